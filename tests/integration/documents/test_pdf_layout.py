"""Word documents that were saved as PDF give the blocks of the Word document."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

import docx
import pytest
from docx.document import Document
from pdfminer.fontmetrics import FONT_METRICS

from fuzz.pdfs import Area, Rule, Text, Thing, pdf_of
from integration.documents import packages
from planner_sync.adapters.documents import read_document
from planner_sync.adapters.documents.pdf.flow import blocks_of
from planner_sync.adapters.documents.pdf.page import _readable
from planner_sync.adapters.documents.pdf.seen import Ruled, SeenPage
from planner_sync.domain.blocks import Block, Heading, ListItem, Paragraph, Table

_LEFT, _RIGHT, _TOP, _BOTTOM = 72.0, 523.0, 770.0, 80.0
_WIDTHS = FONT_METRICS["Helvetica"][1]
_SIZE, _LINE, _AFTER = 11.0, 13.5, 7.0


def width_of(text: str, size: float = _SIZE) -> float:
    return sum(_WIDTHS.get(sign, 556) for sign in text) * size / 1000


def wrapped(text: str, width: float, size: float = _SIZE) -> Iterator[str]:
    line = ""
    for word in text.split():
        longer = f"{line} {word}".strip()
        if line and width_of(longer, size) > width:
            yield line
            longer = word
        line = longer
    yield line


@dataclass
class Setter:
    """Sets text on pages as a word processor does."""

    pages: list[list[Thing]] = field(default_factory=lambda: [[]])
    at: float = _TOP

    def line(
        self, texts: Sequence[tuple[float, str]], *, size: float = _SIZE, bold: bool = False
    ) -> None:
        if self.at < _BOTTOM:
            self.pages.append([])
            self.at = _TOP
        self.pages[-1] += [
            Text(text=text, left=round(left, 2), bottom=self.at, size=size, is_bold=bold)
            for left, text in texts
            if text
        ]
        self.at -= _LINE * size / _SIZE

    def text(self, text: str, *, size: float = _SIZE, bold: bool = False) -> None:
        for line in wrapped(text, _RIGHT - _LEFT, size):
            self.line([(_LEFT, line)], size=size, bold=bold)
        self.at -= _AFTER

    def item(self, text: str, sign: str, depth: int = 0) -> None:
        left = _LEFT + 18 + 18 * depth
        first, *others = wrapped(text, _RIGHT - left - 18)
        self.line([(left, sign), (left + 18, first)])
        for line in others:
            self.line([(left + 18, line)])

    def table(self, rows: Sequence[Sequence[str]], *, ruled: bool = False) -> None:
        width = (_RIGHT - _LEFT) / len(rows[0])
        lefts = [_LEFT + at * width for at in range(len(rows[0]) + 1)]
        for number, row in enumerate(rows):
            cells = [list(wrapped(cell, width - 11)) for cell in row]
            height = max(map(len, cells)) * _LINE
            if self.at - height < _BOTTOM:
                self.at = 0
            for at in range(max(map(len, cells))):
                texts = [cell[at] if at < len(cell) else "" for cell in cells]
                self.line([(lefts[n] + 5, text) for n, text in enumerate(texts)], bold=number == 0)
            top, bottom = self.at + height + 10, self.at + 10
            if ruled:
                ends = [*((lefts[0], lefts[-1], y, y) for y in (top, bottom))]
                ends += [(x, x, bottom, top) for x in lefts]
                self.pages[-1] += [Rule(from_=(a, c), to=(b, d)) for a, b, c, d in ends]
            else:
                self.at -= 4
        self.at -= _AFTER * 2

    def blocks(self) -> tuple[Block, ...]:
        return read_document(pdf_of(self.pages), ".pdf").blocks


def told(blocks: Sequence[Block]) -> list[object]:
    """Return what *blocks* say, without where."""
    found: list[object] = []
    for block in blocks:
        match block:
            case Table():
                found.append([[cell.text for cell in row] for row in block.rows])
            case ListItem():
                found.append(("item", block.text))
            case _:
                found.append((type(block).__name__, block.text))
    return found


def texts_of(blocks: Sequence[Block]) -> list[str]:
    """Return the texts of *blocks* that are no tables."""
    return [block.text for block in blocks if not isinstance(block, Table)]


def rows_of(blocks: Sequence[Block]) -> list[list[str]]:
    (table,) = [block for block in blocks if isinstance(block, Table)]
    return [[cell.text for cell in row] for row in table.rows]


def lines_of(texts: Sequence[str], left: float = _LEFT) -> list[Thing]:
    return [Text(text=text, left=left, bottom=_TOP - n * _LINE) for n, text in enumerate(texts)]


def framed(beside: str) -> list[Thing]:
    """Return the rules of two cells, with *beside* in the second."""
    rules = [Rule(from_=(72, y), to=(400, y)) for y in (680, 745)]
    rules += [Rule(from_=(x, 680), to=(x, 745)) for x in (72, 236, 400)]
    return [*rules, Text(text=beside, left=240, bottom=730)]


LONG = (
    "Fenna vertelt dat de kas van het buurtfeest klopt en dat er genoeg over is om de schuur "
    "voor de winter te schilderen. Daan vraagt of het dak dan ook meteen kan, want dat lekt."
)
ROWS = [
    ["Actie", "Wie", "Wanneer"],
    ["De verf voor de schuur bestellen bij de winkel om de hoek", "Daan", "3 mei"],
    ["Ladder lenen", "Fenna Zonneveld", ""],
    ["Sleutel halen en daarna terugbrengen naar het buurthuis", "Mees", "volgende week"],
]


def in_word(rows: Sequence[Sequence[str]]) -> Document:
    document = docx.Document()
    document.add_heading("Verslag", 1)
    document.add_paragraph(LONG)
    document.add_paragraph("De volgende keer gaat het over het dak.")
    for text, style in (
        ("verf kopen", "List Bullet"),
        (LONG, "List Bullet"),
        ("met een grote kwast", "List Bullet 2"),
        ("vlag bestellen", "List Bullet"),
    ):
        document.add_paragraph(text, style=style)
    document.add_paragraph(LONG)
    table = document.add_table(len(rows), len(rows[0]))
    for row, texts in zip(table.rows, rows, strict=True):
        for cell, text in zip(row.cells, texts, strict=True):
            cell.text = text
    document.add_paragraph(LONG)
    return document


@pytest.mark.parametrize("is_ruled", [True, False])
@pytest.mark.parametrize("filler", range(0, 32, 4))
def test_a_word_document_says_the_same_as_a_pdf(filler: int, is_ruled: bool) -> None:
    # The table comes to lie anywhere on the page, and over its end.
    rows = [*ROWS, *(list(row) for row in ROWS[1:] * 2)]
    setter = Setter(at=_TOP - filler * _LINE)
    setter.text("Verslag", size=20)
    setter.text(LONG)
    setter.text("De volgende keer gaat het over het dak.")
    setter.item("verf kopen", "•")
    setter.item(LONG, "•")
    setter.item("met een grote kwast", "o", depth=1)
    setter.item("vlag bestellen", "•")
    setter.at -= _AFTER
    setter.text(LONG)
    setter.table(rows, ruled=is_ruled)
    setter.text(LONG)

    assert told(setter.blocks()) == told(packages.blocks_of(in_word(rows)))


def test_a_line_that_the_writer_ended_is_a_paragraph_of_its_own() -> None:
    setter = Setter()
    setter.text(LONG)
    for line in (
        "Daan vraagt wie er in de zomer op het hek kan passen.",
        "Mees wil dat wel doen zolang hij niet op reis is.",
    ):
        setter.line([(_LEFT, line)])

    assert texts_of(setter.blocks()) == [
        LONG,
        "Daan vraagt wie er in de zomer op het hek kan passen.",
        "Mees wil dat wel doen zolang hij niet op reis is.",
    ]


def test_a_dash_that_begins_a_full_line_by_chance_is_no_bullet() -> None:
    words = "Fenna stelt voor om de vlag van vorig jaar nog een keer te gebruiken voor het plein"
    setter = Setter()
    for line in (words, "- die is nog heel goed en dat scheelt geld"):
        setter.line([(_LEFT, line)])

    assert [type(block) for block in setter.blocks()] == [Paragraph]


def test_drawn_bullets_begin_items() -> None:
    page: list[Thing] = []
    for at, text in enumerate(("verf kopen", "vlag bestellen")):
        bottom = 700 - at * 14
        page += [
            Area(from_=(80, bottom + 2), size=(4, 4), grey=0),
            Text(text=text, left=92, bottom=bottom),
        ]

    assert told(read_document(pdf_of([page]), ".pdf").blocks) == [
        ("item", "verf kopen"),
        ("item", "vlag bestellen"),
    ]


def test_labels_with_their_values_are_no_table() -> None:
    setter = Setter()
    for label, value in (("Datum:", "3 mei"), ("Plaats:", "De Molen"), ("Notulist:", "Fenna")):
        setter.line([(_LEFT, label), (_LEFT + 120, value)])

    assert not any(isinstance(block, Table) for block in setter.blocks())


def test_names_with_initials_are_no_items() -> None:
    setter = Setter()
    setter.line([(_LEFT, "A. Zonneveld")])

    assert [type(block) for block in setter.blocks()] == [Paragraph]


def test_running_heads_below_the_edge_do_not_come_between_a_sentence() -> None:
    pages: list[list[Thing]] = []
    parts = ("Fenna gaat volgende week met", "alle buren praten over het hek")
    for number, part in enumerate(parts, start=1):
        start = "x" * 60 if number == 1 else ""
        pages.append(
            [
                Text(text=f"blad {number} van 2", left=400, bottom=730, size=8),
                Text(text=f"{start} {part}".strip(), bottom=400),
            ]
        )
    (head, sentence) = read_document(pdf_of(pages), ".pdf").blocks

    assert (head.where, sentence.where) == ("koptekst", "alinea 1 (blz. 1)")
    assert isinstance(sentence, Paragraph)
    assert sentence.text.endswith("met alle buren praten over het hek")


def test_a_numbered_title_in_larger_letters_is_a_heading() -> None:
    setter = Setter()
    setter.text("2. Verloop", size=16)
    setter.text(LONG)

    assert isinstance(setter.blocks()[0], Heading)


def test_a_sentence_that_breaks_early_goes_on_in_lower_case() -> None:
    # Another paragraph is wider; nobody ends a line of prose without a stop.
    setter = Setter()
    setter.text(LONG)
    for line in (
        "Mees opent de vergadering en geeft daarna alle nieuwe",
        "buren de gelegenheid te zingen.",
    ):
        setter.line([(_LEFT, line)])

    assert texts_of(setter.blocks())[1] == (
        "Mees opent de vergadering en geeft daarna alle nieuwe buren de gelegenheid te zingen."
    )


def test_a_nearly_full_line_without_a_stop_goes_on_in_ragged_text() -> None:
    setter = Setter()
    setter.text(LONG)
    setter.line(
        [(_LEFT, "Op de lange tafel in het buurthuis van het dorp legt Mees de nieuwe vlag van")]
    )
    setter.line([(_LEFT, "Fenna neer.")])

    assert texts_of(setter.blocks())[1].endswith("de nieuwe vlag van Fenna neer.")


def test_a_line_that_ends_early_in_justified_text_was_ended_by_its_writer() -> None:
    full = "Fenna vertelt dat de kas van het buurtfeest klopt en dat er genoeg over is om ver"
    lines = [*[full] * 8, full.removesuffix(" om ver"), "Daan belt."]

    assert texts_of(read_document(pdf_of([lines_of(lines)]), ".pdf").blocks)[-1] == "Daan belt."


def test_an_address_that_sticks_out_is_no_margin() -> None:
    full = "Fenna vertelt dat de kas van het buurtfeest klopt en dat er genoeg is voor"
    lines = [full, "Daan."] * 10
    lines += [
        "Zie https://buurthuis.example.org/verslagen/over-de-schuur-en-de-vlag/van-het-dorp/2026"
    ]

    assert texts_of(read_document(pdf_of([lines_of(lines)]), ".pdf").blocks)[0] == f"{full} Daan."


def test_a_side_column_is_no_margin() -> None:
    text = "Fenna vertelt dat de kas van het buurtfeest klopt en dat"
    page = lines_of([text, "Daan daar blij mee is."])
    page += [
        Text(text="Buurthuis De Molen", left=440, bottom=_BOTTOM + n * 9, size=7) for n in range(20)
    ]

    (told_first, *_) = texts_of(read_document(pdf_of([page]), ".pdf").blocks)

    assert told_first == f"{text} Daan daar blij mee is."


def test_what_stands_in_brackets_is_not_broken() -> None:
    setter = Setter()
    setter.text(LONG)
    for line in ("Er waren vijf buren (Fenna Zonneveld, Daan", "Molenaar en Mees) bij het plein."):
        setter.line([(_LEFT, line)])

    assert texts_of(setter.blocks())[1].startswith("Er waren vijf buren (Fenna Zonneveld, Daan Mol")


def test_labels_stay_apart_however_full() -> None:
    setter = Setter()
    lines = [
        "Voorzitter: Fenna Zonneveld, die dit jaar voor het eerst aan het roer van de buurt staat",
        "Notulist: Daan Molenaar",
    ]
    for line in lines:
        setter.line([(_LEFT, line)])

    assert "\n".join(texts_of(setter.blocks())) == "\n".join(lines)


def test_lines_under_a_label_belong_to_it() -> None:
    setter = Setter()
    setter.text(LONG)
    lines = [
        "Vlag:",
        "De oude is nog goed, dus die gaat dit jaar zeker weer mee.",
        "Daan hangt hem op.",
    ]
    for line in lines:
        setter.line([(_LEFT, line)])

    assert texts_of(setter.blocks())[1] == "\n".join(lines)


def test_dots_to_a_page_of_the_contents_are_left_out() -> None:
    setter = Setter()
    for title, page in (("Opening", 2), ("Verloop", 3)):
        setter.line([(_LEFT, f"{title} {'.' * 120} {page}")])

    assert "\n".join(texts_of(setter.blocks())) == "Opening 2\nVerloop 3"


def test_a_typed_rule_stands_alone() -> None:
    setter = Setter()
    for line in ("=" * 60, "Fenna leest voor."):
        setter.line([(_LEFT, line)])

    assert len(texts_of(setter.blocks())) == 2


def test_words_set_apart_are_no_part_of_a_sentence() -> None:
    setter = Setter()
    for name, town in (("Fenna Zonneveld", "de Molen"), ("Daan Molenaar", "aan het plein")):
        setter.line([(_LEFT, name), (_RIGHT - 60, town)])

    assert texts_of(setter.blocks()) == [
        "Fenna Zonneveld de Molen",
        "Daan Molenaar aan het plein",
    ]


def test_small_print_under_the_text_stands_at_the_end() -> None:
    first = [*lines_of([LONG[:80]]), Text(text="Buurthuis De Molen", bottom=100, size=7)]
    second = lines_of(["en dat is dat."])

    found = read_document(pdf_of([first, second]), ".pdf").blocks

    assert found[-1].where == "voettekst"
    assert texts_of(found) == [f"{LONG[:80]} en dat is dat.", "Buurthuis De Molen"]


def test_a_ruled_head_on_each_page_is_told_once() -> None:
    pages: list[list[Thing]] = []
    for text in (LONG[:80], "en dat is dat."):
        frame = [((72.0, 700.0 + y), (400.0, 700.0 + y)) for y in (0, 30)]
        frame += [((x, 700.0), (x, 730.0)) for x in (72.0, 236.0, 400.0)]
        rules = [Rule(from_=start, to=end) for start, end in frame]
        names = [Text(text="Buurt", left=80, bottom=710), Text(text="Plein", left=240, bottom=710)]
        pages.append([*rules, *names, Text(text=text, bottom=500)])

    assert texts_of(read_document(pdf_of(pages), ".pdf").blocks) == [
        "Buurt Plein",
        f"{LONG[:80]} en dat is dat.",
    ]


def test_what_is_numbered_as_its_page_is_all_told() -> None:
    # A head in the size of the text may be a title: "Week 1" on the first page.
    pages = [
        [Text(text=f"Week {n}", bottom=735), Text(text=f"Buur nummer {n} zingt.", bottom=500)]
        for n in (1, 2)
    ]

    assert {"Week 1", "Week 2"} <= set(texts_of(read_document(pdf_of(pages), ".pdf").blocks))


def test_items_in_cells_stay_lines_without_their_bullets() -> None:
    verf, vlag = "• verf en kwasten voor de hele schuur", "• vlag van het plein strijken"
    page: list[Thing] = [Text(text=verf, left=80, bottom=730), Text(text=vlag, left=80, bottom=717)]
    page += framed("Fenna")

    assert rows_of(read_document(pdf_of([page]), ".pdf").blocks)[0][0].split("\n") == [
        verf[2:],
        vlag[2:],
    ]


def test_a_cell_that_breaks_early_goes_on_in_lower_case() -> None:
    # Word breaks the words of narrow cells before the rule at their right.
    page: list[Thing] = [
        Text(text=text, left=80, bottom=730 - n * 13)
        for n, text in enumerate(
            ("Bespreken met de", "hele buurt en ook", "welke verf dan door", "Fenna komt")
        )
    ]
    page += framed("Fenna")

    assert rows_of(read_document(pdf_of([page]), ".pdf").blocks) == [
        ["Bespreken met de hele buurt en ook welke verf dan door Fenna komt", "Fenna"]
    ]


def test_names_under_each_other_in_a_cell_stay_lines() -> None:
    page: list[Thing] = [
        Text(text=text, left=80, bottom=730 - n * 13)
        for n, text in enumerate(("Fenna", "Daan Molenaar", "Mees"))
    ]
    page += framed("Noor")

    assert rows_of(read_document(pdf_of([page]), ".pdf").blocks)[0][0] == (
        "Fenna\nDaan Molenaar\nMees"
    )


def test_a_table_with_centred_heads_and_cells_is_read() -> None:
    # Browsers set heads in the middle above their column, and cells in the middle of their row.
    setter = Setter()
    setter.line([(95, "Nr"), (210, "Actie"), (415, "Wie")], bold=True)
    setter.at -= 6
    for number, first, second, who in (
        (1, "De verf bestellen", "voor de schuur", "Daan"),
        (2, "De ladder lenen", "van de buren", "Fenna"),
        (3, "De sleutel halen", "en terugbrengen", "Mees"),
    ):
        top = setter.at
        setter.line([(150, first)])
        setter.at = top - _LINE / 2
        setter.line([(72, f"2026-{number}"), (400, who)])
        setter.at = top - _LINE
        setter.line([(150, second)])
        setter.at -= 6

    assert rows_of(setter.blocks()) == [
        ["Nr", "Actie", "Wie"],
        ["2026-1", "De verf bestellen voor de schuur", "Daan"],
        ["2026-2", "De ladder lenen van de buren", "Fenna"],
        ["2026-3", "De sleutel halen en terugbrengen", "Mees"],
    ]


def test_a_title_under_a_bold_item_is_no_part_of_it() -> None:
    setter = Setter()
    setter.line([(_LEFT, "3. Mededelingen")], bold=True)
    setter.line([(_LEFT + 18, "1. Schuur")], size=14, bold=True)
    setter.text(LONG)

    assert told(setter.blocks())[:2] == [("item", "Mededelingen"), ("Heading", "1. Schuur")]


def test_what_stands_under_a_bold_numbered_title_is_no_part_of_its_list() -> None:
    setter = Setter()
    setter.line([(_LEFT, "1. Mededelingen")], bold=True)
    setter.at -= _AFTER
    setter.item("verf kopen", "•", depth=1)

    assert [block.depth for block in setter.blocks() if isinstance(block, ListItem)] == [0, 0]


def test_a_long_sentence_in_larger_letters_is_no_heading() -> None:
    setter = Setter()
    setter.text(LONG, size=14)
    for _ in range(3):
        setter.text(LONG)

    assert not any(isinstance(block, Heading) for block in setter.blocks())


def test_a_number_close_to_its_title_is_a_number() -> None:
    setter = Setter()
    setter.line([(_LEFT, "1.Mededelingen")])

    assert told(setter.blocks()) == [("item", "Mededelingen")]


def test_short_lines_in_lower_case_under_each_other_stay_lines() -> None:
    setter = Setter()
    setter.text(LONG)
    for line in ("verf kopen", "vlag bestellen"):
        setter.line([(_LEFT, line)])

    assert texts_of(setter.blocks())[1] == "verf kopen\nvlag bestellen"


@pytest.mark.parametrize("size", [14.0, _SIZE])
def test_a_full_line_in_another_dress_is_a_block_of_its_own(size: float) -> None:
    (title, *_) = wrapped(LONG, _RIGHT - _LEFT, size * 1.1)
    setter = Setter()
    setter.line([(_LEFT, title)], size=size, bold=size == _SIZE)
    setter.text("voordewinterkomtmoetdeschuurgeschilderdzijnendaarom " + LONG)

    assert texts_of(setter.blocks())[0] == title


def test_lines_that_lie_far_apart_are_one_paragraph() -> None:
    text = f"{LONG} {LONG} {LONG}"
    lines = wrapped(text, _RIGHT - _LEFT)
    page: list[Thing] = [Text(text=line, bottom=_TOP - n * 24) for n, line in enumerate(lines)]

    assert texts_of(read_document(pdf_of([page]), ".pdf").blocks) == [text]


def test_a_hyphen_within_a_name_stays() -> None:
    setter = Setter()
    setter.line([(_LEFT, "Daan hangt de vlag morgen op aan het hek van de buurt Zonneveld-")])
    setter.line([(_LEFT, "Molenaar.")])

    assert texts_of(setter.blocks())[0].endswith("de buurt Zonneveld-Molenaar.")


def test_a_paragraph_under_a_table_without_rules_is_no_part_of_it() -> None:
    setter = Setter()
    setter.table(ROWS)
    setter.at -= 6
    setter.text("Afsluiting")

    assert texts_of(setter.blocks()) == ["Afsluiting"]


def set_rows(rows: Sequence[Sequence[str]]) -> Setter:
    """Return a page with *rows* under each other; an empty one is white."""
    setter = Setter()
    for number, row in enumerate(rows):
        if row:
            setter.line(list(zip((_LEFT, 260, 400), row, strict=True)), bold=number == 0)
        else:
            setter.at -= 8
    return setter


def test_white_between_rows_of_several_lines_parts_them() -> None:
    rows = [
        ("Wat", "Wie", "Waar"),
        (),
        ("De verf", "Fenna", "Plein"),
        ("voor de schuur halen", "", ""),
        (),
        ("De ladder lenen bij de buren", "Daan", "Dorp"),
        ("en terugbrengen", "", ""),
    ]

    assert rows_of(set_rows(rows).blocks())[1:] == [
        ["De verf voor de schuur halen", "Fenna", "Plein"],
        ["De ladder lenen bij de buren en terugbrengen", "Daan", "Dorp"],
    ]


def test_white_between_some_rows_of_one_line_makes_them_no_cells_of_one() -> None:
    rows = [
        ("Wat", "Wie", "Waar"),
        ("Verf", "Fenna", "Plein"),
        ("Ladder", "Daan", "Dorp"),
        (),
        ("Vlaggen van de buren", "Mees Molenaar", "Schuur"),
        ("Kwast", "Noor", "Dorp"),
    ]

    assert rows_of(set_rows(rows).blocks()) == [list(row) for row in rows if row]


def test_lines_with_white_in_them_anywhere_are_no_table() -> None:
    setter = Setter()
    setter.line([(_LEFT, "Wat"), (240, "Wie"), (400, "Waar")], bold=True)
    for shift, name in enumerate(("Fenna", "Daan", "Mees", "Noor")):
        setter.line([(_LEFT + 10 * shift, "zingt"), (240 + 12 * shift, name)])

    assert not any(isinstance(block, Table) for block in setter.blocks())


def test_a_row_goes_on_over_the_end_of_a_page() -> None:
    head = ("Actie", "Wie")
    pages = [
        SeenPage(height=842, items=(Ruled(rows=rows, top=500, bottom=800, columns=(72, 300)),))
        for rows in ((head, ("De vlag", "Daan")), (head, ("", "en Mees"), ("Verf", "Noor")))
    ]

    assert rows_of(blocks_of(pages)) == [
        ["Actie", "Wie"],
        ["De vlag", "Daan\nen Mees"],
        ["Verf", "Noor"],
    ]


@pytest.mark.parametrize(
    ("sign", "first", "within"),
    [
        ("\uf0b7", "•", "•"),
        ("\uf0e0", "→", "→"),
        ("\uf0cf", "•", "\uf0cf"),
        ("(cid:61)", "•", "\ufffd"),
    ],
)
def test_a_sign_of_a_symbol_font_is_seen(sign: str, first: str, within: str) -> None:
    assert _readable(sign, is_first=True) == first
    assert _readable(sign, is_first=False) == within
