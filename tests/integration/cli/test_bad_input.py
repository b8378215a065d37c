"""What goes wrong is told with what to do about it; the other files and teams go on."""

import asyncio
import socket
from datetime import datetime
from typing import Any

import pytest

from integration.service.office import (
    BUS,
    GARDEN,
    MUSIC,
    NORTH,
    SOUTH,
    Office,
    Ran,
    minutes,
    run,
)
from planner_sync.bootstrap import production
from planner_sync.services.intake import intake
from planner_sync.services.outcomes import TeamReport
from planner_sync.settings import load_settings
from planner_sync.teams_file import load_teams

PROTECTED = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 512 + b"x"
UNDATED = minutes(MUSIC).replace(b"Datum: 12 maart 2026\n\n", b"")


def _team(ran: Ran, team: str) -> dict[str, Any]:
    return next(t for t in ran.json["teams"] if t["team_id"] == team)


@pytest.mark.parametrize(
    ("name", "content", "advice"),
    [
        ("kapot.docx", b"PK\x03\x04 no package", "Opslaan als"),
        ("leeg.docx", b" ", "leeg"),
        ("dicht.docx", PROTECTED, "beveiliging"),
        ("oud.doc", b"x", ".docx"),
        ("blad.xlsx", b"x", ".docx"),
    ],
)
def test_an_unreadable_file_is_1_with_advice_and_the_others_are_read(
    office: Office, name: str, content: bytes, advice: str
) -> None:
    office.drop(content, name=name)
    office.drop(minutes(MUSIC))

    passed = office.intake()

    assert passed.code == 1
    assert {f["status"] for f in passed.team["files"]} == {"refused", "processed"}
    assert any(advice in (f["reason"] or "") for f in passed.team["files"])
    assert MUSIC[0] in office.cards()


def test_an_unreadable_file_is_told_once(office: Office) -> None:
    office.drop(b" ")
    office.intake()

    assert office.intake().code == 0


def test_a_file_without_sign_of_minutes_is_0(office: Office) -> None:
    office.drop(b"# Boodschappen\n\n- melk\n", name="lijst.md")

    assert office.intake().code == 0


def test_a_new_question_is_3_and_an_old_one_is_0(office: Office) -> None:
    office.drop(UNDATED)

    first, second = office.intake(), office.intake()

    assert first.team["files"][0]["questions"]
    assert (first.code, second.code) == (3, 0)


@pytest.mark.parametrize("command", ["intake", "track", "digest"])
def test_an_unknown_team_is_2_and_the_known_ones_are_named(office: Office, command: str) -> None:
    ended = office.run(command, "--team", "oost")

    assert ended.code == 2
    assert "noord, zuid" in ended.err


@pytest.mark.parametrize(
    ("entries", "advice"),
    [
        ({"plan_id": "a" * 28}, "check the ids in the teams file"),
        ({"group_id": "00000000-0000-4000-8000-000000000000"}, "check the ids in the teams file"),
        ({"drive_id": "b!nowhere"}, "check the ids in the teams file"),
        ({"folder": "Nergens"}, "check folder and drive_id in the teams file"),
    ],
)
def test_a_wrong_id_of_one_team_is_6_and_the_other_team_goes_on(
    office: Office, entries: dict[str, str], advice: str
) -> None:
    office.write_teams(noord=entries)
    office.drop(minutes(MUSIC))
    office.drop(minutes(BUS), team=SOUTH)

    passed = office.run("intake", "--json")

    assert passed.code == 6
    assert advice in _team(passed, NORTH)["error"]
    assert set(office.cards(SOUTH)) == {BUS[0]}


def test_a_wrong_plan_does_not_stop_the_month_of_another_team(office: Office) -> None:
    office.write_teams(noord={"plan_id": "a" * 28})
    office.wait(days=25)

    tracked, told = office.run("track", "--json"), office.run("digest", "--json")

    assert (tracked.code, told.code) == (6, 2)
    assert _team(tracked, SOUTH)["is_new"]
    assert "run track first" in _team(told, NORTH)["error"]
    assert _team(told, SOUTH)["outcome"] == "published"


def test_minutes_that_could_not_land_are_not_lost(office: Office) -> None:
    office.write_teams(noord={"plan_id": "a" * 28})
    office.drop(minutes(MUSIC))
    office.intake()
    office.write_teams()

    office.intake()

    assert MUSIC[0] in office.cards()


def test_an_unreachable_tenant_is_6_and_says_what_to_check(office: Office) -> None:
    with socket.socket() as unused:
        unused.bind(("127.0.0.1", 0))
        port = unused.getsockname()[1]
    office.write_settings(base_url=f"http://127.0.0.1:{port}/v1.0", auth="none")

    passed = office.run("intake", "--json")

    assert passed.code == 6
    assert all("cannot be reached" in t["error"] for t in passed.json["teams"])


