"""The agreement that ends a paragraph, behind a label or an arrow, answers all ahead of it."""

import pytest

from planner_sync.domain.points import Certainty, Decision
from unit.minutes.builders import points_of


@pytest.mark.parametrize(
    "agreed",
    [
        "Afspraak: Fenna houdt een maand bij hoe laat de bus komt.",
        "Actie: Fenna houdt een maand bij hoe laat de bus komt.",
        "Afgesproken is: Fenna houdt een maand bij hoe laat de bus komt.",
        "\n--> Fenna houdt een maand bij hoe laat de bus komt",
        "\nAfspraak: Fenna houdt een maand bij hoe laat de bus komt.",
    ],
)
@pytest.mark.parametrize(
    "said",
    [
        "De taxi is vaak te laat. Een bewoner stond vijftig minuten buiten. ",
        "Bewoners willen graag een bankje bij de halte. Het waait daar. ",
    ],
)
def test_what_is_said_and_what_is_agreed_on_it_are_one_point(said: str, agreed: str) -> None:
    (point,) = points_of(f"{said}{agreed}")

    assert "hoe laat de bus komt" in point.title
    assert said.split(".", maxsplit=1)[0] in (point.description or "")
    assert (point.owners, point.decision) == (("Fenna",), Decision.TAKEN_UP)
    assert point.certainty is Certainty.CERTAIN


def test_what_stands_behind_the_agreement_is_another_matter() -> None:
    found = points_of(
        "Actie: Fenna houdt bij hoe laat de bus komt. Bewoners willen graag een bankje."
    )

    assert [point.owners for point in found] == [("Fenna",), ()]


@pytest.mark.parametrize("head", ["Wat er op de muur hing", "Briefje", "Van de flap"])
def test_the_first_column_before_the_agreement_is_the_wish_whatever_its_header_says(
    head: str,
) -> None:
    lamp, oven, men = points_of(
        f"| {head} | Toelichting | Wat spreken we af |\n|---|---|---|\n"
        "| De lampen zijn te fel | Dat geeft hoofdpijn. | Fenna vraagt dimbare lampen aan. |\n"
        "| Een oven voor klei | Kost veel. | Niet nu, geen budget. |\n"
        "| Meer mannen in de groep | | Daar gaan wij niet over. |"
    )

    assert "De lampen zijn te fel" in f"{lamp.title} {lamp.description}"
    assert lamp.owners == ("Fenna",)
    assert (oven.title, oven.decision) == ("Een oven voor klei", Decision.LATER)
    assert (men.title, men.decision) == ("Meer mannen in de groep", Decision.NOT_TAKEN_UP)
