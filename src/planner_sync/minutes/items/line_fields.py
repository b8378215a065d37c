"""Who, when and how far, written behind a task: "(Fenna, vóór 1 mei)", "– Fenna – 1 mei"."""

import re
from dataclasses import dataclass

from planner_sync.domain.points import Status
from planner_sync.minutes.dates.due_dates import ANY_DAY, find_due, first_day, is_due, read_due
from planner_sync.minutes.lexicon import Lexicon
from planner_sync.minutes.people.names import NAMES, KnownNames, owners_in
from planner_sync.minutes.rulings.statuses import status_of
from planner_sync.minutes.words.arrows import ARROW, ARROW_SIGNS
from planner_sync.minutes.words.sentences import words_of
from planner_sync.minutes.words.verbs import verbs_of

_PIECES = re.compile(
    rf"\s*[;,|\n()\[\]]\s*|(?:^|\s+)(?:[-–—/>]|{ARROW})(?:\s+|$)"
    r"|(?<!\bdoor)(?<!\bby)\s+(?=(?:(?:door|by)\s+)?[^\W\d_]+:\s)"
)
_EDGE = f" -–—=>{ARROW_SIGNS}"
_LABELLED = re.compile(r"^(?P<label>[^:]{2,30}):\s*(?P<value>\S.*)$", re.DOTALL)
_BY = re.compile(r"^(?:door|by)\s*:?\s+", re.IGNORECASE)
_NAMED = re.compile(rf"^(?P<who>{NAMES})\s+(?P<rest>(?![A-ZÀ-Ý]).+)$", re.DOTALL)
_LIGHT = ("pointed", "particle", "after_it", "thereby", "yet")
"""Roles of words behind a verb that leave what is done to what stands before the name."""

_MEETING = re.compile(
    r"(?:het\s+|de\s+)?\w*(?:overleg|vergadering|bespreking|teamdag|teamavond|meeting)\s",
    re.IGNORECASE,
)
_MAX_STATUS_WORDS = 4
_SHORT_STATUS_WORDS = 2
_MAX_TERM_WORDS = 5
_STILL = frozenset(["nog", "still"])


@dataclass(frozen=True, kw_only=True)
class Fields:
    """What stands behind a task."""

    owners: tuple[str, ...] = ()
    due_text: str = ""
    status: Status | None = None
    work: str = ""
    """What somebody does with it, where that says more than "regelt": "hangt op"."""


def read_fields(
    text: str, *, lexicon: Lexicon, known: KnownNames, is_owned: bool = False
) -> Fields | None:
    """
    Read *text* as fields of a task; ``None`` as soon as one piece of it is anything else.

    Names count where they are known, or behind "wie:" and "door".  A day in other words,
    "voor de kermis", counts behind a name, or where the task *is_owned* already.
    """
    owners: list[str] = []
    due_text, status, work = "", None, ""
    for piece in filter(None, (p.strip(_EDGE) for p in _PIECES.split(text.strip()))):
        value, meaning = _labelled(piece, lexicon)
        is_whose = meaning == "owner" or (meaning == "action" and known.are_known(value))
        if is_whose or (meaning is None and _is_owner(value, known)):
            owners.extend(owners_in(_BY.sub("", value), known))
        elif meaning == "due" or is_due(value):
            due_text = value
        elif (doing := _doing(value, known)) is not None:
            owners.extend(owners_in(doing.who, known))
            due_text, work = due_text or doing.when, doing.work
        elif meaning == "status" or _is_status(value, lexicon):
            status = status_of(value, lexicon)
        elif owners and status_of(value, lexicon) is Status.IN_PROGRESS:
            # "Kast schuren – Anna, wacht nog op verf".
            status = Status.IN_PROGRESS
        elif (owners or is_owned) and not due_text and _is_term(value, lexicon):
            due_text = value
        else:
            return None
    found = Fields(owners=tuple(owners), due_text=due_text, status=status, work=work)
    return found if text.strip() else None


def _labelled(piece: str, lexicon: Lexicon) -> tuple[str, str | None]:
    match = _LABELLED.match(piece)
    meaning = lexicon.meaning(lexicon.columns, match["label"]) if match else None
    return (match["value"], meaning) if match and meaning else (piece, None)


