"""The receipt as a file: its bytes, its property, its links, and what it leaves out."""

import io
import zipfile
from dataclasses import replace
from datetime import date

import docx
import pytest

from planner_sync.domain.digest import Links
from planner_sync.domain.points import Decision, Kind
from planner_sync.domain.receipts import Assigned, Fate, Receipt, moment_label
from planner_sync.domain.register import MomentId
from planner_sync.rendering.receipt import receipt_report, receipt_words
from planner_sync.rendering.receipt_overview import overview_report
from unit.receipts.builders import (
    FILE,
    LINKS,
    a_note,
    a_receipt,
    a_receipt_point,
    full_overview,
    full_receipt,
    refused_receipt,
)


def text_of(packed: bytes) -> str:
    document = docx.Document(io.BytesIO(packed))
    cells = [c.text for table in document.tables for row in table.rows for c in row.cells]
    return "\n".join([*(p.text for p in document.paragraphs), *cells])


def said(receipt: Receipt) -> str:
    return text_of(receipt_report(receipt, LINKS))


def targets(packed: bytes) -> set[str]:
    relations = docx.Document(io.BytesIO(packed)).part.rels.values()
    return {r.target_ref for r in relations if r.is_external}


def test_equal_receipts_give_equal_bytes() -> None:
    assert receipt_report(full_receipt(), LINKS) == receipt_report(full_receipt(), LINKS)


def test_equal_overviews_give_equal_bytes() -> None:
    assert overview_report(full_overview()) == overview_report(full_overview())


@pytest.mark.parametrize(
    ("packed", "kind"),
    [
        (receipt_report(full_receipt(), LINKS), "receipt"),
        (receipt_report(refused_receipt(), LINKS), "receipt"),
        (overview_report(full_overview()), "overview"),
    ],
)
def test_each_file_says_that_it_is_our_own(packed: bytes, kind: str) -> None:
    with zipfile.ZipFile(io.BytesIO(packed)) as package:
        properties = package.read("docProps/custom.xml").decode()

    assert 'name="planner-sync"' in properties
    assert f">{kind}<" in properties


def test_the_page_is_a4() -> None:
    section = docx.Document(io.BytesIO(receipt_report(full_receipt(), LINKS))).sections[0]

    assert section.page_width is not None
    assert section.page_height is not None
    assert (round(section.page_width.mm), round(section.page_height.mm)) == (210, 297)


def test_links_lead_to_the_minutes_the_plan_and_the_cards() -> None:
    receipt = a_receipt(a_receipt_point(Fate.CREATED), a_receipt_point(Fate.LATER))

    assert targets(receipt_report(receipt, LINKS)) == {
        FILE,
        "https://planner.example/plan/p1",
        "https://planner.example/task/task-created",
    }


def test_without_addresses_the_words_stand_alone() -> None:
    receipt = a_receipt(a_receipt_point(), note=a_note(link=None))

    assert targets(receipt_report(receipt, Links())) == set()


def test_a_card_that_is_gone_has_no_link() -> None:
    packed = receipt_report(a_receipt(a_receipt_point(Fate.STOPPED)), Links(task_url=str))

    assert targets(packed) == {FILE}


@pytest.mark.parametrize("language", ["nl", "en"])
@pytest.mark.parametrize("fate", Fate)
def test_every_fate_has_words(fate: Fate, language: str) -> None:
    words = receipt_words(language)

    assert words.fates[fate].said in text_of(
        receipt_report(a_receipt(a_receipt_point(fate)), LINKS, words)
    )


@pytest.mark.parametrize("language", ["nl", "en"])
def test_every_kind_of_owner_has_words(language: str) -> None:
    assert set(receipt_words(language).assigned) == set(Assigned)


def test_a_held_point_shows_its_place_only() -> None:
    point = a_receipt_point(Fate.HELD, title="Iets over iemand", where="tabel 1, rij 2")

    assert "Punt uit tabel 1, rij 2" in said(a_receipt(point))
    assert "Iets over iemand" not in said(a_receipt(point))


def test_a_suggested_point_tells_once_how_to_confirm_it_and_what_was_understood() -> None:
    text = said(a_receipt(a_receipt_point(Fate.SUGGESTED), a_receipt_point(Fate.SUGGESTED)))

    assert text.count("Vink het aan op de kaart van het cliëntmoment") == 1
    assert text.count("zet het in de notulen in een tabel of lijst") == 1
    assert text.count("Klaar op 27 maart 2026") == 2


def test_without_a_card_nobody_is_called_assigned() -> None:
    text = said(a_receipt(a_receipt_point(Fate.SUGGESTED), a_receipt_point(Fate.WAITING)))

    assert text.count("Naam herkend in de groep") == 2
    assert "Toegewezen" not in text


def test_a_task_says_as_what_it_was_understood() -> None:
    bus = a_receipt_point(kind=Kind.ACTION, decision=Decision.TAKEN_UP)

    assert "actie · besluit: oppakken" in said(a_receipt(bus))


@pytest.mark.parametrize(
    ("due_on", "due_text", "expected"),
    [
        (None, None, "Geen datum"),
        (date(2026, 3, 27), None, "Klaar op 27 maart 2026"),
        (date(2026, 3, 27), "27 maart", "Klaar op 27 maart 2026"),
        (date(2026, 3, 27), "over twee weken", "Klaar op 27 maart 2026 (uit “over twee weken”)"),
        (None, "snel", "Uit “snel” is geen dag te halen"),
    ],
)
def test_the_due_date_is_told_as_it_was_understood(
    due_on: date | None, due_text: str | None, expected: str
) -> None:
    lines = said(a_receipt(a_receipt_point(due_on=due_on, due_text=due_text))).split("\n")

    assert any(line == expected or line.startswith(expected + ".") for line in lines)


def test_points_that_left_the_minutes_do_not_count() -> None:
    receipt = a_receipt(a_receipt_point(), a_receipt_point(Fate.GONE))

    assert "1 punt gelezen: 1 taak gemaakt." in said(receipt)


def test_a_receipt_that_is_past_says_nothing_else() -> None:
    past = said(replace(refused_receipt(), is_superseded=True))

    assert "Dit document mag weg." in past
    assert "leeg" not in past


def test_minutes_that_broke_keep_what_was_known() -> None:
    note = refused_receipt().note
    text = said(a_receipt(a_receipt_point(Fate.UNCHANGED), note=note))

    assert "Wat eerder is gelezen, blijft staan" in text
    assert "Punt dat unchanged is" in text


@pytest.mark.parametrize(
    ("moment_id", "label"), [("2026-01-14/1", "2026-01-14"), ("2026-01-14/2", "2026-01-14 (2)")]
)
def test_a_second_moment_of_a_day_has_a_number(moment_id: str, label: str) -> None:
    assert moment_label(MomentId(moment_id)) == label
