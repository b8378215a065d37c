"""The part of `$filter` that clients of groups, people and children use."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from planner_sync.tenant.errors import bad_request

_EQUALS = re.compile(
    r"(?P<member>\w+) (?P<verb>eq|ne) (?P<value>'(?:[^']|'')*'|true|false|null|-?\d+)"
)
_STARTS = re.compile(r"startswith\((?P<member>\w+), ?(?P<value>'(?:[^']|'')*')\)", re.IGNORECASE)


@dataclass(frozen=True)
class Condition:
    """A comparison of one member; text is compared without regard to case, as Graph does."""

    member: str
    verb: str
    value: str | bool | int | None

    def holds(self, resource: Mapping[str, Any]) -> bool:
        actual, wanted = _folded(resource.get(self.member)), _folded(self.value)
        if self.verb == "startswith":
            return str(actual or "").startswith(str(wanted))
        return (actual == wanted) == (self.verb == "eq")


def parse_filter(text: str) -> list[Condition]:
    """Return the conditions that must all hold; raises GraphError 400 for anything else."""
    return [_parse(part) for part in re.split(r" and (?=(?:[^']*'[^']*')*[^']*$)", text.strip())]


def _parse(text: str) -> Condition:
    if read := _EQUALS.fullmatch(text):
        return Condition(read["member"], read["verb"], _literal(read["value"]))
    if read := _STARTS.fullmatch(text):
        return Condition(read["member"], "startswith", _literal(read["value"]))
    raise bad_request("Unsupported Query.", code="Request_UnsupportedQuery")


def _literal(text: str) -> str | bool | int | None:
    fixed = {"true": True, "false": False, "null": None}
    if text in fixed:
        return fixed[text]
    return text[1:-1].replace("''", "'") if text.startswith("'") else int(text)


def _folded(value: object) -> object:
    return value.casefold() if isinstance(value, str) else value
