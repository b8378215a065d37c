"""Lists and lines under a heading or an announcement, read as points."""

from datetime import date

import pytest

from planner_sync.domain.points import Certainty, Decision, Kind, Status
from unit.minutes.builders import CLIENTS, minutes_of, points_of


@pytest.mark.parametrize(
    ("heading", "kind"),
    [
        ("## Actiepunten", Kind.ACTION),
        ("## 5. Actielijst", Kind.ACTION),
        ("**Acties:**", Kind.ACTION),
        ("Afspraken:", Kind.ACTION),
        ("## Openstaande acties", Kind.ACTION),
        ("## Acties en besluiten", Kind.ACTION),
        ("## Verbeterpunten van dit cliëntmoment", Kind.IMPROVEMENT),
        ("## Wat kan beter?", Kind.IMPROVEMENT),
        ("Er zijn de volgende verbeterpunten genoemd:", Kind.IMPROVEMENT),
        ("Daar kwamen de volgende acties uit:", Kind.ACTION),
        ("## Besluiten", Kind.DECISION),
        ("## Action items", Kind.ACTION),
    ],
)
def test_a_heading_or_announcement_makes_items_certain(heading: str, kind: Kind) -> None:
    (point,) = minutes_of(f"{heading}\n\n- tuinstoelen schoonmaken\n").points

    assert (point.title, point.kind, point.certainty) == (
        "Tuinstoelen schoonmaken",
        kind,
        Certainty.CERTAIN,
    )


@pytest.mark.parametrize(
    "text",
    [
        "## Agenda\n\n- Opening\n- Actiepunten\n- Rondvraag\n",
        "## Mededelingen\n\n- De lift is gemaakt\n",
        "Er is gesproken over actie en beweging.\n\n- zwemmen\n- wandelen\n",
    ],
)
def test_other_lists_are_no_points(text: str) -> None:
    assert minutes_of(text).points == ()


@pytest.mark.parametrize(
    ("item", "title", "owners"),
    [
        ("Fenna: verf kopen", "Verf kopen", ("Fenna",)),
        ("Fenna Fictief — verf kopen", "Verf kopen", ("Fenna Fictief",)),
        ("verf kopen (Fenna)", "Verf kopen", ("Fenna",)),
        ("verf kopen(Fenna/Daan)", "Verf kopen", ("Fenna", "Daan")),
        ("verf kopen [Daan]", "Verf kopen", ("Daan",)),
        ("verf kopen (actie Fenna)", "Verf kopen", ("Fenna",)),
        ("verf kopen - Fenna en Daan", "Verf kopen", ("Fenna", "Daan")),
        ("verf kopen (nog geen actiehouder)", "Verf kopen", ()),
        ("Actie Fenna: verf kopen", "Verf kopen", ("Fenna",)),
        ("Fenna zal de verf kopen", "De verf kopen", ("Fenna",)),
        ("iedereen: verf kopen", "Verf kopen", ("iedereen",)),
        ("Pia Bedacht: verf kopen", "Verf kopen", ("Pia Bedacht",)),
        ("Keuken: verf kopen", "Keuken: verf kopen", ()),
        ("verf kopen (groen)", "Verf kopen (groen)", ()),
    ],
)
def test_who_does_it_may_stand_anywhere(item: str, title: str, owners: tuple[str, ...]) -> None:
    (point,) = minutes_of(f"## Acties\n\n- {item}\n").points

    assert (point.title, point.owners) == (title, owners)


@pytest.mark.parametrize(
    ("item", "status"),
    [
        ("[x] verf kopen", Status.DONE),
        ("[ ] verf kopen", Status.OPEN),
        ("verf kopen (gedaan)", Status.DONE),
        ("verf kopen - loopt", Status.IN_PROGRESS),
    ],
)
def test_an_item_says_how_far_it_is(item: str, status: Status) -> None:
    (point,) = minutes_of(f"## Acties\n\n- {item}\n").points

    assert (point.title, point.status) == ("Verf kopen", status)


def test_a_door_may_be_open() -> None:
    (point,) = minutes_of("## Verbeterpunten\n\n- de deur staat te vaak open\n").points

    assert point.title == "De deur staat te vaak open"


