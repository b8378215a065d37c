"""A sentence of running text, and what stands before it."""

from dataclasses import dataclass

from planner_sync.domain.points import Status
from planner_sync.minutes.lexicon import Lexicon
from planner_sync.minutes.rulings.status_tails import status_tail
from planner_sync.minutes.rulings.statuses import bare_state, status_of


@dataclass(frozen=True, kw_only=True)
class Piece:
    """A sentence with its line and the sentence behind it."""

    sentence: str
    line: str
    behind: str
    label: str = ""
    """What the line is about, where an earlier sentence says so: "Bank: is versleten.  …"."""

    def labelled(self, task: str) -> str:
        """Return *task* with what the line is about in front."""
        return f"{self.label}: {task}" if self.label and self.label not in task else task

    def status(self, lexicon: Lexicon) -> Status:
        """Read "(is al gedaan)" at the end or as the next sentence."""
        told = status_tail(self.sentence, lexicon, is_bare_allowed=False)[1]
        if told is None and self.behind.startswith("("):
            told = status_of(self.behind.strip("(). "), lexicon)
        return told or bare_state(self.behind, lexicon, task=self.sentence) or Status.OPEN


@dataclass(frozen=True, kw_only=True)
class Before:
    """The sentence before the one that is read."""

    text: str
    who: tuple[str, ...] = ()
    """The person with whom it begins."""

    is_promise: bool = False
    """True where somebody takes something on in it: "dit" is then another matter."""

    is_wish: bool = False
    """True where it wishes something, of which the next sentence may decide."""

    is_open: bool = False
    """True where it names a point that nobody does yet."""

    is_asked: bool = False
    """True where it asks for something, which what follows only explains."""

    is_complaint: bool = False
    """True where it only says what is wrong."""

    is_apart: bool = False
    """True where it ends the paragraph above."""
