"""A point as it was found, with its raw words, before titles and privacy."""

from dataclasses import dataclass

from planner_sync.domain.people import fold_in_place
from planner_sync.domain.points import Certainty, Decision, Kind, Priority, Status


@dataclass(frozen=True, kw_only=True)
class Found:
    """One place in the minutes that names something to do, to improve or decided."""

    text: str
    where: str
    passage: str
    """The whole row, item or sentence, as written."""

    kind: Kind
    certainty: Certainty = Certainty.CERTAIN
    owners: tuple[str, ...] = ()
    due_text: str = ""
    """What a column or field says about when; empty means: look in the text."""

    status: Status = Status.OPEN
    decision: Decision | None = None
    """``None`` where the minutes say nothing of it; then who does it tells that it is taken up."""

    reason: str = ""
    priority: Priority | None = None
    theme: str = ""
    facet: str = ""
    """What a column says of the facet, the kind of goal or the origin, as written."""

    goal_kind: str = ""
    origin: str = ""
    task: str = ""
    """What a promise says by itself, without what it leans on."""

    remark: str = ""
    checklist: tuple[str, ...] = ()
    context: str = ""
    """The heading and paragraph around a point in running text: what its words lean on."""

    is_hint: bool = False
    """True for a wish, duty or note in prose, which a kept list of points makes needless."""

    is_loose: bool = False
    """True for a duty, a note or a habit of "we" without anybody: a long report talks of many."""

    due_around: str = ""
    """Where else a due date may stand; the passage when empty."""

    mentions: tuple[str, ...] = ()
    """Sentences elsewhere that talk about it: they may say when."""

    twins: tuple["Found", ...] = ()
    """The same point in the words of other places, less trusted than its own."""

    is_idea: bool = False
    """True for an item of a list of ideas or remarks."""

    is_below_name: bool = False
    """True for an item below the name of somebody, who has a list of their own."""

    is_row: bool = False
    """True for a row of a table, which says what is done beside what was said."""

    is_carried_over: bool = False
    """True for a point of an earlier meeting with how far it is: no list that this one keeps."""

    is_from_list: bool = True
    """False for a point in running text, which a list often repeats."""

    @property
    def is_bare_wish(self) -> bool:
        """True for a wish in running text of which nobody says who does it or what is agreed."""
        is_wish = self.is_hint and not self.is_from_list and self.kind is Kind.IMPROVEMENT
        return is_wish and not self.owners and not self.is_decided

    @property
    def is_decided(self) -> bool:
        """True where the minutes tell what was decided."""
        return self.decision not in {None, Decision.UNDECIDED}


def span_in(point: Found, text: str) -> tuple[int, int]:
    """
    Return where *point* stands in *text*, from -1 where it does not.

    That is where its words are; its passage counts where they were turned, and may be the whole
    of *text* where a marker stands in front.
    """
    for said in (point.text, point.passage):
        at = fold_in_place(text).find(fold_in_place(said))
        if at >= 0:
            return at, at + len(said)
    return -1, -1
