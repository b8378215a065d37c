"""What clients were told of each point, and when a point is closed."""

from datetime import date

import pytest

from planner_sync.domain.board import Standing
from planner_sync.domain.letters import LetterFact, LetterKind, WrittenLetter
from planner_sync.domain.letters_told import is_closed, tellings
from unit.letters.builders import a_fact, written_letter

MAY, JUNE = date(2026, 5, 1), date(2026, 6, 1)
TOLD_ON = date(2026, 7, 1)


def told(*facts: LetterFact, **letter: object) -> WrittenLetter:
    return written_letter(*facts, told_on=TOLD_ON, **letter)


def test_letters_tell_of_each_point_that_one_of_them_names() -> None:
    letters = [
        written_letter(a_fact("bankje"), a_fact("koken")),
        written_letter(a_fact("bankje"), number=2),
    ]

    assert tellings(letters).keys() == {"bankje", "koken"}


def test_the_last_letter_that_names_a_point_says_how_it_was_told() -> None:
    letters = [
        written_letter(a_fact(standing=Standing.DONE), number=3, kind=LetterKind.OUTCOME),
        written_letter(a_fact(due_on=JUNE), number=2),
        written_letter(a_fact(due_on=MAY)),
    ]

    [telling] = tellings(letters).values()

    assert telling.was_taken_up
    assert (telling.last.standing, telling.last_kind) == (Standing.DONE, LetterKind.OUTCOME)


@pytest.mark.parametrize(
    "fact",
    [
        a_fact(standing=Standing.DONE, result="U zit buiten."),
        a_fact(standing=Standing.DONE, result=""),
        a_fact(standing=Standing.STOPPED, done_on=MAY, result="U zit buiten."),
        a_fact(standing=Standing.NOT_TAKEN_UP),
        a_fact(standing=Standing.LATER),
        a_fact(standing=Standing.STOPPED),
        a_fact(standing=Standing.ELSEWHERE),
    ],
)
def test_a_settled_point_is_closed_once_clients_were_told(fact: LetterFact) -> None:
    assert is_closed(fact, [told(fact)])
    assert not is_closed(fact, [written_letter(fact)])
    assert not is_closed(fact, [])


@pytest.mark.parametrize("standing", [Standing.UNDECIDED, Standing.TAKEN_UP])
def test_an_open_point_is_never_closed(standing: Standing) -> None:
    fact = a_fact(standing=standing)

    assert not is_closed(fact, [told(fact)])


def test_done_without_a_result_is_not_closed() -> None:
    fact = a_fact(standing=Standing.DONE)

    assert not is_closed(fact, [told(fact)])


def test_a_result_has_to_be_told_after_it_is_known() -> None:
    fact = a_fact(standing=Standing.DONE, result="U zit buiten.")
    before = told(a_fact(standing=Standing.DONE))

    assert not is_closed(fact, [before])
    assert is_closed(fact, [before, told(fact, number=2)])


def test_a_held_result_that_comes_after_the_letter_is_not_told() -> None:
    fact = a_fact(standing=Standing.DONE, result="")

    assert not is_closed(fact, [told(a_fact(standing=Standing.DONE))])


def test_a_point_that_changed_since_it_was_told_is_not_closed() -> None:
    fact = a_fact(standing=Standing.NOT_TAKEN_UP)

    assert not is_closed(fact, [told(a_fact())])
    assert not is_closed(fact, [told(a_fact()), written_letter(fact, number=2)])


def test_tidying_a_card_away_does_not_open_its_point() -> None:
    stopped = a_fact(standing=Standing.STOPPED)

    assert is_closed(stopped, [told(a_fact(standing=Standing.NOT_TAKEN_UP))])
