"""What others agree with is the matter, not that they agree."""

import pytest

from unit.minutes.builders import points_of


@pytest.mark.parametrize(
    ("said", "title"),
    [
        (
            "Riet wil iets creatiefs doen. Meer mensen knikten. Fenna belt of die kan komen.",
            "Iets creatiefs doen",
        ),
        (
            "Dat je hoort wie er komt. De rest vindt dat ook logisch. Daan zet het op de agenda.",
            "Dat je hoort wie er komt",
        ),
        ("Riet wil een kat. De meesten zijn voor. Fenna zoekt uit wat dat kost.", "Een kat"),
        (
            "Iedereen is akkoord: de asbak gaat naar achteren. Daan zet hem daar neer.",
            "De asbak gaat naar achteren",
        ),
    ],
)
def test_the_matter_is_what_they_agree_with(said: str, title: str) -> None:
    (point,) = points_of(said)
    assert point.title.startswith(f"{title}: ")


def test_a_wish_of_many_is_a_wish() -> None:
    (point,) = points_of("Meer mensen willen een kat.")
    assert point.title == "Een kat"


@pytest.mark.parametrize(
    "said",
    [
        "De tuin is mooi. Dit moet zo blijven, vindt iedereen.",
        "Ik zei dat ik het opschrijf, Fenna hielp mij met het uitdelen.",
        "Daan schreef alles op een groot vel, Fenna hielp mee met ophangen.",
    ],
)
def test_views_and_what_was_done_are_no_work(said: str) -> None:
    assert [point.title for point in points_of(said) if point.owners] == []


@pytest.mark.parametrize(
    "said", ["De lamp is kapot, regelt Fenna.", "De vloer is vies, Fenna morgen dweilen."]
)
def test_who_does_it_behind_a_comma_is_read(said: str) -> None:
    assert [point.owners for point in points_of(said)] == [("Fenna",)]
