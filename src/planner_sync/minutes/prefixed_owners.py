"""Whose tasks a list names in front of each: one name that is known vouches for its like."""

import re
from collections.abc import Collection, Sequence
from dataclasses import replace

from planner_sync.minutes.items import Item
from planner_sync.minutes.lexicon import Lexicon, phrase
from planner_sync.minutes.names import KnownNames

_PREFIX = re.compile(r"^\W*(?P<who>[A-ZÀ-Ý][^:\n]{1,60}?)\W*:\s+(?P<what>\S.*)$", re.DOTALL)
_NAME = re.compile(r"[A-ZÀ-Ý][\w'’-]*(?:\s[A-ZÀ-Ý][\w'’-]*)?")
_LETTERS = re.compile(r"[A-Z]{2,6}")
_MOST_WORDS = 7
"""Words of "groep die de tent opzet"."""

_LEAST_KNOWN = 2
_LEAST_ALL = 3
"""Items that make one known name enough, if each names somebody."""


def prefixed_owners(items: Sequence[str], known: KnownNames) -> frozenset[str]:
    """
    Return who else stands in front of a task in a list that names people in front of tasks.

    "Zwaantje: …", "VNO: …" and "Tentgroep: …" are somebody beside "Anna: …" and "Allen: …".
    """
    prefixes = [match["who"] for match in map(_PREFIX.match, items) if match]
    sure = {who for who in prefixes if known.are_known(who)}
    is_whole = len(prefixes) == len(items) >= _LEAST_ALL
    is_given = len(sure) >= _LEAST_KNOWN or (is_whole and bool(sure))
    if not is_given or 2 * len(prefixes) < len(items):
        return frozenset()
    others = set(prefixes) - sure
    bodies = {who for who in others if _is_body(who, known.lexicon)}
    words = {who for who in others - bodies if _may_be_name(who, known.lexicon)}
    return frozenset(bodies | words if len(words) <= len(sure) else bodies)


def given_to(read: Item, owners: Collection[str]) -> Item:
    """Return *read* with the one of *owners* that it begins with, if it names nobody."""
    match = _PREFIX.match(read.what)
    if read.owners or match is None or match["who"] not in owners:
        return read
    return replace(read, what=match["what"], owners=(match["who"],))


def _is_body(who: str, lexicon: Lexicon) -> bool:
    """Tell "Tentgroep", "Groep die de tent opzet" and "VNO"."""
    words = phrase(who).split()
    bodies = tuple(lexicon.small("committee") | lexicon.small("member"))
    is_group = any(word.endswith(bodies) for word in (*words[:1], *words[-1:]))
    return (is_group and len(words) <= _MOST_WORDS) or _LETTERS.fullmatch(who) is not None


def _may_be_name(who: str, lexicon: Lexicon) -> bool:
    """Tell "Zwaantje" from "Planning" and "Utrecht"."""
    words = (lexicon.privacy, lexicon.columns, lexicon.headings, lexicon.markers)
    is_word = any(lexicon.meaning(known, who) for known in words)
    return _NAME.fullmatch(who) is not None and not is_word
