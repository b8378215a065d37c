"""The Word form for minutes: one page that is enough, and more behind it for who wants more."""

from dataclasses import dataclass

from docx.document import Document
from docx.table import Table

from planner_sync.rendering.minutes_form_parts import (
    add_check_box,
    add_choice_control,
    add_date_control,
    add_grid,
    add_help,
    add_table,
    blank_document,
    label,
)
from planner_sync.rendering.ooxml import package_bytes

_POINT_WIDTHS = (6.3, 2.7, 2.7, 2.1, 3.2)
_DECISION_COLUMN = 3
_POINT_ROWS = 12
_FACT_WIDTHS = (3.7, 1.6, 3.5, 2.2, 3.8, 2.2)
_WIDE_FACT_WIDTHS = (5.0, 12.0)
_LADDER_WIDTHS = (8.0, 3.2, 2.9, 2.9)
_LADDER_ROWS = 4
_ADVICE_WIDTHS = (4.0, 1.5, 3.6, 1.5, 4.6, 1.8)
_OWN_WORDS_WIDTHS = (13.4, 3.6)
_OWN_WORDS_ROWS = 3
_STEPS = ("1", "2", "3", "4", "5")
_ACTION_WIDTHS = (10.2, 3.6, 3.2)
_ACTION_ROWS = 8


@dataclass(frozen=True, kw_only=True)
class _Words:
    """Every word on the form, in one language."""

    locale: str
    title: str
    intro: str
    facts: tuple[tuple[str, str], ...]
    """Two pairs of labels, each with a wide field."""

    counts: tuple[str, str, str]
    pick_date: str
    points: str
    points_help: str
    point_headers: tuple[str, ...]
    choices: tuple[str, ...]
    choose: str
    more: str
    more_help: str
    wide_facts: tuple[str, ...]
    step: str
    attendance: str
    attendance_help: str
    kinds: tuple[str, ...]
    voices: str
    ladder: str
    ladder_help: str
    ladder_headers: tuple[str, ...]
    advice: str
    advice_help: str
    advice_counts: tuple[str, str, str]
    own_words: str
    own_words_help: str
    own_words_headers: tuple[tuple[str, str], ...]
    """A pair of headers per table: the text, and the consent to keep it."""

    consent: str
    actions: str
    actions_help: str
    action_headers: tuple[str, ...]


_DUTCH = _Words(
    locale="nl-NL",
    title="Verslag cliëntmoment",
    intro="Deze bladzijde is genoeg: in vijf minuten klaar. Schrijf in de tekst geen namen van "
    "cliënten.",
    facts=(("Datum", "Team"), ("Gespreksleider", "Notulist")),
    counts=("Aantal cliënten", "Aantal netwerk", "Aantal collega's"),
    pick_date="Kies een datum",
    points="Verbeterpunten",
    points_help="Eén punt per rij. Weet je wie of wanneer nog niet? Laat het leeg, het team "
    "beslist later.",
    point_headers=("Verbeterpunt", "Wie", "Wanneer", "Besluit", "Waarom niet"),
    choices=("ja", "nee", "later"),
    choose="Kies",
    more="Meer vastleggen (hoeft niet)",
    more_help="Alles op deze bladzijde mag leeg blijven.",
    wide_facts=("Locatie", "Thema", "Doel van het gesprek", "Opmerkingen"),
    step="Stap (vijf-stappen-methode)",
    attendance="Wie waren er",
    attendance_help="Namen hier helpen om cliënten in de verbeterpunten onherkenbaar te maken.",
    kinds=("Cliënten", "Netwerk", "Collega's"),
    voices="Cijfers en verhalen van cliënten (hoeft niet)",
    ladder="Ladder",
    ladder_help="Welk cijfer geven cliënten, van 1 tot 10?",
    ladder_headers=("Vraag", "Vorige keer", "Gewenst", "Nu"),
    advice="Aanraden",
    advice_help="Zou u ons aanraden, van 0 tot 10? Schrijf op hoeveel cliënten dat cijfer gaven.",
    advice_counts=("Promotors (9-10)", "Passief (7-8)", "Criticasters (0-6)"),
    own_words="In eigen woorden",
    own_words_help="Alleen met een vinkje van de cliënt blijft dit bewaard, zonder naam, voor het "
    "jaarverslag.",
    own_words_headers=(("Eigen woorden", "Toestemming"), ("Verhaal", "Toestemming")),
    consent="ja",
    actions="Acties",
    actions_help="Dingen die alleen geregeld moeten worden, zoals een zaal reserveren.",
    action_headers=("Actie", "Wie", "Wanneer"),
)

