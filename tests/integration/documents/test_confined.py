"""Reading in a process apart: its limits, what it cannot reach, and how it ends."""

import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from planner_sync.adapters.documents import Barrier, network_barriers, read_document
from planner_sync.adapters.documents.confined.reader import ConfinedReader
from planner_sync.adapters.documents.formats import Format
from planner_sync.adapters.documents.refusals import Ending, ReaderDiedError
from planner_sync.domain.blocks import Cell, Document, Heading, Link, ListItem, Paragraph, Table

MINUTES = b"# Verslag\n\n- [x] verf [kopen](https://a.test/)\n\n| a | b |\n|-|-|\n| c | d |\n"
SLOW = b"[" * 150_000
"""Markdown that costs seconds: links that might begin everywhere."""


@pytest.fixture
def reader() -> Iterator[ConfinedReader]:
    with ConfinedReader() as made:
        yield made


def outcome_of(program: str) -> str:
    """Run *program* as a process of its own and return what it printed."""
    done = subprocess.run(  # noqa: S603 - our own program
        [sys.executable, "-c", program],
        stdout=subprocess.PIPE,
        env={"PYTHONPATH": os.pathsep.join(sys.path)},
        check=True,
        text=True,
    )
    return done.stdout.strip()


def servers() -> set[int]:
    """Return the processes that this one made and that still run."""
    children = Path(f"/proc/self/task/{os.getpid()}/children").read_text("ascii")
    return {int(pid) for pid in children.split()}


def test_what_comes_out_of_the_child_is_the_whole_document() -> None:
    assert read_document(MINUTES, ".md") == Document(
        blocks=(
            Heading(text="Verslag", level=1, where="kop 1"),
            ListItem(
                text="verf kopen",
                where="lijst 1, punt 1",
                is_checked=True,
                links=(Link(text="kopen", target="https://a.test/"),),
            ),
            Table(
                rows=((Cell(text="a"), Cell(text="b")), (Cell(text="c"), Cell(text="d"))),
                where="tabel 1",
            ),
        ),
        format="md",
    )


def test_a_document_that_takes_too_long_is_refused_and_the_next_is_read(
    reader: ConfinedReader,
) -> None:
    reader.seconds = 1

    with pytest.raises(ReaderDiedError, match="te veel tijd") as refused:
        reader.read(SLOW, Format.MARKDOWN)

    assert refused.value.ending is Ending.TIME
    assert reader.read(b"Welkom.", Format.MARKDOWN).blocks


def test_a_document_that_takes_too_much_memory_is_refused_and_the_next_is_read(
    reader: ConfinedReader,
) -> None:
    reader.megabytes = 80

    with pytest.raises(ReaderDiedError, match="geheugen") as refused:
        reader.read(b"word " * 400_000, Format.MARKDOWN)

    assert refused.value.ending is Ending.MEMORY
    assert reader.read(b"Welkom.", Format.MARKDOWN).blocks


def test_a_killed_fork_server_is_replaced(reader: ConfinedReader) -> None:
    before = servers()
    reader.read(b"Welkom.", Format.MARKDOWN)
    (server,) = servers() - before
    os.kill(server, signal.SIGKILL)

    assert reader.read(b"Welkom.", Format.MARKDOWN).blocks


def test_threads_may_read_at_the_same_time(reader: ConfinedReader) -> None:
    read: list[str] = []

    def one(text: str) -> None:
        (paragraph,) = reader.read(text.encode(), Format.MARKDOWN).blocks
        assert isinstance(paragraph, Paragraph)
        read.append(paragraph.text)

    threads = [threading.Thread(target=one, args=[f"tekst {at}"]) for at in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert sorted(read) == [f"tekst {at}" for at in range(8)]


def test_the_process_that_reads_knows_no_settings(
    reader: ConfinedReader, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PLANNER_SYNC_GRAPH__CLIENT_SECRET", "kanarie")
    before = servers()
    reader.read(b"Welkom.", Format.MARKDOWN)
    (server,) = servers() - before

    environment = Path(f"/proc/{server}/environ").read_bytes()

    names = {entry.partition(b"=")[0] for entry in environment.split(b"\0") if entry}
    assert names <= {b"PYTHONPATH", b"LC_ALL"}


def test_reading_keeps_away_from_the_network_and_says_how() -> None:
    assert network_barriers()
    assert set(network_barriers()) & {Barrier.FILTER, Barrier.HOOK}


@pytest.mark.parametrize("barrier", ["raise_barriers", "_filter_calls", "_refuse_in_python"])
@pytest.mark.parametrize(
    "attempt",
    [
        "import socket; socket.create_connection(('127.0.0.1', 9), timeout=1)",
        "os.execv('/bin/true', ['true'])",
    ],
)
def test_behind_a_barrier_no_connection_and_no_program_can_be_opened(
    barrier: str, attempt: str
) -> None:
    program = (
        "import os\n"
        "from planner_sync.adapters.documents.confined import walls\n"
        f"walls.{barrier}()\n"
        f"try:\n    {attempt}\n"
        "except PermissionError:\n    print('refused')\n"
        "except OSError as error:\n    print(error.strerror)\n"
    )

    assert outcome_of(program) == "refused"


def test_no_process_stays_behind_when_the_service_is_killed(tmp_path: Path) -> None:
    program = tmp_path / "reads.py"
    program.write_text(
        "import sys, threading\n"
        "from planner_sync.adapters.documents import read_document\n"
        "read_document(b'Welkom.', '.md')\n"
        "children = f'/proc/self/task/{threading.get_native_id()}/children'\n"
        "print(open(children).read().split()[0], flush=True)\n"
        f"read_document({SLOW!r}, '.md')\n",
        "utf-8",
    )
    service = subprocess.Popen(  # noqa: S603 - our own program
        [sys.executable, str(program)],
        stdout=subprocess.PIPE,
        env={"PYTHONPATH": os.pathsep.join(sys.path)},
    )
    with service:
        assert service.stdout is not None
        server = int(service.stdout.readline())
        service.kill()

    deadline = time.monotonic() + 20
    while time.monotonic() < deadline and Path(f"/proc/{server}/stat").exists():
        if Path(f"/proc/{server}/stat").read_text("utf-8").rpartition(")")[2].split()[0] == "Z":
            break
        os.sched_yield()
    else:
        assert not Path(f"/proc/{server}").exists()
