"""The term that a title gives to all that stands below it: "To do tegen 27 mei"."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from planner_sync.minutes.dates.due_dates import ANY_DAY, find_due
from planner_sync.minutes.found import Found
from planner_sync.minutes.section import Placed
from planner_sync.minutes.words.places import place_of


def with_terms_of_titles(points: Sequence[Found], placed: Sequence[Placed]) -> Iterator[Found]:
    """Yield *points*, those without a day of their own with the term of their title."""
    terms = {p.block.where: p.section.term for p in placed if p.section and p.section.term}
    for point in points:
        term = terms.get(point.where) or terms.get(place_of(point.where), "")
        is_dated = point.due_text or find_due(point.passage, held_on=ANY_DAY).text
        yield replace(point, due_text=term) if term and not is_dated else point
