"""
Which client moment a file is about, and which of several files speaks for a moment.

People copy, rename, move and export minutes.  Files of one team and day with at least 80 %
equal points are one moment, and one of them speaks for it: a Word document before what was
made from it, and of two equals the one that changed last.
"""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime

from planner_sync.domain.identity import LIKENESS, SAME_MOMENT_SHARE, equal_share, likeness
from planner_sync.domain.library import WORD, ItemId, KnownItem
from planner_sync.domain.markers import PointKey
from planner_sync.domain.points import Point
from planner_sync.domain.register import Moment, MomentId, RegisteredPoint

_LONG_AGO = datetime.min.replace(tzinfo=UTC)


@dataclass(frozen=True, kw_only=True)
class MinutesFile:
    """One file as far as it was understood."""

    item: KnownItem
    held_on: date
    is_dated: bool
    """False when the minutes name no day, and ``held_on`` is the best guess."""

    points: Sequence[Point]


def choose_moment(
    team_id: str,
    file: MinutesFile,
    *,
    moments: Sequence[Moment],
    registered: Sequence[RegisteredPoint],
    files: Mapping[ItemId, KnownItem],
) -> Moment:
    """
    Say which client moment a file is about, and which file speaks for it.

    The file that a moment was read from stays that moment, also when its date is corrected;
    only when day and points are all others, somebody wrote the next minutes over it.  Another
    file with the same points is the same moment; it speaks for it when the file that does so
    is gone or gives way.  Otherwise it is a new moment.

    Args:
        team_id: The team.
        file: What was read.
        moments: All moments of the team.
        registered: All points of the team.
        files: The files that lie where the team's minutes are read.

    Returns:
        The moment; it names another file when that one speaks for it, and is then unchanged.
    """
    item = file.item
    own = [m for m in moments if is_read_from(m, item) and _goes_on(m, file, registered)]
    twins = [m for m in moments if _is_twin(m, file, registered)]
    known = next(iter(own or twins), None)
    if known is None:
        return Moment(
            moment_id=_new_id(file.held_on, moments),
            team_id=team_id,
            held_on=file.held_on,
            drive_id=item.drive_id,
            item_id=item.item_id,
            suffix=item.suffix,
            link=item.link,
        )
    if not own and not _gives_way(files.get(known.item_id), item):
        return known
    held_on = file.held_on if file.is_dated else known.held_on
    return replace(spoken_for_by(known, item), held_on=held_on)


def spoken_for_by(moment: Moment, item: KnownItem) -> Moment:
    """Return *moment* with *item* as the file that speaks for it."""
    return replace(
        moment,
        drive_id=item.drive_id,
        item_id=item.item_id,
        suffix=item.suffix,
        link=item.link,
    )


def heir_of(
    moment: Moment, twins: Collection[KnownItem], files: Mapping[ItemId, KnownItem]
) -> KnownItem | None:
    """
    Return the file that speaks for *moment* from now on; ``None`` when nothing changes.

    Args:
        moment: The moment.
        twins: The files that were read as this moment and are there.
        files: Everything that lies where the team's minutes are read.
    """
    speaker = files.get(moment.item_id)
    others = [t for t in twins if t.item_id != moment.item_id]
    if speaker is not None:
        # A Word document may come back to its place after what was made from it took over.
        others = [t for t in others if _rank(t)[0] > _rank(speaker)[0]]
    return max(others, key=_rank, default=None)


def holds_the_same(moment: Moment, theirs: Sequence[RegisteredPoint], file: MinutesFile) -> bool:
    """Tell whether a file has the day and the points of a moment; *theirs* are its points."""
    is_same_day = moment.held_on == file.held_on
    return is_same_day and equal_share(theirs, file.points) >= SAME_MOMENT_SHARE


def is_at_work(theirs: Sequence[RegisteredPoint], attempted: Collection[PointKey]) -> bool:
    """Tell whether points have tasks, or may have: then their moment stays where it is."""
    return any(
        r.key in attempted or (r.task_id is not None and r.stopped_on is None) for r in theirs
    )


def is_read_from(moment: Moment, item: KnownItem) -> bool:
    """Tell whether *item* speaks for *moment*."""
    return (moment.drive_id, moment.item_id) == (item.drive_id, item.item_id)


def _goes_on(moment: Moment, file: MinutesFile, registered: Sequence[RegisteredPoint]) -> bool:
    mine = _points_of(moment, registered)
    if moment.held_on == file.held_on or not mine:
        return True
    return any(likeness(r.point, p) >= LIKENESS for r in mine for p in file.points)


def _is_twin(moment: Moment, file: MinutesFile, registered: Sequence[RegisteredPoint]) -> bool:
    if file.is_dated and moment.held_on != file.held_on:
        return False
    mine = _points_of(moment, registered)
    if not mine and not file.points:
        return file.is_dated
    return equal_share(mine, file.points) >= SAME_MOMENT_SHARE


def _points_of(moment: Moment, registered: Sequence[RegisteredPoint]) -> list[RegisteredPoint]:
    return [r for r in registered if r.moment_id == moment.moment_id]


def _gives_way(speaker: KnownItem | None, item: KnownItem) -> bool:
    return speaker is None or _rank(item) >= _rank(speaker)


def _rank(item: KnownItem) -> tuple[bool, datetime, ItemId]:
    return item.suffix == WORD, item.modified_at or _LONG_AGO, item.item_id


def _new_id(held_on: date, moments: Sequence[Moment]) -> MomentId:
    taken = {m.moment_id for m in moments}
    ordinal = 1
    while (candidate := MomentId(f"{held_on.isoformat()}/{ordinal}")) in taken:
        ordinal += 1
    return candidate
