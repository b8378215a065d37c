"""The service on PostgreSQL: the promises of one pass after another, and who is the service."""

import socket
from collections.abc import Iterator
from datetime import datetime

import pytest

from integration.run.conftest import service_process
from integration.service.office import (
    AMSTERDAM,
    BUS,
    GARDEN,
    MUSIC,
    NORTH,
    Office,
    minutes,
    open_office,
    run,
)


@pytest.fixture
def office(
    tmp_path_factory: pytest.TempPathFactory,
    postgres_tables_url: str,
    monkeypatch: pytest.MonkeyPatch,
) -> Iterator[Office]:
    monkeypatch.setenv("PLANNER_SYNC_DATABASE__URL", postgres_tables_url)
    monkeypatch.setenv("PLANNER_SYNC_RECONCILE__LISTING_GAP_S", "0")
    with open_office(tmp_path_factory.mktemp("office")) as opened:
        yield opened
        assert not opened.database.exists()


def titles(office: Office) -> list[str]:
    return sorted(t["title"].partition(" [VP ")[0] for t in office.all_cards())


def test_the_second_pass_writes_nothing(office: Office) -> None:
    office.drop(minutes(MUSIC, GARDEN, BUS))

    first = office.intake()
    office.wait(hours=1)
    office.intake()
    settled = office.intake()

    assert set(first.outcomes.values()) == {"created"}
    assert settled.json["graph"]["writes"] == 0
    assert titles(office) == sorted(row[0] for row in (MUSIC, GARDEN, BUS))


def test_a_card_that_was_made_without_an_answer_is_recognised(office: Office) -> None:
    office.tenant.set_faults(
        {"kind": "server_error", "when": "after", "status": 504, "times": 1}
        | {"method": "POST", "path": "/planner/tasks"}
    )
    office.drop(minutes(MUSIC))

    first = office.intake()
    office.wait(minutes=11)
    second = office.intake()

    assert first.outcomes[MUSIC[0]] == "waiting"
    assert second.outcomes[MUSIC[0]] == "adopted"
    assert titles(office) == [MUSIC[0]]


def test_a_month_is_told_once(office: Office) -> None:
    office.drop(minutes(MUSIC, GARDEN))
    office.intake()
    office.move(datetime(2026, 4, 1, 9, tzinfo=AMSTERDAM))

    commands = ("track", "digest", "digest")
    codes = [office.run(command, "--team", NORTH).code for command in commands]

    assert codes == [0, 0, 0]
    assert len(office.tenant.state()["hook_runs"]) == 1


def test_a_second_service_is_told_who_the_first_is(office: Office) -> None:
    with service_process() as process:
        second = run("run")
        process.terminate()
        process.wait(timeout=20)
    with service_process() as next_one:
        alive = run("health", "--json").json
        next_one.terminate()
        next_one.wait(timeout=20)

    assert second.code == 2
    assert f"host {socket.gethostname()}, process {process.pid}, since 20" in second.err
    assert alive["pid"] == next_one.pid
