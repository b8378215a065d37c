"""
Count what a team of many points costs when nothing goes wrong, beside the least that it can cost.

Usage: PYTHONPATH=tests python bench/count_calls.py [POINTS]

Counted is what Graph received: HTTP requests, and inside them the operations, where each request
of a ``$batch`` is one.  docs/performance.md derives the least.
"""

import json
import logging
import sys
import tempfile
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from math import ceil
from pathlib import Path
from urllib.parse import urlsplit

from figures import Figure, tell

from integration.service.crowds import drop_minutes
from integration.service.office import Ran, open_office

POINTS = 1_000
BATCH = 20
TASKS_OF_A_PAGE = 400
TARGET = 1.5
"""Times the least that is still a good figure."""


@dataclass(frozen=True)
class Cost:
    """What one command cost."""

    requests: int
    operations: int
    kinds: Counter[str]

    def __str__(self) -> str:
        kinds = ", ".join(f"{n} {kind}" for kind, n in sorted(self.kinds.items()))
        return f"{self.requests} requests, {self.operations} operations ({kinds})"


def main(arguments: Sequence[str]) -> None:
    """Count, and write one line per command and one of JSON."""
    tell(measured(int(arguments[0]) if arguments else POINTS))


def measured(points: int) -> list[Figure]:
    """Count for a team of so many points, and write one line per command."""
    logging.disable()
    figures = []
    with tempfile.TemporaryDirectory() as folder:
        for name, cost, least in _counted(Path(folder), points):
            sys.stdout.write(f"{name}: {cost}; least {least.requests} / {least.operations}\n")
            figures += [
                _figure(f"{name}, requests", "requests", cost.requests, least.requests),
                _figure(f"{name}, operations", "operations", cost.operations, least.operations),
            ]
    return figures


def _figure(name: str, unit: str, value: int, least: int) -> Figure:
    floor = "see docs/performance.md"
    return Figure(name=name, value=value, unit=unit, baseline=least, target=TARGET, floor=floor)


def _counted(folder: Path, points: int) -> Iterator[tuple[str, Cost, "_Least"]]:
    record = folder / "record.jsonl"
    with open_office(folder, record=record) as office:
        moments = drop_minutes(office, range(points))
        # A thousand new tasks at once would otherwise wait for the word of a person.
        with (folder / "planner-sync.toml").open("a", encoding="utf-8") as settings:
            settings.write(f"\n[brakes]\nmax_create = {2 * points}\n")
        seen = _Recording(record)
        seen.forget()
        yield "first sync", seen.cost_of(office.intake()), _first_sync(points, moments)
        # The pass after it looks once at what the service itself wrote.
        office.wait(minutes=15)
        office.intake()
        seen.forget()
        office.wait(minutes=15)
        yield "unchanged pass", seen.cost_of(office.intake()), _unchanged(points, moments)
        office.wait(days=31)
        track = office.run("track", "--team", "noord")
        yield "tracking a month", seen.cost_of(track), _tracking(points, moments)


class _Recording:
    """What the tenant received since the last look."""

    def __init__(self, record: Path) -> None:
        self._file = record.open(encoding="utf-8")

    def forget(self) -> None:
        """Leave out what came until now."""
        self._file.read()

    def cost_of(self, ran: Ran) -> Cost:
        """Return what a command cost; ends when it failed."""
        if ran.code:
            sys.exit(f"the command ended with {ran.code}: {ran.err[-500:]}")
        requests, kinds = 0, Counter[str]()
        for line in self._file:
            exchange = json.loads(line)
            requests += 1
            is_batch = exchange["url"].endswith("/$batch")
            inner = exchange["request_body"]["requests"] if is_batch else [exchange]
            kinds.update(_kind(one) for one in inner)
        return Cost(requests, kinds.total(), kinds)


def _kind(request: Mapping[str, str]) -> str:
    """Name what a request is about: its method, and the last part of its address."""
    last = urlsplit(request["url"]).path.rsplit("/", 1)[-1]
    return f"{request['method']} {last if last.isalpha() else 'one'}"


@dataclass(frozen=True)
class _Least:
    """The least that Graph v1.0 admits; docs/performance.md says why."""

    requests: int
    operations: int


def _board(tasks: int) -> int:
    """Labels and buckets take one each, and tasks a page per 400; an empty page is one as well."""
    return 2 + max(1, ceil(tasks / TASKS_OF_A_PAGE))


def _first_sync(points: int, moments: int) -> _Least:
    cards = points + moments
    reads = 3 + _board(0) + 1
    """Changes of the library, the team's folder, the members, the empty board, the columns."""

    prepared = 4
    """The output folder and three buckets."""

    files = moments
    """Each is asked for; its content comes from another address, which is not Graph's."""

    papers = moments + 1
    """A receipt per moment, and the register copy."""

    alone = reads + prepared + files + papers
    return _Least(alone + 3 * ceil(cards / BATCH), alone + 3 * cards)


def _unchanged(points: int, moments: int) -> _Least:
    alone = 3 + _board(points + moments)
    """Changes of the library, the team's folder, the members, and the board."""

    return _Least(alone, alone)


def _tracking(points: int, moments: int) -> _Least:
    alone = 1 + _board(points + moments) + 1
    """The members, the board, and the register copy; the card of every point is looked into."""

    return _Least(alone + ceil(points / BATCH), alone + points)


if __name__ == "__main__":
    main(sys.argv[1:])
