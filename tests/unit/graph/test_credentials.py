"""Who the service is: what is missing is told before anything is sent."""

from pathlib import Path
from typing import Any

import pytest
from azure.core.credentials import AccessToken
from azure.core.exceptions import ClientAuthenticationError, ServiceRequestError
from azure.identity import CredentialUnavailableError

from planner_sync.adapters.graph import Identity, open_credential
from planner_sync.adapters.graph.credentials import AuthKind, _Translated
from planner_sync.domain.errors import (
    NotPermittedError,
    PlannerSyncError,
    SettingsError,
    UnreachableError,
)

pytestmark = pytest.mark.anyio

TENANT, CLIENT = "11111111-1111-1111-1111-111111111111", "22222222-2222-2222-2222-222222222222"


async def refusal(**facts: Any) -> str:
    known: dict[str, Any] = {"tenant_id": TENANT, "client_id": CLIENT}
    with pytest.raises(SettingsError) as caught:
        async with open_credential(Identity(**(known | facts))):
            pass
    return str(caught.value)


@pytest.mark.parametrize("kind", ["workload_identity", "certificate", "secret"])
@pytest.mark.parametrize("missing", ["tenant_id", "client_id"])
async def test_an_identity_needs_its_ids(kind: AuthKind, missing: str) -> None:
    text = await refusal(kind=kind, **{missing: None})

    assert text == f"graph.auth = {kind} needs graph.tenant_id and client_id"


@pytest.mark.parametrize(
    ("kind", "name"),
    [("certificate", "graph.certificate_file"), ("secret", "graph.client_secret_file")],
)
async def test_a_file_that_is_not_named_or_not_there_is_told(
    kind: AuthKind, name: str, tmp_path: Path
) -> None:
    gone = {name.removeprefix("graph."): tmp_path / "gone"}

    assert await refusal(kind=kind) == f"{name} is missing"
    assert await refusal(kind=kind, **gone) == f"{name} cannot be read: No such file or directory"


async def test_a_file_that_holds_no_certificate_is_told(tmp_path: Path) -> None:
    file = tmp_path / "certificate.pem"
    file.write_text("nonsense")

    assert "holds no PEM or PKCS#12" in await refusal(kind="certificate", certificate_file=file)


@pytest.mark.parametrize("content", [b"", b" \n", b"\xff\xfe"])
async def test_a_file_that_holds_no_secret_is_told(content: bytes, tmp_path: Path) -> None:
    file = tmp_path / "secret"
    file.write_bytes(content)

    assert "holds no secret" in await refusal(kind="secret", client_secret_file=file)


async def test_what_is_no_tenant_is_told_without_the_secret(tmp_path: Path) -> None:
    file = tmp_path / "secret"
    file.write_text("hunter2")

    text = await refusal(kind="secret", tenant_id="no tenant!", client_secret_file=file)

    assert "graph.tenant_id is no tenant's id" in text
    assert "hunter2" not in text


async def test_a_container_without_a_federated_token_is_told(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.delenv("AZURE_FEDERATED_TOKEN_FILE", raising=False)

    assert "AZURE_FEDERATED_TOKEN_FILE" in await refusal(kind="workload_identity")


async def test_without_authentication_there_is_no_credential() -> None:
    async with open_credential(Identity(kind="none")) as credential:
        assert credential is None


@pytest.mark.parametrize(
    ("failure", "kind", "advice"),
    [
        (CredentialUnavailableError("x"), UnreachableError, "identity endpoint does not answer"),
        (ClientAuthenticationError("x"), NotPermittedError, "has not expired"),
        (ServiceRequestError("x"), UnreachableError, "check network and proxy"),
    ],
)
async def test_a_token_that_is_not_given_is_told_with_what_to_do(
    failure: Exception, kind: type[PlannerSyncError], advice: str
) -> None:
    class Refusing:
        async def get_token(self, *scopes: str, **kwargs: Any) -> AccessToken:
            raise failure

    with pytest.raises(kind, match=advice) as caught:
        await _Translated(Refusing()).get_token("scope")

    assert caught.value.__cause__ is failure
