"""Several tasks in one line or cell come apart, each with who does it."""

from unit.minutes.builders import points_of, points_of_board

_TITLE = "## Actiepunten\n\n"


def test_tasks_in_one_item_that_each_begin_with_a_name_come_apart() -> None:
    points = points_of_board(f"{_TITLE}- Fenna: zaal boeken, Daan: vlag kopen\n- Verf kopen (Daan)")

    assert [(p.title, p.owners) for p in points] == [
        ("Zaal boeken", ("Fenna",)),
        ("Vlag kopen", ("Daan",)),
        ("Verf kopen", ("Daan",)),
    ]


def test_tasks_in_one_line_below_a_title_that_divides_them() -> None:
    points = points_of_board(
        "Taakverdeling: wie doet wat op het feest?\n\n"
        "Met elkaar het podium, Fenna: kas, Daan: tuin, Fenna: licht. Begin om negen uur."
    )

    assert [(p.title, p.owners) for p in points][:2] == [("Kas", ("Fenna",)), ("Tuin", ("Daan",))]


def test_one_who_is_named_within_a_task_does_not_end_it() -> None:
    points = points_of_board(f"{_TITLE}- Fenna: zaal boeken, vlag kopen\n- Verf kopen (Daan)")

    assert points[0].title == "Zaal boeken, vlag kopen"


def test_what_clients_say_in_turn_stays_together() -> None:
    assert len(points_of("## Wensen\n\n- Fenna: meer soep, Daan: minder soep")) == 1


def _rows(*rows: str) -> str:
    return "\n".join([f"{_TITLE}| Rubriek | Taak | Wie |", "|--|--|--|", *rows])


def test_lines_of_one_cell_that_each_name_work_are_tasks_of_the_same_person() -> None:
    points = points_of_board(_rows("| Kamp | Tent lenen<br>Touw kopen | Fenna |"))

    assert [(p.title, p.owners) for p in points] == [
        ("Tent lenen", ("Fenna",)),
        ("Touw kopen", ("Fenna",)),
    ]


def test_a_line_that_was_wrapped_in_its_cell_stays_whole() -> None:
    points = points_of_board(_rows("| Kamp | Tent lenen<br>van de buren | Fenna |"))

    assert len(points) == 1


def test_where_the_task_was_left_out_its_part_is_the_work() -> None:
    points = points_of_board(_rows("| Kas | | Fenna |", "| Tuin | Wieden | Daan (en Fenna) |"))

    assert [(p.title, p.owners) for p in points] == [
        ("Kas", ("Fenna",)),
        ("Wieden", ("Daan", "Fenna")),
    ]
