"""``planner-sync health``: is the service alive; for the container and for people."""

from planner_sync.adapters.sql.attention import read_attention
from planner_sync.adapters.sql.service_row import read_service
from planner_sync.entrypoints.commands.common import JsonOption, NowOption, clock_of
from planner_sync.entrypoints.console import err, out, print_json
from planner_sync.entrypoints.exit_codes import ExitCode
from planner_sync.entrypoints.health import health_of
from planner_sync.settings import load_settings


def health_command(json: JsonOption = False, now: NowOption = None) -> int:
    """Tell whether the service is alive; reads the database only."""
    url = load_settings().database_url
    health = health_of(read_service(url), read_attention(url).values(), clock_of(now)())
    if json:
        print_json(health.as_json())
    else:
        (out if health.is_alive else err).print(health.sentence)
    return ExitCode.FINE if health.is_alive else ExitCode.TENANT
