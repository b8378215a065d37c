"""Judging recorded exchanges by Microsoft's own description of Graph, which is kept elsewhere."""

import json
import re
from collections.abc import Sequence
from functools import cache
from hashlib import sha256
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path
from typing import Any

_PASSING = re.compile(
    r'(?<="date":")[^"]+|[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}'
)
"""What differs between exchanges that are the same: their date, and ids that are drawn by lot."""


class Judge:
    """Microsoft's validator; what it said of an exchange holds for the same one another time."""

    def __init__(self, contract: Any) -> None:
        self._contract = contract
        self._known: dict[bytes, Sequence[str]] = {}

    def problems_of(self, line: str) -> Sequence[str]:
        """Return what the validator says about one recorded exchange."""
        seen = sha256(_PASSING.sub("", line).encode()).digest()
        if seen not in self._known:
            self._known[seen] = self._found(json.loads(line))
        return self._known[seen]

    def _found(self, exchange: dict[str, Any]) -> Sequence[str]:
        if exchange["url"].endswith("/$batch") and exchange["status"] == 400:
            # The validator looks into each request, also of what was refused for being no batch.
            exchange["request_body"] = ""
        where = f"{exchange['method']} {exchange['url']} {exchange['status']}"
        return [f"{where}: {problem}" for problem in self._contract.check(**exchange)]


@cache
def judge(folder: Path) -> Judge:
    """Load the validator that comes with Graph's description."""
    spec = spec_from_file_location("validate_traffic", folder / "validate_traffic.py")
    assert spec is not None
    assert spec.loader is not None
    module = module_from_spec(spec)
    spec.loader.exec_module(module)
    description = json.loads((folder / "graph-v1.0-subset.json").read_text("utf-8"))
    return Judge(module.GraphContract(description, strict=True))


def problems(judged_by: Judge, record: Path) -> list[str]:
    """Return what the validator says about each recorded exchange."""
    lines = record.read_text("utf-8").splitlines()
    return [problem for line in lines for problem in judged_by.problems_of(line)]


def is_wrong_answer(problem: str) -> bool:
    """Whether the tenant is to blame, for an answer that the description has a word for.

    It has none for 304, which has no body by RFC 9110, nor for addresses it does not know.
    """
    return ": response" in problem and " 304: " not in problem and "NotFound: " not in problem
