"""Whether clients took part in a meeting: its title, its list of people or its opening says so."""

import re
from collections.abc import Sequence

from planner_sync.domain.blocks import Block, text_of
from planner_sync.minutes.attendance import Attendee
from planner_sync.minutes.lexicon import Lexicon, has_phrase, phrase

_HEAD = 10
"""Blocks at the start in which a document says what it is."""

_TITLES = 2
"""Blocks at the start, the first lines of which are the title."""

_OPENING = 6
"""Blocks at the start that tell how many people came."""

_MAX_TITLE = 14
"""Words of a title."""

_WORD = re.compile(r"[^\W_][\w'’-]*")
_NEAR = 2
"""Words between a number and those who were counted: "vijf jonge ouders"."""


def met_clients(blocks: Sequence[Block], people: Sequence[Attendee], lexicon: Lexicon) -> bool:
    """Tell whether clients took part: they are listed or counted, or the title says so."""
    words = lexicon.signs.get("clients", frozenset())
    heads = [text_of(block) for block in blocks[:_HEAD]]
    return (
        any(person.kind == "clients" for person in people)
        or any(has_phrase(phrase(head), word) for head in heads for word in words)
        or any(_is_title(head.partition("\n")[0], lexicon) for head in heads[:_TITLES])
        or any(_counts_clients(head, lexicon) for head in heads[:_OPENING])
    )


def _is_title(line: str, lexicon: Lexicon) -> bool:
    """Tell "ouderpanel", "gesprek met naasten" and "tenants' meeting" from what staff hold."""
    words = _words(line)
    if len(words) > _MAX_TITLE or _holds(words, "staff_meeting", lexicon):
        return False
    forms = tuple(lexicon.signs.get("meeting", frozenset()))
    groups = tuple(lexicon.signs.get("group_of", frozenset()))
    is_compound = any(word.startswith(groups) and word.endswith(forms) for word in words)
    is_held_with = any(word.endswith(forms) for word in words) and _holds(words, "group", lexicon)
    return is_compound or is_held_with


def _counts_clients(text: str, lexicon: Lexicon) -> bool:
    """Tell "er waren zes naasten" and "9 gasten" among those who came."""
    words = _words(text)
    counts, groups = lexicon.small("count"), lexicon.signs.get("group", frozenset())
    return _holds(words, "came", lexicon) and any(
        (word.isdigit() or word in counts) and not groups.isdisjoint(words[at + 1 : at + 1 + _NEAR])
        for at, word in enumerate(words)
    )


def _holds(words: Sequence[str], sign: str, lexicon: Lexicon) -> bool:
    return not lexicon.signs.get(sign, frozenset()).isdisjoint(words)


def _words(text: str) -> list[str]:
    return [word.removesuffix("'s").strip("'’-") for word in _WORD.findall(phrase(text))]
