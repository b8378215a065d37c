"""What a letter says about one point."""

from datetime import date

import pytest

from planner_sync.domain.board import Standing
from planner_sync.domain.letters import LetterFact, LetterKind, LetterPoint
from planner_sync.domain.markers import Marker
from planner_sync.domain.points import TakenUpBy
from planner_sync.rendering.letter import letter_words
from planner_sync.rendering.letter_lines import LineStyle, letter_lines
from unit.letters.builders import LETTER_ON, a_fact, a_letter, a_point, plan_letter

DUTCH = letter_words("nl")
PAST, SOON, FAR = date(2026, 3, 1), date(2026, 5, 1), date(2026, 6, 1)
MARK = Marker("7KQ3M2XW")


def said(point: LetterPoint, **letter: object) -> list[str]:
    """The lines under the sentence of *point*."""
    lines = letter_lines(a_letter(point, **letter), DUTCH)
    return [str(line) for line in lines if line.style is LineStyle.DETAIL]


@pytest.mark.parametrize(
    ("promised", "due", "expected"),
    [
        (None, SOON, "We willen dit klaar hebben op 1 mei 2026."),
        (None, LETTER_ON, "We willen dit klaar hebben op 20 maart 2026."),
        (SOON, SOON, "We willen dit klaar hebben op 1 mei 2026."),
        (None, None, "We weten nog niet wanneer dit klaar is."),
        (
            SOON,
            FAR,
            (
                "We zeiden: klaar op 1 mei 2026. Dat lukt niet. "
                "We willen dit klaar hebben op 1 juni 2026."
            ),
        ),
        (
            FAR,
            SOON,
            (
                "We zeiden: klaar op 1 juni 2026. Het kan eerder. "
                "We willen dit klaar hebben op 1 mei 2026."
            ),
        ),
        (
            SOON,
            None,
            (
                "We zeiden: klaar op 1 mei 2026. Dat lukt niet. "
                "We weten nog niet wanneer dit klaar is."
            ),
        ),
        (
            PAST,
            SOON,
            (
                "We zeiden: klaar op 1 maart 2026. Dat is niet gelukt. "
                "We willen dit klaar hebben op 1 mei 2026."
            ),
        ),
        (
            PAST,
            PAST,
            "We zeiden: klaar op 1 maart 2026. Dat is niet gelukt. We zijn er nog mee bezig.",
        ),
        (
            date(2026, 2, 1),
            PAST,
            "We zeiden: klaar op 1 februari 2026. Dat is niet gelukt. We zijn er nog mee bezig.",
        ),
        (
            LETTER_ON,
            SOON,
            (
                "We zeiden: klaar op 20 maart 2026. Dat lukt niet. "
                "We willen dit klaar hebben op 1 mei 2026."
            ),
        ),
        (
            None,
            PAST,
            (
                "We wilden dit klaar hebben op 1 maart 2026. Dat is niet gelukt. "
                "We zijn er nog mee bezig."
            ),
        ),
    ],
)
def test_a_promise_is_told_and_so_is_what_became_of_it(
    promised: date | None, due: date | None, expected: str
) -> None:
    point = a_point(a_fact(due_on=due), Standing.TAKEN_UP, promised_on=promised)

    assert said(point) == [expected]


def test_a_time_without_a_day_is_told_in_the_words_of_the_minutes() -> None:
    assert said(a_point(a_fact(due_text="na de zomer"))) == ["Wanneer is het klaar? Na de zomer."]


def test_a_day_is_told_without_the_words_that_it_came_from() -> None:
    fact = a_fact(due_on=SOON, due_text="over zes weken")

    assert said(a_point(fact)) == ["We willen dit klaar hebben op 1 mei 2026."]


@pytest.mark.parametrize(
    ("promised", "done_on", "expected"),
    [
        (SOON, date(2026, 4, 30), ["Dit was klaar op 30 april 2026."]),
        (None, SOON, ["Dit was klaar op 1 mei 2026."]),
        (SOON, SOON, ["Dit was klaar op 1 mei 2026."]),
        (
            SOON,
            FAR,
            ["We zeiden: klaar op 1 mei 2026. Dat is niet gelukt. Het was klaar op 1 juni 2026."],
        ),
        (SOON, None, []),
    ],
)
def test_what_is_done_is_told_with_its_day(
    promised: date | None, done_on: date | None, expected: list[str]
) -> None:
    fact = a_fact(standing=Standing.DONE, done_on=done_on, result="U zit buiten.")
    point = a_point(fact, Standing.TAKEN_UP, promised_on=promised)

    assert said(point) == [*expected, "Wat merkt u ervan? U zit buiten."]


@pytest.mark.parametrize(
    ("before", "now", "expected"),
    [
        (Standing.TAKEN_UP, Standing.UNDECIDED, "We zeiden: dit gaan we doen. Dat is veranderd."),
        (
            Standing.NOT_TAKEN_UP,
            Standing.TAKEN_UP,
            "We zeiden: dit doen we niet. Dat is veranderd.",
        ),
        (Standing.DONE, Standing.TAKEN_UP, "We zeiden: dit is klaar. Dat is veranderd."),
        (Standing.UNDECIDED, Standing.TAKEN_UP, "Hier praatten we nog over. Nu is er een besluit."),
    ],
)
def test_a_decision_that_changed_is_said_aloud(
    before: Standing, now: Standing, expected: str
) -> None:
    first, *_ = said(a_point(a_fact(standing=now), before))

    assert first.startswith(expected)


