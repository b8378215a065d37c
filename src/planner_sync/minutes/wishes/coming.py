"""What is said to come of a matter: "er komt een tweede bel", "vanaf april komt er soep"."""

from dataclasses import dataclass

from planner_sync.minutes.dates.due_dates import is_due
from planner_sync.minutes.lexicon import Lexicon
from planner_sync.minutes.words.sentences import words_of

_LONGEST_WHEN = 5
"""Words of "vanaf de eerste week van mei", in front of the verb."""


@dataclass(frozen=True, kw_only=True)
class Coming:
    """What comes, as the sentence names it."""

    what: str
    is_none: bool
    """True for "er komt geen tweede bel"."""


def coming_in(sentence: str, lexicon: Lexicon) -> Coming | None:
    """
    Return what *sentence* says will come; ``None`` where it says no such thing.

    In front of the verb stands "er", "daarom" or a day; behind it, a thing and how many.
    "Er komt veel volk" and "dan komen de vrijwilligers" tell how things go.
    """
    words, small = words_of(sentence), lexicon.small
    within = range(1, min(_LONGEST_WHEN + 1, len(words) - 1))
    verb = next((at for at in within if words[at].bare in small("arriving")), None)
    if verb is None:
        return None
    front, at = words[:verb], verb + 1
    is_hence = all(word.bare in small("there") | small("hence") for word in front)
    is_when = is_due(" ".join(word.text for word in front)) and words[at].bare in small("there")
    while at < len(words) - 1 and words[at].bare in small("there") | small("hence"):
        at += 1
    is_thing = at < len(words) - 1 and words[at].bare in small("amount")
    is_thing = is_thing or (words[at].bare.isdigit() and at < len(words) - 1)
    if not (is_hence or is_when) or not is_thing:
        return None
    is_none = words[at].bare in small("none")
    return Coming(what=sentence[words[at].start :].rstrip(" .!"), is_none=is_none)


def hence_coming(sentence: str, lexicon: Lexicon) -> str:
    """
    Return what comes because of what was just told: "er komt dus een oefenmiddag".

    Without such a word "er komt een nieuwe bewoner" is news.
    """
    coming = coming_in(sentence, lexicon)
    is_told = not lexicon.small("therefore").isdisjoint(word.bare for word in words_of(sentence))
    is_asked = sentence.rstrip().endswith("?")
    return coming.what if coming and is_told and not (coming.is_none or is_asked) else ""
