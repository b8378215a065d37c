"""One line that names a point: who, what and how far, in the ways people write it."""

import re
from dataclasses import dataclass, replace

from planner_sync.domain.points import Status
from planner_sync.minutes.clauses.speech import Speech
from planner_sync.minutes.dates.due_dates import is_due
from planner_sync.minutes.items.called import called_in
from planner_sync.minutes.items.fields_ahead import fields_ahead
from planner_sync.minutes.items.item_sentences import (
    doer_of,
    labelled,
    split_subject,
    without_kind,
)
from planner_sync.minutes.items.line_fields import Fields, read_fields
from planner_sync.minutes.items.markers import marker_of, owner_and_task
from planner_sync.minutes.items.passive_doers import done_by
from planner_sync.minutes.items.promised import somebody_does
from planner_sync.minutes.items.signed_remarks import signed_with_remark
from planner_sync.minutes.lexicon import Lexicon, phrase
from planner_sync.minutes.people.names import KnownNames, owners_in
from planner_sync.minutes.rulings.status_tails import (
    status_tail,
    with_status_apart,
    without_approval,
)
from planner_sync.minutes.rulings.statuses import is_told_done
from planner_sync.minutes.words.arrows import ARROW
from planner_sync.minutes.words.sentences import words_of
from planner_sync.minutes.words.verbs import verbs_of

_RAISED = re.compile(
    r"^\s*(?:\d{1,2}[-/.]\d{1,2}(?:[-/.]\d{2,4})?|[A-Z]{1,4}[-.]?\d{1,4}|\d{2,}-\d+)\s*(?:[:.)]|[-–](?=\s))\s*(?=\S)"
)
"""The day on which a point came up, or its number: "13-03: …", "AP2: …"."""

_LEADING = re.compile(
    rf"^(?P<who>[^:–—|]{{2,80}}?)(?:\s*:\s+|:$|\s+[–—|-]\s+|\s+{ARROW}\s*)(?P<what>\S.*)$",
    re.DOTALL,
)
_STOPPED = re.compile(r"[^\W\d_]{4}\.\s")
"""A full stop that ends a sentence, in what would otherwise be a name."""

_TRAILING = re.compile(r"^(?P<what>.*\S)\s*[(\[](?P<who>[^()\[\]]{2,120})[)\]]\s*\.?$", re.DOTALL)
_SHOUTED = re.compile(r"^(?P<what>.*\S)\s+(?P<who>[A-Z]{3,}(?:\s*[/&+,]\s*[A-Z]{3,})*)\s*\.?$")
"""A name in capitals at the end: "laptop bestellen  ANNA"."""

_REMARKED = re.compile(
    r"^(?P<what>[^\n]*?\S)\s*[(\[](?P<who>[^()\[\]]{2,80})[)\]]\s*"
    rf"(?:{ARROW}|[-–—:])\s*(?P<remark>\S.*)$",
    re.DOTALL,
)
_SEPARATOR = re.compile(
    rf"\s*(?:{ARROW}|[;|=])\s*|\s+[-–—/>]\s+|[.,:;]\s+|\s*[(\[](?=[^()\[\]]{{2,120}}[)\]])"
    r"|(?<!\bdoor)(?<!\bby)\s+(?=(?:(?:door|by)\s+)?[^\W\d_]+:\s)"
    r"|(?P<by>\s+)(?=(?:door|by)\s+[A-ZÀ-Ý])"
)
"""What can stand between a task and its fields; a label needs nothing: "wie: Anna"."""

_LINK = re.compile(r"\s*:?\s+https?://\S+\s*$")
"""A link behind a task, in which nobody stands."""

_ROLE = re.compile(r"\s*\((?P<role>[^\W\d]{2,20})\.?\)(?=\s*(?:,|/|&|en\b|and\b))")
_MAX_FIELDS = 6
"""Separators from the end at which fields may begin."""

_MAX_TAIL = 120
"""Characters of all fields together."""
_BY = re.compile(r"^(?:door|by|actiehouder|trekker|wie)\s*:?\s+", re.IGNORECASE)
_ROW_JOIN = re.compile(r"[/+]")
"""Joins parts of one thing as well as people: "Zaal/Keuken: ramen lappen"."""

_MAX_OWNER_WORDS = 9
_MAX_ITEM = 2_000
"""Characters: a longer text is a story, and no pattern is tried on it."""


@dataclass(frozen=True, kw_only=True)
class Item:
    """What one line says."""

    what: str
    owners: tuple[str, ...] = ()
    due_text: str = ""
    status: Status | None = None


