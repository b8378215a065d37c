"""Points that a marker names, put together from the marker, its owners and its task."""

import re
from collections.abc import Iterator
from dataclasses import replace

from planner_sync.domain.points import Certainty, Decision, Kind, Status
from planner_sync.minutes.answers.agreements import Agreement, agreement_in
from planner_sync.minutes.clauses.speech import Speech
from planner_sync.minutes.found import Found
from planner_sync.minutes.items.item import read_item
from planner_sync.minutes.items.markers import Marker, owner_and_task
from planner_sync.minutes.items.own_work import is_own_work
from planner_sync.minutes.lexicon import phrase
from planner_sync.minutes.marked.whose import whose
from planner_sync.minutes.people.names import NAMES
from planner_sync.minutes.rulings.statuses import state_of
from planner_sync.minutes.wishes.leaning import leans, stands_for, with_matter
from planner_sync.minutes.words.leftovers import is_leftover
from planner_sync.minutes.words.sentences import sentences, words_of
from planner_sync.minutes.words.utterances import Clause

_LONGEST_YES = 3
"""Words of "geen bezwaar"."""

_NAMED = re.compile(
    rf"(?:(?:van|voor|by|of)\s+)?(?P<who>{NAMES}):?\s+(?P<said>[a-zà-ÿ].*)", re.DOTALL
)
_LONGEST_STATE = 4
"""Words of "is inmiddels afgerond"."""

_LEAST_TASK = 2
_LEAST_WORD = 4
"""Letters of a task in one word: "Actie Anna: website"."""


def marked_point(
    kind: Kind,
    owners: tuple[str, ...],
    text: str,
    speech: Speech,
    *,
    certainty: Certainty = Certainty.CERTAIN,
    is_own: bool = False,
    before: str = "",
) -> Iterator[Found]:
    """
    Yield the point that *text* names, its place left empty; nothing for a text without a task.

    Args:
        kind: What the marker says it is.
        owners: Whom the marker names; else the text may name somebody.
        text: The task as written.
        speech: The names and sentences of the document.
        certainty: How sure the marker makes it.
        is_own: True for a text behind the marker itself, of which one word is enough.
        before: What stands before it: it says what "hem" is.
    """
    wish = speech.wishes.of(text)
    is_shorter = wish is not None and (wish.is_agreed or wish.is_thing)
    item = read_item(wish.what if wish and is_shorter else text, speech)
    is_rule = kind is Kind.DECISION
    what = item.what if is_rule else speech.clauses.task(item.what, owners or item.owners)
    if before and _points_back(what, speech):
        # "De bel is stuk. Actie: Anna maakt hem".
        what = with_matter(what, before, speech.lexicon)
    is_task = len(what.split()) >= _LEAST_TASK or (is_own and len(what) >= _LEAST_WORD)
    if is_task and not is_leftover(what, speech.lexicon):
        yield Found(
            text=what,
            where="",
            passage=text,
            kind=kind,
            certainty=certainty,
            owners=owners or item.owners,
            due_text=item.due_text,
            status=item.status or Status.OPEN,
            is_from_list=False,
        )


def _points_back(what: str, speech: Speech) -> bool:
    """Tell "hem maken" and "dit voorleggen aan de gemeente" from a task in one word."""
    bares = [word.bare for word in words_of(what)]
    is_leaning = len(bares) >= _LEAST_TASK and leans(what, speech.lexicon)
    return is_leaning or stands_for(bares, speech.lexicon)


def _gives(decision: str, speech: Speech) -> bool:
    """Tell a decision that gives somebody a task: "Besluit: Anna vraagt offertes op"."""
    clause = next(iter(speech.clauses.of(decision)), None)
    return clause is not None and clause.is_promise and clause.is_whole and bool(clause.owners)


def _given_behind(decision: str, speech: Speech) -> Clause | None:
    """Read who does what behind a bare yes: "Besluit: geen bezwaar, Anna koopt verf"."""
    given = next((c for c in speech.clauses.of(decision) if c.owners and c.is_promise), None)
    before = decision[: given.start].strip(" ,;:") if given else ""
    is_bare = bool(before) and not is_own_work(before, speech)
    is_short = len(before.split()) <= _LONGEST_YES
    return given if is_bare and is_short and speech.is_client_moment else None


def _agreed_change(agreed: str, speech: Speech, *, is_agreement: bool) -> Agreement | None:
    """Return what clients and team agreed to change; None for a rule and for what stays."""
    words = [word.bare for word in words_of(agreed)]
    lexicon = speech.lexicon
    is_rule = not lexicon.small("not").isdisjoint(words[:1])
    is_rule = is_rule or not lexicon.small("here").isdisjoint(words[:1])
    is_kept = not lexicon.small("staying").isdisjoint(words)
    if not speech.is_client_moment or is_rule or is_kept:
        return None
    agreement = agreement_in(agreed, speech)
    # "Besluit: de deur gaat om tien uur op slot" only rules.
    is_change = agreement.work and (is_agreement or agreement.verdict is not None)
    return agreement if is_change else None


