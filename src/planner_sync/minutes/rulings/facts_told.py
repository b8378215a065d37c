"""Lines of a list that name no task: "Tijd: 14:00", "Doel: meer rust", "To do voor maandag"."""

from planner_sync.domain.points import Kind
from planner_sync.minutes.dates.due_dates import is_due
from planner_sync.minutes.found import Found
from planner_sync.minutes.lexicon import Lexicon, phrase
from planner_sync.minutes.words.sentences import words_of
from planner_sync.minutes.words.verbs import verbs_of

_WHEN = "date"
_WHERE = "location"
_WHY = "goal"
_LONGEST_LABEL = 2
_LONGEST_BEHIND = 5
"""Words behind "to do" that say for when or whom the list is."""


def only_tells_fact(found: Found, lexicon: Lexicon) -> bool:
    """
    Tell "Datum: 6 juli" and "Reden: te duur" among tasks from "Datum: prikken met de buren".

    "Locatie: kelder opruimen" names work, and "Locatie: nieuwe lampen" may ask for them.  Of
    "Doel: Anna, Bram" the two write that part.
    """
    label, colon, rest = found.passage.partition("\n")[0].strip(" *_").partition(":")
    rest = rest.strip(" *_")
    if not colon or not rest or found.kind is not Kind.ACTION:
        return False
    if found.owners and phrase(found.text) == phrase(label):
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


def is_detail(text: str, lexicon: Lexicon) -> bool:
    """Tell "Doel: beter slapen" and "Start: 1 april" below a task from "Anna: lijst maken"."""
    label, colon, rest = text.strip(" *_").partition(":")
    meaning = lexicon.meaning(lexicon.facts, label)
    is_fact = meaning in {_WHEN, _WHERE, _WHY}
    is_fact = is_fact or phrase(label) in lexicon.small("when_label") | lexicon.small("why_label")
    words = [word.bare for word in words_of(label)]
    is_day = is_due(rest.strip(" .")) and len(words) <= _LONGEST_LABEL
    is_day = is_day and verbs_of(lexicon).infinitives.isdisjoint(words)
    return bool(colon) and bool(rest.strip()) and (is_fact or is_day)


def is_title_of_list(text: str, lexicon: Lexicon) -> bool:
    """Tell "TO DO List" and "Acties voor maandag" from "to do: verf kopen"."""
    wanted = phrase(text)
    titles = lexicon.small("list_title")
    behind = next(
        (wanted.removeprefix(t).split() for t in titles if f"{wanted} ".startswith(f"{t} ")), None
    )
    if behind is None or "\n" in text or len(behind) > _LONGEST_BEHIND:
        return False
    is_told = not behind or behind[0] in lexicon.small("preposition") | lexicon.small("list_word")
    return is_told and verbs_of(lexicon).infinitives.isdisjoint(behind)


def is_nothing(found: Found, lexicon: Lexicon) -> bool:
    """Tell "niets, is op vakantie" below the name of somebody in a list of tasks."""
    head = phrase(found.text.partition(",")[0])
    return found.is_from_list and not found.is_row and head in lexicon.small("nothing")
