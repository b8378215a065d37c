"""What needs nobody any more: what is there already, or was seen to at once."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from planner_sync.domain.points import Decision, Kind, Status
from planner_sync.minutes.found import Found
from planner_sync.minutes.lexicon import Lexicon, phrase, phrases_in
from planner_sync.minutes.words.arrows import ARROW
from planner_sync.minutes.words.sentences import sentences
from planner_sync.minutes.words.stems import stems

_PARTS = re.compile(rf"\s*{ARROW}\s*|[;,:(\n]\s*|[.!]\s+|\s(?:en|and)\s(?=(?:dat|dit|die|that)\s)")
_BUT = re.compile(r"[,;.(]?\s(?:maar|alleen|but|only)\s", re.IGNORECASE)
_LONGEST = 14
"""Words that say no more than that it is settled."""

_OPEN = ("not", "must", "will", "passive", "ahead", "more", "errand", "notice")
"""Roles of the words with which something is still to come, or was only passed on."""


def done_already(found: Found, lexicon: Lexicon) -> Found:
    """
    Return *found* as done where its own words say that it is: "kan altijd al", "is opgelost".

    Whom the minutes give work, and what they refuse, stays as it is.
    """
    is_other = found.owners or found.status is not Status.OPEN or found.kind is Kind.DECISION
    if is_other or found.decision in {Decision.NOT_TAKEN_UP, Decision.LATER}:
        return found
    # In running text the next sentence may be about another matter.
    first, *others = list(sentences(found.passage)) or [""]
    said = found.passage if found.is_from_list else first
    _, *behind = _PARTS.split(said)
    if others and not found.is_from_list and _points_back(others[0], lexicon):
        said, behind = others[0], [*behind, *_PARTS.split(others[0])]
    last = _BUT.split(said)[-1] if _BUT.search(said) else ""
    # "Was te laat, maar dat is nu opgelost" ends well.
    ends_well = bool(last) and settles(last, lexicon) and _points_back(last, lexicon)
    is_done = ends_well if last else _any_settles(behind, lexicon)
    return replace(found, status=Status.DONE) if is_done else found


def done_by(found: Found, sentence: str, lexicon: Lexicon) -> Found | None:
    """Return *found* as done where the *sentence* behind it says so: "die hangt er al"."""
    first, *behind = _PARTS.split(sentence)
    # "Hoe is het met de bel? die is gemaakt" behind a wish for a bench is about the bell.
    is_same = bool((stems(first) & stems(found.text)) - lexicon.small("everybody"))
    parts = [first, *behind] if is_same else [first]
    is_done = _any_settles(parts, lexicon) and not _BUT.search(sentence)
    if not is_done or found.owners or found.kind is not Kind.IMPROVEMENT:
        return None
    return replace(found, status=Status.DONE, passage=f"{found.passage} {sentence}")


def _points_back(said: str, lexicon: Lexicon) -> bool:
    """Tell "dat is nu opgelost" and "die staan er al" from "de bel is gemaakt"."""
    first = phrase(said).split(" ")[0]
    return first in lexicon.small("leaning") | lexicon.small("pointed")


def _any_settles(parts: Iterable[str], lexicon: Lexicon) -> bool:
    return any(settles(part, lexicon) for part in parts)


def settles(said: str, lexicon: Lexicon) -> bool:
    """Tell "dat is dezelfde dag geregeld", "die hangt er al" and "kan altijd" from "kan niet"."""
    words = phrase(said).split()
    is_asking = said.rstrip().endswith("?")
    is_open = any(not lexicon.small(role).isdisjoint(words) for role in _OPEN)
    if not 1 < len(words) <= _LONGEST or is_asking or is_open:
        return False
    points_back = words[0] in lexicon.small("leaning") | lexicon.small("pointed")
    told = " ".join(words[points_back:])
    is_there = phrases_in(lexicon.small("existing")).match(told) is not None
    is_free = phrases_in(lexicon.small("available")).fullmatch(told) is not None
    return is_there or is_free or _is_seen_to(words, lexicon, points_back=points_back)


def _is_seen_to(words: Sequence[str], lexicon: Lexicon, *, points_back: bool) -> bool:
    """Tell "dat is gemaakt", "is opgelost" and "zelfde dag gemaakt" from "gemaakt van hout"."""
    has = lexicon.small("has")
    is_closed = not lexicon.small("closing_deed").isdisjoint(words)
    is_first = words[0] in has or (points_back and words[1] in has)
    is_quick = phrases_in(lexicon.small("quickly")).search(" ".join(words)) is not None
    return is_closed and (is_first or is_quick)
