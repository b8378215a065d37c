"""What a point is about: facet, kind of goal and origin, where the words say so."""

from collections.abc import Iterable

from planner_sync.domain.points import Facet, GoalKind, Origin
from planner_sync.minutes.lexicon import Lexicon, Words, has_phrase, phrase


def facet_of(texts: Iterable[str], lexicon: Lexicon) -> Facet | None:
    """Return the facet that the first telling one of *texts* names; ``None`` when in doubt."""
    meaning = _meaning(texts, lexicon.facets)
    return Facet(meaning) if meaning else None


def goal_kind_of(texts: Iterable[str], lexicon: Lexicon) -> GoalKind | None:
    """Return the kind of goal that the first telling one of *texts* names."""
    meaning = _meaning(texts, lexicon.goal_kinds)
    return GoalKind(meaning.replace("_", " ")) if meaning else None


def origin_of(texts: Iterable[str], lexicon: Lexicon) -> Origin:
    """Return where a point came up: the moment itself unless *texts* name another occasion."""
    meaning = _meaning(texts, lexicon.origins)
    return Origin(meaning) if meaning else Origin.MOMENT


def _meaning(texts: Iterable[str], words: Words) -> str | None:
    """Return what the first text with words of exactly one meaning means."""
    for text in texts:
        wanted = phrase(text)
        found = {
            meaning
            for meaning, phrases in words.items()
            if any(has_phrase(wanted, phrase_) for phrase_ in phrases)
        }
        if len(found) == 1:
            return found.pop()
    return None
