"""Lists of which each item was typed in a paragraph of its own: "- verf kopen", "2. deur maken"."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import groupby, pairwise

from planner_sync.domain.blocks import Block, ListItem, Paragraph, text_of
from planner_sync.minutes.words.places import place_of

_ITEM = re.compile(
    r"\s*(?:(?P<bullet>[-–—•*·▪◦])|\(?\s*(?P<number>\d{1,2}(?:\.\d{1,2})?)\s?[.)])\s+(?P<text>\S.*)"
)
_BRACKETED = re.compile(r"^\(\s*\d{1,2}(?:\.\d{1,2})?\s*\)\s+(?=\S)")
"""A number that was typed in front of an item that has a sign already: "(2.1) verf kopen"."""

_NUMBER = re.compile(r"\d+")
_LEAST_ITEMS = 2
_LONGEST_ITEM = 40
"""Words: a longer paragraph behind a number tells what was said on a whole subject."""


def with_items_apart(blocks: Iterable[Block]) -> Iterator[Block]:
    """
    Yield *blocks*, with paragraphs that are items as one list; its place names all of them.

    That is how a list looks that was pasted from a mail, or typed where the editor makes none.
    Items begin with the same sign, or with numbers that go up: "1. Opening" above the text of
    that subject is a title.
    """
    for sign, group in groupby(blocks, _sign):
        run = list(group)
        for part in _parts(run) if sign else [run]:
            is_list = sign != "1" or all(map(_is_short, part))
            if sign and len(part) >= _LEAST_ITEMS and is_list:
                yield from _listed(part)
            else:
                yield from map(_without_number, part)


def _match(block: Block) -> re.Match[str] | None:
    return _ITEM.fullmatch(block.text) if isinstance(block, Paragraph) else None


def _is_short(block: Block) -> bool:
    return len(text_of(block).split()) <= _LONGEST_ITEM


def _sign(block: Block) -> str:
    match = _match(block)
    return (match["bullet"] or "1") if match else ""


def _parts(run: Sequence[Block]) -> Iterator[list[Block]]:
    """Yield the paragraphs of *run* up to where their numbers begin again."""
    part = [run[0]]
    for one, other in pairwise(run):
        if not _goes_up(one, other):
            yield part
            part = []
        part.append(other)
    yield part


def _goes_up(one: Block, other: Block) -> bool:
    numbers = [match["number"] for match in map(_match, (one, other)) if match]
    first, second = ([int(n) for n in (number or "0").split(".")] for number in numbers)
    return first == second == [0] or (len(first) == len(second) and first < second)


def _listed(paragraphs: Sequence[Block]) -> Iterator[ListItem]:
    place = _place(paragraphs[0].where, paragraphs[-1].where)
    for at, block in enumerate(paragraphs, start=1):
        match = _match(block)
        if match:
            yield ListItem(
                text=_BRACKETED.sub("", match["text"]),
                where=f"{place}, punt {at}",
                is_ordered=match["number"] is not None,
            )


def _place(first: str, last: str) -> str:
    """Return "alinea 14-17 (blz. 2)" for "alinea 14 (blz. 2)" and "alinea 17 (blz. 2)"."""
    ends = [number[0] for number in map(_NUMBER.search, (first, last)) if number]
    return _NUMBER.sub("-".join(dict.fromkeys(ends)), place_of(first), count=1)


def _without_number(block: Block) -> Block:
    if not isinstance(block, ListItem):
        return block
    return replace(block, text=_BRACKETED.sub("", block.text))
