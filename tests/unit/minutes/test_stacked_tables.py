"""Tables of which only the lines are left, one cell below the other."""

import pytest

from planner_sync.adapters.documents import read_document
from planner_sync.minutes.reading import read_minutes
from unit.minutes.builders import shipped_lexicon

_HEAD = "Verslag werkgroep 14 oktober 2026\n\n"


def _told(text: str) -> list[tuple[str, tuple[str, ...], str | None]]:
    """Return what, who and when of each point of a plain text."""
    document = read_document((_HEAD + text).encode(), ".txt")
    minutes = read_minutes(document, lexicon=shipped_lexicon(), members=(), privacy=False)
    return [
        (point.title, point.owners, point.due_on.isoformat() if point.due_on else None)
        for point in minutes.points
    ]


_POINTS = [
    ("Lamp in de gang laten maken", ("Daan",), "2026-12-01"),
    ("Krant bestellen", ("Fenna",), None),
    ("Muur verven", (), "2026-11-15"),
]
_CELLS = [
    *("Actie", "Wie", "Wanneer"),
    *("Lamp in de gang laten maken", "Daan", "1 december"),
    *("Krant bestellen", "Fenna", ""),
    *("Muur verven", "", "15 november"),
]


@pytest.mark.parametrize("title", ["", "Actiepunten\n", "Wat we afspraken:\n\n"])
@pytest.mark.parametrize(
    "behind",
    ["", "\n\nDe kok was ziek.", "\nDe kok was de hele week ziek en dus at iedereen brood."],
)
def test_cells_below_each_other_are_rows_again(title: str, behind: str) -> None:
    assert _told(title + "\n".join(_CELLS) + behind) == _POINTS


def test_mail_leaves_an_empty_line_between_the_cells() -> None:
    assert _told("\n\n".join(_CELLS) + "\n\n\n\nDe kok was ziek.") == _POINTS
