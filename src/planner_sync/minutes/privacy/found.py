"""People found in the words of a text."""

from collections.abc import Sequence
from dataclasses import dataclass

from planner_sync.minutes.privacy.grammar import THINGS_OWNED
from planner_sync.minutes.privacy.spans import NOTHING, Neutral, Span
from planner_sync.minutes.privacy.words import Word, at


@dataclass(frozen=True, kw_only=True)
class Found:
    """People from one word up to and without another."""

    first: int
    end: int
    neutral: Neutral
    is_possessive: bool = False


def owns(words: Sequence[Word], end: int) -> bool:
    """Read "Teun's fiets", and "Bertus fiets" where the s is no more than the name's own."""
    last, behind = words[end - 1], at(words, end)
    if last.folded.endswith(("'s", "'")):
        return True
    is_thing = behind is not None and behind.is_beside and behind.folded in THINGS_OWNED
    return is_thing and last.folded.endswith(("s", "x", "z"))


def span_of(person: Found, words: Sequence[Word]) -> Span:
    """Return where *person* stands in the text, with the @ before and the initial's dot."""
    first, last = words[person.first], words[person.end - 1]
    start, end = first.start, last.end
    if person.neutral is NOTHING:
        start = words[person.first - 1].end
    if first.gap.endswith("@"):
        start -= 1
    if last.is_initial and last.behind[:2] in {". ", "."} and not last.behind[1:2].isupper():
        end += 1
    elif last.is_capital and last.behind[:2] == ". " and last.behind[2:3].islower():
        # A full stop before a small letter belongs to the name: "mw. Sw. belt".
        end += 1
    return Span(start=start, end=end, neutral=person.neutral, is_possessive=person.is_possessive)
