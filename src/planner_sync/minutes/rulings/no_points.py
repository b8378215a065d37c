"""What reads like a point and is none: praise, thanks, who led, what is looked at again."""

import re

from planner_sync.domain.people import fold_in_place
from planner_sync.domain.points import Certainty, Kind, Status
from planner_sync.minutes.found import Found
from planner_sync.minutes.lexicon import Lexicon, phrase, phrases_in
from planner_sync.minutes.rulings.facts_told import is_nothing, is_title_of_list, only_tells_fact
from planner_sync.minutes.rulings.proceedings import (
    is_about_paper,
    is_for_readers,
    is_going_round,
    is_meeting_again,
    is_next_date,
    is_next_meeting,
    is_occasion,
    is_proceeding,
)
from planner_sync.minutes.rulings.verdicts import REFUSED
from planner_sync.minutes.words.arrows import ARROW
from planner_sync.minutes.words.sentences import words_of

_MARK = re.compile(r"\b(?:een|a)\s+(?:8|9|10)\b")
"""A high mark: "een 9 voor de zorg"."""

_INQUIRY = re.compile(
    r"(?:vraagt|vroeg|vroegen|(?:wil|willen|wilde|wilden)(?:\s+\w+)?\s+weten"
    r"|asks|asked|wants?\s+to\s+know|wondered)\s+(?:of|whether|if)\s+(?P<what>[^.?!;]+)",
)
"""Asks how something is: "vraagt of het buurthuis in mei open is"."""

_CONFIRMING = re.compile(
    r"(?:(?:dat|dit|het)\s+)?klopt|inderdaad|(?:that\s+is|that's)\s+(?:right|true)"
)
"""Says that it is as somebody said."""

_STATE = re.compile(
    r"\b(?:is|zijn|was|waren|blijft|blijven|bestaat|bestaan|doorgaat|doorgaan|klopt|geldt|gelden)"
    r"(?:\s+(?:met|in|op|bij|tijdens|rond|van|voor)\s[^,:]*)?(?=\s*(?:$|[,:]))"
    r"|^(?:the|it|there)\s(?:\S+\s){0,6}?(?:is|are|will\sstay|stays?|remains?)\b",
)

_CELLS = " | "
"""Between the cells of a row, and a wish and its answer."""

_DAY = re.compile(r"\d{4}-\d{1,2}-\d{1,2}|\d{1,2}[-/.]\d{1,2}[-/.]\d{2,4}")
_ASIDE = re.compile(r"\([^()]+\)\.?")
"""A remark alone, on what stands before it: "(staat ook in het verslag)"."""

_LINK = re.compile(r"(?:https?://|www\.)\S+", re.IGNORECASE)
"""An address alone, which says where something is."""

_ROUTE = re.compile(rf"[^!?;\n]{{1,40}}?(?:\s{ARROW}\s[^!?;\n]{{1,40}}?){{3,}}")
"""The order of an agenda: "opening -> kas -> plannen -> rondvraag"."""

_TIMED = re.compile(
    r"[(\[]\s*(?:max\.?\s*)?\d{1,3}(?:\s*-\s*\d{1,3})?\s*(?:min(?:s|ut\w*)?\.?|['’])\s*[)\]]\W*"
)
"""The time that an agenda gives to an item: "announce the goal of the week (5 min)"."""

_MOST = 24
"""Words of what only praises; a longer text tells more."""

_TITLE = 8
"""Words of a title."""

_COMMENT = 3
"""Words of "een goed idee"."""

_ASKING = ("not", "more", "gladly", "would", "must", "may", "want", "asking")
"""Roles of the words that ask for something."""

_SENTENCE = 9
"""Words of "dat vonden we allemaal een heel goed idee"."""


