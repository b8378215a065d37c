"""Stretches that hold no work of this meeting: agendas, what was done, who was there."""

from collections.abc import Callable, Sequence

from planner_sync.domain.blocks import Block, Heading, ListItem, Paragraph, Table, text_of
from planner_sync.minutes.headings.house_rules import is_house_rules
from planner_sync.minutes.lexicon import Lexicon, phrase
from planner_sync.minutes.people.attendance import ATTENDING, are_names, is_attendance
from planner_sync.minutes.rulings.no_points import is_praise_title

_Level = tuple[int, int]
"""Level of a heading and depth in a list: smaller is further out."""

_DEEPEST = 9
"""Level of a title that is no heading: any heading ends what it opens."""

_MAX_TITLE_WORDS = 8
_LEAST_STORY = 25
"""Words of a paragraph that tells how a conversation went."""


def asides(blocks: Sequence[Block], lexicon: Lexicon) -> frozenset[int]:
    """Return the indexes of the blocks in whose running text no points are looked for."""
    found = _under(blocks, lambda at: _is_aside(text_of(blocks[at]), lexicon))
    return found - _written_out(blocks, found, lexicon)


def _written_out(
    blocks: Sequence[Block], found: frozenset[int], lexicon: Lexicon
) -> frozenset[int]:
    """Return what stands under "Agenda" where that holds the minutes themselves."""
    words = lexicon.small("agenda_title")
    free: set[int] = set()
    for start in sorted(found):
        title = blocks[start]
        if start in free or not isinstance(title, Heading):
            continue
        if words.isdisjoint(phrase(title.text).split()[:1]):
            continue
        end = start + 1
        while end in found and not _ends(blocks[end], title):
            end += 1
        under = blocks[start + 1 : end]
        if any(isinstance(b, Heading) or len(text_of(b).split()) >= _LEAST_STORY for b in under):
            free.update(range(start, end))
    return frozenset(free)


def _ends(block: Block, title: Heading) -> bool:
    return isinstance(block, Heading) and block.level <= title.level


def attendance(blocks: Sequence[Block], lexicon: Lexicon) -> frozenset[int]:
    """Return the indexes of the blocks that only say who was there."""
    labelled = (at for at in range(len(blocks)) if is_attendance(blocks, at, lexicon))
    under = _under(blocks, lambda at: _opens_attendance(blocks, at, lexicon))
    return under | frozenset(labelled)


def _opens_attendance(blocks: Sequence[Block], at: int, lexicon: Lexicon) -> bool:
    """Tell "Begeleiding" above names from the same word above what clients say of it."""
    meaning = lexicon.meaning(lexicon.people, text_of(blocks[at]))
    below = blocks[at + 1] if at + 1 < len(blocks) else None
    is_list = isinstance(below, Table) or (below is not None and are_names(text_of(below)))
    return meaning in ATTENDING or (meaning is not None and is_list)


def _under(blocks: Sequence[Block], is_wanted: Callable[[int], bool]) -> frozenset[int]:
    """Return the indexes of the titles that are wanted and of the blocks under them."""
    found: set[int] = set()
    opened: _Level | None = None
    for index, block in enumerate(blocks):
        level = _title_level(block)
        is_aside = level is not None and is_wanted(index)
        if is_aside and level is not None and (opened is None or level <= opened):
            opened = level
        elif opened and (_closes(level, opened) or _is_new_part(blocks, index, opened)):
            opened = None
        if opened:
            found.add(index)
    return frozenset(found)


def _title_level(block: Block) -> _Level | None:
    """Return how deep *block* stands as a title; ``None`` when it is none."""
    if isinstance(block, Heading):
        return block.level, 0
    if isinstance(block, ListItem) and block.is_ordered:
        return _DEEPEST, block.depth
    is_line = isinstance(block, Paragraph) and len(block.text.split()) <= _MAX_TITLE_WORDS
    is_label = bool(text_of(block).partition(":")[2].strip())
    is_sentence = text_of(block).rstrip().endswith((".", "?", "!", ";"))
    stands_alone = is_line and not is_label and not is_sentence
    return (_DEEPEST, 0) if stands_alone else None


def _closes(level: _Level | None, opened: _Level) -> bool:
    return level is not None and level <= opened


def _is_new_part(blocks: Sequence[Block], index: int, opened: _Level) -> bool:
    """
    Tell a paragraph behind a list, which ends what a line above the list opened.

    A long one ends what a heading opened too: minutes that go on under "Agenda".
    """
    block = blocks[index]
    is_behind = isinstance(block, Paragraph) and isinstance(blocks[index - 1], ListItem)
    is_story = len(text_of(block).split()) >= _LEAST_STORY
    return is_behind and (opened[0] == _DEEPEST or is_story)


def _is_aside(text: str, lexicon: Lexicon) -> bool:
    """Tell "Agenda" and "Agenda voor volgende keer", not "Aanpak wachtlijst"."""
    wanted = phrase(text)
    words = lexicon.headings.get("aside", frozenset())
    is_asking = not lexicon.small("more").isdisjoint(wanted.split())
    if len(wanted.split()) > _MAX_TITLE_WORDS or is_asking:
        # "Wat gaat goed en wat kan beter".
        return False
    if is_house_rules(wanted, lexicon) or is_praise_title(wanted, lexicon):
        return True
    behind = (wanted.removeprefix(word).split() for word in words if wanted.startswith(f"{word} "))
    return wanted in words or any(_says_which(rest[0], lexicon) for rest in behind)


def _says_which(word: str, lexicon: Lexicon) -> bool:
    return word.isdigit() or word in lexicon.small("preposition") | lexicon.small("which")


def is_title(blocks: Sequence[Block], index: int) -> bool:
    """Tell whether the block at *index* is a title: a heading, or a short line above more."""
    block = blocks[index]
    if isinstance(block, Heading):
        return True
    following = blocks[index + 1] if index + 1 < len(blocks) else None
    if isinstance(block, ListItem):
        is_short = len(block.text.split()) <= _MAX_TITLE_WORDS
        return block.is_ordered and is_short and not isinstance(following, ListItem | None)
    level = _title_level(block)
    return level is not None and isinstance(following, Paragraph | ListItem | Table)


def is_among_lines(blocks: Sequence[Block], index: int) -> bool:
    """
    Tell a short line above another one, which opens no text: notes typed without bullets.

    "Wat we zagen:" announces, however short the line below it is.
    """
    two = blocks[index : index + 2]
    is_line = all(isinstance(b, Paragraph) and _title_level(b) is not None for b in two)
    return is_line and len(two) > 1 and not text_of(two[0]).rstrip().endswith(":")
