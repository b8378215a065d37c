"""The first page: every board, channel and library of the tenant."""

from planner_sync.tenant.page import dutch
from planner_sync.tenant.page.icons import icon
from planner_sync.tenant.page.layout import heading, whole_page
from planner_sync.tenant.page.links import board_path, library_path
from planner_sync.tenant.page.markup import Markup, tag
from planner_sync.tenant.world import World

_PLANS = """
SELECT plan.id, json_extract(plan.body, '$.title') AS name,
    count(task.id) AS tasks, coalesce(sum(task.is_active), 0) AS active
FROM planner AS plan LEFT JOIN planner AS task ON task.kind = 'task' AND task.plan_id = plan.id
WHERE plan.kind = 'plan' GROUP BY plan.id ORDER BY name
"""
_HOOKS = """
SELECT hooks.id, hooks.name, count(hook_runs.seq) AS runs
FROM hooks LEFT JOIN hook_runs ON hook_runs.hook = hooks.name AND status = 'Succeeded'
GROUP BY hooks.id ORDER BY hooks.name
"""
_DRIVES = """
SELECT drives.id, drives.name, count(items.id) AS files,
    (SELECT json_extract(body, '$.displayName') FROM groups WHERE id = drives.group_id) AS team
FROM drives LEFT JOIN items ON items.drive_id = drives.id AND is_folder = 0 AND is_deleted = 0
GROUP BY drives.id ORDER BY drives.name
"""


def overview(world: World) -> str:
    boards = [
        _entry(
            board_path(row["id"]),
            row["name"],
            f"{row['active']} open, {row['tasks'] - row['active']} afgerond",
        )
        for row in world.state.rows(_PLANS)
    ]
    channels = [
        _entry(
            f"/channel/{row['id']}", row["name"], dutch.count(row["runs"], "bericht", "berichten")
        )
        for row in world.state.rows(_HOOKS)
    ]
    libraries = [
        _entry(
            library_path(row["id"]),
            row["name"],
            f"{row['team']} · {dutch.count(row['files'], 'bestand', 'bestanden')}",
        )
        for row in world.state.rows(_DRIVES)
    ]
    return whole_page(
        world,
        "Overzicht",
        heading("Overzicht", "Wat collega’s zouden zien in Planner, Teams en SharePoint"),
        tag(
            "div",
            _section("board", "Borden", boards),
            _section("channel", "Kanalen", channels),
            _section("library", "Bibliotheken", libraries),
            class_="overview",
        ),
    )


def _section(picture: str, title: str, entries: list[Markup]) -> Markup:
    shown = tag("ul", entries) if entries else tag("p", "Nog niets.", class_="empty")
    return tag("section", tag("h2", icon(picture), title), shown)


def _entry(path: str, name: str, told: str) -> Markup:
    return tag("li", tag("a", tag("b", name), tag("span", told), href=path))
