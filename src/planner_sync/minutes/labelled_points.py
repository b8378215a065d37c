"""Points with labelled fields instead of columns: "Verbeterpunt: …", or an item with "wie: …"."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from planner_sync.domain.blocks import Cell, Heading, ListItem, Paragraph
from planner_sync.domain.points import Certainty, Kind
from planner_sync.minutes.found import Found
from planner_sync.minutes.headers import free_header_meaning
from planner_sync.minutes.leftovers import is_leftover
from planner_sync.minutes.lexicon import Lexicon, phrase
from planner_sync.minutes.row_fields import RowFields
from planner_sync.minutes.sections import Placed, Section
from planner_sync.minutes.speech import Speech
from planner_sync.minutes.verdicts import answer_behind

_LINE = re.compile(r"^\W*(?P<label>[^:\n]{2,40}?)(?:\s*\d{1,2})?\s*[?:]+\s*(?P<value>.*)$")
_PARTS = re.compile(r"\s{2,}|\s*[|;\t]\s*|(?<=\w)[,.]?\s+(?=[A-Z][a-z]+\??:\s)")
"""What separates labelled fields in one line."""

_KINDS = {"improvement": Kind.IMPROVEMENT, "action": Kind.ACTION}
_FIELDS = frozenset(
    [
        *("owner", "due", "decision", "reason", "status", "completed", "priority", "theme"),
        *("remark", "facet", "goal_kind", "origin", "outcome"),
    ]
)
_MARKS = frozenset(["now", "before"])
"""Fields with how somebody rates the care, which may stand between a wish and the answer."""

_OPENING = frozenset(["theme"])
"""Fields that may stand before the point itself."""

_PLAN = frozenset(["owner", "due"])
"""Fields below a line without a label that make it a task."""

_PAIR = 2
"""Cells of a row that can be a label and its value."""

_HEAD = 5
"""Blocks at the start, in which "wie" and "wanneer" tell of the meeting."""

_LONGEST_TASK = 30
"""Words of a task with who and when below it; a longer one is a story."""


@dataclass(frozen=True, kw_only=True)
class Labelled:
    """The points that were found, and the places of all their lines."""

    points: tuple[Found, ...]
    places: frozenset[str]


@dataclass(frozen=True, kw_only=True)
class _Line:
    text: str
    where: str
    meaning: str | None = None
    value: str = ""
    fields: Mapping[str, str] = field(default_factory=dict)
    """All labelled fields of a line that holds several: "Wie: …  Wat: …"."""

    section: Section | None = None
    is_item: bool = False
    depth: int = 0
    can_head: bool = False
    """Whether who and when below it can be of this line."""

    @property
    def is_whole(self) -> bool:
        """Whether the line is a point of its own."""
        return len(self.fields) >= _PAIR and any(kind in self.fields for kind in _KINDS)


@dataclass(kw_only=True)
class _Record:
    """The labelled lines of one point, while they are read."""

    fields: dict[str, str] = field(default_factory=dict)
    lines: list[_Line] = field(default_factory=list)
    is_task: bool = False
    """Whether the point itself has no label: a task with its fields below it."""

    def takes(self, meaning: str) -> bool:
        """Tell whether a field with *meaning* is still of this point."""
        has_point = any(kind in self.fields for kind in _KINDS)
        if meaning in self.fields or (meaning == "improvement" and has_point):
            return False
        return has_point or meaning in _KINDS or meaning in _OPENING

    def add(self, line: _Line) -> None:
        """Take *line* as a field."""
        self.fields[line.meaning or ""] = line.value
        self.lines.append(line)


def labelled_points(placed: Sequence[Placed], speech: Speech) -> Labelled:
    """
    Find each point that is followed by at least one labelled field, in lines or in rows.

    The point has a label of its own ("Wens: …"), or is an item or short line with who and when on
    the lines below it.  A label alone, "Verbeterpunt: …", is a marker in running text.
    """
    points: list[Found] = []
    places: set[str] = set()
    for record in _records(_lines(placed, speech.lexicon)):
        point = _point(record, speech)
        if point:
            points.append(point)
        if point or _wishes_nothing(record, speech.lexicon):
            # To who wishes nothing, "fijn om te horen" is no work either.
            places.update(line.where for line in record.lines)
    return Labelled(points=tuple(points), places=frozenset(places))


def _records(lines: Iterator[_Line]) -> Iterator[_Record]:
    record, above = _Record(), _Line(text="", where="")
    for line in lines:
        if line.meaning in _MARKS and record.fields:
            continue
        meaning = line.meaning if line.meaning in {*_FIELDS, *_KINDS} else None
        is_below = above.is_item and line.depth > above.depth and above.meaning is None
        if is_below and not record.fields and line.meaning in {"action", "topic"}:
            # Below a wish, "actie" and "wat" say what is agreed on it.
            record = _Record(fields={"improvement": above.text}, lines=[above], is_task=True)
            record.add(replace(line, meaning="action"))
            above = line
            continue
        if line.is_whole or meaning is None:
            yield record
            record = _Record()
            if line.is_whole:
                yield _Record(fields=dict(line.fields), lines=[line])
        elif meaning in _PLAN and not record.fields and above.can_head and above.meaning is None:
            record = _Record(fields={"action": above.text}, lines=[above], is_task=True)
            record.add(line)
        else:
            if not record.takes(meaning):
                yield record
                record = _Record()
            if record.takes(meaning):
                record.add(line)
        above = line
    yield record


def _point(record: _Record, speech: Speech) -> Found | None:
    fields = dict(record.fields)
    kind = next((kind for kind in _KINDS if kind in fields), None)
    is_told = not _FIELDS.isdisjoint(fields) or fields.keys() >= _KINDS.keys()
    if kind is None or not is_told or is_leftover(fields[kind], speech.lexicon):
        return None
    if _wishes_nothing(record, speech.lexicon):
        return None
    first = record.lines[0]
    section = first.section if record.is_task else None
    if record.is_task and not first.is_item and not fields.keys() >= _PLAN:
        return None
    if record.is_task and "remark" not in fields and "reason" in fields:
        # Below a task, "waarom" tells why it is done.
        fields["remark"] = fields.pop("reason")
    outcome = fields.get("outcome", "")
    if "action" not in fields and outcome and _answers(outcome, speech):
        fields["action"] = fields.pop("outcome")
    blank = Found(
        text=fields[kind],
        where=next((line.where for line in record.lines if line.meaning == kind), first.where),
        passage="",
        kind=section.kind if section else _KINDS[kind],
        certainty=section.certainty if section else Certainty.CERTAIN,
        theme=section.theme if section else "",
    )
    names = [kind, *(name for name in fields if name != kind)]
    columns = {name: at for at, name in enumerate(names)}
    row = tuple(Cell(text=fields[name]) for name in names)
    return RowFields(columns, point=0, speech=speech).filled(row, blank)


def _wishes_nothing(record: _Record, lexicon: Lexicon) -> bool:
    return phrase(record.fields.get("improvement", "")) in lexicon.small("nothing")


def _answers(outcome: str, speech: Speech) -> bool:
    """Tell what is done with a wish, or why not, from "goed punt"."""
    return speech.asks(outcome) or answer_behind(outcome, speech.lexicon) is not None


def _lines(placed: Sequence[Placed], lexicon: Lexicon) -> Iterator[_Line]:
    for index, p in enumerate(placed):
        block = p.block
        if isinstance(block, Paragraph | ListItem):
            for text in block.text.split("\n"):
                is_item = isinstance(block, ListItem)
                can_head = is_item or (index >= _HEAD and not text.rstrip().endswith(":"))
                line = _line(
                    text, block.where, lexicon, p.section, is_item=is_item, can_head=can_head
                )
                yield replace(line, depth=block.depth if isinstance(block, ListItem) else 0)
        elif isinstance(block, Heading):
            yield _Line(text=block.text, where=block.where, can_head=index >= _HEAD)
        else:
            for number, row in enumerate(block.rows, start=1):
                where = f"{block.where}, rij {number}"
                if len(row) != _PAIR:
                    yield _Line(text="", where=where)
                    continue
                label, value = (cell.text.strip().replace("\n", " ") for cell in row)
                meaning = free_header_meaning(label, lexicon)
                yield _Line(
                    text=f"{label}: {value}",
                    where=where,
                    meaning="improvement" if meaning == "said" else meaning,
                    value=value,
                )


def _line(
    text: str,
    where: str,
    lexicon: Lexicon,
    section: Section | None,
    *,
    is_item: bool,
    can_head: bool,
) -> _Line:
    match = _LINE.match(text)
    meaning = lexicon.meaning(lexicon.columns, match["label"]) if match else None
    fields = _fields_in(text, lexicon) if meaning else {}
    if len(fields) >= _PAIR:
        return _Line(text=text, where=where, fields=fields)
    return _Line(
        text=text.strip(),
        where=where,
        meaning=meaning,
        value=match["value"].strip() if match else "",
        section=section,
        is_item=is_item,
        can_head=can_head and len(text.split()) <= _LONGEST_TASK,
    )


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
