"""The receipt beside the outputs: what a moderator can read there after each pass."""

from io import BytesIO

import docx
import pytest

from integration.service.office import (
    ANNA,
    BUS,
    FOLDER,
    GARDEN,
    MUSIC,
    NORTH,
    Office,
    Row,
    minutes,
    word_minutes,
)
from integration.service.receipts import OUTPUT, RECEIPT, text_of

OVERVIEW = "Overzicht.docx"
SHOPPING = b"# Boodschappen\n\n- melk\n- brood\n"
LAMP: Row = ("Lamp in de gang repareren", "Bram", "20 april 2026", "ja")
PERSONAL: Row = ("Mevrouw Bloemkool heeft diabetes en wil thee zonder suiker", "", "", "ja")
WHO_IS_IT: Row = ("Schuur opruimen", "Pietje", "zo snel mogelijk", "ja")


def outputs(office: Office) -> list[str]:
    """Return the names of receipts and overview in the output folder."""
    names = [f.removeprefix(f"{OUTPUT}/") for f in office.files() if f.startswith(OUTPUT)]
    return sorted(n for n in names if n.startswith(("Verwerkingsverslag", "Overzicht")))


def row_of(office: Office, row: Row) -> str:
    return next(line for line in text_of(office).split("\n") if line.startswith(row[0]))


def unread(office: Office) -> str:
    """Return the name of the only receipt of a file that could not be read."""
    [name] = [n for n in outputs(office) if n.startswith("Verwerkingsverslag niet gelezen ")]
    return name


def test_minutes_get_a_receipt_beside_the_outputs(office: Office) -> None:
    office.drop(minutes(MUSIC, GARDEN, BUS), name="Verslag bij Anna.md")

    passed = office.intake()

    assert outputs(office) == [RECEIPT]
    assert "cliëntmoment van 12 maart 2026" in text_of(office)
    assert "3 punten gelezen: 3 taken gemaakt." in text_of(office)
    taken_up, undecided = row_of(office, MUSIC), row_of(office, BUS)
    assert "Taak gemaakt. / verbeterpunt · besluit: oppakken" in taken_up
    assert taken_up.endswith("| Toegewezen / Klaar op 27 maart 2026")
    assert "Taak gemaakt. / verbeterpunt · nog geen besluit" in undecided
    assert undecided.endswith("| Niemand genoemd / Geen datum")
    [written] = passed.team["receipts"]
    assert written["name"] == RECEIPT
    assert "sourcedoc" in written["link"]


def test_the_next_pass_writes_nothing(office: Office) -> None:
    office.drop(minutes(MUSIC, GARDEN, BUS))
    office.intake()
    office.wait(hours=1)

    passed = office.intake()

    assert passed.json["graph"]["writes"] == 0
    assert passed.team["receipts"] == []


def test_a_dry_pass_writes_none(office: Office) -> None:
    office.drop(minutes(MUSIC))

    passed = office.intake("--dry-run")

    assert passed.team["receipts"] == []
    assert outputs(office) == []


def test_what_people_do_on_the_board_writes_no_receipt(busy: Office) -> None:
    before = text_of(busy)
    busy.anna.complete(busy.card(MUSIC))

    passed = busy.intake()

    assert passed.team["receipts"] == []
    assert text_of(busy) == before


def test_edited_minutes_replace_the_receipt(busy: Office) -> None:
    busy.drop(minutes((*MUSIC[:2], "10 april 2026", MUSIC[3]), BUS, LAMP))

    busy.intake()

    assert outputs(busy) == [RECEIPT]
    assert "Taak bijgewerkt. / verbeterpunt" in row_of(busy, MUSIC)
    assert "| Toegewezen / Klaar op 10 april 2026" in row_of(busy, MUSIC)
    assert "Taak ongewijzigd" in row_of(busy, BUS)
    assert "Taak gemaakt." in row_of(busy, LAMP)
    assert "Staat niet meer in de notulen." in row_of(busy, GARDEN)


def test_a_second_moment_of_a_day_has_a_receipt_of_its_own(busy: Office) -> None:
    busy.drop(minutes(LAMP), name="avond.md")

    busy.intake()

    assert outputs(busy) == ["Verwerkingsverslag 2026-03-12 (2).docx", RECEIPT]
    assert LAMP[0] in text_of(busy, "Verwerkingsverslag 2026-03-12 (2).docx")


def test_a_copy_of_the_minutes_has_the_same_receipt(busy: Office) -> None:
    busy.drop(minutes(MUSIC, GARDEN, BUS), name="Kopie.md")
    busy.intake()
    busy.wait(hours=1)

    passed = busy.intake()

    assert outputs(busy) == [RECEIPT]
    assert passed.json["graph"]["writes"] == 0


