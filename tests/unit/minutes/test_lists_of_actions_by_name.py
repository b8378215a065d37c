"""In a list of actions a name above items gives them all, and an open box stays open."""

from planner_sync.domain.points import Status
from unit.minutes.builders import points_of_board


def test_all_below_a_name_in_a_list_of_actions_is_theirs() -> None:
    points = points_of_board(
        "## Actiepunten\n\nFenna:\n\n- zaal\n- affiche voor de markt\n\nDaan:\n\n- sleutels\n"
    )

    assert [(p.title, p.owners) for p in points] == [
        ("Zaal", ("Fenna",)),
        ("Affiche voor de markt", ("Fenna",)),
        ("Sleutels", ("Daan",)),
    ]


def test_an_open_box_below_a_ticked_one_is_still_to_be_done() -> None:
    points = points_of_board(
        "## Actiepunten\n\n- [x] zaal huren\n  - [ ] borg betalen\n  - [ ] sleutel ophalen\n"
    )

    left = [p.title for p in points if p.status is Status.OPEN]
    assert left == ["Borg betalen", "Sleutel ophalen"]