_ENGLISH = _Words(
    locale="en-GB",
    title="Minutes of a client moment",
    intro="This page is enough: done in five minutes. Do not write names of clients in the text.",
    facts=(("Date", "Team"), ("Moderator", "Recorder")),
    counts=("Number of clients", "Number from the network", "Number of colleagues"),
    pick_date="Pick a date",
    points="Improvement points",
    points_help="One point per row. Who or when not known yet? Leave it empty, the team decides "
    "later.",
    point_headers=("Improvement point", "Who", "When", "Decision", "Why not"),
    choices=("yes", "no", "later"),
    choose="Choose",
    more="More to record (optional)",
    more_help="Everything on this page may stay empty.",
    wide_facts=("Location", "Theme", "Goal of the conversation", "Remarks"),
    step="Step (five-step method)",
    attendance="Who were there",
    attendance_help="Names here help to keep clients out of the improvement points.",
    kinds=("Clients", "Network", "Colleagues"),
    voices="Marks and stories of clients (optional)",
    ladder="Ladder",
    ladder_help="Which mark do clients give, from 1 to 10?",
    ladder_headers=("Question", "Last time", "Wanted", "Now"),
    advice="Recommending us",
    advice_help="Would you recommend us, from 0 to 10? Write how many clients gave that mark.",
    advice_counts=("Promoters (9-10)", "Passives (7-8)", "Detractors (0-6)"),
    own_words="In their own words",
    own_words_help="Kept only with the client's tick, without a name, for the annual report.",
    own_words_headers=(("Own words", "Consent"), ("Story", "Consent")),
    consent="yes",
    actions="Actions",
    actions_help="Things that only have to be arranged, such as booking a room.",
    action_headers=("Action", "Who", "When"),
)


def minutes_form(language: str = "nl") -> bytes:
    """
    Return the empty form as a .docx; equal bytes for equal *language* (``nl`` or ``en``).

    It carries no mark of the service: filled in it is minutes like any other.
    """
    words = _ENGLISH if language == "en" else _DUTCH
    document = blank_document(words.locale)
    _first_page(document, words)
    _second_page(document, words)
    _third_page(document, words)
    return package_bytes(document, {}, title=words.title)


def _first_page(document: Document, words: _Words) -> None:
    document.add_paragraph(words.title, style="Title")
    add_help(document, words.intro)
    _facts(document, words)
    document.add_paragraph(words.points, style="Heading 1")
    add_help(document, words.points_help)
    table = add_grid(document, words.point_headers, _POINT_WIDTHS, _POINT_ROWS, is_roomy=True)
    for row in table.rows[1:]:
        title = words.point_headers[_DECISION_COLUMN]
        add_choice_control(row.cells[_DECISION_COLUMN], title, words.choose, words.choices)


def _facts(document: Document, words: _Words) -> None:
    table = add_table(document, _FACT_WIDTHS, len(words.facts) + 1)
    for row, (left, right) in zip(table.rows, words.facts, strict=False):
        label(row.cells[0], left)
        row.cells[1].merge(row.cells[2])
        label(row.cells[3], right)
        row.cells[4].merge(row.cells[5])
    for at, text in enumerate(words.counts):
        label(table.rows[-1].cells[2 * at], text)
    date_label = words.facts[0][0]
    add_date_control(table.rows[0].cells[1], date_label, words.pick_date, words.locale)


def _second_page(document: Document, words: _Words) -> None:
    _new_page(document, words.more, words.more_help)
    wide = _labelled_rows(document, (*words.wide_facts, words.step))
    add_choice_control(wide.rows[-1].cells[1], words.step, words.choose, _STEPS)
    _part(document, words.attendance, words.attendance_help)
    _labelled_rows(document, words.kinds)
    _part(document, words.actions, words.actions_help)
    add_grid(document, words.action_headers, _ACTION_WIDTHS, _ACTION_ROWS)


def _third_page(document: Document, words: _Words) -> None:
    _new_page(document, words.voices, words.more_help)
    _part(document, words.ladder, words.ladder_help)
    add_grid(document, words.ladder_headers, _LADDER_WIDTHS, _LADDER_ROWS)
    _part(document, words.advice, words.advice_help)
    advice = add_table(document, _ADVICE_WIDTHS, 1)
    for at, text in enumerate(words.advice_counts):
        label(advice.rows[0].cells[2 * at], text)
    _part(document, words.own_words, words.own_words_help)
    for text, consent in words.own_words_headers:
        grid = add_grid(
            document, (text, consent), _OWN_WORDS_WIDTHS, _OWN_WORDS_ROWS, is_roomy=True
        )
        for row in grid.rows[1:]:
            add_check_box(row.cells[1], consent, words.consent)
        document.add_paragraph()


def _new_page(document: Document, title: str, help_text: str) -> None:
    heading = document.add_paragraph(title, style="Heading 1")
    heading.paragraph_format.page_break_before = True
    add_help(document, help_text)


def _part(document: Document, title: str, help_text: str) -> None:
    document.add_paragraph(title, style="Heading 2")
    add_help(document, help_text)


def _labelled_rows(document: Document, labels: tuple[str, ...]) -> Table:
    table = add_table(document, _WIDE_FACT_WIDTHS, len(labels))
    for row, text in zip(table.rows, labels, strict=True):
        label(row.cells[0], text)
    return table
