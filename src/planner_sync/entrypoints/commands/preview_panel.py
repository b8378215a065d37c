"""What ``planner-sync preview`` shows a person: a panel per document, and a line over all."""

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from rich.console import Group, RenderableType
from rich.panel import Panel
from rich.table import Table
from rich.text import Text

from planner_sync.domain.calendar import spoken
from planner_sync.domain.minutes import Minutes, ReadStatus
from planner_sync.domain.points import (
    Certainty,
    Decision,
    Kind,
    Point,
    Question,
    Redaction,
    Status,
    TakenUpBy,
)
from planner_sync.rendering.receipt_dutch import DUTCH

_WIDE_FROM = 110
"""Columns from which every fact of a point has one of its own; below it they share three."""

_ROOMY_FROM = 160
"""Columns from which a panel is only as wide as what stands in it, as in a pipe."""

_SEPARATOR = " · "
_NONE = "–"
_HELD = "tegengehouden: nog te persoonlijk"

_KINDS = {Kind.IMPROVEMENT: "verbeterpunt", Kind.ACTION: "actie", Kind.DECISION: "besluit"}
_DECISIONS = {
    Decision.TAKEN_UP: ("ja", "green"),
    Decision.NOT_TAKEN_UP: ("nee", "red"),
    Decision.LATER: ("later", "yellow"),
    Decision.UNDECIDED: ("open", "default"),
}
_ENDED = {Status.DONE: ("klaar", "green"), Status.DROPPED: ("vervallen", "red")}
_OTHERS = {
    TakenUpBy.CLIENTS: "cliënten",
    TakenUpBy.NETWORK: "naasten",
    TakenUpBy.ELSEWHERE: "elders",
}


def document_panel(path: Path, minutes: Minutes, width: int) -> Panel:
    """
    Show one document: what it is, its points, what is unclear, and what was left out.

    Args:
        path: As it was given.
        minutes: What was understood.
        width: Columns that there are.
    """
    parts: list[RenderableType] = [_headline(minutes)]
    if minutes.points:
        rows = (_wide if width >= _WIDE_FROM else _narrow)(minutes.points)
        rows.expand = width < _ROOMY_FROM
        parts += ["", rows]
    if minutes.questions:
        parts += ["", _questions(minutes.questions)]
    if minutes.heard:
        parts += ["", _heard(minutes.heard)]
    if any(r.count for r in minutes.redactions):
        parts += ["", _left_out(minutes.redactions)]
    is_refused = minutes.status is ReadStatus.REFUSED
    return Panel(
        Group(*parts),
        title=Text(str(path), "bold"),
        title_align="left",
        border_style="red" if is_refused else "dim",
        padding=(0, 1),
        expand=width < _ROOMY_FROM,
    )


def summary_line(read: Sequence[Minutes]) -> Text:
    """Say of several documents together what came out."""
    refused = sum(m.status is ReadStatus.REFUSED for m in read)
    points = sum(len(m.points) for m in read)
    questions = sum(len(m.questions) for m in read)
    said = [f"{len(read)} bestanden", _counted(points, "punt", "punten")]
    said += [f"{refused} niet gelezen"] if refused else []
    said += [_counted(questions, "vraag", "vragen")] if questions else []
    return Text(_SEPARATOR.join(said), "bold")


def _headline(minutes: Minutes) -> Text:
    if minutes.status is ReadStatus.REFUSED:
        return Text.assemble(("Niet gelezen. ", "bold red"), minutes.reason or "")
    if not minutes.is_minutes:
        return Text(f"Geen verslag van een cliëntmoment. {minutes.reason or ''}".strip())
    moment = minutes.moment
    day = spoken(moment.held_on) if moment and moment.held_on else "zonder datum"
    facts = [fact for fact in (moment.theme, moment.location) if fact] if moment else []
    present = moment.participants if moment else {}
    facts += [words.of(n) for kind, words in DUTCH.people.items() if (n := present.get(kind, 0))]
    headline = Text.assemble((f"Cliëntmoment {day}", "bold"), *(_SEPARATOR + f for f in facts))
    headline.append(f"\n{_counts(minutes.points)}")
    if minutes.reason and all(q.problem != minutes.reason for q in minutes.questions):
        headline.append(f"\n{minutes.reason}", "yellow")
    return headline


