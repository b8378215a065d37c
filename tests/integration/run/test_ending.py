"""The whole service in this process, on a moved clock, ended by a real signal."""

import asyncio
import os
import signal

import pytest
from structlog.testing import capture_logs

from integration.service.crowds import TWO_BATCHES
from integration.service.office import OPENING, Office, minutes
from integration.service.relay import relay
from planner_sync.domain.board import TASKS_AT_ONCE
from planner_sync.domain.errors import UsageError
from planner_sync.entrypoints.commands.common import load_configuration
from planner_sync.entrypoints.commands.run import run_service

pytestmark = pytest.mark.anyio


async def _serve(office: Office) -> None:
    settings, teams = load_configuration()
    await run_service(settings, teams, office.tenant.now)


async def _until_cards(office: Office, count: int) -> None:
    # The tenant tells nobody.
    while len(await asyncio.to_thread(office.cards)) < count:  # noqa: ASYNC110 - another process
        await asyncio.sleep(0.01)


async def test_a_signal_during_a_pass_ends_it_between_two_batches(office: Office) -> None:
    office.drop(minutes(*TWO_BATCHES))
    office.move(OPENING.replace(hour=10))

    with relay(office) as between, capture_logs() as lines:
        between.hold()
        service = asyncio.create_task(_serve(office))
        await asyncio.wait_for(_until_cards(office, TASKS_AT_ONCE), timeout=60)
        os.kill(os.getpid(), signal.SIGTERM)
        for _ in range(5):
            # The loop takes a few rounds to hear of the signal; only then may the answer come.
            await asyncio.sleep(0)
        between.release()
        await asyncio.wait_for(service, timeout=60)

    assert [x["event"] for x in lines][-2:] == ["service_stopping", "service_stopped"]
    assert len(office.cards()) == TASKS_AT_ONCE

    service = asyncio.create_task(_serve(office))
    await asyncio.wait_for(_until_cards(office, len(TWO_BATCHES)), timeout=60)
    os.kill(os.getpid(), signal.SIGTERM)
    await asyncio.wait_for(service, timeout=60)

    assert sorted(office.cards()) == sorted(row[0] for row in TWO_BATCHES)
    assert len(office.all_cards()) == len(TWO_BATCHES)


async def test_a_second_service_in_the_same_process_is_refused_too(office: Office) -> None:
    first = asyncio.create_task(_serve(office))
    with capture_logs() as lines:
        while "service_started" not in [x["event"] for x in lines]:  # noqa: ASYNC110 - another process
            await asyncio.sleep(0.01)

    with pytest.raises(UsageError, match=f"process {os.getpid()}"):
        await _serve(office)

    first.cancel()
    await asyncio.wait({first})
