"""The lexicon: every word stands once, and every role of a small word is one that is read."""

import ast
import tomllib
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest

from architecture.conftest import ROOT, Module

LANGUAGES = sorted((ROOT / "config" / "lexicon").glob("*.toml"))


@pytest.mark.parametrize("language", LANGUAGES, ids=lambda path: path.stem)
def test_no_list_holds_a_word_twice(language: Path) -> None:
    twice = [
        f"{table}.{meaning}: {word}"
        for table, meaning, words in _lists(language)
        for word, times in Counter(words).items()
        if times > 1
    ]

    assert twice == []


def test_every_role_of_a_small_word_is_read_and_every_role_read_has_words(
    modules: list[Module],
) -> None:
    roles = {
        meaning
        for language in LANGUAGES
        for table, meaning, _ in _lists(language)
        if table == "prose"
    }
    reading = [module for module in modules if module.name.startswith("minutes.")]
    named = {
        node.value
        for module in reading
        for node in ast.walk(module.tree)
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
    }
    asked = {
        str(call.args[0].value)
        for module in reading
        for call in module.calls()
        if _is_small(call.func) and isinstance(call.args[0], ast.Constant)
    }

    assert sorted(roles - named) == []
    assert sorted(asked - roles) == []


def _is_small(called: ast.expr) -> bool:
    name = called.attr if isinstance(called, ast.Attribute) else ast.unparse(called)
    return name in {"small", "_small"}


def _lists(language: Path) -> Iterator[tuple[str, str, list[str]]]:
    for table, meanings in tomllib.loads(language.read_text("utf-8")).items():
        for meaning, words in meanings.items():
            yield table, meaning, words
