"""How much of an outcome sheet fits on its one page; sizes in millimetres."""

from collections.abc import Sequence
from textwrap import wrap

LINE = 5.0
"""One line of text at 10 points, as high as Word sets it in Calibri."""

FEWEST = 2
"""So many points of a group are shown before any group gets more."""

# As wide as in the widest of the common fonts at 10 points: a machine without Calibri shows
# another one.
_LETTER = 2.1
_WIDE_LETTER = 3.4
_FIRST_SYMBOL = "\u2000"


def width_of(text: str) -> float:
    """Return how wide *text* is at most on one line."""
    wide = sum(c.isupper() or c in "mw" or c >= _FIRST_SYMBOL for c in text)
    return _LETTER * (len(text) - wide) + _WIDE_LETTER * wide


def cut_to_lines(text: str, width: float, most: int) -> list[str]:
    """Break *text* into lines of *width*, at most so many; what is too long is cut at a word."""
    average = width_of(text) / len(text) if text else _LETTER
    return wrap(text, int(width / average), max_lines=most, placeholder="…")


def share_out(room: float, groups: Sequence[Sequence[float]]) -> list[int]:
    """
    Decide how many points of each group to show in *room*, group by group.

    All are shown when they fit.  Else every group gets its first points, and what is left goes
    to the groups in their order.

    Args:
        room: The height that is left for points.
        groups: The heights of the points of each group.
    """
    shown = [0] * len(groups)
    longest = max(map(len, groups), default=0)
    for most in (FEWEST, longest):
        for number, heights in enumerate(groups):
            for height in heights[shown[number] : most]:
                if height > room:
                    break
                room -= height
                shown[number] += 1
    return shown
