"""By when a title wants all that stands below it: "To do tegen 27 mei"."""

import re

from planner_sync.domain.people import fold_in_place
from planner_sync.minutes.dates.due_dates import ANY_DAY, find_due
from planner_sync.minutes.lexicon import Lexicon

_LONGEST = 12
"""Words of a title; a longer line tells something."""

_STRETCH = re.compile(
    r"(?:(?:de|the)\s+)?(?:volgende|komende|deze|next|coming|this)\s+(?:week|maand|month|sprint)"
)
"""A stretch in which work is planned; a bare day in a title is that of a meeting."""


def term_of_title(title: str, lexicon: Lexicon) -> str:
    """
    Return by when *title* wants all below it: "tegen 27 mei", "volgende week".

    "Actiepunten 12 mei" and "acties van de vergadering van 12 mei" tell where they come from.
    """
    if len(title.split()) > _LONGEST:
        return ""
    term = find_due(title, held_on=ANY_DAY).text or ""
    folded = fold_in_place(term)
    is_until = folded.split(" ")[0] in lexicon.small("title_term")
    return term if is_until or _STRETCH.fullmatch(folded) else ""
