"""Items that hold several tasks, each with who does it in brackets behind it."""

import re

from planner_sync.minutes.people.names import KnownNames

_SIGNED = re.compile(r"\S\s*[(\[](?P<who>[^()\[\]]{2,60})[)\]]\s*(?:[.;]\s*)?(?=$|[A-ZÀ-Ý])")


def signed_parts(text: str, known: KnownNames) -> tuple[str, ...]:
    """
    Split "Model nagaan. (Anna) Voorbeelden sturen (Bram)" behind each name.

    A text with anything behind its last name is one task, and the brackets a part of it.
    """
    ends = [m.end() for m in _SIGNED.finditer(text) if known.are_known(m["who"])]
    if len(ends) <= 1 or ends[-1] < len(text.rstrip()):
        return (text,)
    return tuple(text[a:b].strip() for a, b in zip((0, *ends), ends, strict=False))
