"""What a team says about a point on the card itself."""

import pytest

from planner_sync.domain.board import ChecklistItem, DetailFields
from planner_sync.domain.remarks import Remarks, remarks_of


def card(description: str = "", *checklist: str) -> DetailFields:
    items = tuple(ChecklistItem(title=title) for title in checklist)
    return DetailFields(description=description, checklist=items)


@pytest.mark.parametrize(
    ("line", "remarks"),
    [
        ("Reden: te duur", Remarks(reason="te duur")),
        ("REDEN:te duur", Remarks(reason="te duur")),
        ("  - reden :  te   duur ", Remarks(reason="te duur")),
        ("Resultaat: er is weer licht", Remarks(result="er is weer licht")),
        ("Voor cliënten: we eten samen", Remarks(for_clients="we eten samen")),
        ("voor clienten: we eten samen", Remarks(for_clients="we eten samen")),
        ("Result: the light works: again", Remarks(result="the light works: again")),
    ],
)
def test_a_line_that_opens_with_the_word_is_a_remark(line: str, remarks: Remarks) -> None:
    assert remarks_of(card(f"Uit het cliëntmoment.\n{line}")) == remarks
    assert remarks_of(card("", line)) == remarks


@pytest.mark.parametrize(
    "line", ["", "Reden", "Reden:", "De reden: te duur", "Resultaten: geen", "Toelichting: later"]
)
def test_any_other_line_is_none(line: str) -> None:
    assert remarks_of(card(line)) == Remarks()


def test_the_last_line_that_says_something_counts() -> None:
    said = card("Resultaat: begonnen\nResultaat: klaar\nResultaat:", "Resultaat: besteld")

    assert remarks_of(said) == Remarks(result="klaar")
