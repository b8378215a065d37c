"""Work to which an arrow leads: "de lamp is stuk -> Anna", "… >> Anna: monteur bellen"."""

import re
from collections.abc import Iterator
from dataclasses import replace

from planner_sync.domain.points import Kind
from planner_sync.minutes.clauses.speech import Speech
from planner_sync.minutes.found import Found
from planner_sync.minutes.items.item import read_item
from planner_sync.minutes.items.line_fields import read_fields
from planner_sync.minutes.items.markers import marker_of
from planner_sync.minutes.marked.called_on import CalledOn
from planner_sync.minutes.marked.composing import is_over, marked_point, point_of_marker
from planner_sync.minutes.people.names import owners_in
from planner_sync.minutes.words.arrows import ARROW

_ARROW = re.compile(
    rf"^(?P<what>.*[^\s=–-])\s*(?:{ARROW}|(?<=\S\s)#(?=\s[A-Z]{{2,4}}\b))\s*(?P<behind>[^\s].*)$",
    re.DOTALL,
)
"""An arrow, or "#" in front of initials: "De lijst is oud. # AB"."""

_LONGEST_ROLE = 4
"""Words of "de persoonlijk begeleider Anna"."""

_LEAST_SENTENCE = 5
"""Words of a sentence that needs nothing around it to be understood."""


def drawn_to(piece: str, speech: Speech) -> Iterator[Found]:
    """
    Yield the point that an arrow in *piece* leads to: who does it, by when, or what is done.

    "Rook -> alarm" draws what leads to what.
    """
    arrow = _ARROW.match(piece)
    if arrow is None:
        return
    what, behind = arrow["what"], arrow["behind"].rstrip(" .")
    marker = marker_of(behind, speech.lexicon)
    if marker:
        yield from point_of_marker(marker, what, speech, is_open=True)
        return
    if is_over(behind, speech):
        # "De lijst is gemaakt -> Anna klaar".
        return
    fields = read_fields(behind, lexicon=speech.lexicon, known=speech.known)
    if fields and any(map(speech.known.is_known, fields.owners)):
        if not fields.work and not fields.status:
            for point in marked_point(Kind.ACTION, fields.owners, what, speech):
                yield replace(point, due_text=fields.due_text or point.due_text)
        return
    if _is_somebody(behind, what, speech):
        yield from marked_point(Kind.ACTION, owners_in(behind, speech.known), what, speech)
        return
    item = read_item(behind, speech)
    # "De lamp is stuk -> monteur bellen" names nobody: it may as well be what somebody thought.
    if any(map(speech.known.is_known, item.owners)) and CalledOn(speech).is_task(item.what):
        for point in marked_point(Kind.ACTION, item.owners, item.what, speech, before=what):
            yield replace(point, due_text=item.due_text)


def _is_somebody(who: str, what: str, speech: Speech) -> bool:
    """Tell "de lamp is stuk -> Anna" from a drawing of what leads to what."""
    is_name = len(who.split()) == 1 and speech.known.look_like_names(who)
    # "Persoonlijk begeleider Anna".
    told = who.strip("*_ ").split()
    is_role = len(told) <= _LONGEST_ROLE and speech.lexicon.meaning(
        speech.lexicon.roles, " ".join(told[:-1])
    ) in {"staff", "other"}
    is_whole = len(what.split()) >= _LEAST_SENTENCE
    return speech.known.are_known(who) or ((is_name or is_role) and is_whole)
