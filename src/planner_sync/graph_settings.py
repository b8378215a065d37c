"""The group ``[graph]`` of the settings: how to reach Microsoft Graph, and as whom."""

from datetime import date
from pathlib import Path
from typing import Annotated, Literal
from urllib.parse import urlsplit

from pydantic import BaseModel, ConfigDict, Field, field_validator, model_validator

GRAPH_HOSTS = frozenset(
    {
        "graph.microsoft.com",
        "graph.microsoft.us",
        "dod-graph.microsoft.us",
        "microsoftgraph.chinacloudapi.cn",
    }
)
"""Where Graph lives (National cloud deployments)."""

LOOPBACK = frozenset({"127.0.0.1", "localhost", "::1"})


class GraphSettings(BaseModel):
    """How to reach Microsoft Graph, and as whom."""

    model_config = ConfigDict(frozen=True, extra="forbid", use_attribute_docstrings=True)

    base_url: str = "https://graph.microsoft.com/v1.0"
    """Another https host only from the national clouds; plain http only for loopback."""

    auth: Literal["managed_identity", "workload_identity", "certificate", "secret", "none"] = (
        "managed_identity"
    )
    """``none`` only with a loopback address."""

    tenant_id: str
    """Id of the Microsoft tenant; part of every marker, so it never changes."""

    client_id: str | None = None
    """Id of the app registration, or of a user-assigned managed identity."""

    certificate_file: Path | None = None
    """PEM or PKCS#12 with private key, for ``certificate``."""

    client_secret_file: Path | None = None
    """File that holds the client secret, for ``secret``."""

    client_secret_expires_on: date | None = None
    """Last day of the client secret."""

    timeout_s: Annotated[float, Field(gt=0, le=300)] = 30.0
    """Seconds for one call, repetitions not included."""

    @field_validator("base_url")
    @classmethod
    def _known_host(cls, value: str) -> str:
        target = urlsplit(value.rstrip("/"))
        is_rehearsal = target.scheme == "http" and target.hostname in LOOPBACK
        is_graph = target.scheme == "https" and target.hostname in GRAPH_HOSTS | LOOPBACK
        if not (is_rehearsal or is_graph) or target.username:
            msg = "is neither https on one of Graph's hosts nor a loopback address"
            raise ValueError(msg)
        return value.rstrip("/")

    @model_validator(mode="after")
    def _complete(self) -> "GraphSettings":
        needs = {
            "workload_identity": ["client_id"],
            "certificate": ["client_id", "certificate_file"],
            "secret": ["client_id", "client_secret_file"],
        }.get(self.auth, [])
        missing = [name for name in needs if getattr(self, name) is None]
        if missing:
            msg = f"auth = {self.auth} needs {' and '.join(missing)}"
            raise ValueError(msg)
        if self.auth == "none" and not self.is_loopback:
            msg = "auth = none is for a loopback address only"
            raise ValueError(msg)
        return self

    @property
    def is_loopback(self) -> bool:
        """True when this is a rehearsal on this machine."""
        return urlsplit(self.base_url).hostname in LOOPBACK
