"""What all agree on and the errand of one person that carries it out are one point."""

import pytest

from planner_sync.domain.points import Decision, Point
from unit.minutes.builders import CLIENTS, minutes_of


def points_of(text: str) -> tuple[Point, ...]:
    return minutes_of(f"{CLIENTS}## Samen\n\n{text}\n", privacy=False).points


@pytest.mark.parametrize(
    ("text", "matter", "errand"),
    [
        (
            "We gaan een spreekuur over formulieren proberen. Fenna regelt een ruimte.",
            "spreekuur",
            "ruimte",
        ),
        (
            "Afspraak: na de koffie gaat de radio uit. Fenna hangt een briefje op.",
            "radio uit",
            "briefje",
        ),
        (
            "We spreken af dat iedereen een keer het menu kiest. Fenna maakt een kiesbord.",
            "menu",
            "kiesbord",
        ),
    ],
)
def test_the_agreement_has_the_owner_of_the_errand_right_behind_it(
    text: str, matter: str, errand: str
) -> None:
    (point,) = points_of(text)

    assert matter in point.title
    assert errand in (point.description or "")
    assert (point.owners, point.decision) == (("Fenna",), Decision.TAKEN_UP)


def test_another_matter_stays_one_of_its_own() -> None:
    found = points_of(
        "We gaan een spreekuur over formulieren proberen. Verder belt Fenna de schilder."
    )

    assert [point.owners for point in found] == [(), ("Fenna",)]
