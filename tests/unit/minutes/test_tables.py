"""Tables as people make them, read as points."""

from datetime import date

import pytest

from planner_sync.domain.minutes import Minutes
from planner_sync.domain.points import (
    Certainty,
    Decision,
    Kind,
    Point,
    Priority,
    Status,
    TakenUpBy,
)
from planner_sync.minutes.reading import read_minutes
from unit.minutes.builders import MEMBERS, minutes_of, shipped_lexicon, table

FORM = """
## Verbeterpunten

| Verbeterpunt | Wie | Wanneer | Besluit | Waarom niet |
|---|---|---|---|---|
| Meer keuze bij het avondeten | Fenna | eind april | ja | |
| Eigen sleutel van de voordeur | | | nee | Verhuurder staat het niet toe |
| Vaker samen koken | | | later | Eerst de keuken klaar |
| Bankje in de tuin | bewoners | voor de zomer | | |
| | | | | |
"""


def read(*rows: str) -> Minutes:
    return read_minutes(table(*rows), lexicon=shipped_lexicon(), members=MEMBERS)


def only(*rows: str) -> Point:
    (point,) = read(*rows).points
    return point


def test_the_form_table_gives_every_field() -> None:
    food, key, cooking, bench = minutes_of(FORM).points

    assert (food.title, food.owners, food.due_on) == (
        "Meer keuze bij het avondeten",
        ("Fenna",),
        date(2026, 4, 30),
    )
    assert (food.kind, food.decision, food.taken_up_by) == (
        Kind.IMPROVEMENT,
        Decision.TAKEN_UP,
        TakenUpBy.TEAM,
    )
    assert (key.decision, key.reason) == (Decision.NOT_TAKEN_UP, "Verhuurder staat het niet toe")
    assert (cooking.decision, cooking.reason) == (Decision.LATER, "Eerst de keuken klaar")
    assert (bench.decision, bench.taken_up_by) == (Decision.UNDECIDED, TakenUpBy.CLIENTS)
    assert bench.due_on == date(2026, 6, 21)


def test_the_place_counts_rows_as_a_reader_does() -> None:
    assert only("Actie | Wie", "| ", "Lamp ophangen | Fenna").source.where == "tabel 1, rij 3"


@pytest.mark.parametrize(
    "header",
    [
        "Actiepunt | wie | status",
        "Wat | Wie | Deadline",
        "Taaknaam | Toegewezen aan | Einddatum",
        "Task name | Assigned to | Due date",
        "ACTIE | DOOR WIE | KLAAR",
        "Omschrijving | Actiehouder | Status",
        "Taak | Verantwoordelijk | Streefdatum",
        "Action | Owner | Due",
        "Actie / afspraak | Wie? | Voor wanneer?",
    ],
)
def test_usual_headers_are_understood(header: str) -> None:
    point = only(header, "Verf kopen | Daan | ")

    assert (point.title, point.owners, point.kind) == ("Verf kopen", ("Daan",), Kind.ACTION)


@pytest.mark.parametrize(
    "header",
    ["Naam | Organisatie | Opmerking", "Tijd | Onderwerp | Wie", "Vraag | Gewenst | Nu"],
)
def test_other_tables_hold_no_points(header: str) -> None:
    assert read(header, "Iets | Zus | Zo").points == ()


def test_a_first_column_with_dates_is_when_it_came_up() -> None:
    point = only("Datum | Actie | Wie", "1-2-2026 | Verf kopen | Daan")

    assert point.due_on is None


def test_a_table_without_header_counts_under_a_heading_of_actions() -> None:
    text = (
        "## Actiepunten\n\n| Gordijnen ophangen in de huiskamer | Fenna | open |\n|-|-|-|\n"
        "| Nieuwe lampen uitzoeken | Daan | gesloten |\n"
    )

    curtains, lamps = minutes_of(text).points

    assert (curtains.owners, curtains.status) == (("Fenna",), Status.OPEN)
    assert (lamps.owners, lamps.status) == (("Daan",), Status.DONE)


