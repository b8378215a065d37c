"""Places in a document."""

from planner_sync.minutes.words.places import lines_of


def test_the_lines_of_a_paragraph_follow_each_other() -> None:
    places = ["regel 4", "regel 5", "regel 6", "regel 8", "regel 9"]

    assert lines_of(places) == {"regel 4", "regel 5", "regel 6"}


def test_a_place_with_lines_of_its_own_holds_them_all() -> None:
    places = ["alinea 2", "alinea 2, regel 2", "alinea 2, regel 3", "alinea 3"]

    assert lines_of(places) == {"alinea 2", "alinea 2, regel 2", "alinea 2, regel 3"}
