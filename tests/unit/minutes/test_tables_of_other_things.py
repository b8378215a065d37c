"""Tables that are no lists of points, rows that are none, and look-alikes that are."""

from datetime import date

import pytest

from planner_sync.domain.points import Kind, Point
from unit.minutes.builders import points_of, points_of_board


def rows(*lines: str) -> str:
    """Return a table in Markdown; the first line is its header."""
    head, *others = lines
    width = len(head.split("|"))
    return "\n".join(f"| {line} |" for line in (head, "|".join(["---"] * width), *others))


def titles(*lines: str) -> list[str]:
    return [point.title for point in points_of_board(rows(*lines))]


def owned(*lines: str) -> list[tuple[str, tuple[str, ...]]]:
    return [(point.title, point.owners) for point in points_of_board(rows(*lines))]


@pytest.mark.parametrize(
    "lines",
    [
        (
            "| Datum | Tijd | Docent erbij",
            "Bijeenkomst 1 | 12-03-2026 | 10:00-12:00 | nee",
            "Bijeenkomst 2 | 19-03-2026 | 10:00-12:00 | ja",
        ),
        (
            "Onderwerp | Van/tot | Status",
            "Zaal inrichten | 9.00 uur | open",
            "Prijzen uitreiken | 10.30 uur | open",
        ),
        (
            "Onderwerp | Hoe lang | Status",
            "Jaarplan vaststellen | 5 min | open",
            "Website bespreken | 20 min | open",
        ),
        (
            "Document | Versie | Datum | Auteur",
            "Plan van aanpak | 0.3 | 10-03-2026 | Fenna",
            "Draaiboek | 1.0 | 01-02-2026 | Daan",
        ),
        (
            "Versie | Datum | Wijziging | Auteur",
            "0.1 | 10-03-2026 | Eerste opzet gemaakt | Fenna",
            "0.2 | 11-03-2026 | Acties toegevoegd | Daan",
        ),
        (
            "Voorstel | Voor | Tegen | Onthouding",
            "Contributie verhogen | 12 | 3 | 1",
            "Nieuwe tent kopen | 4 | 10 | 2",
        ),
        ("Wie | Taak", "Fenna | voorzitter", "Daan | notulist", "Fenna | contact met de koepel"),
        (
            "User story | Punten | Status",
            "Als gebruiker wil ik inloggen | 5 | done",
            "Als beheerder wil ik gebruikers verwijderen | 3 | to do",
        ),
    ],
)
def test_table_that_only_lists_holds_no_points(lines: tuple[str, ...]) -> None:
    assert titles(*lines) == []


@pytest.mark.parametrize(
    "lines",
    [
        ("Taak | Wie | Tijd", "Tent opbouwen | Daan | 10:00", "Stoelen halen | Fenna | 11:30"),
        ("Actie | Wie | Tegen", "Tent opbouwen | Daan | 1 mei", "Stoelen halen | Fenna | 2 mei"),
        ("Wie | Taak", "Daan | Tent opbouwen", "Fenna | Stoelen halen"),
        ("Versie | Actie | Wie", "1 | Tent opbouwen | Daan", "2 | Stoelen halen | Fenna"),
    ],
)
def test_work_with_an_hour_or_a_version_is_work(lines: tuple[str, ...]) -> None:
    assert titles(*lines) == ["Tent opbouwen", "Stoelen halen"]


def test_what_was_only_talked_about_in_a_column_of_both_is_no_point() -> None:
    found = owned(
        "Agendapunt | Bespreking/actie | Wie | Wanneer",
        "1. Opening | Geen mededelingen. | |",
        "2. Notulist | Daan | |",
        "3. Posters | Posters ontwerpen | Fenna | 1 april",
        "4. Zaal | Zaal reserveren | |",
        "5. Bereikbaar | Via de appgroep en mail. | |",
        "6. Volgende keer | 9 april, 20:00 | |",
    )

    assert found == [("Posters ontwerpen", ("Fenna",)), ("Zaal reserveren", ())]


@pytest.mark.parametrize("head", ["Discussion/Action", "Notes and actions", "Discussion & action"])
def test_lines_that_ask_for_work_are_the_owners(head: str) -> None:
    found = owned(
        f"Item | {head} | Who",
        "1. Apologies | No apologies |",
        "2. Tasks | The shop is empty.<br>Order the stock<br>Draw the floor plan | Daan<br>Fenna",
    )

    assert found == [("Order the stock", ("Daan",)), ("Draw the floor plan", ("Fenna",))]


