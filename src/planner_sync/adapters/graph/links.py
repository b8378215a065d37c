"""
The judge of every absolute address that Graph hands out, before anything goes there.

The address is read with the parser that will send it, so that the two cannot differ about which
host it names.
"""

import re

import httpx

from planner_sync.domain.errors import NotAllowedError

LOOPBACK = frozenset({"127.0.0.1", "localhost", "::1"})

_PORTS = {"https": 443, "http": 80}
_FILE_HOSTS = {
    # Each cloud keeps its files under a domain of its own.
    "graph.microsoft.com": "sharepoint.com",
    "graph.microsoft.us": "sharepoint.us",
    "dod-graph.microsoft.us": "sharepoint-mil.us",
    "microsoftgraph.chinacloudapi.cn": "sharepoint.cn",
}


def refuse_unless_graph(link: str, base_url: str) -> None:
    """
    Judge a link that is to be followed with the token.

    Raises:
        NotAllowedError: It does not lead to the very scheme, host and port of *base_url*.
    """
    target = _read(link)
    if target is None or _place(target) != _place(httpx.URL(base_url)):
        raise NotAllowedError("a link leads to another host than Graph's; not followed")


def refuse_unless_file_host(operation: str, address: str, graph_host: str) -> None:
    """
    Judge an address of a file's content, which is a credential of its own.

    Raises:
        NotAllowedError: It is not on the file hosts of Graph's own cloud; for a tenant on
            loopback, not on loopback.
    """
    target = _read(address)
    if target is None or not _is_file_host(target, graph_host):
        raise NotAllowedError(f"{operation}: the address is not on SharePoint; not followed")


def _is_file_host(target: httpx.URL, graph_host: str) -> bool:
    scheme, host, port = _place(target)
    if graph_host in LOOPBACK:
        return scheme in _PORTS and host in LOOPBACK
    domain = _FILE_HOSTS.get(graph_host)
    if domain is None or (scheme, port) != ("https", _PORTS["https"]):
        return False
    return re.fullmatch(rf"[a-z0-9-]+\.{re.escape(domain)}", host) is not None


def _read(link: str) -> httpx.URL | None:
    if not link.isascii() or not link.isprintable() or {" ", "\\"} & set(link):
        return None
    try:
        target = httpx.URL(link)
    except httpx.InvalidURL:
        return None
    return None if target.userinfo else target


def _place(url: httpx.URL) -> tuple[str, str, int | None]:
    return url.scheme, url.host, url.port or _PORTS.get(url.scheme)
