"""Who, when and why on lines of their own below a point."""

from datetime import date

import pytest

from planner_sync.domain.points import Certainty, Decision
from unit.minutes.builders import minutes_of, points_of

PLANS = {
    "bullets below a numbered item": """
1. Parasol op het terras zetten
   - wie: Fenna (welzijn)
   - wanneer: uiterlijk 20 april
2. Cursus bloemschikken aanbieden
   - wie: bewoners zelf, Daan begeleidt
   - wanneer: begin mei
""",
    "bullets at the same depth": """
- Parasol op het terras zetten
- Wie? Fenna
- Wanneer? 20 april
- Cursus bloemschikken aanbieden
- Wie? bewoners zelf en Daan
- Wanneer? begin mei
""",
    "lines below an item": """
- Parasol op het terras zetten
  Door: Fenna
  Klaar: 20 april
- Cursus bloemschikken aanbieden
  Door: bewoners zelf, Daan helpt mee
  Klaar: begin mei
""",
    "the day before the name": """
* Parasol op het terras zetten
    * Wanneer: 20 april
    * Waarom: in de zon is het te warm
    * Door wie: Fenna
* Cursus bloemschikken aanbieden
    * Wanneer: begin mei
    * Door wie: bewoners zelf / Daan
""",
    "a label for the point too": """
Wens: Parasol op het terras zetten
Wie: Fenna
Wanneer: 20 april

Wens: Cursus bloemschikken aanbieden
Wie: bewoners zelf, Daan
Wanneer: begin mei
""",
}


@pytest.mark.parametrize("title", ["## Het plan\n", "## Stap 4 – actieplan\n", "## Ons plan\n", ""])
@pytest.mark.parametrize("plan", PLANS)
def test_who_and_when_below_a_point_are_its_own(plan: str, title: str) -> None:
    parasol, course = minutes_of(f"# Cliëntmoment\n\n{title}{PLANS[plan]}").points

    assert (parasol.title, parasol.owners, parasol.due_on, parasol.certainty) == (
        "Parasol op het terras zetten",
        ("Fenna",),
        date(2026, 4, 20),
        Certainty.CERTAIN,
    )
    assert (course.title, course.owners) == (
        "Cursus bloemschikken aanbieden",
        ("bewoners zelf", "Daan"),
    )


def test_a_plan_makes_its_items_certain() -> None:
    (point,) = minutes_of("# Cliëntmoment\n\n## Het plan\n\n- Rookmelder ophangen\n").points

    assert point.certainty is Certainty.CERTAIN


def test_nobody_yet_is_no_owner() -> None:
    text = "## Het plan\n\n- Zaal huren\n  - wie: nog niemand\n  - wanneer: 1 mei\n"

    (point,) = minutes_of(text).points

    assert (point.owners, point.due_on) == ((), date(2026, 5, 1))


def test_why_below_a_task_is_told_with_it() -> None:
    text = "## Het plan\n\n- Zaal huren\n  - wie: Daan\n  - waarom: hier is het te klein\n"

    (point,) = minutes_of(text).points

    assert (point.description, point.reason) == ("hier is het te klein", None)


def test_the_head_of_minutes_is_no_task() -> None:
    text = "# Bewonersoverleg\n\nWie: Fenna en Daan\nWanneer: 12 maart 2026\n\nHet was gezellig.\n"

    assert minutes_of(text).points == ()


def test_a_wish_and_an_action_below_each_other_are_no_form() -> None:
    text = "## Uitleg\n\n- Verbeterpunt: iets dat anders moet.\n- Actie: een klus voor één mens.\n"

    titles = [point.title for point in minutes_of(f"# Cliëntmoment\n\n{text}").points]

    assert "Iets dat anders moet" not in titles


@pytest.mark.parametrize(
    ("good", "wish", "answer"),
    [
        ("Top", "Tip", "Wat doen we"),
        ("Top", "Tip", "Afspraak"),
        ("Wat vind je fijn?", "Wat mag er anders?", "Cijfer: 7\n\nReactie"),
        ("Wat is goed?", "Wat kan er beter?", "Ons antwoord"),
    ],
)
def test_a_tip_of_each_person_is_one_point_with_what_is_done_with_it(
    good: str, wish: str, answer: str
) -> None:
    rounds = [
        ("Anneke", "de tafels staan te dicht op elkaar", "Fenna schuift ze deze week uit elkaar."),
        ("Berend", "niks", "fijn om te horen!"),
        ("Clasien", "een hond op de groep", "dat kan niet, Berend is allergisch."),
    ]
    text = "\n\n".join(
        f"## {who}\n\n{good}: de nieuwe bank\n\n{wish}: {wished}\n\n{answer}: {done}"
        for who, wished, done in rounds
    )

    tables, dog = points_of(f"Aan tafel: Anneke, Berend, Clasien\n\n{text}")

    assert (tables.owners, tables.decision) == (("Fenna",), Decision.TAKEN_UP)
    assert tables.title.startswith("De tafels staan te dicht op elkaar")
    assert (dog.title, dog.decision) == ("Een hond op de groep", Decision.NOT_TAKEN_UP)


def test_asking_somebody_is_what_is_agreed_on_a_wish() -> None:
    (wish,) = points_of(
        "# Cliëntmoment\n\nAanwezig: Fenna, Daan, 9 bewoners\n\n"
        "Wens: elke maand samen eten\n\nAfspraak: Daan vraagt of de keuken boven vrij is.\n"
    )

    assert (wish.owners, wish.decision) == (("Daan",), Decision.TAKEN_UP)
