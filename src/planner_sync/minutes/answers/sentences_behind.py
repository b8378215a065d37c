"""What several sentences behind a wish say of it: who does what, how far it is, by when."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from planner_sync.domain.points import Status
from planner_sync.minutes.clauses.speech import Speech
from planner_sync.minutes.dates.due_dates import ANY_DAY, find_due, is_due
from planner_sync.minutes.items.item import without_fields
from planner_sync.minutes.items.own_work import is_own_work
from planner_sync.minutes.people.names import NAMES, owners_in
from planner_sync.minutes.rulings.no_points import is_comment
from planner_sync.minutes.rulings.statuses import is_participle, state_of
from planner_sync.minutes.wishes.coming import coming_in
from planner_sync.minutes.wishes.planned_passives import being_done
from planner_sync.minutes.words.sentences import sentences, words_of

_NAMES = re.compile(NAMES)
_SMALL = re.compile(r"(?P<before>(?P<word>[^\W\d_]+)(?P<mark>[.!?]+)\s+)(?P<first>[a-zà-ÿ])")
"""A sentence that somebody begins with a small letter: "goed punt. we bellen"."""

_VOWEL = re.compile(r"[aeiouyà-ÿ]", re.IGNORECASE)
_LEAST_WORD = 2
"""Letters of "we", the shortest word that ends a sentence."""

_PLUS = re.compile(r"\s\+\s(?=[a-z]+t\s)")
"""Joins what one person does: "Anna plakt een sticker + belt de kok"."""

_CLAUSE = re.compile(r",\s+")
_LONGEST_DAY = 8
"""Words of a sentence that only adds by when: "de eerste keer is 20 oktober"."""


@dataclass(frozen=True, kw_only=True)
class Behind:
    """What the sentences behind a wish say of it."""

    work: str = ""
    owners: tuple[str, ...] = ()
    due_text: str = ""
    status: Status | None = None
    """How far it is, where they tell nothing that is still to be done."""


def parts_of(text: str) -> tuple[str, ...]:
    """Return the sentences of *text*, also those that begin with a small letter."""
    return tuple(sentences(with_sentence_capitals(text)))


def with_sentence_capitals(text: str) -> str:
    """Return *text* with a capital behind each full stop; "bijv. een" and "o.a. de" keep theirs."""
    return _SMALL.sub(_capital, text)


def _capital(match: re.Match[str]) -> str:
    """Tell a full stop from that of "vr." and "bijv.", which end no sentence."""
    word = match["word"]
    is_word = len(word) >= _LEAST_WORD and _VOWEL.search(word) is not None
    is_end = is_word and len(list(sentences(f"{word}{match['mark']} X"))) > 1
    return f"{match['before']}{match['first'].upper()}" if is_end else match[0]


def is_work(sentence: str, speech: Speech) -> bool:
    """Tell a sentence in which somebody takes something on from "de deur klemt"."""
    return bool(speech.clauses.of(sentence)) or bool(coming_in(sentence, speech.lexicon))


def read_behind(parts: Sequence[str], speech: Speech) -> Behind | None:
    """
    Read *parts* as what is done about a wish; ``None`` where they tell nothing of the kind.

    "Ze" is whom the part before names last.  What people think of it, what else they wish and
    that it was talked over is left out: "Goed punt, zegt Anna.  Ze belt de gemeente".
    """
    told = Behind()
    last: tuple[str, ...] = ()
    for part in (piece for sentence in parts for piece in _PLUS.split(sentence)):
        plain = without_fields(part, speech.known)
        here = _of(plain.what, last, speech)
        if here is None and told.work and not told.due_text:
            told = replace(told, due_text=_day(part))
        elif here:
            told = replace(
                told,
                work=told.work or here.work,
                owners=tuple(dict.fromkeys((*told.owners, *here.owners))),
                due_text=told.due_text or plain.due_text or _term(part),
            )
        last = _last(part, speech) or last
    if told.work:
        return told
    states = [state for part in parts for state in _states(part, speech)]
    if not states:
        return None
    status = Status.DONE if set(states) == {Status.DONE} else Status.IN_PROGRESS
    return Behind(status=status)


def _of(part: str, last: tuple[str, ...], speech: Speech) -> Behind | None:
    """Return the work that one sentence tells, with who does it."""
    lexicon = speech.lexicon
    if is_comment(part, lexicon) or part.rstrip().endswith("?"):
        return None
    coming = coming_in(part, lexicon)
    if coming:
        return None if coming.is_none else Behind(work=coming.what)
    for clause in speech.clauses.of(part):
        owners = clause.owners or (last if clause.is_theirs else ())
        owners = owners or (speech.author if clause.is_mine else ())
        if clause.what and not clause.is_habit:
            before = part[: clause.start].strip(" ,;:")
            what = f"{before}, {clause.what}" if before and not clause.is_whole else clause.what
            return Behind(work=what, owners=owners)
    done = being_done(part, lexicon)
    return Behind(work=done) if done else _going(part, speech) or _closing(part, speech)


def _going(part: str, speech: Speech) -> Behind | None:
    """Read "Anna en Bram gaan naar de markt": somebody goes where it is to be had."""
    who = _NAMES.match(part)
    words = words_of(part[who.end() :]) if who else ()
    lexicon = speech.lexicon
    is_going = len(words) > 1 and words[0].bare in lexicon.small("will")
    is_going = is_going and words[1].bare in lexicon.small("preposition")
    if who is None or not is_going or not speech.known.are_known(who[0]):
        return None
    behind = part[who.end() :][words[1].start :].rstrip(" .!")
    return Behind(work=behind, owners=owners_in(who[0], speech.known))


def _closing(part: str, speech: Speech) -> Behind | None:
    """Read "bij regen bellen we", and work without a verb: "lamp erbij"."""
    words, lexicon = words_of(part), speech.lexicon
    verbs = speech.clauses.work.verbs
    least = 2
    if len(words) > least and words[-1].bare in lexicon.small("we"):
        is_ours = words[-2].bare in verbs.plural and words[-2].bare not in lexicon.small("finite")
        is_ours = is_ours and lexicon.small("not").isdisjoint(word.bare for word in words)
        return Behind(work=part[: words[-2].end]) if is_ours else None
    finite = lexicon.small("finite") | lexicon.small("will") | lexicon.small("want")
    finite |= lexicon.small("must")
    is_bare = finite.isdisjoint(word.bare for word in words) and is_own_work(part, speech)
    is_bare = is_bare and not any(speech.known.is_known(word.text.strip(".,")) for word in words)
    # "Lang over gepraat".
    is_bare = is_bare and not any(is_participle(word.bare, lexicon) for word in words)
    is_bare = is_bare and find_due(part, held_on=ANY_DAY).text is None
    return Behind(work=part.rstrip(" .!")) if is_bare else None


def _term(part: str) -> str:
    return find_due(part, held_on=ANY_DAY).text or ""


def _day(part: str) -> str:
    """Return the day at the end of a short sentence: "de eerste keer is 20 oktober"."""
    words = part.rstrip(" .!").split()
    if len(words) > _LONGEST_DAY or part.rstrip().endswith("?"):
        return ""
    ends = (" ".join(words[at:]) for at in range(1, len(words)))
    return (
        next((end for end in ends if is_due(end)), "") or find_due(part, held_on=ANY_DAY).text or ""
    )


def _last(part: str, speech: Speech) -> tuple[str, ...]:
    """Return the person whom *part* names last."""
    named = [name for match in _NAMES.finditer(part) for name in owners_in(match[0], speech.known)]
    people = [name for name in named if speech.known.is_person_known(name)]
    return tuple(people[-1:])


def _states(part: str, speech: Speech) -> list[Status]:
    """Return how far it is by each clause of *part*: "Anna heeft gebeld, het is besteld"."""
    lexicon = speech.lexicon
    states: list[Status] = []
    for clause in _CLAUSE.split(part):
        who = _NAMES.match(clause)
        is_named = who is not None and speech.known.are_known(who[0])
        state = state_of(clause, lexicon)
        if state in {Status.DONE, Status.IN_PROGRESS}:
            words = {word.bare for word in words_of(clause)}
            # Who has called has not mended it yet.
            is_begun = is_named and not lexicon.small("called").isdisjoint(words)
            states.append(Status.IN_PROGRESS if is_begun else state)
    return states
