"""A wish that only the text tells, beside what is agreed on."""

import pytest

from planner_sync.domain.points import Certainty, Decision
from unit.minutes.builders import CLIENTS, minutes_of, points_of

AGREED = (
    "De bel is stuk, Fenna belt de monteur.",
    "Over het eten: Daan vraagt de kok om minder zout.",
    "Het tuinhek klemt. Fenna schaaft het bij.",
    "Daan zoekt uit wanneer het zwembad weer open is.",
)
WISH = "Joris zou graag een keer naar de kaasmarkt gaan."


def titles(*paragraphs: str) -> list[str]:
    return [point.title for point in points_of("\n\n".join(paragraphs))]


def test_is_talk_where_the_team_answers_all_else() -> None:
    assert not any("kaasmarkt" in title for title in titles(*AGREED, WISH))


def test_that_is_talk_is_heard_and_the_place_of_a_point_is_not() -> None:
    minutes = minutes_of(CLIENTS + "\n\n".join([*AGREED, WISH]), privacy=False)
    kept = {point.source.where for point in minutes.points}

    assert len(minutes.heard) == 1
    assert kept.isdisjoint(minutes.heard)


def test_is_offered_where_the_team_answers_little() -> None:
    assert any("kaasmarkt" in title for title in titles(*AGREED[:2], WISH))


def test_stays_where_it_is_put_off_or_stands_in_a_list_of_wishes() -> None:
    later = f"{WISH} Dat bespreken we in het najaar."
    listed = "## Wensen\n\n- Een keer naar de kaasmarkt"

    assert any("kaasmarkt" in title for title in titles(*AGREED, later))
    assert any("kaasmarkt" in title for title in titles(*AGREED, listed))


class TestABareYes:
    """A yes behind which nobody does anything."""

    @pytest.mark.parametrize(
        "said",
        [
            "- Joris: mag mijn papegaai mee? Ja als hij stil is.",
            "- vraag: mag je altijd roken op het balkon? Ja, de hele dag",
            "De zus van Joris wilde weten of zij een keer mag meezingen. Ja natuurlijk mag dat.",
        ],
    )
    def test_that_gives_leave_leaves_nothing_to_do(self, said: str) -> None:
        assert not points_of(said)

    @pytest.mark.parametrize(
        "said",
        [
            "Joris vroeg of hij in de keuken mag helpen. Ja, Fenna maakt een rooster.",
            "- Joris: mag mijn papegaai mee? Ja, Fenna zet een kooi neer",
        ],
    )
    def test_with_work_behind_it_is_a_point(self, said: str) -> None:
        assert [point.owners for point in points_of(said)] == [("Fenna",)]

    def test_that_only_shares_a_complaint_agrees_on_nothing(self) -> None:
        (point,) = points_of(
            "Een moeder vindt de oprit gevaarlijk. Daar was iedereen het roerend mee eens."
        )

        assert (point.certainty, point.decision) == (Certainty.SUGGESTED, Decision.UNDECIDED)

    def test_on_a_wish_is_taken_up(self) -> None:
        (point,) = points_of("Joris wil graag een vijver. Daar was iedereen het mee eens.")

        assert point.decision is Decision.TAKEN_UP


@pytest.mark.parametrize(
    "said",
    [
        "De opening van de kas is uitgesteld, er ligt een bezwaar.",
        "Zijn tante komt dat volgend jaar met hem doen.",
        "Gevraagd wordt om een belletje wanneer de bus een half uur later komt.",
    ],
)
def test_news_of_what_comes_later_is_no_wish_that_is_put_off(said: str) -> None:
    assert all(point.decision is not Decision.LATER for point in points_of(said))


def test_what_is_not_for_now_is_put_off() -> None:
    (point,) = points_of("Een nieuwe bus zit er dit jaar niet in.")

    assert point.decision is Decision.LATER
