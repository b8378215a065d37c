"""When something is due, in the words of people who write minutes on 12 March 2026."""

from datetime import date

import pytest

from planner_sync.minutes.dates.due_dates import (
    Due,
    find_due,
    is_due,
    next_meeting_in,
    read_day,
    read_due,
)
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
        ("maandagmiddag 1 juni", "2026-06-01"),
        ("1-6-'26", "2026-06-01"),
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
        ("tot de zomer", "2026-06-21"),
        ("until the summer", "2026-06-21"),
        ("tot na de zomer", "2026-12-21"),
        ("najaar", "2026-12-21"),
        ("met kerst", "2026-12-26"),
        ("voor de kerst", "2026-12-25"),
        ("June 5, 2026", "2026-06-05"),
        ("end of May", "2026-05-31"),
        ("in two weeks", "2026-03-26"),
        ("1 06 2026", "2026-06-01"),
        ("do 2 april", "2026-04-02"),
        ("5 t/m 9 mei", "2026-05-09"),
        ("tussen 3 en 10 mei", "2026-05-10"),
        ("5th or 6th June", "2026-06-06"),
        ("vóór mei", "2026-04-30"),
        ("before September", "2026-08-31"),
        ("april/mei", "2026-05-31"),
        ("april of mei", "2026-05-31"),
        ("eerste helft van april", "2026-04-15"),
        ("tweede helft van april", "2026-04-30"),
        ("eerste helft van dit jaar", "2026-06-30"),
        ("laatste vrijdag van april", "2026-04-24"),
        ("eerste maandag van mei", "2026-05-04"),
        ("week 14 t/m 16", "2026-04-19"),
        ("voor week 14", "2026-03-29"),
        ("eind deze week", "2026-03-15"),
        ("dit weekend", "2026-03-15"),
        ("volgend weekend", "2026-03-22"),
        ("Q3 2026", "2026-09-30"),
        ("dit kwartaal", "2026-03-31"),
        ("eind volgend jaar", "2027-12-31"),
        ("mei volgend jaar", "2027-05-31"),
        ("na de zomer", "2026-12-21"),
        ("komende zomer", "2026-09-21"),
        ("voor Pasen", "2026-04-05"),
        ("met Pinksteren", "2026-05-25"),
        ("Sinterklaas", "2026-12-05"),
        ("Koningsdag 2031", "2031-04-26"),
        ("anderhalve week", "2026-03-23"),
        ("komende twee weken", "2026-03-26"),
        ("vrijdag over een week", "2026-03-20"),
        ("vrijdag volgende week", "2026-03-20"),
        ("vrijdagmiddag", "2026-03-13"),
        ("overmorgen", "2026-03-14"),
        ("over 3 mnd", "2026-06-12"),
        ("binnen nu en twee weken", "2026-03-26"),
        ("by the end of next week", "2026-03-22"),
        ("woensdag 6 mei (10.00-11.00 uur)", "2026-05-06"),
        ("volgende bijeenkomst (21 mei)", "2026-05-21"),
    ],
)
def test_the_last_day_that_the_words_allow(written: str, due: str) -> None:
    assert read_due(written, held_on=HELD_ON) == Due(on=date.fromisoformat(due), text=written)


