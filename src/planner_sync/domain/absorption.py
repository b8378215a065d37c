"""Taking minutes over into the register: which points are new, and which changed."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from planner_sync.domain.board import UserId
from planner_sync.domain.desired import standing_without_task
from planner_sync.domain.identity import FoundPoint, match_points
from planner_sync.domain.markers import Marker, PointKey, free_key, free_marker
from planner_sync.domain.people import Member, Resolution, resolve
from planner_sync.domain.points import Point
from planner_sync.domain.register import Moment, RegisteredPoint


@dataclass(frozen=True, kw_only=True)
class Owners:
    """Who in the team is meant by the owners of one point."""

    assignees: frozenset[UserId]
    doubts: tuple[Resolution, ...]
    """Names that may mean somebody in the group; they assign nobody and are asked about."""


def resolve_owners(
    point: Point, members: Sequence[Member], *, outsiders: Sequence[str] = ()
) -> Owners:
    """Resolve the owners of *point* within the team's group; doubt assigns nobody."""
    resolutions = [resolve(name, members, outsiders=outsiders) for name in point.owners]
    return Owners(
        assignees=frozenset(UserId(r.member.user_id) for r in resolutions if r.member),
        doubts=tuple(r for r in resolutions if r.is_doubtful),
    )


def absorb_points(
    moment: Moment,
    found: Sequence[Point],
    *,
    members: Sequence[Member],
    registered: Sequence[RegisteredPoint],
    tenant_id: str,
    theme: str | None = None,
    outsiders: Sequence[str] = (),
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
        outsiders: Clients and guests in the minutes: a given name of theirs assigns nobody.
    """
    # A point that follows another came from the board, so the minutes say nothing of it.
    mine = [r for r in registered if r.moment_id == moment.moment_id and r.follows is None]
    owners = [resolve_owners(point, members, outsiders=outsiders) for point in found]
    meant = [
        FoundPoint(point=point, assignees=owner.assignees)
        for point, owner in zip(found, owners, strict=True)
    ]
    matches = match_points(mine, meant)
    markers = {r.marker for r in registered}
    keys = {r.key for r in registered}
    result = []
    for position, (one, known) in enumerate(zip(meant, matches, strict=True)):
        point = one.point
        if known is None:
            known = _new_point(moment, point, tenant_id, keys, markers)  # noqa: PLW2901 - one name for known and made
        current = replace(
            known,
            position=position,
            # Names stay outside the register: assignees say who, ids only.
            point=replace(point, owners=(), theme=point.theme or theme),
            has_owner=bool(point.owners),
            assignees=one.assignees,
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
    key = free_key(moment.team_id, moment.moment_id, point.title, keys)
    mark = free_marker(tenant_id, key, markers)
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
