"""Points with labelled fields instead of columns: "Verbeterpunt: …", or an item with "wie: …"."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from planner_sync.domain.blocks import Cell, Heading, ListItem, Paragraph
from planner_sync.domain.points import Certainty, Kind
from planner_sync.minutes.clauses.speech import Speech
from planner_sync.minutes.found import Found
from planner_sync.minutes.headings.headers import free_header_meaning, names_columns
from planner_sync.minutes.lexicon import Lexicon, phrase
from planner_sync.minutes.rulings.verdicts import answer_behind
from planner_sync.minutes.section import Placed, Section
from planner_sync.minutes.tables.row_fields import RowFields
from planner_sync.minutes.words.leftovers import is_leftover

_LINE = re.compile(r"^\W*(?P<label>[^:\n]{2,40}?)(?:\s*\d{1,2})?\s*[?:]+\s*(?P<value>.*)$")
_PARTS = re.compile(r"\s{2,}|\s*[|;\t]\s*|(?<=[\w?!])[,.]?\s+(?=[A-Z][a-z]+\??:\s)")
"""What separates labelled fields in one line."""

_KINDS = {"improvement": Kind.IMPROVEMENT, "action": Kind.ACTION}
_FIELDS = frozenset(
    [
        *("owner", "due", "decision", "reason", "status", "completed", "priority", "theme"),
        *("remark", "facet", "goal_kind", "origin", "outcome"),
    ]
)
_POINT = (*_KINDS, *sorted(_FIELDS))
_MARKS = frozenset(["now", "before"])
"""Fields with how somebody rates the care, which may stand between a wish and the answer."""

_OPENING = frozenset(["theme"])
"""Fields that may stand before the point itself."""

_PLAN = frozenset(["owner", "due"])
"""Fields below a line without a label that make it a task."""

_WORK = frozenset(["action", "topic"])
"""Labels below a wish of what is agreed on it."""

_PAIR = 2
"""Cells of a row that can be a label and its value."""

_HEAD = 5
"""Blocks at the start, in which "wie" and "wanneer" tell of the meeting."""

_LONGEST_STATE = 4
"""Words of when something was completed; "Completed: call the bank about the loan" says what."""

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
    fields: Mapping[str, str] = field(default_factory=dict)
    """What stands behind its label, or behind each of several: "Wie: …  Wat: …"."""

    section: Section | None = None
    is_item: bool = False
    depth: int = 0
    can_head: bool = False
    """Whether who and when below it can be of this line."""

    @property
    def known(self) -> Mapping[str, str]:
        """Those of its fields that say something of a point, the point itself first."""
        return {name: self.fields[name] for name in _POINT if name in self.fields}


@dataclass(kw_only=True)
class _Record:
    """The labelled lines of one point, while they are read."""

    fields: dict[str, str] = field(default_factory=dict)
    lines: list[_Line] = field(default_factory=list)
    is_task: bool = False
    """Whether the point itself has no label: a task with its fields below it."""

    is_question: bool = False
    """Whether it is a question with its answer, which may only inform."""

    def takes(self, fields: Mapping[str, str]) -> bool:
        """Tell whether *fields* are all still of this point."""
        has_point = any(kind in self.fields for kind in _KINDS)
        is_again = not fields.keys().isdisjoint(self.fields) or (
            has_point and "improvement" in fields
        )
        can_open = any(name in _KINDS or name in _OPENING for name in fields)
        return not is_again and (has_point or can_open)

    def add(self, line: _Line, fields: Mapping[str, str]) -> None:
        """Take the *fields* of *line*."""
        self.fields.update(fields)
        self.lines.append(line)


def labelled_points(placed: Sequence[Placed], speech: Speech) -> Labelled:
    """
    Find each point that is followed by at least one labelled field, in lines or in rows.

    The point has a label of its own ("Wens: …"), or is an item or short line with who and when on
    the lines below it.  A label alone, "Verbeterpunt: …", is a marker in running text.
    """
    points: list[Found] = []
    places: set[str] = set()
    lines = _lines(placed, speech.lexicon)
    for record in _records(lines, are_wishes=speech.is_client_moment):
        point = _point(record, speech)
        if point:
            points.append(point)
        if point or _wishes_nothing(record, speech.lexicon):
            # To who wishes nothing, "fijn om te horen" is no work either.
            places.update(line.where for line in record.lines)
    return Labelled(points=tuple(points), places=frozenset(places))


def _records(lines: Iterator[_Line], *, are_wishes: bool) -> Iterator[_Record]:
    """Yield the records of *lines*; items with "actie: …" below them may be wishes, or subjects."""
    record, above = _Record(), _Line(text="", where="")
    for line in lines:
        known = line.known
        if record.fields and not known and not _MARKS.isdisjoint(line.fields):
            continue
        opened = _answered(above, line) or (
            None if record.fields else _opened(above, line, are_wishes=are_wishes)
        )
        if opened:
            yield record
            record = opened
        elif not known:
            yield record
            record = _Record()
        else:
            if not record.takes(known):
                yield record
                record = _Record()
            if record.takes(known):
                record.add(line, known)
        above = line
    yield record


def _answered(above: _Line, line: _Line) -> _Record | None:
    """Return the record of a question, in the same line or in that *above*, with its answer."""
    asked = next((at for at in (line, above) if "question" in at.fields), None)
    if asked is None or "outcome" not in line.fields:
        return None
    fields = {"improvement": asked.fields["question"], **line.known}
    lines = [line] if asked is line else [above, line]
    return _Record(fields=fields, lines=lines, is_question=True)


def _opened(above: _Line, line: _Line, *, are_wishes: bool) -> _Record | None:
    """Return the record of the line *above*, where *line* says of it what its label does not."""
    known = line.known
    if above.fields:
        return None
    is_below = above.is_item and line.depth > above.depth and bool(line.fields)
    if are_wishes and is_below and _WORK.issuperset(line.fields):
        # Below a wish, "actie" and "wat" say what is agreed on it.
        fields = {"improvement": above.text, "action": next(iter(line.fields.values()))}
        return _Record(fields=fields, lines=[above, line], is_task=True)
    if above.can_head and known and _PLAN.issuperset(known):
        return _Record(fields={"action": above.text, **known}, lines=[above, line], is_task=True)
    return None


def _point(record: _Record, speech: Speech) -> Found | None:
    fields = dict(record.fields)
    kind = next((kind for kind in _KINDS if kind in fields), None)
    is_told = not _FIELDS.isdisjoint(fields) or fields.keys() >= _KINDS.keys()
    if kind is None or not is_told or is_leftover(fields[kind], speech.lexicon):
        return None
    if _wishes_nothing(record, speech.lexicon) or _only_informs(record, speech):
        return None
    first = record.lines[0]
    section = first.section if record.is_task else None
    if record.is_task and not first.is_item and not fields.keys() >= _PLAN:
        return None
    if record.is_task and "remark" not in fields and "reason" in fields:
        # Below a task, "waarom" tells why it is done.
        fields["remark"] = fields.pop("reason")
    asked = speech.wishes.of(fields[kind]) if record.is_question else None
    if asked:
        fields[kind] = asked.what
    outcome = fields.get("outcome", "")
    if "action" not in fields and outcome and _answers(outcome, speech):
        fields["action"] = fields.pop("outcome")
    blank = Found(
        text=fields[kind],
        where=next((line.where for line in record.lines if kind in line.fields), first.where),
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


def _only_informs(record: _Record, speech: Speech) -> bool:
    """Tell "Vraag: wie won er?  Antwoord: wij" from what is asked for or taken up."""
    asked, answer = (record.fields.get(name, "") for name in ("improvement", "outcome"))
    return record.is_question and not speech.asks(asked) and not _answers(answer, speech)


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
        elif not (block.rows and names_columns(block.rows[0], lexicon)):
            for number, row in enumerate(block.rows, start=block.first_row):
                where = f"{block.where}, rij {number}"
                if len(row) != _PAIR:
                    yield _Line(text="", where=where)
                    continue
                label, value = (cell.text.strip().replace("\n", " ") for cell in row)
                meaning = free_header_meaning(label, lexicon)
                name = "improvement" if meaning == "said" else meaning
                text = f"{label}: {value}"
                yield _Line(text=text, where=where, fields={name: value} if name else {})


def _line(
    text: str,
    where: str,
    lexicon: Lexicon,
    section: Section | None,
    *,
    is_item: bool,
    can_head: bool,
) -> _Line:
    return _Line(
        text=text.strip(),
        where=where,
        fields=_fields_in(text, lexicon),
        section=section,
        is_item=is_item,
        can_head=can_head and len(text.split()) <= _LONGEST_TASK,
    )


def _fields_in(text: str, lexicon: Lexicon) -> Mapping[str, str]:
    """Return what stands behind the label of a line, or behind its labels: "Wie: …  Wat: …"."""
    fields = {
        meaning: match["value"].strip()
        for part in reversed(_PARTS.split(text))
        if (match := _LINE.match(part))
        and (meaning := lexicon.meaning(lexicon.columns, match["label"]))
    }
    first = _LINE.match(text)
    meaning = lexicon.meaning(lexicon.columns, first["label"]) if first else None
    if first is None or meaning is None:
        return {}
    if len(fields) < _PAIR:
        is_work = meaning == "completed" and len(first["value"].split()) > _LONGEST_STATE
        return {} if is_work else {meaning: first["value"].strip()}
    if "topic" in fields:
        # In a line of fields, "wat" is what has to be done.
        fields.setdefault("action", fields.pop("topic"))
    return fields
