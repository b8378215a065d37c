"""Prose of client moments that gives work in other words than "Anna belt de gemeente"."""

import pytest

from planner_sync.domain.points import Status
from unit.minutes.builders import points_of, points_of_board


def test_a_verb_that_is_also_an_auxiliary_is_work_of_its_own() -> None:
    """ "Dient … in" hands something in, "dient te" must."""
    (point,) = points_of("De busjes zijn vaak te laat. Fenna dient een klacht in bij de centrale.")

    assert point.title == "Een klacht indienen bij de centrale"
    assert point.owners == ("Fenna",)


@pytest.mark.parametrize(
    ("said", "title"),
    [
        ("Fenna dient de monteur te bellen.", "De monteur bellen"),
        ("De deur dient gesmeerd te worden.", "De deur smeren"),
    ],
)
def test_what_one_must_do_stays_a_duty(said: str, title: str) -> None:
    assert [point.title for point in points_of(said)] == [title]


@pytest.mark.parametrize(
    ("said", "title"),
    [
        ("Het uitzoeken van de busreis is toevertrouwd aan Fenna.", "De busreis uitzoeken"),
        (
            "Het zoeken van een sponsor is in handen gegeven van Fenna, die al aan het bellen is.",
            "Een sponsor zoeken",
        ),
        (
            "Het zoeken naar een maatje komt voor rekening van Fenna; dat duurt nog even.",
            "Naar een maatje zoeken",
        ),
        ("Aan Fenna de opdracht om een offerte op te vragen.", "Een offerte opvragen"),
        ("Wat Fenna nog moet doen: de tandarts bellen.", "De tandarts bellen"),
        ("Op het bordje van Fenna ligt: de stoelen laten repareren.", "De stoelen laten repareren"),
        (
            "Wat Fenna nog te doen staat: een plek vinden voor de fietsen, want die staan buiten.",
            "Een plek vinden voor de fietsen",
        ),
        ("Fenna heeft de opdracht meegekregen de kapper te bellen.", "De kapper bellen"),
        ("Fenna heeft op zich genomen om de bus te reserveren.", "De bus reserveren"),
    ],
)
def test_work_is_somebodys_in_whatever_words(said: str, title: str) -> None:
    (point,) = points_of(said)

    assert (point.title, point.owners) == (title, ("Fenna",))


def test_whom_a_task_is_given_to_need_not_be_known_otherwise() -> None:
    (point,) = points_of("Aan Sjoukje de taak om uit te zoeken hoe dat komt.")

    assert point.owners == ("Sjoukje",)


@pytest.mark.parametrize(
    "said",
    [
        "De sleutel ligt bij Fenna.",
        "Aan Fenna om te beslissen of dat kan.",
        "Op het bordje van Fenna ligt: niets.",
        "De beslissing ligt bij het team.",
    ],
)
def test_what_lies_with_somebody_is_not_always_work(said: str) -> None:
    assert points_of(said) == ()


@pytest.mark.parametrize(
    ("said", "title"),
    [
        ("Fenna heeft gezegd dat ze een lamp gaat halen.", "Een lamp halen"),
        ("Daan meldt dat hij de klusjesman gaat bellen.", "De klusjesman bellen"),
        ("Fenna heeft aangegeven dat ze de folder maakt.", "De folder maken"),
    ],
)
def test_what_somebody_said_she_is_going_to_do_is_hers(said: str, title: str) -> None:
    assert [point.title for point in points_of(said)] == [title]


@pytest.mark.parametrize(
    "said",
    [
        "Fenna zegt dat ze volgende week met vakantie gaat.",
        "Fenna heeft verteld dat ze een hond heeft gekocht.",
        "Daan zegt dat hij dat niet gaat doen.",
        "Fenna vertelde dat ze naar Spanje gaat verhuizen.",
        "Fenna heeft verteld dat ze vaak kookt.",
    ],
)
def test_news_that_somebody_tells_of_herself_is_no_work(said: str) -> None:
    assert points_of(said) == ()


@pytest.mark.parametrize(
    ("behind", "status"),
    [
        ("Is gedaan.", Status.DONE),
        ("Dat is al gedaan.", Status.DONE),
        ("Gebeld, geregeld.", Status.DONE),
        ("Gekocht.", Status.DONE),
        ("Bijna af.", Status.IN_PROGRESS),
        ("Genoteerd.", Status.OPEN),
        ("Nog niet gedaan.", Status.OPEN),
        ("Is dat gedaan?", Status.OPEN),
        ("Afgesproken.", Status.OPEN),
    ],
)
def test_the_sentence_behind_says_how_far_it_is(behind: str, status: Status) -> None:
    (point,) = points_of(f"Fenna koopt een nieuwe lamp. {behind}")

    assert point.status is status


@pytest.mark.parametrize(
    ("said", "title", "owners"),
    [
        ("Wie neemt de hond mee? Fenna.", "De hond meenemen", ("Fenna",)),
        ("Wie belt de kapper? Dat doet Daan.", "De kapper bellen", ("Daan",)),
        ("Wie bestelt de taart? Dat pakt Daan op.", "De taart bestellen", ("Daan",)),
        ("Wie haalt er brood? Fenna en Daan.", "Brood halen", ("Fenna", "Daan")),
    ],
)
def test_a_question_who_with_a_name_behind_it_is_work(
    said: str, title: str, owners: tuple[str, ...]
) -> None:
    (point,) = points_of(said)

    assert (point.title, point.owners) == (title, owners)


@pytest.mark.parametrize(
    "said",
    [
        "Wie heeft de hond gezien? Fenna.",
        "Wie is er jarig? Fenna.",
        "Wie maakt er altijd zoveel lawaai? Fenna.",
    ],
)
def test_a_question_who_that_asks_for_no_work_is_talk(said: str) -> None:
    assert points_of(said) == ()


def test_somebody_whom_only_her_name_makes_known_may_promise_as_well() -> None:
    (point,) = points_of("Marja zegt dat ze de kapper belt.")

    assert point.owners == ("Marja",)


@pytest.mark.parametrize("said", ["wordt in mei door Fenna", "zal in mei door Fenna worden"])
def test_what_is_done_by_somebody_is_told_as_what_they_do(said: str) -> None:
    (point,) = points_of_board(f"De kaart {said} nagekeken.")

    assert (point.title, point.owners) == ("De kaart in mei nakijken", ("Fenna",))
