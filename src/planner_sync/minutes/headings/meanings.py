"""What a heading means, as a whole or by the words that it holds."""

from collections.abc import Iterable

from planner_sync.minutes.lexicon import Words, has_phrase

_MEANINGS = ("improvement", "action", "decision", "suggestion", "aside")
"""What a heading can announce; its other words only say more about that."""

_MAX_EXTRA_WORDS = 4
_MOST_WORDS = 14
"""Words of a title that says by when."""


def words_before_term(wanted: str, terms: frozenset[str]) -> int:
    """Return how many words stand before one of *terms*, which only says by when."""
    words = wanted.split()
    if len(words) > _MOST_WORDS:
        return len(words)
    return next((at for at, word in enumerate(words) if at and word in terms), len(words))


def has_any(wanted: str, phrases: Iterable[str]) -> bool:
    """Tell whether the normalised *wanted* holds any of *phrases*."""
    return any(has_phrase(wanted, phrase) for phrase in phrases)


def _exact_meaning(wanted: str, headings: Words) -> str | None:
    """Look up a heading and its parts: "Afsluiting / afspraken"; some name work alone: "doen"."""
    if wanted in headings.get("alone", ()):
        return "action"
    parts = (wanted, *(part.strip() for part in wanted.split("/")))
    return next(
        (m for part in parts for m in _MEANINGS if part and part in headings.get(m, ())), None
    )


def whole_meaning(wanted: str, headings: Words) -> str | None:
    """Look up a title that may say of which meeting: "actiepunten vorig overleg"."""
    previous = (p for p in headings.get("previous", ()) if wanted.endswith(f" {p}"))
    return _exact_meaning(wanted.removesuffix(next(previous, "")).strip(), headings)


def heading_meaning(
    wanted: str, headings: Words, terms: frozenset[str] = frozenset()
) -> str | None:
    """
    Return what the normalised heading *wanted* announces; ``None`` for any other title.

    From one of *terms* on it says by when: "nog te regelen voor de start van het seizoen".
    """
    exact = _exact_meaning(wanted, headings)
    if exact:
        return exact
    if any(f"{wanted} ".startswith(f"{ending} ") for ending in headings.get("ending", ())):
        # "Tot besluit" says that the meeting ended, not what was decided.
        return None
    count, before_term = len(wanted.split()), words_before_term(wanted, terms)
    # "Rondje 2: wat moet anders" opens a list of wishes, though "rondje" opens none.
    near = [
        (m != "aside", wanted.startswith(p), len(p), m)
        for m in _MEANINGS
        for p in headings.get(m, ())
        if (wanted.startswith(f"{p} ") and before_term - len(p.split()) <= _MAX_EXTRA_WORDS)
        or (wanted.endswith(f" {p}") and count - len(p.split()) <= _MAX_EXTRA_WORDS)
    ]
    if not near:
        return None
    # Below "besluiten en actiepunten" somebody has to do something.
    meaning = max(near)[-1]
    is_both = meaning == "decision" and any(other[-1] == "action" for other in near)
    return "action" if is_both else meaning
