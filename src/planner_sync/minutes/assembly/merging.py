"""Each point once: minutes often say the same thing in the text and again in the list."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace

from planner_sync.domain.people import fold
from planner_sync.domain.points import Certainty
from planner_sync.minutes.dates.due_dates import ANY_DAY, read_due
from planner_sync.minutes.found import Found
from planner_sync.minutes.words.places import place_of
from planner_sync.minutes.words.stems import stem, stems

_ALIKE = 0.75
"""Share of common words from which two texts are taken as one point."""

_HALF = 0.5
"""Share of a list item's words that must stand around its mention in running text."""

_MOST = 0.6
"""The same where the mention itself has no word of it: "Anna asks them"."""

_MIN_WORDS = 3
_WHICH = re.compile(r"(?<=\w\s)(?:[A-HJ-Z]|\d{1,2})\b(?![.:)]\w)")
"""Which of several things of one name it is about: "fase B", "sprint 2"."""


@dataclass(frozen=True, kw_only=True)
class _Worded:
    """A point with the stems of its words, taken apart once."""

    found: Found
    words: frozenset[str]
    which: frozenset[str]
    around: frozenset[str]
    """Empty for a point from a list; else the sentence, paragraph and heading."""

    theme: str
    """The title above a list of its own: whose, or what it is about."""

    owners: frozenset[str]
    """First words of the owners: "Anna" is "Anna de Boer"."""

    container: str


def each_once(found: Iterable[Found]) -> tuple[Found, ...]:
    """
    Keep each point once: what a table or list says wins over a marker in running text.

    Two rows of one table, or items of one list, are the same only when their words are equal.
    """
    kept: list[_Worded] = []
    by_words: dict[tuple[frozenset[str], frozenset[str]], int] = {}
    for candidate in map(_worded, sorted(found, key=lambda f: not f.is_from_list)):
        key = (candidate.words, candidate.which)
        twin = by_words.get(key) if candidate.words else None
        if twin is not None and _are_each_ones_own(kept[twin], candidate):
            twin = None
        if twin is None:
            twin = next((i for i, k in enumerate(kept) if _is_same(k, candidate)), None)
        if twin is None:
            by_words[key] = len(kept)
            kept.append(candidate)
        else:
            kept[twin] = replace(kept[twin], found=_merged(kept[twin].found, candidate.found))
    return tuple(worded.found for worded in kept)


def _worded(found: Found) -> _Worded:
    told = f"{found.passage}\n{found.context}"
    return _Worded(
        found=found,
        words=stems(found.text),
        which=frozenset(_WHICH.findall(found.text)),
        around=frozenset() if found.is_from_list else stems(told),
        theme=found.theme if found.is_from_list else "",
        owners=frozenset(stem(fold(owner).split()[0]) for owner in found.owners if owner.strip()),
        container=place_of(found.where),
    )


def _is_same(one: _Worded, other: _Worded) -> bool:
    is_one_list = one.container == other.container and other.found.is_from_list
    are_others = bool(one.which) and bool(other.which) and one.which != other.which
    are_others = are_others or _are_each_ones_own(one, other)
    if is_one_list or are_others or not one.words or not other.words:
        return False
    common = len(one.words & other.words)
    smaller = min(len(one.words), len(other.words))
    contained = common / smaller if common > 1 or smaller == 1 else 0.0
    alike = 2 * common / (len(one.words) + len(other.words))
    if _are_listed(one, other):
        is_one = alike >= _ALIKE and not _differ(one, other)
        return is_one or _is_listed_again(one, other)
    if alike >= _ALIKE or contained == 1:
        return True
    shares_owner = bool(one.owners & other.owners)
    if contained >= _ALIKE and smaller >= _MIN_WORDS and shares_owner:
        return True
    return one.found.is_from_list and not other.found.is_from_list and _is_mention(one, other)


def _are_each_ones_own(one: _Worded, other: _Worded) -> bool:
    """
    Tell "verslag schrijven" of Anna from the same of Bram: each writes one.

    Both stand in one list with a name each, or below the names of two people.
    """
    are_below = one.found.is_below_name and other.found.is_below_name
    is_one_list = _are_listed(one, other) and one.container == other.container
    are_named = bool(one.owners) and bool(other.owners)
    return (are_below or (is_one_list and are_named)) and not one.owners & other.owners


def _are_listed(one: _Worded, other: _Worded) -> bool:
    return one.found.is_from_list and other.found.is_from_list


def _differ(one: _Worded, other: _Worded) -> bool:
    """Tell items of two lists in other words that are for other people or by another day."""
    first, second = one.found.due_text, other.found.due_text
    is_other_day = bool(first) and bool(second) and fold(first) != fold(second)
    return is_other_day or _are_apart(one, other)


def _are_apart(one: _Worded, other: _Worded) -> bool:
    """Tell items below two titles, of which a name can be one, unless somebody does both."""
    first, second = (worded.theme or sorted(worded.owners) for worded in (one, other))
    are_titled = _are_listed(one, other) and bool(first) and bool(second) and first != second
    return are_titled and not one.owners & other.owners


def _is_listed_again(one: _Worded, other: _Worded) -> bool:
    """
    Tell whether a list at the end repeats a row: same people, same day, a word in common.

    "Taxi te laat | lijstje bijhouden | Anna | 1 mei" is "gesprek over de taxi (Anna, 1 mei)".
    """
    if not (one.found.is_row and other.found.is_from_list) or one.owners != other.owners:
        return False
    first, second = (read_due(worded.found.due_text, held_on=ANY_DAY).on for worded in (one, other))
    if first is None or second is None:
        return False
    # "1 mei" beside "01-05-2026".
    is_same_day = (first.month, first.day) == (second.month, second.day)
    told = stems(f"{one.found.text} {one.found.remark}") & other.words
    return bool(one.owners) and is_same_day and bool(told - one.owners)


def _is_mention(listed: _Worded, told: _Worded) -> bool:
    """
    Tell whether running text talks about a point of the list.

    It often says so in half a sentence; paragraph and heading then name the matter.
    """
    common = listed.words & told.words
    around = len(listed.words & told.around)
    if listed.owners & told.owners:
        names = (listed.owners - told.owners) & told.around
        is_about = around >= max(2, _HALF * len(listed.words)) and bool(common | names)
        return len(common) > 1 or is_about or around >= max(_MIN_WORDS, _MOST * len(listed.words))
    is_open = not listed.owners or not told.owners
    return is_open and len(common) >= max(_MIN_WORDS, _HALF * len(listed.words))


def _merged(kept: Found, other: Found) -> Found:
    is_certain = Certainty.CERTAIN in {kept.certainty, other.certainty}
    is_named = kept.is_row and other.is_row and len(other.text) < len(kept.text)
    lines = (kept.remark or other.remark, kept.text if is_named else "")
    return replace(
        kept,
        # The list of work at the end names the work shortly.
        text=other.text if is_named else kept.text,
        certainty=Certainty.CERTAIN if is_certain else Certainty.SUGGESTED,
        owners=kept.owners or other.owners,
        due_text=kept.due_text or other.due_text,
        decision=kept.decision or other.decision,
        reason=kept.reason or (other.reason if kept.decision in {None, other.decision} else ""),
        remark="\n".join(filter(None, lines)),
        is_hint=kept.is_hint and other.is_hint,
        twins=(*kept.twins, other),
    )
