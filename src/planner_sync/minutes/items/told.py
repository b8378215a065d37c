"""What an item of a list only tells: what was done, how somebody is, what nobody has to do."""

from collections.abc import Sequence
from dataclasses import replace
from enum import Enum

from planner_sync.domain.points import Certainty, Kind, Status
from planner_sync.minutes.clauses.speech import Speech
from planner_sync.minutes.found import Found
from planner_sync.minutes.items.item import Item
from planner_sync.minutes.lexicon import phrase
from planner_sync.minutes.rulings.statuses import is_participle, is_told_done, state_of
from planner_sync.minutes.words.places import place_of
from planner_sync.minutes.words.sentences import sentences, words_of

_WITHIN = 8
"""Words of what an item is about, with the verb that says that it happened."""

_LEAST_GIVEN = 2
"""Items with who does them, from which a list tells what was agreed."""


class Told(Enum):
    """What an item only tells of somebody."""

    DONE = "done"
    STATE = "state"


def told(text: str, speech: Speech) -> Told | None:
    """Tell "Anna heeft de zaal geregeld" and "Anna blijft lid" from what Anna is going to do."""
    words = words_of(text)
    at = speech.clauses.subjects.beginning(text)
    if not at or at >= len(words):
        return None
    form, lexicon = words[at].bare, speech.lexicon
    if form in lexicon.small("had") and is_told_done(text, lexicon):
        return Told.DONE
    is_state = form in lexicon.small("finite") and not speech.asks(text)
    return Told.STATE if is_state else None


def is_saying(item: Item, speech: Speech) -> bool:
    """Tell "Anna: de lamp is kapot", which she says, from "de lamp maken (Anna)"."""
    finite = speech.lexicon.small("finite") | speech.lexicon.small("will")
    has_verb = any(word.bare in finite for word in words_of(item.what))
    return has_verb and not item.due_text and not speech.promises(item.what)


def is_habit(item: Item, text: str, speech: Speech) -> bool:
    """Tell "begeleiders praten soms te zacht", which goes wrong, from who does something."""
    is_whole = bool(item.owners) and item.what.strip(" .") == text.strip(" .")
    words = {word.bare for word in words_of(text)}
    is_usual = not speech.lexicon.verdicts.get("habit", frozenset()).isdisjoint(words)
    is_wish = speech.wishes.complains(text) or not speech.lexicon.small("gladly").isdisjoint(words)
    return is_whole and (is_usual or is_wish)


def with_bare_complaints(points: Sequence[Found], speech: Speech) -> tuple[Found, ...]:
    """
    Return *points*, those that only say what is wrong as suggestions, where clients met.

    Minutes with a list of their own of who does what leave the choice of these to the team.
    """
    lists = (point for point in points if point.is_from_list and point.kind is Kind.ACTION)
    given = [place_of(point.where) for point in lists if point.owners]
    return tuple(
        replace(point, certainty=Certainty.SUGGESTED)
        if speech.is_client_moment
        and sum(place != place_of(point.where) for place in given) >= _LEAST_GIVEN
        and _only_complains(point, speech)
        else point
        for point in points
    )


def _only_complains(point: Found, speech: Speech) -> bool:
    """Tell "er wordt niet geklopt" from "graag eerst kloppen" and from what was talked over."""
    is_item = point.is_from_list and not point.is_row and point.kind is Kind.IMPROVEMENT
    is_open = point.decision is None and point.status is Status.OPEN and not point.due_text
    is_bare = is_item and is_open and not (point.owners or point.checklist or point.remark)
    return is_bare and all(_only_tells(said, speech) for said in sentences(point.passage))


def _only_tells(said: str, speech: Speech) -> bool:
    lexicon = speech.lexicon
    words = {word.bare for word in words_of(said)}
    wish = speech.wishes.of(said)
    is_asking = (wish is not None and wish.is_strong) or said.rstrip().endswith("?")
    is_asking = is_asking or bool(speech.clauses.of(said))
    roles = ("more", "gladly", "would", "must", "want", "asking")
    is_asking = is_asking or any(not lexicon.small(role).isdisjoint(words) for role in roles)
    has_verb = not lexicon.small("finite").isdisjoint(words) or speech.wishes.complains(said)
    return has_verb and not is_asking


def is_finished(text: str, speech: Speech) -> bool:
    """Tell "brandoefening afgerond" and "de folder is gedrukt" from "de oefening afronden"."""
    last = phrase(text).split()[-1:]
    is_ended = not speech.lexicon.small("finished").isdisjoint(last)
    return (is_ended or _has_happened(text, speech)) and not speech.asks(text)


def _has_happened(text: str, speech: Speech) -> bool:
    """Tell "de folder is gedrukt" from "zorgen dat de folder is gedrukt"."""
    lexicon, words = speech.lexicon, words_of(text)
    has = lexicon.small("has") | lexicon.small("was")
    verb = next((at for at, word in enumerate(words[:_WITHIN]) if word.bare in has), None)
    if not verb:
        return False
    is_sentence = lexicon.small("turn").isdisjoint(word.bare for word in words[:verb])
    is_sentence = is_sentence and not speech.clauses.work.names_work(word.bare for word in words)
    is_perfect = any(is_participle(word.bare, lexicon) for word in words[verb + 1 :])
    said = text[words[verb].start :]
    return is_sentence and is_perfect and state_of(said, lexicon) is Status.DONE


def is_rule(text: str, speech: Speech) -> bool:
    """Tell "jassen hoeven niet meer op zolder" and "we hebben één sleutel": nobody has to do it."""
    words = [word.bare for word in words_of(text)]
    lexicon = speech.lexicon
    is_needless = not lexicon.small("needless").isdisjoint(words)
    is_ours = words[:1] != [] and words[0] in lexicon.small("we")
    is_state = is_ours and not lexicon.small("has").isdisjoint(words[1:2])
    is_state = is_state and lexicon.small("needing").isdisjoint(words) and not speech.asks(text)
    return is_state or (is_needless and not lexicon.small("not").isdisjoint(words))
