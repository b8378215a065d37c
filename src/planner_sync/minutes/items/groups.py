"""Items that stand above others: themes and names, each with points of their own."""

import re
from collections.abc import Sequence
from itertools import pairwise, takewhile

from planner_sync.domain.blocks import ListItem
from planner_sync.minutes.clauses.speech import Speech
from planner_sync.minutes.items.item import read_item
from planner_sync.minutes.people.names import NAMES
from planner_sync.minutes.rulings.facts_told import is_detail

_THEME_WORDS = 2
"""Words of a theme above its points."""

_MOST_THEME_WORDS = 5
"""The same where every item of a list has points below it."""

_NAMED = re.compile(rf"{NAMES}\s*:\s+\S")
"""An item that begins with whose task it is."""


def have_themes(items: Sequence[ListItem], speech: Speech) -> bool:
    """Tell subjects, each with points of their own below it, from points with steps."""
    top = min(item.depth for item in items)
    heads = [item for item in items if item.depth == top]
    pairs = pairwise(items)
    opened = [item for item, after in pairs if item.depth == top < after.depth]
    are_short = all(len(item.text.split()) <= _MOST_THEME_WORDS for item in heads)
    pairs = pairwise(items)
    if any(is_detail(after.text, speech.lexicon) for i, after in pairs if i.depth < after.depth):
        return False
    are_names = not any(speech.asks(h.text) or read_item(h.text, speech).owners for h in heads)
    return 1 < len(heads) == len(opened) and are_short and are_names


def names_above(items: Sequence[ListItem], speech: Speech) -> frozenset[str]:
    """
    Return the places of the items that name whose the items below them are.

    Where most of those with items below are known, "Provincie" between "Anna" and "Bram" is too.
    """
    pairs = pairwise(items)
    heads = [(i, i.text.rstrip(" :")) for i, after in pairs if after.depth > i.depth]
    known = [item.where for item, name in heads if speech.known.are_known(name)]
    are_people = 1 < 2 * len(known) > len(heads)
    like = [i.where for i, name in heads if are_people and _is_like_name(name, speech)]
    return frozenset([*known, *like])


def _is_like_name(name: str, speech: Speech) -> bool:
    return len(name.split()) == 1 and speech.known.look_like_names(name)


def is_group(item: ListItem, below: Sequence[ListItem], speech: Speech) -> bool:
    """Tell "Sanne:" or "Keuken" with items *below* it from a task with steps."""
    if not below:
        return False
    text = item.text.rstrip()
    is_whose = text.endswith(":") or speech.known.are_known(text)
    if is_detail(below[0].text, speech.lexicon) and not is_whose:
        # "Proef met een rooster", and below it "doel: rust" and "start: 1 mei".
        return False
    if speech.asks(text) or read_item(text, speech).owners:
        return is_whose
    is_theme = len(text.split()) <= _THEME_WORDS or _NAMED.match(below[0].text) is not None
    return is_theme or is_whose or _only_tells(text, below, speech)


def below(items: Sequence[ListItem], index: int) -> tuple[ListItem, ...]:
    """Return what stands deeper than the item at *index*, up to the next one beside it."""
    depth = items[index].depth
    return tuple(takewhile(lambda item: item.depth > depth, items[index + 1 :]))


def _only_tells(text: str, below: Sequence[ListItem], speech: Speech) -> bool:
    """Tell "Het voorjaar staat in het teken van de tuin." above sentences of who does what."""
    are_told = all(line.rstrip().endswith(".") for line in (text, *(i.text for i in below)))
    return are_told and any(speech.clauses.of(item.text) for item in below)
