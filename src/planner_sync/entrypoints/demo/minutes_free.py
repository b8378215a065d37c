"""Invented minutes as people write them who have never seen the form: a table, and prose."""

import docx
from docx.document import Document

from planner_sync.entrypoints.demo.minutes_form import saved

TABLE_NAME = "Verslag cliëntmoment 27 januari.docx"
PROSE_NAME = "Verslag tuinmiddag 20 mei.docx"

_POINTS = (
    ("Wat", "Wie", "Wanneer", "Besluit"),
    ("Zelf je klus kiezen met plaatjes op het planbord", "Meral Mythe", "half maart", "ja"),
    ("Pauze om half elf in plaats van elf uur", "Joris", "over twee weken", "ja"),
    ("Minder lawaai in de houtwerkplaats", "Tygo", "eind april", ""),
    ("Eigen werk verkopen op de markt", "", "", ""),
    ("Een spiegel in de bus zodat iedereen elkaar ziet", "", "", ""),
    ("Werken op zaterdag", "", "", "nee"),
    ("Een dag meelopen bij een echte bakker", "", "september", "later"),
)


def table() -> bytes:
    """Return the report of De Duinpan of 27 January: plain Word with a table of its own."""
    document = docx.Document()
    document.add_heading("Verslag cliëntmoment De Duinpan", level=1)
    _write(
        document,
        "Datum: 27 januari 2026",
        "Gespreksleider: Lieke Luchtkasteel",
        "Aanwezig: 8 cliënten, 2 familieleden en 3 collega's",
        "Thema: Werken",
        "We zaten met koffie aan de lange tafel. Mevrouw Prei vertelde dat het brood bakken haar "
        "beste uur van de week is. Over de zaag waren de meningen verdeeld.",
    )
    document.add_heading("Verbeterpunten", level=2)
    made = document.add_table(rows=0, cols=len(_POINTS[0]), style="Table Grid")
    for texts in _POINTS:
        for cell, text in zip(made.add_row().cells, texts, strict=True):
            cell.text = text
    document.add_heading("Tips", level=2)
    _list(
        document,
        "Een radio die iedereen om de beurt mag bedienen",
        "Foto's van de taarten bij de ingang hangen",
    )
    document.add_heading("Afspraken", level=2)
    _list(document, "Actie Joris: nieuwe gehoorbeschermers bestellen, voor 13 februari")
    return saved(document)


def prose() -> bytes:
    """Return the report of De Duinpan of 20 May: a story with lists under its headings."""
    document = docx.Document()
    document.add_heading("Tuinmiddag De Duinpan", level=1)
    _write(
        document,
        "Cliëntmoment van 20 mei 2026",
        "Aanwezig: 9 cliënten, 1 moeder, Lieke Luchtkasteel en Tygo Toverland",
        "Het was warm en we zaten onder de appelboom. Iedereen kreeg een kaartje: groen voor wat "
        "goed gaat, oranje voor wat beter kan. Meneer Venkel las de kaartjes voor. Over de pauze "
        "is iedereen tevreden, en het planbord met plaatjes wordt elke ochtend gebruikt.",
    )
    document.add_heading("Wat kan beter", level=2)
    _list(
        document,
        "Schaduw maken boven de werkbank buiten",
        "Vaker samen koken van wat er in de tuin groeit",
        "De wc's beter schoonhouden",
        "Een bord met foto's van wie er begeleidt",
    )
    document.add_heading("Afgesproken", level=2)
    _list(
        document,
        "Actie Tygo: een zonnescherm uitzoeken, voor 12 juni",
        "Actie Lieke: een tweede koffiekan kopen, uiterlijk 5 juni",
        "Besluit: de poort gaat om vijf uur dicht",
    )
    document.add_heading("Tips", level=2)
    _list(document, "Een barbecue met de buren in augustus")
    _write(document, "We sloten af met aardbeien. De volgende keer is in november.")
    return saved(document)


def _write(document: Document, *lines: str) -> None:
    for line in lines:
        document.add_paragraph(line)


def _list(document: Document, *lines: str) -> None:
    for line in lines:
        document.add_paragraph(line, style="List Bullet")
