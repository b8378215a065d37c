"""
Logs that can be counted: constant event names, ids as keywords, one run id per run.

No title, name, address or text of a document is ever a value; `EVENTS` is the catalogue.
"""

import logging
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from time import perf_counter
from uuid import uuid4

import structlog

from planner_sync.domain.errors import PlannerSyncError

EVENTS = {
    "run_started": "A command begins.",
    "run_finished": "A command ended; the line has its exit code, unless it ended early.",
    "run_failed": "A command ended early, for a reason that was foreseen.",
    "minutes_read": "One file was looked at.",
    "minutes_unchanged": "A new version of a file says what was read before.",
    "file_status_waits": "A file's columns are filled in later: somebody is at work in it.",
    "file_status_refused": "A file's columns do not take what is written in them.",
    "file_status_failed": "The columns of a library cannot be looked at or filled in.",
    "absurd_pause_shortened": "A pause of more than an hour was asked for; one hour is kept.",
    "team_finished": "One team's pass is done.",
    "team_failed": "One team was left out; the others go on.",
    "brake_on": "New tasks of a team wait for a person's word, and for which reason.",
    "brake_over": "The cause of a brake is over, so it took itself off.",
    "spare_deleted": "A second task of a point, made by the service and untouched, was deleted.",
    "register_lost": "A team was known before, and neither register nor copy is left.",
    "register_recalled": "The database was empty or older than the register copy, which was read.",
    "register_copy_written": "A team's register copy was written.",
    "register_copy_failed": "A team's register copy could not be written; the next pass tries it.",
    "register_copy_moved": "Something else wrote the register copy; the next pass reads it first.",
    "snapshot_taken": "A month of one team was recorded.",
    "outcome_sheet_failed": "An outcome sheet could not be written; the next pass tries it.",
    "letter_written": "A letter to clients was due; the line says what became of it.",
    "digest_published": "A month of one team was told.",
    "service_started": "The service runs; host and process id are in the line.",
    "service_stopping": "The service was asked to end, or has to; a running pass may finish.",
    "service_stopped": "The service ended in good order.",
    "heartbeat_failed": "The heartbeat could not be written.",
    "pass_failed": "A whole pass failed; the next tick tries again.",
    "tenant_lost": "No team could be served in a pass; told once.",
    "tenant_back": "A pass served a team again; told once.",
    "request_failed": "The service could not look for requests of commands, or not answer one.",
    "variables_ignored": "Variables that Kubernetes sets for a Service named like ours.",
}
"""Every event and what it means; a test compares it with the source."""


def configure_logging(*, level: str = "info") -> None:
    """Send every log line to standard error: columns on a terminal, JSON elsewhere."""
    is_terminal = sys.stderr.isatty()
    shared: list[structlog.typing.Processor] = [
        structlog.contextvars.merge_contextvars,
        structlog.stdlib.add_log_level,
        structlog.processors.TimeStamper(fmt="iso", utc=True),
    ]
    renderer: structlog.typing.Processor = (
        structlog.dev.ConsoleRenderer() if is_terminal else structlog.processors.JSONRenderer()
    )
    structlog.configure(
        processors=[*shared, structlog.stdlib.ProcessorFormatter.wrap_for_formatter],
        logger_factory=structlog.stdlib.LoggerFactory(),
        wrapper_class=structlog.stdlib.BoundLogger,
        cache_logger_on_first_use=False,
    )
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(
        structlog.stdlib.ProcessorFormatter(
            foreign_pre_chain=shared,
            processors=[structlog.stdlib.ProcessorFormatter.remove_processors_meta, renderer],
        )
    )
    root = logging.getLogger()
    root.handlers = [handler]
    # Other libraries log addresses with secrets at INFO (httpx does), so they stay quiet.
    root.setLevel(logging.WARNING)
    logging.getLogger("planner_sync").setLevel(level.upper())


@dataclass(kw_only=True)
class Run:
    """One run of one command."""

    run_id: str
    exit_code: int | None = None
    """Set by the command at its end."""


@contextmanager
def run_scope(job: str, *, run_id: str | None = None) -> Iterator[Run]:
    """
    Stamp every event of one run with its ``run_id``, and close it with one summary.

    Args:
        job: The name of the command, or of the part of the service.
        run_id: The id of a run that began elsewhere and is carried out here; ``None`` makes one.

    Yields:
        The run.
    """
    log = structlog.get_logger("planner_sync")
    started, run = perf_counter(), Run(run_id=run_id or uuid4().hex[:12])
    with structlog.contextvars.bound_contextvars(job=job, run_id=run.run_id):
        log.info("run_started")
        try:
            yield run
        except PlannerSyncError as exc:
            log.error("run_failed", error=type(exc).__name__)
            raise
        finally:
            log.info(
                "run_finished",
                exit_code=run.exit_code,
                duration_s=round(perf_counter() - started, 3),
            )
