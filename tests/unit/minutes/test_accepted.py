"""What is told in client moments without asking for a change, and what follows from it."""

import pytest

from unit.minutes.builders import points_of


@pytest.mark.parametrize(
    "said",
    [
        "De muziek was te hard, maar dat hoort erbij vinden wij.",
        "Er is te weinig personeel en dat verandert ook niet.",
        "Op de vraag of er nog iets mist bleef het stil.",
        "De gang is geverfd en het mag wel gezegd dat het er netjes uitziet.",
    ],
)
def test_what_people_put_up_with_is_no_complaint(said: str) -> None:
    assert points_of(said) == ()


def test_what_is_wrong_without_more_is_one() -> None:
    assert len(points_of("De muziek staat te hard.")) == 1


@pytest.mark.parametrize(
    "said",
    [
        "Het tuinpad hoogt de gemeente in het voorjaar op, wij hoeven niets.",
        "De gemeente bouwt daar zelf een website voor.",
    ],
)
def test_what_others_see_to_without_us_is_theirs(said: str) -> None:
    assert points_of(said) == ()


@pytest.mark.parametrize(
    ("said", "title"),
    [
        ("Er komt dus een oefenmiddag.", "Een oefenmiddag"),
        ("Er komt daarom een bordje op de deur.", "Een bordje op de deur"),
    ],
)
def test_what_comes_of_what_was_told_is_a_point(said: str, title: str) -> None:
    told = points_of(f"De taxi gaat via een app en dat lukt niet iedereen. {said}")

    assert [point.title for point in told] == [title]


@pytest.mark.parametrize(
    "said",
    ["Er komt een nieuwe bewoner.", "Er komt dus geen zwembad.", "Komt er dus een zwembad?"],
)
def test_what_only_comes_is_news(said: str) -> None:
    assert points_of(said) == ()


def test_a_team_in_which_something_is_settled_does_nothing_yet() -> None:
    assert points_of("Wie dat leidt wordt in het team bepaald; streefdatum is half april.") == ()


def test_who_goes_to_sit_together_does_not_begin_with_a_table() -> None:
    (point,) = points_of("Fenna en Daan gaan om tafel om te bedenken hoe dat eruit kan zien.")

    assert point.title.startswith("Om tafel")
