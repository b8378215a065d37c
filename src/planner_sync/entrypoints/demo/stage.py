"""The stage of the demonstration: a folder with tenant, settings and everything to go on from."""

import os
import shlex
import shutil
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path

from planner_sync.domain.errors import UsageError
from planner_sync.entrypoints.demo import cast
from planner_sync.settings import PREFIX
from planner_sync.tenant import Tenant

_OURS = (
    "tenant.sqlite",
    "tenant.sqlite-shm",
    "tenant.sqlite-wal",
    "planner-sync.toml",
    "teams.toml",
    "teams-hook.url",
    "env.sh",
    "now",
    "data",
    "library",
    "teams",
    "bord.html",
    "verhaal.md",
)
"""What a demonstration writes; an earlier one is cleared away by these names only."""


class Stage:
    """The folder of one demonstration."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder.resolve()

    @property
    def state(self) -> Path:
        """The tenant's file."""
        return self.folder / "tenant.sqlite"

    def clear(self) -> None:
        """
        Make the folder empty, or take an earlier demonstration out of it.

        Raises:
            UsageError: The folder holds something that no demonstration wrote.
        """
        self.folder.mkdir(parents=True, exist_ok=True)
        strange = [p for p in self.folder.iterdir() if p.name not in _OURS]
        if strange:
            raise UsageError(f"{self.folder} holds other files; choose an empty folder with --out")
        for path in self.folder.iterdir():
            if path.is_dir():
                shutil.rmtree(path)
            else:
                path.unlink()

    def write_settings(self, tenant: Tenant) -> dict[str, str]:
        """Write settings, teams file and ``env.sh``; return the variables that it exports."""
        self._write("planner-sync.toml", _settings(self.folder, tenant))
        self._write("teams-hook.url", tenant.hook_url(cast.TEAM_NAME) + "\n")
        self._write("teams.toml", _teams(tenant))
        variables = {
            f"{PREFIX}CONFIG": str(self.folder / "planner-sync.toml"),
            f"{PREFIX}TEAMS": str(self.folder / "teams.toml"),
            f"{PREFIX}TENANT_PORT": str(tenant.port),
            **tenant.environment,
        }
        lines = [f"export {name}={shlex.quote(value)}" for name, value in variables.items()]
        # So that the commands are found whatever environment they were installed in.
        home = shlex.quote(str(Path(sys.executable).parent))
        self._write("env.sh", "\n".join([*lines, f'export PATH={home}:"$PATH"', ""]))
        return variables

    def write_now(self, now: datetime) -> None:
        """Write the moment that the demonstration stands at."""
        self._write("now", now.isoformat() + "\n")

    def _write(self, name: str, text: str) -> None:
        (self.folder / name).write_text(text, encoding="utf-8")


@contextmanager
def environment(variables: Mapping[str, str]) -> Iterator[None]:
    """Set *variables* for a while; other settings of the service are out of sight meanwhile."""
    before = dict(os.environ)
    for name in before:
        if name.startswith(PREFIX):
            del os.environ[name]
    os.environ.update(variables)
    try:
        yield
    finally:
        os.environ.clear()
        os.environ.update(before)


def _settings(folder: Path, tenant: Tenant) -> str:
    return f"""\
# Settings of the demonstration; config/planner-sync.example.toml explains them all.
timezone = "Europe/Amsterdam"
data_dir = {_quoted(str(folder / "data"))}

[graph]
base_url = {_quoted(tenant.base_url)}
auth = "managed_identity"
tenant_id = {_quoted(cast.TENANT_ID)}
"""


def _teams(tenant: Tenant) -> str:
    return f"""\
# Teams of the demonstration; config/teams.example.toml explains every entry.
[[teams]]
id = {_quoted(cast.TEAM_ID)}
name = {_quoted(cast.TEAM_NAME)}
group_id = {_quoted(tenant.group_id(cast.TEAM_NAME))}
plan_id = {_quoted(tenant.plan_id(cast.PLAN))}
drive_id = {_quoted(tenant.drive_id(cast.DRIVE))}
folder = {_quoted(cast.FOLDER)}
task_holder = {_quoted(cast.FENNA)}
channel = {{ kind = "workflow", url_file = "teams-hook.url" }}
"""


def _quoted(text: str) -> str:
    # A basic string of TOML; backslashes and quotes are what it gives a meaning to.
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'
