"""What the services need to remember between runs; each method is one durable transaction."""

from collections.abc import Mapping, Sequence
from datetime import date, datetime
from typing import Protocol

from planner_sync.domain.board import (
    TaskId,
)
from planner_sync.domain.calendar import Month
from planner_sync.domain.cards import MomentCard, OwnCard
from planner_sync.domain.intents import Intent
from planner_sync.domain.letters import WrittenLetter
from planner_sync.domain.library import (
    DriveId,
    ItemId,
    KnownItem,
    LibraryChanges,
)
from planner_sync.domain.markers import PointKey
from planner_sync.domain.papers import WrittenSheet
from planner_sync.domain.receipts import KeptReceipt
from planner_sync.domain.register import Moment, MomentId, Publication, RegisteredPoint
from planner_sync.domain.snapshots import Snapshot


class Register(Protocol):
    """What the service remembers between runs; each method is one durable transaction."""

    def cursor(self, drive_id: DriveId) -> str | None:
        """Return where the last listing of the drive ended."""
        ...

    def absorb(self, drive_id: DriveId, changes: LibraryChanges) -> None:
        """Take over changed, new and deleted items, and the new cursor, together."""
        ...

    def items(self, drive_id: DriveId) -> Mapping[ItemId, KnownItem]:
        """Return everything that the drive holds, as of the last listing."""
        ...

    def mark_read(self, item: KnownItem, team_id: str) -> None:
        """Remember that this version of the file needs no further reading for the team."""
        ...

    def mark_shown(self, item: KnownItem, status: str, now: datetime) -> None:
        """Remember what the library shows of the file's reading, and since when."""
        ...

    def moments(self, team_id: str) -> Sequence[Moment]:
        """Return the team's client moments, oldest first."""
        ...

    def moments_elsewhere(self, team_id: str, held_on: date, item: KnownItem) -> Sequence[Moment]:
        """Return the moments of other teams on that day, and those that *item* speaks for."""
        ...

    def save_moment(self, moment: Moment) -> None:
        """Save a moment, and nothing of its points."""
        ...

    def points(self, team_id: str) -> Sequence[RegisteredPoint]:
        """Return the team's points, by moment and place."""
        ...

    def save_minutes(
        self, moment: Moment, points: Sequence[RegisteredPoint], item: KnownItem
    ) -> None:
        """Save a moment with its points, and that its file was read."""
        ...

    def save_point(self, point: RegisteredPoint, intent: Intent | None = None) -> bool:
        """
        Save one point and, with it, how the attempts to make its task ended.

        Args:
            point: The point.
            intent: The attempt with which its task was found or made: all attempts of the point
                end as it did.

        Returns:
            False when *intent* was written down under a lease that another process holds since:
            the point is left to that process, and only the attempt notes the id of its task.

        Raises:
            TeamBusyError: Another process found the point's task meanwhile; nothing was saved.
        """
        ...

    def attempts(self, team_id: str) -> Mapping[PointKey, Sequence[Intent]]:
        """Return every attempt of a team that is known, also those that ended, by key."""
        ...

    def open_intents(self, team_id: str) -> Mapping[PointKey, Intent]:
        """Return the last attempt of each key that may have made a task that is not known."""
        ...

    def intend(self, intents: Sequence[Intent]) -> None:
        """
        Write attempts of one team down, all or none, and renew the lease that they name.

        An attempt that may have made a task is never written down anew; one that certainly made
        none gives its number away.

        Raises:
            TeamBusyError: Another process took the team over, or made one of these attempts.
        """
        ...

    def begin_anew(self, intent: Intent, now: datetime) -> None:
        """Count the quiet period of an open attempt from *now* on: its own time is to come."""
        ...

    def settle(self, intent: Intent) -> None:
        """Keep how one attempt ended that left no task to save; an end as `DONE` stays."""
        ...

    def snapshots(self, team_id: str) -> Sequence[Snapshot]:
        """Return the team's snapshots, oldest first."""
        ...

    def save_snapshot(self, snapshot: Snapshot) -> None:
        """Save a snapshot; one month of one team has one."""
        ...

    def publication(self, team_id: str, month: Month) -> Publication | None:
        """Return how far the digest of that month is; ``None`` before the first try."""
        ...

    def save_publication(self, publication: Publication) -> None:
        """Save how far a digest is."""
        ...

    def forget_publication(self, publication: Publication) -> None:
        """Take back a claim of which it is certain that nothing was sent."""
        ...


class Cards(Protocol):
    """What is remembered of cards that are no point of the minutes."""

    def moment_cards(self, team_id: str) -> Mapping[MomentId, MomentCard]:
        """Return the team's cards of moments, by moment."""
        ...

    def save_moment_card(self, card: MomentCard, intent: Intent | None = None) -> bool:
        """Save one card and how the attempts to make it ended, as `Register.save_point` does."""
        ...

    def own_cards(self, team_id: str) -> Mapping[TaskId, OwnCard]:
        """Return the cards that people of the team made, by task."""
        ...

    def save_own_card(self, card: OwnCard) -> None:
        """Remember what is known of one card."""
        ...


class Papers(Protocol):
    """What is remembered of letters and outcome sheets that were written."""

    def letters(self, team_id: str) -> Sequence[WrittenLetter]:
        """Return the team's letters, by moment and number."""
        ...

    def save_letter(self, letter: WrittenLetter) -> None:
        """Save one letter, in place of what was known of it."""
        ...

    def letters_looked_at(self, team_id: str) -> date | None:
        """Return the last day on which it was looked whether letters are due."""
        ...

    def note_letters_looked_at(self, team_id: str, day: date) -> None:
        """Note that it was looked on that day whether letters are due."""
        ...

    def sheets(self, team_id: str) -> Mapping[MomentId, WrittenSheet]:
        """Return the team's outcome sheets, by moment."""
        ...

    def save_sheet(self, sheet: WrittenSheet) -> None:
        """Save one outcome sheet, in place of what was known of it."""
        ...


class Receipts(Protocol):
    """What is remembered of the receipts that were written."""

    def kept(self, team_id: str) -> Sequence[KeptReceipt]:
        """Return what is remembered of the team's receipts, by subject."""
        ...

    def keep(self, receipt: KeptReceipt) -> None:
        """Remember one receipt durably, in place of what was known of it."""
        ...
