"""No service writes outside but through the audit."""

import ast

from architecture.conftest import Module

_WRITES = {
    "library": {"ensure_folder", "publish", "fill_in"},
    "output": {"create", "replace"},
    "channel": {"post"},
}


def _is_bare_write(call: ast.Call) -> bool:
    if not isinstance(call.func, ast.Attribute):
        return False
    _, _, holder = ast.unparse(call.func.value).rpartition(".")
    return call.func.attr in _WRITES.get(holder.removeprefix("_"), ())


def test_services_write_files_and_posts_through_the_audit(modules: list[Module]) -> None:
    found = {
        module.name
        for module in modules
        if module.name.startswith("services.") and any(map(_is_bare_write, module.calls()))
    }

    assert found == {"services.auditing"}
