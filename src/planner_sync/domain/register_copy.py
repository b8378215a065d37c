"""
The register copy: what the service knows of one team, kept beside the team's own documents.

A lost database costs nothing as long as the copy is there.  It carries no client's words: what
the minutes say stays in the minutes, the copy has titles as they stand on the cards.
"""

from dataclasses import dataclass, replace

from planner_sync.domain.audit import Anchor
from planner_sync.domain.cards import MomentCard, OwnCard
from planner_sync.domain.intents import Intent
from planner_sync.domain.letters import WrittenLetter
from planner_sync.domain.library import ItemId
from planner_sync.domain.papers import WrittenSheet
from planner_sync.domain.points import Source
from planner_sync.domain.register import Moment, Publication, RegisteredPoint
from planner_sync.domain.snapshots import Snapshot


@dataclass(frozen=True, kw_only=True)
class TeamRegister:
    """All that the register knows of one team, each part in an order of its own."""

    team_id: str
    moments: tuple[Moment, ...] = ()
    points: tuple[RegisteredPoint, ...] = ()
    intents: tuple[Intent, ...] = ()
    """Attempts of which the outcome is not known."""

    moment_cards: tuple[MomentCard, ...] = ()
    own_cards: tuple[OwnCard, ...] = ()
    letters: tuple[WrittenLetter, ...] = ()
    sheets: tuple[WrittenSheet, ...] = ()
    snapshots: tuple[Snapshot, ...] = ()
    publications: tuple[Publication, ...] = ()

    @property
    def is_empty(self) -> bool:
        """Tell whether nothing is known of the team."""
        return self == TeamRegister(team_id=self.team_id)


@dataclass(frozen=True, kw_only=True)
class RegisterCopy:
    """One copy of a team's register."""

    tenant_id: str
    generation: int
    """Grows by one with every copy that is written."""

    register: TeamRegister
    waits_for_go: bool = False
    """True while no task is made, as `CopyState` has it."""

    identity: str | None = None
    """What keys and markers hang on, as `CopyState` has it."""

    audit: Anchor | None = None
    """The end of the team's chain before this copy was written; ``None`` in older copies."""


@dataclass(frozen=True, kw_only=True)
class CopyState:
    """What the register knows of its own copy."""

    team_id: str
    generation: int = 0
    """Of the copy that this register was written to, or read from; 0 before the first."""

    fingerprint: str | None = None
    """Of the register as that copy has it."""

    item_id: ItemId | None = None
    etag: str = ""
    version: str = ""
    """Of the file's content; another one means that somebody else wrote it."""

    waits_for_go: bool = False
    """True while no task is made: the register was lost, and a person has to look first."""

    identity: str | None = None
    """What keys and markers hung on at the last pass that wrote, see `brakes.identity_of`."""

    audit: Anchor | None = None
    """An end of the team's chain that was in that copy, or follows from it."""


def without_words(register: TeamRegister) -> TeamRegister:
    """
    Return what may be kept outside: no passage of the minutes, and nothing that moves by itself.

    The state at which a card was last looked at moves with every touch of a card and is found
    again by looking once more.
    """
    return replace(
        register,
        points=tuple(
            replace(
                p,
                looked_at=None,
                point=replace(p.point, source=Source(where=p.point.source.where, text="")),
            )
            for p in register.points
        ),
        moment_cards=tuple(replace(c, looked_at=None) for c in register.moment_cards),
        own_cards=tuple(replace(c, looked_at=None) for c in register.own_cards),
    )
