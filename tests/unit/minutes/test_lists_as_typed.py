"""Lists in plain text and by person, as hurried people type them."""

import pytest

from planner_sync.adapters.documents import read_document
from planner_sync.domain.blocks import ListItem, text_of
from planner_sync.domain.points import Certainty, Point, Status
from planner_sync.minutes.reading import read_minutes
from unit.minutes.builders import points_of, points_of_board, shipped_lexicon


def _typed(text: str) -> tuple[Point, ...]:
    written = f"Notulen werkgroep, 12 maart 2026\nAanwezig: Fenna, Daan\n\n{text}"
    document = read_document(written.encode(), ".txt")
    return read_minutes(document, lexicon=shipped_lexicon(), privacy=False).points


def test_a_letter_in_front_of_several_lines_is_a_tick() -> None:
    text = (
        "Lijstje:\nx  hek verven (Fenna)\nx  zand bestellen (Daan)\n\n- tuinset afdekken (Fenna)\n"
    )

    found = {point.title: point.status for point in _typed(text)}

    assert (found["Hek verven"], found["Zand bestellen"]) == (Status.DONE, Status.DONE)
    assert found["Tuinset afdekken"] is Status.OPEN


def test_beside_a_v_for_what_is_done_an_x_is_for_what_is_not() -> None:
    text = "Acties\nv hek verven (Fenna)\nx zand bestellen (Daan)\nv schep kopen (Daan)\n"

    found = {point.title: point.status for point in _typed(text)}

    assert found == {
        "Hek verven": Status.DONE,
        "Zand bestellen": Status.OPEN,
        "Schep kopen": Status.DONE,
    }


def test_a_single_letter_is_no_tick() -> None:
    found = _typed("Acties\n\nx hek verven (Fenna)\n")

    assert not any(point.status is Status.DONE for point in found)


def test_lines_that_end_in_who_does_them_do_not_go_on() -> None:
    text = (
        "Nog te doen\nOfferte naar de inkoop sturen (Fenna)\n"
        "sleutels van het nieuwe gebouw gaan ophalen (Daan)\nnaambordjes bestellen\n"
    )

    assert [(p.title, p.owners) for p in _typed(text)] == [
        ("Offerte naar de inkoop sturen", ("Fenna",)),
        ("Sleutels van het nieuwe gebouw gaan ophalen", ("Daan",)),
        ("Naambordjes bestellen", ()),
    ]


def test_a_line_further_out_than_its_bullet_begins_anew() -> None:
    text = "Eten\n   te vaak pasta\n      * Fenna maakt samen met Daan een heel nieuw weekmenu\n"
    document = read_document(f"{text}   vlees apart bewaren\n".encode(), ".txt")

    (item,) = (block for block in document.blocks if isinstance(block, ListItem))
    assert item.text == "Fenna maakt samen met Daan een heel nieuw weekmenu"


def test_a_broken_line_at_the_margin_still_goes_on() -> None:
    text = "  - Fenna vraagt bij de gemeente na of de schutting mag\n    blijven staan\n"
    margin = "  - Fenna vraagt bij de gemeente na of de schutting mag\nblijven staan\n"

    for written in (text, margin):
        (item,) = read_document(written.encode(), ".txt").blocks
        assert text_of(item).endswith("blijven staan")


@pytest.mark.parametrize("title", ["TO DO List", "To do in deze sessie"])
def test_the_title_of_a_list_is_no_point(title: str) -> None:
    points = points_of_board(f"- Planning\n- {title}\n- Varia\n")

    assert points == ()


@pytest.mark.parametrize("task", ["To do: planken halen", "TODO planken halen bij de zaak"])
def test_what_is_to_do_is_a_point(task: str) -> None:
    (point,) = points_of_board(f"- Opening\n- {task}\n")

    assert point.title.startswith("Planken halen")


def test_the_same_below_two_names_is_done_by_each() -> None:
    work = "\n\n#### Gepland\n\n- verslag schrijven\n- hek verven\n\n"

    points = points_of_board(f"### Fenna{work}### Daan{work}")

    assert [(p.title, p.owners) for p in points] == [
        ("Verslag schrijven", ("Fenna",)),
        ("Hek verven", ("Fenna",)),
        ("Verslag schrijven", ("Daan",)),
        ("Hek verven", ("Daan",)),
    ]


def test_a_task_that_the_closing_list_repeats_is_one() -> None:
    text = "### Fenna\n\n#### Gepland\n\n- verslag schrijven\n\n## Actielijst\n\n"

    (point,) = points_of_board(f"{text}- verslag schrijven (Fenna)\n")

    assert point.owners == ("Fenna",)


def test_who_has_nothing_to_do_is_given_nothing() -> None:
    text = "## Taken\n\n- Fenna\n  - kast halen\n- Daan\n  - niets, is op vakantie\n"

    assert [point.title for point in points_of_board(text)] == ["Kast halen"]


@pytest.mark.parametrize(
    "lead",
    [
        "Dit geven we mee:",
        "Het was een lang gesprek. Voor de teamvergadering nemen we mee:",
    ],
)
def test_what_a_group_gives_along_is_each_a_suggestion(lead: str) -> None:
    items = "- meer banken in de zon\n- halte dichter bij de deur\n- vijver op de plek van de kas\n"

    points = points_of(f"{lead}\n\n{items}")

    assert len(points) == len(items.splitlines())
    assert {point.certainty for point in points} == {Certainty.SUGGESTED}


def test_what_a_group_takes_along_on_a_trip_is_none() -> None:
    assert points_of("Op kamp nemen we mee:\n\n- een tent\n- de grote pan\n- touw\n") == ()


def test_what_only_tells_of_a_task_is_part_of_it() -> None:
    text = "- proef met een nieuw rooster\n  - doel: meer rust\n  - start: 1 april\n- hek verven\n"

    points = points_of_board(f"## Acties\n\n{text}")

    assert [p.title for p in points] == ["Proef met een nieuw rooster", "Hek verven"]


def test_below_a_name_tasks_are_no_part_of_it() -> None:
    text = "- Fenna:\n  - rooster maken\n  - planken halen: 1 april\n"

    points = points_of_board(f"## Acties\n\n{text}")

    assert [p.title for p in points] == ["Rooster maken", "Planken halen"]


def test_a_line_with_room_for_the_next_word_ends_by_itself() -> None:
    text = (
        "De gemeente vertelde over haar plannen met het grote plein en over\n"
        "de subsidie voor het groen, die zij heeft gekregen\n"
        "Fenna vraagt voor 1 mei de vergunning voor de markt\n"
        "Daan maakt voor 1 juni een tekening van de kraampjes\n"
    )

    found = {point.source.text: point.owners for point in _typed(text)}

    assert found["Fenna vraagt voor 1 mei de vergunning voor de markt"] == ("Fenna",)
    assert found["Daan maakt voor 1 juni een tekening van de kraampjes"] == ("Daan",)


def test_below_a_sentence_that_only_tells_each_sentence_is_a_point() -> None:
    told = "- Het voorjaar staat in het teken van de tuin.\n"
    below = "  - Fenna gaat de bollen bestellen.\n  - Daan bestelt de aarde.\n"

    points = points_of_board(f"## Vervolgstappen\n\n{told}{below}")

    assert [(p.title, p.owners) for p in points] == [
        ("De bollen bestellen", ("Fenna",)),
        ("De aarde bestellen", ("Daan",)),
    ]
