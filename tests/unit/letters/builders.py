"""Invented moments, points and letters; a test says only what it cares about."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import Any

from planner_sync.domain.board import Standing
from planner_sync.domain.letters import (
    Letter,
    LetterFact,
    LetterKind,
    LetterMoment,
    LetterPoint,
    Told,
    WrittenLetter,
)
from planner_sync.domain.letters_due import letters_due
from planner_sync.domain.markers import PointKey, marker
from planner_sync.domain.points import Kind, TakenUpBy
from planner_sync.domain.register import MomentId

HELD_ON = date(2026, 3, 12)
READ_ON = date(2026, 3, 13)
LETTER_ON = date(2026, 3, 20)


def a_letter_moment(**facts: Any) -> LetterMoment:
    known: dict[str, Any] = {
        "team_id": "noord",
        "team_name": "Team Noord",
        "moment_id": MomentId("2026-03-12/1"),
        "held_on": HELD_ON,
        "first_read_on": READ_ON,
    }
    return LetterMoment(**(known | facts))


def a_fact(
    name: str = "bankje", standing: Standing = Standing.TAKEN_UP, **facts: Any
) -> LetterFact:
    """An improvement point that stands so, with the key and the marker of *name*."""
    key = PointKey(name)
    known: dict[str, Any] = {
        "key": key,
        "marker": marker("tenant", key),
        "kind": Kind.IMPROVEMENT,
        "sentence": f"Punt {name}",
    }
    return LetterFact(standing=standing, **(known | facts))


def a_point(fact: LetterFact, before: Standing | None = None, **told: Any) -> LetterPoint:
    """A point in a letter; *before* is how an earlier letter told it."""
    earlier = Told(key=fact.key, standing=before, **told) if before else None
    return LetterPoint(fact=fact, before=earlier)


def a_letter(*points: LetterPoint, **facts: Any) -> Letter:
    known: dict[str, Any] = {
        "moment": a_letter_moment(),
        "number": 1,
        "kind": LetterKind.PLAN,
        "is_addition": False,
        "written_on": LETTER_ON,
    }
    return Letter(points=points, **(known | facts))


def as_written(letter: Letter, **facts: Any) -> WrittenLetter:
    return replace(letter.as_written(name="", item_id=None), **facts)


def written_letter(*points: LetterFact, told_on: date | None = None, **facts: Any) -> WrittenLetter:
    """A letter that told *points* as they are; the first plan letter unless facts differ."""
    return as_written(a_letter(*map(a_point, points), **facts), told_on=told_on)


def due_on(
    day: date, facts: Sequence[LetterFact], *written: WrittenLetter, **moment: Any
) -> tuple[Letter, ...]:
    return letters_due(a_letter_moment(**moment), facts, written, day)


def plan_letter() -> Letter:
    """The first letter, with a point of each standing and everything that it can say of them."""
    return a_letter(
        a_point(
            a_fact(
                "bankje",
                sentence="We zetten een bankje bij de voordeur.",
                due_on=date(2026, 5, 1),
            )
        ),
        a_point(
            a_fact("koken", sentence="We koken één keer per week samen.", due_text="na de zomer")
        ),
        a_point(a_fact("uitje", sentence="We maken een plan voor een uitje.")),
        a_point(a_fact("held", sentence=None, due_on=date(2026, 4, 10))),
        a_point(
            a_fact(
                "lamp",
                Standing.DONE,
                sentence="De lamp in de gang doet het weer.",
                done_on=date(2026, 3, 16),
                result="U ziet ’s avonds waar u loopt.",
            )
        ),
        a_point(
            a_fact(
                "zwembad",
                Standing.NOT_TAKEN_UP,
                sentence="Een zwembad in de tuin",
                reason="Daar is geen plek voor.",
            )
        ),
        a_point(a_fact("rust", Standing.NOT_TAKEN_UP, sentence="Later eten op zondag")),
        a_point(
            a_fact(
                "verf",
                Standing.LATER,
                sentence="Een nieuwe kleur in de huiskamer",
                reason="Eerst wordt het dak gemaakt.",
            )
        ),
        a_point(
            a_fact(
                "plantjes",
                Standing.ELSEWHERE,
                sentence="De plantjes water geven",
                taken_up_by=TakenUpBy.CLIENTS,
            )
        ),
        a_point(
            a_fact(
                "bus",
                Standing.ELSEWHERE,
                sentence="De bus stopt vaker in onze straat",
                taken_up_by=TakenUpBy.ELSEWHERE,
            )
        ),
        a_point(a_fact("wifi", Standing.UNDECIDED, sentence="Beter internet op de kamers")),
    )


def plan_addition() -> Letter:
    """What changed after the first letter: promises moved, decisions turned round."""
    return a_letter(
        a_point(
            a_fact(
                "bankje",
                sentence="We zetten een bankje bij de voordeur.",
                due_on=date(2026, 6, 1),
            ),
            Standing.TAKEN_UP,
            promised_on=date(2026, 5, 1),
        ),
        a_point(
            a_fact(
                "koken",
                sentence="We koken één keer per week samen.",
                due_on=date(2026, 4, 20),
            ),
            Standing.TAKEN_UP,
            promised_on=date(2026, 5, 1),
        ),
        a_point(
            a_fact("wifi", sentence="Beter internet op de kamers", due_on=date(2026, 9, 1)),
            Standing.UNDECIDED,
        ),
        a_point(
            a_fact(
                "uitje",
                Standing.NOT_TAKEN_UP,
                sentence="We maken een plan voor een uitje.",
                reason="Er is dit jaar geen geld meer.",
            ),
            Standing.TAKEN_UP,
        ),
        number=2,
        is_addition=True,
        written_on=date(2026, 4, 7),
    )


def outcome_letter() -> Letter:
    """What came of it: in time, late, without words, still open, stopped, done by others."""
    return a_letter(
        a_point(
            a_fact(
                "bankje",
                Standing.DONE,
                sentence="Er staat een bankje bij de voordeur.",
                done_on=date(2026, 4, 28),
                result="U kunt buiten zitten, ook in de schaduw.",
            ),
            Standing.TAKEN_UP,
            promised_on=date(2026, 5, 1),
        ),
        a_point(
            a_fact(
                "koken",
                Standing.DONE,
                sentence="We koken één keer per week samen.",
                done_on=date(2026, 6, 9),
            ),
            Standing.TAKEN_UP,
            promised_on=date(2026, 5, 1),
        ),
        a_point(
            a_fact("wifi", sentence="Beter internet op de kamers", due_on=date(2026, 6, 1)),
            Standing.TAKEN_UP,
            promised_on=date(2026, 6, 1),
        ),
        a_point(
            a_fact("deur", sentence="De voordeur gaat makkelijker open.", due_on=date(2026, 9, 1)),
            Standing.TAKEN_UP,
            promised_on=date(2026, 6, 1),
        ),
        a_point(
            a_fact("uitje", Standing.STOPPED, sentence="We maken een plan voor een uitje."),
            Standing.TAKEN_UP,
        ),
        a_point(
            a_fact(
                "bus",
                Standing.ELSEWHERE,
                sentence="De bus stopt vaker in onze straat",
                taken_up_by=TakenUpBy.ELSEWHERE,
                result="De bus komt nu elk half uur.",
            ),
            Standing.ELSEWHERE,
        ),
        number=3,
        kind=LetterKind.OUTCOME,
        written_on=date(2026, 6, 20),
    )


def outcome_addition() -> Letter:
    """News after the outcome letter."""
    return a_letter(
        a_point(
            a_fact(
                "wifi",
                Standing.DONE,
                sentence="Beter internet op de kamers",
                done_on=date(2026, 7, 2),
                result="Videobellen lukt nu op elke kamer.",
            ),
            Standing.TAKEN_UP,
        ),
        number=4,
        kind=LetterKind.OUTCOME,
        is_addition=True,
        written_on=date(2026, 7, 6),
    )


def short_letter() -> Letter:
    """One point and nothing else."""
    sentence = "We zetten een bankje bij de voordeur."
    return a_letter(a_point(a_fact(sentence=sentence, due_on=date(2026, 5, 1))))
