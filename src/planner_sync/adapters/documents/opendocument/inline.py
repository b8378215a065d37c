"""The text of OpenDocument paragraphs: what is shown counts, what is deleted never does."""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from lxml import etree

from planner_sync.adapters.documents.inline_text import Piece
from planner_sync.adapters.documents.markup import attribute, is_true, local, number
from planner_sync.adapters.documents.opendocument.styles import Look, OdfStyles

_MAX_SPACES = 200
_DROPPED = frozenset(
    [
        *("tracked-changes", "hidden-text", "note-citation", "label", "forms", "annotation-end"),
        *("ruby-text", "sequence-decls", "variable-decls", "user-field-decls", "event-listeners"),
        *("image", "object", "object-ole", "title", "desc", "math"),
        *("dde-connection-decls", "alphabetical-index-auto-mark-file"),
    ]
)
_BOXES = frozenset(["text-box", "custom-shape", "rect", "ellipse", "polygon", "path"])


@dataclass(frozen=True, kw_only=True)
class _Around:
    look: Look
    target: str | None = None


@dataclass(kw_only=True)
class OdfInline:
    """Reads paragraphs; what hangs on them (boxes, notes, comments) is put aside."""

    styles: OdfStyles
    controls: dict[str, bool]
    """Check boxes of forms by id, and whether they are ticked."""

    boxes: list[etree._Element] = field(default_factory=list)
    notes: list[etree._Element] = field(default_factory=list)
    comments: list[etree._Element] = field(default_factory=list)
    read: set[etree._Element] = field(default_factory=set)
    """The paragraphs that were read, or left out because they are hidden."""

    aside: list[etree._Element] = field(default_factory=list)
    """Every box, note and comment that hung on a paragraph."""

    def pieces(self, paragraph: etree._Element) -> Iterator[Piece]:
        """Yield the pieces of *paragraph*."""
        self.read.add(paragraph)
        look = self.styles.look("paragraph", attribute(paragraph, "style-name"))
        if not look.is_unseen:
            yield from self._inside(paragraph, _Around(look=look))

    def _inside(self, node: etree._Element, around: _Around) -> Iterator[Piece]:
        yield _text(node.text, around)
        for inner in node:
            yield from self._node(inner, around)
            yield _text(inner.tail, around)

    def _node(self, node: etree._Element, around: _Around) -> Iterator[Piece]:
        name = local(node)
        if not name or name in _DROPPED:
            return
        if name == "s":
            count = number(attribute(node, "c")) or 1
            yield Piece(text=" " * min(max(count, 1), _MAX_SPACES))
            yield from self._inside(node, around)
        elif name in {"tab", "line-break"}:
            yield Piece(text="\n" if name == "line-break" else "\t")
            yield from self._inside(node, around)
        elif name in {"note", "annotation"} or name in _BOXES:
            kinds = {"note": self.notes, "annotation": self.comments}
            kinds.get(name, self.boxes).append(node)
            self.aside.append(node)
        elif name == "control":
            state = self.controls.get(attribute(node, "control") or "")
            if state is not None:
                yield Piece(box=state)
        elif name == "content-control":
            yield from self._content_control(node, around)
        elif not (name == "hidden-paragraph" or is_true(attribute(node, "is-hidden") or "0")):
            yield from self._dressed(node, name, around)

    def _dressed(self, node: etree._Element, name: str, around: _Around) -> Iterator[Piece]:
        if name == "span":
            look = self.styles.look("text", attribute(node, "style-name")).over(around.look)
            if look.is_unseen:
                return
            around = replace(around, look=look)
        elif name == "a":
            around = replace(around, target=attribute(node, "href"))
        yield from self._inside(node, around)

    def _content_control(self, node: etree._Element, around: _Around) -> Iterator[Piece]:
        if is_true(attribute(node, "showing-place-holder") or "0"):
            return
        if is_true(attribute(node, "checkbox") or "0"):
            yield Piece(box=is_true(attribute(node, "checked") or "0"))
            return
        yield from self._inside(node, around)


def _text(text: str | None, around: _Around) -> Piece:
    # Spaces and line feeds of the XML are one space; real ones are elements.
    shown = (text or "").replace("\n", " ")
    return Piece(text=shown, is_bold=bool(around.look.is_bold), target=around.target)
