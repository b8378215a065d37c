"""One document as `preview --json` shows it."""

from planner_sync.domain.minutes import Minutes
from planner_sync.domain.moments import ClientMoment
from planner_sync.domain.points import Decision, Point, Status


def preview_document(path: str, minutes: Minutes) -> dict[str, object]:
    """Return *minutes* in the form that the preview contract fixes; *path* as it was given."""
    return {
        "path": path,
        "status": minutes.status.value,
        "reason": minutes.reason,
        "language": minutes.language,
        "moment": _moment(minutes.moment) if minutes.moment else None,
        "points": [_point(point) for point in minutes.points],
        "questions": [
            {"where": q.where, "problem": q.problem, "hint": q.hint} for q in minutes.questions
        ],
        "redactions": [{"kind": r.kind, "count": r.count} for r in minutes.redactions],
    }


def _moment(moment: ClientMoment) -> dict[str, object]:
    return {
        "date": moment.held_on.isoformat() if moment.held_on else None,
        "title": moment.title,
        "location": moment.location,
        "theme": moment.theme,
        "moderator": moment.moderator,
        "recorder": moment.recorder,
        "participants": dict(moment.participants) or None,
        "step": moment.step,
        "scores": [
            {
                "question": score.question,
                "before": score.before,
                "wanted": score.wanted,
                "value": score.value,
            }
            for score in moment.scores
        ],
    }


def _status(point: Point) -> Status:
    """
    Return how far the minutes say *point* is.

    A point that they refuse or put off is off the list: it gets no task, and who reads the status
    alone must not take it for work.  Its decision says which of the two it is.
    """
    is_open = point.status in {Status.OPEN, Status.IN_PROGRESS}
    is_put_aside = point.decision in {Decision.NOT_TAKEN_UP, Decision.LATER}
    return Status.DROPPED if is_open and is_put_aside else point.status


def _point(point: Point) -> dict[str, object]:
    return {
        "title": point.title,
        "description": point.description,
        "kind": point.kind.value,
        "status": _status(point).value,
        "decision": point.decision.value,
        "reason": point.reason,
        "certainty": point.certainty.value,
        "owners": list(point.owners),
        "taken_up_by": point.taken_up_by.value,
        "due": point.due_on.isoformat() if point.due_on else None,
        "due_text": point.due_text,
        "priority": point.priority.value if point.priority else None,
        "theme": point.theme,
        "facet": point.facet.value if point.facet else None,
        "goal_kind": point.goal_kind.value if point.goal_kind else None,
        "origin": point.origin.value,
        "checklist": list(point.checklist),
        "source": {"where": point.source.where, "text": point.source.text},
        "held": point.is_held,
    }
