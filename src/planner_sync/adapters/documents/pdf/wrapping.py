"""Where a line of a page was broken: because it was full, or because the writer ended it."""

import re
from collections.abc import Sequence
from itertools import pairwise

from planner_sync.adapters.documents.pdf.seen import Line

_SPACE = 0.2
"""Width of the narrowest space, as a share of the size of the letters."""

_LEAST_LINES = 3
_FEW_LINES = 15
_ONE_IN = 33
_ABOUT = 10.0
_SLACK = 1.0
_RAGGED = 30.0
"""Points by which full lines differ where the text is not justified."""

_EVEN = 1.5
"""Points by which they differ where it is."""

_MOSTLY = 0.7
ENDS = (".", "!", "?", ":", ";")
BULLETS = frozenset("•●○▪◦‣□■➢✓o")
_HYPHENATED = re.compile(r"(?<=[a-zà-ÿ])-\n(?=[a-zà-ÿ])")
_HYPHEN = re.compile(r"(?<=\w-)\n(?=\w)")


class Margin:
    """
    The right margin of some lines.

    Where nearly all full lines end at the same place the text is justified: there a line that
    ends earlier was ended by its writer, whatever word comes next.
    """

    def __init__(self, rights: Sequence[float]) -> None:
        """Look where lines that end at *rights* could have gone on to."""
        ordered = sorted(rights, reverse=True)
        far = (
            at for at, right in enumerate(ordered) if _is_reached(ordered[at:], right)
        )  # a single line may stick out
        found = next(far, 0)
        self.at = ordered[found] if ordered else 0.0
        full = [right for right in ordered[found:] if right > self.at - _RAGGED]
        even = sum(right > self.at - _EVEN for right in full)
        self.is_even = even >= _LEAST_LINES * 2 and even >= _MOSTLY * len(full)

    def has_room(self, former: Line, line: Line) -> bool:
        """Tell whether the first word of *line* would have fitted behind *former*."""
        if self.is_even and former.right < self.at - _EVEN * 2:
            return True
        return former.right + _SPACE * former.size + line.first + _SLACK <= self.at


def _is_reached(ordered: Sequence[float], right: float) -> bool:
    """Tell whether several lines end about at *right*; an address may stick out."""
    least = 1 if len(ordered) < _FEW_LINES else max(_LEAST_LINES, len(ordered) // _ONE_IN)
    return ordered[min(least, len(ordered)) - 1] > right - _ABOUT


def unwrapped(text: str) -> str:
    """Join lines of one sentence: a word that was broken by a hyphen becomes whole."""
    return _HYPHEN.sub("", _HYPHENATED.sub("", text)).replace("\n", " ")


def is_prose(lines: Sequence[Line]) -> bool:
    """Tell whether most of several *lines* go on with the sentence of the one above."""
    joints = [goes_on(former, line) for former, line in pairwise(lines)]
    return len(joints) >= _LEAST_LINES and sum(joints) * 2 >= len(joints)


def goes_on(former: Line, line: Line) -> bool:
    """Tell whether *line* goes on in lower case where *former* holds no end of a sentence."""
    return line.text[0].islower() and not former.text.endswith(ENDS)


def told(lines: Sequence[Line], margin: Margin) -> str:
    """Return the text of the *lines* of a cell; only those that the writer ended stay lines."""
    parts = [line.text for line in lines[:1]]
    for former, line in pairwise(lines):
        if is_bulleted(line) or (margin.has_room(former, line) and not goes_on(former, line)):
            parts.append(line.text)
        else:
            parts[-1] = unwrapped(f"{parts[-1]}\n{line.text}")
    return "\n".join(parts)


def is_bulleted(line: Line) -> bool:
    """Tell whether *line* begins with a bullet that nobody types within a sentence."""
    return len(line.words) > 1 and line.words[0].text in BULLETS
