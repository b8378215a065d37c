"""Finding people's names in a sentence: the known ones, and the ones behind a cue."""

import re
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass

from planner_sync.domain.people import PREFIXES, Member, fold, fold_in_place
from planner_sync.minutes.date_words import MONTHS, WEEKDAYS

COLLEAGUE, CLIENT, SOMEONE = "een collega", "een cliënt", "iemand"

ORDINARY = frozenset(
    [
        *MONTHS,
        *WEEKDAYS,
        "wil",
        "will",
        "roos",
        "bloem",
        "mark",
        "ton",
        "rob",
        "storm",
        "sterre",
        "lente",
        "zomer",
        "vlinder",
        "bas",
        "boy",
        "cor",
        "joy",
        "hoop",
        "faith",
        "grace",
        "max",
        "sam",
        "pol",
        "bob",
        "guus",
        "kees",
        "piet",
        "hein",
        "kok",
        "bakker",
        "smit",
        "visser",
        "boer",
        "groot",
        "klein",
        "lang",
        "kort",
        "jong",
        "oud",
        "wit",
        "zwart",
        "rood",
        "bruin",
        "groen",
        "blauw",
        "dag",
        "nacht",
        "huis",
        "berg",
        "dijk",
        "bos",
        "veld",
        "water",
        "meer",
        "brink",
        "haan",
        "vos",
        "wolf",
        "beer",
        "leeuw",
        "vogel",
        "koning",
        "prins",
        "keizer",
        "ridder",
        "paus",
        "bisschop",
        "monnik",
        "maas",
        "waal",
        "linden",
        "post",
        "heer",
        "vrouw",
        "man",
        "kind",
    ]
)
"""Names that are words too: they count only where a word cannot stand."""

_CAP = r"[A-ZÀ-ÖØ-Ý][\w’'-]*"
_PREFIX = rf"(?:(?:{'|'.join(sorted(PREFIXES, key=len, reverse=True))}|v\.?d\.?|v/d)\s+)"
_BEHIND_CUE = rf"(?:(?:[A-Z]\.\s?)+\s?)?{_PREFIX}*{_CAP}(?:\s+{_PREFIX}*{_CAP}){{0,2}}"
_ARTICLE = r"(?:(?:de|een|onze|the|our)\s+)?"
_SURNAME = re.compile(rf"\s+{_PREFIX}*(?P<first>[A-ZÀ-ÖØ-Ý][’']?[a-zà-ÿ][\w’'-]+)")
_CUES = (
    (CLIENT, r"mevrouw|mevr\.|mevr|mw\.|mw|de heer|dhr\.|dhr|meneer|juffrouw|mrs\.?|mr\.|ms\."),
    (CLIENT, rf"{_ARTICLE}(?:cliënte?|client|bewoner|bewoonster|deelnemer|deelneemster|resident)"),
    (COLLEAGUE, rf"{_ARTICLE}(?:collega|begeleidster|begeleider|stagiaire?|colleague)"),
)
_FAMILY = re.compile(
    rf"\b(?P<who>(?i:de moeder|de vader|de zus|de broer|de dochter|de zoon|de familie|familie|"
    rf"fam\.))\s+(?:van\s+)?(?P<name>{_BEHIND_CUE})"
)
_ARTICLES = "de|het|een|the|a|an|deze|die|dit|dat"
_STARTS = re.compile(r"(?:^|[.!?:;•]\s*|\n)[\"'(]?$")
_LONG_ENOUGH = 4
"""Letters: shorter words in lower case are words, not names; "het" and "dit" are no verbs."""

_VERBS = frozenset(
    ["zal", "gaat", "is", "heeft", "kan", "wil", "doet", "moet", "mag", "will", "has", "can"]
)


@dataclass(frozen=True, kw_only=True)
class Span:
    """A stretch of text and the neutral words for it."""

    start: int
    end: int
    neutral: str
    is_possessive: bool = False
    """True for "Jans" in "Jans fiets"."""


