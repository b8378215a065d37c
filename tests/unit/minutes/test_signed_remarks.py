"""Who does a task is read from behind it, whatever is said further in the same item."""

from itertools import product

import pytest

from planner_sync.domain.points import Status
from unit.minutes.builders import points_of, points_of_board

SIGNS = (" -> ", " => ", ": ", " – ", " - ", " | ", " (")
PEOPLE = {"Fenna": {"Fenna"}, "Fenna + Daan": {"Fenna", "Daan"}}
REMARKS = (
    ", ism telefonie",
    ", i.s.m. de huismeester",
    ", klaar per 1-12",
    ", voor 1 mei, bij de bouwmarkt",
    ", Joris wil wel meedenken",
    ", Joris helpt mee",
    ". Joris wil wel meedenken",
    "! Folder staat op de schijf",
    ", vraagt eerst de prijs",
    "; sleutel ligt bij de balie",
)
LISTS = {"client moment": points_of, "elsewhere": points_of_board}


@pytest.mark.parametrize("place", LISTS)
@pytest.mark.parametrize(("sign", "who", "remark"), [*product(SIGNS, PEOPLE, REMARKS)])
def test_a_remark_behind_a_name_leaves_the_name_who_does_it(
    place: str, sign: str, who: str, remark: str
) -> None:
    end = ")" if sign == " (" else ""
    item = f"Nieuwe bel{sign}{who}{remark}{end}"
    text = f"Aanwezig: Fenna, Daan, Joris\n\n## Actiepunten\n\n- Verf halen (Daan)\n- {item}\n"

    _, point = LISTS[place](text)

    assert (point.status, set(point.owners)) == (Status.OPEN, PEOPLE[who])
    assert point.title.startswith("Nieuwe bel")


@pytest.mark.parametrize(
    ("item", "owners"),
    [
        ("Fenna: bel vervangen, Daan weet waar hij ligt", ("Fenna",)),
        ("Bel vervangen: Fenna, Daan, Joris", ("Fenna", "Daan", "Joris")),
        ("Bel vervangen - Fenna, voor 1 mei", ("Fenna",)),
    ],
)
def test_names_alone_are_no_remark(item: str, owners: tuple[str, ...]) -> None:
    text = f"Aanwezig: Fenna, Daan, Joris\n\n## Actiepunten\n\n- Verf halen (Daan)\n- {item}\n"

    assert points_of_board(text)[1].owners == owners
