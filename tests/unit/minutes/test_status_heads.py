"""How far a point is, in front of it or as the title above it."""

import pytest

from planner_sync.domain.points import Status
from unit.minutes.builders import points_of, points_of_board

LIST = "## Actielijst\n\n"


def _states(text: str) -> list[tuple[str, Status]]:
    return [(p.title, p.status) for p in points_of_board(text)]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("AFGEROND – zaal huren (Fenna)", "OPEN – vlag kopen (Daan)"),
        ("Gereed: zaal huren (Fenna)", "Open: vlag kopen (Daan)"),
        ("[klaar] zaal huren (Fenna)", "[open] vlag kopen (Daan)"),
        ("(klaar) zaal huren - Fenna", "(nog niet) vlag kopen - Daan"),
        ("Afgehandeld / zaal huren / Fenna", "Nieuw / vlag kopen / Daan"),
        ("KLAAR zaal huren (Fenna)", "NOG NIET vlag kopen (Daan)"),
        ("**Klaar** zaal huren (Fenna)", "**Open** vlag kopen (Daan)"),
    ],
)
def test_state_in_front_of_a_point_says_how_far_it_is(first: str, second: str) -> None:
    assert _states(f"{LIST}- {first}\n- {second}") == [
        ("Zaal huren", Status.DONE),
        ("Vlag kopen", Status.OPEN),
    ]


def test_running_and_dropped_points_are_told_apart() -> None:
    text = "Doorgelopen lijst:\n\n- LOOPT – site bouwen (Daan)\n- VERVALLEN – kamp\n- [-] bingo"
    assert _states(text) == [
        ("Site bouwen", Status.IN_PROGRESS),
        ("Kamp", Status.DROPPED),
        ("Bingo", Status.DROPPED),
    ]


def test_list_of_states_needs_no_title_of_points() -> None:
    text = "Langs de punten:\n\n- Klaar: hek verven\n- Open: bank kopen"
    assert _states(text) == [("Hek verven", Status.DONE), ("Bank kopen", Status.OPEN)]


def test_word_of_a_state_that_belongs_to_the_task_stays() -> None:
    text = f"{LIST}- Open haard vegen (Fenna)\n- Nieuwe vlag kopen (Daan)"
    assert [p.title for p in points_of_board(text)] == ["Open haard vegen", "Nieuwe vlag kopen"]


@pytest.mark.parametrize("title", ["### Bezig", "**In uitvoering**", "Loopt:"])
def test_title_above_what_runs_opens_a_list(title: str) -> None:
    text = f"### Te doen\n\n- vlag kopen (Daan)\n\n{title}\n\n- hok schoonmaken. Fenna, op de helft"
    assert _states(text) == [
        ("Vlag kopen", Status.OPEN),
        ("Hok schoonmaken", Status.IN_PROGRESS),
    ]


@pytest.mark.parametrize(
    ("title", "status"),
    [
        ("### Af", Status.DONE),
        ("Afgerond:", Status.DONE),
        ("### Vervallen", Status.DROPPED),
        ("### Doen we niet", Status.DROPPED),
    ],
)
def test_title_above_what_is_over_keeps_it_off_the_list(title: str, status: Status) -> None:
    text = f"### Te doen\n\n- vlag kopen (Daan)\n\n{title}\n\n- vijver graven (Fenna)"
    assert _states(text) == [("Vlag kopen", Status.OPEN), ("Vijver graven", status)]


def test_title_of_a_state_makes_no_points_of_the_text_below_it() -> None:
    assert points_of_board("### Loopt\n\nDe tuin ligt er goed bij.") == ()


def test_wish_with_a_state_in_front_is_closed() -> None:
    points = points_of("## Verbeterpunten\n\n- Opgelost: lamp in de hal\n- Open: nieuwe bank")
    assert [(p.title, p.status) for p in points] == [
        ("Lamp in de hal", Status.DONE),
        ("Nieuwe bank", Status.OPEN),
    ]
