"""The text of a piece of HTML, with its line breaks, its check box and whether it is bold."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from lxml import etree

_BLOCKS = frozenset(["p", "div", "li", "ul", "ol", "tr", "table", "h1", "h2", "h3", "h4"])
_BLOCKS_ALL = _BLOCKS | {"h5", "h6", "blockquote", "pre"}
_BOLD = frozenset(["strong", "b"])
_SKIPPED = frozenset(["script", "style", "s", "del"])
_TICKED = re.compile(r"^(?:\[(?P<x>[ xX])\]|(?P<box>[☐☑☒]))\s*")
_INVISIBLE = dict.fromkeys(map(ord, "\u200b\u200c\u200d\ufeff\u00ad"))


@dataclass(frozen=True, kw_only=True)
class Inline:
    """Text of one block; ``is_bold`` is true when all of it is bold."""

    text: str
    is_bold: bool = False
    is_checked: bool | None = None


def inline_of(nodes: Iterable[etree._Element], without: Iterable[str] = ()) -> Inline:
    """
    Return the text of *nodes*; line breaks and inner paragraphs become ``\\n``.

    Struck-through text does not count.  A check box is taken out of the text, whether it is
    a real one or typed as ``[x]`` or ☒.
    """
    pieces = [p for node in nodes for p in _pieces(node, frozenset(without), is_bold=False)]
    raw = "".join(text for text, _, _ in pieces)
    lines = (" ".join(line.split()) for line in raw.translate(_INVISIBLE).split("\n"))
    text = "\n".join(line for line in lines if line)
    checked = next((state for _, _, state in pieces if state is not None), None)
    typed = _TICKED.match(text)
    if typed and checked is None:
        checked = typed["x"] in {"x", "X"} or typed["box"] in {"☑", "☒"}
        text = text[typed.end() :]
    words = [(piece, bold) for piece, bold, _ in pieces if piece.strip()]
    return Inline(
        text=text, is_bold=bool(words) and all(bold for _, bold in words), is_checked=checked
    )


def tag_of(node: etree._Element) -> str:
    """Return the name of an element; a comment has none."""
    # The stubs do not know that comments have a function for a tag.
    tag: object = node.tag
    return tag if isinstance(tag, str) else ""


def _pieces(
    node: etree._Element, without: frozenset[str], *, is_bold: bool
) -> Iterator[tuple[str, bool, bool | None]]:
    tag = tag_of(node)
    if not tag or tag in _SKIPPED:
        return
    if tag == "br":
        yield "\n", is_bold, None
        return
    if tag == "input":
        yield "", is_bold, node.get("checked") is not None
        return
    bold = is_bold or tag in _BOLD
    if tag in _BLOCKS_ALL:
        yield "\n", bold, None
    # In HTML a line feed is a space; only <br> and block elements break a line.
    yield (node.text or "").replace("\n", " "), bold, None
    for child in node:
        if child.tag not in without:
            yield from _pieces(child, without, is_bold=bold)
        yield (child.tail or "").replace("\n", " "), bold, None
    if tag in _BLOCKS_ALL:
        yield "\n", bold, None
