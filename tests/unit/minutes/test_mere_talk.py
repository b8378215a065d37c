"""Sentences that ask for nothing: a joke, a flip chart, how it was, how they vote."""

import pytest

from planner_sync.domain.points import Decision
from unit.minutes.builders import points_of


@pytest.mark.parametrize(
    "said",
    [
        "Op het vel stond: rustig, warm, te druk, lief personeel.",
        "Er werd van alles geroepen: naar zee, frietjes, een hond.",
        "Op de flap: gezellig, te kort, een hond.",
        "Ieder schrijft eerst zijn cijfer op, daarna mag je iets zeggen.",
        "Iedereen krijgt drie stickers en plakt die bij wat hij belangrijk vindt.",
        "Anneke vindt het jammer dat het zo vroeg donker is, maar ze redt zich.",
        "Je moet je hier jezelf kunnen zijn en dat lukt.",
        "De trap is te steil voor haar, maar daar kan ze mee leven.",
        "Het bed is te hard, maar hij went eraan.",
        "Anneke wilde een papegaai kopen en werd uitgelachen.",
        "Een zwembad in de kelder, dat was een grapje van Ruud.",
        "Meedenken betekent dat de directeur moet luisteren en zelf kiest.",
        "Vroeger moesten we altijd vragen of we naar buiten mochten.",
        "Van de vier wensen van vorig jaar zijn er drie uitgekomen.",
        "De sfeer in de groep is een stuk beter geworden.",
        "The room is too small, but he copes.",
    ],
)
def test_what_asks_for_nothing_is_no_point(said: str) -> None:
    assert points_of(said) == ()


@pytest.mark.parametrize(
    "said",
    [
        "Gevraagd is: meer fruit, een bank in de tuin.",
        "De trap is te steil voor haar, maar daar kan ze niet mee leven.",
        "Het bed is te hard, maar een zachter matras lukt wel.",
        "Vroeger kookten we zelf, de bewoners willen graag weer zelf koken.",
        "De bus kwam te laat.",
        "Iedereen ruimt voortaan zijn eigen kopje op.",
    ],
)
def test_what_asks_for_something_stays(said: str) -> None:
    assert points_of(said) != ()


@pytest.mark.parametrize(
    ("said", "decision"),
    [
        ("Een papegaai, zoals Anneke voorstelde, is te duur.", Decision.NOT_TAKEN_UP),
        ("Een eigen bus wordt te duur.", Decision.NOT_TAKEN_UP),
        ("De koffie is te duur.", Decision.UNDECIDED),
        ("Een zoon vindt dat er te laat wordt gebeld.", Decision.UNDECIDED),
    ],
)
def test_a_new_thing_that_is_too_much_is_refused(said: str, decision: Decision) -> None:
    assert {point.decision for point in points_of(said)} == {decision}
