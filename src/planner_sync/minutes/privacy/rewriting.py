"""Putting neutral words in the place of people, so that the sentence still reads."""

import re
from collections.abc import Iterable, Sequence
from functools import partial
from itertools import pairwise

from planner_sync.minutes.privacy.grammar import COMMON_VERBS, HUMAN_VERBS, NO_NAMES
from planner_sync.minutes.privacy.spans import Span
from planner_sync.minutes.privacy.word_sets import word_set

_LOOK_BACK = 40
"""Characters before a person that decide how the neutral words are written."""

_STARTS = re.compile(r"(?:[.!?|•*]\s+|\n\s*(?:[-–>]\s*)?)[\"'“‘(]?$")
_BARE = re.compile(
    r"(?:^|\s)(?:de|het|een|onze|deze|die|the|our|a|an)\s(?:[a-zà-ÿ]{2,20}e|old|new|young)\s$",
    re.IGNORECASE,
)
_ADJECTIVES = (
    "nieuwe|oude|grote|kleine|rode|blauwe|groene|witte|zwarte|gele|eigen|mooie|beste|laatste|eerste|"
    "tweede|vaste|persoonlijke|favoriete|lieve|jongste|oudste|kapotte|elektrische"
)
_HAD = word_set("huis tuin keuken familie netwerk moeder vader zus broer mentor wens idee")
"""Words that open sentences, and that people have as well."""

_OWNED = re.compile(rf"[ \t]+(?P<noun>(?:(?:{_ADJECTIVES})[ \t]+){{0,2}}[^\W\d_]+)")
_PREPOSITION = re.compile(
    r"\b(?:van|voor|met|aan|bij|op|in|naar|over|is|uit|tijdens|door|naast|samen|wordt)\s$",
    re.IGNORECASE,
)
_NEUTERS = word_set(
    "bed huis zorgplan dossier netwerk appartement raam feest idee verzoek gezin werk plan "
    "bezoek kind eten rooster"
)
_ENGLISH = word_set(
    "the and of to will are with for that this wants want would should we they on at by has "
    "have from not more be it in new ask call broken needs can his her their room bike"
)
_DUTCH = word_set(
    "de het een en van wij voor met er wordt zijn naar ook dat op te aan bij wil moet niet "
    "meer om vraag gaat bel wat die zal kan heeft in is als dan we ik u ze hij ons geen mag "
    "nog"
)
_AND = r"(?:\s*,\s*(?:en\s+|and\s+)?|\s+(?:en|and|&)\s+|\s*[&/+]\s*)"
_REPEATED = tuple(
    (re.compile(rf"\b(?P<a>{one[0].upper()}{one[1:]}|{one})(?:{_AND}{one})+(?!\w)"), many)
    for one, many in (
        ("een collega", "collega's"),
        ("een cliënt", "cliënten"),
        ("iemand", "mensen"),
        ("a colleague", "colleagues"),
        ("a client", "clients"),
        ("someone", "people"),
    )
)
_PEOPLE = "een collega|een cliënt|iemand|a colleague|a client|someone"
_DOUBLED = re.compile(
    rf"\b(?P<article>de|een|onze|het|the|our|a)\s+(?P<word>{_PEOPLE})(?!\w)", re.IGNORECASE
)
_TWICE = re.compile(rf"\b(?P<word>{_PEOPLE})(?:\s*\((?P=word)\)|\s+(?P=word)(?!\w))", re.IGNORECASE)


_ANNOUNCED = re.compile(
    r"\b(?P<noun>cliënte?|bewoner|bewoonster|deelnemer|deelneemster)\s+een cliënt(?!\w)",
    re.IGNORECASE,
)
_IN_A_ROOM = re.compile(
    rf"\b(?P<who>{_PEOPLE}) (?:uit|van|in|op|from|in) (?:een kamer|a room)(?!\w)", re.IGNORECASE
)


def is_english(text: str) -> bool:
    """Tell whether the small words of *text* are English rather than Dutch."""
    words = re.findall(r"[a-z]+", text.lower())
    return sum(w in _ENGLISH for w in words) > sum(w in _DUTCH for w in words)


def replaced(text: str, spans: Iterable[Span]) -> str:
    """Return *text* with neutral words in the place of *spans*, which do not overlap."""
    ordered = sorted(spans, key=lambda span: span.start)
    if not ordered:
        return text
    english = is_english(text)
    ends = [following.start for _, following in pairwise(ordered)] + [len(text)]
    pieces: list[str] = []
    at = 0
    for span, free_until in zip(ordered, ends, strict=True):
        before = text[max(0, span.start - _LOOK_BACK) : span.start]
        is_bare = _BARE.search(before) is not None
        words = span.neutral.words(is_english=english, is_bare=is_bare)
        end = span.end
        if span.is_possessive and english:
            words += "'s"
        elif span.is_possessive and (owned := _owned(text, span.end, free_until)):
            # "Jans fiets" becomes "fiets van een collega".
            words, end = (
                f"{_article(before, owned['noun'])}{owned['noun']} van {words}",
                owned.end(),
            )
        if _STARTS.search(before if span.start > _LOOK_BACK else f"\n{before}"):
            words = words[:1].upper() + words[1:]
        pieces += [text[at : span.start], words]
        at = end
    return "".join([*pieces, text[at:]])


def without_overlap(spans: Iterable[Span]) -> list[Span]:
    """Keep the first and longest of spans that overlap."""
    kept: list[Span] = []
    for span in sorted(spans, key=lambda s: (s.start, -s.end)):
        if not kept or span.start >= kept[-1].end:
            kept.append(span)
    return kept


def smoothed(text: str) -> str:
    """Read "een collega en een collega" as "collega's", and drop an article too many."""
    text = _ANNOUNCED.sub(lambda m: _like("een cliënt", m["noun"]), text)
    text = _TWICE.sub(lambda m: m["word"], text)
    text = _IN_A_ROOM.sub(lambda m: m["who"], text)
    for pattern, plural in _REPEATED:
        text = pattern.sub(partial(_plural_of, plural), text)
    return _DOUBLED.sub(lambda m: _like(m["word"].lower(), m["article"]), text)


def _plural_of(plural: str, match: re.Match[str]) -> str:
    return _like(plural, match["a"])


def _like(words: str, example: str) -> str:
    return words[0].upper() + words[1:] if example[0].isupper() else words


def _article(before: str, noun: str) -> str:
    """Return the article that "van … fiets van Jan" needs, and "Fiets van Jan" does not."""
    if not _PREPOSITION.search(before):
        return ""
    last = noun.rsplit(maxsplit=1)[-1].lower()
    return "het " if last.endswith("je") or last in _NEUTERS else "de "


def _owned(text: str, start: int, end: int) -> re.Match[str] | None:
    match = _OWNED.match(text, start, end)
    if match is None:
        return None
    last: Sequence[str] = match["noun"].lower().split()
    return None if last[-1] in NO_NAMES - _HAD | COMMON_VERBS | HUMAN_VERBS else match
