"""Facts about the meeting: date, team, people, head counts, scores, own words."""

import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from planner_sync.domain.blocks import Block, Cell, Heading, ListItem, Paragraph, Table
from planner_sync.domain.moments import ClientMoment
from planner_sync.domain.points import Question
from planner_sync.minutes.dates.due_dates import is_due, read_day
from planner_sync.minutes.headings.labels import label_pattern, labelled_lines
from planner_sync.minutes.lexicon import Lexicon, has_phrase, phrase
from planner_sync.minutes.moment.moment_date import (
    HEAD,
    WHEN,
    WHEN_BELOW,
    date_questions,
    is_title,
    read_held_on,
    read_next_on,
)
from planner_sync.minutes.moment.own_words import read_own_words
from planner_sync.minutes.moment.scores import read_recommendation, read_scores
from planner_sync.minutes.moment.writers import writer_told
from planner_sync.minutes.people.attendee import Attendee
from planner_sync.minutes.people.names import NAME
from planner_sync.minutes.words.leftovers import is_leftover

COUNTED = ("clients", "network", "colleagues", "other")
_LABELLED = re.compile(r"^(?P<label>[^:\n]{2,60}?)[?\s]*(?::|\n|\t)\s*(?P<value>\S.*)$", re.DOTALL)
_MAX_TITLE = 100
_MAX_SENTENCE = 600
"""Characters of a paragraph in which a role is looked for."""

_COUNT = re.compile(r"\d{1,3}")
_STEP = re.compile(r"\bsta?p\s*([1-5])\b", re.IGNORECASE)
_KINDS = {"clients": "clients", "network": "network", "staff": "colleagues", "other": "other"}
_ROLES = {
    "moderator": (
        re.compile(
            rf"(?i:gespreksleider|voorzitter|moderator|chair)\s+(?:is|was)\s+(?P<who>{NAME})"
        ),
        re.compile(
            rf"(?P<who>{NAME})\s+(?:leidde|leidt|zit|zat|led|chaired)\s+(?:het\s+gesprek|de\s+"
            r"bijeenkomst|voor\b|the\s+(?:conversation|meeting))"
        ),
        re.compile(
            rf"(?i:onder\s+leiding\s+van|geleid\s+door|led\s+by|chaired\s+by)\s+(?P<who>{NAME})"
        ),
    ),
}
"""Sentences that say who led the conversation."""


def read_moment(
    blocks: Sequence[Block],
    people: Sequence[Attendee],
    *,
    lexicon: Lexicon,
    today: date | None,
    named_on: date | None = None,
) -> ClientMoment:
    """
    Read what the minutes say about the meeting itself; silent facts stay ``None``.

    Args:
        blocks: The whole document.
        people: Its attendance list.
        lexicon: The words to understand it by.
        today: A date without a label that lies after it is not the day of the meeting.
        named_on: The day that the file's name tells.
    """
    facts = _labelled_facts(blocks, lexicon)
    held = read_held_on(facts, blocks, lexicon=lexicon, today=today, named_on=named_on)
    return ClientMoment(
        held_on=held.day,
        title=_title(blocks, lexicon) or facts.get("title"),
        team=facts.get("team"),
        location=facts.get("location"),
        theme=facts.get("theme"),
        goal=facts.get("goal"),
        moderator=_with_role("moderator", facts, blocks, people, lexicon),
        recorder=_with_role("recorder", facts, blocks, people, lexicon),
        remarks=facts.get("remarks"),
        next_on=read_next_on(facts, blocks, held.day),
        participants=_participants(facts, people),
        step=_step(facts, blocks),
        scores=read_scores(blocks, lexicon),
        recommendation=read_recommendation(facts, blocks),
        words=read_own_words(blocks, lexicon),
    )


def questions_about(
    blocks: Sequence[Block], *, lexicon: Lexicon, today: date | None, named_on: date | None = None
) -> tuple[Question, ...]:
    """Ask where label, title, header and file name tell different days of the meeting."""
    facts = _labelled_facts(blocks, lexicon)
    held = read_held_on(facts, blocks, lexicon=lexicon, today=today, named_on=named_on)
    return date_questions(held, today=today)


def _with_role(
    role: str,
    facts: Mapping[str, str],
    blocks: Sequence[Block],
    people: Sequence[Attendee],
    lexicon: Lexicon,
) -> str | None:
    """Find who has a *role*: by its label, behind a name in the list, or in a sentence."""
    words = lexicon.facts.get(role, frozenset())
    listed = (
        p.name for p in people if p.name and any(has_phrase(phrase(p.role), w) for w in words)
    )
    lines = [block.text for block in blocks if not isinstance(block, Table)]
    told = (
        match["who"].strip(" .")
        for line in (*lines[:HEAD], *lines[-HEAD:])
        for pattern in _ROLES.get(role, ())
        if (match := pattern.search(line[:_MAX_SENTENCE]))
    )
    writer = writer_told(blocks, lexicon) if role == "recorder" else None
    return facts.get(role) or next(listed, None) or next(told, writer)


