"""The words of a text, with what stands before each."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from planner_sync.domain.people import fold_in_place
from planner_sync.minutes.privacy.word_sets import word_set

_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*(?:(?<=[sxz])['’](?=\s[a-z]))?")
"""With the apostrophe of "Hans' fiets"."""

_STOP = re.compile(r"[.!?…](?=[\s\"'”’)]|$)|[:|•*\n\t]")
_FEW = 4
_SHORTENED = word_set(
    "dhr mevr mw mvr mej dr drs ing ir mr mrs ms prof ds st fam bv bijv oa ca nr tel evt incl "
    "excl resp vgl cl jl svp zgn zr br fa th chr joh jac alb wilh"
)
"""A full stop behind one of these ends no sentence."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Word:
    """One word and its place in the text."""

    text: str
    folded: str
    start: int
    end: int
    gap: str
    """What stands between the word before and this one."""

    behind: str
    """The first few characters behind it."""

    opens: bool
    """True when a capital says nothing, because a sentence or a cell begins here."""

    @property
    def is_capital(self) -> bool:
        """True when the word begins with a capital."""
        return self.text[0].isupper()

    @property
    def is_shout(self) -> bool:
        """True for "WMO" and "TV", and for a letter on its own."""
        return self.text.isupper()

    @property
    def is_initial(self) -> bool:
        """True for a capital letter on its own."""
        return len(self.text) == 1 and self.text.isupper()

    @property
    def is_beside(self) -> bool:
        """True when nothing but blanks, or the full stop of an initial, stands before it."""
        return bool(self.gap) and not self.gap.strip(" \t\xa0" if self.opens else " \t\xa0.")


def words_of(text: str) -> list[Word]:
    """Return the words of *text* in order; takes time in proportion to its length."""
    words: list[Word] = []
    at = 0
    for match in _WORD.finditer(text):
        gap = text[at : match.start()]
        words.append(
            Word(
                text=match[0],
                folded=fold_in_place(match[0]).replace("’", "'"),
                start=match.start(),
                end=match.end(),
                gap=gap,
                behind=text[match.end() : match.end() + _FEW],
                opens=_opens(gap, words),
            )
        )
        at = match.end()
    return words


def _opens(gap: str, before: Sequence[Word]) -> bool:
    if not before:
        return True
    if not _STOP.search(gap):
        return False
    last = before[-1]
    is_dot = gap.strip(" \t\xa0(\"'") == "."
    return not (is_dot and (len(last.text) == 1 or last.folded in _SHORTENED))


def at(words: Sequence[Word], index: int) -> Word | None:
    """Return the word at *index*, or ``None`` outside the text."""
    return words[index] if 0 <= index < len(words) else None
