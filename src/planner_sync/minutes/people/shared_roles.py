"""What several people are, told once: "bewoners Anna en Bram", "Anna en Bram (bewoners)"."""

import re
from collections.abc import Iterator

from planner_sync.minutes.lexicon import Lexicon, phrase

_ROLE = re.compile(r"[(\[](?P<role>[^)\]]*)[)\]]?\s*\.?$")
_SENTENCE = re.compile(
    r"(?<=[^\W\d_]{2})(?<!\bmw)(?<!\bdhr)(?<!\bmevr)\.\s+(?=[A-ZÀ-Ý])|(?<=\))\.\s|[;\n]"
)
_SPLIT = re.compile(r",|\s(?:en|and|[+&])\s|¸")
_AHEAD = re.compile(
    r"\s*(?:(?:de|onze|the)\s+)?(?P<role>[^\W\d_]{4,30}(?:['’]s)?)\s+"
    r"(?=[A-ZÀ-Ý]|(?:mw|dhr|mevr|meneer|mevrouw|de\sheer)\b)",
)
_PLURALS = ("'s", "en", "s", "n")
_LONG = 8
"""Letters from which other words can end with the word for a role."""


def with_shared_roles(names: str, lexicon: Lexicon) -> Iterator[tuple[str, str]]:
    """
    Yield each of *names* as written, with the role that it shares with its neighbours.

    A plural in front of names is what all up to the next role are, a plural in brackets what
    those before it are that have none of their own; neither goes past a full stop.
    """
    for sentence in _SENTENCE.split(names):
        pieces = _SPLIT.split(sentence)
        shared = [""] * len(pieces)
        ahead, since = "", 0
        for at, piece in enumerate(pieces):
            told, role = _AHEAD.match(piece), _ROLE.search(piece)
            word = phrase(told["role"]) if told else ""
            one = _one_of(word, lexicon)
            if told and one:
                ahead, pieces[at] = one, piece[told.end() :]
            elif word in _roles(lexicon):
                ahead, since = "", at + 1
            shared[at] = ahead
            if role:
                last = next(reversed(phrase(role["role"]).split()), "")
                one = "" if ahead else _one_of(last, lexicon)
                shared[since:at] = [one] * (at - since) if one else shared[since:at]
                ahead, since = "", at + 1
        yield from zip(pieces, shared, strict=True)


def _one_of(word: str, lexicon: Lexicon) -> str:
    """Return what one of "bewoners" or "wijkverpleegkundigen" is; empty for any other word."""
    roles = _roles(lexicon)
    stems = [word.removesuffix(end) for end in _PLURALS if word.endswith(end)]
    long = (role for stem in stems for role in roles if _ends(stem, role))
    return next((stem for stem in stems if stem in roles), next(long, ""))


def _ends(word: str, role: str) -> bool:
    return len(role) >= _LONG and word.endswith(role)


def _roles(lexicon: Lexicon) -> frozenset[str]:
    return frozenset[str]().union(*lexicon.roles.values())
