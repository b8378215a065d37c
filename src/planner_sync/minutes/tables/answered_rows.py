"""What the cells of a row say was decided: in one column, or ticked in one of several."""

from planner_sync.domain.blocks import Row
from planner_sync.domain.points import Decision, Status
from planner_sync.minutes.answers.answer import says_why
from planner_sync.minutes.answers.cells import answer_in_cell
from planner_sync.minutes.headings.headers import ANSWER, Columns
from planner_sync.minutes.lexicon import Lexicon, phrase
from planner_sync.minutes.rulings.statuses import state_of, status_of
from planner_sync.minutes.rulings.verdicts import REFUSED, Verdict, answer_of
from planner_sync.minutes.words.leftovers import is_leftover
from planner_sync.minutes.words.marks import mark_of, without_mark


def answer_in_row(row: Row, columns: Columns, lexicon: Lexicon, *, point: int) -> Verdict | None:
    """
    Read "nee, te duur" or "ja, Anna regelt het"; *point* is the column of the points.

    Without a column for it the answer often stands where the state does ("akkoord"); ``None``
    where no column says anything of it.
    """
    at = columns.get("decision")
    if at is None:
        return _beside(row, columns, lexicon)
    if at != point and row[at].is_checked:
        return Verdict(decision=Decision.TAKEN_UP)
    said = "" if at == point else row[at].text.strip()
    if mark_of(said) is not None:
        return _drawn(said)
    if is_leftover(said, lexicon) or is_choice(said, lexicon):
        return Verdict(decision=Decision.UNDECIDED)
    told = answer_in_cell(said, lexicon)
    meaning = lexicon.opening(lexicon.decisions, said)
    opening = Decision(meaning) if meaning else None
    if told and opening in {None, told.decision}:
        return told
    return Verdict(decision=opening or Decision.UNDECIDED)


def _drawn(said: str) -> Verdict:
    """Read a tick or a cross, with what stands behind it: "✗ te duur"."""
    behind = without_mark(said)
    if mark_of(said):
        return Verdict(decision=Decision.TAKEN_UP, work=behind)
    return Verdict(decision=Decision.NOT_TAKEN_UP, reason=behind)


def is_choice(said: str, lexicon: Lexicon) -> bool:
    """Tell "ja / nee / later", which is what a form prints, from an answer."""
    return len({lexicon.opening(lexicon.decisions, part) for part in said.split("/")}) > 1


def _beside(row: Row, columns: Columns, lexicon: Lexicon) -> Verdict | None:
    """Read an answer that is ticked, or that stands where the state does: "akkoord"."""
    if any(name.startswith(ANSWER) for name in columns):
        return Verdict(decision=_ticked(row, columns))
    state = columns.get("status")
    said = row[state].text if state is not None else ""
    if mark_of(said) is False and says_why(without_mark(said), lexicon):
        return Verdict(decision=Decision.NOT_TAKEN_UP, reason=without_mark(said))
    verdict = answer_of(said, lexicon, is_labelled=True) if said.strip() else None
    return None if verdict and _is_state(said, verdict, lexicon) else verdict


def _is_state(said: str, verdict: Verdict, lexicon: Lexicon) -> bool:
    """Tell "wacht op offerte" and "nog niet gedaan" from "daar gaan wij niet over"."""
    told = state_of(said, lexicon)
    if told is not Status.OPEN or verdict.decision not in REFUSED:
        return told is not None and told is not Status.OPEN
    is_yet = not lexicon.small("yet").isdisjoint(phrase(said).split())
    is_no = verdict.decision is Decision.NOT_TAKEN_UP
    return is_yet or not is_no or status_of(said, lexicon) is not None


def _ticked(row: Row, columns: Columns) -> Decision:
    """Return the answer whose column is ticked, where each has one."""
    marked = [
        name.removeprefix(ANSWER)
        for name, at in columns.items()
        if name.startswith(ANSWER) and (row[at].is_checked or row[at].text.strip(" -☐"))
    ]
    return Decision(marked[0]) if len(marked) == 1 else Decision.UNDECIDED
