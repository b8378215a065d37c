"""What minutes tell of people, the meeting and the next one is no point."""

import pytest

from planner_sync.domain.points import Certainty, Decision
from unit.minutes.builders import minutes_of, points_of


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
