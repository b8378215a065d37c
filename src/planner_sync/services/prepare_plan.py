"""Making the plan ready for what has to land on it: its buckets and labels."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from planner_sync.domain.board import Board, Bucket, BucketId, LabelId, Place
from planner_sync.domain.errors import ConflictError
from planner_sync.domain.layout import BucketMap, map_buckets, map_labels
from planner_sync.domain.points import Question
from planner_sync.domain.teams import Team
from planner_sync.ports import TaskBoard


@dataclass(frozen=True, kw_only=True)
class PreparedPlan:
    """A plan with the buckets and labels that are needed."""

    board: Board
    buckets: BucketMap
    labels: Mapping[str, LabelId]
    """Label by theme; a theme without a free label is left out."""

    questions: tuple[Question, ...]


async def prepare_plan(
    team: Team,
    board: Board,
    *,
    places: Iterable[Place],
    themes: Iterable[str],
    port: TaskBoard,
    write: bool,
) -> PreparedPlan:
    """
    Make missing buckets and name labels; what is there is used as it is.

    In a rehearsal (*write* false) nothing is made, and a bucket that would be made has an
    id of its own that no request ever carries.
    """
    buckets = map_buckets(board.buckets, team.buckets)
    missing = set(places) - set(buckets.found) - buckets.ambiguous
    # Planner puts a new bucket first, so the one that is read last is made first.
    for place in (p for p in reversed(Place) if p in missing):
        bucket = await _make_bucket(team, place, port, write=write)
        board = replace(board, buckets=(*board.buckets, bucket))
    buckets = map_buckets(board.buckets, team.buckets)
    return PreparedPlan(
        board=board,
        buckets=buckets,
        labels=await _labels(team, board, themes, port, write=write),
        questions=tuple(_two_buckets(team.buckets[place]) for place in buckets.ambiguous),
    )


async def _make_bucket(team: Team, place: Place, port: TaskBoard, *, write: bool) -> Bucket:
    name = team.buckets[place]
    if write:
        return await port.create_bucket(team.plan_id, name)
    return Bucket(bucket_id=BucketId(f"rehearsal-{place.value}"), name=name, etag="")


async def _labels(
    team: Team, board: Board, themes: Iterable[str], port: TaskBoard, *, write: bool
) -> Mapping[str, LabelId]:
    wanted = map_labels(themes, board.labels)
    if wanted.to_name and write:
        try:
            await port.name_labels(team.plan_id, wanted.to_name, board.labels_etag)
        except ConflictError:
            # Somebody is at the labels: use what has a name, the theme stands in the text.
            return {t: s for t, s in wanted.by_theme.items() if s not in wanted.to_name}
    return wanted.by_theme


def _two_buckets(name: str) -> Question:
    return Question(
        where="Planner",
        problem=f"Er zijn twee buckets met de naam {name}.",
        hint="Geef één van de twee een andere naam, of zet de goede naam bij 'buckets' in de "
        "instellingen van het team.",
    )
