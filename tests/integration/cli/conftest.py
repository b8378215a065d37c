"""An office for the command line, and commands in processes of their own."""

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from integration.service.office import Office, open_office

SHELL = "/bin/bash"


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Office]:
    with open_office(tmp_path) as opened:
        yield opened


@contextmanager
def tenant_process(command: str) -> Iterator[tuple["subprocess.Popen[str]", str]]:
    """Run a shell command that ends in a tenant; yields the process and the tenant's origin."""
    with subprocess.Popen(  # noqa: S603 - the tests' own commands
        [SHELL, "-c", command],
        stdout=subprocess.PIPE,
        text=True,
        env=_clean_environment(),
    ) as process:
        assert process.stdout is not None
        line = process.stdout.readline()
        try:
            assert line.startswith("tenant ready on http://127.0.0.1:")
            yield process, line.split()[-1].removesuffix("/v1.0")
        finally:
            process.terminate()


def in_shell(command: str) -> "subprocess.CompletedProcess[str]":
    """Run a shell command as a user would, far from the checkout."""
    return subprocess.run(  # noqa: S603 - the tests' own commands
        [SHELL, "-c", command],
        capture_output=True,
        check=False,
        cwd="/",
        env=_clean_environment(),
        text=True,
    )


def _clean_environment() -> dict[str, str]:
    """Return the environment without settings, and with the command on its path."""
    kept = {k: v for k, v in os.environ.items() if not k.upper().startswith("PLANNER_SYNC_")}
    return kept | {"PATH": f"{Path(sys.executable).parent}{os.pathsep}{kept['PATH']}"}
