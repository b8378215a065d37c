"""The title of a matter: the wish or complaint in few words, and what is done about it."""

import re
from collections.abc import Iterable

from planner_sync.minutes.clauses.speech import Speech
from planner_sync.minutes.items.own_work import is_own_work
from planner_sync.minutes.people.names import TITLES
from planner_sync.minutes.wishes.leaning import leans
from planner_sync.minutes.words.sentences import BRACKETS, sentences, words_of
from planner_sync.minutes.words.topics import about

_CLAUSE = re.compile(
    r"[,;:(]\s|\s(?:maar|want|omdat|waardoor|but|because)\s|\s[-–—]\s", re.IGNORECASE
)
"""Ends the first clause of what was said: the rest explains it."""

_STEP = re.compile(r"\s*[;.]\s+")
_PERSON = re.compile(rf"\s*(?:{'|'.join(TITLES)})(?!\w)", re.IGNORECASE)
"""Begins the name of somebody who is addressed politely."""

_LONGEST = 10
"""Words of a matter that fits in front of the work."""

_LONGEST_TITLE = 100
"""Characters of a title that a person takes in at once."""

_SHORT_WORK = 2
"""Words that carry meaning in work that says too little by itself: "subsidie aanvragen"."""


def matter_title(said: str, work: str, speech: Speech) -> str:
    """
    Return the title for what was *said* and the *work* that is done about it.

    Work that names the matter itself is the title; in front of other work stands the matter:
    "Geen plek voor bezoek: een lijst op de deur hangen".  Without any work it is what was said.
    """
    if not work or not said:
        return work or said
    if "\n" in work:
        # Several lines are points of their own.
        return work
    is_light = leans(work, speech.lexicon) or not is_own_work(work, speech)
    topic = about(work, speech.lexicon)
    if not is_light and len(topic) > _SHORT_WORK and topic & about(said, speech.lexicon):
        return work
    matter = _matter(said, speech)
    title = f"{matter}: {_small(work, speech)}"
    if matter and len(title) > _LONGEST_TITLE:
        # "Ronde omgooien; daarna bekijken of het scheelt" tells the work first.
        title = f"{matter}: {_small(_STEP.split(work, maxsplit=1)[0], speech)}"
    if matter and len(title) <= _LONGEST_TITLE:
        return title
    return said if is_light else work


def _matter(said: str, speech: Speech) -> str:
    """Return the first clause of what was *said*; empty for a long one and for a question."""
    said = without_speaker(BRACKETS.sub("", said), speech)
    first = next(iter(sentences(said)), said)
    wish = speech.wishes.of(first)
    if wish is None and first.endswith("?") and ":" not in first:
        return ""
    matter = _CLAUSE.split(wish.what if wish else first, maxsplit=1)[0].strip(" .;:,!?-–—")
    return matter if 0 < len(words_of(matter)) <= _LONGEST else ""


def without_speaker(said: str, speech: Speech) -> str:
    """Return what was said without who said it: "mevr. Vos: de soep is lauw"."""
    who, colon, rest = said.partition(":")
    is_name = bool(colon) and speech.known.look_like_names(who) and bool(_PERSON.match(who))
    is_name = is_name or (bool(colon) and speech.known.are_known(who))
    return rest.strip() if is_name and rest.strip() else said


def _small(work: str, speech: Speech) -> str:
    """Begin *work* with a small letter, but "TV" and "Anna" with their capitals."""
    is_name = not work[1:2].islower() or speech.known.is_known(work.split(maxsplit=1)[0])
    return work if is_name else f"{work[0].lower()}{work[1:]}"


def told_once(lines: Iterable[str], *, besides: str) -> str:
    """Return the lines that add something to *besides* and to one another."""
    kept: list[str] = []
    for line in lines:
        if line and line != besides and not any(line in other for other in kept):
            kept = [other for other in kept if other not in line]
            kept.append(line)
    return "\n".join(kept)
