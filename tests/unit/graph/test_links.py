"""Addresses that Graph hands out: which are followed, and which see no byte of ours."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planner_sync.adapters.graph.links import refuse_unless_file_host, refuse_unless_graph
from planner_sync.domain.errors import NotAllowedError

BASE = "https://graph.microsoft.com/v1.0"

FOREIGN = [
    "https://evil.example/v1.0/me",
    "https://graph.microsoft.com.evil.example/v1.0/me",
    "https://evilgraph.microsoft.com/v1.0/me",
    "http://graph.microsoft.com/v1.0/me",
    "https://graph.microsoft.com:8443/v1.0/me",
    "https://user@graph.microsoft.com/v1.0/me",
    "https://user:word@graph.microsoft.com/v1.0/me",
    "https://graph.microsoft.com@evil.example/v1.0/me",
    "https://graph.microsoft.com\\@evil.example/v1.0/me",
    "https://graph.microsoft.com\t.evil.example/v1.0/me",
    "https://graph.microsoft.com%2eevil.example/v1.0/me",
    "https://gr\u0430ph.microsoft.com/v1.0/me",
    "https://\uff47raph.microsoft.com/v1.0/me",
    "https://graph.microsoft.com./v1.0/me",
    "https://[::1]/v1.0/me",
    "https://[/v1.0/me",
    "https:///v1.0/me",
    "//graph.microsoft.com/v1.0/me",
    "/v1.0/me",
    "javascript:alert(1)",
    " https://graph.microsoft.com/v1.0/me",
    "",
]

FOREIGN_FILES = [
    "https://evil.example/file",
    "https://sharepoint.com/file",
    "https://sharepoint.com.evil.example/file",
    "https://evilsharepoint.com/file",
    "https://a.b.sharepoint.com/file",
    "https://noord.sharepoint.cn/file",
    "http://noord.sharepoint.com/file",
    "https://noord.sharepoint.com:8443/file",
    "https://user@noord.sharepoint.com/file",
    "https://noord.sharepoint.com\\@evil.example/file",
    "https://evil.example#.sharepoint.com",
    "https://evil.example?.sharepoint.com",
    "http://127.0.0.1:9/file",
    "file:///etc/passwd",
]


@pytest.mark.parametrize(
    "link",
    [
        f"{BASE}/me",
        "https://graph.microsoft.com:443/v1.0/me",
        "HTTPS://Graph.Microsoft.com/v1.0/me?$skiptoken=a%20b",
    ],
)
def test_a_link_to_the_same_place_is_followed(link: str) -> None:
    refuse_unless_graph(link, BASE)


@pytest.mark.parametrize("link", FOREIGN)
def test_a_link_to_any_other_place_is_refused(link: str) -> None:
    with pytest.raises(NotAllowedError, match="not followed"):
        refuse_unless_graph(link, BASE)


@pytest.mark.parametrize(
    "address",
    [
        "https://noord.sharepoint.com/_layouts/15/download.aspx?tempauth=x",
        "https://noord-my.sharepoint.com:443/file",
    ],
)
def test_a_file_is_fetched_from_a_file_host(address: str) -> None:
    refuse_unless_file_host("download", address, "graph.microsoft.com")


@pytest.mark.parametrize("address", FOREIGN_FILES)
def test_a_file_is_fetched_from_nowhere_else(address: str) -> None:
    with pytest.raises(NotAllowedError, match="not on SharePoint"):
        refuse_unless_file_host("download", address, "graph.microsoft.com")


def test_each_cloud_has_file_hosts_of_its_own() -> None:
    refuse_unless_file_host("download", "https://x.sharepoint.us/file", "graph.microsoft.us")

    with pytest.raises(NotAllowedError):
        refuse_unless_file_host("download", "https://x.sharepoint.com/file", "graph.microsoft.us")


def test_a_rehearsal_on_loopback_stays_there() -> None:
    refuse_unless_file_host("download", "http://127.0.0.1:8123/file", "127.0.0.1")

    with pytest.raises(NotAllowedError):
        refuse_unless_file_host("download", "https://x.sharepoint.com/file", "127.0.0.1")


@given(st.text(max_size=40), st.sampled_from(["", "@", "\\@", ":", ".", "#", "?", "/"]))
def test_no_text_in_front_of_the_host_makes_another_host_ours(text: str, join: str) -> None:
    link = f"https://{text}{join}evil.example/v1.0/me"
    if link.lower().startswith(
        ("https://graph.microsoft.com/", "https://graph.microsoft.com:443/")
    ):
        return

    with pytest.raises(NotAllowedError):
        refuse_unless_graph(link, BASE)
