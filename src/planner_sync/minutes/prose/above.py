"""What the block above a paragraph leaves in mind: its last sentence, or the thing it names."""

import re

from planner_sync.minutes.clauses.speech import Speech
from planner_sync.minutes.matters.things import is_any_matter
from planner_sync.minutes.moment.moment_date import is_title
from planner_sync.minutes.words.sentences import sentences

_DATED_TITLE = re.compile(
    r"(?=.*(?:\b20\d\d\b|\d[-/]\d{1,2}[-/]\d\d\b))\S+(?:\s+\S+){0,13}?(?<![.!?:;])"
)
"""A short line with a day and its year, which closes no sentence."""

_LONGEST_TITLE = 5


def end_of(above: str, speech: Speech) -> str:
    """Return the last sentence of the block *above*, unless that tells who met, or who was."""
    lexicon = speech.lexicon
    if is_title(above, lexicon) or _DATED_TITLE.fullmatch(above.strip()):
        # "Woongroep De Brink, 3 mei 2026" is no matter of what stands below it.
        return ""
    is_short = len(above.split()) <= _LONGEST_TITLE
    if is_short and (is_any_matter(above, lexicon) or speech.known.are_known(above)):
        # Nor are "Rondvraag" and "Anna".
        return ""
    label, colon, _ = above.partition(":")
    fields = (lexicon.people, lexicon.facts)
    if colon and any(lexicon.meaning(words, label.strip(" *_")) for words in fields):
        return ""
    return next(reversed([*sentences(above)]), "") if speech.is_client_moment else above
