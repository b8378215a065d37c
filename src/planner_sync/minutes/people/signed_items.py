"""Names that nobody listed, told by a list that signs its items: "… doorsturen (WVB, Kwik)"."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence

from planner_sync.domain.people import fold
from planner_sync.minutes.lexicon import Lexicon, phrase
from planner_sync.minutes.words.verbs import verbs_of

_BEHIND = re.compile(r"\S\s*[(\[](?P<who>[^()\[\]]{2,60})[)\]](?=\s*\.?\s*(?:$|[A-ZÀ-Ý]))")
"""Brackets that close an item or one of its sentences."""

_BETWEEN = re.compile(r"\s*(?:[,;/&+]|\b(?:en|and)(?=\s))\s*")
_NAME = re.compile(r"[A-ZÀ-Ý][^\W\d_]+(?:\s[A-ZÀ-Ý][^\W\d_]+)?")
_LEAST = 3
"""Items that make it the way of a list to say whose each is."""


def signed_names(
    lists: Iterable[Sequence[str]], given: Iterable[str], lexicon: Lexicon
) -> frozenset[str]:
    """
    Return who stands in brackets behind the tasks of *lists*, known or not.

    Most items of such a list end so, and some names more than once: "model doorsturen (WVB,
    Kwik)", "werkgroep inplannen (Kwik)", "verslag nakijken (WVB)".  What stands behind a single
    item, "begrip nakijken (H3)", rather explains it.

    Args:
        lists: The items of each list, which may be of anything.
        given: Given names that are known, folded.
        lexicon: Its groups, places, things and small words are no names.
    """
    known, found = frozenset(given), set[str]()
    for items in lists:
        rows = [row for row in (_signed(item, lexicon) for item in items) if row]
        if len(rows) < _LEAST or 2 * len(rows) < len(items) or not _are_tasks(items, lexicon):
            continue
        counts = Counter(name for row in rows for name in row)
        sure = {name for name, count in counts.items() if count > 1 or fold(name) in known}
        # "(WVB, Kwik)": beside one that is sure there are others.
        found |= sure | {name for row in rows if sure & row for name in row}
    return frozenset(found)


def _signed(item: str, lexicon: Lexicon) -> frozenset[str]:
    """Return the names behind *item*; empty as soon as its brackets hold a word of another kind."""
    pieces = [p for match in _BEHIND.finditer(item) for p in _BETWEEN.split(match["who"])]
    names = [p for p in pieces if not lexicon.meaning(lexicon.statuses, p)]
    return frozenset(names if all(_may_be_name(name, lexicon) for name in names) else ())


def _may_be_name(who: str, lexicon: Lexicon) -> bool:
    """Tell "WVB" and "Kwik" from "Planning", "Optioneel" and "Utrecht"."""
    tables = (lexicon.columns, lexicon.headings, lexicon.markers, lexicon.facts)
    is_word = any(lexicon.meaning(table, who) for table in tables)
    is_word = is_word or lexicon.meaning(lexicon.privacy, who) in {"things", "health"}
    is_word = is_word or phrase(who) in lexicon.small("function") | lexicon.small("tag")
    return _NAME.fullmatch(who) is not None and not is_word


def _are_tasks(items: Sequence[str], lexicon: Lexicon) -> bool:
    """Tell "model doorsturen (WVB)" from "jaarverslag (Kwik)", which she may have written."""
    verbs = verbs_of(lexicon)
    work = verbs.infinitives | verbs.english
    tasks = [item for item in items if not work.isdisjoint(phrase(item).split())]
    return 2 * len(tasks) > len(items)
