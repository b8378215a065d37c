"""What stands where a name or a day should: an answer, a promise, or how far it is."""

import re

from planner_sync.domain.points import Status
from planner_sync.minutes.clauses.speech import Speech
from planner_sync.minutes.dates.due_dates import is_due
from planner_sync.minutes.people.names import NAME, KnownNames
from planner_sync.minutes.rulings.statuses import state_of, status_of
from planner_sync.minutes.rulings.verdicts import REFUSED, answer_of
from planner_sync.minutes.words.sentences import sentences

_LEAST_ANSWER = 2
"""Words of an answer."""

DOING = re.compile(
    rf"(?P<who>{NAME})\s+[a-zà-ÿ]+t(?:\s+(?:mee|dit|dat|het|op|aan|na|uit|in|af|door|voor|bij))?(?=\s*(?:[,;/&\n]|$))"
)
"""Who does something, in a field of who: "Anna begeleidt"."""


def refuses(said: str, known: KnownNames) -> bool:
    """Tell "nee, blijft half zes" and "past niet in het rooster, niet doen" from a name."""
    is_text = len(said.split()) >= _LEAST_ANSWER and not known.are_known(said)
    is_text = is_text and not is_due(said)
    verdict = answer_of(said, known.lexicon, is_labelled=True) if is_text else None
    return verdict is not None and verdict.decision in REFUSED


def tells_work(said: str, speech: Speech) -> bool:
    """Tell "Anna maakt een lijst" and "nee, te duur" from who does it, where clients met."""
    is_who = speech.known.are_known(said) or DOING.search(said) is not None
    if not speech.is_client_moment or is_who or status_of(said, speech.lexicon):
        return False
    clauses = (clause for one in sentences(said) for clause in speech.clauses.of(one))
    is_promised = any(clause.owners and clause.is_promise for clause in clauses)
    return is_promised or refuses(said, speech.known)


def state_instead(who: str, known: KnownNames) -> Status | None:
    """Return how far the point is where "gaat niet door" stands instead of who does it."""
    if known.are_known(who):
        return None
    # "Staat er al" is no name, "Beleid" may be one.
    is_told = len(who.split()) >= _LEAST_ANSWER and who[0].islower()
    state = state_of(who, known.lexicon) if is_told else None
    return status_of(who, known.lexicon) or (state if state is Status.DONE else None)