def is_no_point(found: Found, lexicon: Lexicon) -> bool:
    """Tell praise, thanks and roles from what somebody has to take up."""
    # A bare "nee" is none either.
    is_bare = any(form.fullmatch(found.text) for form in (_DAY, _ASIDE, _LINK, _ROUTE))
    is_bare = is_bare or _is_answer(found, lexicon) or _is_timed(found)
    is_bare = is_bare or phrase(found.text) in lexicon.small("no_work")
    is_bare = is_bare or _is_motion(found, lexicon) or _names_nothing(found.text, lexicon)
    is_bare = is_bare or _says_nothing(found, lexicon) or _announces(found, lexicon)
    is_bare = is_bare or (found.is_from_list and only_tells_fact(found, lexicon))
    if found.kind is Kind.ACTION and not found.is_decided:
        is_bare = is_bare or is_nothing(found, lexicon) or is_title_of_list(found.passage, lexicon)
    is_below = not found.owners and is_for_readers(found.passage)
    if is_bare or is_below or is_about_paper(found.text, lexicon):
        return True
    if found.due_text or found.status is not Status.OPEN:
        return False
    if is_occasion(found.text, lexicon) or _inquires(found, lexicon):
        return True
    if not found.is_from_list and is_proceeding(
        found.text, found.passage, lexicon, is_taken_on=bool(found.owners)
    ):
        return True
    # The title of a subject may stand in front of a text that has a label of its own.
    labels = (t.partition(":")[0] for t in (found.text, found.passage) if ":" in t)
    is_praised = not (found.owners or found.is_decided) and (
        is_praise(found.text, lexicon) or any(is_praise_title(t, lexicon) for t in labels)
    )
    if found.kind is Kind.ACTION:
        return not found.is_from_list and (is_praised or _is_idle(found, lexicon))
    return is_praised


def _names_nothing(text: str, lexicon: Lexicon) -> bool:
    """Tell "3" and "next", of "next chair: ???", from a task in one word: "verf"."""
    idle = lexicon.small("upcoming") | lexicon.small("article")
    return all(word in idle or not any(map(str.isalpha, word)) for word in phrase(text).split())


def _is_timed(found: Found) -> bool:
    """Tell an item of an agenda, which says how long it takes, from a task with an estimate."""
    is_hint = found.certainty is Certainty.SUGGESTED and not found.owners
    last = [*re.finditer(r"[(\[]", found.passage)][-1:]
    return is_hint and any(_TIMED.fullmatch(found.passage[at.start() :]) for at in last)


def _is_motion(found: Found, lexicon: Lexicon) -> bool:
    """Tell "motion: to approve the budget", which the vote itself does, from work."""
    moved = phrases_in(lexicon.small("motion")).match(fold_in_place(found.passage).strip("*_ "))
    first = phrase(found.text).removeprefix("to ").split(" ")[0]
    return moved is not None and first in lexicon.small("voted")


def _is_answer(found: Found, lexicon: Lexicon) -> bool:
    """Tell a bare "nee" from "parkeren: dat kan hier niet", where it is what was asked for."""
    is_wish = found.decision in REFUSED and phrase(found.passage) != phrase(found.text)
    return not is_wish and lexicon.meaning(lexicon.decisions, found.text) is not None


def _announces(found: Found, lexicon: Lexicon) -> bool:
    """Tell how they went round, and when they meet again, from a meeting that somebody plans."""
    if is_going_round(found.text) or is_next_date(found.passage, lexicon):
        return True
    if found.owners:
        return False
    is_told = found.kind is Kind.ACTION and not found.is_from_list
    is_again = is_told and is_meeting_again(found.text, lexicon)
    return is_again or is_next_meeting(found.text, lexicon)


def _says_nothing(found: Found, lexicon: Lexicon) -> bool:
    """Tell "niks, ik ben de hele dag weg" and "dat klopt, er raakte veel kwijt" from a wish."""
    if found.kind is not Kind.IMPROVEMENT or found.owners or found.is_decided:
        return False
    if not found.is_from_list and phrases_in(lexicon.small("one_view")).search(
        fold_in_place(found.passage)
    ):
        # "Dat de soep zouter moet, vindt alleen Anna".
        return True
    head, comma, behind = found.text.partition(",")
    is_confirmed = _CONFIRMING.fullmatch(fold_in_place(head.strip())) is not None
    is_nothing = phrase(head) in lexicon.small("nothing")
    asks = frozenset[str]().union(*map(lexicon.small, _ASKING))
    is_told = bool(comma) and asks.isdisjoint(word.bare for word in words_of(behind))
    return is_told and (is_nothing or (is_confirmed and not found.is_from_list))


