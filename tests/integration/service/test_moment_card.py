"""The card of a client moment: what it asks its team, and what people do with it."""

import re
from datetime import date
from typing import Any

import pytest

from integration.service.beginnings import Begun
from integration.service.office import (
    ANNA,
    BRAM,
    BUS,
    CARLA,
    GARDEN,
    MUSIC,
    NORTH,
    Office,
    Row,
    minutes,
    run,
)
from planner_sync.adapters.sql import SqlCards, open_database
from planner_sync.domain.cards import MomentCard

MARKED = re.compile(r"^Cliëntmoment 12 maart \[VP-S [2-9BCDFGHJKMNPQRSTVWXYZ]{8}\]$")
CHOIR = "Zingen met het koor van de kerk"
POSSIBLE = f"Mogelijk punt: {CHOIR}"
NO_LONGER = f"Niet meer zo: {MUSIC[0]}"
TIP = f"\n\n## Tips\n\n- {CHOIR}\n".encode()
ARRANGED = b"# Verslag\n\nDatum: 12 maart 2026\n\n## Acties\n\n- Zaal reserveren (Bram)\n"


def a_tip_an_hour_ago(office: Office) -> None:
    office.drop(minutes(MUSIC, GARDEN, BUS) + TIP)
    office.intake()
    office.wait(hours=1)


@pytest.fixture
def tipped(begun: Begun) -> Office:
    """An office whose minutes suggest one point, and whose card stands an hour."""
    return begun(a_tip_an_hour_ago)


class TestItsMaking:
    def test_a_moment_gets_one_card_with_a_marker_of_the_service(self, tipped: Office) -> None:
        tipped.intake()

        assert MARKED.match(tipped.moment_card()["title"])
        assert tipped.bucket_of(tipped.moment_card()) == "Te bespreken"

    def test_it_asks_to_discuss_and_shows_what_is_only_suggested(self, tipped: Office) -> None:
        assert checklist(tipped.moment_card()) == ["besproken in teamoverleg", POSSIBLE]

    def test_it_links_the_receipt(self, tipped: Office) -> None:
        references = tipped.moment_card()["details"]["references"].values()

        assert "Verwerkingsverslag 12 maart" in {r["alias"] for r in references}

    def test_a_moment_with_decisions_alone_gets_none(self, office: Office) -> None:
        office.drop(
            b"# Verslag\n\nDatum: 12 maart 2026\n\n## Besluiten\n\n- De lift blijft dicht\n"
        )

        passed = office.intake()

        assert passed.outcomes != {}
        assert office.moment_cards() == {}

    def test_every_moment_has_its_own(self, tipped: Office) -> None:
        tipped.drop(minutes(GARDEN, held_on="20 maart 2026"), name="20 maart.md")

        tipped.intake()

        assert set(tipped.moment_cards()) == {"Cliëntmoment 12 maart", "Cliëntmoment 20 maart"}

    def test_when_all_is_decided_it_is_taken_up(self, office: Office) -> None:
        office.drop(minutes(MUSIC, BUS))
        office.intake()
        office.anna.drag(office.card(BUS), "Niet opgepakt")

        office.intake()

        assert office.bucket_of(office.moment_card()) == "Opgepakt"

    def test_a_second_pass_writes_nothing(self, tipped: Office) -> None:
        before = tipped.tenant.state()

        passed = tipped.intake()

        assert passed.json["graph"]["writes"] == 0
        assert tipped.tenant.state() == before

    def test_a_rehearsal_makes_none(self, office: Office) -> None:
        office.drop(minutes(MUSIC, GARDEN, BUS) + TIP)

        office.intake("--dry-run")

        assert office.moment_cards() == {}

    def test_with_a_lost_database_it_is_the_same_card(self, tipped: Office) -> None:
        before = tipped.moment_card()["id"]
        tipped.anna.tick(tipped.moment_card(), POSSIBLE)
        tipped.intake()
        tipped.database.unlink()

        tipped.intake()

        assert tipped.moment_card()["id"] == before
        assert CHOIR in tipped.cards()


