"""Tables without header: what was said, and beside it what is done about it."""

from collections.abc import Sequence

from planner_sync.domain.blocks import Row
from planner_sync.domain.points import Decision
from planner_sync.minutes.answers.short_answers import is_short_work, short_answer
from planner_sync.minutes.clauses.speech import Speech
from planner_sync.minutes.headings.headers import Columns
from planner_sync.minutes.rulings.statuses import state_of
from planner_sync.minutes.rulings.verdicts import answer_of
from planner_sync.minutes.tables.column_contents import Contents, contents_of, holds_names
from planner_sync.minutes.words.marks import mark_of
from planner_sync.minutes.words.sentences import sentences

_PAIR = 2
"""Columns: what was said and what is done; in front of both may stand who said it."""

_LEAST_WORDS = 2
"""Words on average of what was said."""

_FEWEST_ROWS = 2
_LONGEST_HEADER = 3
_MATTERS = ("improvement", "said", "topic")
_AGREED = frozenset(
    ["action", "outcome", "decision", "decision_text", "status", "completed", "question"]
)
"""Columns that tell already what came of a matter."""

_LEAST_SHARE = 0.5
"""Share of the texts beside what was said that answer it, or tell what is done."""


def pair_columns(rows: Sequence[Row], speech: Speech) -> Columns:
    """
    Return the columns of *rows* where the last answers the one before it; else none.

    In front of both stands who said it, a short name of the subject, or a number: "Anna | de
    soep is lauw | warmhoudkan kopen"; behind both may stand who does it.  Only where clients
    met: elsewhere it may be a programme.
    """
    if not speech.is_client_moment or not rows:
        return {}
    held = [contents_of(rows, at, speech.lexicon) for at in range(len(rows[0]))]
    told = [at for at, column in enumerate(held) if column.texts and not column.are_numbers]
    owner = told.pop() if told and holds_names(held[told[-1]].texts, speech.known) else None
    if not _PAIR <= len(told) <= _PAIR + 1:
        return {}
    *before, said, agreed = told
    if held[said].words < _LEAST_WORDS or not _are_answers(held[agreed], speech):
        return {}
    # "Eten" on each row is what the work is about, not what was said.
    is_theme = owner is not None and held[said].are_repeated
    front = _in_front([held[at] for at in before], held[said], speech)
    if is_theme or front is None:
        return {}
    columns = {"said": said, "topic": said, "action": agreed}
    columns |= {front: before[0]} if before else {}
    return columns if owner is None else {**columns, "owner": owner}


def heads_pairs(rows: Sequence[Row], columns: Columns, speech: Speech) -> bool:
    """Tell "wie | zei | en toen", in words that nobody knows, from the first pair."""
    if not columns or len(rows) <= _FEWEST_ROWS:
        return False
    heads = [cell.text for cell in rows[0]]
    are_short = all(0 < len(text.split()) <= _LONGEST_HEADER for text in heads)
    said, agreed = heads[columns["said"]], heads[columns["action"]]
    is_said = speech.asks(said) or speech.wishes.complains(said) or _answers(agreed, speech)
    below = contents_of(rows[1:], columns["said"], speech.lexicon)
    is_plain = not any(text.endswith((".", "!", "?")) for text in heads)
    return are_short and is_plain and not is_said and below.words > len(said.split())


def _with_told(columns: Columns, contents: Sequence[Contents]) -> Columns:
    """Take "ingebracht" above names as whose it is, and the texts beside it as what was said."""
    said, theme = columns.get("said"), columns.get("theme")
    if said is None or theme is None or not contents or columns.get("topic") != said:
        return columns
    if not contents[said].are_themes_of(contents[theme]):
        return columns
    kept = {field: at for field, at in columns.items() if field != "theme"}
    return {**kept, "origin": said, "said": theme, "topic": theme}


def with_answers(columns: Columns, contents: Sequence[Contents], speech: Speech) -> Columns:
    """Take the last texts behind the matters that answer them as what is done about those."""
    columns = _with_told(columns, contents)
    points = [columns[field] for field in _MATTERS if field in columns]
    if not points or not contents or not _AGREED.isdisjoint(columns):
        return columns
    taken = set(columns.values())
    free = (
        at
        for at in reversed(range(max(points) + 1, len(contents)))
        if at not in taken and contents[at].are_texts and _are_answers(contents[at], speech)
    )
    at = next(free, None)
    return columns if at is None else {**columns, "action": at}


def _in_front(before: Sequence[Contents], said: Contents, speech: Speech) -> str | None:
    """Return what stands in front of what was said; ``None`` where it is a text of its own."""
    if not before:
        return ""
    if holds_names(before[0].texts, speech.known):
        return "origin"
    return "theme" if before[0].are_themes_of(said) else None


def _are_answers(column: Contents, speech: Speech) -> bool:
    answers = [text for text in column.texts if _answers(text, speech)]
    works = [text for text in column.texts if text not in answers and is_short_work(text, speech)]
    told = len(answers) + len(works) if len(answers) >= _FEWEST_ROWS else len(answers)
    return told >= max(_FEWEST_ROWS, _LEAST_SHARE * len(column.texts))


def _answers(text: str, speech: Speech) -> bool:
    """Tell "Anna laat sleutels maken", "gemaakt op 4 maart" and "daar gaan wij niet over"."""
    verdict = answer_of(text, speech.lexicon, is_labelled=True)
    is_answer = verdict is not None and verdict.decision is not Decision.UNDECIDED
    if is_answer or mark_of(text) is not None or state_of(text, speech.lexicon) is not None:
        return True
    clauses = (c for said in sentences(text) for c in speech.clauses.of(said))
    is_promise = any(clause.owners and clause.is_promise for clause in clauses)
    return is_promise or short_answer(text, speech) is not None or speech.asks(text)
