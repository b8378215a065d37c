"""The walls around a reading process: limits, no new rights, no network, no other programs."""

import ctypes
import platform
import resource
import signal
import struct
import sys
from enum import Enum

_CLONE_NEWUSER, _CLONE_NEWNET = 0x10000000, 0x40000000
_PR_SET_PDEATHSIG = 1
_PR_SET_NO_NEW_PRIVS, _PR_SET_SECCOMP, _FILTER_MODE = 38, 22, 2
_MEGABYTE = 1024 * 1024
_MAX_OPEN_FILES = 64
CLOCK = 2
"""Seconds on the clock for each second of work."""

_REFUSED_EVENTS = ("socket.", "subprocess.", "os.exec", "os.posix_spawn", "os.system")

# Numbers of system calls, from the kernel's tables: network, programs, other processes.
_CALLS = {
    "x86_64": (
        0xC000003E,
        # socket, connect, bind, execve, execveat, io_uring_setup
        (41, 42, 49, 59, 322, 425),
        # kill, tkill, tgkill, pidfd_send_signal, ptrace, process_vm_readv, process_vm_writev
        (62, 200, 234, 424, 101, 310, 311),
    ),
    "aarch64": (
        0xC00000B7,
        (198, 203, 200, 221, 281, 425),
        (129, 130, 131, 424, 117, 270, 271),
    ),
}
_X32_CALLS = 0x40000000
# Instructions of the kernel's packet filter: load, jump, return.
_LOAD, _JUMP_EQUAL, _JUMP_AT_LEAST, _RETURN = 0x20, 0x15, 0x35, 0x06
_ALLOW, _KILL, _NOT_PERMITTED = 0x7FFF0000, 0x80000000, 0x00050000 | 1


class Barrier(Enum):
    """What keeps a reading process from the network."""

    NAMESPACE = "namespace"
    """It lives in a network of its own in which nothing is connected."""

    FILTER = "filter"
    """The kernel refuses it sockets and other programs."""

    HOOK = "hook"
    """Python refuses it sockets; the libraries that read could still open one."""


def raise_barriers() -> tuple[Barrier, ...]:
    """
    Cut this process and its children off from the network, as far as the system allows.

    Returns:
        What was obtained; never empty.
    """
    ways = ((Barrier.NAMESPACE, _leave_network), (Barrier.FILTER, _filter_calls))
    found = [barrier for barrier, obtain in ways if sys.platform == "linux" and obtain()]
    if Barrier.FILTER not in found:
        _refuse_in_python()
        found.append(Barrier.HOOK)
    return tuple(found)


def limit(*, seconds: int, megabytes: int) -> None:
    """
    Limit this process, for good: it dies with its parent, or when its time is over.

    Args:
        seconds: Of work; on the clock it may take twice as long, for a busy machine.
        megabytes: Of memory in all, shared libraries included.
    """
    for kind, most in (
        (resource.RLIMIT_AS, megabytes * _MEGABYTE),
        (resource.RLIMIT_FSIZE, 0),
        (resource.RLIMIT_CORE, 0),
        (resource.RLIMIT_NOFILE, _MAX_OPEN_FILES),
    ):
        resource.setrlimit(kind, (most, most))
    # One second more before the kernel ends it without saying that it was time.
    resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds + 1))
    # The kernel ends it even inside a library that never returns.
    signal.signal(signal.SIGALRM, signal.SIG_DFL)
    signal.setitimer(signal.ITIMER_REAL, seconds * CLOCK)


def die_with_parent() -> None:
    """Let the kernel end this process when the one that made it ends."""
    if sys.platform == "linux":
        _prctl(_PR_SET_PDEATHSIG, signal.SIGKILL)


def _leave_network() -> bool:
    """Move into an empty network, as an unprivileged user where the system allows that."""
    libc = ctypes.CDLL(None, use_errno=True)
    return 0 in (libc.unshare(flags) for flags in (_CLONE_NEWUSER | _CLONE_NEWNET, _CLONE_NEWNET))


def _filter_calls() -> bool:
    calls = _CALLS.get(platform.machine())
    if calls is None or sys.maxsize < 2**32:
        return False
    architecture, network, processes = calls
    refused = (*network, *processes)
    program = [
        _step(_LOAD, 4),
        _step(_JUMP_EQUAL, architecture, yes=1),
        _step(_RETURN, _KILL),
        _step(_LOAD, 0),
        _step(_JUMP_AT_LEAST, _X32_CALLS, yes=len(refused) + 1),
        *(_step(_JUMP_EQUAL, call, yes=len(refused) - at) for at, call in enumerate(refused)),
        _step(_RETURN, _ALLOW),
        _step(_RETURN, _NOT_PERMITTED),
    ]
    steps = ctypes.create_string_buffer(b"".join(program))
    described = struct.pack("HxxxxxxP", len(program), ctypes.addressof(steps))
    if _prctl(_PR_SET_NO_NEW_PRIVS, 1) != 0:
        return False
    return _prctl(_PR_SET_SECCOMP, _FILTER_MODE, ctypes.create_string_buffer(described)) == 0


def _step(code: int, operand: int, *, yes: int = 0) -> bytes:
    """Return one instruction; *yes* is how many to skip when a jump's condition holds."""
    return struct.pack("HBBI", code, yes, 0, operand)


def _prctl(option: int, *arguments: int | ctypes.Array[ctypes.c_char]) -> int:
    libc = ctypes.CDLL(None, use_errno=True)
    padded = [ctypes.c_ulong(a) if isinstance(a, int) else a for a in arguments]
    padded += [ctypes.c_ulong(0)] * (4 - len(padded))
    return int(libc.prctl(option, *padded))


def _refuse_in_python() -> None:
    sys.addaudithook(_refuse)


def _refuse(event: str, arguments: tuple[object, ...]) -> None:
    if event.startswith(_REFUSED_EVENTS):
        raise PermissionError(f"{event} is refused while a document is read")
