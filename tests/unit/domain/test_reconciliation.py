"""The three-way merge: what the minutes want, what the board has, what was asked before."""

from datetime import date
from typing import Any

import pytest

from doubles.builders import DISCUSS, NOT_TAKEN_UP, TAKEN_UP, a_task, task_fields
from planner_sync.domain.board import (
    ChecklistItem,
    Cleared,
    DetailEdits,
    DetailFields,
    LabelId,
    TaskEdits,
    UserId,
)
from planner_sync.domain.points import Priority
from planner_sync.domain.reconciliation import asked_details, detail_edits, task_edits

ANNA, BRAM, CARLA = UserId("anna"), UserId("bram"), UserId("carla")
EATING, SAFETY = LabelId("category1"), LabelId("category2")
ASKED = "Uit het cliëntmoment van 12 maart"
RULE = "-" * 20

FIELDS = [
    ("title", "Bankje", "Tuinbank", "Bank van Anna"),
    ("bucket_id", DISCUSS, TAKEN_UP, NOT_TAKEN_UP),
    ("due_on", date(2026, 6, 30), date(2026, 7, 31), date(2026, 9, 1)),
    ("priority", Priority.MEDIUM, Priority.URGENT, Priority.LOW),
]


def edits(*, wanted: dict[str, Any], has: dict[str, Any], asked: dict[str, Any]) -> TaskEdits:
    return task_edits(task_fields(**wanted), a_task(**has), task_fields(**asked))


@pytest.mark.parametrize(("field", "before", "by_minutes", "by_person"), FIELDS)
class TestOneField:
    def test_nobody_moved_it(
        self, field: str, before: Any, by_minutes: Any, by_person: Any
    ) -> None:
        assert not edits(wanted={field: before}, has={field: before}, asked={field: before})

    def test_the_minutes_moved_it(
        self, field: str, before: Any, by_minutes: Any, by_person: Any
    ) -> None:
        found = edits(wanted={field: by_minutes}, has={field: before}, asked={field: before})

        assert found == TaskEdits(**{field: by_minutes})

    def test_a_person_moved_it(
        self, field: str, before: Any, by_minutes: Any, by_person: Any
    ) -> None:
        assert not edits(wanted={field: before}, has={field: by_person}, asked={field: before})

    def test_both_moved_it_and_the_person_wins(
        self, field: str, before: Any, by_minutes: Any, by_person: Any
    ) -> None:
        assert not edits(wanted={field: by_minutes}, has={field: by_person}, asked={field: before})

    def test_both_moved_it_to_the_same(
        self, field: str, before: Any, by_minutes: Any, by_person: Any
    ) -> None:
        assert not edits(wanted={field: by_minutes}, has={field: by_minutes}, asked={field: before})


def test_a_date_that_the_minutes_dropped_is_cleared() -> None:
    found = edits(
        wanted={"due_on": None},
        has={"due_on": date(2026, 6, 30)},
        asked={"due_on": date(2026, 6, 30)},
    )

    assert found == TaskEdits(due_on=Cleared.CLEARED)


def test_a_date_that_a_person_cleared_stays_cleared() -> None:
    asked = {"due_on": date(2026, 6, 30)}

    assert not edits(wanted=asked, has={"due_on": None}, asked=asked)
    assert not edits(wanted={"due_on": date(2026, 7, 1)}, has={"due_on": None}, asked=asked)


def test_a_date_that_a_person_gave_is_not_cleared() -> None:
    assert not edits(wanted={}, has={"due_on": date(2026, 6, 30)}, asked={})


def test_assignees_are_added_and_taken_off_by_the_minutes_one_by_one() -> None:
    found = edits(
        wanted={"assignees": frozenset({BRAM})},
        has={"assignees": frozenset({ANNA, CARLA})},
        asked={"assignees": frozenset({ANNA})},
    )

    assert found == TaskEdits(assign=frozenset({BRAM}), unassign=frozenset({ANNA}))


def test_a_person_who_was_taken_off_the_card_is_not_put_back() -> None:
    anna = {"assignees": frozenset({ANNA})}

    assert not edits(wanted=anna, has={}, asked=anna)


def test_somebody_whom_a_person_assigned_stays() -> None:
    assert not edits(wanted={}, has={"assignees": frozenset({ANNA})}, asked={})


def test_labels_are_added_and_taken_off_by_the_minutes_one_by_one() -> None:
    own = LabelId("category9")

    found = edits(
        wanted={"labels": frozenset({SAFETY})},
        has={"labels": frozenset({EATING, own})},
        asked={"labels": frozenset({EATING})},
    )

    assert found == TaskEdits(add_labels=frozenset({SAFETY}), remove_labels=frozenset({EATING}))


def test_the_first_block_goes_above_what_the_team_wrote() -> None:
    found = detail_edits(
        DetailFields(description=ASKED), DetailFields(description="Van het team"), None
    )

    assert found == DetailEdits(description=f"{ASKED}\n{RULE}\nVan het team")


def test_a_note_below_the_line_never_freezes_the_block_above() -> None:
    found = detail_edits(
        DetailFields(description="Nieuw"),
        DetailFields(description=f"{ASKED}\n{RULE}\nReden: te duur"),
        DetailFields(description=ASKED),
    )

    assert found == DetailEdits(description=f"Nieuw\n{RULE}\nReden: te duur")


