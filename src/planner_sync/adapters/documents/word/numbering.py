"""Lists of a Word document: which paragraphs belong to one, and the number that people see."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from string import ascii_lowercase

from lxml import etree

from planner_sync.adapters.documents.markup import attribute, child, children, number, value
from planner_sync.adapters.documents.word.styles import Styles

MAX_LEVEL = 8
_UNNUMBERED = frozenset(["bullet", "none", None])
_ROMAN = (
    *((1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l")),
    *((40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i")),
)
_MAX_ROMAN = 4_000


@dataclass(frozen=True, kw_only=True)
class ListPlace:
    """Where in a list a paragraph stands; ``label`` is its number, ``None`` for a bullet."""

    level: int
    label: str | None

    @property
    def is_ordered(self) -> bool:
        """Tell whether the item has a number."""
        return self.label is not None


class Numbering:
    """
    Counts the numbered paragraphs of one document, in reading order.

    Lists that share a definition count on together, as in Word, until one of them says where
    to start.
    """

    def __init__(self, root: etree._Element | None, styles: Styles) -> None:
        self._styles = styles
        self._lists = {attribute(n, "numId") or "": n for n in children(root, "num")}
        self._definitions = {
            attribute(n, "abstractNumId") or "": n for n in children(root, "abstractNum")
        }
        self._counters: dict[str, list[int | None]] = defaultdict(lambda: [None] * (MAX_LEVEL + 1))
        self._begun: set[tuple[str, int]] = set()

    def place(self, properties: etree._Element | None) -> ListPlace | None:
        """Return the place of the paragraph whose ``pPr`` is *properties*, and count it."""
        list_id, level = self._reference(properties)
        definition_id = self._definition_of(list_id)
        if list_id is None or definition_id is None or not 0 <= level <= MAX_LEVEL:
            return None
        described = self._level(list_id, definition_id, level)
        written = value(child(described, "numFmt"))
        if written in _UNNUMBERED:
            return ListPlace(level=level, label=None)
        count = self._count(list_id, definition_id, level, described)
        return ListPlace(level=level, label=_label(count, written or ""))

    def _reference(self, properties: etree._Element | None) -> tuple[str | None, int]:
        style_list, style_level = self._styles.numbering(self._styles.paragraph_style(properties))
        own = child(properties, "numPr")
        list_id = value(child(own, "numId")) or style_list
        level = number(value(child(own, "ilvl")) or style_level or "0")
        return list_id, -1 if level is None else level

    def _definition_of(self, list_id: str | None) -> str | None:
        found = value(child(self._lists.get(list_id or ""), "abstractNumId"))
        link = value(child(self._definitions.get(found or ""), "numStyleLink"))
        if link:
            linked = self._lists.get(self._styles.list_of_style(link) or "")
            found = value(child(linked, "abstractNumId")) or found
        return found

    def _override(self, list_id: str, level: int) -> etree._Element | None:
        return _of_level(children(self._lists[list_id], "lvlOverride"), level)

    def _level(self, list_id: str, definition_id: str, level: int) -> etree._Element | None:
        own = child(self._override(list_id, level), "lvl")
        if own is not None:
            return own
        return _of_level(children(self._definitions.get(definition_id), "lvl"), level)

    def _count(
        self, list_id: str, definition_id: str, level: int, described: etree._Element | None
    ) -> int:
        counter = self._counters[definition_id]
        restart = number(value(child(self._override(list_id, level), "startOverride")))
        if restart is not None and (list_id, level) not in self._begun:
            counter[level] = None
        self._begun.add((list_id, level))
        last = counter[level]
        if last is None:
            start = restart if restart is not None else number(value(child(described, "start")))
            counter[level] = count = 1 if start is None else start
        else:
            counter[level] = count = last + 1
        counter[level + 1 :] = [None] * (MAX_LEVEL - level)
        return count


def _of_level(nodes: Iterable[etree._Element], level: int) -> etree._Element | None:
    return next((n for n in nodes if number(attribute(n, "ilvl")) == level), None)


def _label(count: int, written: str) -> str:
    """Write *count* as the list shows it: 3, c or iii."""
    if written.endswith("Letter") and count > 0:
        # After z Word writes aa, bb, cc.
        text = ascii_lowercase[(count - 1) % 26] * ((count - 1) // 26 + 1)
    elif written.endswith("Roman") and 0 < count < _MAX_ROMAN:
        text = _roman(count)
    else:
        return str(count)
    return text.upper() if written.startswith("upper") else text


def _roman(count: int) -> str:
    text = ""
    for worth, sign in _ROMAN:
        text += sign * (count // worth)
        count %= worth
    return text
