"""Invented receipts; a test says only what it cares about."""

from datetime import date
from typing import Any

from planner_sync.domain.board import TaskId
from planner_sync.domain.digest import Links
from planner_sync.domain.markers import PointKey, marker
from planner_sync.domain.points import Decision, Kind, Question, Redaction
from planner_sync.domain.receipts import (
    UNSETTLED,
    WITH_CARD,
    Assigned,
    Fate,
    FileKind,
    FileNote,
    Overview,
    OverviewLine,
    Receipt,
    ReceiptPoint,
)

LINKS = Links(
    plan_url="https://planner.example/plan/p1",
    task_url=lambda task_id: f"https://planner.example/task/{task_id}",
)
FILE = "https://noord.example/_layouts/15/Doc.aspx?sourcedoc=%7B1%7D"
_CARDS = (WITH_CARD | UNSETTLED | {Fate.STOPPED, Fate.GONE}) - {Fate.NO_BUCKET, Fate.FAILED}


def a_note(**facts: Any) -> FileNote:
    """What reading the minutes of 12 March gave."""
    known: dict[str, Any] = {
        "kind": FileKind.MINUTES,
        "read_on": date(2026, 3, 13),
        "changed_on": date(2026, 3, 12),
        "link": FILE,
        "held_on": date(2026, 3, 12),
        "participants": {"clients": 6, "colleagues": 1},
    }
    return FileNote(**(known | facts))


def a_receipt_point(fate: Fate = Fate.CREATED, **facts: Any) -> ReceiptPoint:
    """A point with that fate, and with a card where the fate has one."""
    known: dict[str, Any] = {
        "marker": marker("tenant", PointKey(fate.value)),
        "title": f"Punt dat {fate.value} is",
        "where": f"tabel 2, rij {list(Fate).index(fate) + 2}",
        "assigned": Assigned.YES,
        "due_on": date(2026, 3, 27),
        "task_id": TaskId(f"task-{fate.value}") if fate in _CARDS else None,
    }
    return ReceiptPoint(fate=fate, **(known | facts))


def a_receipt(*points: ReceiptPoint, **facts: Any) -> Receipt:
    known: dict[str, Any] = {
        "team_name": "Team Noord",
        "note": a_note(),
        "held_on": date(2026, 3, 12),
    }
    return Receipt(points=points, **(known | facts))


def full_receipt() -> Receipt:
    """Everything that a receipt can tell, once."""
    owners = (
        a_receipt_point(title="Bankje bij de voordeur", assigned=Assigned.AMBIGUOUS),
        a_receipt_point(
            title="Moestuin opknappen",
            assigned=Assigned.PARTLY,
            due_text="over twee weken",
        ),
        a_receipt_point(title="Samen koken", assigned=Assigned.UNKNOWN, due_on=None),
        a_receipt_point(
            title="Vaker naar buiten", assigned=Assigned.TEAM, due_on=None, due_text="snel"
        ),
        a_receipt_point(
            title="Lamp in de gang",
            assigned=Assigned.NOBODY_NAMED,
            kind=Kind.ACTION,
            decision=Decision.TAKEN_UP,
        ),
    )
    reasons = {Fate.NOT_TAKEN_UP: "Er is 's nachts niemand in de huiskamer."}
    fates = (a_receipt_point(fate, reason=reasons.get(fate)) for fate in Fate)
    note = a_note(
        held_on=None,
        participants={"clients": 6, "network": 1, "colleagues": 2, "other": 1},
        questions=(
            Question(
                where="begin",
                problem="In de notulen staat geen datum van het cliëntmoment.",
                hint="Zet bovenaan een regel als: Datum: 12 maart 2026.",
            ),
            Question(
                where="tabel 2, rij 2",
                problem="De naam bij dit punt past op meer dan één lid van de groep.",
                hint="Schrijf voornaam en achternaam, of wijs de taak in Planner zelf toe.",
            ),
        ),
        heard=("alinea 9", "lijst 2, punt 4", "tabel 3, rij 1"),
        redactions=(
            Redaction(kind="name", count=3),
            Redaction(kind="phone", count=1),
            Redaction(kind="link", count=1),
            Redaction(kind="something new", count=2),
        ),
    )
    return a_receipt(*owners, *fates, note=note)


def empty_receipt() -> Receipt:
    return a_receipt(note=a_note(participants={}))


def refused_receipt() -> Receipt:
    note = a_note(
        kind=FileKind.REFUSED,
        held_on=None,
        participants={},
        reason="Het bestand is leeg. Zet het document opnieuw in de map, met de tekst erin.",
    )
    return a_receipt(note=note, held_on=None)


def full_overview() -> Overview:
    return Overview(
        team_name="Team Noord",
        lines=(
            OverviewLine(link=FILE, changed_on=date(2026, 3, 12), reason=None),
            OverviewLine(
                link=None,
                changed_on=None,
                reason="Dit formulier is nog leeg. Vul de datum en de verbeterpunten in en "
                "bewaar het.",
            ),
        ),
        waiting=1,
        drafts=2,
    )
