"""What the board says is kept with the day on which it was first seen."""

from datetime import date, timedelta

import pytest

from doubles.builders import OWN, PLAN, a_point
from doubles.scene import Scene
from planner_sync.domain.board import BucketId, Stage, Standing, TaskId
from planner_sync.domain.cards import OwnCard
from planner_sync.domain.errors import UnreachableError
from planner_sync.domain.register import RegisteredPoint
from planner_sync.domain.remarks import Remarks

pytestmark = pytest.mark.anyio

DAY_1, DAY_2, DAY_3 = (date(2026, 3, day) for day in (12, 13, 14))


@pytest.fixture
async def scene() -> Scene:
    scene = Scene()
    scene.minutes(a_point("Bankje"))
    await scene.sync()
    return scene


async def next_day(scene: Scene) -> None:
    scene.clock.now += timedelta(days=1)
    await scene.sync()


async def bucket(scene: Scene, name: str) -> BucketId:
    found = (await scene.board.read(PLAN)).buckets
    return next(b.bucket_id for b in found if b.name == name)


def days(card: RegisteredPoint | OwnCard) -> tuple[Standing, date | None, date | None]:
    return card.standing, card.decided_on, card.done_on


class TestPoints:
    async def test_what_nobody_decided_has_no_day(self, scene: Scene) -> None:
        assert days(scene.point()) == (Standing.UNDECIDED, None, None)

    async def test_a_decision_and_its_end_keep_the_days_they_were_first_seen(
        self, scene: Scene
    ) -> None:
        card = scene.card().task_id
        scene.people.edit(card, bucket_id=await bucket(scene, "Opgepakt"))
        await next_day(scene)
        assert days(scene.point()) == (Standing.TAKEN_UP, DAY_2, None)

        scene.people.complete(card)
        await next_day(scene)
        await next_day(scene)

        assert days(scene.point()) == (Standing.DONE, DAY_2, DAY_3)

    async def test_a_decision_that_is_turned_round_has_a_new_day(self, scene: Scene) -> None:
        card = scene.card().task_id
        for name in ("Opgepakt", "Niet opgepakt"):
            scene.people.edit(card, bucket_id=await bucket(scene, name))
            await next_day(scene)

        assert days(scene.point()) == (Standing.NOT_TAKEN_UP, DAY_3, None)

    async def test_a_decision_that_is_taken_back_has_none(self, scene: Scene) -> None:
        card = scene.card().task_id
        for name in ("Opgepakt", "Te bespreken"):
            scene.people.edit(card, bucket_id=await bucket(scene, name))
            await next_day(scene)

        assert days(scene.point()) == (Standing.UNDECIDED, None, None)

    async def test_what_is_reopened_is_not_done_any_more(self, scene: Scene) -> None:
        card = scene.card().task_id
        scene.people.edit(card, bucket_id=await bucket(scene, "Opgepakt"))
        scene.people.complete(card)
        await next_day(scene)
        scene.board.set_stage(card, Stage.IN_PROGRESS)
        await next_day(scene)

        assert days(scene.point()) == (Standing.TAKEN_UP, DAY_2, None)

    async def test_a_deleted_card_is_stopped_on_the_day_it_was_missed(self, scene: Scene) -> None:
        scene.people.delete(scene.card().task_id)
        await next_day(scene)
        await next_day(scene)

        assert days(scene.point()) == (Standing.STOPPED, DAY_2, None)
        assert scene.point().stopped_on == DAY_2

    async def test_a_listing_that_lags_stops_nothing(self, scene: Scene) -> None:
        scene.board.lagging.add(scene.card().task_id)
        await next_day(scene)

        assert scene.point().stopped_on is None

    async def test_remarks_are_read_when_the_card_moved(self, scene: Scene) -> None:
        card = scene.card().task_id
        scene.people.describe(card, "blok\n-----\nReden: te duur")
        scene.people.rename(card, "Bank")
        await next_day(scene)

        assert scene.point().remarks == Remarks(reason="te duur")

    async def test_a_card_that_nobody_touched_is_not_read_again(self, scene: Scene) -> None:
        await next_day(scene)
        scene.board.faults.next(
            "details", UnreachableError("read again"), is_done_all_the_same=False
        )

        await next_day(scene)

    async def test_a_rehearsal_keeps_nothing(self, scene: Scene) -> None:
        scene.people.complete(scene.card().task_id)
        before = scene.point()

        await scene.sync(write=False)

        assert scene.point() == before


class TestHandMadeCards:
    @staticmethod
    async def make(scene: Scene, name: str) -> TaskId:
        return scene.people.make_card(PLAN, await bucket(scene, name), "Eigen plan").task_id

    async def test_a_card_in_one_of_our_buckets_is_followed(self, scene: Scene) -> None:
        task_id = await self.make(scene, "Opgepakt")
        await next_day(scene)
        scene.people.complete(task_id)
        await next_day(scene)

        (card,) = scene.own.own_cards("noord").values()
        assert days(card) == (Standing.DONE, DAY_2, DAY_3)

    async def test_it_stays_followed_in_a_bucket_of_the_team(self, scene: Scene) -> None:
        task_id = await self.make(scene, "Te bespreken")
        await next_day(scene)
        scene.people.edit(task_id, bucket_id=OWN)
        await next_day(scene)

        (card,) = scene.own.own_cards("noord").values()
        assert days(card) == (Standing.TAKEN_UP, DAY_3, None)

    async def test_a_card_elsewhere_is_the_teams_own_business(self, scene: Scene) -> None:
        scene.people.make_card(PLAN, OWN, "Eigen plan")
        await next_day(scene)

        assert scene.own.own_cards("noord") == {}

    async def test_its_deletion_has_a_day(self, scene: Scene) -> None:
        task_id = await self.make(scene, "Opgepakt")
        await next_day(scene)
        scene.people.delete(task_id)
        await next_day(scene)

        (card,) = scene.own.own_cards("noord").values()
        assert (card.standing, card.stopped_on) == (Standing.STOPPED, DAY_3)

    async def test_nothing_is_written_to_it(self, scene: Scene) -> None:
        task_id = await self.make(scene, "Niet opgepakt")
        before = scene.board.shown(task_id)
        await next_day(scene)

        assert scene.board.shown(task_id) == before
