"""How a wish is put forward: "het zou fijn zijn als …", "voorstel is een schema"."""

import re
from functools import cache

from planner_sync.domain.people import fold_in_place
from planner_sync.minutes.lexicon import Lexicon, any_of, phrases_in
from planner_sync.minutes.words.sentences import words_of
from planner_sync.minutes.words.verbs import verbs_of

_COMING = re.compile(
    r"\s+(?:erbij\s+|bij\s+)?(?:(?:kan|kunnen|mag|mogen|zou|zouden)\s+(?:kunnen\s+)?(?:bij)?komen|"
    r"komen\s+(?:kan|kunnen|mag|mogen))(?![\w])",
    re.IGNORECASE,
)
"""In what is asked with "of er" this says no more: "(of er) een kast kan komen in de hal"."""

_POINTED = re.compile(
    r"^(?P<what>[^,;:]{8,90}?)\s*[,;:–-]\s+"
    r"(?:(?:dat|dit|die)\s+(?:willen|wil|missen|mist|zouden|zou)\s+"
    r"(?:alle|veel|meerdere|iedereen|enkele|sommige)\b[^,;:]{0,40}?|"
    r"(?:alle|veel|meerdere|verschillende|iedereen|enkele|sommige)\b[^,;:]{0,30}?\b"
    r"(?:willen|wil|zouden|zou|missen|mist)\s+(?:dit|dat|het|hem|ze|die)\b[^,;:]{0,20}?)[.!]*$",
    re.IGNORECASE,
)
_LACKING = re.compile(
    r"\bdat\s+(?:zij|ze|hij|we|wij|ik|men|mensen|bewoners|clienten|deelnemers|ouders)\s+"
    r"(?P<what>(?!dat\b|het\b|dit\b)[^,;:]{3,60}?)\s+(?:mist|missen|miste|misten)(?=\W*$|[,;])",
)

_LEAST = 2
"""Words that name a wish."""

_LEAST_ASKED = 4
"""Words of a question that asks for something by itself."""
_TURNED = re.compile(
    r"^(?:ook|verder|daarnaast|tevens|daarbij|tot\s+slot)\s+(?P<verb>\w+)\s+"
    r"(?P<who>er|(?<!wil )(?<!willen )het|we|wij|ze|zij|dit|dat|die)\s+",
    re.IGNORECASE,
)
"""Begins a sentence that goes on: "ook zou er meer tijd moeten zijn"."""

_PLAINLY = re.compile(
    r"^(?:[^\s:]+(?:\s[^\s:]+)?:\s+)?(?P<who>(?:[^\s,;:]+\s){1,6}?)"
    r"(?:wil|willen|wilde|wilden|wenst|wensen|wants?|wanted)\s+(?P<what>\S.*?)(?=\s+(?:maar|but)\s|[.!]*$)",
    re.IGNORECASE,
)
_AND_WANTS = re.compile(
    r"^(?P<who>\S+)\s[^:;]*?\s+(?:en|and)\s+(?:wil|willen|wants?)\s+(?P<what>[^\s,;]+(?:\s[^,;]+)?)[.!]*$",
    re.IGNORECASE,
)
"""Wishes behind what was told: "Els heeft het koud en wil een deken"."""

_NO_WISH = re.compile(r"(?:we|wij|ik|hij|zij|ze|men|naar (?:een )?\d)\b", re.IGNORECASE)


def straightened(sentence: str) -> str:
    """Return "er zou meer tijd moeten zijn" of "ook zou er meer tijd moeten zijn"."""
    return _TURNED.sub(lambda match: f"{match['who']} {match['verb']} ", sentence)


def wanted(sentence: str, *, nobody: frozenset[str], offering: frozenset[str]) -> str:
    """
    Return "een poes" of "Els wil een poes"; empty where nobody wants anything.

    Args:
        sentence: What is told.
        nobody: Words that with "willen" ask for nothing: "als je wilt", "wie wil".
        offering: Words of what somebody only wants to tell or to help with.
    """
    told = _PLAINLY.match(sentence) or _AND_WANTS.match(sentence)
    if told is None or not nobody.isdisjoint(_words(told["who"])):
        return ""
    # "In mei wil hij dat af hebben" and "voor een 8 wil hij naar een 9".
    is_other = _NO_WISH.match(told["what"]) or not offering.isdisjoint(_words(told["what"]))
    return "" if is_other else told["what"]


