"""Several meetings in one file: from which day each block counts."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from planner_sync.domain.blocks import Block, Heading, ListItem, Table
from planner_sync.domain.calendar import spoken
from planner_sync.domain.points import Question
from planner_sync.minutes.dates.due_dates import first_day, is_written_out, read_day
from planner_sync.minutes.headings.title_terms import term_of_title
from planner_sync.minutes.lexicon import Lexicon, phrase
from planner_sync.minutes.moment.moment_date import names_other_meeting
from planner_sync.minutes.words.places import place_of

_MAX_WORDS = 6
"""Words of a line that is hardly more than a day: "Dinsdag 10 maart 2026, 14.00 uur"."""

_LEAST_MEETINGS = 2


def days_of(blocks: Sequence[Block], held_on: date | None, lexicon: Lexicon) -> Mapping[str, date]:
    """
    Return the day of the meeting by list, table or paragraph; empty for minutes of one meeting.

    A meeting begins at a heading that is a day, or at a line "Datum: …".
    """
    starts = {
        at: day for at, block in enumerate(blocks) if (day := _start(block, held_on, lexicon))
    }
    if len(set(starts.values())) < _LEAST_MEETINGS:
        return {}
    return dict(_days(blocks, starts))


def days_question(days: Mapping[str, date]) -> tuple[Question, ...]:
    """Ask to keep the meetings of one file apart: their head counts cannot be told apart."""
    held = sorted(set(days.values()))
    if len(held) < _LEAST_MEETINGS:
        return ()
    told = " en ".join(map(spoken, held))
    return (
        Question(
            where="begin",
            problem=f"In dit bestand staan {len(held)} bijeenkomsten: {told}.",
            hint="Elk punt telt vanaf zijn eigen dag. Wil je ze apart in het overzicht? "
            "Bewaar dan elk verslag als eigen bestand.",
        ),
    )


def _days(blocks: Sequence[Block], starts: Mapping[int, date]) -> Iterator[tuple[str, date]]:
    day: date | None = None
    for at, block in enumerate(blocks):
        day = starts.get(at, day)
        if day:
            yield place_of(block.where), day


def _start(block: Block, held_on: date | None, lexicon: Lexicon) -> date | None:
    if isinstance(block, Table | ListItem):
        return None
    for line in block.text.split("\n"):
        label, colon, value = line.partition(":")
        if colon and lexicon.meaning(lexicon.facts, label) == "date":
            return _day(value, held_on)
    words = phrase(block.text).split()
    # "Notulen van 3 juli" is a point of the agenda.
    is_told = not lexicon.small("record").isdisjoint(words) or names_other_meeting(
        block.text, lexicon
    )
    # "Nog open uit september" stands above what an earlier meeting left.
    is_left = not lexicon.small("left_from").isdisjoint(words) and read_day(block.text) is None
    # "Terugkijken naar oktober" tells no day.
    is_day = any(map(str.isdigit, block.text)) and len(words) <= _MAX_WORDS and not is_told
    is_day = is_day and isinstance(block, Heading)
    # "Actiepunten voor 27 maart" says by when.
    is_left = is_left or bool(term_of_title(block.text, lexicon))
    return _day(block.text, held_on) if is_day and not is_left else None


def _day(text: str, held_on: date | None) -> date | None:
    """Read a day; without a year it lies in the year of the first meeting."""
    day = read_day(text)
    is_near = day is None and held_on is not None and is_written_out(text)
    return first_day(text, date(held_on.year, 1, 1)) if is_near and held_on else day
