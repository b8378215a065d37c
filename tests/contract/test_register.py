"""What every register promises: the one in memory, and SQL on each store."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from doubles.builders import (
    AMSTERDAM,
    DRIVE,
    MARCH,
    NOW,
    a_known_item,
    a_library_item,
    a_moment,
    a_point,
    a_registered,
    a_snapshot,
    a_task,
    with_task,
)
from doubles.register import InMemoryRegister
from planner_sync.adapters.sql import SqlRegister, open_database
from planner_sync.domain.board import ChecklistItem, DetailFields
from planner_sync.domain.library import DriveId, ItemId, LibraryChanges, LibraryItem, known_item
from planner_sync.domain.register import MomentId, Publication, PublicationState
from planner_sync.ports import Register


def listing(*items: LibraryItem, cursor: str = "next", is_complete: bool = False) -> LibraryChanges:
    return LibraryChanges(items=items, cursor=cursor, is_complete=is_complete)


class RegisterContract:
    @pytest.fixture
    def register(self) -> Register:
        raise NotImplementedError

    def test_an_empty_register_knows_nothing(self, register: Register) -> None:
        assert register.cursor(DRIVE) is None
        assert register.items(DRIVE) == {}
        assert (register.moments("noord"), register.points("noord")) == ([], [])
        assert register.open_intents("noord") == {}
        assert register.snapshots("noord") == []
        assert register.publication("noord", MARCH) is None

    def test_a_listing_is_taken_over_with_its_cursor(self, register: Register) -> None:
        file = a_library_item("mei.docx")

        register.absorb(DRIVE, listing(file, cursor="here"))

        assert register.items(DRIVE) == {file.item_id: known_item(file)}
        assert register.cursor(DRIVE) == "here"

    def test_a_later_listing_adds_to_what_is_known(self, register: Register) -> None:
        may, june = a_library_item("mei.docx"), a_library_item("juni.docx")
        register.absorb(DRIVE, listing(may, cursor="first"))

        register.absorb(DRIVE, listing(june, cursor="second"))

        assert register.items(DRIVE).keys() == {may.item_id, june.item_id}
        assert register.cursor(DRIVE) == "second"

    def test_a_deleted_item_is_forgotten(self, register: Register) -> None:
        file = a_library_item()
        register.absorb(DRIVE, listing(file))

        register.absorb(DRIVE, listing(replace(file, is_deleted=True)))

        assert register.items(DRIVE) == {}

    def test_what_a_complete_listing_does_not_name_is_gone(self, register: Register) -> None:
        may, june = a_library_item("mei.docx"), a_library_item("juni.docx")
        register.absorb(DRIVE, listing(may, june))

        register.absorb(DRIVE, listing(june, is_complete=True))

        assert register.items(DRIVE).keys() == {june.item_id}

    def test_a_complete_listing_leaves_other_drives_alone(self, register: Register) -> None:
        elsewhere = DriveId("drive-zuid")
        file = a_library_item(drive_id=elsewhere)
        register.absorb(elsewhere, listing(file, cursor="there"))

        register.absorb(DRIVE, listing(is_complete=True))

        assert register.items(elsewhere).keys() == {file.item_id}
        assert register.cursor(elsewhere) == "there"

    def test_what_was_read_stays_read_in_the_next_listing(self, register: Register) -> None:
        file = a_library_item(version="v1")
        register.absorb(DRIVE, listing(file))
        register.mark_read(known_item(file), "noord")

        register.absorb(DRIVE, listing(replace(file, version="v2"), is_complete=True))

        known = register.items(DRIVE)[file.item_id]
        assert (known.version, known.read_version, known.read_for) == ("v2", "v1", "noord")

    def test_what_a_file_said_and_what_is_shown_of_it_outlive_a_listing(
        self, register: Register
    ) -> None:
        file = a_library_item(version="v1")
        register.absorb(DRIVE, listing(file))
        register.mark_read(replace(known_item(file), content_fingerprint="print"), "noord")
        register.mark_shown(known_item(file), "Verwerkt", NOW)

        register.absorb(DRIVE, listing(replace(file, version="v2"), is_complete=True))

        known = register.items(DRIVE)[file.item_id]
        assert (known.content_fingerprint, known.shown_status) == ("print", "Verwerkt")
        assert known.shown_at == NOW

    def test_moments_of_other_teams_are_found_by_day_and_by_file(self, register: Register) -> None:
        day, other_day = date(2026, 3, 12), date(2026, 9, 17)
        file, other_file = a_known_item("file"), a_known_item("other")
        moments = {
            "ours": a_moment(item_id=file.item_id),
            "same day": a_moment(team_id="zuid", item_id=other_file.item_id),
            "same file": a_moment(team_id="oost", item_id=file.item_id, held_on=other_day),
            "neither": a_moment(team_id="west", item_id=other_file.item_id, held_on=other_day),
        }
        for moment in moments.values():
            register.save_moment(moment)

        found = register.moments_elsewhere("noord", day, file)

        assert found == [moments["same file"], moments["same day"]]

    def test_a_moment_is_saved_without_touching_its_points(self, register: Register) -> None:
        point = a_registered()
        register.save_minutes(a_moment(), [point], a_known_item())
        moved = a_moment(item_id=ItemId("other"))

        register.save_moment(moved)

        assert register.moments("noord") == [moved]
        assert register.points("noord") == [point]

    def test_a_large_library_is_taken_over_at_once(self, register: Register) -> None:
        files = [a_library_item(f"{n}.docx") for n in range(1_000)]
        register.absorb(DRIVE, listing(*files))

        register.absorb(DRIVE, listing(*files[1:], is_complete=True))

        assert len(register.items(DRIVE)) == 999

    def test_reading_a_file_that_is_no_longer_listed_is_no_harm(self, register: Register) -> None:
        register.mark_read(a_known_item(), "noord")

        assert register.items(DRIVE) == {}

    def test_minutes_are_saved_with_their_points_and_their_file(self, register: Register) -> None:
        file, moment = a_library_item(version="v1"), a_moment()
        point = a_registered(a_point(due_on=date(2026, 6, 30)), has_owner=True)
        register.absorb(DRIVE, listing(file))

        register.save_minutes(moment, [point], known_item(file))

        assert register.moments("noord") == [moment]
        assert register.points("noord") == [point]
        assert register.items(DRIVE)[file.item_id].read_version == "v1"

    def test_saving_minutes_again_replaces_them(self, register: Register) -> None:
        point = a_registered()
        register.save_minutes(a_moment(), [point], a_known_item())
        moved = a_moment(held_on=date(2026, 3, 13), item_id=ItemId("copy"))
        gone = replace(point, is_in_minutes=False)

        register.save_minutes(moved, [gone], a_known_item())

        assert register.moments("noord") == [moved]
        assert register.points("noord") == [gone]

    def test_moments_come_oldest_first(self, register: Register) -> None:
        late = a_moment(moment_id=MomentId("a"), held_on=date(2026, 9, 17))
        early = a_moment(moment_id=MomentId("b"), held_on=date(2026, 3, 12))

        for moment in (late, early):
            register.save_minutes(moment, [], a_known_item())

        assert register.moments("noord") == [early, late]

    def test_points_come_by_moment_and_place(self, register: Register) -> None:
        last = a_registered(a_point("C"), position=1)
        first = a_registered(a_point("D"), position=0)
        other = a_registered(a_point("A"), moment_id=MomentId("2026-09-17/1"))
        september = a_moment(moment_id=other.moment_id, held_on=date(2026, 9, 17))
        register.save_minutes(a_moment(), [last, first], a_known_item())

        register.save_minutes(september, [other], a_known_item())

        assert register.points("noord") == [first, last, other]

    def test_a_team_sees_its_own_points_only(self, register: Register) -> None:
        mine, theirs = a_registered(), a_registered(team_id="zuid")
        register.save_minutes(a_moment(), [mine], a_known_item())
        register.save_minutes(a_moment(team_id="zuid"), [theirs], a_known_item())

        assert register.points("noord") == [mine]
        assert register.moments("zuid") == [a_moment(team_id="zuid")]

    def test_a_point_keeps_task_and_baselines(self, register: Register) -> None:
        register.save_minutes(a_moment(), [a_registered()], a_known_item())
        details = DetailFields(
            description="Wat we vragen",
            checklist=(ChecklistItem(title="offerte", item_id="1", modified_at=NOW),),
            references={"https://a.b/c": "Notulen"},
        )
        point = with_task(a_registered(), a_task(due_on=date(2026, 6, 30)), detail_baseline=details)

        register.save_point(point)

        assert register.points("noord") == [point]

    def test_a_moment_in_time_is_the_same_whatever_zone_it_was_told_in(
        self, register: Register
    ) -> None:
        local = datetime(2026, 7, 1, 12, tzinfo=AMSTERDAM)
        claim = Publication(
            team_id="noord", month=MARCH, state=PublicationState.CLAIMED, claimed_at=local
        )

        register.save_publication(claim)
        register.absorb(DRIVE, listing(a_library_item(modified_at=local)))

        known = register.publication("noord", MARCH)
        (item,) = register.items(DRIVE).values()
        assert known is not None
        assert known.claimed_at == local
        assert item.modified_at == datetime(2026, 7, 1, 10, tzinfo=UTC)

    def test_snapshots_come_oldest_first_and_one_per_month(self, register: Register) -> None:
        march, april = a_snapshot(MARCH), a_snapshot(MARCH.next)

        for snapshot in (april, march, replace(april, other_cards=3)):
            register.save_snapshot(snapshot)

        assert register.snapshots("noord") == [march, replace(april, other_cards=3)]
        assert register.snapshots("zuid") == []

    def test_a_publication_moves_on_and_can_be_taken_back(self, register: Register) -> None:
        claim = Publication(
            team_id="noord", month=MARCH, state=PublicationState.CLAIMED, claimed_at=NOW
        )
        posted = replace(claim, state=PublicationState.POSTED, attempts=2)
        register.save_publication(claim)

        register.save_publication(posted)

        assert register.publication("noord", MARCH) == posted
        assert register.publication("noord", MARCH.next) is None
        register.forget_publication(posted)
        assert register.publication("noord", MARCH) is None


class TestInMemoryRegister(RegisterContract):
    @pytest.fixture
    def register(self) -> InMemoryRegister:
        return InMemoryRegister()


class TestSqlRegister(RegisterContract):
    @pytest.fixture
    def register(self, tables_url: str) -> Iterator[SqlRegister]:
        with open_database(tables_url) as engine:
            yield SqlRegister(engine)
