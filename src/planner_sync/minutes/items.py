"""One line that names a point: who, what and how far, in the ways people write it."""

import re
from dataclasses import dataclass

from planner_sync.domain.points import Status
from planner_sync.minutes.lexicon import Lexicon, phrase
from planner_sync.minutes.line_fields import Fields, read_fields
from planner_sync.minutes.names import NAMES, KnownNames, owners_in
from planner_sync.minutes.statuses import status_tail

_LEADING = re.compile(
    r"^(?P<who>[^:–—|]{2,80}?)(?:\s*:\s+|:$|\s+[–—|-]\s+|\s+-+>\s*)(?P<what>\S.*)$", re.DOTALL
)
_TRAILING = re.compile(r"^(?P<what>.*\S)\s*[(\[](?P<who>[^()\[\]]{2,120})[)\]]\s*\.?$", re.DOTALL)
_REMARKED = re.compile(
    r"^(?P<what>[^\n]*?\S)\s*[(\[](?P<who>[^()\[\]]{2,80})[)\]]\s*[-–—:]\s*(?P<remark>\S.*)$",
    re.DOTALL,
)
_FIELD_BEHIND = re.compile(
    r"^(?P<what>.*\S)(?:\s*[(\[](?P<brackets>[^()\[\]]{2,120})[)\]]|"
    r"\s+(?:[–—|-]|->|=>)\s+(?P<dashed>[^–—|()\[\]]{2,60}?)|,\s+(?P<group>[^,()\[\]]{2,60}?))\s*\.?$",
    re.DOTALL,
)
_MAX_FIELDS = 4
_SUBJECT = re.compile(rf"^(?P<who>{NAMES})\s+(?P<rest>[a-zà-ÿ].*)$", re.DOTALL)
_WILL = re.compile(r"^(?:gaat|gaan|zal|zullen|will)\s+(?P<what>\S.*)$", re.DOTALL)
_WISH = re.compile(
    r"(?:wil|wilt|willen|vindt|vinden|zou|zouden|mist|missen|heeft|hebben|is|zijn|wants?)\b"
)
_BY = re.compile(r"^(?:door|by|actiehouder|trekker|wie)\s*:?\s+", re.IGNORECASE)
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


def read_item(
    text: str, *, lexicon: Lexicon, known: KnownNames, is_bare_status: bool = False
) -> Item:
    """
    Take owner and status out of *text*.

    Understood are "Naam: taak", "Naam — taak", "taak (Naam)", "taak [Naam]", "taak (actie
    Naam)", "taak - Naam" and a known name as subject; a name alone is an owner only where
    it is known, so "Koffie: nieuwe automaat" has none.
    """
    if len(text) > _MAX_ITEM:
        return Item(what=text)
    what, status = status_tail(text.strip(), lexicon, is_bare_allowed=is_bare_status)
    what, fields = _split_fields(what, lexicon, known)
    owners = fields.owners
    for split in (_split_marker, _split_trailing, _split_leading):
        rest, found = split(what, lexicon, known)
        if rest is not None:
            what, owners = rest, (*owners, *found)
    what, later = status_tail(what, lexicon, is_bare_allowed=False)
    if not owners:
        what, owners = _split_subject(what, known)
    return Item(
        what=what.strip(),
        owners=tuple(dict.fromkeys(owners)),
        due_text=fields.due_text,
        status=status or fields.status or later,
    )


def without_marker_word(text: str, lexicon: Lexicon) -> str | None:
    """Return *text* behind a leading "actie", "actiepunt", …; ``None`` when it has none."""
    for words in lexicon.markers.values():
        for word in sorted(words, key=len, reverse=True):
            pattern = rf"{re.escape(word)}(?:\s*[:–—-]\s*|\s+(?:door|voor|by)?:?\s*|$)"
            match = re.match(pattern, text, re.IGNORECASE)
            if match:
                return text[match.end() :]
    return None


def _split_fields(text: str, lexicon: Lexicon, known: KnownNames) -> tuple[str, Fields]:
    """Take fields off the end, as long as there are: "taak – Fenna – 1 mei"."""
    total = Fields()
    for _ in range(_MAX_FIELDS):
        match = _FIELD_BEHIND.match(text)
        found = match and read_fields(
            match["brackets"] or match["dashed"] or match["group"], lexicon=lexicon, known=known
        )
        if not match or not found:
            break
        text = match["what"]
        total = Fields(
            owners=(*found.owners, *total.owners),
            due_text=found.due_text or total.due_text,
            status=found.status or total.status,
        )
    return text, total


def _split_marker(
    text: str, lexicon: Lexicon, known: KnownNames
) -> tuple[str | None, tuple[str, ...]]:
    """Read "Actie Jan: zaal regelen" and "Actie: zaal regelen"."""
    rest = without_marker_word(text, lexicon)
    if not rest or not re.match(r"[^\s:]+(?:\s+[^\s:]+){0,8}?\s*:\s", text):
        return None, ()
    match = _LEADING.match(rest)
    if match and known.look_like_names(match["who"]):
        return match["what"], owners_in(match["who"], known)
    return rest, ()


def _split_leading(
    text: str, lexicon: Lexicon, known: KnownNames
) -> tuple[str | None, tuple[str, ...]]:
    match = _LEADING.match(text)
    if not match or len(match["who"].split()) > _MAX_OWNER_WORDS:
        return None, ()
    who = match["who"]
    return (match["what"], owners_in(who, known)) if _is_owner(who, known) else (None, ())


def _split_trailing(
    text: str, lexicon: Lexicon, known: KnownNames
) -> tuple[str | None, tuple[str, ...]]:
    remarked = _REMARKED.match(text)
    if remarked and known.are_known(remarked["who"]):
        # "Folder maken (Sanne) - tekst is klaar": the remark becomes description.
        return f"{remarked['what']}\n{remarked['remark']}", owners_in(remarked["who"], known)
    match = _TRAILING.match(text)
    if not match:
        return None, ()
    who = _BY.sub("", match["who"])
    named = without_marker_word(who, lexicon)
    if named is not None and (
        known.look_like_names(named) or known.is_nobody(named) or known.is_group(named.split()[0])
    ):
        return match["what"], owners_in(named, known)
    if (
        known.is_nobody(who)
        or _is_owner(who, known)
        or (_BY.match(match["who"]) and known.look_like_names(who))
    ):
        return match["what"], owners_in(who, known)
    return None, ()


def _split_subject(text: str, known: KnownNames) -> tuple[str, tuple[str, ...]]:
    """Read a known name as the one who does it; "Jan zal de zaal regelen" is "de zaal regelen"."""
    match = _SUBJECT.match(text)
    is_wish = bool(match and _WISH.match(match["rest"]))
    if (
        match
        and not is_wish
        and known.are_known(match["who"])
        and not known.has_client(match["who"])
    ):
        will = _WILL.match(match["rest"])
        return (will["what"] if will else text), owners_in(match["who"], known)
    first, _, rest = text.partition(" ")
    if known.is_group(first) and rest and phrase(first) not in {"wij", "we"}:
        return text, (first,)
    return text, ()


def _is_owner(who: str, known: KnownNames) -> bool:
    """Accept known owners, and unknown ones of two capitalised words or more."""
    if known.are_known(who):
        return True
    pieces = owners_in(who, known)
    return known.look_like_names(who) and all(
        known.is_known(piece) or len(piece.split()) > 1 for piece in pieces
    )
