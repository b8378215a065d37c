"""Laws of what is told about a month, true for any run of months on any board."""

from collections.abc import Sequence
from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from planner_sync.domain.board import Stage, Standing
from planner_sync.domain.calendar import Month
from planner_sync.domain.progress import OPEN, Section, movements
from planner_sync.domain.snapshots import Snapshot, SnapshotEntry
from unit.digest.builders import digest_of, entry, snapshot

FIRST = Month(2026, 1)


@st.composite
def points(draw: st.DrawFn, name: str) -> SnapshotEntry:
    standing = draw(st.sampled_from(Standing))
    is_done = standing is Standing.DONE
    return entry(
        name,
        standing=standing,
        stage=Stage.DONE if is_done else draw(st.sampled_from([*Stage][:2])),
        bucket=draw(st.sampled_from(["Te bespreken", "Opgepakt", "Bezig"])),
        due_on=draw(st.none() | st.dates(date(2026, 1, 1), date(2026, 12, 31))),
        detail_fingerprint=draw(st.sampled_from(["", "x"])),
    )


@st.composite
def histories(draw: st.DrawFn) -> Sequence[Snapshot]:
    """One to six months, some of them without a snapshot, with up to four points."""
    months = [FIRST]
    for gap in draw(st.lists(st.integers(0, 2), max_size=5)):
        month = months[-1].next
        for _ in range(gap):
            month = month.next
        months.append(month)
    names = draw(st.lists(st.sampled_from("abcd"), unique=True))
    return [snapshot(m, *(draw(points(n)) for n in names if draw(st.booleans()))) for m in months]


@given(histories())
def test_every_open_point_is_told_once_or_goes_on_quietly(months: Sequence[Snapshot]) -> None:
    *history, now = months

    digest = digest_of(now, *history)

    told = [line.title for part in digest.sections for line in part.lines]
    everyone = [*told, *(line.title for line in digest.quiet)]
    assert len(everyone) == len(set(everyone))
    assert {e.title for e in now.entries if e.standing in OPEN} <= set(everyone)
    assert digest.figures.open == sum(e.standing in OPEN for e in now.entries)


@given(histories())
def test_a_point_finishes_again_only_after_it_was_seen_unfinished(
    months: Sequence[Snapshot],
) -> None:
    finished: set[str] = set()
    for number, now in enumerate(months):
        for move in movements(now, months[:number]):
            if move.section is Section.FINISHED:
                assert move.entry.key not in finished
                finished.add(move.entry.key)
            elif move.entry.standing is not Standing.DONE:
                finished.discard(move.entry.key)


@given(histories())
def test_a_month_equal_to_the_last_one_has_no_news(months: Sequence[Snapshot]) -> None:
    again = snapshot(months[-1].month.next, *months[-1].entries)

    sections = {move.section for move in movements(again, months)}

    assert sections <= {None, Section.OVERDUE, Section.STALLED, Section.WAITING}


@given(histories())
def test_two_equal_months_later_every_open_point_is_stalled(months: Sequence[Snapshot]) -> None:
    last = months[-1]
    next_month = snapshot(last.month.next, *last.entries)
    now = snapshot(last.month.next.next, *last.entries)

    told = movements(now, [*months, next_month])

    assert all(move.is_stalled == move.is_open for move in told)


@given(histories())
def test_the_overdue_are_the_open_points_whose_day_has_passed(months: Sequence[Snapshot]) -> None:
    *history, now = months

    overdue = {move.entry.key for move in movements(now, history) if move.is_overdue}

    assert overdue == {
        e.key
        for e in now.entries
        if e.standing in OPEN and e.due_on is not None and e.due_on < now.taken_on
    }


@given(histories())
def test_the_order_of_snapshots_and_entries_does_not_matter(months: Sequence[Snapshot]) -> None:
    *history, now = months
    reversed_now = snapshot(now.month, *reversed(now.entries))

    assert movements(reversed_now, history[::-1]) == movements(now, history)
