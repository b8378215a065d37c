"""How long something takes and how often: "in acht dagen", "elke dinsdag en donderdag"."""

import re

from planner_sync.minutes.dates.words import LONG_WEEKDAYS, one_of

_PER = re.compile(r"\d\s+(?:keer\s+)?in\s+$")
"""A count in a stretch of time: "14 in een maand"."""

ON_WEEKDAY = re.compile(rf"(?:op|on)\s+(?:de\s+)?(?:{one_of(LONG_WEEKDAYS)})\w*")
_OTHER_DAY = re.compile(rf"(?:{one_of(LONG_WEEKDAYS)})\w*\s+(?:en|of|and|or)\s+$")
_NO_DAY = re.compile(
    r"(?:in|at|on)\s+(?:het|the)\s+weekend|"
    rf"(?:{one_of(LONG_WEEKDAYS)})\w*\s+(?:en|and)\s+(?:{one_of(LONG_WEEKDAYS)})\w*"
)
"""What comes back each week: "in het weekend", "vrijdag en zaterdag"."""

_DUTCH_UNIT = re.compile(r"(?:dag|dagen|week|weken|maand|maanden|jaar|jaren)$")
_LOOKING_BACK = re.compile(r"\b(?:evalu|(?:be)?kij?k|terug|proef|proberen|probeert|opnieuw)\w*")
"""What is done some time after now; "na zes weken bellen" counts from something else."""

_RULE = re.compile(
    r"\b(?:iedereen|elke|ieder|iedere|altijd|voortaan|krijgt|krijgen|everyone|always)\b"
)
"""Of everybody or always: "iedereen krijgt binnen een week antwoord"."""


def is_stretch(folded: str, word: str, end: int) -> bool:
    """
    Tell how long something takes or lasts from by when it is to be done.

    Args:
        folded: The sentence.
        word: What stands in front of a stretch of time, such as "in" or "na".
        end: Where the stretch ends.
    """
    if word == "in":
        return _DUTCH_UNIT.search(folded, 0, end) is not None
    if word == "na":
        return _LOOKING_BACK.search(folded) is None
    return word in {"binnen", "within"} and _RULE.search(folded) is not None


def is_weekly(folded: str, begin: int, place: tuple[int, int]) -> bool:
    """Tell what comes back: "in het weekend", "elke dinsdag en donderdag", "twee keer in"."""
    start, end = place
    day = ON_WEEKDAY.fullmatch(f"op {folded[start:end]}")
    is_row = day is not None and _OTHER_DAY.search(folded[:start]) is not None
    is_counted = _PER.search(folded[:start]) is not None
    return is_row or is_counted or _NO_DAY.fullmatch(folded, begin, end) is not None
