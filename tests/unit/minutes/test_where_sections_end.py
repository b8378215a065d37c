"""Where a list of points ends, and what stands amid its lines without being a point."""

from datetime import date

import pytest

from planner_sync.domain.blocks import Document, Heading, Paragraph
from planner_sync.minutes.reading import read_minutes
from unit.minutes.builders import points_of, points_of_board, shipped_lexicon


def _titles(text: str) -> list[str]:
    return [point.title for point in points_of_board(text)]


def test_what_every_page_repeats_is_no_point() -> None:
    document = Document(
        format="docx",
        blocks=(
            Paragraph(text="Verslag werkgroep Zonneweide, 12 maart 2026", where="alinea 1"),
            Heading(text="Vervolgstappen", where="kop 1", level=1),
            Paragraph(text="Fenna boekt de zaal.", where="alinea 2"),
            Paragraph(text="Verslag werkgroep 12.03.26 2", where="voettekst"),
        ),
    )

    minutes = read_minutes(document, lexicon=shipped_lexicon(), privacy=False)

    assert [point.title for point in minutes.points] == ["De zaal boeken"]
    assert minutes.moment is not None
    assert minutes.moment.held_on == date(2026, 3, 12)


def test_a_subject_above_the_sentences_on_it_is_a_title() -> None:
    found = _titles(
        "## Vervolgstappen\n\n"
        "Verlichting\n\n"
        "Er wordt een dag gezocht om met de monteur langs alle lampen van het pad te lopen.\n\n"
        "Ledenblad\n\n"
        "De vraag aan de drukker is of hij het blad ook op dikker papier kan drukken.\n"
    )

    assert not {"Verlichting", "Ledenblad"} & set(found)


def test_short_lines_below_each_other_are_tasks() -> None:
    assert _titles("## Vervolgstappen\n\nVerf kopen\n\nVlag wassen\n") == [
        "Verf kopen",
        "Vlag wassen",
    ]


@pytest.mark.parametrize("title", ["Verder verslag:", "Verder besproken:"])
def test_the_rest_of_the_report_ends_a_list_of_actions(title: str) -> None:
    found = _titles(
        "## Acties\n\n- Verf kopen (Fenna)\n- Vlag wassen (Daan)\n\n"
        f"{title}\n\n- De schuur heeft duidelijk meer licht dan eerst.\n"
    )

    assert found == ["Verf kopen", "Vlag wassen"]


@pytest.mark.parametrize(
    "line",
    [
        "Volgende afspraak: 29 juni 10.00 dorpshuis",
        "Volgende bijeenkomst: 15 december",
        "Volgende keer maandag 13 april om 13.00 uur",
        "Volgend overleg 13 april 10 uur, bij Daan",
        "Next meeting on Monday 13th April at 1:00pm",
    ],
)
def test_the_day_of_the_next_meeting_is_no_task_among_them(line: str) -> None:
    assert _titles(f"## Acties\n\n- {line}\n- Verf kopen (Fenna)\n") == ["Verf kopen"]


@pytest.mark.parametrize("line", ["Volgende keer lijst meenemen", "Volgende vergadering plannen"])
def test_what_is_done_next_time_is_a_task(line: str) -> None:
    assert _titles(f"## Acties\n\n- {line}\n- Verf kopen (Fenna)\n") == [line, "Verf kopen"]


def test_the_day_of_the_next_meeting_is_no_agreement() -> None:
    found = _titles("1. Volgende afspraak: 15 december\n2. Actie Fenna: verf kopen\n")

    assert found == ["Verf kopen"]


def test_work_on_the_list_of_actions_is_no_title_of_one() -> None:
    found = points_of_board(
        "## Besluiten en acties\n\n"
        "- Actielijst bijwerken (Daan)\n  - met de punten van vandaag\n- Verf kopen (Fenna)\n"
    )

    assert [(point.title, point.owners) for point in found] == [
        ("Actielijst bijwerken", ("Daan",)),
        ("Verf kopen", ("Fenna",)),
    ]


def test_what_is_left_below_a_point_that_is_over_is_a_point() -> None:
    found = points_of_board(
        "## Acties\n\n- Hek verven (Daan, klaar)\n  - de poort nog verven\n  - het was mooi weer\n"
    )

    assert [(point.title, point.status.value) for point in found] == [
        ("Hek verven", "done"),
        ("De poort nog verven", "open"),
    ]


def test_a_line_that_says_who_reports_gives_the_list_to_nobody() -> None:
    found = points_of_board(
        "Fenna doet de terugkoppeling van de werkgroep tuin:\n\n"
        "- Daar is het plan verkend.\n- De eisen zijn nog niet bekeken.\n"
    )

    assert not [point for point in found if point.owners]


def test_a_line_that_says_who_does_it_gives_the_list_to_them() -> None:
    found = points_of_board("Fenna doet voor de volgende keer:\n\n- paden vegen\n- vlag kopen\n")

    assert [point.owners for point in found] == [("Fenna",), ("Fenna",)]


def test_what_goes_well_says_nothing_of_the_lists_below_it() -> None:
    found = points_of(
        "Plussen:\n\n- de sfeer\n- de tuinbank\n\nMinnen:\n\n- de hal is vaak vies\n\n"
        "Wie doet wat:\n\n- Fenna belt de schoonmaak"
    )

    assert [(point.title, point.owners) for point in found] == [
        ("De hal is vaak vies", ()),
        ("De schoonmaak bellen", ("Fenna",)),
    ]


def test_the_last_item_of_an_agenda_opens_no_list() -> None:
    found = _titles(
        "1. Bespreken van de begroting.\n2. Bepalen van volgende stappen.\n\n"
        "- De laatste versie van de begroting\n- Een overzicht van de kas\n"
    )

    assert found == []


def test_a_numbered_title_behind_an_empty_one_opens_its_list() -> None:
    found = _titles("1. Mededelingen\n2. Actiepunten\n\n- Vlag bestellen\n- Tent huren\n")

    assert found == ["Vlag bestellen", "Tent huren"]


@pytest.mark.parametrize(
    ("title", "titles"),
    [
        ("Plan", ["Vlag bestellen", "Tent huren"]),
        ("Plan – Zonneweide – Noord", []),
        ("Ruimtelijk plan", []),
    ],
)
def test_a_plan_of_something_is_no_list_of_work(title: str, titles: list[str]) -> None:
    items = ["Vlag bestellen", "Tent huren"] if titles else ["Naam", "Ligging van het veld"]

    assert _titles(f"## {title}\n\n- {items[0]}\n- {items[1]}\n") == titles
