"""The project as its own tests see it: the checkout, and the modules of the package."""

import ast
from dataclasses import dataclass
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PACKAGE = ROOT / "src" / "planner_sync"


@dataclass(frozen=True)
class Module:
    """One module of the package."""

    name: str
    """Below the package, with dots."""

    tree: ast.Module
    lines: int

    def calls(self) -> list[ast.Call]:
        return [node for node in ast.walk(self.tree) if isinstance(node, ast.Call)]


@pytest.fixture(scope="session")
def modules() -> list[Module]:
    made = []
    for path in sorted(PACKAGE.rglob("*.py")):
        text = path.read_text("utf-8")
        name = ".".join(path.relative_to(PACKAGE).with_suffix("").parts)
        made.append(Module(name, ast.parse(text), len(text.splitlines())))
    return made
