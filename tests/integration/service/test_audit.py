"""The audit beside what the tenant really received, and what `audit verify` says of it."""

import json
import re
import sqlite3
from collections import Counter
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from integration.service.beginnings import Begun, minutes_an_hour_ago
from integration.service.conftest import is_ours
from integration.service.office import (
    BUS,
    FOLDER,
    GARDEN,
    MUSIC,
    NORTH,
    SOUTH,
    Office,
    minutes,
    open_office,
    run,
)

COPY = f"{FOLDER}/Planner-sync/Register {NORTH}.json"
CANARIES = ("Bloemkool", "Spinazie", "Radijs", "naar de markt", "Anna", "Bram", ".docx", ".md")

_WRITES = {
    ("POST", r"/planner/tasks"): "create_task",
    ("PATCH", r"/planner/tasks/[^/]+"): "change_task",
    ("PATCH", r"/planner/tasks/[^/]+/details"): "change_details",
    ("DELETE", r"/planner/tasks/[^/]+"): "delete_task",
    ("POST", r"/planner/buckets"): "create_bucket",
    ("PATCH", r"/planner/plans/[^/]+/details"): "name_labels",
    ("POST", r"/drives/.+/children"): "make_folder",
    ("PUT", r"/drives/.+/content"): "write_file",
    ("POST", r"/drives/.+/createUploadSession"): "write_file",
    ("PATCH", r"/.+/listItem/fields|/.+/items/[^/]+/fields"): "change_columns",
}
"""What the tenant was asked to change, in the words of the audit."""


def operation(method: str, url: str) -> str:
    path = re.sub(r"^https://[^/]+/v1\.0|\?.*$", "", url)
    found = [name for (m, p), name in _WRITES.items() if m == method and re.fullmatch(p, path)]
    return found[0] if found else f"{method} {path}"


def received(record: Path) -> Counter[str]:
    """Count what the service asked the tenant to change, those of a batch one by one."""
    counted: Counter[str] = Counter()
    for line in filter(is_ours, record.read_text("utf-8").splitlines()):
        said = json.loads(line)
        if said["url"].endswith("/$batch"):
            asked = [(r["method"], r["url"]) for r in said["request_body"]["requests"]]
        else:
            asked = [(said["method"], said["url"])]
        counted.update(operation(m, u) for m, u in asked if m != "GET")
    return counted


def lines(office: Office) -> list[dict[str, Any]]:
    with closing(sqlite3.connect(office.database)) as database:
        rows = database.execute("SELECT line FROM audit ORDER BY team_id, sequence").fetchall()
    return [json.loads(text) for (text,) in rows]


def change(office: Office, *statements: str) -> None:
    """Change the database as somebody does who can reach its file."""
    with closing(sqlite3.connect(office.database)) as database, database:
        for statement in statements:
            database.execute(statement)


def cut_off(office: Office, count: int) -> None:
    """Take the last lines of Noord away, and let the head say that they never were."""
    change(
        office,
        f"DELETE FROM audit WHERE team_id = 'noord' AND sequence > "  # noqa: S608 - a number
        f"(SELECT length - {count} FROM audit_head WHERE team_id = 'noord')",
        "UPDATE audit_head SET (length, hash) = (SELECT sequence, hash FROM audit WHERE "
        "team_id = 'noord' ORDER BY sequence DESC LIMIT 1) WHERE team_id = 'noord'",
    )


@pytest.fixture(scope="module")
def cycle(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Office, Path]]:
    """An office after minutes, people's work, a new version, letters, a month and its digest."""
    folder = tmp_path_factory.mktemp("audit")
    record = folder / "traffic.jsonl"
    with open_office(folder, record=record) as office:
        first = (
            ("Mevrouw Bloemkool wil vaker naar de markt", "Anna", "27 maart 2026", "ja"),
            ("Met dhr. Radijs de kamer opruimen", "Bram", "", ""),
        )
        office.drop(minutes(*first, theme="Eten"), name="Verslag mevrouw Spinazie.md")
        office.intake()
        office.drop(minutes(MUSIC), team=SOUTH)
        office.run("intake")
        later = ((*first[0][:2], "30 april 2026", "ja"), *first[1:], BUS)
        office.drop(minutes(*later, theme="Eten"), name="Verslag mevrouw Spinazie.md")
        office.intake()
        office.wait(days=25)
        for command in ("track", "digest", "letters", "intake"):
            assert office.run(command, "--json").code in {0, 3}
        yield office, record


class TestWhatTheTenantReceived:
    def test_every_change_has_a_line_before_and_one_after(self, cycle: tuple[Office, Path]) -> None:
        office, record = cycle
        asked = received(record)
        asked["post_message"] = len(office.tenant.state()["hook_runs"])
        said = lines(office)

        before = Counter(line["operation"] for line in said if line["phase"] == "before")
        after = Counter(line["operation"] for line in said if line["phase"] == "after")

        assert before == after == asked
        assert {"create_task", "change_task", "change_details", "create_bucket"} <= set(asked)
        assert {"name_labels", "make_folder", "write_file", "post_message"} <= set(asked)

    def test_every_line_says_who_what_and_when(self, cycle: tuple[Office, Path]) -> None:
        said = lines(cycle[0])

        assert all(line["run"] and line["command"] and line["instance"] for line in said)
        assert {line["command"] for line in said} >= {"intake", "digest", "letters"}
        assert all(line["at"].endswith("+00:00") for line in said)
        assert {line["team"] for line in said} == {NORTH, SOUTH}

    def test_no_line_has_a_title_a_name_or_a_file_name(self, cycle: tuple[Office, Path]) -> None:
        text = json.dumps(lines(cycle[0])).casefold()

        assert [word for word in CANARIES if word.casefold() in text] == []

    def test_the_chains_are_in_order(self, cycle: tuple[Office, Path]) -> None:
        ran = run("audit", "verify", "--json")

        assert ran.code == 0
        for team in ran.json["teams"]:
            assert (team["findings"], team["open_pairs"], team["error"]) == ([], 0, None)
            assert 0 < team["anchored_lines"] <= team["lines"]


