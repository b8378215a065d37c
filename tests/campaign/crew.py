"""The processes that do the parts of a campaign, and what they found on the way."""

import multiprocessing
import sys
from collections.abc import Iterable
from concurrent.futures import ProcessPoolExecutor, as_completed
from types import TracebackType
from typing import Any, Self

from campaign import parts
from campaign.progress import Done, Progress

Work = tuple[str, tuple[Any, ...]]
"""The name of a function of `parts`, and what it is given."""


class Crew:
    """Processes that each do one part at a time."""

    def __init__(self, processes: int, progress: Progress) -> None:
        self._progress = progress
        self._processes = processes
        self._pool = ProcessPoolExecutor(
            processes,
            mp_context=multiprocessing.get_context("spawn"),
            initializer=parts.get_ready,
        )

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, _: type[BaseException] | None, __: BaseException | None, ___: TracebackType | None
    ) -> None:
        self._pool.shutdown(cancel_futures=True)

    def do(self, work: Iterable[Work]) -> None:
        """Do *work*, and keep what each part gave as soon as it is done."""
        futures = [self._pool.submit(getattr(parts, name), *given) for name, given in work]
        for future in as_completed(futures):
            for done in future.result():
                self._keep(done)

    def _keep(self, done: Done) -> None:
        self._progress.keep(done)
        for trouble in done.troubles:
            sys.stderr.write(f"{done.kind} {done.what}: {trouble}\n")
