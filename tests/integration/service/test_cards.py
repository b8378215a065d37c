"""What a team finds on its board after its minutes were read."""

import re

from integration.service.office import (
    BRAM,
    BUS,
    GARDEN,
    MUSIC,
    NORTH,
    SOUTH,
    Office,
    minutes,
    word_minutes,
)

MARKED = re.compile(r"^.+ \[VP [2-9BCDFGHJKMNPQRSTVWXYZ]{8}\]$")


def test_every_point_becomes_one_card_with_a_marker(busy: Office) -> None:
    cards = busy.cards()

    assert set(cards) == {MUSIC[0], GARDEN[0], BUS[0]}
    assert all(MARKED.match(card["title"]) for card in cards.values())


def test_what_was_decided_is_taken_up_and_the_rest_is_to_discuss(busy: Office) -> None:
    assert busy.bucket(MUSIC) == "Opgepakt"
    assert busy.bucket(BUS) == "Te bespreken"


def test_a_card_has_the_date_and_the_owner_of_the_minutes(busy: Office) -> None:
    card = busy.card(GARDEN)

    assert card["dueDateTime"].startswith("2026-04-30")
    assert list(card["assignments"]) == [busy.tenant.user_id(BRAM)]


def test_the_link_to_the_minutes_does_not_show_their_name(office: Office) -> None:
    office.drop(word_minutes(MUSIC), name="12 maart.docx")

    office.intake()

    [(address, reference)] = office.card(MUSIC)["details"]["references"].items()

    assert "sourcedoc" in address
    assert "12 maart.docx" not in address
    assert reference["alias"] == "Notulen 12 maart 2026"


def test_a_theme_becomes_a_label_that_is_named_once(office: Office) -> None:
    office.drop(minutes(MUSIC, theme="Dagbesteding"))

    office.intake()

    plan = next(p for p in office.tenant.state()["plans"] if p["title"] == NORTH)
    [label] = office.card(MUSIC)["appliedCategories"]
    assert plan["details"]["categoryDescriptions"][label] == "Dagbesteding"


def test_with_direct_intake_everything_is_taken_up(office: Office) -> None:
    office.write_teams(noord={"intake": "direct"})
    office.drop(minutes(BUS))

    office.intake()

    assert office.bucket(BUS) == "Opgepakt"


def test_buckets_of_the_wanted_name_are_used(office: Office) -> None:
    office.anna.make_bucket(office.tenant.plan_id(NORTH), "Opgepakt")
    office.drop(minutes(MUSIC))

    office.intake()

    names = [b["name"] for b in office.tenant.state()["buckets"]]
    assert names.count("Opgepakt") == 1


def test_a_bucket_that_is_there_twice_is_asked_about(office: Office) -> None:
    for _ in range(2):
        office.anna.make_bucket(office.tenant.plan_id(NORTH), "Opgepakt")
    office.drop(minutes(MUSIC, BUS))

    passed = office.intake()

    assert "Opgepakt" in passed.team["questions"][0]["problem"]
    assert passed.outcomes == {MUSIC[0]: "no_task", BUS[0]: "created"}


def test_minutes_of_one_team_do_not_reach_the_board_of_another(busy: Office) -> None:
    busy.run("intake", "--json")

    assert busy.cards(SOUTH) == {}


def test_the_service_signs_in_with_a_managed_identity(office: Office) -> None:
    """The tenant refuses calls without a token, so one was asked for and given."""
    office.drop(minutes(MUSIC))

    assert office.intake().code == 0

    settings = (office.folder / "planner-sync.toml").read_text("utf-8")
    assert 'auth = "managed_identity"' in settings
    assert "application" in office.card(MUSIC)["createdBy"]
