"""Who does it in minutes of boards and working groups, by where and how the minutes name them."""

import pytest

from unit.minutes.builders import points_of_board

ACTIONS = "## Acties\n\n"


def _given(text: str) -> list[tuple[str, tuple[str, ...]]]:
    return [(p.title, p.owners) for p in points_of_board(text)]


def test_names_behind_the_items_of_a_list_are_who_does_them() -> None:
    items = (
        "Model 3.0 doorsturen (WVB, Kwik)",
        "Werkgroep 5 inplannen (Kwest)",
        "Overleg inplannen met de gemeente (WVB, Ziko/Kwik)",
        "Voorstel verwerken in het model. (Kwest)",
        "Tekst nalopen (WVB)",
    )
    assert _given(ACTIONS + "".join(f"- {item}\n" for item in items)) == [
        ("Model 3.0 doorsturen", ("WVB", "Kwik")),
        ("Werkgroep 5 inplannen", ("Kwest",)),
        ("Overleg inplannen met de gemeente", ("WVB", "Ziko", "Kwik")),
        ("Voorstel verwerken in het model", ("Kwest",)),
        ("Tekst nalopen", ("WVB",)),
    ]


def test_names_behind_english_items_are_who_does_them() -> None:
    text = f"{ACTIONS}- Write the letter (Quinty)\n- Call the bank (Quinty & Zwaan)\n- Order chairs (TFX)\n"
    assert [owners for _, owners in _given(text)] == [("Quinty",), ("Quinty", "Zwaan"), ()]


@pytest.mark.parametrize(
    "items",
    [
        ["Hoofdstuk nalopen (H3)", "Stoffen nalopen (CAS-nummers)", "Kast kopen (Ikea)"],
        ["Kast kopen (Gamma)", "Verf kopen (Hema)", "Lamp kopen (Action)"],
        ["Kast kopen (Optioneel)", "Verf kopen (Optioneel)", "Lamp kopen (Optioneel)"],
        ["Kast kopen (voorjaar)", "Verf kopen (voorjaar)", "Lamp kopen (Voorjaar)"],
    ],
)
def test_what_explains_an_item_is_nobody(items: list[str]) -> None:
    text = ACTIONS + "".join(f"- {item}\n" for item in items)
    assert {owners for _, owners in _given(text)} == {()}


def test_item_signed_twice_is_two_points() -> None:
    text = (
        f"{ACTIONS}- Nagaan of het model klopt. (Kwest) Voorbeelden doorsturen (WVB)\n"
        "- Werkgroep 5 inplannen (Kwest)\n- Tekst nalopen (WVB)\n"
    )
    assert _given(text)[:2] == [
        ("Nagaan of het model klopt", ("Kwest",)),
        ("Voorbeelden doorsturen", ("WVB",)),
    ]
