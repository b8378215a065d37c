"""One piece of an attendance list: a name, what that person is, or how many there were."""

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass

from planner_sync.domain.people import PREFIXES, fold
from planner_sync.minutes.dates.words import NUMBERS
from planner_sync.minutes.lexicon import Lexicon, phrase
from planner_sync.minutes.people.names import NAME
from planner_sync.minutes.people.shared_roles import with_shared_roles

ROLE = re.compile(r"[(\[](?P<role>[^)\]]*)[)\]]?|\s[-–—]\s*(?P<dash>.+)$")
_HANDLE = re.compile(r"\s+@[\w-]+")
"""The name by which a system knows somebody: "Anna Bakker @annab (bestuur)"."""

_NAME = re.compile(NAME)
INITIALS = re.compile(r"[A-ZÀ-Ý]{2,4}|[A-Z](?:\.[A-Za-z]){1,4}\.?|[A-Z][a-z]{1,2}[A-Z]")
_APART = re.compile(r"\s{2,}")
"""What stood between two things in brackets, where commas became spaces."""

_HELD = re.compile(rf"(?P<role>[a-zà-ÿ][\w-]*\.?(?:\s[a-zà-ÿ][\w-]*)?)\s(?P<name>{NAME})")
"""A role in front of a name: "maatschappelijk werker Anna"."""

_LONG_ROLE = 8
"""Letters from which the word for a role has a plural and compounds."""

_NUMBER = re.compile(r"\d{1,3}\b")
_COUNT_WITHIN = 2
"""Words at the start of who was there that can say how many they were."""

_MAX_NAME = 50


@dataclass(frozen=True, kw_only=True)
class Attendee:
    """
    One person; ``kind`` is ``clients``, ``network``, ``staff``, ``other`` or ``None``.

    The name is empty for a person who is only described: "moeder van een cliënt".
    """

    name: str
    kind: str | None
    role: str = ""
    was_present: bool = True
    count: int = 1
    """More than one when only a number is told: "6 cliënten"; 0 for who is counted elsewhere."""


def people_in(names: str, heading: str, lexicon: Lexicon) -> Iterator[Attendee]:
    """Yield who stands in *names*, below a *heading* such as ``present`` or ``clients``."""
    # "Anna (nachtd., zorg)" is one person, whose full stop ends no sentence.
    outside = ROLE.sub(
        lambda m: m[0].replace(".,", " ").replace(",", " ").replace("\n", " "), names
    )
    for piece, shared in with_shared_roles(outside, lexicon):
        role = ROLE.search(piece)
        name = " ".join(_HANDLE.sub("", ROLE.sub("", piece)).split()).strip(" .:-–•*")
        words = (role["role"] or role["dash"] or "") if role else shared
        if role and lexicon.small("me") & set(phrase(name).split()):
            # "Ik (Anna, stagiair)": commas within brackets stand as spaces here.
            name = next((word for word in words.split() if _NAME.fullmatch(word)), name)
            words = words.replace(name, "").strip()
        is_name = _NAME.fullmatch(name[:_MAX_NAME]) is not None
        held = None if words or is_name else _HELD.fullmatch(name[:_MAX_NAME])
        name, words = _written_out(name, words)
        bearing = lexicon.roles.get("staff", frozenset()) | lexicon.roles.get("other", frozenset())
        if held and _is_bearer(held["role"], bearing, lexicon):
            name, words = held["name"], held["role"]
        if not _NAME.fullmatch(name[:_MAX_NAME]):
            # "moeder van Teun": somebody was there, without a name of their own.
            name, words = "", name
            if _kind(words, "present", lexicon) is None and not _is_count(words, heading):
                continue
        yield Attendee(
            name=name,
            kind=_kind(words, heading, lexicon),
            role=words,
            was_present=heading != "absent",
            count=count_of(words) if not name else 1,
        )


def _written_out(name: str, words: str) -> tuple[str, str]:
    """Turn "KV (Kim Verduin, verslag)" into Kim Verduin, who is "KV" here."""
    first, *rest = _APART.split(words)
    is_short = INITIALS.fullmatch(name) is not None and first[:1] == name[:1]
    if not is_short or not _NAME.fullmatch(first) or INITIALS.fullmatch(first):
        return name, words
    return first, "  ".join([name, *rest])


def _is_count(words: str, heading: str) -> bool:
    """Read "Bewoners: 6"; a number under "aanwezig" says of nobody what they are."""
    is_number = words.isdigit() or fold(words) in NUMBERS
    return is_number and heading not in {"present", "absent"}


def count_of(words: str) -> int:
    """Return the number that *words* begin with; 1 where they tell none."""
    # "Nog vier cliënten".
    for word in fold(words).split()[:_COUNT_WITHIN]:
        number = _NUMBER.match(word)
        if number or word in NUMBERS:
            return int(number[0]) if number else NUMBERS[word]
    return 1


def _kind(role: str, heading: str, lexicon: Lexicon) -> str | None:
    words = phrase(role).split()
    told = next((k for word in words for k, known in lexicon.roles.items() if word in known), None)
    return told or (heading if heading not in {"present", "absent"} else None)


def is_role(role: str, words: Collection[str]) -> bool:
    """Tell whether the folded *role* is one of *words*, its plural, or a compound of it."""
    long = tuple(word + end for word in words if len(word) >= _LONG_ROLE for end in ("", "s", "n"))
    return role in words or role.endswith(long)


def _is_bearer(role: str, bearing: Collection[str], lexicon: Lexicon) -> bool:
    """
    Tell "leerling Stijn" and "kerkrentmeester Luijten" from "moeder Truus" and "namens Prisma".

    The mother may be that of Truus, who is not there herself.
    """
    last = fold(role).split()[-1]
    is_small = last in PREFIXES | lexicon.small("preposition") | lexicon.small("function")
    is_unknown = _kind(role, "present", lexicon) is None and not is_small
    return is_role(last, bearing) or (is_unknown and last.rstrip(".").isalpha())
