"""Lists outside client moments whose title promises less than work: talk, agreements, flaws."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from planner_sync.domain.blocks import ListItem, Paragraph, text_of
from planner_sync.domain.points import Certainty, Kind, Status
from planner_sync.minutes.clauses.speech import Speech
from planner_sync.minutes.found import Found
from planner_sync.minutes.headings.meanings import has_any
from planner_sync.minutes.items.markers import marker_of
from planner_sync.minutes.lexicon import Lexicon, phrase
from planner_sync.minutes.lists.ruled import is_ruling
from planner_sync.minutes.section import Placed
from planner_sync.minutes.sections.titles import announced
from planner_sync.minutes.words.sentences import sentences, words_of

_LEAST_LEAD = 8
"""Words of a sentence that says what its list holds; a shorter line may be a title."""


def with_loose_lists(
    points: Sequence[Found], placed: Sequence[Placed], speech: Speech
) -> Iterator[Found]:
    """
    Yield *points* of lists, weighed by the title above each, where no clients met.

    Below "Discussiepunten & afspraken" and "Actielijst doorlopen" stands what was talked of: only
    what asks for something counts there, and as a suggestion, unless a marker of its own names it:
    "Actie: bank bellen".  Below "Afspraken", "Taken" and
    "Wat kon beter" an item without a verb of work, and nobody's, is one too.  It is none where a
    sentence announces it as anything else, "het beeld was dat veel goed gaat:", or says all that
    is agreed, "afgesproken is om de taken te verdelen over:".  What rules for everybody, "geen glas
    meer op het feest", is a decision.
    """
    titles = {
        p.block.where: text_of(placed[p.section.opened_by].block)
        for p in placed
        if p.section and p.section.opened_by >= 0
    }
    told = frozenset(_announced_as_told(placed, speech.lexicon))
    agreed = {p.block.where for p in placed if _is_in_sentence(p, placed)}
    for point in points:
        title = titles.get(point.where)
        if title is not None and not point.is_row and _is_ruled(point, title, speech):
            yield replace(point, kind=Kind.DECISION)
        elif title is None or point.is_row or not _is_bare(point) or _is_marked(point, speech):
            yield point
        elif (
            _is_talk(title, speech.lexicon)
            or point.where in told
            or (point.where in agreed and _is_doubtful(point, title, speech))
        ):
            if speech.asks(point.passage) or _names_work(point.passage, speech):
                yield replace(point, certainty=Certainty.SUGGESTED)
        elif _is_doubtful(point, title, speech):
            yield replace(point, certainty=Certainty.SUGGESTED)
        else:
            yield point


def _announced_as_told(placed: Sequence[Placed], lexicon: Lexicon) -> Iterator[str]:
    """Yield the places of items below a sentence that announces something else than work."""
    is_told = False
    for p in placed:
        if isinstance(p.block, Paragraph):
            *_, last = ("", *sentences(p.block.text))
            lead = phrase(last) if last.rstrip().endswith(":") else ""
            is_work = announced(lead, lexicon) or has_any(lead, lexicon.headings["action"])
            is_told = len(lead.split()) >= _LEAST_LEAD and not is_work
        elif not isinstance(p.block, ListItem):
            is_told = False
        elif is_told:
            yield p.block.where


def _is_in_sentence(p: Placed, placed: Sequence[Placed]) -> bool:
    """Tell a list that a whole sentence agrees on: "afgesproken is om te kiezen uit:"."""
    if p.section is None or p.section.opened_by < 0 or p.section.kind is not Kind.ACTION:
        return False
    opener = placed[p.section.opened_by].block
    return isinstance(opener, Paragraph) and len(phrase(opener.text).split()) >= _LEAST_LEAD


def _is_bare(point: Found) -> bool:
    """Tell a point of which nobody says who does it, when, or how far it is."""
    is_open = point.status is Status.OPEN and not point.is_decided
    return is_open and point.kind is not Kind.DECISION and not (point.owners or point.due_text)


def _is_marked(point: Found, speech: Speech) -> bool:
    marker = marker_of(point.passage, speech.lexicon)
    return marker is not None and marker.is_separated and marker.kind is Kind.ACTION


def _is_talk(title: str, lexicon: Lexicon) -> bool:
    return not lexicon.small("talk_in_title").isdisjoint(phrase(title).split())


def _is_doubtful(point: Found, title: str, speech: Speech) -> bool:
    if point.passage.rstrip().endswith("?"):
        return True
    if point.kind is Kind.IMPROVEMENT:
        return not _names_work(point.text, speech)
    is_asked = speech.asks(point.passage) or _names_work(point.text, speech)
    return not _names_list_of_work(title, speech.lexicon) and not is_asked


def _is_ruled(point: Found, title: str, speech: Speech) -> bool:
    """Tell "geen glas op het feest" below "Afspraken" from "geen water in de hal" among tasks."""
    is_free = point.kind is Kind.ACTION and point.status is Status.OPEN and not point.owners
    words = {word.bare for word in words_of(point.passage)}
    is_rule = not speech.lexicon.small("no_longer").isdisjoint(words)
    is_mixed = _has_word(title, speech.lexicon.small("agreed_in_title"))
    is_rule = is_rule or is_mixed or not _names_list_of_work(title, speech.lexicon)
    return is_free and is_rule and is_ruling(point.passage, speech)


def _names_list_of_work(title: str, lexicon: Lexicon) -> bool:
    return _has_word(title, lexicon.small("work_in_title"))


def _has_word(title: str, roots: frozenset[str]) -> bool:
    return any(word.startswith(tuple(roots)) for word in phrase(title).split())


def _names_work(text: str, speech: Speech) -> bool:
    return speech.clauses.work.names_work(word.bare for word in words_of(text))
