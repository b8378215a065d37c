"""The client moment: the meeting that a set of minutes is about."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date


@dataclass(frozen=True, kw_only=True)
class Score:
    """One answer on a ladder of questions; ``None`` where the minutes leave it empty."""

    question: str
    before: float | None = None
    wanted: float | None = None
    value: float | None = None


@dataclass(frozen=True, kw_only=True)
class ClientMoment:
    """What the minutes say about the meeting itself; ``None`` where they are silent."""

    held_on: date | None = None
    title: str | None = None
    team: str | None = None
    location: str | None = None
    theme: str | None = None
    moderator: str | None = None
    recorder: str | None = None
    participants: Mapping[str, int] = field(default_factory=dict)
    """Head counts per kind: ``clients``, ``network``, ``colleagues``, ``other``."""

    step: int | None = None
    """1 to 5 when the five-step method is followed."""

    scores: tuple[Score, ...] = ()
