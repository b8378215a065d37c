"""Papers: documents about a client moment that the service writes and people may go on with."""

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import timedelta

from planner_sync.domain.blocks import Document, Table
from planner_sync.domain.library import ItemId
from planner_sync.domain.register import Moment, MomentId

FRESH = timedelta(days=92)
"""Minutes that are read longer after their moment are history: no papers are written about it."""


@dataclass(frozen=True, kw_only=True)
class WrittenSheet:
    """The outcome sheet of one moment, as it was last written."""

    team_id: str
    moment_id: MomentId
    name: str
    """Of the file."""

    item_id: ItemId
    content: str
    """Fingerprint of what it says; another one means that there is something new to say."""

    text: str
    """Fingerprint of the document's text; another one means that a person edited it."""


def is_fresh(moment: Moment) -> bool:
    """Tell whether papers are written about a moment: its minutes came soon after it."""
    return moment.first_read_on is not None and moment.first_read_on - moment.held_on <= FRESH


def text_fingerprint(document: Document) -> str:
    """
    Return a fingerprint of what a reader sees in *document*.

    Blanks do not count: SharePoint rewrites the files that it keeps, and leaves the words alone.
    """
    said = (" ".join(text.split()) for text in _texts(document))
    return hashlib.sha256("\n".join(filter(None, said)).encode()).hexdigest()


def _texts(document: Document) -> Iterator[str]:
    for block in document.blocks:
        if isinstance(block, Table):
            for row in block.rows:
                yield from (cell.text for cell in row if not cell.is_continued)
        else:
            yield block.text
