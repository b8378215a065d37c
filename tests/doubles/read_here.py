"""Documents that are read in this process, for tests of what is made of them."""

from collections.abc import Iterator
from unittest.mock import patch

import pytest

from planner_sync.adapters.documents.confined.decode import decoded
from planner_sync.adapters.documents.confined.encode import encoded
from planner_sync.adapters.documents.confined.reader import ConfinedReader
from planner_sync.adapters.documents.formats import Format
from planner_sync.domain.blocks import Document


@pytest.fixture(scope="module", autouse=True)
def read_here() -> Iterator[None]:
    """
    Read without a child, which takes twenty times as long as reading a few lines.

    What the child is for, and that it reads the same, is tested with the documents.
    """
    with patch.object(ConfinedReader, "read", _read):
        yield


def _read(_: ConfinedReader, data: bytes, kind: Format) -> Document:
    # Written down and read back as on the way from the child.
    return decoded(encoded(kind.reader()(data)))
