"""
The HTTP client and the token that Graph's requests travel with.

Always through the SDK's own factory: a plain client given to its adapter would drop every
middleware.  Its retries and redirects are off, because a repeated POST makes two tasks of one
and a redirect leads to an address that must not get the token.
"""

from dataclasses import dataclass
from urllib.parse import urlsplit

import httpx
from kiota_abstractions.authentication import AnonymousAuthenticationProvider
from kiota_abstractions.request_option import RequestOption
from kiota_authentication_azure.azure_identity_authentication_provider import (
    AzureIdentityAuthenticationProvider,
)
from kiota_http.middleware.options import RedirectHandlerOption, RetryHandlerOption
from msgraph.graph_request_adapter import options
from msgraph_core import GraphClientFactory
from msgraph_core.middleware import AsyncGraphTransport

from planner_sync import __version__
from planner_sync.adapters.certificates import trusted
from planner_sync.adapters.graph.credentials import TokenSource
from planner_sync.adapters.graph.links import LOOPBACK

USER_AGENT = f"NONISV|planner-sync|planner-sync/{__version__}"
"""SharePoint serves traffic that names itself before traffic that does not."""


@dataclass(frozen=True, kw_only=True)
class GraphOptions:
    """How to talk to Graph."""

    base_url: str = "https://graph.microsoft.com/v1.0"
    timeout_s: float = 30.0
    """Seconds for one call from its first byte to the last of its answer, without repetitions."""

    max_attempts: int = 4
    """Attempts for a call that may be repeated, while Graph fails."""

    max_throttled_attempts: int = 8
    """The same while Graph only asks for patience, and so says that it will answer."""


class _Http(httpx.AsyncClient):
    """Closes also what the SDK's middleware is wrapped around; the wrapper passes no close on."""

    async def aclose(self) -> None:
        await super().aclose()
        for wrapper in (self._transport, *self._mounts.values()):
            if isinstance(wrapper, AsyncGraphTransport):
                await wrapper.transport.aclose()


def open_http(
    options_: GraphOptions, transport: httpx.AsyncBaseTransport | None = None
) -> httpx.AsyncClient:
    """Open a client with the SDK's middleware, its retries and redirects off."""
    plain = _Http(
        timeout=httpx.Timeout(options_.timeout_s, connect=10),
        limits=httpx.Limits(max_connections=8),
        follow_redirects=False,
        headers={"User-Agent": USER_AGENT},
        transport=transport,
        verify=trusted(),
    )
    middleware: dict[str, RequestOption] = {
        **options,
        RetryHandlerOption.get_key(): RetryHandlerOption(should_retry=False),
        RedirectHandlerOption.get_key(): RedirectHandlerOption(should_redirect=False),
    }
    GraphClientFactory.create_with_default_middleware(client=plain, options=middleware)
    return plain


async def read_at_most(response: httpx.Response, limit_bytes: int) -> bytes | None:
    """Read a body that is being streamed; ``None`` as soon as it is larger than the limit."""
    content = bytearray()
    async for chunk in response.aiter_bytes():
        content += chunk
        if len(content) > limit_bytes:
            return None
    return bytes(content)


def authentication(
    options_: GraphOptions, credential: TokenSource | None
) -> AnonymousAuthenticationProvider | AzureIdentityAuthenticationProvider:
    """Return what puts the token on a request, for Graph's own host only."""
    if credential is None:
        return AnonymousAuthenticationProvider()
    host = urlsplit(options_.base_url).hostname or ""
    # The scope's host is Graph's own cloud; a tenant on loopback stands for the global one.
    scope_host = "graph.microsoft.com" if host in LOOPBACK else host
    return AzureIdentityAuthenticationProvider(
        credential,  # type: ignore[arg-type]  # kiota names azure-core's class, not its shape
        scopes=[f"https://{scope_host}/.default"],
        allowed_hosts=[host],
    )
