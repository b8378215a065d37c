"""Places in a document: which list, table or paragraph they are part of."""

import re
from collections.abc import Iterable

RUNNING_HEADS = frozenset(["koptekst", "voettekst"])
"""Places that every page repeats: what stands there belongs to no section of the text."""

_LINE = re.compile(r"regel (?P<number>\d+)")


def place_of(where: str) -> str:
    """Return the list, table or paragraph of a place: "tabel 1" of "tabel 1, rij 2"."""
    return where.partition(",")[0]


def lines_of(places: Iterable[str]) -> frozenset[str]:
    """Return the first of *places* with the lines that directly follow it in one paragraph."""
    first, *others = places
    found, last = {first}, _number(first)
    for place in others:
        number = _number(place)
        is_next = last is not None and number in {last, last + 1}
        if not is_next and place_of(place) != first:
            break
        found.add(place)
        last = number
    return frozenset(found)


def _number(place: str) -> int | None:
    match = _LINE.fullmatch(place)
    return int(match["number"]) if match else None