@pytest.mark.parametrize(
    ("written", "status"),
    [
        ("open", Status.OPEN),
        ("Loopt, offerte gevraagd", Status.IN_PROGRESS),
        ("Gesloten (check met het team)", Status.DONE),
        ("gedaan", Status.DONE),
        ("wordt nog gedaan", Status.OPEN),
        ("vervallen", Status.DROPPED),
        ("", Status.OPEN),
    ],
)
def test_the_status_column_says_how_far_it_is(written: str, status: Status) -> None:
    assert only("Actie | Wie | Status", f"Verf kopen | Daan | {written}").status is status


def test_priority_and_remarks_have_columns_too() -> None:
    point = only(
        "Actie | Wie | Prioriteit | Toelichting", "Verf kopen | Daan | hoog | Groen of blauw"
    )

    assert (point.priority, point.description) == (Priority.IMPORTANT, "Groen of blauw")


def test_a_printed_choice_is_no_answer() -> None:
    point = only("Verbeterpunt | Wie | Besluit", "Bankje in de tuin | | ja / nee / later")

    assert point.decision is Decision.UNDECIDED


def test_a_row_with_only_template_text_is_no_point() -> None:
    rows = ("Verbeterpunt | Wie", "… | ", "<verbeterpunt> | ", "Vul hier in | ", "n.v.t. | ")

    assert read(*rows).points == ()


def test_a_table_of_decisions_gives_decisions() -> None:
    text = "## Besluiten\n\n| Nr | Besluit |\n|-|-|\n| 1 | De tuin blijft rookvrij |\n"

    (point,) = minutes_of(text).points

    assert point.kind is Kind.DECISION


def test_step_two_collects_and_makes_nothing_certain() -> None:
    (point, *_) = minutes_of(f"Stap: 2\n{FORM}").points

    assert point.certainty is Certainty.SUGGESTED


def test_a_reason_may_stand_behind_the_answer() -> None:
    point = only("Verbeterpunt | Wie | Opgepakt?", "Nieuwe gordijnen | | nee, te duur")

    assert (point.decision, point.reason) == (Decision.NOT_TAKEN_UP, "te duur")


@pytest.mark.parametrize(
    "header",
    [
        "Wat moet er gebeuren? | Actie door | Gereed",
        "Datum | Wat | Wie | Deadline",
        "Nr | Actiepunt | Door wie | Voor wanneer",
        "# | Action point | By whom | By when",
        "What needs to be done | Person responsible | Timeline",
    ],
)
def test_wordier_headers_are_understood_too(header: str) -> None:
    cells = {"Nr": "1", "#": "1", "Datum": "1-2-2026"}
    first = header.split(" | ", maxsplit=1)[0]
    row = (
        f"{cells[first]} | Verf kopen voor de schuur"
        if first in cells
        else "Verf kopen voor de schuur"
    )

    point = only(header, f"{row} | Daan | 30-4-2026")

    assert (point.title, point.owners, point.due_on) == (
        "Verf kopen voor de schuur",
        ("Daan",),
        date(2026, 4, 30),
    )


def test_a_column_of_initials_says_who_acts() -> None:
    points = read(
        "Punt | Omschrijving | Actie",
        "1 | Iedereen is welkom. | ",
        "2 | Het hek is stuk. Daan belt de smid. | DV",
    ).points

    assert [(p.title, p.owners) for p in points] == [("De smid bellen", ("DV",))]


def test_a_column_of_answers_holds_the_decision() -> None:
    bench, pool = read(
        "Wat zeggen cliënten? | Doen? | Wie",
        "Een bankje in de tuin | ja | Fenna",
        "Een zwembad in de tuin | nee, te duur | ",
    ).points

    assert (bench.kind, bench.decision) == (Kind.IMPROVEMENT, Decision.TAKEN_UP)
    assert (pool.decision, pool.reason) == (Decision.NOT_TAKEN_UP, "te duur")


@pytest.mark.parametrize(
    ("cell", "status"),
    [("ja", Status.DONE), ("nee", Status.OPEN), ("", Status.OPEN), ("12 maart", Status.OPEN)],
)
def test_a_column_of_what_is_finished_is_answered_with_yes(cell: str, status: Status) -> None:
    assert only("Actie | Wie | Voltooid", f"Verf kopen | Daan | {cell}").status is status


def test_done_may_stand_where_the_day_was() -> None:
    assert only("Actie | Wie | Wanneer", "Verf kopen | Daan | gedaan").status is Status.DONE


