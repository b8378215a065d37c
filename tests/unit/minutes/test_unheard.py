"""What is wrong, where nobody asks for anything and nobody answers, is still suggested."""

import pytest

from planner_sync.domain.points import Certainty, Status
from unit.minutes.builders import points_of


@pytest.mark.parametrize(
    "said",
    [
        "De thee is niet te drinken",
        "De bel is te zacht, Els miste twee pakjes",
        "De wifi is traag in de avond",
        "Bewoners vinden het eten flauw",
        "Els: de lamp is al weken stuk",
    ],
)
def test_a_bare_complaint_is_a_suggestion(said: str) -> None:
    (point,) = points_of(f"{said}.")

    assert point.title == said
    assert point.certainty is Certainty.SUGGESTED


def test_what_somebody_says_is_wrong_is_told_without_who_says_it() -> None:
    (point,) = points_of("Iemand noemde dat de folders moeilijk zijn.")

    assert point.title == "De folders zijn moeilijk"


@pytest.mark.parametrize(
    "said",
    [
        "De poort was lang stuk.",
        "De thee is niet te sterk.",
        "De poort is stuk. Die is dezelfde dag gemaakt.",
        "Hij is te voet gekomen.",
        "Is de soep te zout?",
    ],
)
def test_what_is_past_settled_or_asked_is_no_complaint(said: str) -> None:
    assert not [point for point in points_of(said) if point.status is Status.OPEN]


def test_a_complaint_beside_a_point_of_the_same_paragraph_only_explains_it() -> None:
    (point,) = points_of("De wifi is traag. Fenna koopt een kastje.")

    assert point.owners == ("Fenna",)


def test_minutes_that_keep_a_list_leave_complaints_in_the_text() -> None:
    points = points_of(
        "De wifi is traag.\n\n## Actiepunten\n\n- Verf kopen (Fenna)\n- Lamp ophangen (Daan)"
    )

    assert [point.title for point in points] == ["Verf kopen", "Lamp ophangen"]
