"""What looks like a point and is none."""

import pytest

from unit.minutes.builders import minutes_of


@pytest.mark.parametrize(
    "text",
    [
        "Fenna heeft de gemeente gebeld.",
        "Fenna gaf uitleg over het plan.",
        "Fenna geeft aan dat het rooster klopt.",
        "Fenna vertelt over haar vakantie.",
        "Gaat Fenna de gemeente bellen?",
        "Fenna gaat niet verder met het plan.",
        "Volgende keer bespreken we de vakantie.",
        "Het feest is op 12 juni.",
        "De volgende bijeenkomst is op 4 april.",
        "De gemeente heeft een brief gestuurd.",
        "Fenna: extra overleg kost veel tijd.",
        "Bij het invoeren van het plan ging het goed.",
        "Fenna approved the report.",
        "The meeting will be held on April 7.",
        "De bewoners vinden het fijn dat er weer bingo is.",
    ],
)
def test_a_sentence_that_only_tells_is_no_point(text: str) -> None:
    assert minutes_of(text).points == ()


@pytest.mark.parametrize(
    "heading",
    ["## Agenda", "## Agenda volgende keer", "## Wat gaat goed", "## Realisaties vorige periode"],
)
def test_aside_of_the_work_of_this_meeting_nothing_is_looked_for(heading: str) -> None:
    assert minutes_of(f"{heading}\n\n- het hek verven\n- de buren uitnodigen\n").points == ()


def test_a_subject_that_begins_like_an_aside_is_none() -> None:
    text = "## Aanpak wachtlijst\n\nFenna belt de gemeente.\n"

    assert [p.title for p in minutes_of(text, privacy=False).points] == ["De gemeente bellen"]


def test_what_ends_an_aside_is_read_again() -> None:
    text = "## Agenda\n\n- het hek verven\n\n## Tuin\n\nFenna belt de hovenier.\n"

    assert [p.title for p in minutes_of(text, privacy=False).points] == ["De hovenier bellen"]


def test_names_behind_a_question_are_those_of_who_asks() -> None:
    assert minutes_of("- Welke kleur nemen we? Groen of blauw (Fenna)\n").points == ()


def test_a_list_of_finished_actions_is_done() -> None:
    points = minutes_of("## Afgeronde acties\n\n- verf kopen\n").points

    assert [p.status.value for p in points] == ["done"]


@pytest.mark.parametrize(
    "text",
    [
        "De frituurpan was een goed idee. Volgende keer in november.",
        "Per thema vertelt iedereen wat er goed loopt en wat er beter kan.",
        "ACTIEPUNTEN\nwat wie wanneer",
    ],
)
def test_what_only_leads_through_the_meeting_is_no_point(text: str) -> None:
    clients = "# Cliëntmoment\n\nAanwezig: zes cliënten, Fenna Fictief\n\n"
    assert minutes_of(f"{clients}{text}\n").points == ()
