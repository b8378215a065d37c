"""Answers on a line of their own below the wish: put behind it, where they are read."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import groupby, pairwise

from planner_sync.domain.blocks import Block, ListItem, Paragraph, text_of
from planner_sync.domain.people import fold_in_place
from planner_sync.minutes.answers.sentences_behind import with_sentence_capitals
from planner_sync.minutes.headings.answer_labels import label_of_answer
from planner_sync.minutes.items.markers import marker_of
from planner_sync.minutes.lexicon import Lexicon, phrases_in
from planner_sync.minutes.rulings.verdicts import answer_of
from planner_sync.minutes.words.arrows import ARROW, ARROWED

_ARROW = re.compile(rf"^\s*{ARROW}\s*")
_LABEL = re.compile(r"(?<=[\w)])\s+(?=(?P<label>[^\W\d][\w ]{2,15}?)\s*:\s)")
"""Amid short-hand, without a stop: "deur piept afspr: Anna smeert hem"."""

_LEAST_ITEMS = 2
"""Items that make a list, below which a line answers no single one."""

_LONGEST_REPLY = 60
"""Words of a reply to one quotation."""

_QUOTES = ' "“”„«»'
_ANSWERED = ("item", "arrow")
_LONGEST_WISH = 30
"""Words of what an answer below it can belong to."""


def with_answers(blocks: Iterable[Block], lexicon: Lexicon) -> Iterator[Block]:
    """
    Yield *blocks*, with an answer on a line of its own joined to what stands above it.

    Arrows below a list as a whole answer any of its items, so they stay apart.
    """
    whole = tuple(_apart(given, lexicon) for given in blocks)
    is_each = _answer_each(whole)
    whole = tuple(_with_replies(whole))
    titles = _titles(whole)
    held: Block | None = None
    for index, block in enumerate(whole):
        is_drawn = isinstance(block, Paragraph) and _ARROW.match(block.text) is not None
        if isinstance(held, ListItem) and is_drawn and not is_each:
            yield held
            held = block
            continue
        if (
            isinstance(held, ListItem | Paragraph)
            and isinstance(block, ListItem | Paragraph)
            and index not in titles
            and _belongs(held, block, lexicon)
        ):
            below = _ARROW.sub("", block.text).strip()
            held = replace(held, text=f"{held.text.rstrip(' .')}. {below}")
            continue
        if isinstance(held, ListItem) and isinstance(block, Paragraph) and _is_drawn(held, block):
            held = replace(held, text=f"{held.text.rstrip(' .')} {block.text.strip()}")
            continue
        if held is not None:
            yield held
        held = block
    if held is not None:
        yield held


def _titles(blocks: Sequence[Block]) -> frozenset[int]:
    """
    Return the places of the lines between a list of several items and another list.

    "Dit doen we niet" there rules on what stands below it, and on no item above it.
    """
    return frozenset(
        at
        for at in range(_LEAST_ITEMS, len(blocks) - 1)
        if isinstance(blocks[at], Paragraph)
        and all(isinstance(block, ListItem) for block in blocks[at - _LEAST_ITEMS : at])
        and isinstance(blocks[at + 1], ListItem)
        and not _ARROW.match(text_of(blocks[at]))
        and ":" not in text_of(blocks[at]).rstrip(" :")
    )


def _with_replies(blocks: Sequence[Block]) -> Iterator[Block]:
    """Yield *blocks*, with what a client said and the reply below it in one paragraph."""
    quoted: Paragraph | None = None
    for block in blocks:
        is_told = isinstance(block, Paragraph) and len(block.text.split()) <= _LONGEST_REPLY
        if quoted and isinstance(block, Paragraph) and is_told and not _is_quoted(block):
            said = quoted.text.strip(_QUOTES)
            end = "" if said.endswith((".", "!", "?")) else "."
            yield replace(quoted, text=f"{said}{end} {block.text}")
            quoted = None
            continue
        if quoted:
            yield quoted
        quoted = block if isinstance(block, Paragraph) and _is_quoted(block) else None
        if quoted is None:
            yield block
    if quoted:
        yield quoted


def _is_quoted(block: Paragraph) -> bool:
    """Tell a short paragraph that is nothing but what somebody said."""
    text = block.text.strip()
    is_short = "\n" not in text and len(text.split()) <= _LONGEST_WISH
    is_whole = text[:1] in _QUOTES.strip() and text.rstrip(".")[-1:] in _QUOTES.strip()
    return is_short and is_whole and len(text) > len(_QUOTES)


def _answer_each(blocks: Sequence[Block]) -> bool:
    """Tell arrows that stand below one item each from those below a list of several."""
    kinds = [
        "arrow"
        if isinstance(block, Paragraph) and _ARROW.match(block.text)
        else "item"
        if isinstance(block, ListItem)
        else ""
        for block in blocks
    ]
    runs = [(kind, len([*group])) for kind, group in groupby(kinds)]
    lists = [count for (kind, count), (after, _) in pairwise(runs) if (kind, after) == _ANSWERED]
    is_single = all(count == 1 for kind, count in runs if kind == "arrow")
    return is_single and 2 * lists.count(1) >= len(lists)


def _apart(block: Block, lexicon: Lexicon) -> Block:
    """Return *block*, where a label stands amid short-hand, or an arrow, as sentences."""
    if not isinstance(block, ListItem | Paragraph):
        return block
    text = block.text
    for label in reversed(list(_LABEL.finditer(text))):
        said = re.split(r"[.!?]\s", text[: label.end("label")])[-1]
        is_told = phrases_in(lexicon.small("to_do_told")).search(fold_in_place(said))
        # "Wat Anna nog te doen staat: …" holds no label "te doen".
        if marker_of(text[label.start("label") :], lexicon) and not is_told:
            text = f"{text[: label.start()]}. {text[label.start('label') :]}"
    is_short = text != block.text or ARROWED.search(text) is not None
    return replace(block, text=with_sentence_capitals(text)) if is_short else block


def _is_drawn(above: ListItem, block: Paragraph) -> bool:
    """Tell "➜ Anna koopt er twee" below an item, which it is drawn from."""
    is_one = "\n" not in above.text + block.text and ARROWED.search(above.text) is None
    return is_one and _ARROW.match(block.text) is not None


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
