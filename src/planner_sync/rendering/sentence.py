"""The team's own words where a paper shows them as a sentence or a heading."""

import re

# After ’s or ’t the capital goes to the next word, and IJ is one letter (Taaladvies).
_FIRST = re.compile(r"(?P<before>(?:['’‘]\w\s+)?[\"“„'‘’(]*)(?P<letter>ij|[^\W\d_])(?P<rest>\S*)")
_ADDRESS = re.compile(r"@|://|^www\.")
_BEHIND = "\"'”’‘)]%"
"""What may stand between the last word and the end."""

_ENDS = tuple(".!?…:;,-–—")


def capitalised(text: str) -> str:
    """
    Begin *text* with a capital; the rest stays as it is.

    A first word that has a capital inside, as a brand may have, stays as it is; likewise an
    address.
    """
    found = _FIRST.match(text)
    if found is None:
        return text
    word = found["letter"] + found["rest"]
    if not word.islower() or _ADDRESS.search(word):
        return text
    return f"{found['before']}{found['letter'].upper()}{text[found.end('letter') :]}"


def as_sentence(text: str) -> str:
    """Begin *text* with a capital and close it with a full stop where it has no end of its own."""
    has_end = text.rstrip(_BEHIND).endswith(_ENDS)
    return capitalised(text) + ("" if has_end or not text else ".")
