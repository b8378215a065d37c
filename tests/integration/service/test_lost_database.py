"""A lost database costs nothing: the register copy knows, and without it a person is asked."""

import json

import pytest

from integration.service.beginnings import Begun, minutes_an_hour_ago
from integration.service.losing import COPY, lose_the_copy, lose_the_database, losses
from integration.service.office import (
    BUS,
    FOLDER,
    GARDEN,
    MUSIC,
    NORTH,
    Office,
    Ran,
    minutes,
)


def copy_of(office: Office) -> dict[str, object]:
    text = office.anna.download(office.tenant.drive_id(NORTH), COPY)
    return dict(json.loads(text)["copy"])


def problems(ran: Ran) -> str:
    return " ".join(question["problem"] for question in ran.team["questions"])


def people_worked(office: Office) -> None:
    minutes_an_hour_ago(office)
    _, _, marker = office.card(MUSIC)["title"].partition(" [")
    office.anna.change(office.card(MUSIC), title=f"Zingen op vrijdag [{marker}")
    office.anna.drag(office.card(BUS), "Niet opgepakt")
    office.anna.delete(office.card(GARDEN))
    office.intake()


@pytest.fixture
def worked(begun: Begun) -> Office:
    """An office in which people retitled, decided and deleted before the next pass."""
    return begun(people_worked)


class TestWithTheCopy:
    def test_nothing_is_made_and_nothing_is_written(self, worked: Office) -> None:
        before = worked.cards()
        lose_the_database(worked)

        passed = worked.intake()

        assert passed.code == 0
        assert worked.cards() == before
        assert set(passed.outcomes.values()) == {"unchanged"}

    def test_what_was_deleted_stays_deleted(self, worked: Office) -> None:
        lose_the_database(worked)
        worked.intake()
        worked.drop(minutes(MUSIC, GARDEN, BUS), name="opnieuw.md")

        worked.intake()

        assert GARDEN[0] not in worked.cards()
        assert "Zingen op vrijdag" in worked.cards()

    def test_a_told_month_is_not_told_again(self, worked: Office) -> None:
        worked.move(worked.tenant.now().replace(month=4, day=1, hour=9))
        worked.run("track", "--json")
        worked.run("digest", "--json")
        posts = len(worked.tenant.state()["hook_runs"])
        lose_the_database(worked)

        told = worked.run("digest", "--month", "2026-03", "--json")

        assert told.code == 0
        assert len(worked.tenant.state()["hook_runs"]) == posts

    def test_an_old_backup_is_brought_up_to_date_first(self, busy: Office) -> None:
        backup = busy.database.read_bytes()
        busy.anna.delete(busy.card(GARDEN))
        busy.drop(minutes(MUSIC, GARDEN, BUS, ("Vissenkom in de hal", "", "", "ja")))
        busy.intake()
        before = busy.cards()
        lose_the_database(busy)
        busy.database.write_bytes(backup)

        passed = busy.intake()

        assert busy.cards() == before
        assert "created" not in passed.outcomes.values()

    def test_the_copy_is_written_only_when_it_says_something_new(self, worked: Office) -> None:
        before = copy_of(worked)["generation"]

        worked.intake()

        assert copy_of(worked)["generation"] == before

    def test_the_copy_has_no_passage_of_the_minutes_and_no_name(self, worked: Office) -> None:
        text = json.dumps(copy_of(worked), ensure_ascii=False)

        assert "Anna" not in text
        assert "Bram" not in text
        assert "12 maart.md" not in text

    def test_a_copy_that_somebody_took_away_is_written_again(self, worked: Office) -> None:
        lose_the_copy(worked)

        worked.intake()

        assert COPY in worked.files()

    def test_a_rehearsal_with_an_empty_database_makes_nothing(self, worked: Office) -> None:
        lose_the_database(worked)

        passed = worked.intake("--dry-run")

        assert "created" not in passed.outcomes.values()
        assert "proefronde" in problems(passed)

    def test_a_damaged_copy_stops_the_team_with_words(self, worked: Office) -> None:
        lose_the_database(worked)
        worked.anna.upload(worked.tenant.drive_id(NORTH), COPY, b"{")
        before = worked.cards()

        passed = worked.intake()

        assert passed.code == 6
        assert "register copy is damaged" in passed.team["error"]
        assert worked.cards() == before

    def test_a_copy_of_which_the_answer_was_lost_is_known_as_our_own(self, busy: Office) -> None:
        rule = {"kind": "server_error", "when": "after", "status": 503, "path": "/drives/*/items/*"}
        busy.anna.drag(busy.card(BUS), "Niet opgepakt")
        busy.tenant.set_faults(rule | {"method": "GET"})
        busy.intake()
        busy.tenant.set_faults()
        before = busy.cards()

        passed = busy.intake()

        assert passed.code == 0
        assert busy.cards() == before
        assert "register_recalled" not in passed.err

    def test_an_older_copy_that_is_put_back_changes_nothing(self, worked: Office) -> None:
        drive = worked.tenant.drive_id(NORTH)
        old = worked.anna.download(drive, COPY)
        worked.anna.drag(worked.card(BUS), "Opgepakt")
        worked.intake()
        worked.anna.upload(drive, COPY, old)
        before = worked.cards()

        worked.intake()

        assert worked.cards() == before
        assert int(str(copy_of(worked)["generation"])) > int(json.loads(old)["copy"]["generation"])


