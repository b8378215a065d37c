"""What makes a text look personal although every name is gone."""

import re
from collections.abc import Sequence
from itertools import pairwise

from planner_sync.minutes.privacy.health import Health, folded

_LEFT_OVER = re.compile(
    r"@(?!(?:allen|team|iedereen|all|everyone)\b)\w|(?<!\d)\d{8,}(?!\d)|(?i:\bBSN\b\W{0,3}\d)"
)
_SENTENCE = re.compile(r"[.!?…][\"'”’)]{0,2}\s+(?=[\"'“‘(]?[A-ZÀ-Þ0-9])")
_SHORTENED = re.compile(r"(?:^|[\s(])(?:[a-z]{1,4}|[A-Z])$", re.IGNORECASE)
_ABBREVIATED = frozenset(
    ["dhr", "mw", "mevr", "nr", "bijv", "bv", "evt", "ca", "max", "min", "incl", "tel", "dr", "st"]
)

_HAS = (
    r"(?:is|was|heeft|had|wil|wilde|krijgt|kreeg|gebruikt|slikt|moet|kan|mag|zal|zou|neemt|lijdt|"
    r"vergeet|has|(?!niet\b|met\b|dat\b|het\b|wat\b|uit\b|ooit\b|want\b|kunt\b)\w{2,20}t)"
)
_KIN = (
    r"(?:moeder|vader|zus|zusje|broer|broertje|dochter|zoon|partner|man|vrouw|oma|opa|"
    r"mother|father|sister|brother|daughter|son|husband|wife)"
)
_ONE = (
    r"clien(?:t|te)|bewoner|bewoonster|deelnemer|deelneemster|huurder|huurster|klant|jongere|"
    r"revalidant|patient|dame|heer|meneer|mevrouw|vrouw|man|oudere|jongen|meisje|meid|kind|gast|"
    r"persoon|bezoeker|bezoekster|cursist|leerling|student|medebewoner"
)
_CLIENT = (
    rf"(?:een (?:\w{{2,15}}e )?(?:{_ONE})|(?:de|die) (?:{_ONE}) (?:met|die|uit)|"
    rf"een van de (?:{_ONE})(?:s|en)|iemand|"
    r"een kamer|een geboortedatum|een clientnummer|een burgerservicenummer|mevrouw|mevr|mw|meneer|"
    rf"dhr|hij|hem|(?:zij|ze) {_HAS}|"
    r"(?:is|was|heeft|had|wil|krijgt|moet|kan|mag|slikt|neemt) (?:zij|ze)|"
    rf"opa|oma|tante|oom|(?:zijn|haar|his|her) {_KIN}|"
    r"a client|a resident|someone|he|she|him)"
)
_ABOUT_CLIENT = re.compile(rf"\b{_CLIENT}(?!\w)")
_ABOUT_ONE = re.compile(
    rf"\b(?:{_CLIENT}|een collega|een stagiair|(?:de|een) (?:cliente?|bewoner|bewoonster|"
    r"huurder|huurster|deelnemer|deelneemster|persoon|buurvrouw|buurman|kamergenoot|huisgenoot)|"
    r"(?:mijn|zijn|haar) (?:been|arm|voet|teen|vinger)|a colleague)(?!\w)"
)
_COLLEAGUE_HAS = re.compile(
    r"\b(?:een collega|a colleague) (?:\w{1,20} )?(?:is|was|heeft|had|krijgt|kreeg|slikt|gebruikt|"
    r"lijdt|has|takes)\b"
)
_HIS = re.compile(
    r"(?:(?:^|[,.;:(] ?|\b(?:door|met|na|voor|van|over|om|tijdens|sinds|vanwege|wegens|krijgt|"
    r"neemt|heeft|vergeet|slikt|gebruikt|aan|bij|in|op|naar|dat|omdat|als|en|maar|of) )"
    r"(?:zijn|z'n)|\b(?:haar|d'r|his|her)) (?!(?:er|de|het|die|alle)\b)(?:[\w-]{1,20} ){0,2}$"
)
_OWN = re.compile(
    r"\b(?:door|vanwege|wegens|verband met|sinds|na|met|aan|van|in) (?:zijn|haar|z'n|d'r) "
)
_BEFORE = 80
"""Characters before a word about health in which its owner stands."""

_TAUGHT = re.compile(
    r"\b(?:training|scholing|cursus|voorlichting|uitleg|informatie\w{0,12}|folders?|workshop|lezing|"
    r"lessen|les|kennis|presentatie|thema\w{1,12}|bijeenkomst|avond|webinar|course|lecture|"
    r"information|training)\s(?:\w{1,20}\s){0,2}(?:over|in|rond|rondom|van|about|on)\b"
)
_CLAUSE_END = re.compile(r"[,;:(]")
_TEACHES = re.compile(
    r"\b(?:geef|geeft|gaf|geven|verzorg\w{1,3}|organiseer\w{0,2}|organiseren|uitnodigen|komt|"
    r"regelt|regelen|gives|give)\b"
)


def sentences_of(line: str) -> list[str]:
    """Cut *line* behind its full stops; put together again they are the line."""
    sentences: list[str] = []
    start = 0
    for match in _SENTENCE.finditer(line):
        last = _SHORTENED.search(line, max(start, match.start() - 5), match.start())
        if last and (len(last[0].strip(" (")) == 1 or last[0].strip(" (").lower() in _ABBREVIATED):
            continue
        sentences.append(line[start : match.end()])
        start = match.end()
    return [*sentences, line[start:]]


def look_personal(sentences: Sequence[str], health: Health) -> list[bool]:
    """
    Tell of each sentence whether it holds a loose number or address, or somebody's health.

    A sentence that only names an illness is somebody's beside a sentence about a client.
    """
    plain = [folded(sentence) for sentence in sentences]
    near = [_ABOUT_CLIENT.search(text) is not None for text in plain]
    beside = [False] * len(near)
    for at, (first, second) in enumerate(pairwise(near)):
        beside[at] |= second
        beside[at + 1] |= first
    return [
        _LEFT_OVER.search(sentence) is not None
        or _is_somebodys(sentence, text, health, is_client_near=is_near)
        for sentence, text, is_near in zip(sentences, plain, beside, strict=True)
    ]


def _is_somebodys(sentence: str, text: str, health: Health, *, is_client_near: bool) -> bool:
    if any(_has_subject(text, told) for told in health.told.finditer(text)):
        return True
    named = list(health.named(sentence))
    if not named:
        return False
    is_taught = _TAUGHT.search(text) is not None
    if _ABOUT_CLIENT.search(text):
        is_teacher = is_taught and _TEACHES.search(text) is not None and "clien" not in text
        return not is_teacher
    if is_taught:
        return False
    is_owned = any(_HIS.search(text, max(0, at - _BEFORE), at) for at in named)
    return is_client_near or is_owned or _COLLEAGUE_HAS.search(text) is not None


def _has_subject(text: str, told: re.Match[str]) -> bool:
    """Tell whether somebody stands before *told*, or behind it up to the next comma."""
    if _OWN.search(told[0]):
        return True
    end = _CLAUSE_END.search(text, told.end())
    return _ABOUT_ONE.search(text, 0, end.start() if end else len(text)) is not None
