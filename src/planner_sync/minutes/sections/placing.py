"""Sections: under which heading or announcement each block stands, and what that makes of it."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from planner_sync.domain.blocks import Block, Heading, ListItem, Paragraph, Table, text_of
from planner_sync.domain.points import Certainty, Decision, Kind, Status
from planner_sync.minutes.headings.labels import are_labelled
from planner_sync.minutes.headings.meanings import whole_meaning, words_before_term
from planner_sync.minutes.headings.status_heads import tells_heads
from planner_sync.minutes.headings.title_terms import term_of_title
from planner_sync.minutes.lexicon import Lexicon, has_phrase, phrase
from planner_sync.minutes.rulings.proceedings import names_next
from planner_sync.minutes.section import LISTED, Placed, Section
from planner_sync.minutes.sections.asides import asides
from planner_sync.minutes.sections.carried_over import is_title_of_before, looks_back
from planner_sync.minutes.sections.carried_rows import rows_look_back
from planner_sync.minutes.sections.titles import (
    POINT_KINDS,
    announced,
    heading_section,
    is_aside_title,
    is_whole_title,
)
from planner_sync.minutes.words.places import RUNNING_HEADS, lines_of, place_of
from planner_sync.minutes.words.sentences import sentences
from planner_sync.minutes.words.verbs import verbs_of


def place(
    blocks: Sequence[Block], lexicon: Lexicon, *, is_client_moment: bool = False
) -> Iterator[Placed]:
    """
    Walk *blocks* and say of each in which section it stands; openers stand in none.

    Only where clients met does a heading decide: "later" elsewhere is an agenda.
    """
    section: Section | None = None
    first: Block | None = None
    is_beside, aside = False, asides(blocks, lexicon)
    for index, block in enumerate(blocks):
        following = blocks[index + 1] if index + 1 < len(blocks) else None
        above = blocks[index - 1] if index else None
        ends_list = isinstance(above, ListItem) and place_of(above.where) == place_of(block.where)
        opened = _opened(block, following, lexicon, index, ends_list=ends_list)
        if opened and not is_client_moment:
            opened = _without_ruling(opened)
        # Elsewhere boxes under "Agenda" only count what has been talked about.
        is_free = opened is None and (is_client_moment or index not in aside)
        if is_free and looks_back(blocks[index:], lexicon, only_ticks=not is_client_moment):
            opened = _carried(block, index)
        if opened is None and tells_heads(blocks[index:], lexicon):
            opened = replace(_carried(block, index), certainty=Certainty.CERTAIN, is_old=False)
        if opened is None and isinstance(following, Table):
            is_old = is_title_of_before(block, lexicon) and rows_look_back(following, lexicon)
            opened = _carried(block, index) if is_old else None
        if opened and opened.lines_at:
            opened = replace(opened, lines_at=lines_of(b.where for b in blocks[index:]))
        if opened:
            opened = replace(opened, term=term_of_title(text_of(block), lexicon))
            section, first, is_beside = opened, None, False
            yield Placed(block=block, section=None)
            continue
        section = _still_open(section, block, first, lexicon)
        first = first or (block if isinstance(block, ListItem | Table) else None)
        is_listed = isinstance(block, ListItem)
        is_beside = (is_beside and is_listed) or _is_beside(block, lexicon)
        here = replace(section, is_beside=is_beside and is_listed) if section else None
        yield Placed(block=block, section=None if isinstance(block, Heading) else here)


def _without_ruling(section: Section) -> Section | None:
    """Return *section* where no clients met: what nobody will do is off the list, no wish."""
    if not section.is_ruling:
        return replace(section, decision=None)
    is_refused = section.decision is Decision.NOT_TAKEN_UP
    dropped = replace(section, kind=Kind.ACTION, status=Status.DROPPED, decision=None)
    return replace(dropped, is_ruling=False) if is_refused else None


def _carried(block: Block, index: int) -> Section:
    return Section(
        kind=Kind.ACTION,
        certainty=Certainty.SUGGESTED,
        level=block.level if isinstance(block, Heading) else LISTED,
        is_old=True,
        opened_by=index,
    )


def _opened(
    block: Block,
    following: Block | None,
    lexicon: Lexicon,
    index: int,
    *,
    ends_list: bool = False,
) -> Section | None:
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
        # "Bepalen van volgende stappen." is a point of an agenda, "Actie Anna: verf kopen" work.
        is_sentence = block.text.rstrip().endswith(".") and (ends_list or not block.is_ordered)
        is_sentence = is_sentence or bool(block.text.partition(":")[2].strip(" *_"))
        # "Actielijst bijwerken (Anna)" is work as well.
        is_sentence = is_sentence or _is_work(block.text, lexicon)
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


def _is_work(item: str, lexicon: Lexicon) -> bool:
    """Tell "taken verdelen" from "nog te doen" and "nog te doen voor 1 mei", which are titles."""
    words = phrase(item).split()
    title = " ".join(words[: words_before_term(phrase(item), lexicon.small("title_term"))])
    is_title = whole_meaning(title, lexicon.headings) in POINT_KINDS
    return not is_title and not verbs_of(lexicon).infinitives.isdisjoint(words[1:])


def _opened_by_paragraph(
    block: Paragraph, following: Block | None, lexicon: Lexicon, index: int
) -> Section | None:
    text = block.text.rstrip()
    is_announced = text.endswith(":")
    if "\n" not in text and is_whole_title(text, lexicon):
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


def _still_open(
    section: Section | None, block: Block, first: Block | None, lexicon: Lexicon
) -> Section | None:
    """
    Return the section that *block* stands in.

    *first* is its first list item or table; behind that the title of an aside ends it.
    """
    is_outside = section is not None and section.lines_at and block.where not in section.lines_at
    if section is None or is_outside or block.where in RUNNING_HEADS:
        return None
    if isinstance(block, Heading):
        is_within = section.level < block.level and section.level != LISTED
        return replace(section, theme=block.text) if is_within else None
    if isinstance(block, ListItem):
        return None if _is_other_list(block, section, first) else section
    if not isinstance(block, Paragraph):
        return section
    is_over = first is not None and is_aside_title(block.text, lexicon)
    if section.level == LISTED:
        is_over = first is not None or not section.takes_prose or block.text.rstrip().endswith(":")
    label, colon, _ = block.text.partition(":")
    is_next = bool(colon) and names_next(label, lexicon)
    return None if is_over or is_next else section


def _is_beside(block: Block, lexicon: Lexicon) -> bool:
    """Tell "dit had twee voordelen:", which announces anything but work."""
    text = block.text if isinstance(block, Paragraph) else ""
    last = phrase(list(sentences(text))[-1]) if text.rstrip(" *_").endswith(":") else ""
    return any(has_phrase(last, told) for told in lexicon.lead_ins.get("aside", ()))


def _is_other_list(block: ListItem, section: Section, first: Block | None) -> bool:
    """Tell a numbered title that begins something else: the next one, or one behind bullets."""
    if (block.is_ordered or section.is_nested) and block.depth <= section.title_depth:
        return True
    if section.level != LISTED or not isinstance(first, ListItem):
        return False
    return block.is_ordered != first.is_ordered and block.depth <= first.depth
