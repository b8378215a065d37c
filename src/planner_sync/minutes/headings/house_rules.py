"""Titles of how people live together, below which stands no work."""

from planner_sync.minutes.headings.meanings import has_any
from planner_sync.minutes.lexicon import Lexicon, phrase

MAX_HEADING_WORDS = 8
"""Words of a title; a longer line is a sentence."""


def is_house_rules(title: str, lexicon: Lexicon) -> bool:
    """Tell "huisregels" and "afspraken in huis": how people live together is no work."""
    wanted, *_ = (*phrase(title).split(" / "), "")
    words = wanted.split()
    if not words or len(words) > MAX_HEADING_WORDS:
        return False
    is_new = not lexicon.headings.get("new", frozenset()).isdisjoint(words)
    endings = tuple(lexicon.headings.get("rules", frozenset()))
    is_about = has_any(wanted, lexicon.headings.get("house", frozenset()))
    return not is_new and (is_about or any(word.endswith(endings) for word in words))
