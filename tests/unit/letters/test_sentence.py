"""The team's own words as a sentence: a capital, an end, and nothing else."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planner_sync.rendering.sentence import as_sentence, capitalised


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        ("de keuken is te klein", "De keuken is te klein"),
        ("één bankje", "Één bankje"),
        ("ijs op zondag", "IJs op zondag"),
        ("’s avonds is het stil", "’s Avonds is het stil"),
        ("'t is warm", "'t Is warm"),
        ("“rust” aan tafel", "“Rust” aan tafel"),
        ("'rust' aan tafel", "'Rust' aan tafel"),
        ("(weer) naar buiten", "(Weer) naar buiten"),
        ("Al goed", "Al goed"),
        ("iPads op de groep", "iPads op de groep"),
        ("www.voorbeeld.example lezen", "www.voorbeeld.example lezen"),
        ("3 bankjes", "3 bankjes"),
        ("", ""),
    ],
)
def test_it_begins_with_a_capital(typed: str, shown: str) -> None:
    assert capitalised(typed) == shown


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        ("er is geen plek", "Er is geen plek."),
        ("Er is geen plek.", "Er is geen plek."),
        ("wie helpt er?", "Wie helpt er?"),
        ("eindelijk!", "Eindelijk!"),
        ("we kijken nog…", "We kijken nog…"),
        ("zij zegt: “mooi!”", "Zij zegt: “mooi!”"),
        ("het is klaar (sinds mei)", "Het is klaar (sinds mei)."),
        ("de stroom kost 50%", "De stroom kost 50%."),
        ("", ""),
    ],
)
def test_it_has_an_end(typed: str, shown: str) -> None:
    assert as_sentence(typed) == shown


@given(st.text(max_size=60))
def test_making_a_sentence_twice_changes_nothing_more(text: str) -> None:
    assert as_sentence(as_sentence(text)) == as_sentence(text)
