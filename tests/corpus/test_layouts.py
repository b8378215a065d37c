"""Matters by other hands are understood in whatever layout they stand, not in one of them only."""

from collections import Counter

import pytest

from corpus.layouts import HANDS, LAYOUTS, counted, matters, shares

SAMPLE = slice(0, 20)
"""Of each hand; `python -m corpus.layouts` reads all."""

FLOOR = 0.85
FLOORS = {
    "told and agreed": 0.8,
    "agreement on its own line": 0.8,
    "answer below": 0.8,
    "two paragraphs": 0.8,
    "titles": 0.8,
    "paragraphs": 0.8,
    "items": 0.8,
    "titles above items": 0.8,
    "numbers": 0.7,
    "labels": 0.7,
    "questions in items": 0.65,
    "paragraphs in other words": 0.6,
    "one paragraph": 0.55,
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
