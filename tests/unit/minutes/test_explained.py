"""What is only told in a paragraph tells why something is asked for or done there."""

import pytest

from unit.minutes.builders import points_of


@pytest.mark.parametrize(
    "told",
    [
        "Mevrouw Vos heeft in januari veel te lang op hulp gewacht.",
        "De geluidsinstallatie is stuk.",
        "De gang is te donker.",
    ],
)
def test_what_is_told_beside_another_point_is_none(told: str) -> None:
    found = points_of(f"{told} Riet zou graag een bel in de serre willen.")
    assert [point.title for point in found] == ["Een bel in de serre"]


def test_what_is_told_alone_is_suggested() -> None:
    assert len(points_of("De gang is te donker.\n\nRiet zou graag een bel willen.")) == 2


def test_two_wishes_of_one_paragraph_stay() -> None:
    assert len(points_of("Riet zou graag een bel willen. Bram wil liever een hond.")) == 2


def test_what_has_to_be_done_stays() -> None:
    said = "De hokken moeten nodig geverfd worden. Riet zou graag een bel in de serre willen."
    assert len(points_of(said)) == 2


def test_what_stands_ahead_of_another_matter_stays() -> None:
    assert len(points_of("De gang is te donker. Verder zou Riet graag een bel willen.")) == 2
