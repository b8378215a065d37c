"""What is seen on a page: lines of words, and tables."""

from dataclasses import dataclass
from functools import cached_property


@dataclass(frozen=True, kw_only=True)
class Word:
    """One word of a line; measures in points from the left of the page."""

    text: str
    left: float
    right: float


@dataclass(frozen=True, kw_only=True)
class Line:
    """One line of text; measures in points from the left and the top of the page."""

    words: tuple[Word, ...]
    top: float
    bottom: float
    size: float
    is_bold: bool

    @cached_property
    def text(self) -> str:
        """What it says."""
        return " ".join(word.text for word in self.words)

    @property
    def left(self) -> float:
        """Where it begins."""
        return self.words[0].left

    @cached_property
    def right(self) -> float:
        """Where it ends."""
        return max(word.right for word in self.words)

    @property
    def first(self) -> float:
        """The width of its first word."""
        return self.words[0].right - self.words[0].left


@dataclass(frozen=True, kw_only=True)
class Ruled:
    """A table; ``None`` is a cell that a merged one covers."""

    rows: tuple[tuple[str | None, ...], ...]
    top: float
    bottom: float
    columns: tuple[float, ...] = ()
    """Where its columns begin."""


Item = Line | Ruled


@dataclass(frozen=True, kw_only=True)
class SeenPage:
    """What one page shows, from top to bottom; its measures are in points."""

    height: float
    items: tuple[Item, ...]
    width: float = 0.0
