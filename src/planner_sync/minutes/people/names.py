"""Names in minutes: who is known, what looks like a name, and who owns a point."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace

from planner_sync.domain.people import PREFIXES, Member, fold
from planner_sync.minutes.lexicon import Lexicon, phrase
from planner_sync.minutes.people.doers import english_doers
from planner_sync.minutes.people.joined_names import joined_names
from planner_sync.minutes.people.signed_items import signed_names
from planner_sync.minutes.words.sentences import Word

_BETWEEN = re.compile(r"\s*(?:[,;/&+\n]|\b(?:en|and|samen met)(?=\s))\s*", re.IGNORECASE)
_HELPED = re.compile(r"\s+(?:met hulp van|(?:samen )?met|i\.s\.m\.|ism)\s+", re.IGNORECASE)
_LAST_FIRST = re.compile(
    rf"(?P<last>[^\W\d_][\w'-]+),\s*(?P<first>[^\W\d_][\w'.-]*(?:\s+(?:{'|'.join(PREFIXES)}))+)",
    re.IGNORECASE,
)
_BRACKETED = re.compile(r"\s*[(\[][^)\]]*[)\]]?")
_MAX_WORDS = 6
_FOR = re.compile(r"^(?:[Ff]or|[Vv]oor)\s+(?=[A-Z])")
"""In front of whom a task is for: "For Anna: call the bank"."""

_COMMITTEE = 2
"""Words of "de feestcommissie"."""

_MOST_EACH = 5
"""Words of "each Executive Council member"."""

_JOINED = r"(?:\s*(?:,|/|&|\+|\ben\b|\band\b)\s*)"
TITLES = (
    *("dhr", "mevr", "mw", "mevrouw", "meneer", "mijnheer", "de heer", "heer", "de heren", "heren"),
    *("de dames", "dames", "mevrouwen", "drs", "dr", "ds", "ir", "ing", "prof"),
    *("mrs", "mr", "ms", "miss"),
)
"""How somebody is addressed in front of a surname."""

_TITLES = "|".join(TITLES)
_TITLE = rf"(?:(?:{_TITLES})\.?\s+)?"
_TITLED = re.compile(rf"(?:(?:{_TITLES})(?!\w)\.?\s*)+")
_WORD = r"(?:[A-ZÀ-ÖØ-Ý][\w'’-]*\.?|[A-Z]\.)"
_PREFIX = rf"(?:(?:{'|'.join(sorted(PREFIXES, key=len, reverse=True))}|v\.?d\.?|v/d)\s+)"
_ALONE = rf"(?i:{'|'.join(PREFIXES)})(?!\w)(?!\s+[A-ZÀ-ÖØ-Ý])"
"""A tussenvoegsel without a surname: "Anna De folder nakijken" is of Anna."""

NAME = rf"{_TITLE}{_WORD}(?:\s+{_PREFIX}*(?!{_ALONE}){_WORD}){{0,3}}"
"""Pattern of a written name: capitals, initials and tussenvoegsels."""

NAMES = rf"{NAME}(?:{_JOINED}{NAME}){{0,5}}"
"""Pattern of one or more names."""

_NAMES = re.compile(NAMES)
_SURNAME = re.compile(r"[A-ZÀ-ÖØ-Ý][\w'’.-]*")


@dataclass(frozen=True, kw_only=True)
class KnownNames:
    """Which names are known, so that an owner is told from an ordinary word."""

    lexicon: Lexicon
    full: frozenset[str] = frozenset()
    """Folded full names and surnames of members and of people in the minutes."""

    given: frozenset[str] = field(default_factory=frozenset)
    """Folded given names, the lexicon's own among them."""

    clients: frozenset[str] = frozenset()
    """Folded full and given names of clients: as subject of a sentence they wish, not do."""

    @classmethod
    def of(
        cls,
        lexicon: Lexicon,
        members: Iterable[Member],
        written: Iterable[str],
        clients: Iterable[str] = (),
    ) -> "KnownNames":
        """Know the *members*, the names *written* in the minutes and common given names."""
        names = [*(m.name for m in members), *(m.given_name or "" for m in members), *written]
        full, theirs = _folded(names), _folded(clients)
        surnames = _surnames(full)
        return cls(
            lexicon=lexicon,
            full=full | surnames,
            given=_first_words(full) | lexicon.names.get("first", frozenset()),
            clients=theirs | _first_words(theirs) | (_surnames(theirs) - _surnames(full - theirs)),
        )

    def beside(self, texts: Iterable[str], lists: Iterable[Sequence[str]] = ()) -> "KnownNames":
        """
        Know the names too that *texts* join to a known one, or tell by what they do.

        Of the *lists* among them, some sign their items with names.
        """
        told = [*texts]
        names = english_doers(told, self.lexicon)
        names |= signed_names(lists, self.given, self.lexicon)
        names |= joined_names(told, {*self.given, *_folded(names)}, self.lexicon)
        return replace(self, full=self.full | _folded(names), given=self.given | _folded(names))

    def has_client(self, text: str) -> bool:
        """Tell whether *text* names a client."""
        pieces = map(fold, owners_in(text, self))
        return any(not {piece, _untitled(piece)}.isdisjoint(self.clients) for piece in pieces)

    def is_group(self, text: str) -> bool:
        """
        Tell whether *text* names a group or an organisation instead of a person.

        "De gehele werkgroep" is the group itself.
        """
        words = text.split()
        whole = [word for word in words if word.lower() not in self.lexicon.small("whole")]
        if words[1:] and len(whole) < len(words):
            return self.is_group(" ".join(whole))
        return (
            self.lexicon.meaning(self.lexicon.owners, text) == "groups"
            or bool(self.lexicon.meaning(self.lexicon.taken_up_by, text))
            or self.is_committee(text)
            or self.is_office(text)
            or self.is_each(text)
        )

    def is_each(self, text: str) -> bool:
        """Tell "elk projectlid", "alle leden" and "ieder van ons": many, each of whom does it."""
        words, small = phrase(text).split(), self.lexicon.small
        is_short = 1 < len(words) <= _MOST_EACH
        is_ours = words[1:2] and words[1] in small("of_each") and words[-1] in small("us_all")
        is_member = words[-1:] and words[-1].endswith(tuple(small("member")))
        return is_short and words[0] in small("each") and bool(is_ours or is_member)

    def is_committee(self, text: str) -> bool:
        """Tell whether *text* names a committee by how its word ends: "de feestcommissie"."""
        return self._ends(text, "committee")

    def is_office(self, text: str) -> bool:
        """Tell who is called by an office: "de wedstrijdsecretaris", "de bestuursleden"."""
        return self._ends(text, "office_holder") and (
            phrase(text).split()[0] in self.lexicon.small("determiner")
        )

    def _ends(self, text: str, role: str) -> bool:
        if not fold(text).rstrip(" .:").endswith(tuple(self.lexicon.small(role))):
            return False
        words = phrase(text).split()
        is_named = len(words) == _COMMITTEE and words[0] in self.lexicon.small("determiner")
        return len(words) == 1 or is_named

    def is_person(self, owner: str) -> bool:
        """Tell whether an *owner* as written is a person, not a group or a department."""
        first = owner.split(" ", maxsplit=1)[0]
        return (
            not self.is_group(owner)
            and not self.is_group(first)
            and (self.is_known(owner) or _NAMES.fullmatch(owner) is not None)
        )

    def is_person_known(self, text: str) -> bool:
        """Tell whether *text* is the name of somebody known, not of a group."""
        return self.is_known(text) and not self.is_group(text)

    def is_nobody(self, text: str) -> bool:
        """Tell whether *text* says that nobody is named yet."""
        return not phrase(text) or (self.lexicon.meaning(self.lexicon.owners, text) == "nobody")

    def is_known(self, text: str) -> bool:
        """Tell whether *text* is a known person, a group or two names in a row."""
        words = fold(_BRACKETED.sub("", text)).split()
        if not words or len(words) > _MAX_WORDS:
            return False
        whole = " ".join(words)
        small = self.lexicon.small("determiner") | self.lexicon.small("preposition")
        if len(words) == 1 and words[0] in small:
            # A name broken at the margin leaves "De" behind.
            return False
        is_named = whole in self.full or _untitled(whole) in self.full
        if is_named or whole.rstrip(".") in self.given or self.is_group(text):
            return True
        looks = _NAMES.fullmatch(_BRACKETED.sub("", text).strip()) is not None
        return looks and words[0].rstrip(".") in self.given

    def are_known(self, text: str) -> bool:
        """Tell whether *text* is nothing but known owners."""
        pieces = owners_in(text, self)
        return bool(pieces) and all(self.is_known(piece) for piece in pieces)

    def look_like_names(self, text: str) -> bool:
        """Tell whether *text* can be nothing but names, known or not."""
        pieces = owners_in(text, self)
        return bool(pieces) and all(
            self.is_known(piece) or _NAMES.fullmatch(piece.strip()) for piece in pieces
        )


