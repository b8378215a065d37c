"""People on the page: their names, and the round badge with their initials."""

from collections.abc import Mapping
from typing import Any

import orjson

from planner_sync.tenant.page.markup import Markup, tag
from planner_sync.tenant.world import APP_ID, World

_HUES = 8
_SMALL_WORDS = frozenset({"de", "den", "der", "het", "'t", "ten", "ter", "te", "van", "von"})


def names(world: World) -> Mapping[str, str]:
    """Return the name of everybody, and of the application, by id."""
    rows = world.state.rows("SELECT id, body FROM users")
    people = {str(row["id"]): str(orjson.loads(row["body"])["displayName"]) for row in rows}
    return {**people, APP_ID: "planner-sync"}


def initials(name: str) -> str:
    words = [word for word in name.split() if word.lower() not in _SMALL_WORDS]
    picked = [words[0], words[-1]] if len(words) > 1 else words
    return "".join(word[0].upper() for word in picked) or "?"


def badge(name: str) -> Markup:
    """Return the initials in a colour that stays the same for the same name."""
    hue = sum(name.encode()) % _HUES
    return tag("span", initials(name), class_=f"badge hue{hue}", title=name, aria_hidden="true")


def person(name: str) -> Markup:
    return tag("span", badge(name), tag("span", name), class_="person")


def who(identity: Any, people: Mapping[str, str]) -> str:
    """Return the name behind an identitySet; Planner gives ids only, drives give names."""
    for given in identity.values() if isinstance(identity, dict) else ():
        if isinstance(given, dict):
            return given.get("displayName") or people.get(str(given.get("id")), "onbekend")
    return "onbekend"
