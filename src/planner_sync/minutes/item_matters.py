"""One item of a list of a client moment is one matter: what was said, and what is done about it."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from planner_sync.domain.blocks import Block, ListItem
from planner_sync.domain.people import fold_in_place
from planner_sync.domain.points import Certainty, Decision, Kind, Status
from planner_sync.minutes.found import Found
from planner_sync.minutes.matter_titles import matter_title
from planner_sync.minutes.sentences import sentences
from planner_sync.minutes.speech import Speech
from planner_sync.minutes.verdicts import REFUSED


def one_of_each_item(
    found: Iterable[Found], blocks: Sequence[Block], speech: Speech
) -> tuple[Found, ...]:
    """
    Return *found*, with the points of one list item as one.

    Its title names the matter and the work, its description is the whole item, and whoever does
    a part of the work is an owner.  An item that begins with work ("Anna belt de gemeente, Bram
    koopt verf") holds no wish and stays as it is.
    """
    texts = {block.where: block.text for block in blocks if isinstance(block, ListItem)}
    points = tuple(found)
    groups: dict[str, list[Found]] = defaultdict(list)
    for point in points:
        if point.where in texts:
            groups[point.where].append(point)
    united = {where: _one(group, texts[where], speech) for where, group in groups.items()}
    return tuple(_once(points, united))


def _once(points: Sequence[Found], united: dict[str, Found | None]) -> Iterator[Found]:
    """Yield *points*, of each united item only the one in the place of its first."""
    told: set[str] = set()
    for point in points:
        whole = united.get(point.where)
        if whole is None:
            yield point
        elif point.where not in told:
            told.add(point.where)
            yield whole


def _one(group: Sequence[Found], text: str, speech: Speech) -> Found | None:
    """Return the points of the item *text* as one; ``None`` where they stay apart."""
    if any(point.status is not Status.OPEN for point in group):
        return None
    if len(group) == 1 and group[0].is_from_list:
        # A list of points has read the whole item as one already.
        return None
    ordered = sorted(group, key=lambda point: _at(point, text))
    agreed = [point for point in ordered if _is_agreed(point)]
    said = [point for point in ordered if not _is_agreed(point)]
    if not agreed:
        return _wished(said, text) if len(said) > 1 else None
    first = agreed[0]
    before = text[: max(0, _at(first, text))].strip(" -–—:,")
    if not before or speech.known.are_known(before):
        # "Anna - lamp ophangen" is the work with whose it is.
        return None
    matter = said[0].text if said and _at(said[0], text) < _at(first, text) else before
    is_refused = first.decision in REFUSED
    title = matter if is_refused else matter_title(matter, first.task or first.text, speech)
    title = first.text if first.text.startswith(matter) else title
    refused = next((p for p in ordered if p.decision in REFUSED), None)
    return replace(
        first,
        text=next(iter(sentences(title)), title).rstrip(" .") if is_refused else title,
        kind=Kind.IMPROVEMENT,
        certainty=Certainty.CERTAIN,
        owners=tuple(dict.fromkeys(name for point in agreed for name in point.owners)),
        due_around=first.due_around or first.passage,
        decision=first.decision or Decision.TAKEN_UP,
        reason=refused.reason if refused and is_refused else "",
        passage=text,
        remark=text,
        is_hint=False,
    )


def _wished(said: Sequence[Found], text: str) -> Found:
    """Return several sides of one wish as one: the surest says it, the whole item explains it."""
    lead = next((point for point in said if point.certainty is Certainty.CERTAIN), said[0])
    decided = next((point for point in said if point.is_decided), lead)
    return replace(
        lead, decision=decided.decision, reason=decided.reason, passage=text, remark=text
    )


def _is_agreed(point: Found) -> bool:
    return (
        bool(point.owners)
        or point.is_decided
        or (point.kind is not Kind.IMPROVEMENT and point.certainty is Certainty.CERTAIN)
    )


def _at(point: Found, text: str) -> int:
    """Return where in *text* the point stands; behind a marker its passage is the whole item."""
    at = fold_in_place(text).find(fold_in_place(point.text))
    return at if at >= 0 else text.find(point.passage)
