"""Whom an item calls with an "@": "@Anna: verf kopen", "verf kopen @Anna @Bram, vóór vrijdag"."""

import re

from planner_sync.minutes.dates.due_dates import is_due
from planner_sync.minutes.people.names import NAMES, KnownNames, owners_in

_WHO = r"[^\W\d_][\w'’-]*"
_AHEAD = re.compile(
    rf"^@(?P<who>{NAMES}(?=\s*[:–-]\s)|{_WHO})\s*[:,–-]?\s+(?P<what>\S.*)$", re.DOTALL
)
_MENTION = re.compile(r"(?<!\S)@(?P<who>[^\W\d_][\w'’-]*)")

Called = tuple[str, tuple[str, ...], str]
"""What an item says is to be done, who is called, and by when."""


def called_in(text: str, known: KnownNames) -> Called | None:
    """Return what *text* says apart from whom it calls; ``None`` where it calls nobody."""
    return _ahead(text, known) or _behind(text)


def _ahead(text: str, known: KnownNames) -> Called | None:
    """Read "@Anna: verf kopen" and "@Anna en Bram: verf kopen"."""
    called = _AHEAD.match(text)
    return (called["what"], owners_in(called["who"], known), "") if called else None


def _behind(text: str) -> Called | None:
    """Read "verf kopen @Anna @Bram, vóór vrijdag": what, who and when."""
    mentions = [*_MENTION.finditer(text)]
    what = text[: mentions[0].start()].rstrip(" ,;–-") if mentions else ""
    if not what:
        return None
    behind = _MENTION.sub("", text[mentions[0].start() :]).strip(" ,;:&+–-.!)")
    if behind and not is_due(behind):
        return None
    return what, tuple(mention["who"] for mention in mentions), behind
