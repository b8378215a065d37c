"""A server that stands for Graph and answers as a test tells it to."""

from collections.abc import AsyncIterator, Iterator

import pytest

from doubles.clock import ManualClock
from doubles.lanes import lane_of
from doubles.loopback import Loopback, loopback
from doubles.tokens import FixedToken
from planner_sync.adapters.graph import AllowList, GraphClient, GraphOptions, Lane


@pytest.fixture
def server() -> Iterator[Loopback]:
    with loopback() as running:
        yield running


@pytest.fixture
def clock() -> ManualClock:
    return ManualClock()


@pytest.fixture
def lane(clock: ManualClock) -> Lane:
    return lane_of(clock)


@pytest.fixture
async def graph(server: Loopback, lane: Lane) -> AsyncIterator[GraphClient]:
    client = GraphClient(
        GraphOptions(base_url=f"{server.origin}/v1.0", timeout_s=5),
        AllowList(plans=["p"], drives=["d"], groups=["g"]),
        FixedToken("the-token"),
        lane=lane,
    )
    yield client
    await client.aclose()


@pytest.fixture
async def nobody(lane: Lane) -> AsyncIterator[GraphClient]:
    """A client whose server is not there."""
    client = GraphClient(
        GraphOptions(base_url="http://127.0.0.1:9/v1.0", timeout_s=5),
        AllowList(plans=["p"], drives=["d"], groups=["g"]),
        FixedToken("the-token"),
        lane=lane,
    )
    yield client
    await client.aclose()
