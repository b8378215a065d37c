"""What was asked with the answer to it, and sentences that are both: "dansen kan dus niet"."""

import re
from dataclasses import dataclass, replace

from planner_sync.domain.people import fold_in_place
from planner_sync.domain.points import Decision
from planner_sync.minutes.lexicon import Lexicon, phrase
from planner_sync.minutes.rulings.no_points import is_comment
from planner_sync.minutes.rulings.verdicts import REFUSED, Verdict, is_unaffordable, verdict_of
from planner_sync.minutes.words.leftovers import is_leftover
from planner_sync.minutes.words.sentences import sentences, words_of

_TOPIC = re.compile(
    r"^(?P<what>\S.{3,}?)(?<!\ste)\s+(?P<said>(?:kunnen|kan|doen|gaan|gaat|pakken|nemen|mogen|mag|wordt|worden|komt|"
    r"komen|is|zijn|wachten|stellen|schuiven|laten|lukt|zit|heeft|hebben|haalt|haalde|werd)\s+\S.*)$",
    re.DOTALL,
)
_OF_PROPOSALS = frozenset(["heeft", "hebben", "haalt", "haalde", "werd"])
"""Verbs that decide only on what was proposed: "Anna heeft daar geen tijd voor" does not."""

_LEAST_START = 2
"""Words of "het voorstel"."""

_LONGEST_TOPIC = 12
"""Words of a matter in front of what is decided on it."""


@dataclass(frozen=True, kw_only=True)
class Answered:
    """What was asked, and what was decided on it."""

    what: str
    verdict: Verdict


def on_topic(sentence: str, lexicon: Lexicon) -> Answered | None:
    """
    Read a sentence that names its matter and decides on it: "minder wisselingen kunnen we niet
    beloven, het rooster is vol".
    """
    match = _TOPIC.match(sentence)
    if (
        match is None
        or len(list(sentences(sentence))) > 1
        or len(match["what"].split()) > _LONGEST_TOPIC
    ):
        return None
    starts = [word.bare for word in words_of(match["what"])][:_LEAST_START]
    first, last = (fold_in_place(match["what"].split()[at]) for at in (0, -1))
    is_ours = fold_in_place(match["said"].split()[1]) in lexicon.small("we")
    said = f"dat {match['said']}"
    # "De automaat is te duur" complains.
    verdict = None if is_unaffordable(said, lexicon) else verdict_of(said, lexicon)
    is_no = verdict is not None and verdict.decision in REFUSED
    is_talk = verdict is not None and verdict.decision is Decision.UNDECIDED
    is_yes = verdict is not None and verdict.decision is Decision.TAKEN_UP
    is_ours = is_ours or (is_yes and not lexicon.small("proposal").isdisjoint(starts))
    words = {word.bare for word in words_of(match["what"])}
    is_matter = words.isdisjoint(lexicon.small("record") | lexicon.small("results"))
    is_ours = is_ours or (is_talk and is_matter and _names_forum(match["said"], lexicon))
    opens = lexicon.small("function") | lexicon.small("we") | lexicon.small("idle_answer")
    opens |= lexicon.small("leaning")
    # "Stap 5 doen we op 14 december" is when they meet.
    is_proposed = not (lexicon.small("proposal") | lexicon.small("asking")).isdisjoint(starts)
    if fold_in_place(match["said"].split()[0]) in _OF_PROPOSALS and not is_proposed:
        return None
    if verdict is None or first in opens or last.isdigit() or last in lexicon.small("and"):
        return None
    is_circumstance = first in lexicon.small("preposition")
    if (
        last in lexicon.small("there") | opens
        or is_circumstance
        or is_comment(match["what"], lexicon)
        or (not is_ours and _is_news(match["what"], match["said"], verdict, lexicon))
    ):
        # "Met dit rooster lukt het niet", "dat zit er niet in, er is geen geld".
        return None
    if not (is_no or is_ours) or not can_be_asked(match["what"], lexicon):
        return None
    # The sentence is no reason of its own.
    is_said = verdict.reason == f"dat {match['said']}".rstrip(" .")
    told = replace(verdict, reason="") if is_said else verdict
    return Answered(what=match["what"].strip(" ,"), verdict=told)


def _is_news(what: str, said: str, verdict: Verdict, lexicon: Lexicon) -> bool:
    """
    Tell "de opening is uitgesteld", which is news, from "een nieuwe bus zit er nu niet in".

    "Gevraagd wordt om …" names no matter either, whatever comes later in it.
    """
    starts = [word.bare for word in words_of(what)]
    known = lexicon.small("definite") | lexicon.small("whose")
    is_known = starts[0] in known and lexicon.small("proposal").isdisjoint(starts)
    is_bare = len(starts) == 1 and starts[0] in lexicon.small("asking")
    is_no = not lexicon.small("not").isdisjoint(word.bare for word in words_of(said))
    return verdict.decision is Decision.LATER and (is_bare or (is_known and not is_no))


def _names_forum(said: str, lexicon: Lexicon) -> bool:
    """Tell "het bellen wordt besproken in het teamoverleg" from "komt in mei aan de orde"."""
    staff = lexicon.signs["staff_meeting"] | lexicon.small("forum")
    return any(word.bare in staff or word.bare.endswith("overleg") for word in words_of(said))


def can_be_asked(what: str, lexicon: Lexicon) -> bool:
    """Tell what can be asked for from nothing and from a label."""
    is_label = any(
        lexicon.meaning(table, what) for table in (lexicon.facts, lexicon.people, lexicon.columns)
    )
    last = re.split(r"[(\[]", what)[-1]
    is_label = is_label or lexicon.meaning(lexicon.columns, last) == "consent"
    return bool(phrase(what)) and not is_label and not is_leftover(what, lexicon)
