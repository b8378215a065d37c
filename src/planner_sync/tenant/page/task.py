"""One task with everything that is on its card."""

from collections.abc import Mapping
from typing import Any
from urllib.parse import unquote

from planner_sync.tenant.errors import GraphError
from planner_sync.tenant.page import dutch
from planner_sync.tenant.page.board import (
    COMPLETE,
    Scene,
    due,
    labels,
    progress_icon,
    scene_of,
    urgency,
)
from planner_sync.tenant.page.layout import heading, whole_page
from planner_sync.tenant.page.links import anchor, board_path
from planner_sync.tenant.page.markup import Child, Markup, tag
from planner_sync.tenant.page.people import person, who
from planner_sync.tenant.planner.records import Record, load
from planner_sync.tenant.world import World

_IMPORTANT_TO = 4
_MEDIUM_TO = 7


def task_page(world: World, plan_id: str, task_id: str) -> str:
    """Return a task of this plan; raises GraphError when there is none."""
    task = load(world.state, "task", task_id)
    if task.plan_id != plan_id:
        raise GraphError(404, "", "The task is of another plan.")
    scene, details = scene_of(world, plan_id), load(world.state, "taskDetails", task_id).body
    plan = load(world.state, "plan", plan_id).body["title"]
    content = tag(
        "div",
        tag("div", _notes(details), _checklist(details), _references(world, details)),
        _facts(world, task, scene),
        class_="task",
    )
    trail = [("Overzicht", "/"), (plan, board_path(plan_id))]
    title = task.body["title"]
    return whole_page(world, title, labels(task.body, scene), heading(title), content, trail=trail)


def _facts(world: World, task: Record, scene: Scene) -> Markup:
    body = task.body
    people = sorted(scene.people.get(key, "onbekend") for key in body["assignments"])
    bucket = None if task.bucket_id is None else load(world.state, "bucket", task.bucket_id)
    done = body["completedDateTime"]
    rows: list[tuple[str, Child]] = [
        ("Bucket", "geen" if bucket is None else bucket.body["name"]),
        ("Voortgang", [progress_icon(body["percentComplete"]), " ", _progress(body)]),
        ("Prioriteit", urgency(body["priority"]) or _priority(body["priority"])),
        ("Begindatum", _day(body["startDateTime"])),
        ("Einddatum", due(task, scene) or "geen"),
        ("Toegewezen aan", [person(name) for name in people] or "niemand"),
        ("Gemaakt", _by(body["createdDateTime"], body["createdBy"], scene)),
        ("Afgerond", _by(done, body["completedBy"], scene) if done else None),
    ]
    shown = [(tag("dt", name), tag("dd", value)) for name, value in rows if value]
    return tag("dl", shown)


def _by(stamp: str, identity: Any, scene: Scene) -> str:
    return f"{dutch.day_and_time(dutch.local(stamp))} door {who(identity, scene.people)}"


def _day(stamp: str | None) -> str | None:
    return None if stamp is None else dutch.day(dutch.local(stamp).date())


def _progress(body: Mapping[str, Any]) -> str:
    percent = body["percentComplete"]
    if percent == COMPLETE:
        return "voltooid"
    return "wordt uitgevoerd" if percent else "niet gestart"


def _priority(priority: int) -> str:
    if priority <= _IMPORTANT_TO:
        return "belangrijk"
    return "gemiddeld" if priority <= _MEDIUM_TO else "laag"


def _notes(details: Mapping[str, Any]) -> Markup:
    text = details["description"]
    shown = tag("p", text, class_="notes") if text else tag("p", "Geen notities.", class_="empty")
    return tag("section", tag("h2", "Notities"), shown)


def _checklist(details: Mapping[str, Any]) -> Markup | None:
    items = sorted(details["checklist"].values(), key=_item_order)
    if not items:
        return None
    shown = [
        tag("li", progress_icon(COMPLETE if item["isChecked"] else 0), tag("span", item["title"]))
        for item in items
    ]
    done = sum(item["isChecked"] for item in items)
    title = tag("h2", "Checklist", tag("span", f"{done} van {len(items)}", class_="count"))
    return tag("section", title, tag("ul", shown, class_="checklist"))


def _item_order(item: Mapping[str, Any]) -> str:
    return str(item.get("orderHint", ""))


def _references(world: World, details: Mapping[str, Any]) -> Markup | None:
    given = details["references"]
    if not given:
        return None
    shown = [_reference(world, unquote(key), value) for key, value in given.items()]
    return tag("section", tag("h2", "Bijlagen"), tag("ul", shown, class_="references"))


def _reference(world: World, url: str, value: Mapping[str, Any]) -> Markup:
    kind = tag("span", value.get("type") or "Other", class_="kind")
    return tag("li", kind, anchor(world, url, value.get("alias") or url))
