"""How untaught secretaries write down what was decided, agreed and kept with clients."""

from datetime import date

import pytest

from planner_sync.adapters.documents import read_document
from planner_sync.domain.minutes import Minutes
from planner_sync.domain.points import Decision, Kind, Point, Status
from planner_sync.minutes.reading import read_minutes
from unit.minutes.builders import CLIENTS, MEMBERS, minutes_of, shipped_lexicon

WISHES = f"{CLIENTS}## Ideeën\n\n"


def points_of(text: str) -> tuple[Point, ...]:
    return minutes_of(f"{text}\n", privacy=False).points


def text_minutes(text: str) -> Minutes:
    return read_minutes(
        read_document(text.encode(), ".txt"),
        lexicon=shipped_lexicon(),
        members=MEMBERS,
        privacy=False,
    )


@pytest.mark.parametrize(
    ("item", "title", "reason"),
    [
        ("Een papegaai. Besluit: nee, te veel lawaai.", "Een papegaai", "te veel lawaai"),
        ("Een papegaai: nee, te veel lawaai", "Een papegaai", "te veel lawaai"),
        ("Een papegaai - nee (te veel lawaai)", "Een papegaai", "te veel lawaai"),
        ("Een papegaai -> nee want te veel lawaai", "Een papegaai", "te veel lawaai"),
        ("Een papegaai. Doen we niet omdat die lawaai maakt.", "Een papegaai", "die lawaai maakt"),
        ("Een papegaai. Reactie team: nee. Reden: lawaai.", "Een papegaai", "lawaai"),
        ("Een papegaai? Nee, te veel lawaai", "Een papegaai", "te veel lawaai"),
        ("Een papegaai: niet haalbaar door het lawaai", "Een papegaai", "door het lawaai"),
        ("Een papegaai (nee, te veel lawaai)", "Een papegaai", "te veel lawaai"),
    ],
)
def test_a_refusal_in_an_item_keeps_the_wish_and_says_why(
    item: str, title: str, reason: str
) -> None:
    (point,) = points_of(f"{WISHES}- {item}")

    assert (point.title, point.decision, point.reason) == (title, Decision.NOT_TAKEN_UP, reason)
    assert point.owners == ()


@pytest.mark.parametrize(
    "item",
    [
        "Vaker soep. Besluit: ja, Fenna vraagt de kok.",
        "Vaker soep -> ok, doet Fenna",
        "Vaker soep: akkoord, Fenna",
        "Vaker soep. Pakken we op (Fenna)",
        "Vaker soep. Nemen we mee, Fenna vraagt de kok.",
    ],
)
def test_a_yes_in_an_item_names_who_does_it(item: str) -> None:
    (point,) = points_of(f"{WISHES}- {item}")

    assert (point.title, point.decision, point.owners) == (
        "Vaker soep",
        Decision.TAKEN_UP,
        ("Fenna",),
    )


def test_a_yes_tells_by_when() -> None:
    (point,) = points_of(f"{WISHES}- Vaker soep: ja, Daan (1 mei)")

    assert (point.owners, point.due_on) == (("Daan",), date(2026, 5, 1))


@pytest.mark.parametrize(
    "item", ["Naar de kermis: later, na de zomer", "Naar de kermis. Besluit: later. Na de zomer."]
)
def test_later_is_no_refusal_and_its_season_no_due_date(item: str) -> None:
    (point,) = points_of(f"{WISHES}- {item}")

    assert (point.title, point.decision, point.due_on) == ("Naar de kermis", Decision.LATER, None)
    assert point.reason is not None
    assert point.reason.casefold() == "na de zomer"


def test_what_is_not_decided_yet_stays_open() -> None:
    (point,) = points_of(f"{WISHES}- Een eigen sleutel: nog niet besloten")

    assert (point.title, point.decision) == ("Een eigen sleutel", Decision.UNDECIDED)


@pytest.mark.parametrize(
    "below",
    [
        "   Besluit: nee, te duur",
        "   - Besluit: nee, te duur",
        "   - Nee, te duur",
        "\n   Besluit: nee, te duur",
    ],
)
def test_an_answer_below_an_item_belongs_to_it(below: str) -> None:
    (point,) = points_of(f"{WISHES}1. Een draaimolen\n{below}")

    assert (point.title, point.decision, point.reason) == (
        "Een draaimolen",
        Decision.NOT_TAKEN_UP,
        "te duur",
    )


