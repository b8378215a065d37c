"""Starting, stopping and guarding the server itself."""

import json
import os
import signal
import ssl
import subprocess
import sys
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

import httpx
import pytest

from planner_sync.tenant import Tenant, TenantOptions, running

Start = Callable[..., Tenant]
Connect = Callable[..., httpx.Client]

SERVE = """
import sys
from pathlib import Path
from planner_sync.tenant import TenantOptions, serve

serve(TenantOptions(state=Path(sys.argv[1])), lambda url: print(url, flush=True))
print("ended", flush=True)
"""


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
def test_a_signal_ends_the_server_cleanly(tmp_path: Path, number: signal.Signals) -> None:
    command = [sys.executable, "-W", "error", "-c", SERVE, str(tmp_path / "tenant.sqlite")]
    with subprocess.Popen(  # noqa: S603 - the command is ours
        command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, env=dict(os.environ)
    ) as process:
        assert process.stdout is not None
        base_url = process.stdout.readline().strip()
        answer = httpx.get(f"{base_url}/users")
        process.send_signal(number)
        output, errors = process.communicate(timeout=10)

    assert answer.status_code == 401
    assert (process.returncode, output, errors) == (0, "ended\n", "")


def test_a_chosen_port_is_kept_and_a_taken_one_refused(start: Start, tmp_path: Path) -> None:
    first = start()
    options = TenantOptions(state=tmp_path / "other.sqlite", port=first.port)

    with pytest.raises(OSError, match="in use"), running(options):
        pass


def test_a_file_that_is_no_state_is_refused(start: Start, tmp_path: Path) -> None:
    (tmp_path / "tenant.sqlite").write_text("This is no database, and longer than a header.")

    with pytest.raises(Exception, match="not a database"):
        start()


@pytest.mark.parametrize("host", ["0.0.0.0", "example.org", "192.168.1.1"])  # noqa: S104 - refused
def test_only_loopback_is_served(tmp_path: Path, host: str) -> None:
    with pytest.raises(ValueError, match="loopback"):
        TenantOptions(state=tmp_path / "t.sqlite", host=host)


def test_options_that_do_not_fit_are_refused(tmp_path: Path) -> None:
    state = tmp_path / "t.sqlite"
    with pytest.raises(ValueError, match="key"):
        TenantOptions(state=state, tls_cert=tmp_path / "cert.pem")
    with pytest.raises(ValueError, match="aware"):
        TenantOptions(state=state, now=datetime(2026, 3, 2))  # noqa: DTZ001 - refused


@pytest.mark.parametrize("path", ["/v1.0/groups", "/control/state", "/identity/token"])
@pytest.mark.parametrize(
    ("host", "is_served"),
    [
        ("localhost", True),
        ("[::1]:80", True),
        ("127.0.0.1:1", True),
        ("evil.example", False),
        ("127.0.0.1.evil.example", False),
        ("evil.example:127.0.0.1", False),
    ],
)
def test_other_host_names_are_refused(
    tenant: Tenant, path: str, host: str, *, is_served: bool
) -> None:
    answer = httpx.get(f"{tenant.origin}{path}", headers={"Host": host})

    assert (answer.status_code != 421) == is_served


def test_links_lead_back_the_way_the_caller_came(tenant: Tenant, graph: httpx.Client) -> None:
    url = f"http://localhost:{tenant.port}/v1.0/users"

    page = graph.get(url, params={"$top": "1"}).json()

    assert page["@odata.nextLink"].startswith(url)


def test_tls_is_served_with_a_given_certificate(
    start: Start, connect: Connect, certificate: tuple[Path, Path]
) -> None:
    cert, key = certificate
    tenant = start(tls_cert=cert, tls_key=key)
    trusting = ssl.create_default_context(cafile=str(cert))
    headers = {"Authorization": f"Bearer {tenant.token()}"}

    with httpx.Client(verify=trusting, headers=headers) as client:
        drive = f"{tenant.base_url}/drives/{tenant.drive_id('Documenten')}"
        redirect = client.get(f"{drive}/root:/Notulen/2026-02.md:/content")
        assert client.get(redirect.headers["location"]).text == "# Overleg\n"
    assert tenant.base_url.startswith("https://127.0.0.1:")


def test_exchanges_are_recorded_without_secrets_or_addresses(
    start: Start, connect: Connect, tmp_path: Path
) -> None:
    record = tmp_path / "record.jsonl"
    tenant = start(record=record)
    graph, drive = connect(tenant), f"/drives/{tenant.drive_id('Documenten')}"
    plain = {"Content-Type": "application/octet-stream"}

    graph.put(f"{drive}/root:/a.bin:/content", content=b"\x00\xff", headers=plain)
    graph.get(f"{drive}/root:/a.bin:/content")
    graph.post("/$batch", json={"requests": [{"id": "1", "method": "GET", "url": "/users?$top=1"}]})

    text = record.read_text("utf-8")
    upload, download, batch = map(json.loads, text.splitlines())
    assert set(upload) == {
        "method",
        "url",
        "request_headers",
        "request_body",
        "status",
        "response_headers",
        "response_body",
    }
    assert (upload["request_body"], upload["status"]) == ("AP8=", 201)
    assert upload["url"].startswith("https://graph.microsoft.com/v1.0/drives/")
    assert upload["request_headers"]["authorization"] == "Bearer redacted"
    assert "tempauth=redacted" in download["response_headers"]["location"]
    link = batch["response_body"]["responses"][0]["body"]["@odata.nextLink"]
    assert link.startswith("https://graph.microsoft.com/v1.0/users?")
    for secret in ("127.0.0.1", tenant.token().rpartition(".")[2]):
        assert secret not in text
