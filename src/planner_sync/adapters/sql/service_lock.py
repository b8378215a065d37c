"""A lock of the operating system beside the SQLite file: it goes when its process goes."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

from planner_sync.domain.errors import UnreachableError


@contextmanager
def service_lock(database: Path | None) -> Iterator[bool | None]:
    """
    Hold the lock of the service on *database* for as long as the block lasts.

    Yields:
        True: it is held, so no other process of this host is the service.  False: another
        process holds it.  ``None``: there is nothing to lock, or no way to, and the row in the
        database has to decide alone.

    Raises:
        UnreachableError: The folder of the database cannot be written.
    """
    if database is None or sys.platform == "win32":
        yield None
        return
    try:
        database.parent.mkdir(parents=True, exist_ok=True)
        file = database.with_name(f"{database.name}.run-lock").open("ab")
    except OSError as exc:
        raise UnreachableError(
            "the data folder cannot be written; check data_dir and database.url"
        ) from exc
    with file:
        yield _try(file)


def _try(file: BinaryIO) -> bool | None:
    import fcntl  # noqa: PLC0415 - not on Windows

    try:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    except OSError:
        # Some network file systems have no locks.
        return None
    return True
