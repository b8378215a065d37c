"""What several people are is told once, in front of them or behind them."""

import pytest

from planner_sync.minutes.people.shared_roles import with_shared_roles
from unit.minutes.builders import points_of, shipped_lexicon


@pytest.mark.parametrize(
    ("names", "roles"),
    [
        ("bewoners Els, Bo en Kim Tak", ["bewoner", "bewoner", "bewoner"]),
        (
            "bewoners Els en Bo. Begeleiders Jo en Ad",
            ["bewoner", "bewoner", "begeleider", "begeleider"],
        ),
        ("Els en Bo (deelnemers), Jo (begeleider)", ["deelnemer", "", ""]),
        ("Els, moeder Truus en Bo (bewoners)", ["", "", ""]),
        ("mw. Vos, dhr. Das (bewoners), Ko", ["bewoner", "", ""]),
        ("wijkverpleegkundigen Jo en Ad", ["wijkverpleegkundige", "wijkverpleegkundige"]),
        ("Kim Tak, Bo", ["", ""]),
    ],
)
def test_a_plural_is_what_each_of_its_neighbours_is(names: str, roles: list[str]) -> None:
    assert [role for _, role in with_shared_roles(names, shipped_lexicon())] == roles


HEAD = "Aanwezig: bewoners Els, Bo en Wim. Begeleiders Jo en Ad\n\n"


def test_what_one_client_does_all_day_is_no_task() -> None:
    assert not [point for point in points_of(f"{HEAD}Wim ruimt de kamer op.") if point.owners]


def test_what_clients_take_on_together_is_theirs() -> None:
    (point,) = points_of(f"{HEAD}Els en Bo maken een rooster voor de keuken.")

    assert point.owners == ("Els", "Bo")
