"""How a plan is laid out: which bucket and which label means what."""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from planner_sync.domain.board import Board, BoardTask, Bucket, BucketId, LabelId, Place
from planner_sync.domain.markers import Marker

LABEL_SLOTS = tuple(LabelId(f"category{n}") for n in range(1, 26))
"""Planner has 25 labels per plan (resource type plannerCategoryDescriptions)."""


@dataclass(frozen=True, kw_only=True)
class BucketMap:
    """Which bucket stands for which place."""

    found: Mapping[Place, BucketId]
    ambiguous: frozenset[Place]
    """Places of which two buckets bear the name: a person has to choose."""

    def place_of(self, bucket_id: BucketId) -> Place | None:
        """Return what a bucket means; ``None`` for the team's own buckets."""
        return next((p for p, b in self.found.items() if b == bucket_id), None)


def map_buckets(buckets: Iterable[Bucket], names: Mapping[Place, str]) -> BucketMap:
    """Find the buckets that bear the team's *names*, in any case and spacing."""
    everything = list(buckets)
    counts = Counter(_folded(b.name) for b in everything)
    by_name = {_folded(b.name): b.bucket_id for b in everything}
    wanted = {place: _folded(name) for place, name in names.items()}
    return BucketMap(
        found={p: by_name[n] for p, n in wanted.items() if counts[n] == 1},
        ambiguous=frozenset(p for p, n in wanted.items() if counts[n] > 1),
    )


@dataclass(frozen=True, kw_only=True)
class LabelMap:
    """Which label stands for which theme."""

    by_theme: Mapping[str, LabelId]
    """A theme is left out when all 25 labels bear other names."""

    to_name: Mapping[LabelId, str]
    """Labels that have to be given a name first."""


def map_labels(themes: Iterable[str], labels: Mapping[LabelId, str]) -> LabelMap:
    """Take the label that bears a theme's name, else an unnamed one; never rename one."""
    names = {slot: _folded(name) for slot, name in labels.items() if name}
    by_theme: dict[str, LabelId] = {}
    to_name: dict[LabelId, str] = {}
    for theme in sorted(set(themes)):
        same = next((slot for slot in LABEL_SLOTS if names.get(slot) == _folded(theme)), None)
        slot = same or next((slot for slot in LABEL_SLOTS if slot not in names), None)
        if slot is None:
            continue
        if same is None:
            names[slot] = _folded(theme)
            to_name[slot] = theme
        by_theme[theme] = slot
    return LabelMap(by_theme=by_theme, to_name=to_name)


def bucket_name(board: Board, bucket_id: BucketId) -> str:
    """Return a bucket's name; empty when the bucket is gone."""
    return next((b.name for b in board.buckets if b.bucket_id == bucket_id), "")


def tasks_by_marker(
    board: Board, marker_in: Callable[[str], Marker | None]
) -> dict[Marker, list[BoardTask]]:
    """
    Index a board by marker; of the tasks with one marker the first made comes first.

    Args:
        board: The board.
        marker_in: Reads the marker that a title ends with, of points or of the service's cards.
    """
    found: dict[Marker, list[BoardTask]] = {}
    for task in sorted(board.tasks.values(), key=lambda t: (t.created_at, t.task_id)):
        mark = marker_in(task.fields.title)
        if mark is not None:
            found.setdefault(mark, []).append(task)
    return found


def _folded(name: str) -> str:
    return " ".join(name.casefold().split())
