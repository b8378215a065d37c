"""Markers in running text."""

import pytest

from planner_sync.domain.points import Certainty, Kind
from unit.minutes.builders import minutes_of


@pytest.mark.parametrize(
    ("text", "title", "owners"),
    [
        ("Actie Fenna: verf kopen.", "Verf kopen", ("Fenna",)),
        ("Actie: Fenna: verf kopen.", "Verf kopen", ("Fenna",)),
        ("ACTIE: verf kopen", "Verf kopen", ()),
        ("Actiepunt Fenna en Daan - verf kopen", "Verf kopen", ("Fenna", "Daan")),
        ("Action Fenna: buy new paint.", "Buy new paint", ("Fenna",)),
        ("De muur moet geverfd worden (Actie Fenna).", "De muur moet geverfd worden", ("Fenna",)),
        ("De muur moet geverfd worden (actie: Daan)", "De muur moet geverfd worden", ("Daan",)),
        ("De muur moet geverfd worden. Actie Fenna", "De muur moet geverfd worden", ("Fenna",)),
        ("De muur moet geverfd worden.\n\nACTIE Fenna", "De muur moet geverfd worden", ("Fenna",)),
        ("De muur is vaal (Actie Fenna: verf kopen).", "Verf kopen", ("Fenna",)),
        ("Het is koud. Actie Pia: kachel nakijken.", "Kachel nakijken", ("Pia",)),
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


def test_names_behind_a_sentence_only_suggest() -> None:
    (point,) = minutes_of("Overleg met de verhuurder plannen (Fenna, Daan)").points

    assert (point.owners, point.certainty) == (("Fenna", "Daan"), Certainty.SUGGESTED)
