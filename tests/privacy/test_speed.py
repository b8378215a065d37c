"""Cleaning takes time in proportion to the text, whatever is in it."""

import time

import pytest

from planner_sync.minutes.privacy import Cleaner
from unit.minutes.builders import MEMBERS, shipped_lexicon

LENGTH = 20_000
"""Characters: five times what a point is cut at."""

PATIENCE_S = 10.0
"""Far above the fraction of a second that it takes, far below what a backtracking pattern does."""

CLEANER = Cleaner(
    MEMBERS,
    ["Teun Spinazie"],
    given_names=shipped_lexicon().names["first"],
    words=shipped_lexicon().privacy,
)


@pytest.mark.parametrize(
    "piece",
    [
        *("a", "A", "0", " ", '"', "'", "\n", "a@", "a.", "A. ", "0-", "+1", "1 ", "a-", "a'"),
        *("Jan en ", "Jan, ", "Jan's ", "van der ", "Van Der ", "mevrouw ", "moeder van ", "de "),
        *("geb. ", "tel. ", "NL91 ", "1234 AB ", "kamers 1, ", "a.docx", "https://a.test/Jan "),
        *(
            "een cliënt en ",
            "iemand iemand ",
            "bij Xopper Yopper ",
            "haar zere ",
            "iemand is heel ",
            "wie: ton, ",
            "Xop en Yop ",
            "familie ",
        ),
    ],
)
def test_no_repeated_piece_makes_cleaning_slow(piece: str) -> None:
    started = time.perf_counter()

    CLEANER.clean(piece * (LENGTH // len(piece)))

    assert time.perf_counter() - started < PATIENCE_S


def test_two_hundred_pages_take_about_two_hundred_times_one_page() -> None:
    page = "Fenna belt mevrouw Witlof over de koffie. Meer groente bij het avondeten.\n" * 20
    one = min(_seconds(page * 10) for _ in range(3))

    assert _seconds(page * 200) < 20 * 5 * one


def _seconds(text: str) -> float:
    started = time.process_time()
    CLEANER.clean(text)
    return time.process_time() - started
