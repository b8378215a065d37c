"""Titles of what has to be done, told in the passive."""

import pytest

from planner_sync.minutes.words.active_titles import active
from unit.minutes.builders import points_of, shipped_lexicon


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("De folder moet aangepast worden", "De folder aanpassen"),
        ("De folder moet worden aangepast.", "De folder aanpassen."),
        ("Er moet een hek geplaatst worden", "een hek plaatsen"),
        ("Een hek geplaatst worden", "Een hek plaatsen"),
        ("De lijst dient nog te worden aangevuld", "De lijst nog aanvullen"),
        ("De lijst dient nog aangevuld te worden", "De lijst nog aanvullen"),
        ("De muren zullen worden geverfd voor 1 mei", "De muren verven voor 1 mei"),
        ("Ook moet er een kast besteld worden", "Ook een kast bestellen"),
        ("Gekeken worden of de lamp hoger kan", "kijken of de lamp hoger kan"),
    ],
)
def test_what_has_to_be_done_is_an_infinitive(text: str, title: str) -> None:
    assert active(text, shipped_lexicon()) == title


@pytest.mark.parametrize(
    "text",
    [
        "De lamp is kapot",
        "De folder aanpassen",
        "Het adres moet ingevuld kunnen worden",
        "De deur moet niet op slot gedaan worden",
        "Fenna zegt dat de folder aangepast moet worden",
        "Wie de folder wil, moet worden ingeschreven",
        "De folder moet aangepast worden. Hij is oud.",
        "De folder moet aangepast worden\nHij is oud",
        "Oud worden",
        "Worden",
        "",
    ],
)
def test_any_other_text_stays_as_it_is(text: str) -> None:
    assert active(text, shipped_lexicon()) == text


def test_below_the_title_stands_what_was_written() -> None:
    (point,) = points_of("De lamp moet gemaakt worden voor 1 mei.")

    assert point.title == "De lamp maken voor 1 mei"
    assert point.description == "De lamp moet gemaakt worden voor 1 mei."
