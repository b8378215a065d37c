"""A page of questions with the team's answers: each pair is one matter, however it is typed."""

from itertools import product

import pytest

from planner_sync.domain.points import Decision, Point, Status
from unit.minutes.builders import points_of

QUESTIONS = (
    "Vraag 3: ",
    "Vraag mw. Vink: ",
    "Vraag van Joris: ",
    "Vraag (Joris) – ",
    "Joris vraagt: ",
)
ANSWERS = ("Antwoord team: ", "Antw: ", "Reactie Fenna: ", "Team: ", "-> ")
LAYOUTS = ("{q}\n\n{a}", "{q}\\\n{a}", "- {q}\n- {a}", "- {q}\n  - {a}", "- {q}\n\n{a}")

WAYS = [*product(QUESTIONS, ANSWERS, LAYOUTS)]

OTHER = ("Waar is de sleutel van de schuur gebleven?", "Die hangt weer in de gang.")
COLD = "Kan de soep wat warmer? De balletjes zijn vaak koud."


def page(question: str, answer: str, layout: str, told: str) -> str:
    pairs = (OTHER, (COLD, told))
    return "\n\n".join(
        layout.format(q=f"{question}{asked}", a=f"{answer}{said}") for asked, said in pairs
    )


def is_open(point: Point) -> bool:
    is_refused = point.decision in {Decision.NOT_TAKEN_UP, Decision.LATER}
    return point.status is Status.OPEN and not is_refused


@pytest.mark.parametrize(("question", "answer", "layout"), WAYS)
def test_a_question_and_the_work_in_its_answer_are_one_point(
    question: str, answer: str, layout: str
) -> None:
    told = "Dat horen we meer. Fenna vraagt een prijs op bij de leverancier."

    (point,) = filter(is_open, points_of(page(question, answer, layout, told)))

    assert point.owners == ("Fenna",)
    assert "soep" in f"{point.title} {point.description}"


@pytest.mark.parametrize(("question", "answer", "layout"), WAYS)
@pytest.mark.parametrize("told", ["Nee, dat kan helaas niet.", "Dat is gisteren opgelost."])
def test_a_question_that_is_settled_asks_for_nothing(
    question: str, answer: str, layout: str, told: str
) -> None:
    assert not [*filter(is_open, points_of(page(question, answer, layout, told)))]


def test_a_statement_is_a_question_where_it_says_so() -> None:
    text = "Vraag Joris: Het is te licht op mijn kamer.\n\nAntwoord: Fenna hangt een gordijn op."

    (point,) = points_of(text)

    assert point.owners == ("Fenna",)
    assert "licht" in f"{point.title} {point.description}"


def test_one_answer_alone_answers_only_what_asks() -> None:
    text = "We hebben soep gegeten met z'n allen.\n\nReactie: Fenna belt de kok over de soep."

    (point,) = points_of(text)

    assert "gegeten" not in f"{point.title} {point.description}"


def test_a_known_label_may_say_who_answers() -> None:
    (point,) = points_of("Team: Fenna belt met de leverancier.")

    assert point.owners == ("Fenna",)
    assert points_of("Team: Fenna, Daan") == ()