def test_column_of_kinds_tells_work_from_decisions_and_news() -> None:
    points = points_of_board(
        rows(
            "Type | Omschrijving | Wie | Wanneer",
            "I | De kantine gaat open op 1 mei | Daan |",
            "B | Elke zaterdag de kantine openen | |",
            "A | Leden informeren over de kantine | Fenna | 1 april",
        )
    )

    assert [(point.title, point.kind) for point in points] == [
        ("Elke zaterdag de kantine openen", Kind.DECISION),
        ("Leden informeren over de kantine", Kind.ACTION),
    ]


def test_initials_are_no_kinds() -> None:
    found = titles("Actie | Wie", "Tent opbouwen | A", "Stoelen halen | B")

    assert found == ["Tent opbouwen", "Stoelen halen"]


def test_title_between_the_rows_is_no_task() -> None:
    found = titles(
        "Actie | Wie | Wanneer",
        "Kantine | |",
        "Koelkast vervangen | Daan | 1 april",
        "Zomerfeest | |",
        "Tent huren | Fenna |",
    )

    assert found == ["Koelkast vervangen", "Tent huren"]


def test_task_that_nobody_has_yet_is_no_title() -> None:
    found = titles(
        "Actie | Wie | Wanneer",
        "Stoelen halen | |",
        "Koelkast vervangen | Daan | 1 april",
        "Zeep voor de kantine | |",
        "Tent huren | Fenna |",
        "Draaiboek | |",
    )

    assert found == [
        "Stoelen halen",
        "Koelkast vervangen",
        "Zeep voor de kantine",
        "Tent huren",
        "Draaiboek",
    ]


def test_wish_of_clients_without_anybody_is_no_title() -> None:
    points = points_of(
        rows(
            "Verbeterpunt | Wie | Wanneer",
            "Warmere soep | |",
            "Bankje in de tuin | Daan | 1 april",
            "Meer fruit | Fenna |",
        )
    )

    assert [point.title for point in points] == ["Warmere soep", "Bankje in de tuin", "Meer fruit"]


def test_sentence_goes_on_in_the_next_row() -> None:
    found = titles(
        "Actie | Wie | Wanneer",
        "Zaal boeken bij de gemeente en daarbij meteen | Daan | 1 april",
        "vragen naar de kosten | |",
        "Band boeken | Fenna | 15 april",
    )

    assert found == [
        "Zaal boeken bij de gemeente en daarbij meteen vragen naar de kosten",
        "Band boeken",
    ]


def test_tasks_in_small_letters_stay_apart() -> None:
    assert titles("Actie | Wie", "zaal boeken | Daan", "band boeken |") == [
        "Zaal boeken",
        "Band boeken",
    ]


def test_question_of_a_template_is_no_task() -> None:
    found = titles(
        "Wat moet er gebeuren? | Wie | Wanneer",
        "Sponsors benaderen | Daan | 1 mei",
        "Wat is er afgesproken? | |",
    )

    assert found == ["Sponsors benaderen"]


def test_question_with_somebody_behind_it_is_a_task() -> None:
    found = titles("Actie | Wie", "Wat kost een nieuwe tent? | Daan")

    assert found == ["Wat kost een nieuwe tent?"]


def test_subject_in_front_of_its_report_is_nobody() -> None:
    found = owned(
        "Onderwerp | Verslag",
        "Opening | Fenna opent de vergadering.",
        "Tuin | De schutting is kapot. Actie: Daan belt de aannemer.",
        "Kas | Fenna stuurt de jaarrekening rond.",
    )

    assert found == [("De aannemer bellen", ("Daan",)), ("De jaarrekening rondsturen", ("Fenna",))]


def test_what_somebody_did_is_no_task_beside_what_he_does_next() -> None:
    found = owned(
        "Wie | Wat heb ik gedaan | Wat ga ik doen",
        "Fenna | Inlogscherm gemaakt | Profielpagina bouwen",
        "Daan | Database opgezet | Zoekfunctie maken",
    )

    assert found == [("Profielpagina bouwen", ("Fenna",)), ("Zoekfunctie maken", ("Daan",))]


