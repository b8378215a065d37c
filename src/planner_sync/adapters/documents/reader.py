"""The one door for documents: choose the reader by suffix and speak Dutch when it fails."""

import atexit

from planner_sync.adapters.documents.confined.reader import ConfinedReader
from planner_sync.adapters.documents.confined.walls import Barrier
from planner_sync.adapters.documents.formats import FORMATS, Format
from planner_sync.adapters.documents.guard import MAX_FILE
from planner_sync.adapters.documents.refusals import too_big
from planner_sync.domain.blocks import Document
from planner_sync.domain.errors import UnreadableDocumentError

_READABLE = (
    "planner-sync leest Word (.docx), OpenDocument (.odt), PDF met tekst, "
    ".md, .html en .txt; Word gaat het best."
)
_SHEET = "Dit is een rekenblad. Zet de notulen in Word en sla ze op als .docx."
_MAIL = "Dit is een e-mailbericht. Zet het verslag zelf in de map, als Word-document (.docx)."
_PICTURE = (
    "Dit is een foto of plaatje. Zet het getypte verslag in de map, "
    "of typ de verbeterpunten over in het Word-formulier."
)
_SLIDES = "Dit is een presentatie. Zet de verbeterpunten in het Word-formulier."
_PACKED = "Dit is een ingepakte map. Pak de bestanden uit en zet de notulen zelf in de map."
_ADVICE = {
    ".doc": "Dit is een Word-document van vóór 2007. Open het in Word en sla het op als .docx.",
    ".docm": "Dit is een Word-document met macro's. Sla het op als gewoon .docx.",
    ".dotx": "Dit is een Word-sjabloon. Maak er een document van en sla dat op als .docx.",
    ".dot": "Dit is een Word-sjabloon. Maak er een document van en sla dat op als .docx.",
    ".ott": "Dit is een sjabloon. Maak er een document van en sla dat op als .docx of .odt.",
    ".rtf": "Dit is een RTF-document. Open het in Word en sla het op als .docx.",
    ".pages": "Dit is een document van Pages. Kies Exporteer naar Word en bewaar het als .docx.",
    **dict.fromkeys([".mht", ".mhtml"], "Dit is een webarchief. Sla het in Word op als .docx."),
    **dict.fromkeys([".xlsx", ".xls", ".xlsm", ".ods", ".csv"], _SHEET),
    **dict.fromkeys([".eml", ".msg", ".oft"], _MAIL),
    **dict.fromkeys([".pptx", ".ppt", ".odp"], _SLIDES),
    **dict.fromkeys([".zip", ".7z", ".rar"], _PACKED),
    **dict.fromkeys([".jpg", ".jpeg", ".png", ".gif", ".heic", ".bmp", ".webp"], _PICTURE),
    **dict.fromkeys([".tif", ".tiff", ".svg"], _PICTURE),
}
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_PACKAGES = frozenset([Format.DOCX, Format.ODT])

_confined = ConfinedReader()
atexit.register(_confined.close)


def read_document(data: bytes, suffix: str) -> Document:
    """
    Read one document into neutral blocks.

    The bytes are only looked at in a child process with limits, and guarded there: nothing is
    parsed that is too big, encrypted or not what its name says.

    Args:
        data: The whole file.
        suffix: The end of its name with the dot, in any case, such as ``.docx``.

    Raises:
        UnreadableDocumentError: The bytes cannot be read; the message tells the author in
            Dutch what is wrong and what to do, and never names the file.
        TransientError: No child can be made now; later may work.
    """
    kind = FORMATS.get(suffix.lower())
    if kind is None:
        advice = _ADVICE.get(suffix.lower(), "Dit soort bestand kan niet worden gelezen.")
        raise UnreadableDocumentError(f"{advice} {_READABLE}")
    refuse_at_sight(data, kind)
    return _confined.read(data, kind)


def network_barriers() -> tuple[Barrier, ...]:
    """
    Tell what keeps the processes that read documents from the network.

    Raises:
        TransientError: No such process can be made now.
    """
    return _confined.barriers()


def refuse_at_sight(data: bytes, kind: Format) -> None:
    """
    Refuse what size and first bytes give away.

    Raises:
        UnreadableDocumentError: With a sentence for the author.
    """
    if not data.strip(b"\0 \r\n\t"):
        raise UnreadableDocumentError(
            "Het bestand is leeg. Zet het document opnieuw in de map, met de tekst erin."
        )
    if len(data) > MAX_FILE:
        raise too_big()
    if data.startswith(_OLE):
        raise UnreadableDocumentError(
            "Het document is beveiligd met een wachtwoord, of het is een oud .doc-bestand. "
            "Haal in Word de beveiliging weg en bewaar het als .docx."
        )
    if kind in _PACKAGES and data.startswith((b"%PDF-", b"{\\rtf")):
        raise UnreadableDocumentError(
            "De inhoud van het bestand is anders dan de naam zegt. "
            "Open het in Word, kies Opslaan als en bewaar het als .docx."
        )
