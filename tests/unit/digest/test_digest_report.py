import io
import zipfile

import docx
import pytest
from docx.document import Document
from docx.oxml.ns import qn
from hypothesis import given, settings
from hypothesis import strategies as st

from planner_sync.domain.digest import Links
from planner_sync.rendering.digest_report import digest_report
from planner_sync.rendering.wording import ENGLISH
from unit.digest.builders import (
    LINKS,
    SEPTEMBER,
    digest_of,
    empty_digest,
    entry,
    full_digest,
    snapshot,
)


@pytest.fixture(scope="module")
def report() -> Document:
    return docx.Document(io.BytesIO(digest_report(full_digest(), LINKS)))


def headings(document: Document) -> list[str]:
    return [p.text for p in document.paragraphs if p.style and p.style.name == "Heading 1"]


def test_a_report_made_again_has_equal_bytes() -> None:
    assert digest_report(full_digest(), LINKS) == digest_report(full_digest(), LINKS)


def test_a_repeated_card_leaves_the_report_as_it_is() -> None:
    now = snapshot(SEPTEMBER, entry())

    once, again = (digest_of(now, is_repeat=is_repeat) for is_repeat in (False, True))

    assert digest_report(once, LINKS) == digest_report(again, LINKS)


def test_sections_are_headings_in_the_fixed_order(report: Document) -> None:
    assert headings(report) == [
        "In cijfers",
        "Afgerond (2)",
        "Nieuw (2)",
        "In beweging (2)",
        "Over de datum (1)",
        "Ligt stil (1)",
        "Wacht op een besluit (2)",
        "Niet opgepakt, later of elders (2)",
        "Loopt door (1)",
    ]


def test_every_table_has_a_marked_header_row_a_name_and_the_width_of_the_text(
    report: Document,
) -> None:
    for table in report.tables:
        first = table.rows[0]._tr
        assert first.trPr is not None
        assert first.trPr.find(qn("w:tblHeader")) is not None
        assert table._tbl.tblPr.find(qn("w:tblCaption")) is not None
        widths = [column.width or 0 for column in table.columns]
        assert 165 <= sum(widths) / 36_000 <= 166


def test_titles_lead_to_their_tasks(report: Document) -> None:
    addresses = {rel.target_ref for rel in report.part.rels.values() if rel.is_external}

    assert "https://planner.example/task/task-bench" in addresses
    assert LINKS.plan_url in addresses


def test_without_addresses_the_report_has_no_links() -> None:
    document = docx.Document(io.BytesIO(digest_report(full_digest(), Links())))

    assert not any(rel.is_external for rel in document.part.rels.values())


def test_an_overdue_point_says_so_in_words_where_its_section_does_not(report: Document) -> None:
    flagged = {
        row.cells[0].paragraphs[0].text
        for table in report.tables
        for row in table.rows
        if "over de datum" in row.cells[-1].text
    }

    assert flagged == {"Bankje", "Muziek *elke* [maand] <b>"}


def test_every_point_is_in_the_report_however_many_there_are() -> None:
    digest = digest_of(snapshot(SEPTEMBER, *(entry(str(n)) for n in range(60))))
    document = docx.Document(io.BytesIO(digest_report(digest, LINKS)))

    assert len(document.tables[1].rows) == 61


@settings(max_examples=30)
@given(st.text(max_size=40))
def test_any_title_can_stand_in_a_report(title: str) -> None:
    digest = digest_of(snapshot(SEPTEMBER, entry(title=title)))

    document = docx.Document(io.BytesIO(digest_report(digest, LINKS)))

    assert digest.sections[0].lines[0].title in document.tables[1].rows[1].cells[0].text


def test_the_report_is_dutch_on_a4_with_numbered_pages(report: Document) -> None:
    section = report.sections[0]
    languages = {e.get(qn("w:val")) for e in report.styles.element.iter(qn("w:lang"))}
    fields = [e.get(qn("w:instr")) for e in section.footer._element.iter(qn("w:fldSimple"))]

    assert languages == {"nl-NL"}
    assert section.page_width is not None
    assert section.page_height is not None
    assert (round(section.page_width.mm), round(section.page_height.mm)) == (210, 297)
    assert fields == ["PAGE", "NUMPAGES"]


def test_the_file_says_what_it_is() -> None:
    packed = digest_report(full_digest(), LINKS)
    core = docx.Document(io.BytesIO(packed)).core_properties
    with zipfile.ZipFile(io.BytesIO(packed)) as package:
        custom = package.read("docProps/custom.xml").decode()

    assert core.title == "Verbeterpunten in september 2026 · Team Zonneweide"
    assert core.author == "planner-sync"
    assert str(core.created)[:10] == "2026-10-01"
    assert 'name="planner-sync"><vt:lpwstr>digest<' in custom


def test_a_month_without_points_is_one_kind_page() -> None:
    document = docx.Document(io.BytesIO(digest_report(empty_digest(), LINKS)))

    assert document.tables == []
    assert any(p.text.startswith("Geen verbeterpunten deze maand.") for p in document.paragraphs)


def test_the_report_speaks_english_where_asked() -> None:
    document = docx.Document(io.BytesIO(digest_report(full_digest(), LINKS, ENGLISH)))

    assert "Waiting for a decision (2)" in headings(document)
