"""``planner-sync db upgrade``: what it says and how it ends."""

from pathlib import Path

import pytest

from integration.service.office import run
from planner_sync.adapters.sql.upgrading import NEWEST


@pytest.fixture
def database(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The place of the database of an installation that has little more than that."""
    (tmp_path / "planner-sync.toml").write_text(
        f"data_dir = '{tmp_path / 'data'}'\n[graph]\nauth = 'managed_identity'\n"
        "tenant_id = '11111111-2222-4333-8444-555555555555'\n",
        "utf-8",
    )
    monkeypatch.setenv("PLANNER_SYNC_CONFIG", str(tmp_path / "planner-sync.toml"))
    return tmp_path / "data" / "planner-sync.sqlite"


def test_the_first_time_it_makes_the_database_and_then_finds_nothing_to_do(database: Path) -> None:
    first, again = run("db", "upgrade"), run("db", "upgrade")

    assert (first.code, again.code) == (0, 0)
    assert first.out == f"De database is gemaakt: versie {NEWEST}.\n"
    assert again.out == f"De database was al bij: versie {NEWEST}.\n"
    assert database.is_file()


def test_programs_read_from_which_version_to_which(
    database: Path, store_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PLANNER_SYNC_DATABASE__URL", store_url)

    first, again = (run("db", "upgrade", "--json").json for _ in range(2))

    assert first | {"run_id": ""} == {
        "run_id": "",
        "before": None,
        "after": NEWEST,
        "changed": True,
    }
    assert (again["before"], again["changed"]) == (NEWEST, False)


@pytest.mark.parametrize("content", [b"", b"no database" * 1000], ids=["emptied", "overwritten"])
def test_a_damaged_file_is_refused_and_left_as_it_is(database: Path, content: bytes) -> None:
    database.parent.mkdir()
    database.write_bytes(content)

    refused = run("db", "upgrade")

    assert (refused.code, refused.out) == (6, "")
    assert "damaged" in refused.err
    assert "recalls the register" in " ".join(refused.err.split())
    assert database.read_bytes() == content


def test_a_database_server_that_is_away_is_told(
    database: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    url = f"postgresql+psycopg://planner:geheim@/register?host={tmp_path}"
    monkeypatch.setenv("PLANNER_SYNC_DATABASE__URL", url)

    refused = run("db", "upgrade")

    assert refused.code == 6
    assert "does not answer or refuses this service" in " ".join(refused.err.split())
    assert "geheim" not in refused.err
