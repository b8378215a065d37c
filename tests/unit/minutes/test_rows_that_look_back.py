"""Tables of earlier points with what became of each, under a header in anybody's words."""

import pytest

from planner_sync.domain.points import Status
from unit.minutes.builders import points_of

ROWS = """
| voetenbankjes | zijn er, vier stuks |
| zangmap met grote letters | bijna klaar, Fenna drukt deze week de laatste bladen |
| bus op tijd | gaat goed, geen klachten meer |
| later eten | gaat niet door, de meerderheid was tegen |
| sleutel van de berging | 5 van de 9 zijn er, Daan wacht op de sleutelmaker |
"""


@pytest.mark.parametrize(
    ("title", "head"),
    [
        ("Even terugkijken", "toen gevraagd | nu"),
        ("Hoe staat het met februari", "punt | stand"),
        ("Vorige keer", "wens | hoe staat het ervoor"),
        ("Wat is er gedaan?", "wat | hoever"),
        ("Stand van zaken", "onderwerp | stand van zaken"),
        ("Van de vorige keer", "afgesproken in maart | hoe is het nu"),
    ],
)
def test_each_row_is_the_point_with_its_state(title: str, head: str) -> None:
    found = points_of(f"## {title}\n\n| {head} |\n|---|---|{ROWS}")

    assert [(p.title.partition(":")[0], p.status, p.owners) for p in found] == [
        ("Voetenbankjes", Status.DONE, ()),
        ("Zangmap met grote letters", Status.IN_PROGRESS, ("Fenna",)),
        ("Bus op tijd", Status.DONE, ()),
        ("Later eten", Status.DROPPED, ()),
        ("Sleutel van de berging", Status.IN_PROGRESS, ("Daan",)),
    ]


def test_a_table_with_who_does_it_is_no_look_back() -> None:
    found = points_of("| wat | stand | wie |\n|---|---|---|\n| lamp ophangen | loopt | Fenna |\n")

    assert [(p.title, p.owners) for p in found] == [("Lamp ophangen", ("Fenna",))]


@pytest.mark.parametrize(
    ("said", "status"),
    [
        ("de keuken begint nu om tien uur", Status.DONE),
        ("iedereen heeft er een", Status.DONE),
        ("twee keer geweest, groot succes", Status.DONE),
        ("2x geweest", Status.DONE),
        ("niet gelukt, vervallen", Status.DROPPED),
        ("is niet meer nodig", Status.DROPPED),
        ("is nu stuk", Status.OPEN),
        ("ligt nu bij de gemeente", Status.OPEN),
        ("iedereen heeft er nog geen", Status.OPEN),
    ],
)
def test_how_it_is_by_now_tells_whether_a_point_is_over(said: str, status: Status) -> None:
    rows = f"| kapstok | hangt |\n| ramen | zijn gelapt |\n| soep | {said} |\n"
    found = points_of(f"## Van vorige keer\n\n| punt | stand |\n|---|---|\n{rows}")

    assert found[-1].status is status


def test_below_is_it_done_a_yes_says_so_and_a_no_says_that_it_is_still_open() -> None:
    found = points_of(
        "| Wat was beloofd in februari | Is het gelukt |\n|---|---|\n"
        "| Grotere letters op het menu | Ja, en het leest heerlijk |\n"
        "| Noor op zondag | Ja, sinds Pasen |\n"
        "| De stoelen poetsen | Niet. Vergeten. Fenna maakt er een vaste taak van |\n"
        "| Poes in huis | Vervallen, zie het verslag |"
    )

    assert [point.status for point in found] == [
        Status.DONE,
        Status.DONE,
        Status.OPEN,
        Status.DROPPED,
    ]


def test_a_face_behind_the_state_is_no_column_of_its_own() -> None:
    found = points_of(
        "## Hoe staat het met februari?\n\n| Punt | Hoe is het nu | ☺/☹ |\n|---|---|---|\n"
        "| Eigen sleutel | iedereen heeft er een sinds 1 april | ☺ |\n"
        "| Fietsen repareren | 4 van de 6 klaar, rest wacht op onderdelen. Daan doet dat | 😐 |\n"
        "| Eerder eten | de kookgroep begint nu om vijf uur | ☺ |"
    )

    assert [(point.title, point.status) for point in found] == [
        ("Eigen sleutel", Status.DONE),
        ("Fietsen repareren", Status.IN_PROGRESS),
        ("Eerder eten", Status.DONE),
    ]
