"""Sentences that talk about a point of a list: they often say when, where the list is silent."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from planner_sync.domain.blocks import Block, ListItem, Paragraph
from planner_sync.domain.points import Status
from planner_sync.minutes.found import Found
from planner_sync.minutes.lexicon import Lexicon
from planner_sync.minutes.rulings.statuses import is_closed_by
from planner_sync.minutes.words.sentences import sentences
from planner_sync.minutes.words.stems import stems

_SHARE = 0.6
"""Share of a point's words that a sentence about it holds."""

_LEAST = 2
_MOST = 3
"""Sentences that are kept of one point."""


def with_mentions(
    found: Iterable[Found], blocks: Sequence[Block], lexicon: Lexicon
) -> Iterator[Found]:
    """
    Yield *found*, each listed point with the sentences elsewhere that talk about it.

    One that says that it has been done, by those who write, closes the point.
    """
    told = list(_sentences(blocks))
    holding: dict[str, list[int]] = defaultdict(list)
    for number, (_, sentence) in enumerate(told):
        for stem in stems(sentence):
            holding[stem].append(number)
    for point in found:
        words = stems(point.text) if point.is_from_list and not point.due_text else frozenset()
        shared = Counter(number for word in words for number in holding.get(word, ()))
        least = max(_LEAST, _SHARE * len(words))
        about = [
            told[number][1]
            for number, count in shared.items()
            if count >= least and told[number][0] != point.where
        ]
        is_closed = point.status is Status.OPEN and any(
            is_closed_by(sentence, lexicon) for sentence in about
        )
        yield replace(
            point,
            mentions=tuple(about[:_MOST]),
            status=Status.DONE if is_closed else point.status,
        )


def _sentences(blocks: Sequence[Block]) -> Iterator[tuple[str, str]]:
    for block in blocks:
        if isinstance(block, Paragraph | ListItem):
            yield from ((block.where, sentence) for sentence in sentences(block.text))
