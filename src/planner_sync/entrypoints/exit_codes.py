"""What a command's exit code says; several at once are told by the most urgent one."""

from collections.abc import Iterable
from enum import IntEnum

from planner_sync.domain.errors import PlannerSyncError, SettingsError, UsageError
from planner_sync.services.outcomes import FileStatus, PointOutcome, TeamReport


class ExitCode(IntEnum):
    """The meaning of each code; other commands rely on the numbers."""

    FINE = 0
    UNREADABLE = 1
    """Some input could not be read; the rest is done."""

    USAGE = 2
    """Usage or settings."""

    PERSON_NEEDED = 3
    """Something new in this run waits for a person."""

    FOUND = 4
    """A check found something."""

    BRAKE = 5
    """New tasks wait until a person gives the word."""

    TENANT = 6
    """The tenant did not answer or refused, for some teams or all."""


_MOST_URGENT_FIRST = (
    ExitCode.USAGE,
    ExitCode.TENANT,
    ExitCode.FOUND,
    ExitCode.BRAKE,
    ExitCode.UNREADABLE,
    ExitCode.PERSON_NEEDED,
)


def most_urgent(codes: Iterable[ExitCode]) -> ExitCode:
    """Return the code that a run ends with."""
    found = set(codes)
    return next((code for code in _MOST_URGENT_FIRST if code in found), ExitCode.FINE)


def error_code(exc: PlannerSyncError) -> ExitCode:
    """Say what it means for the exit code that a whole command failed."""
    is_usage = isinstance(exc, SettingsError | UsageError)
    return ExitCode.USAGE if is_usage else ExitCode.TENANT


def intake_codes(report: TeamReport) -> set[ExitCode]:
    """Say what one team's pass means for the exit code."""
    statuses = {f.status for f in report.files}
    codes = set()
    if report.error is not None or FileStatus.UNREACHABLE in statuses:
        codes.add(ExitCode.TENANT)
    if any(p.outcome is PointOutcome.FAILED for p in report.points):
        codes.add(ExitCode.TENANT)
    if report.is_braked:
        codes.add(ExitCode.BRAKE)
    if FileStatus.REFUSED in statuses:
        codes.add(ExitCode.UNREADABLE)
    # Reports cover only files read in this run, so what they ask is new.
    if report.new_cases or any(f.questions or f.held for f in report.files):
        codes.add(ExitCode.PERSON_NEEDED)
    return codes
