"""The outcome sheet: which group a point is in, and one page whatever happens."""

import io
import re
import shutil
import subprocess
import zipfile
from datetime import date
from itertools import product
from pathlib import Path
from typing import Any

import docx
import pytest
from docx.document import Document
from hypothesis import given
from hypothesis import strategies as st

from planner_sync.domain.board import Place, Standing
from planner_sync.domain.calendar import spoken
from planner_sync.domain.digest import Links
from planner_sync.domain.outcome_sheet import OutcomeSheet, SheetGroup, SheetPoint
from planner_sync.domain.points import Certainty, Kind
from planner_sync.domain.register import MomentId
from planner_sync.rendering.outcome_sheet import sheet_name, sheet_report, sheet_words
from planner_sync.rendering.outcome_sheet_fit import FEWEST, cut_to_lines, share_out
from unit.letters.sheets import (
    LINKS,
    MINUTES,
    a_sheet,
    a_sheet_moment,
    a_sheet_point,
    full_sheet,
    many_points,
)

SOFFICE = shutil.which("soffice")
suggested: dict[str, Any] = {"certainty": Certainty.SUGGESTED, "has_card": False}


def opened(sheet: OutcomeSheet, language: str = "nl") -> Document:
    return docx.Document(io.BytesIO(sheet_report(sheet, LINKS, sheet_words(language))))


def lines(sheet: OutcomeSheet) -> list[str]:
    document = opened(sheet)
    cells = [c.text for table in document.tables for row in table.rows for c in row.cells]
    return [*(p.text for p in document.paragraphs), *cells]


@pytest.mark.parametrize(
    ("point", "group"),
    [
        (a_sheet_point(), SheetGroup.DECIDE),
        (a_sheet_point(kind=Kind.ACTION), SheetGroup.DECIDE),
        (a_sheet_point(standing=Standing.TAKEN_UP), SheetGroup.TAKEN_UP),
        (a_sheet_point(standing=Standing.DONE), SheetGroup.TAKEN_UP),
        (a_sheet_point(**suggested), SheetGroup.SUGGESTED),
        (a_sheet_point(certainty=Certainty.SUGGESTED), SheetGroup.DECIDE),
        (a_sheet_point(standing=Standing.ELSEWHERE), SheetGroup.OTHERS),
        (a_sheet_point(standing=Standing.NOT_TAKEN_UP), SheetGroup.DECIDED),
        (a_sheet_point(standing=Standing.LATER), SheetGroup.DECIDED),
        (a_sheet_point(standing=Standing.STOPPED), SheetGroup.DECIDED),
        (a_sheet_point(kind=Kind.DECISION), SheetGroup.DECIDED),
    ],
)
def test_a_point_stands_where_the_team_has_to_do_something_with_it(
    point: SheetPoint, group: SheetGroup
) -> None:
    assert a_sheet(point).groups == {group: (point,)}


def test_points_to_decide_have_boxes_and_room_to_write() -> None:
    [table] = opened(a_sheet(a_sheet_point())).tables

    assert [[cell.text for cell in row.cells] for row in table.rows] == [
        ["Punt", "ja", "nee", "later", "Wie", "Klaar op"],
        ["Bankje bij de voordeur", "☐", "☐", "☐", "", ""],
    ]


def test_the_moment_is_told_in_head_counts() -> None:
    said = lines(a_sheet())

    assert "Aanwezig: 6 cliënten · 1 naaste · 2 collega's" in said
    assert "Plaats: De Werkplaats" in said
    assert "Uit dit cliëntmoment zijn geen punten gekomen." in said


def test_what_is_not_known_of_the_moment_is_left_out() -> None:
    said = lines(a_sheet(place=None, theme=None, participants={}, minutes_link=None))

    assert not any(line.startswith(("Plaats", "Thema", "Aanwezig")) for line in said)


def test_the_hint_names_the_buckets_of_the_team() -> None:
    buckets = {Place.TAKEN_UP: "Doen wij", Place.NOT_TAKEN_UP: "Doen wij niet"}

    hint = next(s for s in lines(a_sheet(a_sheet_point(), buckets=buckets)) if "sleep" in s)

    assert "ja naar “Doen wij”" in hint
    assert "nee naar “Doen wij niet”" in hint


@pytest.mark.parametrize(
    ("has_card", "expected"),
    [
        (True, "Punt {marker}, de tekst staat in Planner"),
        (False, "Tegengehouden punt, zie het verwerkingsverslag"),
    ],
)
def test_a_held_point_says_where_its_text_is(has_card: bool, expected: str) -> None:
    point = a_sheet_point(None, has_card=has_card)

    assert expected.format(marker=point.marker) in lines(a_sheet(point))


@pytest.mark.parametrize("links", [Links(), LINKS])
def test_links_lead_to_the_minutes_and_the_plan(links: Links) -> None:
    document = docx.Document(io.BytesIO(sheet_report(a_sheet(), links)))

    targets = {r.target_ref for r in document.part.rels.values() if r.is_external}
    assert targets == {MINUTES} | ({str(links.plan())} if links.plan() else set())


def test_equal_sheets_give_equal_bytes_that_say_that_they_are_our_own() -> None:
    packed = sheet_report(full_sheet(), LINKS)

    assert packed == sheet_report(full_sheet(), LINKS)
    with zipfile.ZipFile(io.BytesIO(packed)) as package:
        assert ">outcome_sheet<" in package.read("docProps/custom.xml").decode()


