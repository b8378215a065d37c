"""Tasks that say "this": what they mean stands in the sentence before."""

import re
from collections.abc import Sequence
from itertools import zip_longest

from planner_sync.domain.people import fold_in_place
from planner_sync.minutes.lexicon import Lexicon, phrases_in
from planner_sync.minutes.words.sentences import words_of
from planner_sync.minutes.words.verbs import verbs_of

_LEAST = 2
"""Words of a task that says what it is about."""

_WHOLE = 5
"""Words of a task that says enough beside its "hiervoor"."""

LONGEST_MATTER = 14
"""Words of a matter that fits in front of a task."""

_THING = re.compile(
    r"\b(?P<thing>(?i:een|de|het|a|the)\s+(?:(?!en\b|of\b)[a-zà-ÿ]+e\s+)?(?!en\b|of\b)[a-zà-ÿ]{3,})"
)
"""A thing with its article: "een goede stemmer"."""

_JOINT = re.compile(r",?\s+(?:en|and)$")
"""Is left before a clause: "er komt een lijst en (daar zorgt Anna voor)"."""

_ONE = ["er", "een"]
_SHORT = 6
"""Words of a task that may say nothing but "pick this up"."""


def leans(task: str, lexicon: Lexicon) -> bool:
    """Tell whether *task* cannot be understood on its own: "dit regelen", "nasturen"."""
    words = [word.bare for word in words_of(task)]
    pointing = lexicon.small("leaning")
    if len(words) > 1 and words[0] in lexicon.small("it"):
        # "Het bespreken met Anna", "het hun laten weten", not "het hek maken".
        behind = lexicon.small("preposition") | lexicon.small("after_it") | lexicon.small("object")
        work = verbs_of(lexicon).infinitives
        # In "het eten regelen" and "het eten wat warmer" the first word is a thing.
        is_thing = len(words) > _LEAST and words[1] in work
        is_thing = is_thing and (words[-1] in work or words[2] not in behind)
        return not is_thing and words[1] in behind | work
    if len(words) >= _WHOLE and not lexicon.small("thereby").isdisjoint(words):
        # "Hiervoor geld bij de gemeente aanvragen" is a task of its own.
        return False
    if stands_for(words, lexicon):
        return True
    if words and words[0] in lexicon.small("there") and words[-1] in verbs_of(lexicon).infinitives:
        # "Er een kopen", "er volgende week naar kijken".
        return True
    behind = verbs_of(lexicon).infinitives | lexicon.small("preposition")
    if len(words) > 1 and words[0] in pointing and words[1] in behind:
        # "Die bestellen voor het eind van de maand", "dit in het rooster van juni meenemen".
        return True
    # "Deze week" says when, and "dit verslag" is what is read; they point at nothing before.
    named = lexicon.small("period") | lexicon.small("record")
    # Behind "zorgen" a "dat" joins two clauses.
    joins = lexicon.small("caring"), lexicon.small("that")
    points = any(
        word in pointing and after not in named and not (before in joins[0] and word in joins[1])
        for before, word, after in zip_longest(["", *words], words, words[1:])
        if word
    )
    return len(words) < _LEAST or (len(words) <= _SHORT and points)


def stands_for(words: Sequence[str], lexicon: Lexicon) -> bool:
    """Tell "hem bellen" and "ze voor mei maken", not "haar kamer verven"."""
    known = verbs_of(lexicon).infinitives | lexicon.small("preposition")
    known |= lexicon.small("pointed") | lexicon.small("next_to_object")
    return len(words) > 1 and words[0] in lexicon.small("object") and words[1] in known


def with_thing(task: str, before: str, lexicon: Lexicon) -> str:
    """Return "een stemmer bellen" for "hem bellen", where *before* names a thing last."""
    words = words_of(task)
    bares = [word.bare for word in words]
    things = [match["thing"] for match in _THING.finditer(before)]
    # "Zoekt er een uit".
    is_one = len(words) > len(_ONE) and bares[: len(_ONE)] == _ONE
    if not things or not (is_one or stands_for(bares, lexicon)):
        return task
    # "Een lamp boven de tafel is fijn; Anna zoekt er een uit": of lamps there can be one more.
    new = [thing for thing in things if thing.lower().startswith(("een ", "a "))]
    things = new if is_one and new else things
    return f"{things[-1]} {task[words[len(_ONE) if is_one else 1].start :]}"


def holds_pronoun(sentence: str, lexicon: Lexicon) -> bool:
    """Tell whether a word of *sentence* stands for what was said before it: "zoekt het uit"."""
    words = words_of(sentence)
    behind = lexicon.small("preposition") | lexicon.small("after_it") | lexicon.small("finite")
    behind |= lexicon.small("particle") | lexicon.small("will") | lexicon.small("yet")
    behind |= verbs_of(lexicon).infinitives
    either = lexicon.small("either")
    return any(
        word.bare in lexicon.small("pointed") | lexicon.small("thereby")
        and (word.bare not in either or word.closes or after is None or after.bare in behind)
        for word, after in zip_longest(words, words[1:])
    )


def turns(sentence: str, lexicon: Lexicon) -> bool:
    """Tell whether *sentence* begins another matter: "verder belt Anna de monteur"."""
    words = words_of(sentence)
    return bool(words) and words[0].bare in lexicon.small("going_on")


def matter_of(before: str, lexicon: Lexicon) -> str:
    """Return what *before* is about: "het regent in" of "verder bleek dat …"."""
    told = phrases_in(lexicon.small("reported")).search(fold_in_place(before))
    return _JOINT.sub("", before[told.end() if told else 0 :].strip(" .,;:!?*_"))


def with_matter(task: str, before: str, lexicon: Lexicon) -> str:
    """
    Say what *task* is about; without anything *before* it stays as it is.

    A short matter stands in front and takes the place of "dit"; a long one stands behind.
    """
    matter = matter_of(before, lexicon)
    words = words_of(task)
    if not matter or not words:
        return task
    if len(matter.split()) > LONGEST_MATTER:
        return f"{task}: {matter}"
    return f"{matter}: {without_pronoun(task, lexicon)}"


def without_pronoun(task: str, lexicon: Lexicon) -> str:
    """Return "met de gemeente regelen" of "dit met de gemeente regelen"."""
    words = words_of(task)
    pointed = lexicon.small("pointed") | lexicon.small("thereby") | lexicon.small("clitic")
    is_pointed = len(words) > 1 and words[0].bare in pointed
    # "Deze week" says when.
    is_pointed = is_pointed and words[1].bare not in lexicon.small("period")
    return task[words[1].start :] if is_pointed else task
