"""What stands in a receipt, as a moderator reads it."""

from io import BytesIO

import docx

from integration.service.office import FOLDER, NORTH, Office

OUTPUT = f"{FOLDER}/Planner-sync"
RECEIPT = "Verwerkingsverslag 2026-03-12.docx"


def text_of(office: Office, name: str = RECEIPT) -> str:
    """Return the text of a document of Noord: its paragraphs, then a line per row of a table."""
    packed = office.anna.download(office.tenant.drive_id(NORTH), f"{OUTPUT}/{name}")
    document = docx.Document(BytesIO(packed))
    rows = [row.cells for table in document.tables for row in table.rows]
    told = [" | ".join(cell.text.replace("\n", " / ") for cell in cells) for cells in rows]
    return "\n".join([*(p.text for p in document.paragraphs), *told])
