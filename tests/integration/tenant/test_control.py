"""What a person or a test does to the tenant itself, and what stays in its file."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

import httpx
import pytest

from integration.tenant.builders import ANNA, make_plan
from planner_sync.tenant import SeedError, Tenant, TenantOptions, running

Start = Callable[..., Tenant]
Connect = Callable[..., httpx.Client]


def test_without_a_stored_clock_time_is_real(start: Start) -> None:
    tenant = start(now=None)

    assert abs(tenant.now() - datetime.now(UTC)) < timedelta(seconds=60)


def test_a_clock_that_was_set_stands_still_until_it_is_moved(
    start: Start, connect: Connect
) -> None:
    tenant = start(now=None)
    moment = datetime(2027, 10, 31, 1, 30, tzinfo=UTC)

    tenant.set_clock(moment)

    assert tenant.now() == tenant.now() == moment
    answer = connect(tenant).get("/groups")
    assert answer.headers["date"] == "Sun, 31 Oct 2027 01:30:00 GMT"
    httpx.put(f"{tenant.origin}/control/clock", json={"advance_s": 90})
    assert tenant.now() == moment + timedelta(seconds=90)


@pytest.mark.parametrize(
    "given", [{}, {"now": "tomorrow"}, {"now": "2026-01-01T00:00:00"}, {"advance_s": "x"}, []]
)
def test_a_moment_that_is_none_is_refused(tenant: Tenant, given: object) -> None:
    assert httpx.put(f"{tenant.origin}/control/clock", json=given).status_code == 400


def test_the_state_shows_what_people_would_see(tenant: Tenant) -> None:
    state = tenant.state()

    (drive,) = state["drives"]
    assert "Notulen/2026-02.md" in [item["path"] for item in drive["items"]]
    (plan,) = [one for one in state["plans"] if one["title"] == "Verbeterpunten"]
    assert plan["details"]["categoryDescriptions"]["category2"] == "Overdracht"
    assert {user["userPrincipalName"] for user in state["users"]} >= {ANNA}
    assert state["groups"][0]["owners"] == [tenant.user_id(ANNA)]


def test_all_is_there_again_after_a_restart(seed: Path, tmp_path: Path, connect: Connect) -> None:
    options = TenantOptions(
        state=tmp_path / "tenant.sqlite", seed=seed, now=datetime(2026, 3, 2, tzinfo=UTC)
    )
    with running(options) as tenant:
        graph = connect(tenant)
        make_plan(graph, tenant.group_id("Team Noord"))
        tenant.set_clock(datetime(2026, 4, 1, tzinfo=UTC))
        before = (tenant.state(), tenant.token(), tenant.identity_header)
        sig = tenant.hook_url("Team Noord").partition("sig=")[2]
    with running(options) as tenant:
        state, token, identity_header = before
        after = tenant.state()
        headers = {"Authorization": f"Bearer {token}"}

        assert httpx.get(f"{tenant.base_url}/groups", headers=headers).status_code == 200
        assert tenant.identity_header == identity_header
        assert tenant.hook_url("Team Noord").endswith(sig)
        assert {k: after[k] for k in after.keys() - {"hooks"}} == {
            k: state[k] for k in state.keys() - {"hooks"}
        }


def test_the_same_names_have_the_same_ids_everywhere(tenant: Tenant, start: Start) -> None:
    other = start()

    assert other.plan_id("Verbeterpunten") == tenant.plan_id("Verbeterpunten")
    assert other.drive_id("Documenten") == tenant.drive_id("Documenten")
    assert other.group_id("Team Noord") == tenant.group_id("Team Noord")
    assert other.user_id(ANNA) == tenant.user_id(ANNA)
    with pytest.raises(KeyError):
        other.plan_id("Onbekend")


def test_a_seed_can_be_added_to_a_running_tenant(start: Start) -> None:
    tenant = start(seed=None)
    tables = {
        "users": [{"display_name": "Dirk", "upn": "dirk@voorbeeld.example"}],
        "groups": [{"name": "Team Zuid", "members": ["dirk@voorbeeld.example"]}],
        "plans": [{"group": "Team Zuid", "title": "Plan", "buckets": ["A", "B"]}],
        "drives": [{"group": "Team Zuid", "name": "Zuid"}],
        "hooks": [{"name": "Zuid"}],
    }

    tenant.seed(tables)
    once = tenant.state()
    tenant.seed(tables)

    assert tenant.state() == once
    assert [bucket["name"] for bucket in sorted(once["buckets"], key=_hint)] == ["A", "B"]


def _hint(bucket: dict[str, str]) -> str:
    return bucket["orderHint"]


@pytest.mark.parametrize(
    "tables",
    [
        {"teams": []},
        {"users": [{"upn": "x"}]},
        {"users": [{"upn": 3, "display_name": "x"}]},
        {"groups": [{"name": "x", "members": ["nobody"]}]},
        {"plans": [{"title": "x", "group": "nobody"}]},
        {"drives": ["x"]},
        {
            "groups": [{"name": "A"}, {"name": "B"}],
            "drives": [{"name": "x", "group": "A"}, {"name": "x", "group": "B"}],
        },
    ],
)
def test_a_seed_that_does_not_fit_is_refused_as_a_whole(start: Start, tables: object) -> None:
    tenant = start(seed=None)

    answer = httpx.post(f"{tenant.origin}/control/seed", json=tables)

    assert answer.status_code == 400
    assert tenant.state()["users"] == tenant.state()["groups"] == []


def test_a_folder_without_a_seed_stops_the_start(start: Start, tmp_path: Path) -> None:
    with pytest.raises(SeedError, match=r"tenant\.toml"):
        start(seed=tmp_path)


def test_a_seed_that_is_no_text_stops_the_start(start: Start, tmp_path: Path) -> None:
    (tmp_path / "tenant.toml").write_bytes(b"\xff\xfe")

    with pytest.raises(SeedError, match="The seed cannot be read"):
        start(seed=tmp_path)


def test_a_token_for_nobody_is_refused(tenant: Tenant) -> None:
    answer = httpx.post(f"{tenant.origin}/control/token", json={"user": "nobody"})

    assert answer.status_code == 404
    assert httpx.post(f"{tenant.origin}/control/token", content=b"{").status_code == 400


def test_a_group_has_the_members_that_are_given_and_no_others(
    start: Start, connect: Connect
) -> None:
    tenant = start()
    group = tenant.group_id("Team Noord")
    tenant.set_members("Team Noord", ANNA)

    shown = connect(tenant).get(f"/groups/{group}/members").json()["value"]

    assert [user["userPrincipalName"] for user in shown] == [ANNA]
    given = {"group": "nergens", "users": []}
    assert httpx.put(f"{tenant.origin}/control/members", json=given).status_code == 404
    assert httpx.put(f"{tenant.origin}/control/members", json={}).status_code == 400
