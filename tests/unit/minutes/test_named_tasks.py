"""Work given to somebody by name is found below any title, however the name stands beside it."""

import pytest

from unit.minutes.builders import CLIENTS, minutes_of, points_of, points_of_board

TASKS = {
    "afdak laten nameten": "Afdak laten nameten",
    "offertes voor het afdak opvragen": "Offertes voor het afdak opvragen",
    "vraag de aannemer om een tekening": "Vraag de aannemer om een tekening",
}
SENTENCES = ("zal de aannemer bellen", "belt de aannemer", "gaat de aannemer bellen")
SHAPES = ("{who}: {task}", "{who} - {task}", "{who} – {task}", "{who} -> {task}", "@{who}: {task}")
BEHIND = ("{task} ({who})", "{task} - {who}", "{task}: {who}", "{task}, {who}", "{task} -> {who}")
PLACES = {
    "item": "## Buitenruimte\n\n- {it}\n",
    "item below talk": "## Buitenruimte\n\nDaar is lang over gepraat.\n\n- {it}\n",
    "numbered": "## Buitenruimte\n\n1. {it}\n",
    "below a label": "Buitenruimte:\n\n- {it}\n",
}
READERS = {"clients": points_of, "board": points_of_board}


@pytest.mark.parametrize("reader", READERS)
@pytest.mark.parametrize("place", PLACES)
@pytest.mark.parametrize("shape", [*SHAPES, *BEHIND])
@pytest.mark.parametrize("task", TASKS)
def test_a_task_with_a_name_is_found_below_any_title(
    task: str, shape: str, place: str, reader: str
) -> None:
    item = shape.format(who="Fenna", task=task)

    (point,) = READERS[reader](PLACES[place].format(it=item))

    assert (point.title, point.owners) == (TASKS[task], ("Fenna",))


@pytest.mark.parametrize("shape", SHAPES)
@pytest.mark.parametrize("said", SENTENCES)
def test_a_sentence_goes_on_behind_the_name(said: str, shape: str) -> None:
    item = shape.format(who="Fenna", task=said)

    (point,) = points_of(f"## Buitenruimte\n\n- {item}\n")

    assert point.owners == ("Fenna",)
    assert "aannemer" in point.title
    assert "Fenna" not in point.title


@pytest.mark.parametrize(
    ("called", "owners"),
    [
        ("@Fenna", ("Fenna",)),
        ("@Fenna en Daan", ("Fenna", "Daan")),
        ("@Fenna Fictief", ("Fenna Fictief",)),
    ],
)
def test_who_is_called_may_be_several(called: str, owners: tuple[str, ...]) -> None:
    (point,) = points_of_board(f"## Buitenruimte\n\n- {called}: het afdak nameten\n")

    assert (point.title, point.owners) == ("Het afdak nameten", owners)


def test_a_marker_in_front_of_the_name_is_no_part_of_the_title() -> None:
    (point,) = points_of("## Buitenruimte\n\n- Actie Fenna: afdak laten nameten\n")

    assert (point.title, point.owners) == ("Afdak laten nameten", ("Fenna",))


@pytest.mark.parametrize(
    "said",
    [
        "Fenna: het afdak is lelijk",
        "Fenna: we waren vorige week te laat begonnen",
        "Fenna: vraag over het afdak",
        "Fenna - penningmeester",
        "Fenna: verslag van de markt",
    ],
)
def test_what_somebody_says_or_is_gives_no_work(said: str) -> None:
    assert points_of_board(f"## Buitenruimte\n\n- {said}\n") == ()


def test_what_a_client_says_is_no_work_of_theirs() -> None:
    head = CLIENTS.replace("zes cliënten", "cliënten: Wiesje, Koos; team: Joris")
    minutes = minutes_of(f"{head}## Buitenruimte\n\n- Wiesje: vaker wandelen\n", privacy=False)

    assert all(point.owners == () for point in minutes.points)
