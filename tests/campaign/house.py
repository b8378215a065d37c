"""A house to kill processes in: an office on real sockets, and commands in real processes."""

import os
import shutil
import socket
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from campaign.forking import Ended, Forks, Order
from campaign.ledger import Change, Ledger
from campaign.stores import Store
from integration.service.office import NORTH, Office, open_office


@dataclass(frozen=True, kw_only=True)
class Kept:
    """A house as it was at one moment, to go on from any number of times."""

    folder: Path
    store: Store
    changes: tuple[Change, ...]


class House:
    """One office, the store of its service, and what happened."""

    def __init__(self, office: Office, store: Store, ledger: Ledger, forks: Forks) -> None:
        self.office = office
        self.store = store
        self.ledger = ledger
        self._forks = forks
        self.hung: list[str] = []

    def run(self, *arguments: str, dies_at: int | None = None, is_rehearsal: bool = False) -> Ended:
        """Run one command in a process of its own, at the tenant's moment."""
        folder = self.office.folder / "process"
        folder.mkdir(exist_ok=True)
        now = self.office.tenant.now().isoformat()
        ended = self._forks.run(
            Order(
                arguments=[*arguments, "--now", now],
                environment={**os.environ, **self.environment},
                folder=str(folder),
                dies_at=dies_at,
                is_rehearsal=is_rehearsal,
            )
        )
        # What the process sent before it died is with the tenant, which answers in order.
        self.office.tenant.now()
        self.office.tenant.now()
        if ended.is_hung:
            self.hung.append(" ".join(arguments))
        return ended

    def intake(self, *, dies_at: int | None = None) -> Ended:
        """Make one pass over Noord."""
        return self.run("intake", "--json", "--team", NORTH, dies_at=dies_at)

    @property
    def environment(self) -> dict[str, str]:
        return {
            "PLANNER_SYNC_DATABASE__URL": self.store.url,
            "PLANNER_SYNC_GRAPH__AUTH": "none",
            "PLANNER_SYNC_RECONCILE__LISTING_GAP_S": "0",
        }


def free_port() -> int:
    """Return a port that nobody uses; links of a tenant are good at one port only."""
    with socket.create_server(("127.0.0.1", 0)) as server:
        return int(server.getsockname()[1])


@contextmanager
def open_house(
    folder: Path, store: Store, forks: Forks, port: int, kept: Kept | None = None
) -> Iterator[House]:
    """Open a house in an empty folder, or go on from one that was *kept*."""
    if kept is not None:
        shutil.copytree(kept.folder, folder, dirs_exist_ok=True)
    folder.mkdir(parents=True, exist_ok=True)
    ledger = Ledger()
    ledger.changes += kept.changes if kept else ()
    with (
        store,
        ledger.kept(),
        open_office(folder, port=port, no_auth=True, promote_on="clock") as office,
    ):
        yield House(office, store, ledger, forks)
