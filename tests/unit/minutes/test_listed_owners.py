"""Whose tasks a list names, in front or behind, and lists that stand in one line."""

import pytest

from unit.minutes.builders import points_of_board

LIST = "## Nog te regelen\n\n"


def _given(text: str) -> list[tuple[str, tuple[str, ...]]]:
    return [(p.title, p.owners) for p in points_of_board(text)]


@pytest.mark.parametrize("sign", [" / ", " – ", " | ", " > ", " = ", " -> ", ", ", " ... "])
def test_name_known_behind_one_task_vouches_for_its_like(sign: str) -> None:
    text = f"{LIST}- sleutel zaal{sign}Quirijntje\n- nieuwe bekers{sign}Fenna\n- indeling{sign}TC"
    assert _given(text) == [
        ("Sleutel zaal", ("Quirijntje",)),
        ("Nieuwe bekers", ("Fenna",)),
        ("Indeling", ("TC",)),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "- bord ophangen bij de Dorpskern, Noordkant\n- bekers kopen (Fenna)",
        "- bezoek aan Utrecht - Amsterdam\n- bekers - Fenna",
        "- folder drukken / Limburg\n- bekers / Fenna",
    ],
)
def test_place_or_word_behind_a_task_is_nobody(text: str) -> None:
    assert [owners for _, owners in _given(LIST + text)] == [(), ("Fenna",)]


def test_names_in_front_of_work_need_no_sign() -> None:
    text = f"{LIST}- **Ton** hek verven\n- **Fenna** zaal boeken\n- **Bep en Aad** stal vegen"
    assert _given(text) == [
        ("Hek verven", ("Ton",)),
        ("Zaal boeken", ("Fenna",)),
        ("Stal vegen", ("Bep", "Aad")),
    ]


def test_adjective_in_front_of_work_is_nobody() -> None:
    text = f"{LIST}- Nieuwe vlag kopen\n- Fenna zaal boeken"
    assert _given(text) == [("Nieuwe vlag kopen", ()), ("Zaal boeken", ("Fenna",))]


@pytest.mark.parametrize(
    "line",
    [
        "Taakverdeling: Fenna – zaal boeken; Ton – hek verven.",
        "Verdeling werkzaamheden tot de zomer: **Fenna** zaal boeken; **Ton** hek verven.",
        "Taken: zaal boeken (Fenna); hek verven (Ton).",
        "Acties: Fenna zaal boeken, Ton hek verven.",
    ],
)
def test_tasks_in_one_line_are_a_list(line: str) -> None:
    assert _given(line) == [("Zaal boeken", ("Fenna",)), ("Hek verven", ("Ton",))]


def test_line_with_another_title_is_no_list() -> None:
    assert points_of_board("Aandacht was er voor: de tuin; de keuken; de hal.") == ()


def test_term_above_lines_with_a_colon_is_whose_they_are() -> None:
    text = "## Actiepunten\n\nFenna\n: zaal boeken\n: vlag kopen\n\nDaan\n: hek verven voor 1 mei"
    assert _given(text) == [
        ("Zaal boeken", ("Fenna",)),
        ("Vlag kopen", ("Fenna",)),
        ("Hek verven voor 1 mei", ("Daan",)),
    ]


def test_list_with_roman_numbers_skips_what_was_struck_through() -> None:
    text = "**Te regelen voor de start van het nieuwe seizoen in de grote hal**\n\n"
    items = "i) sleutel / Fenna\nii) ~~folder / Daan~~\niii) bekers / Daan"
    assert _given(text + items) == [("Sleutel", ("Fenna",)), ("Bekers", ("Daan",))]


def test_words_behind_a_term_make_no_title() -> None:
    (point,) = points_of_board("## Acties\n\n- Kaart sturen voor al onze wensen\n  - met Fenna")
    assert point.title == "Kaart sturen voor al onze wensen"
