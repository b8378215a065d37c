"""Tables that say by their cells alone what they hold, and those that hold no points."""

import pytest

from planner_sync.adapters.documents import read_document
from planner_sync.domain.minutes import Minutes
from planner_sync.domain.points import Decision, Status
from planner_sync.minutes.reading import read_minutes
from planner_sync.minutes.rulings.statuses import state_of
from unit.minutes.builders import MEMBERS, shipped_lexicon

LEXICON = shipped_lexicon()


def read(*lines: str, title: str = "Cliëntmoment De Wilgen", above: str = "") -> Minutes:
    width = lines[0].count("|") + 1
    rows = [f"| {lines[0]} |", f"|{'---|' * width}", *(f"| {line} |" for line in lines[1:])]
    text = "\n".join([f"# {title}", "", "Datum: 12 maart 2026", "", above, "", *rows])
    return read_minutes(read_document(text.encode(), ".md"), lexicon=LEXICON, members=MEMBERS)


@pytest.mark.parametrize(
    "rows",
    [
        ["Fenna | begeleider", "Daan | begeleider", "Anneke | bewoner"],
        ["10.00 | koffie met gebak", "10.30 | rondleiding", "11.00 | lunch"],
    ],
)
def test_lists_of_people_and_hours_are_no_answers(rows: list[str]) -> None:
    assert read(*rows).points == ()


def test_staff_that_go_round_give_no_answers_to_each_other() -> None:
    minutes = read(
        "Fenna | De flyer is rond en verspreid | hangt overal",
        "Daan | De kas is schoon | gedaan op maandag",
        title="Werkgroep tuin",
    )

    assert minutes.points == ()


def test_what_gave_no_point_is_asked_about() -> None:
    minutes = read(
        "Fenna | De soep is altijd lauw bij ons | Daan koopt een kan",
        "Daan | Gaan we echt verhuizen naar de stad? | uitgelegd",
        "Fenna | De lamp op de trap is stuk | gemaakt",
    )

    assert any("rij 2" in question.where for question in minutes.questions)
    assert len(minutes.points) == 2


def test_a_wish_without_an_answer_is_kept() -> None:
    minutes = read(
        "Fenna | De soep is altijd lauw bij ons | Daan koopt een kan",
        "Daan | Wil graag vaker naar de markt | ",
        "Fenna | De lamp op de trap is stuk | gemaakt",
    )

    assert any("naar de markt" in point.title for point in minutes.points)


def test_only_below_a_title_that_looks_back_rows_are_earlier_points() -> None:
    rows = ["Banken in de hal | zijn besteld", "Scherm huiskamer | hangt sinds mei"]
    before = read(*rows, above="Nog van mei:").points

    assert [point.status for point in before] == [Status.IN_PROGRESS, Status.DONE]
    assert [point.title for point in before] == ["Banken in de hal", "Scherm huiskamer"]


def test_prices_below_such_a_title_are_no_points() -> None:
    rows = ["Banken voor de hal | 300 euro", "Scherm huiskamer | 80 euro"]

    assert read(*rows, above="Nog van de vorige keer:").points == ()


@pytest.mark.parametrize(
    ("said", "state"),
    [
        ("✔ nieuwe batterij, loopt weer", Status.DONE),
        ("✔ mag, aan de riem", Status.DONE),
        ("✗ kan niet mee", None),
        ("offerte is binnen, wacht op akkoord", Status.IN_PROGRESS),
        ("tuinman gebeld, komt in april", Status.IN_PROGRESS),
        ("de soep is lekker, komt in april", None),
    ],
)
def test_a_tick_closes_and_what_is_waited_for_goes_on(said: str, state: Status | None) -> None:
    assert state_of(said, LEXICON) is state


def test_a_refused_wish_beside_what_stays_names_no_owner() -> None:
    minutes = read(
        "Onderwerp | Wat hoorden we | Wat spreken we af | Wie",
        "Uitjes | Vraag om ook op zaterdag iets te doen "
        "| Past niet in het rooster. Kerkdienst op tv blijft. | n.v.t.",
    )

    (point,) = minutes.points
    assert (point.decision, point.owners) == (Decision.NOT_TAKEN_UP, ())
    assert point.reason == "Past niet in het rooster"


def test_a_ladder_keeps_its_questions_and_names() -> None:
    minutes = read("Vraag | Nu | Gewenst", "Voel je je thuis? | 6 | 8", "Is het eten goed? | 7 | 8")

    assert minutes.points == ()
    assert minutes.moment is not None
    assert len(minutes.moment.scores) == 2
