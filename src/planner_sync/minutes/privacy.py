"""Privacy: the same sentence without the people in it."""

import re
from collections import Counter
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass

from planner_sync.domain.people import Member
from planner_sync.domain.points import Redaction
from planner_sync.minutes.identifiers import IDENTIFIERS
from planner_sync.minutes.person_names import (
    CLIENT,
    COLLEAGUE,
    SOMEONE,
    NamePatterns,
    Span,
    cued_spans,
    member_names,
)

_ROUNDS = 4
_AND = r"(?:\s*,\s*|\s+(?:en|and|&)\s+|\s*[&/+]\s*)"
_REPEATED = [
    (re.compile(rf"\b(?P<a>[Ee]en collega)(?:{_AND}een collega)+\b"), "collega's"),
    (re.compile(rf"\b(?P<a>[Ee]en cliënt)(?:{_AND}een cliënt)+\b"), "cliënten"),
    (re.compile(rf"\b(?P<a>[Ii]emand)(?:{_AND}iemand)+\b"), "mensen"),
]
_DOUBLED = re.compile(
    r"\b(?P<de>de|een|onze|het)\s+(?P<word>een collega|een cliënt|iemand)\b", re.IGNORECASE
)
_OWNED = re.compile(r"\s+(?P<noun>[^\W\d_]+)")
_HEALTH = re.compile(
    r"\b(?:medicatie|medicijn\w*|diagnose|dement\w*|autis\w*|depress\w*|psycho\w*|epilep\w*|"
    r"diabet\w*|suiker(?:ziekte)?|incontinen\w*|verslav\w*|alcohol\w*|suïcid\w*|kanker|"
    r"beperking|trauma\w*|agressie\w*|seksue\w*|zelfbeschadig\w*)\b",
    re.IGNORECASE,
)
_ONE_PERSON = re.compile(
    r"\b(?:een cliënt|iemand|een kamer|een geboortedatum|hij|zij|haar)\b", re.IGNORECASE
)
_SUSPECT = re.compile(r"@|(?<!\d)\d{8,}(?!\d)|(?i:\bBSN\b\W*\d)")


@dataclass(frozen=True, kw_only=True)
class Cleaned:
    """A text after privacy; held text must not leave the receipt."""

    text: str
    redactions: tuple[Redaction, ...] = ()
    is_held: bool = False


class Cleaner:
    """
    Takes people out of sentences; cleaning twice is cleaning once.

    Members of the group and *colleagues* become "een collega", *clients* "een cliënt",
    *outsiders* and the common *given_names* "iemand".  A sentence without people stays as
    it is, byte for byte.
    """

    def __init__(
        self,
        members: Sequence[Member] = (),
        clients: Collection[str] = (),
        outsiders: Collection[str] = (),
        *,
        colleagues: Collection[str] = (),
        given_names: Collection[str] = (),
    ) -> None:
        self._names = NamePatterns(
            [
                (COLLEAGUE, member_names(members)),
                (COLLEAGUE, _with_parts(colleagues)),
                (CLIENT, _with_parts(clients)),
                (SOMEONE, _with_parts(outsiders)),
            ],
            only_capitals=given_names,
        )

    def clean(self, text: str) -> Cleaned:
        """Return *text* without people, what was taken out, and whether it must be held."""
        counts: Counter[str] = Counter()
        current = text
        for _ in range(_ROUNDS):
            cleaned = self._once(current, counts)
            if cleaned == current:
                break
            current = cleaned
        redactions = tuple(Redaction(kind=k, count=n) for k, n in sorted(counts.items()))
        return Cleaned(text=current, redactions=redactions, is_held=_is_suspect(current))

    def _once(self, text: str, counts: Counter[str]) -> str:
        for identifier in IDENTIFIERS:
            spans = [
                Span(start=m.start(), end=m.end(), neutral=identifier.neutral)
                for m in identifier.pattern.finditer(text)
                if identifier.is_valid(m)
            ]
            text = _replaced(text, spans)
            counts[identifier.kind] += len(spans)
        spans = _without_overlap([*cued_spans(text, self._names), *self._names.spans(text)])
        counts["name"] += len(spans)
        cleaned = _replaced(text, spans)
        counts += Counter()
        for kind in [kind for kind, count in counts.items() if not count]:
            del counts[kind]
        return _smoothed(cleaned) if spans or cleaned != text else text


def _replaced(text: str, spans: Iterable[Span]) -> str:
    pieces: list[str] = []
    at = 0
    for span in spans:
        is_first = re.search(r"(?:^|[.!?]\s+|\n)[\"'(]?$", text[: span.start]) is not None
        owned = _OWNED.match(text, span.end) if span.is_possessive else None
        # "Jans fiets" becomes "fiets van een collega".
        words = f"{owned['noun']} van {span.neutral}" if owned else span.neutral
        pieces += [text[at : span.start], words[0].upper() + words[1:] if is_first else words]
        at = owned.end() if owned else span.end
    return "".join([*pieces, text[at:]])


def _without_overlap(spans: list[Span]) -> list[Span]:
    """Keep the first and longest of spans that overlap."""
    kept: list[Span] = []
    for span in sorted(spans, key=lambda s: (s.start, -s.end)):
        if not kept or span.start >= kept[-1].end:
            kept.append(span)
    return kept


def _smoothed(text: str) -> str:
    for pattern, plural in _REPEATED:
        for match in reversed(list(pattern.finditer(text))):
            word = plural[0].upper() + plural[1:] if match["a"][0].isupper() else plural
            text = text[: match.start()] + word + text[match.end() :]
    return _DOUBLED.sub(
        lambda m: m["word"].capitalize() if m["de"][0].isupper() else m["word"], text
    )


def _with_parts(names: Iterable[str]) -> list[str]:
    """Return each name, its given name and its surname with tussenvoegsels."""
    forms: list[str] = []
    for name in names:
        words = name.split()
        parts = [" ".join(words), *(words[:1]), " ".join(words[1:])]
        forms += [part for part in parts if len(part.strip(" .")) > 1]
    return forms


def _is_suspect(text: str) -> bool:
    if _SUSPECT.search(text):
        return True
    return bool(_HEALTH.search(text) and _ONE_PERSON.search(text))
