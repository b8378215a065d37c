"""Matters by other hands are understood in whatever layout they stand, not in one of them only."""

from collections import Counter

import pytest

from corpus.layouts import HANDS, LAYOUTS, counted, matters, shares

SAMPLE = slice(None, None, 6)
"""Of each hand, taken up, refused and done alike; `python -m corpus.layouts` reads all."""

FLOOR = 0.85
FLOORS = {
    "told and agreed": 0.8,
    "agreement on its own line": 0.8,
    "answer below": 0.8,
    "two paragraphs": 0.8,
    "titles above items": 0.75,
    "items": 0.75,
    "titles": 0.7,
    "paragraphs": 0.7,
    "bold questions": 0.65,
    "questions in items": 0.65,
    "labels": 0.6,
    "numbers": 0.6,
    "paragraphs in other words": 0.5,
    "one paragraph": 0.5,
}
"""Where less is asked of precision, recall and the precision of what is certain."""


@pytest.mark.parametrize("layout", LAYOUTS)
def test_a_layout_loses_few_matters_and_invents_few(layout: str) -> None:
    counts: Counter[str] = Counter()
    for hand in HANDS:
        counts.update(counted(layout, matters(hand)[SAMPLE]))

    precision, recall, certain = shares(counts)

    assert min(precision, recall, certain) >= FLOORS.get(layout, FLOOR), (
        precision,
        recall,
        certain,
    )
