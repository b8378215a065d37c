"""
Points: what a client moment asks of a team.

An ``improvement`` runs the whole cycle.  An ``action`` is something to arrange: a task and the
digest, never a letter.  A ``decision`` is remembered and makes no task.
"""

from dataclasses import dataclass
from datetime import date
from enum import Enum


class Kind(Enum):
    """What sort of point it is."""

    IMPROVEMENT = "improvement"
    ACTION = "action"
    DECISION = "decision"


class Status(Enum):
    """How far the minutes say it is."""

    OPEN = "open"
    IN_PROGRESS = "in_progress"
    DONE = "done"
    DROPPED = "dropped"


class Decision(Enum):
    """What the team decided about it."""

    TAKEN_UP = "taken_up"
    NOT_TAKEN_UP = "not_taken_up"
    LATER = "later"
    UNDECIDED = "undecided"


class Certainty(Enum):
    """A certain point becomes a task; a suggested one is only shown."""

    CERTAIN = "certain"
    SUGGESTED = "suggested"


class TakenUpBy(Enum):
    """Who takes it up."""

    TEAM = "team"
    CLIENTS = "clients"
    NETWORK = "network"
    ELSEWHERE = "elsewhere"
    UNKNOWN = "unknown"


class Priority(Enum):
    """Planner's four steps."""

    URGENT = "urgent"
    IMPORTANT = "important"
    MEDIUM = "medium"
    LOW = "low"


class Facet(Enum):
    """Which side of the support it is about, in the words of the quality framework."""

    OFFER = "aanbod"
    TREATMENT = "bejegening"
    GROWTH = "groei"


class GoalKind(Enum):
    """What success looks like, in the words of the quality framework."""

    PROGRESS = "vooruitgang"
    STABILITY = "behoud"
    SLOWER_DECLINE = "minder snel afglijden"


class Origin(Enum):
    """Where a point came up."""

    MOMENT = "moment"
    SURVEY = "survey"
    COMPLAINT = "complaint"
    CONVERSATION = "conversation"
    AUDIT = "audit"


@dataclass(frozen=True, kw_only=True)
class Source:
    """Where a point stands in the minutes."""

    where: str
    """For a person: "tabel 2, rij 3", "alinea 14"."""

    text: str
    """The passage, after privacy unless privacy is off."""


@dataclass(frozen=True, kw_only=True)
class Point:
    """One point as the minutes have it."""

    title: str
    """1 to 200 characters, short, imperative or a wish, without a marker."""

    source: Source
    kind: Kind = Kind.IMPROVEMENT
    status: Status = Status.OPEN
    decision: Decision = Decision.UNDECIDED
    certainty: Certainty = Certainty.CERTAIN
    description: str | None = None
    reason: str | None = None
    """Why it is not taken up, or not now."""

    owners: tuple[str, ...] = ()
    """As written, before privacy; groups allowed."""

    taken_up_by: TakenUpBy = TakenUpBy.UNKNOWN
    due_on: date | None = None
    """The last day of what the text allows."""

    due_text: str | None = None
    priority: Priority | None = None
    theme: str | None = None
    facet: Facet | None = None
    goal_kind: GoalKind | None = None
    origin: Origin = Origin.MOMENT
    checklist: tuple[str, ...] = ()
    is_held: bool = False
    """True when the text still looks personal: it then carries only place and reason."""


@dataclass(frozen=True, kw_only=True)
class Question:
    """Something the minutes leave unclear, in words for their author."""

    where: str
    problem: str
    hint: str


@dataclass(frozen=True, kw_only=True)
class Redaction:
    """How often one kind of personal detail was taken out; never the detail itself."""

    kind: str
    count: int
