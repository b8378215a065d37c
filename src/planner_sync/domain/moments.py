"""The client moment: the meeting that a set of minutes is about."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import Enum

from planner_sync.domain.calendar import Month

_MONTH_NUMBERS = {
    name.casefold()[:3]: number
    for language in ("nl", "en")
    for number in range(1, 13)
    for name in [Month(2000, number).spoken(language)]
} | {"mrt": 3}
_YEAR_FIRST = re.compile(r"(?<!\d)((?:19|20)\d\d)[-_. ]?([01]?\d)[-_. ]?([0-3]?\d)(?!\d)")
_DAY_FIRST = re.compile(r"(?<!\d)([0-3]?\d)[-_. ]([01]?\d)[-_. ]((?:19|20)\d\d)(?!\d)")
_WRITTEN = re.compile(r"(?<!\d)([0-3]?\d)[-_. ]?([a-z]{3,9})\.?[-_. ]?((?:19|20)\d\d)(?!\d)")


@dataclass(frozen=True, kw_only=True)
class Score:
    """One answer on a ladder of questions; ``None`` where the minutes leave it empty."""

    question: str
    before: float | None = None
    wanted: float | None = None
    value: float | None = None


@dataclass(frozen=True, kw_only=True)
class Recommendation:
    """How many clients would recommend the team (Net Promoter Score): marks 9-10, 7-8 and 0-6."""

    promoters: int = 0
    passives: int = 0
    detractors: int = 0


class WordsKind(Enum):
    """What sort of text of a client it is."""

    QUOTE = "quote"
    STORY = "story"


@dataclass(frozen=True, kw_only=True)
class ClientWords:
    """
    What a client said or told, in their own words.

    Only words with a consent tick are ever read; they never go to Planner, lists or letters.
    """

    text: str
    where: str
    kind: WordsKind = WordsKind.QUOTE


@dataclass(frozen=True, kw_only=True)
class ClientMoment:
    """What the minutes say about the meeting itself; ``None`` where they are silent."""

    held_on: date | None = None
    title: str | None = None
    team: str | None = None
    location: str | None = None
    theme: str | None = None
    goal: str | None = None
    moderator: str | None = None
    recorder: str | None = None
    remarks: str | None = None
    next_on: date | None = None
    """The day of the next meeting, where the minutes say it."""

    participants: Mapping[str, int] = field(default_factory=dict)
    """Head counts per kind: ``clients``, ``network``, ``colleagues``, ``other``."""

    step: int | None = None
    """1 to 5 when the five-step method is followed."""

    scores: tuple[Score, ...] = ()
    recommendation: Recommendation | None = None
    words: tuple[ClientWords, ...] = ()


def day_in_name(name: str) -> date | None:
    """Return the day that a file name tells: "2026-03-12 verslag", "verslag 12 maart 2026"."""
    folded = name.casefold()
    for pattern, order in (
        (_YEAR_FIRST, (1, 2, 3)),
        (_DAY_FIRST, (3, 2, 1)),
        (_WRITTEN, (3, 2, 1)),
    ):
        for match in pattern.finditer(folded):
            year, month, day = (match[group] for group in order)
            number = int(month) if month.isdigit() else _MONTH_NUMBERS.get(month[:3], 0)
            try:
                return date(int(year), number, int(day))
            except ValueError:
                continue
    return None
