"""What the next sentence says will come of a wish or of what is wrong."""

from datetime import date

import pytest

from planner_sync.domain.points import Certainty, Decision, Status
from unit.minutes.builders import points_of


@pytest.mark.parametrize(
    ("said", "title"),
    [
        (
            "De ouders willen graag meer horen. Vanaf april komt er elke maand een brief.",
            "Elke maand een brief",
        ),
        ("Anna wil een bel. Daarom komt er nu een extra bel in de hal.", "Een extra bel in de hal"),
        ("De bank is kapot. Er wordt een nieuwe bank besteld.", "Een nieuwe bank bestellen"),
        (
            "De bank is kapot. Er wordt een nieuwe besteld.",
            "De bank is kapot: een nieuwe bestellen",
        ),
        ("De bank is kapot. Die wordt vervangen.", "De bank is kapot"),
        ("De bank is kapot. Hij wordt volgende week gemaakt.", "De bank is kapot"),
        ("Anna wil een eigen kastje. Die krijgt zij voor 1 mei.", "Een eigen kastje"),
        ("Anna wil een schommel. Die gaat er komen.", "Een schommel"),
    ],
)
def test_what_will_come_or_be_done_takes_the_matter_up(said: str, title: str) -> None:
    (point,) = points_of(said)

    assert (point.title, point.decision) == (title, Decision.TAKEN_UP)
    assert point.certainty is Certainty.CERTAIN


@pytest.mark.parametrize(
    "said",
    [
        "Anna wil een hond. Er komt geen hond.",
        "Iedereen wil zoiets vaker. Maar daar is dit jaar het geld niet voor.",
    ],
)
def test_what_will_not_come_is_not_taken_up(said: str) -> None:
    (point,) = points_of(said)

    assert point.decision is Decision.NOT_TAKEN_UP


@pytest.mark.parametrize(
    "said",
    [
        "De bewoners vinden het te druk. Dan komen er veel mensen.",
        "De was is te laat. De was wordt elke dag gedaan.",
    ],
)
def test_how_things_go_takes_nothing_up(said: str) -> None:
    (point,) = points_of(said)

    assert point.decision is Decision.UNDECIDED


def test_what_somebody_does_this_week_is_not_done() -> None:
    told = points_of(
        "## Dit gaan we doen\n\n- De deur piept. Fenna maakt de deur. Dat doet zij deze week.\n"
    )

    assert [(point.status, point.owners) for point in told] == [(Status.OPEN, ("Fenna",))]


@pytest.mark.parametrize(
    ("title", "decision"),
    [
        ("Hier gaan we mee aan de slag", Decision.TAKEN_UP),
        ("Dit gaat het team regelen", Decision.TAKEN_UP),
        ("Dit niet", Decision.NOT_TAKEN_UP),
    ],
)
def test_a_title_in_a_clause_decides_on_what_stands_below(title: str, decision: Decision) -> None:
    (point,) = points_of(f"## {title}\n\n- een eigen plank voor iedereen (was van Keet)\n")

    assert (point.decision, point.status) == (decision, Status.OPEN)


@pytest.mark.parametrize("title", ["Wat gaat er vandaag goed", "Hoe gaan we met elkaar om"])
def test_a_programme_and_manners_announce_no_points(title: str) -> None:
    assert points_of(f"## {title}\n\n- de tuin\n- de keuken\n") == ()


@pytest.mark.parametrize("arrow", ["➜", "➔", "▶️", "=>", "→"])
def test_every_arrow_leads_to_the_answer(arrow: str) -> None:
    (point,) = points_of(f"- Handschoenen zijn te groot {arrow} Fenna koopt kleinere, voor 1 mei\n")

    assert (point.owners, point.due_on) == (("Fenna",), date(2026, 5, 1))
