"""Work that English tells as what will be done: "the minutes will be circulated by Friday"."""

import re

from planner_sync.minutes.lexicon import Lexicon, any_of
from planner_sync.minutes.words.sentences import words_of
from planner_sync.minutes.words.verbs import verbs_of

_ENDINGS = (("ied", "y"), ("ed", "e"), ("ed", ""), ("d", ""))
_IRREGULAR = {
    "sent": "send",
    "resent": "resend",
    "written": "write",
    "rewritten": "rewrite",
    "bought": "buy",
    "built": "build",
    "rebuilt": "rebuild",
    "drawn": "draw",
    "chosen": "choose",
    "brought": "bring",
    "sought": "seek",
    "paid": "pay",
}
_MOST_WORDS = 9
"""Words of a thing that something is done to."""

_CUT = re.compile(r"\s(?:and|but|so)\s(?=\S.*\s(?:is|are|was|were|will|can|may|should)\s)|[;:]\s")
"""Where another clause begins behind the first."""


def english_passive(sentence: str, lexicon: Lexicon) -> str:
    """
    Return "circulate the minutes by Friday" of the sentence above; empty where nobody has work.

    "Tickets will be sold at the door" announces, "will be discussed" is talk, and what is done
    "by the council" or "if it rains" is not planned here.
    """
    small, verbs = lexicon.small, verbs_of(lexicon)
    clause = _CUT.split(sentence.strip())[0]
    adverbs = any_of(small("lightly"))
    told = re.fullmatch(
        rf"(?P<what>[^,;:?]+?)\s(?:will|shall|is to|are to)\s(?:(?:{adverbs})\s)?be\s"
        rf"(?P<done>[a-z]+)(?P<rest>(?:\s[^?]*)?)",
        clause.rstrip(" .!"),
    )
    if told is None:
        return ""
    base = _base(told["done"], verbs.english)
    bares = [word.bare for word in words_of(clause)]
    thing = [word.bare for word in words_of(told["what"])]
    hanging = small("turn") | small("supposing") | small("finite") | small("relative")
    is_hanging = not hanging.isdisjoint(thing) or len(thing) > _MOST_WORDS
    is_hanging = is_hanging or not small("supposing").isdisjoint(bares)
    is_other = re.search(r"\sby\s(?:the|our|all|each|every)\s(?!end\b|start\b)", told["rest"])
    idle = lexicon.verbs.get("telling", frozenset()) | lexicon.verbs.get("announced", frozenset())
    if not base or base in idle or is_hanging or is_other:
        return ""
    what = told["what"]
    first = what.split(" ")[0]
    is_word = first.lower() in small("article") | small("determiner") | small("function")
    return f"{base} {what[0].lower() + what[1:] if is_word else what}{told['rest']}"


def _base(done: str, english: frozenset[str]) -> str:
    """Return "plan" of "planned", "copy" of "copied" and "send" of "sent"."""
    if done in _IRREGULAR:
        return _IRREGULAR[done]
    bases = [done.removesuffix(end) + new for end, new in _ENDINGS if done.endswith(end)]
    bases += [base[:-1] for base in bases if base[-1:] == base[-2:-1]]
    return next((base for base in bases if base in english), "")
