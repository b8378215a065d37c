"""An agreement of everybody, and the errand of one person that carries it out."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import pairwise

from planner_sync.domain.blocks import Block, Paragraph
from planner_sync.domain.people import fold_in_place
from planner_sync.domain.points import Certainty, Decision, Kind, Status
from planner_sync.minutes.found import Found, span_in
from planner_sync.minutes.lexicon import Lexicon
from planner_sync.minutes.wishes.leaning import turns
from planner_sync.minutes.words.stems import stem


def with_errands(
    found: Iterable[Found], blocks: Sequence[Block], lexicon: Lexicon
) -> tuple[Found, ...]:
    """
    Return *found*, an agreement that names nobody as one with the errand right behind it.

    "We gaan een spreekuur proberen.  Anna regelt een ruimte" is one point: the spreekuur, by
    Anna.  "Verder belt Anna de gemeente" is another matter.
    """
    points = tuple(found)
    texts = {block.where: block.text for block in blocks if isinstance(block, Paragraph)}
    told = [point for point in points if point.where in texts]
    ordered = sorted(told, key=lambda point: (point.where, span_in(point, texts[point.where])))
    errands = {
        id(errand): agreed
        for agreed, errand in pairwise(ordered)
        if agreed.where == errand.where
        and _is_agreed(agreed, lexicon)
        and errand.owners
        and _follows(agreed, errand, texts[agreed.where], lexicon)
    }
    carried = {id(agreed): errand for errand in told if (agreed := errands.get(id(errand)))}
    return tuple(
        _carried_out(point, carried[id(point)]) if id(point) in carried else point
        for point in points
        if id(point) not in errands
    )


def _is_agreed(point: Found, lexicon: Lexicon) -> bool:
    is_sure = point.certainty is Certainty.CERTAIN and point.status is Status.OPEN
    # "Iedereen kiest een keer het menu" names nobody either.
    is_free = {stem(fold_in_place(name)) for name in point.owners} <= lexicon.small("everybody")
    is_open = is_free and point.decision in {None, Decision.TAKEN_UP}
    return is_sure and is_open and point.kind is not Kind.IMPROVEMENT


def _follows(agreed: Found, errand: Found, text: str, lexicon: Lexicon) -> bool:
    """Tell whether *errand* is the next sentence, and begins no other matter."""
    between = text[span_in(agreed, text)[1] : text.find(errand.passage)]
    is_other = turns(errand.passage, lexicon)
    is_apart = errand.passage in agreed.text or agreed.text in errand.passage
    return not between.strip(" .;") and not is_other and not is_apart


def _carried_out(agreed: Found, errand: Found) -> Found:
    is_told = errand.passage in agreed.remark
    return replace(
        agreed,
        owners=errand.owners,
        due_text=agreed.due_text or errand.due_text,
        due_around=agreed.due_around or errand.due_around or errand.passage,
        decision=Decision.TAKEN_UP,
        passage=f"{agreed.passage} {errand.passage}",
        remark=agreed.remark if is_told else f"{agreed.remark}\n{errand.passage}".strip(),
        is_hint=False,
    )
