"""What sentences say once more of a point that a marker in the same paragraph names."""

from collections.abc import Iterable, Iterator, Sequence

from planner_sync.domain.points import Certainty, Kind
from planner_sync.minutes.clauses.speech import Speech
from planner_sync.minutes.found import Found
from planner_sync.minutes.items.markers import agreement_at

_LEAST_SENTENCE = 4
"""Words of a decision that can say what it is about."""


def without_repeated(told: Iterable[Found], marked: Sequence[Found], text: str) -> Iterator[Found]:
    """
    Leave out what nobody does and the line right below only decides: "→ besluit: akkoord".

    So is the bare task of a point that a name in front of it gives: "Anna, rondbellen".
    """
    decided = [
        point.passage
        for point in marked
        if point.kind is Kind.DECISION and len(point.text.split()) >= _LEAST_SENTENCE
    ]
    for point in told:
        behind = text.partition(point.passage)[2].lstrip(" .\n")
        is_given = any(given.task and given.task in point.text for given in marked)
        if point.owners or not (is_given or behind.startswith(tuple(decided))):
            yield point


def without_answered(
    told: Iterable[Found], marked: Sequence[Found], speech: Speech
) -> Iterator[Found]:
    """
    Leave out what is wrong where a marker behind it, in the same line, says what is done about it.

    "De bus is te laat. Fenna staat dan in de kou. ACTIE Daan: klacht indienen."
    """
    lines = [point.passage for point in marked if point.kind is Kind.ACTION]
    for point in told:
        line = next((line for line in lines if point.passage in line), "")
        marker = agreement_at(line, speech.lexicon)
        is_ahead = bool(line) and (marker < 0 or line.find(point.passage) < marker)
        is_complaint = (
            point.kind is Kind.IMPROVEMENT
            and point.certainty is Certainty.SUGGESTED
            and not (point.owners or point.is_decided)
            and speech.wishes.complains(point.passage)
        )
        if not (is_ahead and is_complaint):
            yield point
