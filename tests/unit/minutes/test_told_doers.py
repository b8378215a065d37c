"""Who does what was found and when, as the words around it tell where clients met."""

from datetime import date

import pytest

from planner_sync.domain.points import Point
from unit.minutes.builders import minutes_of

_HEAD = (
    "# Verslag cliëntmoment\n\nDatum: 12 maart 2026\n\n"
    "Aanwezig: Anneke, Bram (cliënten), Fenna en Joost (begeleiding)\n\n"
)


def _points(said: str) -> tuple[Point, ...]:
    return minutes_of(_HEAD + said, privacy=False, members=()).points


def _row(wish: str, answer: str) -> str:
    return f"Wie | Wens | Wat doen we\n--- | --- | ---\nBram | {wish} | {answer}\n"


@pytest.mark.parametrize(
    ("said", "owners"),
    [
        ("- het ontbijt mag eerder, vanaf maandag. Joost past het rooster aan", ("Joost",)),
        ("- internet valt elke avond weg — Joost mailt de provider, we willen korting", ("Joost",)),
        (
            "- De soep is te zout → We spreken af dat Fenna dit voor 1 mei met de kok bespreekt",
            ("Fenna",),
        ),
        ("- nieuwe menukaartjes op tafel; Fenna drukt ze elke maand af", ("Fenna",)),
        ("- planning vragen of dat kan - Fenna belt ze morgen", ("Fenna",)),
        # Whom "zij" means is named in the sentence before.
        (
            "Joost schrok daarvan. Hij heeft toegezegd dat er een nieuwe lamp bij de deur komt.",
            ("Joost",),
        ),
        # Who stands in front only asks.
        (_row("later eten", "Fenna vraagt het de kok"), ("Fenna",)),
        (_row("een moestuin", "goed idee, voorlopig niet"), ()),
    ],
)
def test_a_point_is_of_whom_its_words_name(said: str, owners: tuple[str, ...]) -> None:
    assert owners in {point.owners for point in _points(said)}


@pytest.mark.parametrize(
    ("said", "due"),
    [
        (
            _row("later eten", "Fenna bespreekt het in het team en komt in april terug"),
            "2026-04-30",
        ),
        (_row("een lamp in de gang", "Lamp kopen. Streven: mei"), "2026-05-31"),
        ("- Een lamp in de gang. Joost koopt hem. Eind april hangt hij er.", "2026-04-30"),
    ],
)
def test_a_point_is_due_when_its_words_say(said: str, due: str) -> None:
    assert date.fromisoformat(due) in {point.due_on for point in _points(said)}


def test_a_cell_of_nothing_but_a_day_is_when_a_wish_came_up() -> None:
    rows = "Wens | Gemeld | Wat doen we\n--- | --- | ---\nlater eten | 3 april | navragen bij kok\n"

    assert {point.due_on for point in _points(rows)} == {None}


_SUBJECTS = {
    "Fenna van de keuken": ("Fenna",),
    "Okke": ("Okke",),
    "De heer Bedacht": ("De heer Bedacht",),
    "Joost": ("Joost",),
}
_ANSWERS = [
    "{s} bespreekt dit met de kok",
    "{s} bespreekt dit vóór 1 mei met de kok",
    "{s} bestelt vr. 20-3 andere bouillon",
    "{s} overlegt met de kok",
]


@pytest.mark.parametrize("answer", _ANSWERS)
@pytest.mark.parametrize("subject", _SUBJECTS)
@pytest.mark.parametrize("shape", ["- {w} → {a}\n", "- {w}\n  - {a}\n", "- {w}. {a}.\n"])
def test_an_answer_is_of_its_subject_however_that_is_written(
    subject: str, answer: str, shape: str
) -> None:
    said = shape.format(w="De soep is vaak te zout", a=answer.format(s=subject))

    (point,) = _points(said)

    owners = tuple(owner.removeprefix("de ").removeprefix("De ") for owner in point.owners)
    assert owners == tuple(owner.removeprefix("De ") for owner in _SUBJECTS[subject])


@pytest.mark.parametrize("answer", _ANSWERS)
def test_an_answer_is_of_both_who_do_it_together(answer: str) -> None:
    said = answer.format(s="Fenna samen met Joost")

    (point,) = _points(f"- De soep is vaak te zout\n  - {said}\n")

    assert point.owners == ("Fenna", "Joost")


@pytest.mark.parametrize("called", ["Fenna, wil jij", "Joost, kun je", "Fenna kun jij"])
def test_a_request_in_an_answer_is_of_whom_it_calls(called: str) -> None:
    (point,) = _points(f"- De soep is vaak te zout → {called} dit met de kok bespreken?\n")

    assert point.owners == (called.split(maxsplit=1)[0].strip(","),)


@pytest.mark.parametrize(
    ("answer", "owners"),
    [
        ("Fenna zoekt prijzen op, Joost vraagt geld aan", {"Fenna", "Joost"}),
        ("Joost maakt een lijst en Fenna hangt die op", {"Fenna", "Joost"}),
        # Another sentence may be another matter.
        ("Joost maakt een lijst. Dat vindt Fenna goed", {"Joost"}),
        # A group lends a hand.
        ("De familie koopt een bord, Joost hangt het op", {"Joost"}),
        # Clients wish.
        ("Joost maakt een lijst, Anneke kiest graag mee", {"Joost"}),
    ],
)
def test_a_point_is_of_everybody_who_does_a_part_of_it(answer: str, owners: set[str]) -> None:
    (point,) = _points(_row("een bord in de gang", answer))

    assert set(point.owners) == owners
