"""Whose work an agreement is that begins with them: "de nachtdienst loopt voortaan zacht"."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from planner_sync.domain.people import fold_in_place
from planner_sync.domain.points import Decision, Kind
from planner_sync.minutes.clauses.speech import Speech
from planner_sync.minutes.found import Found
from planner_sync.minutes.lexicon import phrase, phrases_in
from planner_sync.minutes.words.sentences import words_of


def with_agreed_doers(points: Iterable[Found], speech: Speech) -> Iterator[Found]:
    """
    Yield *points*, what was agreed of somebody where clients met as theirs.

    "Ik heb beloofd te bellen" is what the writer does.
    """
    promised = phrases_in(speech.lexicon.small("i_promised"))
    for point in points:
        if point.kind is Kind.ACTION and promised.match(fold_in_place(point.passage)):
            owners = speech.author or point.owners
            yield replace(point, owners=owners, decision=point.decision or Decision.TAKEN_UP)
            continue
        is_agreed = point.decision is Decision.TAKEN_UP and not (point.owners or point.is_row)
        doers = _doers(point.text, speech) if is_agreed and point.kind is Kind.ACTION else ()
        yield replace(point, owners=doers) if doers else point


def _doers(text: str, speech: Speech) -> tuple[str, ...]:
    """
    Return who begins *text*: "Anna en Daan zitten vanaf nu beneden", "alle ouders naaien labels".

    "Anna mag voortaan mee" and "de kok wordt gebeld" leave it to others.
    """
    words, subjects = words_of(text), speech.clauses.subjects
    who = subjects.at(words, 0) or subjects.role(words)
    if who is None or not who.owners or who.end >= len(words):
        return ()
    others = speech.lexicon.small("undergoing")
    if not others.isdisjoint(word.bare for word in words[who.end :]):
        return ()
    determiners = speech.lexicon.small("definite")
    is_known = who.is_known and not any(phrase(o) in determiners for o in who.owners)
    return who.owners if is_known else ()
