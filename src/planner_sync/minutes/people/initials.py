"""What initials in the minutes stand for, by the attendance list."""

import re
from collections.abc import Iterable, Mapping, Sequence

from planner_sync.domain.people import PREFIXES
from planner_sync.minutes.people.attendee import INITIALS, Attendee

_PIECES = re.compile(r"\s*[,;/]\s*|\s{2,}")
_LETTERS_AT_LEAST = 2


def initials_of(people: Iterable[Attendee], names: Iterable[str] = ()) -> Mapping[str, str]:
    """
    Return what initials stand for, by the attendance list and other *names* in the minutes.

    "Fenna Fictief (FF)" and "Fenna (FF, kok)" say so; else "FF" stands for the one person
    whose name begins so.  Initials that fit two people stand for nobody.
    """
    everyone = list(people)
    told = {
        piece: p.name
        for p in everyone
        for piece in _PIECES.split(p.role.strip())
        if p.name and INITIALS.fullmatch(piece)
    }
    derived: dict[str, set[str]] = {}
    for name in dict.fromkeys([*(p.name for p in everyone if p.name), *names]):
        for short in _short_forms(name):
            derived.setdefault(short, set()).add(name)
    clear = {short: next(iter(full)) for short, full in derived.items() if len(full) == 1}
    return {**clear, **{_bare(short): name for short, name in told.items()}}


def with_full_names(owners: Sequence[str], initials: Mapping[str, str]) -> tuple[str, ...]:
    """Write initials out and keep them in brackets: "FF" becomes "Fenna Fictief (FF)"."""
    return tuple(
        f"{initials[_bare(owner)]} ({owner})"
        if INITIALS.fullmatch(owner) and _bare(owner) in initials
        else owner
        for owner in owners
    )


def _short_forms(name: str) -> set[str]:
    words = name.split()
    if len(words) < _LETTERS_AT_LEAST:
        return set()
    core = [w for w in words if w.lower() not in PREFIXES]
    forms = {"".join(w[0] for w in words), "".join(w[0] for w in core)}
    return {form.upper() for form in forms if len(form) >= _LETTERS_AT_LEAST}


def _bare(initials: str) -> str:
    return initials.replace(".", "").upper()
