"""Lines that begin with a label, also where several labels share one line."""

import re
from functools import cache

from planner_sync.domain.people import fold_in_place
from planner_sync.minutes.lexicon import Lexicon, any_of

_EACH = re.compile(r"[^:\n]{2,40}:\s+\S")


def label_pattern(lexicon: Lexicon, others: frozenset[str] = frozenset()) -> re.Pattern[str]:
    """Return a pattern for every known label, and for *others*, with its colon, in folded text."""
    return _pattern(others.union(*lexicon.facts.values(), *lexicon.people.values()))


@cache
def _pattern(labels: frozenset[str]) -> re.Pattern[str]:
    # The longest label wins: "aantal cliënten:" is not "cliënten:".
    return re.compile(rf"(?<![^\s|])(?:{any_of(labels)})\s*:")


def are_labelled(text: str) -> bool:
    """Tell the answer to "wie doet wat?": each line of *text* is "Anna: de gemeente bellen"."""
    return all(map(_EACH.match, text.split("\n")))


def labelled_lines(text: str, labels: re.Pattern[str]) -> list[str]:
    """Split *text* into lines, and lines before each label: "Datum: … Aanwezig: …"."""
    if ":" not in text:
        return text.split("\n")
    lines: list[str] = []
    for line in text.split("\n"):
        found = {match.start() for match in labels.finditer(fold_in_place(line))}
        starts = sorted({0, *found})
        ends = [*starts[1:], len(line)]
        lines += [line[start:end].strip(" \t|") for start, end in zip(starts, ends, strict=True)]
    return lines
