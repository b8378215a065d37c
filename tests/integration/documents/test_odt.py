"""OpenDocument texts, read as blocks."""

import pytest

from integration.documents.packages import odt, repacked
from planner_sync.adapters.documents import read_document
from planner_sync.domain.blocks import Cell, Document, Heading, Link, ListItem, Paragraph, Table
from planner_sync.domain.errors import UnreadableDocumentError

HIDDEN = (
    '<style:style style:name="Weg" style:family="text">'
    '<style:text-properties text:display="none"/></style:style>'
)
NUMBERED = (
    '<text:list-style style:name="L1">'
    '<text:list-level-style-number text:level="1" text:start-value="3"/>'
    '<text:list-level-style-bullet text:level="2"/></text:list-style>'
)


def read(body: str, **parts: str) -> Document:
    return read_document(odt(body, **parts), ".odt")


def test_blocks_come_in_reading_order_with_places() -> None:
    row = "<table:table-row><table:table-cell><text:p>{}</text:p></table:table-cell>{}"
    body = (
        '<text:h text:outline-level="1">Verslag</text:h><text:p>Welkom <text:s text:c="2"/>'
        'allemaal.</text:p><text:list text:style-name="L1"><text:list-item><text:p>verf</text:p>'
        "<text:list><text:list-item><text:p>groen</text:p></text:list-item></text:list>"
        "</text:list-item><text:list-item><text:p>kwast</text:p></text:list-item></text:list>"
        "<table:table>"
        + row.format("Actie", "<table:table-cell/></table:table-row>")
        + row.format("koken", "<table:table-cell><text:p>Fenna</text:p></table:table-cell>")
        + "</table:table-row></table:table>"
    )

    assert read(body, automatic=NUMBERED).blocks == (
        Heading(text="Verslag", level=1, where="kop 1"),
        Paragraph(text="Welkom allemaal.", where="alinea 1"),
        ListItem(text="verf", where="lijst 1, punt 3", is_ordered=True),
        ListItem(text="groen", where="lijst 1, punt 3.1", depth=1),
        ListItem(text="kwast", where="lijst 1, punt 4", is_ordered=True),
        Table(
            rows=(
                (Cell(text="Actie"), Cell(text="")),
                (Cell(text="koken"), Cell(text="Fenna")),
            ),
            where="tabel 1",
        ),
    )


def test_paragraphs_whose_columns_are_tabbed_are_one_table() -> None:
    rows = (("Wat", "Wie", "Wanneer"), ("Verf kopen", "Fenna", "1 mei"), ("Lamp", "Daan", "juni"))
    body = "".join(f"<text:p>{'<text:tab/>'.join(row)}</text:p>" for row in rows)

    assert read(body).blocks == (
        Table(rows=tuple(tuple(Cell(text=t) for t in row) for row in rows), where="alinea 1-3"),
    )


def test_a_part_without_bytes_does_not_make_a_text_unreadable() -> None:
    data = repacked(odt("<text:p>goed</text:p>"), {"Configurations2/accelerator/current.xml": b""})

    assert read_document(data, ".odt").blocks == (Paragraph(text="goed", where="alinea 1"),)


def test_a_text_of_no_bytes_is_refused() -> None:
    with pytest.raises(UnreadableDocumentError, match="beschadigd"):
        read_document(repacked(odt(""), {"content.xml": b""}), ".odt")


def test_merged_cells_are_repeated_over_what_they_span() -> None:
    body = (
        '<table:table><table:table-row><table:table-cell table:number-columns-spanned="2">'
        "<text:p>breed</text:p></table:table-cell><table:covered-table-cell/></table:table-row>"
        '<table:table-row><table:table-cell table:number-rows-spanned="2"><text:p>hoog</text:p>'
        "</table:table-cell><table:table-cell><text:p>a</text:p></table:table-cell>"
        "</table:table-row><table:table-row><table:covered-table-cell/>"
        "<table:table-cell><text:p>b</text:p></table:table-cell></table:table-row></table:table>"
    )

    (table,) = read(body).blocks

    assert isinstance(table, Table)
    assert [[cell.text for cell in row] for row in table.rows] == [
        ["breed", "breed"],
        ["hoog", "a"],
        ["hoog", "b"],
    ]
    assert [cell.is_continued for row in table.rows for cell in row] == [
        *(False, True, False, False, True, False)
    ]


