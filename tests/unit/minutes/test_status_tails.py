"""Behind an item: that it is over, when that was, who did it and what points back at it."""

import pytest

from planner_sync.domain.points import Status
from planner_sync.minutes.rulings.status_tails import status_tail
from unit.minutes.builders import minutes_of, points_of_board, shipped_lexicon


@pytest.mark.parametrize(
    ("item", "text", "status"),
    [
        ("Dak keuren - Fenna - is vorige week gebeurd", "Dak keuren - Fenna", Status.DONE),
        ("Hek schilderen – afgehandeld 2 mei", "Hek schilderen", Status.DONE),
        ("Matras van boven = vorige week vervangen", "Matras van boven", Status.DONE),
        ("Offertes opvragen: afgerond op 3 maart door Fenna", "Offertes opvragen – Fenna", "done"),
        ("Poster maken. Fenna heeft dit gedaan.", "Poster maken – Fenna", Status.DONE),
        ("Poster maken (gedaan door Fenna)", "Poster maken – Fenna", Status.DONE),
        ("Brief aan de gemeente, verstuurd op 3 maart", "Brief aan de gemeente", Status.DONE),
        ("Brief aan de gemeente. Verstuurd.", "Brief aan de gemeente", Status.DONE),
        ("Drukker bellen - Daan, is mee bezig", "Drukker bellen - Daan", Status.IN_PROGRESS),
        ("Stoelen tellen. Actie vervalt.", "Stoelen tellen", Status.DROPPED),
        ("Stoelen tellen. Actiepunt kan worden afgevoerd.", "Stoelen tellen", Status.DROPPED),
        ("Stoelen tellen: niemand wil dat, geen vervolg", "Stoelen tellen: niemand wil dat", "x"),
        ("Ramen lappen – Daan – nog doen", "Ramen lappen – Daan", Status.OPEN),
        ("Kast legen. Status: gereed", "Kast legen", Status.DONE),
    ],
)
def test_what_tells_only_that_it_is_over_is_a_state(
    item: str, text: str, status: Status | str
) -> None:
    told = Status.DROPPED if status == "x" else Status(status)

    assert status_tail(item, shipped_lexicon(), is_bare_allowed=False) == (text, told)


@pytest.mark.parametrize(
    "item",
    [
        "Poster maken, gedrukt op karton",
        "Zaal huren, verwarmd",
        "Poster maken – klaar 1 mei",
        "Poster maken – Fenna – gereed voor 1 mei",
        "Overleg met de buren (gepland op 12 mei)",
        "Lijst maken: afgesproken op 3 maart",
        "Kas opmaken. Fenna heeft de helft gezien.",
    ],
)
def test_a_day_ahead_or_how_it_has_to_be_is_no_state(item: str) -> None:
    assert status_tail(item, shipped_lexicon(), is_bare_allowed=False) == (item, None)


@pytest.mark.parametrize(
    "task", ["vlaggen ophalen (ok)", "Fenna stuurt de tarieven door (oké)", "hek verven: ok"]
)
def test_a_word_of_approval_behind_a_task_says_that_it_is_done(task: str) -> None:
    (point,) = points_of_board(f"## Actiepunten\n\n- {task}\n")

    assert point.status is Status.DONE


def test_where_clients_met_a_word_of_approval_grants_a_wish() -> None:
    found = minutes_of(
        "# Cliëntmoment\n\nAanwezig: zes cliënten, Fenna Fictief\n\n## Wensen\n\n"
        "- vlaggen ophalen (ok)\n",
        privacy=False,
    ).points

    assert [point.status for point in found] == [Status.OPEN]


def test_a_cross_in_the_place_of_a_bullet_ticks_an_item_off() -> None:
    found = points_of_board(
        "Actielijst:\nx hek verven (Fenna)\nx zand bestellen (Fenna)\n- verfkwasten kopen (Daan)\n"
    )

    assert {point.title: point.status for point in found} == {
        "Hek verven": Status.DONE,
        "Zand bestellen": Status.DONE,
        "Verfkwasten kopen": Status.OPEN,
    }


def test_an_x_may_be_a_number_too() -> None:
    (point,) = points_of_board("## Actiepunten\n\n- x aantal stoelen tellen (Fenna)\n")

    assert point.status is Status.OPEN


@pytest.mark.parametrize(
    ("item", "title"),
    [
        ("De lijst moet nog worden afgerond.", "De lijst nog afronden"),
        ("De lijst wordt vrijdag door Fenna afgerond.", "De lijst vrijdag afronden"),
        ("De lijst zal vrijdag worden afgehandeld.", "De lijst vrijdag afhandelen"),
    ],
)
def test_the_verb_of_what_is_to_come_is_no_state(item: str, title: str) -> None:
    text = f"## Actiepunten\n\n- {item}\n- Hek verven klaar\n- Zaal huren afgerond\n"

    assert {point.title: point.status for point in points_of_board(text)} == {
        title: Status.OPEN,
        "Hek verven": Status.DONE,
        "Zaal huren": Status.DONE,
    }
