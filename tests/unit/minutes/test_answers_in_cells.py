"""What a cell answers to the wish beside it, behind what the team thinks of it."""

import pytest

from planner_sync.domain.points import Decision, Status
from unit.minutes.builders import points_of

_MET = "# Bewonersoverleg De Vliet\n\nDatum: 3 maart 2026\n\n"


@pytest.mark.parametrize(
    "answer",
    [
        "mooi idee, te duur voor dit jaar",
        "Leuk, maar te duur",
        "Goed idee maar geen geld",
        "Begrijpelijk, maar dat kan niet",
        "Blijft ongewijzigd",
        "Uitgelegd waarom. Er is altijd iemand op kantoor. Blijft zo.",
        "geen, tablets zijn er niet",
        "heeft veel stemmen maar nee van de leiding",
        "weg ermee",
        "Hahaha nee",
        "haha",
    ],
)
def test_a_no_stands_behind_what_the_team_thinks_of_the_wish(answer: str) -> None:
    found = points_of(
        f"{_MET}| Wens | Antwoord |\n|---|---|\n"
        f"| Een eigen tablet | {answer} |\n| Een klok in de gang | Daan hangt er een op |"
    )

    assert [(point.title.partition(":")[0], point.decision) for point in found] == [
        ("Een eigen tablet", Decision.NOT_TAKEN_UP),
        ("Een klok in de gang", Decision.TAKEN_UP),
    ]


@pytest.mark.parametrize(
    "answer", ["Leuk idee, Fenna vraagt het na", "geen probleem, Fenna koopt er een"]
)
def test_work_behind_what_the_team_thinks_is_done(answer: str) -> None:
    (found,) = points_of(f"{_MET}| Wens | Antwoord |\n|---|---|\n| Een eigen tablet | {answer} |")

    assert found.decision is Decision.TAKEN_UP


@pytest.mark.parametrize("answer", ["Ja, sinds mei", "Ja, al een week", "is al"])
def test_a_yes_since_then_has_been_done(answer: str) -> None:
    (found,) = points_of(f"{_MET}| Wens | Antwoord |\n|---|---|\n| Langer zwemmen | {answer} |")

    assert found.status is Status.DONE
