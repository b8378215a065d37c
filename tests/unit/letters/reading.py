"""
The reading rules for letters to clients.

Organisations for people who read with difficulty ask for short sentences of 8 to 10 words, no
abbreviations and no foreign words.
"""

import re
from collections.abc import Iterator

from planner_sync.domain.letters import Letter
from planner_sync.rendering.letter_lines import LetterLine, LineStyle, letter_lines
from planner_sync.rendering.letter_words import LetterWords

LONGEST = 15
AVERAGE = 10

_NOT_PLAIN = re.compile(
    # Foreign.
    r"\b(?:planner|teams|feedback|deadline|check\w*|update|meeting|input|online|mail|digest|tool"
    r"|manager|board|support|the|and|done|letter"
    # Official.
    r"|betreffende|middels|teneinde|indien|derhalve|tevens|inzake|aangaande|dient|wordt|worden"
    # Shortened.
    r"|bijv|enz|evt|incl|excl|nr|tel|ca|resp|mbt|tav|nav|ivm|aub)\b|\b(?:[a-z]\.){2,}",
    re.IGNORECASE,
)
_CAPITALS = re.compile(r"\b[A-Z]{2,}\b")


def words_that_are_not_plain(text: str) -> list[str]:
    return [m[0] for pattern in (_NOT_PLAIN, _CAPITALS) for m in pattern.finditer(text)]


def own_texts(letter: Letter, words: LetterWords) -> Iterator[tuple[LineStyle, str]]:
    """Everything in *letter* that the service says; what the team says is left out."""
    for line in letter_lines(letter, words):
        text = f"{line.label} {line.text}" if line.is_slot else line.label or _ours(line)
        if text:
            yield line.style, text


def _ours(line: LetterLine) -> str:
    return "" if line.style is LineStyle.POINT else line.text


def sentences(text: str) -> list[str]:
    return [s for s in re.split(r"(?<=[.!?])[\s\]]+|\n", text) if s.strip("[] ")]


def length(sentence: str) -> int:
    """Words of a sentence; a number is a word."""
    return len(re.findall(r"[\w’'-]+", sentence))
