"""What the styles of an OpenDocument text say about paragraphs, spans and lists."""

from collections.abc import Iterable
from dataclasses import dataclass

from lxml import etree

from planner_sync.adapters.documents.markup import attribute, child, local

_MAX_CHAIN = 20
_BOLD = frozenset(["bold", "600", "700", "800", "900"])
_FAMILIES = frozenset(["paragraph", "text", "section", "table-row"])


@dataclass(frozen=True, kw_only=True)
class Look:
    """How a piece of text is dressed; ``None`` where a style says nothing."""

    is_bold: bool | None = None
    is_unseen: bool | None = None

    def over(self, under: "Look") -> "Look":
        """Return this look where it says something, else *under*."""
        return Look(
            is_bold=under.is_bold if self.is_bold is None else self.is_bold,
            is_unseen=under.is_unseen if self.is_unseen is None else self.is_unseen,
        )


class OdfStyles:
    """The styles of both parts, automatic and named."""

    def __init__(self, roots: Iterable[etree._Element]) -> None:
        self._styles: dict[tuple[str, str], etree._Element] = {}
        self._lists: dict[str, etree._Element] = {}
        for root in roots:
            for node in root.iter():
                name = attribute(node, "name") or ""
                if local(node) == "style" and attribute(node, "family") in _FAMILIES:
                    self._styles[attribute(node, "family") or "", name] = node
                elif local(node) == "list-style":
                    self._lists[name] = node
        self._looks: dict[tuple[str, str], Look] = {}

    def look(self, family: str, name: str | None) -> Look:
        """Return the look that the style *name* of *family* gives, with what it is based on."""
        key = (family, name or "")
        if key not in self._looks:
            found = Look()
            for style in self._chain(family, name):
                found = found.over(_own_look(style))
            self._looks[key] = found
        return self._looks[key]

    def is_hidden_section(self, name: str | None) -> bool:
        """Tell whether the section style *name* hides what it holds."""
        return any(
            attribute(properties, "display") == "none"
            for style in self._chain("section", name)
            for properties in style
        )

    def level(self, list_style: str | None, depth: int) -> etree._Element | None:
        """Return the description of a level of a list; *depth* is 0 for the outermost."""
        for node in self._lists.get(list_style or "", ()):
            if attribute(node, "level") == str(depth + 1):
                return node
        return None

    def _chain(self, family: str, name: str | None) -> list[etree._Element]:
        chain: list[etree._Element] = []
        while name and (family, name) in self._styles and len(chain) < _MAX_CHAIN:
            chain.append(self._styles[family, name])
            name = attribute(chain[-1], "parent-style-name")
        return chain


def _own_look(style: etree._Element) -> Look:
    properties = child(style, "text-properties")
    weight = attribute(properties, "font-weight")
    display = attribute(properties, "display")
    line = attribute(properties, "text-line-through-style")
    says = display is not None or line is not None
    return Look(
        is_bold=None if weight is None else weight in _BOLD,
        is_unseen=(display == "none" or line not in {None, "none"}) if says else None,
    )
