"""Lists in web pages that word processors save: paragraphs or lists of their own, set in."""

import re
from dataclasses import dataclass, replace

from lxml import etree

from planner_sync.adapters.documents.inline_text import Inline
from planner_sync.adapters.documents.markup import local

_CLASS = re.compile(r"\bMsoList(?:Paragraph|Bullet|Number)", re.IGNORECASE)
_LEVEL = re.compile(r"mso-list\s*:\s*\w+\s+level(\d)", re.IGNORECASE)
_MARGIN = re.compile(r"margin-left\s*:\s*(\d{1,4})(?:\.\d+)?(pt|cm|in)", re.IGNORECASE)
_POINTS = {"pt": 1, "cm": 28, "in": 72}
_USUAL_MARGIN = 36
"""Points; the style itself sets a list in as far."""

_SIGN = re.compile(r"(?:[^\w\s\[(@#\"'‘“<€&]|[o§])\s+(?=\S)")
"""A bullet; in Word's own fonts that is often "o" or "§"."""

_NUMBER = re.compile(r"\(?((?:\d{1,3}\.)*\d{1,3}|[a-z]|[ivx]{2,5})[.)]\s+(?=\S)", re.IGNORECASE)
_GOOGLE_LEVEL = re.compile(r"\blst-kix_\w+-(\d)\b")


@dataclass(frozen=True, kw_only=True)
class TypedItem:
    """A paragraph that is an item; *indent* grows inwards, *label* is its number or letter."""

    inline: Inline
    indent: int
    label: str | None


def typed_item(node: etree._Element, inline: Inline) -> TypedItem | None:
    """
    Return the item that a paragraph of Word's HTML is, without the sign that is typed in it.

    Word saves no lists but paragraphs of a list style, with their bullets or numbers as text.
    """
    style = node.get("style") or ""
    level = _LEVEL.search(style)
    if local(node) != "p" or not (level or _CLASS.search(node.get("class") or "")):
        return None
    sign = _SIGN.match(inline.text)
    number = _NUMBER.match(inline.text)
    mark = sign or number
    if mark is None:
        return None
    margin = _MARGIN.search(style)
    points = int(margin[1]) * _POINTS[margin[2].lower()] if margin else _USUAL_MARGIN
    return TypedItem(
        inline=replace(inline, text=inline.text[mark.end() :]),
        indent=int(level[1]) if level else points,
        label=number[1] if number and not sign else None,
    )


def depth_of(node: etree._Element) -> int:
    """Return how deep a list lies that stands beside others: Google's documents nest none."""
    level = _GOOGLE_LEVEL.search(node.get("class") or "")
    return int(level[1]) if level else 0
