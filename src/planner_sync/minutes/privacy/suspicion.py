"""What makes a text look personal although every name is gone."""

import re

from planner_sync.domain.people import fold
from planner_sync.minutes.privacy.vocabulary import Vocabulary

_LEFT_OVER = re.compile(
    r"@(?!(?:allen|team|iedereen|all|everyone)\b)\w|(?<!\d)\d{8,}(?!\d)|(?i:\bBSN\b\W{0,3}\d)"
)
_ACCENTED = re.compile(r"[^\x00-\x7f]")
_DOES = "is|was|heeft|had|wil|krijgt|kreeg|gebruikt|slikt|moet|kan|mag|neemt|lijdt|vergeet|has"
_OWN_HEALTH = r"(?:medic|diagnos|ziekte|beperking|spuit|pillen|insul)\w{0,20}"
_ONE_PERSON = re.compile(
    r"\b(?:een clien(?:t|te)|een bewoner|een bewoonster|een deelnemer|iemand|een kamer|"
    r"een geboortedatum|een clientnummer|een burgerservicenummer|mevrouw|mevr|mw|meneer|dhr|"
    rf"hij|hem|(?:zij|ze) (?:{_DOES})|(?:zijn|haar|his|her) (?:\w{{1,20}} )?{_OWN_HEALTH}|"
    r"a client|a resident|someone|he|she|him)\b"
)


def looks_personal(line: str, vocabulary: Vocabulary) -> bool:
    """Tell whether a *line* holds a loose number or address, or somebody's health."""
    if _LEFT_OVER.search(line):
        return True
    if vocabulary.health is None:
        return False
    folded = _ACCENTED.sub(lambda match: fold(match[0]), line.lower())
    return bool(vocabulary.health.search(folded) and _ONE_PERSON.search(folded))
