"""Who and when, written in front of a task: "[Fenna] …", "Fenna, vóór 1 mei: …"."""

import re

from planner_sync.minutes.dates.due_dates import ANY_DAY, find_due
from planner_sync.minutes.items.line_fields import Fields
from planner_sync.minutes.people.names import KnownNames, owners_in

_BRACKETED = re.compile(r"[(\[](?P<front>[^()\[\]]{2,60})[)\]]\s*:?\s*(?P<what>\S.*)", re.DOTALL)
_APART = re.compile(
    r"(?P<front>(?:[^:;>/|\n]|(?<=\d)/(?=\d)){2,60}?)\s*(?P<sign>:\s|;\s|\s>\s|\s/\s|\s[-–—|]\s)\s*(?P<what>\S.*)",
    re.DOTALL,
)
_SIGNS, _DASHES = frozenset(";>/"), frozenset("-–—")
_BARE_DAY = re.compile(
    r"(?:[a-z]+\.?\s+)?\d{1,2}(?:[-/.]\d.*|\s+[a-z]+\.?(?:\s+\d{4})?)", re.IGNORECASE
)
"""A day without a word that makes it a term."""

_EDGE = " ,;:()[]-–—/&*_"
_MOST = 3
"""Fields in front of a task, one behind the other: "1 mei: Fenna: …"."""


def fields_ahead(text: str, known: KnownNames, *, is_client_moment: bool) -> tuple[Fields, str]:
    """
    Take names and days off the front of *text*; what is left is the task.

    A name alone counts between brackets and before signs that join no two names ("Fenna; …"),
    but not where clients met: there it is often who wishes something.  A day alone is taken off
    before a dash and in brackets, and not told, as the task may have come up on it.
    """
    owners: tuple[str, ...] = ()
    due, rest = "", text
    for _ in range(_MOST):
        match = _BRACKETED.fullmatch(rest) or _APART.fullmatch(rest)
        told = _told(match["front"], known) if match else None
        if match is None or told is None:
            break
        owners, due, rest = (*owners, *told.owners), due or told.due_text, match["what"]
    is_plain = not (due and owners) and not _is_unusual(text, by=_DASHES if due else _SIGNS)
    if rest == text or is_plain or (is_client_moment and not due):
        return Fields(), text
    is_told = bool(owners) or _BARE_DAY.fullmatch(due) is None
    return Fields(owners=owners, due_text=due if is_told else ""), rest


def _told(front: str, known: KnownNames) -> Fields | None:
    """Read *front* as names, a day or both; ``None`` when it says anything else."""
    due = find_due(front, held_on=ANY_DAY).text or ""
    names = front.replace(due, " ", 1).strip(_EDGE) if due else front.strip(_EDGE)
    if names and not known.are_known(names):
        return None
    return Fields(owners=owners_in(names, known) if names else (), due_text=due)


def _is_unusual(text: str, *, by: frozenset[str]) -> bool:
    """Tell "[Fenna] …" and "Fenna; …" from "Fenna: …", which is read with what it may hide."""
    match = _APART.match(text)
    return text[:1] in "([" or (match is not None and match["sign"].strip() in by)
