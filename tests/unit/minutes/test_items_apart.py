"""Lists of which each item was typed in a paragraph of its own."""

import pytest

from planner_sync.domain.blocks import Block, Document, Heading, Paragraph
from planner_sync.domain.points import Point
from planner_sync.minutes.reading import read_minutes
from unit.minutes.builders import MEMBERS, shipped_lexicon


def read(*lines: str, title: str = "Afspraken") -> tuple[Point, ...]:
    blocks: list[Block] = [
        Heading(text="Verslag cliëntmoment 12 maart 2026", level=1, where="kop 1")
    ]
    blocks.append(Heading(text=title, level=2, where="kop 2"))
    blocks += [Paragraph(text=line, where=f"alinea {at}") for at, line in enumerate(lines, 4)]
    document = Document(blocks=tuple(blocks), format="docx")
    minutes = read_minutes(document, lexicon=shipped_lexicon(), members=MEMBERS, privacy=False)
    return minutes.points


@pytest.mark.parametrize(
    "signs", ["- -", "• •", "1. 2.", "1) 2)", "(1) (2)", "(2.1) (2.2)", "4. 5."]
)
def test_a_sign_in_front_of_each_makes_a_list(signs: str) -> None:
    one, other = signs.split()
    found = read(f"{one} Fenna koopt verf. Dat wordt blauw.", f"{other} Daan belt de gemeente")

    assert [(p.title, p.owners) for p in found] == [
        ("Verf kopen", ("Fenna",)),
        ("De gemeente bellen", ("Daan",)),
    ]
    assert [p.source.where for p in found] == ["alinea 4-5, punt 1", "alinea 4-5, punt 2"]


def test_numbers_that_begin_again_make_another_list() -> None:
    found = read("1. Fenna koopt verf", "2. Daan belt", "1. Fenna maakt soep", "2. Daan dekt af")

    assert {p.source.where.partition(",")[0] for p in found} == {"alinea 4-5", "alinea 6-7"}


def test_a_number_above_the_text_of_a_subject_is_no_item() -> None:
    talk = "Iedereen vertelt hoe het was en wat er te zien was. " * 5
    found = read(f"1. Uitje. {talk}", f"2. Eten. {talk}Daan belt de bakker.", title="Verslag")

    assert [p.source.where for p in found] == ["alinea 5"]


def test_a_number_typed_behind_a_bullet_is_no_part_of_the_item() -> None:
    found = read("• (2.1) Fenna koopt verf", "• (2.2) Daan belt de gemeente")

    assert [p.title for p in found] == ["Verf kopen", "De gemeente bellen"]


def test_an_item_behind_a_bullet_may_be_long() -> None:
    talk = "Iedereen vertelt hoe het was en wat er te zien was. " * 5
    found = read(f"- {talk}Fenna belt de kok.", "- Daan belt de gemeente", title="Verslag")

    assert {p.source.where for p in found} == {"alinea 4-5, punt 1", "alinea 4-5, punt 2"}
