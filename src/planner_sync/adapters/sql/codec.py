"""The register's values as JSON documents and back; pydantic knows their shapes."""

from typing import Any, Generic, TypeVar

from pydantic import TypeAdapter

from planner_sync.domain.register import RegisteredPoint
from planner_sync.domain.snapshots import Snapshot

_T = TypeVar("_T")


class Codec(Generic[_T]):
    """Writes one type of value as JSON and reads it back equal."""

    def __init__(self, kind: type[_T]) -> None:
        self._adapter: TypeAdapter[_T] = TypeAdapter(kind)

    def dump(self, value: _T) -> Any:
        """Return *value* as plain JSON data."""
        return self._adapter.dump_python(value, mode="json")

    def load(self, data: Any) -> _T:
        """Return the value that was dumped."""
        return self._adapter.validate_python(data)


POINT = Codec(RegisteredPoint)
SNAPSHOT = Codec(Snapshot)