def test_an_answer_below_a_paragraph_belongs_to_it() -> None:
    (point,) = points_of(
        f"{CLIENTS}Cliënten willen een eigen busje.\n\nBesluit: nee, dat is te duur."
    )

    assert (point.title, point.decision, point.reason) == (
        "Een eigen busje",
        Decision.NOT_TAKEN_UP,
        "dat is te duur",
    )


@pytest.mark.parametrize("answer", ["Bevalt het eten? Ja, prima", "Ben je tevreden: ja"])
def test_what_a_client_answers_to_a_question_decides_nothing(answer: str) -> None:
    found = points_of(f"{CLIENTS}- {answer}\n- Fenna koopt melk")

    assert [point.title for point in found] == ["Melk kopen"]


def test_the_day_of_the_next_meeting_is_no_answer_to_the_last_item() -> None:
    found = points_of(f"{WISHES}- Een papegaai\n\nVolgende keer: 11 juni")

    assert [(point.title, point.decision) for point in found] == [
        ("Een papegaai", Decision.UNDECIDED)
    ]


def test_outside_a_client_moment_an_answer_is_left_as_it_is_written() -> None:
    found = points_of("# Bestuursvergadering\n\n## Actiepunten\n\n- Drukker bellen: nee, te duur")

    assert [point.decision for point in found] == [Decision.UNDECIDED]


def test_a_column_of_answers_holds_the_reason_and_the_owner() -> None:
    found = points_of(
        f"{CLIENTS}| Wens | Reactie team |\n|--|--|\n"
        "| Vaker naar de markt | Ja, Daan gaat elke vrijdag mee |\n"
        "| Koken met de groep | Nee want de keuken is te klein |\n"
        "| Andere bank | ? |\n"
    )

    assert [(p.title, p.decision, p.owners, p.reason) for p in found] == [
        ("Vaker naar de markt", Decision.TAKEN_UP, ("Daan",), None),
        ("Koken met de groep", Decision.NOT_TAKEN_UP, (), "de keuken is te klein"),
        ("Andere bank", Decision.UNDECIDED, (), None),
    ]


def test_each_answer_can_have_a_column_of_its_own_to_tick() -> None:
    found = points_of(
        f"{CLIENTS}| Verbeterpunt | Ja | Nee | Later | Waarom |\n|--|--|--|--|--|\n"
        "| Meer fruit | x | | | |\n| Draaimolen | | x | | te duur |\n| Kas | | | x | |\n"
    )

    assert [(p.title, p.decision, p.reason) for p in found] == [
        ("Meer fruit", Decision.TAKEN_UP, None),
        ("Draaimolen", Decision.NOT_TAKEN_UP, "te duur"),
        ("Kas", Decision.LATER, None),
    ]


def test_what_was_said_explains_what_is_going_to_be_done() -> None:
    found = points_of(
        f"{CLIENTS}| Wat zeggen cliënten? | Wat gaan we doen? | Wie | Wanneer | Sfeer |\n"
        "|--|--|--|--|--|\n"
        "| Het is koud in de gang | Kachel laten nakijken | Daan | 1 april | |\n"
        "| We willen een draaimolen | Niet doen, te duur | | | |\n"
        "| De bel doet het niet | | Fenna | 20 maart | |\n"
    )

    assert [(p.title, p.decision, p.reason, p.owners) for p in found] == [
        ("Het is koud in de gang: kachel laten nakijken", Decision.TAKEN_UP, None, ("Daan",)),
        ("We willen een draaimolen", Decision.NOT_TAKEN_UP, "te duur", ()),
        ("De bel doet het niet", Decision.TAKEN_UP, None, ("Fenna",)),
    ]


def test_a_table_without_header_tells_by_its_content_who_and_when() -> None:
    found = points_of(
        f"{CLIENTS}| Scherm kopen | Fenna | 1 april |\n|--|--|--|\n"
        "| Hek verven | Daan | mei |\n| Taart bakken | Fenna | gedaan |\n| Lijst ophangen | | |\n"
    )

    assert [(p.title, p.owners, p.due_on, p.status) for p in found] == [
        ("Scherm kopen", ("Fenna",), date(2026, 4, 1), Status.OPEN),
        ("Hek verven", ("Daan",), date(2026, 5, 31), Status.OPEN),
        ("Taart bakken", ("Fenna",), None, Status.DONE),
        ("Lijst ophangen", (), None, Status.OPEN),
    ]