class TestTheTaskHolder:
    @pytest.mark.parametrize(
        ("holders", "assigned"),
        [
            ({"task_holder": ANNA, "deputy": BRAM}, ANNA),
            ({"task_holder": CARLA, "deputy": BRAM}, BRAM),
            ({"task_holder": CARLA}, None),
            ({}, None),
        ],
    )
    def test_only_a_member_of_the_group_gets_the_card(
        self, office: Office, holders: dict[str, str], assigned: str | None
    ) -> None:
        office.write_teams(noord=holders)
        office.drop(minutes(BUS))

        office.intake()

        wanted = [office.tenant.user_id(assigned)] if assigned else []
        assert list(office.moment_card()["assignments"]) == wanted

    def test_one_plan_for_two_teams_is_refused_with_the_names_of_both(self, office: Office) -> None:
        office.write_teams(zuid={"plan_id": office.tenant.plan_id(NORTH)})

        refused = run("intake")

        assert refused.code == 2
        assert "shared by noord and zuid" in refused.err


class TestWhatPeopleDoWithIt:
    def test_a_possible_point_that_is_ticked_becomes_one_task(self, tipped: Office) -> None:
        tipped.anna.tick(tipped.moment_card(), POSSIBLE)

        first, second = tipped.intake(), tipped.intake()

        assert first.outcomes[CHOIR] == "created"
        assert second.json["graph"]["writes"] == 0
        assert tipped.bucket_of(tipped.cards()[CHOIR]) == "Te bespreken"

    def test_a_deleted_card_is_not_made_again(self, tipped: Office) -> None:
        tipped.anna.delete(tipped.moment_card())

        tipped.intake()
        passed = tipped.intake()

        assert passed.json["graph"]["writes"] == 0
        assert tipped.moment_cards() == {}

    def test_a_card_that_was_dragged_stays_where_it_is(self, office: Office) -> None:
        office.drop(minutes(BUS))
        office.intake()
        office.anna.drag(office.moment_card(), "Eigen")
        office.anna.drag(office.card(BUS), "Opgepakt")

        office.intake()

        assert office.bucket_of(office.moment_card()) == "Eigen"

    def test_dragging_it_decides_nothing(self, tipped: Office) -> None:
        before = standings(tipped)
        tipped.anna.drag(tipped.moment_card(), "Niet opgepakt")

        assert standings(tipped) == before

    def test_its_title_is_theirs(self, tipped: Office) -> None:
        tipped.anna.change(tipped.moment_card(), title="Ons moment [VP-S 7KQ3M2XW]")
        before = tipped.tenant.state()

        passed = tipped.intake()

        assert passed.json["graph"]["writes"] == 0
        assert tipped.tenant.state() == before

    def test_an_item_that_somebody_took_away_does_not_come_back(self, tipped: Office) -> None:
        tipped.anna.remove_item(tipped.moment_card(), POSSIBLE)
        tipped.drop(minutes(MUSIC, GARDEN) + TIP)

        tipped.intake()

        assert checklist(tipped.moment_card()) == ["besproken in teamoverleg"]

    def test_a_reworded_item_keeps_its_meaning(self, tipped: Office) -> None:
        tipped.anna.reword_item(tipped.moment_card(), POSSIBLE, "Doen we!")
        tipped.anna.tick(tipped.moment_card(), "Doen we!")

        tipped.intake()

        assert CHOIR in tipped.cards()

    def test_a_suggestion_that_the_minutes_drop_goes_unless_it_is_ticked(
        self, tipped: Office
    ) -> None:
        tipped.drop(minutes(MUSIC, GARDEN, BUS))

        tipped.intake()

        assert checklist(tipped.moment_card()) == ["besproken in teamoverleg"]

    def test_items_of_their_own_stay(self, tipped: Office) -> None:
        tipped.anna.add_item(tipped.moment_card(), "Koffie regelen")
        tipped.drop(minutes(MUSIC, GARDEN, BUS))

        tipped.intake()

        assert set(checklist(tipped.moment_card())) == {
            "besproken in teamoverleg",
            "Koffie regelen",
        }

    def test_the_day_of_a_tick_is_the_day_on_which_it_was_set(self, tipped: Office) -> None:
        tipped.anna.tick(tipped.moment_card(), "besproken in teamoverleg")
        tipped.wait(days=2)

        tipped.intake()

        assert kept_card(tipped).discussed_on == date(2026, 3, 13)

    def test_a_tick_that_is_taken_back_is_none(self, tipped: Office) -> None:
        for is_checked in (True, False):
            card = tipped.moment_card()
            tipped.anna.tick(card, "besproken in teamoverleg", is_checked=is_checked)
            tipped.intake()

        assert kept_card(tipped).discussed_on is None


