"""What clients said or told in their own words, as far as they agreed that it may be kept."""

import re
from collections.abc import Iterator, Sequence

from planner_sync.domain.blocks import Block, Cell, Heading, ListItem, Paragraph, Table
from planner_sync.domain.moments import ClientWords, WordsKind
from planner_sync.minutes.headings.headers import header_of
from planner_sync.minutes.lexicon import Lexicon, phrase
from planner_sync.minutes.words.leftovers import is_leftover

_KINDS = {"words": WordsKind.QUOTE, "stories": WordsKind.STORY}
_CONSENT = re.compile(
    r"[\s(\[–—☒☑☐✓✔-]*(?:(?P<no>geen|zonder|no|without)\s+|(?:met|with)\s+)?"
    r"(?:toestemming|akkoord|consent|permission)\b(?:\s+(?:gegeven|van\s+\w+|given))?"
    r"\s*[:?]?\s*(?P<answer>ja|nee|yes|no|x|☒|☑|✓|✔|☐)?[\s.)\]]*$",
    re.IGNORECASE,
)
_MAX_CONSENT = 60
"""Characters at the end of a text in which the consent stands."""

_YES = frozenset(["ja", "yes", "x", "☒", "☑", "✓", "✔"])
_BOXES = frozenset("☒☑✓✔")
_NO = frozenset(["nee", "no", "☐"])


def read_own_words(blocks: Sequence[Block], lexicon: Lexicon) -> tuple[ClientWords, ...]:
    """
    Read the quotes and stories that have a consent tick; every other one is left out.

    They stand in a table with a column for consent, or under a heading ("Eigen woorden",
    "Verhaal") as items with a ticked box, or with "toestemming: ja" behind or below them.
    """
    found: list[ClientWords] = []
    kind: WordsKind | None = None
    for index, block in enumerate(blocks):
        if isinstance(block, Table):
            found.extend(_rows(block, lexicon))
            continue
        opened = _opened(block, lexicon)
        if opened or isinstance(block, Heading):
            kind = opened
            continue
        if kind is None or not isinstance(block, ListItem | Paragraph):
            continue
        below = blocks[index + 1] if index + 1 < len(blocks) else None
        text, is_agreed = _agreed(block)
        if is_agreed is None and isinstance(below, ListItem | Paragraph):
            is_agreed = _agreed_by_line(below)
        if is_agreed and text and not is_leftover(text, lexicon):
            found.append(ClientWords(text=text, where=block.where, kind=kind))
    return tuple(found)


def _opened(block: Block, lexicon: Lexicon) -> WordsKind | None:
    """Return the kind of words that a heading, or a line that ends in a colon, announces."""
    if isinstance(block, Table):
        return None
    is_announced = isinstance(block, Heading) or block.text.rstrip().endswith(":")
    meaning = lexicon.meaning(lexicon.facts, block.text) if is_announced else None
    return _KINDS.get(meaning or "")


def _agreed(block: ListItem | Paragraph) -> tuple[str, bool | None]:
    """Split the consent off the end of a text; ``None`` when it says nothing about it."""
    ticked = block.is_checked if isinstance(block, ListItem) else None
    text = block.text.strip()
    tail = max(0, len(text) - _MAX_CONSENT)
    match = _CONSENT.search(text, tail)
    if match is None:
        return _bare(text), ticked
    is_agreed = _answer(match) and "☐" not in match[0]
    return _bare(text[: match.start()]), is_agreed


def _agreed_by_line(block: ListItem | Paragraph) -> bool | None:
    """Read a line that is nothing but consent: "☒ toestemming", "Toestemming: ja"."""
    match = _CONSENT.match(re.sub(r"^\s*[☒☑☐]\s*", "", block.text))
    if match is None or match.end() < len(block.text.rstrip()) - 2:
        return None
    if isinstance(block, ListItem) and block.is_checked is not None:
        return block.is_checked
    return block.text.lstrip()[:1] != "☐" and _answer(match)


def _answer(match: re.Match[str]) -> bool:
    answer = (match["answer"] or "").casefold()
    return not match["no"] and answer not in _NO


def _rows(table: Table, lexicon: Lexicon) -> Iterator[ClientWords]:
    header, columns = header_of(table, lexicon)
    if header is None or "consent" not in columns:
        return
    for field, kind in _KINDS.items():
        if field not in columns:
            continue
        below = table.rows[header + 1 :]
        for index, row in enumerate(below, start=table.first_row + header + 1):
            text = _bare(row[columns[field]].text)
            if _is_ticked(row[columns["consent"]]) and not is_leftover(text, lexicon):
                yield ClientWords(text=text, where=f"{table.where}, rij {index}", kind=kind)


def _is_ticked(cell: Cell) -> bool:
    """A box decides; the "ja" that is printed beside it is no answer."""
    if cell.is_checked is not None:
        return cell.is_checked
    text = cell.text.strip()
    return text[:1] in _BOXES or phrase(text) in _YES


def _bare(text: str) -> str:
    return " ".join(text.split()).strip(" –—-•*")
