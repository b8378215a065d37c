"""Two tasks of one point, and creates of which nobody knows the end."""

from collections.abc import Mapping
from io import StringIO
from typing import Any

import pytest

from integration.service.office import MUSIC, NORTH, Office, Ran, lose_three_answers, minutes

LATE = {"kind": "late_commit", "seconds": 700, "path": "/planner/tasks", "times": 1}


class Terminal(StringIO):
    """A keyboard at which somebody typed this."""

    def isatty(self) -> bool:
        return True


@pytest.fixture(autouse=True)
def no_gap(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PLANNER_SYNC_RECONCILE__LISTING_GAP_S", "0")


def doubles(office: Office) -> list[dict[str, Any]]:
    return [t for t in office.all_cards() if t["title"].startswith(MUSIC[0])]


def asked(ran: Ran) -> str:
    return " ".join(f"{q['problem']} {q['hint']}" for q in ran.team["questions"])


class TestASpare:
    @pytest.fixture
    def twice(self, office: Office) -> Office:
        """An office in which a task came after all, after the service had made it again."""
        office.tenant.set_faults(LATE)
        office.drop(minutes(MUSIC))
        office.intake()
        office.tenant.set_faults()
        office.wait(seconds=650)
        office.intake()
        office.wait(seconds=120)
        assert len(doubles(office)) == 2
        return office

    def test_one_that_nobody_touched_goes(self, twice: Office) -> None:
        known = _known(twice)

        passed = twice.intake()

        assert [t["id"] for t in doubles(twice)] == [known]
        assert passed.code == 0
        assert passed.team["deleted_spares"] == 1
        assert twice.intake().json["graph"]["writes"] == 0

    @pytest.mark.parametrize(
        "touched", [{"percentComplete": 50}, {"dueDateTime": "2026-05-01T10:00:00Z"}]
    )
    def test_one_that_somebody_touched_stays_and_a_person_is_asked(
        self, twice: Office, touched: Mapping[str, Any]
    ) -> None:
        spare = _spare(twice)
        twice.anna.change(spare, **touched)

        first, again = twice.intake(), twice.intake()

        assert len(doubles(twice)) == 2
        assert [first.code, again.code] == [3, 0]
        for passed in (first, again):
            assert spare["id"] in asked(passed)
            assert _known(twice) in asked(passed)

    def test_one_with_words_in_its_description_stays(self, twice: Office) -> None:
        twice.anna.describe(_spare(twice), "Bellen met de muziekschool.")

        twice.intake()

        assert len(doubles(twice)) == 2

    def test_one_whose_known_task_somebody_deleted_stays(self, twice: Office) -> None:
        (known,) = [t for t in doubles(twice) if t["id"] == _known(twice)]
        twice.anna.delete(known)

        passed = twice.intake()

        assert len(doubles(twice)) == 1
        assert passed.code == 3
        assert "is verwijderd" in asked(passed)

    def test_a_rehearsal_deletes_nothing(self, twice: Office) -> None:
        twice.intake("--dry-run")

        assert len(doubles(twice)) == 2

    def test_a_copy_that_a_person_made_stays_and_is_shown_by_resolve(self, office: Office) -> None:
        office.drop(minutes(MUSIC))
        office.intake()
        office.anna.make_card(office.tenant.plan_id(NORTH), "Eigen", office.card(MUSIC)["title"])

        passed = office.intake()

        assert passed.code == 3
        assert len(doubles(office)) == 2
        (case,) = office.run("resolve", "--json").json["cases"]
        assert case["kind"] == "duplicate"


class TestACreateOfUnknownEnd:
    @pytest.fixture
    def unknown(self, office: Office) -> Office:
        """An office in which three attempts had no answer, and made nothing."""
        lose_three_answers(office)
        return office

    def test_a_person_is_asked_once_and_nothing_is_sent(self, unknown: Office) -> None:
        first, again = unknown.intake(), unknown.intake()

        assert [first.code, again.code] == [3, 0]
        assert first.outcomes == {MUSIC[0]: "needs_person"}
        assert doubles(unknown) == []

    def test_resolve_shows_it_with_tasks_of_the_same_title(self, unknown: Office) -> None:
        unknown.intake()
        unknown.anna.make_card(unknown.tenant.plan_id(NORTH), "Eigen", MUSIC[0])

        case = _case(unknown)

        assert case["title"] == MUSIC[0]
        assert case["attempts"] == 3
        assert [c["has_marker"] for c in case["candidates"]] == [False]

    def test_again_makes_it(self, unknown: Office) -> None:
        unknown.intake()

        decided = unknown.run("resolve", NORTH, "--key", _case(unknown)["key"], "--again")
        passed = unknown.intake()

        assert decided.code == 0
        assert passed.outcomes == {MUSIC[0]: "created"}
        assert len(doubles(unknown)) == 1

    def test_stop_makes_it_never(self, unknown: Office) -> None:
        unknown.intake()

        unknown.run("resolve", NORTH, "--key", _case(unknown)["key"], "--stop")
        passed = unknown.intake()

        assert [p["standing"] for p in passed.team["points"]] == ["stopped"]
        assert doubles(unknown) == []

    def test_adopt_takes_the_task_of_a_persons_choice(self, unknown: Office) -> None:
        unknown.intake()
        unknown.anna.make_card(unknown.tenant.plan_id(NORTH), "Opgepakt", MUSIC[0])
        case = _case(unknown)
        task_id = case["candidates"][0]["task_id"]

        unknown.run("resolve", NORTH, "--key", case["key"], "--adopt", task_id)
        passed = unknown.intake()

        assert [t["id"] for t in doubles(unknown)] == [task_id]
        assert [p["standing"] for p in passed.team["points"]] == ["taken_up"]

    def test_at_a_terminal_a_person_is_asked(
        self, unknown: Office, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        unknown.intake()
        monkeypatch.setattr("sys.stdin", Terminal("n\n\n"))

        shown = unknown.run("resolve", NORTH)

        assert "Vastgelegd" in shown.out
        assert unknown.intake().outcomes == {MUSIC[0]: "created"}

    @pytest.mark.parametrize(
        "arguments",
        [
            (NORTH, "--key", "no-such-key", "--again"),
            (NORTH, "--again"),
            ("--key", "no-such-key", "--again"),
            (NORTH, "--key", "no-such-key", "--again", "--stop"),
        ],
    )
    def test_a_decision_about_nothing_is_refused(
        self, unknown: Office, arguments: tuple[str, ...]
    ) -> None:
        assert unknown.run("resolve", *arguments).code == 2

    def test_a_task_that_is_not_there_is_refused(self, unknown: Office) -> None:
        unknown.intake()

        decided = unknown.run(
            "resolve", NORTH, "--key", _case(unknown)["key"], "--adopt", "NoSuchTask"
        )

        assert decided.code == 2
        assert "no such task" in decided.err


def test_there_is_nothing_to_decide_on_an_ordinary_board(busy: Office) -> None:
    assert "niets te beslissen" in busy.run("resolve").out


def _known(office: Office) -> str:
    """Return the id of the task that has the service's words in its description."""
    (known,) = [t for t in doubles(office) if "Uit het cli" in t["details"]["description"]]
    return str(known["id"])


def _spare(office: Office) -> dict[str, Any]:
    (spare,) = [t for t in doubles(office) if t["id"] != _known(office)]
    return spare


def _case(office: Office) -> dict[str, Any]:
    cases = office.run("resolve", NORTH, "--json").json["cases"]
    return next(c for c in cases if c["title"] == MUSIC[0])
