"""Items of a list of points that hold a matter with what is agreed on it, as their title rules."""

import re
from dataclasses import replace

from planner_sync.domain.blocks import ListItem
from planner_sync.domain.points import Certainty, Decision, Kind
from planner_sync.minutes.answers.items import theme_of, united
from planner_sync.minutes.clauses.speech import Speech
from planner_sync.minutes.found import Found
from planner_sync.minutes.items.signed_remarks import signed_with_remark
from planner_sync.minutes.matters.items import drawn_matter, kept_matter, told_matter
from planner_sync.minutes.rulings.verdicts import REFUSED
from planner_sync.minutes.section import Section
from planner_sync.minutes.words.arrows import ARROW, ARROWED

_BETWEEN = re.compile(rf"^\s*(?:{ARROW}|[.:,;])\s*")
"""Stands between what is refused and why."""


def is_drawn(item: ListItem, speech: Speech) -> bool:
    """Tell whether, where clients met, an arrow stands amid *item*."""
    return speech.is_client_moment and ARROWED.search(item.text) is not None


def matter_of(item: ListItem, section: Section, blank: Found, speech: Speech) -> Found | None:
    """
    Return *item* with what is agreed on it; *blank* is its point without a text.

    "Speelgoed → Anna maakt een lijst" has what it is about in front, whatever its title.
    """
    is_matter = section.kind is Kind.IMPROVEMENT or ARROWED.search(item.text) is not None
    if not is_matter or section.is_old:
        return None
    if section.kind is Kind.ACTION and signed_with_remark(item.text, speech.known):
        # "Bel vervangen -> Anna, samen met Bram": in a list of work it leads to who does it.
        return None
    theme, said = theme_of(item.text, speech)
    drawn = drawn_matter(said, item.where, speech)
    drawn = drawn and replace(drawn, passage=item.text, theme=theme)
    both = drawn or united(blank, item.text, speech)
    return both and ruled(replace(both, theme=both.theme or section.theme), item, section)


def agreed_matter(item: ListItem, section: Section, speech: Speech) -> Found | None:
    """Read an item of the agreements as a matter with what is done about it, or what stays."""
    if section.kind is not Kind.ACTION or section.is_old or section.owner:
        return None
    whole = kept_matter(item.text, item.where, speech)
    if whole is None and item.is_checked is None:
        told = told_matter(item.text, item.where, speech)
        # What stands among the agreements has to be done, whatever it begins with.
        whole = told and replace(told, kind=section.kind)
    return whole and replace(whole, theme=section.theme)


def ruled(point: Found, item: ListItem, section: Section) -> Found:
    """Return *point* as its title rules: "dit niet" stands above "hond -> we laten het zo"."""
    if point.owners:
        # Who takes a remark on makes it a point.
        return replace(point, certainty=Certainty.CERTAIN)
    is_open = point.decision in {None, Decision.UNDECIDED, Decision.TAKEN_UP}
    if section.decision not in REFUSED or not is_open:
        return point
    _, _, behind = item.text.partition(point.text)
    why = _BETWEEN.sub("", behind, count=1).strip(" .")
    return replace(point, decision=section.decision, reason=point.reason or why)
