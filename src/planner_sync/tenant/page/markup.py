"""HTML that is safe by construction: whatever is not markup already is escaped where it goes in."""

from collections.abc import Iterable
from html import escape
from typing import TypeAlias

_EMPTY = frozenset({"link", "meta", "br", "hr"})


class Markup(str):
    """Text that is HTML already; only `tag` and fixed texts of this package make it."""

    __slots__ = ()


Child: TypeAlias = "str | Iterable[Child] | None"


def tag(name: str, /, *children: Child, **attributes: str | bool | None) -> Markup:
    """Return an element; attributes that are None or False are left out, `class_` is `class`."""
    written = "".join(_attribute(key, value) for key, value in attributes.items())
    if name in _EMPTY:
        return Markup(f"<{name}{written}>")
    return Markup(f"<{name}{written}>{together(*children)}</{name}>")


def together(*children: Child) -> Markup:
    return Markup("".join(_written(child) for child in children))


def _written(child: Child) -> str:
    if child is None:
        return ""
    if isinstance(child, Markup):
        return str(child)
    if isinstance(child, str):
        return escape(child)
    return "".join(_written(one) for one in child)


def _attribute(key: str, value: str | bool | None) -> str:
    name = key.rstrip("_").replace("_", "-")
    if value is None or value is False:
        return ""
    return f" {name}" if value is True else f' {name}="{escape(value)}"'