class NamePatterns:
    """The names that are known, as one pattern with the words that replace each."""

    def __init__(
        self, groups: Sequence[tuple[str, Iterable[str]]], *, only_capitals: Collection[str] = ()
    ) -> None:
        self._neutral: dict[str, str] = {}
        for neutral, names in groups:
            for name in names:
                for form in _forms(name):
                    self._neutral.setdefault(form, neutral)
        self._cased = {form for name in only_capitals for form in _forms(name)} - set(self._neutral)
        self._neutral |= dict.fromkeys(self._cased, SOMEONE)
        forms = sorted(self._neutral, key=lambda form: (-len(form), form))
        self._pattern = (
            re.compile(rf"(?<!\w)(?P<name>{'|'.join(map(re.escape, forms))})(?P<s>'?s)?(?!\w)")
            if forms
            else None
        )

    def neutral_of(self, name: str) -> str | None:
        """Return what a known *name* is replaced with, or ``None``."""
        words = fold(name).split()
        return self._neutral.get(" ".join(words)) or (
            self._neutral.get(words[0]) if words else None
        )

    def spans(self, text: str) -> list[Span]:
        """Return every known name in *text*."""
        if self._pattern is None:
            return []
        folded = fold_in_place(text)
        return [
            self._span(match, text)
            for match in self._pattern.finditer(folded)
            if self._counts(match, text, folded)
        ]

    def _span(self, match: re.Match[str], text: str) -> Span:
        neutral, end = self._neutral[match["name"]], match.end()
        surname = None if match["s"] or " " in match["name"] else _SURNAME.match(text, end)
        if surname and fold(surname["first"]) not in {*MONTHS, *WEEKDAYS}:
            # A known given name with another surname is another person.
            neutral, end = (CLIENT if neutral == CLIENT else SOMEONE), surname.end()
        return Span(start=match.start(), end=end, neutral=neutral, is_possessive=bool(match["s"]))

    def _counts(self, match: re.Match[str], text: str, folded: str) -> bool:
        """Tell a name from the same letters as an ordinary word."""
        form, is_possessive = match["name"], bool(match["s"])
        written = text[match.start("name") : match.end("name")]
        is_capital = written[:1].isupper()
        if " " in form:
            words = [word for word in form.split() if word not in PREFIXES]
            is_full = len(words) > 1 and form not in self._cased
            return is_full or written.split()[-1][:1].isupper()
        if form == "jan":
            return is_capital and not _beside_number(text, match.start(), match.end())
        if form not in ORDINARY:
            return is_capital or (len(form) >= _LONG_ENOUGH and form not in self._cased)
        return is_capital and (is_possessive or _stands_as_name(form, text, folded, match))


def _stands_as_name(form: str, text: str, folded: str, match: re.Match[str]) -> bool:
    """Decide on a name that is a word too, by what stands around it."""
    before, after = text[: match.start()], text[match.end() :]
    if form in MONTHS and _beside_number(text, match.start(), match.end()):
        return False
    if re.search(rf"\b(?:{_ARTICLES})\s$", before, re.IGNORECASE):
        return False
    if not _STARTS.search(before):
        return True
    if form not in MONTHS and re.match(rf":|\s*(?:,|/|&|\ben\b)\s*{_CAP}", after):
        return True
    verb = re.match(r"\s+([a-zà-ÿ]+)", folded[match.end() :])
    return verb is not None and (
        verb[1] in _VERBS or (verb[1].endswith("t") and len(verb[1]) >= _LONG_ENOUGH)
    )


def _told_by(cue: str, known: str | None) -> str:
    """Believe "collega" at once; behind "mevrouw" a known name tells more than the cue."""
    return cue if cue == COLLEAGUE or known is None else known


def _beside_number(text: str, start: int, end: int) -> bool:
    return bool(re.search(r"\d\s*$", text[:start]) or re.match(r"\.?\s*'?\d", text[end:]))


def cued_spans(text: str, known: NamePatterns) -> list[Span]:
    """Return the names behind "mevrouw", "cliënt", "collega"."""
    people = [
        Span(
            start=match.start(),
            end=match.end(),
            neutral=_told_by(neutral, known.neutral_of(match["name"])),
        )
        for neutral, cue in _CUES
        for match in re.finditer(rf"(?<!\w)(?i:{cue})\s+(?P<name>{_BEHIND_CUE})", text)
    ]
    relatives = [
        Span(start=match.start(), end=match.end(), neutral="het netwerk van een cliënt")
        for match in _FAMILY.finditer(text)
    ]
    return [*people, *relatives]


def member_names(members: Iterable[Member]) -> Collection[str]:
    """Return every way in which the *members* are written."""
    names: dict[str, None] = {}
    for member in members:
        words = member.name.split()
        if "," in member.name:
            last, _, first = member.name.partition(",")
            words = f"{first} {last}".split()
        for name in (
            " ".join(words),
            words[0] if words else "",
            " ".join(words[1:]),
            member.given_name or "",
            member.surname or "",
        ):
            if len(name.strip(" .")) > 1:
                names.setdefault(name.strip())
    return names


def _forms(name: str) -> Iterable[str]:
    folded = " ".join(fold_in_place(name).split())
    return [folded] if len(folded) > 1 and re.search(r"[^\W\d_]{2}", folded) else []
