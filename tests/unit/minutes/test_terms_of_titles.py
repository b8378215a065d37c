"""The term that a title gives to all points below it."""

from datetime import date

import pytest

from unit.minutes.builders import points_of_board


def days(text: str) -> dict[str, date | None]:
    return {point.title: point.due_on for point in points_of_board(text)}


@pytest.mark.parametrize(
    "title",
    [
        "To do tegen 27/03/2026:",
        "Actiepunten voor 27 maart",
        "Taken uiterlijk 27 maart 2026",
        "TODO tegen vrijdag 27 maart",
        "Action items by 27 March",
    ],
)
def test_a_title_says_by_when_all_of_its_list_is_due(title: str) -> None:
    found = days(f"## {title}\n\n- Fenna: vlag bestellen\n- Tent huren voor 20 maart\n")

    assert [*found.values()] == [date(2026, 3, 27), date(2026, 3, 20)]


@pytest.mark.parametrize(
    "title", ["Taken volgende week", "Volgende week:", "Planning komende week"]
)
def test_a_title_tells_the_week_of_its_list(title: str) -> None:
    found = days(f"## {title}\n\n- Vlag bestellen\n- Tent huren\n")

    assert set(found.values()) == {date(2026, 3, 22)}


@pytest.mark.parametrize(
    "title",
    [
        "Actiepunten 5 maart 2026",
        "Actiepunten van de vergadering van 5 maart",
        "Actiepunten vorige week",
        "Actiepunten",
    ],
)
def test_a_day_in_a_title_may_be_that_of_a_meeting(title: str) -> None:
    found = days(f"## {title}\n\n- Vlag bestellen\n- Tent huren\n")

    assert set(found.values()) <= {None}
