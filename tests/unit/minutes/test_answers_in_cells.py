"""What a cell answers to the wish beside it, whatever the columns are called."""

import pytest

from planner_sync.domain.points import Decision, Status
from unit.minutes.builders import points_of

TABLES = {
    "| Wens | Afspraak |": "| {wish} | {answer} |",
    "| Naam | Mijn wens | Hoe gaan we dat doen? |": "| Joris | {wish} | {answer} |",
    "| Wie zei het | Wat | Stand van zaken |": "| Gerda | {wish} | {answer} |",
    "| Wat speelt er | Wat nu |": "| {wish} | {answer} |",
}

STILL = ("Is besteld, Fenna hangt hem op", "Nog niet gemaakt, Fenna belt nog eens")


def rows(header: str, answer: str) -> str:
    row = TABLES[header]
    told = row.format(wish="Een bank in de hal", answer="Fenna vraagt een prijs op")
    asked = row.format(wish="Mijn stoel piept", answer=answer)
    return f"{header}\n{'|--' * (header.count('|') - 1)}|\n{told}\n{asked}\n"


@pytest.mark.parametrize("header", TABLES)
@pytest.mark.parametrize(
    "answer",
    [
        "Is gesmeerd op 5 februari, piept niet meer",
        "Dat kan niet op de groep",
        "Iedereen evenveel, dus nee",
        "TD geweest 6/5, afgehandeld",
        "Te duur",
    ],
)
def test_a_wish_that_its_cell_settles_asks_for_nothing(header: str, answer: str) -> None:
    found = [p for p in points_of(rows(header, answer)) if "stoel" in p.title]

    assert not [
        p for p in found if p.status is Status.OPEN and p.decision is not Decision.NOT_TAKEN_UP
    ]


def test_the_last_words_of_an_agreement_may_say_that_it_is_there() -> None:
    found = points_of(rows("| Wens | Afspraak |", "Nieuw, staat er"))

    assert [p.status for p in found if "stoel" in p.title] == [Status.DONE]


@pytest.mark.parametrize("header", TABLES)
@pytest.mark.parametrize("answer", ["Fenna zoekt het uit", "Kan, Fenna regelt het", *STILL])
def test_whoever_takes_it_on_does_it_and_not_who_wished(header: str, answer: str) -> None:
    (point,) = (p for p in points_of(rows(header, answer)) if "stoel" in p.title)

    assert point.status in {Status.OPEN, Status.IN_PROGRESS}
    assert point.owners == ("Fenna",)
