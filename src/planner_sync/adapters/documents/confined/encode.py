"""A document as JSON, for its way out of the child."""

from dataclasses import fields
from typing import Any

import orjson

from planner_sync.domain.blocks import Block, Document

KIND = "kind"


def encoded(document: Document) -> bytes:
    """Return *document* as JSON; each block says in ``kind`` what it is."""
    wire: dict[str, Any] = {f.name: getattr(document, f.name) for f in fields(document)}
    wire["blocks"] = [_tagged(block) for block in document.blocks]
    return orjson.dumps(wire)


def _tagged(block: Block) -> dict[str, Any]:
    told = {f.name: getattr(block, f.name) for f in fields(block)}
    return {KIND: type(block).__name__, **told}
