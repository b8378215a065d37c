"""What reads like a point and is none, in invented minutes of a client moment."""

import pytest

from planner_sync.domain.points import Status
from unit.minutes.builders import points_of, points_of_board


@pytest.mark.parametrize(
    "said",
    [
        "De pannenkoeken waren heerlijk.",
        "Fijn dat de tuinman elke week komt.",
        "Het zwemmen loopt goed, een 9.",
        "Daan bedankt de vrijwilligers voor de hulp.",
        "Fenna schrijft mee.",
        "De pedicure komt op dinsdag. Dat wordt door iedereen gewaardeerd.",
        "Er komt een nieuwe tuinman. Dat wordt door velen als prettig ervaren.",
        "Daan vertelde over de nieuwe ingang. Die gaat in juni open.",
        "Minder lawaai dan vorig jaar.",
        "Het koor zoekt nog twee stemmen, wie wil kan zich opgeven bij Daan.",
    ],
)
def test_praise_thanks_and_roles_are_no_points(said: str) -> None:
    assert points_of(said) == ()


def test_praise_with_a_reserve_stays_a_wish() -> None:
    assert [p.title for p in points_of("- De soep is heerlijk, maar graag meer brood erbij")]


def test_who_helps_does_it_too() -> None:
    (point,) = points_of("Daan maakt samen met Fenna een fietsenrooster.")

    assert (point.title, point.owners) == ("Een fietsenrooster maken", ("Daan", "Fenna"))


def test_what_somebody_answers_is_the_reason() -> None:
    (point,) = points_of(
        "Een bewoner zou graag een tweede oven hebben. "
        "Daan zegt eerlijk dat dat er niet in zit, er is geen plek voor."
    )

    assert point.reason == "er is geen plek voor"


def test_the_writer_at_the_bottom_is_ik() -> None:
    (point,) = points_of("Ik maak een lijst met boeken.\n\nGroetjes,\nFenna")

    assert point.owners == ("Fenna",)


@pytest.mark.parametrize(
    "said", ['Hij vertelde over de tuin. "Leuker kan niet."', "Mooier kon niet!"]
)
def test_that_it_could_not_be_better_refuses_nothing(said: str) -> None:
    assert points_of(said) == ()


@pytest.mark.parametrize("said", ["Graag opgeven bij Daan.", "Aanmelden kan bij Fenna."])
def test_where_to_sign_up_is_no_point(said: str) -> None:
    assert points_of(said) == ()


def test_who_sat_at_the_table_is_no_point() -> None:
    said = "Rond de tafel zaten mevrouw Bosuil, haar zoon, en twee buren van wie is overleden."

    assert points_of(said) == ()


@pytest.mark.parametrize(
    "title",
    [
        "Gaat goed",
        "Tops",
        "Hier zijn we blij mee",
        "Dit vinden we fijn",
        "Wat loopt lekker?",
        "Waar word je blij van?",
        "Complimenten",
        "What is going well",
        "What we like",
    ],
)
def test_below_a_title_that_praises_nothing_is_asked(title: str) -> None:
    praised = f"## {title}\n\n- Daan maakt elke dag een praatje\n- Je mag zelf de tafel dekken\n"

    assert points_of(praised) == ()


@pytest.mark.parametrize("title", ["Kan beter", "Goede zorg", "Wat gaat goed en wat kan beter"])
def test_another_title_does_not_hide_what_stands_below_it(title: str) -> None:
    assert points_of(f"## {title}\n\n- Daan belt maandag de tuinman\n") != ()


def test_a_column_of_praise_holds_no_points() -> None:
    found = points_of(
        "| Top | Tip |\n|---|---|\n"
        "| Ze bellen altijd als het later wordt | Het licht in de gang is te fel |\n"
    )

    assert all("bellen" not in point.title for point in found)


@pytest.mark.parametrize(
    "item",
    [
        "2026-03-12",
        "12-03-2026",
        "(staat ook in het jaarplan)",
        "Opening -> kas -> feest -> sluiting",
    ],
)
def test_a_day_a_remark_and_the_order_of_an_agenda_are_no_points(item: str) -> None:
    found = points_of_board(f"## Actiepunten\n\n- {item}\n- Vlag bestellen\n")

    assert [point.title for point in found] == ["Vlag bestellen"]


@pytest.mark.parametrize("told", ["Top: lekker eten", "Goed: samen koken", "Fijn: zingen"])
def test_what_a_praising_label_names_is_no_point(told: str) -> None:
    assert points_of(f"## Rondje\n\n{told}") == ()


@pytest.mark.parametrize(
    "said",
    [
        "Bram gaat in mei verhuizen naar Zeewijk, we bakken dan een taart.",
        "Bram heeft een huis gevonden en neemt afscheid, hij was hier twee jaar.",
        "Anneke vroeg waar de kast gebleven is. Dat klopt, er raakte van alles zoek.",
        "## Wensen\n\n- Bram: niks, ik zit toch de hele dag in de tuin",
        "## Wensen\n\n- geen idee, vraag het maar aan de anderen",
    ],
)
def test_news_of_somebody_and_a_reply_without_a_wish_are_no_points(said: str) -> None:
    assert points_of(f"Aan tafel: Anneke, Bram\n\n{said}") == ()


def test_nothing_but_one_thing_is_a_wish() -> None:
    (point,) = points_of("## Wensen\n\n- niks, alleen graag meer soep")

    assert "meer soep" in point.title


@pytest.mark.parametrize(
    "there", ["en die staat er nu", "en die is er gekomen", "en die hangt er nu"]
)
def test_what_was_asked_before_and_is_there_is_done(there: str) -> None:
    points = points_of(f"Vorige keer is gevraagd om een grotere klok {there}.")

    assert not [point for point in points if point.status is Status.OPEN]


@pytest.mark.parametrize("line", ["Fenna ?", "-> (Fenna)", "- lamp maken | Fenna ?", "=> !"])
def test_a_line_of_hardly_anything_is_read_without_trouble(line: str) -> None:
    assert isinstance(points_of(line), tuple)
    assert isinstance(points_of(f"| Punt | Wie |\n|---|---|\n| lamp maken | {line} |\n"), tuple)


@pytest.mark.parametrize("line", ["- Next chair: ???", "- 3"])
def test_a_line_that_names_nothing_is_no_task(line: str) -> None:
    found = points_of_board(f"## Acties\n\n{line}\n- Verf kopen (Fenna)\n")

    assert [point.title for point in found] == ["Verf kopen"]
