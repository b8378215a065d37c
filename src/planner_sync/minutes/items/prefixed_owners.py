"""Whose tasks a list names in front of each or behind: one known name vouches for its like."""

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace

from planner_sync.minutes.items.item import Item
from planner_sync.minutes.lexicon import Lexicon, phrase
from planner_sync.minutes.people.names import NAMES, KnownNames, owners_in
from planner_sync.minutes.words.arrows import ARROW
from planner_sync.minutes.words.verbs import ends_in_work

_PREFIX = re.compile(r"^\W*(?P<who>[A-ZÀ-Ý][^:\n]{1,60}?)\W*:\s+(?P<what>\S.*)$", re.DOTALL)
_BEHIND = re.compile(
    rf"^(?P<what>[^\n]*[^\s.])(?P<sep>\s+[-–—/|>=]\s+|\s*{ARROW}\s*|\s*\.{{3,}}\s*|[,.]\s+)"
    rf"(?P<who>{NAMES})\s*\.?$"
)
_SUBJECT = re.compile(rf"^(?P<who>{NAMES})\s+(?P<what>[a-zà-ÿ][^\n]*)$")
_NAME = re.compile(r"[A-ZÀ-Ý][\w'’-]*(?:\s[A-ZÀ-Ý][\w'’-]*)?")
_LETTERS = re.compile(r"[A-Z]{2,6}")
_ADJECTIVE = ("e", "en", "s")
"""How a word in front of a noun ends that is no name: "nieuwe vlag", "houten bank"."""

_MOST_WORDS = 7
"""Words of "groep die de tent opzet"."""

_LEAST_KNOWN = 2
_LEAST_ALL = 3
"""Items that make one known name enough, if each names somebody."""

_LEAST_ALIKE = 2
"""Items that write who does them in the same place."""


@dataclass(frozen=True, kw_only=True)
class ListedOwners:
    """Who else than those known a list gives its tasks to, by where it writes them."""

    front: frozenset[str] = frozenset()
    behind: frozenset[str] = frozenset()
    subjects: frozenset[str] = frozenset()

    def given(self, read: Item, known: KnownNames) -> Item:
        """Return *read* with the one whom it names in the way of its list, if it has none."""
        if read.owners:
            return read
        for pattern, people in (
            (_PREFIX, self.front),
            (_BEHIND, self.behind),
            (_SUBJECT, self.subjects),
        ):
            match = pattern.match(read.what)
            if match and match["who"] in people:
                who = match["who"]
                owners = (who,) if pattern is _PREFIX else owners_in(who, known)
                return replace(read, what=match["what"].strip(), owners=owners)
        return read


def listed_owners(items: Sequence[str], known: KnownNames) -> ListedOwners:
    """
    Return who else does something in a list that names people in front of tasks or behind them.

    "Zwaantje: …", "VNO: …" and "Tentgroep: …" are somebody beside "Anna: …" and "Allen: …"; so are
    "sleutel / Zwaantje" beside "stoelen / Anna", and "Ton hek verven" beside "Anna zaal boeken".
    """
    return ListedOwners(
        front=prefixed_owners(items, known),
        behind=_owners_behind(items, known),
        subjects=_subjects(items, known),
    )


def prefixed_owners(items: Sequence[str], known: KnownNames) -> frozenset[str]:
    """Return who else stands before a colon in front of a task."""
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


def _owners_behind(items: Sequence[str], known: KnownNames) -> frozenset[str]:
    """Return who else stands behind a task, where most have the same sign in between."""
    found = [match for match in map(_BEHIND.match, items) if match]
    signs = {match["sep"].strip() for match in found}
    people: frozenset[str] = frozenset()
    for sign in signs:
        whos = [match["who"] for match in found if match["sep"].strip() == sign]
        if len(whos) >= _LEAST_ALIKE and 2 * len(whos) >= len(items):
            people |= _vouched(whos, known, _may_be_name)
    return people


def _subjects(items: Sequence[str], known: KnownNames) -> frozenset[str]:
    """Return who stands in front of work without any sign, in a list that does so throughout."""
    found = [match for match in map(_SUBJECT.match, items) if match]
    whos = [match["who"] for match in found if ends_in_work(match["what"], known.lexicon)]
    if len(whos) < max(_LEAST_ALIKE, len(items)):
        return frozenset()
    return _vouched(whos, known, _may_be_subject) | {who for who in whos if known.are_known(who)}


def _vouched(
    whos: Iterable[str], known: KnownNames, may_be: Callable[[str, Lexicon], bool]
) -> frozenset[str]:
    """Return those of *whos* that those known vouch for, as far as each piece *may be* a name."""
    pieces = {who: owners_in(who, known) for who in whos}
    sure = {piece for named in pieces.values() for piece in named if known.is_known(piece)}
    others = {piece for named in pieces.values() for piece in named} - sure
    if not sure or len(others) > _LEAST_KNOWN * len(sure):
        return frozenset()
    likely = {piece for piece in others if may_be(piece, known.lexicon)}
    return frozenset(who for who, named in pieces.items() if named and {*named} <= likely | sure)


def _is_body(who: str, lexicon: Lexicon) -> bool:
    """Tell "Tentgroep", "Groep die de tent opzet" and "VNO"."""
    words = phrase(who).split()
    bodies = tuple(lexicon.small("committee") | lexicon.small("member"))
    is_group = any(word.endswith(bodies) for word in (*words[:1], *words[-1:]))
    return (is_group and len(words) <= _MOST_WORDS) or _LETTERS.fullmatch(who) is not None


def _may_be_name(who: str, lexicon: Lexicon) -> bool:
    """Tell "Zwaantje" from "Planning" and "Utrecht"."""
    words = (lexicon.columns, lexicon.headings, lexicon.markers, lexicon.statuses)
    is_word = any(lexicon.meaning(known, who) for known in words)
    # "Riet" and "Boer" are words as well, but here a name stands in their place.
    is_word = is_word or lexicon.meaning(lexicon.privacy, who) in {"things", "health"}
    return _NAME.fullmatch(who) is not None and not is_word


def _may_be_subject(who: str, lexicon: Lexicon) -> bool:
    """Tell "Ton" in front of "hek verven" from "Nieuwe" in front of "vlag kopen"."""
    return _may_be_name(who, lexicon) and not who.endswith(_ADJECTIVE)
