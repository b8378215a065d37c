"""Minutes that are edited and dropped again bring their cards up to date, and never double them."""

import pytest

from integration.service.office import BUS, FOLDER, GARDEN, MUSIC, NORTH, Office, Row, minutes

LAMP: Row = ("Lamp in de gang repareren", "Bram", "20 april 2026", "ja")


def _marker(office: Office, row: Row) -> str:
    return str(office.card(row)["title"][-10:])


def test_a_reworded_point_keeps_its_card(busy: Office) -> None:
    reworded = ("Muziekavond beginnen in de grote huiskamer", *MUSIC[1:])
    marker = _marker(busy, MUSIC)
    busy.drop(minutes(reworded, GARDEN, BUS))

    busy.intake()

    assert set(busy.cards()) == {reworded[0], GARDEN[0], BUS[0]}
    assert _marker(busy, reworded) == marker


def test_a_changed_date_changes_the_card(busy: Office) -> None:
    busy.drop(minutes((*MUSIC[:2], "10 april 2026", MUSIC[3]), GARDEN, BUS))

    busy.intake()

    assert busy.card(MUSIC)["dueDateTime"].startswith("2026-04-10")


def test_a_date_that_is_taken_away_is_taken_off_the_card(busy: Office) -> None:
    busy.drop(minutes((*MUSIC[:2], "", MUSIC[3]), GARDEN, BUS))

    busy.intake()

    assert busy.card(MUSIC)["dueDateTime"] is None


def test_another_owner_takes_the_place_of_the_first(busy: Office) -> None:
    [first] = busy.card(MUSIC)["assignments"]
    busy.drop(minutes((MUSIC[0], "Bram", *MUSIC[2:]), GARDEN, BUS))

    busy.intake()

    [now] = busy.card(MUSIC)["assignments"]
    assert now != first


def test_an_added_row_becomes_a_card(busy: Office) -> None:
    busy.drop(minutes(MUSIC, GARDEN, BUS, LAMP))

    passed = busy.intake()

    assert passed.team["counts"] == {"created": 1, "unchanged": 3}
    assert LAMP[0] in busy.cards()


def test_a_row_added_at_the_top_changes_nothing_but_where_the_others_stand(busy: Office) -> None:
    before = busy.cards()
    busy.drop(minutes(LAMP, MUSIC, GARDEN, BUS))

    busy.intake()

    after = busy.cards()
    assert set(after) == {*before, LAMP[0]}
    assert all(after[title]["title"] == card["title"] for title, card in before.items())


def test_the_card_of_a_removed_row_stays_as_it_is(busy: Office) -> None:
    before = busy.card(BUS)
    busy.drop(minutes(MUSIC, GARDEN))

    passed = busy.intake()

    assert busy.card(BUS) == before
    assert [p["is_in_minutes"] for p in passed.team["points"] if p["title"] == BUS[0]] == [False]


def test_rows_in_another_order_change_no_title_and_make_no_card(busy: Office) -> None:
    titles = set(busy.cards())
    busy.drop(minutes(BUS, GARDEN, MUSIC))

    busy.intake()

    assert set(busy.cards()) == titles


def test_a_decision_that_was_made_later_moves_the_card(busy: Office) -> None:
    busy.drop(minutes(MUSIC, GARDEN, (*BUS[:3], "ja")))

    busy.intake()

    assert busy.bucket(BUS) == "Opgepakt"


def test_the_same_minutes_dropped_again_change_nothing(busy: Office) -> None:
    before = busy.tenant.state()["tasks"]
    busy.drop(minutes(MUSIC, GARDEN, BUS))

    busy.intake()

    assert busy.tenant.state()["tasks"] == before


@pytest.mark.parametrize("name", ["12 maart (1).md", "Kopie van 12 maart.md"])
def test_a_copy_of_the_minutes_is_the_same_moment(busy: Office, name: str) -> None:
    busy.drop(minutes(MUSIC, GARDEN, BUS), name=name)

    busy.intake()

    assert len(busy.all_cards()) == 3


def test_minutes_of_another_day_are_another_moment(busy: Office) -> None:
    busy.drop(minutes(MUSIC, held_on="19 maart 2026"), name="19 maart.md")

    passed = busy.intake()

    assert passed.team["counts"]["created"] == 1
    assert len(busy.all_cards()) == 4


def test_a_corrected_date_of_the_moment_makes_no_new_cards(busy: Office) -> None:
    busy.drop(minutes(MUSIC, GARDEN, BUS, held_on="11 maart 2026"))

    passed = busy.intake()

    assert "created" not in passed.team["counts"]


def test_minutes_that_break_leave_the_cards_alone(busy: Office) -> None:
    before = busy.cards()
    busy.drop(b"\0")

    passed = busy.intake()

    assert passed.code == 1
    assert busy.cards() == before


def test_minutes_that_are_moved_to_another_folder_make_no_new_cards(busy: Office) -> None:
    content = busy.anna.download(busy.tenant.drive_id(NORTH), f"{FOLDER}/12 maart.md")
    busy.drop(content, folder=f"{FOLDER}/Archief")

    busy.intake()

    assert len(busy.all_cards()) == 3