def test_a_column_status_wins_over_a_remark() -> None:
    point = only("Actie | Status | Opmerking", "Verf kopen | open | gedaan: zie bon")

    assert point.status is Status.OPEN


def test_lines_with_bullets_in_one_cell_are_points_each() -> None:
    points = read("Actie | Wie", "- verf kopen\n- kwasten kopen | Daan").points

    assert [(p.title, p.owners) for p in points] == [
        ("Verf kopen", ("Daan",)),
        ("Kwasten kopen", ("Daan",)),
    ]


def test_as_many_owners_as_lines_belong_together() -> None:
    points = read("Actie | Wie", "verf kopen\nmuur schuren | Daan\nFenna").points

    assert [(p.title, p.owners) for p in points] == [
        ("Verf kopen", ("Daan",)),
        ("Muur schuren", ("Fenna",)),
    ]


def test_a_line_break_in_a_cell_is_only_layout() -> None:
    assert len(read("Actie | Wie", "verf kopen voor\nde nieuwe schuur | Daan").points) == 1


def test_a_row_without_its_number_is_moved_to_its_columns() -> None:
    point = read("Nr | Actie | Wie", "1 | Verf kopen | Daan", "Muur schuren | Fenna | ").points[1]

    assert (point.title, point.owners) == ("Muur schuren", ("Fenna",))


def test_a_form_in_two_columns_is_one_point() -> None:
    point = only("Verbeterpunt | De bel is stuk", "Wie | Fenna", "Wanneer | 1 mei", "Besluit | ja")

    assert (point.title, point.owners, point.decision) == (
        "De bel is stuk",
        ("Fenna",),
        Decision.TAKEN_UP,
    )


class TestWhatWasSaidAndWhatIsAgreed:
    @pytest.mark.parametrize(
        "header",
        [
            "Wat vertelden bewoners | Wat we doen | Door wie | Klaar",
            "Signaal | Afspraak | Wie | Wanneer",
            "Wat hoorden we | Oplossing | Trekker | Uiterlijk",
            "Wens | Wat spreken we af | Wie | Voor wanneer",
            "Klacht | Besluit | Actiehouder | Streefdatum",
            "You said | We will | Lead | By when",
        ],
    )
    def test_the_title_says_what_is_wrong_and_what_is_done_about_it(self, header: str) -> None:
        point = only(
            header, "De tafels plakken vaak | Doekjes bij de koffie leggen | Daan | 1 mei 2026"
        )

        assert point.title == "De tafels plakken vaak: doekjes bij de koffie leggen"
        assert (point.owners, point.due_on, point.decision) == (
            ("Daan",),
            date(2026, 5, 1),
            Decision.TAKEN_UP,
        )

    @pytest.mark.parametrize(
        ("agreed", "decision"),
        [
            ("Nee, daar is geen plaats voor", Decision.NOT_TAKEN_UP),
            ("Later, eerst de verbouwing", Decision.LATER),
            ("Nog bespreken in het team", Decision.UNDECIDED),
            ("Wordt opgepakt", Decision.TAKEN_UP),
            ("Ja", Decision.TAKEN_UP),
        ],
    )
    def test_an_answer_alone_leaves_the_wish_as_title(
        self, agreed: str, decision: Decision
    ) -> None:
        point = only("Wens | Besluit team", f"Een ligbad op de begane grond | {agreed}")

        assert (point.title, point.decision) == ("Een ligbad op de begane grond", decision)

    @pytest.mark.parametrize(
        ("agreed", "title", "owners"),
        [
            (
                "Ja, Fenna vraagt prijzen van een ligbad op",
                "Ik wil zo graag weer eens lekker in bad: prijzen van een ligbad opvragen",
                "Fenna",
            ),
            (
                "Ja. Installateur laten komen kijken",
                "Ik wil zo graag weer eens lekker in bad: installateur laten komen kijken",
                "",
            ),
            (
                "Akkoord: Daan belt de installateur",
                "Ik wil zo graag weer eens lekker in bad: de installateur bellen",
                "Daan",
            ),
        ],
    )
    def test_yes_with_work_names_the_work_behind_the_wish(
        self, agreed: str, title: str, owners: str
    ) -> None:
        point = only("Wens | Besluit", f"Ik wil zo graag weer eens lekker in bad | {agreed}")

        assert (point.title, ", ".join(point.owners)) == (title, owners)
        assert point.decision is Decision.TAKEN_UP

    def test_what_has_been_dealt_with_is_done(self) -> None:
        point = only(
            "Wat zeiden bewoners | Wat doen we ermee | Wie",
            "De bel doet het niet | Is vorige week vervangen | Daan",
        )

        assert (point.title, point.status) == ("De bel doet het niet", Status.DONE)

    @pytest.mark.parametrize(
        "row",
        [
            "Heerlijk dat de zon op het terras staat | | |",
            "De zangmiddag was prachtig | - | - | -",
            "The choir was wonderful | Keep it going! | |",
        ],
    )
    def test_praise_without_an_agreement_is_no_point(self, row: str) -> None:
        points = read(
            "Wat werd er gezegd | Wat we doen | Wie | Klaar",
            row,
            "De soep is te zout | Recept aanpassen met de kok | Fenna | 1 mei",
        ).points

        assert [point.title for point in points] == [
            "De soep is te zout: recept aanpassen met de kok"
        ]

    def test_a_client_and_a_colleague_do_it_together(self) -> None:
        point = only(
            "Idee (stickers) | Wat moet er gebeuren | Bewoner | Begeleider | Klaar",
            "Vogelhuisjes (8) | Hout halen bij de houtzagerij | Mira | Daan | 1 mei",
        )

        assert point.owners == ("Mira", "Daan")
        assert point.title == "Vogelhuisjes: hout halen bij de houtzagerij"

    def test_who_asked_for_it_does_not_do_it(self) -> None:
        point = only(
            "Bewoner | Wens | Wie pakt het op", "Mira | Een eigen brievenbus bij de deur | Daan"
        )

        assert point.owners == ("Daan",)


