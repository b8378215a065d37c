"""Items of a list that rule for everybody or report what was done, where work is expected."""

import pytest

from planner_sync.domain.points import Kind, Status
from unit.minutes.builders import points_of_board


@pytest.mark.parametrize(
    "item",
    [
        "Geen glas meer op het feest, alleen bekers.",
        "Niet parkeren voor de poort",
        "De koffie wordt 1,75.",
        "Contributie gaat naar 45 euro.",
        "We beginnen voortaan om acht uur.",
        "Honden blijven buiten.",
        "Roken mag alleen achter de schuur.",
        "Wie niet kan, meldt zich af.",
        "Over nieuwe stoelen beslissen we als er geld is.",
    ],
)
@pytest.mark.parametrize("title", ["Afgesproken:", "## Besluiten en acties"])
def test_item_that_rules_for_everybody_is_a_decision(title: str, item: str) -> None:
    point, _ = points_of_board(f"{title}\n\n- {item}\n- vlag kopen (Fenna)")
    assert point.kind is Kind.DECISION


@pytest.mark.parametrize(
    "item",
    [
        "Niet vergeten: bloemen kopen",
        "De lamp blijft knipperen: vervangen",
        "Aan de tuin beginnen",
        "Iedereen neemt zelf een beker mee.",
        "Daan maait voortaan het gras.",
    ],
)
def test_work_among_what_was_agreed_stays_work(item: str) -> None:
    point, _ = points_of_board(f"Afgesproken:\n\n- {item}\n- vlag kopen (Fenna)")
    assert point.kind is Kind.ACTION


def test_what_lacks_among_tasks_is_no_rule() -> None:
    point, _ = points_of_board("## Actiepunten\n\n- Geen water in de hal\n- vlag kopen (Fenna)")
    assert point.kind is Kind.ACTION


@pytest.mark.parametrize(
    "item",
    [
        "Fenna: folder ontworpen",
        "Fenna: zaal geboekt, sleutel opgehaald",
        "Fenna: gemeente gemaild over het hek",
        "Fenna: avond voorbereid en geleid",
    ],
)
def test_task_told_by_its_participle_is_done(item: str) -> None:
    point, _ = points_of_board(f"## Acties\n\n- {item}\n- Daan: vlag kopen")
    assert (point.owners, point.status) == (("Fenna",), Status.DONE)


@pytest.mark.parametrize(
    "item",
    [
        "Fenna: zaal geboekt, sleutel nog ophalen",
        "Fenna: gesloten deur maken",
        "Fenna: nieuwe site gebruiken",
        "Fenna: aangepast rooster",
        "Fenna: lampen vervangen",
    ],
)
def test_task_with_work_left_stays_open(item: str) -> None:
    point, _ = points_of_board(f"## Acties\n\n- {item}\n- Daan: vlag kopen")
    assert point.status is Status.OPEN


def test_title_of_the_page_is_no_decision() -> None:
    points = points_of_board(
        "Afgesproken:\n\n- Fenna koopt een vlag.", head="Club De Brug, 3 mei\n\n"
    )
    assert [p.title for p in points] == ["Een vlag kopen"]
