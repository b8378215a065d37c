"""Words of time that set no term, and terms in short words."""

from datetime import date

import pytest

from planner_sync.minutes.dates.due_dates import find_due, next_meeting_in, read_due

_HELD_ON = date(2026, 3, 12)
"""A Thursday."""


@pytest.mark.parametrize(
    "said",
    [
        'Het bord met "wie werkt morgen" hangt scheef, Fenna maakt het.',
        "Het bord “morgen vrij” hangt scheef, Fenna maakt het.",
        "Dhr. Zomer ziet het bord niet. Fenna hangt het lager.",
        "Mw. April mist haar krant. Fenna belt de winkel.",
        "Fenna belt de gemeente na als zij over twee weken nog niks gehoord heeft.",
        "Mocht er over een week nog geen bericht zijn, dan belt Fenna.",
        "Fenna maakt samen met Joost een planning voor april t/m juni.",
        "Fenna maakt het rooster van mei t/m juli.",
    ],
)
def test_no_term_is_read(said: str) -> None:
    assert find_due(said, held_on=_HELD_ON).on is None


@pytest.mark.parametrize(
    ("said", "due"),
    [
        ("Fenna overlegt uiterlijk vr met de arts.", date(2026, 3, 13)),
        ("Fenna doet een proef met de bel tot wo.", date(2026, 3, 18)),
        ("Fenna smeert de scharnieren vannacht nog.", date(2026, 3, 13)),
        ("Fenna belt de gemeente voor het weekend.", date(2026, 3, 13)),
        ("Fenna belt de gemeente dit weekend.", date(2026, 3, 15)),
        ("Fenna ruimt de zolder op in het weekend van 18 april.", date(2026, 4, 19)),
        ("Fenna belt de gemeente in de week van 13 april.", date(2026, 4, 19)),
        ("Fenna koopt eieren voor Pasen.", date(2026, 4, 5)),
        ("Fenna koopt bloemen voor Pinksteren.", date(2026, 5, 24)),
        ("Fenna belt de gemeente als het kan over twee weken.", date(2026, 3, 26)),
        ("Fenna maakt een planning voor 1 april.", date(2026, 4, 1)),
        ('Fenna hangt morgen het bord "niet roken" op.', date(2026, 3, 13)),
    ],
)
def test_a_term_is_read(said: str, due: date) -> None:
    assert find_due(said, held_on=_HELD_ON).on == due


@pytest.mark.parametrize(
    "said",
    [
        "Fenna maakt het af op de volgende huisavond.",
        "Fenna neemt de cijfers mee naar de volgende vergadering.",
        "Fenna vertelt het op de volgende bewonersavond.",
    ],
)
def test_the_next_meeting_is_a_term(said: str) -> None:
    assert find_due(said, held_on=_HELD_ON, next_on=date(2026, 4, 14)).on == date(2026, 4, 14)


def test_what_the_next_meeting_is_about_is_none() -> None:
    said = "Fenna maakt een folder over de volgende vergadering."

    assert find_due(said, held_on=_HELD_ON, next_on=date(2026, 4, 14)).on is None


def test_the_next_evening_of_the_house_has_its_day() -> None:
    said = "De volgende huisavond is op 14 april."

    assert next_meeting_in(said, held_on=_HELD_ON) == date(2026, 4, 14)


def test_a_field_of_the_next_evening_is_its_day() -> None:
    due = read_due("volgende huisavond", held_on=_HELD_ON, next_on=date(2026, 4, 14))

    assert due.on == date(2026, 4, 14)
