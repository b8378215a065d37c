"""Minutes in Word that follow no form: headings, lists, a page header and a merged table."""

from collections.abc import Callable, Mapping
from io import BytesIO
from typing import Any

import docx
from docx.document import Document

from corpus.forms import expected_points


def _bytes_of(document: Document) -> bytes:
    buffer = BytesIO()
    document.save(buffer)
    return buffer.getvalue()


def _with_headings() -> bytes:
    document = docx.Document()
    document.sections[0].header.paragraphs[0].text = "Team De Rietzoom, 21 mei 2026"
    document.add_heading("Verslag cliëntmoment 21 mei 2026", 0)
    document.add_paragraph("Gespreksleider: Lotte Luchtkasteel\nNotulist: Bram Zomaar")
    document.add_paragraph("Er waren zeven bewoners, een broer en twee begeleiders.")
    document.add_heading("Wat kan beter", 1)
    for text in ("De lift is vaak kapot", "Meer schaduw in de tuin (Bram, vóór 1 juli)"):
        document.add_paragraph(text, style="List Bullet")
    document.add_heading("Afspraken", 1)
    for text in ("Lotte: parasols bestellen, uiterlijk 5 juni", "Bram belt de liftmonteur"):
        document.add_paragraph(text, style="List Number")
    return _bytes_of(document)


def _with_merged_table() -> bytes:
    document = docx.Document()
    document.add_paragraph("Notulen bewonersavond Zonnehoek", style="Title")
    document.add_paragraph("Datum: 8 juni 2026")
    rows = (
        ("Actie", "Wie", "Wanneer", "Status"),
        ("Keuken", "", "", ""),
        ("Messen slijpen", "Sanne", "week 25", "open"),
        ("Oude pannen wegdoen", "Bram", "", "gedaan"),
        ("Tuin", "", "", ""),
        ("Bankje verven met bewoners", "Sanne en Bram", "eind juni", "loopt"),
    )
    table = document.add_table(rows=len(rows), cols=len(rows[0]))
    for row, texts in zip(table.rows, rows, strict=True):
        for cell, text in zip(row.cells, texts, strict=True):
            cell.text = text
        if not any(texts[1:]):
            row.cells[0].merge(row.cells[-1]).text = texts[0]
    return _bytes_of(document)


WORD: Mapping[str, tuple[Callable[[], bytes], Mapping[str, Any]]] = {
    "word-headings": (
        _with_headings,
        expected_points(
            [
                ("Meer schaduw in de tuin", "improvement", ["Bram"], "2026-07-01", "taken_up"),
                ("Parasols bestellen", "action", ["Lotte"], "2026-06-05", "taken_up"),
                ("Bram belt de liftmonteur", "improvement", ["Bram"], None, "taken_up"),
            ],
            {
                "held_on": "2026-05-21",
                "moderator": "Lotte Luchtkasteel",
                "recorder": "Bram Zomaar",
                "participants": {"clients": 7, "network": 1, "colleagues": 2},
            },
        ),
    ),
    "word-merged-table": (
        _with_merged_table,
        expected_points(
            [
                ("Messen slijpen", "action", ["Sanne"], "2026-06-21", "taken_up"),
                (
                    "Bankje verven met bewoners",
                    "action",
                    ["Sanne", "Bram"],
                    "2026-06-30",
                    "taken_up",
                ),
            ],
            {"held_on": "2026-06-08"},
        ),
    ),
}
