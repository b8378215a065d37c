"""Lines among tasks that only say when, where or why."""

import pytest

from unit.minutes.builders import points_of_board

_HEAD = "## Vervolgafspraken\n\n- Fenna werkt de lijst uit\n"


@pytest.mark.parametrize(
    "line",
    [
        "Doel: meer rust in de ochtend",
        "Datum: maandag 6 april",
        "Tijd: 14:00–15:00",
        "Locatie: De Zonneweide",
        "Locatie: in de kantine",
        "Reden: de oude lijst klopt niet",
        "**Aanvang:** half acht",
        "Time: 10:30",
    ],
)
def test_when_where_and_why_are_no_tasks(line: str) -> None:
    assert [p.title for p in points_of_board(f"{_HEAD}- {line}\n")] == ["De lijst uitwerken"]


@pytest.mark.parametrize("line", ["Locatie: kelder opruimen", "Locatie: nieuwe lampen"])
def test_work_behind_such_a_word_is_a_task(line: str) -> None:
    titles = [p.title for p in points_of_board(f"{_HEAD}- {line}\n")]

    assert len(titles) == 2
