"""
One live task per point, whatever Planner answers: one row for each way in which a create can end.

Each row is what other people see on the board once the service has come to rest, and how often a
task was made at all.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from integration.service.office import BUS, GARDEN, MUSIC, NORTH, Office, minutes, open_office
from planner_sync.tenant import Limits

TITLES = sorted(row[0] for row in (BUS, GARDEN, MUSIC))
CREATES = {"method": "POST", "path": "/planner/tasks"}
LOST_ANSWER = {"kind": "server_error", "when": "after", "status": 504} | CREATES
BATCHES = {"method": "POST", "path": "/$batch"}


@dataclass(frozen=True)
class Row:
    """A way in which the second create ends, or all of them together."""

    name: str
    fault: dict[str, Any]
    of: dict[str, Any]


ROWS = [
    Row("the answer never comes", {"kind": "unanswered", "when": "after"}, BATCHES),
    Row("502 for all, made", {"kind": "server_error", "when": "after", "status": 502}, BATCHES),
    Row("500, made", {"kind": "server_error", "when": "after", "status": 500}, CREATES),
    Row("500, not made", {"kind": "server_error", "when": "before", "status": 500}, CREATES),
    Row("502 for all, not made", {"kind": "server_error", "status": 502}, BATCHES),
    Row("reset for all, not made", {"kind": "drop", "when": "before"}, BATCHES),
    Row("made a while after 504", {"kind": "late_commit", "seconds": 240}, CREATES),
    Row(
        "made a while after a reset",
        {"kind": "late_commit", "seconds": 240, "is_dropped": True},
        CREATES,
    ),
    Row("throttled for all", {"kind": "throttle", "retry_after_s": 2}, BATCHES),
]


@pytest.fixture(autouse=True)
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    """Neither the gap between two listings nor a lost answer needs time here."""
    monkeypatch.setenv("PLANNER_SYNC_RECONCILE__LISTING_GAP_S", "0")
    monkeypatch.setenv("PLANNER_SYNC_GRAPH__TIMEOUT_S", "2")


def titles(office: Office) -> list[str]:
    return sorted(t["title"].partition(" [VP ")[0] for t in office.all_cards())


def come_to_rest(office: Office) -> None:
    """Make passes until every quiet period is over and everything that was found is kept."""
    for _ in range(2):
        office.wait(minutes=11)
        office.intake()


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row.name)
def test_there_is_one_task_per_point(office: Office, row: Row) -> None:
    number = {"nth": 2} if row.of is CREATES else {}
    rule = row.fault | row.of | number | {"times": 1}
    # The creates are the first batch that a pass sends.
    office.tenant.set_faults(rule)
    office.drop(minutes(MUSIC, GARDEN, BUS))

    office.intake()
    come_to_rest(office)
    last = office.intake()

    assert office.tenant.faults()["fired"]
    assert titles(office) == TITLES
    assert len(office.moment_cards()) == 1
    assert set(last.outcomes.values()) == {"unchanged"}
    assert last.json["graph"]["writes"] == 0


def test_a_copy_that_a_person_made_is_not_taken_for_the_task(office: Office) -> None:
    office.tenant.set_faults(LOST_ANSWER | {"nth": 1})
    office.drop(minutes(MUSIC))
    office.intake()
    original = office.card(MUSIC)
    office.anna.make_card(office.tenant.plan_id(NORTH), "Opgepakt", original["title"])
    office.anna.delete(original)
    copied = office.card(MUSIC)

    come_to_rest(office)
    last = office.intake()

    assert last.outcomes == {MUSIC[0]: "needs_person"}
    assert office.all_cards() == [copied]


class TestLimits:
    @pytest.fixture(params=["tasks_in_plan", "active_tasks_in_plan", "tasks_created_by_user"])
    def full(self, request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Office]:
        """An office in which Planner takes only two tasks."""
        with open_office(tmp_path, limits=Limits(**{request.param: 2})) as office:
            yield office

    def test_points_for_which_there_is_no_room_wait_and_say_why(self, full: Office) -> None:
        full.drop(minutes(MUSIC, GARDEN, BUS))

        passed = full.intake()
        again = full.intake()

        assert sorted(passed.outcomes.values()) == ["created", "created", "waiting"]
        assert again.outcomes[BUS[0]] == "waiting"
        (note,) = [p["note"] for p in again.team["points"] if p["outcome"] == "waiting"]
        assert note in [q["problem"] for q in again.team["questions"]]
        assert len(full.all_cards(NORTH)) == 2


def test_after_three_lost_answers_a_person_is_asked(office: Office) -> None:
    # The second create of the first pass is that of the card of the moment.
    never_made = {"kind": "server_error", "when": "before", "status": 504, "nth": [1, 3, 4]}
    office.tenant.set_faults(never_made | CREATES)
    office.drop(minutes(MUSIC))

    outcomes = []
    for _ in range(5):
        outcomes.append(office.intake().outcomes[MUSIC[0]])
        office.wait(minutes=11)

    assert outcomes == ["waiting"] * 3 + ["needs_person"] * 2
    assert titles(office) == []
