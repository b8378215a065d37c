"""Lines of a list that only say when, where or why: "Tijd: 14:00", "Doel: meer rust"."""

from planner_sync.domain.points import Kind
from planner_sync.minutes.found import Found
from planner_sync.minutes.lexicon import Lexicon, phrase
from planner_sync.minutes.words.sentences import words_of
from planner_sync.minutes.words.verbs import verbs_of

_WHEN = "date"
_WHERE = "location"
_WHY = "goal"


def only_tells_fact(found: Found, lexicon: Lexicon) -> bool:
    """
    Tell "Datum: 6 juli" and "Reden: te duur" among tasks from "Datum: prikken met de buren".

    "Locatie: kelder opruimen" names work, and "Locatie: nieuwe lampen" may ask for them.
    """
    label, colon, rest = found.passage.partition("\n")[0].strip(" *_").partition(":")
    rest = rest.strip(" *_")
    if not colon or not rest or found.kind is not Kind.ACTION:
        return False
    meaning = lexicon.meaning(lexicon.facts, label)
    if meaning == _WHY or phrase(label) in lexicon.small("why_label"):
        return True
    words = [word.bare for word in words_of(rest)]
    if not words or not verbs_of(lexicon).infinitives.isdisjoint(words):
        return False
    places = lexicon.small("determiner") | lexicon.small("preposition")
    is_place = not rest[0].islower() or words[0] in places
    is_when = meaning == _WHEN or phrase(label) in lexicon.small("when_label")
    return is_when or (meaning == _WHERE and is_place)
