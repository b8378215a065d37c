"""Tasks that say "this": what they mean stands in the sentence before."""

from planner_sync.minutes.lexicon import Lexicon
from planner_sync.minutes.sentences import words_of
from planner_sync.minutes.verbs import verbs_of

_LEAST = 2
"""Words of a task that says what it is about."""

_WHOLE = 5
"""Words of a task that says enough beside its "hiervoor"."""

_SHORT = 6
"""Words of a task that may say nothing but "pick this up"."""


def leans(task: str, lexicon: Lexicon) -> bool:
    """Tell whether *task* cannot be understood on its own: "dit regelen", "nasturen"."""
    words = [word.bare for word in words_of(task)]
    pointing = lexicon.small("leaning")
    if len(words) > 1 and words[0] in lexicon.small("it"):
        # "Het bespreken met Anna", not "het hek maken".
        behind = lexicon.small("preposition") | lexicon.small("after_it")
        behind |= verbs_of(lexicon).infinitives
        return words[1] in behind
    if len(words) >= _WHOLE and not lexicon.small("thereby").isdisjoint(words):
        # "Hiervoor geld bij de gemeente aanvragen" is a task of its own.
        return False
    if len(words) > 1 and words[0] in pointing and words[1] in verbs_of(lexicon).infinitives:
        # "Die bestellen voor het eind van de maand".
        return True
    # "Deze week" says when; it points at nothing.
    periods = lexicon.small("period")
    pairs = zip(words, (*words[1:], ""), strict=True)
    points = any(word in pointing and after not in periods for word, after in pairs)
    return len(words) < _LEAST or (len(words) <= _SHORT and points)


def with_matter(task: str, before: str) -> str:
    """Put what it is about behind *task*; without anything *before* it stays as it is."""
    return f"{task}: {before}" if before else task
