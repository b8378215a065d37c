"""An item that is the title of a list of its own divides the items as a heading does."""

from planner_sync.domain.points import Point
from unit.minutes.builders import CLIENTS, minutes_of

NESTED = (
    "## Maaltijden\n\n"
    "- Wat gaat goed\n  - De soep op vrijdag\n  - De kok komt zelf langs, dat waarderen we zeer\n"
    "- Wat kan beter\n  - Kaarten in grotere letters\n  - De borden zijn te koud\n"
    "- Afspraken\n  - Kaarten: Fenna maakt ze in grote letters\n"
    "\n## Wonen\n\n- Wat gaat goed\n  - De nieuwe gordijnen\n"
)


def points() -> tuple[Point, ...]:
    return minutes_of(f"{CLIENTS}{NESTED}", privacy=False).points


def test_what_goes_well_is_no_point() -> None:
    assert not any("kok" in point.title or "gordijnen" in point.title for point in points())


def test_what_could_be_better_is_one_point_with_what_is_agreed_on_it() -> None:
    owned = [point for point in points() if "letters" in point.title]

    assert [point.owners for point in owned] == [("Fenna",)]


def test_what_could_be_better_without_an_agreement_is_a_point() -> None:
    assert any("borden" in point.title for point in points())
