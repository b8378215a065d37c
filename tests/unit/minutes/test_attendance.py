"""Who was there, how many, and what is said of it that is no point."""

import pytest

from planner_sync.adapters.documents import read_document
from planner_sync.minutes.people.attendance import attendees
from unit.minutes.builders import minutes_of, shipped_lexicon


def present(line: str) -> list[tuple[str, str | None, int]]:
    """Return name, kind and number of each that *line* names."""
    blocks = read_document(line.encode(), ".md").blocks
    return [(a.name, a.kind, a.count) for a in attendees(blocks, shipped_lexicon())]


def test_the_team_that_the_same_line_names_behind_the_clients_is_staff() -> None:
    assert present(
        "Aanwezig: mevrouw Verzonnen en nog vier cliënten. Van het team: Fenna (verzorgende) en "
        "leerling Daan."
    ) == [
        ("mevrouw Verzonnen", None, 1),
        ("", "clients", 4),
        ("Fenna", "staff", 1),
        ("Daan", "staff", 1),
    ]


def test_a_role_in_front_of_a_name_says_who_it_is() -> None:
    assert present("Aanwezig: maatschappelijk werker Fenna, vrijwilliger Henk-Jan") == [
        ("Fenna", "staff", 1),
        ("Henk-Jan", "other", 1),
    ]


@pytest.mark.parametrize("table", ["roles", "people", "decisions", "statuses", "facts"])
def test_a_word_of_the_lexicon_has_one_meaning(table: str) -> None:
    meanings = getattr(shipped_lexicon(), table).values()

    assert sum(map(len, meanings)) == len(frozenset().union(*meanings))


def test_a_relative_is_not_named_by_the_name_of_the_client() -> None:
    assert present("Aanwezig: Fenna, moeder Bella") == [("Fenna", None, 1), ("", "network", 1)]


@pytest.mark.parametrize(
    "line",
    [
        "Aanwezig: Fenna Fictief en nog vier cliënten die liever niet genoemd worden.",
        "Afwezig: Daan van der Verzonnen, die graag volgende keer komt.",
    ],
)
def test_the_line_of_who_was_there_holds_no_point(line: str) -> None:
    assert minutes_of(f"# Cliëntmoment\n\n{line}\n\n## Wonen\n\nDe tuin is mooi.\n").points == ()


def test_a_title_before_a_name_is_no_given_name() -> None:
    found = minutes_of(
        "# Cliëntmoment\n\nAanwezig: de heer Verzonnen, Fenna Fictief en vijf bewoners\n\n"
        "## Wonen\n\nDe heer Verzonnen geeft de soep een 8. De kraan druppelt. Fenna belt de "
        "loodgieter over de kraan.\n"
    ).points

    assert [point.owners for point in found] == [("Fenna",)]


def test_a_theme_that_is_also_a_word_for_people_is_read() -> None:
    found = minutes_of(
        "# Cliëntmoment\n\nAanwezig: zes bewoners, Fenna Fictief\n\n## Begeleiding\n\n"
        "- Bewoners willen vooraf weten wie er komt. Fenna hangt een rooster op.\n"
        "- Er wordt veel op de telefoon gekeken door de begeleiding\n"
    ).points

    assert [(point.owners, "rooster" in point.title) for point in found if point.owners] == [
        (("Fenna",), True)
    ]


def test_who_names_the_people_above_the_minutes_and_the_doer_beside_a_task() -> None:
    assert [name for name, _, _ in present("Wie: Bella, Noor, Joep en Fenna keek mee")][:3] == [
        "Bella",
        "Noor",
        "Joep",
    ]
    assert minutes_of("# Cliëntmoment\n\nWie: Bella, Noor, Joep, Fenna schreef mee\n").points == ()
    assert present("Wie: Fenna en Daan") == []


def test_whoever_writes_ik_is_known_by_the_name_or_initials_in_brackets() -> None:
    assert present("pers: DvB, Fenna, ik (nachtd., TB)") == [
        ("DvB", "staff", 1),
        ("Fenna", "staff", 1),
        ("TB", "staff", 1),
    ]
    assert present("Begeleiding: Fenna en ik (Daan, stagiair)")[1] == ("Daan", "staff", 1)


def test_a_role_in_brackets_behind_ik_is_no_name() -> None:
    assert present("Begeleiding: Fenna en ik (stagiair)") == [("Fenna", "staff", 1)]