def _twins(first: str, second: str) -> tuple[Point, ...]:
    tables = [rows("Actie | Wie", f"{first} | Daan"), rows("Actie | Wie", f"{second} | Daan")]
    return points_of_board("\n\n## Later\n\n".join(tables))


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Vergelijking fase A", "Vergelijking fase B"),
        ("Testen van sprint 1", "Testen van sprint 2"),
        ("Channels_list en channels_create", "Channels_leave en channels_join"),
    ],
)
def test_things_of_one_name_stay_apart(first: str, second: str) -> None:
    assert len(_twins(first, second)) == 2


def test_the_same_work_in_two_tables_is_one_point() -> None:
    assert len(_twins("Tent opbouwen", "Tent opbouwen op het veld")) == 1


@pytest.mark.parametrize("label", ["Gedaan", "Bereikt"])
def test_what_has_been_done_is_no_task(label: str) -> None:
    assert points_of_board(f"{label}: posters ophangen en de zaal boeken") == ()


def test_work_behind_another_label_is_a_task() -> None:
    assert points_of_board("Te doen: posters ophangen") != ()


def test_days_of_paired_lines_stay_with_them() -> None:
    points = points_of_board(
        rows("Actie | Wie | Wanneer", "Tent huren<br>Band boeken | Daan<br>Fenna | 1 mei<br>2 mei")
    )

    assert [point.due_on for point in points] == [date(2026, 5, 1), date(2026, 5, 2)]


def test_who_does_which_task_is_told_by_a_column_of_persons() -> None:
    found = points_of_board(
        "## Taakverdeling\n\n"
        "| Nr. | Onderdeel | Taak | Aantal | Personen |\n| --- | --- | --- | --- | --- |\n"
        "| 1 | Tuin | Paden vegen | 2 | Fenna, Daan |\n| 2 | Zaal | Vlag wassen | 1 | Daan |\n"
    )

    assert [(point.title, point.owners) for point in found] == [
        ("Paden vegen", ("Fenna", "Daan")),
        ("Vlag wassen", ("Daan",)),
    ]


def test_words_with_what_they_mean_are_no_proposals() -> None:
    text = rows(
        "Begrip | Betekenis",
        "Grote tent | Tent waarin meer dan dertig mensen passen",
        "Kleine tent | Tent waarin hooguit acht mensen passen",
    )

    assert points_of_board(f"De volgende begrippen werden voorgesteld:\n\n{text}\n") == ()


def test_people_in_front_of_what_a_sentence_announces_do_it() -> None:
    text = rows(
        "Fenna | Een tent huren voor het feest in mei",
        "Daan | De vlag bestellen bij de winkel in de stad",
    )
    head = "Notulen bestuur\n\nDatum: 12 maart 2026\n\nAanwezig: Fenna, Daan\n\n"

    points = points_of_board(f"De volgende acties zijn afgesproken:\n\n{text}\n", head)

    assert [point.owners for point in points] == [("Fenna",), ("Daan",)]


def test_a_column_of_actions_goes_before_one_of_talk_and_actions() -> None:
    assert owned(
        "Punt | Besproken / acties | Acties: wie",
        "Kas | De kas is in orde bevonden | Fenna stuurt de stukken rond",
        "Tent | De tent was te klein | Daan zoekt een grotere tent",
    ) == [("De stukken rondsturen", ("Fenna",)), ("Een grotere tent zoeken", ("Daan",))]


@pytest.mark.parametrize(
    "votes",
    [
        ["Aangenomen", "Verworpen", "Conform", "Begin Q2"],
        ["Aangenomen (unaniem)", "Aangenomen met 20 stemmen voor", "Ingetrokken"],
        ["Carried", "Defeated", "Carried"],
    ],
)
def test_what_a_council_voted_on_is_decided_and_no_work(votes: list[str]) -> None:
    texts = ["Motie over de speeltuin", "Voorstel voor de kade", "Vaststelling agenda", "Plan"]
    lines = [f"{text} | {vote}" for text, vote in zip(texts, votes, strict=False)]

    points = points_of_board(rows("Omschrijving | Besluit", *lines))

    assert {point.kind for point in points} == {Kind.DECISION}


def test_what_a_team_says_yes_to_is_work() -> None:
    lines = ("Wens | Besluit", "Nieuwe bank | ja", "Vaker soep | nee, te duur", "Lamp | ja")

    assert {point.kind for point in points_of(rows(*lines))} == {Kind.IMPROVEMENT}
