"""The texts that outcome sheets are made of, by name; one value per language."""

from collections.abc import Mapping
from dataclasses import dataclass

from planner_sync.domain.board import Standing
from planner_sync.domain.outcome_sheet import SheetGroup
from planner_sync.domain.points import TakenUpBy
from planner_sync.rendering.digest_words import Plural, SectionWords


@dataclass(frozen=True, kw_only=True)
class SheetWords:
    """
    All texts of outcome sheets in one language.

    Words between braces are filled in; a text uses the ones that it has here.
    """

    language: str
    locale: str
    title: str
    file_name: str
    subtitle: str
    place: str
    theme: str
    present: str
    people: Mapping[str, Plural]
    open_minutes: str
    open_plan: str
    groups: Mapping[SheetGroup, SectionWords]
    """Hints have the names of the buckets for ``{taken_up}`` and ``{not_taken_up}``."""

    no_points: str
    more: Plural
    """In place of the points that do not fit on the page."""

    more_in_receipt: Plural
    """The same for points without a card."""

    point_column: str
    yes_column: str
    no_column: str
    later_column: str
    who_column: str
    due_column: str
    held: str
    held_on_card: str
    due: str
    no_due: str
    standings: Mapping[Standing, str]
    """What is said beside a point that is settled."""

    taken_up_by: Mapping[TakenUpBy, str]
    made_by: str
