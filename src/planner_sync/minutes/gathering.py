"""Every point of one document: from tables, lists and running text, each once."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from planner_sync.domain.blocks import Block, Table
from planner_sync.domain.points import Certainty
from planner_sync.minutes.assembly.errands import with_errands
from planner_sync.minutes.assembly.mentions import with_mentions
from planner_sync.minutes.assembly.merging import each_once
from planner_sync.minutes.assembly.told_doers import with_told_doers
from planner_sync.minutes.clauses.speech import Speech
from planner_sync.minutes.found import Found
from planner_sync.minutes.items.agreed_doers import with_agreed_doers
from planner_sync.minutes.items.only_said import OnlySaid
from planner_sync.minutes.lists.listed import points_of_lists
from planner_sync.minutes.lists.loose_lists import with_loose_lists
from planner_sync.minutes.lists.named_parts import with_named_parts
from planner_sync.minutes.lists.paired_items import paired_items
from planner_sync.minutes.lists.shared_out import shared_out
from planner_sync.minutes.matters.ended import Endings
from planner_sync.minutes.matters.named import named
from planner_sync.minutes.matters.of_items import one_of_each_item
from planner_sync.minutes.matters.resumed import Resumed
from planner_sync.minutes.matters.unanswered import (
    without_complaints,
    without_explained,
    without_permissions,
    without_unanswered,
)
from planner_sync.minutes.matters.united import Matters
from planner_sync.minutes.pairs.paired_points import paired_points
from planner_sync.minutes.prose.running_text import RunningText
from planner_sync.minutes.rulings.done_already import done_already
from planner_sync.minutes.rulings.no_points import is_no_point
from planner_sync.minutes.section import Placed
from planner_sync.minutes.sections.boxes import with_boxes
from planner_sync.minutes.sections.given_lists import with_given_lists
from planner_sync.minutes.sections.kept_lists import beside_list, keeps_list
from planner_sync.minutes.sections.named_tasks import with_named_tasks
from planner_sync.minutes.sections.people_headings import with_people, with_people_below
from planner_sync.minutes.sections.placing import place
from planner_sync.minutes.sections.terms import with_terms_of_titles
from planner_sync.minutes.tables.labelled_points import labelled_points
from planner_sync.minutes.tables.rows import points_of_table


@dataclass(frozen=True, kw_only=True)
class Gathered:
    """What one document holds."""

    points: tuple[Found, ...]
    heard: tuple[str, ...] = ()
    """Places of what clients said, the team did not answer, and no point was made of."""


def gathered(blocks: Sequence[Block], speech: Speech, *, written: Sequence[Block] = ()) -> Gathered:
    """
    Return the points of *blocks*: those of tables first, then of lists, then of the text.

    The blocks as *written*, before any were joined, show which of them answer others.
    """
    read = _read_where_clients_met if speech.is_client_moment else _read_elsewhere
    if not speech.is_client_moment:
        blocks = tuple(with_named_parts(blocks, speech.known))
    blocks = tuple(with_people_below(blocks, speech.known))
    placed = _placed(blocks, speech)
    raw = read(blocks, placed, speech, written)
    points = _settled(raw, speech)
    mentioned = with_mentions(points, blocks, speech.lexicon)
    told = tuple(named(tuple(mentioned), blocks, speech))
    if speech.is_client_moment:
        told = tuple(with_told_doers(told, blocks, speech))
    return Gathered(points=told, heard=tuple(_heard(raw, points)))


def _heard(raw: Sequence[Found], points: Sequence[Found]) -> Iterator[str]:
    """Yield each place of a *raw* point, once, at which none of the *points* stands."""
    kept = {point.where for point in points}
    yield from dict.fromkeys(point.where for point in raw if point.where not in kept)


def _placed(blocks: Sequence[Block], speech: Speech) -> tuple[Placed, ...]:
    sections = place(blocks, speech.lexicon, is_client_moment=speech.is_client_moment)
    people = with_people(tuple(with_boxes(tuple(sections), speech)), speech.known)
    given = tuple(with_given_lists(tuple(people), speech))
    return tuple(with_named_tasks(given, speech))


def _read_where_clients_met(
    blocks: Sequence[Block], placed: Sequence[Placed], speech: Speech, written: Sequence[Block]
) -> tuple[Found, ...]:
    """Return each matter once, wherever clients, the team and the list of agreements tell of it."""
    listed, taken = _listed(placed, speech, written)
    text = RunningText(speech)
    told = text.points(placed, taken)
    if keeps_list(listed, placed, speech):
        told = beside_list(told, blocks, speech)
    else:
        told += text.unheard(placed, taken | {point.where for point in told})
    only_said = OnlySaid(blocks, speech)
    asked = [only_said.settled(p) for p in (*listed, *told) if not only_said.holds(p)]
    once = _each_once([*with_agreed_doers(asked, speech)], speech)
    once = with_errands(one_of_each_item(once, blocks, speech), blocks, speech.lexicon)
    once = Resumed(speech).united(once, blocks)
    united = Matters(once, blocks, speech).united()
    return tuple(Endings(blocks, speech).of(united))


def _read_elsewhere(
    blocks: Sequence[Block], placed: Sequence[Placed], speech: Speech, written: Sequence[Block]
) -> tuple[Found, ...]:
    listed, taken = _listed(placed, speech, written)
    told = RunningText(speech).points(placed, taken)
    # Where clients met each idea asks for something; elsewhere many only name a subject.
    listed = tuple(point for point in listed if not point.is_idea or speech.asks(point.text))
    if keeps_list(listed, placed, speech):
        told = beside_list(told, blocks, speech)
    listed = tuple(with_loose_lists(listed, placed, speech))
    return _each_once((*listed, *told), speech)


def _listed(
    placed: Sequence[Placed], speech: Speech, written: Sequence[Block]
) -> tuple[tuple[Found, ...], set[str]]:
    """Return the points of tables, lists and pairs, and the places that they take."""
    labelled, shared = labelled_points(placed, speech), shared_out(placed, speech)
    items = paired_items(placed, speech)
    taken = labelled.places | shared.places | items.places
    blocks = paired_points(written, placed, taken, speech)
    taken |= blocks.places
    labelled_ones = (p for p in labelled.points if p.where not in shared.places | items.places)
    tables = [
        point
        for p in placed
        if isinstance(p.block, Table)
        for point in points_of_table(p.block, p.section, speech)
    ]
    lists = points_of_lists(placed, speech)
    unlabelled = (p for p in (*tables, *lists) if p.where not in taken)
    paired = (p for p in (*items.points, *blocks.points) if p.where not in shared.places)
    read = (*labelled_ones, *shared.points, *paired, *unlabelled)
    listed = tuple(with_terms_of_titles(read, placed))
    return listed, {point.where for point in listed} | taken


def _each_once(points: Sequence[Found], speech: Speech) -> tuple[Found, ...]:
    named = (point for point in points if not _only_names(point, speech))
    return tuple(each_once(p for p in named if not is_no_point(p, speech.lexicon)))


def _only_names(point: Found, speech: Speech) -> bool:
    """Tell "Anna" of "Anna kan niet overal bij"; "Planning" is work where it is Anna's."""
    is_given = bool(point.owners) and speech.known.is_group(point.text)
    return speech.known.are_known(point.text) and not is_given


def _settled(points: Sequence[Found], speech: Speech) -> tuple[Found, ...]:
    """Return *points* with what is done already, and with bare wishes as suggestions."""
    settled = (done_already(point, speech.lexicon) for point in points)
    # What clients say in running text is theirs to say, and the team's to take up or not.
    wished = tuple(
        replace(point, certainty=Certainty.SUGGESTED) if point.is_bare_wish else point
        for point in settled
    )
    if not speech.is_client_moment:
        return wished
    open_ones = tuple(without_permissions(tuple(without_unanswered(wished)), speech))
    heard = tuple(without_complaints(open_ones, speech))
    return tuple(without_explained(heard, speech.lexicon))
