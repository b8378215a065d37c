"""How far a point is, from the words of a status column or the end of a sentence."""

import re

from planner_sync.domain.points import Status
from planner_sync.minutes.lexicon import Lexicon, phrase

_TAIL = re.compile(
    r"^(?P<text>.*?)[\s.;]*(?:[(\[*–—-]|=>|->)\s*\**(?P<status>[^()\[\]–—]{2,40}?)[)\]*.\s]*$",
    re.DOTALL,
)
_PARTICIPLE = re.compile(
    r"\w{0,6}ge\w{2,}(?:d|t|en)|(?:be|ver|ont|her)\w{2,}[dt]|\w{3,}ed|been|sent|done"
)
_SENTENCE = re.compile(r"^(?P<text>.*[.!?])\s+(?P<status>[^.!?]{2,30})[.!]*$", re.DOTALL)
_BEHIND_OWNER = re.compile(r"^(?P<text>.*[)\]])\s+(?P<status>[\w✓✔✅]+)[.\s]*$", re.DOTALL)
"""Behind an owner in brackets a last word can only say how far it is: "… (Fenna) klaar"."""

_BARE = re.compile(r"^(?P<text>.*\S)\s+(?P<status>\w+)[.\s]*$", re.DOTALL)


def status_of(text: str, lexicon: Lexicon) -> Status | None:
    """Return what the status words at the start of *text* mean, or ``None``."""
    meaning = lexicon.opening(lexicon.statuses, text) if text.strip() else None
    return Status(meaning) if meaning else None


def status_tail(text: str, lexicon: Lexicon, *, is_bare_allowed: bool) -> tuple[str, Status | None]:
    """
    Split a status off the end of an item: "zaal regelen (gedaan)", "folder maken - loopt".

    A bare last word ("open") counts only with *is_bare_allowed*: a door can be open too.
    """
    patterns = (_TAIL, _SENTENCE, _BEHIND_OWNER, *([_BARE] if is_bare_allowed else ()))
    for pattern in patterns:
        match = pattern.match(text)
        if match and match["text"].strip():
            # "Vervalt, bleek niet nodig" says why.
            meaning = lexicon.meaning(lexicon.statuses, match["status"].partition(",")[0])
            if meaning:
                return match["text"].rstrip(" -–—*("), Status(meaning)
    return text, None


def is_told_done(remark: str, lexicon: Lexicon) -> bool:
    """Tell whether a remark behind a task says that it has been done: "ik heb hem gestuurd"."""
    words = phrase(re.split(r"[,.;]", remark, maxsplit=1)[0]).split()
    has = lexicon.small("has")
    but = lexicon.small("but")
    is_perfect = any(map(_PARTICIPLE.fullmatch, words)) and not has.isdisjoint(words)
    return is_perfect and but.isdisjoint(words)


def has_bare_status(text: str, lexicon: Lexicon) -> bool:
    """Tell whether the last word of *text* is a status word."""
    words = phrase(text).split()
    return len(words) > 1 and lexicon.meaning(lexicon.statuses, words[-1]) is not None
