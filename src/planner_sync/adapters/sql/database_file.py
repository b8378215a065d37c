"""The file of an SQLite database: made whole or not at all, and never trusted unseen."""

import os
import sys
from pathlib import Path
from uuid import uuid4

import sqlalchemy as sa

from planner_sync.adapters.sql.beside import open_beside
from planner_sync.adapters.sql.engines import durable, new_engine
from planner_sync.adapters.sql.failures import DAMAGED
from planner_sync.adapters.sql.upgrading import Upgrade, upgrade, version_of
from planner_sync.domain.errors import SettingsError, UnreachableError

MOUNTS = Path("/proc/self/mounts")
"""Where Linux says which disk is where; elsewhere it cannot be told."""

_NETWORK = ("nfs", "cifs", "smb", "fuse.sshfs", "fuse.s3fs", "fuse.blobfuse", "glusterfs", "afs")


def open_file(engine: sa.Engine, file: Path) -> Upgrade:
    """
    Check a database file and bring it up to date; where there is none, make it.

    Raises:
        SettingsError: It is on a disk of another host, or a newer version used it.
        UnreachableError: It is damaged, or not a database of planner-sync.
    """
    file.parent.mkdir(parents=True, exist_ok=True)
    if kind := network_disk(file.parent.resolve()):
        raise SettingsError(
            f"the data folder is on a disk of another host ({kind}), where SQLite loses what it "
            "kept; use a disk of this host, or PostgreSQL with database.url"
        )
    if not file.exists():
        _make(file)
        return Upgrade(before=None)
    _check(file)
    return upgrade(engine)


def network_disk(folder: Path) -> str | None:
    """Return the kind of file system of a folder when it is one of another host."""
    try:
        lines = MOUNTS.read_text("utf-8", "surrogateescape").splitlines()
    except OSError:
        return None
    # A blank in a path is written as \040; of two mounts on one place the last one counts.
    places = {
        Path(place.replace("\\040", " ")): kind
        for _, place, kind, *_ in (line.split(" ") for line in lines)
    }
    kind = next((places[path] for path in (folder, *folder.parents) if path in places), "")
    return kind if kind.startswith(_NETWORK) else None


def _check(file: Path) -> None:
    """Refuse what was cut short, overwritten or emptied, without a change to it."""
    with open_beside(f"sqlite:///{file}") as engine, engine.connect() as connection:
        is_sound = connection.exec_driver_sql("PRAGMA quick_check(1)").scalar() == "ok"
        if not is_sound or version_of(connection) is None:
            raise UnreachableError(f"the database cannot be opened: {DAMAGED}")


def _make(file: Path) -> None:
    """Make a database under another name first: a file under its own name is always whole."""
    new = file.with_name(f"{file.name}.new-{uuid4().hex}")
    engine = durable(new_engine(f"sqlite:///{new}"))
    try:
        upgrade(engine)
    finally:
        engine.dispose()
    try:
        # Unlike a renaming, this never takes the place of what another process made meanwhile.
        os.link(new, file)
    except FileExistsError:
        pass
    finally:
        new.unlink()
    _keep_names(file.parent)


def _keep_names(folder: Path) -> None:
    if sys.platform == "win32":
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
