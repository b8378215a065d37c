"""Sentences with people in them, and the same sentences without."""

import pytest

from planner_sync.domain.people import Member
from planner_sync.domain.points import Redaction
from planner_sync.minutes.privacy import Cleaner
from planner_sync.minutes.privacy.number_tests import is_bsn, is_iban
from unit.minutes.builders import MEMBERS, shipped_lexicon

WORDY = (
    Member(user_id="w1", name="Wil Bloemkool", given_name="Wil", surname="Bloemkool"),
    Member(user_id="w2", name="Jan de Radijs", given_name="Jan", surname="de Radijs"),
    Member(user_id="w3", name="Roos Prei", given_name="Roos", surname="Prei"),
    Member(user_id="w4", name="Mei Andijvie", given_name="Mei", surname="Andijvie"),
)
CLEANER = Cleaner(
    (*MEMBERS, *WORDY),
    clients=["Teun Spinazie", "Bloem Rucola"],
    outsiders=["Gijsbertha Venkel"],
    given_names=["Hassan", "Femke"],
    words=shipped_lexicon().privacy,
)


@pytest.mark.parametrize(
    ("written", "cleaned"),
    [
        ("Fenna belt de gemeente", "Een collega belt de gemeente"),
        ("Vraag het aan Fenna Fictief.", "Vraag het aan een collega."),
        ("Overleg met Daan van der Verzonnen", "Overleg met een collega"),
        ("Fenna en Daan bellen de gemeente", "Collega's bellen de gemeente"),
        ("Afspraak van Fenna, Daan en Jan", "Afspraak van collega's"),
        ("Jan en Fenna kopen verf", "Collega's kopen verf"),
        ("Wil belt de apotheek", "Een collega belt de apotheek"),
        ("Vraag Roos om hulp", "Vraag een collega om hulp"),
        ("Jans fiets repareren", "Fiets van een collega repareren"),
        ("Collega Hassan helpt mee", "Een collega helpt mee"),
        ("Teun wil later eten", "Een cliënt wil later eten"),
        ("Stoel voor Teun Spinazie kopen", "Stoel voor een cliënt kopen"),
        ("Met mevrouw Spinazie praten", "Met een cliënt praten"),
        ("Dhr. P. van den Witlof belt terug", "Een cliënt belt terug"),
        ("De heer Onbekend wil koffie", "Een cliënt wil koffie"),
        ("Cliënt Witlof wil een tuin", "Een cliënt wil een tuin"),
        ("De moeder van Teun denkt mee", "Het netwerk van een cliënt denkt mee"),
        ("Gijsbertha Venkel helpt in de tuin", "Iemand helpt in de tuin"),
        ("Femke en Hassan uitnodigen", "Mensen uitnodigen"),
        ("Hassan Bedacht vragen voor muziek", "Iemand vragen voor muziek"),
        ("Vraag Fenna Andersheten om hulp", "Vraag iemand om hulp"),
        ("Bel 06-12345678", "Bel een telefoonnummer"),
        ("Tel. 020 123 45 67 bellen", "Een telefoonnummer bellen"),
        ("Bel +31 6 12345678 of 0031612345678", "Bel een telefoonnummer of een telefoonnummer"),
        ("Mail naar post@voorbeeld.test", "Mail naar een e-mailadres"),
        ("BSN 123456782 staat in het dossier", "Een burgerservicenummer staat in het dossier"),
        ("Rekening NL91ABNA0417164300 nakijken", "Een rekeningnummer nakijken"),
        ("Hij woont op Bedenkstraat 12, 1234 AB Nergens", "Hij woont op een adres"),
        ("Langs bij 1234 AB 56", "Langs bij een adres"),
        ("Geboren op 12-3-1950", "Met een geboortedatum"),
        ("Taart voor kamer 12 halen", "Taart voor een kamer halen"),
        ("Cliëntnummer 12345 opzoeken", "Een cliëntnummer opzoeken"),
        ("Nieuwe stoel (cl. 12345) bestellen", "Nieuwe stoel (een cliëntnummer) bestellen"),
        ("De oude Teun wil koffie", "De oude cliënt wil koffie"),
        ("Samen Teuns verjaardag vieren", "Samen de verjaardag van een cliënt vieren"),
        ("Tijdens Teuns nieuwe cursus", "Tijdens de nieuwe cursus van een cliënt"),
        ("Een collega (Fenna) doet dit", "Een collega doet dit"),
        ("FF belt met T.S. over de tuin", "Een collega belt met een cliënt over de tuin"),
        ("met teun en fenna de tuin doen", "met een cliënt en een collega de tuin doen"),
        ("mevrouw jansen wil uitslapen", "Een cliënt wil uitslapen"),
        ("Mevrouw K. wil een andere kamer", "Een cliënt wil een andere kamer"),
        ("Mevrouw De Wit van de gemeente belt", "Iemand van de gemeente belt"),
        ("Huisarts van Radijs bellen", "Huisarts bellen"),
        ("Zijn zus Femke komt eten", "Zijn zus komt eten"),
        ("Zorreltje wil zwemmen", "Iemand wil zwemmen"),
        ("Zorreltje en Hassan koken", "Mensen koken"),
        ("Vraag Zorreltje om hulp", "Vraag iemand om hulp"),
        ("J.P. van der Witlof belt", "Iemand belt"),
        ("Ask Teun about the menu", "Ask a client about the menu"),
        ("Teun's bike is broken", "A client's bike is broken"),
        ("Zie https://bedacht.sharepoint.com/a/Plan.docx", "Zie een link"),
        ("Zie Plan_Teun_Spinazie.docx", "Zie een bestand"),
        ("@Fenna belt", "Een collega belt"),
        ("AANDACHT voor HASSAN bij het koken", "AANDACHT voor iemand bij het koken"),
        ("FEMKE vindt de trap steil", "Iemand vindt de trap steil"),
        ("Een kaart VAN FEMKE ophangen", "Een kaart VAN iemand ophangen"),
        ("Hek schilderen, wie: ton + mies", "Hek schilderen, wie: mensen"),
        ("hassan, ton en femke ruimen op", "Mensen ruimen op"),
        ("Ton z'n verjaardag vieren", "Iemand z'n verjaardag vieren"),
        ("Iris haar kamer is koud", "Iemand haar kamer is koud"),
        ("mark haar kast verplaatsen", "Iemand haar kast verplaatsen"),
        ("vraag ton om hulp", "vraag iemand om hulp"),
        ("aan bloem vragen of het kan", "aan een cliënt vragen of het kan"),
        ("Stoelen halen (bloem)", "Stoelen halen (een cliënt)"),
        ("bloem: glazen afdrogen", "Een cliënt: glazen afdrogen"),
        ("roos en bloem doen de afwas", "Een collega en een cliënt doen de afwas"),
        ("Mevrouw Spinazie uit kamer 12 wil uitslapen", "Een cliënt wil uitslapen"),
        ("De bewoner van nr. 12 wil uitslapen", "De bewoner wil uitslapen"),
        ("Te\u00adun wil koffie", "Een cliënt wil koffie"),
        ("Rene\u0301 Zorreltje wil koffie", "Iemand wil koffie"),
    ],
)
def test_people_leave_the_sentence_and_it_still_reads(written: str, cleaned: str) -> None:
    assert CLEANER.clean(written).text == cleaned