def read_item(text: str, speech: Speech, *, is_bare_status: bool = False) -> Item:
    """
    Take owner and status out of *text*.

    Understood are "Naam: taak", "Naam — taak", "taak (Naam)", "taak [Naam]", "taak (actie
    Naam)", "taak - Naam" and a known name as subject; a name alone is an owner only where
    it is known, so "Koffie: nieuwe automaat" has none.
    """
    if len(text) > _MAX_ITEM:
        return Item(what=text)
    lexicon = speech.lexicon
    text = _without_roles(_LINK.sub("", _RAISED.sub("", text.lstrip("! "))), lexicon)
    if called := called_in(text, speech.known):
        what, owners, due = called
        item = read_item(what, speech, is_bare_status=is_bare_status)
        return replace(item, owners=owners, due_text=due or item.due_text)
    text = with_status_apart(text.strip(), lexicon)
    what, status = status_tail(text, lexicon, is_bare_allowed=is_bare_status)
    kept = None if status or speech.is_client_moment else without_approval(what, lexicon)
    if kept and (speech.asks(kept) or any(c.is_promise for c in speech.clauses.of(kept))):
        # "Anna stuurt de lijst (ok)".  Where clients met, "ok" rather grants it.
        what, status = kept, Status.DONE
    passive = done_by(what, speech)
    if passive:
        return Item(what=passive[0], owners=passive[1], status=status)
    read = _read(what, speech)
    return replace(read, status=status or read.status)


def _read(whole: str, speech: Speech) -> Item:
    """Read *whole*, of which a status at the end is taken off."""
    lexicon, known = speech.lexicon, speech.known
    ahead, whole = fields_ahead(whole, known, is_client_moment=speech.is_client_moment)
    what, fields = _split_fields(whole, lexicon, known)
    signed = signed_with_remark(whole, known)
    # In "bel: Anna, Bram helpt mee" he has a part in her work.
    if signed and (fields.work or not set(signed.owners).issubset(fields.owners)):
        what, fields = f"{signed.what}\n{signed.remark}", Fields(owners=signed.owners)
    is_bare = whole[len(what) :].lstrip().startswith("(") and not (fields.due_text or fields.work)
    if fields.owners and is_bare and somebody_does(what, speech):
        what, fields = whole, Fields()
    what, marked = _split_marked(what, lexicon, known)
    owners = (*ahead.owners, *fields.owners, *marked.owners)
    for split in (_split_marker, _split_trailing, _split_leading):
        rest, found = split(what, speech)
        if rest is not None:
            what, owners = rest, (*owners, *found)
    if owners and not fields.due_text:
        # "Anna – lampen kopen – volgende keer".
        what, term = _split_fields(what, lexicon, known, is_owned=True)
        fields = replace(fields, due_text=term.due_text)
    what, later = status_tail(what, lexicon, is_bare_allowed=False)
    remark = what.partition("\n")[2]
    if remark and is_told_done(remark, lexicon):
        later = Status.DONE
    if not owners and not speech.clauses.objects.begins(labelled(what)[1]):
        what, owners = split_subject(what, speech)
    what, when = without_kind(what.strip(), speech)
    return Item(
        what=what,
        owners=tuple(dict.fromkeys(owners)),
        due_text=ahead.due_text or fields.due_text or marked.due_text or when,
        status=fields.status or later,
    )


def without_fields(text: str, known: KnownNames) -> Item:
    """Take only the fields off the end of *text*: "Medailles bestellen: Anna, voor 1 mei"."""
    what, fields = _split_fields(text, known.lexicon, known)
    return Item(what=what, owners=fields.owners, due_text=fields.due_text)


def _without_roles(text: str, lexicon: Lexicon) -> str:
    """Drop what somebody is behind the name: "Anna (begeleider)"."""
    return _ROLE.sub(lambda m: "" if lexicon.meaning(lexicon.roles, m["role"]) else m[0], text)


def _split_fields(
    text: str, lexicon: Lexicon, known: KnownNames, *, is_owned: bool = False
) -> tuple[str, Fields]:
    """Take all fields off the end: "taak – Fenna – 1 mei", "taak. Fenna", "taak (Fenna, mei)"."""
    separators = list(_SEPARATOR.finditer(text))[-_MAX_FIELDS:]
    for match in separators:
        what, tail = text[: match.start()].rstrip(), text[match.end() :].rstrip(" .)]")
        is_inside = what.count("(") > what.count(")")
        if not what or is_inside or len(tail) > _MAX_TAIL or _is_in_day(what, tail):
            continue
        found = read_fields(tail, lexicon=lexicon, known=known, is_owned=is_owned)
        is_ended = match[0].lstrip()[:1] in {".", "/"}
        if found is None or (is_ended and not (found.owners or is_owned)):
            continue
        words = {word.bare for word in words_of(what)}
        is_named = not verbs_of(lexicon).infinitives.isdisjoint(words)
        if found.work and is_named:
            # "Verf kopen, Anna betaalt": her part is not the task.
            continue
        if match["by"] and (not is_named or not words.isdisjoint(lexicon.small("letting"))):
            # "Verf gekocht door Anna", "verf laten kopen door Anna".
            continue
        return f"{what} {found.work}".rstrip(), found
    return text, Fields()


def _is_in_day(before: str, behind: str) -> bool:
    """Tell whether the text is parted within the day that it begins with: "16 | juni: verven"."""
    return is_due(f"{before} {behind.partition(' ')[0].rstrip(':')}")


