"""Who is meant by a name in the minutes, within one invented group."""

import pytest

from planner_sync.domain.owner_doubt import owner_question
from planner_sync.domain.people import Member, fold, resolve

GROUP = (
    Member(user_id="jan", name="Jan de Verzonnen", user_principal_name="jan@voorbeeld.test"),
    Member(user_id="joke", name="Joke van den Bedacht", mail="j.bedacht@voorbeeld.test"),
    Member(user_id="ayse", name="Ayşe Yıldızbedenk"),
    Member(user_id="sanne1", name="Sanne Fictief"),
    Member(user_id="sanne2", name="Sanne Nergens"),
    Member(user_id="ben", name="Ben Ergens"),
    Member(user_id="annem", name="Anne Marie Nepnaam", given_name="Anne Marie"),
    Member(user_id="vic", name="Victor Bakvorm"),
    Member(user_id="toos", name="Nepsteen-Lucht, T.M. (Toos)"),
)


@pytest.mark.parametrize(
    ("written", "who"),
    [
        ("Jan de Verzonnen", ["jan"]),
        ("jan verzonnen", ["jan"]),
        ("J. de Verzonnen", ["jan"]),
        ("J.P. Verzonnen", ["jan"]),
        ("Verzonnen, Jan de", ["jan"]),
        ("Jan", ["jan"]),
        ("JAN@voorbeeld.test", ["jan"]),
        ("mw. v.d. Bedacht", []),
        ("Joke van den Bedacht-Nergens", []),
        ("Verzonnen Jan", ["jan"]),
        ("j.bedacht@voorbeeld.test", ["joke"]),
        ("Ayse Yildizbedenk", ["ayse"]),
        ("AYŞE", ["ayse"]),
        ("Sanne", ["sanne1", "sanne2"]),
        ("Sanne F.", ["sanne1"]),
        ("Sanne Fictief (begeleider)", ["sanne1"]),
        ("Ben", ["ben"]),
        ("Anne Marie", ["annem"]),
        ("V. Bakvorm", ["vic"]),
        ("Bakvorm-Taart", []),
        ("Toos", ["toos"]),
        ("T. Nepsteen", ["toos"]),
        ("Toos Nepsteen", ["toos"]),
        ("Toos Lucht", ["toos"]),
        ("Jantje", []),
        ("J.", []),
        ("", []),
        ("team", []),
        ("Allen", []),
        ("iedereen", []),
    ],
)
def test_a_name_means_these_members(written: str, who: list[str]) -> None:
    assert [m.user_id for m in resolve(written, GROUP).candidates] == who


@pytest.mark.parametrize(
    ("written", "who"),
    [
        ("mevrouw van den Bedacht", ["joke"]),
        ("Bedacht", ["joke"]),
        ("dhr. De Verzonnen", ["jan"]),
        ("VB", ["vic"]),
        ("Viktor", ["vic"]),
        ("Jantje", ["jan"]),
        ("Gerrit", []),
        ("team", []),
    ],
)
def test_a_weak_likeness_only_suggests(written: str, who: list[str]) -> None:
    resolution = resolve(written, GROUP)

    assert (resolution.member, resolution.candidates) == (None, ())
    assert [m.user_id for m in resolution.suggestions] == who


def test_a_given_name_that_a_client_bears_too_assigns_nobody() -> None:
    client = ("Jan Spinazie",)

    assert resolve("Jan", GROUP, outsiders=client).member is None
    assert resolve("Jan de Verzonnen", GROUP, outsiders=client).member == GROUP[0]


def test_the_question_names_the_candidates() -> None:
    two, maybe = resolve("Sanne", GROUP), resolve("Jantje", GROUP)

    asked = owner_question("tabel 1, rij 2", two)
    weak = owner_question("alinea 3", maybe)

    assert asked is not None
    assert asked.where == "tabel 1, rij 2"
    assert "Sanne Fictief of Sanne Nergens" in asked.problem
    assert weak is not None
    assert "misschien Jan de Verzonnen" in weak.problem
    assert owner_question("", resolve("Jan", GROUP)) is None
    assert owner_question("", resolve("iedereen", GROUP)) is None


def test_two_candidates_are_doubt_and_nobody_is_assigned() -> None:
    assert resolve("Sanne", GROUP).member is None


def test_a_full_name_wins_over_one_that_only_looks_like_it() -> None:
    plain = Member(user_id="plain", name="Jan Verzonnen")

    assert resolve("Jan Verzonnen", (*GROUP, plain)).member == plain


@pytest.mark.parametrize(
    ("text", "folded"), [("Yıldız", "yildiz"), ("Renée", "renee"), ("Łukasz", "lukasz")]
)
def test_accents_and_dots_do_not_count(text: str, folded: str) -> None:
    assert fold(text) == folded
