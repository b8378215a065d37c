"""Answers in a few words, as a line has room for: "ladder, Anna, voor mei", "Anna: rooster"."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from planner_sync.minutes.answers.cells import answer_in_cell
from planner_sync.minutes.clauses.speech import Speech
from planner_sync.minutes.clauses.subject import Subject
from planner_sync.minutes.dates.due_dates import is_due
from planner_sync.minutes.items.line_fields import opens_term
from planner_sync.minutes.people.names import NAME, NAMES, owners_in
from planner_sync.minutes.rulings.short_states import short_state
from planner_sync.minutes.rulings.statuses import state_of
from planner_sync.minutes.words.marks import mark_of
from planner_sync.minutes.words.sentences import sentences, words_of
from planner_sync.minutes.words.unlisted_verbs import unlisted_verb

_PIECES = re.compile(r"\s*[,;()\[\]]\s*|:\s+|\s+[-–—]\s+|(?<=[^\W\d]{3})\.\s+(?=[A-ZÀ-Ý])")
_AT = re.compile(rf"^(?P<who>{NAME})\s+(?:van|bij|from|of)\s+(?:de|het|the)\s+(?P<place>[a-z]\w+)$")
"""Somebody with where he works: "Anna van de receptie"."""

_BY = re.compile(rf"^(?P<work>.+?)\s+(?:door|by)\s+(?P<who>{NAMES})$")
_WITH = re.compile(rf"^(?P<work>.+?)\s+(?:samen\s+)?(?:met|with)\s+(?P<who>{NAMES})$")
_HELPING = ("staff", "other")
"""Roles of those who do something for clients."""

_LONGEST = 15
"""Words of an answer in a few words; a longer one is a sentence, which has readers of its own."""


@dataclass(frozen=True, kw_only=True)
class ShortAnswer:
    """Who does what by when, as far as a few words tell."""

    owners: tuple[str, ...]
    work: str = ""
    due_text: str = ""


def short_answer(text: str, speech: Speech) -> ShortAnswer | None:
    """
    Read *text*, which stands where the answer does, by its pieces; ``None`` where it names nobody.

    A piece is somebody, a term, or what is done; somebody with a verb behind him does that,
    whatever verb it is: "Anna polst de buren".
    """
    if len(text.split()) > _LONGEST or "?" in text:
        return None
    owners: list[str] = []
    dues: list[str] = []
    work: list[str] = []
    for piece in filter(None, (part.strip(" .!") for part in _PIECES.split(text))):
        told = _somebody(piece, speech) or _doer(piece, speech) or _maker(piece, speech)
        if told:
            owners.extend(told.owners)
            work += [told.work] if told.work else []
            dues += [told.due_text] if told.due_text else []
        elif _is_term(piece, speech):
            dues.append(piece)
        else:
            work.append(piece)
    owners = owners or [*_company(work, speech)]
    if not owners:
        return None
    return ShortAnswer(
        owners=tuple(dict.fromkeys(owners)), work=", ".join(work), due_text=next(iter(dues), "")
    )


def _somebody(piece: str, speech: Speech) -> ShortAnswer | None:
    """Read a piece that is nothing but who does it: "Anna en Bram", "zuster Anna", "de kok"."""
    known, at = speech.known, _AT.match(piece)
    if at and known.is_known(at["who"]):
        return ShortAnswer(owners=(piece,))
    if known.are_known(piece):
        return ShortAnswer(owners=owners_in(piece, known))
    subject = _subject(piece, speech)
    is_all = subject is not None and subject.end == len(words_of(piece))
    return ShortAnswer(owners=subject.owners) if subject and is_all else None


def _doer(piece: str, speech: Speech) -> ShortAnswer | None:
    """Read somebody with what he does behind him, or by when: "Anna vraagt rond", "Anna 1 mei"."""
    subject, words = _subject(piece, speech), words_of(piece)
    if subject is None or subject.end >= len(words):
        return None
    if any(map(speech.known.has_client, subject.owners)):
        return None
    rest = piece[words[subject.end].start :]
    if _is_term(rest, speech):
        return ShortAnswer(owners=subject.owners, due_text=rest)
    deed = _deed(rest, subject, speech)
    return ShortAnswer(owners=subject.owners, work=deed) if deed else None


def _maker(piece: str, speech: Speech) -> ShortAnswer | None:
    """Read "aanvragen door Anna"; what is done already is no such answer."""
    match = _BY.match(piece)
    if match is None or not speech.known.look_like_names(match["who"]):
        return None
    words = words_of(match["work"])
    verbs = speech.clauses.work.verbs
    if words[-1].bare not in verbs.infinitives:
        return None
    return ShortAnswer(owners=owners_in(match["who"], speech.known), work=match["work"])


def _company(work: Sequence[str], speech: Speech) -> tuple[str, ...]:
    """Return with whom it is done where nobody else is named: "oefenen met Anna"."""
    match = next(filter(None, map(_WITH.match, work)), None)
    owners = owners_in(match["who"], speech.known) if match else ()
    if match is None or not all(map(speech.known.is_person_known, owners)):
        return ()
    telling = speech.lexicon.verbs.get("telling", frozenset())
    is_talk = not telling.isdisjoint(word.bare for word in words_of(match["work"]))
    return () if is_talk or any(map(speech.known.has_client, owners)) else owners


def _subject(piece: str, speech: Speech) -> Subject | None:
    """Return with whom *piece* begins: somebody known, a role, or both: "zuster Anna"."""
    words, subjects = words_of(piece), speech.clauses.subjects
    if not words:
        return None
    found = subjects.at(words, 0) or subjects.role(words)
    if found and found.owners:
        return found
    first, lexicon = words[0], speech.lexicon
    is_word = first.text.isalpha() and first.text.islower()
    if not is_word or first.bare in lexicon.small("function"):
        return None
    named = subjects.at(words, 1)
    if named and named.owners and speech.known.is_person_known(named.owners[0]):
        # Whatever she is called by, she is known.
        return replace(named, start=0)
    roles = frozenset[str]().union(*(lexicon.roles.get(kind, ()) for kind in _HELPING))
    return Subject(owners=(first.text,), start=0, end=1) if first.bare in roles else None


def _deed(rest: str, subject: Subject, speech: Speech) -> str:
    """Return what *subject* does by *rest*, which begins with its verb: "vraagt de prijs"."""
    told = speech.clauses.task(rest, subject.owners)
    if told != rest:
        return told
    lexicon, verbs = speech.lexicon, speech.clauses.work.verbs
    words = words_of(rest)
    form, behind = words[0].bare, [word.bare for word in words[1:]]
    if not lexicon.small("not").isdisjoint(behind):
        return ""
    verb = verbs.infinitive((verbs.singular,), form, behind)
    if verb is None:
        base = unlisted_verb(form, lexicon)
        at = verbs.loose_particle([word.text for word in words[1:]])
        verb = (f"{behind[at]}{base}" if at >= 0 else base, at) if base else None
    if verb is None:
        return ""
    kept = [word.text for at, word in enumerate(words[1:]) if at != verb[1]]
    return " ".join((*kept, verb[0]))


def _is_term(piece: str, speech: Speech) -> bool:
    """Tell "voor mei", "binnen twee weken" and "op woensdag"."""
    return is_due(piece) or opens_term(piece, speech.lexicon)


def is_answer(text: str, speech: Speech) -> bool:
    """
    Tell what answers by itself, wherever it stands: who does it, yes or no, or how far it is.

    "Andere bouillon" and "rooster aanpassen" may as well be wished.
    """
    lexicon = speech.lexicon
    if answer_in_cell(text, lexicon) or mark_of(text) is not None:
        return True
    # "Heerlijk geweest" tells how it was.
    is_opinion = not lexicon.small("praise").isdisjoint(word.bare for word in words_of(text))
    state = None if is_opinion else state_of(text, lexicon) or short_state(text, lexicon)
    if state is not None:
        return True
    clauses = (c for said in sentences(text) for c in speech.clauses.of(said))
    is_promise = any(clause.is_promise for clause in clauses)
    return is_promise or short_answer(text, speech) is not None


def is_elliptic(text: str, speech: Speech) -> bool:
    """Tell "labels per kamer" and "na de vakantie in het rooster" from a sentence of its own."""
    lexicon = speech.lexicon
    roles = ("finite", "will", "must", "passive", "want", "we", "pronoun")
    verbs = frozenset[str]().union(*map(lexicon.small, roles))
    verbs |= lexicon.verbs.get("idle", frozenset())
    return verbs.isdisjoint(word.bare for word in words_of(text)) and "?" not in text


def is_short_work(text: str, speech: Speech) -> bool:
    """Tell "stickers plakken" and "eind april nieuwe indeling": work, or when it is done."""
    words = words_of(text)
    is_work = bool(words) and words[-1].bare in speech.clauses.work.verbs.infinitives
    is_dated = any(_is_term(piece, speech) for piece in _PIECES.split(text) if piece)
    return (is_work or is_dated) and is_elliptic(text, speech)
