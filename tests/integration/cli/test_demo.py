"""The demonstration, run and gone on from as a user would."""

import json
import os
import shutil
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from shlex import quote
from typing import Any

import docx
import pytest

from integration.cli.conftest import in_shell, tenant_process
from integration.service.office import Ran, run
from integration.service.people import Person
from integration.tenant.judging import judge, problems
from planner_sync.entrypoints.demo.cast import CREWS, FOLDER
from planner_sync.tenant import Tenant

MONTHS = [f"2026-0{number}" for number in range(1, 7)]
CLIENTS = ("Bloemkool", "Radijs", "Prei", "Venkel")
COPIES = {crew.drive: f"{FOLDER}/Planner-sync/Register {crew.team_id}.json" for crew in CREWS}


@dataclass(frozen=True)
class Demo:
    """A demonstration that was played."""

    folder: Path
    record: Path
    told: dict[str, Any]

    def papers(self) -> list[Path]:
        """Return what the service wrote for people in the libraries."""
        return sorted(self.folder.glob(f"library/*/{FOLDER}/Planner-sync/*.docx"))

    def exchanges(self) -> list[dict[str, Any]]:
        return [json.loads(line) for line in self.record.read_text("utf-8").splitlines()]


@pytest.fixture(scope="module")
def demo(tmp_path_factory: pytest.TempPathFactory) -> Demo:
    home = tmp_path_factory.mktemp("a demo")
    folder, record = home / "out", home / "traffic.jsonl"
    out, traffic = quote(str(folder)), quote(str(record))
    played = in_shell(f"planner-sync demo --out {out} --record {traffic} --json")
    assert (played.returncode, played.stderr) == (0, "")
    return Demo(folder, record, json.loads(played.stdout))


def words_of(paper: Path) -> str:
    document = docx.Document(str(paper))
    cells = [c.text for t in document.tables for row in t.rows for c in row.cells]
    return "\n".join([p.text for p in document.paragraphs] + cells)


class TestWhatItShows:
    def test_half_a_year_that_ends_with_nothing_to_do(self, demo: Demo) -> None:
        assert [m["month"] for m in demo.told["months"]] == MONTHS
        assert demo.told["writes_in_last_pass"] == 0

    def test_every_month_is_told_once_to_each_team(self, demo: Demo) -> None:
        assert [team["posts"] for team in demo.told["teams"]] == [6, 6]
        assert [team["outputs"]["digests"] for team in demo.told["teams"]] == [6, 6]

    def test_a_lost_database_costs_nothing(self, demo: Demo) -> None:
        lost = demo.told["lost_database"]

        assert lost["cards_before"] == lost["cards_after"] > 0
        assert lost["new_cards"] == 0
        assert lost["deleted"] > 0
        assert lost["retitled"] > 0

    def test_every_kind_of_paper_lies_in_both_libraries(self, demo: Demo) -> None:
        for team in demo.told["teams"]:
            assert min(team["outputs"].values()) > 0

    def test_every_paper_can_be_opened(self, demo: Demo) -> None:
        assert len(demo.papers()) >= 24
        assert all(words_of(paper) for paper in demo.papers())

    def test_both_boards_and_all_cards_in_teams(self, demo: Demo) -> None:
        for crew in CREWS:
            board = (demo.folder / f"bord-{crew.team_id}.html").read_text("utf-8")
            cards = sorted(p.name for p in (demo.folder / "teams" / crew.team_id).iterdir())
            assert crew.plan in board
            assert "[VP-S " in board
            assert cards == sorted(f"{m}.{kind}" for m in MONTHS for kind in ("html", "json"))

    def test_the_story_tells_of_every_month_and_of_the_lost_database(self, demo: Demo) -> None:
        story = (demo.folder / "verhaal.md").read_text("utf-8")

        assert story.count("\n## ") == 7
        assert "0 nieuwe taken" in story

    def test_no_client_is_named_in_what_the_service_wrote(self, demo: Demo) -> None:
        pages = [*demo.folder.glob("bord-*.html"), *demo.folder.glob("teams/*/*")]
        copies = demo.folder.glob(f"library/*/{FOLDER}/Planner-sync/*.json")
        texts = [path.read_text("utf-8") for path in (*pages, *copies)]

        for text in (*texts, *map(words_of, demo.papers())):
            assert not any(client in text for client in CLIENTS)

    def test_it_signs_in_with_a_managed_identity(self, demo: Demo) -> None:
        settings = (demo.folder / "planner-sync.toml").read_text("utf-8")

        assert 'auth = "managed_identity"' in settings
        assert "IDENTITY_ENDPOINT" in (demo.folder / "env.sh").read_text("utf-8")
        assert {e["request_headers"]["authorization"] for e in demo.exchanges()} == {
            "Bearer redacted"
        }

    def test_it_keeps_to_the_description_of_graph(self, demo: Demo) -> None:
        folder = os.environ.get("GRAPH_DESCRIPTION_DIR")
        if folder is None:
            pytest.skip("GRAPH_DESCRIPTION_DIR does not say where Graph's description is")

        assert problems(judge(Path(folder)), demo.record) == []