def _counts(points: Sequence[Point]) -> str:
    held = sum(p.is_held for p in points)
    suggested = sum(_is_suggested(p) for p in points)
    said = [_counted(len(points), "punt", "punten")]
    said += [f"{suggested} mogelijk"] if suggested else []
    said += [f"{held} tegengehouden"] if held else []
    return _SEPARATOR.join(said)


def _wide(points: Sequence[Point]) -> Table:
    rows = _table("punt", "soort", "besluit", "wie", "wanneer", "zekerheid", "waar")
    rows.columns[1].ratio = 6
    for number, point in enumerate(points, start=1):
        where = Text(point.source.where, "dim")
        if point.is_held:
            rows.add_row(str(number), Text(_HELD, "yellow"), *[""] * 5, where)
            continue
        rows.add_row(
            str(number),
            Text(point.title),
            _KINDS[point.kind],
            _decision(point),
            Text(_who(point) or _NONE),
            Text(_when(point) or _NONE),
            _certainty(point),
            where,
        )
    return rows


def _narrow(points: Sequence[Point]) -> Table:
    rows = _table("punt", "besluit", "wie en wanneer")
    rows.columns[1].ratio, rows.columns[3].ratio = 3, 2
    for number, point in enumerate(points, start=1):
        where = Text(point.source.where, "dim")
        if point.is_held:
            rows.add_row(str(number), Text.assemble((_HELD, "yellow"), "\n", where))
            continue
        kind = (f"\n{_KINDS[point.kind]}{_SEPARATOR}", "dim")
        rows.add_row(
            str(number),
            Text.assemble(point.title, kind, where),
            Text.assemble(_decision(point), "\n", _certainty(point)),
            Text("\n".join(filter(None, (_who(point), _when(point)))) or _NONE),
        )
    return rows


def _table(*columns: str) -> Table:
    made = Table(box=None, pad_edge=False, header_style="bold", padding=(0, 2, 0, 0))
    made.add_column("", justify="right", no_wrap=True, style="dim")
    for column in columns:
        made.add_column(column, overflow="fold")
    return made


def _decision(point: Point) -> Text:
    return Text(*_ENDED.get(point.status, _DECISIONS[point.decision]))


def _certainty(point: Point) -> Text:
    return Text("mogelijk", "yellow") if _is_suggested(point) else Text("zeker")


def _is_suggested(point: Point) -> bool:
    return point.certainty is Certainty.SUGGESTED and not point.is_held


def _who(point: Point) -> str:
    return ", ".join(point.owners) or _OTHERS.get(point.taken_up_by, "")


def _when(point: Point) -> str:
    if point.due_on:
        return spoken(point.due_on)
    return f"“{point.due_text}”" if point.due_text else ""


def _questions(questions: Iterable[Question]) -> Table:
    rows = Table.grid(padding=(0, 1, 0, 0))
    rows.add_column(style="bold yellow", no_wrap=True)
    rows.add_column(overflow="fold")
    for question in questions:
        where = f"{question.where}: " if question.where else ""
        rows.add_row("?", Text.assemble((where, "dim"), question.problem))
        rows.add_row("", Text(question.hint, "italic"))
    return rows


def _heard(places: Iterable[str]) -> Text:
    return Text(f"{DUTCH.heard_heading}: {_SEPARATOR.join(places)}", "dim")


def _left_out(redactions: Iterable[Redaction]) -> Text:
    return Text(f"Weggelaten voor de privacy: {', '.join(_told(redactions))}.", "dim")


def _told(redactions: Iterable[Redaction]) -> Iterator[str]:
    for redaction in redactions:
        if redaction.count:
            words = DUTCH.redactions.get(redaction.kind, DUTCH.other_redaction)
            yield words.of(redaction.count)


def _counted(count: int, one: str, many: str) -> str:
    return f"{count} {one if count == 1 else many}"
