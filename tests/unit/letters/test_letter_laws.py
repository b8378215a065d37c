"""Laws of letters, true for any way in which points go on over half a year."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta
from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from planner_sync.domain.board import Standing
from planner_sync.domain.letters import Letter, LetterFact, LetterKind, WrittenLetter
from planner_sync.domain.letters_due import USUAL_PACE
from planner_sync.domain.letters_told import is_closed, is_news, tellings
from planner_sync.domain.points import Kind
from unit.letters.builders import READ_ON, a_fact, as_written, due_on

DAY = timedelta(days=1)
Month = Sequence[LetterFact]


@st.composite
def points(draw: st.DrawFn, name: str) -> LetterFact:
    standing = draw(st.sampled_from(Standing))
    return a_fact(
        name,
        standing,
        kind=draw(st.sampled_from([Kind.IMPROVEMENT] * 3 + [Kind.ACTION])),
        due_on=draw(st.sampled_from([None, date(2026, 5, 1), date(2026, 6, 1)])),
        result=draw(st.sampled_from([None, "", "U merkt het."])),
        done_on=READ_ON if standing is Standing.DONE and draw(st.booleans()) else None,
    )


changes = st.lists(
    st.tuples(st.integers(0, 40), st.lists(points("a") | points("b") | points("c"), max_size=3)),
    min_size=1,
    max_size=8,
)
"""After so many days these points stand so; the others stay as they are."""


class Office:
    """A team that writes every letter on the day on which it is due."""

    def __init__(self) -> None:
        self.today = READ_ON
        self.facts: dict[str, LetterFact] = {}
        self.written: list[WrittenLetter] = []
        self.letters: list[Letter] = []
        self.before: list[Sequence[WrittenLetter]] = []

    def pass_days(self, days: int) -> None:
        for _ in range(days):
            self.today += DAY
            for letter in self.due():
                self.letters.append(letter)
                self.before.append(tuple(self.written))
            self.written += [as_written(x) for x in self.letters[len(self.written) :]]

    def due(self) -> Sequence[Letter]:
        return due_on(self.today, list(self.facts.values()), *self.written)


def lived(story: Sequence[tuple[int, Month]]) -> Office:
    office = Office()
    for days, facts in story:
        # A point keeps its kind.
        for fact in facts:
            kind = office.facts.get(fact.key, fact).kind
            office.facts[fact.key] = replace(fact, kind=kind)
        office.pass_days(days + 1)
    return office


@given(changes)
def test_letters_are_numbered_through_and_each_kind_begins_once(
    story: Sequence[tuple[int, Month]],
) -> None:
    letters = lived(story).letters

    assert [x.number for x in letters] == list(range(1, len(letters) + 1))
    for kind in LetterKind:
        additions = [x.is_addition for x in letters if x.kind is kind]
        assert additions == [False, *[True] * (len(additions) - 1)][: len(additions)]
    assert all(x.kind is LetterKind.PLAN for x in letters[:1])


@given(changes)
def test_every_letter_has_improvement_points_and_names_each_once(
    story: Sequence[tuple[int, Month]],
) -> None:
    for letter in lived(story).letters:
        keys = [p.fact.key for p in letter.points]
        assert keys
        assert len(keys) == len(set(keys))
        assert all(p.fact.kind is Kind.IMPROVEMENT for p in letter.points)


@given(changes)
def test_when_the_letters_of_a_day_are_written_none_is_due(
    story: Sequence[tuple[int, Month]],
) -> None:
    office = lived(story)

    assert office.due() == ()


@given(changes)
def test_an_addition_has_nothing_but_news(story: Sequence[tuple[int, Month]]) -> None:
    office = lived(story)

    for letter, before in zip(office.letters, office.before, strict=True):
        told = tellings(before)
        news = [
            is_news(p.fact, told[p.fact.key].last if p.fact.key in told else None)
            for p in letter.points
        ]
        assert all(news) or not letter.is_addition
        assert any(news) or not before


@given(changes)
def test_letters_of_one_kind_rest_two_weeks(story: Sequence[tuple[int, Month]]) -> None:
    letters = lived(story).letters

    for kind in LetterKind:
        days = [x.written_on for x in letters if x.kind is kind]
        assert all(b - a >= USUAL_PACE.rest for a, b in pairwise(days))


@given(changes)
def test_no_news_stands_in_two_letters_of_one_day(story: Sequence[tuple[int, Month]]) -> None:
    named = [(x.written_on, p.fact.key) for x in lived(story).letters for p in x.points]

    assert len(named) == len(set(named))


@given(changes)
def test_a_point_is_told_by_exactly_the_letters_that_name_it(
    story: Sequence[tuple[int, Month]],
) -> None:
    office = lived(story)

    told = office.written

    naming = {key: [x for x in told if key in {t.key for t in x.told}] for key in office.facts}
    assert {key: t.last_kind for key, t in tellings(told).items()} == {
        key: letters[-1].kind for key, letters in naming.items() if letters
    }


@settings(max_examples=60)
@given(changes)
def test_in_the_end_clients_know_of_every_decided_point_how_it_stands(
    story: Sequence[tuple[int, Month]],
) -> None:
    office = lived(story)
    office.pass_days(130)

    told = tellings(office.written)
    for fact in office.facts.values():
        if fact.kind is Kind.IMPROVEMENT and fact.standing is not Standing.UNDECIDED:
            assert not is_news(fact, told[fact.key].last)


@settings(max_examples=60)
@given(changes)
def test_told_in_the_end_only_open_points_and_those_without_a_result_are_not_closed(
    story: Sequence[tuple[int, Month]],
) -> None:
    office = lived(story)
    office.pass_days(130)
    told = [replace(x, told_on=office.today) for x in office.written]

    for fact in office.facts.values():
        if fact.kind is Kind.IMPROVEMENT and fact.result:
            is_open = fact.standing in {Standing.UNDECIDED, Standing.TAKEN_UP}
            assert is_closed(fact, told) is not is_open