@pytest.mark.parametrize(
    "written",
    [
        *(
            "z.s.m.",
            "volgende bijeenkomst",
            "doorlopend",
            "altijd",
            "later",
            "31 februari",
            "week 60",
        ),
        *(
            "elke vrijdag",
            "iedere eerste maandag",
            "op maandagen",
            "twee keer per week",
            "10-12 uur",
        ),
        *(
            "24/7",
            "vorige maand",
            "drie weken geleden",
            "sinds maart",
            "Jan",
            "65 jaar",
            "na kerst",
        ),
    ],
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
        ("Lamp z.s.m. vervangen", Due(text="z.s.m.")),
        ("Plan af voor volgende bijeenkomst", Due(text="voor volgende bijeenkomst")),
        ("Sanne belt vrijdag de gemeente", Due(on=date(2026, 3, 13), text="vrijdag")),
        ("Zaal huren 1 juni", Due(on=date(2026, 6, 1), text="1 juni")),
        ("In mei gaan we verven", Due(on=date(2026, 5, 31), text="In mei")),
        ("5 mei: markt, Sanne belt op 4 mei", Due(on=date(2026, 5, 4), text="op 4 mei")),
        ("Planning week 1 t/m 3 zsm af", Due(text="zsm")),
        ("Menukaart 1 mei klaar", Due(on=date(2026, 5, 1), text="1 mei")),
        ("De markt van 3 mei voorbereiden", Due(on=date(2026, 5, 3), text="3 mei")),
        ("Binnen twee weken offerte", Due(on=date(2026, 3, 26), text="Binnen twee weken")),
        (
            "Klaar by the end of next week",
            Due(on=date(2026, 3, 22), text="by the end of next week"),
        ),
        ("Tafels huren voor twee weken", Due()),
        ("Koken voor het feest op 3 april", Due()),
        ("Vragen of de sessie eind augustus kan", Due()),
        ("Het lukt niet om in juni te komen", Due()),
        ("Spreekuur op dinsdag", Due()),
        ("Draaiboek 26 april", Due()),
        ("Verkiezing 2026", Due()),
        ("Namen doorgeven voor de uitnodiging volgende keer", Due()),
        ("Volgende keer meer tijd voor de rondvraag", Due(text="Volgende keer")),
        ("Stoel voor Koos, geboren 4-5-1951", Due()),
        ("Uitje naar de zoo plannen in mei", Due(on=date(2026, 5, 31), text="in mei")),
        ("Voortaan op vrijdag opruimen", Due()),
        ("Cadeau voor Jan", Due()),
        ("Tafel voor 8-10 personen", Due()),
        ("Een 5e stoel erbij", Due()),
        ("Op een vrijdag bij elkaar komen", Due()),
        ("Het volgende overleg wordt nog gepland", Due()),
        ("Foto's van 12 mei ophangen", Due()),
        ("Voorstel voor het feest van februari", Due()),
        ("Meer aandacht voor de tuin", Due()),
    ],
)
def test_a_sentence_says_when_it_is_to_be_done(sentence: str, due: Due) -> None:
    assert find_due(sentence, held_on=HELD_ON) == due


def test_beside_the_task_only_a_word_that_sets_a_term_counts() -> None:
    remark = "In april is er weinig tijd, maar uiterlijk 1 mei lukt het"

    assert find_due("Volgend overleg in juli", held_on=HELD_ON, is_strict=True) == Due()
    assert find_due(remark, held_on=HELD_ON, is_strict=True).on == date(2026, 5, 1)


def test_the_next_meeting_is_a_day_where_it_is_known() -> None:
    next_on = date(2026, 6, 18)

    assert read_due("volgende bijeenkomst", held_on=HELD_ON, next_on=next_on).on == next_on
    assert find_due("Plan maken voor volgende keer", held_on=HELD_ON, next_on=next_on).on == next_on
    assert next_meeting_in("Volgend cliëntmoment: 18 juni", held_on=HELD_ON) == next_on
    assert next_meeting_in("De volgende keer praten we over eten", held_on=HELD_ON) is None


@pytest.mark.parametrize(
    ("text", "is_term"),
    [
        ("vóór 1 mei", True),
        ("eind april / begin mei", True),
        ("liefst binnen twee weken", True),
        ("z.s.m.", True),
        ("volgende bijeenkomst", True),
        ("Fenna", False),
        ("mei is te laat", False),
        ("open", False),
    ],
)
def test_a_term_is_told_from_anything_else(text: str, is_term: bool) -> None:
    assert is_due(text) is is_term


def test_the_day_of_the_meeting_needs_its_year() -> None:
    assert read_day("donderdag 12 maart 2026, 14.00 uur") == date(2026, 3, 12)
    assert read_day("Bijeenkomst12 maart 2026") == date(2026, 3, 12)
    assert read_day("12 maart") is None


@pytest.mark.parametrize(
    ("sentence", "due"),
    [
        ("In het teamoverleg van 24 maart praten over de sfeer", "2026-03-24"),
        ("Dit meenemen naar de teamdag van 9 april", "2026-04-09"),
        ("Op de agenda van het werkoverleg van 2 april zetten", "2026-04-02"),
        ("Daan vraagt het de huisarts op haar afspraak van 18 maart", "2026-03-18"),
        ("Daan legt het voor aan de gemeente (overleg 19 maart)", "2026-03-19"),
        ("De route anders rijden, ingaande 23 maart", "2026-03-23"),
        ("Met ingang van 1 mei een andere route", "2026-05-01"),
        ("De tijden gaan om, moet rond zijn in week 17", "2026-04-26"),
        ("Nagaan of de hal open kan en komt daar in april op terug", "2026-04-30"),
        ("Uitzoeken wat er mag en zal dat op 7 april vertellen", "2026-04-07"),
        ("Daan organiseert met de buurt een feestavond in juni", "2026-06-30"),
        ("De lijst bespreken in het team: Daan 18/4", "2026-04-18"),
    ],
)
def test_where_it_is_brought_in_and_from_when_it_runs_are_terms(sentence: str, due: str) -> None:
    assert find_due(sentence, held_on=HELD_ON).on == date.fromisoformat(due)


