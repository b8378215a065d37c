"""
How well invented minutes are understood.

The authors' minutes are of two sorts: those that the rules were built with, and a control set
that was written afterwards and that no rule is changed for.
"""

from datetime import date

import pytest

from corpus.hands import SETS, certain_precision, judged, other_hands
from corpus.measuring import Invented, invented, measure, moment_facts
from corpus.retyped import RETYPED, retyped
from corpus.typed_text import HANDS, as_text

ALL = invented()
FORMS = [one for one in ALL if one.is_form]
FREE = [one for one in ALL if not one.is_form and not one.is_control]
CONTROL = [one for one in ALL if one.is_control]


def by_name(one: Invented) -> str:
    return one.name


def test_there_are_enough_minutes_to_measure_with() -> None:
    assert len(ALL) >= 30
    assert len(CONTROL) >= 10
    assert len({one.suffix for one in ALL}) >= 4


def test_every_field_of_the_forms_is_understood() -> None:
    figures = measure(FORMS)

    assert figures.misses == []
    assert (figures.precision, figures.recall, figures.certain) == (1, 1, 1)


@pytest.mark.parametrize("one", ALL, ids=by_name)
def test_the_moment_is_understood(one: Invented) -> None:
    wanted = one.expected["moment"]

    if not one.is_control:
        assert moment_facts(one.read().moment, wanted) == wanted
    else:
        # Of the control set only the day is asked: the rest is told by its figures.
        held_on = moment_facts(one.read().moment, {"held_on": None})["held_on"]
        assert held_on == str(date.fromisoformat(wanted["held_on"]))


def test_points_in_free_form_are_found_and_nothing_else() -> None:
    figures = measure(FREE)

    assert figures.precision >= 0.95, figures.misses
    assert figures.recall >= 0.90, figures.misses
    assert figures.certain >= 0.80, figures.misses


@pytest.mark.parametrize("layout", RETYPED)
def test_the_same_words_typed_otherwise_say_the_same(layout: str) -> None:
    """Titles and lists are recognised without the styles that a word processor has for them."""
    figures = measure(retyped(FREE, RETYPED[layout]))

    assert figures.precision >= 0.95, figures.misses
    assert figures.recall >= 0.94, figures.misses
    assert figures.certain >= 0.80, figures.misses
    assert figures.share("owners") >= 0.95, figures.misses


@pytest.mark.parametrize("hand", HANDS)
def test_the_same_words_as_plain_text_say_the_same(hand: str) -> None:
    """What mail programs, editors and converters do to a text changes nothing in it."""
    figures = measure(as_text(FREE, HANDS[hand]))

    assert figures.precision >= 0.95, figures.misses
    assert figures.recall >= 0.94, figures.misses
    assert figures.certain >= 0.80, figures.misses
    assert figures.share("owners") >= 0.95, figures.misses


def test_what_is_found_in_free_form_is_understood() -> None:
    figures = measure(FREE)

    assert figures.share("kind") >= 0.95, figures.misses
    assert figures.share("decision") >= 0.95, figures.misses
    assert figures.share("owners") >= 0.90, figures.misses
    assert figures.share("due") >= 0.92, figures.misses


def test_minutes_that_no_rule_was_made_for_are_understood_as_well() -> None:
    """A handful of documents: one list that is missed costs a tenth of the recall."""
    figures = measure(CONTROL)

    assert figures.precision >= 0.90, figures.misses
    assert figures.recall >= 0.75, figures.misses
    assert figures.certain >= 0.80, figures.misses


@pytest.mark.parametrize("one", ALL, ids=by_name)
def test_clients_stay_out_of_what_leaves_the_minutes(one: Invented) -> None:
    clients = ("Pia", "Teun", "Koos", "Spinazie", "Bert", "Cor", "Wiesje", "1951")

    minutes = one.read(privacy=True)

    told = [t for p in minutes.points for t in (p.title, p.description, p.source.text) if t]
    told += [words.text for words in (minutes.moment.words if minutes.moment else ())]
    assert not [text for text in told if any(name in text.split() for name in clients)]


@pytest.mark.parametrize("name", SETS)
def test_minutes_by_other_hands_are_not_read_worse(name: str) -> None:
    """No rule is made for half of them: the floor lies just below what is measured."""
    figures = judged(other_hands(name))

    assert figures.precision >= 0.65, figures.misses
    assert figures.recall >= 0.70, figures.misses
    assert certain_precision(figures) >= 0.70, figures.misses
