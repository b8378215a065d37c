"""Passive sentences that name who does it: "de lijst wordt door Anna gemaakt"."""

import re

from planner_sync.minutes.clauses.speech import Speech
from planner_sync.minutes.people.names import NAME, owners_in
from planner_sync.minutes.wishes.planned_passives import put_actively
from planner_sync.minutes.words.sentences import words_of
from planner_sync.minutes.words.verbs import verbs_of

_ASIDE = r"(?:\s?\([^()]{1,40}\))?"
_BETWEEN = r"(?:\s*,\s*(?:(?:en|and)\s+)?|\s*[/&+]\s*|\s+(?:en|and)\s+)"
_PEOPLE = rf"{NAME}{_ASIDE}(?:{_BETWEEN}{NAME}{_ASIDE}){{0,6}}"
_GROUP = r"(?:(?:de|het|the|een)\s+)?[a-zà-ÿ]+"
_DOER = re.compile(rf"\s(?:door|by)\s+(?P<who>{_PEOPLE}|{_GROUP})(?=[\s.,;]|$)")
_LAST = re.compile(r"\s(?:door|by)\s+(?P<who>\S+(?:\s+\S+){0,3})\s*$")
"""At the end also somebody in other words: "door auteurs en groepsleden"."""

_BEING = re.compile(r"\b(?:wordt|worden|are|is|be)\b")


def done_by(said: str, speech: Speech) -> tuple[str, tuple[str, ...]] | None:
    """
    Return what is done in a passive sentence, and by whom: "de lijst maken", "Anna".

    The doer stands in front of the participle or behind it, and is somebody known, a group or
    names only; "is door Anna gemaakt" has been done.
    """
    known, lexicon = speech.known, speech.lexicon
    match = _DOER.search(said)
    if match and not (known.are_known(match["who"]) or known.look_like_names(match["who"])):
        match = None
    match = match or _LAST.search(said)
    if match is None or not _BEING.search(said[: match.end()]):
        return None
    if not lexicon.small("instead").isdisjoint(word.bare for word in words_of(said)):
        # "De kast wordt vervangen door het rek".
        return None
    rest = f"{said[: match.start()]}{said[match.end() :]}"
    participles = verbs_of(lexicon).participles
    is_last = not said[match.end() :].strip(" .")
    done = [word for word in words_of(rest) if word.bare in participles]
    if not (done or is_last):
        return None
    what = put_actively(rest, lexicon) or rest
    return what.strip(" .") if what is not rest else rest, owners_in(match["who"], known)
