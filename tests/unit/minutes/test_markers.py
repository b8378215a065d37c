"""Markers in running text."""

import pytest

from planner_sync.domain.points import Certainty, Kind
from unit.minutes.builders import minutes_of, points_of_board


@pytest.mark.parametrize(
    ("text", "title", "owners"),
    [
        ("Actie Fenna: verf kopen.", "Verf kopen", ("Fenna",)),
        ("Actie: Fenna: verf kopen.", "Verf kopen", ("Fenna",)),
        ("ACTIE: verf kopen", "Verf kopen", ()),
        ("Actiepunt Fenna en Daan - verf kopen", "Verf kopen", ("Fenna", "Daan")),
        ("Action Fenna: buy new paint.", "Buy new paint", ("Fenna",)),
        ("De muur moet geverfd worden (Actie Fenna).", "De muur verven", ("Fenna",)),
        ("De muur moet geverfd worden (actie: Daan)", "De muur verven", ("Daan",)),
        ("De muur moet geverfd worden. Actie Fenna", "De muur verven", ("Fenna",)),
        ("De muur moet geverfd worden.\n\nACTIE Fenna", "De muur verven", ("Fenna",)),
        ("De muur is vaal (Actie Fenna: verf kopen).", "Verf kopen", ("Fenna",)),
        ("Het is koud. Actie Pia: kachel nakijken.", "Kachel nakijken", ("Pia",)),
        ("Actie voor Fenna: verf kopen.", "Verf kopen", ("Fenna",)),
        ("Actie Fenna: koopt nieuwe verf.", "Nieuwe verf kopen", ("Fenna",)),
        ("Actiepunt voor Fenna om verf te kopen.", "Verf kopen", ("Fenna",)),
        ("ACTIE 3 (Fenna): verf kopen", "Verf kopen", ("Fenna",)),
        ("Uitzoekpunt, welke verf is het beste?", "Welke verf is het beste?", ()),
        ("AP Fenna: verf kopen", "Verf kopen", ("Fenna",)),
        ("TODO verf kopen in de stad", "Verf kopen in de stad", ()),
        ("@Fenna verf kopen", "Verf kopen", ("Fenna",)),
        ("De muur is vaal en oud -> Fenna", "De muur is vaal en oud", ("Fenna",)),
        ("[Fenna] De muur moet geverfd worden.", "De muur verven", ("Fenna",)),
        ("De muur moet geverfd worden (door: Fenna).", "De muur verven", ("Fenna",)),
        ("De muur is vaal. (Fenna koopt nieuwe witte verf)", "Nieuwe witte verf kopen", ("Fenna",)),
        ("De muur is vaal. (Fenna regelt dit)", "De muur is vaal: regelen", ("Fenna",)),
        (
            "de muur is vaal > DIT VERVEN VOOR DE ZOMER",
            "De muur is vaal: verven voor de zomer",
            (),
        ),
    ],
)
def test_a_marker_names_a_task_and_who_does_it(
    text: str, title: str, owners: tuple[str, ...]
) -> None:
    (point,) = minutes_of(text, privacy=False).points

    assert (point.title, point.owners, point.certainty) == (title, owners, Certainty.CERTAIN)


@pytest.mark.parametrize(
    "text",
    [
        "De actie is afgerond.",
        "Actie is nodig, zei iemand.",
        "Er kwam veel reactie: iedereen vond het leuk.",
        "Wat is de beste actie? (Fenna)",
        "AP02 De dienst is voor iedereen.",
    ],
)
def test_an_ordinary_word_is_no_marker(text: str) -> None:
    assert minutes_of(text).points == ()


def test_a_verbeterpunt_in_the_text_is_an_improvement() -> None:
    (point,) = minutes_of("Verbeterpunt: vaker vers fruit.").points

    assert (point.kind, point.title) == (Kind.IMPROVEMENT, "Vaker vers fruit")


def test_a_besluit_in_the_text_is_a_decision() -> None:
    (point,) = minutes_of("Besluit: de tuin blijft rookvrij.").points

    assert point.kind is Kind.DECISION


def test_the_same_point_in_text_and_list_is_one_point() -> None:
    text = (
        "De verf bladdert. Actie Fenna: nieuwe verf kopen voor de muur.\n\n"
        "## Actiepunten\n\n- Nieuwe verf kopen voor de muur (Fenna)\n"
    )

    (point,) = minutes_of(text).points

    assert point.source.where == "lijst 1, punt 1"


def test_names_behind_work_say_who_does_it() -> None:
    (point,) = minutes_of("Overleg met de verhuurder plannen (Fenna, Daan)").points

    assert (point.owners, point.certainty) == (("Fenna", "Daan"), Certainty.CERTAIN)


def test_names_behind_a_title_are_those_of_speakers() -> None:
    assert minutes_of("Nieuws uit de tuin (Fenna, Daan)\n\nAlles bloeit.\n").points == ()


def test_an_agreement_without_work_is_a_rule() -> None:
    rule, work = minutes_of("Afspraak: stilte na tien uur.\n\nAfspraak: de muur verven.").points

    assert (rule.kind, work.kind) == (Kind.DECISION, Kind.ACTION)


def test_names_below_a_task_only_suggest() -> None:
    (point,) = minutes_of("Nieuwe folder voor de buurt\nFenna en Daan\n").points

    assert (point.owners, point.certainty) == (("Fenna", "Daan"), Certainty.SUGGESTED)


def test_a_marker_makes_what_the_text_suggests_certain() -> None:
    (point,) = minutes_of("De muur verven in mei.\n\nACTIE Fenna\n").points

    assert (point.owners, point.certainty) == (("Fenna",), Certainty.CERTAIN)


@pytest.mark.parametrize(
    ("said", "title", "owners"),
    [
        ("<Actiepunt Fenna>: navraag doen bij de bank.", "Navraag doen bij de bank", ("Fenna",)),
        (
            "Twee zaken staan nog open, nagaan of die nog gelden <actiepunt Fenna>.",
            "Twee zaken staan nog open, nagaan of die nog gelden",
            ("Fenna",),
        ),
        ("<Actiepunt> een zaal zoeken voor mei.", "Een zaal zoeken voor mei", ()),
        ("<Actiepunt ….?>: de tekst ook aanpassen.", "De tekst ook aanpassen", ()),
    ],
)
def test_a_marker_may_stand_in_angled_brackets(
    said: str, title: str, owners: tuple[str, ...]
) -> None:
    (point,) = points_of_board(said.replace("<", "&lt;").replace(">", "&gt;"))

    assert (point.title, point.owners, point.certainty) == (title, owners, Certainty.CERTAIN)


def test_a_table_that_is_an_agenda_and_a_link_hold_no_points() -> None:
    told = minutes_of(
        "# Werkgroep\n\n| Agendapunt | Doel | Tijd |\n|---|---|---|\n"
        "| Opening | Punten bespreken met iedereen samen | 2 min |\n"
        "| Lijst | Controleren of de afspraken zijn nagekomen | 5 min |\n\n"
        "https://voorbeeld.test/een-werkgroep\n"
    )

    assert (told.points, [q for q in told.questions if "tabel" in q.where]) == ((), [])
