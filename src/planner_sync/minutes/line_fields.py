"""Who, when and how far, written behind a task: "(Fenna, vóór 1 mei)", "– Fenna – 1 mei"."""

import re
from dataclasses import dataclass

from planner_sync.domain.points import Status
from planner_sync.minutes.due_dates import is_due
from planner_sync.minutes.lexicon import Lexicon
from planner_sync.minutes.names import KnownNames, owners_in
from planner_sync.minutes.statuses import status_of

_PIECES = re.compile(r"\s*[;,|\n]\s*")
_LABELLED = re.compile(r"^(?P<label>[^:]{2,30}):\s*(?P<value>\S.*)$", re.DOTALL)
_BY = re.compile(r"^(?:door|by)\s*:?\s+", re.IGNORECASE)
_MAX_STATUS_WORDS = 4
_SHORT_STATUS_WORDS = 2
_MAX_TERM_WORDS = 5
_STILL = frozenset(["nog", "still"])


@dataclass(frozen=True, kw_only=True)
class Fields:
    """What stands behind a task."""

    owners: tuple[str, ...] = ()
    due_text: str = ""
    status: Status | None = None


def read_fields(text: str, *, lexicon: Lexicon, known: KnownNames) -> Fields | None:
    """
    Read *text* as fields of a task; ``None`` as soon as one piece of it is anything else.

    Names count where they are known, or behind "wie:" and "door".
    """
    owners: list[str] = []
    due_text, status = "", None
    for piece in filter(None, _PIECES.split(text.strip())):
        value, meaning = _labelled(piece, lexicon)
        if meaning == "owner" or (meaning is None and _is_owner(value, known)):
            owners.extend(owners_in(_BY.sub("", value), known))
        elif meaning == "due" or is_due(value):
            due_text = value
        elif meaning == "status" or _is_status(value, lexicon):
            status = status_of(value, lexicon)
        elif owners and not due_text and _is_term(value, lexicon):
            due_text = value
        else:
            return None
    found = Fields(owners=tuple(owners), due_text=due_text, status=status)
    return found if text.strip() else None


def _labelled(piece: str, lexicon: Lexicon) -> tuple[str, str | None]:
    match = _LABELLED.match(piece)
    meaning = lexicon.meaning(lexicon.columns, match["label"]) if match else None
    return (match["value"], meaning) if match and meaning else (piece, None)


def _is_owner(text: str, known: KnownNames) -> bool:
    if _BY.match(text):
        return known.look_like_names(_BY.sub("", text))
    return known.is_nobody(text) or known.are_known(text)


def _is_term(text: str, lexicon: Lexicon) -> bool:
    """Tell "voor de kermis" behind a name: it says when, whatever day that is."""
    words = text.lower().split()
    return len(words) <= _MAX_TERM_WORDS and words[0] in lexicon.small("until")


def _is_status(text: str, lexicon: Lexicon) -> bool:
    if lexicon.meaning(lexicon.statuses, text) is not None:
        return len(text.split()) <= _MAX_STATUS_WORDS
    # "Loopt nog" is one too; "open haard" is not.
    is_short = len(text.split()) <= _SHORT_STATUS_WORDS
    return (
        is_short and status_of(text, lexicon) is not None and text.rsplit(maxsplit=1)[-1] in _STILL
    )
