"""A plan as a board: buckets side by side, and the cards in them."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from planner_sync.tenant.page import dutch
from planner_sync.tenant.page.icons import icon
from planner_sync.tenant.page.layout import heading, whole_page
from planner_sync.tenant.page.links import board_path
from planner_sync.tenant.page.markup import Markup, tag
from planner_sync.tenant.page.people import badge, names
from planner_sync.tenant.planner.records import Record, from_row, load
from planner_sync.tenant.world import World

COMPLETE = 100
_URGENT, _IMPORTANT = 1, 4


@dataclass(frozen=True, kw_only=True)
class Scene:
    """What all cards of a page are shown with."""

    labels: Mapping[str, str]
    people: Mapping[str, str]
    today: date


def scene_of(world: World, plan_id: str) -> Scene:
    named = load(world.state, "planDetails", plan_id).body["categoryDescriptions"]
    return Scene(
        labels={key: name for key, name in named.items() if name},
        people=names(world),
        today=world.now().astimezone(dutch.zone()).date(),
    )


def board(world: World, plan_id: str) -> str:
    """Return the board of a plan; raises GraphError when there is none."""
    plan, scene = load(world.state, "plan", plan_id), scene_of(world, plan_id)
    tasks = sorted(_of_plan(world, "task", plan_id), key=_order)
    buckets = sorted(_of_plan(world, "bucket", plan_id), key=_order)
    columns = [
        _column(bucket.body["name"], [one for one in tasks if one.bucket_id == bucket.id], scene)
        for bucket in buckets
    ]
    loose = [task for task in tasks if task.bucket_id is None]
    if loose or not columns:
        columns.append(_column("Geen bucket", loose, scene))
    active = sum(task.is_active for task in tasks)
    late = sum(is_late(task, scene) for task in tasks)
    facts = (
        f"{active} open",
        f"{len(tasks) - active} afgerond",
        tag("span", f"{late} over de datum", class_="late") if late else None,
    )
    title = plan.body["title"]
    shown = tag("div", columns, class_="board")
    return whole_page(world, title, heading(title, *facts), shown, trail=[("Overzicht", "/")])


def _of_plan(world: World, kind: str, plan_id: str) -> list[Record]:
    sql = "SELECT * FROM planner WHERE kind = ? AND plan_id = ?"
    return [from_row(row) for row in world.state.rows(sql, kind, plan_id)]


def _order(record: Record) -> str:
    return str(record.body["orderHint"])


def _column(name: str, tasks: list[Record], scene: Scene) -> Markup:
    active = [_card(task, scene) for task in tasks if task.is_active]
    done = [_card(task, scene) for task in tasks if not task.is_active]
    finished = (
        tag("details", tag("summary", f"Afgerond ({len(done)})"), done, open=not active)
        if done
        else None
    )
    empty = tag("p", "Geen taken.", class_="empty") if not tasks else None
    title = tag("h2", name, tag("span", str(len(active)), class_="count"))
    return tag("section", title, active, finished, empty, class_="bucket")


def _card(task: Record, scene: Scene) -> Markup:
    body = task.body
    title = tag("a", body["title"], href=board_path(task.plan_id, task.id))
    line = tag("h3", progress_icon(body["percentComplete"]), title, urgency(body["priority"]))
    people = sorted(scene.people.get(key, "onbekend") for key in body["assignments"])
    badges = tag("span", map(badge, people), class_="badges") if people else None
    signs = _signs(task, scene)
    foot = tag("div", signs, badges, class_="foot") if signs or badges else None
    named = tag("span", ", ".join(people), class_="names") if people else None
    state = "card" if task.is_active else "card done"
    return tag("article", labels(body, scene), line, foot, named, class_=state)


def labels(body: Mapping[str, Any], scene: Scene) -> Markup | None:
    """Return the labels of a task in the colours that Planner gives their categories."""
    applied = sorted(body["appliedCategories"], key=_category_number)
    shown = [
        tag("span", scene.labels.get(key, f"Label {_category_number(key)}"), class_=f"label {key}")
        for key in applied
    ]
    return tag("div", shown, class_="labels") if shown else None


def _category_number(key: str) -> int:
    return int(key.removeprefix("category"))


def _signs(task: Record, scene: Scene) -> Markup | None:
    body = task.body
    total, left = body["checklistItemCount"], body["activeChecklistItemCount"]
    shown = [
        due(task, scene),
        _sign("list", f"{total - left} van {total}", "checklist") if total else None,
        _sign("clip", str(body["referenceCount"]), "bijlagen") if body["referenceCount"] else None,
        icon("text", "met beschrijving") if body["hasDescription"] else None,
    ]
    return tag("span", shown, class_="signs") if any(shown) else None


def _sign(picture: str, text: str, meaning: str) -> Markup:
    return tag("span", icon(picture, meaning), text, class_="sign", title=meaning)


def due(task: Record, scene: Scene) -> Markup | None:
    """Return the due date, marked when it has passed and the task is not done."""
    given = task.body["dueDateTime"]
    if given is None:
        return None
    on = dutch.local(given).date()
    text = dutch.short_day(on) if on.year == scene.today.year else dutch.day(on)
    state = "sign late" if is_late(task, scene) else "sign"
    return tag("time", icon("day"), text, class_=state, datetime=on.isoformat(), title="einddatum")


def is_late(task: Record, scene: Scene) -> bool:
    given = task.body["dueDateTime"]
    return bool(task.is_active and given and dutch.local(given).date() < scene.today)


def progress_icon(percent: int) -> Markup:
    if percent == COMPLETE:
        return icon("done", "Voltooid")
    return icon("busy", "Wordt uitgevoerd") if percent else icon("open", "Niet gestart")


def urgency(priority: int) -> Markup | None:
    if priority <= _URGENT:
        return tag("span", "Urgent", class_="priority urgent")
    return tag("span", "Belangrijk", class_="priority") if priority <= _IMPORTANT else None
