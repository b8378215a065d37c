"""Who wrote the minutes: "verslag: Anna", "written up by Anna", "en ik, Anna", "groetjes Anna"."""

import re
from collections.abc import Iterator, Sequence
from functools import cache

from planner_sync.domain.blocks import Block, Table
from planner_sync.domain.people import fold
from planner_sync.minutes.lexicon import Lexicon, any_of
from planner_sync.minutes.moment.moment_date import HEAD
from planner_sync.minutes.people.names import NAME

_MAX_TEXT = 600
"""Characters of a paragraph in which the writer is looked for."""

_FOOT = 3
"""Blocks at the end in which somebody signs."""

_PLURAL = r"(?!\s+(?:en|and|&)\s)"
"""Behind "ik, Joost en Daan" the names are of others."""


def writer_told(blocks: Sequence[Block], lexicon: Lexicon) -> str | None:
    """Return whom the first or last lines tell to have written, in any of the ways people do."""
    whole = [block.text for block in blocks if not isinstance(block, Table)]
    texts = [text[:_MAX_TEXT] for text in whole]
    # Somebody signs at the end of a paragraph, however long it is.
    feet = [text[-_MAX_TEXT:] for text in whole[-_FOOT:]]
    told = _told(*_words(lexicon, *_ROLES))
    signed = _signed(*_words(lexicon, "closing"))
    places = (
        *((text, told) for text in (*texts[:HEAD], *texts[-HEAD:])),
        *((text, signed) for text in (*feet, "\n".join(feet))),
    )
    return next(_found(places), None) or _beside(texts, lexicon)


def _beside(texts: Sequence[str], lexicon: Lexicon) -> str | None:
    """Return who is named behind the title, "Koffie, 3 mei (Anna, kok)", or alone at the end."""
    titles = (_TITLED.search(text) for text in texts[:_FOOT])
    last = _ALONE.match(texts[-1].rpartition("\n")[2]) if texts[_FOOT:] else None
    first = lexicon.names.get("first", frozenset())
    found = (match["who"] for match in (*titles, last) if match)
    return next((who for who in found if fold(who.split()[0]) in first), None)


def _found(places: Sequence[tuple[str, tuple[re.Pattern[str], ...]]]) -> Iterator[str]:
    for text, patterns in places:
        for pattern in patterns:
            if match := pattern.search(text):
                # "Notulist: Anna. Daan was er ook".
                yield _STOPPED.split(match["who"])[0].strip(" .")


_STOPPED = re.compile(r"(?<=[a-zà-ÿ]{2})\.\s")
_TITLED = re.compile(rf"\((?:[^()]*,\s*)?(?P<who>{NAME})(?:,\s*[a-zà-ÿ][^()]*)?\)\s*$")
_ALONE = re.compile(rf"^\W*(?P<who>{NAME})\W*$")
_ROLES = ("wrote", "paper", "link", "by", "me", "i_am", "verb", "doing", "made", "role", "acts")


def _words(lexicon: Lexicon, *roles: str) -> tuple[frozenset[str], ...]:
    return tuple(lexicon.signs.get(f"written_{role}", frozenset()) for role in roles)


def _any_of(words: frozenset[str]) -> str:
    """Return what matches any of *words*, in capitals or not, and "w.g." for "w g"."""
    spaced = any_of(words).replace(r"\ ", r"[\s.]+")
    return f"(?i:{spaced})"


@cache
def _told(*roles: frozenset[str]) -> tuple[re.Pattern[str], ...]:
    """Return what matches a writer: behind what was written, before its verb, behind "ik"."""
    wrote, minutes, link, by, me, person, last, doing, made, role, acts = map(_any_of, roles)
    name = rf"(?P<who>{NAME})"
    end = r"\s*(?=$|\n|[.,;|)(/!–—-])"
    return (
        # "Genotuleerd door Anna", "notes taken by Anna", "verslag is gemaakt door Anna".
        re.compile(
            rf"(?<!\w)(?:{wrote}|{minutes})\s+(?:(?:{link}|{wrote})\s+){{0,3}}{by}\s+{name}"
        ),
        # "Verslag: Anna", "secretaris = Anna", "notulist is Anna".
        re.compile(rf"(?m)(?:^|[^\w\s]\s*|\s)(?<!\w){minutes}\s*[:=]\s*{name}{end}"),
        re.compile(rf"(?<!\w){minutes}\s+(?i:is|was)\s+{name}{end}"),
        # "Anna schreef mee", "Anna (begeleider) heeft dit getypt", "Anna (begeleider, schrijft)".
        re.compile(rf"{name}(?:\s*\([^()\n]{{1,60}}\))?\s+{last}(?!\w)"),
        re.compile(rf"{name}\s*\((?:[^()\n]{{1,60}}[,;/&+]\s*)?(?:{last}|{role}|{acts})\)"),
        # "(Anna typt, Daan kookt)".
        re.compile(rf"{name}(?:\s*\([^()\n]{{1,60}}\))?\s+{acts}{end}"),
        # "- notulen Anna", and with a line of its own "door Anna, kok", "gemaakt door: Anna".
        re.compile(rf"(?m)(?:[-–—,(|/]\s*){minutes}\.?\s+{name}{end}"),
        re.compile(rf"(?m)^\W*(?:(?:{made}|{wrote})\s+{by}\s*:|{by}\s*:?)\s+{name}{end}"),
        # "En ik, Anna", "(door mij, Anna)", "ondergetekende (Anna)", "ik ben Anna".
        re.compile(rf"(?<!\w){me}(?:\s+{doing})?\s*[,(:]\s*{name}{_PLURAL}{end}"),
        re.compile(rf"(?<!\w){person}\s+{name}(?!\w)"),
        re.compile(rf"\d{{4}}\s*,?\s+{by}\s+{name}"),
    )


@cache
def _signed(farewells: frozenset[str]) -> tuple[re.Pattern[str], ...]:
    """Return what matches a signature: a greeting with a name, or a name behind a dash."""
    closing = _any_of(farewells)
    office = r"\s*(?:[,(].*)?$"
    return (
        re.compile(rf"(?<!\w){closing}\s*[.,!]?\s+(?P<who>{NAME}){office}"),
        re.compile(rf"^\s*[–—-]\s*(?P<who>{NAME}){office}"),
        # "Met hartelijke groet, en tot ziens in mei," above "Anna Verzonnen, zus van Daan".
        re.compile(rf"(?<!\w){closing}(?!\w)[^\n]{{0,80}}\n\s*(?P<who>{NAME})\s*(?:[,(\n]|$)"),
    )
