"""Faces and signs that stand for words: "what goes well", "what could be better", "done"."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from planner_sync.domain.blocks import Block, Cell, Heading, Paragraph, Row, Table

_FACE = re.compile(
    r"^\s*(?:(?P<glad>[☺🙂😀😃😄😁😊👍]|:-?\))|(?P<sad>[☹🙁😞😟😕😢👎]|:-?\())\ufe0f?(?P<rest>.*)$",
    re.DOTALL,
)
_SIGN = re.compile(
    r"^\s*(?:(?P<done>[✅🟢])|(?P<running>[🔄⏳⌛🚧🟡🟠])|(?P<open>[⬜🔴]))\ufe0f?(?P<rest>.*)$",
    re.DOTALL,
)
"""Says in a cell how far something is."""

_STATES = {"done": "klaar", "running": "loopt", "open": "open"}
_GLAD, _SAD = "Wat gaat goed", "Wat kan beter"


def with_words_for_faces(blocks: Iterable[Block]) -> Iterator[Block]:
    """
    Yield *blocks*, with words for each face that stands alone, or in front of a paragraph.

    "☹" above a list, or in the header of a table, is the title "Wat kan beter".  In a cell
    "✅" is "klaar".
    """
    for block in blocks:
        if isinstance(block, Table):
            yield replace(block, rows=tuple(_rows(block)))
            continue
        face = _FACE.match(block.text) if isinstance(block, Heading | Paragraph) else None
        if face is None:
            yield block
            continue
        yield replace(block, text=_words(face))
        if face["rest"].strip():
            yield Paragraph(text=face["rest"].strip(), where=block.where)


def _rows(table: Table) -> Iterator[Row]:
    """Yield the rows of *table*; a face behind a state only tells how people feel about it."""
    for index, row in enumerate(table.rows):
        yield tuple(_worded(cell, is_title=not (index and at)) for at, cell in enumerate(row))


def _worded(cell: Cell, *, is_title: bool) -> Cell:
    sign = _SIGN.match(cell.text)
    if sign and not (sign["done"] and sign["rest"].strip()):
        # "✅ klaar" says so itself.
        state = next(word for group, word in _STATES.items() if sign[group])
        return replace(cell, text=f"{state}, {sign['rest'].strip()}".rstrip(", "))
    face = _FACE.match(cell.text) if is_title else None
    return replace(cell, text=_words(face)) if face and not face["rest"].strip() else cell


def _words(face: re.Match[str]) -> str:
    return _GLAD if face["glad"] else _SAD
