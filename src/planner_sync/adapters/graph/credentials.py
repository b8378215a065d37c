"""Who the service is to Microsoft: one explicit credential, never a guess."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal, Protocol

from azure.core.credentials import AccessToken
from azure.core.exceptions import AzureError, ClientAuthenticationError
from azure.identity import CredentialUnavailableError
from azure.identity.aio import (
    CertificateCredential,
    ClientSecretCredential,
    ManagedIdentityCredential,
    WorkloadIdentityCredential,
)

from planner_sync.domain.errors import NotPermittedError, SettingsError, UnreachableError

AuthKind = Literal["managed_identity", "workload_identity", "certificate", "secret", "none"]

# What is wrong when azure-identity cannot make the credential at all.
_UNUSABLE: dict[AuthKind, str] = {
    "managed_identity": "graph.client_id is no id of a managed identity",
    "workload_identity": (
        "graph.tenant_id is no tenant's id, or the container has no federated token: "
        "AZURE_FEDERATED_TOKEN_FILE is not set"
    ),
    "certificate": (
        "graph.certificate_file holds no PEM or PKCS#12 with a private key, or graph.tenant_id "
        "is no tenant's id"
    ),
    "secret": ("graph.client_secret_file holds no secret, or graph.tenant_id is no tenant's id"),
}


@dataclass(frozen=True, kw_only=True)
class Identity:
    """How to get a token.  Files are read when the credential is opened, and not before."""

    kind: AuthKind
    tenant_id: str | None = None
    client_id: str | None = None
    certificate_file: Path | None = None
    client_secret_file: Path | None = None


class TokenSource(Protocol):
    """Gives access tokens, as azure-identity's asynchronous credentials do."""

    async def get_token(self, *scopes: str, **kwargs: Any) -> AccessToken:
        """Return a token for *scopes*."""
        ...


class _Translated:
    """A credential whose failures are ours, and tell what to do."""

    def __init__(self, inner: TokenSource) -> None:
        self._inner = inner

    async def get_token(self, *scopes: str, **kwargs: Any) -> AccessToken:
        """
        Return a token.

        Raises:
            UnreachableError: The identity endpoint or provider does not answer.
            NotPermittedError: The identity provider refuses this identity.
        """
        try:
            return await self._inner.get_token(*scopes, **kwargs)
        except CredentialUnavailableError as exc:
            raise UnreachableError(
                "no token: the identity endpoint does not answer; check graph.auth, and that "
                "the container has the identity it names"
            ) from exc
        except ClientAuthenticationError as exc:
            raise NotPermittedError(
                "no token: the identity provider refuses this identity; check tenant_id, "
                "client_id and that the secret or certificate has not expired"
            ) from exc
        except AzureError as exc:
            raise UnreachableError(
                "no token: the identity provider cannot be reached; check network and proxy"
            ) from exc


@asynccontextmanager
async def open_credential(identity: Identity) -> AsyncIterator[TokenSource | None]:
    """
    Open the credential that *identity* names and close it on the way out.

    Yields:
        The credential, or ``None`` for ``none``.

    Raises:
        SettingsError: Something that this kind of identity needs is missing or unreadable.
    """
    if identity.kind == "none":
        yield None
        return
    try:
        opened = _credential(identity)
    except ValueError as exc:
        raise SettingsError(_UNUSABLE[identity.kind]) from exc
    async with opened as credential:
        yield _Translated(credential)


def _credential(identity: Identity) -> Any:
    # Each credential is an asynchronous context manager of its own type.
    if identity.kind == "managed_identity":
        return ManagedIdentityCredential(client_id=identity.client_id)
    if not identity.tenant_id or not identity.client_id:
        raise SettingsError(f"graph.auth = {identity.kind} needs graph.tenant_id and client_id")
    if identity.kind == "workload_identity":
        return WorkloadIdentityCredential(
            tenant_id=identity.tenant_id, client_id=identity.client_id
        )
    if identity.kind == "certificate":
        return CertificateCredential(
            identity.tenant_id,
            identity.client_id,
            certificate_data=_read(identity.certificate_file, "graph.certificate_file"),
        )
    return ClientSecretCredential(
        identity.tenant_id,
        identity.client_id,
        _read(identity.client_secret_file, "graph.client_secret_file").decode().strip(),
    )


def _read(path: Path | None, name: str) -> bytes:
    if path is None:
        raise SettingsError(f"{name} is missing")
    try:
        return path.read_bytes()
    except OSError as exc:
        raise SettingsError(f"{name} cannot be read: {exc.strerror}") from exc
