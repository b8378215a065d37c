"""Cards in a channel, as a person reads them in a browser."""

from typing import Any

import httpx

from integration.tenant.builders import Plan
from integration.tenant.reading import Reader, channel_path, make_task, post_card
from planner_sync.tenant import Tenant


def test_a_channel_shows_cards_as_people_would_read_them(reading: Reader) -> None:
    post_card(
        reading.tenant,
        {"type": "TextBlock", "text": "Stand van **maart**", "style": "heading", "color": "Good"},
        {"type": "TextBlock", "text": "- een _klein_ punt\n- \\*geen\\* nadruk"},
        {"type": "FactSet", "facts": [{"title": "Open", "value": "6"}]},
        {
            "type": "ColumnSet",
            "columns": [{"type": "Column", "items": [{"type": "TextBlock", "text": "Afgerond"}]}],
        },
        {"type": "Container", "items": [{"type": "RichTextBlock", "inlines": [{"text": "Rijk"}]}]},
        {"type": "Table", "rows": [{"cells": [{"items": [{"type": "TextBlock", "text": "cel"}]}]}]},
        {"type": "Image", "url": "https://voorbeeld.example/a.png", "altText": "Grafiek"},
        {"type": "Media"},
        {"type": "TextBlock", "text": "Verborgen", "isVisible": False},
        actions=[{"type": "Action.OpenUrl", "title": "Open", "url": "https://voorbeeld.example"}],
    )

    page = reading.page(channel_path(reading))

    (card,) = page.xpath("//div[@class = 'adaptive']")
    text = " ".join(" ".join(card.itertext()).split())
    assert "Stand van maart • een klein punt • *geen* nadruk Open 6 Afgerond Rijk cel" in text
    assert card.xpath(".//h3/strong/text()") == ["maart"]
    assert "[Grafiek]" in text
    assert "[Media wordt hier niet getoond]" in text
    assert "Verborgen" not in text
    assert card.xpath(".//img") == []
    assert page.xpath("//time/text()") == ["13:00"]


def test_links_of_a_card_lead_to_the_board_when_they_are_about_it(
    reading: Reader, desk: httpx.Client, team: Plan
) -> None:
    task = make_task(desk, team)
    base = "https://tasks.office.com/x/Home"
    gone = "x" * 28
    texts = (
        f"[taak]({base}/Task/{task})",
        f"[plan](https://planner.cloud.microsoft/webui/plan/{team.id}/view/board)",
        f"[weg]({base}/Task/{gone})",
        "[gevaar](javascript:alert(1))",
    )
    post_card(reading.tenant, *({"type": "TextBlock", "text": text} for text in texts))

    links = reading.page(channel_path(reading)).xpath("//div[@class = 'adaptive']//a")

    assert {link.text: link.get("href") for link in links} == {
        "taak": f"/board/{team.id}/{task}",
        "plan": f"/board/{team.id}",
        "weg": f"{base}/Task/{gone}",
    }


ODD: tuple[Any, ...] = (5, "x", None, True, {}, {"a": [1]}, [5, "x", None, [], {}])


def test_a_card_of_any_shape_is_shown(reading: Reader) -> None:
    for odd in ODD:
        post_odd_cards(reading.tenant, odd)

    assert len(reading.page(channel_path(reading)).xpath("//article")) == 2 * len(ODD)


def post_odd_cards(tenant: Tenant, odd: Any) -> None:
    """Post two cards in which everything has a shape that it should not have."""
    members = ("items", "columns", "facts", "rows", "inlines", "actions", "text", "altText", "size")
    kinds = ("TextBlock", "RichTextBlock", "Container", "ColumnSet", "FactSet", "Table", "Image")
    elements = [{"type": kind, **dict.fromkeys(members, odd)} for kind in (*kinds, "ActionSet")]
    actions = [{"url": odd, "title": odd}, {"url": "http://[x"}, {"url": "https://[::1"}]
    deep: Any = {"type": "Container", "items": elements}
    for _ in range(30):
        deep = {"type": "Container", "items": [deep]}
    post_card(tenant, *elements, deep, actions=actions)
    post_card(tenant, body=odd, actions=odd)


def test_marks_that_never_close_take_no_time(reading: Reader) -> None:
    for mark in ("[", "[x](", "**", "*a", "_a", "\\["):
        post_card(reading.tenant, {"type": "TextBlock", "text": mark * (8_000 // len(mark))})

    reading.page(channel_path(reading))


def test_a_run_that_failed_says_why_and_shows_no_card(reading: Reader) -> None:
    httpx.post(reading.tenant.hook_url("Team Noord"), json={"type": "message"})

    text = reading.text(channel_path(reading))

    assert "Niet geplaatst. The 'foreach' expression is of type 'Null'" in text