@pytest.mark.parametrize(
    "sentence",
    [
        "De sporthal ook in het weekend open",
        "De hal in het weekend poetsen",
        "Het zwemmen ook in de winter laten doorgaan",
        "Vrijdag en zaterdag mag de tv langer aan",
        "Iemand telde er 14 in een maand",
        "Een naailesuurtje op dinsdagochtend opzetten",
        "Wat er in het teamoverleg van 24 maart is gezegd",
        "Het verslag van de teamdag van 24 maart rondsturen",
    ],
)
def test_what_comes_back_or_was_told_is_no_term(sentence: str) -> None:
    assert find_due(sentence, held_on=HELD_ON).on is None


@pytest.mark.parametrize(
    ("sentence", "due"),
    [
        # A pronoun or "eerste versie" right before a day.
        ("Daan hangt hem 16 april op.", "2026-04-16"),
        ("Daan maakt een folder, eerste versie 22 mei.", "2026-05-22"),
        ("Die met haar in mei plannen.", "2026-05-31"),
        # What is seen to, or hoped for.
        ("Fenna zorgt dat ze er met Pasen zijn.", "2026-04-06"),
        ("Daan hoopt dat het in april nog lukt.", "2026-04-30"),
        ("Fenna zorgt ervoor dat de banken in mei klaar staan.", "2026-05-31"),
        # A day that has to be set, and what comes out each month.
        ("Daan prikt een datum in juni.", "2026-06-30"),
        ("Fenna kijkt in het rooster van mei.", "2026-05-31"),
        ("Daan zet het in de nieuwsbrief van juni.", "2026-06-30"),
        # What an event needs, and what is aimed at.
        ("Fenna bestelt bloemen voor de dienst van 12 juli.", "2026-07-12"),
        ("Streven is half mei.", "2026-05-20"),
        ("De planning is begin april.", "2026-04-10"),
        # From when it runs.
        ("Daan maakt een rooster, ingangsdatum 10 april.", "2026-04-10"),
        ("Dat geldt voor iedereen en gaat maandag 16 maart in.", "2026-03-16"),
        ("De nieuwe tijden gaan per 1 april in.", "2026-04-01"),
        # Who organises something in the infinitive.
        ("Een feestmiddag in mei organiseren.", "2026-05-31"),
        ("Klaar voor de meivakantie.", "2026-04-25"),
        # "Nog" stresses how soon, and "dat" points back where a sentence begins with it.
        ("Daan belt de mensen van de vrijwilligers hier deze week nog over.", "2026-03-15"),
        ("Dat doe ik nog deze maand.", "2026-03-31"),
        ("Fenna belt zijn broer, dat doet ze komende week.", "2026-03-22"),
        ("Die plek komt er dit voorjaar.", "2026-06-21"),
        ("Daan koopt vanmiddag twee pannen.", "2026-03-12"),
        ("Het mag weer, start ma.", "2026-03-16"),
        # From when something is done that comes back.
        ("Fenna zet op zondag de tafels klaar, voor het eerst op 3 mei.", "2026-05-03"),
        ("Elke vrijdag taart, eerste keer is 3 april.", "2026-04-03"),
        ("Open the box every Monday, starting May.", "2026-05-31"),
        ("De menukaart komt vanaf mei een week van tevoren.", "2026-05-31"),
        ("Het hek komt, op zijn laatst half april.", "2026-04-20"),
        ("De haken moeten eind vd maand hangen.", "2026-03-31"),
        ("Joost to call the plumber on Monday.", "2026-03-16"),
        ("Ready by mid-May.", "2026-05-20"),
    ],
)
def test_times_stand_in_many_places(sentence: str, due: str) -> None:
    assert find_due(sentence, held_on=HELD_ON).on == date.fromisoformat(due)


def test_a_school_holiday_whose_days_differ_between_regions_stays_text() -> None:
    found = find_due("Klaar voor de herfstvakantie.", held_on=HELD_ON)

    assert found == Due(text="voor de herfstvakantie")


@pytest.mark.parametrize(
    "sentence",
    [
        "De notulen van 16 april hangt hij op.",
        "Bewoners vinden dat de bus in mei te vol is.",
        "In de zomervakantie is er weinig te doen.",
        "Het feest van 12 juli was mooi.",
        "Daan zegt dat de kok in mei jarig is.",
        "Vanavond was het druk.",
        "We hebben vanmiddag soep gegeten.",
    ],
)
def test_a_day_of_something_else_is_no_term(sentence: str) -> None:
    assert find_due(sentence, held_on=HELD_ON).text is None


def test_a_month_in_english_stands_alone_in_a_field() -> None:
    assert read_due("May", held_on=HELD_ON).on == date(2026, 5, 31)