def _inquires(found: Found, lexicon: Lexicon) -> bool:
    """
    Tell who asks how something is from who asks for it: "of de deur dicht kan blijven".

    "Vroeg of het waar is dat de winkel sluit" asks for an answer as well.
    """
    asked = _INQUIRY.search(fold_in_place(found.passage))
    if asked is None or found.kind is Kind.ACTION:
        return False
    before = found.passage[: asked.start()]
    is_answer = _CELLS in before  # What is done about a wish: "samen eten | Anna vraagt of …".
    if is_answer or any(owner not in before for owner in found.owners):
        return False
    words = {word.bare for word in words_of(asked["what"])}
    wished = lexicon.small("able") | lexicon.small("may") | lexicon.small("more")
    is_so = not lexicon.small("truly").isdisjoint(words)
    is_so = is_so or _STATE.search(asked["what"]) is not None
    return words.isdisjoint(wished) and is_so


def _is_idle(found: Found, lexicon: Lexicon) -> bool:
    """
    Tell "iedereen bedanken", "meeschrijven" and, by nobody, "opnieuw bekijken".

    "De penningmeester beheert de kas" tells what that office is for.
    """
    folded = fold_in_place(found.task or found.text)
    is_thanks = phrases_in(lexicon.small("idle_work")).search(folded) is not None
    is_deferred = phrases_in(lexicon.small("deferring")).search(folded) is not None
    is_office = phrases_in(lexicon.small("office_work")).match(folded) is not None
    determiners = lexicon.small("determiner")
    is_role = any(owner.split()[0].lower() in determiners for owner in found.owners)
    return is_thanks or (is_deferred and not found.owners) or (is_office and is_role)


def is_praise(text: str, lexicon: Lexicon) -> bool:
    """Tell "de soep is heerlijk" from "de soep is heerlijk, maar te weinig"."""
    words = [word.bare for word in words_of(text)]
    asks = frozenset[str]().union(*map(lexicon.small, _ASKING), lexicon.small("reserved"))
    if not words or len(words) > _MOST or text.rstrip().endswith("?") or not asks.isdisjoint(words):
        return False
    said = lexicon.small("has") | lexicon.small("was") | lexicon.small("praising")
    is_praise = not lexicon.small("praise").isdisjoint(words) and not said.isdisjoint(words)
    return is_praise or _MARK.search(fold_in_place(text)) is not None


def is_praise_title(text: str, lexicon: Lexicon) -> bool:
    """
    Tell "Gaat goed", "Hier zijn we blij mee" and "Top" from "Kan beter" and "Goede zorg".

    A praising word stands alone or beside the verb of a sentence, and nothing in the title
    compares, denies or asks.
    """
    words = [word.bare for word in words_of(phrase(text))]
    is_question = bool(words) and words[0] in lexicon.small("finite") - lexicon.small("we")
    if not words or len(words) > _TITLE or (is_question and text.rstrip().endswith("?")):
        return False
    other = frozenset[str]().union(*map(lexicon.small, _ASKING), lexicon.small("reserved"))
    praised = lexicon.small("praise") | lexicon.small("praise_title")
    said = lexicon.small("finite") | lexicon.small("praising") | lexicon.small("praise_verb")
    is_whole = set(words) <= praised | lexicon.small("and") | lexicon.small("praise_thing")
    is_said = not said.isdisjoint(words) or words[0] in lexicon.small("we")
    is_praise = not praised.isdisjoint(words) and (is_whole or is_said)
    return is_praise and other.isdisjoint(words)


def is_assent(text: str, lexicon: Lexicon) -> bool:
    """Tell "de anderen knikten" and "het team is het daarmee eens" from what they agree on."""
    words = [word.bare for word in words_of(text)]
    # "Meer mensen knikten" asks for no more of anything.
    asks = frozenset[str]().union(*map(lexicon.small, _ASKING)) - lexicon.small("more")
    is_short = 0 < len(words) <= _SENTENCE and asks.isdisjoint(words)
    return is_short and phrases_in(lexicon.small("assenting")).search(phrase(text)) is not None


def is_comment(text: str, lexicon: Lexicon) -> bool:
    """Tell "mooi idee" and "een goed idee, maar", which only say what people think of a wish."""
    words = [word.bare for word in words_of(text)]
    points_back = not lexicon.small("pointed").isdisjoint(words[:_COMMENT])
    told = words if points_back and len(words) <= _SENTENCE else words[:_COMMENT]
    return not lexicon.small("idea").isdisjoint(told) and not lexicon.small("praise").isdisjoint(
        told
    )
