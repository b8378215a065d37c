"""Short-hand: minutes of one thought a line, often typed without capitals."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from planner_sync.domain.blocks import Block, Paragraph, Table, text_of
from planner_sync.minutes.answers.answer import holds_answer
from planner_sync.minutes.answers.remedies import holds_remedy
from planner_sync.minutes.dates.due_dates import is_due
from planner_sync.minutes.items.markers import marker_of
from planner_sync.minutes.lexicon import Lexicon, any_of, phrase
from planner_sync.minutes.words.arrows import ARROW

_FIRST_LINE = re.compile(r"regel (?P<number>\d+)")
_ARROW = re.compile(rf"\s*[^\W\d][\w ]{{1,20}}\s*{ARROW}\s")
_LABELLED = re.compile(r"^\W*(?P<label>[^:\n]{2,30}?)\s*:\s*\S")
_BY = re.compile(r"(?<!\w)(?P<label>[a-z]{3,12})\s*:\s*(?P<value>[^.;:\n]+)")
_BRACKETS = re.compile(r"\([^)]*\)")
_BETWEEN = re.compile(r"\s*(?:[,;+&/]|\ben\b|\band\b)\s*")
_WORD = re.compile(r"[a-zà-ÿ][a-zà-ÿ'’-]{1,15}")
_LONGEST = 30
"""Words of a line that is a thought of its own; a longer one is prose."""

_LEAST_LINES = 5
_MOST_CAPITALS = 0.2
"""Share of lines that begin with a capital where somebody writes without."""


def with_lines_apart(blocks: Iterable[Block], lexicon: Lexicon) -> Iterator[Block]:
    """
    Yield *blocks*, with the lines of short-hand as paragraphs of their own.

    A paragraph is short-hand when one of its lines begins with a marker of a point, as "actie:" or
    "afspr ->", or when several are a wish with its answer
    or a problem with its remedy.  Who and when on a line of their own
    stay with the line above.
    """
    for block in blocks:
        lines = block.text.split("\n") if isinstance(block, Paragraph) else []
        is_short = all(len(line.split()) <= _LONGEST for line in lines)
        if (
            isinstance(block, Paragraph)
            and len(lines) > 1
            and is_short
            and (
                any(_opens_point(line, lexicon) for line in lines)
                or sum(holds_answer(line, lexicon) for line in lines) > 1
                or sum(holds_remedy(line, lexicon) for line in lines) > 1
            )
        ):
            yield from _apart(block, lines, lexicon)
        else:
            yield block


def with_capitals(blocks: Sequence[Block], lexicon: Lexicon) -> Sequence[Block]:
    """Return *blocks*, with the names in capitals where somebody typed without any."""
    lines = [line for block in blocks for line in text_of(block).split("\n") if line.strip()]
    first = [match[0] for line in lines if (match := re.search(r"[^\W\d_]", line))]
    capitals = sum(letter.isupper() for letter in first)
    if len(first) < _LEAST_LINES or capitals > _MOST_CAPITALS * len(first):
        return blocks
    names = {name for line in lines for name in _names_in(line, lexicon)}
    words = {word for line in lines for word in _WORD.findall(line)}
    names |= words & lexicon.names.get("first", frozenset())
    if not names:
        return blocks
    pattern = re.compile(rf"(?<![\w'’-])(?:{any_of(names)})(?![\w'’-])")
    return [
        block
        if isinstance(block, Table)
        else replace(block, text=pattern.sub(lambda match: match[0].capitalize(), block.text))
        for block in blocks
    ]


def _apart(block: Paragraph, lines: Sequence[str], lexicon: Lexicon) -> Iterator[Paragraph]:
    first = _FIRST_LINE.fullmatch(block.where)
    held: Paragraph | None = None
    for at, line in enumerate(lines):
        if not line.strip():
            continue
        if held is not None and _goes_with(line, held.text, lexicon):
            held = replace(held, text=f"{held.text.rstrip(' ,')}, {line.strip()}")
            continue
        if held is not None:
            yield held
        where = f"regel {int(first['number']) + at}" if first else f"{block.where}, regel {at + 1}"
        held = Paragraph(text=line, where=where)
    if held is not None:
        yield held


def _opens_point(line: str, lexicon: Lexicon) -> bool:
    marker = marker_of(line.strip(" -*•"), lexicon)
    return marker is not None and (marker.is_separated or _ARROW.match(line) is not None)


def _goes_with(line: str, above: str, lexicon: Lexicon) -> bool:
    """Tell who or when of the line *above*; in a form each field is read by its own label."""
    if is_due(line.strip(" .()")):
        return not above.rstrip().endswith(":")
    match, head = _LABELLED.match(line), _LABELLED.match(above)
    meaning = lexicon.meaning(lexicon.columns, match["label"]) if match else None
    is_form = head is not None and lexicon.meaning(lexicon.columns, head["label"]) is not None
    return meaning in {"owner", "due"} and not is_form and _opens_point(above, lexicon)


def _names_in(line: str, lexicon: Lexicon) -> Iterator[str]:
    """Yield the single words behind "erbij:" and "wie:" that can be names."""
    plain = _BRACKETS.sub(" ", line)
    label, colon, value = plain.partition(":")
    if colon and lexicon.meaning(lexicon.people, label):
        yield from _pieces(value, lexicon)
    for match in _BY.finditer(plain):
        if lexicon.meaning(lexicon.columns, match["label"]) == "owner":
            yield from _pieces(match["value"].split(",")[0], lexicon)


def _pieces(value: str, lexicon: Lexicon) -> Iterator[str]:
    known = (lexicon.owners, lexicon.taken_up_by, lexicon.people, lexicon.leftovers)
    roles = frozenset[str]().union(*lexicon.roles.values())
    for piece in _BETWEEN.split(value.strip(" .")):
        is_word = any(lexicon.meaning(table, piece) for table in known) or phrase(piece) in roles
        if _WORD.fullmatch(piece) and not is_word:
            yield piece
