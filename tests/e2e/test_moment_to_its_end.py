"""One client moment from its minutes to the check, through the command line."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from integration.service.office import BUS, FOLDER, MUSIC, NORTH, Office, Row, minutes, open_office

_PAPERS = (
    "Brief 1 cliëntmoment 12 maart 2026",
    "Brief 2 cliëntmoment 12 maart 2026",
    "Uitkomsten cliëntmoment 12 maart 2026",
    "Verwerkingsverslag 2026-03-12",
)


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Office]:
    with open_office(tmp_path) as opened:
        yield opened


def _write(office: Office, row: Row, line: str) -> None:
    card = office.card(row)
    office.anna.describe(card, f"{card['details']['description']}\n{line}")


def _tick(office: Office, *titles: str) -> None:
    for title in titles:
        office.anna.tick(office.moment_card(), title)
    office.intake()


def _letters(office: Office) -> list[dict[str, Any]]:
    """Write the letters that are due, and let the card ask about them."""
    letters = office.run("letters", "--json", "--team", NORTH).team["letters"]
    office.intake()
    return [{key: letter[key] for key in ("number", "kind")} for letter in letters]


def test_a_moment_goes_from_minutes_to_told_checked_and_closed(office: Office) -> None:
    office.drop(minutes(MUSIC, BUS))
    office.intake()

    # The team decides, and tells what it is going to do.
    office.anna.drag(office.card(BUS), "Niet opgepakt")
    _write(office, BUS, "Reden: Er is geen geld voor een bus.")
    _tick(office, "besproken in teamoverleg")
    assert _letters(office) == [{"number": 1, "kind": "plan"}]
    _tick(office, "brief 1 gelezen", "brief 1 verteld")

    # It does it, and tells what came of it.
    _write(office, MUSIC, "Resultaat: Elke vrijdag klinkt er muziek.")
    office.anna.complete(office.card(MUSIC))
    office.intake()
    assert _letters(office) == [{"number": 2, "kind": "outcome"}]
    _tick(office, "brief 2 gelezen", "brief 2 verteld")
    assert office.moment_card()["percentComplete"] == 0

    # Three months later it is still so.
    office.wait(days=95)
    office.intake()
    _tick(office, "check gedaan")

    assert office.moment_card()["percentComplete"] == 100
    assert _letters(office) == []
    assert {f"{FOLDER}/Planner-sync/{name}.docx" for name in _PAPERS} <= set(office.files())
    assert office.intake().json["graph"]["writes"] == 0
