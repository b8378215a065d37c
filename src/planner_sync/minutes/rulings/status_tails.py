"""A few words behind an item that tell how far it is: "(gedaan)", "– is vorige week gebeurd"."""

import re

from planner_sync.domain.points import Status
from planner_sync.minutes.dates.due_dates import is_due
from planner_sync.minutes.lexicon import Lexicon, phrase
from planner_sync.minutes.rulings.statuses import is_participle, is_to_come, state_of, status_of
from planner_sync.minutes.words.verbs import verbs_of

_TAIL = re.compile(
    r"^(?P<text>.*?)[\s.;]*(?:[(\[*–—-]|=>|->)\s*\**(?P<status>[^()\[\]–—]{2,80}?)[)\]*.\s]*$",
    re.DOTALL,
)
_COLON = re.compile(r"^(?P<text>[^:\n]*[^:\s])\s*:\s+(?P<status>[^:\n]{2,60}?)[.!\s]*$")
_SENTENCE = re.compile(r"^(?P<text>.*[.!?])\s+(?P<status>[^.!?]{2,30})[.!]*$", re.DOTALL)
_BESIDE_OWNER = re.compile(
    r"^(?P<text>.*[(\[][^()\[\],]+),\s*(?P<status>[^()\[\],]+)[)\]]\s*\.?$", re.DOTALL
)
_BEHIND_OWNER = re.compile(r"^(?P<text>.*[)\]])\s+(?P<status>[\w✓✔✅]+)[.\s]*$", re.DOTALL)
"""Behind an owner in brackets a last word can only say how far it is: "… (Fenna) klaar"."""

_BARE = re.compile(r"^(?P<text>.*\S)\s+(?P<status>\w+)[.\s]*$", re.DOTALL)
_LAST = re.compile(
    r"^(?P<text>.*\S)(?:\s+[-–—=]+\s+|\s*[(\[]|(?P<comma>,)\s+|[.:]\s+)(?P<status>[^()\[\],]{2,80}?)[)\].!\s]*$",
    re.DOTALL,
)
"""Behind the last sign: "hek verven – Anna – is vorige week gebeurd", "… = al gedaan"."""

_WHO = re.compile(
    r"^(?P<who>[A-ZÀ-Ý][\w'’-]+)(?:\s*:|(?=\s(?:heeft|has)\b))|\b(?:door|by)\s(?P<by>[A-ZÀ-Ý][\w'’-]+)"
)
"""Who did it: "gedaan door Anna", "Anna heeft dit gedaan", "Anna: gedaan"."""

_LABEL = re.compile(r"(?<=[\s(\[])status\s*:\s+(?=[^:]{2,40}$)", re.IGNORECASE)
_DATED = re.compile(r"^(?:d\.?d\.?|dated)\s+")
_KEPT = re.compile(
    r"^(?P<text>.*\S)(?:\s*[(\[]\s*|\s*[,:=]\s+|\s+[-–—=]\s+)(?P<said>\w+)[)\].!\s]*$", re.DOTALL
)
"""A word of approval behind a task: "lijst sturen (ok)"."""

_LONGEST_TAIL = 7
"""Words behind an item that say no more than how far it is."""

_LIGHT = ("done_by_now", "pointed", "has", "ago", "time_ago", "this_point")
"""Roles of words beside a state that add nothing: "is vorige week gebeurd", "actie vervalt"."""


def status_tail(text: str, lexicon: Lexicon, *, is_bare_allowed: bool) -> tuple[str, Status | None]:
    """
    Split a status off the end of an item: "zaal regelen (gedaan)", "folder maken - loopt".

    A bare last word ("open") counts only with *is_bare_allowed*: a door can be open too.  Of
    "wordt vrijdag afgerond" and "moet nog worden afgerond" it is the verb.
    """
    is_bare_allowed = is_bare_allowed and not is_to_come(text, lexicon)
    patterns = (_TAIL, _SENTENCE, _BEHIND_OWNER, *([_BARE] if is_bare_allowed else ()))
    for pattern in patterns:
        match = pattern.match(text)
        if match and match["text"].strip():
            # "Vervalt, bleek niet nodig" says why.
            meaning = lexicon.meaning(lexicon.statuses, match["status"].partition(",")[0])
            if meaning:
                return match["text"].rstrip(" -–—*("), Status(meaning)
    match = _LAST.match(_LABEL.sub("", text))
    over = _over(match["status"], match["text"], lexicon) if match else None
    is_cut = match is not None and match["text"].count("(") > match["text"].count(")")
    if match and (is_cut or (match["comma"] and len(match["status"].split()) == 1)):
        # "Vlag kopen (mw. Verzonnen)", "zaal huren, verwarmd".
        over = None
    if match and over:
        who = _WHO.search(match["status"])
        what = match["text"].rstrip(" -–—*(,.:")
        return f"{what} – {who['by'] or who['who']}" if who else what, over
    for pattern in (_TAIL, _COLON, _SENTENCE):
        match = pattern.match(_LABEL.sub("", text))
        told = _state_behind(match["text"], match["status"], lexicon) if match else None
        if match and told:
            return match["text"].rstrip(" -–—*(:."), told
    return text, None