def test_items_below_a_name_belong_to_that_person() -> None:
    text = "## Acties\n\n- Fenna:\n  - verf kopen\n  - kwasten kopen\n- Daan:\n  - muur schuren\n"

    assert [(p.title, p.owners) for p in minutes_of(text).points] == [
        ("Verf kopen", ("Fenna",)),
        ("Kwasten kopen", ("Fenna",)),
        ("Muur schuren", ("Daan",)),
    ]


def test_items_below_an_item_are_its_steps() -> None:
    text = "## Acties\n\n- muur verven\n  - kleur kiezen\n  - verf kopen\n- lamp ophangen\n"

    wall, lamp = minutes_of(text).points

    assert (wall.checklist, lamp.checklist) == (("Kleur kiezen", "Verf kopen"), ())


def test_short_lines_count_where_a_heading_has_no_list() -> None:
    points = minutes_of("## Verbeterpunten\n\nMeer fruit.\n\nLater ontbijt.\n").points

    assert [(p.title, p.source.where) for p in points] == [
        ("Meer fruit", "alinea 2"),
        ("Later ontbijt", "alinea 3"),
    ]


@pytest.mark.parametrize("answer", ["geen", "n.v.t.", "Geen acties", "-", "…"])
def test_no_actions_is_no_action(answer: str) -> None:
    assert minutes_of(f"## Acties\n\n{answer}\n").points == ()


def test_tips_are_only_suggested() -> None:
    (point,) = minutes_of("## Tips\n\n- vaker muziek\n").points

    assert point.certainty is Certainty.SUGGESTED


@pytest.mark.parametrize(
    "item",
    [
        "verf kopen – Fenna – 1 mei",
        "verf kopen (Fenna, vóór 1 mei)",
        "verf kopen (wie: Fenna; wanneer: 1 mei)",
        "verf kopen | Fenna | uiterlijk 1 mei",
        "Fenna: verf kopen, voor 1 mei",
        "verf kopen (door Fenna), 1 mei (loopt)",
    ],
)
def test_who_and_when_may_stand_behind_the_task(item: str) -> None:
    (point,) = minutes_of(f"## Acties\n\n- {item}\n").points

    assert (point.title, point.owners, point.due_on) == (
        "Verf kopen",
        ("Fenna",),
        date(2026, 5, 1),
    )


def test_a_wish_of_a_client_has_no_owner() -> None:
    text = "Cliënten: Pia Bedacht\n\n## Verbeterpunten\n\n- Pia wil later eten\n"

    (point,) = minutes_of(text).points

    assert (point.title, point.owners) == ("Later eten", ())


def test_a_numbered_title_ends_with_the_next_one() -> None:
    text = "1. Opening\n\nWelkom.\n\n2. Actielijst\n\n- verf kopen\n\n3. Sluiting\n\nTot ziens.\n"

    assert [p.title for p in minutes_of(text).points] == ["Verf kopen"]


@pytest.mark.parametrize(
    ("item", "title", "owners"),
    [
        ("Fenna belt de gemeente", "De gemeente bellen", ("Fenna",)),
        ("12-03: verf kopen (Fenna)", "Verf kopen", ("Fenna",)),
        ("AP2: Fenna koopt verf", "Verf kopen", ("Fenna",)),
        ("@Fenna verf kopen", "Verf kopen", ("Fenna",)),
        ("verf kopen: Fenna en Daan", "Verf kopen", ("Fenna", "Daan")),
        ("verf kopen [Pia]", "Verf kopen", ("Pia",)),
        ("verf kopen (Utrecht)", "Verf kopen (Utrecht)", ()),
        ("verf kopen (actie: Fenna, voor 1 mei)", "Verf kopen", ("Fenna",)),
        ("schuur: Fenna koopt verf", "Schuur: verf kopen", ("Fenna",)),
        ("de schuur wordt geverfd door Fenna", "De schuur verven", ("Fenna",)),
        ("we kopen nieuwe verf", "Nieuwe verf kopen", ()),
    ],
)
def test_the_title_is_the_task_alone(item: str, title: str, owners: tuple[str, ...]) -> None:
    (point,) = minutes_of(f"## Acties\n\n- {item}\n").points

    assert (point.title, point.owners) == (title, owners)


def test_a_remark_behind_the_owner_may_say_that_it_is_done() -> None:
    done, still = minutes_of(
        "## Acties\n\n- verf kopen (Fenna) - ik heb de verf gekocht\n"
        "- muur schuren (Daan) - nog niet gedaan, is deels geschuurd\n"
    ).points

    assert (done.status, still.status) == (Status.DONE, Status.OPEN)


