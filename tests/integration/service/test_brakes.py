"""Brakes: what no ordinary month shows stops new tasks, and asks a person first."""

from collections.abc import Iterator

import pytest

from integration.service.beginnings import Begun
from integration.service.office import (
    BUS,
    FOLDER,
    GARDEN,
    MUSIC,
    NORTH,
    SOUTH,
    Office,
    Ran,
    Row,
    minutes,
)
from integration.service.relay import Relay, refuses_planner, relay, shows_only

MINUTES = f"{FOLDER}/12 maart.md"
LAST_WEEK = "5 maart.md"
LAMP: Row = ("Lamp in de gang repareren", "Bram", "20 april 2026", "ja")
SHELF: Row = ("Plank in de keuken ophangen", "Bram", "21 april 2026", "ja")
NEW: Row = ("Vissenkom in de hal", "", "", "ja")
MORE: tuple[Row, ...] = tuple(
    (f"{thing} vervangen", "", "", "ja")
    for thing in ("Gordijnen", "Kranen", "Deurmat", "Klok", "Dienblad", "Stoelen", "Vaas", "Bel")
)
MANY: tuple[Row, ...] = (MUSIC, GARDEN, BUS, LAMP, SHELF)


def asked(ran: Ran) -> str:
    return " ".join(f"{q['problem']} {q['hint']}" for q in ran.team["questions"])


def is_stopped(ran: Ran) -> bool:
    return any(p["standing"] == "stopped" for p in ran.team["points"])


def empty(office: Office) -> None:
    """Throw all minutes away, as somebody does who takes them for old."""
    for name in (MINUTES, f"{FOLDER}/{LAST_WEEK}"):
        office.anna.delete_file(office.tenant.drive_id(NORTH), name)


def many_an_hour_ago(office: Office) -> None:
    office.drop(minutes(*MANY))
    assert office.intake().code == 0
    office.wait(hours=1)


def two_moments(office: Office) -> None:
    many_an_hour_ago(office)
    office.drop(minutes(NEW, held_on="5 maart 2026"), name=LAST_WEEK)
    assert office.intake().code == 0


@pytest.fixture
def full(begun: Begun) -> Office:
    """An office with five points on the board, an hour ago."""
    return begun(many_an_hour_ago)


