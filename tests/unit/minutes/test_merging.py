"""Points that the minutes name more than once."""

from unit.minutes.builders import minutes_of


def titles(text: str) -> list[str]:
    return [p.title for p in minutes_of(text, privacy=False).points]


ACTIONS = "\n\n## Acties\n\n| Actie | Wie |\n|---|---|\n"


def test_a_promise_under_a_heading_is_the_point_of_the_list() -> None:
    text = "## Nieuwe schuur\n\nFenna checkt dit bij de gemeente.\n"
    table = "| Vergunning nieuwe schuur checken | Fenna |\n| Verf kopen | Daan |\n"

    assert titles(text + ACTIONS + table) == ["Vergunning nieuwe schuur checken", "Verf kopen"]


def test_another_task_of_the_same_person_is_a_point_of_its_own() -> None:
    text = "## Tuin\n\nFenna belt de hovenier.\n"
    table = "| Vergunning nieuwe schuur checken | Fenna |\n| Verf kopen | Daan |\n"

    assert titles(text + ACTIONS + table)[-1] == "De hovenier bellen"


def test_the_same_words_of_two_people_in_one_list_are_two_points() -> None:
    table = "| Verf kopen | Fenna |\n| Verf kopen voor de schuur | Daan |\n"

    assert titles(ACTIONS + table) == ["Verf kopen", "Verf kopen voor de schuur"]


def test_a_task_divided_over_people_is_a_point_for_each() -> None:
    text = "- Kort stukje schrijven\n  - tuin: Fenna\n  - keuken: Daan\n"
    points = minutes_of(text, privacy=False).points

    assert [(p.title, p.owners) for p in points] == [
        ("Kort stukje schrijven: tuin", ("Fenna",)),
        ("Kort stukje schrijven: keuken", ("Daan",)),
    ]
