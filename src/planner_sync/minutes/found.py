"""A point as it was found, with its raw words, before titles and privacy."""

from dataclasses import dataclass

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
    decision: Decision = Decision.UNDECIDED
    reason: str = ""
    priority: Priority | None = None
    theme: str = ""
    remark: str = ""
    checklist: tuple[str, ...] = ()
    is_from_list: bool = True
    """False for a point in running text, which a list often repeats."""
