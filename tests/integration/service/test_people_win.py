"""What people do on the board by hand stays as they did it."""

from collections.abc import Callable
from typing import Any

import pytest

from integration.service.office import (
    ANNA,
    BUS,
    GARDEN,
    MUSIC,
    NORTH,
    Office,
    minutes,
)

SHARPER = ("Muziekavond beginnen in de grote huiskamer", *MUSIC[1:])
LATER = (*MUSIC[:2], "10 april 2026", MUSIC[3])


def test_a_second_pass_writes_nothing(busy: Office) -> None:
    before = busy.tenant.state()

    passed = busy.intake()

    assert passed.json["graph"]["writes"] == 0
    assert busy.tenant.state() == before


def test_a_deleted_card_stays_deleted(busy: Office) -> None:
    busy.anna.delete(busy.card(MUSIC))

    first, second = busy.intake(), busy.intake()

    assert first.outcomes[MUSIC[0]] == "stopped"
    assert second.json["graph"]["writes"] == 0
    assert MUSIC[0] not in busy.cards()


def test_a_deleted_card_stays_deleted_when_the_minutes_change(busy: Office) -> None:
    busy.anna.delete(busy.card(MUSIC))
    busy.drop(minutes(LATER, GARDEN, BUS))

    busy.intake()

    assert set(busy.cards()) == {GARDEN[0], BUS[0]}


def test_the_register_remembers_what_was_deleted_before_the_next_pass_saw_it(busy: Office) -> None:
    busy.anna.delete(busy.card(BUS))
    busy.drop(minutes(MUSIC, GARDEN))
    busy.intake()
    busy.drop(minutes(MUSIC, GARDEN, BUS))

    busy.intake()

    assert BUS[0] not in busy.cards()


def _complete(office: Office) -> None:
    office.anna.complete(office.card(MUSIC))


def _move(office: Office) -> None:
    office.anna.drag(office.card(MUSIC), "Eigen")


def _retitle(office: Office) -> None:
    office.anna.change(office.card(MUSIC), title="Muziek!")


def _postpone(office: Office) -> None:
    office.anna.change(office.card(MUSIC), dueDateTime="2026-05-01T10:00:00Z")


def _assign(office: Office) -> None:
    office.anna.assign(office.card(BUS), office.tenant.user_id(ANNA))


def _label(office: Office) -> None:
    office.anna.change(office.card(MUSIC), appliedCategories={"category7": True})


def _describe(office: Office) -> None:
    office.anna.describe(office.card(MUSIC), "Alles zelf opgeschreven.")


@pytest.mark.parametrize("act", [_complete, _move, _retitle, _postpone, _assign, _label, _describe])
def test_an_edit_by_hand_is_left_alone(busy: Office, act: Callable[[Office], None]) -> None:
    act(busy)
    before = busy.tenant.state()

    passed = busy.intake()

    # The service's own papers may tell of it; the board is the people's.
    assert set(passed.outcomes.values()) == {"unchanged"}
    assert busy.tenant.state()["tasks"] == before["tasks"]
    assert busy.tenant.state()["buckets"] == before["buckets"]


@pytest.mark.parametrize(
    ("act", "field"),
    [
        (_complete, "percentComplete"),
        (_move, "bucketId"),
        (_postpone, "dueDateTime"),
        (_retitle, "title"),
        (_label, "appliedCategories"),
    ],
)
def test_an_edit_by_hand_outlives_new_minutes(
    busy: Office, act: Callable[[Office], None], field: str
) -> None:
    card_id = busy.card(MUSIC)["id"]
    act(busy)
    before = _by_id(busy, card_id)
    busy.drop(minutes((SHARPER[0], "Bram", "10 april 2026", "ja"), GARDEN, BUS))

    busy.intake()

    assert _by_id(busy, card_id)[field] == before[field]


def test_a_person_whom_somebody_assigned_stays_beside_the_owner(busy: Office) -> None:
    busy.anna.assign(busy.card(GARDEN), busy.tenant.user_id(ANNA))
    busy.drop(minutes(MUSIC, (GARDEN[0], "", *GARDEN[2:]), BUS))

    busy.intake()

    assert list(busy.card(GARDEN)["assignments"]) == [busy.tenant.user_id(ANNA)]


