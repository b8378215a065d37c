"""What a pass did, for a person and for ``--json``; no file names, no people."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import Enum

from planner_sync.domain.board import Standing
from planner_sync.domain.markers import Marker
from planner_sync.domain.points import Question, Redaction
from planner_sync.domain.register import MomentId


class FileStatus(Enum):
    """How the reading of one file ended."""

    PROCESSED = "processed"
    NEEDS_ATTENTION = "needs_attention"
    REFUSED = "refused"
    NO_MINUTES = "no_minutes"
    OWN_OUTPUT = "own_output"
    TWIN = "twin"
    """Minutes of a moment for which another file speaks; nothing is taken from it."""

    ELSEWHERE = "elsewhere"
    """Minutes of which another team has the tasks; nothing is taken from it."""

    UNREACHABLE = "unreachable"
    """It could not be fetched; looked at again in the next pass."""


class PointOutcome(Enum):
    """What a pass did for one point."""

    CREATED = "created"
    UPDATED = "updated"
    UNCHANGED = "unchanged"
    ADOPTED = "adopted"
    """A task with its marker was on the board already."""

    STOPPED = "stopped"
    """Its task was deleted in Planner; it is not made again."""

    NO_TASK = "no_task"
    SUGGESTED = "suggested"
    HELD = "held"
    WAITING = "waiting"
    """An earlier attempt may still appear; looked at again in the next pass."""

    NEEDS_PERSON = "needs_person"
    """There may be a task; `planner-sync resolve` shows what there is and takes the decision."""

    BRAKED = "braked"
    """A task is wanted, and a person has to give the word first."""

    CONFLICT = "conflict"
    """Somebody changed the task at the same moment; looked at again in the next pass."""

    FAILED = "failed"


@dataclass(frozen=True, kw_only=True)
class PointReport:
    """One point, as a receipt tells it."""

    marker: Marker
    title: str
    where: str
    outcome: PointOutcome
    standing: Standing
    is_in_minutes: bool = True
    assignment: str = "none"
    """
    ``none``; ``assigned``; ``unknown``: the minutes name nobody of whom it is certain; ``left``:
    whom they name left the group.
    """

    note: str | None = None
    """Why, in words for the team; ``None`` when there is nothing to say."""


@dataclass(frozen=True, kw_only=True)
class FileReport:
    """One file, as a receipt tells it."""

    item_id: str
    link: str | None
    status: FileStatus
    reason: str | None = None
    held_on: date | None = None
    moment_id: MomentId | None = None
    """The moment that it is about; ``None`` when it is not of this team, or no minutes."""

    points: int = 0
    held: int = 0
    """Points that are kept back because their text still looks personal."""

    participants: Mapping[str, int] = field(default_factory=dict)
    """Head counts per kind, as the minutes have them."""

    ambiguous: tuple[str, ...] = ()
    """Places of points of which an owner's name fits more than one member."""

    questions: tuple[Question, ...] = ()
    heard: tuple[str, ...] = ()
    """Places of what clients said, nobody answered, and no point was made of."""

    redactions: tuple[Redaction, ...] = ()


@dataclass(frozen=True, kw_only=True)
class WrittenReceipt:
    """One document that this pass wrote beside the outputs."""

    name: str
    link: str | None


@dataclass(kw_only=True)
class TeamReport:
    """One team's pass."""

    team_id: str
    error: str | None = None
    """Why the team was left out, and what to do."""

    files: list[FileReport] = field(default_factory=list)
    points: list[PointReport] = field(default_factory=list)
    moment_cards: list[PointOutcome] = field(default_factory=list)
    """What the pass did for the card of each moment."""

    questions: list[Question] = field(default_factory=list)
    """About the board, not about one file."""

    receipts: list[WrittenReceipt] = field(default_factory=list)
    """What was written beside the outputs, receipts and overview alike."""

    is_braked: bool = False
    """True while new tasks wait for ``planner-sync go``."""

    deleted_spares: int = 0
    """Second tasks of a point that the service had made itself, and took away."""

    new_cases: int = 0
    """What a person has to decide about the board, and was not told before this pass."""

    sheets: list[WrittenReceipt] = field(default_factory=list)
    """Outcome sheets that were written."""

    waiting_files: int = 0
    """Files that somebody may still be writing."""

    draft_files: int = 0
    """Files whose name says that they are not finished."""

    def count(self, outcome: PointOutcome) -> int:
        """Return for how many points that was the outcome."""
        return sum(p.outcome is outcome for p in self.points)
