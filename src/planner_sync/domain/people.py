"""
People: who in the team's own group is meant by a name in the minutes.

Only members of the group are ever assigned.  Doubt is a result, not a guess: two candidates
or none leave the point unassigned, and the receipt says so.
"""

import re
import unicodedata
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

PREFIXES = frozenset(
    [
        "van",
        "de",
        "den",
        "der",
        "het",
        "ter",
        "ten",
        "te",
        "el",
        "al",
        "op",
        "'t",
        "'s",
        "in",
        "la",
        "le",
        "du",
        "von",
        "di",
        "da",
        "bin",
        "ben",
        "ibn",
    ]
)
"""Tussenvoegsels: they belong to the surname and are often left out or shortened."""

GROUPS = frozenset(
    [
        "allen",
        "alle begeleiders",
        "alle collega's",
        "begeleiders",
        "begeleiding",
        "collega's",
        "everyone",
        "hele team",
        "het team",
        "iedereen",
        "team",
        "teamleden",
        "the team",
        "wij",
    ]
)
"""Owners that name no person; nobody is assigned for them."""

_SHORT_PREFIXES = {
    "v.d.": "van de",
    "v/d": "van de",
    "vd": "van de",
}
_INITIAL_PREFIXES = {"v.": "van", "d.": "de"}
"""Short forms that are an initial when they come first: "V. Bakker"."""

_TITLES = frozenset(
    ["dhr", "mevr", "mw", "mevrouw", "meneer", "heer", "drs", "dr", "mr", "ir", "ing", "prof"]
)
_PLAIN = str.maketrans({"ı": "i", "ø": "o", "ł": "l", "đ": "d", "æ": "ae", "œ": "oe", "’": "'"})
_BRACKETED = re.compile(r"\([^)]*\)?")
_SURNAME_AT_LEAST = 2
_NAME_AT_LEAST = 2


@dataclass(frozen=True, kw_only=True)
class Member:
    """One member of a team's group."""

    user_id: str
    name: str
    user_principal_name: str | None = None
    mail: str | None = None
    given_name: str | None = None
    surname: str | None = None


@dataclass(frozen=True, kw_only=True)
class Resolution:
    """Who is meant; exactly one candidate means resolved, more mean doubt."""

    written: str
    candidates: tuple[Member, ...]

    @property
    def member(self) -> Member | None:
        """The one member who is meant, if there is exactly one."""
        return self.candidates[0] if len(self.candidates) == 1 else None


def fold(text: str) -> str:
    """Lower-case *text* without accents; the dotless i counts as an i."""
    plain = unicodedata.normalize("NFKD", text.casefold().translate(_PLAIN))
    return "".join(c for c in plain if not unicodedata.combining(c)).strip()


def fold_in_place(text: str) -> str:
    """Fold *text* without moving a character, so that places in it stay true."""
    if text.isascii():
        return text.lower()
    return "".join(folded if len(folded := fold(c)) == 1 else c for c in text)


def name_words(name: str) -> list[str]:
    """
    Split a written name into folded words in speaking order.

    "Vries, J. v.d. (Jan)" gives ``j. van de vries``; titles and brackets are left out.
    """
    text = fold(_BRACKETED.sub(" ", name))
    if "," in text:
        last, _, first = text.partition(",")
        text = f"{first.strip()} {last.strip()}"
    words: list[str] = []
    for at, word in enumerate(text.split()):
        short = _SHORT_PREFIXES | (_INITIAL_PREFIXES if at else {})
        words.extend(short.get(word, word).split())
    return _without_titles(words)


def resolve(written: str, members: Iterable[Member]) -> Resolution:
    """
    Find the members whom *written* can mean, in exact stages.

    The first stage with any match decides: address, full name, full name without
    tussenvoegsels, initials with surname, given name with initial, given name, surname.
    A group of people resolves to nobody.
    """
    if fold(written) in GROUPS:
        return Resolution(written=written, candidates=())
    everyone = tuple(members)
    words = name_words(written)
    for is_meant in _STAGES:
        found = tuple(member for member in everyone if is_meant(words, member))
        if found:
            return Resolution(written=written, candidates=found)
    return Resolution(written=written, candidates=())


def _without_titles(words: Sequence[str]) -> list[str]:
    rest = list(words)
    while rest and (rest[0].rstrip(".") in _TITLES or rest[:2] == ["de", "heer"]):
        del rest[0]
    return rest


def _core(words: Sequence[str]) -> list[str]:
    """Leave out the tussenvoegsels; the first word stays, because Ben and Al are names too."""
    return [word for at, word in enumerate(words) if at == 0 or word not in PREFIXES]


def _surname(words: Sequence[str]) -> list[str]:
    return [word for word in words if word not in PREFIXES]


def _given(member: Member) -> list[str]:
    return name_words(member.given_name) if member.given_name else name_words(member.name)[:1]


def _by_address(words: Sequence[str], member: Member) -> bool:
    addresses = {fold(a) for a in (member.user_principal_name, member.mail) if a}
    return len(words) == 1 and "@" in words[0] and words[0] in addresses


def _by_full_name(words: Sequence[str], member: Member) -> bool:
    return bool(words) and list(words) == name_words(member.name)


def _by_core_name(words: Sequence[str], member: Member) -> bool:
    core = _core(words)
    return len(core) >= _NAME_AT_LEAST and core == _core(name_words(member.name))


def _by_initials(words: Sequence[str], member: Member) -> bool:
    """Read "J. de Vries", "J.P. Vries" and "j vries"."""
    mine, theirs = _core(words), _core(name_words(member.name))
    if len(mine) < _NAME_AT_LEAST or len(theirs) < _NAME_AT_LEAST:
        return False
    is_initial = "." in mine[0] or len(mine[0]) == 1
    return is_initial and mine[0][0] == theirs[0][0] and mine[1:] == theirs[-len(mine[1:]) :]


def _by_given_and_initial(words: Sequence[str], member: Member) -> bool:
    """Read "Sanne B." and "Sanne v.d. B."."""
    mine, theirs = _core(words), _core(name_words(member.name))
    if len(mine) != _NAME_AT_LEAST or len(theirs) < _NAME_AT_LEAST:
        return False
    initial = mine[1].rstrip(".")
    return (
        len(initial) == 1 and mine[0] in {theirs[0], *_given(member)} and (initial == theirs[-1][0])
    )


def _by_given_name(words: Sequence[str], member: Member) -> bool:
    if not words or len(words[0]) < _NAME_AT_LEAST:
        return False
    return list(words) == _given(member) or list(words) == name_words(member.name)[:1]


def _by_surname(words: Sequence[str], member: Member) -> bool:
    """Read "van den Berg" and "Berg"."""
    mine = _surname(words)
    theirs = name_words(member.surname) if member.surname else name_words(member.name)[1:]
    if not mine or len("".join(mine)) < _SURNAME_AT_LEAST or mine != _surname(theirs):
        return False
    written = [word for word in words if word in PREFIXES]
    return not written or written == [word for word in theirs if word in PREFIXES]


_STAGES: tuple[Callable[[Sequence[str], Member], bool], ...] = (
    _by_address,
    _by_full_name,
    _by_core_name,
    _by_initials,
    _by_given_and_initial,
    _by_given_name,
    _by_surname,
)
