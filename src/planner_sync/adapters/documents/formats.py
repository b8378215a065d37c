"""The formats that can be read, and the reader of each; a reader is loaded when it is needed."""

from collections.abc import Callable
from enum import Enum
from importlib import import_module

from planner_sync.domain.blocks import Document

Reader = Callable[[bytes], Document]
_HERE = __name__.rpartition(".")[0]


class Format(Enum):
    """A format, with the module and the function that read it."""

    DOCX = "word.reader:read_docx"
    ODT = "opendocument.reader:read_odt"
    PDF = "pdf.reader:read_pdf"
    MARKDOWN = "markdown:read_markdown"
    HTML = "html:read_html"
    TEXT = "plain_text:read_text"

    def reader(self) -> Reader:
        """Load the reader of this format."""
        module, _, function = self.value.partition(":")
        reader: Reader = getattr(import_module(f"{_HERE}.{module}"), function)
        return reader


FORMATS = {
    ".docx": Format.DOCX,
    ".odt": Format.ODT,
    ".pdf": Format.PDF,
    ".md": Format.MARKDOWN,
    ".markdown": Format.MARKDOWN,
    ".html": Format.HTML,
    ".htm": Format.HTML,
    ".txt": Format.TEXT,
}
"""The formats by the end of a file name."""
