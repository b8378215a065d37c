"""The figures of a demonstration, for ``demo --json``."""

from typing import Any

from planner_sync.domain.calendar import Month
from planner_sync.entrypoints.console import plain
from planner_sync.entrypoints.demo.cast import CREWS, FOLDER, Crew
from planner_sync.entrypoints.demo.story import Story
from planner_sync.tenant import Tenant

_OUTPUTS = {
    "Brief": "letters",
    "Overzicht": "overviews",
    "Register": "register_copies",
    "Uitkomsten": "outcome_sheets",
    "Verwerkingsverslag": "receipts",
    "Voortgang": "digests",
}
"""Kinds of outputs by the word with which the names of their files begin."""

_OUTPUT_FOLDER = f"{FOLDER}/Planner-sync/"


def as_json(tenant: Tenant, story: Story) -> dict[str, Any]:
    """Return what the demonstration ended with, as plain data."""
    state = tenant.state()
    return {
        "now": tenant.now().isoformat(),
        "teams": [_team(crew, tenant, state) for crew in CREWS],
        "months": [_month(month, story) for month in dict.fromkeys(m for _, m in story.digests)],
        "lost_database": plain(story.recovery),
        "writes_in_last_pass": story.last_writes,
        "story": [plain(line) for line in story.lines],
    }


def _month(month: Month, story: Story) -> dict[str, Any]:
    teams = [
        {"team_id": team_id, "figures": plain(digest.figures)}
        for (team_id, told), digest in story.digests.items()
        if told == month
    ]
    return {"month": str(month), "teams": teams}


def _team(crew: Crew, tenant: Tenant, state: dict[str, Any]) -> dict[str, Any]:
    plan_id = tenant.plan_id(crew.plan)
    items = next(drive["items"] for drive in state["drives"] if drive["name"] == crew.drive)
    names = [item["path"].removeprefix(_OUTPUT_FOLDER) for item in items]
    return {
        "team_id": crew.team_id,
        "name": crew.name,
        "cards": sum(task["planId"] == plan_id for task in state["tasks"]),
        "outputs": {
            kind: sum(name.startswith(word) for name in names) for word, kind in _OUTPUTS.items()
        },
        "posts": sum(run["hook"] == crew.name for run in state["hook_runs"]),
    }
