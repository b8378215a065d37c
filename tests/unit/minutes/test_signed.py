"""A sentence of a name, with or without a day, says who does what the sentence before it says."""

import pytest

from planner_sync.domain.points import Certainty, Decision
from unit.minutes.builders import points_of


@pytest.mark.parametrize(
    "told",
    [
        "Afspraak: de lampen vervangen. Fenna, voor 1 mei.",
        "Afgesproken is: de lampen worden vervangen. Fenna, voor 1 mei.",
        "Actie: de lampen vervangen. Fenna, voor 1 mei.",
        "De lampen worden vervangen. Fenna, voor 1 mei.",
        "Bewoners willen graag andere lampen. Fenna, voor 1 mei.",
    ],
)
def test_who_signs_does_it(told: str) -> None:
    (point,) = points_of(told)

    assert "lampen" in point.title
    assert (point.owners, point.due_text) == (("Fenna",), "voor 1 mei")
    assert (point.certainty, point.decision) == (Certainty.CERTAIN, Decision.TAKEN_UP)


@pytest.mark.parametrize(
    "told",
    [
        "Het was een gezellige middag. Fenna, 12 maart.",
        "We eindigden met thee en koek. Fenna.",
        "Fenna. Daan van der Verzonnen.",
    ],
)
def test_who_signs_the_paper_does_nothing(told: str) -> None:
    assert points_of(told) == ()


def test_what_was_agreed_behind_a_colon_is_not_lost() -> None:
    (point,) = points_of("Afgesproken is: Fenna maakt elke week een kamerindeling.")

    assert point.title == "Elke week een kamerindeling maken"
    assert point.owners == ("Fenna",)
