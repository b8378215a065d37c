"""
Names of processes by which another process on the same machine sees that they ended.

A name holds for one start of one system and one table of processes, so two containers are never
taken for each other.
"""

import os
import socket
from pathlib import Path

_PROCESSES = Path("/proc")
_BOOT = _PROCESSES / "sys/kernel/random/boot_id"
_SPACE = _PROCESSES / "self/ns/pid"
_STARTED = 19
"""Place of the start time among the fields after a process's name (proc_pid_stat(5), field 22)."""


def this_process() -> str:
    """Return the name of this process."""
    process_id = os.getpid()
    return f"{_table()} {process_id} {_start_of(process_id)}"


def has_ended(name: str) -> bool:
    """Tell whether the process of that name certainly ended; one of another machine never does."""
    table, _, rest = name.partition(" ")
    process_id, _, start = rest.partition(" ")
    if table != _table() or not process_id.isdigit() or not start:
        return False
    return _start_of(int(process_id)) != start


def _table() -> str:
    """Name the table of processes that this process sees; without one only its machine."""
    try:
        return f"{_BOOT.read_text('ascii').strip()}/{_SPACE.stat().st_ino}"
    except OSError:
        return socket.gethostname()


def _start_of(process_id: int) -> str:
    """Return when a process started; empty when there is none, or nothing tells."""
    try:
        status = (_PROCESSES / str(process_id) / "stat").read_text("utf-8", errors="replace")
    except OSError:
        return ""
    # The name stands in parentheses and may hold any character.
    fields = status.rpartition(")")[2].split()
    # A zombie's open files are closed: it sends nothing any more.
    return "" if fields[0] == "Z" else fields[_STARTED]
