"""What the words around a time make of it: a term, the time of doing, or something else."""

import re
from collections.abc import Sequence
from enum import Enum, auto

from planner_sync.domain.people import fold_in_place
from planner_sync.minutes.dates.main_clauses import FIRST_TIME, is_near, main_clause
from planner_sync.minutes.dates.stretches import ON_WEEKDAY, is_stretch, is_weekly

_CLAUSE = re.compile(r"[.;:!?()\[\]]\s|,(?!\d{3})|\s[-–—]\s|\s\(|\n")
_TERM = frozenset(
    [
        *("voor", "uiterlijk", "per", "tegen", "binnen", "tot", "t/m", "deadline", "streefdatum"),
        "sluitingsdatum",
        *("klaar", "gereed", "na", "vanaf", "ingaande", "start", "wanneer", "einddatum"),
        *("ingangsdatum", "startdatum", "begindatum", "opleverdatum"),
        *("before", "by", "within", "due", "until", "after", "than", "from", "starting"),
    ]
)
_LENGTH_TERM = frozenset(["over", "binnen", "in", "na", "within", "after", "komende", "max", "per"])
"""Words that make a stretch of time a term; "voor twee weken" says how long, not when."""

_TOWARDS = frozenset(["naar", "to"])
"""Lead to the meeting that something is taken to: "neemt het mee naar de volgende bijeenkomst"."""

_LINKS = frozenset(
    [
        *("de", "het", "the", "op", "in", "rond", "omstreeks", "on", "at", "around", "ergens"),
        *("ca", "circa", "ongeveer", "liefst", "bij", "voorkeur", "datum", "met", "en", "begin"),
        *("ons", "onze", "tussen", "nu", "between", "the", "no", "later"),
    ]
)
"""Small words that lead to a time."""

_OF = frozenset(
    [
        *("van", "of", "from", "d.d", "dd", "sinds", "since", "uit", "over", "about", "als"),
        *("een", "a", "an"),
    ]
)
_EVENT = re.compile(
    r"(?:feest|bijeenkomst|overleg|vergadering|moment|sessie|gesprek|uitje|markt|cursus|training|"
    r"bezoek|avond|middag|ochtend|diner|lunch|bingo|concert|congres|event|evenement|presentatie|"
    r"workshop|open dag|themadag|kennisdag|borrel|barbecue|bbq|dagje|reis|vakantie|verhuizing|"
    r"meeting|party|session|conference|trip|visit|\w{3}uur(?:tje)?|inloop)(?:en|s)?$"
)
_BROUGHT = re.compile(
    r"(?:(?:^|\s)(?:op|in|naar|bij|aan|tijdens|na|voor|at|in|to|during|after)\s+"
    r"(?:(?:de|the)\s+agenda\s+(?:van|of|voor|for)\s+)?"
    r"(?:(?:het|de|een|ons|onze|haar|zijn|hun|mijn|the|our|her|his|my)\s+)?(?:\w+\s+)?|"
    r"[,;(–-]\s*(?:(?:het|de|the)\s+)?)"
    r"\w*(?:overleg|vergadering|bespreking|afspraak|teamdag|teamavond|raad|panel|meeting|huddle)"
    r"\s+(?:(?:van|op|of|on)\s+)?(?:de\s+)?$"
)
"""A meeting into which something is brought: "op de agenda van het teamoverleg van 3 april"."""

_HELD_BACK = re.compile(r"\b(?:besproken|gezegd|behandeld|afgesproken|genoemd|gemeld|discussed)\b")
_NEW_CLAUSE = re.compile(
    r"\s(?:en|and)\s+(?=(?:zal|gaat|wil|komt|will)\s|"
    r"\w{2,}t\s+(?:hier|daar|dat|dit|het|er|ze|die|hem|haar|hen|ons|de)\b)"
)
"""Where what somebody does goes on behind a clause that hung on it."""

_RUN = re.compile(r"\b(?:organi[sz]\w+|houdt)\s.*\b(?:een|a|an)\s+(?:\w+\s+){0,2}\w+$")
"""Who organises something does it when it is: "organiseert een feestavond in mei"."""

