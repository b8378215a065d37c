"""The parts of a Word package: which one holds the text, and what belongs to it."""

import posixpath
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from lxml import etree

from planner_sync.adapters.documents.markup import attribute, children, local
from planner_sync.adapters.documents.refusals import broken

_CONTENT = frozenset(["subDocument", "aFChunk", "afChunk", "frame"])
"""Relationships whose target is text of the document itself."""


@dataclass(frozen=True, kw_only=True)
class Relation:
    """What a part points at."""

    relation_id: str
    kind: str
    """Last word of its type, such as ``header`` or ``hyperlink``."""

    target: str
    is_external: bool


@dataclass(frozen=True, kw_only=True)
class Package:
    """The XML parts of one document, by name."""

    parts: Mapping[str, etree._Element]
    main: str
    """Name of the part that holds the text."""

    def relations(self, part: str) -> Iterator[Relation]:
        """Yield what *part* points at, in the order of the file."""
        folder, name = posixpath.split(part)
        root = self.parts.get(f"{folder}/_rels/{name}.rels".lstrip("/"))
        return _relations(root, folder)

    def related(self, kind: str) -> Iterator[etree._Element]:
        """Yield the parts of *kind* that belong to the text."""
        for relation in self.relations(self.main):
            if relation.kind == kind and relation.target in self.parts:
                yield self.parts[relation.target]

    def targets(self, part: str) -> dict[str, str]:
        """Map the ids of the hyperlinks of *part* to where they lead."""
        found = self.relations(part)
        return {r.relation_id: r.target for r in found if r.kind == "hyperlink" and r.is_external}

    def properties(self) -> dict[str, str]:
        """Return the custom document properties, as text by name."""
        root = self.parts.get("docProps/custom.xml")
        found = {attribute(p, "name"): p for p in children(root, "property")}
        return {name: "".join(map(str, p.itertext())) for name, p in found.items() if name}


def open_word(parts: Mapping[str, etree._Element]) -> Package:
    """
    Find the text among *parts*.

    Raises:
        UnreadableDocumentError: There is none, or a piece of it lies outside the package.
    """
    start = _relations(parts.get("_rels/.rels"), "")
    main = next((r.target for r in start if r.kind == "officeDocument"), None)
    if main is None or main not in parts or local(parts[main]) != "document":
        raise broken()
    package = Package(parts=parts, main=main)
    if any(relation.kind in _CONTENT for relation in package.relations(main)):
        raise broken()
    return package


def _relations(root: etree._Element | None, folder: str) -> Iterator[Relation]:
    for node in children(root, "Relationship"):
        target = str(node.get("Target", ""))
        is_external = str(node.get("TargetMode", "")).lower() == "external"
        inside = posixpath.normpath(posixpath.join("/", folder, target)).lstrip("/")
        yield Relation(
            relation_id=str(node.get("Id", "")),
            kind=str(node.get("Type", "")).rsplit("/", 1)[-1],
            target=target if is_external else inside,
            is_external=is_external,
        )
