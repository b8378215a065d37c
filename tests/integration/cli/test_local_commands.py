"""Commands that need neither tenant nor settings: preview, template, and a demo refused."""

import json
import os
from pathlib import Path

import docx
import pytest

from integration.service.office import BUS, MUSIC, minutes, run, word_minutes
from planner_sync.entrypoints.demo.minutes_form import FIRST, form
from planner_sync.entrypoints.demo.minutes_free import prose, table

DOCUMENT = {"path", "status", "reason", "language", "moment", "points", "questions", "redactions"}
POINT = {
    "title",
    "description",
    "kind",
    "status",
    "decision",
    "certainty",
    "owners",
    "taken_up_by",
    "due",
    "due_text",
    "priority",
    "theme",
    "checklist",
    "source",
}


@pytest.fixture(autouse=True)
def _no_settings(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    for name in os.environ:
        if name.upper().startswith("PLANNER_SYNC_"):
            monkeypatch.delenv(name)
    monkeypatch.chdir(tmp_path)


def _file(name: str, content: bytes) -> str:
    Path(name).write_bytes(content)
    return name


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("formulier.docx", form(FIRST)),
        ("tabel.docx", table()),
        ("verhaal.docx", prose()),
        ("kaal.md", minutes(MUSIC, BUS)),
    ],
)
def test_preview_shows_the_points_for_programs(name: str, content: bytes) -> None:
    ended = run("preview", _file(name, content), "--json")

    [document] = ended.json["documents"]
    assert set(document) >= DOCUMENT
    assert document["path"] == name
    assert document["status"] == "read"
    assert len(document["points"]) >= 2
    assert all(set(point) >= POINT for point in document["points"])


def test_preview_shows_the_points_to_people() -> None:
    ended = run("preview", _file("12 maart.docx", word_minutes(MUSIC, BUS)))

    assert ended.code == 0
    assert "Cliëntmoment 12 maart 2026" in ended.out
    assert "2 punten" in ended.out
    assert MUSIC[0] in ended.out


def test_preview_takes_people_out_unless_asked_not_to() -> None:
    path = _file("a.md", minutes(("Mevrouw Bloemkool wil naar buiten", "", "", "ja")))

    strict, off = run("preview", path, "--json"), run("preview", path, "--json", "--privacy", "off")

    assert "Bloemkool" not in strict.out
    assert "Bloemkool" in off.out


def test_preview_reads_on_after_a_file_that_cannot_be_read() -> None:
    paths = [_file("a.docx", b"PK"), "nergens.md", _file("b.md", minutes(MUSIC))]

    ended = run("preview", *paths, "--json")

    assert ended.code == 1
    assert [d["status"] for d in ended.json["documents"]] == ["refused", "refused", "read"]


def test_preview_says_that_a_team_changes_nothing_in_the_reading() -> None:
    assert "the reading is the same" in " ".join(run("preview", "--help").out.split())


def test_preview_makes_no_file() -> None:
    path = _file("a.md", minutes(MUSIC))

    run("preview", path)

    assert [p.name for p in Path().iterdir()] == [path]


@pytest.mark.parametrize("language", ["nl", "en"])
def test_the_form_is_a_word_document_that_is_no_minutes_yet(language: str) -> None:
    made = run("template", "minutes", "--out", "form.docx", "--language", language)

    previewed = run("preview", "form.docx", "--json")
    assert made.code == 0
    assert docx.Document("form.docx").tables
    assert json.loads(previewed.out)["documents"][0]["points"] == []


def test_the_form_goes_by_a_plain_name_by_default() -> None:
    run("template", "minutes")

    assert [p.name for p in Path().iterdir()] == ["Notulen cliëntmoment.docx"]


@pytest.mark.parametrize(
    "arguments", [["--out", "bezet"], ["--out", "uit", "--record", "nergens/verkeer.jsonl"]]
)
def test_a_demonstration_that_cannot_be_written_is_2(arguments: list[str]) -> None:
    _file("bezet", b"in the way")

    ended = run("demo", *arguments)

    assert ended.code == 2
    assert "the demonstration cannot be written" in ended.err
    assert "choose another --out or --record" in ended.err


def test_a_form_that_cannot_be_written_is_2() -> None:
    ended = run("template", "minutes", "--out", "nergens/form.docx")

    assert ended.code == 2
    assert "cannot be written" in ended.err
