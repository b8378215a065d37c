"""Whether clients took part in a meeting: its title, its list of people or its opening says so."""

import re
from collections.abc import Sequence
from itertools import pairwise

from planner_sync.domain.blocks import Block, ListItem, Table, text_of, whole_text_of
from planner_sync.minutes.lexicon import Lexicon, has_phrase, phrase, phrases_in
from planner_sync.minutes.people.attendee import Attendee

_HEAD = 10
"""Blocks at the start in which a document says what it is."""

_TITLES = 2
"""Blocks at the start, and lines of each, that are the title."""

_OPENING = 6
"""Blocks at the start that tell how many people came."""

_MAX_TITLE = 14
"""Words of a title."""

_WORD = re.compile(r"[^\W_][\w'’-]*")
_BRACKETS = str.maketrans("()[]", "    ")
_NEAR = 2
"""Words between a number and those who were counted: "vijf jonge ouders"."""

_AROUND = 8
"""Words around a number that say that those who were counted came."""

_ROW = re.compile(
    r"(?:\s*[,+&]\s*(?:en\s+|and\s+|plus\s+)?|\s+(?:en|and|plus|met|with)\s+)(?:\d|[A-ZÀ-Ý][a-zà-ÿ])"
)
"""Behind those who were counted: others in a row with them, "zes bewoners, Mila en Daan"."""

_SIGNS_OF_CARE = 4
_WORDS_PER_SIGN = 75
_SURE_SIGN = 2
"""
A text where people are cared for speaks of it all along; a long one may touch on it twice.

"Rolstoel" and "begeleider" are said there and hardly elsewhere, and weigh as much as two of what
everybody has at home and speaks of there: beds, pets and family.
"""

_MOST_MEALS = 2
"""Meals that count: a canteen speaks of nothing else."""

_SHORT_HOUSE = 5
"""Letters of a house that many other words end with: "huis"."""


def met_clients(blocks: Sequence[Block], people: Sequence[Attendee], lexicon: Lexicon) -> bool:
    """Tell whether clients took part: they are listed or counted, or the title says so."""
    words = lexicon.signs.get("clients", frozenset())
    heads = [whole_text_of(block) for block in blocks[:_HEAD]]
    opening = [text_of(block) for block in blocks[:_HEAD] if not isinstance(block, ListItem)]
    return (
        any(person.kind == "clients" for person in people)
        # "Bewonersavond voorbereid" in a list is what a member of staff has done.
        or any(has_phrase(phrase(line), word) for line in opening for word in words)
        or any(_is_title(line, lexicon) for line in _first_lines(opening))
        or any(_is_written_to(line, lexicon) for line in _first_lines(opening))
        or any(_speaks_to_clients(block, lexicon) for block in blocks)
        or any(_counts_clients(head, lexicon) for head in heads[:_OPENING])
        or _is_house_talk(blocks, _first_lines(opening), lexicon)
        or (_names_care(_first_lines(opening), lexicon) and _speaks_of_clients(blocks, lexicon))
        or (_tells_of_care(blocks, lexicon) and not _is_of_staff(_first_lines(opening), lexicon))
    )


def _speaks_to_clients(block: Block, lexicon: Lexicon) -> bool:
    """Tell "wat jullie zeiden" above a part: who writes tells clients what they said."""
    line = text_of(block)
    is_short = "\n" not in line and len(line.split()) <= _MAX_TITLE
    return is_short and not isinstance(block, Table | ListItem) and _names(line, "told_to", lexicon)


def _first_lines(heads: Sequence[str]) -> list[str]:
    return [line for head in heads[:_TITLES] for line in head.split("\n")[:_TITLES]]


def _names_care(lines: Sequence[str], lexicon: Lexicon) -> bool:
    """Tell "Hospice De Lamp" in a title from what its staff or board hold."""
    is_care = any(_names(line, "care", lexicon) for line in lines)
    return is_care and not _is_of_staff(lines, lexicon)


def _is_of_staff(lines: Sequence[str], lexicon: Lexicon) -> bool:
    return any(_names(line, "staff_meeting", lexicon) for line in lines)


def _tells_of_care(blocks: Sequence[Block], lexicon: Lexicon) -> bool:
    """
    Tell a text with "nachtdienst" and "rollator": only where people are cared for are both.

    So is one that speaks of bed, soup, the dog and somebody's sister: meetings of others hardly
    tell how people live.  Who writes for the house itself often gives it no other title than
    "Groep Spreeuw".
    """
    words = [word for block in blocks for word in _words(whole_text_of(block))]
    sure, likely, meals = (
        len(lexicon.signs.get(sign, frozenset()).intersection(words))
        for sign in ("care_told", "home_told", "meals_told")
    )
    told = _SURE_SIGN * sure + likely + min(meals, _MOST_MEALS)
    return told >= _SIGNS_OF_CARE and told * _WORDS_PER_SIGN >= len(words)


def _speaks_of_clients(blocks: Sequence[Block], lexicon: Lexicon) -> bool:
    """
    Tell "de bewoners vinden" and "haar begeleidster zoekt het uit": whoever has one is one.

    So does what they live with: "het zorgplan".
    """
    said = [_words(whole_text_of(block)) for block in blocks]
    helpers, whose = lexicon.signs.get("helper_of", frozenset()), lexicon.small("whose")
    # "De begeleidster zoekt het uit" may be the staff's own.
    lived_with = lexicon.signs.get("care_told", frozenset()) - helpers
    return any(
        _holds(words, "group", lexicon)
        or not lived_with.isdisjoint(words)
        or any(one in whose and other in helpers for one, other in pairwise(words))
        for words in said
    )


