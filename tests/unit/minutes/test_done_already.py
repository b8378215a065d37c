"""What is there already or was seen to at once, in invented minutes of a client moment."""

import pytest

from planner_sync.domain.points import Certainty, Status
from unit.minutes.builders import points_of, points_of_board


@pytest.mark.parametrize(
    "said",
    [
        "Mevrouw Bosuil wil geen pinda's meer; dat is in haar dossier vastgelegd.",
        "Mevrouw Bosuil wil graag bij het raam zitten, dat is dezelfde avond geregeld.",
        "Enkele bewoners zouden graag een schaakbord hebben. Dat ligt er al, in de kast.",
        "De bel van de voordeur is kapot. Die is inmiddels vervangen.",
        "De kraan boven lekt. Fenna heeft hem meteen gemaakt.",
        "De thermostaat moet hoger; Daan heeft hem direct bijgesteld.",
        "Er is geklaagd over de rook bij de deur. Daar is gelijk een asbak neergezet.",
        "Mevrouw Bosuil zou graag op haar kamer eten. Dat mag natuurlijk altijd.",
        "Sommigen bellen liever; dat kan ook.",
    ],
)
def test_what_was_seen_to_at_once_is_done(said: str) -> None:
    assert [point.status for point in points_of(said)] == [Status.DONE]


@pytest.mark.parametrize(
    "item",
    [
        "Ontbijt op de kamer: kan altijd al, gewoon vragen",
        "Douche werd niet warm -> is verholpen",
        "Bril kwijt, zelfde dag teruggevonden",
        "De tuinbank wiebelt. Is al gemaakt.",
    ],
)
def test_an_item_that_tells_it_is_settled_is_done(item: str) -> None:
    (point,) = points_of(f"## Verbeterpunten\n\n- {item}\n")

    assert point.status is Status.DONE


@pytest.mark.parametrize(
    "said",
    [
        "De lift hapert, dat is al vaak gemeld.",
        "De lift hapert; daar is een melding van gemaakt.",
        "De deur klemt. Die is gemaakt, maar klemt weer.",
        "Bewoners willen graag een fietsenrek. Dat is besteld.",
        "Bewoners willen graag een fietsenrek. Fenna vraagt wanneer de bel gemaakt is.",
        "De verwarming moet hoger. Dat kan nog niet.",
    ],
)
def test_what_was_only_passed_on_or_goes_wrong_again_is_not_done(said: str) -> None:
    assert all(point.status is not Status.DONE for point in points_of(said))


def test_who_is_given_work_still_has_it() -> None:
    (point,) = points_of("Daan koopt een nieuwe bel; de oude is al gemaakt geweest.")

    assert (point.status, point.owners) == (Status.OPEN, ("Daan",))


class TestAComplaintInAListOfWishes:
    """What is only wrong, beside what others take up."""

    AGREED = "\n## Afspraken\n\n- Fenna belt de kok\n- Daan koopt een bel\n"

    @pytest.mark.parametrize(
        "item",
        [
            "Het spelletjesuur is vaak kort",
            "De deur van de berging klemt",
            "Er wordt 's avonds niet altijd afgeruimd",
        ],
    )
    def test_is_suggested_where_nobody_takes_it_up(self, item: str) -> None:
        points = points_of(f"## Wat kan beter\n\n- {item}\n{self.AGREED}")

        assert points[0].certainty is Certainty.SUGGESTED

    def test_is_no_point_amid_the_text(self) -> None:
        points = points_of(
            "Iemand vond de heenreis te lang.\n\nFenna belt de kok.\n\nDaan koopt een bel."
        )

        assert [point.owners for point in points] == [("Fenna",), ("Daan",)]

    @pytest.mark.parametrize(
        "item",
        ["Vaker zwemmen", "Een bank bij de vijver", "Graag een rustig hoekje, het is nu druk"],
    )
    def test_is_none_where_something_is_asked_for(self, item: str) -> None:
        points = points_of(f"## Wat kan beter\n\n- {item}\n{self.AGREED}")

        assert points[0].certainty is Certainty.CERTAIN

    def test_is_certain_where_the_minutes_give_nobody_work(self) -> None:
        (point,) = points_of("## Wat kan beter\n\n- De deur van de berging klemt\n")

        assert point.certainty is Certainty.CERTAIN


def test_a_ticked_box_in_running_text_is_done() -> None:
    told = points_of_board(
        "## Diagram\n\n- [x] Fenna maakt de pijlen langer.\n- [ ] Daan maakt de tekst korter.\n"
    )

    assert [point.status for point in told] == [Status.DONE, Status.OPEN]
