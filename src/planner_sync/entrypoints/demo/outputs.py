"""What people would see: the boards, the cards in Teams, the libraries, and the story."""

import json
import re
from pathlib import Path
from typing import Any

import httpx

from planner_sync.entrypoints.demo.cast import CREWS, Crew
from planner_sync.entrypoints.demo.story import Story
from planner_sync.rendering.digest_html import card_html
from planner_sync.tenant import Tenant

_STYLESHEET = '<link rel="stylesheet" href="/style.css">'
_LOCAL_LINK = re.compile(r' href="/[^"]*"')


def write_outputs(folder: Path, tenant: Tenant, story: Story) -> None:
    """Write boards, cards, libraries and story to *folder*."""
    posted = [run for run in tenant.state()["hook_runs"] if run["status"] == "Succeeded"]
    for crew in CREWS:
        cards = [run["cards"][0] for run in posted if run["hook"] == crew.name]
        _write_cards(folder / "teams" / crew.team_id, crew, cards, story)
        _write_library(folder / "library" / crew.team_id, crew, tenant)
        board = folder / f"bord-{crew.team_id}.html"
        board.write_text(_board(crew, tenant), encoding="utf-8")
    (folder / "verhaal.md").write_text(story.as_markdown(), encoding="utf-8")


def _board(crew: Crew, tenant: Tenant) -> str:
    """Return the tenant's own page of a board as one file: its style inside, its links gone."""
    with httpx.Client(base_url=tenant.origin, timeout=30) as browser:
        page = browser.get(f"/board/{tenant.plan_id(crew.plan)}").raise_for_status().text
        style = browser.get("/style.css").raise_for_status().text
    with_style = page.replace(_STYLESHEET, f"<style>{style}</style>")
    return _LOCAL_LINK.sub("", with_style)


def _write_cards(folder: Path, crew: Crew, cards: list[dict[str, Any]], story: Story) -> None:
    """Write the posts of one channel, each as a page and as the card itself."""
    folder.mkdir(parents=True)
    months = [month for team_id, month in story.digests if team_id == crew.team_id]
    for month, card in zip(months, cards, strict=True):
        (folder / f"{month}.html").write_text(card_html(card), encoding="utf-8")
        text = json.dumps(card, ensure_ascii=False, indent=2)
        (folder / f"{month}.json").write_text(text + "\n", encoding="utf-8")


def _write_library(folder: Path, crew: Crew, tenant: Tenant) -> None:
    """Fetch every file of a library as a person with a browser would."""
    drive = f"/drives/{tenant.drive_id(crew.drive)}/items"
    headers = {"Authorization": f"Bearer {tenant.token(crew.task_holder.address)}"}
    with (
        httpx.Client(base_url=tenant.base_url, headers=headers, timeout=30) as graph,
        httpx.Client(timeout=30) as files,
    ):
        waiting = [("root", folder)]
        while waiting:
            parent, here = waiting.pop()
            here.mkdir(parents=True, exist_ok=True)
            listing = graph.get(f"{drive}/{parent}/children").raise_for_status().json()
            for item in listing["value"]:
                if "folder" in item:
                    waiting.append((item["id"], here / item["name"]))
                    continue
                # The address behind the redirect needs no token, and must not get one.
                target = graph.get(f"{drive}/{item['id']}/content").headers["location"]
                content = files.get(target).raise_for_status().content
                (here / item["name"]).write_bytes(content)
