"""Questions with a labelled answer below each, "Vraag Anna: …" and "Antwoord: …", as one text."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from planner_sync.domain.blocks import Block, ListItem, Paragraph
from planner_sync.domain.people import fold_in_place
from planner_sync.minutes.lexicon import Lexicon, any_of
from planner_sync.minutes.words.arrows import ARROW

_LABEL = re.compile(r"^\W*?(?P<words>[^\W\d][\w.' ]*?)\s*(?:[\d(][^:\n]{0,40}?)?\s*(?::|\s[–-]\s)")
"""Opens a line: "Vraag van Anna:", "Antwoord team:", "Vraag 3 -"."""

_ARROW = re.compile(rf"^\W*?{ARROW}\s*")
_LONGEST_LABEL = 6
"""Words of a label: "vraag zoon van mw. De Roo"."""

_MOST = 60
"""Words of a question, and of its answer; longer ones are stories."""

_LEAST = 2
"""Pairs that make a page of questions, in which whatever stands above an answer was asked."""


def with_answers_to_questions(blocks: Sequence[Block], lexicon: Lexicon) -> Iterator[Block]:
    """
    Yield *blocks*, with each question and the labelled answer below it in one text.

    "Vraag Anna: het is te donker" asks as much as a sentence with a question mark.  Where one
    answer stands alone, what is above it must be a question.
    """
    blocks = [line for block in blocks for line in _lines(block, lexicon)]
    pairs = [at for at in range(1, len(blocks)) if _is_pair(blocks[at - 1], blocks[at], lexicon)]
    asked = {at for at in pairs if _asks(blocks[at - 1], lexicon)}
    answers = set(pairs) if len(pairs) >= _LEAST and asked else asked
    for at, block in enumerate(blocks):
        below = blocks[at + 1] if at + 1 in answers else None
        if at in answers:
            continue
        if isinstance(block, ListItem | Paragraph) and isinstance(below, ListItem | Paragraph):
            end = "" if block.text.rstrip().endswith((".", "!", "?")) else "."
            yield replace(block, text=f"{block.text.rstrip()}{end} {below.text.strip()}")
        else:
            yield block


def _lines(block: Block, lexicon: Lexicon) -> Iterator[Block]:
    """Yield the lines of a text that holds questions and answers one below the other."""
    if isinstance(block, Paragraph) and "\n" in block.text:
        lines = [replace(block, text=line) for line in block.text.split("\n") if line.strip()]
        if any(_is_pair(above, below, lexicon) for above, below in pairwise(lines)):
            yield from lines
            return
    yield block


def _is_pair(above: Block, below: Block, lexicon: Lexicon) -> bool:
    """Tell a text of one line with a text below it that has the label of an answer."""
    if not isinstance(above, ListItem | Paragraph) or not isinstance(below, ListItem | Paragraph):
        return False
    if "\n" in above.text or max(len(b.text.split()) for b in (above, below)) > _MOST:
        return False
    if above.text.rstrip().endswith(":") or opens_with(above.text, "reply", lexicon):
        return False
    is_drawn = _ARROW.match(below.text) is not None
    is_drawn = is_drawn or opens_with(below.text, "answer_label", lexicon)
    return (is_drawn and _asks(above, lexicon)) or opens_with(below.text, "reply", lexicon)


def _asks(block: Block, lexicon: Lexicon) -> bool:
    text = block.text if isinstance(block, ListItem | Paragraph) else ""
    return "?" in text or opens_with(text, "question_label", lexicon)


def opens_with(text: str, role: str, lexicon: Lexicon) -> bool:
    """Tell whether *text* opens with a label of *role*, with or without whose it is."""
    label = _LABEL.match(fold_in_place(text))
    if label is None or len(label["words"].split()) > _LONGEST_LABEL:
        return False
    return re.match(rf"(?:{any_of(lexicon.small(role))})(?!\w)", label["words"]) is not None
