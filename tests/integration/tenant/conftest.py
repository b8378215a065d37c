"""One running tenant for most tests, each of which makes a plan or folder of its own in it."""

import os
import ssl
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from ipaddress import ip_address
from pathlib import Path
from typing import Any
from uuid import uuid4

import httpx
import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

from integration.tenant.builders import ANNA, BRAM, CARLA, Plan, make_plan
from integration.tenant.judging import is_wrong_answer, judge, problems
from integration.tenant.reading import Reader
from planner_sync.tenant import Tenant, TenantOptions, running

NOON = datetime(2026, 3, 2, 12, tzinfo=UTC)
# Without one, each client would read all certificate authorities of the machine.
NO_TLS = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)

SEED = f"""
[[users]]
display_name = "Anna de Vries"
given_name = "Anna"
surname = "de Vries"
upn = "{ANNA}"

[[users]]
display_name = "Bram Bakker"
upn = "{BRAM}"
user_type = "Guest"

[[users]]
display_name = "Carla Smit"
upn = "{CARLA}"

[[groups]]
name = "Team Noord"
members = ["{ANNA}", "{BRAM}"]
owners = ["{ANNA}"]

[[plans]]
group = "Team Noord"
title = "Verbeterpunten"
buckets = ["Te bespreken", "Opgepakt"]
labels = ["Veiligheid", "Overdracht"]

[[drives]]
name = "Documenten"
group = "Team Noord"

[[hooks]]
name = "Team Noord"
"""


@pytest.fixture(scope="session")
def seed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("seed")
    (folder / "tenant.toml").write_text(SEED, "utf-8")
    minutes = folder / "library" / "Documenten" / "Notulen"
    minutes.mkdir(parents=True)
    (minutes / "2026-02.md").write_text("# Overleg\n", "utf-8")
    return folder


@pytest.fixture(scope="session")
def tenant(seed: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Tenant]:
    """A tenant whose clock stands still; Graph's description judges all that it answered."""
    folder = tmp_path_factory.mktemp("tenant")
    options = TenantOptions(state=folder / "tenant.sqlite", seed=seed, now=NOON)
    description = os.environ.get("GRAPH_DESCRIPTION_DIR")
    record = folder / "record.jsonl" if description else None
    with running(replace(options, record=record)) as started:
        yield started
    if description and record:
        found = problems(judge(Path(description)), record)
        # Tests send bad requests on purpose; what was answered must be right all the same.
        assert [one for one in found if is_wrong_answer(one)] == []


@pytest.fixture
def start(seed: Path, tmp_path: Path) -> Iterator[Callable[..., Tenant]]:
    """Start another tenant, with other options."""
    with ExitStack() as stack:

        def started(**changes: Any) -> Tenant:
            options = TenantOptions(state=tmp_path / "tenant.sqlite", seed=seed, now=NOON)
            return stack.enter_context(running(replace(options, **changes)))

        yield started


@pytest.fixture
def connect() -> Iterator[Callable[..., httpx.Client]]:
    """Open a client of a tenant as the application, or as a person."""
    with ExitStack() as stack:

        def connected(tenant: Tenant, user: str | None = None) -> httpx.Client:
            headers = {"Authorization": f"Bearer {tenant.token(user)}"}
            client = httpx.Client(base_url=tenant.base_url, headers=headers, verify=NO_TLS)
            return stack.enter_context(client)

        yield connected


@pytest.fixture
def graph(tenant: Tenant, connect: Callable[..., httpx.Client]) -> httpx.Client:
    return connect(tenant)


@pytest.fixture
def plan(tenant: Tenant, graph: httpx.Client) -> Plan:
    return make_plan(graph, tenant.group_id("Team Noord"))


@pytest.fixture
def task(graph: httpx.Client, plan: Plan) -> dict[str, Any]:
    given = {"planId": plan.id, "bucketId": plan.bucket, "title": "Protocol nalopen"}
    answer = graph.post("/planner/tasks", json=given)
    assert answer.status_code == 201
    return dict(answer.json())


@pytest.fixture
def drive(tenant: Tenant) -> str:
    return f"/drives/{tenant.drive_id('Documenten')}"


@pytest.fixture
def folder(graph: httpx.Client, drive: str) -> str:
    """The address of a new folder in the library."""
    given = {"name": f"Map {uuid4()}", "folder": {}}
    answer = graph.post(f"{drive}/root/children", json=given)
    assert answer.status_code == 201
    return f"{drive}/items/{answer.json()['id']}"


@pytest.fixture
def reading(start: Callable[..., Tenant]) -> Reader:
    """Somebody who reads the page of another tenant."""
    return Reader(start())


@pytest.fixture
def desk(reading: Reader, connect: Callable[..., httpx.Client]) -> httpx.Client:
    """A client of the tenant whose page is read."""
    return connect(reading.tenant)


@pytest.fixture
def team(reading: Reader, desk: httpx.Client) -> Plan:
    """A plan in the tenant whose page is read."""
    return make_plan(desk, reading.tenant.group_id("Team Noord"))


@pytest.fixture(scope="session")
def certificate(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    """A self-signed certificate for loopback, and its key."""
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "127.0.0.1")])
    real_now = datetime.now(UTC)
    address = x509.IPAddress(ip_address("127.0.0.1"))
    made = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(1)
        .not_valid_before(real_now - timedelta(days=1))
        .not_valid_after(real_now + timedelta(days=1))
        .add_extension(x509.SubjectAlternativeName([address]), critical=False)
        .sign(key, hashes.SHA256())
    )
    folder = tmp_path_factory.mktemp("tls")
    cert_file, key_file = folder / "cert.pem", folder / "key.pem"
    cert_file.write_bytes(made.public_bytes(serialization.Encoding.PEM))
    key_file.write_bytes(
        key.private_bytes(
            serialization.Encoding.PEM,
            serialization.PrivateFormat.PKCS8,
            serialization.NoEncryption(),
        )
    )
    return cert_file, key_file
