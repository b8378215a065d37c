"""
Whether the promises held, judged by what is in the tenant and by what people were told.

It never looks into the database of the service: that may say that all is well.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import combinations
from typing import Any

from campaign.ledger import Change, Ledger
from campaign.people import without_marker

OWN_CARD = "Cliëntmoment"
_FIELDS = ("title", "bucketId", "percentComplete", "dueDateTime", "priority")
_MOST = 3
_CARD_FIELDS = ("title", "dueDateTime")


@dataclass(kw_only=True)
class Verdict:
    """What was broken; each entry says what, of which task."""

    duplicates: list[str] = field(default_factory=list)
    lost: list[str] = field(default_factory=list)
    hung: list[str] = field(default_factory=list)
    overwritten: list[str] = field(default_factory=list)
    resurrected: list[str] = field(default_factory=list)
    pestered: list[str] = field(default_factory=list)
    """Points that were sent more often than three times without anybody knowing the end."""

    broken: list[str] = field(default_factory=list)
    """Errors that nobody foresaw."""

    destroyed: list[str] = field(default_factory=list)
    """Tasks that the service deleted although somebody had touched them, or the last of a point."""

    @property
    def troubles(self) -> list[str]:
        """Everything that was broken, a line each."""
        return [f"{kind}: {one}" for kind, found in vars(self).items() for one in found]


@dataclass(frozen=True, kw_only=True)
class Told:
    """What people could read of the service at the end."""

    waiting: frozenset[str] = frozenset()
    """Points, by identity, of which a person was told that they have no task, and why."""

    is_waiting: bool = False
    """Whether a pass said that it could not finish yet."""

    words: str = ""
    """Everything that a person was asked; a task is told of by its id."""


@dataclass(frozen=True, kw_only=True)
class Expected:
    """What ought to be there."""

    points: Collection[str]
    """Identities of the points that the minutes have and that ask for a task."""

    known: Collection[str]
    """Ids of tasks that a pass had seen, and had kept, before people could delete them."""

    is_within_bounds: bool = True


def identity(title: str) -> str:
    """Return what stays of a point's title through every edit: its first two words."""
    return " ".join(without_marker(title).split()[:2])


def judge(
    ledger: Ledger, tasks: Sequence[Mapping[str, Any]], expected: Expected, told: Told
) -> Verdict:
    """Judge one play by its ledger and by the tasks that there are at its end."""
    verdict = Verdict()
    made = _made(ledger.changes)
    alive = {str(task["id"]): task for task in tasks}
    ends = {c.task_id: c.number for c in ledger.changes if c.method == "DELETE"}
    deleted_by_people = {
        c.task_id for c in ledger.changes if c.method == "DELETE" and not c.is_by_service
    }
    by_identity: dict[str, list[Change]] = defaultdict(list)
    for change in made.values():
        by_identity[identity(str(change.body["title"]))].append(change)
    for name, changes in sorted(by_identity.items()):
        live = [c for c in changes if c.task_id in alive]
        is_doubled = len(live) > 1 and not any(c.task_id in told.words for c in live)
        if expected.is_within_bounds:
            # Not even for a moment.
            is_doubled = len(live) > 1 or _overlap(changes, ends)
        if is_doubled:
            verdict.duplicates.append(f"{name}: {[c.task_id[:6] for c in changes]}")
        first_gone = _first_deletion(changes, ledger.changes, expected.known)
        if first_gone is not None and any(c.number > first_gone for c in changes):
            verdict.resurrected.append(name)
    for point in sorted(expected.points):
        ids = [c.task_id for c in by_identity.get(point, ())]
        is_there = any(task_id in alive for task_id in ids)
        if not is_there and not deleted_by_people.intersection(ids) and point not in told.waiting:
            verdict.lost.append(point)
    verdict.pestered += [
        f"{title}: {count} times" for title, count in ledger.unanswered.items() if count > _MOST
    ]
    _judge_edits(ledger.changes, made, alive, verdict)
    _judge_deletions(ledger.changes, made, by_identity, verdict)
    return verdict


def _overlap(made: Sequence[Change], ends: Mapping[str, int]) -> bool:
    """Tell whether two of these tasks were there at the same time."""
    return any(
        ends.get(one.task_id, other.number) >= other.number for one, other in combinations(made, 2)
    )


def _made(changes: Iterable[Change]) -> dict[str, Change]:
    return {c.task_id: c for c in changes if c.method == "POST" and c.is_by_service}


def _first_deletion(
    made: Sequence[Change], changes: Sequence[Change], known: Collection[str]
) -> int | None:
    ids = {c.task_id for c in made} & set(known)
    numbers = (
        c.number
        for c in changes
        if c.method == "DELETE" and not c.is_by_service and c.task_id in ids
    )
    return min(numbers, default=None)


def _judge_edits(
    changes: Sequence[Change],
    made: Mapping[str, Change],
    alive: Mapping[str, Mapping[str, Any]],
    verdict: Verdict,
) -> None:
    """What people set stays as they set it; nothing is ever taken back by the service."""
    set_by_people: dict[tuple[str, str], Any] = {}
    notes: dict[str, list[str]] = defaultdict(list)
    for change in changes:
        if change.method != "PATCH":
            continue
        if change.is_by_service:
            verdict.overwritten += _overwritten(change, made, set_by_people)
        elif change.is_of_details:
            lines = str(change.body.get("description", "")).splitlines()
            notes[change.task_id] += [line for line in lines if line.startswith("Notitie")]
        else:
            set_by_people |= {(change.task_id, name): it for name, it in change.body.items()}
    for task_id, lines in notes.items():
        text = str((alive.get(task_id, {}).get("details") or {}).get("description", ""))
        if task_id in alive and not all(line in text for line in lines):
            verdict.overwritten.append(f"note on {task_id[:6]} is gone")


def _overwritten(
    change: Change, made: Mapping[str, Change], set_by_people: Mapping[tuple[str, str], Any]
) -> Iterator[str]:
    """Say what the service took back with one change."""
    if change.task_id not in made:
        yield f"not ours: {change}"
    if change.is_of_details:
        return
    if _is_for_another(change, made):
        yield f"another's card: {change}"
    if change.body.get("percentComplete", 100) < change.before.get("percentComplete", 0):
        yield f"lowered: {change}"
    is_card = str(change.before.get("title", "")).startswith(OWN_CARD)
    for name in _CARD_FIELDS if is_card else _FIELDS:
        was = set_by_people.get((change.task_id, name))
        if name in change.body and was is not None and was != change.body[name]:
            yield f"{change} after {was!r}"


def _is_for_another(change: Change, made: Mapping[str, Change]) -> bool:
    if "title" not in change.body or change.task_id not in made:
        return False
    return identity(str(change.body["title"])) != identity(str(made[change.task_id].body["title"]))


def _judge_deletions(
    changes: Sequence[Change],
    made: Mapping[str, Change],
    by_identity: Mapping[str, Sequence[Change]],
    verdict: Verdict,
) -> None:
    touched: set[str] = set()
    gone: set[str] = set()
    for change in changes:
        if not change.is_by_service and change.method == "PATCH":
            touched.add(change.task_id)
        if change.method != "DELETE":
            continue
        gone.add(change.task_id)
        if not change.is_by_service:
            continue
        if change.task_id not in made or change.task_id in touched:
            verdict.destroyed.append(f"touched: {change}")
            continue
        name = identity(str(made[change.task_id].body["title"]))
        earlier = [c for c in by_identity[name] if c.number < change.number]
        if all(c.task_id in gone for c in earlier):
            verdict.destroyed.append(f"the last one: {change}")
