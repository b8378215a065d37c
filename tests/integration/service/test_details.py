"""Descriptions, checklists and links of many cards, written together beside people."""

from typing import Any

from doubles.loopback import Asked, Reply
from integration.service.crowds import TWO_BATCHES
from integration.service.office import MUSIC, Office, minutes
from integration.service.relay import Relay, relay

ROWS = (*TWO_BATCHES, MUSIC)
"""Twenty-five points."""

TITLES = {row[0] for row in ROWS}


def _written(asked: Asked) -> list[str]:
    """Return the tasks of which a call changes the details."""
    requests = asked.json()["requests"] if asked.path.endswith("/$batch") else []
    return [r["url"].split("/")[3] for r in requests if r["method"] == "PATCH"]


def _sizes(between: Relay) -> list[int]:
    return [len(tasks) for asked in between.asked if (tasks := _written(asked))]


def _links(card: dict[str, Any]) -> int:
    return len(card["details"]["references"])


def test_details_of_many_cards_are_written_twenty_in_a_call(office: Office) -> None:
    office.drop(minutes(*ROWS))

    with relay(office) as between:
        passed = office.intake()

    # The last is that of the moment's own card.
    assert (passed.code, _sizes(between)) == (0, [20, 5, 1])
    assert {t: _links(card) for t, card in office.cards().items()} == dict.fromkeys(TITLES, 1)


def test_one_that_is_throttled_and_one_that_somebody_edits_delay_no_other(office: Office) -> None:
    office.tenant.set_faults(
        {"kind": "throttle", "retry_after_s": 0.01, "nth": 3, "times": 1}
        | {"method": "PATCH", "path": "/planner/tasks/*/details"}
    )
    office.drop(minutes(*ROWS))
    edited: list[str] = []

    def edit_first(asked: Asked) -> Reply | None:
        if not edited and (tasks := _written(asked)):
            edited.append(tasks[0])
            (card,) = (c for c in office.all_cards() if c["id"] == tasks[0])
            office.anna.describe(card, "Anna schreef dit op hetzelfde moment.")
        return None

    with relay(office) as between:
        between.lie = edit_first
        passed = office.intake()
        again = office.intake()

    # Twenty, the throttled one, the other five, the edited one, and the moment's own card.
    assert (passed.code, _sizes(between)) == (0, [20, 1, 5, 1, 1])
    assert len(office.tenant.faults()["fired"]) == 1
    cards = office.cards()
    assert {t: _links(card) for t, card in cards.items()} == dict.fromkeys(TITLES, 1)
    (card,) = (c for c in cards.values() if c["id"] in edited)
    assert "Anna schreef dit op hetzelfde moment." in card["details"]["description"]
    assert again.json["graph"]["writes"] == 0


def test_what_was_written_before_planner_stopped_answering_is_not_written_again(
    office: Office,
) -> None:
    office.drop(minutes(*ROWS))
    calls: list[Asked] = []

    def is_silent_at_second(asked: Asked) -> Reply | None:
        if _written(asked):
            calls.append(asked)
        return Reply(is_lost=True) if len(calls) == 2 else None

    with relay(office) as between:
        between.lie = is_silent_at_second
        passed = office.intake()
        between.lie = None
        later = office.intake()

    assert (passed.code, later.code) == (6, 0)
    assert _sizes(between) == [20, 5, 5, 1]
    assert {t: _links(card) for t, card in office.cards().items()} == dict.fromkeys(TITLES, 1)
