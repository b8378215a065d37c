"""Points that the minutes name more than once."""

import pytest

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


def test_one_task_of_two_people_in_one_list_is_a_point_for_each() -> None:
    points = minutes_of("## Acties\n\n- Fenna: tent boeken\n- Daan: tent boeken\n").points

    assert [p.owners for p in points] == [("Fenna",), ("Daan",)]


class TestLaterListOfTheSameMinutes:
    """What a later list says in a few words of an earlier one is another task."""

    @staticmethod
    def two_lists(first: str, second: str) -> list[str]:
        return titles(f"## Acties 3 mei\n\n- {first}\n\n## Acties 10 mei\n\n- {second}\n")

    @pytest.mark.parametrize(
        ("first", "second"),
        [
            ("Folder nakijken en samen met Daan de poster aanpassen", "Poster aanpassen"),
            ("Lijst van gasten", "Sjabloon voor lijst van gasten maken en rondsturen"),
            (
                "Fenna: poster voor de kantine drukken",
                "Daan: poster voor de kantine opnieuw drukken",
            ),
        ],
    )
    def test_is_read(self, first: str, second: str) -> None:
        assert len(self.two_lists(first, second)) == 2

    def test_another_day_for_other_words_is_another_task(self) -> None:
        head = "| Actie | Wie | Wanneer |\n|---|---|---|\n"
        first = f"## Acties 3 mei\n\n{head}| Poster kantine drukken | Fenna | maandag |\n\n"
        second = f"## Acties 10 mei\n\n{head}| Poster kantine opnieuw drukken | Fenna | vrijdag |\n"

        assert len(titles(first + second)) == 2

    def test_the_same_words_are_the_same_task(self) -> None:
        assert self.two_lists("Fenna: poster drukken", "Poster drukken (Fenna)") == [
            "Poster drukken"
        ]


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
