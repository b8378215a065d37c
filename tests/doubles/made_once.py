"""SQLite databases that are copies of one that the migrations made, which takes them a while."""

from contextlib import AbstractContextManager
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from unittest.mock import patch

from planner_sync.adapters.sql import database_file

_make = database_file._make


def databases_made_once() -> AbstractContextManager[object]:
    """Let each new database of this process be a copy until the context ends."""
    return patch.object(database_file, "_make", copy_to)


def copy_to(file: Path) -> None:
    """Make a database with its tables."""
    file.write_bytes(_made())


@cache
def _made() -> bytes:
    with TemporaryDirectory() as folder:
        file = Path(folder) / "made.sqlite"
        _make(file)
        return file.read_bytes()
