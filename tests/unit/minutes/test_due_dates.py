"""When something is due, in the words of people who write minutes on 12 March 2026."""

from datetime import date

import pytest

from planner_sync.minutes.due_dates import Due, find_due, read_day, read_due
from unit.minutes.builders import HELD_ON


@pytest.mark.parametrize(
    ("written", "due"),
    [
        ("1-6-2026", "2026-06-01"),
        ("1.6.2026", "2026-06-01"),
        ("2026-06-01", "2026-06-01"),
        ("01/06/26", "2026-06-01"),
        ("1 juni", "2026-06-01"),
        ("1 juni 2027", "2027-06-01"),
        ("maandag 1 juni a.s.", "2026-06-01"),
        ("12 mrt.", "2026-03-12"),
        ("11 maart", "2027-03-11"),
        ("1 januari", "2027-01-01"),
        ("12/4", "2026-04-12"),
        ("vóór 1 mei", "2026-05-01"),
        ("uiterlijk 1 mei", "2026-05-01"),
        ("per 1 april", "2026-04-01"),
        ("t/m 30-4", "2026-04-30"),
        ("15 & 18/10/2026", "2026-10-18"),
        ("16/17 oktober", "2026-10-17"),
        ("mei", "2026-05-31"),
        ("maart", "2026-03-31"),
        ("februari", "2027-02-28"),
        ("begin april", "2026-04-10"),
        ("half april", "2026-04-20"),
        ("medio april", "2026-04-20"),
        ("eind april", "2026-04-30"),
        ("eind april / begin mei 2027", "2027-05-10"),
        ("eind van de maand", "2026-03-31"),
        ("begin volgende maand", "2026-04-10"),
        ("eind van het jaar", "2026-12-31"),
        ("begin 2027", "2027-03-31"),
        ("week 14", "2026-04-05"),
        ("begin week 4", "2027-01-31"),
        ("1e week oktober", "2026-10-07"),
        ("laatste week van mei", "2026-05-31"),
        ("Q2", "2026-06-30"),
        ("tweede kwartaal", "2026-06-30"),
        ("komende kwartaal", "2026-06-30"),
        ("over twee weken", "2026-03-26"),
        ("over één week", "2026-03-19"),
        ("binnen 2-3 weken", "2026-04-02"),
        ("over 2 maanden", "2026-05-12"),
        ("over een half jaar", "2026-09-12"),
        ("over een jaar", "2027-03-12"),
        ("vrijdag", "2026-03-13"),
        ("donderdag", "2026-03-19"),
        ("a.s. vrijdag", "2026-03-13"),
        ("volgende week vrijdag", "2026-03-20"),
        ("deze week", "2026-03-15"),
        ("volgende week", "2026-03-22"),
        ("deze maand", "2026-03-31"),
        ("volgende maand", "2026-04-30"),
        ("morgen", "2026-03-13"),
        ("de 20e", "2026-03-20"),
        ("de 10e", "2026-04-10"),
        ("voor de zomer", "2026-06-21"),
        ("najaar", "2026-12-21"),
        ("met kerst", "2026-12-26"),
        ("voor de kerst", "2026-12-25"),
        ("June 5, 2026", "2026-06-05"),
        ("end of May", "2026-05-31"),
        ("in two weeks", "2026-03-26"),
    ],
)
def test_the_last_day_that_the_words_allow(written: str, due: str) -> None:
    assert read_due(written, held_on=HELD_ON) == Due(on=date.fromisoformat(due), text=written)


@pytest.mark.parametrize(
    "written",
    ["z.s.m.", "volgende bijeenkomst", "doorlopend", "altijd", "later", "31 februari", "week 60"],
)
def test_words_without_a_day_stay_words(written: str) -> None:
    assert read_due(written, held_on=HELD_ON) == Due(on=None, text=written)


def test_an_empty_field_says_nothing() -> None:
    assert read_due(" \n", held_on=HELD_ON) == Due()


def test_without_a_meeting_only_full_dates_are_read() -> None:
    assert read_due("1 juni 2026", held_on=None).on == date(2026, 6, 1)
    assert read_due("1 juni", held_on=None) == Due(on=None, text="1 juni")


@pytest.mark.parametrize(
    ("sentence", "due"),
    [
        ("Folder maken vóór 1 mei", Due(on=date(2026, 5, 1), text="vóór 1 mei")),
        ("Zaal regelen (uiterlijk eind mei)", Due(on=date(2026, 5, 31), text="uiterlijk eind mei")),
        ("Stoelen bestellen in april", Due(on=date(2026, 4, 30), text="in april")),
        ("Lamp z.s.m. vervangen", Due(text="z.s.m")),
        ("Plan af voor volgende bijeenkomst", Due(text="voor volgende bijeenkomst")),
        ("Foto's van 12 mei ophangen", Due()),
        ("Voorstel voor het feest van februari", Due()),
        ("Meer aandacht voor de tuin", Due()),
    ],
)
def test_a_sentence_has_a_due_date_only_behind_a_word_that_sets_a_term(
    sentence: str, due: Due
) -> None:
    assert find_due(sentence, held_on=HELD_ON) == due


def test_the_day_of_the_meeting_needs_its_year() -> None:
    assert read_day("donderdag 12 maart 2026, 14.00 uur") == date(2026, 3, 12)
    assert read_day("12 maart") is None
