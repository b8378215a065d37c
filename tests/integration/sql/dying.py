"""
Upgrades a database and is killed before the first statement, before the second, and so on.

``python dying.py URL`` prints of each process how it ended, and which version it left behind.
"""

import os
import signal
import sys
from itertools import count
from typing import Any

import sqlalchemy as sa
from sqlalchemy import event

from planner_sync.adapters.sql.beside import open_beside
from planner_sync.adapters.sql.database import upgrade_database
from planner_sync.adapters.sql.engines import sqlite_file
from planner_sync.adapters.sql.upgrading import version_of


def _upgrade_and_die(url: str, last: int) -> None:
    statements = count(1)

    @event.listens_for(sa.Engine, "before_cursor_execute")
    def _die(*_: Any) -> None:
        if next(statements) == last:
            os.kill(os.getpid(), signal.SIGKILL)

    upgrade_database(url)


def _version(url: str) -> str | None:
    file = sqlite_file(url)
    if file is not None and not file.exists():
        return None
    with open_beside(url) as engine, engine.connect() as connection:
        return version_of(connection)


def main(url: str) -> None:
    for last in count(1):
        child = os.fork()
        if child == 0:
            _upgrade_and_die(url, last)
            os._exit(0)
        _, status = os.waitpid(child, 0)
        print(os.waitstatus_to_exitcode(status), _version(url))  # noqa: T201 - its answer
        if status == 0:
            return


if __name__ == "__main__":
    import alembic.command  # noqa: F401 - once, and not in every process

    main(sys.argv[1])
