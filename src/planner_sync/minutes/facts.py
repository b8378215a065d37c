"""Facts about the meeting: date, team, people, head counts, ladder scores."""

import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from planner_sync.domain.blocks import Block, Cell, Heading, ListItem, Paragraph, Table
from planner_sync.domain.moments import ClientMoment, Score
from planner_sync.minutes.attendance import Attendee
from planner_sync.minutes.due_dates import read_day
from planner_sync.minutes.labels import labelled_lines
from planner_sync.minutes.leftovers import is_leftover
from planner_sync.minutes.lexicon import Lexicon, has_phrase, phrase
from planner_sync.minutes.tables import header_of

COUNTED = ("clients", "network", "colleagues", "other")
_HEAD = 25
"""Blocks at the start in which a date without a label is taken as the day of the meeting."""

_MAX_TITLE = 100
_LABELLED = re.compile(r"^(?P<label>[^:\n]{2,60}?)[?\s]*(?::|\n|\t)\s*(?P<value>\S.*)$", re.DOTALL)
_COUNT = re.compile(r"\d{1,3}")
_NUMBER = re.compile(r"-?\d{1,3}(?:[.,]\d)?")
_STEP = re.compile(r"\bsta?p\s*([1-5])\b", re.IGNORECASE)
_DIGITAL_DATE = re.compile(r"(?<!\d)((?:19|20)\d\d)([01]\d)([0-3]\d)(?!\d)")
_KINDS = {"clients": "clients", "network": "network", "staff": "colleagues", "other": "other"}


def read_moment(
    blocks: Sequence[Block], people: Sequence[Attendee], *, lexicon: Lexicon, today: date | None
) -> ClientMoment:
    """Read what the minutes say about the meeting itself; silent facts stay ``None``."""
    facts = _labelled_facts(blocks, lexicon)
    title = _title(blocks, lexicon)
    return ClientMoment(
        held_on=_held_on(facts, blocks, lexicon, today),
        title=title or facts.get("title"),
        team=facts.get("team"),
        location=facts.get("location"),
        theme=facts.get("theme"),
        moderator=facts.get("moderator") or _with_role(people, "moderator", lexicon),
        recorder=facts.get("recorder") or _with_role(people, "recorder", lexicon),
        participants=_participants(facts, people),
        step=_step(facts, blocks),
        scores=_scores(blocks, lexicon),
    )


def _with_role(people: Sequence[Attendee], role: str, lexicon: Lexicon) -> str | None:
    """Find "(notulist)" behind a name in the attendance list."""
    words = lexicon.facts.get(role, frozenset())
    return next(
        (p.name for p in people if p.name and any(has_phrase(phrase(p.role), w) for w in words)),
        None,
    )


def has_signs(blocks: Sequence[Block], moment: ClientMoment, lexicon: Lexicon) -> bool:
    """Tell whether a document without points is minutes at all."""
    told = [moment.held_on, moment.team, moment.moderator, moment.recorder, moment.participants]
    if sum(bool(fact) for fact in told) > 1:
        return True
    titles = (
        block.text
        for block in blocks[:_HEAD]
        if isinstance(block, Heading | Paragraph) and len(block.text) <= _MAX_TITLE
    )
    return any(told) and any(_is_sign(title, lexicon) for title in titles)


def _labelled_facts(blocks: Sequence[Block], lexicon: Lexicon) -> dict[str, str]:
    facts: dict[str, str] = {}
    for block in blocks:
        for label, value in _pairs(block, lexicon):
            meaning = lexicon.meaning(lexicon.facts, label)
            if meaning and not is_leftover(value, lexicon):
                facts.setdefault(meaning, " ".join(value.split()))
    return facts


def _pairs(block: Block, lexicon: Lexicon) -> Iterator[tuple[str, str]]:
    """Yield label and value, from lines "Datum: …" and from cells beside or below a label."""
    if isinstance(block, Paragraph | ListItem):
        yield from _lines(block.text, lexicon)
    elif isinstance(block, Table):
        for row in block.rows:
            for cell, beside in zip(row, [*row[1:], None], strict=True):
                yield from _cell_pair(cell, beside, lexicon)


