"""Outcome sheets: up to date until the team discussed them, and never written over a person."""

from io import BytesIO

import docx

from integration.service.office import BUS, FOLDER, GARDEN, MUSIC, NORTH, Office, minutes

OUTPUT = f"{FOLDER}/Planner-sync"
MARCH_12 = f"{OUTPUT}/Uitkomsten cliëntmoment 12 maart 2026.docx"
MARCH_5 = f"{OUTPUT}/Uitkomsten cliëntmoment 5 maart 2026.docx"
LAMP = ("Lamp in de gang vervangen", "", "", "")


def text_of(office: Office, path: str = MARCH_12) -> str:
    document = docx.Document(BytesIO(office.anna.download(office.tenant.drive_id(NORTH), path)))
    cells = [c.text for table in document.tables for row in table.rows for c in row.cells]
    return "\n".join([*(p.text for p in document.paragraphs), *cells])


def test_it_stands_beside_the_receipt_and_names_nobody(busy: Office) -> None:
    text = text_of(busy)

    assert BUS[0] in text
    assert MUSIC[0] in text
    assert "Anna" not in text


def test_it_follows_what_the_team_does_on_the_board(busy: Office) -> None:
    busy.anna.change(busy.card(GARDEN), title="Kas achter het huis bouwen")

    busy.intake()

    assert "Kas achter het huis bouwen" in text_of(busy)


def test_what_a_person_wrote_in_it_stays(busy: Office) -> None:
    drive = busy.tenant.drive_id(NORTH)
    busy.anna.upload(drive, MARCH_12, b"Onze eigen aantekeningen.")
    busy.drop(minutes(MUSIC, GARDEN, BUS, LAMP))

    busy.intake()

    assert busy.anna.download(drive, MARCH_12) == b"Onze eigen aantekeningen."


def test_one_that_somebody_took_away_is_not_written_again(busy: Office) -> None:
    busy.anna.delete_file(busy.tenant.drive_id(NORTH), MARCH_12)
    busy.drop(minutes(MUSIC, GARDEN, BUS, LAMP))

    busy.intake()

    assert MARCH_12 not in busy.files()


def test_one_of_which_the_answer_was_lost_is_still_kept_up_to_date(office: Office) -> None:
    rule = {"kind": "server_error", "when": "after", "status": 504, "times": 1, "method": "PUT"}
    office.tenant.set_faults(rule | {"path": "/drives/**Uitkomsten**"})
    office.drop(minutes(MUSIC, BUS))
    office.intake()
    office.intake()
    office.anna.change(office.card(BUS), title="Busje lenen")

    office.intake()

    assert "Busje lenen" in text_of(office)


def test_one_that_is_in_use_does_not_hold_up_the_others(busy: Office) -> None:
    busy.drop(minutes(LAMP, held_on="5 maart 2026"), name="5 maart.md")
    busy.intake()
    busy.tenant.set_locks(NORTH, MARCH_5)
    busy.anna.change(busy.card(LAMP), title="Twee lampen in de gang")
    busy.anna.change(busy.card(GARDEN), title="Kas achter het huis bouwen")

    passed = busy.intake()

    assert "Kas achter het huis bouwen" in text_of(busy)
    assert "uitkomstenblad" in " ".join(q["problem"] for q in passed.team["questions"])
