"""Commands beside a service that runs in a process of its own."""

import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing, contextmanager
from datetime import timedelta
from typing import Any
from zoneinfo import ZoneInfo

import httpx
import pytest

from integration.run.conftest import free_port, service_process, until
from integration.service.crowds import TWO_BATCHES
from integration.service.office import (
    GARDEN,
    MUSIC,
    NORTH,
    Office,
    Ran,
    lose_three_answers,
    minutes,
    run,
)
from integration.service.relay import relay
from planner_sync.adapters.sql import open_database
from planner_sync.adapters.sql.service_row import SqlServiceRow
from planner_sync.bootstrap import system_clock
from planner_sync.domain.board import TASKS_AT_ONCE
from planner_sync.domain.errors import OutcomeUnknownError, UnreachableError, UsageError
from planner_sync.domain.requests import Request
from planner_sync.entrypoints.handover import hand_over
from planner_sync.entrypoints.scheduler import new_life


@pytest.fixture(autouse=True)
def _no_minutes_by_itself(office: Office, monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the service read no minutes unless it is asked to, whatever time it is."""
    hour = system_clock().astimezone(ZoneInfo("Europe/Amsterdam")).hour
    far = "5-5" if hour >= 12 else "20-20"
    monkeypatch.setenv("PLANNER_SYNC_SCHEDULE__INTAKE_HOURS", far)


@pytest.fixture
def deaf(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Let the service run, and cut the commands beside it off from the tenant."""
    with service_process():
        monkeypatch.setenv("PLANNER_SYNC_GRAPH__BASE_URL", "http://127.0.0.1:9/v1.0")
        yield


def query(office: Office, sql: str, *values: Any) -> list[tuple[Any, ...]]:
    with closing(sqlite3.connect(office.database)) as connection, connection:
        return connection.execute(sql, values).fetchall()


def taken(office: Office) -> int:
    """Count the requests that a service took."""
    return int(query(office, "SELECT count(*) FROM request WHERE taken_at IS NOT NULL")[0][0])


def leave_a_sign_of_life(office: Office) -> None:
    """Leave the database as a service does that was killed this very moment."""
    with open_database(_url(office)) as engine:
        assert SqlServiceRow(engine).claim(new_life(system_clock), is_alone=True) is None


def a_request(command: str = "intake") -> Request:
    arguments = {"team": NORTH, "month": None, "dry_run": False}
    return Request(request_id="r1", command=command, arguments=arguments, asked_at=system_clock())


@contextmanager
def command_process(*arguments: str) -> Iterator["subprocess.Popen[str]"]:
    with subprocess.Popen(  # noqa: S603 - this interpreter, on words of our own
        [sys.executable, "-m", "planner_sync", *arguments],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    ) as process:
        try:
            yield process
        finally:
            process.kill()


def test_a_command_says_beside_the_service_what_it_says_alone(office: Office) -> None:
    office.drop(minutes(MUSIC, ("Lamp ophangen", "", "", "ja")))
    office.drop(b" ", name="leeg.docx")
    commands = [["track"], ["digest"], ["intake"], ["track", "--month", "2026-1x"]]

    def all_of_them() -> list[tuple[int, dict[str, Any], str, list[str]]]:
        return [_said(run(*c), run(*c, "--json")) for c in commands]

    for command in commands:
        run(*command)
    alone = all_of_them()
    with service_process():
        beside = all_of_them()

    assert beside == alone
    assert [code for code, *_ in alone] == [0, 0, 0, 2]
    assert query(office, "SELECT * FROM request") == []


def _said(ran: Ran, for_programs: Ran) -> tuple[int, dict[str, Any], str, list[str]]:
    document = for_programs.json if for_programs.out else {}
    document.pop("run_id", None)
    words = [line for line in ran.err.splitlines() if not line.startswith("{")]
    return ran.code, document, ran.out, words


@pytest.mark.usefixtures("deaf")
def test_only_the_service_speaks_to_the_tenant(office: Office) -> None:
    office.drop(minutes(MUSIC, GARDEN))
    office.drop(b" ", name="leeg.docx")

    ended = run("intake", "--json", "--team", NORTH)

    assert ended.code == 1
    assert ended.outcomes == {MUSIC[0]: "created", GARDEN[0]: "created"}
    assert ended.json["graph"]["writes"] >= 2
    assert set(office.cards()) == {MUSIC[0], GARDEN[0]}
    assert ended.err.count(ended.json["run_id"]) == ended.err.count("\n")


def test_the_log_of_the_service_has_the_run_of_the_command(office: Office) -> None:
    with service_process() as process:
        ended = run("track", "--json")
        process.terminate()
        _, log = process.communicate(timeout=20)

    assert f'"run_id": "{ended.json["run_id"]}"' in log


def test_a_rehearsal_beside_the_service_writes_nothing(office: Office) -> None:
    for command in ("track", "digest"):
        # So that nothing is due for the service.
        assert run(command).code == 0
    office.drop(minutes(MUSIC))
    before = office.tenant.state()
    with service_process() as process:
        ended = office.intake("--dry-run")
        month = office.run("track", "--dry-run", "--json")
        assert process.poll() is None

    assert (ended.code, month.code) == (0, 0)
    assert ended.outcomes == {MUSIC[0]: "created"}
    assert office.tenant.state() == before
    assert query(office, "SELECT * FROM moment") == []


@pytest.mark.usefixtures("deaf")
def test_another_moment_is_refused_beside_the_service(office: Office) -> None:
    ended = office.run("intake")

    assert ended.code == 2
    assert "keeps its own time; stop it before a rehearsal with --now" in ended.err


def test_what_a_person_decides_is_carried_out_by_the_service(
    office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PLANNER_SYNC_RECONCILE__LISTING_GAP_S", "0")
    lose_three_answers(office)
    office.intake()
    with service_process():
        cases = run("resolve", NORTH, "--json").json["cases"]
        [case] = [one for one in cases if one["title"] == MUSIC[0]]
        with monkeypatch.context() as cut_off:
            cut_off.setenv("PLANNER_SYNC_GRAPH__BASE_URL", "http://127.0.0.1:9/v1.0")
            refused = run("resolve", NORTH, "--key", "no-such-key", "--again")
            decided = run("resolve", NORTH, "--key", case["key"], "--again", "--json")
        passed = run("intake", "--json", "--team", NORTH)

    assert case["kind"] == "create"
    assert (refused.code, decided.code) == (2, 0)
    assert passed.outcomes == {MUSIC[0]: "created"}
    assert set(office.cards()) == {MUSIC[0]}


def test_a_signal_ends_the_service_and_tells_every_command_that_waits(
    office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    port = free_port()
    monkeypatch.setenv("PLANNER_SYNC_HEALTH__PORT", str(port))
    office.drop(minutes(*TWO_BATCHES))
    with relay(office) as between, service_process() as process:
        between.hold()
        with command_process("intake", "--json") as first:
            until(lambda: len(office.cards()) == TASKS_AT_ONCE)
            with command_process("track") as second:
                until(lambda: len(query(office, "SELECT * FROM request")) == 2)
                process.terminate()
                until(lambda: httpx.get(f"http://127.0.0.1:{port}/readyz").status_code == 503)
                between.release()
                process.wait(timeout=60)
                _, refused = second.communicate(timeout=60)
            report, _ = first.communicate(timeout=60)

    assert (process.returncode, first.returncode, second.returncode) == (0, 6, 6)
    assert "the service is stopping" in report
    assert "did not take up this command, so nothing was done" in refused
    assert len(office.cards()) == TASKS_AT_ONCE
    assert query(office, "SELECT * FROM request") == []


def test_what_a_killed_service_had_begun_is_unknown_and_never_repeated(office: Office) -> None:
    office.drop(minutes(MUSIC, GARDEN))
    now = [system_clock()]
    with relay(office) as between, service_process() as process:
        between.hold()

        def kill(_: float) -> None:
            until(lambda: len(office.cards()) == 2)
            process.kill()
            process.wait(timeout=60)
            now[0] = system_clock() + timedelta(minutes=2)

        with pytest.raises(OutcomeUnknownError, match="lines of run r1"):
            hand_over(a_request(), _url(office), clock=lambda: now[0], sleep=kill)
    with service_process():
        ended = run("track")

    assert ended.code == 0
    assert taken(office) == 1
    assert len(office.cards()) == 2


def test_a_service_that_was_killed_before_is_found_out_and_nothing_is_done(
    office: Office,
) -> None:
    now = [system_clock()]
    leave_a_sign_of_life(office)

    def pass_time(_: float) -> None:
        now[0] += timedelta(seconds=30)

    with pytest.raises(UnreachableError, match="nothing was done"):
        hand_over(a_request(), _url(office), clock=lambda: now[0], sleep=pass_time)

    assert query(office, "SELECT * FROM request") == []


def test_beside_a_service_that_is_long_dead_a_command_works_by_itself(office: Office) -> None:
    office.drop(minutes(MUSIC))
    leave_a_sign_of_life(office)
    query(office, "UPDATE service SET beat_at = '2026-01-01 00:00:00.000000'")

    assert run("intake", "--json", "--team", NORTH).outcomes == {MUSIC[0]: "created"}


def test_a_command_that_is_interrupted_takes_its_request_back(office: Office) -> None:
    leave_a_sign_of_life(office)

    def interrupt(_: float) -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        hand_over(a_request(), _url(office), sleep=interrupt)

    assert query(office, "SELECT * FROM request") == []


def test_a_command_that_the_service_does_not_know_is_told(office: Office) -> None:
    with service_process(), pytest.raises(UsageError, match="does not know the command nothing"):
        hand_over(a_request("nothing"), _url(office))


def _url(office: Office) -> str:
    return f"sqlite:///{office.database}"
