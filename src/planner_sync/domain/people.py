"""
People: who in the team's own group is meant by a name in the minutes.

Only members of the group are ever assigned.  Doubt is a result, not a guess: two candidates,
none, or one that only looks like the name leave the point unassigned, and the receipt asks.
"""

import re
import unicodedata
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import lru_cache

PREFIXES = frozenset(
    [
        *("van", "de", "den", "der", "het", "ter", "ten", "te", "el", "al", "op", "'t", "'s", "in"),
        *("la", "le", "du", "von", "di", "da", "bin", "ben", "ibn"),
    ]
)
"""Tussenvoegsels: they belong to the surname and are often left out or shortened."""

GROUPS = frozenset(
    [
        *("all", "allen", "iedereen", "everyone", "wij", "begeleiding", "de begeleiding"),
        *("begeleiders", "alle begeleiders", "collega's", "alle collega's", "teamleden"),
        *("team", "het team", "the team", "ons team", "hele team", "het hele team"),
        "heel het team",
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
_CALLED = re.compile(r"\(([^\W\d_][\w'-]+)\)")
_NAME_AT_LEAST = 2
_LIKENESS_AT_LEAST = 3
_LIKENESS = 0.8
"""Ratio of equal characters from which a name is worth asking about; a guess, never a proof."""

_DIMINUTIVES = ("je", "tje", "ke", "ie", "y", "a")


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
    candidates: tuple[Member, ...] = ()
    """Members whom the name names; nobody else can be assigned for it."""

    suggestions: tuple[Member, ...] = ()
    """Without candidates: members whom the name may mean.  They are asked about, never assigned."""

    @property
    def member(self) -> Member | None:
        """The one member who is meant, if there is exactly one."""
        return self.candidates[0] if len(self.candidates) == 1 else None

    @property
    def is_doubtful(self) -> bool:
        """True when there is somebody to ask about."""
        return self.member is None and bool(self.candidates or self.suggestions)


def fold(text: str) -> str:
    """Lower-case *text* without accents; the dotless i counts as an i."""
    if text.isascii():
        return text.lower().strip()
    plain = unicodedata.normalize("NFKD", text.casefold().translate(_PLAIN))
    return "".join(c for c in plain if not unicodedata.combining(c)).strip()


def fold_in_place(text: str) -> str:
    """Fold *text* without moving a character, so that places in it stay true."""
    return text.lower() if text.isascii() else "".join(map(_fold_one, text))


@lru_cache(maxsize=2048)
def _fold_one(character: str) -> str:
    folded = character if character.isspace() else fold(character)
    return folded if len(folded) == 1 else character


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


def resolve(
    written: str, members: Iterable[Member], *, outsiders: Iterable[str] = ()
) -> Resolution:
    """
    Find the members whom *written* can mean, in exact stages.

    The first stage with any match decides: address, full name, full name without
    tussenvoegsels, initials with surname, given name with initial, given name.  What is weaker
    only suggests: a surname alone, initials alone, a likeness, a given name that one of the
    *outsiders* bears too.  A group of people resolves to nobody.

    Args:
        written: A name as the minutes have it.
        members: The team's group.
        outsiders: Names of clients and guests in the same minutes.
    """
    words = name_words(written)
    if not words or fold(written) in GROUPS:
        return Resolution(written=written)
    everyone = tuple(members)
    for is_meant in _STAGES:
        found = tuple(member for member in everyone if is_meant(words, member))
        if found and is_meant is _by_given_name and _is_borne(words, outsiders):
            return Resolution(written=written, suggestions=found)
        if found:
            return Resolution(written=written, candidates=found)
    weak = (tuple(m for m in everyone if is_near(words, m)) for is_near in _WEAK_STAGES)
    return Resolution(written=written, suggestions=next(filter(None, weak), ()))


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
    """Return the given name: told, in brackets behind initials, or the first word."""
    if member.given_name:
        return name_words(member.given_name)
    called = _CALLED.search(fold(member.name))
    return name_words(called[1]) if called else name_words(member.name)[:1]


def _full_names(member: Member) -> list[list[str]]:
    """Return the name as the directory shows it, and with the given name in front."""
    shown = name_words(member.name)
    surname = name_words(member.surname) if member.surname else shown[1:]
    return [shown, [*_given(member), *surname]]


def _core_names(member: Member) -> list[list[str]]:
    """Return the names without tussenvoegsels, and with each half of a double surname."""
    whole = [core for name in _full_names(member) if (core := _core(name))]
    return whole + [[*name[:-1], half] for name in whole for half in name[-1].split("-")]


def _is_borne(words: Sequence[str], outsiders: Iterable[str]) -> bool:
    """Tell whether an outsider is called so too: one given name, two people."""
    return any(name_words(name)[:1] == list(words[:1]) for name in outsiders)


def _by_address(words: Sequence[str], member: Member) -> bool:
    addresses = {fold(a) for a in (member.user_principal_name, member.mail) if a}
    return len(words) == 1 and "@" in words[0] and words[0] in addresses


def _by_full_name(words: Sequence[str], member: Member) -> bool:
    return list(words) in _full_names(member)


def _by_core_name(words: Sequence[str], member: Member) -> bool:
    """Read "Jan Verzonnen", "Verzonnen Jan", and one half of "Bedacht-Nep"."""
    core = _core(words)
    if len(core) < _NAME_AT_LEAST:
        return False
    turned = [*core[1:], core[0]]
    spellings = _core_names(member)
    return core in spellings or turned in spellings


def _by_initials(words: Sequence[str], member: Member) -> bool:
    """Read "J. de Vries", "J.P. Vries" and "j vries"."""
    mine = _core(words)
    if len(mine) < _NAME_AT_LEAST or not _is_initial(mine[0]):
        return False
    return any(
        len(theirs) >= _NAME_AT_LEAST
        and mine[0][0] == theirs[0][0]
        and mine[1:] == theirs[-len(mine[1:]) :]
        for theirs in _core_names(member)
    )


def _by_given_and_initial(words: Sequence[str], member: Member) -> bool:
    """Read "Sanne B." and "Sanne v.d. B."."""
    mine = _core(words)
    if len(mine) != _NAME_AT_LEAST or len(mine[1].rstrip(".")) != 1:
        return False
    return any(
        len(theirs) >= _NAME_AT_LEAST and mine[0] == theirs[0] and mine[1][0] == theirs[-1][0]
        for theirs in map(_core, _full_names(member))
    )


def _by_given_name(words: Sequence[str], member: Member) -> bool:
    return len(words[0]) >= _NAME_AT_LEAST and list(words) == _given(member)


def _by_surname(words: Sequence[str], member: Member) -> bool:
    """Read "van den Berg" and "mevrouw Berg", who can be a client of that name too."""
    mine = _surname(words)
    theirs = name_words(member.surname) if member.surname else name_words(member.name)[1:]
    if not mine or mine != _surname(theirs):
        return False
    written = [word for word in words if word in PREFIXES]
    return not written or written == [word for word in theirs if word in PREFIXES]


def _by_bare_initials(words: Sequence[str], member: Member) -> bool:
    """Read "FF" and "F.F."; the letters can stand for a role as well."""
    letters = "".join(words).replace(".", "")
    full = name_words(member.name)
    forms = {"".join(word[0] for word in name) for name in (full, _core(full))}
    return len(words) == 1 and len(letters) >= _NAME_AT_LEAST and letters in forms


def _by_likeness(words: Sequence[str], member: Member) -> bool:
    """Read "Sana" for Sanne and "Jantje" for Jan."""
    mine = " ".join(words)
    if len(mine) < _LIKENESS_AT_LEAST:
        return False
    names = [" ".join(name) for name in (*_full_names(member), _given(member))]
    return any(
        SequenceMatcher(None, mine, name).ratio() >= _LIKENESS
        or (len(words) == 1 and mine in {f"{name}{ending}" for ending in _DIMINUTIVES})
        for name in names
    )


def _is_initial(word: str) -> bool:
    return "." in word or len(word) == 1


_STAGES: tuple[Callable[[Sequence[str], Member], bool], ...] = (
    _by_address,
    _by_full_name,
    _by_core_name,
    _by_initials,
    _by_given_and_initial,
    _by_given_name,
)
_WEAK_STAGES: tuple[Callable[[Sequence[str], Member], bool], ...] = (
    _by_surname,
    _by_bare_initials,
    _by_likeness,
)