@pytest.mark.parametrize(
    "has",
    [
        f"Door Anna herschreven\n{RULE}\n",
        f"{ASKED} zonder streep eronder",
        "Alles vervangen",
        "",
    ],
)
def test_a_block_that_a_person_changed_or_unlined_is_left_alone(has: str) -> None:
    found = detail_edits(
        DetailFields(description="Nieuw"),
        DetailFields(description=has),
        DetailFields(description=ASKED),
    )

    assert not found


@pytest.mark.parametrize("has", [f"{ASKED}\r\n{RULE}\r\nNoot", f"  {ASKED} \n  -----\nNoot"])
def test_a_block_that_only_planner_rewrote_is_not_written_again(has: str) -> None:
    wanted = DetailFields(description=ASKED)

    assert not detail_edits(wanted, DetailFields(description=has), wanted)


def checklist(*titles: str, checked: str = "") -> tuple[ChecklistItem, ...]:
    return tuple(
        ChecklistItem(title=t, item_id=f"id of {t}", is_checked=t == checked) for t in titles
    )


def test_new_steps_are_added_beside_the_teams_own() -> None:
    found = detail_edits(
        DetailFields(checklist=checklist("offerte", "bestellen")),
        DetailFields(checklist=checklist("offerte", "eigen stap")),
        DetailFields(checklist=checklist("offerte")),
    )

    assert [i.title for i in found.add_checklist] == ["bestellen"]
    assert not found.remove_checklist


def test_a_step_that_the_minutes_dropped_goes_unless_it_is_ticked() -> None:
    asked = checklist("offerte", "bestellen")

    found = detail_edits(
        DetailFields(),
        DetailFields(checklist=checklist("offerte", "bestellen", checked="offerte")),
        DetailFields(checklist=asked),
    )

    assert found == DetailEdits(remove_checklist=frozenset({"id of bestellen"}))


def test_a_step_that_a_person_removed_does_not_come_back() -> None:
    asked = DetailFields(checklist=checklist("offerte"))

    assert not detail_edits(asked, DetailFields(), asked)


def test_no_more_steps_are_added_than_planner_takes() -> None:
    own = checklist(*(f"eigen stap {n}" for n in range(18)))

    found = detail_edits(
        DetailFields(description=ASKED, checklist=checklist("een", "twee", "drie")),
        DetailFields(checklist=own),
        None,
    )

    assert [i.title for i in found.add_checklist] == ["een", "twee"]
    assert found.description == f"{ASKED}\n{RULE}"


def test_a_link_is_added_once_and_taken_away_when_the_minutes_moved() -> None:
    old, new, own = "https://a.example/old", "https://a.example/new", "https://b.example/own"

    found = detail_edits(
        DetailFields(references={new: "Notulen"}),
        DetailFields(references={old: "Notulen", own: "Foto"}),
        DetailFields(references={old: "Notulen"}),
    )

    assert found == DetailEdits(add_references={new: "Notulen"}, remove_references=frozenset({old}))


def test_a_link_that_a_person_removed_does_not_come_back() -> None:
    asked = DetailFields(references={"https://a.example/old": "Notulen"})

    assert not detail_edits(asked, DetailFields(), asked)


OURS, ALSO_OURS = (f"0000000{n}-0000-5000-8000-000000000000" for n in (1, 2))


def ours(title: str, item_id: str = OURS, **facts: Any) -> DetailFields:
    return DetailFields(checklist=(ChecklistItem(title=title, item_id=item_id, **facts),))


def test_an_item_with_an_id_is_added_with_it() -> None:
    (item,) = detail_edits(ours("check gedaan"), DetailFields(), None).add_checklist

    assert (item.title, item.item_id) == ("check gedaan", OURS)


def test_another_item_of_the_same_words_is_another_item() -> None:
    found = detail_edits(
        ours("check gedaan", ALSO_OURS),
        ours("check gedaan", is_checked=True),
        ours("check gedaan"),
    )

    assert [i.item_id for i in found.add_checklist] == [ALSO_OURS]
    assert not found.remove_checklist


def test_an_item_that_the_minutes_reworded_is_reworded_unless_somebody_touched_it() -> None:
    wanted, asked = ours("Mogelijk punt: koor"), ours("Mogelijk punt: zang")

    untouched = detail_edits(wanted, asked, asked)
    reworded = detail_edits(wanted, ours("zingen!"), asked)
    ticked = detail_edits(wanted, ours("Mogelijk punt: zang", is_checked=True), asked)

    assert untouched == DetailEdits(retitle_checklist={OURS: "Mogelijk punt: koor"})
    assert not reworded
    assert not ticked


def test_an_item_that_a_person_reworded_outlives_its_reason() -> None:
    assert not detail_edits(DetailFields(), ours("zingen!"), ours("Mogelijk punt: zang"))


def test_what_found_no_room_is_asked_for_again() -> None:
    wanted = DetailFields(checklist=checklist("een", "twee", "drie"))
    full = DetailFields(checklist=checklist(*(f"eigen stap {n}" for n in range(18))))
    edits = detail_edits(wanted, full, None)

    baseline = asked_details(wanted, full, None, edits)

    assert [i.title for i in baseline.checklist] == ["een", "twee"]


def test_what_a_person_took_away_counts_as_asked() -> None:
    asked = DetailFields(checklist=checklist("een", "twee"))

    baseline = asked_details(asked, DetailFields(), asked, DetailEdits())

    assert baseline == asked
