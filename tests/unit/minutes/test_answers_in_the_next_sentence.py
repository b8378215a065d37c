"""Wishes of client moments that the next sentence refuses, grants or calls fulfilled."""

import pytest

from planner_sync.domain.points import Decision, Status
from unit.minutes.builders import points_of


@pytest.mark.parametrize(
    "answer",
    [
        "Afgekeurd door de brandweer.",
        "Helaas te duur.",
        "Dat is veel te duur.",
        "De brandweer staat dat niet toe.",
    ],
)
def test_an_answer_without_a_verb_refuses_the_wish(answer: str) -> None:
    (point,) = points_of(f"Corrie wil graag een frituurpan. {answer}")

    assert point.title == "Een frituurpan"
    assert point.decision is Decision.NOT_TAKEN_UP


@pytest.mark.parametrize("verb", ["heeft het net niet gehaald", "werd weggestemd"])
def test_what_was_proposed_and_lost_is_refused(verb: str) -> None:
    (point,) = points_of(f"Het voorstel om iedere dag friet te eten {verb}.")

    assert point.decision is Decision.NOT_TAKEN_UP


def test_what_is_too_dear_as_it_is_stays_a_complaint() -> None:
    (point,) = points_of("De automaat in de hal is te duur.")

    assert point.decision is Decision.UNDECIDED


def test_who_has_no_time_refuses_nothing() -> None:
    assert points_of("Fenna heeft daar geen tijd voor.") == ()


@pytest.mark.parametrize(
    "said",
    [
        "Mag de deur van de kantine open blijven? Ja, dat mag vanaf nu gewoon.",
        "Corrie wil graag een sleutel van de voordeur. Die heeft ze inmiddels gekregen.",
        "Er is gevraagd om meer kapstokken. Die hangen er sinds dinsdag.",
        "Corrie wil langer opblijven. Dat mag voortaan, op vrijdag.",
    ],
)
def test_a_wish_that_has_come_true_needs_nobody(said: str) -> None:
    assert [point.status for point in points_of(said)] == [Status.DONE]


@pytest.mark.parametrize(
    "said",
    [
        "Corrie wil graag langer opblijven. Dat mag vanaf mei.",
        "Corrie wil graag een eigen sleutel. Dat kan, Fenna vraagt er een aan.",
    ],
)
def test_a_yes_with_a_day_or_with_work_is_open(said: str) -> None:
    assert [point.status for point in points_of(said)] == [Status.OPEN]
