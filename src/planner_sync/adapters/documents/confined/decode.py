"""What came out of a child: checked data, never objects of the child's choice."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Annotated

from pydantic import Discriminator, Tag, TypeAdapter, ValidationError

from planner_sync.adapters.documents.confined.encode import KIND
from planner_sync.domain.blocks import Document, Heading, ListItem, Paragraph, Table

_TaggedBlock = Annotated[
    Annotated[Heading, Tag("Heading")]
    | Annotated[Paragraph, Tag("Paragraph")]
    | Annotated[ListItem, Tag("ListItem")]
    | Annotated[Table, Tag("Table")],
    Discriminator(lambda block: block.get(KIND) if isinstance(block, Mapping) else None),
]


@dataclass(frozen=True, kw_only=True)
class _Wire:
    """A document whose blocks say what they are."""

    blocks: tuple[_TaggedBlock, ...]
    format: str
    is_own_output: bool
    properties: dict[str, str]
    comments: tuple[Paragraph, ...]


_ADAPTER = TypeAdapter(_Wire)


def decoded(data: bytes) -> Document:
    """
    Return the document that *data* describes.

    Raises:
        ValueError: It describes none.
    """
    try:
        wire = _ADAPTER.validate_json(data, strict=True)
    except ValidationError:
        # Its message would quote the document.
        raise ValueError("the answer is no document") from None
    return Document(
        blocks=wire.blocks,
        format=wire.format,
        is_own_output=wire.is_own_output,
        properties=wire.properties,
        comments=wire.comments,
    )