class After:
    """A copy of a demonstration, with its tenant running again in another terminal."""

    def __init__(self, folder: Path, tenant: Tenant) -> None:
        self.tenant = tenant
        self._folder = folder

    def intake(self) -> tuple[int, dict[str, Any]]:
        """Make one pass; returns its exit code and what it says."""
        here = quote(str(self._folder))
        done = in_shell(f'. {here}/env.sh; planner-sync intake --json --now "$(cat {here}/now)"')
        return done.returncode, json.loads(done.stdout)

    def titles(self) -> dict[str, str]:
        return {task["id"]: task["title"] for task in self.tenant.state()["tasks"]}

    def lose_the_data(self) -> None:
        shutil.rmtree(self._folder / "data")

    def lose_the_copies(self) -> None:
        for crew in CREWS:
            with Person(self.tenant, crew.task_holder.address) as holder:
                holder.delete_file(self.tenant.drive_id(crew.drive), COPIES[crew.drive])


def outcomes(report: dict[str, Any]) -> set[str]:
    return {point["outcome"] for team in report["teams"] for point in team["points"]}


class TestGoingOn:
    @pytest.fixture
    def after(self, demo: Demo, tmp_path: Path) -> Iterator[After]:
        folder = tmp_path / "out"
        shutil.copytree(demo.folder, folder)
        for name in ("env.sh", "planner-sync.toml"):
            text = (folder / name).read_text("utf-8")
            (folder / name).write_text(text.replace(str(demo.folder), str(folder)), "utf-8")
        here = quote(str(folder))
        command = f". {here}/env.sh; exec planner-sync tenant --state {here}/tenant.sqlite"
        with tenant_process(command) as (_, origin), closing(Tenant(origin, "")) as tenant:
            yield After(folder, tenant)

    def test_a_pass_right_after_it_writes_nothing(self, after: After) -> None:
        before = after.tenant.state()

        code, report = after.intake()

        assert (code, report["graph"]["writes"]) == (0, 0)
        assert after.tenant.state() == before

    def test_without_its_database_no_card_is_made_or_changed(self, after: After) -> None:
        before = after.titles()
        after.lose_the_data()

        code, report = after.intake()

        assert code == 0
        assert "created" not in outcomes(report)
        assert after.titles() == before

    def test_without_database_and_register_copy_new_cards_wait_for_a_person(
        self, after: After
    ) -> None:
        before = after.titles()
        after.lose_the_copies()
        after.lose_the_data()

        code, report = after.intake()

        assert code == 5
        assert outcomes(report) >= {"adopted", "braked"}
        assert "created" not in outcomes(report)
        assert after.titles() == before


@pytest.fixture(scope="module")
def month(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Ran]:
    """Play one month; returns the folder, and how the command ended."""
    folder = tmp_path_factory.mktemp("one month") / "out"
    return folder, run("demo", "--out", str(folder), "--months", "1", "--json")


def test_one_month_is_enough(month: tuple[Path, Ran]) -> None:
    _, played = month

    assert [m["month"] for m in played.json["months"]] == ["2026-01"]
    assert played.json["lost_database"] is None
    assert played.json["writes_in_last_pass"] == 0


def test_an_earlier_demonstration_is_played_over(month: tuple[Path, Ran]) -> None:
    folder, played = month

    assert played.code == 0
    assert run("demo", "--out", str(folder), "--months", "1", "--json").code == 0


def test_a_folder_with_other_files_is_not_cleared(tmp_path: Path) -> None:
    (tmp_path / "belangrijk.txt").write_text("x", "utf-8")

    ended = run("demo", "--out", str(tmp_path))

    assert ended.code == 2
    assert "holds other files" in ended.err
    assert (tmp_path / "belangrijk.txt").exists()
