"""Every Dutch letter keeps the reading rules, whatever it has to tell."""

from collections.abc import Iterator
from datetime import date
from itertools import product
from statistics import mean

import pytest

from planner_sync.domain.board import Standing
from planner_sync.domain.letters import Letter, LetterKind, LetterPoint
from planner_sync.domain.markers import Marker
from planner_sync.domain.points import TakenUpBy
from planner_sync.rendering.letter import letter_words
from unit.letters.builders import a_fact, a_letter, a_point
from unit.letters.reading import (
    AVERAGE,
    LONGEST,
    length,
    own_texts,
    sentences,
    words_that_are_not_plain,
)

DUTCH = letter_words("nl")
TODAY = date(2026, 9, 20)
# Long in words and in letters.
PAST, SOON, FAR = date(2026, 9, 12), date(2026, 9, 27), date(2026, 11, 30)


def every_point() -> Iterator[LetterPoint]:
    """A point for each way to stand, each way to have been told, and each promise."""
    texts = ("Woorden van het team.", None)
    for standing, before, due, promised, text in product(
        Standing, [None, *Standing], [None, PAST, SOON, FAR], [None, PAST, SOON], texts
    ):
        for by in TakenUpBy if standing is Standing.ELSEWHERE else [TakenUpBy.UNKNOWN]:
            fact = a_fact(
                standing=standing,
                marker=Marker("7KQ3M2XW"),
                sentence=text,
                reason=text,
                result=text,
                due_on=due,
                due_text=text,
                done_on=due,
                taken_up_by=by,
            )
            yield a_point(fact, before, **({"promised_on": promised} if before else {}))


def every_letter() -> Iterator[Letter]:
    for kind, is_addition in product(LetterKind, (False, True)):
        for point in every_point():
            yield a_letter(point, number=12, kind=kind, is_addition=is_addition, written_on=TODAY)


@pytest.fixture(scope="module")
def texts() -> set[str]:
    """All different texts of all letters."""
    return {text for letter in every_letter() for _, text in own_texts(letter, DUTCH)}


def test_no_sentence_is_long(texts: set[str]) -> None:
    found = {s for text in texts for s in sentences(text)}

    assert {s: n for s in found if (n := length(s)) > LONGEST} == {}
    assert max(map(length, found)) > 8


def test_every_letter_has_ten_words_a_sentence_or_fewer_on_average() -> None:
    averages = [
        mean(length(s) for _, text in own_texts(letter, DUTCH) for s in sentences(text))
        for letter in every_letter()
    ]

    assert max(averages) <= AVERAGE


def test_all_words_are_plain_dutch(texts: set[str]) -> None:
    assert [found for text in texts if (found := words_that_are_not_plain(text))] == []


@pytest.mark.parametrize(
    "text", ["Zie de planner.", "bijv. een bankje", "o.a. de lamp", "De MO helpt.", "indien nodig"]
)
def test_the_rules_find_what_is_not_plain(text: str) -> None:
    assert words_that_are_not_plain(text)


@pytest.mark.parametrize("language", ["nl", "en"])
def test_every_way_to_stand_has_words(language: str) -> None:
    words = letter_words(language)

    assert set(words.before) == set(Standing)
    assert set(words.taken_up_by) == set(TakenUpBy)
    for kind in LetterKind:
        assert set(words.kinds[kind].headings) == set(Standing)
