"""Requests to somebody at the table: "Anna, kun jij de gemeente bellen?"."""

import re

from planner_sync.minutes.clause import Clause
from planner_sync.minutes.names import NAMES, KnownNames, owners_in

_REQUEST = re.compile(
    rf"^(?:(?:[Ee]n|[Mm]aar|[Aa]nd)\s+)?(?P<who>{NAMES}),?\s+"
    r"(?:kun|kan|wil|zou|could|can|would|will)\s+(?:jij|je|u|jullie|you)\s+(?:please\s+)?"
    r"(?P<what>\S.*?)\s*\?$",
    re.DOTALL,
)
_LEAST = 2


def requested(sentence: str, known: KnownNames) -> Clause | None:
    """Return what somebody known is asked to do in *sentence*, as if it were taken on."""
    match = _REQUEST.match(sentence.strip())
    if match is None or not known.are_known(match["who"]):
        return None
    what = match["what"]
    return (
        Clause(
            owners=owners_in(match["who"], known),
            what=what,
            is_promise=True,
            is_named=True,
            is_whole=True,
        )
        if len(what.split()) >= _LEAST
        else None
    )
