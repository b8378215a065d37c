"""A problem with what is done about it, as short-hand draws it: "deur klemt -> schaven"."""

import re

from planner_sync.domain.points import Certainty, Decision, Kind
from planner_sync.minutes.clauses.speech import Speech
from planner_sync.minutes.dates.due_dates import is_due
from planner_sync.minutes.found import Found
from planner_sync.minutes.items.item import read_item
from planner_sync.minutes.items.line_fields import read_fields
from planner_sync.minutes.items.markers import marker_of
from planner_sync.minutes.items.matter_titles import matter_title
from planner_sync.minutes.lexicon import Lexicon
from planner_sync.minutes.words.arrows import ARROW
from planner_sync.minutes.words.leftovers import is_leftover

_DRAWN = re.compile(
    rf"^\W*(?P<problem>[^:\n]*?[^\W\d][^:\n]*?)\s*{ARROW}\s*(?P<remedy>[^\n]*[^\W\d][^\n]*)$"
)
_PIECE = re.compile(r"[,;]\s+|\.\s+")
_LONGEST = 40
"""Words of a line that is one thought; a longer one is prose."""

_LONGEST_TITLE = 120
"""Characters of a problem and its remedy that stand in full in a title."""

_LEAST = 2
"""Words of a problem, and of a remedy that nobody is named for."""


def remedy_in(text: str, where: str, speech: Speech) -> Found | None:
    """
    Read *text* as a problem and its remedy, where clients met; ``None`` for anything else.

    A name, a date or an answer behind the arrow is no remedy.
    """
    drawn = _drawn(text, speech.lexicon) if speech.is_client_moment else None
    known = speech.known
    if drawn is None or known.are_known(drawn["problem"]) or known.are_known(drawn["remedy"]):
        return None
    problem, remedy = drawn["problem"].strip(" .!*_"), drawn["remedy"].strip(" .*_")
    if read_fields(remedy, lexicon=speech.lexicon, known=known) is not None:
        return None
    pieces = _PIECE.split(remedy)
    clauses = [c for piece in pieces for c in speech.clauses.of(piece) if c.owners or c.is_mine]
    owners = next((clause.owners or speech.author for clause in clauses), ())
    # "Nieuw apparaat, Anna vraagt een offerte": her part is how it is done.
    kept = [piece for piece in pieces if not (speech.clauses.of(piece) or is_due(piece))]
    done = ", ".join(kept) or ", ".join(clause.what for clause in clauses) or remedy
    if not owners:
        # "De bel is stuk -> monteur bellen (Anna)".
        item = read_item(remedy, speech)
        done, owners = (item.what, item.owners) if item.owners else (done, owners)
    title = f"{problem}: {done}"
    if len(title) > _LONGEST_TITLE:
        title = matter_title(problem, done, speech)
    return Found(
        text=title,
        where=where,
        passage=text,
        kind=Kind.IMPROVEMENT,
        certainty=Certainty.CERTAIN,
        owners=owners,
        decision=Decision.TAKEN_UP if owners else None,
        due_around=remedy,
        remark=text if done != remedy or problem not in title else "",
        is_from_list=False,
    )


def holds_remedy(line: str, lexicon: Lexicon) -> bool:
    """Tell whether *line* draws an arrow from a problem to what is done about it."""
    return _drawn(line, lexicon) is not None


def _drawn(text: str, lexicon: Lexicon) -> re.Match[str] | None:
    match = _DRAWN.match(text) if len(text.split()) <= _LONGEST else None
    if match is None or marker_of(text.strip(" -*•"), lexicon):
        return None
    problem, remedy = match["problem"], match["remedy"]
    tables = (lexicon.columns, lexicon.facts, lexicon.people, lexicon.markers)
    is_label = any(lexicon.meaning(table, problem) for table in tables)
    is_short = min(len(problem.split()), len(remedy.split())) < _LEAST
    return None if is_label or is_short or is_due(remedy) or is_leftover(remedy, lexicon) else match
