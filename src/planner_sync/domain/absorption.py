"""Taking minutes over into the register: which points are new, and which changed."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from planner_sync.domain.board import UserId
from planner_sync.domain.desired import standing_without_task
from planner_sync.domain.identity import SAME_MOMENT_SHARE, equal_share, match_points
from planner_sync.domain.library import KnownItem
from planner_sync.domain.markers import Marker, PointKey, marker, point_key
from planner_sync.domain.people import Member, resolve
from planner_sync.domain.points import Point
from planner_sync.domain.register import Moment, MomentId, RegisteredPoint


@dataclass(frozen=True, kw_only=True)
class Owners:
    """Who in the team is meant by the owners of one point."""

    assignees: frozenset[UserId]
    is_ambiguous: bool
    """True when a name fits more than one member; that name assigns nobody."""

    unknown: int
    """How many names fit nobody in the group."""


def resolve_owners(point: Point, members: Sequence[Member]) -> Owners:
    """Resolve the owners of *point* within the team's group; doubt assigns nobody."""
    resolutions = [resolve(name, members) for name in point.owners]
    return Owners(
        assignees=frozenset(UserId(r.member.user_id) for r in resolutions if r.member),
        is_ambiguous=any(len(r.candidates) > 1 for r in resolutions),
        unknown=sum(not r.candidates for r in resolutions),
    )


def choose_moment(
    team_id: str,
    item: KnownItem,
    held_on: date,
    points: Sequence[Point],
    *,
    moments: Sequence[Moment],
    registered: Sequence[RegisteredPoint],
) -> Moment:
    """
    Say which client moment a file is about.

    The file that a moment was read from stays that moment, also when its date is corrected.
    Another file of the same day with at least 80 % equal points is the same moment.
    Otherwise it is a new one.
    """
    same_file = [m for m in moments if (m.drive_id, m.item_id) == (item.drive_id, item.item_id)]
    same_day = [m for m in moments if m.held_on == held_on]
    twins = [
        m
        for m in same_day
        if equal_share([r for r in registered if r.moment_id == m.moment_id], points)
        >= SAME_MOMENT_SHARE
    ]
    known = next(iter(same_file + twins), None)
    return Moment(
        moment_id=known.moment_id if known else _new_id(held_on, moments),
        team_id=team_id,
        held_on=held_on,
        drive_id=item.drive_id,
        item_id=item.item_id,
        suffix=item.suffix,
        link=item.link,
    )


def _new_id(held_on: date, moments: Sequence[Moment]) -> MomentId:
    taken = {m.moment_id for m in moments}
    ordinal = 1
    while (candidate := MomentId(f"{held_on.isoformat()}/{ordinal}")) in taken:
        ordinal += 1
    return candidate


def absorb_points(
    moment: Moment,
    found: Sequence[Point],
    *,
    members: Sequence[Member],
    registered: Sequence[RegisteredPoint],
    tenant_id: str,
    theme: str | None = None,
) -> list[RegisteredPoint]:
    """
    Return the moment's points as they are to be registered now.

    Known points keep key, marker, task and baseline; points that the minutes no longer have
    are marked so, and never dropped.

    Args:
        moment: The client moment.
        found: The points that the minutes have now.
        members: The team's group, for the owners.
        registered: All points of the team.
        tenant_id: Part of every marker.
        theme: The moment's theme, for points that have none of their own.
    """
    mine = [r for r in registered if r.moment_id == moment.moment_id]
    matches = match_points(mine, found)
    markers = {r.marker for r in registered}
    keys = {r.key for r in registered}
    result = []
    for position, (point, known) in enumerate(zip(found, matches, strict=True)):
        if known is None:
            known = _new_point(moment, point, tenant_id, keys, markers)  # noqa: PLW2901 - one name for known and made
        owners = resolve_owners(point, members)
        current = replace(
            known,
            position=position,
            # Names stay outside the register: assignees say who, ids only.
            point=replace(point, owners=(), theme=point.theme or theme),
            has_owner=bool(point.owners),
            assignees=owners.assignees,
            is_in_minutes=True,
        )
        if current.task_id is None:
            current = replace(current, standing=standing_without_task(point))
        result.append(current)
    kept = {r.key for r in result}
    result += [replace(r, is_in_minutes=False) for r in mine if r.key not in kept]
    return result


def _new_point(
    moment: Moment, point: Point, tenant_id: str, keys: set[PointKey], markers: set[Marker]
) -> RegisteredPoint:
    ordinal = 0
    while (key := point_key(moment.team_id, moment.moment_id, point.title, ordinal)) in keys:
        ordinal += 1
    attempt = 0
    while (mark := marker(tenant_id, key, attempt)) in markers:
        attempt += 1
    keys.add(key)
    markers.add(mark)
    return RegisteredPoint(
        key=key,
        marker=mark,
        team_id=moment.team_id,
        moment_id=moment.moment_id,
        position=0,
        point=point,
    )
