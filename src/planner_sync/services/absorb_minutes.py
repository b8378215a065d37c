"""From minutes that were understood to a moment and points in the register."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from planner_sync.domain.absorption import absorb_points
from planner_sync.domain.library import ItemId, KnownItem
from planner_sync.domain.minutes import Minutes
from planner_sync.domain.moment_files import (
    MinutesFile,
    choose_moment,
    heir_of,
    holds_the_same,
    is_at_work,
    is_read_from,
    spoken_for_by,
)
from planner_sync.domain.moments import ClientMoment
from planner_sync.domain.people import Member
from planner_sync.domain.register import Moment, RegisteredPoint
from planner_sync.domain.teams import Team
from planner_sync.ports import Receipts, Register


@dataclass(frozen=True, kw_only=True)
class Absorbed:
    """What became of one file of minutes."""

    file: MinutesFile
    moment: Moment
    points: Sequence[RegisteredPoint]
    """The points of the moment as they are now."""

    let_go: Sequence[RegisteredPoint] = ()
    """Points of a team that had the minutes before, and no tasks for them yet."""

    @property
    def is_twin(self) -> bool:
        """Tell whether another file speaks for the moment."""
        return not is_read_from(self.moment, self.file.item)

    def save(self, register: Register) -> None:
        """Save moment and points, and that the file was read; no task is made twice."""
        for point in self.let_go:
            register.save_point(replace(point, is_in_minutes=False))
        if self.is_twin:
            register.mark_read(self.file.item, self.moment.team_id)
        else:
            register.save_minutes(self.moment, self.points, self.file.item)


def absorb(
    team: Team,
    file: MinutesFile,
    minutes: Minutes,
    members: Sequence[Member],
    files: Mapping[ItemId, KnownItem],
    *,
    today: date,
    register: Register,
    tenant_id: str,
) -> Absorbed | None:
    """
    Decide what is to be registered of a file; nothing is saved yet.

    Minutes that were moved here from another team stay with that team when it has tasks for
    them, or may have; then there is nothing to register here.

    Args:
        team: The team.
        file: The file, as far as it was understood.
        minutes: What it says.
        members: The team's group, for the owners.
        files: Everything that lies where the team's minutes are read.
        today: The day of the pass.
        register: What is known.
        tenant_id: Part of every marker.
    """
    moments, registered = register.moments(team.team_id), register.points(team.team_id)
    moment = choose_moment(team.team_id, file, moments=moments, registered=registered, files=files)
    mine = [r for r in registered if r.moment_id == moment.moment_id]
    before: list[RegisteredPoint] = []
    if not is_at_work(mine, register.open_intents(team.team_id)):
        is_new = all(m.moment_id != moment.moment_id for m in moments)
        for elsewhere, theirs in _moved_here(team, file, register, is_new=is_new):
            if is_at_work(theirs, register.open_intents(elsewhere.team_id)):
                return None
            before += theirs
    if not is_read_from(moment, file.item):
        return Absorbed(file=file, moment=moment, points=mine)
    points = absorb_points(
        moment,
        file.points,
        members=members,
        registered=registered,
        tenant_id=tenant_id,
        theme=minutes.moment.theme if minutes.moment else None,
        outsiders=minutes.outsiders,
    )
    moment = _with_facts(moment, minutes.moment, today)
    return Absorbed(file=file, moment=moment, points=points, let_go=before)


def _with_facts(moment: Moment, said: ClientMoment | None, today: date) -> Moment:
    said = said or ClientMoment()
    return replace(
        moment,
        first_read_on=moment.first_read_on or today,
        theme=said.theme,
        location=said.location,
        participants=dict(said.participants),
    )


def _moved_here(
    team: Team, file: MinutesFile, register: Register, *, is_new: bool
) -> Iterator[tuple[Moment, list[RegisteredPoint]]]:
    """Yield the moments, with their points, that other teams had in this file."""
    for moment in register.moments_elsewhere(team.team_id, file.held_on, file.item):
        theirs = [r for r in register.points(moment.team_id) if r.moment_id == moment.moment_id]
        # Moved to another drive it has another id.  A copy of what is still there is no move:
        # two teams may have held one meeting.
        if is_read_from(moment, file.item) or (
            is_new
            and holds_the_same(moment, theirs, file)
            and moment.item_id not in register.items(moment.drive_id)
        ):
            yield moment, theirs


def hand_over_moments(
    team: Team,
    files: Mapping[ItemId, KnownItem],
    register: Register,
    receipts: Receipts,
    *,
    save: bool,
) -> None:
    """
    Let another file of the same moment speak for it when the one that did so is gone.

    The points stay as they are: nothing is made, dropped or read again by it.

    Args:
        team: The team.
        files: Everything that lies where the team's minutes are read.
        register: What is known.
        receipts: What each file was read as.
        save: False for a rehearsal: nothing is kept.
    """
    read_as = {k.subject: k.note.moment_id for k in receipts.kept(team.team_id) if k.note}
    for moment in register.moments(team.team_id):
        twins = [i for i in files.values() if read_as.get(i.item_id) == moment.moment_id]
        heir = heir_of(moment, twins, files)
        if heir is not None and save:
            register.save_moment(spoken_for_by(moment, heir))
