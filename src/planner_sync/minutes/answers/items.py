"""Items that say a wish and what is agreed on it: "soep is lauw -> warmhoudpan kopen (Anna)"."""

import re
from dataclasses import replace

from planner_sync.domain.points import Kind
from planner_sync.minutes.answers.agreements import agreement_in, with_agreement, without_votes
from planner_sync.minutes.clauses.speech import Speech
from planner_sync.minutes.found import Found
from planner_sync.minutes.items.line_fields import read_fields
from planner_sync.minutes.items.markers import marker_of
from planner_sync.minutes.items.matter_titles import matter_title
from planner_sync.minutes.lexicon import Lexicon, phrase
from planner_sync.minutes.section import LONGEST_THEME
from planner_sync.minutes.words.arrows import ARROW
from planner_sync.minutes.words.leftovers import is_leftover
from planner_sync.minutes.words.sentences import sentences

_ARROW = re.compile(rf"\s*{ARROW}\s*")
_THEME = re.compile(r"^(?P<theme>[^\W\d][^:.,\n]{1,30}):\s+(?P<said>\S.*)$", re.DOTALL)
_LABEL = re.compile(r"^(?P<label>[^\W\d][^:.,;\n]{2,30}):\s+(?P<rest>\S.*)$", re.DOTALL)
_LEAST_SAID = 2
"""Words of a wish in front of what is agreed on it."""


def united(point: Found, text: str, speech: Speech) -> Found | None:
    """
    Return *point* for *text* as a wish with what is agreed on it; ``None`` for anything else.

    Between both stands an arrow, or a word such as "afspraak:" at the start of a sentence; or
    the sentence names who does what.  A short label in front, "Eten: …", is the theme.
    """
    halves = _halves(text, speech) if speech.is_client_moment else None
    if halves is None:
        return None
    said, agreed = halves
    theme, said = theme_of(said, speech)
    return followed(replace(point, theme=theme or point.theme), said, agreed, speech)


def theme_of(said: str, speech: Speech) -> tuple[str, str]:
    """Split "Eten: de soep is lauw" into its theme, empty where it has none, and the rest."""
    themed = _THEME.match(said)
    if themed and _is_theme(themed["theme"], speech):
        return themed["theme"].strip(), themed["said"]
    return "", said


def followed(point: Found, said: str, agreed: str, speech: Speech) -> Found | None:
    """Return *point* with *said* and *agreed*; ``None`` where that only answers, or says who."""
    agreement = agreement_in(agreed, speech)
    is_names = speech.known.are_known(said) or len(said.split()) < _LEAST_SAID
    is_fields = read_fields(agreed, lexicon=speech.lexicon, known=speech.known) is not None
    if is_names or is_fields or (agreement.verdict and not agreement.work):
        return None
    said = without_votes(said.strip(" ."))
    title = matter_title(said, agreement.work or agreement.errand, speech)
    return with_agreement(point, said, agreed, agreement, title=title, lexicon=speech.lexicon)


def agreed_below(point: Found, text: str, speech: Speech) -> Found | None:
    """Return the wish *point* with an item below it that says what is agreed: "actie: …"."""
    is_open = point.kind is Kind.IMPROVEMENT and not point.is_decided
    if not speech.is_client_moment or not is_open or point.checklist or point.remark:
        return None
    agreed = _marked(text, speech.lexicon)
    is_promise = any(c.is_promise and c.is_whole for c in speech.clauses.of(text))
    if agreed is None and not is_promise:
        return None
    return followed(point, point.text, agreed or text, speech)


def _halves(text: str, speech: Speech) -> tuple[str, str] | None:
    drawn = _ARROW.split(text, maxsplit=1)
    if len(drawn) > 1 and all(map(str.strip, drawn)):
        return drawn[0], drawn[1]
    said = list(sentences(text))
    for at, sentence in enumerate(said):
        agreed = _marked(sentence, speech.lexicon) if at else None
        if at and agreed is None and _is_promised(sentence, speech):
            agreed = sentence
        if agreed:
            return " ".join(said[:at]), " ".join((agreed, *said[at + 1 :]))
    return None


def _is_promised(sentence: str, speech: Speech) -> bool:
    """Tell "Anna belt de gemeente" from "dat kan niet" and from what Anna did."""
    clauses = speech.clauses.of(sentence)
    return any(c.owners and c.is_promise and c.is_whole for c in clauses)


def _marked(text: str, lexicon: Lexicon) -> str | None:
    """Return what stands behind an arrow, or behind a label: "afspraak:", "actie Anna:"."""
    if _ARROW.match(text):
        return _ARROW.sub("", text, count=1) or None
    label = _LABEL.match(text)
    if label and lexicon.meaning(lexicon.columns, label["label"]) == "action":
        return None if is_leftover(label["rest"], lexicon) else label["rest"]
    marker = marker_of(text, lexicon) if ":" in text else None
    return marker.rest if marker and marker.kind is not Kind.IMPROVEMENT and marker.rest else None


def _is_theme(label: str, speech: Speech) -> bool:
    tables = (speech.lexicon.columns, speech.lexicon.markers, speech.lexicon.facts)
    is_label = any(speech.lexicon.meaning(table, label) for table in tables)
    is_short = 0 < len(phrase(label).split()) <= LONGEST_THEME
    return is_short and not is_label and not speech.known.are_known(label)
