"""How a meeting went, and what its paper says of itself: nobody has to follow that."""

import re
from itertools import pairwise

from planner_sync.domain.people import fold_in_place
from planner_sync.minutes.dates.due_dates import ANY_DAY, find_due
from planner_sync.minutes.lexicon import Lexicon, has_phrase, phrase, phrases_in
from planner_sync.minutes.words.sentences import sentences, words_of
from planner_sync.minutes.words.verbs import verbs_of

_SIGNING_UP = re.compile(
    r"(?:graag\s+(?:even\s+)?melden|(?:graag\s+)?(?:even\s+)?(?:aanmelden|opgeven|inschrijven))"
    r"\s+(?:bij|via)\s+\w+$"
    r"|(?:aanmelden|opgeven|inschrijven)\s+kan\b"
    r"|.*\b(?:kan|kunnen|mag|mogen)\s+zich\s+(?:\w+\s+){0,2}?(?:aan)?(?:melden|opgeven|inschrijven)\b",
)
"""Says where people sign up: "graag opgeven bij Anna"."""

_AT_THE_TABLE = re.compile(
    r"(?:rond|aan|om)\s+(?:de|onze)\s+tafel\s+(?:zat|zaten|waren)\b"
    r"|(?:around|at)\s+the\s+table\s+(?:sat|were)\b",
)
"""Says who was there."""

_METHOD = re.compile(
    r"\bwat\b.{1,30}\b(?:goed|fijn|leuk)\b.{1,30}\bwat\b.{1,30}\bbeter\b"
    r"|^[^=]+=[^=,;]+[,;/]\s*[^=]+=[^=]+$"
    r"|\bwat\s+er\s+(?:langs|voorbij|ter\s+tafel|aan\s+de\s+orde)\s+(?:kwam|komt|is\s+gekomen)\b",
)
"""Says how the meeting goes: "wat gaat goed en wat kan beter", "groen = goed, rood = anders"."""

_NEXT = re.compile(
    r"(?:(?:de|het|deze|the|our)\s+)?(?:volgende?|eerstvolgende?|next)\s+\w+\s+"
    r"(?:is|zijn|valt|staat|vindt|takes)\b"
)
"""Says when they meet again: "de volgende keer is in mei, Anna nodigt uit"."""

_ROUND = re.compile(
    r"\b(?:iedereen|ieder|elk|allen|alle\s+\w+|everyone)\s+(?:noemt|noemde|noemden|noemen|kiest"
    r"|kiezen|koos|kozen|zegt|zeggen|zei|geeft|gaf|names?|named|chose|says|said)\s+(?:(?:in|om\s+de\s+beurt)\s+)?"
    r"(?:een|één|1|a|one)\s+(?:woord|kleur|kaart|plaatje|top|word|colour|card)\b"
    r"|\b(?:begint|begon|start|startte|opent|opende|starts|started|opens|opened)\s+(?:met|with)\s+"
    r"(?:(?:de|het|een|onze|uitleg\s+over|the|a|our)\s+){0,2}(?:(?:huis|spel|gespreks|groeps|house|ground)\s?"
    r"(?:regels|rules)|(?:voorstel|kennismakings)?rondje|gedicht|lied|verhaal|filmpje|quiz|gebed|poem|song|prayer)\b",
)
"""Says how they began and went round: "Anna begint met de regels", "ieder noemt één woord"."""

_AGAIN = re.compile(
    r"^(?:.*\s)?(?:(?:weer|opnieuw)\s+(?:een|zo'n)|(?:de|het|een)\s+(?:volgend|nieuw)e?)\s+(?P<what>\w+)"
    r"(?:\s+(?:op|in|aan|voor|om)\s[^:;,]*?)?\s+(?:organiseren|houden|doen|plannen|beleggen|hebben)(?=\s*(?:$|:))"
)
"""Says that they meet again: "in het najaar weer een bewonersavond houden"."""

_NEXT_ONE = re.compile(
    r"(?:(?:de|het|ons|onze|the|our)\s+)?(?:eerst)?(?:volgende|next)\s+(?P<what>\w+)[.\s]*"
)

