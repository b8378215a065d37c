"""Lines with who does it in brackets in front, "[Anna] muur schuren", put as boxes of theirs."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from planner_sync.domain.blocks import Block, ListItem, Paragraph
from planner_sync.minutes.lexicon import Lexicon
from planner_sync.minutes.people.names import NAMES

_LINE = re.compile(r"^\s*(?:[-*•+]\s+)?(?:\[(?P<who>[^\]\[]{2,60})\]|\((?P<w>[^()]{2,60})\))\s+\S")
_SHORT = re.compile(r"[A-Z]{1,3}(?:\s*[+/&,]\s*[A-Z]{1,3})*")
_LEAST_LINES = 2
"""Lines that name somebody so; one alone may say who speaks."""


def with_names_in_front(blocks: Iterable[Block], lexicon: Lexicon) -> Iterator[Block]:
    """
    Yield *blocks*, with "[Anna] muur schuren" as "☐ Anna: muur schuren", and items likewise.

    "[loopt] folder" says how far it is, and stays; so does a line that nobody else writes so.
    """
    given = tuple(blocks)
    items = sum(isinstance(b, ListItem) and bool(_who(b.text, lexicon)) for b in given)
    for block in given:
        if isinstance(block, ListItem) and items >= _LEAST_LINES:
            yield replace(block, text=_named(block.text, lexicon))
        elif isinstance(block, Paragraph):
            yield replace(block, text=_boxed(block.text, lexicon))
        else:
            yield block


def _boxed(text: str, lexicon: Lexicon) -> str:
    lines = text.split("\n")
    named = sum(bool(_who(line, lexicon)) for line in lines)
    if named < _LEAST_LINES:
        return text
    return "\n".join(
        f"☐ {_named(line, lexicon)}" if _who(line, lexicon) else line for line in lines
    )


def _named(line: str, lexicon: Lexicon) -> str:
    """Return "Anna: muur schuren" of "[Anna] muur schuren", and nobody's without a name."""
    who = _who(line, lexicon)
    rest = re.split(r"[\])]\s+", line, maxsplit=1)[-1].strip()
    is_nobodys = lexicon.meaning(lexicon.owners, who) == "nobody"
    return line if not who else rest if is_nobodys else f"{who}: {rest}"


def _who(line: str, lexicon: Lexicon) -> str:
    match = _LINE.match(line)
    who = (match["who"] or match["w"]).strip() if match else ""
    tables = (lexicon.statuses, lexicon.columns, lexicon.markers, lexicon.headings)
    is_word = any(lexicon.meaning(table, who) for table in tables)
    is_name = re.fullmatch(NAMES, who) is not None or _SHORT.fullmatch(who) is not None
    is_owner = bool(who) and lexicon.meaning(lexicon.owners, who) is not None
    return who if is_owner or (is_name and not is_word) else ""
