"""Who is meant by a name in the minutes, within one invented group."""

import pytest

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
        ("dhr. De Verzonnen", ["jan"]),
        ("mw. v.d. Bedacht", []),
        ("mevrouw van den Bedacht", ["joke"]),
        ("Bedacht", ["joke"]),
        ("j.bedacht@voorbeeld.test", ["joke"]),
        ("Ayse Yildizbedenk", ["ayse"]),
        ("AYŞE", ["ayse"]),
        ("Sanne", ["sanne1", "sanne2"]),
        ("Sanne F.", ["sanne1"]),
        ("Sanne Fictief (begeleider)", ["sanne1"]),
        ("Ben", ["ben"]),
        ("Anne Marie", ["annem"]),
        ("V. Bakvorm", ["vic"]),
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
