"""The source of one team's pass: which files are due, and what they say."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import partial

import structlog

from planner_sync.domain.brakes import BrakeKind, emptied_source
from planner_sync.domain.errors import InUseError, NotFoundError
from planner_sync.domain.library import ItemId, KnownItem
from planner_sync.domain.people import Member
from planner_sync.domain.register import RegisteredPoint
from planner_sync.domain.teams import Team
from planner_sync.services.absorb_minutes import hand_over_moments
from planner_sync.services.brakes import TeamBrakes
from planner_sync.services.outcomes import TeamReport
from planner_sync.services.read_minutes_files import (
    NO_FILES,
    DueFiles,
    Reading,
    due_files,
    read_file,
)
from planner_sync.services.write_receipts import Receipting, note_file

log = structlog.get_logger()


@dataclass(frozen=True, kw_only=True)
class Source:
    """Where one team's minutes come from, in one pass."""

    team: Team
    reading: Reading
    receipting: Receipting
    now: datetime

    async def due(
        self, items: Mapping[ItemId, KnownItem], brakes: TeamBrakes
    ) -> tuple[DueFiles, bool]:
        """
        Find the files that are due.

        Returns:
            Those files, and whether the source can be used; none are due while it is emptied.

        Raises:
            NotFoundError: The folder is not there, and no moment is known that came from it.
        """
        team_id = self.team.team_id
        moments = self.reading.register.moments(team_id)
        found: Mapping[ItemId, KnownItem] | None = None
        due = NO_FILES
        try:
            due = await due_files(self.team, items, self.reading, self.now)
            found = due.found
        except NotFoundError:
            if not moments:
                raise
        kept = self.receipting.receipts.kept(team_id)
        read = {k.subject for k in kept if k.note and k.note.moment_id}
        cause = emptied_source(len(moments), read | {m.item_id for m in moments}, found)
        is_usable = not brakes.holds(BrakeKind.EMPTIED_SOURCE, cause)
        return due if is_usable else NO_FILES, is_usable

    async def read(
        self, due: DueFiles, members: Sequence[Member], report: TeamReport, *, write: bool
    ) -> list[RegisteredPoint]:
        """Read the files that are due; returns all points of the team as they are then."""
        team, register = self.team, self.reading.register
        hand_over_moments(team, due.found, register, self.receipting.receipts, save=write)
        points = {p.key: p for p in register.points(team.team_id)}
        for item in due.ready:
            try:
                outcome = await read_file(
                    team,
                    item,
                    members,
                    self.reading,
                    files=due.found,
                    now=self.now,
                    note=partial(note_file, team, item, self.receipting, self.now),
                    save=write,
                )
            except InUseError:
                report.waiting_files += 1
                continue
            if outcome is None:
                log.info("minutes_unchanged", team=team.team_id, item=item.item_id)
                continue
            file, absorbed = outcome
            report.files.append(file)
            points.update({p.key: p for p in absorbed})
            log.info(
                "minutes_read",
                team=team.team_id,
                item=item.item_id,
                status=file.status.value,
                points=file.points,
            )
        return list(points.values())
