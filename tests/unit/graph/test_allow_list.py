"""Which requests may leave."""

from typing import Any

import pytest

from planner_sync.adapters.graph import AllowList
from planner_sync.domain.errors import NotAllowedError


@pytest.fixture
def allow_list() -> AllowList:
    allowed = AllowList(plans=["p"], drives=["d"], groups=["g"])
    allowed.learn_tasks("p", ["t"])
    allowed.learn_list("d", "host,site,web", "list")
    return allowed


@pytest.mark.parametrize(
    ("method", "path", "body"),
    [
        ("GET", "/planner/plans/p", None),
        ("GET", "/planner/plans/p/tasks", None),
        ("GET", "/planner/plans/p/buckets", None),
        ("PATCH", "/planner/plans/p/details", {}),
        ("POST", "/planner/tasks", {"planId": "p"}),
        ("POST", "/planner/buckets", {"planId": "p"}),
        ("GET", "/planner/tasks/t", None),
        ("PATCH", "/planner/tasks/t", {}),
        ("PATCH", "/planner/tasks/t/details", {}),
        ("GET", "/drives/d/root/delta", None),
        ("PUT", "/drives/d/items/1:/Voortgang%202026-03.docx:/content", None),
        ("POST", "/drives/d/items/1/children", {}),
        ("GET", "/sites/host%2Csite%2Cweb/lists/list/columns", None),
        ("PATCH", "/sites/host,site,web/lists/list/items/12/fields", {}),
        ("GET", "/groups/g/members", None),
        ("GET", "/groups/g/members/microsoft.graph.user", None),
    ],
)
def test_what_a_teams_pass_needs_is_allowed(
    allow_list: AllowList, method: str, path: str, body: dict[str, Any] | None
) -> None:
    allow_list.refuse_unless_allowed(method, path, body)


@pytest.mark.parametrize(
    ("method", "path", "body"),
    [
        ("GET", "/planner/plans/other", None),
        ("GET", "/planner/plans/other/tasks", None),
        ("PATCH", "/planner/plans/p", {}),
        ("PATCH", "/planner/plans/p/tasks", {}),
        ("POST", "/planner/plans", {"planId": "p"}),
        ("POST", "/planner/tasks", {"planId": "other"}),
        ("POST", "/planner/tasks", {}),
        ("POST", "/planner/tasks", None),
        ("POST", "/planner/buckets", {"planId": "other"}),
        ("PATCH", "/planner/buckets/b", {}),
        ("GET", "/planner/tasks", None),
        ("GET", "/planner/tasks/other", None),
        ("PATCH", "/planner/tasks/other/details", {}),
        ("GET", "/planner/tasks/t/bucketTaskBoardFormat", None),
        ("GET", "/sites/host,site,web/lists/other/columns", None),
        ("GET", "/sites/other/lists/list/columns", None),
        ("POST", "/sites/host,site,web/lists/list/columns", {}),
        ("GET", "/sites/host,site,web/lists/list", None),
        ("GET", "/sites/host,site,web/lists/list/items", None),
        ("PATCH", "/sites/host,site,web/lists/list/items/12", {}),
        ("DELETE", "/sites/host,site,web/lists/list/items/12/fields", None),
        ("PATCH", "/sites/other/lists/list/items/12/fields", {}),
        ("GET", "/drives/other/root/delta", None),
        ("PATCH", "/drives/d/items/1", {}),
        ("GET", "/groups/other/members", None),
        ("POST", "/groups/g/members/$ref", {}),
        ("PATCH", "/groups/g", {}),
        ("GET", "/groups/g/owners", None),
        ("GET", "/users/anna@voorbeeld.example", None),
        ("GET", "/sites/root", None),
        ("POST", "/$batch", {}),
        ("GET", "/me/planner/tasks", None),
        ("GET", "", None),
        ("GET", "/", None),
    ],
)
def test_anything_else_is_refused(
    allow_list: AllowList, method: str, path: str, body: dict[str, Any] | None
) -> None:
    with pytest.raises(NotAllowedError):
        allow_list.refuse_unless_allowed(method, path, body)


@pytest.mark.parametrize(
    "path",
    [
        "/planner/plans/p",
        "/planner/tasks/foreign",
        "/planner/tasks/t/details",
        "/drives/d/items/1",
        "/groups/g",
    ],
)
def test_nothing_is_deleted_but_a_task_of_a_known_plan(allow_list: AllowList, path: str) -> None:
    with pytest.raises(NotAllowedError):
        allow_list.refuse_unless_allowed("DELETE", path)

    allow_list.refuse_unless_allowed("DELETE", "/planner/tasks/t")


@pytest.mark.parametrize(
    "path",
    [
        "/drives/d/../other/root/delta",
        "/drives/d/%2e%2e/other/root/delta",
        "/drives/d/%2E./other/root",
        "/drives/d%2F..%2Fother/root/delta",
        "/drives/d/root:/../../other",
        "/planner/plans/p%2F..%2Fother/tasks",
        "/planner/plans/p/../other/tasks",
        "//planner/plans/p",
        "/PLANNER/PLANS/p",
        "/planner/plans/p%2F",
        "/planner/plans/p%3Fx=1",
        "/planner/plans/p?x=1",
        "/planner/plans/p#x",
        "/planner/plans/p;x",
        "https://graph.microsoft.com/v1.0/planner/plans/p",
    ],
)
def test_a_path_in_disguise_is_refused(allow_list: AllowList, path: str) -> None:
    with pytest.raises(NotAllowedError):
        allow_list.refuse_unless_allowed("GET", path)


def test_an_encoded_id_is_the_same_id() -> None:
    allowed = AllowList(plans=[], drives=["b!x_y"], groups=[])

    allowed.refuse_unless_allowed("GET", "/drives/b%21x_y/root/delta")


def test_tasks_are_learned_from_allowed_plans_only(allow_list: AllowList) -> None:
    allow_list.learn_tasks("other", ["theirs"])

    with pytest.raises(NotAllowedError):
        allow_list.refuse_unless_allowed("PATCH", "/planner/tasks/theirs", {})


def test_a_refusal_quotes_no_file_name(allow_list: AllowList) -> None:
    with pytest.raises(NotAllowedError, match="nothing was sent") as caught:
        allow_list.refuse_unless_allowed("GET", "/drives/other/root:/Mevrouw%20Invented.docx")

    assert "Invented" not in str(caught.value)


def test_the_list_of_a_drive_that_is_not_configured_stays_out(allow_list: AllowList) -> None:
    allow_list.learn_list("other", "host,site,web", "another")

    with pytest.raises(NotAllowedError):
        allow_list.refuse_unless_allowed("GET", "/sites/host,site,web/lists/another/columns")
