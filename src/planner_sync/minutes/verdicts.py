"""What a sentence says of the wish before it: "dat pakken we op", "dit kan niet, want …"."""

import re
from dataclasses import dataclass

from planner_sync.domain.people import fold_in_place
from planner_sync.domain.points import Decision
from planner_sync.minutes.lexicon import Lexicon, phrases_in

_REASON = re.compile(
    r"\b(?:omdat|want|vanwege|doordat|because|since|due\s+to)\s+(?P<reason>\S.*)$", re.DOTALL
)
_MEANINGS = (Decision.NOT_TAKEN_UP, Decision.LATER, Decision.TAKEN_UP)
"""In this order: "dat pakken we nu niet op" holds the words of taking up as well."""

_LONGEST = 30
"""Words of a sentence that only says what is done with what was just said."""


@dataclass(frozen=True, kw_only=True)
class Verdict:
    """What was decided on the wish before; ``reason`` is empty where none is given."""

    decision: Decision
    reason: str = ""


def verdict_of(sentence: str, lexicon: Lexicon) -> Verdict | None:
    """Read a verdict; ``None`` where *sentence* points at nothing before it, or decides nothing."""
    folded = fold_in_place(sentence)
    words = re.findall(r"\w+", folded)
    if len(words) > _LONGEST or lexicon.small("pointed").isdisjoint(words):
        return None
    for decision in _MEANINGS:
        if phrases_in(lexicon.verdicts.get(decision.value, frozenset())).search(folded):
            reason = _REASON.search(sentence) if decision is not Decision.TAKEN_UP else None
            return Verdict(
                decision=decision, reason=reason["reason"].rstrip(" .") if reason else ""
            )
    return None
