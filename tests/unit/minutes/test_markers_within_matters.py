"""Markers amid a matter, with who does it and how far it is, in minutes without clients."""

import pytest

from planner_sync.domain.points import Status
from unit.minutes.builders import points_of_board


@pytest.mark.parametrize(
    "item",
    [
        "De kas is bijna leeg – actie Fenna: begroting bijwerken",
        "De kas is bijna leeg. – actie Fenna: begroting bijwerken",
        "De kas is bijna leeg - actie Fenna om de begroting bij te werken",
        "De kas is bijna leeg. Actie Fenna: begroting bijwerken",
    ],
)
def test_a_marker_amid_a_matter_gives_the_work_to_who_it_names(item: str) -> None:
    found = points_of_board(f"## Openstaande punten\n\n- {item}\n- Vlag bestellen (Daan)\n")

    assert [point.owners for point in found] == [("Daan",), ("Fenna",)]
    assert "begroting" in found[1].title.lower()
    assert "leeg" not in found[1].title


def test_each_marker_in_one_matter_is_a_point_of_its_own() -> None:
    found = points_of_board(
        "## Openstaande punten\n\n- Feest: tent is te klein – actie Fenna: offerte opvragen. "
        "Actie Daan: vergunning aanvragen\n- Vlag bestellen (Daan)\n"
    )

    assert {point.title: point.owners for point in found} == {
        "Offerte opvragen": ("Fenna",),
        "Vergunning aanvragen": ("Daan",),
        "Vlag bestellen": ("Daan",),
    }


@pytest.mark.parametrize(
    "state", ["\n  Is afgerond.", " (afgerond).", "\n  Gedaan", "\n  Offertes zijn binnen (gereed)"]
)
def test_the_end_of_a_line_or_the_line_below_tells_how_far_a_marked_point_is(state: str) -> None:
    found = points_of_board(f"## Verslag\n\n- Actie Fenna: offertes opvragen{state}\n")

    assert [point.status for point in found] == [Status.DONE]


def test_a_dash_before_a_name_alone_gives_nobody_another_point() -> None:
    found = points_of_board("## Actiepunten\n\n- Vlag bestellen - wacht op Daan\n")

    assert len(found) == 1
