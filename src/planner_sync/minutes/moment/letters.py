"""The day of a meeting of which a letter or mail tells: it was sent some days later."""

from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from planner_sync.domain.blocks import Block, Table
from planner_sync.minutes.dates.due_dates import first_day, is_written_out, read_day
from planner_sync.minutes.dates.words import LONG_WEEKDAYS, WEEKDAYS
from planner_sync.minutes.lexicon import Lexicon, phrase
from planner_sync.minutes.words.sentences import sentences, words_of

_HEAD = 10
"""Blocks at the start among which a letter greets."""

_MAX_GREETING = 90
_STORY = 3
"""Paragraphs behind the greeting in which it is told when they met."""

_MAX_PARAGRAPH = 1_000
_LONGEST_AGO = 60
"""Days after which nobody writes about a meeting any more."""


def day_told_in_letter(blocks: Sequence[Block], lexicon: Lexicon) -> date | None:
    """
    Return when they met by the first sentences of a letter that bears a date of its own.

    "Op dinsdag 14 oktober zaten we bij elkaar" in a letter of the sixteenth; "gistermiddag" and
    "afgelopen dinsdag" count from the date that stands above them.
    """
    texts = ["" if isinstance(block, Table) else block.text for block in blocks]
    for at, text in enumerate(texts[:_HEAD]):
        if not _greets(text, lexicon):
            continue
        sent = next((day for said in reversed(texts[:at]) if (day := read_day(said))), None)
        told = _told(texts[at : at + 1 + _STORY], lexicon)
        days = (_day_in(said, sent, lexicon) for said in told) if sent else ()
        if found := next(filter(None, days), None):
            return found
    return None


def _greets(text: str, lexicon: Lexicon) -> bool:
    """Tell "Beste familie," and "Hoi allemaal," from a sentence."""
    first = text.split("\n", maxsplit=1)[0].strip()
    words = phrase(first).split()
    is_short = bool(words) and len(first) <= _MAX_GREETING
    return is_short and words[0] in lexicon.small("greeting") and first[-1:] in {",", "!"}


def _told(texts: Sequence[str], lexicon: Lexicon) -> Iterator[str]:
    # "Last Tuesday we met".
    others = lexicon.small("other_meeting") - lexicon.small("last_weekday")
    for text in texts:
        for said in sentences(text[:_MAX_PARAGRAPH]):
            if others.isdisjoint(word.bare for word in words_of(said)):
                yield said


def _day_in(said: str, sent: date, lexicon: Lexicon) -> date | None:
    words = [word.bare for word in words_of(said)]
    if not lexicon.small("day_before").isdisjoint(words):
        return sent - timedelta(days=1)
    weekdays = [at for at, word in enumerate(words) if word.startswith(tuple(LONG_WEEKDAYS))]
    if not weekdays:
        return None
    if is_written_out(said):
        years = (first_day(said, date(year, 1, 1)) for year in (sent.year, sent.year - 1))
        return next((day for day in years if day and _is_just_before(day, sent)), None)
    before = words[weekdays[0] - 1] if weekdays[0] else ""
    is_last = before in lexicon.small("last_weekday")
    name = next(name for name in LONG_WEEKDAYS if words[weekdays[0]].startswith(name))
    ago = (sent.weekday() - WEEKDAYS[name] - 1) % 7 + 1
    return sent - timedelta(days=ago) if is_last else None


def _is_just_before(day: date, sent: date) -> bool:
    return timedelta(0) <= sent - day <= timedelta(days=_LONGEST_AGO)
