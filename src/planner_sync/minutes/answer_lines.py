"""Answers on a line of their own below the wish: put behind it, where they are read."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from planner_sync.domain.blocks import Block, ListItem, Paragraph
from planner_sync.domain.people import fold_in_place
from planner_sync.minutes.answer_labels import label_of_answer
from planner_sync.minutes.arrows import ARROW
from planner_sync.minutes.lexicon import Lexicon
from planner_sync.minutes.verdicts import answer_of

_ARROW = re.compile(rf"^\s*{ARROW}\s*")
_LONGEST_WISH = 30
"""Words of what an answer below it can belong to."""


def with_answers(blocks: Iterable[Block], lexicon: Lexicon) -> Iterator[Block]:
    """Yield *blocks*, with an answer on a line of its own joined to what stands above it."""
    held: Block | None = None
    for block in blocks:
        if (
            isinstance(held, ListItem | Paragraph)
            and isinstance(block, ListItem | Paragraph)
            and _belongs(held, block, lexicon)
        ):
            below = _ARROW.sub("", block.text).strip()
            held = replace(held, text=f"{held.text.rstrip(' .')}. {below}")
            continue
        if held is not None:
            yield held
        held = block
    if held is not None:
        yield held


def _belongs(above: ListItem | Paragraph, block: ListItem | Paragraph, lexicon: Lexicon) -> bool:
    """Tell whether *block* is nothing but the answer to the short text *above* it."""
    text = block.text
    is_short = max(len(above.text.split()), len(text.split())) <= _LONGEST_WISH
    is_short = is_short and "\n" not in above.text + text
    label = lexicon.meaning(lexicon.columns, above.text.partition(":")[0])
    if not is_short or label or above.text.rstrip().endswith(":"):
        return False
    label_of = label_of_answer(lexicon).match(fold_in_place(text))
    if label_of:
        return answer_of(text[label_of.end() :], lexicon, is_labelled=True) is not None
    arrow = _ARROW.match(text)
    if not isinstance(above, ListItem) and not arrow:
        return False
    is_nested = (
        isinstance(block, ListItem) and isinstance(above, ListItem) and block.depth > above.depth
    )
    if not (arrow or is_nested or isinstance(block, Paragraph)):
        return False
    return answer_of(_ARROW.sub("", text), lexicon, is_labelled=False) is not None
