"""Labels in front of a text of its own: of what is agreed, "Afspraak: …", or of a form."""

import re

from planner_sync.domain.points import Kind
from planner_sync.minutes.items.markers import marker_of
from planner_sync.minutes.lexicon import Lexicon, phrase

_LABEL = re.compile(r"^\W*(?P<label>[^\W\d][^:.,;\n]{2,30}):\W*\s(?P<rest>\S.*)$")
_ANSWERS = frozenset(["action", "decision", "decision_text"])
_FORM = ("question_label", "reply")


def behind_label(text: str, lexicon: Lexicon) -> str:
    """Return what stands behind the label of what is agreed; empty where *text* has none."""
    label = _LABEL.match(text)
    if label is None:
        return ""
    if lexicon.meaning(lexicon.columns, label["label"]) in _ANSWERS:
        return label["rest"]
    marker = marker_of(text, lexicon)
    is_work = marker is not None and marker.kind is not Kind.IMPROVEMENT and marker.is_separated
    return marker.rest if marker and is_work else ""


def is_form_line(text: str, lexicon: Lexicon) -> bool:
    """Tell "Team: …", "Datum: …" and "Vraag Anna: …", whose label says already what they are."""
    label = _LABEL.match(text)
    if label is None or behind_label(text, lexicon):
        return False
    tables = (lexicon.people, lexicon.facts, lexicon.columns, lexicon.markers)
    is_known = any(lexicon.meaning(table, label["label"]) for table in tables)
    first = phrase(label["label"]).split()[:1]
    return is_known or any(not lexicon.small(role).isdisjoint(first) for role in _FORM)
