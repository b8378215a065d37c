"""Several points in one cell: lines with bullets, or as many lines as the owner's cell has."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from planner_sync.minutes.clauses.speech import Speech
from planner_sync.minutes.items.item import read_item
from planner_sync.minutes.lexicon import phrase
from planner_sync.minutes.words.sentences import sentences
from planner_sync.minutes.words.verbs import ends_in_work, verbs_of

_BULLET = re.compile(r"^\s*(?:[-–—•*·]|\d{1,2}[.)]|[a-z]\))\s+")
_LEAST_LINES = 2
_LEAST_WORDS = 2


@dataclass(frozen=True, kw_only=True)
class Crowd:
    """A point's cell with the cells that belong to it, as written."""

    text: str
    owners: str
    due: str


def crowd_of(cells: Crowd, speech: Speech) -> Iterator[Crowd]:
    """
    Yield the points of one cell.

    Lines are points of their own when each begins with a bullet, when each ends with its
    owner, when the owner's cell has as many lines, or where no clients met when each is worded
    as work; else a line break is only layout.  Sentences are, when each says who does it.
    """
    lines = _lines(cells.text)
    said = list(sentences(cells.text))
    if len(lines) == 1 and not cells.owners and any(_is_owned(part, speech) for part in said):
        # "We kiezen de markt. Anna belt de gemeente. Daan koopt verf."
        yield from _of_sentences(cells, said, speech)
        return
    owners, dues = _lines(cells.owners), _lines(cells.due)
    if len(lines) > len(owners) >= _LEAST_LINES:
        # Of more lines than owners, those that ask for work are theirs.
        asking = [line for line in lines if _is_work(_BULLET.sub("", line), speech)]
        lines = asking if len(asking) == len(owners) else lines
    parts = [_BULLET.sub("", line) for line in lines]
    is_paired = len(lines) == len(owners)
    is_bulleted = all(map(_BULLET.match, lines))
    is_owned = not owners and all(_is_owned(part, speech) for part in parts)
    is_text = all(len(part.split()) >= _LEAST_WORDS for part in parts)
    is_apart = is_bulleted or is_owned or (len(owners) < _LEAST_LINES and _are_tasks(parts, speech))
    if len(lines) < _LEAST_LINES or not is_text or not (is_paired or is_apart):
        yield cells
        return
    for at, part in enumerate(parts):
        item = read_item(part, speech)
        yield Crowd(
            text=item.what if not owners else part,
            owners=owners[at] if is_paired else cells.owners or ", ".join(item.owners),
            due=dues[at] if len(dues) == len(lines) else cells.due or item.due_text,
        )


def _of_sentences(cells: Crowd, said: Sequence[str], speech: Speech) -> Iterator[Crowd]:
    """Yield the sentences that give or name work; the others only explain."""
    for sentence in said:
        item = read_item(sentence, speech)
        if item.owners or speech.wishes.of(sentence):
            yield replace(
                cells,
                text=item.what,
                owners=", ".join(item.owners),
                due=cells.due or item.due_text,
            )


def _are_tasks(parts: Sequence[str], speech: Speech) -> bool:
    """Tell "Zaal boeken" above "Vlag kopen" from a sentence that was wrapped."""
    are_begun = all(part[:1].isupper() or part[:1].isdigit() for part in parts)
    are_begun = are_begun and not speech.is_client_moment
    return are_begun and all(_is_work(part, speech) for part in parts)


def _is_work(line: str, speech: Speech) -> bool:
    """Tell "Order the stock" and "stoelen huren" from what only explains them."""
    first = phrase(line).split()[:1]
    is_order = not verbs_of(speech.lexicon).english.isdisjoint(first)
    return is_order or speech.asks(line) or ends_in_work(line, speech.lexicon)


def _is_owned(line: str, speech: Speech) -> bool:
    return bool(read_item(line, speech).owners)


def _lines(text: str) -> Sequence[str]:
    return [line for line in text.split("\n") if line.strip()]
