"""Sections: under which heading or announcement each block stands, and what that makes of it."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

from planner_sync.domain.blocks import Block, Heading, ListItem, Paragraph, Table, text_of
from planner_sync.domain.points import Certainty, Decision, Kind, Status
from planner_sync.minutes.carried_over import is_title_of_before, looks_back
from planner_sync.minutes.carried_rows import rows_look_back
from planner_sync.minutes.decision_words import decision_of_title
from planner_sync.minutes.heading_meanings import has_any, heading_meaning, whole_meaning
from planner_sync.minutes.house_rules import MAX_HEADING_WORDS, is_house_rules
from planner_sync.minutes.labels import are_labelled
from planner_sync.minutes.lexicon import Lexicon, has_phrase, phrase
from planner_sync.minutes.no_points import is_praise_title
from planner_sync.minutes.places import lines_of, place_of
from planner_sync.minutes.planned_titles import plans_work
from planner_sync.minutes.sentences import sentences

LONGEST_THEME = 3
"""Words of the name of a theme; a longer text is what somebody said."""

_LISTED = 8
"""Level of a section that a list item or paragraph opens: deeper than any heading."""

_MAX_ANNOUNCEMENT = 24
"""Words of a sentence that announces a list; a longer one tells a story."""

_KINDS = {
    "improvement": Kind.IMPROVEMENT,
    "action": Kind.ACTION,
    "decision": Kind.DECISION,
    "suggestion": Kind.IMPROVEMENT,
}


@dataclass(frozen=True, kw_only=True)
class Section:
    """A stretch of the minutes that names points of one kind."""

    kind: Kind
    certainty: Certainty = Certainty.CERTAIN
    level: int = _LISTED
    theme: str = ""
    owner: str = ""
    """Under whose name as a heading it stands: "Anna", between the tasks or above them."""

    takes_prose: bool = True
    """False when only a list or table counts: the section was announced by a sentence."""

    title_depth: int = -1
    """Depth of the list item that opened it; the next such item closes it."""

    is_nested: bool = False
    """True where that item has no number, and its points are items under it."""

    status: Status | None = None
    """What the heading says of all points under it: "Afgeronde acties"."""

    is_old: bool = False
    """True for points of an earlier meeting, where "ja" says that it has been done."""

    decision: Decision | None = None
    """What the heading says was decided on all points under it: "Dit doen we niet"."""

    is_ruling: bool = False
    """True where only that decision makes it a list of points."""

    is_ideas: bool = False
    """True for suggestions and remarks, which need not ask for anything."""

    is_beside: bool = False
    """True for a list within it that was announced as anything but work."""

    lines_at: frozenset[str] = frozenset()
    """Places of the paragraph of which the title is the first line: it ends with that."""

    opened_by: int = -1
    """Index of the block that opened it; tells two sections apart."""


@dataclass(frozen=True, kw_only=True)
class Placed:
    """A block with the section that it stands in, if any."""

    block: Block
    section: Section | None


def place(
    blocks: Sequence[Block], lexicon: Lexicon, *, is_client_moment: bool = False
) -> Iterator[Placed]:
    """
    Walk *blocks* and say of each in which section it stands; openers stand in none.

    Only where clients met does a heading decide: "later" elsewhere is an agenda.
    """
    section: Section | None = None
    first: Block | None = None
    is_beside = False
    for index, block in enumerate(blocks):
        following = blocks[index + 1] if index + 1 < len(blocks) else None
        opened = _opened(block, following, lexicon, index)
        if opened and not is_client_moment:
            opened = None if opened.is_ruling else replace(opened, decision=None)
        if opened is None and looks_back(blocks[index:], lexicon, only_ticks=not is_client_moment):
            opened = _carried(block, index)
        if opened is None and isinstance(following, Table):
            is_old = is_title_of_before(block, lexicon) and rows_look_back(following, lexicon)
            opened = _carried(block, index) if is_old else None
        if opened and opened.lines_at:
            opened = replace(opened, lines_at=lines_of(b.where for b in blocks[index:]))
        if opened:
            section, first = opened, None
            yield Placed(block=block, section=None)
            continue
        section = _still_open(section, block, first, lexicon)
        first = first or (block if isinstance(block, ListItem | Table) else None)
        is_listed = isinstance(block, ListItem)
        is_beside = (is_beside and is_listed) or _is_beside(block, lexicon)
        here = replace(section, is_beside=is_beside and is_listed) if section else None
        yield Placed(block=block, section=None if isinstance(block, Heading) else here)


def heading_section(text: str, lexicon: Lexicon) -> Section | None:
    """Read *text* as a heading: what kind of points does it announce, if any?"""
    wanted = phrase(text)
    words = wanted.split()
    if not words or len(words) > MAX_HEADING_WORDS:
        return None
    meaning = heading_meaning(wanted, lexicon.headings)
    if is_house_rules(wanted, lexicon):
        return None
    decision = decision_of_title(wanted, lexicon)
    if meaning not in _KINDS and decision not in {None, Decision.TAKEN_UP}:
        # Below "wat we niet doen" and "voor later" stand wishes.
        return Section(kind=Kind.IMPROVEMENT, decision=decision, is_ruling=True)
    if meaning is None and plans_work(wanted, lexicon):
        # Elsewhere than where clients met it may as well be an agenda.
        return Section(kind=Kind.ACTION, decision=Decision.TAKEN_UP, is_ruling=True)
    return _section_of(meaning, wanted, lexicon) if meaning in _KINDS else None


def _section_of(meaning: str, wanted: str, lexicon: Lexicon) -> Section:
    is_old = has_any(wanted, lexicon.headings.get("previous", frozenset()))
    is_done = has_any(wanted, lexicon.headings.get("done", frozenset()))
    is_ideas = meaning == "suggestion"
    return Section(
        kind=_KINDS[meaning],
        certainty=Certainty.SUGGESTED if is_old or is_ideas else Certainty.CERTAIN,
        status=Status.DONE if is_done else None,
        is_old=is_old,
        is_ideas=is_ideas,
        decision=decision_of_title(wanted, lexicon),
    )


def titles_in(lexicon: Lexicon) -> Callable[[str], bool]:
    """Return a test that tells whether a line is a title that announces points, and no more."""
    return lambda line: (
        not line.rstrip().endswith((".", ";"))
        and whole_meaning(phrase(line), lexicon.headings) in _KINDS
    )


def nested_titles_in(lexicon: Lexicon) -> Callable[[str], bool]:
    """Return a test that tells whether an item is the title of what is wrong, agreed or good."""
    announces = titles_in(lexicon)
    return lambda line: announces(line) or _is_aside(line, lexicon)


def _carried(block: Block, index: int) -> Section:
    return Section(
        kind=Kind.ACTION,
        certainty=Certainty.SUGGESTED,
        level=block.level if isinstance(block, Heading) else _LISTED,
        is_old=True,
        opened_by=index,
    )


def _opened(block: Block, following: Block | None, lexicon: Lexicon, index: int) -> Section | None:
    if isinstance(block, Heading):
        section = heading_section(block.text, lexicon)
        return section and replace(section, opened_by=index, level=block.level)
    if isinstance(block, Paragraph):
        return _opened_by_paragraph(block, following, lexicon, index)
    if isinstance(block, ListItem):
        # "5. Actiepunten" as a numbered title; inside an agenda another item follows.
        is_title = (
            not isinstance(following, ListItem)
            or following.depth > block.depth
            or (block.is_ordered and not following.is_ordered)
            or place_of(following.where) != place_of(block.where)
        )
        # "Bepalen van volgende stappen." is a point of an agenda.
        is_sentence = block.text.rstrip().endswith(".") and not block.is_ordered
        section = heading_section(block.text, lexicon) if is_title and not is_sentence else None
        if section and section.is_ruling and following is None:
            section = None
        is_nested = isinstance(following, ListItem) and following.depth > block.depth
        if section is None and is_nested and block.text.rstrip(" *_").endswith(":"):
            # "We hebben dit afgesproken:" with items of its own.
            section = announced(phrase(block.text), lexicon)
        return section and replace(
            section,
            opened_by=index,
            takes_prose=False,
            title_depth=block.depth if block.is_ordered or is_nested else -1,
            is_nested=is_nested and not block.is_ordered,
        )
    return None


def _opened_by_paragraph(
    block: Paragraph, following: Block | None, lexicon: Lexicon, index: int
) -> Section | None:
    text = block.text.rstrip()
    is_announced = text.endswith(":")
    if "\n" not in text and whole_meaning(phrase(text), lexicon.headings) in _KINDS:
        below = following if following and place_of(following.where) == block.where else None
        is_question = text.endswith("?") and not isinstance(following, ListItem | Table)
        is_question = is_question and not (below and are_labelled(text_of(below)))
        section = None if text.endswith(".") or is_question else heading_section(text, lexicon)
        lines_at = frozenset([block.where] if below else [])
        return section and replace(section, opened_by=index, lines_at=lines_at)
    if not isinstance(following, ListItem | Table):
        return None
    # "Actiepunten van vandaag" above a list is a title; a sentence about actions is none.
    titled = None if text.endswith((".", "?", "!", ";")) else heading_section(text, lexicon)
    if titled:
        return replace(titled, opened_by=index, takes_prose=False)
    told = announced(phrase(list(sentences(text))[-1]), lexicon) if is_announced else None
    return told and replace(told, opened_by=index, takes_prose=False)


def announced(wanted: str, lexicon: Lexicon) -> Section | None:
    """Read a sentence above a list: "dit zijn de verbeterpunten van de groep"."""
    words = wanted.split()
    is_denied = not lexicon.small("not").isdisjoint(words)
    # "Nog niet besproken wensen" are still wishes.
    is_denied = is_denied and decision_of_title(wanted, lexicon) is not Decision.UNDECIDED
    if len(words) > _MAX_ANNOUNCEMENT or is_denied:
        return None
    found = [
        (len(told), meaning)
        for meaning in _KINDS
        for told in lexicon.lead_ins.get(meaning, ())
        if has_phrase(wanted, told)
    ]
    return _section_of(max(found)[1], wanted, lexicon) if found else None


def _still_open(
    section: Section | None, block: Block, first: Block | None, lexicon: Lexicon
) -> Section | None:
    """
    Return the section that *block* stands in.

    *first* is its first list item or table; behind that the title of an aside ends it.
    """
    if section is None or (section.lines_at and block.where not in section.lines_at):
        return None
    if isinstance(block, Paragraph) and first and _is_aside(block.text, lexicon):
        return None
    if isinstance(block, Heading):
        is_within = section.level < block.level and section.level != _LISTED
        return replace(section, theme=block.text) if is_within else None
    if isinstance(block, ListItem):
        return None if _is_other_list(block, section, first) else section
    if section.level == _LISTED and isinstance(block, Paragraph):
        ends = first is not None or not section.takes_prose or block.text.rstrip().endswith(":")
        return None if ends else section
    return section


def _is_beside(block: Block, lexicon: Lexicon) -> bool:
    """Tell "dit had twee voordelen:", which announces anything but work."""
    text = block.text if isinstance(block, Paragraph) else ""
    last = phrase(list(sentences(text))[-1]) if text.rstrip(" *_").endswith(":") else ""
    return any(has_phrase(last, told) for told in lexicon.lead_ins.get("aside", ()))


def _is_aside(line: str, lexicon: Lexicon) -> bool:
    is_title = not line.rstrip().endswith((".", "!", ";"))
    is_aside = phrase(line) in lexicon.headings.get("aside", frozenset())
    return is_aside or (is_title and is_praise_title(line, lexicon))


def _is_other_list(block: ListItem, section: Section, first: Block | None) -> bool:
    """Tell a numbered title that begins something else: the next one, or one behind bullets."""
    if (block.is_ordered or section.is_nested) and block.depth <= section.title_depth:
        return True
    if section.level != _LISTED or not isinstance(first, ListItem):
        return False
    return block.is_ordered != first.is_ordered and block.depth <= first.depth
