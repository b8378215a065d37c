"""What "will be done" is work, though the minutes name nobody."""

from collections.abc import Callable

import pytest

from planner_sync.domain.points import Certainty, Decision, Point
from unit.minutes.builders import points_of, points_of_board


@pytest.mark.parametrize("read", [points_of, points_of_board])
@pytest.mark.parametrize(
    ("said", "title"),
    [
        (
            "Er zal een brief gestuurd worden naar de leden.",
            "Een brief sturen naar de leden",
        ),
        ("De folder zal in mei worden aangepast.", "De folder in mei aanpassen"),
        ("De haken zullen worden geplaatst in de gang.", "De haken plaatsen in de gang"),
        ("De haken zullen worden opgehangen in de gang.", "De haken ophangen in de gang"),
        ("Er zal een stukje worden geschreven.", "Een stukje schrijven"),
        ("De prijs zal worden uitgezocht.", "De prijs uitzoeken"),
        ("De regels zullen worden opgenomen in de folder.", "De regels opnemen in de folder"),
        ("De taken zullen worden verdeeld over de groepen.", "De taken verdelen over de groepen"),
    ],
)
def test_what_will_be_done_is_suggested(
    read: Callable[[str], tuple[Point, ...]], said: str, title: str
) -> None:
    (point,) = read(said)

    assert (point.title, point.certainty) == (title, Certainty.SUGGESTED)
    assert point.decision is Decision.UNDECIDED


@pytest.mark.parametrize(
    "said",
    [
        "De zaal zal niet worden gehuurd.",
        "Als het regent, zal de barbecue worden verplaatst.",
        "De zaal zou worden gehuurd.",
        "Er zal veel bezoek zijn in mei.",
    ],
)
def test_what_will_not_or_may_be_done_is_none(said: str) -> None:
    assert points_of_board(said) == ()
