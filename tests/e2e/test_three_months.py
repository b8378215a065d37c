"""Three months in the life of a team, through the command line, on a clock that the test moves."""

from collections.abc import Iterator
from datetime import datetime
from io import BytesIO
from pathlib import Path
from typing import Any

import docx
import pytest

from integration.service.office import (
    AMSTERDAM,
    BUS,
    FOLDER,
    GARDEN,
    MUSIC,
    NORTH,
    SOUTH,
    Office,
    Ran,
    minutes,
    open_office,
    word_minutes,
)

LAMP = ("Lamp in de gang repareren", "Bram", "20 april 2026", "ja")
MARKET = ("Samen naar de markt gaan", "", "", "")


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Office]:
    with open_office(tmp_path) as opened:
        yield opened


def _first_working_day(month: int, day: int) -> datetime:
    return datetime(2026, month, day, 8, tzinfo=AMSTERDAM)


def _end_of_month(office: Office, morning: datetime) -> Ran:
    """Do what happens on the first working day: a pass, the snapshot, the digest."""
    office.move(morning)
    assert office.run("intake", "--json").code == 0
    assert office.run("track", "--json").code == 0
    return office.run("digest", "--json", "--team", NORTH)


def _posted(office: Office, team: str = NORTH) -> list[dict[str, Any]]:
    return [run for run in office.tenant.state()["hook_runs"] if run["hook"] == team]


def _report(office: Office, month: str) -> str:
    content = office.anna.download(
        office.tenant.drive_id(NORTH), f"{FOLDER}/Planner-sync/Voortgang {month}.docx"
    )
    document = docx.Document(BytesIO(content))
    cells = [c.text for t in document.tables for row in t.rows for c in row.cells]
    return "\n".join([p.text for p in document.paragraphs] + cells)


def _lose_the_database(office: Office) -> None:
    for file in office.database.parent.glob("planner-sync.sqlite*"):
        file.unlink()


def test_three_months_in_the_life_of_a_team(office: Office) -> None:
    # March: the minutes arrive, and the team works on its board.
    office.drop(word_minutes(MUSIC, GARDEN, BUS), name="Verslag 12 maart.docx")
    office.run("intake")
    office.anna.drag(office.card(BUS), "Opgepakt")
    office.anna.complete(office.card(MUSIC))
    march = _end_of_month(office, _first_working_day(4, 1))

    assert march.team["outcome"] == "published"
    assert march.team["figures"]["finished"] == 1
    assert march.team["figures"]["open"] == 2
    assert MUSIC[0] in _report(office, "2026-03")
    assert office.run("digest", "--json", "--team", NORTH).team["outcome"] == "already"
    assert len(_posted(office)) == 1

    # April: a second moment, a card thrown away, and a month that may not be tracked.
    office.drop(minutes(LAMP, MARKET, held_on="14 april 2026"), name="14 april.md")
    office.run("intake")
    office.anna.delete(office.card(BUS))
    assert office.run("track", "--month", "2026-02").code == 2
    assert office.run("track", "--month", "2026-04").code == 2
    april = _end_of_month(office, _first_working_day(5, 1))

    assert april.team["figures"]["new"] == 2
    assert LAMP[0] in _report(office, "2026-04")
    assert set(office.cards()) == {MUSIC[0], GARDEN[0], LAMP[0], MARKET[0]}

    # May: nothing new; what is late is told.
    may = _end_of_month(office, _first_working_day(6, 1))

    assert may.team["figures"]["overdue"] == 2
    assert [run["status"] for run in _posted(office)] == ["Succeeded"] * 3
    assert _posted(office, SOUTH) == []
    assert office.intake().json["graph"]["writes"] == 0


def test_a_database_that_is_lost_between_months_makes_no_card_twice(office: Office) -> None:
    office.drop(minutes(MUSIC, GARDEN, BUS))
    office.run("intake")
    _end_of_month(office, _first_working_day(4, 1))
    before = {card["id"] for card in office.cards().values()}
    _lose_the_database(office)

    april = _end_of_month(office, _first_working_day(5, 1))

    assert april.team["outcome"] == "published"
    assert {card["id"] for card in office.cards().values()} == before


def test_a_month_is_told_once_per_team(office: Office) -> None:
    office.move(_first_working_day(4, 1))
    office.run("track")

    for _ in range(3):
        office.run("digest")

    assert len(_posted(office, NORTH)) == len(_posted(office, SOUTH)) == 1


def test_a_month_that_is_told_again_says_so(office: Office) -> None:
    _end_of_month(office, _first_working_day(4, 1))

    again = office.run("digest", "--json", "--team", NORTH, "--again")

    assert again.team["outcome"] == "repeated"
    assert "herhaling" in str(_posted(office)[1]["cards"]).casefold()


def test_the_snapshot_of_a_month_does_not_change_afterwards(office: Office) -> None:
    office.drop(minutes(MUSIC))
    office.run("intake")
    office.move(_first_working_day(4, 1))
    office.run("track")
    office.anna.complete(office.card(MUSIC))
    office.wait(days=5)

    told = office.run("digest", "--json", "--month", "2026-03", "--team", NORTH)

    assert told.team["figures"]["open"] == 1
    assert not office.run("track", "--json").team["is_new"]
