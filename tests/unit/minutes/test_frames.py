"""The title of minutes of a client moment, and who signs below them."""

import pytest

from planner_sync.adapters.documents import read_document
from planner_sync.minutes.reading import read_minutes
from unit.minutes.builders import minutes_of, points_of, shipped_lexicon

_TOLD = "Bram wil vaker soep. Fenna vraagt het aan de kok.\n\nRiet vertelde over haar poes."


def _titles(text: str) -> list[str]:
    return [point.title for point in minutes_of(text, privacy=False).points]


@pytest.mark.parametrize(
    "foot",
    [
        "Warme groet,\nFenna",
        "Fijne dienst x\nFenna",
        "Tot de volgende keer!\nFenna",
        "Namens het team\nFenna",
        "Dank voor jullie komst,\nnamens ons allen,\nFenna",
        "(Fenna, 13 maart)",
        "(Fenna)",
    ],
)
def test_who_signs_the_minutes_has_nothing_to_do(foot: str) -> None:
    found = points_of(f"{_TOLD}\n\n{foot}")
    assert [point.title for point in found] == ["Vaker soep: aan de kok vragen"]


@pytest.mark.parametrize(
    "foot",
    [
        "De bank in de tuin verven.\n\n(Daan, 1 mei)",
        "Het hek wordt gerepareerd.\n\n(Daan)",
        "Lampje in de hal maken\nDaan",
        "De bank verven.\n\n(Fenna)\n\nHet hek wordt gerepareerd.\n\n(Daan)",
    ],
)
def test_a_name_below_work_says_whose_it_is(foot: str) -> None:
    found = points_of(f"{_TOLD}\n\n{foot}")
    assert ("Daan",) in [point.owners for point in found]


@pytest.mark.parametrize(
    "title",
    [
        "bewonersoverleg de linde 3 maart 2026\n(getypt door fenna)",
        "Wensenlijst bewoners De Linde (bijeenkomst 3-3-2026, wordt bijgehouden door Fenna)",
    ],
)
def test_a_title_with_its_day_is_no_point(title: str) -> None:
    minutes = read_minutes(
        read_document(f"{title}\n\n{_TOLD}\n".encode(), ".md"),
        lexicon=shipped_lexicon(),
        privacy=False,
    )
    assert [point.title for point in minutes.points] == ["Vaker soep: aan de kok vragen"]


def test_minutes_in_one_paragraph_are_read() -> None:
    text = "Bewonersoverleg 3 maart 2026. Bram wil vaker soep. Fenna vraagt het aan de kok."
    minutes = read_minutes(
        read_document(f"{text}\n".encode(), ".md"), lexicon=shipped_lexicon(), privacy=False
    )
    assert [point.title for point in minutes.points] == ["Vaker soep: aan de kok vragen"]


def test_names_with_signs_behind_who_were_there() -> None:
    text = f"# Jongerenraad\n\nWie: @Bram @Riet + begeleiding @Fenna\n\n{_TOLD}"
    assert _titles(text) == ["Vaker soep: aan de kok vragen"]


def test_how_many_were_there_do_nothing() -> None:
    text = "We dronken gisteren koffie over hoe het bevalt. 8 bewoners en 2 vrijwilligers."
    assert points_of(text) == ()


@pytest.mark.parametrize("title", ["Tot besluit", "Tot slot", "Ten slotte"])
def test_how_the_meeting_ended_opens_no_list(title: str) -> None:
    found = points_of(f"{_TOLD}\n\n## {title}\n\nFenna reikte iedereen een bloembol uit.")
    assert [point.title for point in found] == ["Vaker soep: aan de kok vragen"]


def test_the_writer_sets_down_what_was_said() -> None:
    assert points_of("Ik zet even onder elkaar wat ik hoorde.") == ()
    assert len(points_of("Ik zet de namen van de kamers onder elkaar.")) == 1
