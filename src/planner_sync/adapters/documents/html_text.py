"""The text in HTML elements, with line breaks, check boxes and links; unseen parts left out."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from lxml import etree

from planner_sync.adapters.documents.inline_text import BREAK, Inline, Piece, joined
from planner_sync.adapters.documents.markup import local
from planner_sync.adapters.documents.refusals import broken

MAX_DEPTH = 100
LISTS = frozenset(["ul", "ol", "menu", "dir"])
CONTAINERS = frozenset(
    [
        *("html", "body", "div", "section", "article", "main", "header", "footer", "aside", "nav"),
        *("blockquote", "figure", "center", "form", "fieldset", "details", "dl", "hgroup"),
    ]
)
BREAKING = (
    CONTAINERS
    | LISTS
    | frozenset(
        [
            *("p", "li", "tr", "table", "pre", "h1", "h2", "h3", "h4", "h5", "h6"),
            *("dt", "dd", "figcaption", "summary", "legend", "address", "caption", "option"),
        ]
    )
)
_STRUCK = ("s", "strike")
"""What somebody crossed out; "del" is what an editor took away, which never comes back."""

_REMARK = re.compile(r"[(–:-]*\s*[a-zà-ÿ]")
_BEGINS_WITH_DAY = re.compile(r"\d")
_LONGEST_REMARK = 8
"""Words that say what became of an item that is struck through."""

_BOLD = frozenset(["strong", "b"])
_UNSEEN = frozenset(
    [
        *("script", "style", "head", "title", "template", "noscript", "iframe", "object", "svg"),
        *("s", "del", "strike", "datalist", "audio", "video", "canvas", "colgroup"),
    ]
)
_UNSEEN_STYLE = re.compile(
    r"(?:display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all|font-size\s*:\s*0"
    r"|text-decoration\s*:\s*line-through)",
    re.IGNORECASE,
)
_BOLD_STYLE = re.compile(r"font-weight\s*:\s*(?:bold|[6-9]00)", re.IGNORECASE)


def inline_of(nodes: Iterable[etree._Element], without: Iterable[str] = ()) -> Inline:
    """Return the text of *nodes*; line breaks and inner paragraphs become ``\\n``."""
    left_out = frozenset(without)
    return joined(p for node in nodes for p in pieces_of(node, Piece(), left_out, 0))


def with_what_is_struck(item: etree._Element, rest: Inline) -> Inline:
    """
    Return the *rest* of an item with what is struck through in front, as one that is ticked.

    Of "~~hek verven~~ is gedaan" the rest says how that went; "~~Anna~~ Bram: hek verven" and
    "~~5 mei~~ 8 mei bellen" are corrections.
    """
    nodes = [node for node in item.iter(*_STRUCK) if not (item.text or "").strip()]
    if not nodes or not rest.text or rest.is_checked is not None:
        return rest
    struck = " ".join("".join(map(str, nodes[0].itertext())).split())
    words, more = struck.casefold().split(), rest.text.casefold().split()
    is_remark = _REMARK.match(rest.text) is not None and len(more) <= _LONGEST_REMARK
    is_other = set(words).isdisjoint(more) and _BEGINS_WITH_DAY.match(struck) is None
    begins = nodes[0].getprevious() is None and "".join(map(str, item.itertext())).strip()
    if not (is_remark and is_other and begins and begins.startswith(struck[:1])):
        return rest
    return replace(rest, text=f"{struck}: {rest.text.strip(' ():–-')}", is_checked=True)


def pieces_of(
    node: etree._Element, dress: Piece, without: frozenset[str], depth: int
) -> Iterator[Piece]:
    """Yield the pieces of *node*, except elements called as in *without*."""
    tag = local(node)
    if depth > MAX_DEPTH:
        raise broken()
    if not tag or is_unseen(node):
        return
    if tag == "br":
        yield BREAK
        return
    if tag in {"input", "select", "textarea"}:
        yield from _answer(node, tag)
        return
    dress = _dressed(node, tag, dress)
    if tag in BREAKING:
        yield BREAK
    yield replace(spaced(node.text), is_bold=dress.is_bold, target=dress.target)
    if tag in {"td", "th"}:
        yield Piece(text=" ")
    for inner in node:
        if local(inner) not in without:
            yield from pieces_of(inner, dress, without, depth + 1)
        yield replace(spaced(inner.tail), is_bold=dress.is_bold, target=dress.target)
    if tag in BREAKING:
        yield BREAK


def _dressed(node: etree._Element, tag: str, dress: Piece) -> Piece:
    if tag in _BOLD or _BOLD_STYLE.search(node.get("style") or ""):
        dress = replace(dress, is_bold=True)
    return replace(dress, target=node.get("href")) if tag == "a" else dress


def _answer(node: etree._Element, tag: str) -> Iterator[Piece]:
    """Yield what a form field shows."""
    kind = (node.get("type") or "text").lower()
    if tag == "input" and kind in {"checkbox", "radio"}:
        yield Piece(box=node.get("checked") is not None)
    elif tag == "input" and kind not in {"hidden", "password"}:
        yield Piece(text=node.get("value") or "")
    elif tag == "textarea":
        yield Piece(text="".join(map(str, node.itertext())))
    elif tag == "select":
        options = list(node.iter("option"))
        chosen = [o for o in options if o.get("selected") is not None] or options[:1]
        yield Piece(text=", ".join("".join(map(str, o.itertext())).strip() for o in chosen))


def spaced(text: str | None) -> Piece:
    """Return text that stands between elements."""
    # In HTML a line feed is a space; only <br> and block elements break a line.
    return Piece(text=(text or "").replace("\n", " ").replace("\r", " "))


def is_unseen(node: etree._Element) -> bool:
    """Tell whether a browser hides *node*, or shows it as withdrawn."""
    return (
        local(node) in _UNSEEN
        or node.get("hidden") is not None
        or _UNSEEN_STYLE.search(node.get("style") or "") is not None
    )
