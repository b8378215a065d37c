"""The texts that letters to clients are made of, by name; one value per language."""

from collections.abc import Mapping
from dataclasses import dataclass

from planner_sync.domain.board import Standing
from planner_sync.domain.letters import LetterKind
from planner_sync.domain.points import TakenUpBy


@dataclass(frozen=True, kw_only=True)
class KindWords:
    """What one kind of letter says around its points."""

    title: str
    opening: tuple[str, ...]
    addition_opening: tuple[str, ...]
    headings: Mapping[Standing, str]
    """In the order of the letter; points under equal headings stand together."""


@dataclass(frozen=True, kw_only=True)
class LetterWords:
    """
    All texts of letters in one language, plain enough for clients.

    Words between braces are filled in; a text uses the ones that it has here.  Texts that
    begin with a bracket are slots: a colleague replaces them before the letter is given.
    """

    language: str
    locale: str
    page_of: str
    """With ``{page}`` and ``{pages}``."""

    file_name: str
    addition_file_name: str
    subtitle: str
    addition_subtitle: str
    greeting: str
    questions: str
    farewell: str
    kinds: Mapping[LetterKind, KindWords]

    before: Mapping[Standing, str]
    """What an earlier letter said of a point, where that changed."""

    changed: str
    decided: str
    """Instead of *changed* for a point that was undecided."""

    due: str
    no_due: str
    vague_due: str
    """In front of the words of the minutes."""

    wanted: str
    """A day that passed and that no letter promised."""

    promised: str
    missed: str
    still_busy: str
    cannot: str
    """A promised day that is moved before it passed."""

    sooner: str
    done: str
    done_late: str
    later: str
    no_decision: str
    taken_up_by: Mapping[TakenUpBy, str]
    reason: str
    """In front of the reason; likewise the next one."""

    result: str

    unfinished: str
    sentence_slot: str
    reason_slot: str
    result_slot: str
