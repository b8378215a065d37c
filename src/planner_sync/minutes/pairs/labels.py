"""Labels in front of a wish, "Vraag: …", and of an answer that stands in a block of its own: "Afspraak: …", "Actie: …"."""

import re

from planner_sync.domain.people import fold_in_place
from planner_sync.domain.points import Kind
from planner_sync.minutes.headings.answer_labels import label_of_answer
from planner_sync.minutes.items.markers import marker_of
from planner_sync.minutes.lexicon import Lexicon

_LABEL = re.compile(r"^\W*(?P<label>[^\W\d][^:.,;\n]{2,30}):\W*\s(?P<rest>\S.*)$")
_ASKED = frozenset(["question", "improvement", "said"])
_ANSWERS = frozenset(["action", "outcome", "decision", "decision_text"])


def behind_label(text: str, lexicon: Lexicon) -> str:
    """Return what stands behind the label of an answer; empty where *text* begins with none."""
    label = _LABEL.match(text)
    if label is None:
        return ""
    if lexicon.meaning(lexicon.columns, label["label"]) in _ANSWERS:
        return label["rest"]
    if label_of_answer(lexicon).match(fold_in_place(label[0])):
        return label["rest"]
    marker = marker_of(text, lexicon)
    is_work = marker is not None and marker.kind is not Kind.IMPROVEMENT and marker.is_separated
    return marker.rest if marker and is_work else ""


def without_label(text: str, lexicon: Lexicon) -> str:
    """Return "mag de hond mee?" of "Vraag: mag de hond mee?"; any other label is part of it."""
    label = _LABEL.match(text)
    is_asked = label and lexicon.meaning(lexicon.columns, label["label"]) in _ASKED
    return label["rest"] if label and is_asked else text