def bus_is_not_taken_up(office: Office) -> None:
    minutes_an_hour_ago(office)
    office.anna.drag(office.card(BUS), "Niet opgepakt")
    office.intake()


@pytest.fixture
def worked(begun: Begun) -> Office:
    """An office whose register copy knows the audit of a whole pass."""
    return begun(bus_is_not_taken_up)


def verified(office: Office, *arguments: str) -> tuple[int, dict[str, Any]]:
    ran = run("audit", "verify", "--json", "--team", NORTH, *arguments)
    return ran.code, ran.team


class TestVerify:
    def test_people_read_at_which_line_it_went_wrong_and_what_to_do(self, worked: Office) -> None:
        change(
            worked,
            "UPDATE audit SET line = replace(line, 'intake', 'letters') WHERE sequence = 5",
        )

        ran = run("audit", "verify", "--team", NORTH)

        assert ran.code == 4
        assert "Regel 5 is gewijzigd" in ran.out
        assert "Bewaar de database" in ran.out

    def test_people_read_that_all_is_well(self, worked: Office) -> None:
        ran = run("audit", "verify", "--team", NORTH)

        assert ran.code == 0
        assert re.search(rf"{NORTH}: logboek van \d+ regel\(s\) klopt", ran.out)

    def test_an_end_that_was_taken_away_shows_beside_the_copy_only(self, worked: Office) -> None:
        cut_off(worked, 6)

        assert verified(worked, "--offline")[0] == 0
        code, team = verified(worked)
        assert code == 4
        assert team["findings"][0]["flaw"] == "cut_off"

    def test_the_next_copy_does_not_hide_what_was_taken_away(self, worked: Office) -> None:
        cut_off(worked, 6)
        worked.anna.drag(worked.card(BUS), "Opgepakt")

        passed = worked.intake()

        assert "logboek" in " ".join(q["problem"] for q in passed.team["questions"])
        assert verified(worked)[0] == 4

    def test_a_copy_of_another_tenant_is_told(self, worked: Office) -> None:
        worked.write_settings(tenant_id="other")

        code, team = verified(worked)

        assert (code, team["findings"]) == (4, [])
        assert "another team or tenant" in team["error"]

    def test_a_tenant_that_does_not_answer_is_told_apart(self, worked: Office) -> None:
        worked.write_settings(base_url="http://127.0.0.1:1/v1.0")

        code, team = verified(worked)

        assert (code, team["findings"]) == (6, [])
        assert team["error"]

    def test_it_writes_nothing(self, worked: Office) -> None:
        before = worked.database.read_bytes()

        verified(worked)

        assert worked.database.read_bytes() == before


class TestAfterALostDatabase:
    def test_the_chain_goes_on_from_the_copy(self, worked: Office) -> None:
        known = verified(worked)[1]["anchored_lines"]
        for file in worked.database.parent.glob("planner-sync.sqlite*"):
            file.unlink()

        worked.intake()

        code, team = verified(worked)
        assert (code, team["findings"]) == (0, [])
        assert team["restarts"] == [known + 1]

    def test_people_read_that_lines_were_lost(self, worked: Office) -> None:
        for file in worked.database.parent.glob("planner-sync.sqlite*"):
            file.unlink()
        worked.intake()

        assert "begint het logboek opnieuw" in run("audit", "verify").out


class TestAnAuditThatCannotBeWritten:
    @pytest.fixture
    def recorded(self, tmp_path: Path) -> Iterator[tuple[Office, Path]]:
        record = tmp_path / "traffic.jsonl"
        with open_office(tmp_path, record=record) as office:
            office.drop(minutes(MUSIC, GARDEN))
            office.intake()
            office.wait(days=25)
            office.run("track")
            yield office, record

    def new_minutes(self, office: Office) -> None:
        office.drop(minutes(MUSIC, (GARDEN[0], "Anna", "1 mei 2026", "ja"), BUS))

    @pytest.mark.parametrize("command", ["intake", "digest", "letters"])
    def test_nothing_is_written_outside(self, recorded: tuple[Office, Path], command: str) -> None:
        office, record = recorded
        self.new_minutes(office)
        change(office, "ALTER TABLE audit RENAME TO audit_away")
        before, posts = received(record), len(office.tenant.state()["hook_runs"])

        ran = office.run(command, "--json")

        assert ran.code == 6
        assert received(record) == before
        assert len(office.tenant.state()["hook_runs"]) == posts

    def test_the_next_pass_catches_up(self, recorded: tuple[Office, Path]) -> None:
        office, _ = recorded
        self.new_minutes(office)
        change(office, "ALTER TABLE audit RENAME TO audit_away")
        office.intake()
        change(office, "ALTER TABLE audit_away RENAME TO audit")

        assert office.intake().code == 0
        assert BUS[0] in office.cards()
