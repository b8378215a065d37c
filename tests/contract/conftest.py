"""One tenant per module; each test has a plan or a drive of its own in it."""

from collections.abc import AsyncIterator, Iterator
from contextlib import AsyncExitStack
from dataclasses import dataclass
from uuid import uuid4

import httpx
import pytest

from doubles.builders import NOW
from doubles.tokens import FixedToken
from planner_sync.adapters.graph import AllowList, GraphClient, GraphOptions
from planner_sync.domain.board import PlanId, UserId
from planner_sync.domain.library import DriveId
from planner_sync.tenant import Limits, PageSizes, Tenant, TenantOptions, running

ANNA, BRAM = "anna@voorbeeld.example", "bram@voorbeeld.example"
GROUP = "Team Noord"
NO_GROUP, NO_PLAN = "00000000-0000-0000-0000-000000000000", PlanId("AAAAAAAAAAAAAAAAAAAAAAAAAAAA")

PEOPLE = {
    "users": [
        {"display_name": "Anna de Vries", "given_name": "Anna", "surname": "de Vries", "upn": ANNA},
        {"display_name": "Bram Bakker", "upn": BRAM, "user_type": "Guest"},
    ],
    "groups": [{"name": GROUP, "members": [ANNA, BRAM], "owners": [ANNA]}],
    "hooks": [{"name": GROUP}],
}


@dataclass(frozen=True)
class Place:
    """A plan and a drive that only one test uses."""

    plan_id: PlanId
    drive_id: DriveId


@pytest.fixture(scope="module")
def tenant(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Tenant]:
    """A tenant of small pages, of which the first is empty, and of small plans."""
    options = TenantOptions(
        state=tmp_path_factory.mktemp("tenant") / "tenant.sqlite",
        now=NOW,
        limits=Limits(tasks_in_plan=4),
        pages=PageSizes(planner=2, directory=1, children=2, delta=2, empty_first=True),
    )
    with running(options) as started:
        started.seed(PEOPLE)
        yield started


@pytest.fixture
def place(tenant: Tenant) -> Place:
    name = str(uuid4())
    plan = {"group": GROUP, "title": name, "buckets": ["Te bespreken", "Opgepakt"]}
    drive = {"group": GROUP, "name": name}
    tenant.seed({"plans": [plan | {"labels": ["Eten"]}], "drives": [drive]})
    return Place(PlanId(tenant.plan_id(name)), DriveId(tenant.drive_id(name)))


@pytest.fixture
async def graph(tenant: Tenant, place: Place) -> AsyncIterator[GraphClient]:
    allowed = AllowList(
        plans=[place.plan_id, NO_PLAN],
        drives=[place.drive_id],
        groups=[tenant.group_id(GROUP), NO_GROUP],
    )
    options = GraphOptions(base_url=tenant.base_url)
    async with AsyncExitStack() as stack:
        client = GraphClient(options, allowed, FixedToken(tenant.token()))
        stack.push_async_callback(client.aclose)
        yield client


@pytest.fixture
def as_person(tenant: Tenant) -> Iterator[httpx.Client]:
    """Graph as Anna uses it from Planner and SharePoint."""
    headers = {"Authorization": f"Bearer {tenant.token(ANNA)}"}
    with httpx.Client(base_url=tenant.base_url, headers=headers, trust_env=False) as client:
        yield client


@pytest.fixture
def user_ids(tenant: Tenant) -> tuple[UserId, UserId]:
    return UserId(tenant.user_id(ANNA)), UserId(tenant.user_id(BRAM))
