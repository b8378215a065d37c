"""Wishes that are refused with a reason, or are there already, in words of every day."""

import pytest

from planner_sync.domain.points import Decision, Status
from unit.minutes.builders import points_of


@pytest.mark.parametrize(
    "said",
    [
        "Pia wilde elke dag vla, maar dat kan niet in verband met de inkoop.",
        "Pia wil een hond. Dat gaat niet vanwege de kat van de buren.",
        "Pia wil vaker uit eten, dat doen we nu elke maand en daar blijft het bij.",
        "Pia wil een bromfiets. Dat hoort bij de familie, niet bij ons.",
    ],
)
def test_the_wish_is_not_taken_up(said: str) -> None:
    (point,) = points_of(said)

    assert point.decision is Decision.NOT_TAKEN_UP
    assert "niet" not in point.title


@pytest.mark.parametrize(
    "said",
    [
        "Pia vroeg om kroketten op vrijdag. Dat is sinds vorige week zo.",
        "Pia vroeg om pannenkoeken; die stonden zondag al op de kaart.",
        "Pia wil een eigen radio. Die heeft zij inmiddels gekregen.",
    ],
)
def test_what_is_there_already_is_done(said: str) -> None:
    (point,) = points_of(said)

    assert point.status is Status.DONE


def test_in_a_table_too_and_whoever_wished_it_does_nothing() -> None:
    found = points_of(
        "| Wens | Van | Hoe verder |\n|---|---|---|\n"
        "| Elke week zwemmen | Pia en Otto | Gaat niet, te weinig vervoer |\n"
        "| Kroket op vrijdag | Otto | Is sinds vorige week zo! |\n"
        "| Nieuwe tuinbank | Pia | Fenna bestelt er een |\n"
    )

    assert [(p.title, p.owners, p.status, p.decision) for p in found] == [
        ("Elke week zwemmen", (), Status.OPEN, Decision.NOT_TAKEN_UP),
        ("Kroket op vrijdag", (), Status.DONE, Decision.UNDECIDED),
        ("Nieuwe tuinbank", ("Fenna",), Status.OPEN, Decision.TAKEN_UP),
    ]
