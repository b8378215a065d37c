"""Stretches of the minutes that belong to one person: a heading with a name, lists below it."""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from planner_sync.domain.blocks import Block, Heading
from planner_sync.minutes.lexicon import phrase
from planner_sync.minutes.people.names import KnownNames
from planner_sync.minutes.section import Placed
from planner_sync.minutes.sections.titles import heading_section

_NUMBERED = re.compile(r"^\d+(?:\.\d+)*[.)]?\s+")
_COUNTED = re.compile(r"\s*\[\d*%?(?:/\d*)?\]\s*$")
_REMARK = re.compile(r"\s*\([^)]*\)|\s+[–—-]\s.*|,?\s+deadline\b.*", re.IGNORECASE)
"""What stands behind a name: what somebody is, or by when it all is to be done."""

_SHARED = 2
"""People below whom a heading stands that is part of what each of them tells; and known names
that make a row of titles a row of names."""


def with_people_below(blocks: Sequence[Block], known: KnownNames) -> Iterator[Block]:
    """
    Yield *blocks*, headings with a name right behind one that names points as parts of that.

    "Taken:", "Anna", "Daan" are all bold lines; only what they say tells which is above which.
    """
    above: Heading | None = None
    before: Block | None = None
    for block in blocks:
        told = block
        if not isinstance(block, Heading):
            # Behind points of its own the names head something else.
            above = None if before is above else above
        elif above and block.level == above.level and is_name(block.text, known):
            told = replace(block, level=block.level + 1)
        else:
            above = block if heading_section(block.text, known.lexicon) else None
        yield told
        before = block


def with_people(placed: Sequence[Placed], known: KnownNames) -> Iterator[Placed]:
    """
    Yield *placed* with the person or group under whose heading a list of points stands.

    Below "Anna" stand headings of her own, "Gedaan" and "Gepland", be they deeper or no less
    high than hers.  A heading that stands below nobody else ends what is hers.
    """
    headings = [p.block for p in placed if isinstance(p.block, Heading)]
    names = frozenset(h.text for h in headings if is_name(h.text, known)) | {
        heading.text for row in _rows(headings) if _are_names(row, known) for heading in row
    }
    people = _people_above(headings, names)
    person: Heading | None = None
    for p in placed:
        if isinstance(p.block, Heading):
            person = _person(p.block, person, people, names)
        section = p.section
        owner = bare_title(person.text) if person else ""
        if section and known.are_known(bare_title(section.theme)):
            # "Commissie" as well, though only people have headings of their own.
            owner = bare_title(section.theme)
        theme = section.theme if section and bare_title(section.theme) != owner else ""
        yield replace(p, section=section and replace(section, owner=owner, theme=theme))


def _rows(headings: Sequence[Heading]) -> Iterator[Sequence[Heading]]:
    """Yield the headings of one level that stand below the same one."""
    open_rows: defaultdict[int, list[Heading]] = defaultdict(list)
    for heading in headings:
        for level in [level for level in open_rows if level > heading.level]:
            yield open_rows.pop(level)
        open_rows[heading.level].append(heading)
    yield from open_rows.values()


def _are_names(row: Sequence[Heading], known: KnownNames) -> bool:
    """Tell "Anna", "Josse", "Daan": beside names that are known, a word like them is one."""
    titles = [bare_title(heading.text) for heading in row]
    are_like = all(known.look_like_names(title) and len(title.split()) == 1 for title in titles)
    return are_like and sum(is_name(title, known) for title in titles) >= _SHARED


def _people_above(headings: Sequence[Heading], names: frozenset[str]) -> Mapping[str, set[str]]:
    """Return of each heading the people whose name was the last above it."""
    found: defaultdict[str, set[str]] = defaultdict(set)
    last = ""
    for heading in headings:
        if heading.text in names:
            last = heading.text
        elif last:
            found[phrase(heading.text)].add(last)
    return found


def _person(
    heading: Heading,
    person: Heading | None,
    people: Mapping[str, set[str]],
    names: frozenset[str],
) -> Heading | None:
    if heading.text in names:
        return heading
    is_hers = person is not None and (
        heading.level > person.level or len(people[phrase(heading.text)]) >= _SHARED
    )
    return person if is_hers else None


def bare_title(text: str) -> str:
    """Return "Anna" of the titles "10.1 Anna [3/4]" and "Anna (kok) - deadline vrijdag"."""
    return _REMARK.sub("", _NUMBERED.sub("", _COUNTED.sub("", text))).strip(" :")


def is_name(title: str, known: KnownNames) -> bool:
    """Tell a person's name, the surname first or last; a tally behind a word makes it one."""
    is_tallied, title = _COUNTED.search(title) is not None, bare_title(title)
    is_whole = known.is_person_known(title)
    given = phrase(title).rpartition(" ")[2]
    return is_whole or ((is_tallied or given in known.given) and known.look_like_names(title))
