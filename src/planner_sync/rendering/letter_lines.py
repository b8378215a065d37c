"""What a letter says, line by line; a team's own words only get a capital and a full stop."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from enum import Enum

from planner_sync.domain.board import Standing
from planner_sync.domain.calendar import spoken
from planner_sync.domain.letters import Letter, LetterFact, LetterPoint, Told
from planner_sync.domain.plain_text import plain
from planner_sync.domain.progress import OPEN
from planner_sync.rendering.letter_words import LetterWords
from planner_sync.rendering.sentence import as_sentence, capitalised


class LineStyle(Enum):
    """What a line is in the letter."""

    TITLE = "title"
    SUBTITLE = "subtitle"
    TEXT = "text"
    HEADING = "heading"
    POINT = "point"
    """The sentence for clients about one point."""

    DETAIL = "detail"
    """What the letter says about the point above it."""

    CLOSING = "closing"


@dataclass(frozen=True, kw_only=True)
class LetterLine:
    """One paragraph of a letter."""

    style: LineStyle
    text: str
    label: str = ""
    """Our words in front of the team's."""

    is_slot: bool = False
    """True when a colleague has to replace *text*."""

    def __str__(self) -> str:
        return f"{self.label} {self.text}".strip()


def letter_lines(letter: Letter, words: LetterWords) -> tuple[LetterLine, ...]:
    """Return all paragraphs of *letter*, in the order of the document."""
    points = tuple(_points(letter, words))
    is_unfinished = any(line.is_slot for line in points)
    slot = LetterLine(style=LineStyle.TEXT, text=words.unfinished, is_slot=True)
    return (*_top(letter, words), *([slot] if is_unfinished else []), *points, *_end(letter, words))


def _top(letter: Letter, words: LetterWords) -> Iterator[LetterLine]:
    around = words.kinds[letter.kind]
    day = spoken(letter.moment.held_on, words.language)
    subtitle = words.addition_subtitle if letter.is_addition else words.subtitle
    opening = around.addition_opening if letter.is_addition else around.opening
    yield LetterLine(style=LineStyle.TITLE, text=around.title)
    yield LetterLine(style=LineStyle.SUBTITLE, text=subtitle.format(number=letter.number, day=day))
    yield _text(spoken(letter.written_on, words.language))
    yield _text(words.greeting)
    yield _text(" ".join(opening).format(day=day))


def _end(letter: Letter, words: LetterWords) -> Iterator[LetterLine]:
    farewell = f"{words.farewell}\n{plain(letter.moment.team_name)}"
    yield LetterLine(style=LineStyle.CLOSING, text=words.questions)
    yield LetterLine(style=LineStyle.CLOSING, text=farewell)


def _text(text: str) -> LetterLine:
    return LetterLine(style=LineStyle.TEXT, text=text)


def _points(letter: Letter, words: LetterWords) -> Iterator[LetterLine]:
    headings = words.kinds[letter.kind].headings
    for heading in dict.fromkeys(headings.values()):
        under = [p for p in letter.points if headings[p.fact.standing_to_tell] == heading]
        if under:
            yield LetterLine(style=LineStyle.HEADING, text=heading)
        for point in under:
            yield _sentence(point.fact, words)
            yield from _details(point, letter.written_on, words)


def _sentence(fact: LetterFact, words: LetterWords) -> LetterLine:
    said = capitalised(plain(fact.sentence or ""))
    text = said or words.sentence_slot.format(marker=fact.marker)
    return LetterLine(style=LineStyle.POINT, text=text, is_slot=not said)


def _details(point: LetterPoint, today: date, words: LetterWords) -> Iterator[LetterLine]:
    fact, standing = point.fact, point.fact.standing_to_tell
    said = [_change(point, words), _state(point, today, words)]
    text = " ".join(filter(None, said))
    if text:
        yield LetterLine(style=LineStyle.DETAIL, text=text)
    if standing is Standing.TAKEN_UP and fact.due_on is None and fact.due_text:
        yield _own_words(words.vague_due, fact.due_text, "")
    if standing in {Standing.NOT_TAKEN_UP, Standing.STOPPED}:
        yield _own_words(words.reason, fact.reason, words.reason_slot.format(marker=fact.marker))
    if standing is Standing.LATER and fact.reason:
        yield _own_words(words.reason, fact.reason, "")
    if standing is Standing.DONE:
        yield _own_words(words.result, fact.result, words.result_slot.format(marker=fact.marker))
    if standing is Standing.ELSEWHERE and fact.result:
        yield _own_words(words.result, fact.result, "")


def _own_words(label: str, said: str | None, slot: str) -> LetterLine:
    """Put *label* before what the team says, or before a slot where it says nothing."""
    text = as_sentence(plain(said or ""))
    return LetterLine(
        style=LineStyle.DETAIL, label=label, text=text or slot, is_slot=not text and bool(slot)
    )


def _change(point: LetterPoint, words: LetterWords) -> str:
    """Say aloud that a decision is another one; that something is done needs no such words."""
    before, standing = point.before, point.fact.standing_to_tell
    if before is None or before.standing is standing:
        return ""
    if standing is Standing.DONE and before.standing in OPEN:
        return ""
    is_first = before.standing is Standing.UNDECIDED
    return f"{words.before[before.standing]} {words.decided if is_first else words.changed}"


def _state(point: LetterPoint, today: date, words: LetterWords) -> str:
    fact = point.fact
    match fact.standing_to_tell:
        case Standing.TAKEN_UP:
            return _promise(fact, _promised(point.before), today, words)
        case Standing.DONE:
            return _completion(fact, _promised(point.before), words)
        case Standing.LATER:
            return words.later
        case Standing.ELSEWHERE:
            return words.taken_up_by[fact.taken_up_by]
        case Standing.UNDECIDED:
            return words.no_decision
        case Standing.NOT_TAKEN_UP | Standing.STOPPED:
            return ""


def _promised(before: Told | None) -> date | None:
    return before.promised_on if before else None


def _promise(fact: LetterFact, promised: date | None, today: date, words: LetterWords) -> str:
    due = fact.due_on
    if due is not None and due < today:
        said = (words.promised if promised else words.wanted, words.missed, words.still_busy)
        return _said(" ".join(said), promised or due, words)
    coming = _coming(fact, words)
    if promised is None or promised == due:
        return coming
    if promised < today:
        kept = words.missed
    else:
        kept = words.sooner if due is not None and due < promised else words.cannot
    return f"{_said(words.promised, promised, words)} {kept} {coming}".strip()


def _coming(fact: LetterFact, words: LetterWords) -> str:
    if fact.due_on is not None:
        return _said(words.due, fact.due_on, words)
    # What the minutes say of the time stands on a line of its own.
    return "" if fact.due_text else words.no_due


def _completion(fact: LetterFact, promised: date | None, words: LetterWords) -> str:
    if fact.done_on is None:
        return ""
    if promised is None or fact.done_on <= promised:
        return _said(words.done, fact.done_on, words)
    late = _said(words.done_late, fact.done_on, words)
    return f"{_said(words.promised, promised, words)} {words.missed} {late}"


def _said(text: str, day: date, words: LetterWords) -> str:
    return text.format(day=spoken(day, words.language))
