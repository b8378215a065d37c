"""Laws of due dates, true for any words and any meeting."""

from datetime import date

from hypothesis import given, settings
from hypothesis import strategies as st

from planner_sync.domain.calendar import Month, spoken
from planner_sync.minutes.dates.due_dates import Due, find_due, read_due
from planner_sync.minutes.dates.feasts import easter

DAYS = st.dates(date(2020, 1, 1), date(2035, 12, 31))
WORDS = st.lists(
    st.sampled_from(
        [
            *("voor", "begin", "half", "eind", "week", "maand", "jaar", "over", "twee", "3", "31"),
            *("februari", "mei", "de", "13e", "vrijdag", "volgende", "Q4", "najaar", "kerst"),
            *("2026", "99", "/", "-", ".", "12-13-2026", "z.s.m.", "binnen", "1e", "laatste"),
            *(
                "kwartaal",
                "zomer",
                "deze",
                "met",
                "12",
                "'27",
                "dagen",
                "Pasen",
                "elke",
                "t/m",
                "op",
            ),
            *("volgende bijeenkomst", "voor", "is", "Sanne", "belt", "feest", "tussen", "en", "na"),
        ]
    )
).map(" ".join)


@settings(derandomize=True, deadline=None)
@given(st.text() | WORDS, st.none() | DAYS)
def test_reading_never_raises_and_keeps_what_was_written(text: str, held_on: date | None) -> None:
    due = read_due(text, held_on=held_on)
    find_due(text, held_on=held_on)

    assert due.text == (" ".join(text.split()) or None)


@settings(derandomize=True, deadline=None)
@given(WORDS, DAYS, DAYS)
def test_what_is_found_stands_in_the_text_and_a_stricter_reading_finds_no_more(
    text: str, held_on: date, next_on: date
) -> None:
    loose = find_due(text, held_on=held_on, next_on=next_on)
    strict = find_due(text, held_on=held_on, next_on=next_on, is_strict=True)

    assert loose.text is None or loose.text in " ".join(text.split())
    assert strict in (loose, Due())


@settings(derandomize=True, deadline=None)
@given(st.integers(1900, 2199))
def test_easter_is_a_sunday_between_22_march_and_25_april(year: int) -> None:
    day = easter(year)

    assert day.isoweekday() == 7
    assert date(year, 3, 22) <= day <= date(year, 4, 25)


@settings(derandomize=True, deadline=None)
@given(DAYS, DAYS)
def test_a_full_date_is_that_day(held_on: date, day: date) -> None:
    for written in (spoken(day), spoken(day, "en"), day.isoformat(), f"{day:%d-%m-%Y}"):
        assert read_due(written, held_on=held_on).on == day


@settings(derandomize=True, deadline=None)
@given(DAYS, DAYS)
def test_a_day_without_a_year_is_the_first_one_from_the_meeting_on(
    held_on: date, day: date
) -> None:
    due = read_due(f"{day.day}-{day.month}", held_on=held_on).on

    if due is not None:
        assert (due.day, due.month) == (day.day, day.month)
        assert 0 <= (due - held_on).days <= 366


@settings(derandomize=True, deadline=None)
@given(DAYS, DAYS.map(Month.of))
def test_parts_of_a_month_end_in_order(held_on: date, month: Month) -> None:
    name = month.spoken()
    begin, half, end = (
        read_due(f"{part} {name}", held_on=held_on).on for part in ("begin", "half", "eind")
    )

    assert (begin, half, end) == (
        month.first.replace(day=10),
        month.first.replace(day=20),
        month.last,
    )
