"""Values of the domain as plain JSON data and back; pydantic knows their shapes."""

from typing import Any, Generic, TypeVar

from pydantic import TypeAdapter
from pydantic_core import to_jsonable_python

_T = TypeVar("_T")


class Codec(Generic[_T]):
    """Writes one type of value as JSON data and reads it back equal."""

    def __init__(self, kind: type[_T]) -> None:
        self._adapter: TypeAdapter[_T] = TypeAdapter(kind)

    def dump(self, value: _T) -> Any:
        """Return *value* as plain JSON data; equal values give equal data, sets in order."""
        return to_jsonable_python(_in_order(self._adapter.dump_python(value)))

    def load(self, data: Any) -> _T:
        """
        Return the value that was dumped.

        Raises:
            ValueError: The data has another shape.
        """
        return self._adapter.validate_python(data)


def _in_order(data: Any) -> Any:
    """Put sets in order: Python gives their members in another order in every process."""
    if isinstance(data, dict):
        return {key: _in_order(value) for key, value in data.items()}
    if isinstance(data, frozenset | set):
        return sorted(_in_order(value) for value in data)
    if isinstance(data, list | tuple):
        return [_in_order(value) for value in data]
    return data
