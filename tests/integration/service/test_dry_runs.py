"""A dry run decides everything and writes nothing, neither outside nor in the register."""

import sqlite3

import pytest

from integration.service.office import BUS, GARDEN, MUSIC, Office, minutes


def _register(office: Office) -> list[str]:
    with sqlite3.connect(office.database) as connection:
        dumped = list(connection.iterdump())
    connection.close()
    return dumped


def test_a_dry_intake_says_what_it_would_do_and_does_nothing(busy: Office) -> None:
    busy.drop(minutes(MUSIC, ("Lamp repareren", "", "", "ja")), name="13 maart.md")
    before, register = busy.tenant.state(), _register(busy)

    passed = busy.intake("--dry-run")

    assert passed.outcomes["Lamp repareren"] == "created"
    assert passed.json["graph"]["writes"] == 0
    assert busy.tenant.state() == before
    assert _register(busy) == register


def test_the_pass_after_a_dry_one_does_what_was_said(office: Office) -> None:
    office.drop(minutes(MUSIC, GARDEN, BUS))
    said = office.intake("--dry-run").outcomes

    assert office.intake().outcomes == said


def test_a_dry_intake_sees_which_cards_were_deleted(busy: Office) -> None:
    busy.anna.delete(busy.card(MUSIC))
    register = _register(busy)

    passed = busy.intake("--dry-run")

    assert passed.outcomes[MUSIC[0]] == "stopped"
    assert _register(busy) == register


@pytest.mark.parametrize("command", ["track", "digest"])
def test_a_dry_month_writes_nothing(busy: Office, command: str) -> None:
    busy.wait(days=25)
    busy.run("track")
    before, register = busy.tenant.state(), _register(busy)

    ended = busy.run(command, "--dry-run", "--json")

    assert ended.code == 0
    assert busy.tenant.state() == before
    assert _register(busy) == register


def test_a_dry_track_keeps_no_snapshot(busy: Office) -> None:
    busy.wait(days=25)
    busy.run("track", "--dry-run")

    ended = busy.run("track", "--json")

    assert ended.team["is_new"]
