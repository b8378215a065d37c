"""A line of running text, and what it may lean on."""

from dataclasses import dataclass

EDGE = " *_>–-•·"
"""What a line may begin or end with and says nothing."""


@dataclass(frozen=True, kw_only=True)
class Line:
    """One line of a paragraph or item."""

    text: str
    above: str
    """The line or paragraph before it."""

    is_below: bool
    """True when the line above belongs to the same paragraph."""

    around: str
    """The whole paragraph or item."""

    is_item: bool
    """True for an item of a list: a name behind it is whose item it is."""
