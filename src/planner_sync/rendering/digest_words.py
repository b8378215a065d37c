"""The texts that a digest is made of, by name; one value per language."""

from collections.abc import Mapping
from dataclasses import dataclass

from planner_sync.domain.board import Standing
from planner_sync.domain.brakes import BrakeKind
from planner_sync.domain.progress import Section


@dataclass(frozen=True)
class Plural:
    """A text with ``{n}`` for one and for any other number."""

    one: str
    many: str

    def of(self, n: int, **others: str) -> str:
        """Fill in *n* and what else the text has between braces."""
        return (self.one if n == 1 else self.many).format(n=n, **others)


@dataclass(frozen=True, kw_only=True)
class SectionWords:
    """What stands above the lines of one section."""

    heading: str
    hint: str = ""
    """What the team can do with these points."""


@dataclass(frozen=True, kw_only=True)
class DigestWords:
    """
    All texts of a digest in one language.

    Words between braces are filled in; a text uses the ones that it has here.
    """

    language: str
    """As in ``lang="…"`` and as `planner_sync.domain.calendar.spoken` takes it."""

    locale: str
    """As Word names the language of a text."""

    title: str
    as_of: str
    compared_to: str
    repeat: str
    first_time: str
    missing_months: Plural
    range_of_months: str
    and_: str
    braked: str
    brakes: Mapping[BrakeKind, str]
    undecided: Plural
    unattended: Plural

    finished: Plural
    open: Plural
    nothing_open: str
    nothing_changed: str
    empty: str
    empty_advice: str
    quiet: Plural
    other_cards: Plural
    more: Plural

    sections: Mapping[Section, SectionWords]
    quiet_heading: str
    quiet_hint: str
    figures: Mapping[str, str]
    """Labels by the name of the figure."""

    figures_heading: str
    figures_note: str

    was_due: str
    is_overdue: str
    overdue_flag: str
    due: str
    due_set: str
    due_moved: str
    due_dropped: str
    bucket: str
    bucket_moved: str
    is_new: str
    reopened: str
    started: str
    not_started: str
    stalled: str
    checklist: str
    moment: str
    from_planner: str
    fates: Mapping[Standing, str]
    """What became of a point that the team does not take further."""

    reason: str
    result: str
    only_on_card: str
    """Instead of a reason or result that has to stay on the card."""

    point_column: str
    state_column: str
    due_column: str
    no_due: str
    marker: str
    page_of: str
    """With ``{page}`` and ``{pages}``."""

    open_plan: str
    open_report: str
    made_by: str
