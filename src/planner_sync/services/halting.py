"""A board that stops a pass between two points, when the service has to end."""

from collections.abc import Awaitable, Callable
from functools import wraps
from typing import Any, cast

from planner_sync.domain.errors import StoppingError
from planner_sync.ports import TaskBoard


def halting(board: TaskBoard, is_stopping: Callable[[], bool]) -> TaskBoard:
    """
    Return *board* in a form that fails every call once the service is stopping.

    A call that is under way is never cut off, so its outcome is known and written down.
    `StoppingError` is a `TransientError`: a pass takes it as "certainly not sent".
    """
    return cast(TaskBoard, _Halting(board, is_stopping))


class _Halting:
    def __init__(self, board: TaskBoard, is_stopping: Callable[[], bool]) -> None:
        self._board = board
        self._is_stopping = is_stopping

    def __getattr__(self, name: str) -> Callable[..., Awaitable[Any]]:
        call: Callable[..., Awaitable[Any]] = getattr(self._board, name)

        @wraps(call)
        async def unless_stopping(*arguments: Any, **named: Any) -> Any:
            if self._is_stopping():
                raise StoppingError("the service is stopping; the next start goes on from here")
            return await call(*arguments, **named)

        return unless_stopping