def test_a_name_as_heading_owns_the_tasks_below() -> None:
    text = "## Acties\n\n### Fenna\n\n- verf kopen\n\n### Daan\n\n- muur schuren\n"

    assert [(p.title, p.owners) for p in minutes_of(text).points] == [
        ("Verf kopen", ("Fenna",)),
        ("Muur schuren", ("Daan",)),
    ]


def test_a_theme_above_points_is_no_point() -> None:
    text = "## Verbeterpunten\n\n- Eten\n  - meer groente\n- Wonen\n  - deurbel maken\n"

    assert [(p.title, p.theme) for p in minutes_of(text).points] == [
        ("Meer groente", "Eten"),
        ("Deurbel maken", "Wonen"),
    ]


def test_a_decision_that_somebody_carries_out_is_an_action() -> None:
    text = "## Besluiten\n\n- er komt een bank (actie: Fenna)\n- het blijft rookvrij\n"

    assert [p.kind for p in minutes_of(text).points] == [Kind.ACTION, Kind.DECISION]


def test_remarks_count_where_they_ask_for_something() -> None:
    text = "Aandachtspunten:\n\n- de folder aanpassen\n- verbinding met de stad\n"

    assert [p.title for p in minutes_of(text).points] == ["De folder aanpassen"]


def test_where_clients_met_every_idea_counts() -> None:
    text = "# Cliëntmoment\n\nIdeeën:\n\n- een avond met muziek\n"

    assert [p.title for p in minutes_of(text).points] == ["Een avond met muziek"]


@pytest.mark.parametrize(
    "text",
    [
        "Verbeterpunt 1: de bel is stuk\nWie: Fenna\nWanneer: 1 mei\n",
        "Verbeterpunt: de bel is stuk  Wie: Fenna  Wanneer: 1 mei\n",
    ],
)
def test_labelled_lines_are_one_point(text: str) -> None:
    (point,) = minutes_of(text).points

    assert (point.title, point.owners, point.due_on) == (
        "De bel is stuk",
        ("Fenna",),
        date(2026, 5, 1),
    )


def test_lines_that_somebody_typed_as_a_list_are_one() -> None:
    text = "Actiepunten van vandaag\n☐ Fenna: verf kopen\n☑ Daan: muur schuren\n"

    assert [(p.title, p.owners, p.status) for p in minutes_of(text).points] == [
        ("Verf kopen", ("Fenna",), Status.OPEN),
        ("Muur schuren", ("Daan",), Status.DONE),
    ]


@pytest.mark.parametrize(
    ("line", "owners", "due"),
    [
        ("Kussens wassen – Fenna", ["Fenna"], None),
        ("Kussens wassen. Fenna", ["Fenna"], None),
        ("Kussens wassen / Fenna / 1 mei", ["Fenna"], "1 mei"),
        ("Kussens wassen: Fenna 18/4", ["Fenna"], "18/4"),
        ("Kussens wassen - Fenna deze week", ["Fenna"], "deze week"),
        ("Kussens wassen, Fenna voor 1 mei", ["Fenna"], "voor 1 mei"),
        ("Kussens wassen – Fenna, voor de paasdagen", ["Fenna"], "voor de paasdagen"),
        ("Kussens wassen, Fenna regelt dit voor 1 mei", ["Fenna"], "voor 1 mei"),
        ("Kussens wassen (Fenna + bewoners)", ["Fenna", "bewoners"], None),
        ("Kussens wassen (Fenna en vrijwilliger)", ["Fenna", "vrijwilliger"], None),
        ("Kussens wassen (avonddienst)", ["avonddienst"], None),
        ("Kussens wassen => Daan 1 mei", ["Daan"], "1 mei"),
        ("! Kussens wassen - Daan - teamoverleg 1 mei", ["Daan"], "teamoverleg 1 mei"),
        ("Daan – kussens wassen – gaat direct in", ["Daan"], "gaat direct in"),
        ("Kussens wassen. Actie: Daan", ["Daan"], None),
    ],
)
def test_who_and_when_are_read_however_they_end_a_line(
    line: str, owners: list[str], due: str | None
) -> None:
    (point,) = minutes_of(f"Datum: 12 maart 2026\n\n## Wat gaan we doen\n\n- {line}\n").points

    assert (point.title, list(point.owners), point.due_text) == ("Kussens wassen", owners, due)


