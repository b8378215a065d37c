"""A server that stands for Graph and answers as a test tells it to."""

from collections.abc import AsyncIterator, Iterator

import pytest

from doubles.clock import ManualClock
from doubles.loopback import Loopback, loopback
from doubles.tokens import FixedToken
from planner_sync.adapters.graph import AllowList, GraphClient, GraphOptions


@pytest.fixture
def server() -> Iterator[Loopback]:
    with loopback() as running:
        yield running


@pytest.fixture
def clock() -> ManualClock:
    return ManualClock()


@pytest.fixture
async def graph(server: Loopback, clock: ManualClock) -> AsyncIterator[GraphClient]:
    client = GraphClient(
        GraphOptions(base_url=f"{server.origin}/v1.0", timeout_s=5),
        AllowList(plans=["p"], drives=["d"], groups=["g"]),
        FixedToken("the-token"),
        sleep=clock.sleep,
    )
    yield client
    await client.aclose()