def _split_marked(text: str, lexicon: Lexicon, known: KnownNames) -> tuple[str, Fields]:
    """Take "(actie: Anna, voor 1 mei)" and "(Anna, voor 1 mei)" off the end."""
    match = _TRAILING.match(text)
    marker = marker_of(match["who"], lexicon) if match else None
    if match is None:
        return text, Fields()
    if marker is None:
        # Beside a day also somebody unknown is who does it.
        who, _, when = match["who"].partition(", ")
        is_dated = is_due(when) and _is_one_name(who, known)
        dated = Fields(owners=owners_in(who, known), due_text=when) if is_dated else Fields()
        return match["what"] if is_dated else text, dated
    rest = _BY.sub("", marker.rest)
    found = read_fields(rest, lexicon=lexicon, known=known)
    is_owner = known.look_like_names(rest) or known.is_group(rest.split(" ")[0])
    if found is None and is_owner:
        found = Fields(owners=owners_in(rest, known))
    return (match["what"], found) if found else (text, Fields())


def _split_marker(text: str, speech: Speech) -> tuple[str | None, tuple[str, ...]]:
    """Read "Actie Jan: zaal regelen" and "Actie: zaal regelen"."""
    known = speech.known
    marker = marker_of(text, known.lexicon)
    if marker is None:
        return None, ()
    owners, task = owner_and_task(marker.rest, known)
    is_marked = marker.is_separated or (bool(owners) and task != marker.rest)
    if not task or not is_marked:
        return None, ()
    # "Actie: Anna belt de bank" has her name in the task.
    what, who = split_subject(task, speech) if owners else (task, ())
    return (what if who == owners else task), owners


def _split_leading(text: str, speech: Speech) -> tuple[str | None, tuple[str, ...]]:
    match = _LEADING.match(text)
    if not match or len(match["who"].split()) > _MAX_OWNER_WORDS:
        return None, ()
    known, who = speech.known, match["who"]
    if _STOPPED.search(who):
        return None, ()
    if not known.are_known(who) and doer_of(match["what"], speech):
        # "Subsidie Noord: Anna stuurt de brief rond" begins with what it is about.
        return None, ()
    if not _is_owner(who, known):
        return None, ()
    owners = owners_in(who, known)
    # "Iedereen: denkt na over de naam".
    return speech.clauses.task(match["what"], owners), owners


def _split_trailing(text: str, speech: Speech) -> tuple[str | None, tuple[str, ...]]:
    known = speech.known
    shouted = _SHOUTED.match(text)
    if shouted and not shouted["what"].isupper() and known.are_known(shouted["who"]):
        return shouted["what"], owners_in(shouted["who"], known)
    remarked = _REMARKED.match(text)
    if remarked and known.are_known(remarked["who"]):
        # "Folder maken (Sanne) - tekst is klaar": the remark becomes description.
        return f"{remarked['what']}\n{remarked['remark']}", owners_in(remarked["who"], known)
    match = _TRAILING.match(text)
    if not match:
        return None, ()
    name, _, said = match["who"].partition(",")
    if known.is_person_known(name) and said.strip()[:1].islower() and not speech.asks(name):
        # "Kluisjes maken (Anna, de werkplaats heeft het druk)".
        return f"{match['what']}\n{said.strip()}", owners_in(name, known)
    promise = next(iter(speech.clauses.of(match["who"])), None)
    if promise and promise.is_promise and promise.is_whole:
        # "Een duofiets (Anna vraagt subsidie aan)": the promise becomes description.
        return f"{match['what']}\n{match['who']}", promise.owners
    who = _BY.sub("", match["who"])
    is_said = who != match["who"]
    is_owner = _is_owner(who, known) or _is_one_name(who, known)
    is_owner = is_owner or (is_said and known.look_like_names(who))
    # "Anna belt de leerkracht (Daan)".
    is_other = not is_said and somebody_does(match["what"], speech)
    is_given = known.is_nobody(who) or (is_owner and not is_other)
    return (match["what"], owners_in(who, known)) if is_given else (None, ())


def _is_one_name(who: str, known: KnownNames) -> bool:
    """Behind a task, a capitalised word or two are who does it, unless one names a place."""
    things, pieces = known.lexicon.privacy.get("things", frozenset()), owners_in(who, known)
    are_words = all(len(piece.split()) == 1 and piece[1:].islower() for piece in pieces)
    # "(Optioneel)" says something else of the task.
    things |= known.lexicon.small("tag")
    is_thing = any(phrase(piece) in things for piece in pieces)
    return are_words and not is_thing and known.look_like_names(who)


def _is_owner(who: str, known: KnownNames) -> bool:
    """Accept known owners, and unknown ones of two capitalised words or more."""
    if known.are_known(who):
        return True
    pieces = owners_in(who, known)
    is_row = len(pieces) > 1 and _ROW_JOIN.search(who) is None and _is_one_name(who, known)
    return is_row or (
        known.look_like_names(who)
        and all(known.is_known(piece) or len(piece.split()) > 1 for piece in pieces)
    )
