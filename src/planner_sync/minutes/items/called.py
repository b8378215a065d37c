"""Whom an item calls with an "@": "@Anna: verf kopen", "verf kopen @Anna @Bram, vóór vrijdag"."""

import re

from planner_sync.minutes.dates.due_dates import is_due

_AHEAD = re.compile(r"^@(?P<who>[^\W\d_][\w'’-]*)\s*[:,–-]?\s+(?P<what>\S.*)$", re.DOTALL)
_MENTION = re.compile(r"(?<!\S)@(?P<who>[^\W\d_][\w'’-]*)")

Called = tuple[str, tuple[str, ...], str]
"""What an item says is to be done, who is called, and by when."""


def called_in(text: str) -> Called | None:
    """Return what *text* says apart from whom it calls; ``None`` where it calls nobody."""
    return _ahead(text) or _behind(text)


def _ahead(text: str) -> Called | None:
    """Read "@Anna: verf kopen"."""
    called = _AHEAD.match(text)
    return (called["what"], (called["who"],), "") if called else None


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
