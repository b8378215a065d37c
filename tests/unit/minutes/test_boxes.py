"""Boxes amid the minutes, under no title of points: ticked is done, unticked is to be done."""

import pytest

from planner_sync.domain.points import Certainty, Status
from unit.minutes.builders import points_of_board

_REPORT = """
- Buurtfeest
  - [x] tent gehuurd bij de speeltuin
  - [ ] affiche ophangen in de bakkerij (Fenna)
  - [ ] Daan vragen of hij de vlag nog heeft
  - [ ] vlaggenlijn met gaten, 20 meter
- Kas
  - klopt
"""


def test_a_box_is_a_task_where_others_beside_it_are_worded_as_work() -> None:
    found = {point.title: point for point in points_of_board(_REPORT)}

    assert {title: point.status for title, point in found.items()} == {
        "Tent gehuurd bij de speeltuin": Status.DONE,
        "Affiche ophangen in de bakkerij": Status.OPEN,
        "Daan vragen of hij de vlag nog heeft": Status.OPEN,
        "Vlaggenlijn met gaten, 20 meter": Status.OPEN,
    }
    assert found["Affiche ophangen in de bakkerij"].owners == ("Fenna",)
    assert found["Affiche ophangen in de bakkerij"].certainty is Certainty.CERTAIN
    assert found["Vlaggenlijn met gaten, 20 meter"].certainty is Certainty.SUGGESTED


def test_work_in_the_text_counts_beside_boxes_amid_the_minutes() -> None:
    boxes = "- [ ] vlag bestellen\n- [ ] tent ophalen\n- [ ] stoelen terugbrengen\n"
    text = f"{boxes}\n## Kas\n\nEr moet nog een tweede kascommissielid gezocht worden.\n"

    titles = {point.title for point in points_of_board(text)}

    assert "Nog een tweede kascommissielid zoeken" in titles


@pytest.mark.parametrize(
    "text",
    [
        "Wat wilt u vaker doen?\n\n- [ ] samen eten in de zaal\n- [x] muziek in de tuin\n",
        "Soort bijeenkomst\n\n- [x] Bewoners\n- [ ] Familie en buren\n",
        "## Agenda\n\n- [x] verslag vaststellen\n- [ ] begroting bespreken met de kas\n",
    ],
    ids=["a choice between phrases", "a choice between words", "an agenda"],
)
def test_a_choice_and_an_agenda_hold_no_tasks(text: str) -> None:
    assert points_of_board(text) == ()
