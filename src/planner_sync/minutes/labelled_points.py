"""Points written as a form without a table: "Verbeterpunt: …", "Wie: …", "Besluit: …"."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from planner_sync.domain.blocks import Block, Cell, ListItem, Paragraph, Table
from planner_sync.domain.points import Kind
from planner_sync.minutes.found import Found
from planner_sync.minutes.leftovers import is_leftover
from planner_sync.minutes.lexicon import Lexicon
from planner_sync.minutes.speech import Speech
from planner_sync.minutes.table_rows import fields_of

_LINE = re.compile(r"^\W*(?P<label>[^:\n]{2,40}?)(?:\s*\d{1,2})?\s*[?:]+\s*(?P<value>.*)$")
_PARTS = re.compile(r"\s{2,}|\s*[|;\t]\s*|(?<=\w)[,.]?\s+(?=[A-Z][a-z]+\??:\s)")
"""What separates labelled fields in one line."""

_KINDS = {"improvement": Kind.IMPROVEMENT, "action": Kind.ACTION}
_FIELDS = frozenset(
    [
        *("owner", "due", "decision", "reason", "status", "completed", "priority", "theme"),
        *("remark", "facet", "goal_kind", "origin"),
    ]
)
_PAIR = 2
"""Cells of a row that can be a label and its value."""


@dataclass(frozen=True, kw_only=True)
class _Line:
    meaning: str | None
    value: str
    where: str
    fields: Mapping[str, str] = field(default_factory=dict)
    """All labelled fields of a line that holds several: "Wie: …  Wat: …"."""

    @property
    def is_whole(self) -> bool:
        """Whether the line is a point of its own."""
        return len(self.fields) >= _PAIR and any(kind in self.fields for kind in _KINDS)


def labelled_points(blocks: Sequence[Block], speech: Speech) -> Iterator[Found]:
    """
    Yield each point that is followed by at least one labelled field, in lines or in rows.

    A label alone, "Verbeterpunt: …", is a marker in running text.
    """
    fields: dict[str, str] = {}
    where = ""
    for line in _lines(blocks, speech.lexicon):
        if line.meaning in _FIELDS and fields:
            fields.setdefault(line.meaning or "", line.value)
            continue
        if line.is_whole:
            yield from _point(line.fields, line.where, speech)
        yield from _point(fields, where, speech)
        fields, where = {}, line.where
        if line.meaning in _KINDS:
            fields = {line.meaning or "": line.value}
    yield from _point(fields, where, speech)


def _point(fields: Mapping[str, str], where: str, speech: Speech) -> Iterator[Found]:
    kind = next((kind for kind in _KINDS if kind in fields), None)
    if kind is None or len(fields) < _PAIR or is_leftover(fields[kind], speech.lexicon):
        return
    blank = Found(text=fields[kind], where=where, passage="", kind=_KINDS[kind])
    names = [kind, *(name for name in fields if name != kind)]
    columns = {name: at for at, name in enumerate(names)}
    row = tuple(Cell(text=fields[name]) for name in names)
    yield fields_of(row, columns, blank, speech)


def _lines(blocks: Sequence[Block], lexicon: Lexicon) -> Iterator[_Line]:
    for block in blocks:
        if isinstance(block, Paragraph | ListItem):
            for text in block.text.split("\n"):
                yield _line(text, block.where, lexicon)
        elif isinstance(block, Table):
            for row in block.rows:
                is_pair = len(row) == _PAIR
                text = f"{row[0].text}: {row[1].text}" if is_pair else ""
                yield _line(text.replace("\n", " "), block.where, lexicon)


def _line(text: str, where: str, lexicon: Lexicon) -> _Line:
    match = _LINE.match(text)
    meaning = lexicon.meaning(lexicon.columns, match["label"]) if match else None
    value = match["value"].strip() if match else ""
    fields = _fields_in(text, lexicon) if meaning else {}
    if len(fields) >= _PAIR:
        return _Line(meaning=None, value="", where=where, fields=fields)
    return _Line(meaning=meaning, value=value, where=where)


def _fields_in(text: str, lexicon: Lexicon) -> dict[str, str]:
    """Split "Wie: Anna  Wat: verf kopen" at its labels."""
    fields: dict[str, str] = {}
    for part in _PARTS.split(text):
        match = _LINE.match(part)
        meaning = lexicon.meaning(lexicon.columns, match["label"]) if match else None
        if match and meaning:
            # In a line of fields, "wat" is what has to be done.
            fields.setdefault("action" if meaning == "topic" else meaning, match["value"].strip())
    return fields