def _cell_pair(cell: Cell, beside: Cell | None, lexicon: Lexicon) -> Iterator[tuple[str, str]]:
    if cell.is_continued:
        return
    is_label = lexicon.meaning(lexicon.facts, cell.text) is not None
    if is_label and beside is not None and not beside.is_continued:
        # Two labels side by side are a header, not a fact.
        if lexicon.meaning(lexicon.facts, beside.text) is None:
            yield cell.text, beside.text
    else:
        yield from _lines(cell.text, lexicon)


def _lines(text: str, lexicon: Lexicon) -> Iterator[tuple[str, str]]:
    """Yield each "label: value"; a label with a line of its own takes all lines below."""
    first, _, rest = text.partition("\n")
    if rest and not first.partition(":")[2].strip():
        yield first.rstrip(" :"), rest
    for line in labelled_lines(text, lexicon):
        yield from _split(line)


def _split(line: str) -> Iterator[tuple[str, str]]:
    match = _LABELLED.match(line.strip())
    if match:
        yield match["label"], match["value"]


def _title(blocks: Sequence[Block], lexicon: Lexicon) -> str | None:
    """Take the first heading; else the first short line that says what it is."""
    head = [b for b in blocks[:_HEAD] if isinstance(b, Heading | Paragraph)]
    headings = (b.text for b in head if isinstance(b, Heading))
    lines = (b.text for b in head if len(b.text) <= _MAX_TITLE and _is_sign(b.text, lexicon))
    texts = (text for text in (*headings, *lines) if not is_leftover(text, lexicon))
    return next(texts, None)


def _is_sign(text: str, lexicon: Lexicon) -> bool:
    title = phrase(text)
    return any(has_phrase(title, sign) for words in lexicon.signs.values() for sign in words)


def _held_on(
    facts: Mapping[str, str], blocks: Sequence[Block], lexicon: Lexicon, today: date | None
) -> date | None:
    labelled = read_day(facts["date"]) if "date" in facts else None
    if labelled:
        return labelled
    texts = [block.text for block in blocks[:_HEAD] if isinstance(block, Heading | Paragraph)]
    for text in texts:
        digital = _DIGITAL_DATE.search(text)
        if digital:
            try:
                return date(*map(int, digital.groups()))
            except ValueError:
                continue
        is_next = lexicon.opening(lexicon.facts, text.partition(":")[0]) == "next"
        day = None if is_next else read_day(text)
        if day and (today is None or day <= today) and len(text) <= 2 * _HEAD * 4:
            return day
    return None


def _participants(facts: Mapping[str, str], people: Sequence[Attendee]) -> dict[str, int]:
    counts: dict[str, int] = {}
    for person in people:
        kind = _KINDS.get(person.kind or "")
        if kind and person.was_present:
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
    for block in blocks[:_HEAD]:
        match = _STEP.search(block.text) if isinstance(block, Heading) else None
        if match:
            return int(match[1])
    return None


def _scores(blocks: Sequence[Block], lexicon: Lexicon) -> tuple[Score, ...]:
    scores: list[Score] = []
    for block in blocks:
        if not isinstance(block, Table):
            continue
        header, columns = header_of(block, lexicon)
        if header is None or "question" not in columns or "now" not in columns:
            continue
        for row in block.rows[header + 1 :]:
            question = " ".join(row[columns["question"]].text.split())
            values = {
                field: _number(row[columns[field]].text) if field in columns else None
                for field in ("before", "wanted", "now")
            }
            if question and any(value is not None for value in values.values()):
                scores.append(
                    Score(
                        question=question,
                        before=values["before"],
                        wanted=values["wanted"],
                        value=values["now"],
                    )
                )
    return tuple(scores)


def _number(text: str) -> float | None:
    match = _NUMBER.search(text)
    return float(match[0].replace(",", ".")) if match else None
