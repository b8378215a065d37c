"""People in sentences as secretaries write them: behind verbs, in clauses, with health beside."""

import pytest

from planner_sync.minutes.privacy import Cleaner
from unit.minutes.builders import MEMBERS, minutes_of, shipped_lexicon

CLEANER = Cleaner(
    MEMBERS,
    clients=["Teun Spinazie"],
    given_names=["Femke", "Pieter", "Marie", "Wilhelmus", "Dan"],
    words=shipped_lexicon().privacy,
)


@pytest.mark.parametrize(
    ("written", "cleaned"),
    [
        ("Nu staat Zorreltje voor niets te wachten", "Nu staat iemand voor niets te wachten"),
        ("Dan hoeft Zorreltje niet te bellen", "Dan hoeft iemand niet te bellen"),
        ("Op maandag zit Zorreltje steeds alleen", "Op maandag zit iemand steeds alleen"),
        ("Hopelijk krijgt Zorreltje zijn sleutel", "Hopelijk krijgt iemand zijn sleutel"),
        ("Mag Zorreltje ook een sleutel?", "Mag iemand ook een sleutel?"),
        ("Vorige week zijn Zorreltje en Kwastel vergeten", "Vorige week zijn mensen vergeten"),
        ("Het liefst zou Zorreltje later eten", "Het liefst zou iemand later eten"),
        ("De lamp brandt toen Zorreltje binnenkwam", "De lamp brandt toen iemand binnenkwam"),
        ("Graag dat Zorreltje zelf zijn brood smeert", "Graag dat iemand zelf zijn brood smeert"),
        ("De hal ruikt omdat Zorreltje binnen rookt", "De hal ruikt omdat iemand binnen rookt"),
        ("Navragen of Zorreltje mee mag zingen", "Navragen of iemand mee mag zingen"),
        ("Een kruk, want Zorreltje kan daar niet bij", "Een kruk, want iemand kan daar niet bij"),
        ("Niemand liet Zorreltje uitpraten", "Niemand liet iemand uitpraten"),
        ("Vergeet niet Zorreltje weer te bellen", "Vergeet niet iemand weer te bellen"),
        ("De klok van Zorrel-Pieter loopt achter", "De klok van iemand loopt achter"),
        ("Kwastel-Marie kookt op dinsdag", "Iemand kookt op dinsdag"),
        ("Zorreltje's gordijnen ophangen", "Gordijnen van iemand ophangen"),
        ("Zorreltje haar fiets staat in de weg", "Iemand haar fiets staat in de weg"),
        ("Langs bij Zorreltje", "Langs bij iemand"),
        ("Beppe Zorrel wil een moestuin", "Beppe wil een moestuin"),
        ("Het echtpaar Zorrel wil een groot bed", "Het echtpaar wil een groot bed"),
        ("Dhr. en mevr. Zorrel eten boven", "Cliënten eten boven"),
        ("Mw. d. V. vraagt een sleutel", "Een cliënt vraagt een sleutel"),
        ("Mw. Zw. belt over de was", "Een cliënt belt over de was"),
        ("Overleggen met A.J. over de verf", "Overleggen met iemand over de verf"),
        ("K. van kamer 6 wil een andere buur", "Iemand wil een andere buur"),
        (
            "Een vast gezicht per bewoner. Hier wordt al aan gewerkt door Zorreltje",
            "Een vast gezicht per bewoner. Hier wordt al aan gewerkt door iemand",
        ),
    ],
)
def test_a_name_shows_by_the_verb_or_the_conjunction_before_it(written: str, cleaned: str) -> None:
    assert CLEANER.clean(written).text == cleaned


@pytest.mark.parametrize(
    "sentence",
    [
        "Een vast gezicht per bewoner. Hier wordt al aan gewerkt",
        "Dan gaat de deur eerder open",
        "Daarom kon niemand graag mee",
        "Wie kan er met de bus of Flixbus mee",
        "Als Zorrelpop begint staan we vooraan",
        "Een spel als Rummikub of Triominos",
        "Het Wilhelmus zingen we in mei",
        "Pieter's Bakkerij levert het brood",
        "Wijk aan Zee of Egmond aan Zee",
        "Brood van Banketbakkerij Van der Zorrel",
        "Afspraken met de B.V. en de N.V. nakijken",
        "De app Zorrelnet uitleggen",
        "Kijken of er handen genoeg zijn",
        "Er zijn handen tekort, vraag een cliënt om hulp",
        "Op vrijdag is Koningsspelen het thema",
    ],
)
def test_a_capital_without_a_person_stays(sentence: str) -> None:
    assert CLEANER.clean(sentence).text == sentence


