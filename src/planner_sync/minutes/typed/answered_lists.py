"""Answers below a list as a whole: each stands with the item that it answers."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import takewhile

from planner_sync.domain.blocks import Block, Heading, ListItem, Paragraph, text_of
from planner_sync.domain.points import Kind
from planner_sync.minutes.lexicon import Lexicon
from planner_sync.minutes.rulings.verdicts import answer_of
from planner_sync.minutes.sections.asides import asides, attendance
from planner_sync.minutes.sections.titles import heading_section
from planner_sync.minutes.words.aligned import aligned, between
from planner_sync.minutes.words.arrows import ARROW
from planner_sync.minutes.words.places import place_of
from planner_sync.minutes.words.sentences import sentences, words_of

_ARROW = re.compile(rf"^\s*{ARROW}\s*")
_NUMBER = re.compile(
    r"^(?:ad|bij|punt|nr\.?|nummer|item|point|no\.?|re)\s*(?P<at>\d{1,2})\s*[.:)–-]?\s+",
    re.IGNORECASE,
)
"""Names the item that is answered: "ad 2: …", "punt 3: …"."""

_BARE_NUMBER = re.compile(r"^(?P<at>\d{1,2})\s*[.:)–-]\s*(?=[^\W\d])")
"""Names it where the numbers pass one over: an own number of the answer would not."""

_BULLET = re.compile(r"^\s*[*•·▪–-]\s+\S")
"""Opens an item that stands alone, which is no list yet."""

_LABEL = re.compile(r"^[^\W\d][\w ]{1,25}:\s+")
"""Opens the answers to a list: "So: …", "Reactie team: …"."""

_LEAST = 2
"""Items of a list that is answered as a whole, and of those that have an answer."""

_MOST_BETWEEN = 2
"""The title of the answers, and a remark between the lists."""

_SHARE = 0.6
"""Share of the items that sentences below a list must name before they answer it."""


def with_answered_lists(blocks: Sequence[Block], lexicon: Lexicon) -> Iterator[Block]:
    """
    Yield *blocks*, with the answers below a list as a whole drawn to the items they answer.

    They are lines behind arrows, sentences of one paragraph ("So: Anna buys a lamp for the
    hall.  The dog is a no"), or a second list that goes in the same order.
    """
    beside = asides(blocks, lexicon) | attendance(blocks, lexicon)
    at = 0
    while at < len(blocks):
        items = _items_from(blocks, at)
        end = at + len(items)
        joined: Sequence[Block] | None = None
        if len(items) >= _LEAST and at not in beside and not _is_agreed(blocks, at, lexicon):
            for reader in (_behind_arrows, _in_sentences, _in_order):
                joined, end = reader(items, blocks, at + len(items), lexicon)
                if joined is not None:
                    break
        if joined is None:
            end = at + max(1, len(items))
            joined = blocks[at:end]
        yield from joined
        at = end


def _items_from(blocks: Sequence[Block], start: int) -> list[ListItem]:
    first = blocks[start] if start < len(blocks) else None
    if not isinstance(first, ListItem):
        return []
    place = place_of(first.where), first.depth
    same = takewhile(
        lambda block: isinstance(block, ListItem) and (place_of(block.where), block.depth) == place,
        blocks[start:],
    )
    return [block for block in same if isinstance(block, ListItem)]


def _is_agreed(blocks: Sequence[Block], at: int, lexicon: Lexicon) -> bool:
    """Tell a list below a title that announces work: what stands below it explains it."""
    section = heading_section(text_of(blocks[at - 1]), lexicon) if at else None
    return section is not None and section.kind is not Kind.IMPROVEMENT


_Joined = tuple[Sequence[Block] | None, int]


def _behind_arrows(
    items: Sequence[ListItem], blocks: Sequence[Block], below: int, lexicon: Lexicon
) -> _Joined:
    """Draw "=> hond gaat niet" and "=> Anna poetst de douche" to their items."""
    lines = [
        block
        for block in takewhile(
            lambda block: isinstance(block, Paragraph) and _ARROW.match(block.text), blocks[below:]
        )
        if isinstance(block, Paragraph)
    ]
    answers = [_ARROW.sub("", line.text).strip() for line in lines]
    named = aligned([item.text for item in items], answers, lexicon)
    found = between(named, len(answers), len(items))
    if not found or any("\n" in answers[at] for at in found):
        return None, below
    left = [line for at, line in enumerate(lines) if at not in found]
    return (*_drawn(items, answers, found), *left), below + len(lines)


def _in_sentences(
    items: Sequence[ListItem], blocks: Sequence[Block], below: int, lexicon: Lexicon
) -> _Joined:
    """Draw the sentences of the paragraph below a list to the items that they name."""
    block = blocks[below] if below < len(blocks) else None
    if not isinstance(block, Paragraph) or "\n" in block.text:
        return None, below
    wanted = [item.text for item in items]
    label = _LABEL.match(block.text)
    # "Zaaltje: dat wordt geverfd" names what is answered.
    is_bare = label is not None and not aligned(wanted, [label[0]], lexicon)
    said = list(sentences(block.text[label.end() :] if label and is_bare else block.text))
    named = aligned(wanted, said, lexicon)
    if len(set(named.values())) < max(_LEAST, _SHARE * len(items)):
        return None, below
    opening = min(named)
    answers: list[str] = []
    found: dict[int, int] = {}
    for at, sentence in enumerate(said[opening:], start=opening):
        if at in named and named[at] not in found.values():
            found[len(answers)] = named[at]
            answers.append(sentence)
        else:
            answers[-1] = f"{answers[-1]} {sentence}"
    before = " ".join(said[:opening])
    kept = [replace(block, text=before)] if before else []
    return (*_drawn(items, answers, found), *kept), below + 1


def _in_order(
    items: Sequence[ListItem], blocks: Sequence[Block], below: int, lexicon: Lexicon
) -> _Joined:
    """
    Join a list of as many answers to the wishes, where some answer is none by itself.

    "Komt op de lijst" and "nee, te duur" say nothing without the item in the same place.
    """
    between, at = _up_to_list(blocks, below)
    answers = _items_from(blocks, at)
    if not between or not answers:
        return None, below
    if _are_topics(blocks, (below - len(items) - 1, at - 1, at + len(answers)), lexicon):
        return None, below
    number = _BARE_NUMBER if _pass_over(answers) else _NUMBER
    numbers = {at: int(m["at"]) - 1 for at, a in enumerate(answers) if (m := number.match(a.text))}
    found = {at: wish for at, wish in numbers.items() if wish < len(items)}
    if len(answers) == len(items) and not numbers and len(between) == 1:
        named = aligned([i.text for i in items], [a.text for a in answers], lexicon)
        is_even = sum(at != wish for at, wish in named.items()) * _LEAST <= len(named)
        leans = any(
            at not in named and _needs_matter(answer.text, lexicon)
            for at, answer in enumerate(answers)
        )
        found = {at: at for at in range(len(items))} if is_even and leans else {}
    if not found or len(set(found.values())) != len(found):
        return None, below
    told = [
        replace(answer, text=_both(items[found[at]].text, number.sub("", answer.text)))
        if at in found
        else answer
        for at, answer in enumerate(answers)
    ]
    left = [item for at, item in enumerate(items) if at not in found.values()]
    return (*left, *between, *told), at + len(answers)


def _up_to_list(blocks: Sequence[Block], below: int) -> tuple[Sequence[Block], int]:
    """Return the title of the next list, with a remark in front of it, and where that begins."""
    titles = takewhile(lambda block: isinstance(block, Paragraph | Heading), blocks[below:])
    between = list(titles)
    is_near = 0 < len(between) <= _MOST_BETWEEN
    return (between if is_near else ()), below + len(between)


def _pass_over(answers: Sequence[ListItem]) -> bool:
    """Tell "1: …", "2: …", "4: …", the numbers of what is answered."""
    found = [int(m["at"]) for a in answers if (m := _BARE_NUMBER.match(a.text))]
    is_each = len(found) == len(answers) >= _LEAST
    return is_each and sorted(set(found)) == found != list(range(found[0], found[0] + len(found)))


def _are_topics(blocks: Sequence[Block], titles: Sequence[int], lexicon: Lexicon) -> bool:
    """Tell "wifi", "bedtijd" and "eten", each above its own list, from wishes and answers."""
    above = [blocks[at] for at in titles if 0 <= at < len(blocks)]
    texts = [text_of(block) for block in above if isinstance(block, Paragraph | Heading)]
    is_chain = len(texts) == len(titles) and len({type(block) for block in above}) == 1
    is_chain = is_chain and _is_listed(blocks[titles[-1] + 1 :])
    return is_chain and not any(heading_section(text, lexicon) for text in texts)


def _is_listed(below: Sequence[Block]) -> bool:
    """Tell a list, be it one item behind a typed sign: "* wil een baantje"."""
    first = below[0] if below else None
    is_typed = isinstance(first, Paragraph) and _BULLET.match(first.text) is not None
    return is_typed or isinstance(first, ListItem)


def _needs_matter(answer: str, lexicon: Lexicon) -> bool:
    """Tell "nee, te duur" and "komt op de lijst" from "Anna koopt een lamp"."""
    words = words_of(answer)
    first = words[0].bare if words else ""
    roles = ("finite", "passive", "standing", "leaning", "pronoun", "will", "able")
    is_verb = any(first in lexicon.small(role) for role in roles)
    return is_verb or answer_of(answer, lexicon, is_labelled=True) is not None


def _drawn(
    items: Sequence[ListItem], answers: Sequence[str], found: Mapping[int, int]
) -> Iterator[ListItem]:
    for number, item in enumerate(items):
        told = [answers[at] for at, wish in sorted(found.items()) if wish == number]
        yield replace(item, text=_both(item.text, ". ".join(told))) if told else item


def _both(said: str, answer: str) -> str:
    return f"{said.rstrip(' .;,')} → {answer}"
