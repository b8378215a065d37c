"""Which letters are due on which day, and which points are in them."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

import pytest

from planner_sync.domain.board import Standing
from planner_sync.domain.letters import Letter, LetterFact, LetterKind, WrittenLetter
from planner_sync.domain.letters_due import LetterPace, letters_due
from planner_sync.domain.points import Kind
from planner_sync.domain.register import MomentId
from unit.letters.builders import (
    LETTER_ON,
    READ_ON,
    a_fact,
    a_letter_moment,
    as_written,
    due_on,
    written_letter,
)

DAY = timedelta(days=1)
LATER = LETTER_ON + timedelta(days=14)
"""The first day on which an addition to the letter of `LETTER_ON` may come."""

THREE_MONTHS_LATER = date(2026, 6, 20)
SUMMER = date(2026, 7, 1)


def said(letters: Sequence[Letter]) -> list[tuple[LetterKind, bool, list[str]]]:
    """Each letter as its kind, whether it is an addition, and the keys of its points."""
    return [(x.kind, x.is_addition, [p.fact.key for p in x.points]) for x in letters]


def outcome(*facts: LetterFact) -> WrittenLetter:
    return written_letter(*facts, number=2, kind=LetterKind.OUTCOME, written_on=THREE_MONTHS_LATER)


def test_the_first_letter_comes_as_soon_as_all_is_decided() -> None:
    facts = [a_fact("bankje"), a_fact("bad", Standing.NOT_TAKEN_UP), a_fact("x", Standing.LATER)]

    assert said(due_on(READ_ON, facts)) == [(LetterKind.PLAN, False, ["bankje", "bad", "x"])]


@pytest.mark.parametrize(("days", "count"), [(13, 0), (14, 1)])
def test_an_undecided_point_holds_the_first_letter_for_two_weeks(days: int, count: int) -> None:
    facts = [a_fact("bankje"), a_fact("wifi", Standing.UNDECIDED)]

    assert len(due_on(READ_ON + days * DAY, facts)) == count


def test_the_first_letter_then_names_the_undecided_point_too() -> None:
    [letter] = due_on(READ_ON + 14 * DAY, [a_fact("wifi", Standing.UNDECIDED)])

    assert [p.fact.standing for p in letter.points] == [Standing.UNDECIDED]


@pytest.mark.parametrize("kind", [Kind.ACTION, Kind.DECISION])
def test_only_improvement_points_make_a_letter(kind: Kind) -> None:
    assert due_on(SUMMER, [a_fact(kind=kind)]) == ()
    [letter] = due_on(SUMMER, [a_fact("bankje"), a_fact("zaal", kind=kind)])
    assert [p.fact.key for p in letter.points] == ["bankje"]


def test_an_undecided_action_does_not_hold_the_letter() -> None:
    facts = [a_fact(), a_fact("zaal", Standing.UNDECIDED, kind=Kind.ACTION)]

    assert len(due_on(READ_ON, facts)) == 1


def test_a_letter_that_is_written_is_not_written_again() -> None:
    fact = a_fact(due_on=date(2026, 5, 1))

    assert due_on(SUMMER, [fact], written_letter(fact)) == ()


def test_letters_of_other_moments_and_teams_do_not_count() -> None:
    fact = a_fact()
    others = (
        written_letter(fact),
        replace(written_letter(fact), moment_id=MomentId("2026-03-12/2")),
        replace(written_letter(fact), team_id="zuid"),
    )

    assert len(due_on(READ_ON, [fact], *others[1:])) == 1
    assert due_on(READ_ON, [fact], *others) == ()


@pytest.mark.parametrize(
    "standing", [Standing.DONE, Standing.STOPPED, Standing.NOT_TAKEN_UP, Standing.LATER]
)
def test_the_outcome_comes_when_nothing_taken_up_is_open(standing: Standing) -> None:
    told = [a_fact("bankje"), a_fact("koken")]
    facts = [a_fact("bankje", Standing.DONE), a_fact("koken", standing)]

    assert said(due_on(LETTER_ON + DAY, facts, written_letter(*told))) == [
        (LetterKind.OUTCOME, False, ["bankje", "koken"])
    ]


@pytest.mark.parametrize(("day", "count"), [(THREE_MONTHS_LATER - DAY, 0), (THREE_MONTHS_LATER, 1)])
def test_the_outcome_comes_after_three_months_when_something_is_finished(
    day: date, count: int
) -> None:
    told = written_letter(a_fact("bankje"), a_fact("koken"))
    facts = [a_fact("bankje", Standing.DONE), a_fact("koken")]

    assert said(due_on(day, facts, told)) == count * [
        (LetterKind.OUTCOME, False, ["bankje", "koken"])
    ]


def test_without_anything_finished_the_outcome_waits() -> None:
    facts = [a_fact("bankje"), a_fact("koken")]

    assert due_on(date(2027, 1, 1), facts, written_letter(*facts)) == ()


@pytest.mark.parametrize(("months", "first_day"), [(1, date(2026, 2, 28)), (2, date(2026, 3, 31))])
def test_how_long_the_outcome_waits_is_a_setting(months: int, first_day: date) -> None:
    told = written_letter(a_fact("bankje"), a_fact("koken"), written_on=date(2026, 1, 31))
    facts = [a_fact("bankje", Standing.DONE), a_fact("koken")]
    pace = LetterPace(outcome_after_months=months)

    def due(day: date) -> bool:
        return bool(letters_due(a_letter_moment(), facts, [told], day, pace))

    assert [due(first_day - DAY), due(first_day)] == [False, True]


def test_the_three_months_count_from_the_first_letter() -> None:
    told = [a_fact("bankje"), a_fact("koken")]
    addition = written_letter(told[1], number=2, is_addition=True, written_on=SUMMER - DAY)
    facts = [a_fact("bankje", Standing.DONE), told[1]]

    [letter] = due_on(SUMMER, facts, written_letter(*told), addition)

    assert (letter.kind, letter.number) == (LetterKind.OUTCOME, 3)


def test_what_the_first_letter_told_as_done_makes_no_outcome_after_three_months() -> None:
    done = a_fact("lamp", Standing.DONE, result="Het is licht.")
    written = written_letter(done, a_fact("koken"))

    assert due_on(SUMMER, [done, a_fact("koken")], written) == ()
    moved = a_fact("koken", due_on=date(2026, 12, 1))
    assert [x.kind for x in due_on(SUMMER, [done, moved], written)] == [LetterKind.PLAN]


def test_a_number_is_never_given_twice() -> None:
    told = written_letter(a_fact(), number=3)

    [letter] = due_on(LATER, [a_fact(standing=Standing.DONE)], told)

    assert letter.number == 4


def test_what_others_finished_counts_as_an_outcome() -> None:
    told = written_letter(a_fact("bus", Standing.ELSEWHERE))
    finished = a_fact("bus", Standing.ELSEWHERE, result="De bus komt vaker.")

    assert said(due_on(LATER, [finished], told)) == [(LetterKind.OUTCOME, False, ["bus"])]


def test_what_others_have_not_finished_is_not_in_the_outcome() -> None:
    told = written_letter(a_fact("bankje"), a_fact("bus", Standing.ELSEWHERE))
    facts = [a_fact("bankje", Standing.DONE), a_fact("bus", Standing.ELSEWHERE)]

    assert said(due_on(LATER, facts, told)) == [(LetterKind.OUTCOME, False, ["bankje"])]


def test_points_that_were_never_taken_up_have_no_outcome() -> None:
    facts = [a_fact("bad", Standing.NOT_TAKEN_UP), a_fact("verf", Standing.LATER)]

    assert due_on(SUMMER, facts, written_letter(*facts)) == ()


def test_what_was_done_before_the_first_letter_is_told_once() -> None:
    fact = a_fact(standing=Standing.DONE, result="U zit buiten.")

    assert due_on(SUMMER, [fact], written_letter(fact)) == ()


MAY, JUNE = date(2026, 5, 1), date(2026, 6, 1)


@pytest.mark.parametrize(
    ("told", "now"),
    [
        (a_fact(standing=Standing.UNDECIDED), a_fact()),
        (a_fact(standing=Standing.UNDECIDED), a_fact(standing=Standing.NOT_TAKEN_UP)),
        (a_fact(standing=Standing.LATER), a_fact()),
        (a_fact(), a_fact(standing=Standing.UNDECIDED)),
        (a_fact(due_on=MAY), a_fact(due_on=JUNE)),
        (a_fact(due_on=MAY), a_fact(due_on=None)),
        (a_fact(due_on=None), a_fact(due_on=JUNE)),
    ],
)
def test_a_changed_decision_or_promise_makes_an_addition_after_two_weeks(
    told: LetterFact, now: LetterFact
) -> None:
    same = a_fact("koken")
    written = written_letter(told, same)

    assert due_on(LATER - DAY, [now, same], written) == ()
    assert said(due_on(LATER, [now, same], written)) == [(LetterKind.PLAN, True, ["bankje"])]


def test_what_is_not_taken_up_any_more_is_said_while_others_go_on() -> None:
    told = written_letter(a_fact("bankje"), a_fact("koken"))
    facts = [a_fact("bankje", Standing.STOPPED), a_fact("koken")]

    assert said(due_on(LATER, facts, told)) == [(LetterKind.PLAN, True, ["bankje"])]


def test_a_new_point_is_told_once_it_is_decided() -> None:
    told, new = a_fact("bankje"), a_fact("koken", Standing.UNDECIDED)
    written = written_letter(told)

    assert due_on(SUMMER, [told, new], written) == ()
    decided = replace(new, standing=Standing.TAKEN_UP)
    assert said(due_on(SUMMER, [told, decided], written)) == [(LetterKind.PLAN, True, ["koken"])]


@pytest.mark.parametrize(
    "now",
    [
        a_fact(sentence="Andere woorden"),
        a_fact(reason="Zomaar"),
        a_fact(due_text="na de zomer"),
    ],
)
def test_other_words_alone_are_no_news(now: LetterFact) -> None:
    assert due_on(SUMMER, [now], written_letter(a_fact())) == ()


@pytest.mark.parametrize("told", [Standing.DONE, Standing.NOT_TAKEN_UP, Standing.LATER])
def test_a_card_that_is_tidied_away_is_no_news(told: Standing) -> None:
    written = written_letter(a_fact("bankje", told), a_fact("koken"))
    facts = [a_fact("bankje", Standing.STOPPED), a_fact("koken")]

    assert due_on(SUMMER, facts, written) == ()


def test_a_card_that_was_done_and_then_tidied_away_is_told_as_done() -> None:
    tidied = a_fact(standing=Standing.STOPPED, done_on=date(2026, 4, 1))

    [letter] = due_on(LATER, [tidied], written_letter(a_fact()))

    assert letter.kind is LetterKind.OUTCOME
    assert letter.points[0].told.standing is Standing.DONE


def test_what_is_done_before_the_outcome_letter_waits_for_it() -> None:
    told = written_letter(a_fact("bankje"), a_fact("koken"))
    facts = [a_fact("bankje", Standing.DONE), a_fact("koken")]

    assert due_on(LATER, facts, told) == ()


@pytest.mark.parametrize(
    "now",
    [
        a_fact("koken", Standing.DONE),
        a_fact("koken", Standing.STOPPED),
        a_fact("koken", due_on=date(2026, 12, 1)),
    ],
)
def test_after_the_outcome_letter_its_points_have_their_news_in_an_addition_to_it(
    now: LetterFact,
) -> None:
    told = [a_fact("bankje", Standing.DONE), a_fact("koken")]
    written = written_letter(*told), outcome(*told)
    facts = [told[0], now]

    assert due_on(THREE_MONTHS_LATER + 13 * DAY, facts, *written) == ()
    assert said(due_on(THREE_MONTHS_LATER + 14 * DAY, facts, *written)) == [
        (LetterKind.OUTCOME, True, ["koken"])
    ]


@pytest.mark.parametrize(("result", "count"), [("U zit buiten.", 1), ("", 0)])
def test_a_result_that_was_missing_makes_an_addition_when_it_can_be_said(
    result: str, count: int
) -> None:
    told = a_fact(standing=Standing.DONE)
    facts = [replace(told, result=result)]

    letters = due_on(SUMMER + 14 * DAY, facts, written_letter(told), outcome(told))

    assert said(letters) == count * [(LetterKind.OUTCOME, True, ["bankje"])]


def test_a_result_in_other_words_is_no_news() -> None:
    told = a_fact(standing=Standing.DONE, result="U zit buiten.")
    facts = [replace(told, result="U zit in de zon.")]

    assert due_on(date(2027, 1, 1), facts, written_letter(told), outcome(told)) == ()


def test_nothing_is_told_in_two_letters_of_one_day() -> None:
    written = written_letter(a_fact("bankje"), a_fact("koken"), a_fact("wifi", Standing.UNDECIDED))
    facts = [
        a_fact("bankje", Standing.DONE),
        a_fact("koken", Standing.STOPPED),
        a_fact("wifi", Standing.NOT_TAKEN_UP),
    ]

    letters = due_on(LATER, facts, written)

    assert said(letters) == [
        (LetterKind.PLAN, True, ["wifi"]),
        (LetterKind.OUTCOME, False, ["bankje", "koken"]),
    ]
    assert [letter.number for letter in letters] == [2, 3]


def test_a_written_letter_remembers_what_it_told_without_words() -> None:
    facts = [
        a_fact("bankje", due_on=MAY),
        a_fact("lamp", Standing.DONE, due_on=MAY, result="Het is licht."),
        a_fact("deur", Standing.DONE),
    ]
    [letter] = due_on(READ_ON, facts)

    written = as_written(letter, name="Brief 1.docx")

    assert [(t.standing, t.promised_on, t.has_result) for t in written.told] == [
        (Standing.TAKEN_UP, MAY, False),
        (Standing.DONE, None, True),
        (Standing.DONE, None, False),
    ]
    assert (written.number, written.written_on, written.name) == (1, READ_ON, "Brief 1.docx")
    assert "licht" not in repr(written)