@pytest.mark.parametrize(
    "sentence",
    [
        "Teun heeft suiker en wil een toetje",
        "Een bewoner mag niet slikken",
        "Eén van de bewoners hoort haast niks",
        "Een huurder zit aan de zuurstof",
        "Hij is weer gaan drinken",
        "Teun kan niet lang staan",
        "Teun heeft het aan zijn longen",
        "Een mevrouw heeft een gebitsprothese",
        "De bewoner met het kunstbeen zit te laag",
        "Een jongen van de groep snijdt zichzelf",
        "Door de medicijnen is ze zo moe",
        "Een gast is clean en wil geen bier zien",
        "Teun raakt de weg kwijt",
        "Iemand wordt vaak wakker om te plassen",
        "Meneer heeft een hartstilstand gehad",
        "Teun is zijn evenwicht kwijt",
        "Een vrouw krijgt een nieuwe knie",
        "Teun krabt aan zijn armen van de zenuwen",
        "Een deelnemer beeft en knoeit",
        "Omdat een bewoner doof is",
        "Hij proeft niets meer",
        "Teun kan met zijn linkerhand de kraan niet open krijgen",
    ],
)
def test_health_in_plain_words_is_held(sentence: str) -> None:
    cleaned = CLEANER.clean(sentence)

    assert (cleaned.is_held, cleaned.tells_the_point) == (True, False)


@pytest.mark.parametrize(
    ("written", "rest"),
    [
        ("Een toetje op de kar, want Teun heeft diabetes", "Een toetje op de kar"),
        ("Een hogere stoel omdat mevrouw reuma heeft", "Een hogere stoel"),
        ("Teun verslikt zich, de soep dikker maken", "De soep dikker maken"),
        ("Teun hoort slecht, dus graag een lamp bij de bel", "Graag een lamp bij de bel"),
        ("Een bel bij het raam (Teun heeft epilepsie)", "Een bel bij het raam"),
        ("Teun wil op de trekker, maar hij heeft autisme", "Een cliënt wil op de trekker"),
        ("Lagere spiegel voor de bewoner met het kunstbeen", "Lagere spiegel voor de bewoner"),
        ("Teun heeft diabetes. Fruit op de kar zetten", "Fruit op de kar zetten"),
        (
            "Meer licht door zijn zieke ogen, zegt Teun. Dat kan in mei.",
            "Meer licht. Dat kan in mei.",
        ),
    ],
)
def test_the_clause_that_asks_something_stays_without_the_health(written: str, rest: str) -> None:
    cleaned = CLEANER.clean(written)

    assert (cleaned.is_held, cleaned.tells_the_point, cleaned.rest) == (True, True, rest)


@pytest.mark.parametrize(
    "sentence",
    [
        "Teun krijgt insuline, dan moet het ontbijt er zijn",
        "Teun is vergeetachtig, haar naam ophangen",
        "Omdat Teun reuma heeft, gaat dat niet",
        "Teun heeft dementie, zegt de dokter",
        "Teun heeft diabetes. Hij wil dat wel",
    ],
)
def test_a_clause_that_leans_on_the_health_goes_with_it(sentence: str) -> None:
    assert CLEANER.clean(sentence).tells_the_point is False


def test_staff_whom_a_sentence_at_the_start_names_are_colleagues() -> None:
    read = minutes_of(
        "Er waren 8 cliënten, boerin Zorrela, stagiair Kwast en wijkverpleegkundigen "
        "Frummel Radijs en Dobber Prei.\n\n## Verbeterpunten\n\n"
        "- Zorrela, Frummel en Dobber kopen verf\n- Kwast verft het hek\n"
    )

    first, second = (point.source.text.casefold() for point in read.points)
    assert first == "collega's kopen verf"
    assert second == "een collega verft het hek"
    assert read.moment is not None
    assert read.moment.participants == {"clients": 8}
