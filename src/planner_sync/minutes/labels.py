"""Lines that begin with a label, also where several labels share one line."""

import re

from planner_sync.domain.people import fold_in_place
from planner_sync.minutes.lexicon import Lexicon


def labelled_lines(text: str, lexicon: Lexicon) -> list[str]:
    """Split *text* into lines, and lines before each known label: "Datum: … Aanwezig: …"."""
    labels = [
        word for words in (lexicon.facts, lexicon.people) for w in words.values() for word in w
    ]
    if not labels or ":" not in text:
        return text.split("\n")
    names = "|".join(re.escape(label) for label in sorted(labels, key=lambda w: (-len(w), w)))
    # The longest label wins: "aantal cliënten:" is not "cliënten:".
    pattern = re.compile(rf"(?<![^\s|])(?:{names})\s*:")
    lines: list[str] = []
    for line in text.split("\n"):
        found = {match.start() for match in pattern.finditer(fold_in_place(line))}
        starts = sorted({0, *found})
        ends = [*starts[1:], len(line)]
        lines += [line[start:end].strip(" \t|") for start, end in zip(starts, ends, strict=True)]
    return lines
