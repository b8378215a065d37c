"""Which client moment a file is about, and which of several files speaks for it."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

import pytest

from doubles.builders import NOW, a_known_item, a_moment, a_point, a_registered, a_task, with_task
from planner_sync.domain.library import ItemId, KnownItem
from planner_sync.domain.moment_files import (
    MinutesFile,
    choose_moment,
    heir_of,
    is_at_work,
)
from planner_sync.domain.register import Moment, RegisteredPoint

MARCH_12 = date(2026, 3, 12)
LATER = NOW + timedelta(days=1)
WORD = a_known_item("word", suffix=".docx")
NEWER_WORD = a_known_item("newer word", suffix=".docx", modified_at=LATER)
NEWER_PDF = a_known_item("pdf", suffix=".pdf", modified_at=LATER)
OLDER_PDF = a_known_item("older pdf", suffix=".pdf")


def moment_for(
    item: KnownItem,
    *titles: str,
    held_on: date = MARCH_12,
    is_dated: bool = True,
    moments: tuple[Moment, ...] = (),
    registered: tuple[RegisteredPoint, ...] = (),
    files: Sequence[KnownItem] = (),
) -> Moment:
    points = [a_point(t) for t in titles]
    file = MinutesFile(item=item, held_on=held_on, is_dated=is_dated, points=points)
    there = {i.item_id: i for i in (*files, item)}
    return choose_moment("noord", file, moments=moments, registered=registered, files=there)


def spoken_for(item: KnownItem) -> Moment:
    return a_moment(item_id=item.item_id, suffix=item.suffix, link=item.link)


def five(*, changed: int) -> tuple[tuple[RegisteredPoint, ...], list[str]]:
    """Five points as registered, and the titles of a file in which some are others."""
    titles = ["Bankje", "Weekmenu", "Verlichting", "Zwemmen", "Muziek"]
    others = ["Parkeren", "Huisdieren", "Fietsen"]
    return tuple(a_registered(a_point(t)) for t in titles), others[:changed] + titles[changed:]


def test_the_first_minutes_of_a_day_are_a_new_moment() -> None:
    assert moment_for(a_known_item(), "Bankje").moment_id == "2026-03-12/1"


def test_the_same_file_stays_its_moment_also_when_the_date_is_corrected() -> None:
    known = a_moment(item_id=ItemId("minutes"))

    moment = moment_for(
        a_known_item("minutes"), "Iets anders", held_on=date(2026, 3, 13), moments=(known,)
    )

    assert (moment.moment_id, moment.held_on) == (known.moment_id, date(2026, 3, 13))


@pytest.mark.parametrize(("changed", "is_same"), [(0, True), (1, True), (2, False)])
def test_another_file_of_the_day_with_four_in_five_points_is_the_same_moment(
    changed: int, is_same: bool
) -> None:
    known, (registered, titles) = a_moment(), five(changed=changed)

    moment = moment_for(a_known_item("copy"), *titles, moments=(known,), registered=registered)

    assert (moment.moment_id == known.moment_id) is is_same
    assert moment.item_id == "copy"


def test_the_same_points_on_another_day_are_another_moment() -> None:
    registered, titles = five(changed=0)

    moment = moment_for(
        a_known_item("copy"),
        *titles,
        held_on=date(2026, 9, 17),
        moments=(a_moment(),),
        registered=registered,
    )

    assert moment.moment_id == "2026-09-17/1"


def test_a_second_moment_on_one_day_has_an_id_of_its_own() -> None:
    moment = moment_for(a_known_item("other"), "Parkeren", moments=(a_moment(),))

    assert moment.moment_id == "2026-03-12/2"


@pytest.mark.parametrize(
    ("speaker", "file", "winner"),
    [
        (WORD, NEWER_PDF, WORD),
        (OLDER_PDF, WORD, WORD),
        (NEWER_PDF, WORD, WORD),
        (WORD, NEWER_WORD, NEWER_WORD),
        (NEWER_WORD, WORD, NEWER_WORD),
        (OLDER_PDF, NEWER_PDF, NEWER_PDF),
    ],
    ids=lambda item: item.item_id,
)
def test_the_newest_word_document_speaks_for_a_moment(
    speaker: KnownItem, file: KnownItem, winner: KnownItem
) -> None:
    (registered, titles), known = five(changed=0), spoken_for(speaker)

    moment = moment_for(file, *titles, moments=(known,), registered=registered, files=[speaker])

    assert (moment.moment_id, moment.item_id) == (known.moment_id, winner.item_id)


def test_a_file_that_is_gone_gives_way_to_any_other() -> None:
    registered, titles = five(changed=0)

    moment = moment_for(OLDER_PDF, *titles, moments=(spoken_for(WORD),), registered=registered)

    assert (moment.item_id, moment.suffix) == ("older pdf", ".pdf")


def test_a_file_without_a_date_is_the_moment_of_the_same_points_and_keeps_its_day() -> None:
    (registered, titles), known = five(changed=0), spoken_for(WORD)

    moment = moment_for(
        NEWER_WORD,
        *titles,
        held_on=date(2026, 3, 20),
        is_dated=False,
        moments=(known,),
        registered=registered,
    )

    assert (moment.moment_id, moment.held_on) == (known.moment_id, MARCH_12)


def test_two_files_of_one_day_without_any_point_are_one_moment() -> None:
    known = spoken_for(WORD)

    assert moment_for(NEWER_WORD, moments=(known,)).moment_id == known.moment_id


def test_the_next_minutes_written_over_the_last_are_a_new_moment() -> None:
    known, (registered, _) = spoken_for(WORD), five(changed=0)

    moment = moment_for(
        WORD, "Parkeren", held_on=date(2026, 9, 17), moments=(known,), registered=registered
    )

    assert moment.moment_id == "2026-09-17/1"


@pytest.mark.parametrize(
    ("there", "heir"),
    [
        ([WORD, OLDER_PDF], None),
        ([WORD, NEWER_WORD], None),
        ([OLDER_PDF], OLDER_PDF),
        ([OLDER_PDF, NEWER_PDF], NEWER_PDF),
        ([NEWER_PDF, NEWER_WORD], NEWER_WORD),
        ([], None),
    ],
)
def test_another_file_takes_over_only_when_the_first_is_gone(
    there: list[KnownItem], heir: KnownItem | None
) -> None:
    assert heir_of(spoken_for(WORD), there, {i.item_id: i for i in there}) == heir


def test_a_word_document_that_is_put_back_speaks_again() -> None:
    there = [WORD, NEWER_PDF]

    assert heir_of(spoken_for(NEWER_PDF), there, {i.item_id: i for i in there}) == WORD


def test_points_are_at_work_while_a_task_lives_or_may_live() -> None:
    waiting = a_registered(a_point("Bankje"))
    made = with_task(waiting, a_task("Bankje"))

    assert is_at_work([waiting, made], [])
    assert is_at_work([waiting], [waiting.key])
    assert not is_at_work([waiting, replace(made, stopped_on=MARCH_12)], [])
