"""The address of a Teams workflow is a secret in a file; a wrong one is refused, never shown."""

from pathlib import Path

import pytest

from planner_sync.adapters.teams_workflow import read_workflow_url
from planner_sync.domain.errors import SettingsError

QUERY = "api-version=1&sp=%2Ftriggers&sv=1.0&sig=hunter2"


def _written(folder: Path, content: bytes) -> Path:
    path = folder / "hook.url"
    path.write_bytes(content)
    return path


@pytest.mark.parametrize(
    "address",
    [
        f"https://prod-1.westeurope.logic.azure.com/workflows/1/triggers/manual/paths/invoke?{QUERY}",
        f"http://127.0.0.1:8085/workflows/1/triggers/manual/paths/invoke?{QUERY}",
    ],
)
def test_https_and_loopback_are_taken(tmp_path: Path, address: str) -> None:
    read = read_workflow_url(_written(tmp_path, f"{address}\n".encode()))

    assert read.get_secret_value() == address
    assert "hunter2" not in repr(read)


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (f"http://prod-1.logic.azure.com/x?{QUERY}".encode(), "not https"),
        (b"", "not https"),
        (f"https://prod-1.logic.azure.com/x?{QUERY.replace('&', '&amp;')}".encode(), "&amp;"),
        (b"https://prod-1.logic.azure.com/x", "lacks sig, sp, sv, api-version"),
        (f"https://[::1/x?{QUERY}".encode(), "holds no address"),
        (b"\xff\xfehunter2", "holds no address"),
    ],
)
def test_anything_else_is_refused_without_being_shown(
    tmp_path: Path, content: bytes, said: str
) -> None:
    with pytest.raises(SettingsError, match=said) as refused:
        read_workflow_url(_written(tmp_path, content))

    assert "hunter2" not in str(refused.value)


def test_a_file_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(SettingsError, match="cannot be read"):
        read_workflow_url(tmp_path / "nowhere.url")
