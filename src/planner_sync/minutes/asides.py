"""Stretches that hold no work of this meeting: agendas, what was done, who was there."""

from collections.abc import Sequence

from planner_sync.domain.blocks import Block, Heading, ListItem, Paragraph, Table
from planner_sync.minutes.attendance import Attendee
from planner_sync.minutes.lexicon import Lexicon, has_phrase, phrase

_Level = tuple[int, int]
"""Level of a heading and depth in a list: smaller is further out."""

_DEEPEST = 9
"""Level of a title that is no heading: any heading ends what it opens."""

_MAX_TITLE_WORDS = 8
_HEAD = 10
"""Blocks at the start in which a document says what it is."""


def asides(blocks: Sequence[Block], lexicon: Lexicon) -> frozenset[int]:
    """Return the indexes of the blocks in whose running text no points are looked for."""
    found: set[int] = set()
    opened: _Level | None = None
    for index, block in enumerate(blocks):
        level = _title_level(block)
        is_aside = level is not None and _is_aside(_text(block), lexicon)
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
    is_label = bool(_text(block).partition(":")[2].strip())
    is_sentence = _text(block).rstrip().endswith((".", "?", "!", ";"))
    stands_alone = is_line and not is_label and not is_sentence
    return (_DEEPEST, 0) if stands_alone else None


def _closes(level: _Level | None, opened: _Level) -> bool:
    return level is not None and level <= opened


def _is_new_part(blocks: Sequence[Block], index: int, opened: _Level) -> bool:
    """Tell a paragraph behind a list, which ends what a line above the list opened."""
    is_behind = isinstance(blocks[index], Paragraph) and isinstance(blocks[index - 1], ListItem)
    return opened[0] == _DEEPEST and is_behind


def _is_aside(text: str, lexicon: Lexicon) -> bool:
    """Tell "Agenda" and "Agenda voor volgende keer", not "Aanpak wachtlijst"."""
    wanted = phrase(text)
    words = lexicon.headings.get("aside", frozenset())
    if len(wanted.split()) > _MAX_TITLE_WORDS:
        return False
    behind = (wanted.removeprefix(word).split() for word in words if wanted.startswith(f"{word} "))
    return wanted in words or any(_says_which(rest[0], lexicon) for rest in behind)


def _says_which(word: str, lexicon: Lexicon) -> bool:
    return word.isdigit() or word in lexicon.small("preposition") | lexicon.small("which")


def _text(block: Block) -> str:
    return "" if not isinstance(block, Heading | Paragraph | ListItem) else block.text


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


def met_clients(blocks: Sequence[Block], people: Sequence[Attendee], lexicon: Lexicon) -> bool:
    """Tell whether clients took part: they are listed, or the title says so."""
    words = lexicon.signs.get("clients", frozenset())
    heads = (phrase(_text(block)) for block in blocks[:_HEAD])
    return any(p.kind == "clients" for p in people) or any(
        has_phrase(head, word) for head in heads for word in words
    )
