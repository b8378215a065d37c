"""Wishes with their answer in the next block: one point each, where all are written so."""

from collections.abc import Callable

import pytest

from planner_sync.domain.points import Certainty, Decision, Point
from unit.minutes.builders import points_of

MATTERS = (
    ("De lamp in de gang is stuk", "Fenna vervangt hem voor 1 mei"),
    ("Mies wil graag leren breien", "Daan geeft haar les in april"),
    ("Graag een bank bij de vijver", "Dat kan niet, er is geen geld voor"),
    ("De soep is steeds te koud", "Daan bespreekt dit met de keuken"),
    ("Joris wil een eigen moestuin", "Hiervoor maakt Fenna een plan"),
)
Written = Callable[[tuple[tuple[str, str], ...]], str]

LAYOUTS: dict[str, Written] = {
    "nested": lambda ms: "\n".join(f"- {said}\n  - {told}" for said, told in ms),
    "paragraphs": lambda ms: "\n\n".join(f"{said}.\n\n{told}." for said, told in ms),
    "labelled": lambda ms: "\n\n".join(f"{said}.\n\nAfspraak: {told}." for said, told in ms),
    "titled": lambda ms: "\n\n".join(
        f"## Onderwerp {at}\n\n- {said}.\n- {told}." for at, (said, told) in enumerate(ms)
    ),
    "numbered": lambda ms: "\n".join(
        (
            "Wensen:\n",
            *(f"{at}. {said}" for at, (said, _) in enumerate(ms, 1)),
            "\nWat doen we ermee:\n",
            *(f"{at}. {told}" for at, (_, told) in enumerate(ms, 1)),
        )
    ),
}


def _open(points: tuple[Point, ...]) -> list[Point]:
    return [p for p in points if p.decision is not Decision.NOT_TAKEN_UP]


@pytest.mark.parametrize("layout", LAYOUTS)
def test_a_wish_and_the_answer_below_it_are_one_point(layout: str) -> None:
    points = points_of(LAYOUTS[layout](MATTERS))

    assert len(points) == len(MATTERS)
    assert len(_open(points)) == len(MATTERS) - 1


@pytest.mark.parametrize("layout", LAYOUTS)
def test_the_answer_says_who_does_it_and_when(layout: str) -> None:
    points = _open(points_of(LAYOUTS[layout](MATTERS)))

    assert sorted(name for p in points for name in p.owners) == ["Daan", "Daan", "Fenna", "Fenna"]
    (lamp,) = (p for p in points if "lamp" in p.title)
    assert lamp.due_on is not None
    assert (lamp.due_on.month, lamp.due_on.day) == (5, 1)


@pytest.mark.parametrize("layout", ["nested", "paragraphs"])
def test_an_answer_that_tells_nothing_known_is_drawn_along_by_the_others(layout: str) -> None:
    matters = (*MATTERS, ("De deur van de schuur klemt", "Een kwestie van schaven"))

    points = points_of(LAYOUTS[layout](matters))

    assert len(points) == len(matters)
    assert points[-1].certainty is Certainty.SUGGESTED


def test_a_question_on_a_line_of_its_own_is_answered_by_the_paragraph_below_it() -> None:
    points = points_of(
        "**Kan de televisie zachter?**\n\nJa, Daan stelt hem in.\n\n"
        "**Mag er een kat komen?**\n\nNee, dat mag niet van de verhuurder.\n\n"
        "**Komt er een nieuwe tuinbank?**\n\nFenna zoekt er een uit."
    )

    assert [[*p.owners] for p in _open(points)] == [["Daan"], ["Fenna"]]


def test_a_question_that_is_only_answered_is_no_point() -> None:
    points = points_of(
        "**Kan de televisie zachter?**\n\nJa, Daan stelt hem in.\n\n"
        "**Wie won de puzzelmiddag?**\n\nDe tafel bij het raam.\n\n"
        "**Komt er een nieuwe tuinbank?**\n\nFenna zoekt er een uit."
    )

    assert not any("puzzel" in p.title.lower() for p in points)


def test_paragraphs_that_each_tell_a_wish_with_its_answer_are_read_by_themselves() -> None:
    points = points_of("\n\n".join(f"{said}. {told}." for said, told in MATTERS[:2]))

    assert [[*p.owners] for p in points] == [["Fenna"], ["Daan"]]


def test_two_lists_of_wishes_answer_nothing() -> None:
    points = points_of(
        "Boven:\n\n- Graag een nieuwe bank\n- Graag een lamp op de gang\n\n"
        "Beneden:\n\n- Graag een tafel in de tuin\n- Graag een rek voor jassen"
    )

    assert len(points) == 4
