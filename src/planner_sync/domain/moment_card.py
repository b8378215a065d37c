"""
The card of a moment: the service's own card, on which a team keeps its client moment together.

It links minutes and receipt, and asks what only people can tell; `asks` says what.  What people
do with the card itself means nothing for the points, and is left as they did it.
"""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import replace

from planner_sync.domain.board import (
    BoardTask,
    BucketId,
    ChecklistItem,
    DetailFields,
    Place,
    Stage,
    Standing,
    TaskEdits,
    TaskFields,
    UserId,
)
from planner_sync.domain.calendar import spoken
from planner_sync.domain.cards import MomentCard
from planner_sync.domain.desired import is_certain, minutes_link
from planner_sync.domain.layout import BucketMap
from planner_sync.domain.letters import WrittenLetter
from planner_sync.domain.letters_told import is_closed
from planner_sync.domain.markers import Marker, card_key, free_marker, marked_card_title
from planner_sync.domain.people import Member, fold
from planner_sync.domain.points import Kind
from planner_sync.domain.reconciliation import task_edits
from planner_sync.domain.register import Moment, RegisteredPoint
from planner_sync.domain.teams import Team
from planner_sync.domain.telling import letter_facts

_TEXTS = {
    "nl": {
        "title": "Cliëntmoment {day}",
        "receipt": "Verwerkingsverslag {day}",
        "block": (
            "Deze kaart houdt het cliëntmoment van {date} bij elkaar, voor de taakhouder.\n"
            "Vink af wat gedaan is. Een mogelijk punt dat je aanvinkt, wordt een taak.\n"
            "Schrijf onder de streep; wat erboven staat, houdt planner-sync bij."
        ),
    },
    "en": {
        "title": "Client moment {day}",
        "receipt": "Receipt {day}",
        "block": (
            "This card keeps the client moment of {date} together, for the task holder.\n"
            "Tick what is done. A possible point that you tick becomes a task.\n"
            "Write below the line; planner-sync keeps what stands above it."
        ),
    },
}

_ENDED = {
    Standing.DONE,
    Standing.NOT_TAKEN_UP,
    Standing.LATER,
    Standing.STOPPED,
    Standing.ELSEWHERE,
}


def gets_card(points: Iterable[RegisteredPoint]) -> bool:
    """Tell whether a moment with these points gets a card: decisions alone ask for nothing."""
    return any(p.is_in_minutes and p.point.kind is not Kind.DECISION for p in points)


def new_card(moment: Moment, tenant_id: str, taken: Collection[Marker]) -> MomentCard:
    """Return the card of a moment that has none yet; its marker is none of *taken*."""
    key = card_key(moment.team_id, moment.moment_id)
    return MomentCard(
        team_id=moment.team_id,
        moment_id=moment.moment_id,
        key=key,
        marker=free_marker(tenant_id, key, taken),
    )


def holder_of(team: Team, members: Sequence[Member]) -> frozenset[UserId]:
    """
    Say who gets the card: the task holder, else the deputy, else nobody.

    Only a member of the team's group is ever assigned.
    """
    by_address = {
        fold(address): UserId(member.user_id)
        for member in members
        for address in (member.mail, member.user_principal_name)
        if address
    }
    wanted = (by_address.get(fold(a)) for a in (team.task_holder, team.deputy) if a)
    found = next((user_id for user_id in wanted if user_id), None)
    return frozenset({found}) if found else frozenset()


def place_of_card(card: MomentCard, points: Iterable[RegisteredPoint]) -> Place:
    """
    Say in which bucket the card belongs.

    It is taken up when no point of its moment is undecided, and then stays so.
    """
    counted = _counted(points)
    is_decided = bool(counted) and all(p.standing is not Standing.UNDECIDED for p in counted)
    is_taken_up = is_decided or card.wanted_place is Place.TAKEN_UP
    return Place.TAKEN_UP if is_taken_up else Place.DISCUSS


def is_all_closed(points: Iterable[RegisteredPoint], letters: Sequence[WrittenLetter]) -> bool:
    """Tell whether nothing of a moment is left to do, to tell clients, or to check."""
    counted = _counted(points)
    return bool(counted) and all(_is_over(point, letters) for point in counted)


def _is_over(point: RegisteredPoint, letters: Sequence[WrittenLetter]) -> bool:
    if point.point.kind is Kind.ACTION:
        return point.standing in _ENDED
    if point.standing is Standing.DONE and point.checked_on is None:
        # A completed card is out of sight, and this one has yet to ask for the check.
        return False
    return all(is_closed(fact, letters) for fact in letter_facts([point], {}))


def _counted(points: Iterable[RegisteredPoint]) -> list[RegisteredPoint]:
    """Leave out what asks for nothing: decisions, what is held, and what nobody confirmed."""
    return [
        p
        for p in points
        if p.point.kind is not Kind.DECISION and not p.point.is_held and is_certain(p)
        if p.is_in_minutes or p.task_id is not None
    ]


def desired_fields(
    card: MomentCard,
    moment: Moment,
    *,
    bucket_id: BucketId,
    holder: frozenset[UserId],
    language: str,
) -> TaskFields:
    """Return the fields of the card's task."""
    title = _texts(language)["title"].format(day=_day(moment, language))
    return TaskFields(
        title=marked_card_title(title, card.marker), bucket_id=bucket_id, assignees=holder
    )


def desired_card_details(
    moment: Moment,
    checklist: tuple[ChecklistItem, ...],
    *,
    receipt_url: str | None,
    language: str,
) -> DetailFields:
    """Return the details of the card; ``description`` is the service's block alone."""
    texts = _texts(language)
    receipt = texts["receipt"].format(day=_day(moment, language))
    return DetailFields(
        description=texts["block"].format(date=spoken(moment.held_on, language)),
        checklist=checklist,
        references={
            **minutes_link(moment, moment.link, language),
            **({receipt_url: receipt} if receipt_url else {}),
        },
    )


def bucket_of_card(card: MomentCard, task: BoardTask, place: Place, buckets: BucketMap) -> BucketId:
    """Name the bucket that is wanted; one that people renamed is still the same bucket."""
    if card.baseline is not None and card.wanted_place is place:
        return card.baseline.bucket_id
    return buckets.found.get(place, task.fields.bucket_id)


def card_edits(
    card: MomentCard, wanted: TaskFields, task: BoardTask, *, all_closed: bool
) -> TaskEdits:
    """
    Decide what to write to the card's task.

    It is completed once; when people open it again, it stays open.
    """
    # A card that was found by its marker is taken as it is.
    edits = task_edits(wanted, task, card.baseline or wanted)
    is_due = all_closed and card.completed_on is None and task.stage is not Stage.DONE
    return replace(edits, complete=True) if is_due else edits


def _day(moment: Moment, language: str) -> str:
    """Say the day of the moment without its year."""
    return spoken(moment.held_on, language).rsplit(" ", 1)[0]


def _texts(language: str) -> dict[str, str]:
    return _TEXTS.get(language, _TEXTS["nl"])
