import string
from collections.abc import Iterator, Mapping
from dataclasses import fields

import pytest

from planner_sync.domain.brakes import BrakeKind
from planner_sync.domain.digest import Figures
from planner_sync.domain.progress import SET_ASIDE, Section
from planner_sync.rendering.digest_words import DigestWords, Plural, SectionWords
from planner_sync.rendering.wording import DUTCH, ENGLISH, words


def texts(part: object, name: str = "") -> Iterator[tuple[str, str]]:
    """Every text with the path of names that leads to it."""
    if isinstance(part, str):
        yield name, part
    elif isinstance(part, Mapping):
        for key, value in part.items():
            yield from texts(value, f"{name}.{key}")
    elif isinstance(part, DigestWords | Plural | SectionWords):
        for field in fields(part):
            yield from texts(getattr(part, field.name), f"{name}.{field.name}")


def slots(text: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(text) if name}


def test_both_languages_fill_in_the_same_facts() -> None:
    english = dict(texts(ENGLISH))

    assert {n: slots(t) for n, t in texts(DUTCH)} == {n: slots(t) for n, t in english.items()}


@pytest.mark.parametrize("language", [DUTCH, ENGLISH])
def test_there_is_a_word_for_everything_that_can_be_told(language: DigestWords) -> None:
    assert set(language.sections) == set(Section)
    assert set(language.fates) == SET_ASIDE
    assert set(language.brakes) == set(BrakeKind)
    assert set(language.figures) == {field.name for field in fields(Figures)}


def test_dutch_comes_first() -> None:
    assert words("nl") is DUTCH
    assert words("en") is ENGLISH
    assert words("fr") is DUTCH
