"""Adaptive Cards, as far as a digest needs them; adaptivecards.io, "Schema Explorer".

A card comes from outside: what is not understood is named rather than guessed, and no address of
a card is loaded.
"""

import re
from collections.abc import Callable, Mapping
from typing import Any

from planner_sync.tenant.page.links import anchor
from planner_sync.tenant.page.markup import Child, Markup, tag
from planner_sync.tenant.world import World

Element = Mapping[str, Any]

_MARK = re.compile(
    r"\\(?P<escaped>[\\`*_\[\]()#+\-.!>])"
    r"|\[(?P<text>(?:\\.|[^\[\]\\])*)\]\((?P<url>[^)\s]*)\)"
    r"|\*\*(?P<strong>.+?)\*\*"
    r"|(?<!\w)_(?P<under>[^_]+)_(?!\w)"
    r"|\*(?P<star>[^*\s][^*]*)\*",
    re.DOTALL,
)
_WORDS = {
    "size": ("Small", "Default", "Medium", "Large", "ExtraLarge"),
    "weight": ("Lighter", "Default", "Bolder"),
    "color": ("Default", "Dark", "Light", "Accent", "Good", "Warning", "Attention"),
    "spacing": ("None", "Small", "Default", "Medium", "Large", "ExtraLarge", "Padding"),
    "style": ("default", "emphasis", "good", "attention", "warning", "accent", "heading"),
    "horizontalAlignment": ("Left", "Center", "Right"),
}
_DEEPEST = 20


def card(world: World, given: object) -> Markup:
    """Return a card as it would look in a channel."""
    if not isinstance(given, dict):
        return tag("p", "Geen kaart.", class_="failed")
    actions = _actions(world, given.get("actions"))
    return tag("div", _all(world, given.get("body"), 0), actions, class_="adaptive")


def _all(world: World, given: object, depth: int) -> list[Markup]:
    return [_element(world, one, depth) for one in _objects(given) if depth < _DEEPEST]


def _objects(given: object) -> list[Element]:
    return [one for one in given if isinstance(one, dict)] if isinstance(given, list) else []


def _element(world: World, given: Element, depth: int) -> Markup:
    kind = str(given.get("type"))
    if given.get("isVisible") is False:
        return Markup()
    write = _WRITERS.get(kind)
    if write is None:
        return tag("p", f"[{kind} wordt hier niet getoond]", class_="unknown")
    return write(world, given, depth)


def _text_block(world: World, given: Element, depth: int) -> Markup:
    is_heading = given.get("style") == "heading"
    lines = re.split(r"\r?\n", str(given.get("text", "")).strip())
    return tag("h3" if is_heading else "div", _lines(world, lines), class_=_classes("text", given))


def _lines(world: World, lines: list[str]) -> list[Child]:
    """Return lines of text; those that begin with a dash or a number are a list."""
    shown: list[Child] = []
    for line in lines:
        bullet = re.match(r"\s*(?:[-*]|\d+\.)\s+(?=\S)", line)
        if bullet:
            shown.append(tag("span", "• ", marked(world, line[bullet.end() :]), class_="bullet"))
        elif shown:
            shown += [tag("br"), marked(world, line)]
        else:
            shown.append(marked(world, line))
    return shown


def marked(world: World, text: str) -> list[Child]:
    """Return the Markdown of Teams cards: strong, emphasised, links, and escaped marks."""
    shown: list[Child] = []
    end = 0
    for found in _MARK.finditer(text):
        shown += [text[end : found.start()], _mark(world, found)]
        end = found.end()
    return [*shown, text[end:]]


def _mark(world: World, found: re.Match[str]) -> Child:
    if found["escaped"] is not None:
        return found["escaped"]
    if found["text"] is not None:
        return anchor(world, found["url"], marked(world, found["text"]))
    if found["strong"] is not None:
        return tag("strong", marked(world, found["strong"]))
    return tag("em", marked(world, found["under"] or found["star"] or ""))


def _rich_text(world: World, given: Element, depth: int) -> Markup:
    inlines = given.get("inlines")
    runs = [_run(world, one) for one in (inlines if isinstance(inlines, list) else [])]
    return tag("div", runs, class_=_classes("text", given))


def _run(world: World, given: object) -> Child:
    if not isinstance(given, dict):
        return str(given)
    text, action = str(given.get("text", "")), given.get("selectAction")
    shown = anchor(world, str(action.get("url", "")), text) if isinstance(action, dict) else text
    return tag("span", shown, class_=_classes("run", given))


def _container(world: World, given: Element, depth: int) -> Markup:
    return tag("div", _all(world, given.get("items"), depth + 1), class_=_classes("box", given))


def _column_set(world: World, given: Element, depth: int) -> Markup:
    columns = [
        tag("div", _all(world, one.get("items"), depth + 1), class_=_column_classes(one))
        for one in _objects(given.get("columns"))
    ]
    return tag("div", columns, class_=_classes("columns", given))


def _column_classes(given: Element) -> str:
    width = "auto" if given.get("width") == "auto" else "stretch"
    return f"{_classes('column', given)} {width}"


def _fact_set(world: World, given: Element, depth: int) -> Markup:
    shown = [
        (tag("dt", str(one.get("title", ""))), tag("dd", marked(world, str(one.get("value", "")))))
        for one in _objects(given.get("facts"))
    ]
    return tag("dl", shown, class_=_classes("facts", given))


def _table(world: World, given: Element, depth: int) -> Markup:
    rows = [
        tag(
            "tr",
            [
                tag("td", _all(world, cell.get("items"), depth + 1))
                for cell in _objects(row.get("cells"))
            ],
        )
        for row in _objects(given.get("rows"))
    ]
    return tag("table", rows, class_=_classes("grid", given))


def _image(world: World, given: Element, depth: int) -> Markup:
    text = str(given.get("altText") or "afbeelding")
    return tag("p", f"[{text}]", class_="unknown")


def _action_set(world: World, given: Element, depth: int) -> Markup:
    return _actions(world, given.get("actions")) or Markup()


def _actions(world: World, given: object) -> Markup | None:
    shown = [
        anchor(world, str(one.get("url", "")), str(one.get("title", "Openen")))
        for one in _objects(given)
    ]
    return tag("div", shown, class_="actions") if shown else None


def _classes(base: str, given: Element) -> str:
    """Return class names for the words of the schema; other words are left out."""
    words = [
        f"{member}-{word}".lower()
        for member, known in _WORDS.items()
        for word in known
        if str(given.get(member)).lower() == word.lower()
    ]
    flags = {"separator": "ruled", "isSubtle": "subtle", "bleed": "bleed"}
    return " ".join(
        [base, *words, *(name for flag, name in flags.items() if given.get(flag) is True)]
    )


_WRITERS: Mapping[str, Callable[[World, Element, int], Markup]] = {
    "TextBlock": _text_block,
    "RichTextBlock": _rich_text,
    "Container": _container,
    "ColumnSet": _column_set,
    "FactSet": _fact_set,
    "Table": _table,
    "Image": _image,
    "ActionSet": _action_set,
}
