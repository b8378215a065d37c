"""The demonstration, run and gone on from as a user would."""

import json
import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from shlex import quote
from typing import Any

import docx
import httpx
import pytest

from integration.cli.conftest import in_shell, tenant_process
from integration.service.office import run
from integration.tenant.judging import judge, problems
from planner_sync.entrypoints.demo.cast import FOLDER


@dataclass(frozen=True)
class Demo:
    """A demonstration that was played."""

    folder: Path
    record: Path
    told: dict[str, Any]

    def exchanges(self) -> list[dict[str, Any]]:
        return [json.loads(line) for line in self.record.read_text("utf-8").splitlines()]


@pytest.fixture(scope="module")
def demo(tmp_path_factory: pytest.TempPathFactory) -> Demo:
    home = tmp_path_factory.mktemp("a demo")
    folder, record = home / "out", home / "traffic.jsonl"
    out, traffic = quote(str(folder)), quote(str(record))
    played = in_shell(f"planner-sync demo --out {out} --record {traffic} --json")
    assert played.returncode == 0
    return Demo(folder, record, json.loads(played.stdout))


def test_the_demo_shows_three_months_and_ends_with_nothing_to_do(demo: Demo) -> None:
    assert [m["month"] for m in demo.told["months"]] == ["2026-01", "2026-02", "2026-03"]
    assert demo.told["writes_in_last_pass"] == 0


def test_the_demo_leaves_everything_to_go_on_from(demo: Demo) -> None:
    names = {path.name for path in demo.folder.iterdir()}

    assert names >= {"tenant.sqlite", "planner-sync.toml", "teams.toml", "data", "env.sh", "now"}


def test_the_demo_shows_what_people_see(demo: Demo) -> None:
    reports = sorted((demo.folder / "library" / FOLDER / "Planner-sync").iterdir())

    assert [r.name for r in reports] == [
        "Overzicht.docx",
        "Verwerkingsverslag 2026-01-14.docx",
        "Verwerkingsverslag 2026-03-12.docx",
        *(f"Voortgang 2026-0{n}.docx" for n in (1, 2, 3)),
    ]
    assert all(docx.Document(str(report)).paragraphs for report in reports)
    assert len(list((demo.folder / "teams").iterdir())) == 3
    assert "weekmenu" in (demo.folder / "bord.html").read_text("utf-8")


def test_no_client_is_named_in_what_people_see(demo: Demo) -> None:
    shown = [demo.folder / "bord.html", *(demo.folder / "teams").iterdir()]

    assert not any("Bloemkool" in path.read_text("utf-8") for path in shown)


def test_the_demo_signs_in_with_a_managed_identity(demo: Demo) -> None:
    settings = (demo.folder / "planner-sync.toml").read_text("utf-8")

    assert 'auth = "managed_identity"' in settings
    assert "IDENTITY_ENDPOINT" in (demo.folder / "env.sh").read_text("utf-8")
    assert {e["request_headers"]["authorization"] for e in demo.exchanges()} == {"Bearer redacted"}


def test_outputs_are_never_read_in_the_demo(demo: Demo) -> None:
    """Each file is fetched for its content once per version: three uploads of minutes."""
    by_service = [
        e
        for e in demo.exchanges()
        if "planner-sync" in e["request_headers"].get("user-agent", "")
        and e["url"].endswith("/content")
        and e["method"] == "GET"
    ]

    assert len(by_service) == 3


def test_the_demo_keeps_to_the_description_of_graph(demo: Demo) -> None:
    folder = os.environ.get("GRAPH_DESCRIPTION_DIR")
    if folder is None:
        pytest.skip("GRAPH_DESCRIPTION_DIR does not say where Graph's description is")

    assert problems(judge(Path(folder)), demo.record) == []


@pytest.fixture(scope="module")
def tenant(demo: Demo) -> Iterator[str]:
    """The tenant of the demo, started again in another terminal."""
    here = quote(str(demo.folder))
    command = f". {here}/env.sh; exec planner-sync tenant --state {here}/tenant.sqlite"
    with tenant_process(command) as (_, origin):
        yield origin


def test_a_pass_right_after_the_demo_writes_nothing(demo: Demo, tenant: str) -> None:
    before = httpx.get(f"{tenant}/control/state", trust_env=False).json()
    here = quote(str(demo.folder))

    passed = in_shell(f'. {here}/env.sh; planner-sync intake --json --now "$(cat {here}/now)"')

    assert (passed.returncode, json.loads(passed.stdout)["graph"]["writes"]) == (0, 0)
    assert httpx.get(f"{tenant}/control/state", trust_env=False).json() == before


def test_a_folder_with_other_files_is_not_cleared(tmp_path: Path) -> None:
    (tmp_path / "belangrijk.txt").write_text("x", "utf-8")

    ended = run("demo", "--out", str(tmp_path))

    assert ended.code == 2
    assert "holds other files" in ended.err
    assert (tmp_path / "belangrijk.txt").exists()
