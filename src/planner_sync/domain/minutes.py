"""Minutes as they were understood: the moment, its points, and what was unclear."""

from dataclasses import dataclass, field
from enum import Enum

from planner_sync.domain.moments import ClientMoment
from planner_sync.domain.points import Point, Question, Redaction


class ReadStatus(Enum):
    """How the reading of one file ended."""

    READ = "read"
    NEEDS_ATTENTION = "needs_attention"
    REFUSED = "refused"


@dataclass(frozen=True, kw_only=True)
class Minutes:
    """
    One document, read.

    ``reason`` says, in words for its author, why it was refused or needs attention.
    A document without any sign of minutes has ``is_minutes`` false and no points.
    """

    status: ReadStatus = ReadStatus.READ
    reason: str | None = None
    language: str | None = None
    """``nl``, ``en`` or ``None`` when it cannot be told."""

    is_minutes: bool = True
    moment: ClientMoment | None = None
    points: tuple[Point, ...] = ()
    questions: tuple[Question, ...] = ()
    heard: tuple[str, ...] = ()
    """Places of what clients said, nobody answered, and no point was made of."""

    redactions: tuple[Redaction, ...] = ()
    outsiders: tuple[str, ...] = field(default=(), repr=False)
    """Names of clients, network and guests in the attendance list, as written; never stored."""
