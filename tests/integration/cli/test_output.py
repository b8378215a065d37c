"""What the commands print: one JSON object for programs, words for people, logs beside it."""

import json
import re
from typing import Any

import pytest

from integration.service.office import BUS, MUSIC, Office, Ran, minutes, run
from planner_sync import __version__


@pytest.fixture
def month(office: Office) -> Office:
    """An office at the start of April, with minutes read in March."""
    office.drop(minutes(MUSIC, BUS))
    office.run("intake")
    office.wait(days=25)
    return office


def _log_lines(ran: Ran) -> list[dict[str, Any]]:
    return [json.loads(line) for line in ran.err.splitlines()]


@pytest.mark.parametrize("arguments", [["intake"], ["track"], ["digest"], ["intake", "--dry-run"]])
def test_json_is_one_object_on_standard_output_and_logs_stand_beside_it(
    month: Office, arguments: list[str]
) -> None:
    month.run("track")

    ended = month.run(*arguments, "--json")

    assert isinstance(json.loads(ended.out), dict)
    assert {line["run_id"] for line in _log_lines(ended)} == {ended.json["run_id"]}


def test_intake_tells_how_much_it_asked_and_wrote(office: Office) -> None:
    office.drop(minutes(MUSIC))

    first, second = office.intake(), office.intake()

    assert first.json["graph"]["writes"] >= 2
    assert second.json["graph"]["writes"] == 0
    assert second.json["graph"]["requests"] > 0


def test_the_last_log_line_has_the_exit_code(office: Office) -> None:
    office.drop(b" ")

    ended = office.intake()

    last = _log_lines(ended)[-1]
    assert (last["event"], last["exit_code"]) == ("run_finished", 1)


def test_a_run_that_is_refused_logs_why_in_one_word(office: Office) -> None:
    ended = office.run("intake", "--team", "oost")

    lines = [json.loads(line) for line in ended.err.splitlines() if line.startswith("{")]
    assert [line["event"] for line in lines] == ["run_started", "run_failed", "run_finished"]
    assert lines[1]["error"] == "UsageError"


def test_people_read_what_became_of_each_point(office: Office) -> None:
    office.drop(minutes(MUSIC, BUS))

    printed = office.run("intake").out

    assert "noord: taak gemaakt: 2\n" in printed
    assert MUSIC[0] in printed


def test_people_read_how_the_month_went(month: Office) -> None:
    tracked, told = month.run("track"), month.run("digest")

    assert "stand van maart 2026 vastgelegd, 2 punt(en)" in tracked.out
    assert "maart 2026 verteld in Teams en SharePoint" in told.out


def test_text_of_minutes_cannot_colour_the_terminal(office: Office) -> None:
    office.drop(minutes(("[red]Lamp[/red] [/] repareren", "", "", "ja")))

    printed = office.run("intake")

    assert printed.code == 0
    assert "[red]Lamp[/red]" in printed.out


def test_the_version_is_printed(capsys: pytest.CaptureFixture[str]) -> None:
    ended = run("--version")

    assert (ended.code, ended.out.strip()) == (0, __version__)


def test_the_help_names_every_command() -> None:
    printed = run("--help").out

    for name in ("demo", "preview", "tenant", "intake", "track", "digest", "template"):
        assert re.search(rf"\b{name}\b", printed)
