"""What an item of a list only tells: what was done, how somebody is, what nobody has to do."""

from enum import Enum

from planner_sync.domain.points import Status
from planner_sync.minutes.clauses.speech import Speech
from planner_sync.minutes.items.item import Item
from planner_sync.minutes.lexicon import phrase
from planner_sync.minutes.rulings.statuses import is_participle, is_to_come, is_told_done, state_of
from planner_sync.minutes.words.sentences import words_of

_WITHIN = 8
"""Words of what an item is about, with the verb that says that it happened."""


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


def is_finished(text: str, speech: Speech) -> bool:
    """Tell "brandoefening afgerond" and "de folder is gedrukt" from "de oefening afronden"."""
    last = phrase(text).split()[-1:]
    is_ended = not speech.lexicon.small("finished").isdisjoint(last)
    is_ended = is_ended and not is_to_come(text, speech.lexicon)
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