_RUN_NEXT = re.compile(r"\s*(?:organi[sz]eren|houden|(?:in)?plannen|prikken|organi[sz]e|hold)\b")
"""The same with the verb behind it: "een kookavond in mei organiseren"."""

_SEEN_TO = re.compile(
    r"\b(?:zorg\w*|hoopt|hopen|hoop|wil|willen|ensures?|hopes?)\s(?:\w+\s){0,3}?(?:dat|that)\b"
    r"(?:\s(?:dat|dit|het|ze|er|die|it|they)\b)*"
)
"""Somebody sees to it that something is there: "zorgt dat ze er in mei zijn"."""

_ISSUED = re.compile(
    r"\b(?:in|op|bij|met)\s(?:de|het|onze|ons)\s\w*"
    r"(?:rooster|planning|nieuwsbrief|menu|kalender|krant|blad|programma)\s(?:voor\s\w+\s)?van\s+$"
)
"""What comes out each month: "in de nieuwsbrief van mei"."""

_FOR_EVENT = re.compile(
    r"(?:^|\s)(?:voor|before)\s(?:de|het|ons|onze|the|our)\s\w+\s(?:van|of)\s+$"
)
"""What an event needs has to be there before it: "voor de dienst van 3 mei"."""

_OBJECT = re.compile(r"^(?:die|deze|dit|dat)\s+(?=(?:met|samen|zelf|nog|ook|bij)\b)")
"""Stands for a thing, and begins no clause: "die met hem in mei plannen"."""

_STARTS = re.compile(r"\b(?:gaat|gaan)\s+(?:op\s+|per\s+|vanaf\s+)?$")
_STARTING = re.compile(r"\b(?:gaat|gaan)\s+in\s+(?:op|per|vanaf|in)\s+$")
_IN = re.compile(r"\s+in(?:\s*$|[\s]*[.,;:!]|\s+en\b)")
"""Around a day these say from when: "dat gaat maandag 3 mei in"."""

_DATED = frozenset(["datum", "date"])
"""In "een datum in mei prikken" it is the day that has to be set."""

_AIMED = re.compile(
    r"\b(?:streven|streefdatum|doel|planning|deadline|aim|target)\s(?:is|was)(?:\som)?\s+$|"
    r"(?<!\w)(?:op\s+(?:zijn|z'n|zn)\s+laatst|at\s+the\s+latest)\s+(?:op\s+|in\s+|by\s+|on\s+)?$"
)

_INGOING = re.compile(r"(?:\bmet\s+ingang\s+van|\b(?:with\s+)?effect\s+from)\s+(?:de\s+)?$")
_AT_EVENT = re.compile(
    r"(?:^|\s)(?:voor|naar|bij|van|tijdens|over|aan|for|to|at|of|during|about)\s+"
    r"(?:(?:de|het|een|onze|ons|'t|the|a|our|deze|die|dit|dat)\s+)?(?:\w+|\w+\s+\w+(?<!en))$"
)
"""A noun behind a preposition: "voor het feest", but not "naar de zoo plannen"."""

_OWN_TERM = re.compile(
    r"(?:voor|before|na|after|over|binnen|z\.?\s?s|zo|a\.?s\.?a|as\s+soon|op\s|spoedig|"
    r"binnenkort)\b"
)
"""A phrase that carries its own preposition: "voor de zomer", "z.s.m."."""

_FINISHED = re.compile(r"\b(?:klaar|gereed|af|afgerond|rond|geregeld)\s+(?:zijn|is|hebben)\s*$")
_READY = re.compile(r"\s+(?:klaar|gereed|af|afgerond|rond|ready|done|finished)\b")
_THERE = re.compile(
    r"\s+(?:is|zijn|hangt|hangen|ligt|liggen|staat|staan)\s(?:[^\s,;.]+\s){1,4}?"
    r"(?:klaar|gereed|af|er|rond)(?=\s*(?:$|[.,;!]))"
)
"""Behind a day these say that it is there by then: "begin mei staat de kist er"."""

