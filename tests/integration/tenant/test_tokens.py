"""Who may call, and as whom."""

import asyncio
from collections.abc import Callable

import httpx
import pytest
from azure.identity.aio import ManagedIdentityCredential

from planner_sync.tenant import Tenant


def test_a_call_without_a_token_is_refused_in_graphs_own_words(tenant: Tenant) -> None:
    answer = httpx.get(f"{tenant.base_url}/groups", headers={"client-request-id": "mine"})

    assert answer.status_code == 401
    assert answer.headers["www-authenticate"].startswith("Bearer")
    error = answer.json()["error"]
    assert error["code"] == "InvalidAuthenticationToken"
    assert error["innerError"]["client-request-id"] == "mine"
    assert error["innerError"]["request-id"] == answer.headers["request-id"]


@pytest.mark.parametrize("token", ["nonsense", "a.b.c", "é.é.é"])
def test_a_token_of_another_issuer_is_refused(tenant: Tenant, token: str) -> None:
    headers = [(b"Authorization", f"Bearer {token}".encode())]

    assert httpx.get(f"{tenant.base_url}/groups", headers=headers).status_code == 401


def test_expired_tokens_are_refused_and_new_ones_hold(start: Callable[..., Tenant]) -> None:
    tenant = start()
    old = {"Authorization": f"Bearer {tenant.token()}"}

    tenant.expire_tokens()

    new = {"Authorization": f"Bearer {tenant.token()}"}
    assert httpx.get(f"{tenant.base_url}/groups", headers=old).status_code == 401
    assert httpx.get(f"{tenant.base_url}/groups", headers=new).status_code == 200


def test_tokens_end_after_their_lifetime(start: Callable[..., Tenant]) -> None:
    tenant = start(token_lifetime_s=0)
    headers = {"Authorization": f"Bearer {tenant.token()}"}

    assert httpx.get(f"{tenant.base_url}/groups", headers=headers).status_code == 401


def test_a_tenant_can_be_started_without_authentication(start: Callable[..., Tenant]) -> None:
    tenant = start(no_auth=True)

    assert httpx.get(f"{tenant.base_url}/groups").status_code == 200


async def _managed_identity_token() -> str:
    async with ManagedIdentityCredential() as credential:
        token = await credential.get_token("https://graph.microsoft.com/.default")
    return str(token.token)


def test_azure_identity_gets_a_token_that_works(
    tenant: Tenant, monkeypatch: pytest.MonkeyPatch
) -> None:

    for name, value in tenant.environment.items():
        monkeypatch.setenv(name, value)

    token = asyncio.run(_managed_identity_token())

    headers = {"Authorization": f"Bearer {token}"}
    assert httpx.get(f"{tenant.base_url}/groups", headers=headers).status_code == 200


@pytest.mark.parametrize(
    ("secret", "version", "status"),
    [("wrong", "2019-08-01", 401), (None, "2017-09-01", 400)],
)
def test_the_identity_endpoint_wants_its_header_and_version(
    tenant: Tenant, secret: str | None, version: str, status: int
) -> None:
    answer = httpx.get(
        tenant.identity_endpoint,
        params={"api-version": version, "resource": "https://graph.microsoft.com"},
        headers={"X-IDENTITY-HEADER": secret or tenant.identity_header},
    )

    assert answer.status_code == status
