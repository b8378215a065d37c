"""A Teams channel, newest first: what its workflow posted, and what people wrote.

A workflow is taken to post in the channel of the team that has its name.
"""

from collections.abc import Mapping
from datetime import date
from itertools import groupby
from operator import itemgetter
from typing import Any

import orjson
from lxml import html
from lxml.etree import ParserError

from planner_sync.tenant.errors import GraphError
from planner_sync.tenant.hooks import runs
from planner_sync.tenant.messaging.channels import channel_id
from planner_sync.tenant.messaging.posts import kept
from planner_sync.tenant.page import dutch
from planner_sync.tenant.page.cards import card
from planner_sync.tenant.page.layout import heading, whole_page
from planner_sync.tenant.page.markup import Child, Markup, tag
from planner_sync.tenant.page.people import badge
from planner_sync.tenant.world import World

_WORKFLOW = "Workflows"

Post = tuple[str, Markup]
"""When something was posted, and how it looks."""


def channel(world: World, hook_id: str) -> str:
    """Return the channel behind a workflow; raises GraphError 404 when there is none."""
    hook = world.state.row("SELECT name FROM hooks WHERE id = ?", hook_id)
    if hook is None:
        raise GraphError(404, "NotFound", "There is no such workflow.")
    name = hook["name"]
    posts = [_run(world, run) for run in runs(world) if run["hook"] == name]
    posts += _messages(world, name)
    posted = sorted(posts, key=itemgetter(0))[::-1]
    days = [
        tag("section", tag("h2", dutch.weekday(on)), [shown for _, shown in group])
        for on, group in groupby(posted, key=_day)
    ]
    facts = dutch.count(len(posted), "bericht", "berichten")
    empty = tag("p", "Hier is nog niets geplaatst.", class_="empty") if not posted else None
    shown = tag("div", days, empty, class_="channel")
    return whole_page(world, name, heading(name, facts), shown, trail=[("Overzicht", "/")])


def _day(post: Post) -> date:
    return dutch.local(post[0]).date()


def _run(world: World, run: Mapping[str, Any]) -> Post:
    if run["status"] == "Succeeded":
        return _post(_WORKFLOW, run["started"], [card(world, one) for one in run["cards"]])
    reason = tag("code", run["reason"])
    failed = tag("p", tag("b", "Niet geplaatst. "), reason, class_="failed")
    return _post(_WORKFLOW, run["started"], failed)


def _messages(world: World, team_name: str) -> list[Post]:
    team = world.state.row("SELECT id FROM groups WHERE name = ?", team_name)
    place = None if team is None else channel_id(team["id"])
    return [_message(world, one) for one in kept(world, "message", place)] if place else []


def _message(world: World, message: Mapping[str, Any]) -> Post:
    text = _plain(message["body"])
    attached = [_attachment(world, one) for one in message["attachments"]]
    shown = (tag("p", text, class_="post") if text else None, attached)
    return _post(message["from"]["user"]["displayName"], message["createdDateTime"], *shown)


def _plain(body: Mapping[str, Any]) -> str:
    """Return the text of a message; its HTML is not ours to show."""
    if str(body["contentType"]).lower() != "html":
        return str(body["content"])
    try:
        return str(html.fromstring(body["content"]).xpath("string()")).strip()
    except (ParserError, ValueError):
        # Nothing but markup, or characters that no document can hold.
        return ""


def _attachment(world: World, attachment: Mapping[str, Any]) -> Markup:
    content = attachment["content"]
    if attachment["contentType"] and "card.adaptive" in attachment["contentType"]:
        return card(world, orjson.loads(content))
    return tag("p", f"[{attachment['name'] or 'bijlage'}]", class_="unknown")


def _post(sender: str, stamp: str, *content: Child) -> Post:
    at = dutch.local(stamp)
    when = tag("time", f"{at:%H:%M}", datetime=stamp)
    head = tag("p", badge(sender), tag("b", sender), when, class_="sender")
    return stamp, tag("article", head, *content, class_="message")
