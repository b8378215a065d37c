"""What all tests share: how Hypothesis searches, the event loop, and the databases."""

import gc
import os
import sys
from collections.abc import Iterator
from contextlib import ExitStack
from importlib.util import find_spec
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import settings

from doubles.made_once import copy_to
from doubles.memory import fast_folder
from doubles.postgres_server import PostgresServer, household, shared_server

# A deadline would measure the machine, not the code.
settings.register_profile("dev", deadline=None, print_blob=True)
settings.register_profile("ci", settings.get_profile("dev"), derandomize=True, database=None)
settings.load_profile("ci" if os.environ.get("CI") else "dev")

_HOUSEHOLD = "TESTS_POSTGRES_FOLDER"


def pytest_configure(config: pytest.Config) -> None:
    """Name the places that all processes of this test run share."""
    if _HOUSEHOLD not in os.environ:
        stack = ExitStack()
        config.add_cleanup(stack.close)
        # The processes that pytest-xdist starts inherit it, and so do those that tests start.
        os.environ[_HOUSEHOLD] = str(stack.enter_context(household()))
        if (memory := fast_folder()) is not None:
            # SQLite waits for the disk at each commit, several milliseconds long.
            os.environ.setdefault("PYTEST_DEBUG_TEMPROOT", str(memory))
        if sys.dont_write_bytecode:
            # Otherwise each process compiles every module that it loads, which takes seconds.
            compiled = TemporaryDirectory(prefix="planner-sync-", ignore_cleanup_errors=True)
            os.environ["PYTHONPYCACHEPREFIX"] = stack.enter_context(compiled)
            del os.environ["PYTHONDONTWRITEBYTECODE"]
    if find_spec("sniffio") is None:
        # httpcore looks for it on every disk path at every lock that it makes, unless told.
        # Python reads None as "not there", which its type does not admit.
        sys.modules["sniffio"] = None  # type: ignore[assignment]


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Begin with the tests that take longest; the others keep their order."""
    items.sort(key=lambda item: item.get_closest_marker("lengthy") is None)


def pytest_collection_finish() -> None:
    """Let the garbage collector pass over what was loaded, which stays until the end."""
    gc.collect()
    gc.freeze()
    # By itself it looks at every 700th new object, which is a tenth of the time that tests take.
    gc.set_threshold(50_000, 20, 20)


@pytest.fixture(scope="session")
def anyio_backend() -> str:
    """Run coroutine tests that are marked ``anyio`` on asyncio, which the service uses."""
    return "asyncio"


@pytest.fixture(scope="session")
def postgres() -> PostgresServer:
    """The PostgreSQL server of this test run; a real one, started by the first test that asks."""
    return shared_server(Path(os.environ[_HOUSEHOLD]))


@pytest.fixture
def postgres_url(postgres: PostgresServer) -> Iterator[str]:
    """An empty database on the PostgreSQL server, that only one test uses."""
    name = postgres.make_database()
    yield postgres.url(name)
    postgres.drop_database(name)


@pytest.fixture(params=["sqlite", "postgresql"])
def store_url(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """An empty database of each kind."""
    if request.param == "postgresql":
        return str(request.getfixturevalue("postgres_url"))
    return f"sqlite:///{tmp_path / 'register.sqlite'}"


@pytest.fixture
def postgres_tables_url(postgres: PostgresServer) -> Iterator[str]:
    """A database with its tables on the PostgreSQL server, that only one test uses."""
    name = postgres.make_database(like=postgres.database_with_tables())
    yield postgres.url(name)
    postgres.drop_database(name)


@pytest.fixture(params=["sqlite", "postgresql"])
def tables_url(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """A database of each kind with its tables, for tests of what is kept in them."""
    if request.param == "postgresql":
        return str(request.getfixturevalue("postgres_tables_url"))
    file = tmp_path / "register.sqlite"
    copy_to(file)
    return f"sqlite:///{file}"