def _folded(names: Iterable[str]) -> frozenset[str]:
    return frozenset(fold(name) for name in names if name.strip())


def _untitled(name: str) -> str:
    """Return "de vries" of a folded "mevrouw de vries"."""
    return _TITLED.sub("", name, count=1) if _TITLED.match(name) else name


def _surnames(names: Iterable[str]) -> frozenset[str]:
    """Return by what formal minutes call the bearers of folded *names*: "de vries", "vlas"."""
    found = set()
    for name in names:
        whole = _untitled(name)
        words = whole.split()
        at = len(words) - 1
        while at > 1 and words[at - 1] in PREFIXES:
            at -= 1
        if at > 0:
            found.add(" ".join(words[at:]))
        if whole != name:
            found.add(whole)
    return frozenset(found - {""})


def _first_words(names: Iterable[str]) -> frozenset[str]:
    """Return the given names; "de heer Vos" and "mevrouw Vos" tell none."""
    return frozenset(name.split()[0] for name in names if not _TITLED.match(name))


def owners_in(text: str, known: KnownNames) -> tuple[str, ...]:
    """Split an owner field into owners as written; "nog niet bekend" is nobody."""
    if known.is_nobody(text):
        return ()
    whole = " ".join(text.split())
    if _LAST_FIRST.fullmatch(whole):
        return (whole,)
    pieces = [whole] if known.is_group(text) else list(_owners(text, known))
    bare = (" ".join(_BRACKETED.sub("", piece).split()).strip(" .:-–)]") for piece in pieces)
    names = (_without_role(_FOR.sub("", name, count=1), known.lexicon) for name in bare)
    found = {name: None for name in names if name and len(name) > 1 and not known.is_nobody(name)}
    return tuple(found)


