"""A lost database makes no card twice: the markers on the board say what is there."""

import pytest

from integration.service.office import BUS, GARDEN, MUSIC, Office, minutes


@pytest.fixture
def lost(busy: Office) -> Office:
    """An office whose database is gone."""
    for file in busy.database.parent.glob("planner-sync.sqlite*"):
        file.unlink()
    return busy


def test_cards_are_known_by_their_markers(lost: Office) -> None:
    before = {title: card["id"] for title, card in lost.cards().items()}

    passed = lost.intake()

    assert passed.team["counts"] == {"adopted": 3}
    assert {title: card["id"] for title, card in lost.cards().items()} == before


def test_what_people_did_meanwhile_stays(busy: Office, lost: Office) -> None:
    lost.anna.drag(lost.card(BUS), "Eigen")
    lost.anna.complete(lost.card(MUSIC))

    lost.intake()

    assert lost.bucket(BUS) == "Eigen"
    assert lost.card(MUSIC)["percentComplete"] == 100


def test_the_pass_after_that_writes_nothing(lost: Office) -> None:
    lost.intake()

    assert lost.intake().json["graph"]["writes"] == 0


def test_later_minutes_still_change_the_cards(lost: Office) -> None:
    lost.intake()
    lost.drop(minutes((*MUSIC[:2], "10 april 2026", "ja"), GARDEN, BUS))

    lost.intake()

    assert len(lost.cards()) == 3
    assert lost.card(MUSIC)["dueDateTime"].startswith("2026-04-10")
