"""``planner-sync db upgrade``: the tables of this version, ahead of the first run of it."""

import typer

from planner_sync.adapters.sql.database import upgrade_database
from planner_sync.entrypoints.commands.common import JsonOption
from planner_sync.entrypoints.console import out, print_json
from planner_sync.entrypoints.exit_codes import ExitCode
from planner_sync.observability import run_scope
from planner_sync.settings import load_settings

db_app = typer.Typer(no_args_is_help=True, help="Look after the database.")


@db_app.callback()
def _db() -> None:
    """Look after the database."""


@db_app.command("upgrade")
def db_upgrade(json: JsonOption = False) -> int:
    """Bring the tables up to this version; a service of the version before may go on."""
    with run_scope("db_upgrade") as run:
        done = upgrade_database(load_settings().database_url)
        run.exit_code = ExitCode.FINE
    if json:
        print_json(
            {
                "run_id": run.run_id,
                "before": done.before,
                "after": done.after,
                "changed": done.is_change,
            }
        )
    elif not done.is_change:
        out.print(f"De database was al bij: versie {done.after}.")
    elif done.before is None:
        out.print(f"De database is gemaakt: versie {done.after}.")
    else:
        out.print(f"De database is bijgewerkt van versie {done.before} naar {done.after}.")
    return run.exit_code
