"""What the commands share: options, the clock of one run, errors as exit codes."""

from datetime import datetime
from typing import Annotated

import typer

from planner_sync.bootstrap import system_clock
from planner_sync.domain.calendar import Month
from planner_sync.domain.errors import SettingsError, UsageError
from planner_sync.ports import Clock
from planner_sync.settings import Settings, load_settings
from planner_sync.teams_file import TeamsFile, load_teams


def _moment(text: str) -> datetime:
    try:
        moment = datetime.fromisoformat(text.strip())
    except ValueError as exc:
        raise typer.BadParameter("is not a moment in ISO form") from exc
    if moment.tzinfo is None:
        raise typer.BadParameter("has no zone; write 2026-03-12T09:00:00+01:00, or Z for UTC")
    return moment


TeamOption = Annotated[
    str | None, typer.Option("--team", help="Only this team (its id in the teams file).")
]
DryRunOption = Annotated[bool, typer.Option("--dry-run", help="Decide everything, write nothing.")]
JsonOption = Annotated[bool, typer.Option("--json", help="One JSON object on standard output.")]
MonthOption = Annotated[
    str | None, typer.Option("--month", metavar="YYYY-MM", help="Default: the last full month.")
]
NowOption = Annotated[
    datetime | None,
    typer.Option("--now", hidden=True, parser=_moment, metavar="ISO"),
]


def clock_of(now: datetime | None) -> Clock:
    """Return the clock of this run: standing still at *now*, or the system's."""
    return system_clock if now is None else lambda: now


def load_configuration() -> tuple[Settings, TeamsFile]:
    """
    Read settings and teams file.

    Raises:
        SettingsError: Lists what is wrong in either.
    """
    try:
        settings = load_settings()
    except SettingsError as exc:
        try:
            load_teams()
        except SettingsError as more:
            raise SettingsError(f"{exc}\n{more}") from exc
        raise
    return settings, load_teams()


def month_of(text: str | None) -> Month | None:
    """
    Read the month that was asked for.

    Raises:
        UsageError: It is not a month.
    """
    if text is None:
        return None
    try:
        return Month.parse(text)
    except ValueError as exc:
        raise UsageError("--month is not a month; write it as 2026-03") from exc
