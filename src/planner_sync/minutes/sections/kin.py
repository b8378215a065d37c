"""Items of a list in which most ask for something: what their neighbours are, they are too."""

from collections.abc import Container, Iterable, Iterator
from itertools import groupby

from planner_sync.domain.blocks import Block, ListItem
from planner_sync.domain.points import Certainty, Kind
from planner_sync.minutes.clauses.speech import Speech
from planner_sync.minutes.dates.due_dates import is_due
from planner_sync.minutes.found import Found
from planner_sync.minutes.words.leftovers import is_leftover
from planner_sync.minutes.words.places import place_of
from planner_sync.minutes.words.sentences import sentences, without_brackets, words_of

_LEAST = 2
"""Items that must ask for something, and words of an item that says what it is about."""


def kin(blocks: Iterable[Block | None], told: Container[str], speech: Speech) -> Iterator[Found]:
    """
    Yield the other items of each list in which at least half ask for something.

    "Scherpere messen" between two wishes is a wish, though it has no verb.  What tells that
    something has been done, or praises it, stays out; so does an agenda with its discussion.

    Args:
        blocks: The document, with nothing in place of what stands in a section or aside.
        told: Places of the items that ask for something by themselves.
        speech: The names and sentences of the document.
    """
    for item in asking(blocks, told):
        if item.where not in told and _may_ask(item.text, speech):
            yield Found(
                text=item.text,
                where=item.where,
                passage=item.text,
                kind=Kind.IMPROVEMENT,
                certainty=Certainty.SUGGESTED,
                is_hint=True,
                is_from_list=False,
            )


def asking(blocks: Iterable[Block | None], told: Container[str]) -> Iterator[ListItem]:
    """Yield the items of the lists in which at least half ask for something."""
    for _, group in groupby(blocks, key=_list_of):
        items = [block for block in group if isinstance(block, ListItem)]
        asked = sum(item.where in told for item in items)
        stories = sum(len(list(sentences(item.text))) > 1 for item in items)
        if asked >= _LEAST and 2 * asked >= len(items) and 2 * stories <= len(items):
            yield from items


def _list_of(block: Block | None) -> tuple[str, bool, int]:
    """Return what items of one list share: place, numbering and depth."""
    if not isinstance(block, ListItem):
        return "", False, 0
    return place_of(block.where), block.is_ordered, block.depth


def _may_ask(text: str, speech: Speech) -> bool:
    lexicon = speech.lexicon
    words = [word.bare for sentence in sentences(text) for word in words_of(sentence)]
    turns = lexicon.small("turn")
    head = words[: next((at for at, word in enumerate(words) if word in turns), len(words))]
    is_told = not lexicon.small("has").isdisjoint(head)
    is_praise = not lexicon.small("praise").isdisjoint(words)
    is_other = is_told or is_praise or text.rstrip().endswith(("?", ":"))
    is_agenda = "\n" in text
    is_agenda = is_agenda or speech.known.look_like_names(without_brackets(text)) or is_due(text)
    is_empty = (
        is_agenda
        or len(words) < _LEAST
        or is_leftover(text, lexicon)
        or speech.known.are_known(text)
    )
    return not is_other and not is_empty
