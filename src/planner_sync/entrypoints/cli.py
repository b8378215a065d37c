"""The command line: parse, call, and turn every foreseen failure into words and a code."""

import sys
from typing import Annotated

import typer
from rich.markup import escape
from typer.exceptions import TyperException

from planner_sync import __version__
from planner_sync.domain.errors import PlannerSyncError
from planner_sync.entrypoints.commands.audit import audit_app
from planner_sync.entrypoints.commands.db import db_app
from planner_sync.entrypoints.commands.demo import demo_command
from planner_sync.entrypoints.commands.digest import digest_command
from planner_sync.entrypoints.commands.go import go_command
from planner_sync.entrypoints.commands.health import health_command
from planner_sync.entrypoints.commands.intake import intake_command
from planner_sync.entrypoints.commands.letters import letters_command
from planner_sync.entrypoints.commands.preview import preview_command
from planner_sync.entrypoints.commands.resolve import resolve_command
from planner_sync.entrypoints.commands.run import run_command
from planner_sync.entrypoints.commands.template import template_app
from planner_sync.entrypoints.commands.tenant import tenant_command
from planner_sync.entrypoints.commands.track import track_command
from planner_sync.entrypoints.console import err, out
from planner_sync.entrypoints.exit_codes import ExitCode, error_code
from planner_sync.observability import configure_logging

app = typer.Typer(
    name="planner-sync",
    help="Points from client meetings in Microsoft Planner, followed every month.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
)
app.command("demo")(demo_command)
app.command("preview")(preview_command)
app.command("tenant")(tenant_command)
app.command("intake")(intake_command)
app.command("track")(track_command)
app.command("digest")(digest_command)
app.command("go")(go_command)
app.command("resolve")(resolve_command)
app.command("letters")(letters_command)
app.command("run")(run_command)
app.command("health")(health_command)
app.add_typer(db_app, name="db")
app.add_typer(template_app, name="template")
app.add_typer(audit_app, name="audit")


def _print_version(wanted: bool) -> None:
    if wanted:
        out.print(__version__)
        raise typer.Exit


@app.callback()
def _root(
    version: Annotated[
        bool, typer.Option("--version", callback=_print_version, is_eager=True, help="Version.")
    ] = False,
) -> None:
    """Points from client meetings in Microsoft Planner, followed every month."""


def main() -> None:
    """Run one command and exit with its code."""
    sys.exit(run())


def run(arguments: list[str] | None = None) -> int:
    """
    Run one command.

    Args:
        arguments: What stands after the program's name; ``None`` means the process's own.

    Returns:
        The exit code.  A bug is not caught: it looks like a bug.
    """
    configure_logging()
    command = typer.main.get_command(app)
    try:
        code = command.main(arguments, prog_name="planner-sync", standalone_mode=False)
    except typer.Exit as exc:
        return exc.exit_code
    except PlannerSyncError as exc:
        return _told(exc)
    except TyperException as exc:
        err.print(f"[red]{escape(exc.format_message())}[/red]")
        err.print("planner-sync --help shows the commands and their options")
        return int(ExitCode.USAGE)
    except (KeyboardInterrupt, typer.Abort):
        return 130
    return int(code or 0)


def _told(exc: PlannerSyncError) -> int:
    err.print(f"[red]{escape(str(exc))}[/red]")
    return int(error_code(exc))
