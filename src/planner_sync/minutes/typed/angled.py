"""Markers in angled brackets, "<Actie Anna>", put as those in round ones."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from planner_sync.domain.blocks import Block, ListItem, Paragraph
from planner_sync.minutes.items.markers import marker_of
from planner_sync.minutes.lexicon import Lexicon

_ANGLED = re.compile(
    r"(?P<front>(?:^|(?<=\n))\s*)?<\s*(?P<inside>[^\W\d_][^<>\n]{1,60})>(?P<behind>\s*:?\s*)"
)
_UNKNOWN = re.compile(r"[\s.…?_]+$")
"""Left open who does it: "<Actie …?>"."""


def with_round_brackets(blocks: Iterable[Block], lexicon: Lexicon) -> Iterator[Block]:
    """Yield *blocks* with "Actie Anna:" or "(Actie Anna)" for a marker in angled brackets."""

    def rounded(match: re.Match[str]) -> str:
        inside = _UNKNOWN.sub("", match["inside"])
        if marker_of(f"{inside}:", lexicon) is None and marker_of(inside, lexicon) is None:
            return match[0]
        if match["front"] is not None:
            return f"{inside}: "
        return f"({inside}){match['behind']}"

    for block in blocks:
        if isinstance(block, Paragraph | ListItem) and "<" in block.text:
            yield replace(block, text=_ANGLED.sub(rounded, block.text))
        else:
            yield block
