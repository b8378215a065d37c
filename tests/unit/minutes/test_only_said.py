"""What clients only say: how it is, who is gone, why the mark; no wish in it."""

import pytest

from planner_sync.domain.points import Decision
from unit.minutes.builders import minutes_of, points_of, points_of_board

_WHY = (
    "Waarom een 8?",
    "Waarom deze 6?",
    "Waarom geen 5?",
    "Waarom dit cijfer?",
    "Waarom trede 7?",
    "Waarom staan we op een 6?",
    "Waarom gaven we een 7?",
    "Why a 7?",
    "Why this score?",
    "Reden van het cijfer:",
    "Toelichting bij het cijfer:",
)


@pytest.mark.parametrize("question", _WHY)
def test_why_a_mark_was_given_is_no_wish(question: str) -> None:
    text = (
        f"## Wonen = 7\n\n- {question}\n- zelf kiezen wie er kookt\n- in het weekend is het saai\n"
        "- Wat maakt het een 9?\n- graag een bank in de tuin"
    )

    assert [point.title for point in points_of(text)] == ["Graag een bank in de tuin"]


@pytest.mark.parametrize(
    "text",
    [
        "- Waarom komt de bus zo laat?\n- graag een bank in de tuin",
        "- Waarom een 6?\n- Daan maakt een lijst voor de bank",
        "- Waarom een 6?\n- ze willen graag een bank in de tuin",
    ],
)
def test_what_is_asked_or_taken_on_below_it_stays(text: str) -> None:
    assert any("bank" in point.title for point in points_of(text))


@pytest.mark.parametrize(
    "said",
    [
        "Rustiger dan voor de zomer zeggen ze allemaal.",
        "Minder druk dan in het voorjaar.",
        "Gezelliger dan eerst.",
        "Beter dan vorig jaar vinden ze.",
        "- het is drukker dan vroeger",
        "- stiller dan op de oude plek",
        "Quieter than before the summer, they all say.",
        "Anneke vindt het jammer dat Ruud weg is.",
        "Jammer dat Ruud gestopt is.",
        "Iedereen vindt het verdrietig dat Ruud is overleden.",
        "De groep vindt het heel jammer dat Ruud is verhuisd.",
        "It is a shame that Ruud left.",
        "Verder niks.",
        "Verder niets meer. In mei doen we dit weer, dan met familie erbij.",
        "Voor de rest niks.",
        "We do this again in June.",
        "Then everyone wrote on sticky notes what could be better in the house.",
        "Daarna schreef ieder op wat er beter kan in de woning.",
    ],
)
def test_how_it_is_who_is_gone_and_nothing_is_no_wish(said: str) -> None:
    assert points_of(said) == ()


@pytest.mark.parametrize(
    "said",
    [
        "- graag meer groente dan nu",
        "- de soep mag warmer dan vorig jaar",
        "- jammer dat er geen bingo meer is, graag weer een bingo",
        "Anneke vindt het jammer dat er geen bingo meer is.",
        "Liever eerder eten dan om zes uur, vinden de bewoners.",
        "Op de vraag wat er beter kan noemden drie bewoners de lift: te traag en nooit schoon.",
    ],
)
def test_what_could_be_otherwise_stays_a_wish(said: str) -> None:
    assert points_of(said) != ()


@pytest.mark.parametrize(
    "title",
    [
        "VERSLAG van de bezoekersvergadering van inloop De Meeuw, gehouden op 11 februari 2026",
        "Notulen van het bewonersoverleg, gehouden op 3 maart 2026 in de grote zaal, om 10 uur",
        "Verslagje van de avond met de bewoners van 3 maart 2026, waar we over de tuin spraken",
        "Minutes of the tenants' meeting held on 3 March 2026, starting at 7.30 pm",
    ],
)
def test_the_title_is_no_point(title: str) -> None:
    points = minutes_of(f"{title}\n\nAanwezig: zes bewoners\n\nHet was gezellig.\n").points

    assert points == ()


@pytest.mark.parametrize(
    "item",
    [
        "snacks: nacho's (Mila, 10/10)",
        "taart: Mila",
        "thee en koek: gezet door Mila",
        "kok: Mila",
        "film: De Meeuw (gekozen door Mila)",
    ],
)
def test_a_list_that_tells_when_and_who_holds_no_work(item: str) -> None:
    text = f"# Huisavond\n\n- wanneer: 14 april 2026\n- wie: Mila, Bas en Joost\n- {item}\n\nDank!"

    assert minutes_of(text, privacy=False, members=()).points == ()


def test_work_behind_a_label_in_another_list_stays() -> None:
    text = (
        "# Huisavond\n\n- wanneer: 14 april 2026\n- wie: Mila en Joost\n\n## Acties\n\n"
        "- taart: Joost bakt een taart"
    )

    assert minutes_of(text, privacy=False, members=()).points


@pytest.mark.parametrize(
    ("said", "title"),
    [
        ("Meerdere bezoekers verzoeken om openstelling op zondag.", "openstelling op zondag"),
        ("De bewoners verzoeken de tuin op te knappen.", "tuin opknappen"),
        ("Anneke dringt aan op een extra pauze.", "extra pauze"),
        ("De deelnemers dringen aan op een tweede pauze.", "tweede pauze"),
        ("Bas bepleit een rookvrije ingang.", "rookvrije ingang"),
        ("Bas oppert om een keer te gaan bowlen.", "bowlen"),
        ("Mila proposes a second kettle.", "second kettle"),
        ("Mila suggests a second kettle.", "second kettle"),
    ],
)
def test_who_proposes_something_does_not_do_it(said: str, title: str) -> None:
    (point,) = points_of(said)

    assert (point.owners, title in point.title.lower()) == ((), True)


@pytest.mark.parametrize(
    "said",
    [
        "Mw. Hendriks deelt mede dat het dak in het voorjaar wordt vernieuwd.",
        "Mw. Hendriks deelt mede dat er een nieuwe kok komt.",
        "Dhr. Kwak meldt dat de kapper ziek is.",
    ],
)
def test_news_is_no_work_of_who_brings_it(said: str) -> None:
    assert points_of(said) == ()


@pytest.mark.parametrize(
    "behind",
    [
        "Dat is niet voor in de groep.",
        "Dat is geen groepspunt.",
        "Dit wordt in haar eigen evaluatie besproken.",
        "Dat hoort hier niet.",
        "Dat bespreken we onder vier ogen.",
        "Dit komt in haar persoonlijke gesprek terug.",
        "Dat is niets voor deze avond.",
        "Daar praten we apart met haar over.",
        "That is not for the group.",
    ],
)
def test_what_is_for_one_alone_is_not_the_groups(behind: str) -> None:
    points = points_of(f"Anneke wil graag van kamer ruilen. {behind}")

    assert {point.decision for point in points} <= {Decision.NOT_TAKEN_UP}


def test_a_board_keeps_what_it_says() -> None:
    assert points_of_board("## Acties\n\n- Waarom een 6?\n- zelf de zaal kiezen")
