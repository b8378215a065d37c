"""
Read thousands of damaged and hostile documents, and say how that went.

Run as ``python -m fuzz.campaign``; ends with one line of JSON.  Exit code 1 when anything of
what it counts is not zero.
"""

import argparse
import json
import random
import socket
import sys
import threading
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass, field
from queue import SimpleQueue

from fuzz.hostile import hostile_documents
from fuzz.mutations import mutated
from fuzz.oracle import shown_words, words_of
from fuzz.seeds import SEEDS, Seed
from planner_sync.adapters.documents.confined.reader import ConfinedReader
from planner_sync.adapters.documents.formats import FORMATS
from planner_sync.adapters.documents.reader import refuse_at_sight
from planner_sync.adapters.documents.refusals import Ending, ReaderDiedError
from planner_sync.domain.blocks import Document
from planner_sync.domain.errors import UnreadableDocumentError


@dataclass(kw_only=True)
class Tally:
    """What a campaign has seen."""

    documents: int = 0
    read: int = 0
    crashes: int = 0
    hangs: int = 0
    connections: int = 0
    silent_loss: int = 0
    peak_mb: float = 0.0
    endings: Counter[str] = field(default_factory=Counter)
    worst_s: float = 0.0
    troubles: list[str] = field(default_factory=list)
    """Which document, by its number in the campaign, and what was wrong."""

    @property
    def is_clean(self) -> bool:
        """Tell whether nothing of what must not happen happened."""
        return not (self.crashes or self.hangs or self.connections or self.silent_loss)

    def as_json(self) -> str:
        """Return the line that the campaign ends with."""
        return json.dumps(
            {
                "documents": self.documents,
                "crashes": self.crashes,
                "hangs": self.hangs,
                "connections": self.connections,
                "silent_loss": self.silent_loss,
                "peak_mb": round(self.peak_mb, 1),
            }
        )


def document(number: int, seed: int) -> Seed:
    """Return damaged document *number* of the campaign with *seed*."""
    rng = random.Random(f"{seed}/{number}")  # noqa: S311 - repeatable, not secret
    valid = rng.choice(SEEDS)(rng)
    return Seed(suffix=valid.suffix, data=mutated(valid, rng))


def run(*, documents: int, seed: int, readers: int = 1, is_hostile_too: bool = True) -> Tally:
    """
    Read *documents* damaged documents, and the hostile ones.

    Args:
        documents: How many are damaged.
        seed: Decides what is damaged and how.
        readers: How many read at the same time.
        is_hostile_too: Whether the documents made by hand are read first.
    """
    tally, lock = Tally(), threading.Lock()
    with listening() as listener, ThreadPoolExecutor(readers) as pool:
        idle = SimpleQueue[ConfinedReader]()
        for _ in range(readers):
            idle.put(ConfinedReader())

        def one(name: str, made: Seed) -> None:
            reader = idle.get()
            try:
                _judge(name, made, reader, tally, lock)
            finally:
                idle.put(reader)

        def damaged(number: int) -> None:
            one(f"document {number} of seed {seed}", document(number, seed))

        if is_hostile_too:
            for at, made in enumerate(hostile_documents(listener.address)):
                one(f"hostile {at}", made)
        for _ in pool.map(damaged, range(documents)):
            pass
        for _ in range(readers):
            idle.get().close()
        tally.connections = listener.connections
    return tally


def _judge(
    name: str, made: Seed, reader: ConfinedReader, tally: Tally, lock: threading.Lock
) -> None:
    started = time.monotonic()
    found: Document | None = None
    trouble, ending = "", "refused"
    try:
        refuse_at_sight(made.data, FORMATS[made.suffix])
        found = reader.read(made.data, FORMATS[made.suffix])
        ending = "read"
    except ReaderDiedError as died:
        ending = died.ending.value
        trouble = f"{died.ending.value}: {died.detail}"
    except UnreadableDocumentError:
        pass
    took = time.monotonic() - started
    lost = shown_words(made.data, made.suffix) - words_of(found) if found else frozenset[str]()
    with lock:
        tally.documents += 1
        tally.endings[f"{made.suffix} {ending}"] += 1
        tally.read += found is not None
        tally.crashes += ending == Ending.CRASH.value
        tally.hangs += ending == Ending.TIME.value
        tally.silent_loss += bool(lost)
        tally.worst_s = max(tally.worst_s, took)
        tally.peak_mb = max(tally.peak_mb, reader.usage.peak_mb)
        if trouble or lost:
            tally.troubles.append(f"{name} ({made.suffix}): {trouble or f'lost {sorted(lost)}'}")


@dataclass(kw_only=True)
class Listener:
    """Counts who connects."""

    address: str
    connections: int = 0


@contextmanager
def listening() -> Iterator[Listener]:
    """Listen on a port of this machine until the block ends."""
    with socket.create_server(("127.0.0.1", 0)) as server:
        listener = Listener(address=f"127.0.0.1:{server.getsockname()[1]}")
        server.settimeout(0.2)
        stop = threading.Event()

        def accept() -> None:
            while not stop.is_set():
                try:
                    connection, _ = server.accept()
                except TimeoutError:
                    continue
                listener.connections += 1
                connection.close()

        thread = threading.Thread(target=accept)
        thread.start()
        try:
            yield listener
        finally:
            stop.set()
            thread.join()


def main(arguments: Sequence[str] | None = None) -> int:
    """Run a campaign from the command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--documents", type=int, default=10_000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--readers", type=int, default=2)
    options = parser.parse_args(arguments)
    tally = run(documents=options.documents, seed=options.seed, readers=options.readers)
    for trouble in tally.troubles:
        sys.stderr.write(f"{trouble}\n")
    for ending, count in sorted(tally.endings.items()):
        sys.stderr.write(f"{count:6} {ending}\n")
    sys.stderr.write(f"longest {tally.worst_s:.1f} s\n")
    sys.stdout.write(f"{tally.as_json()}\n")
    return 0 if tally.is_clean else 1


if __name__ == "__main__":
    sys.exit(main())
