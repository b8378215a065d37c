"""Pairing two sides so that all pairs together gain the most."""

from planner_sync.domain.assignment import best_pairs


def test_the_best_pair_gives_way_when_all_together_gain_more() -> None:
    assert best_pairs({(0, 0): 9, (0, 1): 8, (1, 0): 8}) == {0: 1, 1: 0}


def test_a_good_pair_does_not_give_way_to_two_poor_ones() -> None:
    assert best_pairs({(0, 0): 9, (0, 1): 4, (1, 0): 4}) == {0: 0}


def test_several_move_along_when_that_gains_more() -> None:
    gains = {(0, 0): 5, (0, 1): 5, (1, 0): 5, (1, 2): 5, (2, 0): 5}

    assert best_pairs(gains) == {0: 1, 1: 2, 2: 0}


def test_what_gains_nothing_is_not_paired() -> None:
    assert best_pairs({(0, 0): 0, (1, 1): -1}) == {}
    assert best_pairs({}) == {}


def test_of_equal_gains_the_first_come_together() -> None:
    assert best_pairs({(a, b): 1 for a in range(3) for b in range(3)}) == {0: 0, 1: 1, 2: 2}
