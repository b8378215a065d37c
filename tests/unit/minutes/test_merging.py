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


class TestListOfWorkAtTheEnd:
    """A row of what was said and an item of the list of work tell one point."""

    THEMES = (
        "# Cliëntmoment\n\nAanwezig: zes cliënten, Fenna Fictief, Daan van der Verzonnen\n\n"
        "| Wat zeggen deelnemers? | Wat doen we? | Wie? | Wanneer? |\n|---|---|---|---|\n"
        "| Bus komt te laat | We houden een week een lijstje bij en bellen de busmaatschappij | "
        "Fenna | 1 mei |\n"
        "| Meer wandelen | Een wandelclub op dinsdag, ook in de regen | Daan | juni |\n\n"
        "## Actielijst\n\n| Actie | Eigenaar | Deadline |\n|---|---|---|\n"
    )

    def test_the_same_people_and_day_with_a_word_in_common_are_one_point(self) -> None:
        again = "| Gesprek over de late bus | Fenna | 01-05-2026 |\n| Wandelclub | Daan | juni |\n"

        assert titles(self.THEMES + again) == ["Gesprek over de late bus", "Wandelclub"]

    def test_another_day_is_another_point(self) -> None:
        again = "| Gesprek over de late bus | Fenna | 3 juli |\n| Stoelen kopen | Daan | juni |\n"

        assert len(titles(self.THEMES + again)) == 4
