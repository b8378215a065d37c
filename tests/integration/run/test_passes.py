"""What the service does at a tick, against the tenant, on a clock that the test moves."""

import asyncio
import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from types import SimpleNamespace
from typing import Any, cast

import pytest
from structlog.testing import capture_logs

from integration.run.conftest import posted, serving
from integration.service.crowds import TWO_BATCHES
from integration.service.office import (
    AMSTERDAM,
    BUS,
    GARDEN,
    MUSIC,
    NORTH,
    SOUTH,
    Office,
    minutes,
)
from planner_sync.domain.board import TASKS_AT_ONCE, PlanId, TaskFields
from planner_sync.domain.errors import OutcomeUnknownError, UsageError
from planner_sync.domain.intents import CreateOutcome
from planner_sync.domain.people import Member
from planner_sync.domain.requests import Answer, Request
from planner_sync.entrypoints.jobs import Workplace
from planner_sync.ports import DigestChannel, Directory, TaskBoard

pytestmark = pytest.mark.anyio


def morning(month: int, day: int, hour: int = 8) -> datetime:
    return datetime(2026, month, day, hour, tzinfo=AMSTERDAM)


async def test_minutes_become_cards_in_office_hours_only(office: Office) -> None:
    office.drop(minutes(MUSIC))
    async with serving(office) as service:
        office.move(morning(3, 14))
        await service.make_pass()
        assert office.cards().keys() == set()

        office.move(morning(3, 16))
        await service.make_pass()
        assert office.cards().keys() == {MUSIC[0]}


async def test_a_month_is_tracked_and_told_once(office: Office) -> None:
    office.drop(minutes(MUSIC, GARDEN))
    async with serving(office) as service:
        for hour in (7, 8, 9, 20):
            office.move(morning(4, 1, hour))
            await service.make_pass()

    assert len(posted(office, NORTH)) == len(posted(office, SOUTH)) == 1
    assert "maart 2026" in posted(office)[0]
    assert "herhaling" not in posted(office)[0].casefold()


async def test_months_of_downtime_are_named_in_one_digest(office: Office) -> None:
    office.drop(minutes(BUS))
    async with serving(office) as service:
        office.move(morning(4, 1))
        await service.make_pass()
    async with serving(office) as service:
        office.move(morning(8, 3, 22))
        await service.make_pass()
        await service.make_pass()

    assert len(posted(office)) == 2
    assert re.search(r"Over april .* juni 2026 kwamen geen aparte overzichten", posted(office)[1])


async def test_a_month_with_a_snapshot_that_was_never_told_is_named(office: Office) -> None:
    office.move(morning(4, 1))
    # A command has an event loop of its own.
    assert (await asyncio.to_thread(office.run, "track")).code == 0
    async with serving(office) as service:
        office.move(morning(5, 1))
        await service.make_pass()

    assert len(posted(office)) == 1
    assert "Over maart 2026 kwam geen apart overzicht" in posted(office)[0]
    assert "april 2026" in posted(office)[0]


class LosingChannel:
    """Posts, and loses the answer of the first post."""

    def __init__(self, channel: DigestChannel) -> None:
        self.channel = channel
        self.has_lost = False

    async def post(self, message: Mapping[str, Any]) -> None:
        await self.channel.post(message)
        if not self.has_lost:
            self.has_lost = True
            raise OutcomeUnknownError("no answer")


async def test_a_lost_answer_is_repeated_with_a_label_at_the_next_tick(office: Office) -> None:
    async with serving(office) as service:
        real = service.tools.publishing.channel_of(service.teams[0])
        assert real is not None
        losing = LosingChannel(real)
        publishing = replace(service.tools.publishing, channel_of=lambda _: losing)
        service.tools = replace(service.tools, publishing=publishing)
        service.teams = service.teams[:1]
        office.move(morning(4, 1))
        for _ in range(3):
            await service.make_pass()

    assert ["herhaling" in card.casefold() for card in posted(office)] == [False, True]


async def test_a_tenant_that_is_away_is_told_once_and_so_is_its_return(office: Office) -> None:
    async with serving(office) as service:
        office.move(morning(3, 16))
        with capture_logs() as lines:
            office.tenant.set_faults({"kind": "server_error", "status": 503})
            await service.make_pass()
            await service.make_pass()
            lost = service.row.read()
            office.tenant.set_faults()
            await service.make_pass()
            await service.make_pass()
        back = service.row.read()

    told = [x["event"] for x in lines if x["event"].startswith("tenant_")]
    assert told == ["tenant_lost", "tenant_back"]
    assert lost is not None
    assert (lost.failed_teams, lost.good_pass_at) == (2, None)
    assert back is not None
    assert (back.failed_teams, back.good_pass_at) == (0, office.tenant.now())


