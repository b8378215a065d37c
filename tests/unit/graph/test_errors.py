"""The one door through which Graph's failures become ours."""

from datetime import UTC, datetime

import orjson
import pytest

from planner_sync.adapters.graph.errors import error_of
from planner_sync.adapters.graph.patience import retry_after_s
from planner_sync.domain import errors

NOW = datetime(2026, 3, 12, 15, tzinfo=UTC)


def body(code: str) -> bytes:
    return orjson.dumps({"error": {"code": code, "message": "Bankje voor Mevrouw Invented"}})


@pytest.mark.parametrize(
    ("value", "seconds"),
    [
        (None, None),
        ("0", 0.0),
        ("30", 30.0),
        ("1.25", 1.25),
        ("-5", 0.0),
        ("1e400", None),
        ("nan", None),
        ("inf", None),
        ("-inf", 0.0),
        ("", None),
        ("soon", None),
        ("Thu, 12 Mar 2026 15:02:00 GMT", 120.0),
        ("Thu, 12 Mar 2026 15:02:00 -0000", 120.0),
        ("Thu, 12 Mar 2026 16:02:00 +0100", 120.0),
        ("Thu, 12 Mar 2026 14:00:00 GMT", 0.0),
        ("Thu, 12 Mar 99999 15:02:00 GMT", None),
        ("Thu, 99 Mar 2026 15:02:00 GMT", None),
    ],
)
def test_how_long_to_wait(value: str | None, seconds: float | None) -> None:
    assert retry_after_s(value, NOW) == seconds


@pytest.mark.parametrize(
    ("status", "code", "kind"),
    [
        (400, "", errors.PermanentError),
        (401, "InvalidAuthenticationToken", errors.NotPermittedError),
        (403, "", errors.NotPermittedError),
        (403, "MaximumTasksInProject", errors.LimitError),
        (404, "", errors.NotFoundError),
        (409, "", errors.ConflictError),
        (410, "resyncRequired", errors.StaleCursorError),
        (412, "", errors.ConflictError),
        (429, "", errors.ThrottledError),
        (500, "", errors.UnreachableError),
        (504, "", errors.UnreachableError),
        (507, "", errors.UnreachableError),
    ],
)
def test_each_status_has_a_meaning(
    status: int, code: str, kind: type[errors.PlannerSyncError]
) -> None:
    assert type(error_of("list tasks", status, {}, body(code))) is kind


def test_a_message_has_status_code_and_request_id_and_nothing_of_graphs_text() -> None:
    error = error_of("create task", 400, {"request-id": "abc"}, body("badRequest"))

    assert str(error) == "create task: HTTP 400 badRequest (request-id abc)"


def test_a_code_with_text_in_it_is_left_out() -> None:
    assert str(error_of("create task", 400, {}, body("Bankje bij de deur"))) == (
        "create task: HTTP 400"
    )


@pytest.mark.parametrize("answer", [b"", b"<html>", b"[]", b'{"error": "x"}', b'{"error": {}}'])
def test_a_refusal_without_graphs_form_is_understood_by_its_status(answer: bytes) -> None:
    assert type(error_of("list tasks", 404, {}, answer)) is errors.NotFoundError


def test_a_transient_error_says_how_long_to_wait() -> None:
    error = error_of("list tasks", 503, {"retry-after": "7"}, b"")

    assert isinstance(error, errors.UnreachableError)
    assert error.retry_after_s == 7
