"""The modules: how long they are, and what they log; who imports whom is import-linter's."""

import ast

from architecture.conftest import Module
from planner_sync.observability import EVENTS

LEVELS = {"debug", "info", "warning", "error", "exception", "critical"}


def test_every_module_is_under_300_lines(modules: list[Module]) -> None:
    assert [f"{m.name}: {m.lines}" for m in modules if m.lines >= 300] == []


def test_every_event_is_in_the_catalogue_and_every_entry_is_logged(modules: list[Module]) -> None:
    logged = {
        call.args[0].value
        for module in modules
        for call in module.calls()
        if isinstance(call.func, ast.Attribute)
        and call.func.attr in LEVELS
        and ast.unparse(call.func.value).startswith("log")
        and isinstance(call.args[0], ast.Constant)
    }

    assert logged == set(EVENTS)


def test_events_are_constants(modules: list[Module]) -> None:
    composed = [
        f"{module.name}:{call.lineno}"
        for module in modules
        for call in module.calls()
        if isinstance(call.func, ast.Attribute)
        and call.func.attr in LEVELS
        and ast.unparse(call.func.value) == "log"
        and not isinstance(call.args[0], ast.Constant)
    ]

    assert composed == []
