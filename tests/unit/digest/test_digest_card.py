import importlib.util
import json
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft6Validator  # type: ignore[import-untyped]  # It carries no types.
from markdown_it import MarkdownIt

from planner_sync.domain.digest import Digest, Links
from planner_sync.rendering.digest_card import MAX_BYTES, digest_card, digest_message, escaped
from planner_sync.rendering.wording import ENGLISH
from unit.digest.builders import (
    AUGUST,
    LINKS,
    SEPTEMBER,
    digest_of,
    empty_digest,
    entry,
    full_digest,
    snapshot,
)


@pytest.fixture(scope="module")
def schema() -> Draft6Validator:
    """Microsoft's own description of Adaptive Cards 1.5."""
    # The package itself is not imported: only its data are wanted.
    found = importlib.util.find_spec("adaptive_cards")
    assert found is not None
    assert found.origin is not None
    path = Path(found.origin).parent / "schemas" / "schema-1.5.json"
    return Draft6Validator(json.loads(path.read_text(encoding="utf-8")))


def elements(part: Any) -> Iterator[dict[str, Any]]:
    if isinstance(part, dict):
        yield part
        for value in part.values():
            yield from elements(value)
    if isinstance(part, list):
        for value in part:
            yield from elements(value)


def texts(card: dict[str, Any]) -> list[str]:
    return [e["text"] for e in elements(card) if e.get("type") == "TextBlock"]


def many(count: int, title: str = "Een punt met een gewone titel") -> Digest:
    return digest_of(snapshot(SEPTEMBER, *(entry(str(n), title=title) for n in range(count))))


@pytest.mark.parametrize("digest", [full_digest(), empty_digest(), many(300)])
def test_a_card_is_what_microsoft_describes(digest: Digest, schema: Draft6Validator) -> None:
    card = digest_card(digest, LINKS)
    # Teams alone knows this one.
    assert card.pop("msteams") == {"width": "Full"}

    assert list(schema.iter_errors(card)) == []


def test_the_message_is_what_the_workflow_takes() -> None:
    card = digest_card(full_digest(), LINKS)

    message = digest_message(card)

    assert message == {
        "type": "message",
        "attachments": [
            {
                "contentType": "application/vnd.microsoft.card.adaptive",
                "contentUrl": None,
                "content": card,
            }
        ],
    }


def test_every_text_wraps() -> None:
    blocks = [
        e for e in elements(digest_card(full_digest(), LINKS)) if e.get("type") == "TextBlock"
    ]

    assert all(block["wrap"] for block in blocks)


def test_titles_lead_to_their_tasks_and_buttons_to_plan_and_report() -> None:
    card = digest_card(full_digest(), LINKS)

    assert "[Bankje](https://planner.example/task/task-bench)" in texts(card)
    assert [action["url"] for action in card["actions"]] == [LINKS.plan_url, LINKS.report_url]


def test_without_addresses_the_card_has_neither_links_nor_buttons() -> None:
    card = digest_card(full_digest(), Links())

    assert "actions" not in card
    assert "https://" not in json.dumps(card["body"])


def test_an_overdue_line_says_so_in_words_in_any_section() -> None:
    card = digest_card(full_digest(), LINKS)

    assert any(text.startswith("**over de datum: 25 september 2026**") for text in texts(card))
    assert any(text.startswith("**datum was 1 augustus 2026**") for text in texts(card))


def test_a_month_without_points_is_told_kindly() -> None:
    card = digest_card(empty_digest(), LINKS)

    assert any(text.startswith("Geen verbeterpunten deze maand.") for text in texts(card))
    assert any(text.startswith("Herhaling: ") for text in texts(card))
    assert any("juli 2026 en augustus 2026" in text for text in texts(card))


def test_a_month_without_changes_says_so() -> None:
    digest = digest_of(snapshot(SEPTEMBER, entry()), snapshot(AUGUST, entry()))

    said = " ".join(texts(digest_card(digest, LINKS)))

    assert "Er is deze maand niets veranderd. Er staat nog 1 punt open." in said
    assert "Daarnaast loopt 1 punt door zonder verandering." in said


def test_the_card_speaks_english_where_asked() -> None:
    card = digest_card(full_digest(), LINKS, ENGLISH)

    assert card["lang"] == "en"
    assert "Improvement points in September 2026" in texts(card)


def test_lines_without_room_are_counted_never_dropped_silently() -> None:
    digest = many(90, title="ü" * 200)

    said = texts(digest_card(digest, LINKS))

    shown = sum("ü" * 200 in text for text in said)
    assert 0 < shown < 20
    assert f"… en {90 - shown} andere, zie het verslag" in said
    assert "Nieuw (90)" in said


def test_one_line_too_many_is_counted_in_the_singular() -> None:
    assert "… en 1 ander punt, zie het verslag" in texts(digest_card(many(21), LINKS))


def test_the_longest_section_gives_way_first() -> None:
    late = entry("late", title="Al lang te laat", due_on=date(2026, 9, 1))
    new = (entry(str(n), title="ü" * 200) for n in range(40))

    said = texts(
        digest_card(digest_of(snapshot(SEPTEMBER, late, *new), snapshot(AUGUST, late)), LINKS)
    )

    assert any("Al lang te laat" in text for text in said)


@given(st.lists(st.text(max_size=200), max_size=60), st.booleans())
def test_a_message_always_fits(titles: list[str], is_repeat: bool) -> None:
    points = [entry(str(n), title=title) for n, title in enumerate(titles)]
    digest = digest_of(snapshot(SEPTEMBER, *points), is_repeat=is_repeat)

    message = digest_message(digest_card(digest, LINKS))

    assert len(json.dumps(message)) <= MAX_BYTES


@given(
    st.text(alphabet=r"\`*_[]()<>~{}&|#+-=.!1 aé;", max_size=30).map(lambda t: " ".join(t.split()))
)
def test_a_card_shows_an_escaped_text_as_it_is(text: str) -> None:
    tokens = MarkdownIt("commonmark", {"html": False}).parse(escaped(text))

    inline = [token for token in tokens if token.type == "inline"]
    leaves = [leaf for token in inline for leaf in token.children or []]
    assert {leaf.type for leaf in leaves} <= {"text", "text_special"}
    assert "".join(leaf.content for leaf in leaves) == text
    assert "{{" not in escaped(text)
