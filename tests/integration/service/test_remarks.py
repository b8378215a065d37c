"""What a team writes on a card about reason and result reaches the digest, without names."""

import json
from datetime import datetime

from integration.service.office import AMSTERDAM, BUS, MUSIC, NORTH, Office


def _told(office: Office) -> str:
    office.move(datetime(2026, 4, 1, 8, tzinfo=AMSTERDAM))
    for command in ("intake", "track", "digest"):
        assert office.run(command, "--team", NORTH).code == 0
    (run,) = [r for r in office.tenant.state()["hook_runs"] if r["hook"] == NORTH]
    return json.dumps(run["cards"], ensure_ascii=False)


def test_a_result_below_the_line_is_told_and_names_are_not(busy: Office) -> None:
    text = busy.card(MUSIC)["details"]["description"]
    busy.anna.describe(busy.card(MUSIC), f"{text}\nResultaat: Bram speelt elke week piano.")
    busy.anna.complete(busy.card(MUSIC))

    told = _told(busy)

    assert "resultaat: Een collega speelt elke week piano." in told
    assert "Bram" not in told


def test_a_reason_of_a_point_that_was_not_taken_up_is_told(busy: Office) -> None:
    text = busy.card(BUS)["details"]["description"]
    busy.anna.describe(busy.card(BUS), f"{text}\nReden: te duur dit jaar.")
    busy.anna.drag(busy.card(BUS), "Niet opgepakt")

    told = _told(busy)

    assert "reden: te duur dit jaar." in told


def test_what_is_written_stays_on_the_card(busy: Office) -> None:
    text = busy.card(MUSIC)["details"]["description"] + "\nResultaat: iedereen danst."
    busy.anna.describe(busy.card(MUSIC), text)
    before = busy.card(MUSIC)

    _told(busy)

    assert busy.card(MUSIC) == before
