"""What every keeper of cards promises: the one in memory, and SQL on each store."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

import pytest

from doubles.builders import NOW, TAKEN_UP
from doubles.cards import InMemoryCards
from doubles.register import InMemoryRegister
from planner_sync.adapters.sql import SqlCards, SqlRegister, open_database
from planner_sync.domain.board import (
    ChecklistItem,
    DetailFields,
    Place,
    Standing,
    TaskFields,
    TaskId,
)
from planner_sync.domain.cards import MomentCard, OwnCard
from planner_sync.domain.markers import Marker, PointKey
from planner_sync.domain.register import MomentId
from planner_sync.domain.remarks import Remarks
from planner_sync.ports import Cards, Register

KEY = PointKey("card-of-march")
MOMENT = MomentId("2026-03-12/1")

MOMENT_CARD = MomentCard(
    team_id="noord",
    moment_id=MOMENT,
    key=KEY,
    marker=Marker("7KQ3M2XW"),
    task_id=TaskId("card"),
    baseline=TaskFields(title="Cliëntmoment 12 maart [VP-S 7KQ3M2XW]", bucket_id=TAKEN_UP),
    wanted_place=Place.TAKEN_UP,
    detail_baseline=DetailFields(
        description="Van het team.",
        checklist=(ChecklistItem(title="besproken", is_checked=True, modified_at=NOW),),
        references={"https://voorbeeld.example/a": "Notulen"},
    ),
    looked_at="etag 1",
    discussed_on=date(2026, 3, 20),
)
OWN_CARD = OwnCard(
    team_id="noord",
    task_id=TaskId("own"),
    standing=Standing.DONE,
    decided_on=date(2026, 3, 13),
    done_on=date(2026, 3, 20),
    remarks=Remarks(reason="", result="Het is rustig."),
)


class CardsContract:
    @pytest.fixture
    def both(self) -> tuple[Register, Cards]:
        raise NotImplementedError

    @pytest.fixture
    def cards(self, both: tuple[Register, Cards]) -> Cards:
        return both[1]

    def test_nothing_is_known_at_first(self, cards: Cards) -> None:
        assert (cards.moment_cards("noord"), cards.own_cards("noord")) == ({}, {})

    def test_a_card_of_a_moment_comes_back_equal(self, cards: Cards) -> None:
        cards.save_moment_card(MOMENT_CARD)

        assert cards.moment_cards("noord") == {MOMENT: MOMENT_CARD}

    def test_a_later_state_takes_the_place_of_the_earlier(self, cards: Cards) -> None:
        cards.save_moment_card(MOMENT_CARD)
        stopped = replace(MOMENT_CARD, stopped_on=date(2026, 4, 1))
        cards.save_moment_card(stopped)

        assert cards.moment_cards("noord") == {MOMENT: stopped}

    def test_an_own_card_comes_back_equal(self, cards: Cards) -> None:
        cards.save_own_card(OWN_CARD)

        assert cards.own_cards("noord") == {"own": OWN_CARD}

    def test_teams_do_not_see_each_other(self, cards: Cards) -> None:
        cards.save_moment_card(MOMENT_CARD)
        cards.save_own_card(OWN_CARD)

        assert (cards.moment_cards("zuid"), cards.own_cards("zuid")) == ({}, {})


class TestInMemory(CardsContract):
    @pytest.fixture
    def both(self) -> tuple[Register, Cards]:
        register = InMemoryRegister()
        return register, InMemoryCards(register)


class TestSql(CardsContract):
    @pytest.fixture
    def both(self, tables_url: str) -> Iterator[tuple[Register, Cards]]:
        with open_database(tables_url) as engine:
            yield SqlRegister(engine), SqlCards(engine)
