"""Printing for people and for programs: tables and colour on a terminal, plain when piped."""

import sys
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import asdict, is_dataclass
from datetime import date, datetime
from enum import Enum
from typing import Any

import orjson
from rich.console import Console
from rich.progress import Progress, SpinnerColumn, TextColumn, TimeElapsedColumn
from rich.table import Table

_PIPED_WIDTH = 240
"""Columns of a table in a pipe, so that a title stays on one line and can be searched for."""

_is_piped = not sys.stdout.isatty()
out = Console(highlight=False, soft_wrap=_is_piped, width=_PIPED_WIDTH if _is_piped else None)
err = Console(stderr=True, highlight=False, soft_wrap=not sys.stderr.isatty())


def print_json(document: Mapping[str, Any]) -> None:
    """Print one JSON object on standard output, and nothing else."""
    sys.stdout.write(orjson.dumps(document, option=orjson.OPT_INDENT_2).decode() + "\n")
    sys.stdout.flush()


def plain(value: Any) -> Any:
    """Return a report as plain data for JSON: enums by value, days in ISO form."""
    if is_dataclass(value) and not isinstance(value, type):
        return plain(asdict(value))
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, (datetime, date)):
        return value.isoformat()
    if isinstance(value, dict):
        return {str(k): plain(v) for k, v in value.items()}
    if isinstance(value, (list, tuple, set, frozenset)):
        return [plain(v) for v in value]
    return value


def table(title: str, *columns: str) -> Table:
    """Return a table that is calm on a terminal and readable when piped."""
    made = Table(title=title, title_justify="left", box=None, pad_edge=False, header_style="bold")
    for column in columns:
        made.add_column(column, overflow="fold")
    return made


@contextmanager
def progress(text: str) -> Iterator[Callable[[str], None]]:
    """Show that long work goes on, on a terminal only; yields a way to change the text."""
    if not err.is_terminal:
        yield lambda _: None
        return
    columns = (SpinnerColumn(), TextColumn("{task.description}"), TimeElapsedColumn())
    with Progress(*columns, console=err, transient=True) as bar:
        task = bar.add_task(text, total=None)
        yield lambda changed: bar.update(task, description=changed)
