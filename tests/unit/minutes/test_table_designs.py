"""Tables of many designs, in each format in which they come."""

from collections.abc import Callable, Mapping

import pytest

from planner_sync.adapters.documents import read_document
from planner_sync.domain.minutes import Minutes
from planner_sync.minutes.reading import read_minutes
from unit.minutes.builders import MEMBERS, shipped_lexicon
from unit.minutes.table_designs import DESIGNS, Design, as_html, as_markdown, as_word

FORMATS: Mapping[str, Callable[[Design], bytes]] = {
    ".md": as_markdown,
    ".html": as_html,
    ".docx": as_word,
}
CASES = [
    pytest.param(design, suffix, id=f"{name}{suffix}")
    for name, design in DESIGNS.items()
    for suffix in FORMATS
    if not (design.is_merged and suffix == ".md")
]


def read(design: Design, suffix: str) -> Minutes:
    document = read_document(FORMATS[suffix](design), suffix)
    return read_minutes(document, lexicon=shipped_lexicon(), members=MEMBERS)


@pytest.mark.parametrize(("design", "suffix"), CASES)
def test_each_row_is_read_whatever_the_table_looks_like(design: Design, suffix: str) -> None:
    points = {point.title: point for point in read(design, suffix).points}

    assert sorted(points) == sorted(want.title for want in design.wants)
    for want in design.wants:
        point = points[want.title]
        due = point.due_on.isoformat() if point.due_on else ""
        assert (point.owners, point.decision, due) == (
            want.owners,
            want.decision,
            want.due or due,
        )
        assert want.theme is None or point.theme == want.theme
        assert point.status is want.status