def test_deleted_and_hidden_text_never_counts() -> None:
    body = (
        "<text:tracked-changes><text:changed-region><text:deletion><text:p>rood</text:p>"
        "</text:deletion></text:changed-region></text:tracked-changes>"
        "<text:p>Verf <text:change-start/>groen<text:change-end/>"
        '<text:span text:style-name="Weg">geheim</text:span> kopen</text:p>'
        '<text:section text:display="none"><text:p>geheim</text:p></text:section>'
    )

    assert read(body, automatic=HIDDEN).blocks == (
        Paragraph(text="Verf groen kopen", where="alinea 1"),
    )


def test_controls_say_what_was_chosen() -> None:
    control = "<text:p><loext:content-control {}>{}</loext:content-control> {}</text:p>"
    body = (
        control.format('loext:checkbox="true" loext:checked="true"', "☒", "verf kopen")
        + control.format('loext:date="true"', "12 maart 2026", "")
        + control.format('loext:showing-place-holder="true"', "Kies een datum", "tot dan")
        + "<text:p>Besluit: <text:drop-down><text:label/>ja</text:drop-down></text:p>"
    )

    item, *texts = read(body).blocks

    assert isinstance(item, ListItem)
    assert (item.text, item.is_checked) == ("verf kopen", True)
    assert [text.text for text in texts if isinstance(text, Paragraph)] == [
        "12 maart 2026",
        "tot dan",
        "Besluit: ja",
    ]


def test_boxes_notes_comments_and_running_heads_have_their_own_places() -> None:
    body = (
        "<text:p>Welkom.<draw:frame><draw:text-box><text:p>in het vak</text:p></draw:text-box>"
        '</draw:frame><text:note text:note-class="footnote"><text:note-citation>1'
        "</text:note-citation><text:note-body><text:p>onder voorbehoud</text:p></text:note-body>"
        "</text:note><office:annotation><text:p>Klopt dit?</text:p></office:annotation></text:p>"
    )
    master = (
        "<style:header><text:p>Team De Molen</text:p></style:header>"
        "<style:footer><text:p>blad 1</text:p></style:footer>"
    )

    document = read(body, master=master)

    assert [(b.where, b.text) for b in document.blocks if isinstance(b, Paragraph)] == [
        ("koptekst", "Team De Molen"),
        ("alinea 1", "Welkom."),
        ("alinea 2", "in het vak"),
        ("voetnoot 1", "onder voorbehoud"),
        ("voettekst", "blad 1"),
    ]
    assert document.comments == (Paragraph(text="Klopt dit?", where="opmerking 1"),)


def test_links_are_kept() -> None:
    (paragraph,) = read(
        '<text:p><text:a xlink:href="https://a.test/">rooster</text:a></text:p>'
    ).blocks

    assert isinstance(paragraph, Paragraph)
    assert paragraph.links == (Link(text="rooster", target="https://a.test/"),)


def test_our_own_output_says_so() -> None:
    meta = '<meta:user-defined meta:name="planner-sync">digest</meta:user-defined>'

    assert read("<text:p>x</text:p>", meta=meta).is_own_output
    assert not read("<text:p>x</text:p>").is_own_output


@pytest.mark.parametrize(
    ("body", "parts", "advice"),
    [
        ("", {"manifest": "<manifest:encryption-data/>"}, "wachtwoord"),
        ("<text:p><draw:frame><draw:image/></draw:frame></text:p>", {}, "alleen plaatjes"),
        ("<table:table>los<table:table-row/></table:table>", {}, "beschadigd"),
        ("<text:section>" * 60 + "</text:section>" * 60, {}, "beschadigd"),
    ],
)
def test_what_cannot_be_read_safely_is_refused(
    body: str, parts: dict[str, str], advice: str
) -> None:
    with pytest.raises(UnreadableDocumentError, match=advice):
        read(body, **parts)
