"""What the cells of a row say was decided: in one column, or ticked in one of several."""

from planner_sync.domain.blocks import Cell
from planner_sync.domain.points import Decision
from planner_sync.minutes.headers import ANSWER, Columns
from planner_sync.minutes.leftovers import is_leftover
from planner_sync.minutes.lexicon import Lexicon
from planner_sync.minutes.verdicts import Verdict, answer_of


def answer_in_row(
    row: tuple[Cell, ...], columns: Columns, lexicon: Lexicon, *, point: int
) -> Verdict:
    """Read "nee, te duur" or "ja, Anna regelt het"; *point* is the column of the points."""
    at = columns.get("decision")
    if at is None:
        return Verdict(decision=_ticked(row, columns))
    if at == point:
        return Verdict(decision=Decision.UNDECIDED)
    if row[at].is_checked:
        return Verdict(decision=Decision.TAKEN_UP)
    said = row[at].text.strip()
    decision = _decision(said, lexicon)
    if decision is Decision.UNDECIDED or is_leftover(said, lexicon):
        return Verdict(decision=decision)
    told = answer_of(said, lexicon, is_labelled=True)
    return told if told and told.decision is decision else Verdict(decision=decision)


def _decision(said: str, lexicon: Lexicon) -> Decision:
    meanings = {lexicon.opening(lexicon.decisions, part) for part in said.split("/")}
    # "ja / nee / later" is what the form prints, not an answer.
    meaning = meanings.pop() if len(meanings) == 1 else None
    return Decision(meaning) if meaning else Decision.UNDECIDED


def _ticked(row: tuple[Cell, ...], columns: Columns) -> Decision:
    """Return the answer whose column is ticked, where each has one."""
    marked = [
        name.removeprefix(ANSWER)
        for name, at in columns.items()
        if name.startswith(ANSWER) and (row[at].is_checked or row[at].text.strip(" -☐"))
    ]
    return Decision(marked[0]) if len(marked) == 1 else Decision.UNDECIDED
