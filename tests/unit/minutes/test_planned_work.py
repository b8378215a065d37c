"""What is planned and what is done: headings, lead-ins, tables and requests in many minutes."""

import pytest

from planner_sync.domain.blocks import Cell, Document, Paragraph, Table
from planner_sync.domain.points import Certainty, Decision, Kind, Point, Status
from planner_sync.minutes.reading import read_minutes
from unit.minutes.builders import minutes_of, shipped_lexicon

BOARD = "# Verslag projectoverleg\n\nAanwezig: Fenna Fictief, Daan van der Verzonnen\n\n"
CLIENTS = "# Verslag bewonersavond\n\nAanwezig: Fenna (begeleider), Daan (begeleider)\n\n"


def points_of(text: str, head: str = BOARD) -> tuple[Point, ...]:
    return minutes_of(f"{head}{text}\n", privacy=False, members=()).points


def titles_of(text: str, head: str = BOARD) -> list[str]:
    return [point.title for point in points_of(text, head)]


def points_of_rows(*rows: str, head: str = "Verslag bewonersavond 4 mei 2026") -> tuple[Point, ...]:
    cells = tuple(tuple(Cell(text=cell.strip()) for cell in row.split("|")) for row in rows)
    blocks = (Paragraph(text=head, where="alinea 1"), Table(rows=cells, where="tabel 1"))
    document = Document(blocks=blocks, format="docx")
    return read_minutes(document, lexicon=shipped_lexicon(), privacy=False).points


class TestPlannedAndDone:
    @pytest.mark.parametrize(
        ("done", "planned"),
        [
            ("Gerealiseerd:", "Gepland:"),
            ("Wat heb je deze week gerealiseerd?", "Wat plan je volgende week te doen?"),
            ("Wat is bereikt", "Wat we gaan doen"),
        ],
    )
    def test_only_what_stands_under_planned_is_work(self, done: str, planned: str) -> None:
        text = f"## {done}\n\n- Vlag naaien\n- Mast schuren\n\n## {planned}\n\n- Touw oplengen\n"

        assert titles_of(text) == ["Touw oplengen"]

    def test_each_sentence_under_a_heading_that_asks_for_work_is_a_point(self) -> None:
        text = "## Gepland\n\nVragen stellen over de mast. Nagaan of het touw lang genoeg is."

        assert titles_of(text) == [
            "Vragen stellen over de mast",
            "Nagaan of het touw lang genoeg is",
        ]

    def test_an_item_that_announces_what_is_left_names_the_work_below_it(self) -> None:
        text = "- Tent bekeken\n- 2 resterende taken:\n  1. Haringen tellen\n  2. Zeil drogen\n"

        assert titles_of(text) == ["Haringen tellen", "Zeil drogen"]


class TestHowFarItIs:
    @pytest.mark.parametrize(
        "item",
        [
            "Vlag naaien (Fenna) klaar",
            "Vlag naaien (Fenna) - vervallen, de oude voldoet",
            "Controle van de vlaggenmast afgerond",
        ],
    )
    def test_the_end_of_an_item_says_that_nothing_is_left_to_do(self, item: str) -> None:
        (point,) = points_of(f"## Actiepunten\n\n- {item}\n")

        assert point.status in {Status.DONE, Status.DROPPED}

    def test_what_need_not_be_done_is_a_decision(self) -> None:
        (point,) = points_of("## Afspraken\n\n- Vlaggen hoeven niet meer gestreken te worden\n")

        assert point.kind is Kind.DECISION

    def test_a_year_that_says_which_one_is_no_day_by_which(self) -> None:
        assert titles_of("Fenna geeft een samenvatting van de begroting van 2024.") == []


class TestOpinions:
    @pytest.mark.parametrize(
        "sentence",
        [
            "Het is onduidelijk welke vlag er zou moeten hangen.",
            "We weten nog niet wat er dan op de vlag zou moeten staan.",
        ],
    )
    def test_a_question_inside_a_sentence_asks_for_no_change(self, sentence: str) -> None:
        assert titles_of(sentence) == []

    def test_what_a_word_means_is_no_point(self) -> None:
        text = "## Uitleg\n\n- Actie: een klus die iemand op zich neemt.\n"

        assert titles_of(text) == []


class TestTables:
    def test_the_column_of_points_wins_over_what_was_said(self) -> None:
        (point,) = points_of_rows(
            "Wat zeggen cliënten | Verbeterpunt | Oppakken j/n | Trekker",
            "De vlag is vaal | Nieuwe vlag kopen | ja | Fenna",
        )

        assert (point.title, point.decision) == ("Nieuwe vlag kopen", Decision.TAKEN_UP)

    def test_the_reason_may_stand_in_brackets(self) -> None:
        (point,) = points_of_rows(
            "Verbeterpunt | Oppakken j/n | Trekker",
            "Een tweede vlag | nee (geen mast) | ",
        )

        assert (point.decision, point.reason) == (Decision.NOT_TAKEN_UP, "geen mast")

    def test_a_refusal_in_the_column_of_actions_answers_what_came_up(self) -> None:
        _, point = points_of_rows(
            "Ter sprake gekomen | Wat gaan we ermee | Door | Klaar",
            "De mast piept | Mast smeren met vet | Fenna | 1 juni",
            "Een hogere mast | Niet doen, te duur | - | -",
        )

        assert (point.title, point.decision) == ("Een hogere mast", Decision.NOT_TAKEN_UP)
        assert point.reason == "te duur"

    def test_a_row_that_slipped_one_column_is_read_where_it_belongs(self) -> None:
        _, point = points_of_rows(
            "Ter sprake gekomen | Wat gaan we ermee | Door | Klaar",
            "De mast piept | Mast smeren met vet | Fenna | 1 juni",
            "Geen plek voor fietsen | | Rek plaatsen bij de deur | Daan",
        )

        assert (point.title, point.owners) == (
            "Geen plek voor fietsen: rek plaatsen bij de deur",
            ("Daan",),
        )


class TestAtTheTable:
    def test_a_request_to_somebody_known_is_theirs(self) -> None:
        (point,) = points_of("Fenna, kun jij de vlag ophangen?", CLIENTS)

        assert (point.title, point.owners) == ("De vlag ophangen", ("Fenna",))
        assert point.certainty is Certainty.CERTAIN

    def test_who_does_what_was_just_wished_is_said_of_that_wish(self) -> None:
        (point,) = points_of("De groep wil graag een nieuwe vlag. Fenna regelt dat.", CLIENTS)

        assert point.owners == ("Fenna",)
        assert "nieuwe vlag" in point.title

    def test_what_was_wished_and_is_there_asks_for_nothing(self) -> None:
        text = "Vorige keer was gevraagd om een bank; die staat er inmiddels."

        assert titles_of(text, CLIENTS) == []

    def test_a_wish_that_is_refused_in_the_same_sentence_is_not_taken_up(self) -> None:
        (point,) = points_of("De wens om een zwembad is besproken, maar dat kan niet.", CLIENTS)

        assert point.decision is Decision.NOT_TAKEN_UP

    def test_a_verb_in_two_parts_is_put_together_again(self) -> None:
        assert titles_of("Fenna gaat bij de buren na of de vlag stoort.") == [
            "Bij de buren nagaan of de vlag stoort"
        ]
