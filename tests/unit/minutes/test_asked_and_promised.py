"""Work that somebody is asked for, promises in a clause with "dat", or is said to do."""

from collections.abc import Callable

import pytest

from planner_sync.domain.points import Certainty, Kind, Point
from unit.minutes.builders import points_of, points_of_board

Read = Callable[[str], tuple[Point, ...]]


@pytest.mark.parametrize(
    ("said", "title", "owners"),
    [
        ("Fenna wordt verzocht de sleutel in te leveren.", "De sleutel inleveren", ("Fenna",)),
        (
            "Aan Fenna wordt gevraagd de ledenlijst bij te werken.",
            "De ledenlijst bijwerken",
            ("Fenna",),
        ),
        (
            "Aan Fenna en Daan is gevraagd om de tekst na te lezen.",
            "De tekst nalezen",
            ("Fenna", "Daan"),
        ),
        (
            "Fenna zegt toe dat zij de tekst nog eens bekijkt.",
            "De tekst nog eens bekijken",
            ("Fenna",),
        ),
        ("We agreed that Fenna would contact the shop.", "Contact the shop", ("Fenna",)),
        ("De website wordt vernieuwd door Fenna.", "De website vernieuwen", ("Fenna",)),
        ("De planning wordt aangepast (Fenna).", "De planning wordt aangepast", ("Fenna",)),
    ],
)
def test_who_is_asked_or_promises_does_it(said: str, title: str, owners: tuple[str, ...]) -> None:
    (point,) = points_of_board(said)

    assert (point.title, point.owners, point.certainty) == (title, owners, Certainty.CERTAIN)


@pytest.mark.parametrize(
    "said",
    [
        "Aan Fenna is gevraagd hoe het gaat.",
        "Fenna is gevraagd voor de commissie.",
        "Fenna wordt gevraagd of zij kan komen.",
        "De begroting wordt toegelicht (Fenna).",
        "De lijst wordt niet aangepast (Fenna).",
        "Haar taken worden overgenomen door Fenna.",
        "Goal is to maintain the reserves.",
    ],
)
def test_what_is_asked_or_told_of_somebody_is_no_work(said: str) -> None:
    assert points_of_board(said) == ()


def test_a_pledge_is_work_of_whoever_made_it() -> None:
    (point,) = points_of_board("Toezegging: de wethouder stuurt de cijfers na.")

    assert (point.kind, point.certainty) == (Kind.ACTION, Certainty.CERTAIN)


@pytest.mark.parametrize("read", [points_of, points_of_board])
@pytest.mark.parametrize(
    ("said", "titles"),
    [
        (
            "Fenna werkt de notulen uit, maakt een lijst aan en houdt de kas bij.",
            ["De notulen uitwerken", "Een lijst aanmaken en de kas bijhouden"],
        ),
        (
            "Daan zoekt uit hoe de pomp werkt, en Fenna werkt de notulen uit.",
            ["Uitzoeken hoe de pomp werkt", "De notulen uitwerken"],
        ),
    ],
)
def test_each_verb_of_a_sentence_keeps_its_own_words(
    read: Read, said: str, titles: list[str]
) -> None:
    assert [point.title for point in read(said)] == titles


@pytest.mark.parametrize("read", [points_of, points_of_board])
def test_whom_we_shall_invite_does_nothing_yet(read: Read) -> None:
    told = read("We zullen volgende keer Fenna en Daan uitnodigen, vermoedelijk is dat dinsdag.")

    assert [point.owners for point in told] in ([], [()])


@pytest.mark.parametrize(
    "said",
    [
        "De begeleiders maken een rooster.",
        "Vrijwilligers maken een rooster.",
        "Persoonlijk begeleiders maken een rooster.",
    ],
)
def test_groups_take_a_verb_in_the_plural(said: str) -> None:
    (point,) = points_of(said)

    assert (point.title, point.certainty) == ("Een rooster maken", Certainty.CERTAIN)


@pytest.mark.parametrize(
    ("said", "title"),
    [
        (
            "Besloten wordt dat Pia van Bedacht de wijziging meldt bij de kamer van koophandel.",
            "De wijziging melden bij de kamer van koophandel",
        ),
        (
            "Besloten wordt dat Pia van Bedacht zorg zal dragen voor de jaarrekening.",
            "Zorg dragen voor de jaarrekening",
        ),
    ],
)
def test_what_is_decided_gives_work_to_whom_it_names(said: str, title: str) -> None:
    (point,) = points_of_board(said)

    assert (point.title, point.owners) == (title, ("Pia van Bedacht",))
    assert point.certainty is Certainty.CERTAIN


@pytest.mark.parametrize(
    "said",
    [
        "Besloten is dat de contributie omhoog gaat.",
        "Besloten is dat Fenna de penningmeester wordt.",
        "Fenna treedt af.",
        "Fenna proposes to add a period in the altered proposal.",
        "Fenna vult aan; de prijs is hoog.",
    ],
)
def test_what_is_decided_or_told_of_somebody_is_no_work(said: str) -> None:
    assert points_of_board(said) == ()


def test_what_may_be_done_is_a_rule() -> None:
    (point,) = points_of_board("Afgesproken wordt dat de zaal in mei mag worden gebruikt.")

    assert point.kind is Kind.DECISION


@pytest.mark.parametrize(
    ("said", "title"),
    [
        ("Afgesproken is deze in een voorstel mee te nemen.", "Deze in een voorstel meenemen"),
        ("Documentatie nog te schrijven.", "Documentatie schrijven"),
        ("Website nog aan te passen.", "Website aanpassen"),
        (
            "Het projectteam gaat aan de slag met de lijst en verwerkt die in het plan.",
            "Aan de slag gaan met de lijst en die in het plan verwerken",
        ),
    ],
)
def test_work_without_anybody_present_is_put_as_a_task(said: str, title: str) -> None:
    (point,) = points_of_board(said)

    assert (point.title, point.kind) == (title, Kind.ACTION)


def test_what_stands_behind_a_full_stop_is_no_title() -> None:
    told = points_of_board("- Opening\n- Bepalen van volgende stappen.\n\n1. De zaal is mooi\n")

    assert told == ()


def test_a_verb_without_its_subject_promises_nothing_by_itself() -> None:
    (point,) = points_of_board("Gaat de lijst bijwerken en de prijs verlagen.")

    assert point.certainty is Certainty.SUGGESTED


@pytest.mark.parametrize(
    ("said", "title", "owners", "certainty"),
    [
        ("Fenna: logo aanpassen.", "Logo aanpassen", ("Fenna",), Certainty.SUGGESTED),
        (
            "Fenna krijgt de taak om de website te vernieuwen.",
            "De website vernieuwen",
            ("Fenna",),
            Certainty.CERTAIN,
        ),
        (
            "Fenna took an action to contact the shop.",
            "Contact the shop",
            ("Fenna",),
            Certainty.CERTAIN,
        ),
        (
            "Het logo moet door Fenna worden aangepast.",
            "Het logo aanpassen",
            ("Fenna",),
            Certainty.CERTAIN,
        ),
    ],
)
def test_a_task_is_given_in_other_words(
    said: str, title: str, owners: tuple[str, ...], certainty: Certainty
) -> None:
    (point,) = points_of_board(said)

    assert (point.title, point.owners, point.certainty) == (title, owners, certainty)


@pytest.mark.parametrize(
    "said",
    ["Fenna: logo aanpassen.  Dat is beter.", "De tekst kan door Fenna worden gelezen."],
)
def test_what_somebody_says_or_may_do_gives_no_task(said: str) -> None:
    assert points_of_board(said) == ()
