"""Laws of telling which point is which, whatever the minutes and their edits say."""

from collections.abc import Sequence
from itertools import permutations

from hypothesis import given
from hypothesis import strategies as st

from doubles.builders import a_point, a_registered
from planner_sync.domain.assignment import best_pairs
from planner_sync.domain.identity import FoundPoint, match_points
from planner_sync.domain.likeness import alike, contradict, shared_words, trigrams, words_of
from planner_sync.domain.points import Point, Source
from planner_sync.domain.register import RegisteredPoint

WORDS = ["bankje", "voordeur", "lamp", "gang", "menu", "samen", "de", "niet", "meer", "minder", "1"]
TITLES = st.lists(st.sampled_from(WORDS), min_size=1, max_size=4).map(" ".join)
SUBJECTS = [
    "Verlichting gang beneden",
    "Verlichting gang boven",
    "Verlichting keuken",
    "Deur van de schuur",
    "Deur van de berging",
    "Lekkende kraan",
    "Wasmachine",
]
REWORDINGS = [
    "{} laten repareren",
    "De {} repareren",
    "We willen {} snel repareren",
    "{} reparatie",
]
TEXTS = st.text(min_size=1, max_size=30)


def points(titles: Sequence[str]) -> list[Point]:
    return [
        a_point(t, source=Source(where=f"punt {n}", text=t)) for n, t in enumerate(titles, start=1)
    ]


def known(titles: Sequence[str]) -> list[RegisteredPoint]:
    return [a_registered(p, key=str(n), position=n) for n, p in enumerate(points(titles))]


def found(titles: Sequence[str]) -> list[FoundPoint]:
    return [FoundPoint(point=p) for p in points(titles)]


@given(st.lists(TITLES | TEXTS, max_size=8), st.lists(TITLES | TEXTS, max_size=8))
def test_no_card_goes_to_two_points(before: list[str], after: list[str]) -> None:
    kept = [r.key for r in match_points(known(before), found(after)) if r]

    assert len(kept) == len(set(kept))


@given(st.lists(TITLES, max_size=8), st.lists(TITLES, max_size=8), st.data())
def test_the_order_in_which_points_are_known_does_not_matter(
    before: list[str], after: list[str], data: st.DataObject
) -> None:
    shuffled = data.draw(st.permutations(known(before)))

    assert match_points(shuffled, found(after)) == match_points(known(before), found(after))


@given(st.lists(TEXTS, unique_by=words_of, max_size=8), st.data())
def test_points_in_another_order_all_stay_themselves(
    titles: list[str], data: st.DataObject
) -> None:
    moved = data.draw(st.permutations(titles))

    matches = match_points(known(titles), found(moved))

    assert [m and m.point.title for m in matches] == moved


@given(
    st.lists(TITLES, unique_by=words_of, min_size=1, max_size=6),
    st.lists(TITLES, max_size=6),
    st.data(),
)
def test_what_did_not_change_stays_itself_whatever_else_came(
    before: list[str], more: list[str], data: st.DataObject
) -> None:
    same = data.draw(st.sampled_from(before))
    after = [t for t in more if words_of(t) != words_of(same)]
    after.insert(data.draw(st.integers(0, len(after))), same)

    matches = match_points(known(before), found(after))

    kept = matches[after.index(same)]
    assert kept is not None
    assert kept.point.title == same


@given(st.lists(TITLES, min_size=1, max_size=6), st.integers(0, 6), TITLES)
def test_taking_minutes_over_again_settles(before: list[str], at: int, title: str) -> None:
    after = [*before[:at], title, *before[at + 1 :]]
    once = match_points(known(before), found(after))
    register = [
        a_registered(p, key=match.key if match else f"new {n}", position=n)
        for n, (p, match) in enumerate(zip(points(after), once, strict=True))
    ]

    assert match_points(register, found(after)) == register


@given(st.permutations(SUBJECTS), st.integers(1, len(SUBJECTS)), st.data())
def test_similar_points_that_were_reworded_and_shuffled_all_stay_themselves(
    subjects: list[str], count: int, data: st.DataObject
) -> None:
    asked = subjects[:count]
    moved = data.draw(st.permutations(asked))
    reworded = [data.draw(st.sampled_from(REWORDINGS)).format(subject) for subject in moved]

    matches = match_points(known([f"{s} repareren" for s in asked]), found(reworded))

    assert [m and m.point.title for m in matches] == [f"{s} repareren" for s in moved]


@given(TITLES | TEXTS, TITLES | TEXTS)
def test_likeness_is_mutual_and_a_share(left: str, right: str) -> None:
    counts = shared_words([words_of(left), words_of(right)])
    mine, theirs = (trigrams(words_of(text), counts) for text in (left, right))

    assert alike(mine, theirs) == alike(theirs, mine)
    assert 0 <= alike(mine, theirs) <= 1
    assert contradict(words_of(left), words_of(right)) == contradict(
        words_of(right), words_of(left)
    )


@given(st.dictionaries(st.tuples(st.integers(0, 4), st.integers(0, 4)), st.integers(-3, 9)))
def test_no_other_pairing_gains_more(gains: dict[tuple[int, int], int]) -> None:
    best = best_pairs(gains)

    assert len(set(best.values())) == len(best)
    assert all(gains[pair] > 0 for pair in best.items())
    sums = [
        sum(max(gains.get(pair, 0), 0) for pair in enumerate(rights))
        for rights in permutations(range(5))
    ]
    assert sum(gains[pair] for pair in best.items()) == max(sums)
