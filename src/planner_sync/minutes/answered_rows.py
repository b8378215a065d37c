"""What the cells of a row say was decided: in one column, or ticked in one of several."""

from planner_sync.domain.blocks import Row
from planner_sync.domain.points import Decision, Status
from planner_sync.minutes.headers import ANSWER, Columns
from planner_sync.minutes.leftovers import is_leftover
from planner_sync.minutes.lexicon import Lexicon
from planner_sync.minutes.statuses import state_of
from planner_sync.minutes.verdicts import REFUSED, Verdict, answer_of


def answer_in_row(row: Row, columns: Columns, lexicon: Lexicon, *, point: int) -> Verdict | None:
    """
    Read "nee, te duur" or "ja, Anna regelt het"; *point* is the column of the points.

    Without a column for it the answer often stands where the state does ("akkoord"); ``None``
    where no column says anything of it.
    """
    at = columns.get("decision")
    if at is None:
        return _beside(row, columns, lexicon)
    if at == point:
        return Verdict(decision=Decision.UNDECIDED)
    if row[at].is_checked:
        return Verdict(decision=Decision.TAKEN_UP)
    said = row[at].text.strip()
    if is_leftover(said, lexicon) or is_choice(said, lexicon):
        return Verdict(decision=Decision.UNDECIDED)
    told = answer_of(said, lexicon, is_labelled=True)
    meaning = lexicon.opening(lexicon.decisions, said)
    opening = Decision(meaning) if meaning else None
    if told and opening in {None, told.decision}:
        return told
    return Verdict(decision=opening or Decision.UNDECIDED)


def is_choice(said: str, lexicon: Lexicon) -> bool:
    """Tell "ja / nee / later", which is what a form prints, from an answer."""
    return len({lexicon.opening(lexicon.decisions, part) for part in said.split("/")}) > 1


def _beside(row: Row, columns: Columns, lexicon: Lexicon) -> Verdict | None:
    """Read an answer that is ticked, or that stands where the state does: "akkoord"."""
    if any(name.startswith(ANSWER) for name in columns):
        return Verdict(decision=_ticked(row, columns))
    state = columns.get("status")
    said = row[state].text if state is not None else ""
    verdict = answer_of(said, lexicon, is_labelled=True) if said.strip() else None
    told = state_of(said, lexicon) if verdict else None
    is_refused = verdict is not None and verdict.decision in REFUSED
    # "Wacht op offerte" and "nog niet gedaan" tell how far it is.
    is_state = told is not None and (told is not Status.OPEN or is_refused)
    return None if is_state else verdict


def _ticked(row: Row, columns: Columns) -> Decision:
    """Return the answer whose column is ticked, where each has one."""
    marked = [
        name.removeprefix(ANSWER)
        for name, at in columns.items()
        if name.startswith(ANSWER) and (row[at].is_checked or row[at].text.strip(" -☐"))
    ]
    return Decision(marked[0]) if len(marked) == 1 else Decision.UNDECIDED
