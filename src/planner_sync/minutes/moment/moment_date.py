"""When the meeting was, when the next one is, and what to ask when the minutes disagree."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import Enum
from itertools import pairwise

from planner_sync.domain.blocks import Block, Heading, Paragraph, Table
from planner_sync.domain.calendar import spoken
from planner_sync.domain.people import fold
from planner_sync.domain.points import Question
from planner_sync.minutes.dates.due_dates import first_day, next_meeting_in, read_day, read_due
from planner_sync.minutes.lexicon import Lexicon, has_phrase, phrase
from planner_sync.minutes.moment.letters import day_told_in_letter
from planner_sync.minutes.words.sentences import sentences

HEAD = 25
"""Blocks at the start in which a date without a label is taken as the day of the meeting."""

WHEN = "date"
"""The day of the meeting, among the facts."""

WHEN_BELOW = "date further down"
"""The same where the label stands behind the head: it can be the day of something else."""

_MAX_LINE = 200
"""Characters: a longer block is prose, and a day in it can be any day."""

_OPENING = 5
"""Blocks at the start that can open with a story or with the head of a form."""

_MAX_TITLE = 100
_MAX_OPENING = 600
"""Characters of a paragraph in which a sentence tells when the meeting was."""

_DIGITAL = re.compile(r"(?<!\d)((?:19|20)\d\d)([01]\d)([0-3]\d)(?!\d)")
_WORD = re.compile(r"\w+")
_YEAR = re.compile(r"(?<!\d)20\d\d(?!\d)")
_WAS_HELD = re.compile(
    r"\b(?:hadden|had|hielden|hield|was|waren|vond|kwamen|zaten|spraken|held|were|met)\b"
)
_MAIL = re.compile(
    r"^\W*(?:van|from)\s*:.*^\W*(?:aan|to)\s*:", re.DOTALL | re.MULTILINE | re.IGNORECASE
)
_HEADER = "koptekst"
"""Where a reader of Word documents says that a block stands in the page header."""


class Place(Enum):
    """Where a day of the meeting is told, the most trusted place first."""

    MAIL = "in de eerste zinnen"
    """Where a mail or letter tells when they met: its own date is when it was sent."""

    LABEL = "in de regel met de datum"
    TITLE = "in de titel"
    HEADING = "in een kop"
    HEADER = "in de koptekst"
    BELOW = "in een regel met een datum verderop"
    TOLD = "in een zin over de bijeenkomst"
    BODY = "in de tekst"
    NAME = "in de bestandsnaam"


_TITLES = ("clients", "title")
"""Kinds of words that say what a document is."""


@dataclass(frozen=True, kw_only=True)
class HeldOn:
    """The day of the meeting, and every place that tells one."""

    day: date | None
    told: Mapping[Place, date]


def read_held_on(
    facts: Mapping[str, str],
    blocks: Sequence[Block],
    *,
    lexicon: Lexicon,
    today: date | None,
    named_on: date | None,
) -> HeldOn:
    """
    Read the day of the meeting.

    What has a label is what the moderator wrote and wins; then title, header, first day in the
    text, and file name.  A label without a year takes the one year that the document names.
    """
    told: dict[Place, date] = {}
    labelled = _labelled(facts.get(WHEN, ""), blocks, named_on)
    if labelled:
        told[Place.LABEL] = labelled
    below = _labelled(facts.get(WHEN_BELOW, ""), blocks, named_on)
    if below:
        told[Place.BELOW] = below
    held = _told_in_sentence(blocks, labelled or below or named_on, lexicon)
    if held:
        told[Place.MAIL if _is_mail(blocks) else Place.TOLD] = held
    in_letter = day_told_in_letter(blocks, lexicon)
    if in_letter:
        told[Place.MAIL] = in_letter
    months: dict[Place, date] = {}
    for place, unlabelled, line in _unlabelled(blocks, lexicon):
        if today is None or unlabelled <= today:
            (told if _names_day(unlabelled, line) else months).setdefault(place, unlabelled)
    for place, month in months.items():
        # "Cliëntmoment jan 2026" says less than "26 januari 2026" below it.
        if not any((day.year, day.month) == (month.year, month.month) for day in told.values()):
            told.setdefault(place, month)
    if named_on:
        told[Place.NAME] = named_on
    day = next((told[place] for place in Place if place in told), None)
    return HeldOn(day=day, told=told)


def date_questions(held: HeldOn, *, today: date | None) -> tuple[Question, ...]:
    """Ask about places that tell another day than the one that is used, and about the future."""
    if held.day is None:
        return ()
    others = [f"{spoken(d)} ({p.value})" for p, d in held.told.items() if _is_other(p, d, held)]
    questions = []
    if others:
        questions.append(
            Question(
                where="begin",
                problem=f"Als datum is {spoken(held.day)} gebruikt, maar er staat ook "
                f"{' en '.join(others)}.",
                hint="Klopt de datum niet? Verander de regel met de datum en bewaar het verslag.",
            )
        )
    if today is not None and held.day > today:
        questions.append(
            Question(
                where="begin",
                problem=f"De datum {spoken(held.day)} moet nog komen.",
                hint="Kijk of het jaar klopt en bewaar het verslag opnieuw.",
            )
        )
    return tuple(questions)


def read_next_on(
    facts: Mapping[str, str], blocks: Sequence[Block], held_on: date | None
) -> date | None:
    """Return the day of the next meeting: "Volgende bijeenkomst: 12 mei"."""
    labelled = read_due(facts.get("next", ""), held_on=held_on).on
    if labelled:
        return labelled
    lines = (block.text for block in blocks if not isinstance(block, Table))
    return next((d for line in lines if (d := next_meeting_in(line, held_on=held_on))), None)


def _is_other(place: Place, day: date, held: HeldOn) -> bool:
    # Any day can stand in running text: only what names this meeting can contradict it.
    return day != held.day and place not in {Place.BODY, Place.BELOW}


def _is_mail(blocks: Sequence[Block]) -> bool:
    lines = (block.text for block in blocks[:_OPENING] if not isinstance(block, Table))
    return _MAIL.search("\n".join(lines)) is not None


def _told_in_sentence(blocks: Sequence[Block], other: date | None, lexicon: Lexicon) -> date | None:
    """Read "gisteren (28 januari) hadden we ons cliëntmoment"; the year is that of *other*."""
    if other is None:
        return None
    for block in blocks[:HEAD]:
        if not isinstance(block, Paragraph):
            continue
        for said in sentences(block.text[:_MAX_OPENING]):
            is_held = _WAS_HELD.search(fold(said)) and is_title(said, lexicon)
            if is_held and not names_other_meeting(said, lexicon):
                day = first_day(said, date(other.year, 1, 1))
                if day and day <= other:
                    return day
    return None


def _labelled(text: str, blocks: Sequence[Block], named_on: date | None) -> date | None:
    day = read_day(text)
    if day or not text:
        return day
    lines = (block.text for block in blocks[:HEAD] if not isinstance(block, Table))
    years = {int(year) for line in lines for year in _YEAR.findall(line)}
    years |= {named_on.year} if named_on else set()
    return first_day(text, date(years.pop(), 1, 1)) if len(years) == 1 else None


def _unlabelled(blocks: Sequence[Block], lexicon: Lexicon) -> Iterator[tuple[Place, date, str]]:
    """Yield each place that tells a day, the day, and the words that tell it."""
    for at, block in enumerate(blocks[:HEAD]):
        if isinstance(block, Table):
            if at < _OPENING:
                yield from _in_pairs(block, lexicon)
            continue
        for line in filter(None, block.text.split("\n")[:HEAD]):
            said = line
            if len(line) > _MAX_LINE and at < _OPENING:
                # Who begins with a story tells the day in its first sentence.
                said = next(sentences(line), line)[:_MAX_LINE]
            is_next = lexicon.opening(lexicon.facts, said.partition(":")[0]) == "next"
            if len(said) > _MAX_LINE or is_next or names_other_meeting(said, lexicon):
                continue
            day = _digital(said) or read_day(said)
            if day:
                yield _place(block, said, lexicon), day, said


def _in_pairs(table: Table, lexicon: Lexicon) -> Iterator[tuple[Place, date, str]]:
    """Read a cell "Wanneer" with a full day beside it, as the head of a form has."""
    for row in table.rows:
        for cell, beside in pairwise(row):
            is_label = lexicon.meaning(lexicon.columns, cell.text) == "due"
            day = read_day(beside.text) if is_label and not beside.is_continued else None
            if day:
                yield Place.BODY, day, beside.text


def _names_day(day: date, line: str) -> bool:
    """Tell "31 januari 2026" from "januari 2026", which stands for its last day."""
    return re.search(rf"(?<!\d)0?{day.day}(?!\d)", line) is not None or _digital(line) == day


def names_other_meeting(line: str, lexicon: Lexicon) -> bool:
    """Tell whether *line* speaks of an earlier or later meeting."""
    return not lexicon.small("other_meeting").isdisjoint(_WORD.findall(fold(line)))


def is_title(text: str, lexicon: Lexicon) -> bool:
    """Tell whether a short *text* says that it is minutes: "Verslag", "Notulen", "Minutes"."""
    title = phrase(text)
    is_sign = any(
        has_phrase(title, sign) for kind in _TITLES for sign in lexicon.signs.get(kind, ())
    )
    return is_sign and len(text) <= _MAX_TITLE


def _place(block: Block, line: str, lexicon: Lexicon) -> Place:
    if block.where == _HEADER:
        return Place.HEADER
    if isinstance(block, Heading | Paragraph) and is_title(line, lexicon):
        return Place.TITLE
    return Place.HEADING if isinstance(block, Heading) else Place.BODY


def _digital(text: str) -> date | None:
    match = _DIGITAL.search(text)
    try:
        return date(*map(int, match.groups())) if match else None
    except ValueError:
        return None