class TestTheCheck:
    def test_three_months_after_it_was_done_the_card_asks_whether_it_is_still_so(
        self, busy: Office
    ) -> None:
        done_long_ago(busy, MUSIC)

        assert checklist(busy.moment_card()) == [
            "besproken in teamoverleg",
            "check gedaan",
            NO_LONGER,
        ]

    def test_it_asks_nothing_before(self, busy: Office) -> None:
        busy.anna.complete(busy.card(MUSIC))
        busy.intake()
        busy.wait(days=60)

        busy.intake()

        assert checklist(busy.moment_card()) == ["besproken in teamoverleg"]

    def test_what_is_still_so_is_asked_once(self, busy: Office) -> None:
        done_long_ago(busy, MUSIC)
        busy.anna.tick(busy.moment_card(), "check gedaan")

        busy.intake()
        second = busy.intake()

        assert checklist(busy.moment_card()) == ["besproken in teamoverleg", "check gedaan"]
        assert second.json["graph"]["writes"] == 0

    def test_what_is_no_longer_so_becomes_a_new_point_that_names_the_old(
        self, busy: Office
    ) -> None:
        old = busy.card(MUSIC)
        done_long_ago(busy, MUSIC)
        busy.anna.tick(busy.moment_card(), NO_LONGER)

        busy.intake()
        second = busy.intake()

        new = busy.card(MUSIC)
        assert (new["id"] != old["id"], busy.bucket_of(new)) == (True, "Te bespreken")
        assert f"Vervolg op punt {old['title'][-9:-1]}" in new["details"]["description"]
        assert second.json["graph"]["writes"] == 0

    def test_the_new_point_outlives_new_minutes(self, busy: Office) -> None:
        done_long_ago(busy, MUSIC)
        busy.anna.tick(busy.moment_card(), NO_LONGER)
        busy.intake()
        busy.drop(minutes(MUSIC, GARDEN, ("Lamp ophangen", "", "", "ja")))

        busy.intake()
        passed = busy.intake()

        assert len([p for p in passed.team["points"] if p["title"] == MUSIC[0]]) == 2
        assert all(p["is_in_minutes"] for p in passed.team["points"] if p["title"] == MUSIC[0])

    def test_a_later_check_is_asked_anew(self, busy: Office) -> None:
        done_long_ago(busy, MUSIC)
        busy.anna.tick(busy.moment_card(), "check gedaan")
        busy.intake()

        done_long_ago(busy, GARDEN)

        items = busy.moment_card()["details"]["checklist"].values()
        assert sorted(i["isChecked"] for i in items if i["title"] == "check gedaan") == [
            False,
            True,
        ]


class TestItsEnd:
    def test_when_all_is_closed_it_is_completed_and_opened_again_it_stays_open(
        self, office: Office
    ) -> None:
        office.drop(ARRANGED)
        office.intake()
        office.anna.complete(office.cards()["Zaal reserveren"])

        office.intake()
        completed = office.moment_card()["percentComplete"]
        office.anna.change(office.moment_card(), percentComplete=0)
        office.intake()

        assert (completed, office.moment_card()["percentComplete"]) == (100, 0)

    def test_while_something_is_open_it_stays_open(self, busy: Office) -> None:
        for row in (MUSIC, GARDEN):
            busy.anna.complete(busy.card(row))

        busy.intake()

        assert busy.moment_card()["percentComplete"] == 0


def checklist(card: dict[str, Any]) -> list[str]:
    """Return the items of a card from top to bottom."""
    items = card["details"]["checklist"].values()
    return [i["title"] for i in sorted(items, key=lambda i: str(i["orderHint"]))]


def done_long_ago(office: Office, row: Row) -> None:
    """Let a point be done, and three months go by."""
    office.anna.complete(office.card(row))
    office.intake()
    office.wait(days=93)
    office.intake()


def standings(office: Office) -> dict[str, str]:
    """Make a pass and return how each point stands, by title."""
    return {p["title"]: p["standing"] for p in office.intake().team["points"]}


def kept_card(office: Office) -> MomentCard:
    """Return what the register has of the only card."""
    with open_database(f"sqlite:///{office.database}") as engine:
        (card,) = SqlCards(engine).moment_cards(NORTH).values()
    return card
