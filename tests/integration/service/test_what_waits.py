"""What waits for a person is told where the team and its administrator look."""

from datetime import datetime

import pytest

from integration.run.conftest import posted, service_process
from integration.service.office import AMSTERDAM, BUS, GARDEN, MUSIC, NORTH, Office, minutes, run

APRIL_1 = datetime(2026, 4, 1, 9, tzinfo=AMSTERDAM)
BRAKED = "planner-sync maakt nu geen nieuwe taken"


def tell_the_month(office: Office) -> str:
    """Tell March, and return what the team reads of it in Teams."""
    office.move(APRIL_1)
    codes = [office.run(command, "--team", NORTH).code for command in ("track", "digest")]
    assert codes == [0, 0]
    (card,) = posted(office)
    return card


@pytest.fixture
def braked(office: Office, monkeypatch: pytest.MonkeyPatch) -> Office:
    """An office whose first minutes want more tasks than may be made at once."""
    monkeypatch.setenv("PLANNER_SYNC_BRAKES__MAX_CREATE", "2")
    office.drop(minutes(MUSIC, GARDEN, BUS))
    assert office.intake().code == 5
    return office


def test_the_digest_says_that_no_tasks_are_made_and_whom_to_ask(braked: Office) -> None:
    card = tell_the_month(braked)

    assert f"{BRAKED}: het zijn er heel veel in één keer. Vraag de beheerder" in card


def test_once_released_the_digest_is_silent_about_it(braked: Office) -> None:
    braked.run("go", NORTH)
    braked.intake()

    assert BRAKED not in tell_the_month(braked)


def test_the_same_month_is_told_in_the_same_words_again(braked: Office) -> None:
    tell_the_month(braked)
    braked.run("go", NORTH)
    braked.intake()
    assert braked.run("digest", "--team", NORTH, "--again").code == 0

    first, again = posted(braked)

    assert BRAKED in first
    assert BRAKED in again


def test_health_counts_teams_with_a_brake_and_is_well_all_the_same(braked: Office) -> None:
    with service_process():
        told, counted = run("health"), run("health", "--json")

    assert (told.code, counted.code) == (0, 0)
    assert "1 team(s) make no new tasks until planner-sync go" in " ".join(told.out.split())
    assert (counted.json["braked_teams"], counted.json["undecided_points"]) == (1, 0)


def test_points_of_which_the_card_is_not_certain_are_counted(office: Office) -> None:
    office.drop(minutes(MUSIC, GARDEN))
    office.intake()
    card = office.card(MUSIC)
    office.anna.make_card(card["planId"], "Opgepakt", card["title"])
    office.wait(hours=1)
    assert office.intake().code == 3
    card_in_teams = tell_the_month(office)

    with service_process():
        counted = run("health", "--json").json

    assert "Bij 1 punt is niet zeker welke kaart de goede is." in card_in_teams
    assert (counted["braked_teams"], counted["undecided_points"]) == (0, 1)
