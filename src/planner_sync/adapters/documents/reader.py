"""The one door for documents: choose the reader by suffix and speak Dutch when it fails."""

from planner_sync.adapters.documents.docx import read_docx
from planner_sync.adapters.documents.guard import refuse_size
from planner_sync.adapters.documents.markdown import read_markdown
from planner_sync.domain.blocks import Document
from planner_sync.domain.errors import UnreadableDocumentError

_READABLE = "Op dit moment leest planner-sync Word-documenten (.docx) en Markdown (.md)."
_ADVICE = {
    ".doc": "Dit is een Word-document van vóór 2007. Open het in Word en sla het op als .docx.",
    ".docm": "Dit is een Word-document met macro's. Sla het op als gewoon .docx.",
    ".dotx": "Dit is een Word-sjabloon. Maak er een document van en sla dat op als .docx.",
    ".odt": "Dit is een OpenDocument-tekst. Open het in Word en bewaar het als .docx.",
    ".rtf": "Dit is een RTF-document. Open het in Word en sla het op als .docx.",
    ".pdf": "Dit is een PDF. Zet het Word-document waar de PDF van gemaakt is in de map.",
    ".txt": "Dit is een kaal tekstbestand. Plak de tekst in Word en sla het op als .docx.",
    ".html": "Dit is een webpagina. Plak de tekst in Word en sla het op als .docx.",
    ".htm": "Dit is een webpagina. Plak de tekst in Word en sla het op als .docx.",
    ".xlsx": "Dit is een Excel-werkmap. Zet de notulen in Word en sla ze op als .docx.",
}
_PICTURES = frozenset([".jpg", ".jpeg", ".png", ".gif", ".heic", ".bmp", ".tif", ".tiff", ".webp"])
_PICTURE = "Dit is een foto of plaatje. Typ de verbeterpunten over in het Word-formulier."


def read_document(data: bytes, suffix: str) -> Document:
    """
    Read one document into neutral blocks.

    Guarded first: nothing is parsed that is too big, encrypted or not what its name says.

    Args:
        data: The whole file.
        suffix: The end of its name with the dot, in any case: ``.docx`` or ``.md``.

    Raises:
        UnreadableDocumentError: The bytes cannot be read; the message tells the author in
            Dutch what is wrong and what to do, and never names the file.
    """
    kind = suffix.lower()
    if kind not in {".docx", ".md", ".markdown"}:
        advice = _PICTURE if kind in _PICTURES else _ADVICE.get(kind, "Dit soort bestand kan niet.")
        raise UnreadableDocumentError(f"{advice} {_READABLE}")
    refuse_size(data)
    return read_docx(data) if kind == ".docx" else read_markdown(data)
