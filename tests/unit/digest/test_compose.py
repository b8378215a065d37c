from dataclasses import replace
from datetime import date

import pytest

from planner_sync.domain.board import Stage, TaskId
from planner_sync.domain.calendar import Month
from planner_sync.domain.digest import MAX_ADDRESS, Line, Links
from planner_sync.domain.progress import Section
from unit.digest.builders import (
    AUGUST,
    JULY,
    SEPTEMBER,
    digest_of,
    done,
    entry,
    full_digest,
    snapshot,
    undecided,
)


def only_line(title: str) -> Line:
    [part] = digest_of(snapshot(SEPTEMBER, entry(title=title))).sections
    [line] = part.lines
    return line


def test_sections_stand_in_the_fixed_order() -> None:
    assert [part.section for part in full_digest().sections] == [
        Section.FINISHED,
        Section.NEW,
        Section.MOVED,
        Section.OVERDUE,
        Section.STALLED,
        Section.WAITING,
        Section.SET_ASIDE,
    ]


def test_sections_without_lines_are_left_out() -> None:
    digest = digest_of(snapshot(SEPTEMBER, undecided()))

    assert [part.section for part in digest.sections] == [Section.WAITING]


def test_open_points_without_news_are_kept_apart() -> None:
    digest = digest_of(snapshot(SEPTEMBER, entry()), snapshot(AUGUST, entry()))

    assert digest.sections == ()
    assert [line.title for line in digest.quiet] == ["Punt bankje"]
    assert not digest.is_empty


def test_a_month_without_points_is_empty_even_when_points_were_done_before() -> None:
    old = done(entry())

    assert digest_of(snapshot(SEPTEMBER, old), snapshot(AUGUST, old)).is_empty


def test_a_point_counts_under_every_figure_that_fits() -> None:
    late = undecided(due_on=date(2026, 9, 1))

    figures = digest_of(snapshot(SEPTEMBER, late)).figures

    assert (figures.open, figures.new, figures.overdue, figures.waiting) == (1, 1, 1, 1)
    assert (figures.finished, figures.moved, figures.stalled) == (0, 0, 0)


def test_a_line_shows_the_point_beside_its_last_snapshot() -> None:
    before = undecided(due_on=date(2026, 12, 1))
    now = entry(stage=Stage.IN_PROGRESS, due_on=date(2026, 11, 1))

    [part] = digest_of(snapshot(SEPTEMBER, now), snapshot(AUGUST, before)).sections
    [line] = part.lines

    assert line.before is not None
    assert (line.before.bucket, line.now.bucket) == ("Te bespreken", "Opgepakt")
    assert (line.before.due_on, line.now.due_on) == (date(2026, 12, 1), date(2026, 11, 1))
    assert (line.before.stage, line.now.stage) == (Stage.NOT_STARTED, Stage.IN_PROGRESS)


def test_a_reopened_point_says_so() -> None:
    [part] = digest_of(snapshot(SEPTEMBER, entry()), snapshot(AUGUST, done(entry()))).sections

    assert part.lines[0].is_reopened


def test_months_between_two_snapshots_are_named_unless_the_caller_knows_better() -> None:
    now, june = snapshot(SEPTEMBER), snapshot(Month(2026, 6))

    assert digest_of(now, june).missing_months == (JULY, AUGUST)
    assert digest_of(now, june, missing_months=[AUGUST, AUGUST]).missing_months == (AUGUST,)
    assert digest_of(now).missing_months == ()


def test_what_happened_in_a_month_that_was_never_told_is_news() -> None:
    history = snapshot(JULY, entry()), snapshot(AUGUST, done(entry()), entry("new"))
    now = snapshot(SEPTEMBER, done(entry()), entry("new"))

    caught_up = digest_of(now, *history, missing_months=[AUGUST])

    assert [part.section for part in caught_up.sections] == [Section.FINISHED, Section.NEW]
    assert caught_up.compared_to == date(2026, 8, 1)
    assert digest_of(now, *history).sections == ()


def test_a_digest_names_the_day_of_its_snapshot_and_of_the_one_before() -> None:
    digest = digest_of(snapshot(SEPTEMBER), snapshot(JULY), snapshot(AUGUST))

    assert (digest.taken_on, digest.compared_to) == (date(2026, 10, 1), date(2026, 9, 1))
    assert digest_of(snapshot(SEPTEMBER)).compared_to is None


def test_equal_input_gives_an_equal_digest() -> None:
    assert full_digest() == full_digest()


def test_texts_that_no_document_can_hold_become_one_plain_line() -> None:
    assert only_line(" Meer\x00groen\n\u202ein de\u200b tu\xadin ").title == "Meer groen in de tuin"


@pytest.mark.parametrize(
    "address", [None, "", "http://planner.example/", "javascript:alert(1)", "https://" + "a" * 2000]
)
def test_an_address_that_is_not_https_or_too_long_counts_as_missing(address: str | None) -> None:
    links = Links(plan_url=address, report_url=address, task_url=lambda _: address)

    assert (links.plan(), links.report(), links.task(TaskId("t"))) == (None, None, None)


def test_an_address_cannot_end_its_link_early() -> None:
    links = Links(plan_url='https://planner.example/a b)"<%20>é')

    assert links.plan() == "https://planner.example/a%20b%29%22%3C%20%3E%C3%A9"
    assert len(links.plan() or "") <= MAX_ADDRESS


def test_a_point_without_a_task_has_no_link() -> None:
    assert Links(task_url=lambda _: "https://planner.example/").task(None) is None


def test_a_held_point_keeps_its_stand_in_title() -> None:
    held = replace(entry(), title="punt 7KQ3M2XW")

    assert only_line(held.title).title == "punt 7KQ3M2XW"