_PREPARED = re.compile(r"\s+(?:(?:mee\s+)?voorbereiden|voor\s+te\s+bereiden)\b")
"""What has to be prepared for a day has to be done by it."""

_DOING = re.compile(
    r"(?:\w{2}t|\w{2}en|\w{2}n|het|dit|dat|\bze|\bhij|\bwe|\bwij|\bhem|\bhaar|\bdie|\bdeze|mee|"
    r"\b(?:eerste|nieuwe|first)\s(?:versie|opzet|proef|version|draft))$"
)
"""What may stand right before a bare date: "Sanne belt 3 april", "zaal huren 3 april"."""

_NOUN_LIKE = re.compile(r"\d|(?:de\s+)?(?:volgende|next)\s+(?:keer|time)")
"""Times that a noun takes without a preposition: "draaiboek 3 april"."""

_ALWAYS = re.compile(r"\b(?:voortaan|altijd|steeds|meestal|always|usually)\b")
_DOING_WORD = re.compile(
    r"(?<!\bde )(?<!\bhet )(?<!\been )(?<!\bgeen )(?<!\bmeer )\b"
    r"(?!(?:niet|het|dat|wat|met|dit)\b)(?:\w{2,}(?:t|gaan|gaat)|will|to\s\w+)\b"
)
_DOING_NEXT = re.compile(r"\s+(?!(?:open|dicht|gesloten|samen|eten)\b)\w{2,}en\b")
_WORD = re.compile(r"[^\s:]+")
_SUBCLAUSE = re.compile(
    r"(?<!\w)(?:of|dat|omdat|want|als|indien|wanneer|zodat|die|wat|waar|waarop|that|whether|if|"
    r"because|which|who)\s"
)
_STATED = re.compile(
    r"(?<!\w)(?:is|was|zijn|waren|werd|werden|heeft|hebben|had|niet|geen|vindt|vond|has|have|not|"
    r"were|are)(?!\w)"
)


class Need(Enum):
    """What a time needs beside it before it says when something is to be done."""

    PLACE = auto()
    """Nothing but a place in the sentence that is not another word's."""

    PREPOSITION = auto()
    TERM_WORD = auto()
    LENGTH_WORD = auto()
    """ "Over twee weken" is a time, "twee weken" and "voor twee weken" are not."""


class Setting(Enum):
    """What a time is in its sentence."""

    TERM = auto()
    """Behind a word that sets a term: "vóór 1 mei", "over twee weken"."""

    TIME = auto()
    """When somebody does it: "Sanne belt vrijdag", "in april bestellen"."""

    NONE = auto()
    """The day of an event, a stretch, or part of a statement."""


def setting_of(text: str, start: int, end: int, *, needs: Need) -> tuple[Setting, int]:
    """
    Judge the time at ``text[start:end]`` by the words before and behind it.

    Returns:
        What it is, and where its phrase begins, its preposition included.
    """
    folded = fold_in_place(text)
    clause = max((m.end() for m in _CLAUSE.finditer(folded, 0, start)), default=0)
    words = list(_WORD.finditer(folded, clause, start))
    at = _first_link(words, needs)
    governor = words[at - 1] if at else None
    begin = words[at].start() if at < len(words) else start
    ingoing = _INGOING.search(folded, clause, start)
    if ingoing or _is_term(folded, clause, (begin, start, end)):
        return Setting.TERM, ingoing.start() if ingoing else begin
    word = governor[0] if governor and needs is Need.LENGTH_WORD else ""
    if is_weekly(folded, begin, (start, end)) or is_stretch(folded, word, end):
        return Setting.NONE, begin
    if governor and governor[0].strip(".") in _terms(needs):
        return Setting.TERM, _outermost(words[:at])
    is_set = at < len(words) and words[at][0] in _DATED and bool(at)
    is_brought = (
        is_set or _is_brought(folded, start, end) or _ISSUED.search(folded[:start]) is not None
    )
    is_led = begin < start or (governor is not None and governor[0] in _TOWARDS)
    is_stressed = needs is Need.PLACE and is_near(folded, begin, (start, end))
    if is_brought or is_stressed or (needs is Need.PREPOSITION and is_led):
        return Setting.TIME, start if is_brought else begin
    head = main_clause(folded, clause, begin)
    is_bare = begin == start and _NOUN_LIKE.match(folded, start) is not None
    if (
        needs is not Need.PLACE
        or (governor and governor[0].strip(".") in _OF)
        or _is_habit(folded, head, begin, end)
        or _belongs_elsewhere(head, folded[end:])
        or (is_bare and head and not _DOING.search(head) and not _is_name(text, clause, start))
    ):
        return Setting.NONE, begin
    return Setting.TIME, begin


