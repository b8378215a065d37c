"""What the styles of a Word document say about paragraphs and runs."""

import re
from dataclasses import dataclass, field
from functools import cached_property

from lxml import etree

from planner_sync.adapters.documents.markup import attribute, child, children, is_on, number, value

_MAX_CHAIN = 20
_BODY_TEXT_LEVEL = 9
_HEADING = re.compile(r"(?:heading|kop) ?([1-9])")
_TITLES = frozenset(["title", "titel"])


@dataclass(frozen=True)
class Styles:
    """The style sheet; every question follows the chain of styles that a style is based on."""

    root: etree._Element | None
    _chains: dict[str, tuple[etree._Element, ...]] = field(default_factory=dict)

    def switched(self, style_id: str | None, name: str) -> bool | None:
        """Tell whether a style turns a run property such as ``b`` on; ``None``: says nothing."""
        for style in self._chain(style_id):
            found = child(style, "rPr", name)
            if found is not None:
                return is_on(found)
        return None

    def numbering(self, style_id: str | None) -> tuple[str | None, str | None]:
        """Return the ids of list and level that a paragraph style brings."""
        list_id = level = None
        for style in self._chain(style_id):
            found = child(style, "pPr", "numPr")
            list_id = list_id or value(child(found, "numId"))
            level = level or value(child(found, "ilvl"))
        return list_id, level

    def list_of_style(self, style_id: str | None) -> str | None:
        """Return the id of the list that a numbering style stands for."""
        return self.numbering(style_id)[0]

    def heading_level(self, properties: etree._Element | None) -> int | None:
        """Return the level of the heading whose ``pPr`` is *properties*; ``None``: no heading."""
        own = number(value(child(properties, "outlineLvl")))
        if own is not None and 0 <= own < _BODY_TEXT_LEVEL:
            return own + 1
        for style in self._chain(self.paragraph_style(properties)):
            name = (value(child(style, "name")) or attribute(style, "styleId") or "").lower()
            known = _HEADING.fullmatch(name)
            if known:
                return int(known[1])
            if name in _TITLES:
                return 1
            outline = number(value(child(style, "pPr", "outlineLvl")))
            if outline is not None:
                return outline + 1 if 0 <= outline < _BODY_TEXT_LEVEL else None
        return None

    def paragraph_style(self, properties: etree._Element | None) -> str | None:
        """Return the id of the style of a paragraph; the default one when it names none."""
        return value(child(properties, "pStyle")) or self._default

    @cached_property
    def _default(self) -> str | None:
        return next(
            (
                attribute(style, "styleId")
                for style in children(self.root, "style")
                if attribute(style, "type") == "paragraph" and attribute(style, "default") == "1"
            ),
            None,
        )

    @cached_property
    def _by_id(self) -> dict[str, etree._Element]:
        return {attribute(s, "styleId") or "": s for s in children(self.root, "style")}

    def _chain(self, style_id: str | None) -> tuple[etree._Element, ...]:
        if not style_id:
            return ()
        if style_id not in self._chains:
            chain: list[etree._Element] = []
            at: str | None = style_id
            while at in self._by_id and len(chain) < _MAX_CHAIN:
                chain.append(self._by_id[at])
                at = value(child(chain[-1], "basedOn"))
            self._chains[style_id] = tuple(chain)
        return self._chains[style_id]
