"""Notes in the infinitive that begin with whom the work is about, not with who does it."""

import pytest

from planner_sync.domain.points import Point
from unit.minutes.builders import points_of, points_of_board


def _only(text: str) -> Point:
    (point,) = points_of_board(f"## Acties\n\n- {text}\n")
    return point


@pytest.mark.parametrize(
    "text",
    [
        "Bewoners informeren over de verbouwing",
        "Team informeren over het rooster",
        "Cliëntenraad vragen om advies",
        "Begeleiding uitnodigen",
        "Locatie in de stad regelen",
        "Vrijwilligers zoeken voor de tuin",
        "Iedereen informeren over het feest",
        "Fenna bellen over de sleutel",
        "Daan vragen of hij komt",
    ],
)
def test_whom_work_is_done_to_does_not_do_it(text: str) -> None:
    point = _only(text)

    assert (point.title, point.owners) == (text, ())


@pytest.mark.parametrize(
    ("text", "title", "owners"),
    [
        ("Team maakt een lijst", "Een lijst maken", ("Team",)),
        ("Bewoners maken een weekmenu", "Een weekmenu maken", ("Bewoners",)),
        ("Fenna bellen gemeente", "Fenna bellen gemeente", ("Fenna",)),
        ("Daan taart bestellen", "Taart bestellen", ("Daan",)),
        ("Fenna en Daan bellen de gemeente", "De gemeente bellen", ("Fenna", "Daan")),
        ("Team: bewoners informeren", "Bewoners informeren", ("Team",)),
    ],
)
def test_who_does_it_may_begin_a_note_too(text: str, title: str, owners: tuple[str, ...]) -> None:
    point = _only(text)

    assert (point.title, point.owners) == (title, owners)


def test_in_running_text_a_group_that_is_informed_takes_nothing_on() -> None:
    points = points_of("Over de verbouwing:\n\n- Bewoners informeren over de herrie\n")

    assert not any(point.owners for point in points)
