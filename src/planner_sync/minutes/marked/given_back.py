"""A sentence that gives what stands before it: "Beide zijn een actie voor Anna"."""

import re
from collections.abc import Iterator
from dataclasses import replace

from planner_sync.domain.points import Kind
from planner_sync.minutes.clauses.speech import Speech
from planner_sync.minutes.found import Found
from planner_sync.minutes.items.line_fields import read_fields
from planner_sync.minutes.items.markers import Marker, marker_of
from planner_sync.minutes.marked.composing import marked_point, point_of_marker
from planner_sync.minutes.words.sentences import words_of

_FOR = re.compile(r"(?:voor|bij|van|aan|door|for|with)\s+", re.IGNORECASE)
_JOIN = re.compile(r"\s*[,;]\s+(?:en|and)\s+|\s+(?:en|and)\s+|;\s+")
_LIGHT = ("pointed", "has", "determiner", "both", "yet", "done_by_now", "standing", "passive")
"""Roles of words between what is meant and who does it: "deze actie ligt dus bij Anna"."""


def given_back(said: str, before: str, speech: Speech) -> Iterator[Found]:
    """
    Yield what *before* says as the work of whom *said* names, if it says nothing else.

    "Dit is een actie voor Anna" gives one task, "beide zijn een actie voor Anna" two; "de actie
    van Anna loopt nog" and "actie is nodig" give none.
    """
    marker = _handed(said, speech) if before else None
    if marker is None:
        return
    parts = [before]
    if not speech.lexicon.small("both").isdisjoint(word.bare for word in words_of(said)):
        parts = [part.strip(" .") for part in _JOIN.split(before)]
        parts = parts if all(map(speech.asks, parts)) else [before]
    fields = read_fields(marker.rest, lexicon=speech.lexicon, known=speech.known)
    for part in parts:
        if fields is None:
            yield from point_of_marker(marker, part, speech, is_open=True)
            continue
        for point in marked_point(Kind.ACTION, fields.owners, part, speech):
            yield replace(point, due_text=fields.due_text or point.due_text)


def _handed(said: str, speech: Speech) -> Marker | None:
    """Return the marker in "dit is een actie voor Anna", with no more behind it than her name."""
    lexicon, known = speech.lexicon, speech.known
    light = frozenset[str]().union(*map(lexicon.small, _LIGHT))
    words = words_of(said)
    at = next((at for at, word in enumerate(words) if word.bare not in light), len(words))
    marker = marker_of(said[words[at].start :], lexicon) if at < len(words) else None
    if marker is None or marker.kind is not Kind.ACTION or marker.is_agreement:
        return None
    rest = marker.rest.rstrip(" .")
    behind = words_of(rest)
    skipped = next((i for i, word in enumerate(behind) if word.bare not in light), len(behind))
    rest = rest[behind[skipped].start :] if skipped < len(behind) else ""
    who = _FOR.sub("", rest, count=1)
    is_verb = skipped > 0 and who != rest
    # "Actie Anna" is a marker of its own, and "de actie van Anna" is hers already.
    is_handed = is_verb or (at > 1 and skipped == 0)
    fields = read_fields(who, lexicon=lexicon, known=known) if who else None
    is_owned = fields is not None and bool(fields.owners) and not fields.status
    return replace(marker, rest=who, is_separated=True) if is_handed and is_owned else None
