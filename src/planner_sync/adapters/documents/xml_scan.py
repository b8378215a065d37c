"""A first look at XML, element by element and without a tree, that refuses what is too much."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from xml.parsers import expat

from planner_sync.adapters.documents.refusals import broken, too_big, unsafe

MAX_ELEMENTS = 400_000
MAX_DEPTH = 128
MAX_TEXT = 4 * 1024 * 1024
"""Characters; a book has one million."""

MAX_ATTRIBUTE = 64 * 1024
"""Characters of all attributes of one element, names included."""

_BLOCK = 64 * 1024


def refuse_disproportion(parts: Iterable[bytes]) -> None:
    """
    Look through the XML of one document, all parts together.

    Raises:
        UnreadableDocumentError: A part declares a DTD, or is no XML; or together they hold more
            elements, depth or text than minutes can have.
    """
    scan = _Scan()
    for content in parts:
        scan.look(content)


@dataclass(kw_only=True)
class _Scan:
    elements: int = 0
    characters: int = 0
    depth: int = 0

    def look(self, content: bytes) -> None:
        self.depth = 0
        parser = expat.ParserCreate()
        parser.StartElementHandler = self._start
        parser.EndElementHandler = self._end
        parser.CharacterDataHandler = self._text
        parser.CommentHandler = self._text
        parser.ProcessingInstructionHandler = lambda target, data: self._text(data)
        parser.StartDoctypeDeclHandler = _refuse_doctype
        parser.buffer_text = True
        parser.ordered_attributes = True
        try:
            for at in range(0, len(content), _BLOCK):
                parser.Parse(content[at : at + _BLOCK], False)
            parser.Parse(b"", True)
        except (expat.ExpatError, ValueError, LookupError) as error:
            # The last two are for encodings that no office program writes.
            raise broken() from error

    def _start(self, name: str, attributes: Sequence[str]) -> None:
        self.elements += 1
        self.depth += 1
        if self.elements > MAX_ELEMENTS or self.depth > MAX_DEPTH:
            raise too_big()
        if attributes and sum(map(len, attributes)) > MAX_ATTRIBUTE:
            raise too_big()

    def _end(self, name: str) -> None:
        self.depth -= 1

    def _text(self, text: str) -> None:
        self.characters += len(text)
        if self.characters > MAX_TEXT:
            raise too_big()


def _refuse_doctype(name: str, system: str | None, public: str | None, internal: int) -> None:
    # ECMA-376 part 2 (OPC) makes a DTD an error, for writers and for readers.
    raise unsafe()
