"""Rows of a table that tell what became of earlier points: "stoelen | besteld"."""

import re
from collections.abc import Iterator, Sequence

from planner_sync.domain.blocks import Row, Table
from planner_sync.domain.points import Certainty, Decision, Kind, Status
from planner_sync.minutes.clauses.speech import Speech
from planner_sync.minutes.dates.due_dates import ANY_DAY, find_due
from planner_sync.minutes.found import Found
from planner_sync.minutes.headings.headers import header_meaning, header_of
from planner_sync.minutes.items.matter_titles import matter_title
from planner_sync.minutes.lexicon import Lexicon, phrase
from planner_sync.minutes.rulings.no_points import is_praise
from planner_sync.minutes.rulings.statuses import state_of
from planner_sync.minutes.rulings.verdicts import answer_of
from planner_sync.minutes.sections.carried_over import doers_in
from planner_sync.minutes.words.sentences import sentences
from planner_sync.minutes.words.utterances import Clause

_PARTS = re.compile(r"[,;.]\s+")

_PAIR = 2
"""Cells of such a row, beside its number: the point, and what became of it."""

_LONGEST = 15
"""Words of the name of a point; a longer text tells a story."""

_LEAST_SHARE = 0.5
"""Share of the rows that tell how far their point is."""

_STATES = frozenset(["status", "completed"])
_SINCE = _STATES | {"now", "remark"}
"""Columns that say how far a point is; the last ones only beside what was said before."""

_ONGOING = frozenset([Status.OPEN, Status.IN_PROGRESS])


def heads_state(table: Table, lexicon: Lexicon) -> bool:
    """Tell a table whose header names a point and how far it is, and no more: "wens | stand"."""
    at, columns = header_of(table, lexicon)
    if at is None:
        return _is_head(table.rows[0], lexicon) if table.rows else False
    fields = set(columns) - {"number"}
    return len(fields) == _PAIR and not fields.isdisjoint(_STATES) and not fields <= _STATES


def rows_look_back(table: Table, lexicon: Lexicon) -> bool:
    """Tell a table of points with what became of each, below a title such as "nog van mei"."""
    told = [_state(what, said, lexicon) for _, what, said in _pairs(table, lexicon)]
    known = [state for state in told if state]
    return bool(told) and len(known) >= _LEAST_SHARE * len(told)


def carried_rows(table: Table, speech: Speech) -> Iterator[Found]:
    """
    Yield the rows of *table* as earlier points with how far each is.

    They are wishes below a header that says so.

    What somebody still does for it stands in the title: "Stoelen: de levering volgen".
    """
    is_wish = "improvement" in header_of(table, speech.lexicon)[1]
    is_yes_no = _asks_yes_or_no(table, speech.lexicon)
    for at, what, said in _pairs(table, speech.lexicon):
        promise = next(_promises(said, speech), None)
        gone = _gone_through(said, speech.lexicon) if is_yes_no else None
        # "Nee. De gemeente heeft het afgewezen" is over, unless somebody still does it.
        status = gone if promise or gone is Status.DONE else None
        status = status or _state(what, said, speech.lexicon)
        if status is None or (promise and status is Status.DONE):
            status = Status.IN_PROGRESS if promise else Status.OPEN
        doers = doers_in(said, speech.known) if status in _ONGOING else ()
        work = promise.what if promise and status in _ONGOING else ""
        yield Found(
            text=matter_title(what, work, speech) if work else what,
            where=f"{table.where}, rij {at}",
            passage=f"{what} | {said}",
            kind=Kind.IMPROVEMENT if is_wish else Kind.ACTION,
            certainty=Certainty.CERTAIN,
            owners=promise.owners if promise else doers,
            status=status,
            due_text=find_due(said, held_on=ANY_DAY).text or "" if status in _ONGOING else "",
            remark=f"{what}: {said}",
            is_carried_over=True,
            is_row=True,
        )


