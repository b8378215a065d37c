"""Labels in front of an answer: "Besluit:", "Antwoord team:"."""

import re
from functools import cache

from planner_sync.minutes.lexicon import Lexicon, any_of
from planner_sync.minutes.words.arrows import ARROW


@cache
def _label_pattern(words: frozenset[str]) -> re.Pattern[str]:
    return re.compile(rf"(?<![\w-])(?:{any_of(words)})\s*(?::|=|{ARROW}|\?\s*:?|\)?\s*:)\s*")


def label_of_answer(lexicon: Lexicon) -> re.Pattern[str]:
    """Return what matches a label in front of an answer: "besluit:"."""
    return _label_pattern(lexicon.small("answer_label"))