def _owners(text: str, known: KnownNames) -> Iterator[str]:
    """Yield the pieces of *text*; behind "met hulp van" only somebody known owns it too."""
    first, *helpers = _HELPED.split(text)
    yield from _BETWEEN.split(first)
    for helper in helpers:
        yield from (piece for piece in _BETWEEN.split(helper) if known.is_person_known(piece))


def _without_role(name: str, lexicon: Lexicon) -> str:
    """Return "Tineke" of "jobcoach Tineke"."""
    role, _, rest = name.partition(" ")
    is_role = role.isalpha() and phrase(role) in _helping(lexicon)
    return rest if is_role and _NAMES.fullmatch(rest) else name


def _helping(lexicon: Lexicon) -> frozenset[str]:
    """Return the roles of those who help: staff and volunteers."""
    return lexicon.roles.get("staff", frozenset()) | lexicon.roles.get("other", frozenset())


def end_of_name(words: Sequence[Word], start: int) -> int:
    """Return the index behind the first name at *start* with its surname: "Pia van der Berg"."""
    end = at = start + 1
    while at < len(words) and not words[at - 1].text.endswith((",", ".")):
        if _SURNAME.fullmatch(words[at].text.rstrip(",.")):
            end = at + 1
        elif words[at].bare not in PREFIXES:
            break
        at += 1
    return end
