"""Replies below what clients said, and arrows below one item or below a list."""

import pytest

from planner_sync.domain.points import Decision, Status
from unit.minutes.builders import points_of

QUOTED = (
    "## Wat is er stom?\n\n"
    '"Telefoon om half tien inleveren is voor kleuters"\n\n'
    "Klopt wel een beetje. Fenna past de huisregels aan.\n\n"
    "“Mijn mentor is nooit vrij.”\n\n"
    "Oef. Ja. Is vaker gezegd. Daan kijkt of iedereen een tweede mentor kan krijgen.\n"
)


def test_a_reply_belongs_to_the_quotation_above_it() -> None:
    first, second = points_of(QUOTED)

    assert (first.owners, second.owners) == (("Fenna",), ("Daan",))
    assert "kleuters" in (first.description or "")
    assert "mentor is nooit vrij" in (second.description or "")


def test_arrows_below_a_list_answer_no_item_by_their_place() -> None:
    told = points_of(
        "## Huis\n\n- licht bij het hek doet het niet\n- Keet wil graag een hond\n"
        "- de tuin is mooi\n\n"
        "=> Fenna meldt het licht bij de verhuurder\n\n=> Daan zoekt een hond om uit te laten\n"
    )

    assert all("tuin" not in point.title for point in told)
    assert {point.owners for point in told if point.owners} == {("Fenna",), ("Daan",)}


def test_an_arrow_below_each_item_answers_it() -> None:
    told = points_of(
        "## Tips\n\n- de handschoenen zijn te groot\n\n➜ Fenna koopt kleinere\n\n"
        "- de hal is te donker\n\n➜ Daan hangt een lamp op\n"
    )

    assert [point.owners for point in told] == [("Fenna",), ("Daan",)]


@pytest.mark.parametrize(
    ("said", "decision"),
    [
        (
            "Er is de wens om in de bus vaste plaatsen te hebben. Hierop volgt geen actie.",
            Decision.NOT_TAKEN_UP,
        ),
        ("Het plan voor een automaat is van tafel.", Decision.NOT_TAKEN_UP),
        ("De spiegel is gebarsten. Wordt gemeld bij de technische dienst.", Decision.TAKEN_UP),
    ],
)
def test_what_becomes_of_it_is_read_in_plain_words(said: str, decision: Decision) -> None:
    assert [point.decision for point in points_of(said)] == [decision]


def test_a_new_one_that_stands_there_is_done() -> None:
    told = points_of("## Vorige keer\n\n- wasmachine: nieuwe staat er\n- sleutel: nog niet\n")

    assert [point.status for point in told] == [Status.DONE, Status.OPEN]


def test_how_much_somebody_misses_it_asks_for_nothing() -> None:
    assert points_of("Het zwemmen is vervallen en Keet mist het vreselijk.") == ()


def test_an_infinitive_stands_before_what_hangs_on_it() -> None:
    (point,) = points_of("Fenna hangt de lamp op zodra de verf droog is.")

    assert point.title == "De lamp ophangen zodra de verf droog is"
