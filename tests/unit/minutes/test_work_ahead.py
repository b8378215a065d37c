"""Work that is left to do, in minutes of any length and beside a list of points."""

import pytest

from planner_sync.domain.points import Certainty, Point
from unit.minutes.builders import minutes_of, points_of_board
from unit.minutes.builders import points_of as points_of_clients

LIST = "\n\n## Actiepunten\n\n- Vlag naaien (Fenna)\n- Mast schuren (Daan)\n- Touw kopen (Fenna)\n"
TALK = "\n\n" + "Daarna vertelt de gastspreker lang en breed over oude schepen en hun zeilen. " * 60


def titles_of(text: str, behind: str = "") -> list[str]:
    return [point.title for point in points_of_board(f"{text}{behind}")]


def said_in(text: str, where: str) -> list[str]:
    listed = {"Vlag naaien", "Mast schuren", "Touw kopen"}
    return [title for title in titles_of(text, where) if title not in listed]


@pytest.mark.parametrize("where", [LIST, TALK], ids=["beside a list", "in a long text"])
@pytest.mark.parametrize(
    ("said", "title"),
    [
        ("De folder moet nog worden gedrukt.", "De folder nog drukken"),
        ("Het blad dient nog toegevoegd te worden.", "Het blad nog toevoegen"),
        ("De lijst met namen moet worden aangevuld.", "De lijst met namen aanvullen"),
        ("Ook moet de kaart nagekeken worden.", "Ook de kaart nakijken"),
        ("Nagaan of het hek op slot kan.", None),
        ("Overleggen met de brandweer.", None),
        ("Vragen of de buren een aanhanger hebben.", None),
    ],
)
def test_what_is_left_to_do_counts_beside_a_list_and_in_a_long_text(
    said: str, title: str | None, where: str
) -> None:
    assert said_in(said, where) == [title or said.rstrip(".")]


@pytest.mark.parametrize("where", [LIST, TALK], ids=["beside a list", "in a long text"])
@pytest.mark.parametrize(
    "said",
    [
        "Het hek moet altijd gesloten worden.",
        "De bezoeker moet op tijd worden geholpen.",
        "De mast moet volgens de wet worden nagekeken.",
        "De lijst moet nog door de gemeente worden gestempeld.",
        "Misschien moet de kaart ook worden aangevuld.",
        "Voorstel: de kaart aanvullen.",
        "Het pad moet breed genoeg zijn.",
        "Zoeken op naam van de boot.",
        "Onderzoeken van de bodem.",
        "Ze onderzoeken de bodem van de haven.",
        "De vloot volgt plannen die samen worden opgesteld.",
        "Alle opmerkingen en vragen uit de zaal.",
    ],
)
def test_rules_and_headings_are_no_work_there(said: str, where: str) -> None:
    assert said_in(said, where) == []


def test_a_change_counts_in_a_long_text() -> None:
    said = "De naam 'groep' veranderen in 'kring', dat leest prettiger."

    assert said_in(said, TALK) == [said.rstrip(".")]


class TestTheOrderOfThings:
    @pytest.mark.parametrize(
        "said",
        [
            "Als laatste punt moet de kaart nagekeken worden.",
            "Als volgende stap wordt een eerste tekening opgesteld.",
            "Als eerste moet de kaart nagekeken worden.",
            "Als aanvulling wordt de lijst bijgewerkt.",
        ],
    )
    def test_als_may_tell_in_what_order_things_come(self, said: str) -> None:
        assert len(titles_of(said)) == 1

    @pytest.mark.parametrize(
        "said",
        [
            "Als de mast breekt, moet de kaart nagekeken worden.",
            "Als het regent wordt de lijst bijgewerkt.",
            "Wanneer nodig wordt de lijst bijgewerkt.",
        ],
    )
    def test_a_case_gives_no_work(self, said: str) -> None:
        assert titles_of(said) == []


class TestOrders:
    @pytest.mark.parametrize(
        "said",
        [
            "Zorg dat de vlaggen droog zijn.",
            "Probeer ook al advies te vragen aan een zeilmaker.",
            "Maak van alles een foto.",
            "Geef kleuren om het vrolijk te laten lijken.",
            "Zet ook alles erbij wat stuk is.",
            "Verwijs bij elke knoop naar het boek.",
            "geef nuttige uitleg",
            "Ask if we can borrow two boats.",
            "Finalize new positions on the boat.",
        ],
    )
    def test_an_order_is_work(self, said: str) -> None:
        (point,) = points_of_board(said)

        assert point.title.lower() == said.rstrip(".").lower()
        assert point.certainty is Certainty.SUGGESTED

    @pytest.mark.parametrize(
        "said",
        [
            "Maak je geen zorgen.",
            "Zorg je ervoor dat het droog blijft?",
            "Zet hij de boot klaar?",
            "Plan van aanpak voor de haven",
            "Werk aan de mast",
            "Report on the harbour",
            "Update from the harbour",
        ],
    )
    def test_questions_and_titles_are_none(self, said: str) -> None:
        assert titles_of(said) == []

    def test_where_clients_met_an_order_is_what_somebody_was_told(self) -> None:
        assert points_of_clients("Zorg dat de vlaggen droog zijn.") == ()


class TestLinesWithoutBullets:
    LINES = "# Notulen botenclub\n\nVersies opschrijven van de kaarten\n\nMast schuren bij de loods"

    def test_short_lines_below_each_other_are_notes(self) -> None:
        assert self.titles(self.LINES) == [
            "Versies opschrijven van de kaarten",
            "Mast schuren bij de loods",
        ]

    def test_a_line_above_a_text_is_its_title(self) -> None:
        text = f"{self.LINES}\n\nDe mast is vorig jaar door de buren geschuurd en gelakt."

        assert self.titles(text) == ["Versies opschrijven van de kaarten"]

    @staticmethod
    def titles(text: str) -> list[str]:
        points: tuple[Point, ...] = minutes_of(text, privacy=False, members=()).points
        return [point.title for point in points]


@pytest.mark.parametrize(
    ("said", "title"),
    [
        ("Voor nu is het plan om een open dag te organiseren.", "Een open dag organiseren"),
        ("Het plan is om een open dag te organiseren.", "Een open dag organiseren"),
        ("Dan is de afspraak dat we de mast schuren.", "De mast schuren"),
        ("We komen samen tot de conclusie om een vacature te plaatsen.", "Een vacature plaatsen"),
    ],
)
def test_a_plan_and_a_conclusion_are_agreements(said: str, title: str) -> None:
    assert titles_of(said) == [title]
