"""A sentence of nothing but who and when: "De lampen worden vervangen.  Anna, voor 1 mei."."""

from dataclasses import replace

from planner_sync.domain.points import Certainty, Decision, Kind
from planner_sync.minutes.clauses.speech import Speech
from planner_sync.minutes.found import Found
from planner_sync.minutes.items.line_fields import Fields, read_fields
from planner_sync.minutes.items.markers import marker_of
from planner_sync.minutes.marked.composing import marked_point
from planner_sync.minutes.words.sentences import words_of

_LEAST_TASK = 2


def signature(sentence: str, speech: Speech) -> Fields | None:
    """Return who does what the sentence before it says, if it says nothing else."""
    known, said = speech.known, sentence.strip(" .")
    fields = read_fields(said, lexicon=speech.lexicon, known=known) if said else None
    if fields is None or fields.work or any(map(known.has_client, fields.owners)):
        return None
    if any(owner[0].isdigit() for owner in fields.owners) and not fields.due_text:
        # "Twaalf gasten en 4 mantelzorgers" were there.
        return None
    label, colon, value = said.partition(":")
    is_labelled = bool(colon) and speech.lexicon.meaning(speech.lexicon.columns, label) == "owner"
    named = (value if is_labelled else said).partition(",")[0].strip()
    if not (speech.is_client_moment or known.are_known(named)):
        # "Anna neemt dit op zich" is read as a clause.
        return None
    return fields if any(map(known.is_known, fields.owners)) else None


def labelled(sentence: str, before: str, speech: Speech) -> Found | None:
    """
    Return *before* as the work of whom "Wie: Anna, wanneer: mei" names, alone in its sentence.

    "Wie: ?" leaves it to nobody yet.  Only work or a day beside the name makes it a task: under
    the subject of an agenda stands who tells of it.
    """
    known, said = speech.known, sentence.strip(" .")
    label, colon, value = said.partition(":")
    is_owner = bool(colon) and speech.lexicon.meaning(speech.lexicon.columns, label) == "owner"
    is_marker = marker_of(said, speech.lexicon) is not None
    if not is_owner or is_marker or len(before.split()) < _LEAST_TASK:
        return None
    fields = read_fields(said, lexicon=speech.lexicon, known=known)
    is_nobody = known.is_nobody(value)
    if fields is None or not (is_nobody or any(map(known.is_known, fields.owners))):
        return None
    is_work = speech.asks(before) or speech.clauses.work.names_work(
        word.bare for word in words_of(before)
    )
    if not is_work and (is_nobody or not (fields.due_text or fields.status)):
        return None
    for point in marked_point(Kind.ACTION, fields.owners, before, speech):
        return replace(
            point,
            due_text=fields.due_text or point.due_text,
            status=fields.status or point.status,
        )
    return None


def signed(point: Found, fields: Fields) -> Found:
    """Return *point* as what somebody does, by when the same sentence says."""
    if point.owners:
        return point
    return replace(
        point,
        owners=fields.owners,
        due_text=point.due_text or fields.due_text,
        certainty=Certainty.CERTAIN,
        decision=point.decision or Decision.TAKEN_UP,
        is_hint=False,
    )


def signed_sentence(said: str, where: str, fields: Fields, speech: Speech) -> Found | None:
    """Return *said* as what somebody does, where it names work and nobody else asks for it."""
    words = [word.bare for word in words_of(said)]
    is_passive = not speech.lexicon.small("passive").isdisjoint(words)
    is_marked = marker_of(said, speech.lexicon) is not None
    if is_marked or not (is_passive or speech.clauses.work.names_work(words)):
        return None
    return Found(
        text=said.rstrip(" ."),
        where=where,
        passage=said,
        kind=Kind.ACTION,
        owners=fields.owners,
        due_text=fields.due_text,
        decision=Decision.TAKEN_UP,
        is_from_list=False,
    )
