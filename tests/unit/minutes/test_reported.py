"""What somebody of the team says that she does, she takes on."""

import pytest

from planner_sync.domain.points import Certainty
from unit.minutes.builders import points_of


@pytest.mark.parametrize(
    ("said", "title"),
    [
        ("Fenna zegt dat ze morgen verf koopt.", "Morgen verf kopen"),
        ("Fenna heeft toegezegd dat zij de poort maakt.", "De poort maken"),
        ("Fenna gaf aan dat ze de huismeester belt.", "De huismeester bellen"),
    ],
)
def test_a_reported_promise_is_hers(said: str, title: str) -> None:
    (point,) = points_of(said)

    assert (point.title, point.owners) == (title, ("Fenna",))
    assert point.certainty is Certainty.CERTAIN


@pytest.mark.parametrize(
    "said",
    [
        "Fenna zegt dat ze altijd de was doet.",
        "Fenna vertelt dat ze in mei op vakantie gaat.",
        "Fenna zegt dat ze dat niet kan beloven.",
    ],
)
def test_what_she_tells_of_herself_is_no_promise(said: str) -> None:
    assert not [point for point in points_of(said) if point.owners]
