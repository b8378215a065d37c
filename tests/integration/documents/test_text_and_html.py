"""Plain text and saved web pages, read as blocks."""

import pytest

from planner_sync.adapters.documents import read_document
from planner_sync.domain.blocks import Cell, Heading, Link, ListItem, Paragraph, Table, text_of
from planner_sync.domain.errors import UnreadableDocumentError

PAGE = """<!doctype html><html><head><title>weg</title><style>p {}</style></head><body>
<h1>Verslag</h1><p>Welkom <b>allemaal</b>,<br>zie het <a href="https://a.test/">rooster</a>.</p>
<ol start="3"><li>verf kopen<ul><li><input type="checkbox" checked> groen</li></ul></li></ol>
<table><tr><th>Actie</th><th>Wie</th></tr><tr><td rowspan="2">koken</td><td>Fenna</td></tr>
<tr><td>Daan</td></tr></table>
<p hidden>geheim</p><p style="display: none">geheim</p><p><s>geheim</s></p><script>geheim</script>
<p>Besluit: <select><option>nee</option><option selected>ja</option></select></p>
</body></html>"""


def test_a_text_is_read_with_its_lines_as_places() -> None:
    text = (
        "Verslag\n=======\n\nWelkom allemaal,\nwat fijn.\n\n"
        "- verf kopen\n  voor de gang\n  * groen\n- [x] koken\n\n1. dansen\n"
    )

    assert read_document(text.encode(), ".txt").blocks == (
        Heading(text="Verslag", level=2, where="kop 1"),
        Paragraph(text="Welkom allemaal,\nwat fijn.", where="regel 4"),
        ListItem(text="verf kopen voor de gang", where="lijst 1, regel 7"),
        ListItem(text="groen", where="lijst 1, regel 9", depth=1),
        ListItem(text="koken", where="lijst 1, regel 10", is_checked=True),
        ListItem(text="dansen", where="lijst 1, regel 12", is_ordered=True),
    )


def test_a_web_page_is_read_as_a_browser_shows_it() -> None:
    assert read_document(PAGE.encode(), ".html").blocks == (
        Heading(text="Verslag", level=1, where="kop 1"),
        Paragraph(
            text="Welkom allemaal,\nzie het rooster.",
            where="alinea 1",
            links=(Link(text="rooster", target="https://a.test/"),),
        ),
        ListItem(text="verf kopen", where="lijst 1, punt 3", is_ordered=True),
        ListItem(text="groen", where="lijst 1, punt 3.1", depth=1, is_checked=True),
        Table(
            rows=(
                (Cell(text="Actie"), Cell(text="Wie")),
                (Cell(text="koken"), Cell(text="Fenna")),
                (Cell(text="koken", is_continued=True), Cell(text="Daan")),
            ),
            where="tabel 1",
        ),
        Paragraph(text="Besluit: ja", where="alinea 2"),
    )


_ROOM = "<span style='font:7.0pt \"Times New Roman\"'>&nbsp;&nbsp;&nbsp; </span>"
_HIDDEN = ("<![if !supportLists]><span style='mso-list:Ignore'>", "</span><![endif]>")


def _word_paragraph(sign: str, text: str, *, style: str, is_filtered: bool) -> str:
    """Return an item as Word saves it, with or without what only Word itself needs."""
    before, behind = ("", "") if is_filtered else _HIDDEN
    mark = f"{before}{sign}{_ROOM}{behind}" if sign else ""
    return f'<p class=MsoListParagraphCxSpMiddle style="{style}">{mark}{text}</p>'


@pytest.mark.parametrize("is_filtered", [True, False])
def test_lists_of_a_page_that_word_saved_are_lists(is_filtered: bool) -> None:
    inner = "margin-left:72.0pt" if is_filtered else "margin-left:72.0pt;mso-list:l0 level2 lfo1"
    outer = "text-indent:-18.0pt" if is_filtered else "mso-list:l0 level1 lfo1"
    paragraphs = [
        _word_paragraph(sign, text, style=style, is_filtered=is_filtered)
        for sign, text, style in [
            ("·", "verf kopen", outer),
            ("o", "groen", inner),
            ("§", "koken", outer),
            ("", "A new sentence without a sign", outer),
            ("1.", "dansen", outer),
            ("b)", "zingen", inner),
        ]
    ]

    assert read_document("".join(paragraphs).encode(), ".html").blocks == (
        ListItem(text="verf kopen", where="lijst 1, punt 1"),
        ListItem(text="groen", where="lijst 1, punt 1.1", depth=1),
        ListItem(text="koken", where="lijst 1, punt 2"),
        Paragraph(text="A new sentence without a sign", where="alinea 1"),
        ListItem(text="dansen", where="lijst 2, punt 1", is_ordered=True),
        ListItem(text="zingen", where="lijst 2, punt 1.b", depth=1, is_ordered=True),
    )