class TestTooManyNew:
    @pytest.fixture(autouse=True)
    def few_at_once(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setenv("PLANNER_SYNC_BRAKES__MAX_CREATE", "4")

    @pytest.fixture
    def flooded(self, office: Office) -> Office:
        """An office of which the first pass wants five tasks and a card."""
        office.drop(minutes(*MANY))
        return office

    def test_none_is_made_and_the_question_says_how_many(self, flooded: Office) -> None:
        passed = flooded.intake()

        assert passed.code == 5
        assert flooded.cards() == {}
        assert flooded.moment_cards() == {}
        assert set(passed.outcomes.values()) == {"braked"}
        assert "6 nieuwe taken" in asked(passed)
        assert f"planner-sync go {NORTH}" in asked(passed)

    def test_it_waits_pass_after_pass_as_long_as_nobody_gives_the_word(
        self, flooded: Office
    ) -> None:
        flooded.intake()
        flooded.wait(days=30)

        assert flooded.intake().code == 5
        assert flooded.cards() == {}

    def test_all_of_them_land_in_one_pass_after_the_word(self, flooded: Office) -> None:
        flooded.intake()
        released = flooded.run("go", NORTH, "--json")

        passed = flooded.intake()

        assert released.json["brakes"] == {NORTH: ["too_many_new"]}
        assert passed.code == 0
        assert len(flooded.cards()) == len(MANY)

    def test_the_word_is_good_for_one_pass(self, flooded: Office) -> None:
        flooded.intake()
        flooded.run("go", NORTH)
        flooded.intake()
        flooded.drop(minutes(*MORE, held_on="13 maart 2026"), name="13 maart.md")

        assert flooded.intake().code == 5
        assert len(flooded.cards()) == len(MANY)

    def test_the_word_is_not_good_for_many_more_than_the_question_said(
        self, flooded: Office
    ) -> None:
        flooded.intake()
        flooded.run("go", NORTH)
        flooded.drop(minutes(*MORE, held_on="13 maart 2026"), name="13 maart.md")

        passed = flooded.intake()

        assert passed.code == 5
        assert "15 nieuwe taken" in asked(passed)
        assert flooded.cards() == {}

    def test_a_rehearsal_uses_no_word_up(self, flooded: Office) -> None:
        flooded.intake()
        flooded.run("go", NORTH)

        rehearsed = flooded.intake("--dry-run")

        assert rehearsed.code == 0
        assert flooded.cards() == {}
        assert flooded.intake().code == 0
        assert len(flooded.cards()) == len(MANY)

    def test_a_rehearsal_puts_no_brake_on(self, flooded: Office) -> None:
        assert flooded.intake("--dry-run").code == 5

        assert flooded.run("go", NORTH, "--json").json["brakes"] == {}

    def test_as_many_as_are_allowed_need_no_word(self, office: Office) -> None:
        office.drop(minutes(MUSIC, GARDEN, BUS))

        assert office.intake().code == 0
        assert len(office.cards()) == 3

    def test_nothing_waits_for_a_word_at_a_team_without_a_brake(self, office: Office) -> None:
        assert "Er wachtte niets" in office.run("go", "all").out


class TestTooManyMissing:
    @pytest.fixture
    def lied_to(self, full: Office) -> Iterator[tuple[Office, Relay]]:
        with relay(full) as between:
            assert full.intake().code == 0
            yield full, between

    @pytest.mark.parametrize("share", [0, 0.2], ids=["all", "most"])
    def test_tasks_that_are_gone_all_at_once_do_not_count_as_deleted(
        self, lied_to: tuple[Office, Relay], share: float
    ) -> None:
        office, between = lied_to
        before = office.tenant.state()["tasks"]
        between.lie = shows_only(office, share)
        office.drop(minutes(*MANY, NEW))

        passed = office.intake()

        assert passed.code == 5
        assert not is_stopped(passed)
        assert "niet te vinden" in asked(passed)
        assert passed.outcomes[NEW[0]] == "braked"
        assert office.tenant.state()["tasks"] == before

    def test_it_takes_itself_off_when_they_are_back(self, lied_to: tuple[Office, Relay]) -> None:
        office, between = lied_to
        between.lie = shows_only(office, 0)
        office.drop(minutes(*MANY, NEW))
        office.intake()
        between.lie = None

        passed = office.intake()

        assert passed.code == 0
        assert passed.outcomes[NEW[0]] == "created"
        assert len(office.cards()) == len(MANY) + 1

    def test_a_month_is_taken_without_counting_them_as_deleted(
        self, lied_to: tuple[Office, Relay]
    ) -> None:
        office, between = lied_to
        between.lie = shows_only(office, 0)
        office.move(office.tenant.now().replace(month=4, day=1, hour=9))

        office.run("track", "--team", NORTH, "--json")
        between.lie = None

        assert not is_stopped(office.intake())

    def test_the_word_of_a_person_makes_them_count_as_deleted(self, full: Office) -> None:
        for card in full.cards().values():
            full.anna.delete(card)
        assert full.intake().code == 5
        full.run("go", NORTH)

        passed = full.intake()

        assert passed.code == 0
        assert {p["standing"] for p in passed.team["points"]} == {"stopped"}
        assert full.cards() == {}

    def test_a_few_that_are_deleted_are_deleted(self, full: Office) -> None:
        for row in (MUSIC, GARDEN, BUS):
            full.anna.delete(full.card(row))

        passed = full.intake()

        assert passed.code == 0
        assert sorted(passed.outcomes.values()) == ["stopped"] * 3 + ["unchanged"] * 2

    def test_rights_that_were_taken_away_delete_nothing(
        self, lied_to: tuple[Office, Relay]
    ) -> None:
        office, between = lied_to
        before = office.tenant.state()["tasks"]
        between.lie = refuses_planner

        refused = office.intake()
        between.lie = None
        passed = office.intake()

        assert refused.code == 6
        assert "Forbidden" in refused.team["error"] or "right" in refused.team["error"]
        assert office.tenant.state()["tasks"] == before
        assert set(passed.outcomes.values()) == {"unchanged"}


class TestEmptiedSource:
    @pytest.fixture
    def full(self, begun: Begun) -> Office:
        """An office with the minutes of two moments."""
        return begun(two_moments)

    @pytest.mark.parametrize("word", ["renamed", "emptied"])
    def test_nothing_counts_as_taken_away_and_nothing_is_made(
        self, full: Office, word: str
    ) -> None:
        before = full.all_cards()
        drive = full.tenant.drive_id(NORTH)
        if word == "renamed":
            full.anna.rename_file(drive, FOLDER, "Notulen oud")
        else:
            empty(full)

        passed = full.intake()

        assert passed.code == 5
        assert full.all_cards() == before
        assert passed.team["error"] is None
        assert set(passed.outcomes.values()) == {"unchanged"}
        assert "planner-sync go" in asked(passed)

    def test_no_folder_is_made_in_the_place_of_one_that_was_renamed(self, full: Office) -> None:
        full.anna.rename_file(full.tenant.drive_id(NORTH), FOLDER, "Notulen oud")

        full.intake()

        assert all(path.startswith("Notulen oud/") for path in full.files())

    def test_people_are_still_followed(self, full: Office) -> None:
        empty(full)
        full.anna.complete(full.card(MUSIC))

        passed = full.intake()

        standings = {p["title"]: p["standing"] for p in passed.team["points"]}
        assert standings[MUSIC[0]] == "done"

    def test_it_takes_itself_off_when_the_folder_is_back(self, full: Office) -> None:
        drive = full.tenant.drive_id(NORTH)
        full.anna.rename_file(drive, FOLDER, "Notulen oud")
        full.intake()
        full.anna.rename_file(drive, "Notulen oud", FOLDER)

        assert full.intake().code == 0

    def test_after_the_word_it_is_not_asked_again(self, full: Office) -> None:
        empty(full)
        full.intake()
        full.run("go", NORTH)

        assert [full.intake().code, full.intake().code] == [0, 0]

    def test_minutes_that_another_file_replaces_are_ordinary_work(self, full: Office) -> None:
        full.anna.delete_file(full.tenant.drive_id(NORTH), MINUTES)
        full.drop(minutes(*MANY), name="cliëntmoment.md")

        passed = full.intake()

        assert passed.code == 0
        assert len(full.cards()) == len(MANY) + 1

    def test_a_folder_that_never_held_minutes_is_a_mistake_in_the_settings(
        self, office: Office
    ) -> None:
        office.write_teams(noord={"folder": "Nergens"})

        passed = office.intake()

        assert passed.code == 6
        assert "folder" in passed.team["error"]


class TestChangedIdentity:
    @pytest.fixture
    def moved(self, full: Office) -> Office:
        """An office of which the settings name another plan, and that has a new point."""
        full.anna.upload(full.tenant.drive_id(NORTH), MINUTES, minutes(*MANY, NEW))
        full.wait(minutes=31)
        full.write_teams(
            noord={"plan_id": full.tenant.plan_id(SOUTH)},
            zuid={"plan_id": full.tenant.plan_id(NORTH)},
        )
        return full

    def test_nothing_is_written_and_the_question_names_what_changed(self, moved: Office) -> None:
        before = moved.tenant.state()["tasks"]

        passed = moved.intake()

        assert passed.code == 5
        assert "het plan anders" in asked(passed)
        assert passed.outcomes[NEW[0]] == "braked"
        assert passed.json["graph"]["writes"] == 0
        assert moved.tenant.state()["tasks"] == before

    def test_tasks_in_the_old_plan_do_not_count_as_deleted(self, moved: Office) -> None:
        passed = moved.intake()

        assert not is_stopped(passed)
        assert "in een ander plan" in asked(passed)

    def test_after_the_word_new_tasks_land_in_the_new_plan(self, moved: Office) -> None:
        moved.intake()
        moved.run("go", NORTH)

        passed = moved.intake()

        assert passed.code == 0
        assert list(moved.cards(SOUTH)) == [NEW[0]]
        assert len(moved.cards(NORTH)) == len(MANY)
        assert moved.intake().code == 0

    def test_settings_that_are_put_back_take_it_off(self, moved: Office) -> None:
        moved.intake()
        moved.write_teams()

        passed = moved.intake()

        assert passed.code == 0
        assert passed.outcomes[NEW[0]] == "created"

    def test_a_lost_database_does_not_hide_it(self, moved: Office) -> None:
        for file in moved.database.parent.glob("planner-sync.sqlite*"):
            file.unlink()

        passed = moved.intake()

        assert passed.code == 5
        assert moved.cards(SOUTH) == {}


def test_a_plan_that_was_deleted_stops_the_team_with_words(full: Office) -> None:
    full.write_teams(noord={"plan_id": "NoSuchPlan" * 2 + "AtAllNow"})

    passed = full.intake()

    assert passed.code == 6
    assert "plan" in passed.team["error"]
