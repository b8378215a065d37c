"""What a column holds, told by its cells alone: names, days, answers, themes or texts."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from planner_sync.domain.blocks import Row, is_one_cell
from planner_sync.minutes.dates.due_dates import is_due
from planner_sync.minutes.headings.headers import Columns
from planner_sync.minutes.lexicon import Lexicon, phrase
from planner_sync.minutes.people.names import KnownNames
from planner_sync.minutes.people.owner_cells import owner_cell
from planner_sync.minutes.rulings.statuses import state_of, status_of
from planner_sync.minutes.words.leftovers import is_leftover

_INITIALS = re.compile(r"[A-Z]{2,4}(?:\s*[,/&+]\s*[A-Z]{2,4})*")
_NUMBER = re.compile(r"\W*\d{1,3}(?:[.,]\d{1,2})?[a-z]?\W*")
_TIME = re.compile(r"\W*\d{1,2}[.:]\d\d\b.*")
_HOURS = re.compile(
    r"\W*(?:\d{1,2}[.:u]\d\d(?:\s*(?:u|uur|h|am|pm)\.?)?"
    r"(?:\W+\d{1,2}[.:u]\d\d(?:\s*(?:u|uur|h|am|pm)\.?)?)?"
    r"|\d{1,3}\s*(?:min|minuten|minutes|mins|'|’|′)\.?)\W*",
    re.IGNORECASE,
)
"""A clock time, a stretch of them or a length: "14:00", "10.00-15.00 uur", "5 min"."""

_LONGEST_THEME = 4
"""Words of a theme; a longer text says something of it."""

_LEAST_TEXT = 12
"""Characters: a column of shorter texts holds names or states, not points."""

_RATIO = 1.5
"""How much longer a text is than the theme that it is about."""


@dataclass(frozen=True, kw_only=True)
class Contents:
    """The texts of one column, without what a template leaves behind."""

    texts: Sequence[str]
    is_spread: bool = False
    """Whether a cell is merged over several rows, or left out where it is the same."""

    @property
    def words(self) -> float:
        """How many words a text has on average."""
        return sum(len(text.split()) for text in self.texts) / max(1, len(self.texts))

    @property
    def length(self) -> float:
        """How many characters a text has on average."""
        return sum(map(len, self.texts)) / max(1, len(self.texts))

    @property
    def are_texts(self) -> bool:
        """Whether they are long enough for points."""
        return self.length >= _LEAST_TEXT

    @property
    def are_repeated(self) -> bool:
        """Whether several rows share a text."""
        return self.is_spread or len({phrase(text) for text in self.texts}) < len(self.texts)

    @property
    def are_numbers(self) -> bool:
        """Whether they only count, or tell the time."""
        return mostly(self.texts, lambda t: bool(_NUMBER.fullmatch(t) or _TIME.fullmatch(t)))

    @property
    def are_hours(self) -> bool:
        """Whether they are clock times, or how long something takes."""
        return mostly(self.texts, lambda text: _HOURS.fullmatch(text) is not None)

    def are_themes_of(self, other: "Contents") -> bool:
        """Tell short names of subjects from the texts beside them."""
        are_short = bool(self.texts) and all(
            len(text.split()) <= _LONGEST_THEME and "\n" not in text for text in self.texts
        )
        return are_short and other.are_texts and other.words >= _RATIO * self.words


def contents_of(rows: Sequence[Row], at: int, lexicon: Lexicon) -> Contents:
    """Return what the column *at* of *rows* holds; a merged cell counts once."""
    cells = [row[at] for row in rows if not is_one_cell(row)]
    texts = [c.text.strip() for c in cells if not c.is_continued]
    kept = [text for text in texts if not is_leftover(text, lexicon)]
    is_merged = len(texts) < len(cells)
    # Nothing below the first text of a theme: what stands above holds for it too.
    is_left_out = 0 < len(kept) < len(texts) and bool(cells[0].text.strip())
    return Contents(texts=kept, is_spread=is_merged or is_left_out)


def field_by_content(contents: Contents, known: KnownNames) -> str | None:
    """Return the field that every table writes alike: who, when, yes or no, how far."""
    lexicon, texts = known.lexicon, contents.texts
    if contents.are_numbers:
        return "number"
    if holds_names(texts, known):
        return "owner"
    if mostly(texts, is_due):
        return "due"
    if mostly(texts, lambda text: lexicon.opening(lexicon.decisions, text) is not None):
        return "decision"
    if mostly(texts, lambda text: status_of(text, lexicon) is not None):
        return "status"
    is_when = any(map(is_due, texts)) and mostly(texts, lambda text: _tells_when(text, lexicon))
    return "due" if is_when else None


def _tells_when(text: str, lexicon: Lexicon) -> bool:
    """Tell a day, and "gedaan" or "nee, te duur" where the day was."""
    is_state = state_of(text, lexicon) is not None
    return is_due(text) or is_state or lexicon.opening(lexicon.decisions, text) is not None


def holds_names(texts: Sequence[str], known: KnownNames) -> bool:
    """Tell whether most of *texts* are names or initials."""
    whos = [owner_cell(text, known).who for text in texts]
    return mostly(whos, lambda t: known.look_like_names(t) or bool(_INITIALS.fullmatch(t.strip())))


def mostly(texts: Sequence[str], test: Callable[[str], bool]) -> bool:
    """Tell whether more than half of *texts* pass *test*."""
    return 2 * sum(map(test, texts)) > len(texts)


def has_people(columns: Columns, contents: Sequence[Contents], known: KnownNames) -> bool:
    """Tell "Anna | posters ontwerpen" from "Opening | Anna opent", a subject with its report."""
    at = columns.get("owner")
    if at is None:
        return False
    is_in_front = at < columns["topic"] and "due" not in columns
    return not is_in_front or mostly(contents[at].texts, known.are_known)
