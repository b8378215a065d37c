"""Points of which the answer stands in another block than the wish: below it, or beside it."""

from collections.abc import Collection, Iterator, Sequence

from planner_sync.domain.blocks import Block, Cell, Heading, ListItem
from planner_sync.domain.points import Certainty, Kind
from planner_sync.minutes.clauses.speech import Speech
from planner_sync.minutes.found import Found
from planner_sync.minutes.pairs.layouts import layouts
from planner_sync.minutes.pairs.pair import Pair
from planner_sync.minutes.pairs.signs import are_answers, is_answered, is_dated
from planner_sync.minutes.rulings.verdicts import answer_behind
from planner_sync.minutes.section import Placed, Section
from planner_sync.minutes.sections.asides import asides, attendance
from planner_sync.minutes.tables.labelled_points import Labelled
from planner_sync.minutes.tables.row_fields import RowFields
from planner_sync.minutes.words.sentences import words_of

_COLUMNS = {"improvement": 0, "action": 1}


def paired_points(
    written: Sequence[Block], placed: Sequence[Placed], taken: Collection[str], speech: Speech
) -> Labelled:
    """
    Return one point for each wish of which the next block tells what is done about it.

    The blocks as *written* show whether the document is written so throughout; of one that is,
    each pair counts, whatever its words.  Places that are *taken* hold points of another kind.
    """
    points: list[Found] = []
    places: set[str] = set()
    if speech.is_client_moment:
        sections = {p.block.where: p.section for p in placed}
        for pair in pairs_in(written, speech):
            both = {pair.said.where, pair.reply.where}
            section = sections.get(pair.said.where) or sections.get(pair.reply.where)
            if both.isdisjoint(places | set(taken)) and _can_hold(section):
                places |= both
                if not _only_informs(pair, speech):
                    points.append(_point(pair, section, speech))
    return Labelled(points=tuple(points), places=frozenset(places))


def pairs_in(written: Sequence[Block], speech: Speech) -> Iterator[Pair]:
    """Yield the pairs of each way to write that *written* shows, the surest first."""
    lexicon = speech.lexicon
    beside = asides(written, lexicon) | attendance(written, lexicon)
    for layout in layouts(written, beside, lexicon):
        if are_answers(layout, speech):
            yield from layout.pairs


def _can_hold(section: Section | None) -> bool:
    """Tell a section of wishes, and no section at all, from a list of tasks or of what is done."""
    if section is None:
        return True
    is_ruled = section.decision is not None or section.status is not None
    return section.kind is Kind.IMPROVEMENT and not is_ruled and not section.is_old


def _only_informs(pair: Pair, speech: Speech) -> bool:
    """Tell "wie won er?" with "de buren" from a question that asks for something or is taken up."""
    said = pair.said.text
    words = words_of(said)
    is_curious = bool(words) and words[0].bare in speech.lexicon.small("asked_there")
    is_told = speech.asks(pair.answer) or answer_behind(pair.answer, speech.lexicon) is not None
    is_told = is_told or speech.promises(pair.answer) or is_dated(pair.answer)
    return is_curious and "?" in said and not is_told and not speech.asks(said)


def _point(pair: Pair, section: Section | None, speech: Speech) -> Found:
    said = pair.said.text
    row = (Cell(text=said), Cell(text=pair.answer))
    is_titled = isinstance(pair.said, Heading)
    blank = Found(
        text=said,
        where=pair.reply.where if is_titled else pair.said.where,
        passage="",
        kind=Kind.IMPROVEMENT,
        certainty=Certainty.CERTAIN if is_answered(pair, speech) else Certainty.SUGGESTED,
        theme=section.theme if section else "",
        is_from_list=isinstance(pair.said, ListItem),
    )
    return RowFields(_COLUMNS, point=0, speech=speech).filled(row, blank)
