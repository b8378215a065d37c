"""A unit of work is kept as a whole or not at all, and done again when the database undid it."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from threading import Barrier, Thread
from uuid import uuid4

import pytest
import sqlalchemy as sa
from psycopg import sql
from sqlalchemy import event

from doubles.builders import NOW, a_moment
from doubles.postgres_server import PostgresServer
from planner_sync.adapters.sql import SqlRegister, open_database, schema
from planner_sync.adapters.sql.database import redone, transaction
from planner_sync.adapters.sql.service_row import SqlServiceRow
from planner_sync.adapters.sql.upsert import upsert
from planner_sync.domain.errors import UnreachableError
from planner_sync.domain.service_life import ServiceLife

CUT = (
    "SELECT pg_terminate_backend(pid) FROM pg_stat_activity "
    "WHERE datname = %s AND application_name = 'planner-sync'"
)


@pytest.fixture
def engine(tables_url: str) -> Iterator[sa.Engine]:
    with open_database(tables_url) as opened:
        yield opened


@pytest.fixture
def on_postgres(postgres_tables_url: str) -> Iterator[sa.Engine]:
    with open_database(postgres_tables_url) as opened:
        yield opened


@pytest.fixture
def clerk(postgres: PostgresServer, postgres_url: str) -> Iterator[str]:
    """A user of that database who may make tables in it, and nothing else."""
    database, name = str(sa.make_url(postgres_url).database), f"clerk_{uuid4().hex}"
    steps = ("CREATE ROLE {} LOGIN", "GRANT ALL ON SCHEMA public TO {}")
    end = ("DROP OWNED BY {} CASCADE", "DROP ROLE {}")
    _tell(postgres, database, name, *steps)
    yield name
    _tell(postgres, database, name, *end)


def _tell(postgres: PostgresServer, database: str, user: str, *steps: str) -> None:
    with postgres.as_owner(database) as connection:
        for step in steps:
            connection.execute(sql.SQL(step).format(sql.Identifier(user)))


@redone
class Keeper:
    """One unit of work: two moments, with something in between."""

    def __init__(self, engine: sa.Engine, between: Callable[[], object]) -> None:
        self._engine = engine
        self._between = between
        self.times = 0

    def save(self, *teams: str) -> None:
        self.times += 1
        with transaction(self._engine) as connection:
            for number, team in enumerate(teams):
                if number:
                    self._between()
                _save(connection, team)


def _save(connection: sa.Connection, team: str) -> None:
    values = vars(a_moment(team_id=team)) | {"link": None}
    keys = {name: values.pop(name) for name in ("team_id", "moment_id")}
    upsert(connection, schema.moment, keys, values)


def kept(engine: sa.Engine) -> list[str]:
    with engine.connect() as connection:
        return sorted(connection.scalars(sa.select(schema.moment.c.team_id)))


def test_what_ends_with_an_error_of_ours_is_undone(engine: sa.Engine) -> None:
    def fails() -> None:
        raise ValueError

    keeper = Keeper(engine, fails)

    with pytest.raises(ValueError, match=r"^$"):
        keeper.save("noord", "zuid")

    assert (keeper.times, kept(engine)) == (1, [])


def test_a_connection_that_is_lost_half_way_costs_nothing_but_a_second_try(
    postgres: PostgresServer, on_postgres: sa.Engine
) -> None:
    database = str(on_postgres.url.database)

    def lose_once() -> None:
        if keeper.times == 1:
            _cut(postgres, database)

    keeper = Keeper(on_postgres, lose_once)
    keeper.save("noord", "zuid")

    assert (keeper.times, kept(on_postgres)) == (2, ["noord", "zuid"])


def test_a_connection_that_is_lost_each_time_is_told_after_three_tries(
    postgres: PostgresServer, on_postgres: sa.Engine
) -> None:
    database = str(on_postgres.url.database)
    keeper = Keeper(on_postgres, lambda: _cut(postgres, database))

    with pytest.raises(UnreachableError, match=r"of database\.url; nothing of this step was kept"):
        keeper.save("noord", "zuid")

    assert (keeper.times, kept(on_postgres)) == (3, [])


def test_a_right_that_is_taken_away_half_way_is_told_at_once(
    postgres: PostgresServer, postgres_url: str, clerk: str
) -> None:
    url = sa.make_url(postgres_url)
    revoke = "REVOKE ALL ON ALL TABLES IN SCHEMA public FROM {}"
    as_clerk = url.set(username=clerk).render_as_string()
    with open_database(as_clerk) as engine:
        keeper = Keeper(engine, lambda: _tell(postgres, str(url.database), clerk, revoke))

        with pytest.raises(UnreachableError, match="lacks a right on the tables") as refused:
            keeper.save("noord", "zuid")
        with pytest.raises(UnreachableError, match="give it all rights on them"):
            SqlServiceRow(engine).read()

    assert keeper.times == 1
    assert str(refused.value).endswith("nothing of this step was kept")
    with open_database(postgres_url) as engine:
        assert kept(engine) == []


@pytest.mark.parametrize(("database", "user"), [("nergens", "planner"), ("postgres", "niemand")])
def test_a_server_that_refuses_is_told_with_all_that_can_be_wrong(
    postgres_url: str, database: str, user: str
) -> None:
    url = sa.make_url(postgres_url).set(database=database, username=user)

    with (
        pytest.raises(UnreachableError, match="host, database, user and password") as refused,
        open_database(url.render_as_string(hide_password=False)),
    ):
        pytest.fail("there is no such database, or no such user")

    assert "does not answer or refuses this service" in str(refused.value)


def test_a_connection_that_was_lost_while_nothing_went_on_is_not_noticed(
    postgres: PostgresServer, on_postgres: sa.Engine
) -> None:
    keeper = Keeper(on_postgres, lambda: None)
    keeper.save("noord")
    _cut(postgres, str(on_postgres.url.database))

    keeper.save("zuid")

    assert (keeper.times, kept(on_postgres)) == (2, ["noord", "zuid"])


def test_a_connection_that_is_lost_at_the_end_leaves_open_what_was_kept(
    postgres: PostgresServer, on_postgres: sa.Engine
) -> None:
    database = str(on_postgres.url.database)
    keeper = Keeper(on_postgres, lambda: None)

    def cut(_: sa.Connection) -> None:
        _cut(postgres, database)

    event.listen(on_postgres, "commit", cut)
    with pytest.raises(UnreachableError, match="whether this step was kept is not known"):
        keeper.save("noord")

    # Not done again: what was kept would be done twice.
    assert keeper.times == 1


def test_two_that_wait_for_each_other_both_get_their_turn(on_postgres: sa.Engine) -> None:
    Keeper(on_postgres, lambda: None).save("noord", "zuid")
    meeting = Barrier(2)

    def keeper() -> Keeper:
        made = Keeper(on_postgres, lambda: made.times > 1 or meeting.wait(20))
        return made

    keepers = keeper(), keeper()
    _together(
        lambda: keepers[0].save("noord", "zuid"),
        lambda: keepers[1].save("zuid", "noord"),
    )

    assert sorted(k.times for k in keepers) == [1, 2]


def test_of_two_that_insert_the_same_the_second_waits_and_replaces(on_postgres: sa.Engine) -> None:
    meeting = Barrier(2)
    register = SqlRegister(on_postgres)
    moment = a_moment()

    def save(link: str) -> None:
        meeting.wait(20)
        register.save_moment(replace(moment, link=link))

    for _ in range(20):
        _together(lambda: save("a"), lambda: save("b"))

    assert len(register.moments("noord")) == 1


def test_of_two_services_at_once_one_is_the_service(store_url: str) -> None:
    with open_database(store_url) as one, open_database(store_url) as other:
        meeting = Barrier(2)
        answers: dict[str, ServiceLife | None] = {}

        def claim(engine: sa.Engine, name: str) -> None:
            life = ServiceLife(run_id=name, host=name, pid=1, started_at=NOW, beat_at=NOW)
            meeting.wait(20)
            answers[name] = SqlServiceRow(engine).claim(life, is_alone=False)

        _together(lambda: claim(one, "a"), lambda: claim(other, "b"))

    (winner,) = (name for name, told in answers.items() if told is None)
    (told,) = (told for told in answers.values() if told is not None)
    assert told.run_id == winner


def test_what_is_read_as_of_one_moment_stays_as_it_was(engine: sa.Engine, tables_url: str) -> None:
    keeper = Keeper(engine, lambda: None)
    keeper.save("noord")
    with transaction(engine, is_snapshot=True) as connection:
        counting = sa.select(sa.func.count()).select_from(schema.moment)
        before = connection.scalar(counting)
        if engine.dialect.name == "postgresql":
            # On SQLite nobody else can write meanwhile.
            keeper.save("zuid")

        assert connection.scalar(counting) == before


def _cut(postgres: PostgresServer, database: str) -> None:
    with postgres.as_owner() as connection:
        connection.execute(CUT, [database])


def _together(*deeds: Callable[[], object]) -> None:
    threads = [Thread(target=deed) for deed in deeds]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(30)
        assert not thread.is_alive()
