"""Lists that a line, or brackets in front of each item, give to somebody."""

import pytest

from planner_sync.domain.points import Point, Status
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