def _is_house_talk(blocks: Sequence[Block], lines: Sequence[str], lexicon: Lexicon) -> bool:
    """
    Tell "praatuurtje met de groep" and "talking circle, Elm Farm" from what a committee calls so.

    The title names talk, and either the house or group that talks, or the text asks everybody what
    could be better or tells of care.
    """
    lines = [line for line in lines if len(_words(line)) <= _MAX_TITLE]
    talks, meeting = (tuple(lexicon.signs.get(sign, ())) for sign in ("talk", "meeting"))
    is_talk = any(word.startswith(talks) for line in lines for word in _words(line))
    is_at_home = any(_names(line, "home", lexicon) or _is_house(line, lexicon) for line in lines)
    is_held = any(word.endswith(meeting) for line in lines for word in _words(line))
    if _is_of_staff(lines, lexicon) or not (is_talk or (is_at_home and is_held)):
        return False
    asked = phrases_in(lexicon.signs.get("asked_round", frozenset()))
    told = lexicon.signs.get("care_told", frozenset())
    texts = [whole_text_of(block) for block in blocks]
    is_asked = any(asked.search(phrase(text)) for text in texts)
    return (
        (is_talk and is_at_home)
        or is_asked
        or any(not told.isdisjoint(_words(text)) for text in texts)
    )


def _is_house(line: str, lexicon: Lexicon) -> bool:
    """Tell "Timmerschuur" and "Kruidenhoeve", which name what they are."""
    houses = tuple(house for house in lexicon.signs.get("home", ()) if len(house) > _SHORT_HOUSE)
    return any(word.endswith(houses) for word in _words(line))


def _is_title(line: str, lexicon: Lexicon) -> bool:
    """
    Tell "ouderpanel", "gesprek met naasten" and "tenants' meeting" from what staff hold.

    "Huiskamer raad" is written apart, and at "tops en tips" clients say what they think, as
    they do in a "vragenuurtje".
    """
    words = _words(line)
    if len(words) > _MAX_TITLE or _names(line, "staff_meeting", lexicon):
        return False
    forms = tuple(lexicon.signs.get("meeting", frozenset()))
    groups = tuple(lexicon.signs.get("group_of", frozenset()))
    is_compound = any(word.startswith(groups) and word.endswith(forms) for word in words)
    is_held_with = any(word.endswith(forms) for word in words) and _holds(words, "group", lexicon)
    is_apart = any(one.startswith(groups) and two in forms for one, two in pairwise(words))
    is_named = _names(line, "opinions", lexicon) or _names(line, "occasion", lexicon)
    return is_compound or is_held_with or is_apart or is_named or _is_with(words, lexicon)


def _is_with(words: Sequence[str], lexicon: Lexicon) -> bool:
    """Tell "terugblik met de bewoners" from "verslag van de bewoners"."""
    group = lexicon.signs.get("group", frozenset())
    ahead = (" ".join(words[:at]) for at, word in enumerate(words) if word in group)
    with_whom = tuple(f" {each}" for each in lexicon.signs.get("met_with", frozenset()))
    return any(f" {before}".endswith(with_whom) for before in ahead)


def _is_written_to(line: str, lexicon: Lexicon) -> bool:
    """Tell "Lieve families van De Linde", who are told how it was."""
    words = _words(line)
    is_letter = len(words) <= _MAX_TITLE and words and words[0] in lexicon.small("greeting")
    return bool(is_letter) and _holds(words, "group", lexicon)


def _counts_clients(text: str, lexicon: Lexicon) -> bool:
    """Tell "er waren zes naasten" and "9 gasten" among those who came."""
    places = [*_WORD.finditer(text)]
    words = [_plain(place[0]) for place in places]
    counts, groups = lexicon.small("count"), lexicon.signs.get("group", frozenset())
    for at, word in enumerate(words):
        near = range(at + 1, min(at + 1 + _NEAR, len(words)))
        counted = next((place for place in near if words[place] in groups), None)
        if counted is None or not (word.isdigit() or word in counts):
            continue
        if _ROW.match(text, places[counted].end()):
            return True
        # In "aan 35 deelnemers" nothing else says that they came.
        around = [*words[max(0, at - _AROUND) : at], *words[counted + 1 : at + _AROUND]]
        if _holds(around, "came", lexicon):
            return True
    return False


def _names(line: str, sign: str, lexicon: Lexicon) -> bool:
    """Tell whether *line* has one of the phrases of *sign*, be it in brackets."""
    told = phrase(line.translate(_BRACKETS))
    return any(has_phrase(told, words) for words in lexicon.signs.get(sign, frozenset()))


def _holds(words: Sequence[str], sign: str, lexicon: Lexicon) -> bool:
    return not lexicon.signs.get(sign, frozenset()).isdisjoint(words)


def _words(text: str) -> list[str]:
    return [_plain(word) for word in _WORD.findall(phrase(text))]


def _plain(word: str) -> str:
    return phrase(word).removesuffix("'s").strip("'’-")
