"""Planner's JSON in the domain's words."""

from typing import Any

import pytest

from planner_sync.adapters.graph.planner_codec import details_of, task_of
from planner_sync.domain.board import ChecklistItem, DetailFields, Stage
from planner_sync.domain.points import Priority


def raw_task(**members: Any) -> dict[str, Any]:
    known = {"id": "t", "@odata.etag": "e", "createdDateTime": "2026-03-12T15:00:00Z"}
    return known | members


def test_a_task_that_planner_shows_bare_is_read() -> None:
    task = task_of(raw_task(title=None, bucketId=None, dueDateTime=None, assignments=None))

    assert (task.fields.title, task.fields.bucket_id, task.fields.due_on) == ("", "", None)
    assert (task.stage, task.completed_at) == (Stage.NOT_STARTED, None)
    assert (task.checklist_count, task.reference_count) == (0, 0)


def test_moments_of_seven_decimals_are_read() -> None:
    task = task_of(raw_task(completedDateTime="2026-03-12T15:00:00.1234567Z"))

    assert task.completed_at is not None
    assert task.completed_at.microsecond == 123456


@pytest.mark.parametrize(
    ("number", "priority"),
    [
        (0, Priority.URGENT),
        (1, Priority.URGENT),
        (2, Priority.IMPORTANT),
        (4, Priority.IMPORTANT),
        (5, Priority.MEDIUM),
        (7, Priority.MEDIUM),
        (8, Priority.LOW),
        (10, Priority.LOW),
    ],
)
def test_planners_eleven_priorities_are_four(number: int, priority: Priority) -> None:
    assert task_of(raw_task(priority=number)).fields.priority is priority


def test_labels_and_people_that_were_taken_off_are_not_there() -> None:
    task = task_of(
        raw_task(
            appliedCategories={"category1": True, "category2": False},
            assignments={"anna": {"orderHint": "x"}, "bram": None, "@odata.type": "#x"},
        )
    )

    assert task.fields.labels == {"category1"}
    assert task.fields.assignees == {"anna"}


def test_details_are_read_without_odatas_notes() -> None:
    details = details_of(
        {
            "@odata.etag": "e",
            "description": None,
            "checklist": {"@odata.type": "#x", "1": {"title": "offerte", "isChecked": True}},
            "references": {"https%3A//a%2Eb/%257B1%257D": {"alias": None}, "gone": None},
        }
    )

    assert details.fields == DetailFields(
        checklist=(ChecklistItem(title="offerte", item_id="1", is_checked=True),),
        references={"https://a.b/%7B1%7D": ""},
    )


def test_a_checklist_is_read_from_top_to_bottom() -> None:
    items = {"1": {"title": "onder", "orderHint": "b"}, "2": {"title": "boven", "orderHint": "a"}}

    checklist = details_of({"@odata.etag": "e", "checklist": items}).fields.checklist

    assert [item.title for item in checklist] == ["boven", "onder"]
