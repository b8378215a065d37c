"""What minutes tell of people, the meeting and the next one is no point."""

import pytest

from planner_sync.domain.points import Certainty, Decision, Kind, Status
from unit.minutes.builders import minutes_of, points_of, points_of_board


@pytest.mark.parametrize(
    "text",
    [
        # News about people.
        "Daan stopt per 1 april.",
        "Fenna vertrekt op 3 mei naar een andere locatie.",
        "Fenna verhuist in juni.",
        # What somebody likes.
        "Fenna komt graag op maandag.",
        "Daan leest graag de krant.",
        # Who agrees with somebody.
        "Daan sluit zich daarbij aan.",
        "Fenna herkent zich in wat er verteld is.",
        # How the meeting works.
        "Daarna kijkt het team wat we ermee doen.",
        "Het team bespreekt na afloop wat we met de punten doen.",
        "Doel van vandaag: horen wat er beter kan. Punten die we oppakken krijgen een naam.",
        # What is told about how things are.
        "De begeleiding legt uit dat er op maandag voor de hele week wordt besteld.",
        "Fenna legt uit hoe op vrijdag de medicijnen worden gedeeld.",
        "Daan legt uit waarom de winkel in mei de deuren sluit.",
        # The next meeting, and how the letter ends.
        "De volgende keer is in mei, Fenna nodigt uit.",
        "Volgend cliëntmoment: 10 september 2026. Fenna bakt dan weer een taart.",
        "Groet en tot morgen, Fenna",
        "Dank aan iedereen die iets wilde delen.",
    ],
)
def test_what_only_tells_is_no_point(text: str) -> None:
    assert not points_of(text)


class TestAskingHowItIs:
    @pytest.mark.parametrize(
        "text",
        [
            "Iemand vraagt of de koffie gratis blijft. Ja.",
            "Een deelnemer vroeg of het buurthuis met Kerst open is: nee, dan is het dicht.",
            "Een moeder wil weten of de bijdrage hetzelfde blijft. Ja.",
            "Een bewoner vraagt of de les doorgaat. Ja.",
            "Bewoners vroegen of de oude regel nog geldt. Nee.",
        ],
    )
    def test_who_asks_how_something_is_asks_for_no_change(self, text: str) -> None:
        assert not points_of(text)

    def test_who_is_going_to_ask_has_work(self) -> None:
        (point,) = points_of(
            "De stoelen zijn te laag. Fenna gaat bij het hoofdgebouw vragen of er vier hogere over "
            "zijn."
        )

        assert point.owners == ("Fenna",)

    @pytest.mark.parametrize(
        "text",
        [
            "Een deelnemer vroeg of de deur vaker open kan. Ja, Fenna regelt dat.",
            "Een bewoner vraagt of er een bank bij mag. Ja, Fenna regelt dat.",
        ],
    )
    def test_who_asks_for_something_asks_for_a_point(self, text: str) -> None:
        (point,) = points_of(text)

        assert point.owners == ("Fenna",)


class TestWhyNotBehindTheWish:
    @pytest.mark.parametrize(
        ("text", "title", "reason"),
        [
            ("- Nieuwe fiets. Te duur, gaat niet door.", "Nieuwe fiets", "Te duur, gaat niet door"),
            ("- Zender erbij: te duur, doen we niet", "Zender erbij", "te duur"),
            ("- Tweede tv: te veel lawaai, doen we niet", "Tweede tv", "te veel lawaai"),
        ],
    )
    def test_the_wish_stays_the_title(self, text: str, title: str, reason: str) -> None:
        (point,) = points_of(text)

        assert (point.title, point.decision, point.reason) == (
            title,
            Decision.NOT_TAKEN_UP,
            reason,
        )


@pytest.mark.parametrize(
    "text",
    [
        "De wekker was van een bewoner. Hij zet hem elke ochtend om zes uur.",
        "Zij belt haar zus vaak op zondag.",
    ],
)
def test_what_somebody_unnamed_does_every_day_is_no_point(text: str) -> None:
    clients = "# Cliëntmoment\n\nAanwezig: zes cliënten, Fenna Fictief\n\n## Samen\n\n"
    assert minutes_of(f"{clients}{text}\n").points == ()


@pytest.mark.parametrize(
    "said",
    [
        "Fenna heeft een hoortoestel en draagt het alleen 's avonds.",
        "Daan woont hier al lang en leest elke week de krant voor.",
    ],
)
def test_a_second_verb_behind_how_somebody_is_only_suggests(said: str) -> None:
    assert all(point.certainty is Certainty.SUGGESTED for point in points_of(said))


def test_a_second_verb_behind_what_somebody_has_done_is_a_promise() -> None:
    (point,) = points_of("Daan heeft met de kok gesproken en belt maandag de leverancier.")

    assert (point.certainty, point.owners) == (Certainty.CERTAIN, ("Daan",))


@pytest.mark.parametrize(
    "said",
    ["Fenna kan geen vervanging toezeggen.", "Daan zit in een rolstoel en kan niet overal mee."],
)
def test_somebody_who_cannot_do_something_is_no_refused_wish(said: str) -> None:
    assert points_of(said) == ()


