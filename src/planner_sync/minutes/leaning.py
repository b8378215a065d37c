"""Tasks that say "this": what they mean stands in the sentence before."""

from planner_sync.minutes.lexicon import Lexicon
from planner_sync.minutes.sentences import words_of

_LEAST = 2
"""Words of a task that says what it is about."""

_SHORT = 6
"""Words of a task that may say nothing but "pick this up"."""


def leans(task: str, lexicon: Lexicon) -> bool:
    """Tell whether *task* cannot be understood on its own: "dit regelen", "nasturen"."""
    words = [word.bare for word in words_of(task)]
    pointing = lexicon.small("leaning")
    return len(words) < _LEAST or (len(words) <= _SHORT and not pointing.isdisjoint(words))


def with_matter(task: str, before: str) -> str:
    """Put what it is about behind *task*; without anything *before* it stays as it is."""
    return f"{task}: {before}" if before else task