@pytest.mark.parametrize(
    ("moment_id", "language", "name"),
    [
        ("2026-03-12/1", "nl", "Uitkomsten cliëntmoment 12 maart 2026.docx"),
        ("2026-03-12/2", "nl", "Uitkomsten cliëntmoment 12 maart 2026 (2).docx"),
        ("2026-03-12/1", "en", "Outcomes client moment 12 March 2026.docx"),
    ],
)
def test_the_name_says_which_moment_it_is(moment_id: str, language: str, name: str) -> None:
    moment = a_sheet_moment(moment_id=MomentId(moment_id))

    assert sheet_name(moment, sheet_words(language)) == name


@pytest.mark.parametrize("count", [1, 12])
def test_a_short_list_is_whole(count: int) -> None:
    points = list(many_points(count, "Een bankje bij de voordeur"))

    said = lines(a_sheet(*points))

    assert sum("Een bankje bij de voordeur" in line for line in said) == count
    assert not any("en nog" in line for line in said)


def test_a_long_list_counts_what_it_leaves_out() -> None:
    sheet = a_sheet(*many_points(40, "Een bankje bij de voordeur"))

    said = lines(sheet)

    shown = sum("Een bankje bij de voordeur" in line for line in said)
    left_out = [int(n) for line in said for n in re.findall(r"^en nog (\d+) punt", line)]
    assert shown + sum(left_out) == 40
    assert shown >= FEWEST * len(sheet.groups)
    assert any(line.endswith("zie Planner") for line in said)


@pytest.mark.parametrize("count", [1, 40])
@pytest.mark.parametrize("language", ["nl", "en"])
def test_a_date_beside_a_title_is_whole_and_a_long_title_is_cut(count: int, language: str) -> None:
    days = [date(2026, month, 28) for month in range(1, 13)]
    told = [spoken(day, language) for day in days]
    for day, said in zip(days, told, strict=True):
        points = [a_sheet_point("Lange titel " * 30, Standing.TAKEN_UP, due_on=day)] * count

        paragraphs = [p.text for p in opened(a_sheet(*points), language).paragraphs]

        listed = [text for text in paragraphs if "Lange titel" in text]
        assert listed
        assert all(text.endswith(f" {said}") for text in listed)
        assert all(("…" in text) is (count > 1) for text in listed)


def test_a_note_has_the_room_that_its_title_leaves() -> None:
    when = "als de bouwvakkers klaar zijn met de nieuwe voordeur"
    points = [a_sheet_point("Uitje", Standing.TAKEN_UP, due_text=when)] * 60

    assert f"•\tUitje · {when}" in lines(a_sheet(*points))


def test_a_title_without_a_note_has_the_whole_line() -> None:
    title = "Samen eten op zondag, en dan met iedereen om de beurt een soep"
    points = [a_sheet_point(title, **suggested)] * 60

    assert f"☐\t{title}" in lines(a_sheet(*points))


PAGES = {
    "nothing": a_sheet(),
    "one": a_sheet(*many_points(1)),
    "twelve": a_sheet(*many_points(12)),
    "fourteen": a_sheet(*many_points(14)),
    "forty": a_sheet(*many_points(40)),
    "dated": a_sheet(
        *(
            a_sheet_point("Lang " * n, Standing.TAKEN_UP, due_on=date(2026, 9, 28))
            for n in range(1, 41)
        )
    ),
    "to decide": a_sheet(*(a_sheet_point(f"Punt {n}") for n in range(40))),
    "suggested": a_sheet(*(a_sheet_point("Lang " * 40, **suggested) for _ in range(40))),
    "long": a_sheet(*many_points(40, "Lange woorden " * 14)),
    "wide": a_sheet(
        *many_points(40, "WWW MMMMMMMMM " * 14),
        team_name="Team WM " * 30,
        place="MW " * 60,
        theme="WMW" * 60,
    ),
}


@pytest.mark.skipif(SOFFICE is None, reason="needs LibreOffice to lay pages out")
def test_it_is_one_page_however_long_the_list_is(tmp_path: Path) -> None:
    for (name, sheet), language in product(PAGES.items(), ("nl", "en")):
        packed = sheet_report(sheet, LINKS, sheet_words(language))
        (tmp_path / f"{name} {language}.docx").write_bytes(packed)
    files = [str(path) for path in sorted(tmp_path.glob("*.docx"))]
    profile = f"-env:UserInstallation=file://{tmp_path}/profile"

    subprocess.run(  # noqa: S603 - our own files
        [str(SOFFICE), profile, "--headless", "--convert-to", "pdf", "--outdir", tmp_path, *files],
        check=True,
        capture_output=True,
        timeout=120,
    )

    pages = {
        path.stem: len(re.findall(rb"/Type\s*/Page\b", path.read_bytes()))
        for path in tmp_path.glob("*.pdf")
    }
    assert len(pages) == len(files)
    assert {name: count for name, count in pages.items() if count != 1} == {}


heights = st.lists(st.lists(st.floats(4, 12), max_size=20), max_size=5)


@given(st.floats(0, 200), heights)
def test_what_is_shown_fits_and_nothing_is_left_out_without_need(
    room: float, groups: list[list[float]]
) -> None:
    shown = share_out(room, groups)

    used = sum(sum(group[:count]) for group, count in zip(groups, shown, strict=True))
    assert used <= room + 1e-6
    if sum(map(sum, groups)) <= room - 1e-6:
        assert shown == [len(group) for group in groups]


@given(st.lists(st.lists(st.just(5.0), min_size=1, max_size=20), min_size=1, max_size=5))
def test_every_group_gets_its_first_points(groups: list[list[float]]) -> None:
    shown = share_out(5.0 * FEWEST * len(groups), groups)

    assert all(n >= min(FEWEST, len(g)) for n, g in zip(shown, groups, strict=True))


@given(st.text(max_size=200), st.integers(1, 3))
def test_a_title_is_cut_to_its_lines(text: str, most: int) -> None:
    assert len(cut_to_lines(text, 80, most)) <= most
