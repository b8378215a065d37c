"""The ways in which a document can put what was said and the answer to it in two blocks."""

from collections.abc import Collection, Iterator, Sequence
from itertools import groupby, pairwise

from planner_sync.domain.blocks import Block, Heading, ListItem, Paragraph, Table
from planner_sync.minutes.lexicon import Lexicon
from planner_sync.minutes.pairs.labels import behind_label, is_form_line
from planner_sync.minutes.pairs.pair import Layout, Pair, Text, can_pair, pair_of
from planner_sync.minutes.words.places import place_of
from planner_sync.minutes.words.sentences import sentences

_PAIR = 2
_SURE, _LIKELY, _LOOSE = 0.3, 0.4, 0.6
"""How much more replies must read as answers, the less the place alone says that they are."""

_LEAST_RUN = 3
"""Pairs from which blocks of the same kind take turns."""

_Part = Sequence[Text]


def layouts(blocks: Sequence[Block], beside: Collection[int], lexicon: Lexicon) -> Iterator[Layout]:
    """
    Yield what *blocks* can hold as pairs, the surest way to write first.

    The indexes *beside* hold nothing that was said: who was there, and the agenda.
    """
    parts = [*_parts(blocks, beside, lexicon)]
    yield Layout(pairs=tuple(_labelled(parts, lexicon)))
    yield Layout(pairs=tuple(_nested(parts)), margin=_SURE)
    yield Layout(pairs=tuple(_asked(parts)), margin=_SURE)
    yield Layout(pairs=tuple(_titled(parts, lexicon)), margin=_LIKELY)
    for run in _runs(parts):
        for start in range(_PAIR):
            yield from _turns(run[start:])


def _turns(run: _Part) -> Iterator[Layout]:
    """Yield the texts of *run* two by two, where all of it but a last word can be pairs."""
    twos = zip(run[::_PAIR], run[1::_PAIR], strict=False)
    pairs = tuple(pair_of(said, told) for said, told in twos if can_pair(said, told))
    if _PAIR * len(pairs) >= len(run) - 1:
        yield Layout(pairs=pairs, least=_LEAST_RUN, margin=_LOOSE)


def _parts(blocks: Sequence[Block], beside: Collection[int], lexicon: Lexicon) -> Iterator[_Part]:
    """Yield each title with the texts below it; a table or a line of a form ends them as well."""
    part: list[Text] = []
    for at, block in enumerate(blocks):
        is_end = isinstance(block, Table) or is_form_line(block.text, lexicon)
        if isinstance(block, Heading) or is_end:
            yield part
            part = []
        if not isinstance(block, Table) and not is_end and at not in beside:
            part.append(block)
    yield part


def _labelled(parts: Sequence[_Part], lexicon: Lexicon) -> Iterator[Pair]:
    """
    Yield each text with the label of an answer, and the only one ahead of it.

    The one agreement below a title ends that subject, whatever stands between.
    """
    pairs: list[Pair] = []
    others = 0
    for part in parts:
        labels = sum(bool(behind_label(block.text, lexicon)) for block in part)
        if labels <= 1 and any(isinstance(block, Heading) for block in part):
            continue
        ahead: list[Text] = []
        for block in part:
            answer = behind_label(block.text, lexicon)
            if not answer:
                ahead += [] if isinstance(block, Heading) else [block]
                continue
            if len(ahead) == 1 and can_pair(ahead[0], block):
                pairs.append(pair_of(ahead[0], block, answer))
            else:
                others += 1
            ahead = []
    return iter(pairs if len(pairs) > others else [])


def _nested(parts: Sequence[_Part]) -> Iterator[Pair]:
    """Yield each item with the only one below it, in lists where most have one."""
    for run in _lists(parts):
        top = min(item.depth for item in run)
        heads = [at for at, item in enumerate(run) if item.depth == top]
        pairs = [
            pair_of(run[at], run[at + 1])
            for at, end in pairwise([*heads, len(run)])
            if end - at == _PAIR and can_pair(run[at], run[at + 1])
        ]
        if 2 * len(pairs) >= len(heads):
            yield from pairs


def _asked(parts: Sequence[_Part]) -> Iterator[Pair]:
    """Yield each question with the only text behind it, ahead of the next question or title."""
    for part in parts:
        asked = [at for at, block in enumerate(part) if _is_question(block.text)]
        for at, end in pairwise([*asked, len(part)]):
            if end - at == _PAIR and can_pair(part[at], part[at + 1]):
                yield pair_of(part[at], part[at + 1])


def _titled(parts: Sequence[_Part], lexicon: Lexicon) -> Iterator[Pair]:
    """Yield the two texts below a title, where most titles have two."""
    below = [part[1:] for part in parts if len(part) > 1 and isinstance(part[0], Heading)]
    twos = [two for two in below if len(two) == _PAIR and type(two[0]) is type(two[1])]
    pairs = [pair_of(said, told) for said, told in twos if can_pair(said, told)]
    is_told = any(behind_label(pair.answer, lexicon) for pair in pairs)
    return iter(pairs if 2 * len(pairs) >= len(below) and not is_told else [])


def _runs(parts: Sequence[_Part]) -> Iterator[_Part]:
    """
    Yield the paragraphs that stand behind each other.

    Items of one list are as often each a matter of its own as they take turns.
    """
    for part in parts:
        for is_text, run in groupby(part, key=lambda block: isinstance(block, Paragraph)):
            if is_text:
                yield [*run]


def _lists(parts: Sequence[_Part]) -> Iterator[Sequence[ListItem]]:
    """Yield the items of each list."""
    for part in parts:
        for _, run in groupby(part, key=_list_of):
            items = [block for block in run if isinstance(block, ListItem)]
            if items:
                yield items


def _list_of(block: Text) -> str:
    return place_of(block.where) if isinstance(block, ListItem) else ""


def _is_question(text: str) -> bool:
    return text.rstrip(" *_\"”'").endswith("?") and len([*sentences(text)]) <= _PAIR
