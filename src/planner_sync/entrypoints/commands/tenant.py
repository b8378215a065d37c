"""``planner-sync tenant``: the embedded tenant, for rehearsals on this machine."""

import sqlite3
import sys
from pathlib import Path
from typing import Annotated

import typer

from planner_sync.domain.errors import UsageError

DEFAULT_STATE = Path("tenant.sqlite")


def tenant_command(
    host: Annotated[str, typer.Option(help="A loopback address.")] = "127.0.0.1",
    port: Annotated[
        int,
        typer.Option(
            min=0, max=65535, envvar="PLANNER_SYNC_TENANT_PORT", help="0 takes a free one."
        ),
    ] = 0,
    state: Annotated[Path, typer.Option(help="SQLite file that holds the tenant.")] = DEFAULT_STATE,
    seed: Annotated[Path | None, typer.Option(help="Folder to fill an empty tenant from.")] = None,
    faults: Annotated[Path | None, typer.Option(help="Plan of what goes wrong, and when.")] = None,
    record: Annotated[Path | None, typer.Option(help="Write every exchange to this file.")] = None,
    tls_cert: Annotated[
        Path | None, typer.Option("--tls-cert", exists=True, help="PEM certificate.")
    ] = None,
    tls_key: Annotated[
        Path | None, typer.Option("--tls-key", exists=True, help="PEM private key.")
    ] = None,
    no_auth: Annotated[bool, typer.Option("--no-auth", help="Ask for no token.")] = False,
) -> int:
    """Serve a Graph double on loopback until it is stopped."""
    try:
        from planner_sync.tenant import (  # noqa: PLC0415 - an extra
            FaultError,
            SeedError,
            TenantOptions,
            serve,
        )
    except ModuleNotFoundError as exc:
        raise UsageError(
            "the embedded tenant is not installed; install planner-sync[tenant]"
        ) from exc
    if host not in {"127.0.0.1", "localhost", "::1"}:
        raise UsageError("the embedded tenant serves loopback addresses only")
    if (tls_cert is None) != (tls_key is None):
        raise UsageError("--tls-cert and --tls-key go together")
    options = TenantOptions(
        state=state,
        host=host,
        port=port,
        seed=seed,
        faults=faults,
        record=record,
        no_auth=no_auth,
        tls_cert=tls_cert,
        tls_key=tls_key,
    )
    try:
        serve(options, _announce)
    except sqlite3.Error as exc:
        raise UsageError(f"{state} cannot be opened as the state of a tenant") from exc
    except (SeedError, FaultError) as exc:
        raise UsageError(str(exc)) from exc
    except OSError as exc:
        raise UsageError(f"the embedded tenant cannot start: {exc.strerror or exc}") from exc
    return 0


def _announce(base_url: str) -> None:
    sys.stdout.write(f"tenant ready on {base_url}\n")
    sys.stdout.flush()
