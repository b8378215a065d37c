"""Judging recorded exchanges by Microsoft's own description of Graph, which is kept elsewhere."""

import json
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path
from typing import Any


def judge(folder: Path) -> Any:
    """Load the validator that comes with Graph's description."""
    spec = spec_from_file_location("validate_traffic", folder / "validate_traffic.py")
    assert spec is not None
    assert spec.loader is not None
    module = module_from_spec(spec)
    spec.loader.exec_module(module)
    description = json.loads((folder / "graph-v1.0-subset.json").read_text("utf-8"))
    return module.GraphContract(description, strict=True)


def problems(contract: Any, record: Path) -> list[str]:
    """Return what the validator says about each recorded exchange."""
    found = []
    for line in record.read_text("utf-8").splitlines():
        exchange = json.loads(line)
        if exchange["url"].endswith("/$batch") and exchange["status"] == 400:
            # The validator looks into each request, also of what was refused for being no batch.
            exchange["request_body"] = ""
        where = f"{exchange['method']} {exchange['url']} {exchange['status']}"
        found += [f"{where}: {problem}" for problem in contract.check(**exchange)]
    return found


def is_wrong_answer(problem: str) -> bool:
    """Whether the tenant is to blame, for an answer that the description has a word for.

    It has none for 304, which has no body by RFC 9110, nor for addresses it does not know.
    """
    return ": response" in problem and " 304: " not in problem and "NotFound: " not in problem