@pytest.mark.parametrize("command", ["intake", "track"])
def test_a_refused_identity_is_6(
    office: Office, command: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("IDENTITY_HEADER", "guessed")

    ended = office.run(command, "--json")

    assert ended.code == 6
    assert all(t["error"].startswith("no token") for t in ended.json["teams"])


def test_a_call_without_a_token_is_6(office: Office) -> None:
    office.write_settings(auth="none")

    passed = office.run("intake", "--json")

    assert passed.code == 6
    assert all("check identity" in t["error"] for t in passed.json["teams"])


def test_a_token_that_expires_half_way_is_told_and_costs_nothing(office: Office) -> None:
    office.drop(minutes(MUSIC))
    settings, teams = load_settings(), load_teams()

    def clock() -> datetime:
        # A pass asks for the time after it listed the library.
        office.tenant.expire_tokens()
        return office.tenant.now()

    async def passed() -> list[TeamReport]:
        async with production(settings, teams, clock=clock) as wiring:
            return await intake([t.team() for t in teams.teams], wiring.intake, write=True)

    assert all("the token was refused" in (r.error or "") for r in asyncio.run(passed()))
    assert office.intake().outcomes == {MUSIC[0]: "created"}


def test_a_missing_setting_is_2_and_is_named(office: Office) -> None:
    (office.folder / "planner-sync.toml").write_text("[graph]\n", "utf-8")

    ended = office.run("intake")

    assert ended.code == 2
    assert "graph.tenant_id: is missing" in ended.err


def test_a_missing_teams_file_is_2_and_says_where_to_get_one(office: Office) -> None:
    (office.folder / "teams.toml").unlink()

    ended = office.run("intake")

    assert ended.code == 2
    assert "teams.example.toml" in ended.err


def test_settings_and_teams_file_are_judged_together(office: Office) -> None:
    (office.folder / "planner-sync.toml").write_text("[graph]\n", "utf-8")
    (office.folder / "teams.toml").write_text("[[teams]]\n", "utf-8")

    ended = office.run("intake")

    assert "graph.tenant_id: is missing" in ended.err
    assert "teams.0.plan_id: is missing" in ended.err


def test_every_channel_that_cannot_be_used_is_named(office: Office) -> None:
    for team in (NORTH, SOUTH):
        (office.folder / f"{team}.url").unlink()

    ended = office.run("digest")

    assert ended.code == 2
    assert "noord: channel.url_file" in ended.err
    assert "zuid: channel.url_file" in ended.err


def test_a_database_that_cannot_be_made_is_told(office: Office) -> None:
    (office.folder / "data").write_text("in the way", "utf-8")

    ended = office.run("intake")

    assert ended.code == 6
    assert "the database cannot be opened" in ended.err


def test_a_lexicon_that_is_none_is_2_and_says_what_to_do(office: Office) -> None:
    own = office.folder / "lexicon" / "nl.toml"
    own.parent.mkdir()
    own.write_text("[geen", "utf-8")

    ended = office.run("intake")

    assert ended.code == 2
    assert "a lexicon beside the settings file cannot be used" in ended.err
    assert "mend it, or take it away" in ended.err


def test_a_word_for_a_team_of_which_nothing_waits_is_0_and_says_so(office: Office) -> None:
    ended = office.run("go", NORTH)

    assert (ended.code, ended.out) == (0, "Er wachtte niets.\n")


@pytest.mark.parametrize("month", ["2026-01", "2026-03", "2031-01"])
def test_a_month_other_than_the_last_full_one_is_refused(office: Office, month: str) -> None:
    ended = office.run("track", "--month", month)

    assert ended.code == 2
    assert "a snapshot can be taken of 2026-02" in ended.err


def test_a_month_that_is_no_month_is_2(office: Office) -> None:
    assert office.run("track", "--month", "maart").code == 2


def test_a_digest_without_snapshot_is_2(office: Office) -> None:
    ended = office.run("digest", "--json")

    assert ended.code == 2
    assert all("run track first" in t["error"] for t in ended.json["teams"])


def test_a_workflow_that_refuses_is_6_and_the_other_team_is_told(office: Office) -> None:
    office.wait(days=25)
    office.run("track")
    address = office.folder / f"{NORTH}.url"
    address.write_text(address.read_text("utf-8") + "x", "utf-8")

    told = office.run("digest", "--json")

    assert told.code == 6
    assert "copy its address again" in _team(told, NORTH)["error"]
    assert _team(told, SOUTH)["outcome"] == "published"


def test_a_digest_that_was_refused_is_told_when_the_address_is_right(office: Office) -> None:
    office.wait(days=25)
    office.run("track")
    address = office.folder / f"{NORTH}.url"
    right = address.read_text("utf-8")
    address.write_text(right + "x", "utf-8")
    office.run("digest")
    address.write_text(right, "utf-8")

    told = office.run("digest", "--json")

    assert _team(told, NORTH)["outcome"] == "published"


def test_of_several_codes_the_most_urgent_counts(office: Office) -> None:
    office.drop(b" ", name="leeg.docx")
    office.drop(UNDATED)
    unreadable = office.intake()
    office.write_teams(zuid={"plan_id": "a" * 28})
    office.drop(b"  ", name="leeg.docx")
    refused = office.run("intake", "--json")

    assert (unreadable.code, refused.code) == (1, 6)
    assert unreadable.team["files"][1]["questions"]


@pytest.mark.parametrize(
    "arguments",
    [
        ["intak"],
        ["intake", "--jso"],
        ["track", "--now", "gisteren"],
        ["track", "--now", "2026-03-12T09:00:00"],
        ["preview"],
        ["demo", "--months", "0"],
        ["tenant", "--port", "65536"],
        ["template", "letter"],
    ],
)
def test_wrong_usage_is_2_and_points_to_the_help(arguments: list[str]) -> None:
    ended = run(*arguments)

    assert ended.code == 2
    assert "--help" in ended.err


def test_points_of_a_file_that_broke_later_stay(office: Office) -> None:
    office.drop(minutes(MUSIC, GARDEN))
    office.intake()
    office.drop(b" ")

    passed = office.intake()

    assert passed.code == 1
    assert set(passed.outcomes) == {MUSIC[0], GARDEN[0]}
