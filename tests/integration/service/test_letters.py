"""Letters to clients: written once, when they are due, and the team's own from then on."""

from datetime import datetime
from io import BytesIO

import docx
import pytest

from integration.service.beginnings import Begun, minutes_an_hour_ago
from integration.service.office import (
    AMSTERDAM,
    BUS,
    FOLDER,
    GARDEN,
    MUSIC,
    NORTH,
    Office,
    Ran,
    minutes,
)

OUTPUT = f"{FOLDER}/Planner-sync"
LETTER_1 = f"{OUTPUT}/Brief 1 cliëntmoment 12 maart 2026.docx"


def letters(office: Office, *arguments: str) -> Ran:
    return office.run("letters", "--json", "--team", NORTH, *arguments)


def told(ran: Ran) -> list[tuple[int, str, bool, int]]:
    return [
        (one["number"], one["kind"], one["is_addition"], one["points"])
        for one in ran.team["letters"]
    ]


def text_of(office: Office, path: str) -> str:
    content = office.anna.download(office.tenant.drive_id(NORTH), path)
    return "\n".join(p.text for p in docx.Document(BytesIO(content)).paragraphs)


def at(month: int, day: int) -> datetime:
    return datetime(2026, month, day, 10, tzinfo=AMSTERDAM)


def all_is_decided(office: Office) -> None:
    minutes_an_hour_ago(office)
    office.anna.drag(office.card(BUS), "Niet opgepakt")
    office.anna.describe(office.card(BUS), "Reden: de bus is te duur.")
    office.intake()


@pytest.fixture
def decided(begun: Begun) -> Office:
    """An office in which the team decided about everything."""
    return begun(all_is_decided)


def test_the_first_letter_waits_until_all_is_decided(busy: Office) -> None:
    assert told(letters(busy)) == []


def test_after_two_weeks_it_does_not_wait_any_more(busy: Office) -> None:
    busy.move(at(3, 28))

    assert told(letters(busy)) == [(1, "plan", False, 3)]


def test_the_first_letter_tells_what_is_taken_up_by_when_and_why_not(decided: Office) -> None:
    assert told(letters(decided)) == [(1, "plan", False, 3)]

    text = text_of(decided, LETTER_1)
    assert "Moestuin achter het huis opknappen" in text
    assert "30 april" in text
    assert "De bus is te duur." in text
    assert "Bram" not in text


def test_a_letter_is_written_once(decided: Office) -> None:
    letters(decided)

    again = letters(decided)

    assert told(again) == []
    assert sum("Brief" in path for path in decided.files()) == 1


def test_a_rehearsal_writes_none(decided: Office) -> None:
    assert told(letters(decided, "--dry-run")) == [(1, "plan", False, 3)]

    assert LETTER_1 not in decided.files()


def test_what_a_person_changed_in_a_letter_stays_and_news_comes_in_an_addition(
    decided: Office,
) -> None:
    letters(decided)
    drive = decided.tenant.drive_id(NORTH)
    decided.anna.upload(drive, LETTER_1, b"Van Anna zelf.")
    decided.anna.change(decided.card(GARDEN), dueDateTime="2026-06-30T10:00:00Z")
    decided.move(at(4, 2))

    assert told(letters(decided)) == [(2, "plan", True, 1)]

    assert decided.anna.download(drive, LETTER_1) == b"Van Anna zelf."
    addition = f"{OUTPUT}/Brief 2 (aanvulling) cliëntmoment 12 maart 2026.docx"
    assert "30 juni" in text_of(decided, addition)


def test_the_second_letter_tells_what_came_of_it(decided: Office) -> None:
    letters(decided)
    for row in (MUSIC, GARDEN):
        decided.anna.describe(decided.card(row), "Resultaat: iedereen geniet ervan.")
        decided.anna.complete(decided.card(row))
    decided.move(at(4, 20))

    assert told(letters(decided)) == [(2, "outcome", False, 2)]

    text = text_of(decided, f"{OUTPUT}/Brief 2 cliëntmoment 12 maart 2026.docx")
    assert "Iedereen geniet ervan." in text


def test_the_plain_sentence_of_the_team_is_what_clients_read(decided: Office) -> None:
    decided.anna.describe(decided.card(MUSIC), "Voor cliënten: op vrijdag zingen we samen.")

    letters(decided)

    text = text_of(decided, LETTER_1)
    assert "op vrijdag zingen we samen" in text.casefold()
    assert MUSIC[0] not in text


def test_a_sentence_that_names_somebody_is_rewritten_before_it_is_told(decided: Office) -> None:
    decided.anna.describe(decided.card(MUSIC), "Voor cliënten: Anna de Vries zingt op vrijdag.")

    letters(decided)

    assert "Anna" not in text_of(decided, LETTER_1)


def test_a_lost_database_writes_no_letter_again(decided: Office) -> None:
    letters(decided)
    for file in decided.database.parent.glob("planner-sync.sqlite*"):
        file.unlink()

    assert told(letters(decided)) == []


def test_a_letter_of_an_earlier_life_is_left_as_it_is(decided: Office) -> None:
    decided.anna.upload(decided.tenant.drive_id(NORTH), LETTER_1, b"Die hadden we al.")

    ran = letters(decided)

    assert [one["outcome"] for one in ran.team["letters"]] == ["found"]
    assert decided.anna.download(decided.tenant.drive_id(NORTH), LETTER_1) == b"Die hadden we al."


def test_old_minutes_get_no_letters(office: Office) -> None:
    office.drop(minutes(MUSIC, held_on="12 maart 2025"))
    office.intake()

    assert told(letters(office)) == []


def test_a_letter_that_could_not_be_written_is_not_asked_about(decided: Office) -> None:
    rule = {"kind": "server_error", "when": "before", "status": 503, "method": "PUT"}
    decided.tenant.set_faults(rule | {"path": "/drives/**Brief**"})
    letters(decided)
    decided.tenant.set_faults()

    decided.intake()

    asked = decided.moment_card()["details"]["checklist"].values()
    assert not any("brief" in item["title"] for item in asked)

    letters(decided)
    decided.intake()

    asked = decided.moment_card()["details"]["checklist"].values()
    assert [item["title"] for item in asked if "brief" in item["title"]] != []


def test_a_letter_of_which_the_answer_was_lost_is_there_once(decided: Office) -> None:
    rule = {"kind": "server_error", "when": "after", "status": 504, "times": 1}
    decided.tenant.set_faults(rule | {"method": "PUT", "path": "/drives/**Brief**"})
    letters(decided)
    decided.wait(days=1)

    assert told(letters(decided)) == []
    assert sum("Brief" in path for path in decided.files()) == 1
