"""Decisions on wishes as minutes tell them: in headings, behind a wish and in the next sentence."""

import pytest

from planner_sync.domain.points import Decision
from unit.minutes.builders import points_of


@pytest.mark.parametrize(
    ("heading", "decision"),
    [
        ("Wat niet in het plan komt", Decision.NOT_TAKEN_UP),
        ("Dit doen we niet", Decision.NOT_TAKEN_UP),
        ("Wat we niet gaan doen", Decision.NOT_TAKEN_UP),
        ("Afgewezen wensen", Decision.NOT_TAKEN_UP),
        ("Niet opgepakt", Decision.NOT_TAKEN_UP),
        ("Dit kan niet", Decision.NOT_TAKEN_UP),
        ("Voor later", Decision.LATER),
        ("Parkeerlijst", Decision.LATER),
        ("Uitgestelde wensen", Decision.LATER),
        ("Nog te bespreken", Decision.UNDECIDED),
        ("Dit gaan we doen", Decision.TAKEN_UP),
        ("Wat gaan we doen?", Decision.TAKEN_UP),
    ],
)
def test_a_heading_decides_on_all_below_it(heading: str, decision: Decision) -> None:
    found = points_of(
        f"## {heading}\n\n- Schommelbank op het terras\n- Later naar bed in het weekend"
    )

    assert [(p.title, p.decision) for p in found] == [
        ("Schommelbank op het terras", decision),
        ("Later naar bed in het weekend", decision),
    ]


@pytest.mark.parametrize(
    "heading",
    ["Wat gaat niet goed", "Niet aanwezig", "Wat is niet gedaan", "Wat kan beter", "Volgend jaar"],
)
def test_other_headings_decide_nothing(heading: str) -> None:
    found = points_of(f"## {heading}\n\n- Graag een schommelbank op het terras")

    assert {p.decision for p in found} <= {Decision.UNDECIDED}


@pytest.mark.parametrize(
    ("item", "title", "reason"),
    [
        ("Zwembad: de gemeente betaalt dit niet", "Zwembad", "de gemeente betaalt dit niet"),
        ("Zwembad, te duur", "Zwembad", "te duur"),
        ("Een zwembad want dat is te duur", "Een zwembad", "dat is te duur"),
        ("Zwembad (geen plek)", "Zwembad", "geen plek"),
        ("Zwembad - geen plek", "Zwembad", "geen plek"),
    ],
)
def test_below_a_no_an_item_holds_the_wish_and_why_not(item: str, title: str, reason: str) -> None:
    (point,) = points_of(f"## Dit doen we niet\n\n- {item}")

    assert (point.title, point.reason, point.decision) == (title, reason, Decision.NOT_TAKEN_UP)


@pytest.mark.parametrize(
    "heading",
    [
        "Afspraken in huis",
        "Huisregels",
        "Omgangsregels",
        "Huisregels (nog even herhaald)",
        "Leefregels op de groep",
    ],
)
def test_house_rules_are_no_work(heading: str) -> None:
    assert not points_of(
        f"## {heading}\n\n- Ieder wast de eigen kopjes af\n- Na tien uur is het stil\n"
        "- Bezoek meldt zich bij de balie"
    )


@pytest.mark.parametrize(
    ("text", "title", "decision", "reason"),
    [
        (
            "Iemand vroeg of er een tweede oven kan komen. Dat doen we niet, want hij past niet.",
            "tweede oven",
            Decision.NOT_TAKEN_UP,
            "hij past niet",
        ),
        (
            "Een biljart op zolder is door de directie al afgewezen.",
            "biljart op zolder",
            Decision.NOT_TAKEN_UP,
            None,
        ),
        (
            "- Minder invallers kunnen wij niet beloven, het rooster is krap.",
            "Minder invallers",
            Decision.NOT_TAKEN_UP,
            "het rooster is krap",
        ),
        (
            "De bewoners willen graag een hond. Dat komt later, eerst moet de tuin dicht.",
            "hond",
            Decision.LATER,
            "eerst moet de tuin dicht",
        ),
        (
            "Een huiskat is voorgesteld. Het antwoord blijft nee omdat er iemand allergisch is.",
            "huiskat",
            Decision.NOT_TAKEN_UP,
            "er iemand allergisch is",
        ),
    ],
)
def test_a_refused_wish_stays_in_the_register_with_its_reason(
    text: str, title: str, decision: Decision, reason: str | None
) -> None:
    (point,) = points_of(text)

    assert title in point.title
    assert (point.decision, point.reason) == (decision, reason)


@pytest.mark.parametrize(
    "sentence",
    [
        "Een cliënt kan met de rollator niet over de drempel.",
        "De bus komt niet op tijd.",
        "De deur kan niet op slot.",
        "Rolstoelen kunnen niet in de lift.",
    ],
)
def test_a_complaint_is_no_refusal(sentence: str) -> None:
    assert all(point.decision is Decision.UNDECIDED for point in points_of(sentence))


def test_who_does_it_takes_it_up_where_nothing_else_is_decided() -> None:
    found = points_of(
        "## Wat kan beter\n\n- Trap schuren (Fenna)\n- Zeilen leren\n- Roeien met Daan: nee"
    )

    assert [(p.title, p.decision) for p in found] == [
        ("Trap schuren", Decision.TAKEN_UP),
        ("Zeilen leren", Decision.UNDECIDED),
        ("Roeien met Daan", Decision.NOT_TAKEN_UP),
    ]


def test_an_answer_stands_where_the_state_does() -> None:
    found = points_of(
        "| Verbeterpunt | Wie | Stand |\n|--|--|--|\n| Trap schuren | Fenna | eerst in MT |\n"
        "| Zeilen leren | | akkoord |\n| Kano kopen | | afgewezen: te duur |\n"
        "| Steiger maken | Daan | hangt |\n"
    )

    assert [(p.title, p.decision, p.reason) for p in found][:3] == [
        ("Trap schuren", Decision.UNDECIDED, None),
        ("Zeilen leren", Decision.TAKEN_UP, None),
        ("Kano kopen", Decision.NOT_TAKEN_UP, "te duur"),
    ]


@pytest.mark.parametrize(
    ("told", "title", "decision"),
    [
        (
            "## Afspraken\n\n- Trommelles komt terug zodra er een leraar is, nu even niet",
            "Trommelles",
            Decision.LATER,
        ),
        (
            "## Afspraken\n\n- Stoelen wachten we mee tot de zaal klaar is",
            "Stoelen",
            Decision.LATER,
        ),
        (
            "## Afspraken\n\n- Zakgeld krijgen kan niet, dat mag niet van de bank",
            "Zakgeld krijgen",
            Decision.NOT_TAKEN_UP,
        ),
        (
            "De buren willen een tweede hek omdat het oude klemt. Dat doen we niet.",
            "Een tweede hek",
            Decision.NOT_TAKEN_UP,
        ),
        (
            "Vervoer. Een vader vraagt om een eigen bus. Dat gaan we niet doen.",
            "Een eigen bus",
            Decision.NOT_TAKEN_UP,
        ),
        (
            "## Spelen\n\nZe willen een nieuwe sjoelbak.\n\n→ Nee, daar is geen geld voor",
            "Een nieuwe sjoelbak",
            Decision.NOT_TAKEN_UP,
        ),
    ],
)
def test_a_refused_wish_is_named_without_the_answer(
    told: str, title: str, decision: Decision
) -> None:
    (point,) = points_of(told)

    assert (point.title, point.decision) == (title, decision)
