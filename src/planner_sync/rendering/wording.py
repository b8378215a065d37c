"""The languages in which the service speaks to people: Dutch first, English second."""

from planner_sync.rendering.digest_dutch import DUTCH
from planner_sync.rendering.digest_english import ENGLISH
from planner_sync.rendering.digest_words import DigestWords

__all__ = ["DUTCH", "ENGLISH", "DigestWords", "words"]


def words(language: str) -> DigestWords:
    """Return the texts in *language*; Dutch for any language but ``en``."""
    return ENGLISH if language == "en" else DUTCH
