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

    assert matter in point.title.casefold()
    assert errand in (point.description or "")
    assert (point.owners, point.decision) == (("Fenna",), Decision.TAKEN_UP)


def test_another_matter_stays_one_of_its_own() -> None:
    found = points_of(
        "We gaan een spreekuur over formulieren proberen. Verder belt Fenna de schilder."
    )

    assert [point.owners for point in found] == [(), ("Fenna",)]


@pytest.mark.parametrize(
    ("text", "matter", "owners"),
    [
        ("Daan koopt hout voor een bank. Fenna zaagt het op maat.", "hout", ("Daan", "Fenna")),
        ("Daan herschrijft de regels en het team kijkt er in mei naar.", "regels", ("Daan",)),
        ("Daan maakt een nieuw rooster, Fenna helpt met lamineren.", "rooster", ("Daan",)),
        ("Daan timmert een hok. Fenna helpt met schilderen.", "hok", ("Daan",)),
        ("Fenna vraagt een offerte op. Ze legt hem voor aan de raad.", "offerte", ("Fenna",)),
        ("Fenna bestelt gordijnen en Daan hangt ze op.", "gordijnen", ("Fenna", "Daan")),
        ("Daan zoekt een fiets uit. Fenna betaalt die uit de pot.", "fiets", ("Daan", "Fenna")),
    ],
)
def test_work_that_leans_on_what_stands_before_it_is_a_part_of_that(
    text: str, matter: str, owners: tuple[str, ...]
) -> None:
    (point,) = points_of(text)

    assert matter in point.title.casefold()
    assert set(owners) <= set(point.owners or ())


@pytest.mark.parametrize(
    "text",
    [
        "Daan koopt hout voor een bank. Fenna belt de kapper.",
        "Daan koopt hout. Verder kijkt Fenna naar de verwarming.",
        "Fenna bestelt gordijnen en Daan maait het gras.",
        "Daan timmert een hok. Fenna regelt een uitje naar zee.",
    ],
)
def test_two_errands_on_two_things_stay_two(text: str) -> None:
    assert len(points_of(text)) == 2


def test_whoever_carries_out_a_wish_that_is_found_good_does_it() -> None:
    (point,) = points_of(
        "Mo zou graag een keer meekijken bij de bakker. Dat vinden wij een goed plan. "
        "Fenna belt de bakkerij."
    )

    assert "meekijken" in point.title
    assert (point.owners, point.decision) == (("Fenna",), Decision.TAKEN_UP)


def test_an_item_with_its_subject_in_front_is_one_matter() -> None:
    (point,) = points_of(
        "- Bakkerij: Daan loopt een dag mee. Fenna overlegt met de bakker welke dag."
    )

    assert "meelopen" in point.title
    assert point.owners == ("Daan", "Fenna")