def test_that_a_plan_worked_out_is_no_change() -> None:
    point = a_point(a_fact(standing=Standing.DONE, result="U zit buiten."), Standing.TAKEN_UP)

    assert said(point) == ["Wat merkt u ervan? U zit buiten."]


@pytest.mark.parametrize("standing", [Standing.NOT_TAKEN_UP, Standing.STOPPED])
def test_what_is_not_done_has_its_reason(standing: Standing) -> None:
    fact = a_fact(standing=standing, reason="Daar is geen plek voor.")

    assert said(a_point(fact)) == ["Waarom? Daar is geen plek voor."]


@pytest.mark.parametrize(
    "fact",
    [
        a_fact(standing=Standing.LATER, reason="in juni staan we in de tuin"),
        a_fact(standing=Standing.STOPPED, reason="in juni staan we in de tuin"),
        a_fact(standing=Standing.DONE, result="in juni staan we in de tuin"),
    ],
)
def test_words_of_a_colleague_are_shown_as_a_sentence(fact: LetterFact) -> None:
    *_, words = said(a_point(fact))

    assert words.endswith("? In juni staan we in de tuin.")


def test_a_sentence_for_clients_begins_with_a_capital_and_gets_no_full_stop() -> None:
    lines = letter_lines(a_letter(a_point(a_fact(sentence="een bankje buiten"))), DUTCH)

    assert [line.text for line in lines if line.style is LineStyle.POINT] == ["Een bankje buiten"]


@pytest.mark.parametrize(
    ("by", "expected"),
    [
        (TakenUpBy.CLIENTS, "Cliënten doen dit zelf."),
        (TakenUpBy.NETWORK, "Familie en vrienden doen dit."),
        (TakenUpBy.ELSEWHERE, "Een andere organisatie doet dit."),
        (TakenUpBy.UNKNOWN, "Anderen doen dit."),
    ],
)
def test_others_are_told_as_a_group(by: TakenUpBy, expected: str) -> None:
    assert said(a_point(a_fact(standing=Standing.ELSEWHERE, taken_up_by=by))) == [expected]


def test_later_and_undecided_have_a_plain_sentence() -> None:
    assert said(a_point(a_fact(standing=Standing.LATER))) == [
        "Dit doen we nu nog niet. Bij een volgend cliëntmoment praten we er weer over."
    ]
    assert said(a_point(a_fact(standing=Standing.UNDECIDED))) == [
        "Er is nog geen besluit. U hoort het van ons."
    ]


@pytest.mark.parametrize("held", [None, "", "\u202e"])
@pytest.mark.parametrize(
    ("standing", "slots"),
    [
        (Standing.TAKEN_UP, ["[Schrijf hier een zin over punt 7KQ3M2XW.]"]),
        (
            Standing.DONE,
            [
                "[Schrijf hier een zin over punt 7KQ3M2XW.]",
                "Wat merkt u ervan? [Schrijf hier wat cliënten merken van punt 7KQ3M2XW.]",
            ],
        ),
        (
            Standing.NOT_TAKEN_UP,
            [
                "[Schrijf hier een zin over punt 7KQ3M2XW.]",
                "Waarom? [Schrijf hier de reden bij punt 7KQ3M2XW.]",
            ],
        ),
    ],
)
def test_what_may_not_or_cannot_be_said_is_a_slot(
    held: str | None, standing: Standing, slots: list[str]
) -> None:
    fact = a_fact(standing=standing, marker=MARK, sentence=held, reason=held, result=held)

    lines = letter_lines(a_letter(a_point(fact)), DUTCH)

    assert [str(line) for line in lines if line.is_slot] == [DUTCH.unfinished, *slots]


def test_a_letter_without_slots_does_not_ask_for_anything() -> None:
    lines = letter_lines(a_letter(a_point(a_fact(due_on=SOON))), DUTCH)

    assert not any(line.is_slot for line in lines)


def test_headings_stand_in_the_order_of_the_guide_and_only_where_needed() -> None:
    def headings(*points: LetterPoint) -> list[str]:
        lines = letter_lines(a_letter(*points), DUTCH)
        return [line.text for line in lines if line.style is LineStyle.HEADING]

    assert headings(*reversed(plan_letter().points)) == [
        "Dit gaan we doen",
        "Dit is al klaar",
        "Dit doen we niet",
        "Dit doen we later",
        "Dit doen anderen",
        "Hier praten we nog over",
    ]
    stopped = a_point(a_fact("koken", Standing.STOPPED))
    assert headings(a_point(a_fact("bad", Standing.NOT_TAKEN_UP)), stopped) == ["Dit doen we niet"]


@pytest.mark.parametrize("language", ["nl", "en"])
@pytest.mark.parametrize("kind", LetterKind)
def test_a_letter_begins_and_ends_as_letters_do(kind: LetterKind, language: str) -> None:
    words = letter_words(language)

    lines = [str(x) for x in letter_lines(a_letter(a_point(a_fact()), kind=kind), words)]

    assert lines[0] == words.kinds[kind].title
    assert lines[3] == words.greeting
    assert lines[-2:] == [words.questions, f"{words.farewell}\nTeam Noord"]
