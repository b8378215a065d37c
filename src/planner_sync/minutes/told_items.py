"""What an item of a list only tells: what was done, how somebody is, what nobody has to do."""

from enum import Enum

from planner_sync.minutes.items import Item
from planner_sync.minutes.lexicon import phrase
from planner_sync.minutes.sentences import words_of
from planner_sync.minutes.speech import Speech
from planner_sync.minutes.statuses import is_told_done


class Told(Enum):
    """What an item only tells of somebody."""

    DONE = "done"
    STATE = "state"


def told(text: str, speech: Speech) -> Told | None:
    """Tell "Anna heeft de zaal geregeld" and "Anna blijft lid" from what Anna is going to do."""
    words = words_of(text)
    at = speech.clauses.beginning(text)
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
    """Tell "brandoefening afgerond" from "de oefening afronden"."""
    last = phrase(text).split()[-1:]
    return not speech.lexicon.small("finished").isdisjoint(last) and not speech.asks(text)


def is_needless(text: str, speech: Speech) -> bool:
    """Tell "jassen hoeven niet meer op zolder", which nobody has to do."""
    words = {word.bare for word in words_of(text)}
    lexicon = speech.lexicon
    return not words.isdisjoint(lexicon.small("needless")) and not words.isdisjoint(
        lexicon.small("not")
    )
