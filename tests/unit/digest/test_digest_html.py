import base64
import hashlib
import re

import pytest
from lxml import html

from planner_sync.rendering.digest_card import digest_card
from planner_sync.rendering.digest_html import card_html
from unit.digest.builders import LINKS, SEPTEMBER, digest_of, entry, full_digest, snapshot


def page_with(title: str) -> str:
    return card_html(digest_card(digest_of(snapshot(SEPTEMBER, entry(title=title))), LINKS))


@pytest.mark.parametrize(
    "title",
    [
        "<script>alert(1)</script>",
        "Een [naam](https://elders.example) *met* **tekens** \\",
        "Aanhalingen \" en ' & entiteiten &amp;",
        "1. Bankje {{DATE(2026-01-01T00:00:00Z)}}",
    ],
)
def test_a_title_is_shown_as_it_is(title: str) -> None:
    tree = html.fromstring(page_with(title))

    [link] = tree.iterfind(".//main//p/a")
    assert html.tostring(link, method="text", encoding="unicode").strip() == title
    assert link.get("href") == "https://planner.example/task/task-bankje"


def test_the_page_has_no_scripts_and_no_outside_resources() -> None:
    tree = html.fromstring(card_html(digest_card(full_digest(), LINKS)))

    assert list(tree.iter("script", "img", "link", "iframe", "object")) == []
    assert {name for e in tree.iter() for name in e.attrib} & {"src", "style", "onclick"} == set()
    assert all(str(a.get("href")).startswith("https://") for a in tree.iter("a"))


def test_the_policy_allows_this_style_and_nothing_else() -> None:
    page = card_html(digest_card(full_digest(), LINKS))
    style = page.split("<style>")[1].split("</style>")[0]
    expected = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()

    [policy] = re.findall(r'Content-Security-Policy" content="([^"]*)"', page)

    assert policy.startswith(f"default-src 'none'; style-src 'sha256-{expected}';")


def test_the_page_has_a_language_a_title_and_headings_in_order() -> None:
    tree = html.fromstring(card_html(digest_card(full_digest(), LINKS)))

    assert tree.get("lang") == "nl"
    assert tree.findtext(".//title") == "Verbeterpunten in september 2026"
    assert [e.tag for e in tree.iter("h1", "h2")] == ["h1", *["h2"] * 7]


def test_a_button_without_https_is_not_shown() -> None:
    action = {"type": "Action.OpenUrl", "title": "Klik", "url": "javascript:alert(1)"}

    assert "javascript" not in card_html({"body": [], "actions": [action]})


def test_an_element_that_our_cards_do_not_have_is_refused() -> None:
    with pytest.raises(KeyError):
        card_html({"body": [{"type": "Media"}]})