def without_approval(text: str, lexicon: Lexicon) -> str | None:
    """Return "lijst sturen" of "lijst sturen (ok)"; ``None`` where no such word stands behind."""
    match = _KEPT.match(text)
    is_kept = match is not None and phrase(match["said"]) in lexicon.small("settled")
    return match["text"] if match and is_kept else None


def _over(said: str, task: str, lexicon: Lexicon) -> Status | None:
    """
    Read words that tell nothing but that a point is over, or how far it is.

    Beside a status word or a deed stand only a past day, who did it and what points back at the
    point: "afgehandeld 2 mei", "is vorige week gebeurd", "actie vervalt", "Anna heeft dit gedaan".
    """
    words = _WHO.sub(" ", said).rstrip(" .!").split()
    ahead = lexicon.small("until") | lexicon.small("title_term") | lexicon.small("foreseen")
    light = frozenset[str]().union(*map(lexicon.small, _LIGHT))
    for at in range(len(words), 0, -1):
        day = _DATED.sub("", " ".join(words[at:]))
        is_past = is_due(day) and ahead.isdisjoint(phrase(day).split())
        if words[at:] and not is_past:
            continue
        whole = lexicon.meaning(lexicon.statuses, " ".join(words[:at]))
        heavy = [word for word in phrase(" ".join(words[:at])).split() if word not in light]
        told = whole or lexicon.meaning(lexicon.statuses, " ".join(heavy))
        # "Klaar 1 mei" may as well say by when.
        is_ahead = bool(day) and day == " ".join(words[at:]) and is_due(" ".join([*heavy, day]))
        # "Deur: open op zondag" is no state, "ramen lappen – nog doen" is.
        is_open = told == Status.OPEN.value and not (whole and len(heavy) > 1)
        if told and not (is_ahead or is_open):
            return Status(told)
        deeds = verbs_of(lexicon).participles
        is_deed = len(heavy) == 1 and heavy[0] in deeds
        if is_deed and deeds[heavy[0]] not in lexicon.small("noting"):
            state = state_of(heavy[0], lexicon, task=task)
            return state if state is Status.DONE else None
    return None


def with_status_apart(text: str, lexicon: Lexicon) -> str:
    """Return "brief sturen (Anna) - klaar" of "brief sturen (Anna, klaar)"."""
    match = _BESIDE_OWNER.match(text)
    is_status = match and lexicon.meaning(lexicon.statuses, match["status"])
    return f"{match['text']}) - {match['status']}" if match and is_status else text


def _state_behind(text: str, said: str, lexicon: Lexicon) -> Status | None:
    """Read a few words behind an item that tell of it: "(hangt)", "- is geweest op 4 maart"."""
    words = phrase(said).split()
    opens = lexicon.small("has") | lexicon.small("standing") | lexicon.small("yet")
    opens |= lexicon.small("done_by_now") | lexicon.small("pointed") | lexicon.small("we")
    opens |= lexicon.small("replaced")
    # "Mohammed" has the form of one too.
    is_word = len(words) == 1 and said[:1].islower() and is_participle(words[0], lexicon)
    is_state = is_word or not opens.isdisjoint(words[:1])
    is_state = is_state or status_of(said, lexicon) is Status.IN_PROGRESS
    if not text.strip() or not is_state or len(words) > _LONGEST_TAIL:
        return None
    told = state_of(said, lexicon, task=text)
    return told if told is not Status.OPEN else None