def test_a_corrected_date_keeps_the_name_of_the_receipt(busy: Office) -> None:
    busy.drop(minutes(MUSIC, GARDEN, BUS, held_on="11 maart 2026"))

    busy.intake()

    assert outputs(busy) == [RECEIPT]
    assert "cliëntmoment van 11 maart 2026" in text_of(busy)


def test_a_refused_file_gets_a_receipt_that_says_what_to_do(office: Office) -> None:
    office.drop(b"", name="Verslag Bloemkool.docx")

    passed = office.intake()

    assert passed.code == 1
    assert "Het bestand is leeg." in text_of(office, unread(office))
    assert "Bloemkool" not in text_of(office, unread(office)) + passed.out


def test_a_mended_file_gets_its_own_receipt_and_the_old_one_says_so(office: Office) -> None:
    office.drop(b"", name="12 maart.md")
    office.intake()
    office.drop(minutes(MUSIC))

    office.intake()

    assert "Dit document mag weg." in text_of(office, unread(office))
    assert "1 taak gemaakt" in text_of(office)
    assert office.intake().json["graph"]["writes"] == 0


def test_the_receipt_of_a_refused_file_that_is_gone_says_so(office: Office) -> None:
    office.drop(b"", name="leeg.md")
    office.intake()
    office.anna.delete_file(office.tenant.drive_id(NORTH), f"{FOLDER}/leeg.md")

    office.intake()

    assert "Dit document mag weg." in text_of(office, unread(office))
    assert office.intake().json["graph"]["writes"] == 0


def test_minutes_that_break_keep_their_receipt_with_what_was_known(busy: Office) -> None:
    busy.drop(b"\0")

    busy.intake()

    assert outputs(busy) == [RECEIPT]
    assert "Wat eerder is gelezen, blijft staan" in text_of(busy)
    assert "Taak ongewijzigd" in row_of(busy, MUSIC)


def test_questions_come_with_how_to_write_it(office: Office) -> None:
    office.drop(minutes(PERSONAL, WHO_IS_IT, held_on="onbekend"))

    office.intake()

    [name] = outputs(office)
    told = text_of(office, name)
    assert "begin | In de notulen staat geen datum van het cliëntmoment. | Zet bovenaan" in told
    assert "Deze tekst gaat over een herkenbaar persoon." in told
    assert "Schrijf het op zonder namen" in told
    assert "Niemand: naam niet herkend in de groep / Schrijf voornaam en achternaam" in told
    assert "Geen datum / Uit “zo snel mogelijk” is geen dag te halen." in told
    assert "Geen datum gevonden. Gerekend is met 13 maart 2026" in told


def test_a_possible_point_says_how_to_make_it_count(office: Office) -> None:
    office.drop(minutes(MUSIC) + b"\n\n## Tips\n\n- Zingen met het koor van de kerk\n")

    assert office.intake().team["counts"]["suggested"] == 1

    told = text_of(office)
    assert "Vink het aan op de kaart van het cliëntmoment in Planner." in told
    assert "zet het in de notulen in een tabel of lijst" in told


def test_a_point_without_a_task_says_why(office: Office) -> None:
    office.drop(minutes((*MUSIC[:3], "nee"), (*GARDEN[:3], "later")))

    office.intake()

    assert "het besluit is om dit niet op te pakken" in row_of(office, MUSIC)
    assert "het besluit is om dit later te doen" in row_of(office, GARDEN)


def test_nobody_is_named(office: Office) -> None:
    rows = (MUSIC, PERSONAL, WHO_IS_IT, ("Mevrouw Radijs belt 06 12345678", "Bram", "", "ja"))
    office.drop(minutes(*rows), name="Verslag Bloemkool.md")

    passed = office.intake()

    told = text_of(office)
    names = ("Bloemkool", "Radijs", "Anna", "Bram", "Vries", "Bakker", "Pietje", "12345678", ANNA)
    assert [name for name in names if name in told] == []
    assert [name for name in names if name in str(passed.team["receipts"])] == []
    assert "2 namen" in told
    assert "1 telefoonnummer" in told


def test_a_receipt_in_the_folder_of_the_minutes_is_not_read(busy: Office) -> None:
    drive = busy.tenant.drive_id(NORTH)
    busy.drop(busy.anna.download(drive, f"{OUTPUT}/{RECEIPT}"), name="Verwerking.docx")

    passed = busy.intake()

    assert [f["status"] for f in passed.team["files"]] == ["own_output"]
    assert passed.json["graph"]["writes"] == 0


def test_an_english_team_reads_english(office: Office) -> None:
    office.write_teams(noord={"language": "en"})
    office.drop(minutes(MUSIC, PERSONAL, WHO_IS_IT))
    office.drop(SHOPPING, name="lijst.md")

    office.intake()

    told = text_of(office, "Receipt 2026-03-12.docx")
    assert "client moment of 12 March 2026" in told
    assert "Task made. / improvement point · decision: take it up | Assigned / Due 27 March" in told
    assert "Point from table 1, row 3" in told
    assert not [word for word in ("Taak", "tabel", "punt ", "Niemand") if word in told]
    assert "no list of people present" in text_of(office, "Overview.docx")


