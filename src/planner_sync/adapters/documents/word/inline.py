"""The text of Word paragraphs: what is shown counts, what is deleted or hidden never does."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace

from lxml import etree

from planner_sync.adapters.documents.inline_text import Piece
from planner_sync.adapters.documents.markup import (
    attribute,
    below,
    child,
    children,
    is_on,
    is_true,
    number,
    value,
)
from planner_sync.adapters.documents.markup import local as name_of
from planner_sync.adapters.documents.word.styles import Styles

DROPPED = frozenset(
    [
        *("del", "moveFrom", "delText", "instrText", "delInstrText"),
        *("pPr", "rPr", "sdtPr", "sdtEndPr", "sectPr", "tblPr", "trPr", "tcPr", "tblGrid"),
        *("footnoteReference", "endnoteReference", "commentReference", "annotationRef"),
        *("footnoteRef", "endnoteRef", "separator", "continuationSeparator", "rt"),
        # Numbers of a drawing's place, and the data behind a form field.
        *("positionH", "positionV", "sizeRelH", "sizeRelV", "fldData", "binData"),
    ]
)
_SIGNS: Mapping[str, str] = {
    "tab": "\t",
    "ptab": " ",
    "br": "\n",
    "cr": "\n",
    "noBreakHyphen": "-",
    "softHyphen": "",
}
_BRANCHES = frozenset(["Choice", "Fallback"])
_WHITE = "FFFFFF"
_UNREADABLE_SIZE = 2
"""Half points; nobody reads letters of one point."""

# Word's symbol dialog writes boxes and ticks in Wingdings: ticked or crossed, and empty.
_BOXES: Mapping[str, bool] = dict.fromkeys(["FE", "FD", "52", "53", "54", "78"], True) | (
    dict.fromkeys(["A8", "6F", "70", "71", "72", "A3"], False)
)
_TICK = "FC"


@dataclass(kw_only=True)
class Surroundings:
    """What a run stands in."""

    style_id: str | None
    target: str | None = None
    is_shaded: bool = False
    """On a colour of its own, where white letters are seen."""


@dataclass(kw_only=True)
class InlineReader:
    """
    Reads the runs of paragraphs.

    Text boxes are put aside in ``boxes``; ``read`` collects the elements that were read.
    """

    styles: Styles
    targets: Mapping[str, str]
    """Where the hyperlinks of the part lead, by relationship id."""

    boxes: list[etree._Element] = field(default_factory=list)
    read: set[etree._Element] = field(default_factory=set)

    def pieces(self, paragraph: etree._Element, *, on_colour: bool) -> Iterator[Piece]:
        """Yield the pieces of *paragraph*; *on_colour* where the page under it is not white."""
        self.read.add(paragraph)
        properties = child(paragraph, "pPr")
        around = Surroundings(
            style_id=self.styles.paragraph_style(properties),
            is_shaded=on_colour or child(properties, "shd") is not None,
        )
        for node in paragraph:
            yield from self._node(node, around)

    def loose(self, node: etree._Element) -> Iterator[Piece]:
        """Yield the pieces of a run that stands outside every paragraph."""
        self.read.add(node)
        yield from self._node(node, Surroundings(style_id=None, is_shaded=True))

    def _node(self, node: etree._Element, around: Surroundings) -> Iterator[Piece]:
        name = name_of(node)
        if not name or name in DROPPED:
            return
        if name == "r":
            yield from self._run(node, around)
        elif name == "sdt":
            yield from self._control(node, around)
        elif name == "txbxContent":
            self.boxes.append(node)
        elif name == "AlternateContent":
            for inner in _shown_branch(node):
                yield from self._node(inner, around)
        else:
            if name == "hyperlink":
                target = self.targets.get(attribute(node, "id") or "")
                around = replace(around, target=target)
            # Text stands where nobody expects it, too: in a word that a program wrapped.
            yield from self._sign(node, name, Piece(target=around.target))
            for inner in node:
                yield from self._node(inner, around)

    def _run(self, run: etree._Element, around: Surroundings) -> Iterator[Piece]:
        properties = child(run, "rPr")
        if self._is_unseen(properties, around):
            return
        dress = Piece(is_bold=self._is("b", properties, around), target=around.target)
        for node in run:
            name = name_of(node)
            if name in {"drawing", "pict", "object", "AlternateContent", "ruby", "r", "sdt"}:
                yield from self._node(node, around)
            elif name not in DROPPED:
                yield from self._sign(node, name, dress)
                if name not in {"fldChar", "sym"}:
                    for inner in node:
                        yield from self._node(inner, around)

    def _sign(self, node: etree._Element, name: str, dress: Piece) -> Iterator[Piece]:
        if name == "t":
            # Word's own XML keeps spaces only where it says so; people's text loses nothing here.
            yield replace(dress, text=(node.text or "").replace("\n", " "))
        elif name in _SIGNS:
            yield replace(dress, text=_SIGNS[name])
        elif name == "sym":
            yield _symbol(node, dress)
        elif name == "fldChar":
            yield from _form_field(child(node, "ffData"))

    def _control(self, control: etree._Element, around: Surroundings) -> Iterator[Piece]:
        properties = child(control, "sdtPr")
        if is_on(child(properties, "showingPlcHdr")):
            return
        box = child(properties, "checkbox")
        if box is not None:
            yield Piece(box=is_true(value(child(box, "checked")) or "0"))
        for node in control:
            for piece in self._node(node, around):
                # The box is drawn as a sign, and that is all that should stand in it.
                is_drawn = box is not None and len(piece.text.strip()) <= 1
                yield replace(piece, text="" if is_drawn else piece.text)

    def _is_unseen(self, properties: etree._Element | None, around: Surroundings) -> bool:
        if any(self._is(name, properties, around) for name in ("vanish", "strike", "dstrike")):
            return True
        size = number(value(child(properties, "sz")))
        if size is not None and size <= _UNREADABLE_SIZE:
            return True
        is_white = (value(child(properties, "color")) or "").upper() == _WHITE
        has_ground = any(child(properties, name) is not None for name in ("shd", "highlight"))
        return is_white and not has_ground and not around.is_shaded

    def _is(self, name: str, properties: etree._Element | None, around: Surroundings) -> bool:
        own = child(properties, name)
        if own is not None:
            return is_on(own)
        character = self.styles.switched(value(child(properties, "rStyle")), name)
        if character is not None:
            return character
        return bool(self.styles.switched(around.style_id, name))


def _shown_branch(node: etree._Element) -> Iterator[etree._Element]:
    """Yield what one reader shows of a thing that is written twice, for new and old programs."""
    branches = [inner for inner in node if name_of(inner) in _BRANCHES]
    with_text = [b for b in branches if next(below(b, "t"), None) is not None]
    yield from (with_text or branches)[:1]
    yield from (inner for inner in node if name_of(inner) not in _BRANCHES)


def _symbol(node: etree._Element, dress: Piece) -> Piece:
    written = (attribute(node, "char") or "").upper()
    code = written.removeprefix("F0")
    if (attribute(node, "font") or "").lower().startswith("wingdings"):
        if code in _BOXES:
            return Piece(box=_BOXES[code])
        return replace(dress, text="✓" if code == _TICK else "")
    # Codes from F000 on repeat the plain signs of the font.
    plain = int(code, 16) if re.fullmatch("[0-9A-F]{2,4}", code) else 0
    return replace(dress, text=chr(plain))


def _form_field(data: etree._Element | None) -> Iterator[Piece]:
    """Yield what a form field of Word 97 says: its box, or the chosen entry of its list."""
    box = child(data, "checkBox")
    if box is not None:
        checked = child(box, "checked")
        yield Piece(box=is_on(child(box, "default") if checked is None else checked))
    choices = child(data, "ddList")
    if choices is not None:
        entries = [value(entry) or "" for entry in children(choices, "listEntry")]
        chosen = number(value(child(choices, "result"))) or 0
        if 0 <= chosen < len(entries):
            yield Piece(text=entries[chosen])
