"""Somebody leaves the group of a team: nothing of theirs is touched, and the team is asked."""

from datetime import datetime
from typing import Any

import pytest

from integration.run.conftest import posted
from integration.service.beginnings import Begun
from integration.service.office import (
    AMSTERDAM,
    ANNA,
    BRAM,
    GARDEN,
    MUSIC,
    NORTH,
    Office,
    Ran,
    Row,
    minutes,
)
from integration.service.receipts import text_of

LAMP: Row = ("Lamp in de gang repareren", "Bram", "20 april 2026", "ja")
BOTH: Row = ("Zithoek in de hal maken", "Anna en Bram", "21 april 2026", "ja")
GONE = "Wie dit zou doen, is geen lid meer van de groep"


def leave(office: Office) -> None:
    """Let Bram leave the group of Noord."""
    office.tenant.set_members(NORTH, ANNA)


def holders(office: Office, card: dict[str, Any]) -> set[str]:
    people = {office.tenant.user_id(upn): upn for upn in (ANNA, BRAM)}
    return {people[user_id] for user_id in card["assignments"]}


def asked(ran: Ran) -> list[str]:
    return [q["problem"] for q in ran.team["questions"] if q["problem"].startswith(GONE)]


def marker(card: dict[str, Any]) -> str:
    return str(card["title"][-9:-1])


def shared_an_hour_ago(office: Office) -> None:
    office.drop(minutes(MUSIC, GARDEN, BOTH))
    assert office.intake().code == 0
    office.wait(hours=1)


@pytest.fixture
def shared(begun: Begun) -> Office:
    """An office in which Anna, Bram and both of them have a card, an hour ago."""
    return begun(shared_an_hour_ago)


def test_nobody_is_taken_off_and_the_team_is_asked_about_their_cards_only(shared: Office) -> None:
    before = shared.cards()
    leave(shared)

    passed = shared.intake()

    assert shared.cards() == before
    assert asked(passed) == [
        f"{GONE}: {marker(before[GARDEN[0]])}. planner-sync haalt niemand van een taak af."
    ]


def test_it_is_news_once_and_stays_asked_until_somebody_takes_over(shared: Office) -> None:
    leave(shared)

    first, second = shared.intake(), shared.intake()
    shared.anna.assign(shared.card(GARDEN), shared.tenant.user_id(ANNA))
    taken_over = shared.intake()

    assert [ran.code for ran in (first, second, taken_over)] == [3, 0, 0]
    assert [len(asked(ran)) for ran in (first, second, taken_over)] == [1, 1, 0]
    assert holders(shared, shared.card(GARDEN)) == {ANNA, BRAM}


@pytest.mark.parametrize("deed", ["complete", "unassign"])
def test_what_is_done_or_was_seen_to_is_not_asked_about(shared: Office, deed: str) -> None:
    leave(shared)
    card = shared.card(GARDEN)
    if deed == "complete":
        shared.anna.complete(card)
    else:
        shared.anna.unassign(card, shared.tenant.user_id(BRAM))

    assert asked(shared.intake()) == []


def test_edited_minutes_take_nobody_off(shared: Office) -> None:
    leave(shared)
    shared.drop(minutes(MUSIC, (GARDEN[0], "Bram", "7 mei 2026", "ja"), BOTH))

    passed = shared.intake()

    assert passed.outcomes[GARDEN[0]] == "updated"
    assert holders(shared, shared.card(GARDEN)) == {BRAM}
    assert holders(shared, shared.card(BOTH)) == {ANNA, BRAM}


def test_minutes_that_name_them_later_assign_nobody_and_the_receipt_says_so(
    shared: Office,
) -> None:
    leave(shared)
    shared.drop(minutes(LAMP, held_on="13 maart 2026"), name="13 maart.md")

    shared.intake()

    assert holders(shared, shared.card(LAMP)) == set()
    assert "Niemand: naam niet herkend in de groep" in text_of(
        shared, "Verwerkingsverslag 2026-03-13.docx"
    )


def test_a_point_that_waited_is_made_without_them_and_asked_about(
    office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PLANNER_SYNC_BRAKES__MAX_CREATE", "1")
    office.drop(minutes(GARDEN, BOTH))
    office.intake()
    leave(office)
    office.run("go", NORTH)

    made, after = office.intake(), office.intake()

    assert holders(office, office.card(GARDEN)) == set()
    assert holders(office, office.card(BOTH)) == {ANNA}
    for passed in (made, after):
        assert asked(passed) == [
            f"{GONE}: {marker(office.card(GARDEN))}. planner-sync haalt niemand van een taak af."
        ]
    assert f"{GONE}: wie neemt het over?" in text_of(office)


def test_somebody_who_comes_back_finds_their_cards_as_they_were(shared: Office) -> None:
    before = shared.cards()
    leave(shared)
    shared.intake()
    shared.tenant.set_members(NORTH, ANNA, BRAM)

    passed = shared.intake()

    assert asked(passed) == []
    assert shared.cards() == before


def test_the_digest_asks_without_a_name(shared: Office) -> None:
    leave(shared)
    passed = shared.intake()
    shared.move(datetime(2026, 4, 1, 9, tzinfo=AMSTERDAM))
    told = [shared.run(command, "--team", NORTH) for command in ("track", "digest")]

    (card,) = posted(shared)
    assert "1 punt is van iemand die geen lid meer is van de groep. Wie neemt het over?" in card
    assert "Bram" not in card
    assert not any("Bram" in ran.err + ran.out for ran in (passed, *told))


def test_the_card_of_a_moment_keeps_its_holder_until_there_is_another(office: Office) -> None:
    office.write_teams(noord={"task_holder": BRAM})
    office.drop(minutes(MUSIC))
    office.intake()
    leave(office)
    office.intake()
    kept = holders(office, office.moment_card())

    office.write_teams(noord={"task_holder": ANNA})
    office.intake()

    assert (kept, holders(office, office.moment_card())) == ({BRAM}, {ANNA})