def test_a_receipt_that_somebody_has_open_is_told_and_written_later(busy: Office) -> None:
    busy.tenant.set_locks(NORTH, f"{OUTPUT}/{RECEIPT}")
    busy.drop(minutes(MUSIC, GARDEN, BUS, LAMP))

    passed = busy.intake()

    assert passed.code == 0
    assert [q["problem"] for q in passed.team["questions"]] == [
        f"{RECEIPT} kon niet worden geschreven."
    ]
    assert passed.outcomes[LAMP[0]] == "created"
    busy.tenant.set_locks(NORTH)

    assert [r["name"] for r in busy.intake().team["receipts"]] == [RECEIPT]

    assert LAMP[0] in text_of(busy)


def test_a_pass_that_breaks_off_leaves_its_receipt_to_the_next_one(office: Office) -> None:
    busy_plan = {"kind": "throttle", "retry_after_s": 3600, "method": "POST"}
    office.tenant.set_faults(busy_plan | {"path": "/planner/buckets"})
    office.drop(minutes(MUSIC))
    broken = office.intake()
    office.tenant.set_faults()

    passed = office.intake()

    assert broken.code == 6
    assert passed.team["files"] == []
    assert [r["name"] for r in passed.team["receipts"]] == [RECEIPT]
    assert "1 taak gemaakt" in text_of(office)


def test_two_buckets_of_one_name_are_told_until_they_are_apart(office: Office) -> None:
    for _ in range(2):
        office.anna.make_bucket(office.tenant.plan_id(NORTH), "Opgepakt")
    office.drop(minutes(MUSIC))
    office.intake()
    assert "twee buckets dezelfde naam" in row_of(office, MUSIC)
    office.anna.rename_bucket(office.tenant.plan_id(NORTH), "Opgepakt", "Anders")

    office.intake()

    assert "Taak gemaakt." in row_of(office, MUSIC)


def test_a_file_that_is_no_minutes_is_a_line_in_the_overview(office: Office) -> None:
    office.drop(SHOPPING, name="Lijstje van Bloemkool.md")

    passed = office.intake()

    assert [r["name"] for r in passed.team["receipts"]] == [OVERVIEW]
    assert outputs(office) == [OVERVIEW]
    assert "Open het bestand | 13 maart 2026 | Er staat geen datum" in text_of(office, OVERVIEW)
    assert "Bloemkool" not in text_of(office, OVERVIEW)
    assert office.intake().json["graph"]["writes"] == 0


def test_a_file_that_is_gone_leaves_the_overview(office: Office) -> None:
    office.drop(SHOPPING, name="lijst.md")
    office.intake()
    office.anna.delete_file(office.tenant.drive_id(NORTH), f"{FOLDER}/lijst.md")

    office.intake()

    assert "Er zijn geen andere bestanden." in text_of(office, OVERVIEW)


@pytest.mark.parametrize(
    ("name", "minutes_ago", "told"),
    [
        ("nieuw.md", 5, "1 bestand is pas veranderd of in gebruik."),
        ("concept nieuw.md", 60, "1 bestand heet concept."),
    ],
)
def test_files_that_wait_are_counted_in_the_overview(
    office: Office, name: str, minutes_ago: int, told: str
) -> None:
    office.anna.upload(office.tenant.drive_id(NORTH), f"{FOLDER}/{name}", minutes(MUSIC))
    office.wait(minutes=minutes_ago)

    office.intake()

    assert told in text_of(office, OVERVIEW)
    assert name not in text_of(office, OVERVIEW)


def test_the_overview_says_when_nothing_waits_any_more(office: Office) -> None:
    office.anna.upload(office.tenant.drive_id(NORTH), f"{FOLDER}/nieuw.md", minutes(MUSIC))
    office.wait(minutes=5)
    office.intake()
    office.wait(minutes=40)

    office.intake()

    assert outputs(office) == [OVERVIEW, RECEIPT]
    assert "Er zijn geen andere bestanden." in text_of(office, OVERVIEW)


def test_word_minutes_are_linked_without_their_name(office: Office) -> None:
    office.drop(word_minutes(MUSIC), name="Verslag Bloemkool.docx")
    office.intake()

    packed = office.anna.download(office.tenant.drive_id(NORTH), f"{OUTPUT}/{RECEIPT}")
    links = [r.target_ref for r in docx.Document(BytesIO(packed)).part.rels.values()]

    assert any("Doc.aspx?sourcedoc=" in link for link in links)
    assert any(str(office.card(MUSIC)["id"]) in link for link in links)
    assert not any("Bloemkool" in link for link in links)
