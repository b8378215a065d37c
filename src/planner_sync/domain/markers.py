"""
Keys and markers: how a point and its task find each other again.

A key is made once, when a point is first seen, and kept for ever; it never depends on a
drive, a path or a file.  The marker is derived from it and stands at the end of the task's
title, because Planner has no field for a foreign id and shows only the title in a listing.
"""

import hashlib
import re
from collections.abc import Container
from typing import NewType

PointKey = NewType("PointKey", str)
Marker = NewType("Marker", str)

ALPHABET = "23456789BCDFGHJKMNPQRSTVWXYZ"
"""No vowels, so that no words appear, and no 0, 1, I, L, O or U to mistake."""

LENGTH = 8
MAX_TITLE = 200
"""Characters of a title, marker included."""

_AT_END = re.compile(rf"\s*\[VP(-S)? ([{ALPHABET}]{{{LENGTH}}})\]$")
# Also in small letters, mistyped or cut short, but not "[VP van dienst]".
_ANYWHERE = re.compile(rf"\[VP(?:-S)?\s+[0-9A-Z]{{{LENGTH}}}\b\]?", re.IGNORECASE)


def point_key(team_id: str, moment_id: str, text: str, ordinal: int) -> PointKey:
    """
    Make the key of a point that is seen for the first time.

    Args:
        team_id: The team's id in the teams file.
        moment_id: The moment's id in the register.
        text: The point's first cleaned text.
        ordinal: 0 for the first point of this moment with that text, then 1, …
    """
    return _key(team_id, moment_id, " ".join(text.casefold().split()), str(ordinal))


def free_key(team_id: str, moment_id: str, text: str, taken: Container[PointKey]) -> PointKey:
    """Make the key of a point as `point_key` does, with the first ordinal that is not *taken*."""
    ordinal = 0
    while (key := point_key(team_id, moment_id, text, ordinal)) in taken:
        ordinal += 1
    return key


def card_key(team_id: str, moment_id: str) -> PointKey:
    """Make the key of the service's own card of a moment; no point ever has the same."""
    return _key("card", team_id, moment_id)


def _key(*parts: str) -> PointKey:
    return PointKey(hashlib.sha256("\x1f".join(parts).encode()).hexdigest()[:32])


def marker(tenant_id: str, key: PointKey, attempt: int = 0) -> Marker:
    """
    Derive the marker of *key*; *attempt* grows when it clashes within a plan.

    The same tenant, key and attempt give the same marker for ever.
    """
    salt = f"\x1f{attempt}" if attempt else ""
    number = int.from_bytes(hashlib.sha256(f"{tenant_id}\x1f{key}{salt}".encode()).digest())
    symbols = []
    for _ in range(LENGTH):
        number, index = divmod(number, len(ALPHABET))
        symbols.append(ALPHABET[index])
    return Marker("".join(symbols))


def free_marker(tenant_id: str, key: PointKey, taken: Container[Marker]) -> Marker:
    """Derive the marker of *key* with the first attempt that is not *taken*."""
    attempt = 0
    while (mark := marker(tenant_id, key, attempt)) in taken:
        attempt += 1
    return mark


def marked_title(title: str, mark: Marker) -> str:
    """Return *title* with *mark* at its end, at most 200 characters, cut at a word."""
    return _marked(title, f" [VP {mark}]")


def marked_card_title(title: str, mark: Marker) -> str:
    """Return *title* of a service card with *mark* at its end, as `marked_title` does."""
    return _marked(title, f" [VP-S {mark}]")


def _marked(title: str, suffix: str) -> str:
    return cut_at_word(without_marker(title), MAX_TITLE - len(suffix)) + suffix


def marker_of(title: str) -> Marker | None:
    """Return the marker of a point at the end of *title*; service cards have none."""
    match = _AT_END.search(title)
    return Marker(match[2]) if match and not match[1] else None


def service_marker_of(title: str) -> Marker | None:
    """Return the marker of a service card at the end of *title*; points have none."""
    match = _AT_END.search(title)
    return Marker(match[2]) if match and match[1] else None


def is_service_card(title: str) -> bool:
    """Tell whether *title* ends with the marker of a service card."""
    return service_marker_of(title) is not None


def without_marker(title: str) -> str:
    """Return *title* without anything that looks like a marker."""
    return " ".join(_ANYWHERE.sub(" ", title).split())


def cut_at_word(text: str, limit: int) -> str:
    """Shorten *text* to *limit* characters at a word, with an ellipsis when it was cut."""
    if len(text) <= limit:
        return text
    head = text[: limit - 1]
    at_word = head.rsplit(" ", 1)[0] if " " in head else head
    return at_word.rstrip(" ,;:.–-") + "…"
