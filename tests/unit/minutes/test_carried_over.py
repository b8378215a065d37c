"""Lists of an earlier meeting, in which each point says how far it is."""

import pytest

from planner_sync.domain.points import Decision, Status
from unit.minutes.builders import points_of


@pytest.mark.parametrize(
    ("item", "title", "owners"),
    [
        ("schommel in de tuin -> besteld, Fenna belt de winkel", "Schommel in de tuin", ("Fenna",)),
        ("Later douchen: loopt nog, Daan komt erop terug", "Later douchen", ("Daan",)),
        ("Fietsles - Fenna is ermee bezig", "Fietsles", ("Fenna",)),
        ("Zwemmen op zondag - Daan werkt er nog aan", "Zwemmen op zondag", ("Daan",)),
        ("kast schuren nog niet, doen Fenna & Daan", "Kast schuren", ("Fenna", "Daan")),
        ("dozen stickeren bezig, Daan (de helft is af)", "Dozen stickeren", ("Daan",)),
        ("Soep zonder zout (Fenna), loopt nog", "Soep zonder zout", ("Fenna",)),
        ("Fenna maakt een poster – nog niet, komt in april", "Een poster maken", ("Fenna",)),
        (
            "Rolgordijn: Daan heeft de winkel gesproken, wacht op antwoord",
            "Rolgordijn",
            ("Daan",),
        ),
        (
            "Herb garden - still waiting for the council, Fenna is chasing",
            "Herb garden",
            ("Fenna",),
        ),
    ],
)
def test_a_point_of_last_time_keeps_what_it_is_about_and_who_goes_on_with_it(
    item: str, title: str, owners: tuple[str, ...]
) -> None:
    (point,) = points_of(f"## Van vorige keer\n\n- {item}")

    assert (point.title, point.owners) == (title, owners)
    assert point.status in {Status.OPEN, Status.IN_PROGRESS}
    assert point.decision is Decision.TAKEN_UP


@pytest.mark.parametrize(
    "title",
    [
        "Van vorige keer",
        "nog van vorige x",
        "Oude lijst",
        "Terugblik",
        "Wat is er met de punten van mei gebeurd?",
        "Left over from October",
        "Since last time",
    ],
)
def test_a_list_of_last_time_is_known_by_its_title_and_its_states(title: str) -> None:
    found = points_of(f"## {title}\n\n- Schommel: gemaakt\n- Kapstok: loopt nog, Fenna belt")

    assert [p.title for p in found if p.status is Status.IN_PROGRESS] == ["Kapstok"]
    assert not [p for p in found if p.status is Status.OPEN]


@pytest.mark.parametrize(
    "item",
    [
        "hekje klaar",
        "pleisters aanvullen gedaan door Fenna",
        "Vaste kapper - klaar, komt nu elke dinsdag",
        "Banken in de hal: geleverd in september",
        "Dansavond: vervallen, niemand wilde het",
    ],
)
def test_what_has_been_done_since_last_time_is_no_work(item: str) -> None:
    found = points_of(f"## Van vorige keer\n\n- {item}\n- Kapstok: loopt nog, Fenna belt")

    assert [p.title for p in found if p.status in {Status.OPEN, Status.IN_PROGRESS}] == ["Kapstok"]


def test_a_look_back_without_states_is_no_list_of_points() -> None:
    assert not points_of("## Terugblik\n\n- Een mooie avond\n- Lekkere soep\n- Veel muziek")


def test_points_of_last_time_leave_the_wishes_of_this_time_alone() -> None:
    found = points_of(
        "## Van vorige keer\n\n- Schommel: loopt nog, Fenna belt\n- Bank: bezig, Daan\n\n"
        "## Rondvraag\n\nPia wil graag een tweede kapstok in de hal."
    )

    assert "Een tweede kapstok in de hal" in [point.title for point in found]


@pytest.mark.parametrize(
    ("item", "status"),
    [
        ("schommel ophangen - Daan - ging niet door", Status.DROPPED),
        ("schommel ophangen - Daan - niet doorgegaan vanwege de regen", Status.DROPPED),
        ("schommel ophangen: kan van de lijst", Status.DROPPED),
        ("schommel ophangen | Daan | gedaan", Status.DONE),
        ("schommel ophangen - Daan - besteld, komt in mei", Status.IN_PROGRESS),
        ("schommel ophangen: niet gelukt, te duur", Status.OPEN),
        ("schommel ophangen nog niet klaar", Status.OPEN),
    ],
)
@pytest.mark.parametrize("title", ["Vorige actielijst", "Punten van de vorige keer"])
def test_an_item_of_before_with_its_doer_says_how_far_it_is(
    title: str, item: str, status: Status
) -> None:
    points = points_of(f"## {title}\n\n- bel kopen - Fenna - klaar\n- {item}\n")

    (found,) = (point for point in points if point.title.startswith("Schommel"))
    assert (found.title, found.status) == ("Schommel ophangen", status)


def test_a_column_that_asks_where_we_are_holds_the_status() -> None:
    points = points_of(
        "## Left over from October\n\n"
        "| Action | Lead | Where are we |\n|---|---|---|\n"
        "| Buy a bell | Daan | Done |\n"
        "| Paint the fence | Fenna | Dropped, it is being replaced |\n"
    )

    assert [point.status for point in points] == [Status.DONE, Status.DROPPED]


@pytest.mark.parametrize(
    ("line", "title", "status"),
    [
        ("Appgroep voor uitjes. Fenna. Nog niet gelukt.", "Appgroep voor uitjes", Status.OPEN),
        ("Folders samen lezen. Daan. Mee bezig.", "Folders samen lezen", Status.IN_PROGRESS),
        ("Tv in de gang: doen we niet meer, niemand keek.", "Tv in de gang", Status.DROPPED),
    ],
)
def test_how_far_it_is_can_stand_behind_a_full_stop(line: str, title: str, status: Status) -> None:
    (point, _) = points_of(f"## Vorige keer\n\n- {line}\n- Nieuwe bank: klaar")

    assert (point.title, point.status) == (title, status)


def test_what_others_do_next_leaves_a_point_of_last_time_done() -> None:
    (over,) = points_of("## Van vorige keer\n\n- Fenna belt de kok – gedaan, hij komt 10 mei")
    (still,) = points_of("## Van vorige keer\n\n- Fenna belt de kok – gedaan, moet nog een keer")

    assert (over.status, still.status) == (Status.DONE, Status.IN_PROGRESS)