_SIGNATURE = re.compile(r"(?:(?:ook|mede|en)\s+)?namens\s|on\s+behalf\s+of\s")
"""Begins what stands under a letter: "ook namens de collega's"."""

_OPENING = re.compile(
    r"\bopent\s+(?:om\s+\d|(?:de|het)\s+(?:\w*(?:vergadering|overleg|bijeenkomst|avond|middag|ochtend|gesprek)))"
    r"|\b(?:sluit|sloot|rondt)\s+(?:\S+\s+){0,4}?af\b|\bheet\s+(?:\S+\s+){1,4}?welkom\b"
    r"|\b(?:sluit|sloot|schorst|schorste|heropent|heropende|beëindigt)\s+(?:de|het)\s+"
    r"(?:\w*(?:vergadering|overleg|bijeenkomst|avond|middag|ochtend|gesprek|agendapunt))\b"
    r"|\b(?:be)?dankt\s+(?:de|het|alle|iedereen|allen|ons|onze|u|jullie)\b"
    r"|\b(?:opens|opened|closes|closed)\s+the\s+(?:meeting|evening)\b|\bwelcom(?:es|ed)\s+everyone\b",
)
"""Says who opened, welcomed, thanked or closed; what else that sentence tells went on there."""

_FOR_READERS = re.compile(
    r"^(?:indien|mocht(?:en)?|bij|voor|als|heb|heeft|hebt|zijn\s+er|if|for|in\s+case|should|any)\b"
    r"[^.:!?]{0,40}?\b(?:\w*vragen|opmerkingen|aanvullingen|onduidelijkheden|questions|comments|remarks)\b"
    r".*\b(?:contact|mail\w*|e-mail|bellen|terecht|bereikbaar|stuur\w*|doorgestuurd|reach|email)\b",
    re.DOTALL,
)
"""Invites whoever reads the minutes: "bij vragen of opmerkingen graag contact opnemen"."""

_ADDRESS = re.compile(r"^[\w.+-]+@[\w-]+\.[\w.-]+\s*(?:$|[:,;(–-])")
"""Begins a line of where somebody is reached: "info@voorbeeld.nl: algemene vragen"."""

_GOING_THROUGH = re.compile(
    r"\b(?:\w*punten|(?:actie|punten|besluiten|afspraken)lijst|verslag|notulen|agenda)\b.*"
    r"\b(?:nalopen|doornemen|doorlopen|langslopen|voorlezen)\b",
)
"""Says what is done with a list at the meeting itself: "de punten van mei nalopen"."""

_LEAST_COLOURS = 2
"""Colours of which each tells what another means."""

_LONGEST_LABEL = 4
"""Words of "datum van de volgende" in front of a day."""

_LABELS = frozenset({"present", "absent"})
_FACTS = frozenset({"date", "next", "moderator", "recorder"})


def is_about_paper(text: str, lexicon: Lexicon) -> bool:
    """Tell "Aanw: zes bewoners", "Volgende keer: 3 mei" and "nieuwsbrief na het cliëntmoment"."""
    label, colon, _ = text.partition(":")
    people, facts = (lexicon.meaning(words, label) for words in (lexicon.people, lexicon.facts))
    if colon and (people in _LABELS or facts in _FACTS):
        return True
    told = phrase(text)
    words = set(told.split())
    is_edition = not lexicon.small("edition").isdisjoint(words)
    is_sentence = not (lexicon.small("finite") | lexicon.small("must")).isdisjoint(words)
    names_meeting = any(has_phrase(told, sign) for sign in lexicon.signs["clients"])
    return is_edition and names_meeting and not is_sentence


def is_for_readers(passage: str) -> bool:
    """Tell what stands below minutes for whoever reads them: where to ask, whom to reach."""
    said = fold_in_place(passage).strip()
    return (_FOR_READERS.match(said) or _ADDRESS.match(said)) is not None


