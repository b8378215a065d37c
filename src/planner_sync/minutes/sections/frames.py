"""What stands around minutes of a client moment: their title, and who signs below."""

import re
from collections.abc import Sequence

from planner_sync.domain.blocks import Block, Paragraph, text_of
from planner_sync.domain.people import fold_in_place
from planner_sync.minutes.clauses.speech import Speech
from planner_sync.minutes.dates.due_dates import ANY_DAY, find_due, read_day
from planner_sync.minutes.lexicon import Lexicon, phrases_in
from planner_sync.minutes.words.sentences import sentences, words_of

_LONGEST_TITLE = 25
"""Words of "Wensenlijst van de bewoners (bijeenkomst 4 mei 2026, bijgehouden door Anna)"."""

_LONGEST_FAREWELL = 6
"""Words of "dank voor jullie komst en inbreng"."""

_ENDS = (".", "!", "?", ";")
_EDGE = " ()[].,!–—-@*_\t"
_SIGNED = re.compile(r"^\s*[(\[].*[)\]]\s*\.?\s*$")
"""A line in brackets: "(Anna, 4 maart)"."""


def frame(blocks: Sequence[Block], speech: Speech) -> frozenset[int]:
    """Return the indexes of the blocks that only say of which day minutes are and whose."""
    told = [at for at, block in enumerate(blocks) if text_of(block).strip()]
    if not told:
        return frozenset()
    first, last = blocks[told[0]], blocks[told[-1]]
    is_title = speech.is_client_moment and isinstance(first, Paragraph)
    found = {told[0]} if is_title and _is_title(text_of(first), speech) else set()
    if len(told) > 1 and isinstance(last, Paragraph) and not _is_alone(blocks, told[:-1]):
        above = text_of(blocks[told[-2]])
        found |= {told[-1]} if _is_signature(last.text, above, speech) else set()
    return frozenset(found)


def _is_alone(blocks: Sequence[Block], told: Sequence[int]) -> bool:
    """Tell whether brackets stand in paragraphs of their own: then they say who does what."""
    return any(
        isinstance(blocks[at], Paragraph) and _SIGNED.match(text_of(blocks[at])) for at in told[1:]
    )


def _is_title(text: str, speech: Speech) -> bool:
    """Tell "Bewonersoverleg 3 mei 2026 (getypt door Anna)" from minutes in one paragraph."""
    is_line = len(text.split()) <= _LONGEST_TITLE and not text.rstrip().endswith(_ENDS)
    is_line = is_line and all(len([*sentences(line)]) == 1 for line in text.split("\n") if line)
    return is_line and read_day(text) is not None and _names_meeting(text, speech.lexicon)


def _names_meeting(text: str, lexicon: Lexicon) -> bool:
    kinds = tuple(lexicon.signs["clients"] | lexicon.signs["meeting"])
    return any(word.bare.endswith(kinds) for word in words_of(text))


def _is_signature(text: str, above: str, speech: Speech) -> bool:
    """
    Tell "Tot de volgende keer!" with a name below it from a task with whose it is.

    A name in brackets, alone in the last paragraph, signs the minutes where the sentence above
    it names no work.
    """
    *lines, name = text.strip().split("\n")
    if not speech.known.are_known(_without_day(name).strip(_EDGE)):
        return False
    if lines:
        return all(_is_farewell(line, speech) for line in lines)
    last = [*sentences(above)][-1:]
    passive = speech.lexicon.small("passive")
    is_work = any(
        speech.asks(told) or not passive.isdisjoint(word.bare for word in words_of(told))
        for told in last
    )
    is_bracketed = speech.is_client_moment and _SIGNED.match(name) is not None
    return is_bracketed and bool(last) and not is_work


def _without_day(name: str) -> str:
    when = find_due(name, held_on=ANY_DAY).text
    return name.replace(when, " ") if when else name


def _is_farewell(line: str, speech: Speech) -> bool:
    """Tell "warme groet," and "tot de volgende keer!" from "lamp maken"."""
    words = words_of(line)
    if not words:
        return True
    closing = speech.lexicon.signs.get("written_closing", frozenset())
    closing |= speech.lexicon.small("closing")
    is_greeting = phrases_in(closing).search(fold_in_place(line)) is not None
    is_greeting = is_greeting or words[0].bare in speech.lexicon.small("farewell")
    is_open = line.rstrip().endswith((",", "!")) and not speech.asks(line)
    return len(words) <= _LONGEST_FAREWELL and (is_greeting or is_open)