def _is_term(folded: str, clause: int, place: tuple[int, int, int]) -> bool:
    """Tell a phrase that is a term by itself, or by "klaar" before or behind it."""
    begin, start, end = place
    return bool(
        _OWN_TERM.match(folded, start)
        or _READY.match(folded, end)
        or _THERE.match(folded, end)
        or _PREPARED.match(folded, end)
        or _FINISHED.search(folded, clause, begin)
        or (_STARTS.search(folded[:begin]) and _IN.match(folded, end))
        or _STARTING.search(folded[:start])
        or _AIMED.search(folded[:begin])
        or FIRST_TIME.search(folded[:start])
        or (folded[start].isdigit() and _FOR_EVENT.search(folded[:start]))
    )


def _is_name(text: str, clause: int, start: int) -> bool:
    """Tell a name and nothing else in front of a day: "bespreken in het team: Anna 18/12"."""
    before = text[clause:start].strip()
    return clause > 0 and before.isalpha() and before[0].isupper()


def _is_brought(folded: str, start: int, end: int) -> bool:
    """Tell a day of a meeting into which something is brought from that of one that told it."""
    behind = folded[end:].lstrip()
    is_told = _STATED.match(behind) or _HELD_BACK.search(folded)
    return not is_told and _BROUGHT.search(folded[:start]) is not None


def _first_link(words: Sequence[re.Match[str]], needs: Need) -> int:
    """Return the index of the first of the small words that lead to the time."""
    at = len(words)
    while at and words[at - 1][0].strip(".") in _LINKS:
        if needs is Need.LENGTH_WORD and words[at - 1][0] in _LENGTH_TERM:
            break
        at -= 1
    return at


def _terms(needs: Need) -> frozenset[str]:
    return _LENGTH_TERM if needs is Need.LENGTH_WORD else _TERM


def _outermost(words: Sequence[re.Match[str]]) -> int:
    """Let "uiterlijk voor 1 mei" begin at its first word."""
    is_double = len(words) > 1 and words[-2][0] in {"uiterlijk", "deadline", "bij", "no"}
    return words[-2].start() if is_double else words[-1].start()


def _is_habit(folded: str, head: str, begin: int, end: int) -> bool:
    """Tell "spreekuur op dinsdag", which is a habit, from "de zaal op dinsdag huren"."""
    if _ALWAYS.search(head) or head.endswith(" ook"):
        return True
    if not ON_WEEKDAY.fullmatch(folded, begin, end):
        return False
    return not (_DOING_WORD.search(head) or _DOING_NEXT.match(folded, end))


def _belongs_elsewhere(head: str, behind: str) -> bool:
    """Tell a time that belongs to an event or a statement instead of to the doing."""
    seen_to = _SEEN_TO.search(head)
    if _STATED.match(behind.lstrip()) and not seen_to:
        return True
    head = _OBJECT.sub("", head)
    head = _NEW_CLAUSE.split(head)[-1] if seen_to is None else head[seen_to.end() :]
    if (_RUN.search(head) or _RUN_NEXT.match(behind)) and not _SUBCLAUSE.search(head):
        return False
    return any(pattern.search(head) for pattern in (_EVENT, _AT_EVENT, _SUBCLAUSE, _STATED))
