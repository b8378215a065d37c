"""What every keeper of attempts and leases promises: those in memory, and SQL on each store."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta

import pytest
import sqlalchemy as sa

from doubles.builders import AMSTERDAM, NOW, a_known_item, a_moment, a_registered
from doubles.cards import InMemoryCards
from doubles.clock import ManualClock
from doubles.leases import InMemoryLeases, LeaseTable
from doubles.register import InMemoryRegister
from planner_sync.adapters.sql import SqlCards, SqlLeases, SqlRegister, open_database
from planner_sync.domain.board import TaskId
from planner_sync.domain.cards import MomentCard
from planner_sync.domain.errors import TeamBusyError
from planner_sync.domain.intents import Intent, IntentStatus
from planner_sync.domain.leases import MARGIN, VALID
from planner_sync.domain.markers import Marker, PointKey
from planner_sync.domain.register import MomentId
from planner_sync.ports import Cards, Leases, Register

POINT = a_registered()
OTHER = PointKey("other")
CARD = MomentCard(
    team_id="noord", moment_id=MomentId("moment"), key=PointKey("card"), marker=Marker("22222222")
)
ENDED = [IntentStatus.DONE, IntentStatus.NOT_SENT, IntentStatus.REJECTED]
OPEN = [IntentStatus.UNKNOWN, IntentStatus.NEEDS_PERSON]


@dataclass
class Store:
    """One database, as two processes know it."""

    register: Register
    cards: Cards
    here: Leases
    there: Leases
    clock: ManualClock

    def intend(self, *attempts: Intent) -> list[Intent]:
        """Write attempts down as a pass does that just began."""
        epoch = self.here.take("noord").epoch
        intents = [replace(attempt, epoch=epoch) for attempt in attempts]
        self.register.intend(intents)
        return intents

    @property
    def open(self) -> dict[PointKey, Intent]:
        return dict(self.register.open_intents("noord"))


def attempt(number: int = 1, key: PointKey = POINT.key) -> Intent:
    return Intent(
        team_id="noord", key=key, intended_at=NOW, attempt=number, payload=f"payload {number}"
    )


class IntentsContract:
    @pytest.fixture
    def empty(self) -> Store:
        raise NotImplementedError

    @pytest.fixture
    def store(self, empty: Store) -> Store:
        empty.register.save_minutes(a_moment(), [POINT], a_known_item())
        return empty

    def test_an_attempt_that_is_written_down_is_open(self, store: Store) -> None:
        (intent,) = store.intend(attempt())

        assert store.open == {POINT.key: intent}
        assert store.register.open_intents("zuid") == {}

    def test_its_moment_is_the_same_whatever_zone_it_was_told_in(self, store: Store) -> None:
        local = datetime(2026, 7, 1, 12, tzinfo=AMSTERDAM)

        store.intend(replace(attempt(), intended_at=local))

        assert store.open[POINT.key].intended_at == datetime(2026, 7, 1, 10, tzinfo=UTC)

    @pytest.mark.parametrize("status", OPEN)
    def test_one_of_unknown_outcome_stays_open(self, store: Store, status: IntentStatus) -> None:
        (intent,) = store.intend(attempt())

        store.register.settle(replace(intent, status=status))

        assert store.open[POINT.key].status is status

    @pytest.mark.parametrize("status", ENDED)
    def test_one_that_ended_is_not_open(self, store: Store, status: IntentStatus) -> None:
        (intent,) = store.intend(attempt())

        store.register.settle(replace(intent, status=status))

        assert store.open == {}

    def test_of_several_open_attempts_the_latest_counts(self, store: Store) -> None:
        store.intend(attempt())
        (second,) = store.intend(attempt(2))

        assert store.open == {POINT.key: second}

    @pytest.mark.parametrize("status", [IntentStatus.NOT_SENT, IntentStatus.REJECTED])
    def test_one_that_made_nothing_gives_its_number_away(
        self, store: Store, status: IntentStatus
    ) -> None:
        (intent,) = store.intend(attempt())
        store.register.settle(replace(intent, status=status))

        (again,) = store.intend(replace(attempt(), payload="another payload"))

        assert store.open == {POINT.key: again}

    @pytest.mark.parametrize("status", [IntentStatus.INTENDED, IntentStatus.DONE, *OPEN])
    def test_one_that_may_have_made_a_task_is_never_written_down_anew(
        self, store: Store, status: IntentStatus
    ) -> None:
        (intent,) = store.intend(attempt())
        store.register.settle(replace(intent, status=status))

        with pytest.raises(TeamBusyError):
            store.intend(attempt(key=OTHER), replace(attempt(), payload="another payload"))

        assert OTHER not in store.open

    def test_an_end_that_is_done_stays(self, store: Store) -> None:
        (intent,) = store.intend(attempt())
        store.register.save_point(POINT, replace(intent, status=IntentStatus.DONE))

        store.register.settle(replace(intent, status=IntentStatus.UNKNOWN))

        assert store.open == {}

    def test_a_found_task_ends_all_attempts_of_its_point(self, store: Store) -> None:
        store.intend(attempt())
        (second,) = store.intend(attempt(2))
        found = replace(POINT, task_id=TaskId("task"))
        done = replace(second, status=IntentStatus.DONE, task_id=TaskId("task"))

        assert store.register.save_point(found, done)

        assert store.open == {}
        assert store.register.points("noord") == [found]

    def test_a_card_and_the_end_of_its_attempt_are_kept_together(self, store: Store) -> None:
        (intent,) = store.intend(attempt(key=CARD.key))
        made = replace(CARD, task_id=TaskId("task"))

        assert store.cards.save_moment_card(made, replace(intent, status=IntentStatus.DONE))

        assert store.open == {}
        assert store.cards.moment_cards("noord") == {CARD.moment_id: made}

    def test_a_quiet_period_begins_anew(self, store: Store) -> None:
        (intent,) = store.intend(attempt())

        store.register.begin_anew(intent, NOW - timedelta(hours=1))

        assert store.open[POINT.key].intended_at == NOW - timedelta(hours=1)

    def test_a_process_that_was_overtaken_writes_nothing_down(self, store: Store) -> None:
        late = store.here.take("noord")
        store.clock.advance(VALID.total_seconds())
        store.there.take("noord")

        with pytest.raises(TeamBusyError):
            store.register.intend([replace(attempt(), epoch=late.epoch)])

        assert store.open == {}

    def test_a_process_that_was_overtaken_notes_the_id_of_its_task_and_leaves_the_point(
        self, store: Store
    ) -> None:
        (intent,) = store.intend(attempt())
        store.clock.advance(VALID.total_seconds())
        store.there.take("noord")
        done = replace(intent, status=IntentStatus.DONE, task_id=TaskId("late"))

        assert not store.register.save_point(replace(POINT, task_id=TaskId("late")), done)
        card = replace(CARD, task_id=TaskId("late"))
        assert not store.cards.save_moment_card(card, done)

        assert store.register.points("noord") == [POINT]
        assert store.cards.moment_cards("noord") == {}
        assert (store.open[POINT.key].task_id, store.open[POINT.key].status) == (
            "late",
            IntentStatus.UNKNOWN,
        )

    def test_a_task_that_another_process_found_is_not_taken_away_again(self, store: Store) -> None:
        found = replace(POINT, task_id=TaskId("task"))
        store.register.save_point(found)

        with pytest.raises(TeamBusyError):
            store.register.save_point(POINT)

        assert store.register.points("noord") == [found]


class LeasesContract:
    def test_a_team_is_worked_on_by_one_process(self, empty: Store) -> None:
        empty.here.take("noord")

        with pytest.raises(TeamBusyError) as caught:
            empty.there.take("noord")

        assert caught.value.retry_after_s == VALID.total_seconds()
        empty.there.take("zuid")

    def test_a_lease_that_was_given_back_is_free_and_its_epoch_grows(self, empty: Store) -> None:
        first = empty.here.take("noord")
        empty.here.give_back(first)

        second = empty.there.take("noord")

        assert second.epoch > first.epoch
        assert not empty.here.is_held(first)
        assert empty.there.is_held(second)

    def test_a_lease_that_ran_out_is_free_and_its_holder_is_overtaken(self, empty: Store) -> None:
        late = empty.here.take("noord")
        empty.clock.advance(VALID.total_seconds())
        empty.there.take("noord")

        assert not empty.here.is_held(late)
        with pytest.raises(TeamBusyError):
            empty.here.renew(late)

    def test_giving_back_what_another_process_has_changes_nothing(self, empty: Store) -> None:
        late = empty.here.take("noord")
        empty.clock.advance(VALID.total_seconds())
        theirs = empty.there.take("noord")

        empty.here.give_back(late)

        assert empty.there.is_held(theirs)

    def test_a_lease_that_is_about_to_end_counts_as_lost_until_it_is_renewed(
        self, empty: Store
    ) -> None:
        lease = empty.here.take("noord")
        empty.clock.advance((VALID - MARGIN).total_seconds() + 1)

        assert not empty.here.is_held(lease)
        empty.here.renew(lease)
        assert empty.here.is_held(lease)

    def test_writing_attempts_down_renews_the_lease(self, empty: Store) -> None:
        empty.register.save_minutes(a_moment(), [POINT], a_known_item())
        lease = empty.here.take("noord")
        empty.clock.advance((VALID - MARGIN).total_seconds() + 1)

        empty.register.intend([replace(attempt(), epoch=lease.epoch)])

        assert empty.here.is_held(lease)


class TestInMemory(IntentsContract, LeasesContract):
    @pytest.fixture
    def empty(self) -> Store:
        clock = ManualClock()
        table = LeaseTable(clock)
        register = InMemoryRegister(table)
        return Store(
            register=register,
            cards=InMemoryCards(register),
            here=InMemoryLeases(table, "here"),
            there=InMemoryLeases(table, "there"),
            clock=clock,
        )


class TestSql(IntentsContract, LeasesContract):
    @pytest.fixture
    def empty(self, tables_url: str) -> Iterator[Store]:
        clock = ManualClock()

        def time(connection: sa.Connection) -> datetime:
            return clock()

        with open_database(tables_url) as engine:
            here = SqlLeases(engine, holder="here", time=time)
            yield Store(
                register=SqlRegister(engine, leases=here),
                cards=SqlCards(engine, leases=here),
                here=here,
                there=SqlLeases(engine, holder="there", time=time),
                clock=clock,
            )