def test_a_column_that_tells_how_far_each_point_is_needs_no_known_header() -> None:
    found = points_of(
        f"{CLIENTS}| Actie | Wie | Kwam het af? |\n|--|--|--|\n| Lamp vervangen | Daan | gedaan |\n"
        "| Pomp kopen | Fenna | loopt nog |\n| Bingo houden | Daan | vervallen |\n"
    )

    assert [p.status for p in found] == [Status.DONE, Status.IN_PROGRESS, Status.DROPPED]


def test_yes_behind_an_earlier_agreement_says_that_it_was_kept() -> None:
    found = points_of(f"{CLIENTS}## Afspraken vorige keer\n\n- Lamp maken: ja\n- Bank kopen: nee\n")

    assert [(p.title, p.status, p.decision) for p in found] == [
        ("Lamp maken", Status.DONE, Decision.UNDECIDED),
        ("Bank kopen", Status.OPEN, Decision.UNDECIDED),
    ]


SHORT_HAND = """cliëntmoment de kwartel 6-3-26
aanw: 6 cl, fenna, daan

eten
actie -> kok vragen om vis
wie: fenna
voor 1 april

tuin
afspr: onkruid wieden elke week, wie: daan
idee: kippen -> nee, stank
"""


def test_each_line_of_short_hand_is_a_point_of_its_own() -> None:
    found = text_minutes(SHORT_HAND)

    assert {(p.title, p.owners, p.due_on, p.decision) for p in found.points} == {
        ("Kok vragen om vis", ("Fenna",), date(2026, 4, 1), Decision.TAKEN_UP),
        ("Onkruid wieden elke week", ("Daan",), None, Decision.TAKEN_UP),
        ("Kippen", (), None, Decision.NOT_TAKEN_UP),
    }
    assert {p.kind for p in found.points} == {Kind.ACTION, Kind.IMPROVEMENT}


def test_short_hand_tells_its_line_as_the_place() -> None:
    places = {p.title: p.source.where for p in text_minutes(SHORT_HAND).points}

    assert places["Onkruid wieden elke week"] == "regel 10"


def test_the_day_can_stand_in_a_long_opening_sentence() -> None:
    story = (
        "Op vrijdag 6 maart 2026 waren we met de hele groep bij elkaar in de grote zaal, er was "
        "taart omdat er iemand jarig was en we hebben eerst samen gezongen voordat we aan het "
        "gesprek over het eten en over de tuin begonnen, zoals we dat ook al eens eerder deden."
    )

    moment = text_minutes(f"BEWONERSMIDDAG\n\n{story}\n\nActie: melk kopen.\n").moment

    assert moment is not None
    assert moment.held_on == date(2026, 3, 6)


def test_a_form_can_call_the_day_when() -> None:
    document = read_document(
        b"# Gesprek\n\n| Locatie | De Kwartel | Wanneer | 20-05-2026 |\n|--|--|--|--|\n"
        b"| Verslag | Fenna | Aantal bewoners | 9 |\n\nActie: melk kopen.\n",
        ".md",
    )

    moment = read_minutes(document, lexicon=shipped_lexicon()).moment

    assert moment is not None
    assert moment.held_on == date(2026, 5, 20)


def test_a_full_date_says_more_than_the_month_in_the_title() -> None:
    moment = text_minutes(
        "Cliëntmoment jan 2026\n=====\n\n26 januari 2026 in de kantine.\n\nActie: melk kopen.\n"
    ).moment

    assert moment is not None
    assert moment.held_on == date(2026, 1, 26)


def test_two_meetings_in_one_file_raise_a_question() -> None:
    found = minutes_of(
        "# Cliëntmomenten\n\n## Cliëntmoment 10 maart 2026\n\nActie: melk kopen.\n\n"
        "## Cliëntmoment 24 maart 2026\n\nActie: verf kopen.\n\nDatum: 10 maart 2026\n",
        privacy=False,
    )

    assert [q.problem for q in found.questions if "bijeenkomsten" in q.problem] == [
        "In dit bestand staan 2 bijeenkomsten: 10 maart 2026 en 24 maart 2026."
    ]
