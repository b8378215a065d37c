"""What ``planner-sync preview`` shows on a terminal, wide or narrow, and in a pipe."""

import io
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from rich.console import Console

from doubles.builders import a_point
from planner_sync.domain.minutes import Minutes, ReadStatus
from planner_sync.domain.moments import ClientMoment
from planner_sync.domain.points import (
    Certainty,
    Decision,
    Kind,
    Question,
    Redaction,
    Source,
    Status,
    TakenUpBy,
)
from planner_sync.entrypoints.commands.preview_panel import document_panel, summary_line

NARROW, WIDE, PIPE = 80, 140, 240
LONG = "Het pad naar de moestuin verbreden zodat ook een rolstoel er zonder hulp langs kan rijden"


def minutes(**facts: Any) -> Minutes:
    known: dict[str, Any] = {
        "moment": ClientMoment(held_on=date(2026, 3, 12), participants={"clients": 6}),
        "points": (
            a_point(
                "Bankje bij de voordeur",
                source=Source(where="tabel 1, rij 2", text=""),
                decision=Decision.TAKEN_UP,
                owners=("Anna",),
                due_on=date(2026, 5, 1),
            ),
            a_point(
                LONG,
                source=Source(where="alinea 2", text=""),
                kind=Kind.ACTION,
                certainty=Certainty.SUGGESTED,
                due_text="z.s.m.",
            ),
            a_point("Iets over iemand", source=Source(where="alinea 4", text=""), is_held=True),
        ),
        "questions": (Question(where="alinea 2", problem="Dit is vaag.", hint="Schrijf wie."),),
        "heard": ("alinea 5", "alinea 7"),
        "redactions": (Redaction(kind="name", count=2), Redaction(kind="link", count=0)),
    }
    return Minutes(**(known | facts))


def shown(minutes: Minutes, width: int) -> str:
    console = Console(width=width, file=io.StringIO(), color_system=None)
    with console.capture() as capture:
        console.print(document_panel(Path("a/[b] maart.md"), minutes, width))
    return capture.get()


@pytest.mark.parametrize("width", [NARROW, WIDE, PIPE])
def test_every_width_shows_all_that_was_understood(width: int) -> None:
    printed = shown(minutes(), width)

    for words in (
        "a/[b] maart.md",
        "Cliëntmoment 12 maart 2026 · 6 cliënten",
        "3 punten · 1 mogelijk · 1 tegengehouden",
        "Bankje bij de voordeur",
        "verbeterpunt",
        "Anna",
        "1 mei 2026",
        "“z.s.m.”",
        "tabel 1, rij 2",
        "tegengehouden: nog te persoonlijk",
        "Dit is vaag.",
        "Schrijf wie.",
        "Wel gehoord, geen punt: alinea 5 · alinea 7",
        "Weggelaten voor de privacy: 2 namen.",
    ):
        assert words in printed


@pytest.mark.parametrize("width", [NARROW, WIDE, PIPE])
def test_no_line_is_wider_than_the_terminal(width: int) -> None:
    assert max(map(len, shown(minutes(), width).splitlines())) <= width


def test_in_a_pipe_a_title_stays_on_one_line() -> None:
    assert any(LONG in line for line in shown(minutes(), PIPE).splitlines())


@pytest.mark.parametrize("width", [NARROW, WIDE])
def test_the_title_of_what_is_held_is_not_shown(width: int) -> None:
    assert "Iets over iemand" not in shown(minutes(), width)


@pytest.mark.parametrize(
    ("facts", "words"),
    [
        ({"decision": Decision.NOT_TAKEN_UP}, "nee"),
        ({"decision": Decision.LATER}, "later"),
        ({"decision": Decision.UNDECIDED}, "open"),
        ({"status": Status.DONE}, "klaar"),
        ({"status": Status.DROPPED}, "vervallen"),
        ({"taken_up_by": TakenUpBy.NETWORK}, "naasten"),
    ],
)
def test_it_says_how_a_point_stands_and_who_takes_it_up(facts: dict[str, Any], words: str) -> None:
    assert f" {words} " in shown(minutes(points=(a_point("Bankje", **facts),)), NARROW)


def test_text_of_minutes_cannot_colour_the_terminal() -> None:
    title = "[red]Lamp[/red] [/] repareren"

    assert title in shown(minutes(points=(a_point(title),)), NARROW)


def test_a_reason_that_is_asked_about_is_told_once() -> None:
    asked = minutes(status=ReadStatus.NEEDS_ATTENTION, reason="Dit is vaag.")
    not_asked = minutes(reason="De tweede helft is leeg.", questions=())

    assert shown(asked, NARROW).count("Dit is vaag.") == 1
    assert "De tweede helft is leeg." in shown(not_asked, NARROW)


def test_what_is_refused_or_is_no_minutes_says_why() -> None:
    nothing: dict[str, Any] = {"moment": None, "points": (), "questions": (), "heard": ()}
    refused = minutes(status=ReadStatus.REFUSED, reason="Het bestand is leeg.", **nothing)
    other = minutes(is_minutes=False, reason="Dit formulier is nog leeg.", **nothing)

    assert "Niet gelezen. Het bestand is leeg." in shown(refused, NARROW)
    assert "Geen verslag van een cliëntmoment. Dit formulier is nog leeg." in shown(other, NARROW)


def test_several_documents_end_in_one_line() -> None:
    refused = Minutes(status=ReadStatus.REFUSED, is_minutes=False)

    line = summary_line([minutes(), minutes(points=()), refused]).plain

    assert line == "3 bestanden · 3 punten · 1 niet gelezen · 2 vragen"
