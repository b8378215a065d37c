"""What is asked of somebody at the table, who is called by name."""

import pytest

from unit.minutes.builders import points_of


@pytest.mark.parametrize(
    ("asked", "who", "task"),
    [
        ("Fenna, zet jij dit op de agenda van mei?", "Fenna", "op de agenda"),
        ("Daan jij bent handig, wil jij dat doen voor de open dag?", "Daan", "open dag"),
        ("Kun jij de gemeente nog eens bellen, Fenna?", "Fenna", "bellen"),
        ("Fenna, bel jij de kok even?", "Fenna", "bellen"),
        ("Daan neem jij contact op met de huismeester?", "Daan", "contact opnemen"),
        ("Daan, kijk je er morgen even naar?", "Daan", "kijken"),
        ("Verder: Fenna, regel jij een timmerman?", "Fenna", "een timmerman regelen"),
        ("En Fenna, zou jij de folder willen nakijken?", "Fenna", "de folder nakijken"),
        ("Hoi Quirine, haal jij verf?", "Quirine", "verf halen"),
        ("Quirine, haal jij verf?", "Quirine", "verf halen"),
        ("Zoek jij dat uit, Daan?", "Daan", "uitzoeken"),
    ],
)
def test_whoever_is_called_by_name_is_asked_to_do_it(asked: str, who: str, task: str) -> None:
    point = points_of(f"De deur van de schuur klemt. {asked}")[-1]
    assert point.owners == (who,)
    assert task in point.title.lower()


def test_one_of_those_on_duty_is_nobody_in_particular() -> None:
    (point,) = points_of(
        "Er is een storing. Wil een van de nachtdienst er maandag achteraan bellen?"
    )
    assert "achteraan bellen" in point.title
    assert not point.owners


@pytest.mark.parametrize(
    "asked",
    [
        "Fenna, hoe gaat het met jou?",
        "Daan, ben jij er volgende keer bij?",
        "Fenna, heb jij nog vragen?",
        "Fenna, vind jij dat ook?",
        "Daan, weet jij waarom?",
        "Kom je ook, Fenna?",
        "Kun je de bus nemen, ja of nee?",
    ],
)
def test_what_is_only_asked_to_know_is_no_work(asked: str) -> None:
    assert not any(point.owners for point in points_of(asked))
