"""How long something takes is no day by which it has to be done."""

import pytest

from unit.minutes.builders import points_of


@pytest.mark.parametrize(
    "said",
    [
        "Fenna belt na zes weken alle ouders.",
        "Vanaf nu krijgt iedereen binnen een week antwoord.",
        "Fenna gaat elke dinsdag en donderdag een wandeling maken.",
        "Fenna maakt een lijst van wie er in acht dagen kwamen.",
    ],
)
def test_a_stretch_of_time_is_no_due_date(said: str) -> None:
    (point,) = points_of(said)

    assert point.due_text is None


@pytest.mark.parametrize(
    ("said", "due"),
    [
        ("Fenna belt binnen een week de monteur.", "binnen een week"),
        ("Fenna kijkt over twee weken of het werkt.", "over twee weken"),
        ("Na drie maanden kijkt Fenna opnieuw naar het rooster.", "Na drie maanden"),
    ],
)
def test_when_somebody_does_it_counted_from_the_meeting_is_one(said: str, due: str) -> None:
    (point,) = points_of(said)

    assert point.due_text == due
