"""What of a personal sentence may stay: the part that says what is asked."""

import re
from collections.abc import Callable, Iterator
from itertools import islice

from planner_sync.minutes.privacy.grammar import COMMON_VERBS, HUMAN_VERBS
from planner_sync.minutes.privacy.word_sets import word_set
from planner_sync.minutes.words.arrows import ARROW

_STOP = rf"\s{{0,3}}(?:[,;]|\s[-–—=]|\s{ARROW}|:)\s{{1,3}}"
_CUT = re.compile(
    rf"(?P<stop>{_STOP})|\s{{1,3}}(?=(?:want|omdat|doordat|vanwege|wegens|i\.v\.m\.|aangezien|sinds|"
    r"in verband met|(?:na|door|met) (?:zijn|haar|z'n|d'r|de|het|een)|voor (?:een cliënt|iemand|"
    r"(?:de|een|die) (?:bewon|cliënt|deelnem|huurder|mevrouw|meneer|man|vrouw|heer|dame)\w*)|"
    r"because|since|due to|for (?:a client|someone))\b)",
    re.IGNORECASE,
)
_ASIDE = re.compile(r"\s{0,3}[(\[][^()\[\]]{1,200}[)\]]")
_MOST_CUTS = 12
_LEADS = re.compile(r"^(?:(?:dus|daarom|en|maar|so|therefore)\s+)+", re.IGNORECASE)
_POINTING = word_set(
    "dat dit die deze hij zij ze hem haar zijn z'n d'r dan daar daarom daardoor daarna daarmee "
    "hier hierdoor toen nu zo omdat doordat want als wanneer terwijl hoewel zodat zodra nadat "
    "voordat aangezien wie wat waar waardoor of sinds vanwege wegens te om niet ook wel maar en "
    "hun mijn he she it his her their that this because then so who which"
)
"""Words that lean on something that is gone."""

_DANGLING = word_set(
    "de het een dat die of en maar want te om met voor van in op aan bij naar door uit tot zo niet "
    "the a to of for with and or haar z'n d'r"
)
_PEOPLE = re.compile(
    r"\b(?:een (?:cliënt|collega|bewoner|bewoonster|deelnemer)|iemand|mensen|a client|a colleague|"
    r"someone|mevrouw|meneer)\b",
    re.IGNORECASE,
)
_OPEN_END = re.compile(
    r"(?<!voor)(?<!met)(?<!van)(?<!aan)(?<!bij)(?<!door) (?:een (?:cliënt|collega)|iemand|mensen)$"
)
"""A subject whose verb is gone: "…, bijvoorbeeld toen iemand"."""

_WISHES = re.compile(
    r"(?:graag|liever|meer|minder|vaker|extra|betere?|duidelijkere?|nieuwe?|vaste?|geen|more|less|"
    r"better|please)\b",
    re.IGNORECASE,
)
_ASKS = re.compile(
    r"\b(?:graag|moet|moeten|mag|mogen|willen|wil|zou|zouden|vraagt|should|must|wants?)\b",
    re.IGNORECASE,
)
_NO_INFINITIVES = word_set(
    "een geen mensen cliënten bewoners gegeten geweest gezien gevallen werken waren hebben kunnen "
    "gehad willen zullen moeten mogen worden tegen buiten binnen boven beneden morgen gisteren"
)
_VERBS = HUMAN_VERBS | COMMON_VERBS
_FEWEST = 3
_WITH_VERB = 2


def kept_part(sentence: str, is_clean: Callable[[str], bool]) -> str:
    """
    Return what of a personal *sentence* says what is asked without the person; else nothing.

    "Toetje zonder suiker op de kar, want een cliënt heeft diabetes" leaves "Toetje zonder suiker
    op de kar"; what only leans on the rest ("dan moet het ontbijt er zijn") does not stay.

    Args:
        sentence: One sentence from which the names are gone.
        is_clean: Tells whether a part may leave.
    """
    blank = sentence[len(sentence.rstrip()) :]
    parts = [part for part in _parts(sentence.strip().rstrip(".;,!")) if says_what_is_asked(part)]
    for part in sorted(parts, key=lambda part: _PEOPLE.match(part) is not None):
        if is_clean(part):
            return f"{part[:1].upper()}{part[1:]}.{blank}" if blank else part[:1].upper() + part[1:]
    return ""


def says_what_is_asked(part: str) -> bool:
    """Tell whether *part* stands on its own: "Leuning plaatsen" does, "dat gaat niet" does not."""
    words = _PEOPLE.sub(" ", part).split()
    if not words or words[-1].strip(".,!?").lower() in _DANGLING:
        return False
    first, last = part.split(maxsplit=1)[0].lower().strip("'\"“‘"), words[-1].strip(".,!?")
    if first in _POINTING:
        return False
    is_task = last.endswith("en") and last.islower() and last not in _NO_INFINITIVES
    if is_task or _WISHES.match(part):
        return len(words) >= _WITH_VERB
    is_told = _PEOPLE.match(part) is not None
    return len(words) >= _FEWEST and (_ASKS.search(part) is not None or not is_told)


def _parts(sentence: str) -> Iterator[str]:
    """Yield what is left without an aside, then beginnings and ends, the longest first."""
    bare = _ASIDE.sub("", sentence).strip()
    if bare and bare != sentence:
        yield bare
    cuts = list(islice(_CUT.finditer(bare), _MOST_CUTS))
    for cut in reversed(cuts):
        part = bare[: cut.start()].strip()
        if not _OPEN_END.search(part):
            yield part
    for cut in cuts:
        part = _LEADS.sub("", bare[cut.end() :].strip()) if cut["stop"] else ""
        if part.partition(" ")[0] not in _VERBS:
            yield part
