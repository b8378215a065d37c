"""How a team stands at the end of a month."""

from collections.abc import Callable, Sequence
from datetime import UTC, date, datetime, timedelta

import pytest

from doubles.builders import AMSTERDAM, LIMITS, MARCH, PLAN, a_point
from doubles.directory import InMemoryDirectory
from doubles.scene import MEMBERS, Scene
from planner_sync.domain.attention import Attention
from planner_sync.domain.board import BucketId, Stage, Standing
from planner_sync.domain.brakes import BrakeKind
from planner_sync.domain.calendar import Month
from planner_sync.domain.errors import UnreachableError, UsageError
from planner_sync.domain.people import Member
from planner_sync.domain.points import Decision, Kind, Point, TakenUpBy
from planner_sync.domain.snapshots import Snapshot, SnapshotEntry
from planner_sync.services.take_snapshot import Tracking, month_to_track, take_snapshot

APRIL_1 = datetime(2026, 4, 1, 7, tzinfo=UTC)
WAITING = Attention(brakes=(BrakeKind.EMPTIED_SOURCE,), undecided=2, unattended=1)


def cleaning(members: Sequence[Member]) -> Callable[[str], str | None]:
    """A cleaning that knows one name, and holds back what is secret."""
    return lambda text: None if "geheim" in text else text.replace("Invented", "een cliënt")


@pytest.fixture
def scene() -> Scene:
    return Scene()


async def taken(scene: Scene, month: Month = MARCH, *, write: bool = True) -> Snapshot:
    scene.clock.now = APRIL_1
    tracking = Tracking(
        board=scene.board,
        register=scene.register,
        cards=scene.own,
        directory=InMemoryDirectory({scene.team.group_id: MEMBERS}),
        clock=scene.clock,
        zone=AMSTERDAM,
        limits=LIMITS,
        cleaning=cleaning,
        attention=lambda _: WAITING,
    )
    return (await take_snapshot(scene.team, month, tracking, write=write)).snapshot


async def entry(scene: Scene) -> SnapshotEntry:
    (only,) = (await taken(scene)).entries
    return only


async def bucket(scene: Scene, name: str) -> BucketId:
    found = (await scene.board.read(PLAN)).buckets
    return next(b.bucket_id for b in found if b.name == name)