def is_proceeding(text: str, passage: str, lexicon: Lexicon, *, is_taken_on: bool = False) -> bool:
    """
    Tell how the meeting went, and an invitation to those who read, from what has to be done.

    Meant are signing up, who sat there, the signs and marks by which people vote, who opened or
    closed it, and "bel ons gerust".
    """
    is_alone = len([*sentences(passage)]) == 1
    told, said = fold_in_place(text), fold_in_place(passage if is_alone else text)
    is_form = _SIGNING_UP.match(told) or _AT_THE_TABLE.match(told) or _METHOD.search(told)
    # "Stuurt namens het bestuur een brief" has a verb of its own in front.
    is_form = is_form or (_SIGNATURE.match(told) and _SIGNATURE.match(fold_in_place(passage)))
    # "Dankt allen en zorgt dat de lijst rondgaat" ends in work.
    is_seen_to = any(told.startswith(f"{verb} ") for verb in lexicon.small("caring"))
    is_form = is_form or (_OPENING.search(said) if not is_seen_to else None)
    is_form = is_form or _GOING_THROUGH.search(told) or _ROUND.search(said)
    # "Anna zoekt het uit en laat het ons weten" invites nobody.
    invited = told if is_taken_on else said
    is_inviting = phrases_in(lexicon.small("inviting")).search(invited) is not None
    return is_form is not None or is_inviting or _is_voting(told, lexicon)


def is_occasion(text: str, lexicon: Lexicon) -> bool:
    """Tell "dan weer taart bakken", a greeting and when they meet again from work."""
    told = fold_in_place(text)
    is_hosting = phrases_in(lexicon.small("hosting")).search(told) is not None
    is_closing = told.partition(" ")[0].strip(",.!") in lexicon.small("closing")
    return is_hosting or is_closing or _NEXT.match(told) is not None


def is_going_round(text: str) -> bool:
    """Tell "iedereen noemt één woord" and how a meeting begins from what is wished there."""
    return _ROUND.search(fold_in_place(text)) is not None


def is_meeting_again(text: str, lexicon: Lexicon) -> bool:
    """Tell "het volgende gesprek op 3 juni doen" from "weer een pannenkoekendag houden"."""
    again = _AGAIN.match(fold_in_place(text))
    return again is not None and _is_meeting(again["what"], lexicon)


def is_next_meeting(text: str, lexicon: Lexicon) -> bool:
    """Tell "het volgende rondje", of which only the day stands beside it."""
    named = _NEXT_ONE.fullmatch(fold_in_place(text))
    return named is not None and _is_meeting(named["what"], lexicon)


def names_next(label: str, lexicon: Lexicon) -> bool:
    """Tell "Volgende keer" and a bare "Volgende" in front of the day of the next meeting."""
    is_fact = lexicon.meaning(lexicon.facts, label) == "next"
    return is_fact or phrase(label) in lexicon.small("next_label")


def is_next_date(text: str, lexicon: Lexicon) -> bool:
    """
    Tell "volgende afspraak: 29 juni 10.00 dorpshuis" from "volgende keer: lijst meenemen".

    The colon may be left out: "volgende keer maandag 13 april".
    """
    words = text.replace(":", ": ", 1).split()
    fronts = range(min(len(words), _LONGEST_LABEL), 0, -1)
    at = next((at for at in fronts if names_next(" ".join(words[:at]), lexicon)), None)
    rest = " ".join(words[at:]) if at else ""
    if at is None or find_due(rest, held_on=ANY_DAY).text is None:
        return False
    return verbs_of(lexicon).infinitives.isdisjoint(word.bare for word in words_of(rest))


def _is_meeting(word: str, lexicon: Lexicon) -> bool:
    return word.endswith((*lexicon.signs["meeting"], *lexicon.signs["clients"], "rondje", "keer"))


def _is_voting(told: str, lexicon: Lexicon) -> bool:
    """Tell "iedereen gaf een cijfer" and "groen is goed, rood kan beter" from a green wall."""
    words = [word.bare for word in words_of(told)]
    colours, cards = lexicon.small("colour"), lexicon.small("sign") | lexicon.small("card")
    is_cast = not any(lexicon.small(role).isdisjoint(words) for role in ("sign", "casting"))
    is_told = not lexicon.small("meaning").isdisjoint(words)
    is_card = any(word in colours and behind in cards for word, behind in pairwise(words))
    return is_cast or (is_told and (is_card or len(colours.intersection(words)) >= _LEAST_COLOURS))
