"""Lists that a line gives to somebody: "Anna regelt:", "tuin (Anna stuurt aan)", "Anna:"."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from planner_sync.domain.blocks import Heading, ListItem, Paragraph
from planner_sync.domain.points import Kind
from planner_sync.minutes.clauses.speech import Speech
from planner_sync.minutes.lexicon import any_of
from planner_sync.minutes.people.names import NAMES
from planner_sync.minutes.section import Placed, Section
from planner_sync.minutes.words.places import place_of

_BRACKETS = re.compile(r"\((?:[^():]{2,20}:\s*)?(?P<inside>[^()]{2,60})\)\s*:?$")
_LONGEST = 14
"""Words of a line that gives a list to somebody; a longer one tells a story."""


@dataclass(frozen=True, kw_only=True)
class _Given:
    """To whom a list is given, and whether all that stands in it is."""

    who: str
    is_whole: bool


def with_given_lists(placed: Sequence[Placed], speech: Speech) -> Iterator[Placed]:
    """
    Yield *placed*, each list below a line that gives it to somebody as points of theirs.

    Below "Anna regelt:" and "vragen die Anna meeneemt:" every item is hers; below "Anna:" and
    "tuin (Anna)" what is worded as work is, for people also tell something in such lists.
    """
    given: _Given | None = None
    opened_by, place = -1, ""
    for index, p in enumerate(placed):
        if isinstance(p.block, Paragraph | Heading):
            given = _given(p.block.text, speech)
            opened_by, place = index, ""
            below = placed[index + 1].block if index + 1 < len(placed) else None
            if given and given.is_whole and isinstance(below, ListItem):
                # Who leads the work in "tuin (Anna stuurt aan)" is no work of its own.
                title = _BRACKETS.sub("", p.block.text).rstrip()
                yield replace(p, block=replace(p.block, text=title))
                continue
        elif isinstance(p.block, ListItem) and given:
            place = place or place_of(p.block.where)
            if place_of(p.block.where) == place and (given.is_whole or speech.asks(p.block.text)):
                yield replace(p, section=_section(p.section, given.who, opened_by))
                continue
        else:
            given = None
        yield p


def _section(section: Section | None, who: str, opened_by: int) -> Section:
    if section:
        return replace(section, owner=section.owner or who)
    return Section(
        kind=Kind.ACTION, owner=who, takes_prose=False, is_boxed=True, opened_by=opened_by
    )


def _given(text: str, speech: Speech) -> _Given | None:
    """Return whom the line *text* gives the list below it."""
    line = text.strip(" *_")
    if "\n" in line or len(line.split()) > _LONGEST or line.endswith((".", "!", "?")):
        return None
    verbs = any_of(speech.lexicon.small("gives_list"))
    doing = re.compile(rf"(?P<who>{NAMES})\s+(?:{verbs})(?:\s+[a-zà-ÿ]+)*")
    brackets = _BRACKETS.search(line)
    if brackets:
        inside = brackets["inside"].strip()
        match = doing.fullmatch(inside)
        who = match["who"] if match else inside
        return _Given(who=who, is_whole=bool(match)) if speech.known.are_known(who) else None
    if not line.endswith(":"):
        return None
    line = line.rstrip(" :*_")
    match = doing.fullmatch(line) or re.search(
        rf"\b(?:{any_of(speech.lexicon.small('given_which'))})\s+{doing.pattern}$", line
    )
    if match and speech.known.are_known(match["who"]):
        return _Given(who=match["who"], is_whole=True)
    is_name = speech.known.are_known(line) and not speech.known.has_client(line)
    return _Given(who=line, is_whole=False) if is_name else None
