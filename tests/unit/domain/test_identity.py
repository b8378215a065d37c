"""Which point is which, when minutes are edited."""

from doubles.builders import a_point, a_registered
from planner_sync.domain.identity import FoundPoint, equal_share, match_points
from planner_sync.domain.points import Point, Source
from planner_sync.domain.register import RegisteredPoint


def known(*titles: str) -> list[RegisteredPoint]:
    return [
        a_registered(a_point(title, source=Source(where=f"alinea {n}", text=title)), position=n)
        for n, title in enumerate(titles)
    ]


def points(*titles: str) -> list[Point]:
    return [
        a_point(title, source=Source(where=f"alinea {n}", text=title))
        for n, title in enumerate(titles)
    ]


def found(*titles: str) -> list[FoundPoint]:
    return [FoundPoint(point=point) for point in points(*titles)]


BENCH, MENU, LIGHT = "Bankje bij de voordeur", "Weekmenu samen kiezen", "Verlichting in de gang"


def test_the_same_words_are_the_same_point() -> None:
    bench, menu = known(BENCH, MENU)

    assert match_points([bench, menu], found("bankje, bij de VOORDEUR!", MENU)) == [bench, menu]


def test_points_in_another_order_stay_themselves() -> None:
    bench, menu, light = known(BENCH, MENU, LIGHT)

    assert match_points([bench, menu, light], found(LIGHT, BENCH, MENU)) == [light, bench, menu]


def test_a_reworded_point_stays_itself() -> None:
    bench, menu = known(BENCH, MENU)

    matches = match_points([bench, menu], found(MENU, "Een bankje naast de voordeur"))

    assert matches == [menu, bench]


def test_a_point_that_was_added_is_new() -> None:
    (bench,) = known(BENCH)

    assert match_points([bench], found(LIGHT, BENCH)) == [None, bench]


def test_a_point_that_was_removed_gives_its_task_to_nobody() -> None:
    bench, menu = known(BENCH, MENU)

    assert match_points([bench, menu], found(BENCH)) == [bench]


def test_of_a_split_point_the_likest_half_stays_itself() -> None:
    (both,) = known("Bankje bij de voordeur en verlichting")

    matches = match_points([both], found("Verlichting", "Bankje bij de voordeur"))

    assert matches == [None, both]


def test_the_same_text_twice_is_two_points() -> None:
    first = a_registered(a_point(BENCH), position=0)
    second = a_registered(a_point(BENCH), position=1, key="second")

    assert match_points([first, second], found(BENCH, BENCH)) == [first, second]


def test_the_order_in_which_points_are_known_does_not_matter() -> None:
    one = a_registered(a_point(BENCH), key="one")
    two = a_registered(a_point(BENCH), key="two")

    assert match_points([one, two], found(BENCH)) == match_points([two, one], found(BENCH))


def test_points_that_are_not_alike_are_never_paired() -> None:
    assert match_points(known(BENCH), found("Parkeren")) == [None]


def test_the_share_of_equal_points_is_that_of_the_shorter_side() -> None:
    assert equal_share(known(BENCH, MENU), points(BENCH)) == 1.0
    assert equal_share(known(BENCH), points(MENU, LIGHT)) == 0.0
    assert equal_share([], points(BENCH)) == 0.0


def test_a_title_that_is_drawn_anew_from_the_same_passage_stays_itself() -> None:
    passage = Source(where="alinea 3", text="In de gang is het donker, er mag een lamp bij.")
    dark = a_registered(a_point("Donkere gang", source=passage))
    lamp = FoundPoint(point=a_point("Extra lamp ophangen", source=passage))

    assert match_points([dark], [lamp]) == [dark]