@pytest.mark.parametrize(
    "sentence",
    [
        "In mei en juni meer uitjes, ook in jan. en op 1 jan 2027",
        "Wil je meer koffie op het menu?",
        "De bloem en de roos in de tuin water geven",
        "Roos planten in de tuin",
        "Boodschappen bij Albert Heijn op vrijdag 12 mei 2026 om 10.00 uur",
        "Uitje naar Apeldoorn of Den Haag",
        "Zaal 12 reserveren voor 25 mensen, 8 juni 2026",
        "De familie en mevrouw met het hondje uitnodigen",
        "Meer aandacht voor medicatie en dementie",
        "Folder 2026 AB drukken, 1.250 stuks, € 12,50",
        "Een cliënt en een collega koken samen",
        "Op 06-12-2026 10.00 uur is de rondleiding",
        "Zaal Roos en groep Merel krijgen gordijnen",
        "Piet Heinstraat oversteken bij de Mariakerk",
        "Zie www.jansen.test en het formulier.pdf",
        "Max. 10 deelnemers, elke week",
        "A. Tuin opknappen",
        "Een middag naar Artis fietsen",
        "Naar een film van Louis de Funès kijken",
        "Wie: max. 3 mensen",
        "Elke bewoner zijn eigen kamer",
        "Werken met NORA en GEMMA",
        "Een kop is van tafel gevallen",
        "De deur valt steeds dicht, iemand stelt hem af",
        "Iemand van de bibliotheek geeft uitleg over dementie",
        "Een collega geeft een training over COPD",
        "Er zijn medicijnen over de datum",
        "MS Teams is als altijd te traag voor een cliënt",
        "De coöperatie vraagt een cliënt om raad",
        "De heer op 14 mei uitnodigen",
    ],
)
def test_a_sentence_without_people_stays_byte_for_byte(sentence: str) -> None:
    cleaned = CLEANER.clean(sentence)

    assert (cleaned.text, cleaned.redactions, cleaned.is_held) == (sentence, (), False)


