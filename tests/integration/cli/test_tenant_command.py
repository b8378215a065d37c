"""``planner-sync tenant`` in a process of its own."""

import signal
import socket
from pathlib import Path
from shlex import quote

import httpx
import pytest

from integration.cli.conftest import in_shell, tenant_process
from integration.service.office import run
from planner_sync import __version__


def test_the_tenant_says_where_it_is_and_ends_on_sigterm(tmp_path: Path) -> None:
    state = quote(str(tmp_path / "tenant.sqlite"))

    with tenant_process(f"exec planner-sync tenant --state {state}") as (process, origin):
        answer = httpx.get(f"{origin}/control/clock", trust_env=False)
        unknown = httpx.get(f"{origin}/v1.0/groups", trust_env=False)
        process.send_signal(signal.SIGTERM)
        code = process.wait(timeout=20)

    assert (answer.status_code, unknown.status_code) == (200, 401)
    assert code == 0


def test_the_tenant_goes_wrong_as_planned_and_shows_its_board(tmp_path: Path) -> None:
    plan = tmp_path / "faults.toml"
    plan.write_text(
        '[[rules]]\nkind = "throttle"\npath = "/groups"\nretry_after_s = 1.5\n', "utf-8"
    )
    state = quote(str(tmp_path / "tenant.sqlite"))
    command = f"exec planner-sync tenant --state {state} --faults {quote(str(plan))} --no-auth"

    with tenant_process(command) as (_, origin):
        throttled = httpx.get(f"{origin}/v1.0/groups", trust_env=False)
        page = httpx.get(f"{origin}/", trust_env=False)

    assert (throttled.status_code, throttled.headers["Retry-After"]) == (429, "1.5")
    assert "Proefomgeving" in page.text


def test_the_tenant_takes_its_port_from_the_environment(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        monkeypatch.setenv("PLANNER_SYNC_TENANT_PORT", str(taken.getsockname()[1]))

        ended = run("tenant", "--state", str(tmp_path / "tenant.sqlite"))

    assert ended.code == 2
    assert "cannot start: Address already in use" in ended.err


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["--host", "0.0.0.0"], "loopback addresses only"),  # noqa: S104 - it is refused
        (["--state", "nergens/tenant.sqlite"], "cannot be opened as the state of a tenant"),
        (["--state", "geen.sqlite"], "cannot be opened as the state of a tenant"),
        (["--seed", "nergens"], "seed cannot be read"),
        (["--faults", "nergens.toml"], "nergens.toml"),
        (["--tls-cert", "geen.sqlite"], "go together"),
        (["--tls-cert", "nergens.pem", "--tls-key", "nergens.pem"], "does not exist"),
    ],
)
def test_what_the_tenant_cannot_start_with_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, arguments: list[str], said: str
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "geen.sqlite").write_text("no database at all" * 9, "utf-8")

    ended = run("tenant", *arguments)

    assert ended.code == 2
    assert said in ended.err


def test_the_package_is_a_program_too() -> None:
    assert in_shell("python -m planner_sync --version").stdout == f"{__version__}\n"
