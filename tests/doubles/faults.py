"""Failures that a test arranges beforehand, before or after the deed."""

from collections import defaultdict
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from planner_sync.domain.errors import PlannerSyncError


@dataclass(frozen=True)
class _Fault:
    error: PlannerSyncError
    is_done_all_the_same: bool


class Faults:
    """Which calls of a double fail next."""

    def __init__(self) -> None:
        self._coming: dict[str, list[_Fault]] = defaultdict(list)

    def next(self, call: str, error: PlannerSyncError, *, is_done_all_the_same: bool) -> None:
        """Let the next *call* without an arranged failure fail."""
        self._coming[call].append(_Fault(error, is_done_all_the_same))

    @contextmanager
    def around(self, call: str) -> Iterator[None]:
        """Fail before the deed, or after it as when only the answer is lost."""
        fault = self._coming[call].pop(0) if self._coming[call] else None
        if fault and not fault.is_done_all_the_same:
            raise fault.error
        yield
        if fault:
            raise fault.error
