"""Lists that a line, or brackets in front of each item, give to somebody."""

import pytest

from planner_sync.domain.points import Certainty, Point, Status
from unit.minutes.builders import points_of, points_of_board


def _told(points: tuple[Point, ...]) -> dict[str, tuple[str, ...]]:
    return {point.title: point.owners for point in points if point.status is Status.OPEN}


@pytest.mark.parametrize(
    "line",
    [
        "Fenna regelt:",
        "**Fenna gaat regelen:**",
        "Keuken (Fenna stuurt aan)",
        "Keuken (trekker: Fenna)",
        "Fenna:",
    ],
)
def test_a_list_below_a_line_that_gives_it_to_somebody_is_theirs(line: str) -> None:
    found = _told(points_of_board(f"{line}\n\n- kastjes ontvetten\n- stoelen ophalen\n"))

    assert found == {"Kastjes ontvetten": ("Fenna",), "Stoelen ophalen": ("Fenna",)}


def test_questions_that_somebody_takes_along_are_work() -> None:
    text = "Vragen die Fenna meeneemt:\n\n- Waarom is de poort dicht?\n- Komt er een bus?\n\n"
    others = "Vragen met een antwoord:\n\n- Mag mijn fiets binnen? (ja)\n"

    found = _told(points_of(text + others))

    assert found["Waarom is de poort dicht?"] == ("Fenna",)
    assert found["Komt er een bus?"] == ("Fenna",)
    assert not any("Mag" in title for title in found)


def test_what_somebody_tells_below_their_name_is_no_work() -> None:
    text = "Fenna:\n\n- was drie weken op vakantie\n- vond de avond geslaagd\n"

    assert points_of_board(text) == ()


def test_a_list_below_a_sentence_about_somebody_is_not_theirs() -> None:
    text = "Fenna regelt de taart.\n\n- de hal is koud\n- de lamp is mooi\n"

    assert not any(point.title == "De hal is koud" for point in points_of_board(text))


def test_names_in_brackets_in_front_tell_who_does_it() -> None:
    text = "[Fenna] kraan laten nakijken\n[Fenna, Daan] planken halen\n[?] schuur opruimen\n"

    assert _told(points_of_board(text)) == {
        "Kraan laten nakijken": ("Fenna",),
        "Planken halen": ("Fenna", "Daan"),
        "Schuur opruimen": (),
    }


def test_round_brackets_in_front_of_tasks_do_so_as_well() -> None:
    text = "## Taken\n\n- (Fenna) kraan laten nakijken\n- (Daan) wachtlijst bijwerken\n"

    assert _told(points_of_board(text)) == {
        "Kraan laten nakijken": ("Fenna",),
        "Wachtlijst bijwerken": ("Daan",),
    }


def test_a_state_in_brackets_in_front_names_nobody() -> None:
    text = "## Taken\n\n- [klaar] kraan nakijken\n- [loopt] wachtlijst bijwerken\n"

    assert not any(point.owners for point in points_of_board(text))


def test_a_list_by_person_gives_each_what_stands_below() -> None:
    text = (
        "Tot de volgende ronde:\n\n- Fenna\n  - eigenaren benaderen\n  - kaart laten tekenen\n"
        "- Daan\n  - niets, is op vakantie\n- Gemeente (Ruud)\n  - antwoord geven op de brief\n"
    )

    points = points_of_board(text)

    assert _told(points) == {
        "Eigenaren benaderen": ("Fenna",),
        "Kaart laten tekenen": ("Fenna",),
        "Antwoord geven op de brief": ("Gemeente",),
    }
    assert {point.certainty for point in points} == {Certainty.CERTAIN}


def test_a_round_of_who_told_what_gives_nobody_work() -> None:
    text = "- Fenna\n  - was op vakantie\n  - meer zon gezien\n  - vond de zee mooi\n"

    assert not any(point.owners for point in points_of_board(text))


def test_among_names_one_more_with_tasks_below_is_whose_they_are() -> None:
    text = (
        "## Acties\n\n- Fenna\n  - kast halen\n- Daan\n  - verf kopen\n"
        "- Waterschap\n  - antwoord geven\n"
    )

    assert _told(points_of_board(text))["Antwoord geven"] == ("Waterschap",)


def test_themes_between_tasks_are_nobody() -> None:
    text = "## Acties\n\n- Keuken\n  - kast halen\n- Tuin\n  - schutting verven\n"

    assert not any(point.owners for point in points_of_board(text))


def test_who_presents_a_subject_has_not_to_do_what_is_told_of_it() -> None:
    text = (
        "## Kas (Fenna)\n\n- 200 euro over\n- drie nieuwe leden\n- meer steun van de bank\n"
        "- de rekening is overgezet\n"
    )

    assert not any(point.owners for point in points_of_board(text))


def test_who_was_there_is_given_no_list() -> None:
    text = "- schutting verven\n- tafels halen\n"
    head = "# Notulen werkgroep\n\nAanwezig: Fenna Fictief, Daan (begeleiding)\n\n"

    assert not any(point.owners for point in points_of_board(text, head))


def test_what_people_think_of_each_is_given_to_nobody() -> None:
    text = (
        "- Fenna\n  - Pluspunt: conflicten vermijden en oplossen\n  - Minpunt: later bellen\n"
        "- Daan\n  - Pluspunt: klussen regelen\n  - Minpunt: planken halen\n"
    )

    assert not any(point.owners for point in points_of_board(text))
