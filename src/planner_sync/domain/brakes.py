"""
Brakes: what makes a pass stop making tasks, and ask a person first.

Each looks at figures that no ordinary month shows: a flood of new tasks, tasks or minutes that
are gone all at once, other identities than before.  Nothing is lost by waiting, and a wrong
listing or a wrong setting can do no harm meanwhile.
"""

from collections.abc import Collection
from dataclasses import dataclass, replace
from datetime import datetime
from enum import Enum
from hashlib import sha256

from planner_sync.domain.markers import marker, point_key
from planner_sync.domain.teams import Team


class BrakeKind(Enum):
    """Why new tasks wait."""

    LOST_REGISTER = "lost_register"
    """The database is empty, there is no register copy, and the team was known before."""

    TOO_MANY_NEW = "too_many_new"
    TOO_MANY_MISSING = "too_many_missing"
    """Many known tasks are gone at once, or all by which the plan is known to be the right one."""

    EMPTIED_SOURCE = "emptied_source"
    """No minutes of the known moments lie in the team's folder any more."""

    CHANGED_IDENTITY = "changed_identity"
    """What keys and markers hang on is not what it was."""


@dataclass(frozen=True, kw_only=True)
class Limits:
    """From where on a person is asked."""

    max_create: int
    """New tasks of one team in one pass."""

    max_missing_share: float
    """Share of the known tasks that may be gone at once, from 0 to 1."""

    max_missing: int
    """So many may be gone at once whatever their share is; one less, to be exact."""


@dataclass(frozen=True, kw_only=True)
class Cause:
    """What a pass saw that puts a brake on."""

    kind: BrakeKind
    count: int = 0
    """New tasks, missing tasks, or moments whose minutes are gone."""

    known: int = 0
    """Of how many."""

    parts: tuple[str, ...] = ()
    """What changed, each part with the fingerprint that it has."""


@dataclass(frozen=True, kw_only=True)
class Brake:
    """A brake of one team that is on, or was released and not used up yet."""

    team_id: str
    cause: Cause
    since: datetime
    is_released: bool = False
    """True once a person gave the word."""

    def lets_through(self, cause: Cause, limits: Limits) -> bool:
        """
        Tell whether the word that a person gave is good for *cause*.

        It is good for what the question said, and for the little that needs no word.
        """
        if not self.is_released:
            return False
        match cause.kind:
            case BrakeKind.TOO_MANY_NEW:
                return cause.count <= self.cause.count + limits.max_create
            case BrakeKind.TOO_MANY_MISSING:
                return cause.count <= self.cause.count + limits.max_missing
            case BrakeKind.CHANGED_IDENTITY:
                return cause.parts == self.cause.parts
            case _:
                return True


@dataclass(frozen=True, kw_only=True)
class Absence:
    """How much of what is known of a plan is gone."""

    known: int
    """Tasks that were there at the last look."""

    missing: int
    """Those that neither the listing nor a question by id finds."""

    has_sentinel: bool
    """True when the plan still shows something by which the service knows it."""


def put_on(team_id: str, cause: Cause, known: Brake | None, now: datetime) -> Brake:
    """Return the brake for *cause*; one that is on already keeps the moment it was put on."""
    if known is None or known.is_released:
        return Brake(team_id=team_id, cause=cause, since=now)
    return replace(known, cause=cause)


def too_many_new(wanted: int, limits: Limits) -> Cause | None:
    """Judge how many tasks a pass would make."""
    if wanted <= limits.max_create:
        return None
    return Cause(kind=BrakeKind.TOO_MANY_NEW, count=wanted)


def too_many_missing(absence: Absence, limits: Limits) -> Cause | None:
    """Judge how many tasks are gone."""
    missing, known = absence.missing, absence.known
    is_much = missing >= limits.max_missing and missing > limits.max_missing_share * known
    if not missing or (absence.has_sentinel and not is_much):
        return None
    return Cause(kind=BrakeKind.TOO_MANY_MISSING, count=missing, known=known)


def emptied_source(
    moments: int, known_files: Collection[str], found: Collection[str] | None
) -> Cause | None:
    """
    Judge whether the folder of the minutes was emptied, renamed, moved or replaced.

    One moment of which the minutes were thrown away or replaced is ordinary work.

    Args:
        moments: Known moments of the team.
        known_files: Ids of the files that speak for them, or did.
        found: Ids of what lies in the folder; ``None`` when there is no such folder.
    """
    is_there = not set(known_files).isdisjoint(found or ())
    is_ordinary = found is not None and moments == 1
    if not moments or is_there or is_ordinary:
        return None
    parts = ("folder",) if found is None else ()
    return Cause(kind=BrakeKind.EMPTIED_SOURCE, count=moments, parts=parts)


def identity_of(team: Team, tenant_id: str) -> str:
    """
    Return a fingerprint of all that keys and markers of a team hang on, part by part.

    The rule by which markers are derived is in it through a sample.
    """
    sample = marker(tenant_id, point_key(team.team_id, "sample", "sample", 0))
    parts = {
        "tenant": tenant_id,
        "team": team.team_id,
        "plan": team.plan_id,
        "drive": team.drive_id,
        "marker": str(sample),
    }
    return " ".join(f"{name}={sha256(it.encode()).hexdigest()[:12]}" for name, it in parts.items())


def changed_identity(before: str | None, now: str) -> Cause | None:
    """Judge whether the identities are others than those of the register; ``None`` is new."""
    if before is None or before == now:
        return None
    known = set(before.split())
    parts = tuple(part for part in now.split() if part not in known)
    return Cause(kind=BrakeKind.CHANGED_IDENTITY, parts=parts)
