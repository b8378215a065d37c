"""The stage of the demonstration: a folder with tenant, settings and everything to go on from."""

import os
import shlex
import shutil
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from datetime import datetime
from fnmatch import fnmatch
from pathlib import Path

from planner_sync.domain.errors import UsageError
from planner_sync.entrypoints.demo.cast import (
    CREWS,
    FOLDER,
    REGION_ID,
    REGION_NAME,
    TENANT_ID,
    Crew,
)
from planner_sync.settings import PREFIX
from planner_sync.tenant import Tenant

_OURS = (
    "tenant.sqlite*",
    "planner-sync.toml",
    "teams.toml",
    "teams-hook*.url",
    "env.sh",
    "now",
    "data",
    "library",
    "teams",
    "bord*.html",
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
        if any(not _is_ours(path) for path in self.folder.iterdir()):
            raise UsageError(f"{self.folder} holds other files; choose an empty folder with --out")
        for path in self.folder.iterdir():
            if path.is_dir():
                shutil.rmtree(path)
            else:
                path.unlink()

    def write_settings(self, tenant: Tenant) -> dict[str, str]:
        """Write settings, teams file and ``env.sh``; return the variables that it exports."""
        self._write("planner-sync.toml", _settings(self.folder, tenant))
        for crew in CREWS:
            self._write(_hook_file(crew), tenant.hook_url(crew.name) + "\n")
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


def _quoted(text: str) -> str:
    # A basic string of TOML; backslashes and quotes are what it gives a meaning to.
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'


def _settings(folder: Path, tenant: Tenant) -> str:
    return f"""\
# Settings of the demonstration; config/planner-sync.example.toml explains them all.
timezone = "Europe/Amsterdam"
data_dir = {_quoted(str(folder / "data"))}

[graph]
base_url = {_quoted(tenant.base_url)}
auth = "managed_identity"
tenant_id = {_quoted(TENANT_ID)}
"""


def _teams(tenant: Tenant) -> str:
    tables = [_team(crew, tenant) for crew in CREWS]
    return "\n".join([_TEAMS_HEAD, *tables])


_TEAMS_HEAD = f"""\
# Teams of the demonstration; config/teams.example.toml explains every entry.
[[regions]]
id = {_quoted(REGION_ID)}
name = {_quoted(REGION_NAME)}
"""


def _team(crew: Crew, tenant: Tenant) -> str:
    return f"""\
[[teams]]
id = {_quoted(crew.team_id)}
name = {_quoted(crew.name)}
region = {_quoted(REGION_ID)}
group_id = {_quoted(tenant.group_id(crew.name))}
plan_id = {_quoted(tenant.plan_id(crew.plan))}
drive_id = {_quoted(tenant.drive_id(crew.drive))}
folder = {_quoted(FOLDER)}
task_holder = {_quoted(crew.task_holder.address)}
channel = {{ kind = "workflow", url_file = {_quoted(_hook_file(crew))} }}
"""


def _hook_file(crew: Crew) -> str:
    return f"teams-hook-{crew.team_id}.url"


def _is_ours(path: Path) -> bool:
    return any(fnmatch(path.name, pattern) for pattern in _OURS)
