"""Offices with which many tests begin: each beginning is played once, and every test has a copy."""

import os
import shutil
import socket
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from functools import partial
from pathlib import Path
from unittest.mock import patch

from integration.service.office import BUS, GARDEN, MUSIC, Office, minutes

Beginning = Callable[[Office], object]
"""What happens in a new office before the tests that begin with it."""

Begun = Callable[[Beginning], Office]
"""Opens an office of the test's own, as a beginning leaves it."""

Opening = Callable[..., AbstractContextManager[Office]]
"""Opens an office in a folder, at a port."""


def minutes_an_hour_ago(office: Office) -> None:
    """Put the minutes of 12 March on the board, and let an hour pass."""
    office.drop(minutes(MUSIC, GARDEN, BUS))
    office.intake()
    office.wait(hours=1)


class Beginnings:
    """
    The beginnings that were played in this process.

    Each is played in the environment that the tests began in, whichever test asks first, and at
    one port with all copies of it, because what an office keeps holds addresses of its tenant.
    """

    def __init__(self, home: Path, port: int, opening: Opening) -> None:
        self._home = home
        self._opened_at = partial(opening, port=port)
        self._environment = dict(os.environ)
        self._played: dict[Beginning, Path] = {}

    def copy(self, begin: Beginning, folder: Path) -> AbstractContextManager[Office]:
        """Open in *folder* an office as *begin* leaves it."""
        if begin not in self._played:
            self._played[begin] = self._play(begin)
        shutil.copytree(self._played[begin], folder, dirs_exist_ok=True)
        return self._opened_at(folder)

    def _play(self, begin: Beginning) -> Path:
        folder = self._home / str(len(self._played))
        folder.mkdir()
        with (
            patch.dict(os.environ, self._environment, clear=True),
            self._opened_at(folder) as office,
        ):
            begin(office)
        return folder


@contextmanager
def kept_port() -> Iterator[int]:
    """Keep a port for tenants that follow each other: meanwhile nobody else is given it."""
    with socket.socket() as keeper:
        # So bound but not listening it lets others listen that ask for this port, as tenants do.
        keeper.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        keeper.bind(("127.0.0.1", 0))
        yield int(keeper.getsockname()[1])
