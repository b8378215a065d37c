"""What people would see: the library, the cards in Teams, the board, and the story."""

import re
from pathlib import Path
from typing import Any

import httpx

from planner_sync.domain.calendar import spoken
from planner_sync.entrypoints.demo import cast
from planner_sync.entrypoints.demo.play import Story
from planner_sync.rendering.digest_html import card_html
from planner_sync.tenant import Tenant

_STYLESHEET = '<link rel="stylesheet" href="/style.css">'
_LOCAL_LINK = re.compile(r' href="/[^"]*"')


def write_outputs(folder: Path, tenant: Tenant, story: Story) -> None:
    """Write library, cards, board and story to *folder*."""
    state = tenant.state()
    _write_cards(folder / "teams", state, story)
    _write_library(folder / "library", tenant)
    (folder / "bord.html").write_text(_board(tenant), encoding="utf-8")
    (folder / "verhaal.md").write_text(story_text(story), encoding="utf-8")


def _board(tenant: Tenant) -> str:
    """Return the tenant's own page of the board as one file: its style inside, its links gone."""
    with httpx.Client(base_url=tenant.origin, timeout=30) as browser:
        page = browser.get(f"/board/{tenant.plan_id(cast.PLAN)}").raise_for_status().text
        style = browser.get("/style.css").raise_for_status().text
    with_style = page.replace(_STYLESHEET, f"<style>{style}</style>")
    return _LOCAL_LINK.sub("", with_style)


def story_text(story: Story) -> str:
    """Return the story as a Markdown list."""
    lines = [f"# Verhaal: {len(story.digests)} maanden {cast.TEAM_NAME}", ""]
    for at, text in story.lines:
        lines.append(f"- **{spoken(at.date())}, {at:%H:%M}** {text}")
    return "\n".join([*lines, ""])


def _write_cards(folder: Path, state: dict[str, Any], story: Story) -> None:
    folder.mkdir()
    posted = [run for run in state["hook_runs"] if run["status"] == "Succeeded"]
    for month, run in zip(story.digests, posted, strict=True):
        (folder / f"{month}.html").write_text(card_html(run["cards"][0]), encoding="utf-8")


def _write_library(folder: Path, tenant: Tenant) -> None:
    """Fetch every file of the library as a person with a browser would."""
    drive = f"/drives/{tenant.drive_id(cast.DRIVE)}/items"
    headers = {"Authorization": f"Bearer {tenant.token(cast.FENNA)}"}
    with (
        httpx.Client(base_url=tenant.base_url, headers=headers, timeout=30) as graph,
        httpx.Client(timeout=30) as files,
    ):
        waiting = [("root", folder)]
        while waiting:
            parent, here = waiting.pop()
            here.mkdir(exist_ok=True)
            listing = graph.get(f"{drive}/{parent}/children").raise_for_status().json()
            for item in listing["value"]:
                if "folder" in item:
                    waiting.append((item["id"], here / item["name"]))
                    continue
                # The address behind the redirect needs no token, and must not get one.
                target = graph.get(f"{drive}/{item['id']}/content").headers["location"]
                content = files.get(target).raise_for_status().content
                (here / item["name"]).write_bytes(content)
