"""What was agreed is read in every form in which a secretary tells so."""

import pytest

from planner_sync.domain.points import Certainty, Decision, Kind
from unit.minutes.builders import points_of, points_of_board


@pytest.mark.parametrize(
    "told",
    [
        "Besloten wordt om een lijst op te hangen.",
        "Er is toen besloten een lijst op te hangen.",
        "Uiteindelijk werd met elkaar besloten een lijst op te hangen.",
        "Daarom hebben we besloten om een lijst op te hangen.",
        "Het team besluit om een lijst op te hangen.",
        "We kiezen ervoor om een lijst op te hangen.",
        "Toegezegd is om een lijst op te hangen.",
        "We zijn overeengekomen om een lijst op te hangen.",
        "De afspraak wordt dan om een lijst op te hangen.",
        "We spreken met zijn allen af om een lijst op te hangen.",
    ],
)
def test_the_agreement_is_a_point(told: str) -> None:
    (point,) = points_of(told)

    assert point.title == "Een lijst ophangen"
    assert point.certainty is Certainty.CERTAIN


@pytest.mark.parametrize(
    "told",
    [
        "Het besluit om de zaal te huren is al eens uitgesteld.",
        "Er is nog niet besloten om een lijst op te hangen.",
    ],
)
def test_what_a_decision_is_about_is_not_agreed(told: str) -> None:
    assert [p.title for p in points_of(told) if p.decision is Decision.TAKEN_UP] == []


@pytest.mark.parametrize(
    ("told", "title"),
    [
        (
            "Besloten is voortaan twee kannen thee neer te zetten, Fenna zet het in het rooster.",
            "Voortaan twee kannen thee neerzetten",
        ),
        ("Afgesproken is een lijst op te hangen, Fenna maakt die.", "Een lijst ophangen"),
    ],
)
def test_who_does_it_stands_behind_a_comma(told: str, title: str) -> None:
    (point,) = points_of(told)

    assert point.title == title
    assert (point.owners, point.decision) == (("Fenna",), Decision.TAKEN_UP)


def test_a_verb_with_its_part_keeps_it_when_somebody_else_begins_behind_the_comma() -> None:
    (point, *_) = points_of("Fenna en Iris stellen het rooster samen op, Daan helpt ze daarbij.")

    assert "opstellen" in point.title
    assert "Daan helpt" not in point.title


@pytest.mark.parametrize(
    ("told", "title"),
    [
        ("Fenna neemt het idee mee naar het jaarplan, er is nog niets over te zeggen.", "jaarplan"),
        ("Fenna maakt een rooster voor de keuken, het is half mei klaar.", "rooster"),
    ],
)
def test_what_is_told_behind_the_comma_is_no_part_of_the_title(told: str, title: str) -> None:
    (point,) = points_of(told)

    assert title in point.title
    assert " is " not in point.title


@pytest.mark.parametrize(
    ("said", "kind"),
    [
        ("Besluit: nieuwe leverancier proberen, proefweek in april, Fenna regelt.", Kind.ACTION),
        ("Besluit: Fenna wordt voorzitter.", Kind.DECISION),
        ("Besluit: de deur gaat om tien uur dicht.", Kind.DECISION),
    ],
)
def test_a_decision_that_names_who_does_it_is_work(said: str, kind: Kind) -> None:
    assert [point.kind for point in points_of(said)] == [kind]


@pytest.mark.parametrize(
    "said",
    [
        "Fenna liet weten dat zij na elf jaar stopt als vrijwilliger.",
        "Wij hebben gevraagd of dat voortaan anders kan.",
    ],
)
def test_news_and_questions_agree_nothing(said: str) -> None:
    assert all(point.certainty is not Certainty.CERTAIN for point in points_of(said))


@pytest.mark.parametrize(
    ("said", "kind", "title"),
    [
        ("Afgesproken is dat de kaart wordt aangepast.", Kind.ACTION, "De kaart aanpassen"),
        ("Afgesproken wordt dat de kaart in mei wordt gedrukt.", Kind.ACTION, "in mei drukken"),
        ("Afgesproken is dat er nooit zonder bel wordt gereden.", Kind.DECISION, ""),
        ("Afgesproken is dat de kaart elke maand wordt gedrukt.", Kind.DECISION, ""),
    ],
)
def test_elsewhere_an_agreement_in_the_passive_says_what_to_do(
    said: str, kind: Kind, title: str
) -> None:
    (point,) = points_of_board(said)

    assert point.kind is kind
    assert title in point.title


@pytest.mark.parametrize(
    ("said", "title", "owners"),
    [
        ("Afgesproken dat ik de huismeester bel.", "De huismeester bellen", ()),
        ("We spraken af dat ik dit nakijk.", "Dit nakijken", ()),
        (
            "Afgesproken dat Fenna de lamp vervangt en dat Koos dan hoort wanneer.",
            "De lamp vervangen",
            ("Fenna",),
        ),
    ],
)
def test_what_stands_behind_that_is_told_in_the_infinitive(
    said: str, title: str, owners: tuple[str, ...]
) -> None:
    (point,) = points_of(said)

    assert (point.title, point.owners) == (title, owners)


def test_what_two_people_take_on_in_one_agreement_is_not_cut_off() -> None:
    (point,) = points_of("Afgesproken dat Fenna de lamp vervangt en dat Daan de kast verft.")

    assert "kast" in f"{point.title} {point.description}"
