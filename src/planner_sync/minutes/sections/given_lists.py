"""Lists that a line gives to somebody: "Anna regelt:", "tuin (Anna stuurt aan)", "Anna:"."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import takewhile

from planner_sync.domain.blocks import Heading, ListItem, Paragraph, text_of
from planner_sync.domain.points import Kind
from planner_sync.minutes.clauses.speech import Speech
from planner_sync.minutes.items.groups import names_above
from planner_sync.minutes.lexicon import Lexicon, any_of, phrase
from planner_sync.minutes.people.names import NAMES
from planner_sync.minutes.section import Placed, Section
from planner_sync.minutes.words.places import place_of

_BRACKETS = re.compile(r"\((?:[^():]{2,20}:\s*)?(?P<inside>[^()]{2,60})\)\s*:?$")
_FORM = 2
"""Items with the same label that make a form of questions: "Pluspunt: …" below each name."""

_LONGEST = 14
"""Words of a line that gives a list to somebody; a longer one tells a story."""


@dataclass(frozen=True, kw_only=True)
class _Given:
    """To whom a list is given, and whether all that stands in it is."""

    who: str
    is_whole: bool


@dataclass(frozen=True, kw_only=True)
class _Above:
    """An item that names whose the items below it are."""

    who: str
    index: int
    depth: int


def with_given_lists(placed: Sequence[Placed], speech: Speech) -> Iterator[Placed]:
    """
    Yield *placed*, each list below a line that gives it to somebody as points of theirs.

    Below "Anna regelt:" and "vragen die Anna meeneemt:" every item is hers; below "Anna:" and
    "tuin (Anna)" what is worded as work is, for people also tell something in such lists.  In a
    list of points, "Actiepunten" with "Anna:" and "Bram:" in it, all below a name is work.

    Of a subject with who tells about it, "Kas (Anna)" above what happened, nothing is given: at
    least half of what is hers is worded as work.  So it is below her name as an item.
    """
    given: _Given | None = None
    opened_by, place = -1, ""
    above: _Above | None = None
    names = names_above([p.block for p in placed if isinstance(p.block, ListItem)], speech)
    labels = Counter(map(_label, placed)) - Counter({"": len(placed)})
    for index, p in enumerate(placed):
        above = _above(placed, index, above, speech, names)
        if isinstance(p.block, Paragraph | Heading):
            given = _given(p.block.text, speech)
            below = placed[index + 1] if index + 1 < len(placed) else None
            if given and below and _is_list_of_work(below):
                given = replace(given, is_whole=True)
            elif given and not given.is_whole and not _is_work(placed[index + 1 :], speech):
                given = None
            opened_by, place = index, ""
            if given and given.is_whole and below and isinstance(below.block, ListItem):
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
        is_hers = above is not None and above.index < index and p.section is None
        is_hers = is_hers and labels[_label(p)] < _FORM and speech.asks(text_of(p.block))
        if above and is_hers:
            yield replace(p, section=_section(None, above.who, above.index))
            continue
        yield p


def _names_deed(line: str, lexicon: Lexicon) -> bool:
    """Tell "Anna doet de terugkoppeling van de week:" from "Anna doet voor de volgende keer:"."""
    words = phrase(line).split()
    at = next((at for at, word in enumerate(words) if word in lexicon.small("article")), 0)
    return at > 0 and words[at - 1] in lexicon.small("gives_list")


def _above(
    placed: Sequence[Placed],
    index: int,
    above: _Above | None,
    speech: Speech,
    names: frozenset[str],
) -> _Above | None:
    """
    Return the item at or above *index* that is the name of whom the items below it are for.

    In a list by person, "Anna" and "Bram" with items of their own, outside client moments: there
    it tells who said what.
    """
    block = placed[index].block
    if not isinstance(block, ListItem) or speech.is_client_moment:
        return None
    if above and block.depth > above.depth:
        return above
    below = [*takewhile(lambda p: _is_deeper(p, block), placed[index + 1 :])]
    if block.where not in names or not _is_work(below, speech):
        return None
    return _Above(who=block.text.strip(" :*_"), index=index, depth=block.depth)


def _is_list_of_work(below: Placed) -> bool:
    """Tell an item that a list of actions holds, however it is worded."""
    section = below.section
    is_work = section is not None and section.kind is Kind.ACTION and not section.is_ideas
    return is_work and isinstance(below.block, ListItem)


def _label(placed: Placed) -> str:
    """Return "pluspunt" of the item "Pluspunt: komt op tijd"; where it recurs it asks the same."""
    text = placed.block.text if isinstance(placed.block, ListItem) else ""
    return phrase(text.partition(":")[0]) if ":" in text else ""


def _is_deeper(placed: Placed, head: ListItem) -> bool:
    return isinstance(placed.block, ListItem) and placed.block.depth > head.depth


def _is_work(below: Sequence[Placed], speech: Speech) -> bool:
    """Tell whether at least half of the items of the list *below* a name ask for something."""
    items = [p.block for p in takewhile(lambda p: isinstance(p.block, ListItem), below)]
    first = place_of(items[0].where) if items else ""
    asking = [speech.asks(text_of(i)) for i in items if place_of(i.where) == first]
    return 2 * sum(asking) >= len(asking)


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
    lexicon, label = speech.lexicon, line.partition(":")[0]
    if lexicon.meaning(lexicon.people, label) or lexicon.meaning(lexicon.facts, label):
        # "Aanwezig: Anna en Bram (begeleiding)" says who was there.
        return None
    verbs = any_of(lexicon.small("gives_list"))
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
    if match and speech.known.are_known(match["who"]) and not _names_deed(match[0], lexicon):
        return _Given(who=match["who"], is_whole=True)
    is_name = speech.known.are_known(line) and not speech.known.has_client(line)
    return _Given(who=line, is_whole=False) if is_name else None