async def test_one_team_that_fails_leaves_the_other_its_month(office: Office) -> None:
    (office.folder / "noord.url").write_text(
        office.tenant.hook_url(NORTH).replace("sig=", "sig=x"), "utf-8"
    )
    async with serving(office) as service:
        office.move(morning(4, 1))
        with capture_logs() as lines:
            await service.make_pass()

    assert (len(posted(office, NORTH)), len(posted(office, SOUTH))) == (0, 1)
    assert [x["team"] for x in lines if x["event"] == "team_failed"] == [NORTH]
    assert "tenant_lost" not in [x["event"] for x in lines]


async def test_a_stop_ends_a_pass_between_two_batches_and_the_next_start_goes_on(
    office: Office,
) -> None:
    office.drop(minutes(*TWO_BATCHES))
    office.move(morning(3, 16))
    async with serving(office) as service:
        board = service.tools.intake.board
        stopping = StoppingAfterCreate(board, service.stop)
        intake = replace(service.tools.intake, board=cast(TaskBoard, stopping))
        service.tools = replace(service.tools, intake=intake)
        await service.make_pass()
        assert len(office.cards()) == TASKS_AT_ONCE

    async with serving(office) as service:
        await service.make_pass()

    assert sorted(office.cards()) == sorted(row[0] for row in TWO_BATCHES)
    assert len(office.all_cards()) == len(TWO_BATCHES)


class StoppingAfterCreate:
    """A board during whose first new task the service is told to stop."""

    def __init__(self, board: TaskBoard, stop: asyncio.Event) -> None:
        self.board = board
        self.stop = stop

    def __getattr__(self, name: str) -> Any:
        return getattr(self.board, name)

    async def create_tasks(
        self, plan_id: PlanId, wanted: Sequence[TaskFields], *, guard: Callable[[], None]
    ) -> Sequence[CreateOutcome]:
        self.stop.set()
        return await self.board.create_tasks(plan_id, wanted, guard=guard)


async def test_a_pass_that_does_not_end_is_cut_off(office: Office) -> None:
    office.move(morning(3, 16))
    async with serving(office) as service:

        async def never(_: str) -> Sequence[Member]:
            service.stop.set()
            await asyncio.Event().wait()
            return []

        directory = SimpleNamespace(members=never)
        intake = replace(service.tools.intake, directory=cast(Directory, directory))
        service.tools = replace(service.tools, intake=intake)

        await asyncio.wait_for(service.make_pass(finish_s=0.01), timeout=10)


async def test_ticks_during_a_pass_make_one_more_pass_and_never_two_at_once(
    office: Office,
) -> None:
    office.move(morning(3, 16))
    running, most, passes = 0, 0, 0
    async with serving(office) as service:

        async def members(_: str) -> Sequence[Member]:
            nonlocal running, most, passes
            running, passes = running + 1, passes + 1
            most = max(most, running)
            for _tick in range(3):
                await service.tick()
                await asyncio.sleep(0)
            running -= 1
            if passes >= 2 * len(service.teams):
                service.stop.set()
            return []

        directory = SimpleNamespace(members=members)
        intake = replace(service.tools.intake, directory=cast(Directory, directory))
        service.tools = replace(service.tools, intake=intake)
        await asyncio.wait_for(service.serve(), timeout=60)
        life = service.row.read()

    assert (most, passes) == (1, 2 * len(service.teams))
    assert life is not None
    assert life.stopped_at is not None


async def test_a_request_waits_for_the_pass_and_a_tick_waits_for_the_request(
    office: Office,
) -> None:
    office.move(morning(3, 16))
    running, told = 0, []
    async with serving(office) as service:

        async def work(request: Request, _: Workplace) -> Answer:
            assert running == 0
            told.append(request.request_id)
            await service.tick()
            await asyncio.sleep(0)
            if request.request_id == "second":
                service.stop.set()
            return Answer(exit_code=0)

        async def members(_: str) -> Sequence[Member]:
            nonlocal running
            running += 1
            await asyncio.sleep(0)
            running -= 1
            told.append("pass")
            return []

        directory = SimpleNamespace(members=members)
        intake = replace(service.tools.intake, directory=cast(Directory, directory))
        service.tools = replace(service.tools, intake=intake)
        service.teams = service.teams[:1]
        service.desk = replace(service.desk, jobs={"intake": work})
        for number, name in enumerate(("first", "second")):
            asked_at = office.tenant.now() + timedelta(seconds=number)
            service.desk.requests.ask(
                Request(request_id=name, command="intake", arguments={}, asked_at=asked_at)
            )
        await asyncio.wait_for(service.serve(), timeout=60)

    assert told == ["pass", "first", "pass", "second"]


async def test_a_pass_sweeps_away_what_no_command_came_for(office: Office) -> None:
    async with serving(office) as service:
        asked_at = office.tenant.now()
        service.desk.requests.ask(
            Request(request_id="old", command="intake", arguments={}, asked_at=asked_at)
        )
        office.wait(days=2)
        await service.make_pass()

        assert not service.desk.requests.close("old")


async def test_a_service_that_was_replaced_ends(office: Office) -> None:
    async with serving(office) as service:
        service.row.claim(replace(service.life, run_id="other"), is_alone=True)
        await service.beat()

        with pytest.raises(UsageError, match="another process"):
            await service.serve()
