"""Who does what stands before it, and nothing else: "doet Anna vandaag nog", "Anna, voor 1 mei"."""

import re

from planner_sync.minutes.clauses.speech import Speech
from planner_sync.minutes.dates.due_dates import ANY_DAY, find_due, is_due
from planner_sync.minutes.items.line_fields import Fields, read_fields
from planner_sync.minutes.people.names import NAMES
from planner_sync.minutes.words.sentences import words_of

_TURNED = re.compile(
    rf"(?:[Dd](?:at|it|ie|eze)\s+)?(?P<verb>[A-Za-z][a-z]+)\s+(?P<who>{NAMES}|(?:de|het)\s\w+)"
    r"(?P<behind>(?:\s+.*)?)",
    re.DOTALL,
)
"""Who does it behind the verb: "pakt Anna op"."""

_LIGHT = ("pointed", "particle", "after_it", "thereby", "yet", "light_doing", "taking_on")


def whose(text: str, speech: Speech) -> Fields | None:
    """
    Return who takes on what stands before *text*; ``None`` where *text* says what is done.

    Understood are "doet Anna vandaag nog", "Anna pakt dit op", "gaat Anna regelen" and
    "Anna, voor 1 mei", not "Anna belt de gemeente" and not "Anna" alone.
    """
    said = text.strip(" .!")
    turned = turned_to(said, speech)
    if turned:
        return turned
    if speech.known.are_known(said):
        return None
    fields = read_fields(said, lexicon=speech.lexicon, known=speech.known)
    if fields is None or not fields.owners or fields.work:
        return None
    # "Anna voor september brede bijeenkomst" says what is done, "Anna, voor de kermis" when.
    is_when = not fields.due_text or "," in said or is_due(fields.due_text)
    return fields if is_when else None


def turned_to(said: str, speech: Speech) -> Fields | None:
    """Read "doet Anna vandaag nog" and "pakt Anna op"."""
    small, known = speech.lexicon.small, speech.known
    turned = _TURNED.fullmatch(said.strip(" .!"))
    if turned is None or turned["verb"].lower() not in small("light_doing") | small("will"):
        return None
    if not known.are_known(turned["who"]) or known.has_client(turned["who"]):
        return None
    when = find_due(turned["behind"], held_on=ANY_DAY).text or ""
    rest = turned["behind"].replace(when, " ") if when else turned["behind"]
    light = frozenset[str]().union(*map(small, _LIGHT))
    if any(word.bare not in light for word in words_of(rest)):
        return None
    fields = read_fields(turned["who"], lexicon=speech.lexicon, known=known)
    return Fields(owners=fields.owners, due_text=when) if fields else None
