"""What commands ask of the service that runs, on SQLite and PostgreSQL."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime

import sqlalchemy as sa

from planner_sync.adapters.sql import schema
from planner_sync.adapters.sql.beside import has_table, open_beside
from planner_sync.adapters.sql.database import redone, transaction
from planner_sync.adapters.sql.service_row import SqlServiceRow
from planner_sync.domain.errors import UsageError
from planner_sync.domain.requests import KEPT, Answer, Progress, Request
from planner_sync.domain.service_life import BEAT, MISSED

_REQUEST = schema.request
_COLUMNS = _REQUEST.c
_IS_FREE = _COLUMNS.taken_at.is_(None)
_IS_DONE = _COLUMNS.done_at.is_not(None)


@redone
class SqlRequests:
    """The requests; each method is one durable transaction."""

    def __init__(self, engine: sa.Engine) -> None:
        self._engine = engine

    def ask(self, request: Request) -> None:
        """Write a request down, for whichever service takes it."""
        self._change(
            sa.insert(_REQUEST).values(
                request_id=request.request_id,
                command=request.command,
                arguments=dict(request.arguments),
                asked_at=request.asked_at,
                wanted_at=request.asked_at,
            )
        )

    def want(self, request_id: str, now: datetime) -> None:
        """Say that a command still waits for its answer."""
        self._change(
            sa.update(_REQUEST).where(_COLUMNS.request_id == request_id).values(wanted_at=now)
        )

    def progress(self, request_id: str) -> Progress:
        """Return how far a request is."""
        query = sa.select(_REQUEST).where(_COLUMNS.request_id == request_id)
        with transaction(self._engine) as connection:
            row = connection.execute(query).one()
        answer = None
        if row.done_at is not None:
            answer = Answer(exit_code=row.exit_code, report=row.report or {}, error=row.error)
        return Progress(taken_by=row.taken_by, answer=answer)

    def close(self, request_id: str) -> bool:
        """
        Take a request back that nobody took, or an answer that was read.

        Returns:
            False when a service is carrying it out: then it stays.
        """
        is_closable = sa.or_(_IS_FREE, _IS_DONE)
        return self._change(
            sa.delete(_REQUEST).where(_COLUMNS.request_id == request_id, is_closable)
        )

    def take(self, run_id: str, now: datetime) -> Request | None:
        """
        Take the oldest request of which the command still waits.

        Nobody else can take it after that, and a service that was replaced takes none.
        """
        span = MISSED * BEAT
        is_wanted = _COLUMNS.wanted_at.between(now - span, now + span)
        oldest = (
            sa.select(_REQUEST)
            .where(_IS_FREE, is_wanted)
            .order_by(_COLUMNS.asked_at, _COLUMNS.request_id)
            .limit(1)
        )
        with transaction(self._engine) as connection:
            row = connection.execute(oldest).one_or_none()
        if row is None:
            return None
        is_service = sa.exists().where(
            schema.service.c.run_id == run_id, schema.service.c.stopped_at.is_(None)
        )
        taking = (
            sa.update(_REQUEST)
            .where(_COLUMNS.request_id == row.request_id, _IS_FREE, is_service)
            .values(taken_by=run_id, taken_at=now)
        )
        if not self._change(taking):
            return None
        return Request(
            request_id=row.request_id,
            command=row.command,
            arguments=row.arguments,
            asked_at=row.asked_at,
        )

    def answer(self, request_id: str, run_id: str, answer: Answer, now: datetime) -> None:
        """Write down how a request ended that the service *run_id* took."""
        self._change(
            sa.update(_REQUEST)
            .where(_COLUMNS.request_id == request_id, _COLUMNS.taken_by == run_id)
            .values(
                done_at=now,
                exit_code=int(answer.exit_code),
                report=dict(answer.report),
                error=answer.error,
            )
        )

    def sweep(self, now: datetime) -> None:
        """Forget requests and answers for which no command comes any more."""
        last = sa.func.coalesce(_COLUMNS.done_at, _COLUMNS.wanted_at)
        self._change(sa.delete(_REQUEST).where(last < now - KEPT))

    def _change(self, statement: sa.Insert | sa.Update | sa.Delete) -> bool:
        with transaction(self._engine) as connection:
            return connection.execute(statement).rowcount == 1


@contextmanager
def open_requests(url: str) -> Iterator[tuple[SqlRequests, SqlServiceRow]]:
    """
    Open the database of a service that runs, to hand it requests and see that it lives.

    Raises:
        SettingsError: *url* is not one that can be used.
        UnreachableError: The database does not answer.
        UsageError: The service that runs takes no requests.
    """
    with open_beside(url, writes=True) as engine:
        if not has_table(engine, _REQUEST):
            raise UsageError(
                "the service that runs is of an older version of planner-sync; start it again "
                "with this one"
            )
        yield SqlRequests(engine), SqlServiceRow(engine)
