"""How minutes are read and texts are cleaned, with the words of this installation."""

from collections.abc import Callable, Sequence
from datetime import date
from functools import lru_cache

from planner_sync.domain.blocks import Document
from planner_sync.domain.errors import SettingsError
from planner_sync.domain.minutes import Minutes
from planner_sync.domain.people import Member
from planner_sync.minutes.lexicon import Lexicon
from planner_sync.minutes.privacy import Cleaner
from planner_sync.minutes.reading import read_minutes
from planner_sync.services.look_at_board import Cleaning
from planner_sync.shipped import shipped_texts

Understanding = Callable[[Document, Sequence[Member], date | None], Minutes]


def lexicon() -> Lexicon:
    """
    Return the words of minutes, as shipped or as replaced by the installation.

    Raises:
        SettingsError: A lexicon cannot be read, or is not one.
    """
    try:
        return _lexicon_of(*shipped_texts("lexicon"))
    except (OSError, ValueError) as exc:
        raise SettingsError(
            f"a lexicon beside the settings file cannot be used ({exc}); mend it, or take it away"
        ) from exc


@lru_cache(maxsize=1)
def _lexicon_of(*texts: str) -> Lexicon:
    # Parsing them takes as long as everything else of an idle pass.
    return Lexicon.from_toml(texts)


def understanding(words: Lexicon) -> Understanding:
    """Return what reads minutes with *words*."""

    def understand(document: Document, members: Sequence[Member], named_on: date | None) -> Minutes:
        return read_minutes(document, lexicon=words, members=members, named_on=named_on)

    return understand


def cleaning(words: Lexicon) -> Callable[[Sequence[Member]], Cleaning]:
    """Return what takes people out of texts, for the members of one team at a time."""

    def for_members(members: Sequence[Member]) -> Cleaning:
        cleaner = Cleaner(members, given_names=words.names["first"], words=words.privacy)

        def clean(text: str) -> str | None:
            cleaned = cleaner.clean(text)
            return None if cleaned.is_held else cleaned.text

        return clean

    return for_members