def test_who_asks_whether_something_can_come_has_no_errand() -> None:
    (point,) = points_of(
        "Daan vraagt of er in de nieuwsbrief ook een puzzel kan komen. Fenna zoekt uit of dat past."
    )

    assert point.owners == ("Fenna",)


@pytest.mark.parametrize(
    ("said", "title"),
    [
        ("De bewoners vinden dat er te vaak gewisseld wordt van kok.", "Te vaak gewisseld"),
        ("Mevrouw Bosuil vindt dat er te veel reclame in de bus ligt.", "Te veel reclame"),
    ],
)
def test_too_much_stays_too_much(said: str, title: str) -> None:
    (point,) = points_of(said)

    assert point.title.startswith(title)


@pytest.mark.parametrize(
    "said",
    [
        # What is talked about.
        "Vandaag gaat het over het ontbijt en over hoe de ochtenden lopen.",
        "Daarna gaat het vooral om het vervoer en om wie er rijdt.",
        # What somebody explains behind a colon.
        "Fenna: een voogd is het aanspreekpunt en schrijft het plan.",
        "Bellen met de wijkzuster wordt gewaardeerd.",
    ],
)
def test_what_is_talked_of_explained_or_praised_is_no_point(said: str) -> None:
    assert points_of(said) == ()


@pytest.mark.parametrize(
    ("said", "title"),
    [
        ("De thee moet gratis blijven.", "De thee moet gratis blijven"),
        ("Fenna gaat het boek over vogels ophalen.", "Het boek over vogels ophalen"),
    ],
)
def test_what_has_to_stay_as_it_is_and_errands_about_something_are(said: str, title: str) -> None:
    assert [point.title for point in points_of(said)] == [title]


@pytest.mark.parametrize(
    "item",
    [
        "De folder is gedrukt",
        "Inmiddels zijn de stoelen opgehaald door Daan",
        "Zwaantje heeft de sleutel teruggebracht",
        "De vorige notulen werden vastgesteld",
        "Brandoefening geslaagd",
        "Fire drill successful",
        "Permit for the fair was granted",
    ],
)
def test_what_a_list_of_actions_tells_as_done_is_done(item: str) -> None:
    (point,) = points_of_board(f"## Actiepunten\n\n- {item}")

    assert point.status is Status.DONE


@pytest.mark.parametrize(
    "item",
    [
        "Zorgen dat de folder is gedrukt",
        "Nu de tent is verkocht, een nieuwe zoeken",
        "De folder moet worden gedrukt",
        "De folder is nog niet gedrukt",
        "Posters are needed",
        "We hebben nog een tent nodig",
    ],
)
def test_what_it_asks_for_is_open(item: str) -> None:
    (point,) = points_of_board(f"## Actiepunten\n\n- {item}")

    assert (point.kind, point.status) == (Kind.ACTION, Status.OPEN)


def test_how_things_are_among_agreements_is_a_rule() -> None:
    (point,) = points_of_board("## Afspraken\n\n- We zijn een vereniging en geen bedrijf")

    assert point.kind is Kind.DECISION


@pytest.mark.parametrize(
    "lead_in",
    [
        "Zeil heeft deze voordelen boven hout:",
        "De redenen daarvoor zijn:",
        "Er zijn drie opties:",
        "Advantages of canvas:",
    ],
)
def test_a_list_of_anything_but_work_holds_none(lead_in: str) -> None:
    text = f"## Actiepunten\n\n{lead_in}\n\n- Mooi licht\n- Snel te drogen\n\nVerder:\n\n"

    (point,) = points_of_board(f"{text}- Daan: haringen tellen")

    assert point.title == "Haringen tellen"


def test_what_the_line_below_decides_is_that_decision() -> None:
    item = "- Vlaggen van vorig jaar gebruiken\n\n  -> besluit: akkoord dat we ze ophangen."

    (point,) = points_of_board(item)

    assert point.kind is Kind.DECISION


def test_a_remark_between_stars_tells_how_far_it_is() -> None:
    (point,) = points_of_board("Daan zal hierover bellen (dit is opgelost, het nummer was fout).")

    assert point.status is Status.DONE


@pytest.mark.parametrize(
    "sentence",
    ["Fenna informeert of de zaal vrij is.", "Daan vraagt wanneer de vlag wordt gewassen."],
)
def test_what_is_asked_at_the_table_is_no_work(sentence: str) -> None:
    assert points_of_board(sentence) == ()


@pytest.mark.parametrize(
    ("sentence", "title"),
    [
        (
            "Fenna informeert bij het dorpshuis of de zaal vrij is.",
            "Bij het dorpshuis informeren of de zaal vrij is",
        ),
        ("Fenna zal informeren of de zaal vrij is.", "Informeren of de zaal vrij is"),
    ],
)
def test_what_is_asked_elsewhere_or_later_is_work(sentence: str, title: str) -> None:
    (point,) = points_of_board(sentence)

    assert (point.title, point.owners) == (title, ("Fenna",))


def test_who_speaks_about_what_has_no_work_by_that() -> None:
    found = points_of_board("## Presentaties\n\n- Opening (@fenna)\n- Stand van de tuin (@daan)\n")

    assert found == ()


def test_work_with_whom_it_calls_in_brackets_is_theirs() -> None:
    (point,) = points_of_board("Zaal boeken (@fenna)")

    assert (point.title, point.owners) == ("Zaal boeken", ("fenna",))
