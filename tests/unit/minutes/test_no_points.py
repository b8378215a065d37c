"""What reads like a point and is none, in invented minutes of a client moment."""

import pytest

from unit.minutes.test_follow_ups import points_of


@pytest.mark.parametrize(
    "said",
    [
        "De pannenkoeken waren heerlijk.",
        "Fijn dat de tuinman elke week komt.",
        "Het zwemmen loopt goed, een 9.",
        "Daan bedankt de vrijwilligers voor de hulp.",
        "Fenna schrijft mee.",
    ],
)
def test_praise_thanks_and_roles_are_no_points(said: str) -> None:
    assert points_of(said) == ()


def test_praise_with_a_reserve_stays_a_wish() -> None:
    assert [p.title for p in points_of("- De soep is heerlijk, maar graag meer brood erbij")]


def test_who_helps_does_it_too() -> None:
    (point,) = points_of("Daan maakt samen met Fenna een fietsenrooster.")

    assert (point.title, point.owners) == ("Een fietsenrooster maken", ("Daan", "Fenna"))


def test_what_somebody_answers_is_the_reason() -> None:
    (point,) = points_of(
        "Een bewoner zou graag een tweede oven hebben. "
        "Daan zegt eerlijk dat dat er niet in zit, er is geen plek voor."
    )

    assert point.reason == "er is geen plek voor"


def test_the_writer_at_the_bottom_is_ik() -> None:
    (point,) = points_of("Ik maak een lijst met boeken.\n\nGroetjes,\nFenna")

    assert point.owners == ("Fenna",)


@pytest.mark.parametrize(
    "said", ['Hij vertelde over de tuin. "Leuker kan niet."', "Mooier kon niet!"]
)
def test_that_it_could_not_be_better_refuses_nothing(said: str) -> None:
    assert points_of(said) == ()


@pytest.mark.parametrize("said", ["Graag opgeven bij Daan.", "Aanmelden kan bij Fenna."])
def test_where_to_sign_up_is_no_point(said: str) -> None:
    assert points_of(said) == ()


def test_who_sat_at_the_table_is_no_point() -> None:
    said = "Rond de tafel zaten mevrouw Bosuil, haar zoon, en twee buren van wie is overleden."

    assert points_of(said) == ()