def point_of_marker(
    marker: Marker, context: str, speech: Speech, *, is_open: bool
) -> Iterator[Found]:
    """
    Yield the points of *marker*, whose task stands behind it or is *context*.

    An *open* marker, outside brackets, needs a colon, capitals or an owner to be one.
    """
    if phrase(marker.rest) in speech.lexicon.small("no_work") or is_over(marker.rest, speech):
        # "Actie: geen", "Actie Anna is afgerond".
        return
    promised = _promised_before(marker, context, speech) if context else ""
    if promised:
        owners = owner_and_task(marker.rest, speech.known)[0]
        yield from marked_point(marker.kind_of_work, owners, promised, speech, is_own=True)
        return
    given_to = whose(marker.rest, speech)
    if given_to:
        # "De lamp is stuk.  Actie: doet Anna vandaag nog".
        for point in marked_point(marker.kind_of_work, given_to.owners, context, speech):
            yield replace(point, due_text=given_to.due_text or point.due_text)
        return
    parts = marker.rest.split("; ")
    given = [owner_and_task(part, speech.known)[0] for part in parts]
    if len(parts) > 1 and marker.is_separated and all(given):
        # "Actie: Anna belt de gemeente; Bram koopt verf".
        for part in parts:
            alone = replace(marker, rest=part)
            yield from _point_of(alone, context, speech, is_open=is_open)
        return
    yield from _point_of(marker, context, speech, is_open=is_open)


def _promised_before(marker: Marker, context: str, speech: Speech) -> str:
    """Return what the last sentence in front of "Actie Anna" says that she does; else nothing."""
    owners, what = owner_and_task(marker.rest, speech.known)
    *before, last = [*sentences(context)] or [""]
    clause = next(iter(speech.clauses.of(last)), None) if owners and not what else None
    if clause is None or not clause.is_promise or set(clause.owners).isdisjoint(owners):
        return ""
    return with_matter(clause.what, before[-1], speech.lexicon) if before else clause.what


def is_over(rest: str, speech: Speech) -> bool:
    """Tell "Anna: afgerond" and "van Anna loopt nog": how far it is, and no task."""
    named = _NAMED.match(rest)
    is_named = named is not None and speech.known.are_known(named["who"])
    said = named["said"].rstrip(" .") if named and is_named else rest.rstrip(" .")
    is_short = len(said.split()) <= _LONGEST_STATE
    is_told = is_short and state_of(said, speech.lexicon) not in {None, Status.OPEN}
    return is_told and not speech.promises(rest) and not speech.asks(said)


def _point_of(marker: Marker, context: str, speech: Speech, *, is_open: bool) -> Iterator[Found]:
    """Yield the point of a *marker* with one task."""
    owners, what = owner_and_task(marker.rest, speech.known)
    is_nobody = speech.known.is_nobody(marker.rest)
    is_marked = marker.is_separated or marker.is_shouted
    # "Afgesproken:" above a list rules nothing about the title of the page.
    is_title = is_open and marker.is_agreement and not what
    if is_title or not (is_marked or owners or (is_nobody and not is_open)):
        return
    task, kind = what or context, marker.kind
    is_kept = bool(owners) and what == marker.rest and not speech.promises(what)
    # In "afspraak: Anna komt elke dinsdag" nobody is given work.
    is_given = bool(owners or read_item(task, speech).owners) and not is_kept
    if marker.is_agreement and not is_given and not speech.asks(task):
        # "Afspraak: niet roken in de keuken" is a rule; nobody has to do it.
        kind = Kind.DECISION
    if kind is Kind.DECISION and _gives(task, speech):
        kind = Kind.ACTION
    given = _given_behind(task, speech) if kind is Kind.DECISION else None
    if given:
        yield from marked_point(Kind.ACTION, given.owners, given.what, speech, is_own=True)
        return
    agreed = None
    if kind is Kind.DECISION and what:
        agreed = _agreed_change(what, speech, is_agreement=marker.is_agreement)
    if agreed:
        for point in marked_point(Kind.ACTION, agreed.owners, agreed.work, speech, is_own=True):
            yield replace(point, decision=Decision.TAKEN_UP, due_around=what)
        return
    if kind is not Kind.DECISION or is_marked:
        before = context if what else ""
        for point in marked_point(kind, owners, task, speech, is_own=bool(what), before=before):
            # "Besluit: nieuwe leverancier proberen, Anna regelt" gives her work.
            # "Besluit: Anna wordt voorzitter" is about her.
            is_given = kind is Kind.DECISION and any(map(speech.known.is_person, point.owners))
            is_given = is_given and not point.text.startswith(point.owners)
            yield replace(point, kind=Kind.ACTION) if is_given else point
