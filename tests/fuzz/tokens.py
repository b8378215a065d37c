"""Words that can be found again: each document says which of them a reader must see."""

import re
from collections.abc import Iterator
from itertools import count

SEEN = re.compile(r"zv\d{5}v")
"""A word that stands where people see it."""

UNSEEN = re.compile(r"zh\d{5}h")
"""A word that is deleted or hidden."""


class Words:
    """Hands out words that occur once."""

    def __init__(self) -> None:
        self._numbers: Iterator[int] = count()

    def seen(self) -> str:
        """Return a new word for a place where people see it."""
        return f"zv{next(self._numbers):05d}v"

    def unseen(self) -> str:
        """Return a new word for a place where nobody sees it."""
        return f"zh{next(self._numbers):05d}h"
