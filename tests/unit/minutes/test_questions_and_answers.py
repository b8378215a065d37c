"""Questions with answers, and lists under what is done and what is not, in client moments."""

import pytest

from planner_sync.domain.points import Decision, Point
from unit.minutes.builders import points_of, points_of_board

HEAD = (
    "Verslag cliëntmoment De Dreef\n\nDatum: 12 maart 2026\n\n"
    "Aanwezig: vijf bewoners, Fenna en Daan (begeleiding)\n\n"
)


def _decided(text: str) -> list[tuple[str, Decision | None]]:
    return [(point.title, point.decision) for point in points_of(HEAD + text)]


@pytest.mark.parametrize(
    "text",
    [
        "V: Mag ik mijn vogel meenemen?\nA: Ja.\n",
        "**V:** Mag ik mijn vogel meenemen?\n**A:** Ja.\n",
    ],
)
def test_a_letter_stands_for_question_and_answer(text: str) -> None:
    assert _decided(text) == [("Mijn vogel meenemen", Decision.TAKEN_UP)]


def test_letters_of_a_list_are_no_answers() -> None:
    assert points_of_board("A: tuin\nB: keuken\n") == ()


def _by_decision(text: str) -> dict[Decision | None, list[Point]]:
    found: dict[Decision | None, list[Point]] = {}
    for point in points_of(HEAD + text):
        found.setdefault(point.decision, []).append(point)
    return found


def test_what_is_not_done_stands_under_a_line_of_its_own() -> None:
    found = _by_decision(
        "Dit pakken we op\n\n- oliebollen bakken (Daan)\n- kerstgroet maken (Fenna)\n\n"
        "Dit doen we niet\n\n- vuurwerk kijken vanaf het dak\n- ergens anders eten\n"
    )

    assert [point.title for point in found[Decision.TAKEN_UP]] == [
        "Oliebollen bakken",
        "Kerstgroet maken",
    ]
    assert [point.title for point in found[Decision.NOT_TAKEN_UP]] == [
        "Vuurwerk kijken vanaf het dak",
        "Ergens anders eten",
    ]


def test_an_answer_below_each_item_belongs_to_that_item() -> None:
    assert _decided("- Later eten\n\nDat doen we niet.\n\n- Meer soep\n\nDat doen we.\n") == [
        ("Later eten", Decision.NOT_TAKEN_UP),
        ("Meer soep", Decision.TAKEN_UP),
    ]
