"""How far a matter is, in the words that people write behind it."""

import pytest

from planner_sync.domain.points import Status
from planner_sync.minutes.rulings.status_tails import status_tail
from planner_sync.minutes.rulings.statuses import state_of
from unit.minutes.builders import minutes_of, shipped_lexicon

DONE = [
    "hangt",
    "hangen er",
    "staat er",
    "staat inmiddels in de gang",
    "ligt klaar in de kast",
    "zijn er",
    "is binnen",
    "werkt weer",
    "doet het weer",
    "is geweest",
    "is geweest op 9 februari",
    "drie keer geweest",
    "koffie nu om tien uur, opgelost",
    "was vorige week",
    "al gerealiseerd",
    "geplaatst",
    "is geplaatst in januari",
    "gebeurd",
    "zijn opgehangen",
    "hebben we vervangen",
    "heeft de huismeester gerepareerd",
    "inmiddels opgelost",
    "zijn uitgedeeld",
    "is in orde",
    "achter de rug",
    "heb ik meteen gedaan",
    "is herschreven",
    "gelukt",
]
IN_PROGRESS = [
    "loopt",
    "loopt nog, monteur komt in april",
    "zijn we mee bezig",
    "daar wordt aan gewerkt",
    "wacht op offerte",
    "wachten op de verhuurder",
    "besteld",
    "zijn besteld, komen in mei",
    "offerte is aangevraagd",
    "deels",
    "deels gedaan",
    "bijna klaar",
    "onderweg",
    "is gemaakt, maar werkt nog niet",
    "is geregeld, wordt vrijdag geplaatst",
    "painted, curtains still to be hung",
]
OPEN = [
    "nog niet gedaan",
    "nog niet begonnen",
    "wordt nog geregeld",
    "moet nog gebeuren",
    "komt in april",
    "staat open",
    "nog niet aan toegekomen",
]


@pytest.mark.parametrize(
    ("said", "status"),
    [
        *((said, Status.DONE) for said in DONE),
        *((said, Status.IN_PROGRESS) for said in IN_PROGRESS),
        *((said, Status.OPEN) for said in OPEN),
        ("vervallen, geen plek", Status.DROPPED),
        ("niet meer van toepassing", Status.DROPPED),
        ("is niet meer nodig", Status.DROPPED),
        ("niet gelukt, vervallen", Status.DROPPED),
    ],
)
def test_the_words_of_a_status_cell_say_how_far_it_is(said: str, status: Status) -> None:
    assert state_of(said, shipped_lexicon()) is status


@pytest.mark.parametrize(
    "said",
    [
        "akkoord",
        "afgewezen: te duur",
        "opgepakt",
        "uitgesteld",
        "is gezond",
        "ligt bij de gemeente",
        "hangt af van de prijs",
        "vervelend",
        "Fenna vertelt het",
        "ze begint in mei",
        "dat bepaalt de verhuurder",
        "",
    ],
)
def test_other_words_say_nothing_of_how_far_it_is(said: str) -> None:
    assert state_of(said, shipped_lexicon()) is None


def test_what_was_to_be_ordered_is_done_once_it_is_ordered() -> None:
    assert state_of("zijn besteld", shipped_lexicon(), task="Stoelen bestellen") is Status.DONE


@pytest.mark.parametrize(
    ("item", "text", "status"),
    [
        ("Prikbord in de gang (hangt)", "Prikbord in de gang", Status.DONE),
        ("Brandoefening - is geweest op 9 februari", "Brandoefening", Status.DONE),
        ("Nieuwe bank: staat er", "Nieuwe bank", Status.DONE),
        ("Lamp in de hal. Is vervangen.", "Lamp in de hal", Status.DONE),
        ("Gordijnen: zijn besteld, komen in mei", "Gordijnen", Status.IN_PROGRESS),
        ("De wifi boven (mee bezig)", "De wifi boven", Status.IN_PROGRESS),
    ],
)
def test_a_few_words_behind_an_item_say_how_far_it_is(item: str, text: str, status: Status) -> None:
    assert status_tail(item, shipped_lexicon(), is_bare_allowed=False) == (text, status)


@pytest.mark.parametrize(
    "item",
    [
        "Een tafel (van gerecycled hout)",
        "Deur van de tuin: open op zondag",
        "Bankje: graag in de zon",
        "Eten - liever later",
        "De poort staat altijd open",
    ],
)
def test_what_belongs_to_an_item_is_no_status(item: str) -> None:
    assert status_tail(item, shipped_lexicon(), is_bare_allowed=False) == (item, None)


def test_what_the_writer_says_further_on_to_be_done_is_done() -> None:
    found = minutes_of(
        "# Cliëntmoment\n\nAanwezig: zes cliënten, Fenna Fictief\n\n## Wensen\n\n"
        "- De deurbel harder\n- Een extra kapstok\n\n## Tot slot\n\n"
        "De deurbel heb ik vanmiddag al harder gezet, dus dat is klaar.\n",
        privacy=False,
    ).points

    assert {point.title: point.status for point in found} == {
        "De deurbel harder": Status.DONE,
        "Een extra kapstok": Status.OPEN,
    }
