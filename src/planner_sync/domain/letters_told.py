"""What clients were told of each point, and whether there is news since."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from planner_sync.domain.board import Standing
from planner_sync.domain.letters import WITH_RESULT, LetterFact, LetterKind, Told, WrittenLetter
from planner_sync.domain.markers import PointKey
from planner_sync.domain.progress import OPEN


@dataclass(frozen=True, kw_only=True)
class Telling:
    """What all letters together say of one point."""

    last: Told
    last_kind: LetterKind
    """The kind of the last letter that names the point."""

    was_taken_up: bool
    """True when any letter says that the point is taken up."""


def tellings(written: Iterable[WrittenLetter]) -> dict[PointKey, Telling]:
    """Return what *written*, the letters of one moment, say of each point that they name."""
    naming: dict[PointKey, list[tuple[WrittenLetter, Told]]] = {}
    for letter in sorted(written, key=lambda letter: letter.number):
        for told in letter.told:
            naming.setdefault(told.key, []).append((letter, told))
    return {key: _telling(letters) for key, letters in naming.items()}


def _telling(naming: Sequence[tuple[WrittenLetter, Told]]) -> Telling:
    last_letter, last = naming[-1]
    return Telling(
        last=last,
        last_kind=last_letter.kind,
        was_taken_up=any(told.standing is Standing.TAKEN_UP for _, told in naming),
    )


def is_news(fact: LetterFact, last: Told | None) -> bool:
    """
    Tell whether a letter about *fact* would say something that *last* does not say.

    News is a decision, a decision that changed, a promised day that moved, appeared or went,
    a point that is done, and a result that was missing.
    """
    standing = fact.standing_to_tell
    if last is None:
        return standing is not Standing.UNDECIDED
    if standing is Standing.STOPPED and last.standing not in OPEN:
        # Teams tidy up: deleting a card that was already dealt with stops nothing.
        return False
    if standing is not last.standing:
        return True
    if standing is Standing.TAKEN_UP:
        return fact.due_on != last.promised_on
    return standing in WITH_RESULT and bool(fact.result) and not last.has_result


def is_closed(fact: LetterFact, written: Iterable[WrittenLetter]) -> bool:
    """
    Tell whether nothing about *fact* is left to do or to tell.

    Done with a result, or not taken up, later, stopped or elsewhere; and clients were told it
    as it stands.

    Args:
        fact: How the point stands.
        written: The letters of its moment; only those that clients were told count.
    """
    telling = tellings(letter for letter in written if letter.told_on).get(fact.key)
    if telling is None or fact.standing_to_tell in OPEN or is_news(fact, telling.last):
        return False
    has_result = fact.result is not None and telling.last.has_result
    return has_result or fact.standing_to_tell is not Standing.DONE
