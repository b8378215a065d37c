"""Who does which part of the work comes out of any title, sign and layout."""

import pytest

from planner_sync.domain.points import Certainty
from unit.minutes.builders import points_of, points_of_board

_PARTS = [("Inleiding", "Fenna en Daan"), ("Planning", "Daan"), ("Decor en licht", "Fenna")]
_SIGNS = ["{t}: {p}", "{t} – {p}", "{t} - {p}", "{t} → {p}", "{t}; {p}"]
_LAYOUTS = {"items": "- {}", "lines": "{}", "paragraphs": "{}\n"}


def _shared(sign: str, layout: str = "items") -> str:
    lines = (sign.format(t=part, p=who) for part, who in _PARTS)
    return "\n".join(_LAYOUTS[layout].format(line) for line in lines)


@pytest.mark.parametrize("layout", _LAYOUTS)
@pytest.mark.parametrize("sign", [*_SIGNS, "{t} ({p})", "{t} {p}"])
@pytest.mark.parametrize(
    "title", ["## Taakverdeling\n", "Wie doet wat?\n", "De taken zijn verdeeld:\n"]
)
def test_below_a_title_of_work_each_part_is_work(title: str, sign: str, layout: str) -> None:
    points = points_of_board(f"{title}\n{_shared(sign, layout)}")

    assert [(p.title, p.owners, p.certainty) for p in points] == [
        ("Inleiding", ("Fenna", "Daan"), Certainty.CERTAIN),
        ("Planning", ("Daan",), Certainty.CERTAIN),
        ("Decor en licht", ("Fenna",), Certainty.CERTAIN),
    ]


@pytest.mark.parametrize("title", ["Controleren:", "Nog te controleren:"])
def test_a_title_may_say_what_is_to_be_done_to_each_part(title: str) -> None:
    points = points_of_board(f"{title}\n{_shared('{t}: {p}', 'lines')}")

    assert [p.title for p in points] == [
        "Inleiding controleren",
        "Planning controleren",
        "Decor en licht controleren",
    ]


@pytest.mark.parametrize("sign", _SIGNS)
@pytest.mark.parametrize("title", ["## Website\n\n", ""])
def test_below_another_title_it_is_a_suggestion(title: str, sign: str) -> None:
    points = points_of_board(f"{title}{_shared(sign)}")

    assert [(p.title, p.certainty) for p in points] == [
        (part, Certainty.SUGGESTED) for part, _ in _PARTS
    ]


def test_who_stands_in_front_below_a_title_that_divides() -> None:
    points = points_of_board(
        "De taken zijn verdeeld:\n\nFenna: decor\n\nDaan: planning\n\nFenna: licht"
    )

    assert [(p.title, p.owners) for p in points] == [
        ("Decor", ("Fenna",)),
        ("Planning", ("Daan",)),
        ("Licht", ("Fenna",)),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Voorzitter: Fenna\nDeelnemer(s): Daan\nNotulist: Fenna",
        "## Onderwerpen\n\n- Kas (Fenna)\n- Tuin (Daan)\n- Feest (Fenna)",
        "- Kas: Fenna\n- Tuin: Daan\n- Feest: Fenna\n\n## Kas\n\nDe kas is in orde.",
        "## Agenda\n\n- Kas: Fenna\n- Tuin: Daan\n- Feest: Fenna",
        "## Foto's\n\n- Groep 1: Fenna\n- Groep 2: Daan\n- Groep 3: Fenna",
        "## Rondvraag\n\n- Fenna: niets\n- Daan: mooie zaal\n- Fenna: tot ziens",
        "## Website\n\n- Kas: Utrecht\n- Tuin: Rotterdam\n- Feest: Zwolle",
    ],
)
def test_offices_agendas_and_other_words_share_nothing_out(text: str) -> None:
    assert points_of_board(text) == ()


def test_parts_of_an_item_below_an_unknown_title_are_no_work_by_themselves() -> None:
    parts = "  - Inleiding: Fenna\n  - Planning: Daan\n  - Decor en licht: Fenna\n"

    points = points_of_board(f"## Tijdpad\n\n- Plan van de tuin aanleveren\n{parts}")

    assert not {"Inleiding", "Planning", "Decor en licht"} & {p.title for p in points}


def test_where_clients_met_a_name_behind_a_subject_is_who_told_of_it() -> None:
    assert points_of("## Rondje\n\n- Tuin: Fenna\n- Eten: Daan\n- Feest: Fenna") == ()
