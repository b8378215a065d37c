"""The teams file: what it may hold, what it holds by default, and what is refused."""

import pytest

from integration.settings.conftest import TEAM, Write
from planner_sync.domain.board import Place
from planner_sync.domain.errors import SettingsError, UsageError
from planner_sync.teams_file import load_teams

OTHER = TEAM.replace('"noord"', '"zuid"').replace("uvwxyz01", "uvwxyz02")


def _refusal() -> str:
    with pytest.raises(SettingsError) as refused:
        load_teams()
    return str(refused.value)


def test_what_is_left_out_has_the_default_of_the_contract(write_teams: Write) -> None:
    [table] = load_teams().teams
    team = table.team()

    assert team.output_folder == "Notulen/Planner-sync"
    assert team.buckets == {
        Place.DISCUSS: "Te bespreken",
        Place.TAKEN_UP: "Opgepakt",
        Place.NOT_TAKEN_UP: "Niet opgepakt",
    }
    assert (team.language, team.takes_up_directly) == ("nl", False)
    assert (table.guests, table.moments_per_year, table.channel.kind) == ("counts", 2, "none")


def test_everything_of_the_contract_can_be_said(write_teams: Write) -> None:
    write_teams(
        TEAM
        + """\
region = "west"
output_folder = "Uit"
task_holder = "anna@voorbeeld.example"
deputy = "bram@voorbeeld.example"
channel = { kind = "workflow", url_file = "noord.url" }
language = "en"
intake = "direct"
buckets = { discuss = "A", taken_up = "B", not_taken_up = "C" }
guests = "full"
moments_per_year = 4

[[regions]]
id = "west"
name = "West"
manager = "carla@voorbeeld.example"
drive_id = "b!region"
folder = "Regio"
channel = { kind = "none" }
"""
    )

    [table] = load_teams().teams

    assert table.team().takes_up_directly
    assert (table.team().task_holder, table.team().deputy) == (
        "anna@voorbeeld.example",
        "bram@voorbeeld.example",
    )
    assert table.team().buckets[Place.TAKEN_UP] == "B"


def test_everything_that_is_wrong_is_told_at_once(write_teams: Write) -> None:
    write_teams('[[teams]]\nid = "Noord!"\nname = ""\ncolour = "red"\nplan_id = "short"\n')

    message = _refusal()

    for problem in (
        "teams.0.id:",
        "teams.0.name:",
        "teams.0.colour: unknown key",
        "teams.0.plan_id:",
        "teams.0.group_id: is missing",
        "teams.0.drive_id: is missing",
        "teams.0.folder: is missing",
    ):
        assert problem in message


def test_a_plan_serves_one_team(write_teams: Write) -> None:
    write_teams(TEAM + OTHER.replace("uvwxyz02", "uvwxyz01"))

    assert "plan_id is shared by noord and zuid; each team has its own" in _refusal()


def test_two_teams_have_two_ids(write_teams: Write) -> None:
    write_teams(TEAM + OTHER.replace('"zuid"', '"noord"'))

    assert "id is shared by noord and noord" in _refusal()


@pytest.mark.parametrize("text", ["", "teams = []", "[teams]\nid = 3"])
def test_a_file_without_teams_is_refused(write_teams: Write, text: str) -> None:
    write_teams(text)

    assert "teams" in _refusal()


@pytest.mark.parametrize("text", ["[[teams]", "\udcff"])
def test_a_file_that_is_not_toml_is_told(write_teams: Write, text: str) -> None:
    path = write_teams("")
    path.write_bytes(text.encode("utf-8", "surrogateescape"))

    assert "is not TOML" in _refusal()


def test_teams_are_chosen_by_id(write_teams: Write) -> None:
    write_teams(TEAM + OTHER)
    file = load_teams()

    assert [t.id for t in file.chosen(None)] == ["noord", "zuid"]
    assert [t.id for t in file.chosen("zuid")] == ["zuid"]
    with pytest.raises(UsageError, match="it has: noord, zuid"):
        file.chosen("oost")