class TestWithoutTheCopy:
    @pytest.fixture
    def lost(self, worked: Office) -> Office:
        lose_the_copy(worked)
        lose_the_database(worked)
        return worked

    def test_cards_are_known_by_their_markers_and_no_new_one_is_made(self, lost: Office) -> None:
        before = lost.cards()

        passed = lost.intake()

        assert passed.code == 5
        assert lost.cards() == before
        assert sorted(passed.outcomes.values()) == ["adopted", "adopted", "braked"]
        assert "Nieuwe taken wachten" in problems(passed)

    def test_what_people_did_meanwhile_stays(self, lost: Office) -> None:
        lost.anna.drag(lost.card(BUS), "Eigen")

        lost.intake()

        assert lost.bucket(BUS) == "Eigen"
        assert "Zingen op vrijdag" in lost.cards()

    def test_it_waits_as_long_as_nobody_gives_the_word(self, lost: Office) -> None:
        lost.intake()
        lost.drop(minutes(MUSIC, GARDEN, BUS, ("Vissenkom in de hal", "", "", "ja")))

        passed = lost.intake()

        assert passed.code == 5
        assert "Vissenkom in de hal" not in lost.cards()

    def test_the_word_of_a_person_makes_what_waited(self, lost: Office) -> None:
        lost.intake()

        assert lost.run("go", NORTH).code == 0
        passed = lost.intake()

        assert passed.code == 0
        assert passed.outcomes[GARDEN[0]] == "created"
        assert GARDEN[0] in lost.cards()

    def test_it_still_waits_when_the_database_is_lost_once_more(self, lost: Office) -> None:
        lost.intake()
        lose_the_database(lost)

        passed = lost.intake()

        assert passed.code == 5
        assert GARDEN[0] not in lost.cards()

    def test_cards_that_were_seen_before_their_minutes_count_once(self, lost: Office) -> None:
        lost.anna.upload(lost.tenant.drive_id(NORTH), f"{FOLDER}/12 maart.md", minutes(MUSIC, BUS))
        lost.intake()
        lost.wait(minutes=31)
        passed = lost.intake()
        lost.move(lost.tenant.now().replace(month=4, day=1, hour=9))

        tracked = lost.run("track", "--json", "--team", NORTH)

        assert set(passed.outcomes.values()) == {"adopted"}
        assert tracked.team["points"] == 2

    def test_a_month_that_is_tracked_first_makes_no_card_twice(self, lost: Office) -> None:
        before = lost.cards()
        lost.move(lost.tenant.now().replace(month=4, day=1, hour=9))

        lost.run("track", "--json", "--team", NORTH)
        passed = lost.intake()

        assert lost.cards() == before
        assert sorted(passed.outcomes.values()) == ["adopted", "adopted", "braked"]

    def test_an_output_in_the_folder_is_enough_to_be_known(self, lost: Office) -> None:
        for card in lost.cards().values():
            lost.anna.delete(card)

        assert lost.intake().code == 5


def test_a_team_that_nobody_knew_is_a_first_run(office: Office) -> None:
    office.drop(minutes(MUSIC))

    assert office.intake().code == 0
    assert MUSIC[0] in office.cards()


@pytest.mark.lengthy
@pytest.mark.parametrize("points", [60])
def test_of_many_tasks_none_is_made_again_and_none_is_lost(
    office: Office, points: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PLANNER_SYNC_BRAKES__MAX_CREATE", str(2 * points))

    happened = list(losses(office, points))

    moments = 3
    assert [loss.tasks for loss in happened] == [points + moments] * 4
    assert [(loss.new, loss.lost) for loss in happened] == [(0, 0)] * 4
    assert [loss.is_held for loss in happened] == [False, False, False, True]
