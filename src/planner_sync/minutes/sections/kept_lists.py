"""Minutes that keep a list of points, and what beside it still counts as one."""

from collections.abc import Sequence

from planner_sync.domain.blocks import Block
from planner_sync.domain.points import Certainty, Kind
from planner_sync.minutes.clauses.speech import Speech
from planner_sync.minutes.found import Found
from planner_sync.minutes.section import Placed
from planner_sync.minutes.sections.kin import asking

_KEPT_LIST = 3
"""Points from which a table or list counts as the list that the meeting keeps."""

_KEPT_WITH_CLIENTS = 2
"""The same where clients met: a form with two points is filled in."""


def keeps_list(listed: Sequence[Found], placed: Sequence[Placed], speech: Speech) -> bool:
    """Tell whether the points that are *listed* are what the meeting keeps its list in."""
    # Boxes amid the minutes stand where each subject was talked about.  What could have been
    # better is no list of who does what, save where clients met.
    boxed = {p.block.where for p in placed if p.section and p.section.is_boxed}
    certain = sum(
        point.certainty is Certainty.CERTAIN
        and not point.is_carried_over
        and point.where not in boxed
        and (speech.is_client_moment or point.kind is not Kind.IMPROVEMENT)
        for point in listed
    )
    return certain >= (_KEPT_WITH_CLIENTS if speech.is_client_moment else _KEPT_LIST)


def beside_list(
    told: Sequence[Found], blocks: Sequence[Block], speech: Speech
) -> tuple[Found, ...]:
    """
    Return of what the text tells the points that count beside a list.

    Who keeps a list of points writes them there; the text tells the conversation, and only a
    promise by name adds to the list.  Where clients met, a wish in a list of its own does too.
    """
    is_client_moment = speech.is_client_moment
    asked = asking(blocks if is_client_moment else (), {point.where for point in told})
    kept = {item.where for item in asked}
    return tuple(
        point
        for point in told
        if not point.is_hint
        or point.where in kept
        or point.is_decided
        or (is_client_moment and point.certainty is Certainty.CERTAIN)
        # Somebody of whom nothing else is known: "Quirine maakt een belkaart".
        or (is_client_moment and any(map(speech.known.is_person, point.owners)))
    )
