"""Names behind a verb or a conjunction: "nu staat Zorreltje alleen", "omdat Zorreltje wacht"."""

from collections.abc import Sequence

from planner_sync.minutes.privacy.grammar import COMMON_VERBS, HUMAN_VERBS, OF_PEOPLE
from planner_sync.minutes.privacy.word_sets import word_set
from planner_sync.minutes.privacy.words import Word, at

FRONTS = word_set(
    "nu dan toen daar hier zo ook nog wel niet daarom daardoor daarna daarnaast daarbij daarmee "
    "hierdoor hierna gisteren vandaag morgen vanochtend vanmiddag vanavond straks eerst later "
    "laatst onlangs vaak soms altijd nooit steeds telkens regelmatig meestal misschien wellicht "
    "eigenlijk helaas gelukkig anders verder vroeger tegenwoordig elke iedere vorige volgende "
    "sinds volgens tijdens na voor vanaf tot met zonder op in aan bij door om onder naast tussen "
    "vanwege wegens waarom wanneer hoe waar wat liefst maar want dus en binnenkort inmiddels "
    "zeker dikwijls sowieso blijkbaar ineens opeens plots plotseling intussen eens "
    "normaal doorgaans nadien onderweg boven beneden bovendien ondertussen thuis buiten overdag "
    "graag liever zelfs vooral alleen toch "
    "now then there here yesterday today tomorrow why when where how maybe often sometimes"
)
"""Words that begin a clause of which the subject stands behind the verb."""

CONJUNCTIONS = word_set(
    "toen omdat als wanneer dat terwijl zodat hoewel voordat nadat totdat doordat zodra zolang "
    "mits tenzij indien waar waarbij waardoor waarmee waarin waarvoor because when if that "
    "whether while although unless where"
)
_ASKING = word_set(
    "vraag vragen vraagt vroeg gevraagd weten weet kijken kijk bekijken nagaan navragen uitzoeken "
    "overleggen bespreken afwachten horen nadenken bedenken checken onderzoeken wachten"
)
"""Before "of" they begin a clause: "vragen of Zorreltje mee wil"."""

_LET = word_set("laat laten liet lieten zag zagen hoorde hoort let")
_VERBS = COMMON_VERBS | word_set(
    "zijn waren hebben hadden gaan gingen worden werden kunnen konden mogen mochten moeten "
    "moesten zullen zouden krijgen kregen staan stonden zitten zaten wou wouden wilden blijven "
    "durft lukt kost hing valt viel hoefde wachtte wacht"
)
_OF_THINGS_TOO = word_set("is was zijn waren wordt werd worden werden begint begon")
_DONE_TO_PEOPLE = word_set(
    "gebracht opgehaald geholpen gewassen gewekt gedoucht vergeten gebeld verzorgd begeleid "
    "overgeslagen meegenomen weggestuurd aangesproken uitgenodigd ingelicht gepest verhuisd "
    "overleden vermist weggelopen gekwetst geschrokken gestopt"
)
_OF_EVENTS = word_set("begint begon start sluit opent duurt duurde levert geldt verschijnt starts")
_AND = frozenset(["en", "and"])
_APART = frozenset(",;:(–—-")
_AHEAD = 7
"""Words behind a verb among which a sign of a person counts."""

_BACK = 12
"""Words before a verb among which its clause begins."""


def is_subject_behind(words: Sequence[Word], index: int, end: int) -> bool:
    """Tell whether the capitals from *index* to *end* are the subject of what stands before."""
    lead = at(words, index - 1)
    if lead is None or words[index].opens or not words[index].is_beside:
        return False
    if lead.folded == "of":
        return _begins_clause(words, index - 1) and _goes_on(words, end)
    if lead.folded in CONJUNCTIONS | _LET:
        return _goes_on(words, end)
    if lead.folded not in _VERBS | HUMAN_VERBS or not _is_inverted(words, index - 1):
        return False
    if lead.folded in _OF_THINGS_TOO:
        return any(word.folded in OF_PEOPLE | _DONE_TO_PEOPLE for word in clause_of(words, end))
    return lead.folded in HUMAN_VERBS or _goes_on(words, end)


def _begins_clause(words: Sequence[Word], index: int) -> bool:
    """Tell "of Zorreltje mee wil" from "met de bus of Zorrelbus"."""
    word, before = words[index], at(words, index - 1)
    return before is None or word.opens or "," in word.gap or before.folded in _ASKING


def _is_inverted(words: Sequence[Word], verb: int) -> bool:
    """Tell whether the clause of the verb begins with something else than its subject."""
    first = verb
    while first and not words[first].opens and not _APART & set(words[first].gap):
        first -= 1
        if verb - first > _BACK:
            return False
    opening, second = words[first], at(words, first + 1)
    is_superlative = opening.folded == "het" and second is not None and second.folded in FRONTS
    is_adverb = opening.folded in FRONTS or opening.folded.endswith(("lijk", "lijks"))
    return first == verb or is_adverb or is_superlative


def _goes_on(words: Sequence[Word], end: int) -> bool:
    """Tell whether the clause goes on behind the name, or behind another one joined to it."""
    behind, other = at(words, end), at(words, end + 1)
    if behind is None or not behind.is_beside:
        return False
    if behind.folded in _OF_EVENTS:
        return False
    if behind.folded not in _AND:
        return not behind.is_capital and behind.folded not in {"of", "or"}
    after = at(words, end + 2)
    is_pair = other is not None and other.is_capital and after is not None and after.is_beside
    return is_pair and after is not None and not after.is_capital


def clause_of(words: Sequence[Word], start: int) -> list[Word]:
    """Return the words from *start* up to the next stop or comma, and no more than a few."""
    found: list[Word] = []
    for word in words[start : start + _AHEAD]:
        if word.opens or _APART & set(word.gap):
            break
        found.append(word)
    return found
