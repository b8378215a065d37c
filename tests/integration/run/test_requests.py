"""The table of requests: who may take one, and when it goes."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta

import pytest
import sqlalchemy as sa

from doubles.builders import NOW
from planner_sync.adapters.sql import open_database
from planner_sync.adapters.sql.beside import open_beside
from planner_sync.adapters.sql.requests import SqlRequests, open_requests
from planner_sync.adapters.sql.service_row import SqlServiceRow
from planner_sync.domain.errors import UnreachableError, UsageError
from planner_sync.domain.requests import KEPT, Answer, Progress, Request
from planner_sync.domain.service_life import BEAT, MISSED, ServiceLife

SERVICE = ServiceLife(run_id="a", host="here", pid=1, started_at=NOW, beat_at=NOW)
FIRST = Request(request_id="r1", command="digest", arguments={"again": True}, asked_at=NOW)
SECOND = replace(FIRST, request_id="r0", asked_at=NOW + timedelta(seconds=1))
ANSWER = Answer(exit_code=3, report={"teams": [{"team_id": "noord", "error": None}]})


@pytest.fixture
def engine(tables_url: str) -> Iterator[sa.Engine]:
    with open_database(tables_url) as opened:
        assert SqlServiceRow(opened).claim(SERVICE, is_alone=True) is None
        yield opened


@pytest.fixture
def requests(engine: sa.Engine) -> SqlRequests:
    return SqlRequests(engine)


def test_the_oldest_request_is_taken_first_and_each_once(requests: SqlRequests) -> None:
    requests.ask(SECOND)
    requests.ask(FIRST)

    assert [requests.take("a", NOW) for _ in range(3)] == [FIRST, SECOND, None]


def test_an_answer_arrives_as_it_was_given(requests: SqlRequests) -> None:
    requests.ask(FIRST)
    assert requests.progress("r1") == Progress()

    requests.take("a", NOW)
    assert requests.progress("r1") == Progress(taken_by="a")

    requests.answer("r1", "a", ANSWER, NOW)
    assert requests.progress("r1") == Progress(taken_by="a", answer=ANSWER)


def test_a_service_that_was_replaced_or_stopped_takes_nothing(
    requests: SqlRequests, engine: sa.Engine
) -> None:
    requests.ask(FIRST)

    assert requests.take("other", NOW) is None

    SqlServiceRow(engine).stop("a", NOW)
    assert requests.take("a", NOW) is None


def test_only_the_service_that_took_a_request_answers_it(requests: SqlRequests) -> None:
    requests.ask(FIRST)
    requests.take("a", NOW)

    requests.answer("r1", "b", ANSWER, NOW)

    assert requests.progress("r1").answer is None


def test_a_request_whose_command_is_gone_is_not_taken(requests: SqlRequests) -> None:
    later = NOW + (MISSED + 1) * BEAT
    requests.ask(FIRST)
    assert requests.take("a", later) is None

    requests.want("r1", later)
    assert requests.take("a", later) == FIRST


def test_a_request_can_be_closed_unless_it_is_being_carried_out(requests: SqlRequests) -> None:
    requests.ask(FIRST)
    requests.ask(SECOND)
    assert requests.take("a", NOW) == FIRST

    assert requests.close(SECOND.request_id)
    assert not requests.close(FIRST.request_id)
    requests.answer("r1", "a", ANSWER, NOW)
    assert requests.close(FIRST.request_id)


def test_what_nobody_comes_for_is_swept_away_after_a_day(requests: SqlRequests) -> None:
    requests.ask(FIRST)
    requests.ask(SECOND)
    requests.take("a", NOW)
    requests.answer("r1", "a", ANSWER, NOW + timedelta(hours=1))

    requests.sweep(NOW + KEPT + timedelta(minutes=30))

    assert requests.progress("r1").answer == ANSWER
    assert not requests.close(SECOND.request_id)


def test_a_service_without_the_table_is_told_apart(tables_url: str, engine: sa.Engine) -> None:
    with engine.begin() as connection:
        connection.execute(sa.text("DROP TABLE request"))

    with pytest.raises(UsageError, match="older version"), open_requests(tables_url):
        pass


def test_a_database_that_is_opened_to_read_refuses_every_change(
    tables_url: str, requests: SqlRequests
) -> None:
    requests.ask(FIRST)
    with open_beside(tables_url) as engine:
        reader = SqlRequests(engine)

        assert reader.progress("r1") == Progress()
        with pytest.raises(UnreachableError):
            reader.ask(SECOND)
