"""Lists behind any sign that somebody likes, "→ hek verven", "§ poort", put as dashes."""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby

from planner_sync.domain.blocks import Block, ListItem, Paragraph
from planner_sync.minutes.words.arrows import ARROW

_BEGIN = re.compile(rf"^\s*(?P<sign>{ARROW}|[^\w\s]\ufe0f?)\s+(?=\S)")
_ARROW = re.compile(ARROW)
_DRAWN = frozenset(["So", "Sm", "Co"])
"""Kinds of signs that are drawn for their looks: "➤", "→", and what fonts have of their own."""

_BULLETS = frozenset("»›§‣⁃")
_MEANT = frozenset("+<=|±☐☑☒✓✔✅✗✘❌✖⬜🔴🟢🟡🟠🔄⏳⌛🚧☺🙂😀😃😄😁😊👍☹🙁😞😟😕😢👎")
"""Say something by themselves: that it is done, how far it is, what goes well."""

_LEAST = 2
"""Lines below each other behind the same sign."""


def with_plain_bullets(blocks: Sequence[Block]) -> Iterator[Block]:
    """
    Yield *blocks*, with dashes for the sign that lines below each other begin with.

    An arrow below a list points at its answers, and stays.
    """
    runs = [[*group] for _, group in groupby(enumerate(blocks), lambda pair: type(pair[1]))]
    signs = [[sign for _, block in run for sign in _signs_of(block)] for run in runs]
    known = frozenset[str]().union(*map(_bullets, signs))
    drawn = frozenset(sign for sign in known if not _ARROW.fullmatch(sign))
    for run, told in zip(runs, signs, strict=True):
        above = blocks[run[0][0] - 1] if run[0][0] else None
        found = drawn if isinstance(above, ListItem) else drawn | _bullets(told)
        for _, block in run:
            yield _dashed(block, found) if isinstance(block, Paragraph) and found else block


def _signs_of(block: Block) -> list[str]:
    return [*map(_sign, block.text.split("\n"))] if isinstance(block, Paragraph) else []


def _bullets(signs: Sequence[str]) -> frozenset[str]:
    runs = ((sign, sum(1 for _ in group)) for sign, group in groupby(signs))
    return frozenset(sign for sign, count in runs if sign and count >= _LEAST)


def _sign(line: str) -> str:
    match = _BEGIN.match(line)
    sign = match["sign"] if match else ""
    if len(sign.rstrip("\ufe0f")) == 1 and sign[0] not in _BULLETS:
        is_drawn = unicodedata.category(sign[0]) in _DRAWN and sign[0] not in _MEANT
        return sign if is_drawn else ""
    return sign


def _dashed(block: Paragraph, found: frozenset[str]) -> Paragraph:
    lines = block.text.split("\n")
    told = (_BEGIN.sub("- ", line) if _sign(line) in found else line for line in lines)
    return replace(block, text="\n".join(told))