@pytest.mark.anyio
class TestSnapshot:
    async def test_a_task_is_told_as_the_board_has_it(self, scene: Scene) -> None:
        scene.minutes(a_point("Bankje", checklist=("offerte", "plek"), kind=Kind.ACTION))
        await scene.sync()
        card = scene.card().task_id
        scene.people.edit(card, bucket_id=await bucket(scene, "Opgepakt"), due_on=date(2026, 6, 30))
        scene.people.tick(card, "plek")

        told = await entry(scene)

        assert (told.title, told.bucket, told.due_on) == ("Bankje", "Opgepakt", date(2026, 6, 30))
        assert (told.standing, told.stage) == (Standing.TAKEN_UP, Stage.NOT_STARTED)
        assert (told.checklist_done, told.checklist_total) == (1, 2)
        assert (told.kind, told.moment_on) == (Kind.ACTION, date(2026, 3, 12))

    async def test_it_bears_its_day_in_the_installations_zone(self, scene: Scene) -> None:
        snapshot = await taken(scene)

        assert (snapshot.month, snapshot.taken_at) == (MARCH, APRIL_1)
        assert snapshot.taken_on == date(2026, 4, 1)

    async def test_it_says_what_waits_for_a_person(self, scene: Scene) -> None:
        assert (await taken(scene)).attention == WAITING

    async def test_it_is_taken_once(self, scene: Scene) -> None:
        first = await taken(scene)
        scene.minutes(a_point("Bankje"))

        assert await taken(scene) == first
        assert scene.register.snapshots("noord") == [first]

    async def test_a_rehearsal_keeps_nothing(self, scene: Scene) -> None:
        await taken(scene, write=False)

        assert scene.register.snapshots("noord") == []

    async def test_a_board_that_cannot_be_read_gives_no_snapshot(self, scene: Scene) -> None:
        scene.board.faults.next("read", UnreachableError("x"), is_done_all_the_same=False)

        with pytest.raises(UnreachableError):
            await taken(scene)

        assert scene.register.snapshots("noord") == []

    async def test_a_deleted_task_is_told_as_stopped(self, scene: Scene) -> None:
        scene.minutes(a_point("Bankje"))
        await scene.sync()
        scene.people.delete(scene.card().task_id)

        told = await entry(scene)

        assert (told.title, told.standing, told.bucket) == ("Bankje", Standing.STOPPED, "")

    async def test_a_task_that_the_listing_lacks_is_told_as_it_is(self, scene: Scene) -> None:
        scene.minutes(a_point("Bankje"))
        await scene.sync()
        scene.board.lagging.add(scene.card().task_id)

        assert (await entry(scene)).standing is Standing.UNDECIDED

    @pytest.mark.parametrize(
        ("point", "standing"),
        [
            (a_point(decision=Decision.NOT_TAKEN_UP), Standing.NOT_TAKEN_UP),
            (a_point(decision=Decision.LATER), Standing.LATER),
            (a_point(taken_up_by=TakenUpBy.CLIENTS), Standing.ELSEWHERE),
        ],
    )
    async def test_what_the_minutes_decided_is_told_without_a_task(
        self, scene: Scene, point: Point, standing: Standing
    ) -> None:
        scene.minutes(point)

        assert (await entry(scene)).standing is standing

    async def test_a_card_that_people_made_in_our_buckets_counts_as_a_point(
        self, scene: Scene
    ) -> None:
        scene.board.add_plan(PLAN, ["Opgepakt"])
        card = scene.people.make_card(PLAN, await bucket(scene, "Opgepakt"), "Met Invented")

        told = await entry(scene)

        assert (told.key, told.marker) == (f"planner:{card.task_id}", None)
        assert (told.title, told.is_from_planner) == ("Met een cliënt", True)

    async def test_a_card_that_was_done_before_the_month_is_history(self, scene: Scene) -> None:
        scene.board.add_plan(PLAN, ["Opgepakt"])
        card = scene.people.make_card(PLAN, await bucket(scene, "Opgepakt"), "Oud")
        scene.clock.now = datetime(2026, 2, 28, 12, tzinfo=UTC)
        scene.people.complete(card.task_id)

        assert (await taken(scene)).entries == ()

    async def test_cards_elsewhere_are_counted_only(self, scene: Scene) -> None:
        scene.board.add_plan(PLAN, ["Van ons"])
        scene.people.make_card(PLAN, await bucket(scene, "Van ons"), "Koffie kopen")

        snapshot = await taken(scene)

        assert (snapshot.entries, snapshot.other_cards) == ((), 1)

    async def test_a_service_card_is_neither(self, scene: Scene) -> None:
        scene.board.add_plan(PLAN, ["Opgepakt"])
        title = "Cliëntmoment 12 maart [VP-S 7KQ3M2XW]"
        scene.people.make_card(PLAN, await bucket(scene, "Opgepakt"), title)

        snapshot = await taken(scene)

        assert (snapshot.entries, snapshot.other_cards) == ((), 0)

    async def test_a_title_that_has_to_be_held_is_told_by_its_marker(self, scene: Scene) -> None:
        scene.minutes(a_point("Bankje"))
        await scene.sync()
        card = scene.card()
        scene.people.rename(card.task_id, "geheim van Invented")

        assert (await entry(scene)).title == f"punt {scene.point().marker}"

    async def test_a_note_or_a_tick_moves_the_fingerprint(self, scene: Scene) -> None:
        scene.minutes(a_point("Bankje", checklist=("offerte",)))
        await scene.sync()
        card = scene.card().task_id
        first = (await entry(scene)).detail_fingerprint

        scene.people.tick(card, "offerte")
        ticked = (await taken(scene, MARCH.next)).entries[0].detail_fingerprint
        scene.people.describe(card, "Resultaat: het staat er")
        noted = (await taken(scene, MARCH.next.next)).entries[0].detail_fingerprint

        assert len({first, ticked, noted}) == 3


@pytest.mark.parametrize("wanted", [None, MARCH])
def test_the_last_full_month_may_be_taken(wanted: Month | None) -> None:
    assert month_to_track(wanted, APRIL_1, AMSTERDAM) == MARCH


@pytest.mark.parametrize(
    ("wanted", "reason"), [(Month(2026, 4), "is not over yet"), (Month(2026, 2), "is past")]
)
def test_any_other_month_is_refused(wanted: Month, reason: str) -> None:
    with pytest.raises(UsageError, match=reason):
        month_to_track(wanted, APRIL_1, AMSTERDAM)


def test_a_month_may_be_taken_until_the_next_one_is_due() -> None:
    may_1 = datetime(2026, 4, 30, 22, tzinfo=UTC)

    assert month_to_track(None, may_1 - timedelta(seconds=1), AMSTERDAM) == MARCH
    assert month_to_track(None, may_1, AMSTERDAM) == MARCH.next
