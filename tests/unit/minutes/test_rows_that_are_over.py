"""Rows of tables that say in free words that a point is over, and tables in plain text."""

import pytest

from planner_sync.adapters.documents import read_document
from planner_sync.domain.blocks import Table
from planner_sync.domain.points import Decision, Status
from unit.minutes.builders import points_of, points_of_board

ACTIONS = "| Actie | Wie | Wanneer |\n|---|---|---|\n| Zaal huren | Daan | 1 mei |\n"
FLAWS = "| Plek | Gebrek | Wie herstelt |\n|---|---|---|\n| hal | lamp stuk | Daan |\n"


def _row(*cells: str) -> str:
    return f"{ACTIONS}| {' | '.join(cells)} |"


@pytest.mark.parametrize(
    "day",
    [
        "verstuurd op 3 maart",
        "al geregeld",
        "is op 3/2 verstuurd",
        "ontvangen, akkoord",
        "vorige week gedaan",
        "door de gemeente gedaan",
    ],
)
def test_deed_in_the_column_of_the_day_says_that_it_is_done(day: str) -> None:
    _, point = points_of_board(_row("Brief sturen", "Fenna", day))
    assert (point.title, point.status, point.due_on) == ("Brief sturen", Status.DONE, None)


@pytest.mark.parametrize(
    "day",
    [
        "verwacht in mei",
        "gepland op 3 mei",
        "verplaatst naar 3 mei",
        "was 1 mei",
        "begin mei",
        "klaar voor 3 mei",
        "volgende vergadering",
    ],
)
def test_day_in_other_words_leaves_the_row_open(day: str) -> None:
    _, point = points_of_board(_row("Brief sturen", "Fenna", day))
    assert point.status is Status.OPEN


@pytest.mark.parametrize("flaw", ["al vervangen door de bouwer", "is al gemaakt", "geregeld"])
def test_cell_of_the_point_itself_can_say_that_it_is_done(flaw: str) -> None:
    first, second = points_of_board(f"{FLAWS}| hek | {flaw} | |")
    assert (first.title, first.owners, first.status) == ("Lamp stuk", ("Daan",), Status.OPEN)
    assert second.status is Status.DONE


def test_flaw_with_a_word_of_a_state_stays_open() -> None:
    _, point = points_of_board(f"{FLAWS}| hek | gesloten deur klemt | |")
    assert point.status is Status.OPEN


def test_day_that_does_not_apply_leaves_out_what_asks_for_nothing() -> None:
    text = "| Deadline | Afspraak |\n|---|---|\n| 1 mei | Daan: zaal huren |\n"
    rows = "| n.v.t. | uitje op kosten van de provincie |\n| n.v.t. | vlag kopen |"
    assert [p.title for p in points_of_board(text + rows)] == ["Zaal huren", "Vlag kopen"]


def test_votes_beside_a_motion_are_no_day() -> None:
    head = "| # | Motion | For / against | Follow-up |\n|---|---|---|---|\n"
    rows = "| 1 | Raise the fee | 18 / 5 | Send a letter to all members (Fenna) |\n"
    (point,) = points_of_board(f"{head}{rows}")
    assert (point.owners, point.due_on) == (("Fenna",), None)


def test_agreed_in_english_joins_the_wish() -> None:
    head = "| Raised by | Wish | Agreed | Lead | By |\n|---|---|---|---|---|\n"
    rows = "| Ann | Lights on the path | Fitted last Tuesday | Fenna | n/a |\n"
    (point,) = points_of(f"{head}{rows}")
    assert point.status is Status.DONE


@pytest.mark.parametrize("sign", ["\t", ";", " | ", "     "])
def test_rows_in_plain_text_are_a_table(sign: str) -> None:
    rows = [("Wat", "Wie", "Wanneer"), ("Zaal huren", "Fenna", "1 mei"), ("Vlag", "Daan", "3 mei")]
    text = "\n".join(["Verslag", "", *(sign.join(row) for row in rows), "", "Tot slot."])
    first, table, last = read_document(text.encode(), ".txt").blocks
    assert isinstance(table, Table)
    assert tuple(tuple(cell.text for cell in row) for row in table.rows) == tuple(rows)
    assert "Verslag" in str(first)
    assert "Tot slot." in str(last)


@pytest.mark.parametrize(
    "who",
    [
        "nee, blijft half zes",
        "kan niet, te duur",
        "niet doen",
        "past niet in het rooster, niet doen",
        "daar gaan wij niet over",
    ],
)
def test_a_no_where_the_name_should_stand_refuses_the_wish(who: str) -> None:
    (point,) = points_of(
        f"| Wens | Van | Door | Wanneer |\n|---|---|---|---|\n| oven | Fenna | {who} | |"
    )

    assert (point.decision, point.owners) == (Decision.NOT_TAKEN_UP, ())


@pytest.mark.parametrize(
    ("who", "owners", "status"),
    [
        ("staat er al", (), Status.DONE),
        ("is gekocht", (), Status.DONE),
        ("Beleid", ("Beleid",), Status.OPEN),
        ("Daan", ("Daan",), Status.OPEN),
        ("nader te bepalen", (), Status.OPEN),
    ],
)
def test_a_state_where_the_name_should_stand_tells_how_far_it_is(
    who: str, owners: tuple[str, ...], status: Status
) -> None:
    (point,) = points_of(
        f"| Wens | Van | Door | Wanneer |\n|---|---|---|---|\n| oven | Fenna | {who} | |"
    )

    assert (point.owners, point.status) == (owners, status)


def test_row_in_plain_text_can_leave_cells_out() -> None:
    text = "Wat\tWie\tStatus\nZaal huren\tFenna\nVlag kopen\t\tklaar\n"
    (table,) = read_document(text.encode(), ".txt").blocks
    assert isinstance(table, Table)
    assert [[c.text for c in row] for row in table.rows[1:]] == [
        ["Zaal huren", "Fenna", ""],
        ["Vlag kopen", "", "klaar"],
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Aanwezig:\tFenna\tDaan\nAfwezig:\tBep\tTon\nGasten:\tAd\tSjef",
        "Voorzitter\tFenna\nNotulist\tDaan\nLid\tBep",
        "- zaal; stoelen; tafels\n- hek; poort; haag\n- vlag; mast; touw",
        "We spraken over de zaal en alles wat er staat; de hal; de tuin\nA; b; c\nD; e; f",
        "Zaal; stoelen; tafels\nVolgende keer meer",
    ],
)
def test_lines_that_are_text_are_no_table(text: str) -> None:
    assert not any(isinstance(b, Table) for b in read_document(text.encode(), ".txt").blocks)


@pytest.mark.parametrize(
    "heads", ["Deadline | Datum gereed", "Datum gepland | Afgerond op", "Due | Date completed"]
)
def test_a_second_column_of_days_tells_when_it_was_done(heads: str) -> None:
    over, still_open = points_of_board(
        f"| Actie | Wie | {heads} |\n|---|---|---|---|\n"
        "| Zaal huren | Daan | 14-4-2026 | 13-4-2026 |\n| Verf kopen | Fenna | 20-4-2026 | |\n"
    )

    assert (over.status, still_open.status) == (Status.DONE, Status.OPEN)
    assert still_open.due_text == "20-4-2026"
