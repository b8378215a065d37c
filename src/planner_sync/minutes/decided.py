"""Points under a label that says what was decided: "Niet opgepakt: zwembad, te duur"."""

import re
from dataclasses import dataclass

from planner_sync.domain.points import Decision
from planner_sync.minutes.lexicon import Lexicon

_LABELLED = re.compile(r"^\W*(?P<label>[^\W\d][^:;.\n]{3,30}?)\s*:\s+(?P<rest>\S.*)$", re.DOTALL)
_REASON = re.compile(
    r"^(?P<what>.+?)(?:,\s*|\s+)(?:(?:want|omdat|vanwege|because|due to)\s+)(?P<reason>\S.*)$"
    r"|^(?P<whole>.+?),\s+(?P<short>[^,]+)$",
    re.DOTALL,
)


@dataclass(frozen=True, kw_only=True)
class Decided:
    """A point with its decision; ``reason`` is empty where none is given."""

    what: str
    decision: Decision
    reason: str = ""


def decided(sentence: str, lexicon: Lexicon) -> Decided | None:
    """Read a label such as "opgepakt" or "later" in front of a point; ``None`` without one."""
    match = _LABELLED.match(sentence)
    meaning = lexicon.meaning(lexicon.decisions, match["label"]) if match else None
    if match is None or meaning is None or meaning == Decision.UNDECIDED.value:
        return None
    if lexicon.meaning(lexicon.facts, match["label"]) == "next":
        # "Volgende keer: scholing" is the agenda of the next meeting.
        return None
    decision, rest = Decision(meaning), match["rest"].strip()
    told = None if decision is Decision.TAKEN_UP else _REASON.match(rest.rstrip("."))
    if told is None:
        return Decided(what=rest, decision=decision)
    what, reason = told["what"] or told["whole"], told["reason"] or told["short"]
    return Decided(what=what, decision=decision, reason=reason)