@dataclass(frozen=True, kw_only=True)
class _Doing:
    """Who does something with what stands before it: "Anna hangt op voor 1 mei"."""

    who: str
    when: str = ""
    work: str = ""


def _doing(text: str, known: KnownNames) -> _Doing | None:
    """Read "Anna 18/12", "Anna doet dit" and "Anna hangt op voor 1 mei"."""
    lexicon, match = known.lexicon, _NAMED.match(_BY.sub("", text))
    if match is None or not known.are_known(match["who"]):
        return None
    who, rest = match["who"], match["rest"]
    is_term = _is_term(rest, lexicon) and (opens_term(rest, lexicon) or _is_meeting(rest))
    if is_due(rest) or is_term:
        return _Doing(who=who, when=rest)
    when = find_due(rest, held_on=ANY_DAY).text or ""
    form, *behind = [word.bare for word in words_of(rest.replace(when, " ") if when else rest)] or [
        ""
    ]
    verbs = verbs_of(lexicon)
    # "Anna benaderen" says whom somebody goes to.
    verb = verbs.infinitive((verbs.singular,), form, behind)
    light = frozenset[str]().union(*map(lexicon.small, _LIGHT))
    if verb is None and form not in lexicon.small("light_doing"):
        return None
    is_light = form in lexicon.small("light_doing") and behind[:1] != []
    if is_light and behind[0] in lexicon.small("pointed"):
        # "Anna doet dat op haar afspraak van 12 mei".
        return _Doing(who=who, when=when)
    is_only = all(word in light or (verb and at == verb[1]) for at, word in enumerate(behind))
    is_plain = verb is None or form in lexicon.small("light_doing")
    return (
        _Doing(who=who, when=when, work="" if is_plain or not verb else verb[0])
        if is_only
        else None
    )


def _is_owner(text: str, known: KnownNames) -> bool:
    if _BY.match(text):
        return known.look_like_names(_BY.sub("", text))
    return known.is_nobody(text) or known.are_known(text) or _are_some_known(text, known)


def _are_some_known(text: str, known: KnownNames) -> bool:
    """Tell "Anna + vrijwilliger": somebody known with somebody in a role."""
    pieces = owners_in(text, known)
    others = [piece for piece in pieces if not known.is_known(piece)]
    roles = known.lexicon.roles
    return 0 < len(others) < len(pieces) and all(
        known.lexicon.meaning(roles, other) for other in others
    )


def _is_term(text: str, lexicon: Lexicon) -> bool:
    """Tell "voor de kermis" behind a name: it says when, whatever day that is."""
    words = text.lower().split()
    if len(words) > _MAX_TERM_WORDS:
        return False
    is_dated = (
        first_day(text, ANY_DAY) is not None or read_due(text, held_on=ANY_DAY).on is not None
    )
    return is_dated or opens_term(text, lexicon) or not lexicon.small("at_once").isdisjoint(words)


def _is_meeting(text: str) -> bool:
    """Tell "teamoverleg 12/2": a meeting into which something is brought."""
    return _MEETING.match(text) is not None and first_day(text, ANY_DAY) is not None


def opens_term(text: str, lexicon: Lexicon) -> bool:
    """Tell "voor de kermis" and "klaar op de volgende avond"."""
    first, *rest = text.lower().split()
    is_ready = first in lexicon.small("ready_by") and rest[:1] != []
    is_ready = is_ready and rest[0] in lexicon.small("preposition") | lexicon.small("until")
    return first in lexicon.small("until") or is_ready


def _is_status(text: str, lexicon: Lexicon) -> bool:
    if lexicon.meaning(lexicon.statuses, text) is not None:
        return len(text.split()) <= _MAX_STATUS_WORDS
    # "Loopt nog" is one too; "open haard" is not.
    is_short = len(text.split()) <= _SHORT_STATUS_WORDS
    return (
        is_short and status_of(text, lexicon) is not None and text.rsplit(maxsplit=1)[-1] in _STILL
    )