def test_a_note_below_the_line_stays_when_the_block_above_changes(busy: Office) -> None:
    text = busy.card(BUS)["details"]["description"]
    busy.anna.describe(busy.card(BUS), f"{text}\nReden: te duur.")
    busy.drop(minutes(MUSIC, GARDEN, (BUS[0], "", "zodra er geld is", "")))

    busy.intake()

    block, _, note = busy.card(BUS)["details"]["description"].partition("-----")
    assert "zodra er geld is" in block
    assert note.endswith("Reden: te duur.")


def test_a_field_that_the_minutes_did_not_change_is_not_written(busy: Office) -> None:
    busy.anna.drag(busy.card(MUSIC), "Eigen")
    busy.drop(minutes(LATER, GARDEN, BUS))

    busy.intake()

    assert busy.card(MUSIC)["dueDateTime"].startswith("2026-04-10")
    assert busy.bucket(MUSIC) == "Eigen"


def test_only_the_card_that_the_minutes_changed_is_written(busy: Office) -> None:
    before = busy.cards()
    busy.drop(minutes(LATER, GARDEN, BUS))

    busy.intake()

    after = busy.cards()
    changed = {t for t in after if after[t]["@odata.etag"] != before[t]["@odata.etag"]}
    assert changed == {MUSIC[0]}


def test_a_card_that_somebody_made_is_never_written(busy: Office) -> None:
    busy.anna.make_card(busy.tenant.plan_id(NORTH), "Opgepakt", "Koffie kopen")
    before = busy.cards()["Koffie kopen"]
    busy.drop(minutes(LATER, GARDEN, BUS))

    busy.intake()

    assert busy.cards()["Koffie kopen"] == before


def test_a_hand_made_card_with_the_words_of_a_point_is_not_taken_for_it(office: Office) -> None:
    office.anna.make_card(office.tenant.plan_id(NORTH), "Eigen", MUSIC[0])
    before = office.all_cards()
    office.drop(minutes(MUSIC))

    office.intake()

    after = office.all_cards()
    assert len(after) == 2
    assert before[0] in after


def test_a_card_without_its_marker_is_still_the_same_card(busy: Office) -> None:
    busy.anna.change(busy.card(MUSIC), title=MUSIC[0])
    busy.drop(minutes(LATER, GARDEN, BUS))

    busy.intake()

    assert len(busy.all_cards()) == 3
    assert busy.card(MUSIC)["dueDateTime"].startswith("2026-04-10")


def test_a_bucket_that_somebody_renamed_keeps_its_cards(busy: Office) -> None:
    busy.anna.rename_bucket(busy.tenant.plan_id(NORTH), "Opgepakt", "Bezig")
    busy.drop(minutes(LATER, GARDEN, BUS, ("Lamp ophangen", "", "", "ja")))

    first, second = busy.intake(), busy.intake()

    assert first.outcomes["Lamp ophangen"] == "created"
    assert (busy.bucket(MUSIC), busy.bucket(("Lamp ophangen", "", "", ""))) == ("Bezig", "Opgepakt")
    assert busy.card(MUSIC)["dueDateTime"].startswith("2026-04-10")
    assert second.json["graph"]["writes"] == 0


def test_a_label_that_somebody_renamed_keeps_its_name_and_its_cards(office: Office) -> None:
    office.drop(minutes(MUSIC, theme="Samen eten"))
    office.intake()
    (slot,) = office.card(MUSIC)["appliedCategories"]
    office.anna.rename_label(office.tenant.plan_id(NORTH), slot, "Eten")
    before = office.tenant.state()

    passed = office.intake()

    assert passed.json["graph"]["writes"] == 0
    assert office.tenant.state() == before


def _by_id(office: Office, card_id: str) -> dict[str, Any]:
    return next(t for t in office.tenant.state()["tasks"] if t["id"] == card_id)
