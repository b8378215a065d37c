"""Whatever Planner and the network do at a create: one card per point, as other people see it."""

from typing import Any

import pytest

from integration.service.office import BUS, FOLDER, GARDEN, MUSIC, Office, minutes

TITLES = sorted(row[0] for row in (BUS, GARDEN, MUSIC))

AFTER_THE_WRITE: list[dict[str, Any]] = [
    {"kind": "server_error", "when": "after", "status": 504},
    {"kind": "server_error", "when": "after", "status": 503},
    {"kind": "drop", "when": "after"},
    {"kind": "late_commit", "requests": 1},
]
BEFORE_THE_WRITE: list[dict[str, Any]] = [
    {"kind": "server_error", "when": "before", "status": 503},
    {"kind": "drop", "when": "before"},
]


def _titles(office: Office) -> list[str]:
    return sorted(t["title"].partition(" [VP ")[0] for t in office.all_cards())


def _second_create(office: Office, **fault: Any) -> None:
    rule = {"method": "POST", "path": "/planner/tasks", "nth": 2, "times": 1}
    office.tenant.set_faults(fault | rule)


def _fired(office: Office) -> int:
    return len(office.tenant.faults()["fired"])


@pytest.fixture(autouse=True)
def no_second_thoughts(monkeypatch: pytest.MonkeyPatch) -> None:
    """The two looks before a create is sent again need no time between them here."""
    monkeypatch.setenv("PLANNER_SYNC_RECONCILE__LISTING_GAP_S", "0")


@pytest.mark.parametrize("fault", AFTER_THE_WRITE, ids=lambda f: f"{f['kind']}")
def test_a_card_that_was_made_without_an_answer_is_recognised(
    office: Office, fault: dict[str, Any]
) -> None:
    _second_create(office, **fault)
    office.drop(minutes(MUSIC, GARDEN, BUS))

    first, second = office.intake(), office.intake()
    # Where the whole answer was lost, the point behind it may have been made as well.
    office.wait(minutes=11)
    office.intake()
    last = office.intake()

    assert _fired(office) == 1
    assert first.outcomes[GARDEN[0]] == "waiting"
    assert second.outcomes[GARDEN[0]] == "adopted"
    assert last.json["graph"]["writes"] == 0
    assert _titles(office) == TITLES


@pytest.mark.parametrize("fault", BEFORE_THE_WRITE, ids=lambda f: f"{f['kind']}")
def test_a_card_that_was_not_made_is_made_after_the_quiet_period(
    office: Office, fault: dict[str, Any]
) -> None:
    _second_create(office, **fault)
    office.drop(minutes(MUSIC, GARDEN, BUS))

    first, second = office.intake(), office.intake()
    office.wait(minutes=11)
    third = office.intake()

    outcomes = [passed.outcomes[GARDEN[0]] for passed in (first, second, third)]
    assert outcomes == ["waiting", "waiting", "created"]
    assert _titles(office) == TITLES


def test_a_card_that_appears_late_in_the_listing_is_not_made_twice(office: Office) -> None:
    office.tenant.set_faults(
        {"kind": "server_error", "when": "after", "status": 504, "nth": 2, "times": 1}
        | {"method": "POST", "path": "/planner/tasks"},
        {"kind": "list_lag", "seconds": 300, "method": "POST", "path": "/planner/tasks"},
    )
    office.drop(minutes(MUSIC, GARDEN, BUS))

    first, lagging = office.intake(), office.intake()
    office.wait(minutes=11)
    last = office.intake()

    assert first.outcomes[GARDEN[0]] == lagging.outcomes[GARDEN[0]] == "waiting"
    assert lagging.outcomes[MUSIC[0]] == "unchanged"
    assert last.outcomes[GARDEN[0]] == "adopted"
    assert _titles(office) == TITLES


def test_a_throttled_create_is_made_by_a_later_pass(office: Office) -> None:
    _second_create(office, kind="throttle", retry_after_s=2.5)
    office.drop(minutes(MUSIC, GARDEN, BUS))

    first, second = office.intake(), office.intake()

    assert first.code == 6
    assert second.code == 0
    assert _titles(office) == TITLES


def test_a_read_that_fails_once_is_asked_again(office: Office) -> None:
    office.tenant.set_faults(
        {"kind": "server_error", "status": 503, "retry_after_s": 0, "times": 1, "method": "GET"}
    )
    office.drop(minutes(MUSIC))

    passed = office.intake()

    assert _fired(office) == 1
    assert (passed.code, _titles(office)) == (0, [MUSIC[0]])


def test_a_forgotten_delta_link_reads_nothing_twice(busy: Office) -> None:
    busy.tenant.set_faults({"kind": "gone", "times": 1})

    passed = busy.intake()

    assert _fired(busy) == 1
    assert (passed.code, passed.json["graph"]["writes"]) == (0, 0)


def test_a_report_that_somebody_has_open_fails_with_words_and_is_written_later(
    busy: Office,
) -> None:
    busy.move(busy.tenant.now().replace(month=4, day=1))
    assert busy.run("track").code == 0
    assert busy.run("digest", "--team", "noord").code == 0
    busy.tenant.set_locks("noord", f"{FOLDER}/Planner-sync/Voortgang 2026-03.docx")

    locked = busy.run("digest", "--again", "--team", "noord")
    busy.tenant.set_locks("noord")
    later = busy.run("digest", "--again", "--team", "noord")

    assert locked.code == 6
    assert "423" in locked.err
    assert later.code == 0
