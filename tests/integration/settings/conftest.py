"""Settings written for one test, and an environment without anybody else's."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest

SETTINGS = '[graph]\ntenant_id = "11111111-2222-4333-8444-555555555555"\n'
TEAM = """\
[[teams]]
id = "noord"
name = "Noord"
group_id = "00000000-0000-4000-8000-000000000001"
plan_id = "abcdefghijklmnopqrstuvwxyz01"
drive_id = "b!drive"
folder = "Notulen"
"""

Write = Callable[[str], Path]


@pytest.fixture(autouse=True)
def _own_environment(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    for name in os.environ:
        if name.upper().startswith("PLANNER_SYNC_"):
            monkeypatch.delenv(name)
    monkeypatch.chdir(tmp_path)


@pytest.fixture
def write_settings(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Write:
    def write(text: str) -> Path:
        path = tmp_path / "planner-sync.toml"
        path.write_text(text, "utf-8")
        monkeypatch.setenv("PLANNER_SYNC_CONFIG", str(path))
        return path

    write(SETTINGS)
    return write


@pytest.fixture
def write_teams(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Write:
    def write(text: str) -> Path:
        path = tmp_path / "teams.toml"
        path.write_text(text, "utf-8")
        monkeypatch.setenv("PLANNER_SYNC_TEAMS", str(path))
        return path

    write(TEAM)
    return write
