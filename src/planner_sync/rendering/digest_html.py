"""A card as a page of its own, as a person would see it in Teams; for the demo and for mail."""

import base64
import hashlib
import re
from collections.abc import Callable, Mapping
from html import escape
from typing import Any

from planner_sync.rendering.digest_style import STYLE

Json = Mapping[str, Any]

_LINK_OR_BOLD = re.compile(
    r"\[(?P<text>(?:\\.|[^\]\\])*)\]\((?P<url>https://[^)\s]*)\)|\*\*(?P<bold>.+?)\*\*"
)
_ESCAPED = re.compile(r"\\([!-/:-@\[-`{-~])")


def card_html(card: Json) -> str:
    """
    Return a whole HTML page that shows *card*, without scripts and outside resources.

    Covers the elements that this package's cards are made of.

    Raises:
        KeyError: The card has an element of another type.
    """
    digest = base64.b64encode(hashlib.sha256(STYLE.encode()).digest()).decode()
    policy = f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"
    return (
        f'<!DOCTYPE html>\n<html lang="{_attribute(card.get("lang", "nl"))}">\n<head>\n'
        f'<meta charset="utf-8">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{policy}">\n'
        f'<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f'<meta name="referrer" content="no-referrer">\n'
        f'<meta name="planner-sync" content="digest">\n'
        f"<title>{escape(_heading(card))}</title>\n<style>{STYLE}</style>\n</head>\n<body>\n"
        f'<main class="card">\n{_items(card["body"])}{_actions(card)}</main>\n</body>\n</html>\n'
    )


def _heading(card: Json) -> str:
    return str(card.get("fallbackText", "")).partition(":")[0]


def _items(items: list[Json]) -> str:
    return "".join(_element(item) for item in items)


def _element(element: Json) -> str:
    return _RENDERERS[element["type"]](element)


def _container(element: Json) -> str:
    return f'<section class="{_classes(element)}">\n{_items(element["items"])}</section>\n'


def _columns(element: Json) -> str:
    columns = "".join(f"<div>{_items(column['items'])}</div>\n" for column in element["columns"])
    return f'<div class="{_classes(element)}">\n{columns}</div>\n'


def _text_block(element: Json) -> str:
    is_heading = element.get("style") == "heading"
    tag = ("h1" if element.get("size") == "Large" else "h2") if is_heading else "p"
    return f'<{tag} class="{_classes(element)}">{_inline(element["text"])}</{tag}>\n'


def _action_set(element: Json) -> str:
    return f'<div class="{_classes(element)}">{_actions(element)}</div>\n'


def _actions(element: Json) -> str:
    links = "".join(
        f'<a class="button" href="{_attribute(action["url"])}">{escape(action["title"])}</a>\n'
        for action in element.get("actions", [])
        if action["url"].startswith("https://")
    )
    return f'<nav class="actions">\n{links}</nav>\n' if links else ""


_RENDERERS: Mapping[str, Callable[[Json], str]] = {
    "ActionSet": _action_set,
    "ColumnSet": _columns,
    "Container": _container,
    "TextBlock": _text_block,
}


def _classes(element: Json) -> str:
    keys = ("size", "weight", "color", "style", "spacing")
    names = [element["type"], *(f"{key}-{element[key]}" for key in keys if key in element)]
    names.extend(key for key in ("isSubtle", "separator") if element.get(key))
    return _attribute(" ".join(names).lower())


def _inline(markdown: str) -> str:
    """Show the markdown that our cards use: links, bold and escaped characters."""
    shown = []
    position = 0
    for match in _LINK_OR_BOLD.finditer(markdown):
        shown.append(_unescaped(markdown[position : match.start()]))
        if match["bold"] is not None:
            shown.append(f"<strong>{_unescaped(match['bold'])}</strong>")
        else:
            shown.append(f'<a href="{_attribute(match["url"])}">{_unescaped(match["text"])}</a>')
        position = match.end()
    return "".join([*shown, _unescaped(markdown[position:])])


def _unescaped(text: str) -> str:
    return escape(_ESCAPED.sub(r"\1", text))


def _attribute(text: str) -> str:
    return escape(text, quote=True)
