"""Markers that lean on what stands before them, in a sentence or a line of their own."""

import pytest

from planner_sync.domain.points import Status
from unit.minutes.builders import points_of_board


@pytest.mark.parametrize(
    ("text", "titles", "owners"),
    [
        (
            "De lijst doorsturen, en de teksten vertalen. Beide zijn een actie voor Fenna.",
            ["De lijst doorsturen", "De teksten vertalen"],
            ("Fenna",),
        ),
        (
            "De lijst doorsturen naar de raad. Dit is een actie voor Daan.",
            ["De lijst doorsturen naar de raad"],
            ("Daan",),
        ),
        ("De lijst moet weg. De actie ligt bij Daan.", ["De lijst moet weg"], ("Daan",)),
        (
            "Ouders vragen een avond over schermtijd. (op te volgen door: Fenna)",
            ["Ouders vragen een avond over schermtijd"],
            ("Fenna",),
        ),
        ("De prijs gaat omhoog. Actie secr.: lijst aanpassen.", ["Lijst aanpassen"], ("secr",)),
        (
            "Actie [Fenna, 1 april]: contact opnemen met de raad",
            ["Contact opnemen met de raad"],
            ("Fenna",),
        ),
        ("Doel voor volgende bijeenkomst: folder afhebben", ["Folder afhebben"], ()),
        (
            "Nieuwe hesjes bestellen. Verantwoordelijke: Daan",
            ["Nieuwe hesjes bestellen"],
            ("Daan",),
        ),
        (
            "De hut is omgewaaid, opnieuw opbouwen.\nWie: Daan wanneer: juli",
            ["De hut is omgewaaid, opnieuw opbouwen"],
            ("Daan",),
        ),
    ],
)
def test_what_stands_before_is_given_to_somebody(
    text: str, titles: list[str], owners: tuple[str, ...]
) -> None:
    found = points_of_board(text)

    assert [point.title for point in found] == titles
    assert {point.owners for point in found} == {owners}


@pytest.mark.parametrize(
    "text",
    [
        "De lijst is lang. Actie Fenna is afgerond.",
        "De lijst is lang. Actie van Daan loopt nog.",
        "De lijst is lang. Actie is nodig.",
        "De lijst is lang. Dit is een actie.",
        "Doel van vandaag: kennismaken",
        "Doel voor volgende bijeenkomst: 12 mei",
        "Begroting volgend jaar\nTrekker: Fenna",
    ],
)
def test_what_gives_nobody_work_is_no_point(text: str) -> None:
    assert points_of_board(text) == ()


def test_a_line_of_who_and_when_may_say_that_it_was_done() -> None:
    (point,) = points_of_board("Klein gebrek, bout vervangen.\nwie: Daan wanneer: al gebeurd")

    assert (point.owners, point.status) == (("Daan",), Status.DONE)


def test_a_name_behind_what_somebody_does_is_not_whose_work_it_is() -> None:
    text = "Fenna neemt contact op met de leerkracht (Daan)"

    (listed,) = points_of_board(f"## Actiepunten\n\n- {text}\n")
    (told,) = points_of_board(f"{text}.")

    assert (listed.owners, told.owners) == (("Fenna",), ("Fenna",))


def test_a_marker_below_a_promise_gives_what_was_promised() -> None:
    (point,) = points_of_board(
        "De avond is op 2 oktober. Er moet een spreker komen. "
        "Fenna neemt dit mee naar het team.\nACTIE Fenna"
    )

    assert point.title == "Er moet een spreker komen: meenemen naar het team"
    assert point.owners == ("Fenna",)


def test_a_marker_below_several_sentences_stands_for_the_last() -> None:
    (point,) = points_of_board(
        "De avond is op 2 oktober. De OR gaat over een spreker nadenken.\nACTIE OR"
    )

    assert (point.title, point.owners) == ("Over een spreker nadenken", ("De OR",))


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "Dak is oud. -> offertes opvragen: Fenna en Daan -> kelder: meting laten doen, bestuur",
            {"Offertes opvragen": ("Fenna", "Daan"), "Kelder: meting laten doen": ("bestuur",)},
        ),
        ("Het dak is oud. >> offertes opvragen", {"Offertes opvragen": ()}),
        ("De plank is te zwaar. → lichtere kopen", {"De plank is te zwaar: lichtere kopen": ()}),
        ("Het dak is oud. **→ Fenna**", {"Het dak is oud": ("Fenna",)}),
        ("Het dak is oud. → klaar", {}),
        ("Fenna heeft de lijsten gebundeld. -> Fenna klaar", {}),
        ("Kas goedgekeurd. -> geen", {}),
        (
            "Wij houden markt - todo allemaal: zolder leeghalen - en de kar heeft weer lucht.",
            {"Zolder leeghalen": ("allemaal",)},
        ),
        ("Hout rot - todo Fenna: plank vervangen - 1 mei", {"Plank vervangen": ("Fenna",)}),
        ("The tour: what we do; > todo ask the printer", {"Ask the printer": ()}),
    ],
)
def test_arrows_and_dashes_part_what_somebody_does(
    text: str, found: dict[str, tuple[str, ...]]
) -> None:
    assert {point.title: point.owners for point in points_of_board(text)} == found


def test_a_hash_in_front_of_initials_names_who_does_it() -> None:
    (point,) = points_of_board(
        "Het overzicht wordt vernieuwd. # FN",
        head="# Overleg\n\nDatum: 12 maart 2026\n\nAanwezig: Fenna Fictief (FN), Daan Fabel\n\n",
    )

    assert point.title == "Het overzicht wordt vernieuwd"
    assert point.owners == ("Fenna Fictief (FN)",)