def has_signs(blocks: Sequence[Block], moment: ClientMoment, lexicon: Lexicon) -> bool:
    """Tell whether a document without points is minutes at all."""
    told = [moment.held_on, moment.team, moment.moderator, moment.recorder, moment.participants]
    if sum(bool(fact) for fact in told) > 1:
        return True
    head = [b for b in blocks[:HEAD] if isinstance(b, Heading | Paragraph)]
    # Notes under a heading that is nothing but a day are notes of that day.
    is_dated = any(isinstance(b, Heading) and is_due(b.text.rstrip(" :")) for b in head)
    return any(told) and (is_dated or any(is_title(b.text, lexicon) for b in head))


def _labelled_facts(blocks: Sequence[Block], lexicon: Lexicon) -> dict[str, str]:
    facts: dict[str, str] = {}
    days: list[tuple[bool, bool, str]] = []
    labels, bare = label_pattern(lexicon), lexicon.small("bare_date")
    for at, block in enumerate(blocks):
        below = blocks[at + 1] if at + 1 < len(blocks) else None
        for label, told in (*_pairs(block, lexicon, labels), *_day_below(block, below)):
            meaning = lexicon.meaning(lexicon.facts, label)
            if not meaning or is_leftover(told, lexicon):
                continue
            value = " ".join(told.split())
            if meaning == WHEN:
                days.append((at >= HEAD, phrase(label) in bare, value))
            else:
                facts.setdefault(meaning, value)
    if days:
        # Beside "Vergaderdatum en tijd" a bare "Datum" is the day of the letter.
        is_below, _, value = min(days, key=lambda day: day[:2])
        facts[WHEN_BELOW if is_below else WHEN] = value
    return facts


def _day_below(block: Block, below: Block | None) -> Iterator[tuple[str, str]]:
    """Yield a label that has a line of its own with the day in the line below."""
    if isinstance(block, Paragraph) and isinstance(below, Paragraph) and read_day(below.text):
        yield block.text.rstrip(" :"), below.text


def _pairs(block: Block, lexicon: Lexicon, labels: re.Pattern[str]) -> Iterator[tuple[str, str]]:
    """Yield label and value, from lines "Datum: …" and from cells beside or below a label."""
    if isinstance(block, Paragraph | ListItem):
        yield from _lines(block.text, labels)
    elif isinstance(block, Table):
        for row in block.rows:
            for cell, beside in zip(row, [*row[1:], None], strict=True):
                yield from _cell_pair(cell, beside, lexicon, labels)


def _cell_pair(
    cell: Cell, beside: Cell | None, lexicon: Lexicon, labels: re.Pattern[str]
) -> Iterator[tuple[str, str]]:
    if cell.is_continued:
        return
    is_label = lexicon.meaning(lexicon.facts, cell.text) is not None
    if is_label and beside is not None and not beside.is_continued:
        # Two labels side by side are a header, not a fact.
        if lexicon.meaning(lexicon.facts, beside.text) is None:
            yield cell.text, beside.text
    else:
        yield from _lines(cell.text, labels)


def _lines(text: str, labels: re.Pattern[str]) -> Iterator[tuple[str, str]]:
    """Yield each "label: value"; a label with a line of its own takes all lines below."""
    first, _, rest = text.partition("\n")
    if rest and not first.partition(":")[2].strip():
        yield first.rstrip(" :"), rest
    for line in labelled_lines(text, labels):
        yield from _split(line)


def _split(line: str) -> Iterator[tuple[str, str]]:
    match = _LABELLED.match(line.strip())
    if match:
        yield match["label"], match["value"]


def _title(blocks: Sequence[Block], lexicon: Lexicon) -> str | None:
    """Take the first heading; else the first short line that says what it is."""
    head = [b for b in blocks[:HEAD] if isinstance(b, Heading | Paragraph)]
    headings = (b.text for b in head if isinstance(b, Heading))
    lines = (b.text for b in head if is_title(b.text.partition("\n")[0], lexicon))
    titles = (text.partition("\n")[0].strip() for text in (*headings, *lines))
    texts = (text for text in titles if not is_leftover(text, lexicon))
    return next(texts, None)


def _participants(facts: Mapping[str, str], people: Sequence[Attendee]) -> dict[str, int]:
    counts: dict[str, int] = {}
    for person in people:
        kind = _KINDS.get(person.kind or "")
        if kind and person.was_present and person.count:
            counts[kind] = counts.get(kind, 0) + person.count
    for kind in COUNTED:
        number = _COUNT.search(facts.get(kind, ""))
        if number:
            counts[kind] = int(number[0])
    return {kind: counts[kind] for kind in COUNTED if kind in counts}


def _step(facts: Mapping[str, str], blocks: Sequence[Block]) -> int | None:
    written = re.search(r"[1-5]", facts.get("step", ""))
    if written:
        return int(written[0])
    head = [b for b in blocks[:HEAD] if isinstance(b, Heading | Paragraph)]
    headings = [b.text for b in head if isinstance(b, Heading)]
    told = (line.strip() for b in head for line in b.text.split("\n"))
    lines = [line for line in told if _STEP.match(line) and len(line) <= _MAX_TITLE]
    for titles in (headings, lines):
        steps = {int(match[1]) for title in titles for match in _STEP.finditer(title)}
        # An action plan with a "stap 1" and a "stap 2" of its own is at neither.
        if len(steps) == 1:
            return steps.pop()
    return None
