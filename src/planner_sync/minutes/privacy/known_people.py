"""The people who are known by name: in every way in which names are written."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import Enum

from planner_sync.domain.people import PREFIXES, Member, name_words
from planner_sync.minutes.privacy.grammar import NO_NAMES
from planner_sync.minutes.privacy.spans import CLIENT, COLLEAGUE, SOMEONE, Neutral
from planner_sync.minutes.privacy.word_sets import word_set
from planner_sync.minutes.privacy.words import Word

SHORT_PREFIXES = PREFIXES | {"t", "s", "v", "d", "vd", "vander", "vanden"}
"""Tussenvoegsels as they stand in a text: "'t" and "v.d." come apart there."""

_MAX_PREFIXES = 4
_SHORTEST = 2
_IN_LOWER_CASE = 3
"""Letters from which a known given name counts in lower case."""

ACRONYMS = word_set(
    "ah ap aub bbq bg bhv bsn bv cd cr cz db dd dvd ehbo eo ggd ggz ha hr ib ic id it iv ja jo kpn "
    "led mbo mdo mee mic mo mt na nb nee nn np ns nv ob ok om on op or ov pb pc pgb po qr rk rm sb "
    "sp sr svb tv uwv va vg vn vpt vr vs vve wc wlz wmo ww za zo zp zw"
)
"""Two and three letters that stand for a thing more often than for a person."""


class _Form(Enum):
    """How sure a way of writing is."""

    FULL = 1
    GIVEN = 2
    SURNAME = 3
    INITIALS = 4


@dataclass(frozen=True, kw_only=True)
class KnownMatch:
    """A known person in a text, up to and without the word at ``end``."""

    end: int
    neutral: Neutral
    is_given: bool
    """True when only the given name is there, so that a surname may follow."""

    is_possessive: bool = False


class KnownPeople:
    """
    Known names with the words that stand in for each.

    A name that belongs to a colleague and to a client stands for "iemand": nobody can tell
    which of the two is meant.
    """

    def __init__(self, groups: Iterable[tuple[Neutral, Iterable[str]]]) -> None:
        self._forms: dict[str, dict[tuple[str, ...], tuple[_Form, Neutral]]] = {}
        for neutral, names in groups:
            for name in names:
                for form, words in _forms(name):
                    self._add(form, words, neutral)

    def _add(self, form: _Form, words: tuple[str, ...], neutral: Neutral) -> None:
        ways = self._forms.setdefault(words[0], {})
        _, known = ways.get(words, (form, neutral))
        if {known, neutral} == {COLLEAGUE, CLIENT}:
            neutral = SOMEONE
        elif words in ways:
            return
        ways[words] = (form, neutral)

    def can_begin(self, folded: str) -> bool:
        """Tell whether the name of a known person begins with that word."""
        return folded in self._forms

    def match(self, words: Sequence[Word], index: int) -> KnownMatch | None:
        """Return the longest known name that begins at *index*, in the right case."""
        word = words[index]
        best: KnownMatch | None = None
        for first, is_possessive in bases(word.folded):
            for form_words, (form, neutral) in self._forms.get(first, {}).items():
                end = _end_of(form_words, words, index, is_alone=is_possessive)
                if end is None or not _is_written_so(form, words[index:end]):
                    continue
                if best is None or end > best.end:
                    best = KnownMatch(
                        end=end,
                        neutral=neutral,
                        is_given=form is _Form.GIVEN,
                        is_possessive=is_possessive or words[end - 1].folded.endswith("'s"),
                    )
        return best


def bases(folded: str) -> Iterator[tuple[str, bool]]:
    """Yield the word and what it is the possessive of: "jans" is "jan" too."""
    yield folded, False
    if folded.endswith("'"):
        yield folded[:-1], True
    elif folded.endswith("'s"):
        yield folded[:-2], True
    elif folded.endswith("s") and len(folded) > _IN_LOWER_CASE:
        yield folded[:-1], True


def member_names(members: Iterable[Member]) -> list[str]:
    """Return the full name of each member, and given name with surname where they differ."""
    names: list[str] = []
    for member in members:
        names.append(member.name)
        if member.given_name:
            names.append(f"{member.given_name} {member.surname or ''}".strip())
        elif member.surname:
            names.append(f"? {member.surname}")
    return names


def _forms(name: str) -> Iterator[tuple[_Form, tuple[str, ...]]]:
    """Yield every way in which a full name is written, as folded words without prefixes."""
    parts = [part.strip(".") for part in name_words(name)]
    parts = [piece for part in parts for piece in re.split(r"[.\s]+", part) if piece]
    core = [p for at, p in enumerate(parts) if at == 0 or p not in SHORT_PREFIXES]
    core = [word for word in core if re.fullmatch(r"[^\W\d_]+(?:['-][^\W\d_]+)*", word)]
    is_without_given = name.startswith("?")
    if not core:
        return
    if len(core) == 1:
        if len(core[0]) >= _SHORTEST and core[0] not in NO_NAMES:
            yield (_Form.SURNAME if is_without_given else _Form.GIVEN), (core[0],)
        return
    given, *middle, last = core
    yield _Form.FULL, tuple(core)
    yield _Form.FULL, (last, given)
    if middle:
        yield _Form.FULL, (given, last)
    if len(given) >= _SHORTEST and given not in NO_NAMES:
        yield _Form.GIVEN, (given,)
    if len(last) >= _SHORTEST:
        yield _Form.SURNAME, (last,)
        yield _Form.INITIALS, (given[0], last)
    yield _Form.INITIALS, (given, last[0])
    for letters in {given[0] + last[0], "".join(p[0] for p in parts)}:
        if letters not in ACRONYMS:
            yield _Form.INITIALS, (letters,)
        yield _Form.INITIALS, tuple(letters)


def _end_of(
    form: Sequence[str], words: Sequence[Word], index: int, *, is_alone: bool
) -> int | None:
    """Return where *form* ends in *words*, with tussenvoegsels in between, or ``None``."""
    if is_alone and len(form) > 1:
        return None
    at = index + 1
    for wanted in form[1:]:
        for word in words[at : at + _MAX_PREFIXES]:
            if word.folded not in SHORT_PREFIXES or word.folded == wanted:
                break
            at += 1
        if at >= len(words) or not _is_close(words[at]):
            return None
        if wanted not in {base for base, _ in bases(words[at].folded)}:
            return None
        at += 1
    return at


def _is_close(word: Word) -> bool:
    return not word.gap.strip(" \t\xa0.,_'’/-") and len(word.gap) <= _IN_LOWER_CASE


def _is_written_so(form: _Form, words: Sequence[Word]) -> bool:
    first, last = words[0], words[-1]
    match form:
        case _Form.FULL:
            return True
        case _Form.GIVEN:
            return first.is_capital or len(first.text) >= _IN_LOWER_CASE
        case _Form.SURNAME:
            return first.is_capital
        case _Form.INITIALS:
            return all(w.is_shout for w in (first, last) if len(w.text) == 1) and (
                len(words) > 1 or first.is_shout
            )
