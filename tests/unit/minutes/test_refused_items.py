"""What is refused in a list, where no clients met."""

import pytest

from planner_sync.domain.points import Status
from unit.minutes.builders import points_of_board

LIST = "## Actiepunten\n\n- vlag kopen (Fenna)\n"


@pytest.mark.parametrize(
    "item",
    [
        "lift bouwen – kan niet, de grond is niet van ons",
        "lift bouwen: doen we niet",
        "lift bouwen (te duur)",
        "lift bouwen - afgewezen",
        "lift bouwen -> niet nodig",
        "lift bouwen, maar daar is geen plek voor",
        "lift bouwen: nee, mag niet van de gemeente",
        "lift bouwen – kan niet, want de grond is te zacht",
    ],
)
def test_item_with_a_no_behind_it_is_dropped(item: str) -> None:
    _, point = points_of_board(f"{LIST}- {item}")
    assert (point.title, point.status) == ("Lift bouwen", Status.DROPPED)


@pytest.mark.parametrize(
    "item",
    [
        "feest: kan niet op 3 mei, andere dag zoeken (Daan)",
        "feest: kan niet op 3 mei, andere dag zoeken",
        "lift bouwen - niet haalbaar, Daan zoekt een traplift",
        "huur verlengen, anders kan het niet doorgaan",
        "bekers bestellen (niet van plastic)",
        "lamp vervangen, te fel",
        "zaal boeken, niet te duur",
    ],
)
def test_no_that_leaves_work_keeps_the_item(item: str) -> None:
    _, point = points_of_board(f"{LIST}- {item}")
    assert point.status is Status.OPEN
