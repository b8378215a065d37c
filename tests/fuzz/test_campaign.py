"""A short campaign of damaged and hostile documents; ``make fuzz`` runs the long one."""

import random

import pytest

from fuzz import campaign
from fuzz.oracle import shown_words, texts_of, words_of
from fuzz.seeds import SEEDS, Seed
from fuzz.tokens import UNSEEN
from planner_sync.adapters.documents import read_document
from planner_sync.domain.errors import UnreadableDocumentError


def test_damaged_documents_are_refused_or_read_whole() -> None:
    tally = campaign.run(documents=150, seed=0, readers=2, is_hostile_too=False)

    assert tally.troubles == []
    assert (tally.documents, tally.is_clean) == (150, True)
    # A reader that refuses everything would be clean, too.
    assert tally.read > 50


@pytest.mark.parametrize(
    ("number", "seed"),
    [
        pytest.param(5666, 2, id="a word over the frame of a table"),
        pytest.param(6080, 7, id="a word over the border of a cell"),
        pytest.param(7374, 2, id="a sign that is escaped without need"),
        pytest.param(315, 6, id="a page drawn twice of which the end is lost"),
    ],
)
def test_damage_that_only_costs_a_word_is_refused_or_read_whole(number: int, seed: int) -> None:
    damaged = campaign.document(number, seed)

    try:
        document = read_document(damaged.data, damaged.suffix)
    except UnreadableDocumentError:
        return

    assert shown_words(damaged.data, damaged.suffix) <= words_of(document)


@pytest.mark.parametrize("number", range(len(SEEDS)))
def test_valid_documents_are_read_whole_and_without_what_is_hidden(number: int) -> None:
    for seed in _seeds(number):
        document = read_document(seed.data, seed.suffix)

        assert shown_words(seed.data, seed.suffix) <= words_of(document)
        assert not UNSEEN.search(" ".join(texts_of(document)))


def _seeds(number: int) -> list[Seed]:
    return [SEEDS[number](random.Random(at)) for at in range(5)]  # noqa: S311 - repeatable