def test_of_two_texts_before_the_agreement_the_last_says_what_should_be_better() -> None:
    points = read(
        "Onderwerp | Groene duim | Rode duim | Afspraak",
        "Werk | Leuke opdrachten elke dag | Je wacht lang op uitleg | Fenna maakt stappenplannen",
        "Uitjes | De kerstlunch was mooi | We willen een keer naar zee | ",
    ).points

    assert [(point.theme, point.owners) for point in points] == [
        ("Werk", ("Fenna",)),
        ("Uitjes", ()),
    ]
    assert "Je wacht lang op uitleg" in f"{points[0].title} {points[0].description}"
    assert points[1].title == "We willen een keer naar zee"


def test_when_in_words_that_hold_no_day_stays_as_it_was_written() -> None:
    point = only("Verbeterpunt | Wie | Wanneer", "Een bus voor uitjes | | zodra er geld is")

    assert (point.due_on, point.due_text) == (None, "zodra er geld is")


@pytest.mark.parametrize("header", ["O/G", "O/A", "Open/gesloten"])
def test_a_letter_in_a_column_of_open_and_closed_tells_how_far_it_is(header: str) -> None:
    done = header[2:3] if len(header) == len("O/G") else "gesloten"
    read = minutes_of(
        f"| Nr | Actie | Naam | {header} |\n|---|---|---|---|\n"
        f"| 1 | Vlag bestellen | Fenna | {done} |\n| 2 | Verf kopen | Daan | O |\n",
        privacy=False,
    )

    assert [point.status for point in read.points] == [Status.DONE, Status.OPEN]


def test_a_name_goes_on_below_its_tussenvoegsel() -> None:
    document = table("Actie | Wie", "Vlag bestellen\nvoor het zomerfeest | Daan van der\nVerzonnen")
    read = read_minutes(document, lexicon=shipped_lexicon(), members=MEMBERS, privacy=False)

    assert [point.owners for point in read.points] == [("Daan van der Verzonnen",)]


def test_whoever_takes_up_a_point_reads_what_the_other_columns_tell() -> None:
    point = only(
        "Nr | Kaartje | Praatje erbij | Afspraak | Wie",
        "1 | Soep is altijd lauw | De kar staat te lang op de gang | Kar eerder halen | Fenna",
    )

    assert point.description is not None
    assert "De kar staat te lang op de gang" in point.description
