"""What is written beside the code fits the code: handbooks, examples, and the package itself."""

import re
import subprocess
import tomllib
import zipfile
from collections.abc import Iterable
from pathlib import Path

import pytest
import typer.main
from hatchling.builders.wheel import WheelBuilder
from pydantic import BaseModel

from architecture.conftest import ROOT
from planner_sync.entrypoints.cli import app
from planner_sync.settings import Settings, load_settings
from planner_sync.teams_file import RegionTable, TeamTable, load_teams

CONFIG = ROOT / "config"
MACHINE = re.compile(
    r"/(?:work|home|Users)/\w|[A-Z]:\\Users|https?://[\w.-]*(?:pypi|artifactory|nexus)"
)
"""Folders of one machine, and addresses of package registries."""


def _commands() -> list[str]:
    commands = getattr(typer.main.get_command(app), "commands")  # noqa: B009 - typer's own class
    return sorted(
        f"{name} {inner}" if inner else name
        for name, command in commands.items()
        for inner in getattr(command, "commands", {"": None})
    )


@pytest.mark.parametrize("command", _commands())
def test_every_command_is_in_a_handbook(command: str) -> None:
    papers = [ROOT / "README.md", *sorted((ROOT / "docs").rglob("*.md"))]

    assert any(f"planner-sync {command}" in path.read_text("utf-8") for path in papers)


def _names(model: type[BaseModel]) -> Iterable[str]:
    for name, field in model.model_fields.items():
        yield name
        if isinstance(field.annotation, type) and issubclass(field.annotation, BaseModel):
            yield from _names(field.annotation)


def test_the_example_settings_load(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PLANNER_SYNC_CONFIG", str(CONFIG / "planner-sync.example.toml"))

    load_settings()


def test_the_example_teams_load(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PLANNER_SYNC_TEAMS", str(CONFIG / "teams.example.toml"))

    assert load_teams().teams


@pytest.mark.parametrize(
    ("example", "model"),
    [
        ("planner-sync.example.toml", Settings),
        ("teams.example.toml", TeamTable),
        ("teams.example.toml", RegionTable),
    ],
)
def test_the_examples_mention_every_entry(example: str, model: type[BaseModel]) -> None:
    text = (CONFIG / example).read_text("utf-8")

    assert [n for n in _names(model) if not re.search(rf"\b{n}\b", text)] == []


def test_no_file_names_a_machine_or_a_registry() -> None:
    listed = subprocess.run(
        ["git", "ls-files", "-z"],  # noqa: S607 - as found
        capture_output=True,
        check=True,
        cwd=ROOT,
        text=True,
    )
    paths = [ROOT / name for name in listed.stdout.split("\0") if name]
    texts = {p: p.read_text("utf-8", errors="replace") for p in paths if p.is_file()}

    assert [str(p.relative_to(ROOT)) for p, text in texts.items() if MACHINE.search(text)] == []


def test_the_wheel_carries_the_words_of_minutes(tmp_path: Path) -> None:
    [wheel] = WheelBuilder(str(ROOT)).build(directory=str(tmp_path), versions=["standard"])

    names = set(zipfile.ZipFile(wheel).namelist())
    words = {f"planner_sync/_config/lexicon/{p.name}" for p in (CONFIG / "lexicon").iterdir()}
    assert words <= names
    assert not [n for n in names if "tests" in n.split("/")]


def test_the_lexicons_are_toml() -> None:
    assert all(tomllib.loads(p.read_text("utf-8")) for p in (CONFIG / "lexicon").iterdir())
