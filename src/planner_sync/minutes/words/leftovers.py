"""What a template leaves behind: empty cells, dots, prompts and answers that say "none"."""

import re

from planner_sync.minutes.lexicon import Lexicon, phrase

_WORD = re.compile(r"[^\W_]")
_BLANK = re.compile(r"[<\[({][^>\])}]{0,60}[>\])}]|[._…\s-]+")


def is_leftover(text: str, lexicon: Lexicon) -> bool:
    """Tell whether *text* says nothing of its own."""
    plain = text.strip()
    if not plain or not _WORD.search(plain) or _BLANK.fullmatch(plain):
        return True
    if lexicon.meaning(lexicon.leftovers, plain) == "empty":
        return True
    wanted = phrase(plain)
    if " " in wanted and all(lexicon.meaning(lexicon.columns, w) for w in wanted.split()):
        # "Wat wie wanneer" stands above the lines of a typed table.
        return True
    return any(wanted.startswith(prompt) for prompt in lexicon.leftovers.get("prompts", ()))
