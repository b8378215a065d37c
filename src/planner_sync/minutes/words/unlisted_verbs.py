"""Verbs that no list holds, by their form: "knoopt" is of "knopen" and "prikt" of "prikken"."""

import re
from collections.abc import Iterator

from planner_sync.minutes.lexicon import Lexicon

_VOWELS = "aeiouy"
_PRESENT = re.compile(rf"(?!.*te$)(?=.*[{_VOWELS}])[a-zë]+(?:[^{_VOWELS}\W]|[{_VOWELS}]{{2}}i)t")
"""What one person does now, in form; "kookte" and "gaat" are none."""

_UNSTRESSED = re.compile(rf".*[{_VOWELS}].*[^{_VOWELS}]e[lmnr]")
_DOUBLED = re.compile(rf"(?P<before>.*)(?P<vowel>[aeou])(?P=vowel)(?P<end>[^{_VOWELS}])")
_SHORT = re.compile(rf"(?:.*[^{_VOWELS}]|)[{_VOWELS}](?P<end>[^{_VOWELS}wx])")
_SOFT = re.compile(rf"(?<=[{_VOWELS}][{_VOWELS}j])[fs]$|(?<=[lr])f$")
"""What is voiced in the middle of a word: "schuift" is "schuiven", "leest" is "lezen"."""

_LEAST = 4
"""Letters of a form that tells its verb."""


def unlisted_verb(form: str, lexicon: Lexicon) -> str | None:
    """
    Return the infinitive of *form*, a verb of one person in the present tense.

    What somebody says, feels or is makes no work, and neither does what is past: those are the
    verbs to know, for all others name what somebody does.
    """
    if len(form) < _LEAST or not _PRESENT.fullmatch(form):
        return None
    idle, none = lexicon.verbs.get("idle", frozenset()), lexicon.verbs.get("no_verb", frozenset())
    none |= lexicon.small("finite") | lexicon.small("function")
    infinitives = tuple(_infinitives(form))
    is_idle = form in none or not idle.isdisjoint(infinitives)
    return None if is_idle else infinitives[0]


def _infinitives(form: str) -> Iterator[str]:
    """Yield what *form* can be of, the likeliest first: the spelling does not tell all."""
    stem = form.removesuffix("t")
    stem = form if stem[-1] in _VOWELS and not stem.endswith("i") else stem
    doubled, short = _DOUBLED.fullmatch(stem), _SHORT.fullmatch(stem)
    soft = _SOFT.sub(lambda last: {"f": "v", "s": "z"}[last[0]], stem)
    if doubled:
        yield f"{doubled['before']}{doubled['vowel']}{soft[-1]}en"
        yield f"{doubled['before']}{doubled['vowel']}{stem[-1]}en"
    if short and not _UNSTRESSED.fullmatch(stem):
        yield f"{stem}{short['end']}en"
    yield f"{soft}en"
    if short:
        yield f"{stem}{short['end']}en"
    yield f"{form}en"
