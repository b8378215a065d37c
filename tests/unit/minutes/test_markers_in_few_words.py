"""Markers of one sign or word: "(Actiepunt)", "> todo Anna", "→ navragen", "Actie allen, …"."""

import pytest

from planner_sync.domain.points import Kind, Status
from unit.minutes.builders import points_of_board


@pytest.mark.parametrize(
    ("text", "title", "owners"),
    [
        # A marker alone in brackets stands behind its task.
        ("De kas is nog niet opgemaakt. (Actie)", "De kas is nog niet opgemaakt", ()),
        (
            "De foto's staan nog op de oude schijf (actiepunt).",
            "De foto's staan nog op de oude schijf",
            (),
        ),
        # One sign in front of the marker.
        (
            "- kermis op de brink, standplaats regelen > todo Fenna",
            "Kermis op de brink, standplaats regelen",
            ("Fenna",),
        ),
        ("- 19/11 Verzonstad > todo (Daan) : vooraf aankondigen", "Vooraf aankondigen", ("Daan",)),
        ("- brief: todo Daan: brief aan de raad", "Brief aan de raad", ("Daan",)),
        # A line that an arrow begins.
        (
            "→ bij de bakker navragen of ze weer willen (graag voor 1 mei)",
            "Bij de bakker navragen of ze weer willen",
            (),
        ),
        ("--> Daan: navragen bij de bakker", "Navragen bij de bakker", ("Daan",)),
        # Everybody.
        ("Actie all: lees het stuk door.", "Lees het stuk door", ("all",)),
        (
            "The hall is booked. (ACTION: all, send in your hours)",
            "Send in your hours",
            ("all",),
        ),
        (
            "The designer waits for us. (AI: everyone, comment on the thread)",
            "Comment on the thread",
            ("everyone",),
        ),
        ("The rota is old. (AI Fenna: update the rota)", "Update the rota", ("Fenna",)),
        # What is done about it, and by whom.
        (
            "De code is te bekend (wordt gewijzigd door Fenna, uiterlijk vrijdag).",
            "De code is te bekend: wijzigen",
            ("Fenna",),
        ),
        ("De lijst is oud (wordt door Daan bijgewerkt).", "De lijst is oud: bijwerken", ("Daan",)),
        ("- Verf bestellen (doet Daan)", "Verf bestellen", ("Daan",)),
    ],
)
def test_a_marker_in_few_words(text: str, title: str, owners: tuple[str, ...]) -> None:
    (point,) = points_of_board(text)

    assert (point.title, point.owners, point.status) == (title, owners, Status.OPEN)


@pytest.mark.parametrize(
    "text",
    [
        "Matrix voor doelbinding (AP) staat op de site.",
        "Het gebruik van AI (Fenna) groeit.",
        "AI (artificial intelligence) komt volgende keer aan bod.",
        "Kerk > school > markt",
        "-> de nieuwe zaal is mooi geworden",
        "-> Fenna vertelde over de reis",
        "De lijst is al bijgewerkt (is gedaan door Fenna).",
    ],
)
def test_what_only_looks_like_one_is_no_point(text: str) -> None:
    assert not [point for point in points_of_board(text) if point.kind is not Kind.DECISION]


def test_of_a_long_paragraph_the_sentence_before_is_marked() -> None:
    told = "De site is vernieuwd en het adres staat bovenaan dit verslag van onze vergadering. "
    wrong = "Op dit moment ontbreekt het zoekvenster op de nieuwe site. "
    (point,) = points_of_board(f"{told}{wrong}Dit is toegezegd voor later dit jaar (Actiepunt).")

    assert point.title.startswith("Op dit moment ontbreekt het zoekvenster")
