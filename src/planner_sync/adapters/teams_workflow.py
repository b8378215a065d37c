"""
A Teams channel behind a Power Automate workflow ("When a Teams webhook request is received").

The workflow's address contains its only secret, the signature in its query, so it is never
logged and never part of a message.  An answer of 202 means accepted, not posted.
"""

from collections.abc import Mapping
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, urlsplit

import httpx
import orjson
from pydantic import SecretStr

from planner_sync.adapters.certificates import trusted
from planner_sync.domain.errors import (
    NotPermittedError,
    OutcomeUnknownError,
    SettingsError,
    ThrottledError,
    UnreachableError,
)

MAX_BYTES = 28_672
"""What the step inside the workflow accepts, all markup counted."""

_LOOPBACK = {"127.0.0.1", "localhost", "::1"}
_WANTED = ("sig", "sp", "sv", "api-version")


def read_workflow_url(path: Path) -> SecretStr:
    """
    Read and check the workflow's address.

    Raises:
        SettingsError: The file cannot be read, or holds no workflow address.
    """
    try:
        address = path.read_text(encoding="utf-8").strip()
        target = urlsplit(address)
    except OSError as exc:
        raise SettingsError(f"channel.url_file cannot be read: {exc.strerror}") from exc
    except ValueError:
        # Without the cause: it quotes what the file holds.
        raise SettingsError("channel.url_file holds no address") from None
    is_rehearsal = target.scheme == "http" and target.hostname in _LOOPBACK
    if target.scheme != "https" and not is_rehearsal:
        raise SettingsError("the address in channel.url_file is not https")
    missing = [name for name in _WANTED if name not in parse_qs(target.query)]
    if missing:
        raise SettingsError(
            f"the address in channel.url_file lacks {', '.join(missing)}; copy it again from "
            "the workflow, without &amp; for &"
        )
    return SecretStr(address)


class TeamsWorkflow:
    """Keeps the promises of ``ports.DigestChannel`` with one POST per message."""

    def __init__(self, address: SecretStr, *, timeout_s: float = 30.0) -> None:
        self._address = address
        self._timeout_s = timeout_s

    async def post(self, message: Mapping[str, Any]) -> None:
        """
        Hand one message to the workflow; never repeated by itself.

        Raises:
            OutcomeUnknownError: The answer was lost, or says that the flow failed half-way.
            UnreachableError: The connection failed; nothing was sent.
            ThrottledError: The workflow asks for patience; nothing was posted.
            NotPermittedError: The workflow refuses the address or the message.
        """
        body = orjson.dumps(message)
        if len(body) > MAX_BYTES:
            raise NotPermittedError(
                f"the message has {len(body)} bytes, more than the workflow accepts"
            )
        headers = {"Content-Type": "application/json"}
        try:
            async with httpx.AsyncClient(timeout=self._timeout_s, verify=trusted()) as http:
                answer = await http.post(
                    self._address.get_secret_value(), content=body, headers=headers
                )
        except (httpx.ConnectError, httpx.ConnectTimeout) as exc:
            # Without the cause's text: it can quote the address.
            raise UnreachableError("the Teams workflow cannot be reached") from _bare(exc)
        except httpx.HTTPError as exc:
            raise OutcomeUnknownError("the Teams workflow did not answer") from _bare(exc)
        _judge(answer.status_code)


def _judge(status: int) -> None:
    if status < 300:  # noqa: PLR2004 - HTTP statuses are known by their number
        return
    if status == 429:  # noqa: PLR2004 - as above
        raise ThrottledError("the Teams workflow asks for patience")
    if status >= 500:  # noqa: PLR2004 - as above
        raise OutcomeUnknownError(f"the Teams workflow answered HTTP {status}")
    raise NotPermittedError(
        f"the Teams workflow answered HTTP {status}; copy its address again, and check that "
        "the flow is on and accepts anyone"
    )


def _bare(exc: Exception) -> Exception:
    return RuntimeError(type(exc).__name__)
