"""Folders in memory: what a test writes need not outlive the machine, and a disk takes its time."""

import shutil
from pathlib import Path

_MEMORY = Path("/dev/shm")  # noqa: S108 - folders with names of their own are made in it
_ROOM_BYTES = 2 * 1024**3


def fast_folder() -> Path | None:
    """Return a folder in memory to make folders in, where there is one with room."""
    has_room = _MEMORY.is_dir() and shutil.disk_usage(_MEMORY).free > _ROOM_BYTES
    return _MEMORY if has_room else None