def _words(text: str) -> set[str]:
    return {word.strip(" .,;:!?\"'") for word in fold_in_place(text).split()}


def without_coming(asked: str) -> str:
    """Return "een kast in de hal" of "(of er) een kast kan komen in de hal"."""
    return _COMING.sub("", asked, count=1)


def put_otherwise(sentence: str) -> str:
    """Return the wish of "naar zee, alle jongeren willen dit" and "zei dat zij de krant mist"."""
    pointed, missed = _POINTED.match(sentence), _LACKING.search(fold_in_place(sentence))
    if pointed:
        return pointed["what"]
    if not missed:
        return ""
    # A single word says too little: "dat zij sport mist".
    is_thing = " " in missed["what"]
    return sentence[slice(*missed.span("what"))] if is_thing else sentence


def asked_whether(question: str, lexicon: Lexicon) -> str:
    """
    Return "de hond vaker mee" of "mag de hond vaker mee?"; empty where it asks for an answer.

    "Kunt u uitleggen hoe het zit?" does, and so does "kan dat?".
    """
    words = words_of(question)
    bares = [word.bare for word in words]
    if len(words) < _LEAST_ASKED:
        return ""
    if bares[0] in lexicon.small("or") and not lexicon.small("may").isdisjoint(bares[-2:]):
        # "Of de hond vaker mee mag?"
        return question[words[1].start : words[-1].end].rstrip(" ?\"'”’)")
    if bares[0] not in lexicon.small("whether"):
        return ""
    is_told = not lexicon.small("curious").isdisjoint(bares)
    if is_told or bares[1] in lexicon.small("leaning") | lexicon.small("anybody"):
        return ""
    is_theirs = bares[1] in lexicon.small("we") | lexicon.small("there") | lexicon.small("you")
    rest = words[2 if is_theirs else 1 :]
    closing = lexicon.small("closing_asked")
    if is_theirs and rest[0].bare in lexicon.small("being_asked"):
        rest = rest[1:]
    while len(rest) > _LEAST and rest[-1].bare in closing:
        rest = rest[:-1]
    return question[rest[0].start : rest[-1].end].rstrip(" ?\"'”’)") if len(rest) >= _LEAST else ""


@cache
def welcome(*roles: frozenset[str]) -> re.Pattern[str]:
    """Return what matches "zou het fijn zijn als": what is welcome stands behind it."""
    would, welcome, provided = map(any_of, roles)
    return re.compile(
        rf"(?<!\w)(?:{would})\s(?:\S+\s){{0,4}}?(?:{welcome})(?:\s(?:zijn|vinden|wezen|be))?,?"
        rf"\s(?:{provided}|om)(?!\w)"
    )


@cache
def proposed(*roles: frozenset[str]) -> re.Pattern[str]:
    """Return what matches "voorstel is" before what is proposed, not before what became of it."""
    proposal, told_as = map(any_of, roles)
    return re.compile(rf"(?<!\w)(?:{proposal})\s(?:is|was|zou\szijn)(?=\s(?:{told_as})(?!\w))")


def recommended(sentence: str, lexicon: Lexicon) -> str:
    """
    Return "de polis jaarlijks nakijken" of "het verdient aanbeveling de polis … na te kijken".

    Behind "dat" it says what is done: "dat de polis wordt nagekeken".
    """
    folded = fold_in_place(sentence)
    told = phrases_in(lexicon.wishes.get("recommended", frozenset())).match(folded)
    if told is None:
        return ""
    behind = sentence[told.end() :].strip(" ,:")
    verbs, words = verbs_of(lexicon), words_of(behind)
    leading = lexicon.small("that") | lexicon.small("aim_word")
    words = words[1:] if words and words[0].bare in leading else words
    done = next((at for at, word in enumerate(words) if word.bare in verbs.participles), None)
    if not words or not lexicon.small("not").isdisjoint(word.bare for word in words):
        return ""
    if done is not None and not lexicon.small("passive").isdisjoint(w.bare for w in words):
        # "De polis dit jaar wordt nagekeken" is "de polis dit jaar nakijken".
        idle = lexicon.small("passive") | lexicon.small("there")
        kept = [word.text for word in words[:done] if word.bare not in idle]
        return " ".join([*kept, verbs.participles[words[done].bare]])
    what = verbs.without_te(behind[words[0].start :]).rstrip(" .;:")
    is_idle = (verbs.infinitives | verbs.english).isdisjoint(w.bare for w in words_of(what))
    return "" if is_idle else what