def test_what_somebody_does_behind_a_name_is_the_work() -> None:
    (point,) = minutes_of("## Afspraken\n\n- Rooster douche, Fenna hangt op voor 1 mei\n").points

    assert (point.title, point.owners) == ("Rooster douche ophangen", ("Fenna",))


def test_a_part_that_somebody_does_becomes_description() -> None:
    (point,) = minutes_of(
        "## Afspraken\n\n- Bezoek komt achterom, Daan schrijft het op het bord\n", privacy=False
    ).points

    assert (point.title, point.owners) == ("Bezoek komt achterom", ("Daan",))
    assert (point.description or "").endswith("Daan schrijft het op het bord")


@pytest.mark.parametrize(
    "line", ["De huisarts benaderen, Pia Bedacht bellen", "Uitje naar Rome of Parijs"]
)
def test_whom_somebody_goes_to_is_no_owner(line: str) -> None:
    (point,) = minutes_of(f"## Acties\n\n- {line}\n").points

    assert point.owners == ()


_MOMENT = (
    "# Cliëntmoment De Wilgen\n\nDatum: 12 maart 2026\n\nCliënten: Mira\n\nBegeleiding: Fenna\n\n"
)


@pytest.mark.parametrize(
    "item",
    [
        "- De bel hoor je boven niet -> een draadloze bel kopen (Fenna)",
        "- De bel hoor je boven niet → een draadloze bel kopen – Fenna",
        "- De bel hoor je boven niet. Afspraak: een draadloze bel kopen, Fenna",
        "- De bel hoor je boven niet. Actie Fenna: een draadloze bel kopen",
        "- Wonen: de bel hoor je boven niet => een draadloze bel kopen. Fenna",
        "- De bel hoor je boven niet\n  - Actie: een draadloze bel kopen (Fenna)",
        "- De bel hoor je boven niet\n  - Wat: een draadloze bel kopen\n  - Wie: Fenna",
        "- De bel hoor je boven niet\n  - Fenna gaat een draadloze bel kopen",
    ],
)
def test_a_wish_and_its_agreement_in_one_item_are_one_point(item: str) -> None:
    (point,) = minutes_of(f"{_MOMENT}## Wat kan beter?\n\n{item}\n").points

    assert (point.title, point.owners) == ("Een draadloze bel kopen", ("Fenna",))
    assert (point.description or "").lower().startswith("de bel hoor je boven niet")


def test_subjects_with_points_below_them_are_themes() -> None:
    points = minutes_of(
        f"{_MOMENT}## Wat kan beter?\n\n- Eten en drinken\n  - De soep is vaak lauw\n"
        "- Schoonmaak in de gangen\n  - De wc beneden is vies\n  - Er liggen peuken bij de deur\n"
    ).points

    assert [(point.theme, point.title) for point in points] == [
        ("Eten en drinken", "De soep is vaak lauw"),
        ("Schoonmaak in de gangen", "De wc beneden is vies"),
        ("Schoonmaak in de gangen", "Er liggen peuken bij de deur"),
    ]


@pytest.mark.parametrize(
    "item",
    [
        "Hekje verven wie: Fenna wanneer: 1 mei",
        "Hekje verven   door wie: Fenna   wanneer: 1 mei",
        "Hekje verven actiehouder: Fenna deadline: 1 mei",
    ],
)
def test_labels_on_the_line_of_a_task_are_fields(item: str) -> None:
    (point,) = minutes_of(f"## Afspraken\n\n- {item}\n").points
    assert (point.title, point.owners, point.due_on) == (
        "Hekje verven",
        ("Fenna",),
        date(2026, 5, 1),
    )


@pytest.mark.parametrize(
    "item",
    [
        "Fenna: het bankje is wankel",
        "Het bankje is wankel (Fenna)",
        "Fenna: de bankjes zijn wankel",
        "Er zijn te weinig bankjes (Fenna en Daan)",
    ],
)
def test_who_brings_a_complaint_is_not_who_solves_it(item: str) -> None:
    (point,) = minutes_of(f"## Wat kan beter\n\n- {item}\n").points
    assert point.owners == ()
    assert "bankje" in point.title


@pytest.mark.parametrize("item", ["Bankje schuren (Fenna)", "Fenna: bankje schuren"])
def test_who_solves_it_may_stand_with_a_wish(item: str) -> None:
    (point,) = minutes_of(f"## Wat kan beter\n\n- {item}\n").points
    assert point.owners == ("Fenna",)


