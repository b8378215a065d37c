"""Prose of client moments that gives work in other words than "Anna belt de gemeente"."""

import pytest

from unit.minutes.builders import points_of


def test_a_verb_that_is_also_an_auxiliary_is_work_of_its_own() -> None:
    """ "Dient … in" hands something in, "dient te" must."""
    (point,) = points_of("De busjes zijn vaak te laat. Fenna dient een klacht in bij de centrale.")

    assert point.title == "Een klacht bij de centrale indienen"
    assert point.owners == ("Fenna",)


@pytest.mark.parametrize(
    ("said", "title"),
    [
        ("Fenna dient de monteur te bellen.", "De monteur bellen"),
        ("De deur dient gesmeerd te worden.", "De deur smeren"),
    ],
)
def test_what_one_must_do_stays_a_duty(said: str, title: str) -> None:
    assert [point.title for point in points_of(said)] == [title]
