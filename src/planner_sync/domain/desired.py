"""What the board should hold for a point, from what the minutes say."""

from planner_sync.domain.board import (
    BucketId,
    ChecklistItem,
    DetailFields,
    LabelId,
    Place,
    Standing,
    TaskFields,
    UserId,
)
from planner_sync.domain.calendar import spoken
from planner_sync.domain.markers import cut_at_word, marked_title
from planner_sync.domain.points import Certainty, Decision, Kind, Point, Priority, Status, TakenUpBy
from planner_sync.domain.register import Moment, RegisteredPoint

MAX_CHECKLIST = 20
"""Items on a task's checklist (Planner service limits)."""

MAX_CHECKLIST_TITLE = 100
"""Characters of a checklist item; not published, so kept short."""

_TEXTS = {
    "nl": {
        "from": "Uit het cliëntmoment van {day}.",
        "theme": "Thema: {theme}",
        "when": "Wanneer: {when}",
        "reason": "Toelichting: {reason}",
        "own": "Schrijf onder de streep; wat erboven staat, houdt planner-sync bij.",
        "alias": "Notulen {day}",
    },
    "en": {
        "from": "From the client moment of {day}.",
        "theme": "Theme: {theme}",
        "when": "When: {when}",
        "reason": "Remark: {reason}",
        "own": "Write below the line; planner-sync keeps what stands above it.",
        "alias": "Minutes {day}",
    },
}


def place_of(registered: RegisteredPoint, *, takes_up_directly: bool) -> Place | None:
    """
    Say in which bucket a point belongs; ``None`` when it gets no task.

    No task: decisions, what the minutes call not taken up, later, done or dropped, what
    others take up, what is only suggested and not confirmed, and what is held for privacy.
    """
    point = registered.point
    if not _is_work(point) or not is_certain(registered):
        return None
    if point.decision is Decision.TAKEN_UP or takes_up_directly:
        return Place.TAKEN_UP
    is_arranged = registered.has_owner or point.due_on is not None
    if point.kind is Kind.ACTION and is_arranged:
        return Place.TAKEN_UP
    return Place.DISCUSS


def is_certain(registered: RegisteredPoint) -> bool:
    """Tell whether the reader is sure that it is a point, or a person confirmed it."""
    return registered.point.certainty is Certainty.CERTAIN or registered.confirmed_on is not None


def can_be_confirmed(registered: RegisteredPoint) -> bool:
    """Tell whether the minutes only suggest a point that would get a task if it were certain."""
    is_suggested = registered.point.certainty is Certainty.SUGGESTED
    return is_suggested and registered.is_in_minutes and _is_work(registered.point)


def _is_work(point: Point) -> bool:
    return (
        point.kind is not Kind.DECISION
        and point.status in {Status.OPEN, Status.IN_PROGRESS}
        and point.decision in {Decision.TAKEN_UP, Decision.UNDECIDED}
        and point.taken_up_by in {TakenUpBy.TEAM, TakenUpBy.UNKNOWN}
        and not point.is_held
    )


def standing_without_task(point: Point) -> Standing:
    """Say what has become of a point that has no task, from the minutes alone."""
    if point.taken_up_by not in {TakenUpBy.TEAM, TakenUpBy.UNKNOWN}:
        return Standing.ELSEWHERE
    if point.decision is Decision.NOT_TAKEN_UP or point.status is Status.DROPPED:
        return Standing.NOT_TAKEN_UP
    if point.decision is Decision.LATER:
        return Standing.LATER
    if point.status is Status.DONE:
        return Standing.DONE
    return Standing.TAKEN_UP if point.decision is Decision.TAKEN_UP else Standing.UNDECIDED


def desired_task(
    registered: RegisteredPoint,
    *,
    bucket_id: BucketId,
    labels: frozenset[LabelId],
    assignees: frozenset[UserId],
) -> TaskFields:
    """Return the fields of a point's task."""
    point = registered.point
    return TaskFields(
        title=marked_title(point.title, registered.marker),
        bucket_id=bucket_id,
        due_on=point.due_on,
        priority=point.priority or Priority.MEDIUM,
        assignees=assignees,
        labels=labels,
    )


def desired_details(
    registered: RegisteredPoint,
    moment: Moment,
    *,
    minutes_url: str | None,
    language: str,
    has_label: bool,
) -> DetailFields:
    """
    Return the details of a point's task; ``description`` is the service's block alone.

    Args:
        registered: The point.
        moment: The client moment it comes from.
        minutes_url: Address of the minutes, without a file name.
        language: ``nl`` or ``en``.
        has_label: Whether the theme has a label; without one it stands in the description.
    """
    point, texts = registered.point, _TEXTS.get(language, _TEXTS["nl"])
    day = spoken(moment.held_on, language)
    lines = [texts["from"].format(day=day)]
    if point.description and point.description != point.title:
        lines.append(point.description)
    if point.theme and not has_label:
        lines.append(texts["theme"].format(theme=point.theme))
    if point.due_text and point.due_on is None:
        lines.append(texts["when"].format(when=point.due_text))
    if point.reason:
        lines.append(texts["reason"].format(reason=point.reason))
    lines.append(texts["own"])
    items = [cut_at_word(title, MAX_CHECKLIST_TITLE) for title in point.checklist]
    return DetailFields(
        description="\n".join(lines),
        checklist=tuple(ChecklistItem(title=title) for title in items[:MAX_CHECKLIST]),
        references=minutes_link(moment, minutes_url, language),
    )


def minutes_link(moment: Moment, minutes_url: str | None, language: str) -> dict[str, str]:
    """Return the reference to the minutes of *moment*; none where they have no address."""
    alias = _TEXTS.get(language, _TEXTS["nl"])["alias"]
    return {minutes_url: alias.format(day=spoken(moment.held_on, language))} if minutes_url else {}