def _pairs(table: Table, lexicon: Lexicon) -> Sequence[tuple[int, str, str]]:
    """Return the number, the point and its state of each row; empty for any other table."""
    header, is_headed = header_of(table, lexicon)[0], heads_state(table, lexicon)
    if header is not None and not is_headed:
        return ()
    first = (header or 0) + 1 if is_headed else 0
    pairs: list[tuple[int, str, str]] = []
    for at, row in enumerate(table.rows[first:], start=table.first_row + first):
        cells = [cell.text.strip() for cell in row if not cell.is_continued]
        told = [text for text in cells if text and not text.strip(" .)").isdigit()]
        if len(told) > _PAIR:
            # A face behind the state tells how people feel about it.
            told = [text for text in told if phrase(text)]
        if len(told) == _PAIR and len(told[0].split()) <= _LONGEST:
            pairs.append((at, told[0], told[1]))
        elif told:
            return ()
    return pairs


def _asks_yes_or_no(table: Table, lexicon: Lexicon) -> bool:
    """Tell "is het gelukt" above the states from "hoe staat het"."""
    heads = table.rows[0] if heads_state(table, lexicon) else ()
    return any(header_meaning(cell.text, lexicon) == "completed" for cell in heads)


def _is_head(row: Row, lexicon: Lexicon) -> bool:
    """Tell "toen gevraagd | nu", of which only the second word is known above a column."""
    told = [cell.text for cell in row if cell.text.strip() and not cell.is_continued]
    return len(told) == _PAIR and lexicon.meaning(lexicon.columns, told[1]) in _SINCE


def _state(what: str, said: str, lexicon: Lexicon) -> Status | None:
    """Return how far a point is; what "gaat goed" has been done, and "nog niet" has not."""
    verdict = answer_of(said, lexicon, is_labelled=True)
    if verdict and verdict.decision is Decision.LATER:
        return Status.OPEN
    if is_praise(said, lexicon) or is_praise(_PARTS.split(said)[0], lexicon):
        return Status.DONE
    states = (state_of(part, lexicon, task=what) for part in (said, *_PARTS.split(said)[1:]))
    told = next(filter(None, states), None)
    if told is None and verdict is None and _is_so_now(said, lexicon):
        told = Status.DONE
    is_refused = verdict is not None and verdict.decision is Decision.NOT_TAKEN_UP
    return Status.DROPPED if is_refused and told is not Status.DONE else told


def _gone_through(said: str, lexicon: Lexicon) -> Status | None:
    """Read "ja, en het bevalt goed" and "niet, vergeten" below "is het gelukt"."""
    first = _PARTS.split(said)[0].strip(" .!")
    answer = lexicon.meaning(lexicon.decisions, first)
    return {
        Decision.TAKEN_UP.value: Status.DONE,
        Decision.NOT_TAKEN_UP.value: Status.OPEN,
    }.get(answer or "")


def _is_so_now(said: str, lexicon: Lexicon) -> bool:
    """Tell "de keuken begint nu om tien uur" and "iedereen heeft er een" from "is nu stuk"."""
    words = phrase(_PARTS.split(said)[0]).split()
    roles = ("ahead", "not", "must", "will", "would", "passive", "nearby", "too", "unsettled")
    is_open = any(not lexicon.small(role).isdisjoint(words) for role in roles)
    wrong = lexicon.wishes.get("wrong", frozenset()) | lexicon.verdicts.get("lately", frozenset())
    since = lexicon.verdicts.get("so_now", frozenset())
    each = lexicon.verdicts.get("each", frozenset())
    have = not (each.isdisjoint(words[:1]) or lexicon.small("has").isdisjoint(words[1:2]))
    is_now = not since.isdisjoint(words) and wrong.isdisjoint(words)
    return not is_open and not said.rstrip().endswith("?") and (is_now or have)


def _promises(said: str, speech: Speech) -> Iterator[Clause]:
    for sentence in sentences(said):
        yield from (c for c in speech.clauses.of(sentence) if c.owners and c.is_promise)
