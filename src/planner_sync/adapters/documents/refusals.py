"""What an author is told when a document cannot be read."""

from enum import Enum

from planner_sync.domain.errors import UnreadableDocumentError

_SAVE_AGAIN = "Open het in Word, kies Opslaan als en bewaar het opnieuw als .docx."


def broken() -> UnreadableDocumentError:
    """Return the refusal of a document whose inside cannot be understood."""
    return UnreadableDocumentError(f"Het document is beschadigd of niet volledig. {_SAVE_AGAIN}")


def too_big() -> UnreadableDocumentError:
    """Return the refusal of a document that is out of proportion."""
    return UnreadableDocumentError(
        "Het document is te groot of ongewoon opgebouwd om veilig te openen. "
        "Kopieer de tekst naar een nieuw Word-document zonder plaatjes en bewaar dat als .docx."
    )


def unsafe() -> UnreadableDocumentError:
    """Return the refusal of a document that declares entities or leans on other files."""
    return UnreadableDocumentError(
        "Het document bevat verwijzingen die niet in een document met notulen horen. "
        f"Het is daarom niet geopend. {_SAVE_AGAIN}"
    )


def locked() -> UnreadableDocumentError:
    """Return the refusal of a document that asks for a password."""
    return UnreadableDocumentError(
        "Het document is beveiligd met een wachtwoord. "
        "Haal de beveiliging weg en bewaar het opnieuw."
    )


def without_text() -> UnreadableDocumentError:
    """Return the refusal of a scan: pages that hold pictures and no text."""
    return UnreadableDocumentError(
        "Het document bevat alleen plaatjes, bijvoorbeeld een scan of foto's van het verslag. "
        "Zet het getypte verslag in de map, of typ de verbeterpunten over in het Word-formulier."
    )


def too_hard() -> UnreadableDocumentError:
    """Return the refusal of a document that cost more time or memory than minutes may."""
    return UnreadableDocumentError(
        "Het lezen van het document kostte te veel tijd of geheugen en is afgebroken. "
        "Kopieer de tekst naar een nieuw Word-document zonder plaatjes en bewaar dat als .docx."
    )


class Ending(Enum):
    """Why a child that read a document ended before it answered."""

    TIME = "time"
    MEMORY = "memory"
    CRASH = "crash"


class ReaderDiedError(UnreadableDocumentError):
    """
    The child that read the document was ended.

    ``ending`` and ``detail`` are for logs and tests; ``detail`` is a word of ours or the name of
    an exception, never text of the document.
    """

    def __init__(self, ending: Ending, detail: str) -> None:
        sentence = broken() if ending is Ending.CRASH else too_hard()
        super().__init__(str(sentence))
        self.ending = ending
        self.detail = detail