def test_lists_that_google_docs_saves_beside_each_other_lie_in_each_other() -> None:
    page = (
        '<ul class="c1 lst-kix_ab12-0 start"><li>verf kopen</li></ul>'
        '<ul class="c1 lst-kix_ab12-1 start"><li>groen</li></ul>'
        '<ul class="c1 lst-kix_ab12-0"><li>koken</li></ul>'
    )

    blocks = read_document(page.encode(), ".html").blocks

    assert [(b.text, b.depth) for b in blocks if isinstance(b, ListItem)] == [
        ("verf kopen", 0),
        ("groen", 1),
        ("koken", 0),
    ]


@pytest.mark.parametrize(
    "damaged",
    [
        "<ul>een<li>twee</li>drie<h1>vier</h1></ul>",
        "<table>een<tr><td>twee</td></tr><tdr><td>drie</td></tdr><p>vier</p>",
        "<div>een</div></body></html>twee<p>drie</p> vier",
        "<o:p>een </o:p><x-y>twee</x-y><center>drie</center>vier",
        "<p>een<table><tr><td>twee</td></tr></table>drie<ul><li>vier",
    ],
)
def test_no_text_of_a_damaged_page_is_lost(damaged: str) -> None:
    document = read_document(damaged.encode(), ".html")

    texts = " ".join(
        " ".join(cell.text for row in block.rows for cell in row)
        if isinstance(block, Table)
        else block.text
        for block in document.blocks
    )
    assert sorted(texts.split()) == ["drie", "een", "twee", "vier"]


def test_an_old_page_says_how_it_is_written() -> None:
    page = '<meta charset="iso-8859-1"><p>Cliënten betalen € 5</p>'

    (paragraph,) = read_document(page.encode("cp1252"), ".htm").blocks

    assert isinstance(paragraph, Paragraph)
    assert paragraph.text == "Cliënten betalen € 5"


def test_our_own_page_says_so() -> None:
    own = b'<html><head><meta name="planner-sync" content="digest"></head><p>x'

    assert read_document(own, ".html").is_own_output


def test_a_page_of_endless_cells_is_refused() -> None:
    page = "<table><tr>" + "<td colspan=9999 rowspan=9999>x" * 500

    with pytest.raises(UnreadableDocumentError, match="te groot"):
        read_document(page.encode(), ".html")


@pytest.mark.parametrize("line", ["Daken", "klaar", "binnen (Toos stuurt aan)"])
def test_a_line_at_the_margin_behind_a_short_item_is_its_own(line: str) -> None:
    document = read_document(f"- hek verven\n{line}\n- goot leeghalen\n".encode(), ".txt")

    assert [text_of(block) for block in document.blocks] == ["hek verven", line, "goot leeghalen"]


@pytest.mark.parametrize(
    "item",
    [
        "- hek\n  en poort verven",
        "- het hek aan de voorkant van de tuin moet voor de zomer\ngeverfd worden",
    ],
)
def test_a_broken_line_goes_on_with_its_item(item: str) -> None:
    document = read_document(f"{item}\n- goot leeghalen\n".encode(), ".txt")

    first, second = document.blocks
    assert isinstance(first, ListItem)
    assert isinstance(second, ListItem)


def test_a_line_left_of_the_items_around_it_is_their_title() -> None:
    text = (
        "   te vaak pasta\n      * Fenna maakt met twee jongeren een nieuw weekmenu voor mei\n"
        "   slot op de kast\n      * Daan vraagt de prijs op\n"
    )
    document = read_document(text.encode(), ".txt")

    assert [text_of(block).strip() for block in document.blocks] == [
        "te vaak pasta",
        "Fenna maakt met twee jongeren een nieuw weekmenu voor mei",
        "slot op de kast",
        "Daan vraagt de prijs op",
    ]


@pytest.mark.parametrize(
    ("item", "text", "is_checked"),
    [
        ("<del>hek verven</del> is gedaan", "is gedaan", None),
        ("<s>hek verven</s> is gedaan", "hek verven: is gedaan", True),
    ],
)
def test_what_an_editor_took_away_never_comes_back(
    item: str, text: str, is_checked: bool | None
) -> None:
    html = f"<html><body><ul><li>{item}</li></ul></body></html>"

    (block,) = read_document(html.encode(), ".html").blocks

    assert isinstance(block, ListItem)
    assert (block.text, block.is_checked) == (text, is_checked)
