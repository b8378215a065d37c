"""Handing a request to the service that runs, and waiting for its answer."""

import time
from collections.abc import Callable

from planner_sync.adapters.sql.requests import SqlRequests, open_requests
from planner_sync.adapters.sql.service_row import SqlServiceRow
from planner_sync.bootstrap import system_clock
from planner_sync.domain.errors import OutcomeUnknownError, UnreachableError, UsageError
from planner_sync.domain.requests import Answer, Request, Wait, wait_for
from planner_sync.domain.service_life import BEAT
from planner_sync.entrypoints.exit_codes import ExitCode
from planner_sync.ports import Clock

LOOK_S = 0.5
"""Seconds between two looks at the answer."""

_ENDS = {
    Wait.NOT_BEGUN: "the service that runs on this database did not take up this command, so "
    "nothing was done; planner-sync health tells how it is",
    Wait.UNKNOWN: "the service ended while it carried out this command, so it is not known what "
    "was done; nothing is repeated by itself. Its log has the lines of run {run_id}; once it "
    "runs again, it finds what is still to do",
    Wait.TOO_LONG: "the service is still busy with this command, and goes on; its log will have "
    "the end of run {run_id}",
}


def hand_over(
    request: Request,
    url: str,
    *,
    clock: Clock = system_clock,
    sleep: Callable[[float], None] = time.sleep,
) -> Answer:
    """
    Let the service that runs carry out *request*, and return its answer.

    A request that no service took is taken back, also when this command is interrupted.

    Raises:
        UsageError: The service refused the command as it was given, or takes no requests.
        UnreachableError: The whole command failed, or no service took it up.
        OutcomeUnknownError: A service took it up, and no answer came.
    """
    with open_requests(url) as (requests, row):
        requests.ask(request)
        try:
            answer = _awaited(request, requests, row, clock, sleep)
        finally:
            requests.close(request.request_id)
    if answer.error is not None:
        is_usage = answer.exit_code == ExitCode.USAGE
        raise (UsageError if is_usage else UnreachableError)(answer.error)
    return answer


def _awaited(
    request: Request,
    requests: SqlRequests,
    row: SqlServiceRow,
    clock: Clock,
    sleep: Callable[[float], None],
) -> Answer:
    wanted_at = request.asked_at
    while True:
        # In this order: a service that ended has answered before, or never will.
        life = row.read()
        progress = requests.progress(request.request_id)
        if progress.answer is not None:
            return progress.answer
        now = clock()
        wait = wait_for(request, progress, life, now)
        if wait is Wait.GOES_ON:
            if now - wanted_at >= BEAT:
                requests.want(request.request_id, now)
                wanted_at = now
            sleep(LOOK_S)
        elif wait is not Wait.NOT_BEGUN:
            raise OutcomeUnknownError(_ENDS[wait].format(run_id=request.request_id))
        # One that was taken at this very moment is worth waiting for.
        elif requests.close(request.request_id):
            raise UnreachableError(_ENDS[wait])
