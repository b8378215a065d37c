"""How a wish is put forward: "het zou fijn zijn als …", "voorstel is een schema"."""

import re
from functools import cache


@cache
def welcome(*roles: frozenset[str]) -> re.Pattern[str]:
    """Return what matches "zou het fijn zijn als": what is welcome stands behind it."""
    would, welcome, provided = map(_either, roles)
    return re.compile(
        rf"(?<!\w)(?:{would})\s(?:\S+\s){{0,4}}?(?:{welcome})(?:\s(?:zijn|vinden|wezen|be))?,?"
        rf"\s(?:{provided}|om)(?!\w)"
    )


@cache
def proposed(*roles: frozenset[str]) -> re.Pattern[str]:
    """Return what matches "voorstel is" before what is proposed, not before what became of it."""
    proposal, told_as = map(_either, roles)
    return re.compile(rf"(?<!\w)(?:{proposal})\s(?:is|was|zou\szijn)(?=\s(?:{told_as})(?!\w))")


def _either(words: frozenset[str]) -> str:
    return "|".join(sorted(map(re.escape, words), reverse=True))