@pytest.mark.parametrize(
    "sentence",
    [
        "Medicatie van Teun op tijd geven",
        "Teun heeft diabetes",
        "Een kaart sturen Zorrel Kwastel",
        "Nummer 123456789012 nakijken",
        "Een hoger toilet voor Teun na de heupoperatie",
        "Teun heeft ALS",
        "Teun is drie keer gestruikeld",
        "Na zijn val wil Teun een bel",
        "Teun verslikt zich in de rijst",
        "Teun drinkt weer te veel",
        "Teun slaapt de hele week al slecht",
        "Fenna heeft last van haar rug",
        "Mevrouw met haar COPD rust uit",
        "Teun plast naast de pot",
        "Teun slaat andere bewoners",
        "Teun is somber",
        "Teun ligt in het ziekenhuis",
    ],
)
def test_a_text_that_still_looks_personal_is_held(sentence: str) -> None:
    assert CLEANER.clean(sentence).is_held


def test_what_is_not_about_health_may_leave_a_held_text() -> None:
    cleaned = CLEANER.clean("De soep mag dikker. Teun verslikt zich. Dat kan vanaf nr. 3 in mei.")

    assert cleaned.is_held
    assert cleaned.rest == "De soep mag dikker. Dat kan vanaf nr. 3 in mei."


def test_an_illness_beside_a_sentence_about_a_client_is_that_clients() -> None:
    cleaned = CLEANER.clean("Teun wil ander eten. De reuma wordt erger.")

    assert (cleaned.is_held, cleaned.rest) == (True, "Een cliënt wil ander eten.")


def test_a_name_of_a_colleague_and_of_a_client_tells_neither() -> None:
    cleaner = Cleaner(MEMBERS, clients=["Fenna Spinazie"])

    assert cleaner.clean("Fenna wil koffie").text == "Iemand wil koffie"
    assert cleaner.clean("Fenna Fictief wil koffie").text == "Een collega wil koffie"


def test_an_outsider_is_the_organisation() -> None:
    cleaner = Cleaner(organisations={"Gijsbertha Venkel": "de gemeente"})

    assert cleaner.clean("Gijsbertha Venkel belt terug").text == "De gemeente belt terug"


def test_redactions_count_kinds_and_never_tell_the_detail() -> None:
    cleaned = CLEANER.clean("Fenna mailt Daan via post@voorbeeld.test")

    assert cleaned.redactions == (
        Redaction(kind="e-mail", count=1),
        Redaction(kind="name", count=2),
    )


def test_a_citizen_service_number_passes_the_eleven_test() -> None:
    assert is_bsn("123456782")
    assert is_bsn("11122202") is False
    assert is_bsn("123456789") is False


def test_an_account_number_passes_mod_97() -> None:
    assert is_iban("NL91 ABNA 0417 1643 00")
    assert is_iban("NL92 ABNA 0417 1643 00") is False
