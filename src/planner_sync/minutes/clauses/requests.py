"""Requests to somebody at the table: "Anna, kun jij de gemeente bellen?"."""

import re

from planner_sync.minutes.people.names import NAMES, KnownNames, owners_in
from planner_sync.minutes.words.sentences import words_of
from planner_sync.minutes.words.utterances import Clause
from planner_sync.minutes.words.verbs import verbs_of

_REQUEST = re.compile(
    rf"^(?:(?:[Ee]n|[Mm]aar|[Aa]nd|[Tt]en\s*slotte|[Tt]ot\s+slot|[Vv]erder|[Oo]h?\s+ja|PS|[Ff]inally)"
    rf"[:,]?\s+)?(?P<who>{NAMES}),?\s+"
    r"(?:kun|kan|wil|zou|could|can|would|will)\s+(?:jij|je|u|jullie|you)\s+(?:please\s+)?"
    r"(?P<what>\S.*?)\s*\?$",
    re.DOTALL,
)
_CALLED = re.compile(rf"(?:^|\s){NAMES},\s+(?:kun|kan|wil|zou)\s+jij\s")
"""Calls somebody by name, whom the minutes need not know otherwise: "Anna, wil jij …?"."""

_ANYBODY = re.compile(
    r"^(?:(?:wil|kan|zou)(?:\s+er)?\s+(?:iemand|een\s+van\s+(?:jullie|ons|de\s+collega's))|"
    r"wie\s+(?:wil|kan|zou)|wie(?=\s.{0,40}?\b(?:zin|tijd)\b.*\bte\b)|(?:can|could|will|would)\s+(?:somebody|someone|anyone))"
    r"(?:\s+(?:van|uit)\s+(?:jullie|ons|het\s+team))?\s+"
    r"(?:heeft\s+(?:er\s+)?(?:zin|tijd)(?:\s+en\s+(?:zin|tijd))?\s+om\s+)?(?P<what>\S.*?)\s*\?$",
    re.DOTALL | re.IGNORECASE,
)
"""Asks it of the whole team: "wil iemand van jullie de folder nakijken?"."""

_TO = re.compile(r"\s*(?<!\w)te\s+(?=\w+$)")
"""In "wie heeft zin om de folder na te kijken?"."""

_MODAL = re.compile(r"\s(?:willen|kunnen)(?=\s\w+en$)")
"""In "zou iemand de lamp willen ophangen?"."""

_LEAST = 2


def requested(sentence: str, known: KnownNames, *, is_team: bool = False) -> Clause | None:
    """
    Return what *sentence* asks of somebody known or called by name, as if it were taken on.

    Where a team wrote for itself, what it asks of anybody is asked of the team.
    """
    match, anybody = (
        _REQUEST.match(sentence.strip()),
        _ANYBODY.match(sentence.strip()) if is_team else None,
    )
    is_called = match is not None and _CALLED.search(match[0]) is not None
    is_known = match is not None and (is_called or known.are_known(match["who"]))
    asked = match if is_known else anybody
    if asked is None or len(asked["what"].split()) < _LEAST:
        return None
    words = {word.bare for word in words_of(asked["what"])}
    if not is_known and verbs_of(known.lexicon).infinitives.isdisjoint(words):
        # "Wie kan er de zesde?" asks for an answer.
        return None
    return Clause(
        owners=owners_in(match["who"], known) if match and is_known else (),
        what=_MODAL.sub("", _TO.sub(" ", asked["what"]) if anybody is asked else asked["what"]),
        is_promise=True,
        is_named=is_known,
        is_whole=True,
    )
