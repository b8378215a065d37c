"""An agreement of everybody, and the errand of one person that carries it out."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import pairwise

from planner_sync.domain.blocks import Block, ListItem, Paragraph
from planner_sync.domain.people import fold_in_place
from planner_sync.domain.points import Certainty, Decision, Kind, Status
from planner_sync.minutes.found import Found, span_in
from planner_sync.minutes.lexicon import Lexicon
from planner_sync.minutes.wishes.leaning import leans, turns
from planner_sync.minutes.words.sentences import words_of
from planner_sync.minutes.words.stems import stem


def with_errands(
    found: Iterable[Found], blocks: Sequence[Block], lexicon: Lexicon
) -> tuple[Found, ...]:
    """
    Return *found*, each agreement as one with the errand right behind it that belongs to it.

    "We gaan een spreekuur proberen.  Anna regelt een ruimte" is one point: the spreekuur, by
    Anna.  So is "Anna koopt hout.  Bram zaagt het op maat", where the errand points back, or
    only helps.  "Verder belt Anna de gemeente" is another matter.
    """
    points = tuple(found)
    texts = {b.where: b.text for b in blocks if isinstance(b, Paragraph | ListItem)}
    paragraphs = {block.where for block in blocks if isinstance(block, Paragraph)}
    told = [point for point in points if point.where in texts]
    ordered = sorted(told, key=lambda point: (point.where, *_place(point, texts[point.where])))
    whole: dict[int, Found] = {}
    part_of: dict[int, int] = {}
    for one, errand in pairwise(ordered):
        if one.where != errand.where or not errand.owners:
            continue
        first = part_of.get(id(one), id(one))
        agreed, text = whole.get(first, one), texts[one.where]
        is_text = one.where in paragraphs
        if is_text and _is_agreed(agreed, lexicon) and _follows(one, errand, text, lexicon):
            whole[first] = _carried_out(agreed, errand)
        elif _is_part(agreed, one, errand, text, lexicon):
            whole[first] = _with_part(agreed, errand, lexicon)
        else:
            continue
        part_of[id(errand)] = first
    return tuple(whole.get(id(point), point) for point in points if id(point) not in part_of)


def _place(point: Found, text: str) -> tuple[int, int]:
    """Return where a point stands in *text*: its sentence, and who does it in that."""
    start = text.find(point.passage)
    if start < 0:
        start = span_in(point, text)[0]
    who = point.passage.find(point.owners[0]) if point.owners else -1
    return start, max(0, who)


def _is_part(agreed: Found, before: Found, errand: Found, text: str, lexicon: Lexicon) -> bool:
    """Tell work that leans on what is agreed right *before* it, or only helps with that."""
    is_sure = agreed.certainty is Certainty.CERTAIN or bool(agreed.owners)
    is_sure = is_sure and errand.status is agreed.status is Status.OPEN
    start, at = text.find(before.passage), text.find(errand.passage)
    behind = start + len(before.passage)
    is_next = 0 <= start <= at and not text[behind:at].strip(" .;,")
    is_other = at > start and turns(errand.passage, lexicon)
    return is_sure and is_next and not is_other and _leans(errand, lexicon)


def _leans(errand: Found, lexicon: Lexicon) -> bool:
    """Tell "het op maat zagen" and "helpt met lamineren" from work that names its own matter."""
    task = errand.task or errand.text
    return _helps(task, lexicon) or (len(words_of(task)) > 1 and leans(task, lexicon))


def _helps(task: str, lexicon: Lexicon) -> bool:
    words = [word.bare for word in words_of(task)]
    return not lexicon.small("helping").isdisjoint((*words[:1], *words[-1:]))


def _with_part(agreed: Found, errand: Found, lexicon: Lexicon) -> Found:
    is_help = bool(agreed.owners) and _helps(errand.task or errand.text, lexicon)
    owners = agreed.owners if is_help else (*agreed.owners, *errand.owners)
    joined = _carried_out(agreed, errand)
    return replace(joined, owners=tuple(dict.fromkeys(owners)), decision=agreed.decision)


def _is_agreed(point: Found, lexicon: Lexicon) -> bool:
    is_sure = point.certainty is Certainty.CERTAIN and point.status is Status.OPEN
    # "Iedereen kiest een keer het menu" names nobody either.
    is_free = {stem(fold_in_place(name)) for name in point.owners} <= lexicon.small("everybody")
    is_open = is_free and point.decision in {None, Decision.TAKEN_UP}
    # "Mo wil meekijken.  Goed plan" is agreed as well.
    is_ours = point.kind is not Kind.IMPROVEMENT or point.decision is Decision.TAKEN_UP
    return is_sure and is_open and is_ours


def _follows(agreed: Found, errand: Found, text: str, lexicon: Lexicon) -> bool:
    """Tell whether *errand* is the next sentence, and begins no other matter."""
    end = max(span_in(agreed, text)[1], text.find(agreed.passage) + len(agreed.passage))
    between = text[end : text.find(errand.passage)]
    is_other = turns(errand.passage, lexicon)
    is_apart = errand.passage in agreed.text or agreed.text in errand.passage
    return not between.strip(" .;") and not is_other and not is_apart


def _carried_out(agreed: Found, errand: Found) -> Found:
    is_told = errand.passage in agreed.remark
    is_within = errand.passage in agreed.passage
    return replace(
        agreed,
        owners=errand.owners,
        due_text=agreed.due_text or errand.due_text,
        due_around=agreed.due_around or errand.due_around or errand.passage,
        decision=Decision.TAKEN_UP,
        passage=agreed.passage if is_within else f"{agreed.passage} {errand.passage}",
        remark=agreed.remark if is_told else f"{agreed.remark}\n{errand.passage}".strip(),
        is_hint=False,
    )
