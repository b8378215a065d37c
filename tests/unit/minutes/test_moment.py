"""What the minutes say about the meeting itself."""

from datetime import date

import pytest

from planner_sync.domain.blocks import Cell, Document, Heading, Paragraph, Table
from planner_sync.domain.moments import ClientMoment, Score
from planner_sync.minutes.reading import read_minutes
from unit.minutes.builders import MEMBERS, minutes_of, shipped_lexicon

POINT = "\n\nActie: verf kopen.\n"


def moment_of(markdown: str) -> ClientMoment:
    moment = minutes_of(markdown + POINT).moment
    assert moment is not None
    return moment


def undated(markdown: str) -> date | None:
    document = Document(
        blocks=(
            Heading(text=markdown, level=1, where="kop 1"),
            Paragraph(text="Actie: verf kopen.", where="alinea 1"),
        ),
        format="md",
    )
    moment = read_minutes(document, lexicon=shipped_lexicon()).moment
    return moment.held_on if moment else None


@pytest.mark.parametrize(
    "label",
    ["Datum: 2 april 2026", "**Datum:** 2-4-2026", "Datum: donderdag 2 april 2026, 14.00 uur"],
)
def test_the_date_has_a_label(label: str) -> None:
    assert moment_of(label).held_on == date(2026, 4, 2)


@pytest.mark.parametrize(
    "heading",
    ["Cliëntmoment 2 april 2026", "Verslag 2-4-2026", "Minutes, April 2, 2026", "20260402 verslag"],
)
def test_else_the_date_stands_in_a_heading(heading: str) -> None:
    assert undated(heading) == date(2026, 4, 2)


def test_the_next_meeting_is_not_this_one() -> None:
    assert undated("Volgende bijeenkomst: 2 april 2026") is None


def test_front_matter_gives_facts() -> None:
    moment = minutes_of(f"---\nDatum: 2 april 2026\nteam: De Molen\n---\n{POINT}").moment

    assert moment is not None
    assert moment.team == "De Molen"


def test_labels_give_place_people_and_theme() -> None:
    moment = moment_of(
        "Team: De Molen\nLocatie: Dagbesteding Het Wiel\nThema: eten\n"
        "Gespreksleider: Fenna Fictief\nNotulist: Daan van der Verzonnen\n"
    )

    assert (moment.team, moment.location, moment.theme) == (
        "De Molen",
        "Dagbesteding Het Wiel",
        "eten",
    )
    assert (moment.moderator, moment.recorder) == ("Fenna Fictief", "Daan van der Verzonnen")


def test_a_label_and_its_value_may_share_a_cell() -> None:
    rows = ((Cell(text="vergaderdatum\n2-4-2026"), Cell(text="aanwezig\nPia Bedacht")),)
    blocks = (Table(rows=rows, where="tabel 1"), Paragraph(text="Actie: verven nu", where="a"))

    moment = read_minutes(Document(blocks=blocks, format="docx"), lexicon=shipped_lexicon()).moment

    assert moment is not None
    assert moment.held_on == date(2026, 4, 2)


def test_numbers_of_people_are_counted_or_told() -> None:
    told = moment_of("Aantal cliënten: 6\nAantal netwerk: 2\nAantal collega's: 3")
    named = moment_of("Cliënten: Pia, Teun en Gijs\n\nCollega's: Fenna Fictief")

    assert told.participants == {"clients": 6, "network": 2, "colleagues": 3}
    assert named.participants == {"clients": 3, "colleagues": 1}


def test_numbers_in_the_attendance_list_are_head_counts() -> None:
    moment = moment_of("Aanwezig: 6 cliënten, 1 familielid en 2 collega's")

    assert moment.participants == {"clients": 6, "network": 1, "colleagues": 2}


def test_roles_in_brackets_tell_who_is_who() -> None:
    moment = moment_of("Aanwezig: Pia (cliënt), Gijs (vader), Fenna Fictief (begeleider)")

    assert moment.participants == {"clients": 1, "network": 1, "colleagues": 1}


def test_the_step_of_the_five_step_method() -> None:
    assert moment_of("Stap: 4").step == 4
    assert moment_of("# Stap 2: verzamelen").step == 2


def test_ladder_scores_have_a_table() -> None:
    moment = moment_of(
        "| Vraag | Vorige keer | Gewenst | Nu |\n|-|-|-|-|\n"
        "| Ik kies zelf wat ik eet | 5 | 8 | 6,5 |\n| Ik voel mij thuis | | | |\n"
    )

    assert moment.scores == (
        Score(question="Ik kies zelf wat ik eet", before=5, wanted=8, value=6.5),
    )


def test_clients_in_the_attendance_list_leave_the_points() -> None:
    text = "Cliënten: Pia Bedacht\n\nVerbeterpunt: nieuwe stoel voor Pia.\n"

    (point,) = minutes_of(text, members=MEMBERS).points

    assert point.title == "Nieuwe stoel voor een cliënt"


def test_several_labels_may_share_a_line() -> None:
    moment = moment_of("Datum: 2 april 2026   Team: De Molen   Aanwezig: Pia Bedacht (cliënt)")

    assert (moment.held_on, moment.team) == (date(2026, 4, 2), "De Molen")
    assert moment.participants == {"clients": 1}


def test_somebody_without_a_name_counts() -> None:
    moment = moment_of("Aanwezig: Pia Bedacht (cliënt), moeder van Pia, Daan Nep (notulist)")

    assert moment.participants == {"clients": 1, "network": 1, "colleagues": 1}
    assert moment.recorder == "Daan Nep"


def test_without_a_heading_the_title_is_a_line_that_says_so() -> None:
    assert moment_of("Verslag bewonersoverleg De Molen").title == "Verslag bewonersoverleg De Molen"
