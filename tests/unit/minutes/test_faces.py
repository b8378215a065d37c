"""A face or a thumb is a title: what goes well, and what could be better."""

import pytest

from planner_sync.domain.points import Kind
from unit.minutes.builders import CLIENTS, minutes_of


@pytest.mark.parametrize(("glad", "sad"), [("☺", "☹"), ("👍", "👎"), (":-)", ":-("), ("🙂", "🙁")])
def test_below_a_sad_face_stand_wishes_and_behind_a_glad_one_praise(glad: str, sad: str) -> None:
    found = minutes_of(
        f"{CLIENTS}## Wonen\n\n{glad} De nieuwe tuinstoelen zitten prima.\n\n{sad}\n\n"
        "- Overal staan rollators in de hal\n- De klok in de keuken loopt achter\n"
    ).points

    assert [(point.title, point.kind) for point in found] == [
        ("Overal staan rollators in de hal", Kind.IMPROVEMENT),
        ("De klok in de keuken loopt achter", Kind.IMPROVEMENT),
    ]


def test_a_table_with_faces_above_its_columns_is_read_by_them() -> None:
    found = minutes_of(
        f"{CLIENTS}| Thema | ☺ | ☹ | Wie |\n|--|--|--|--|\n"
        "| Eten | De appeltaart was heerlijk | De borden zijn koud | Fenna |\n"
    ).points

    assert [(point.title, point.owners) for point in found] == [("De borden zijn koud", ("Fenna",))]
