"""How far a point is, written in front of it: "KLAAR – zaal boeken", "[loopt] folder"."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from planner_sync.domain.blocks import Block, Heading, ListItem, Paragraph
from planner_sync.domain.points import Status
from planner_sync.minutes.lexicon import Lexicon, phrase

_BOXED = re.compile(r"^\s*(?:\[(?P<box>[^\[\]]{1,25})\]|\((?P<told>[^()]{2,25})\))[\s:–—-]*(?=\S)")
_DIVIDED = re.compile(
    r"^\s*(?P<told>[^\W\d][^\n:/|–—()]{1,24}?)(?:\s*\([^()]{1,20}\))?(?:\s*[:|]\s+|\s+[-–—/]+\s+)(?=\S)"
)
_SHOUTED = re.compile(r"^\s*(?P<told>[A-Z]{3,}(?:\s[A-Z]{2,}){0,2})\s+(?=[A-ZÀ-Ý]?[a-zà-ÿ])")
_BARE = re.compile(r"^\s*(?P<told>[^\W\d_]{3,})\s+(?=\S)")
_SIGNS = {
    "-": Status.DROPPED,
    "–": Status.DROPPED,
    "~": Status.IN_PROGRESS,
    "/": Status.IN_PROGRESS,
}
"""What people put in a box of their own: "[-] kamp (te duur)"."""

_LEAST = 2
"""Items from which a list tells how far each is, or is one without marks between."""


@dataclass(frozen=True, kw_only=True)
class Head:
    """An item with how far it is apart."""

    text: str
    status: Status

    def beside(self, told: Status) -> Status:
        """Return the status, where the rest of the item has *told* one too."""
        return told if self.status is Status.OPEN or told is not Status.OPEN else self.status


def status_head(text: str, lexicon: Lexicon, *, is_bare: bool = False) -> Head | None:
    """
    Split how far it is off the front of an item; ``None`` where nothing says so.

    It stands in a box or brackets, before a dash or colon, or in capitals.  A *bare* word counts
    only in a list that writes one in front of each item: "open haard" tells of no state.
    """
    for pattern in (_BOXED, _DIVIDED, _SHOUTED, *([_BARE] if is_bare else ())):
        match = pattern.match(text)
        if match is None:
            continue
        box = match.groupdict().get("box")
        status = _SIGNS.get(box.strip()) if box else None
        status = status or _meaning(box or match["told"] or "", lexicon)
        if status:
            return Head(text=text[match.end() :], status=status)
    return None


def has_bare_heads(items: Sequence[ListItem], lexicon: Lexicon) -> bool:
    """Tell a list that begins each item with how far it is, in different words."""
    heads = [status_head(item.text, lexicon, is_bare=True) for item in items]
    told = {head.status for head in heads if head}
    return all(heads) and len(heads) >= _LEAST and len(told) > 1


def tells_heads(blocks: Sequence[Block], lexicon: Lexicon) -> bool:
    """Tell a title above a list that says in front of most items how far they are."""
    is_title = isinstance(blocks[0], Heading | Paragraph)
    items = list(_items_below(blocks)) if is_title else []
    count = sum(status_head(item.text, lexicon) is not None for item in items)
    return count >= _LEAST and 2 * count > len(items)


def _items_below(blocks: Sequence[Block]) -> Iterator[ListItem]:
    for block in blocks[1:]:
        if not isinstance(block, ListItem):
            return
        yield block


def _meaning(told: str, lexicon: Lexicon) -> Status | None:
    meaning = lexicon.meaning(lexicon.statuses, told) if phrase(told) else None
    is_ahead = phrase(told) in lexicon.small("not_begun")
    return Status.OPEN if is_ahead else Status(meaning) if meaning else None
