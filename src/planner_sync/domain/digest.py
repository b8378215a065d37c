"""The digest: what is worth telling a team about one month, not yet how it looks."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from urllib.parse import quote

from planner_sync.domain.attention import Attention
from planner_sync.domain.board import Stage, Standing, TaskId
from planner_sync.domain.calendar import Month
from planner_sync.domain.markers import Marker
from planner_sync.domain.plain_text import plain
from planner_sync.domain.points import Kind
from planner_sync.domain.progress import Movement, Section, movements
from planner_sync.domain.snapshots import Snapshot

MAX_ADDRESS = 2000
"""Characters of a link; longer ones break in Word and eat up a card."""


def _no_address(_: TaskId) -> str | None:
    return None


@dataclass(frozen=True, kw_only=True)
class Links:
    """
    Where a reader can go from a digest.

    Read them through the methods: an address that is not https, or that is too long, counts
    as missing, and the text then stands there without a link.  What a method returns can stand
    in a card, a page or a Word file as it is.
    """

    plan_url: str | None = None
    report_url: str | None = None
    task_url: Callable[[TaskId], str | None] = _no_address

    def plan(self) -> str | None:
        """Return the address of the team's plan."""
        return _safe(self.plan_url)

    def report(self) -> str | None:
        """Return the address of this month's report."""
        return _safe(self.report_url)

    def task(self, task_id: TaskId | None) -> str | None:
        """Return the address of one task; a point without a task has none."""
        return _safe(self.task_url(task_id)) if task_id else None


@dataclass(frozen=True, kw_only=True)
class Position:
    """Where a card lay, how far it was and by when it was due."""

    bucket: str
    """Empty for a point without a task."""

    stage: Stage
    due_on: date | None


@dataclass(frozen=True, kw_only=True)
class Line:
    """One point in a digest; it carries no person's name, because a snapshot has none."""

    title: str
    marker: Marker | None
    task_id: TaskId | None
    kind: Kind
    standing: Standing
    now: Position
    before: Position | None
    """As the last snapshot had it; ``None`` when the point is new."""

    is_new: bool
    is_overdue: bool
    is_stalled: bool
    is_reopened: bool
    """Open, and done in the last snapshot."""

    is_from_planner: bool
    moment_on: date | None
    checklist_done: int
    checklist_total: int
    reason: str | None = None
    """Why it is not taken up; empty when only the card may say it."""

    result: str | None = None
    """What clients notice of it; empty when only the card may say it."""


@dataclass(frozen=True, kw_only=True)
class Figures:
    """
    How many points each word is true of.

    A point counts under every word that fits it, while it has a line in one section only, so
    a figure can be larger than its section.
    """

    open: int
    """Taken up or undecided, at the day of the snapshot."""

    finished: int
    new: int
    moved: int
    """Of the open points."""

    overdue: int
    stalled: int
    waiting: int


@dataclass(frozen=True, kw_only=True)
class DigestSection:
    """The lines of one section; there is at least one."""

    section: Section
    lines: tuple[Line, ...]


@dataclass(frozen=True, kw_only=True)
class Digest:
    """Everything that is told about one team and one month."""

    team_name: str
    month: Month
    taken_on: date
    """The day of the snapshot, for "stand van …"."""

    compared_to: date | None
    """The day of the snapshot it is compared to; ``None`` for a team's first digest."""

    sections: tuple[DigestSection, ...]
    """In the order of `Section`; sections without lines are left out."""

    quiet: tuple[Line, ...]
    """Open points about which there is nothing to tell this month."""

    figures: Figures
    other_cards: int = 0
    """Cards that people made by hand outside the service's buckets."""

    missing_months: tuple[Month, ...] = ()
    """Earlier months without a digest; what happened in them is told in this one."""

    attention: Attention = field(default_factory=Attention)
    """What waited for a person at the day of the snapshot."""

    is_repeat: bool = False
    """True when the same digest may have been posted before."""

    @property
    def is_empty(self) -> bool:
        """True when no point is open and nothing happened."""
        return not self.sections and not self.quiet


def compose(
    *,
    team_name: str,
    snapshot: Snapshot,
    history: Sequence[Snapshot],
    missing_months: Iterable[Month] | None = None,
    is_repeat: bool = False,
) -> Digest:
    """
    Decide what to tell about the month of *snapshot*; equal input gives an equal digest.

    Args:
        history: Snapshots of the same team, as `movements` takes them.
        missing_months: Earlier months that were never told; ``None`` means the months
            between the last snapshot and this one.  Their own snapshots are passed over, so
            that what happened in them counts as news of this month.
    """
    missing = None if missing_months is None else frozenset(missing_months)
    told = [s for s in history if s.month < snapshot.month and s.month not in (missing or ())]
    last = max(told, key=lambda s: s.month, default=None)
    if missing is None:
        missing = frozenset(_months_between(last.month, snapshot.month)) if last else frozenset()
    moves = movements(snapshot, told)
    return Digest(
        team_name=plain(team_name),
        month=snapshot.month,
        taken_on=snapshot.taken_on,
        compared_to=last.taken_on if last else None,
        sections=_sections(moves),
        quiet=tuple(_line(m) for m in moves if m.is_open and m.section is None),
        figures=_figures(moves),
        other_cards=snapshot.other_cards,
        missing_months=tuple(sorted(missing)),
        attention=snapshot.attention,
        is_repeat=is_repeat,
    )


def _sections(moves: Sequence[Movement]) -> tuple[DigestSection, ...]:
    lines = {s: tuple(_line(m) for m in moves if m.section is s) for s in Section}
    return tuple(DigestSection(section=s, lines=told) for s, told in lines.items() if told)


def _figures(moves: Sequence[Movement]) -> Figures:
    told = Counter(m.section for m in moves)
    return Figures(
        open=sum(m.is_open for m in moves),
        finished=told[Section.FINISHED],
        new=sum(m.is_new for m in moves),
        moved=sum(m.is_open and m.has_moved for m in moves),
        overdue=sum(m.is_overdue for m in moves),
        stalled=sum(m.is_stalled for m in moves),
        waiting=told[Section.WAITING],
    )


def _line(move: Movement) -> Line:
    entry, previous = move.entry, move.previous
    return Line(
        title=plain(entry.title),
        marker=entry.marker,
        task_id=entry.task_id,
        kind=entry.kind,
        standing=entry.standing,
        now=_position(entry.bucket, entry.stage, entry.due_on),
        before=_position(previous.bucket, previous.stage, previous.due_on) if previous else None,
        is_new=move.is_new,
        is_overdue=move.is_overdue,
        is_stalled=move.is_stalled,
        is_reopened=bool(move.is_open and previous and previous.standing is Standing.DONE),
        is_from_planner=entry.is_from_planner,
        moment_on=entry.moment_on,
        checklist_done=entry.checklist_done,
        checklist_total=entry.checklist_total,
        reason=None if entry.reason is None else plain(entry.reason),
        result=None if entry.result is None else plain(entry.result),
    )


def _position(bucket: str, stage: Stage, due_on: date | None) -> Position:
    return Position(bucket=plain(bucket), stage=stage, due_on=due_on)


def _months_between(first: Month, last: Month) -> Iterator[Month]:
    month = first.next
    while month < last:
        yield month
        month = month.next


def _safe(address: str | None) -> str | None:
    if not address or not address.startswith("https://"):
        return None
    # Brackets, blanks and quotes would end a link early in a card or a page.
    quoted = quote(address, safe="%/:?#@!$&'*+,;=~-._", errors="replace")
    return quoted if len(quoted) <= MAX_ADDRESS else None