@pytest.mark.parametrize(
    ("item", "status"),
    [
        ("Schommel smeren ✔", Status.DONE),
        ("Schommel smeren ✔ gelukt", Status.DONE),
        ("Schommel smeren ✅ (Fenna)", Status.DONE),
        ("Schommel smeren ✘", Status.OPEN),
        ("Schommel smeren ❌ vet was op", Status.OPEN),
    ],
)
def test_a_mark_behind_an_item_says_whether_it_is_done(item: str, status: Status) -> None:
    (point,) = minutes_of(f"## Actiepunten\n\n- {item}\n").points
    assert (point.title, point.status) == ("Schommel smeren", status)


def test_numbered_lines_in_capitals_are_titles() -> None:
    points = minutes_of(
        "1. OPENING\n- Daan heet iedereen welkom\n\n2. VERBETERPUNTEN\n- De hal is donker\n\n"
        "3. ACTIES\n1) Lampen kopen\n2) Hekje verven\n\n4. SLUITING\n- Om 16 uur"
    ).points
    assert [p.title for p in points] == ["De hal is donker", "Lampen kopen", "Hekje verven"]


@pytest.mark.parametrize("title", ["## Vorige keer", "**Vorige vergadering**"])
def test_a_ticked_list_of_last_time_tells_what_is_done(title: str) -> None:
    points = minutes_of(
        f"{title}\n\n- Schommel smeren ✔ doen we\n- Hekje verven ✘ nog niet gelukt\n"
    ).points
    assert [(p.title, p.status) for p in points] == [
        ("Schommel smeren", Status.DONE),
        ("Hekje verven", Status.OPEN),
    ]


@pytest.mark.parametrize(
    ("item", "title"),
    [
        ("Pia wil een schommel", "Een schommel"),
        ("De familie wil graag een weekbrief, bijvoorbeeld op vrijdag", "Een weekbrief"),
        ("We willen vaker puzzelen", "Vaker puzzelen"),
        ("De moeder van Pia zou graag mee willen bakken", "Mee willen bakken"),
        ("Pia wil dat de deur dicht blijft", "Een cliënt wil dat de deur dicht blijft"),
    ],
)
def test_who_asks_is_no_part_of_the_wish(item: str, title: str) -> None:
    text = f"Cliënten: Pia Bedacht\n\n## Verbeterpunten\n\n- {item}\n"

    (point,) = minutes_of(text).points

    assert point.title.startswith(title)


@pytest.mark.parametrize(
    "item",
    [
        "Begeleiders praten soms te zacht",
        "Fenna schrikt als de bel gaat, graag eerst kloppen",
        "Fenna loopt te vaak weg tijdens het eten",
    ],
)
def test_who_does_what_goes_wrong_does_not_take_it_up(item: str) -> None:
    (point,) = minutes_of(f"{CLIENTS}## Wat kan beter\n\n- {item}\n", privacy=False).points

    assert point.owners == ()


@pytest.mark.parametrize(
    "line",
    [
        "Ideeën zonder besluit: een bank bij de vijver; een avond yoga; wifi tot op zolder.",
        "Nog niet besproken: een bank bij de vijver; een avond yoga; wifi tot op zolder",
        "Verder werd geroepen: een bank bij de vijver; een avond yoga; wifi tot op zolder.",
        "Wensen: een bank bij de vijver; een avond yoga; wifi tot op zolder",
        "Ideas not decided: een bank bij de vijver; een avond yoga; wifi tot op zolder.",
    ],
)
def test_wishes_in_one_line_are_points_of_their_own(line: str) -> None:
    assert [(p.title, p.decision) for p in points_of(line)] == [
        ("Een bank bij de vijver", Decision.UNDECIDED),
        ("Een avond yoga", Decision.UNDECIDED),
        ("Wifi tot op zolder", Decision.UNDECIDED),
    ]


@pytest.mark.parametrize(
    "line",
    [
        "Aanwezig waren: de groep; de gasten; de koks.",
        "Wensen die niet doorgaan: een zwembad; een paard; een sauna.",
        "Vrolijk weer: het was zonnig; we zaten buiten.",
    ],
)
def test_other_enumerations_are_no_wishes(line: str) -> None:
    assert not [p for p in points_of(line) if p.decision is Decision.UNDECIDED]
