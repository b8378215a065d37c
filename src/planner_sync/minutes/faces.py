"""Faces and thumbs that stand for "what goes well" and "what could be better"."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from planner_sync.domain.blocks import Block, Cell, Heading, Paragraph, Table

_FACE = re.compile(
    r"^\s*(?:(?P<glad>[☺🙂😀😃😄😁😊👍]|:-?\))|(?P<sad>[☹🙁😞😟😕😢👎]|:-?\())\ufe0f?(?P<rest>.*)$",
    re.DOTALL,
)
_GLAD, _SAD = "Wat gaat goed", "Wat kan beter"


def with_words_for_faces(blocks: Iterable[Block]) -> Iterator[Block]:
    """
    Yield *blocks*, with words for each face that stands alone, or in front of a paragraph.

    "☹" above a list, or in the header of a table, is the title "Wat kan beter".
    """
    for block in blocks:
        if isinstance(block, Table):
            yield replace(block, rows=tuple(tuple(map(_worded, row)) for row in block.rows))
            continue
        face = _FACE.match(block.text) if isinstance(block, Heading | Paragraph) else None
        if face is None:
            yield block
            continue
        yield replace(block, text=_words(face))
        if face["rest"].strip():
            yield Paragraph(text=face["rest"].strip(), where=block.where)


def _worded(cell: Cell) -> Cell:
    face = _FACE.match(cell.text)
    return replace(cell, text=_words(face)) if face and not face["rest"].strip() else cell


def _words(face: re.Match[str]) -> str:
    return _GLAD if face["glad"] else _SAD
