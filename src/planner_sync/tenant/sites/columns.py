"""Columns of a list, and what may be written in them; the page "columnDefinition"."""

import re
from collections.abc import Callable, Mapping, Sequence
from typing import Any

from planner_sync.tenant.errors import invalid_request
from planner_sync.tenant.ids import guid
from planner_sync.tenant.world import moment, timestamp

Column = Mapping[str, Any]

HYPERLINK_PREFERENCE = "apiversion=2.1"
"""Clients that write hyperlinks ask for this version of SharePoint; others cannot."""

_PLAIN = frozenset(
    {"name", "displayName", "description", "indexed", "required", "hidden", "enforceUniqueValues"}
)
_TITLE: Column = {"name": "Title", "displayName": "Title", "text": {}}
_NAME = re.compile(r"[A-Za-z_]\w{0,31}")


def first_columns(given: object, list_id: str) -> list[dict[str, Any]]:
    """Return the columns of a new list: its title, and those asked for. Raises GraphError 400."""
    wanted = given if isinstance(given, list) else [] if given is None else [given]
    columns: list[dict[str, Any]] = []
    for one in (_TITLE, *wanted):
        if one is not _TITLE and isinstance(one, dict) and one.get("name") == "Title":
            continue
        columns.append(new_column(one, list_id, columns))
    return columns


def new_column(given: object, list_id: str, existing: Sequence[Column]) -> dict[str, Any]:
    """Return a column as it is shown; raises GraphError 400 for one that cannot be."""
    if not isinstance(given, Mapping):
        raise invalid_request("The column is not valid.")
    kinds = [member for member in given if member in _WRITERS]
    unknown = {member for member in given if "@" not in member} - _PLAIN - _WRITERS.keys()
    if len(kinds) != 1 or unknown:
        raise invalid_request("A column has one type, and only members that can be written.")
    name = str(given.get("name", ""))
    if not _NAME.fullmatch(name):
        raise invalid_request("The internal name of the column is not valid.")
    if name.lower() in {column["name"].lower() for column in existing}:
        raise invalid_request("A column of that name exists already.")
    return {
        "id": guid("column", list_id, name),
        "name": name,
        "displayName": given.get("displayName") or name,
        "description": given.get("description") or "",
        "columnGroup": "Custom Columns",
        "enforceUniqueValues": bool(given.get("enforceUniqueValues", False)),
        "hidden": bool(given.get("hidden", False)),
        "indexed": bool(given.get("indexed", False)),
        "readOnly": False,
        "required": bool(given.get("required", False)),
        kinds[0]: given[kinds[0]] or {},
    }


def written_fields(
    columns: Sequence[Column], given: Mapping[str, Any], *, has_hyperlinks: bool
) -> dict[str, Any]:
    """Return the fields to store; raises GraphError 400 for a name or value that does not fit."""
    by_name = {_written_name(column): column for column in columns}
    stored = {}
    for name, value in given.items():
        if "@" in name:
            continue
        column = by_name.get(name)
        if column is None:
            raise invalid_request(f"Field '{name}' is not recognized")
        kind = next(member for member in column if member in _WRITERS)
        if kind == "hyperlinkOrPicture" and not has_hyperlinks:
            raise invalid_request(f"Field '{name}' cannot be written in this version.")
        stored[name] = None if value is None else _written(kind, column, value)
    return stored


def _written_name(column: Column) -> str:
    """People and lookups are written by the number of what they point at."""
    is_lookup = "personOrGroup" in column or "lookup" in column
    return f"{column['name']}LookupId" if is_lookup else str(column["name"])


def _written(kind: str, column: Column, value: object) -> Any:
    try:
        return _WRITERS[kind](column, value)
    except (ValueError, TypeError, KeyError):
        raise invalid_request(f"The value of '{column['name']}' is not valid.") from None


def _text(column: Column, value: object) -> str:
    longest = 255
    if not isinstance(value, str):
        raise TypeError
    if len(value) > longest and not column["text"].get("allowMultipleLines"):
        raise ValueError
    return value


def _number(column: Column, value: object) -> float | int:
    if isinstance(value, bool) or not isinstance(value, int | float):
        raise TypeError
    return value


def _flag(column: Column, value: object) -> bool:
    if not isinstance(value, bool):
        raise TypeError
    return value


def _choice(column: Column, value: object) -> str:
    choice = column["choice"]
    if not choice.get("allowTextEntry") and value not in choice.get("choices", []):
        raise ValueError
    return str(value)


def _moment(column: Column, value: object) -> str:
    return timestamp(moment(str(value)))


def _hyperlink(column: Column, value: object) -> dict[str, str]:
    if not isinstance(value, dict) or not isinstance(value["Url"], str):
        raise TypeError
    return {"Url": value["Url"], "Description": str(value.get("Description") or value["Url"])}


def _lookup(column: Column, value: object) -> str:
    if isinstance(value, bool) or not str(value).isdigit():
        raise ValueError
    return str(value)


_WRITERS: Mapping[str, Callable[[Column, object], Any]] = {
    "text": _text,
    "number": _number,
    "boolean": _flag,
    "choice": _choice,
    "dateTime": _moment,
    "hyperlinkOrPicture": _hyperlink,
    "personOrGroup": _lookup,
    "lookup": _lookup,
}
