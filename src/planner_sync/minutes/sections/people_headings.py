"""Stretches of the minutes that belong to one person: a heading with a name, lists below it."""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from planner_sync.domain.blocks import Block, Heading
from planner_sync.minutes.lexicon import phrase
from planner_sync.minutes.people.names import KnownNames
from planner_sync.minutes.section import Placed

_NUMBERED = re.compile(r"^\d+(?:\.\d+)*[.)]?\s+")
_COUNTED = re.compile(r"\s*\[\d*%?(?:/\d*)?\]\s*$")
_SHARED = 2
"""People below whom a heading stands that is part of what each of them tells."""


def with_people(placed: Sequence[Placed], known: KnownNames) -> Iterator[Placed]:
    """
    Yield *placed* with the person or group under whose heading a list of points stands.

    Below "Anna" stand headings of her own, "Gedaan" and "Gepland", be they deeper or no less
    high than hers.  A heading that stands below nobody else ends what is hers.
    """
    people = _people_above([p.block for p in placed], known)
    person: Heading | None = None
    for p in placed:
        if isinstance(p.block, Heading):
            person = _person(p.block, person, people, known)
        section = p.section
        owner = bare_title(person.text) if person else ""
        if section and known.are_known(section.theme):
            # "Commissie" as well, though only people have headings of their own.
            owner = section.theme
        theme = "" if section is None or section.theme == owner else section.theme
        yield replace(p, section=section and replace(section, owner=owner, theme=theme))


def _people_above(blocks: Sequence[Block], known: KnownNames) -> Mapping[str, set[str]]:
    """Return of each heading the people whose name was the last above it."""
    found: defaultdict[str, set[str]] = defaultdict(set)
    last = ""
    for block in blocks:
        if isinstance(block, Heading) and is_name(block.text, known):
            last = block.text
        elif isinstance(block, Heading) and last:
            found[phrase(block.text)].add(last)
    return found


def _person(
    heading: Heading,
    person: Heading | None,
    people: Mapping[str, set[str]],
    known: KnownNames,
) -> Heading | None:
    if is_name(heading.text, known):
        return heading
    is_hers = person is not None and (
        heading.level > person.level or len(people[phrase(heading.text)]) >= _SHARED
    )
    return person if is_hers else None


def bare_title(text: str) -> str:
    """Return "Anna" of the title "10.1 Anna [3/4]"."""
    return _NUMBERED.sub("", _COUNTED.sub("", text)).strip(" :")


def is_name(title: str, known: KnownNames) -> bool:
    """Tell a person's name, the surname first or last; a tally behind a word makes it one."""
    is_tallied, title = _COUNTED.search(title) is not None, bare_title(title)
    is_whole = known.is_person_known(title)
    given = phrase(title).rpartition(" ")[2]
    return is_whole or ((is_tallied or given in known.given) and known.look_like_names(title))
