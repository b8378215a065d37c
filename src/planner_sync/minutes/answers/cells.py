"""What a cell answers to the wish beside it: "leuk idee, te duur", "uitgelegd.  Blijft zo"."""

import re
from itertools import pairwise

from planner_sync.domain.points import Decision
from planner_sync.minutes.answers.answer import says_why
from planner_sync.minutes.lexicon import Lexicon, phrase
from planner_sync.minutes.rulings.decision_words import lacks
from planner_sync.minutes.rulings.no_points import is_comment
from planner_sync.minutes.rulings.verdicts import REFUSED, Verdict, answer_of
from planner_sync.minutes.words.sentences import sentences

_OPENING = re.compile(
    r"^(?P<first>[^,.;!–—]+?)(?:\s*[,.;!–—]+\s*|\s+(?=(?:maar|but)\s))(?P<rest>.+)$",
    re.DOTALL | re.IGNORECASE,
)
_SO = re.compile(r",\s+(?:dus\s+|so\s+)?", re.IGNORECASE)
"""Between a reason and the no that follows from it."""

_LAUGH = re.compile(r"^\W*(?:(?:ha){2,}h?|(?:he){2,}|lol)\b\W*", re.IGNORECASE)
_BUT = re.compile(r"^\W*(?:maar|but)\s+", re.IGNORECASE)

_LONGEST_LACK = 6
"""Words of a bare reason why not."""

_LONGEST_STAY = 8
"""Words of an answer that says what stays, with why."""

_LONGEST_COMMENT = 3
"""Words that only say what the team thinks of a wish."""


def answer_in_cell(text: str, lexicon: Lexicon) -> Verdict | None:
    """
    Return what *text*, which stands where the answer does, decides; ``None`` where it tells.

    What people think of the wish decides nothing: behind "leuk idee" stands whether it is done.
    Who laughs promises nothing, and the last sentence may refuse what the first explains.
    """
    laugh = _LAUGH.match(text)
    plain = text[laugh.end() :] if laugh else text
    first = _OPENING.match(plain.strip())
    if first and phrase(first["first"]) in lexicon.small("nothing"):
        # "Geen, tablets zijn er niet" stands where the work does.
        return Verdict(decision=Decision.NOT_TAKEN_UP, reason=first["rest"])
    behind = _behind_comment(plain, lexicon)
    refused = answer_in_cell(behind, lexicon) if behind else None
    if refused and refused.decision in REFUSED:
        return refused
    told = answer_of(plain, lexicon, is_labelled=True) or _lack(plain, lexicon)
    told = told or _staying(plain, lexicon) or _said_no(plain, lexicon)
    if told is None and laugh and not plain.strip():
        return Verdict(decision=Decision.NOT_TAKEN_UP)
    return told or _at_last(plain, lexicon)


def _behind_comment(text: str, lexicon: Lexicon) -> str:
    """Return what stands behind "leuk idee," and "begrijpelijk, maar"."""
    match = _OPENING.match(text.strip())
    if match is None:
        return ""
    words = phrase(match["first"]).split()
    opinions = lexicon.small("praise") | lexicon.small("opinion")
    is_short = 0 < len(words) <= _LONGEST_COMMENT
    is_opinion = is_short and (
        is_comment(match["first"], lexicon) or not opinions.isdisjoint(words[-1:])
    )
    return _BUT.sub("", match["rest"]) if is_opinion else ""


def _lack(text: str, lexicon: Lexicon) -> Verdict | None:
    """Read "te duur" and "geen plek", which say no by saying why."""
    words = phrase(text).split()
    is_why = words[:1] and (words[0] in lexicon.small("too") or lacks(text, lexicon))
    is_no = bool(is_why) and len(words) <= _LONGEST_LACK and says_why(text, lexicon)
    return Verdict(decision=Decision.NOT_TAKEN_UP, reason=text.strip(" .")) if is_no else None


def _staying(text: str, lexicon: Lexicon) -> Verdict | None:
    """Read "blijft aan, de meesten kijken": what was asked to change stays as it is."""
    words = phrase(text).split()
    is_no = bool(words) and words[0] in lexicon.small("staying") and len(words) <= _LONGEST_STAY
    # "Blijft op de agenda" is not over.
    is_no = is_no and lexicon.small("preposition").isdisjoint(words[1:2])
    behind = text.partition(",")[2].strip(" .")
    return (
        Verdict(decision=Decision.NOT_TAKEN_UP, reason=behind or text.strip(" ."))
        if is_no
        else None
    )


def _said_no(text: str, lexicon: Lexicon) -> Verdict | None:
    """Read "gemeente zegt nee": whose it is to decide has refused."""
    words = phrase(text).split()
    no, saying = lexicon.small("plain_no"), lexicon.small("saying")
    is_no = any(one in saying and other in no for one, other in pairwise(words))
    return Verdict(decision=Decision.NOT_TAKEN_UP, reason=text.strip(" .")) if is_no else None


def _at_last(text: str, lexicon: Lexicon) -> Verdict | None:
    """Read the no in "uitgelegd waarom.  Je kunt bellen.  Blijft zo" and "huisregel, dus nee"."""
    *before, last = [*sentences(text)] or [""]
    if not before:
        *before, last = _SO.split(text)
    told = answer_of(last, lexicon, is_labelled=True) if before else None
    is_no = told is not None and told.decision is Decision.NOT_TAKEN_UP and not told.reason
    return Verdict(decision=Decision.NOT_TAKEN_UP, reason=" ".join(before)) if is_no else None
