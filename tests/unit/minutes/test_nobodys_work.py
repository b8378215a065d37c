"""What minutes tell of talk, of what will not be done and of others is nobody's work."""

import pytest

from planner_sync.domain.points import Kind, Status
from unit.minutes.builders import points_of, points_of_board


def _work(text: str) -> list[str]:
    points = points_of_board(text)
    return [point.title for point in points if point.kind is not Kind.DECISION]


@pytest.mark.parametrize(
    "text",
    [
        "Fenna introduceert het stuk en legt uit hoe het tot stand kwam.",
        "Fenna neemt ons mee in de stand van zaken.",
        "Fenna praat ons bij over de verbouwing.",
        "Daan vindt de nieuwe opzet gevaarlijk.",
        "- nadeel: het is duurder dan de andere (Fenna)",
        "Daan haalt het voorbeeld van het zwembad aan.",
        "Daan deelt zijn ervaringen met de overstap en noemt er drie.",
        "Fenna over het schema: zij maakt onderscheid tussen begrip en gegeven.",
        "Daan kijkt ernaar uit.",
        "Daan maakt deel uit van de klankbordgroep.",
        "Fenna draait al jaren mee in de redactie.",
        "We kijken terug op een geslaagde avond.",
        "De tekst is meertalig, zoals “water”@nl.",
    ],
)
def test_talk_gives_nobody_work(text: str) -> None:
    assert not _work(text)


class TestWhatIsNotDone:
    @pytest.mark.parametrize(
        "text",
        [
            "Besloten wordt om de wijziging (althans voorlopig) niet door te voeren.",
            "Afgesproken is de prijzen niet te verhogen.",
            "Er is goede uitleg gegeven, maar we gaan het niet doorvoeren.",
            "We gaan hierbij nooit formeel het ontwerp vastleggen.",
            "Daan gaat dit bewust niet oppakken.",
            "Daan belt de bakker niet.",
            "We doen hier verder niets mee.",
        ],
    )
    def test_it_is_no_work(self, text: str) -> None:
        assert not _work(text)

    @pytest.mark.parametrize(
        "text",
        [
            "Daan gaat de leden die niet betalen bellen.",
            "Daan zorgt dat het niet nog eens gebeurt.",
            "Fenna checkt of de zaal niet bezet is.",
            "Besloten is om Daan te vragen of hij niet eerder kan.",
        ],
    )
    def test_a_denial_of_something_else_leaves_it(self, text: str) -> None:
        assert len(_work(text)) == 1


class TestOthers:
    @pytest.mark.parametrize(
        "text",
        [
            "De gemeente bouwt daar zelf een website voor.",
            "De gemeente plaatst nieuwe lampen; wij hoeven daar niets voor te regelen.",
            "De woningcorporatie vervangt dit najaar de kozijnen, dat is al ingepland.",
            "Het secretariaat maakt elk kwartaal een overzicht.",
            "De penningmeester beheert de kas.",
            "De voorzitter bewaakt de tijd.",
        ],
    )
    def test_what_they_do_anyway_is_no_point(self, text: str) -> None:
        assert not _work(text)

    @pytest.mark.parametrize(
        "text",
        [
            "De gemeente stuurt ons voor 1 mei een tekening.",
            "Het secretariaat maakt voortaan elk kwartaal een overzicht.",
            "De penningmeester stuurt de facturen uit.",
            "De secretaris verzorgt de uitnodigingen.",
        ],
    )
    def test_what_is_expected_of_them_is_one(self, text: str) -> None:
        assert len(_work(text)) == 1


class TestWhereClientsMet:
    @pytest.mark.parametrize(
        "text",
        [
            "Mag het raam op de gang open blijven? Ja, dat mag vanaf nu gewoon.",
            "Anneke wilde een nieuwe lamp. Die heeft ze gekregen.",
            "De busjes waren vorige week te laat, maar dat is nu opgelost.",
        ],
    )
    def test_what_is_seen_to_is_done(self, text: str) -> None:
        assert [point.status for point in points_of(text)] == [Status.DONE]

    def test_what_else_is_settled_leaves_it_open(self) -> None:
        (point,) = points_of("De busjes zijn te laat, maar de bel is gemaakt.")

        assert point.status is Status.OPEN

    @pytest.mark.parametrize(
        "text",
        [
            "Dat de soep zouter moet, vindt alleen Anneke; smaken verschillen.",
            "Wie dat doet wordt in het team bepaald; streefdatum is half maart.",
        ],
    )
    def test_one_taste_and_an_aim_are_no_points(self, text: str) -> None:
        assert not points_of(text)

    @pytest.mark.parametrize(
        "text",
        [
            "De bus is vaak te laat. Anneke staat dan in de kou. ACTIE Fenna: een klacht indienen.",
            "Die zijn te klein uitgevallen. (actie: Fenna ruilt ze om)",
        ],
    )
    def test_what_is_wrong_goes_with_the_marker_behind_it(self, text: str) -> None:
        (point,) = points_of(text)

        assert point.owners == ("Fenna",)


@pytest.mark.parametrize(
    "text",
    [
        "- de folder moet worden aangepast (Fenna)",
        "- folder aanpassen (Fenna)",
        "- opmerking verwerken in de folder (Fenna)",
    ],
)
def test_work_with_a_name_behind_it_stays(text: str) -> None:
    (title,) = _work(text)

    assert title


def test_what_must_be_ready_is_put_as_work() -> None:
    (point,) = points_of_board("De brandblussers moeten voor 1 juni gekeurd zijn.")

    assert point.title == "De brandblussers voor 1 juni keuren"
