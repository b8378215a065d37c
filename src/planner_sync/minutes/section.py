"""A stretch of the minutes that names points, and a block that stands in one."""

from dataclasses import dataclass

from planner_sync.domain.blocks import Block
from planner_sync.domain.points import Certainty, Decision, Kind, Status

LONGEST_THEME = 3
"""Words of the name of a theme; a longer text is what somebody said."""

LISTED = 8
"""Level of a section that a list item or paragraph opens: deeper than any heading."""


@dataclass(frozen=True, kw_only=True)
class Section:
    """A stretch of the minutes that names points of one kind."""

    kind: Kind
    certainty: Certainty = Certainty.CERTAIN
    level: int = LISTED
    theme: str = ""
    owner: str = ""
    """Under whose name as a heading it stands: "Anna", between the tasks or above them."""

    takes_prose: bool = True
    """False when only a list or table counts: the section was announced by a sentence."""

    title_depth: int = -1
    """Depth of the list item that opened it; the next such item closes it."""

    is_nested: bool = False
    """True where that item has no number, and its points are items under it."""

    status: Status | None = None
    """What the heading says of all points under it: "Afgeronde acties"."""

    is_old: bool = False
    """True for points of an earlier meeting, where "ja" says that it has been done."""

    decision: Decision | None = None
    """What the heading says was decided on all points under it: "Dit doen we niet"."""

    is_ruling: bool = False
    """True where only that decision makes it a list of points."""

    is_ideas: bool = False
    """True for suggestions and remarks, which need not ask for anything."""

    is_beside: bool = False
    """True for a list within it that was announced as anything but work."""

    is_boxed: bool = False
    """True for boxes amid the minutes, beside which the text holds points as well."""

    lines_at: frozenset[str] = frozenset()
    """Places of the paragraph of which the title is the first line: it ends with that."""

    term: str = ""
    """By when all of it has to be done, as its title says: "To do tegen 27 mei"."""

    opened_by: int = -1
    """Index of the block that opened it; tells two sections apart."""


@dataclass(frozen=True, kw_only=True)
class Placed:
    """A block with the section that it stands in, if any."""

    block: Block
    section: Section | None
