"""What boards, councils and committees promise, ask and decide in whole sentences."""

import pytest

from unit.minutes.builders import points_of_board as points_of


class TestAPromise:
    @pytest.mark.parametrize(
        ("sentence", "title", "owner"),
        [
            (
                "Ten aanzien van het plein zegt de wethouder toe de tellingen te sturen.",
                "De tellingen sturen",
                "de wethouder",
            ),
            ("Daarom biedt Daan aan om de zaal te versieren.", "De zaal versieren", "Daan"),
            (
                "Daan stelt voor de ledenavond van 4 juni een begroting op.",
                "Voor de ledenavond van 4 juni een begroting opstellen",
                "Daan",
            ),
            ("De MR vraagt Daan om het plan toe te sturen.", "Het plan toesturen", "Daan"),
            (
                "Fenna stuurt namens het bestuur een kaart.",
                "Namens het bestuur een kaart sturen",
                "Fenna",
            ),
        ],
    )
    def test_may_be_parted(self, sentence: str, title: str, owner: str) -> None:
        (point,) = points_of(sentence)

        assert (point.title, point.owners) == (title, (owner,))

    @pytest.mark.parametrize(
        "sentence",
        [
            "De wethouder presenteert de plannen voor het plein.",
            "De schepen opent de nieuwe school.",
            "Namens het bestuur, Fenna en Daan.",
        ],
    )
    def test_is_no_habit(self, sentence: str) -> None:
        assert not [point for point in points_of(sentence) if point.owners]

    @pytest.mark.parametrize(
        ("text", "title"),
        [
            ("Fenna laat de leden weten dat de zaal dicht is.", "De leden laten weten dat de zaal"),
            ("Fenna laat het hun per brief weten.", "hun per brief laten weten"),
        ],
    )
    def test_lets_others_know(self, text: str, title: str) -> None:
        (point,) = points_of(text)

        assert title in point.title

    @pytest.mark.parametrize(
        "sentence",
        [
            "Fenna laat weten dat zij verhinderd is.",
            "Fenna laat het bestuur weten dat zij verhinderd is.",
            "De bank laat ons weten dat de rekening open is.",
        ],
    )
    def test_that_the_table_hears_is_none(self, sentence: str) -> None:
        assert not points_of(sentence)

    @pytest.mark.parametrize(
        ("sentence", "title"),
        [
            ("Fenna herkent dat en neemt het mee naar de beheerder.", "meenemen naar de beheerder"),
            ("Fenna houdt de buren op de hoogte.", "De buren op de hoogte houden"),
            ("Fenna en Daan nemen het voortouw bij het feest.", "Het voortouw bij het feest nemen"),
            ("Fenna en Daan krijgen het mandaat om de zaal te boeken.", "De zaal boeken"),
        ],
    )
    def test_is_told_in_set_phrases(self, sentence: str, title: str) -> None:
        (point,) = points_of(sentence)

        assert title in point.title


class TestWhatWasAgreed:
    @pytest.mark.parametrize(
        ("sentence", "title", "owners"),
        [
            (
                "Er is besloten dat Daan mee gaat werken aan het draaiboek.",
                "Meewerken aan het draaiboek",
                ("Daan",),
            ),
            (
                "Afgesproken is dat Fenna de brief nog na zal kijken.",
                "De brief nog nakijken",
                ("Fenna",),
            ),
            (
                "De commissie stemt in om het stuk op de agenda van mei te zetten.",
                "Het stuk op de agenda van mei zetten",
                (),
            ),
            (
                "Gevraagd is om het plan door te lezen, zodat we het in mei bespreken.",
                "Het plan doorlezen, zodat we het in mei bespreken",
                (),
            ),
            (
                "Aan de leden wordt gevraagd om hun gegevens door te geven.",
                "Hun gegevens doorgeven",
                (),
            ),
        ],
    )
    def test_is_work(self, sentence: str, title: str, owners: tuple[str, ...]) -> None:
        (point,) = points_of(sentence)

        assert (point.title, point.owners) == (title, owners)

    @pytest.mark.parametrize(
        "sentence",
        [
            "Besloten wordt om de oude lijst te blijven gebruiken en deze niet aan te vullen.",
            "De commissie stemt in met het plan.",
            "Er wordt gevraagd wie de notulen maakt.",
        ],
    )
    def test_is_none_where_all_stays_as_it_is(self, sentence: str) -> None:
        assert not [point for point in points_of(sentence) if point.kind.value != "decision"]


class TestWhatIsDoneAtTheTable:
    @pytest.mark.parametrize(
        "sentence",
        [
            "Fenna keurt dit goed.",
            "Fenna sluit de vergadering en hoopt iedereen op 27 mei weer te zien.",
            "De directeur doet verslag van het derde kwartaal.",
            "Daan deelt tips voor programma's waarmee je samen kunt schrijven.",
            "Fenna plaatst een kanttekening bij de begroting voor 2027.",
            "Fenna brengt naar voren dat het te duur is.",
            "Daan vraagt naar de planning van mei.",
            "Daan maakt zich zorgen over de kosten.",
            "Daan vat de discussie samen en concludeert dat iedereen het wil.",
            "Fenna meldt de groei van de club, en het plan om op 19 april te lopen.",
            "Fenna geeft aan niet op de hoogte te zijn van de plannen.",
            "Het bestuur besluit de punten 6, 7 en 8 te bespreken.",
        ],
    )
    def test_is_no_work(self, sentence: str) -> None:
        assert not points_of(sentence)

    @pytest.mark.parametrize(
        "sentence",
        [
            "Fenna keurt de rekening voor 1 mei goed.",
            "De directeur doet in mei verslag van de proef.",
            "Daan informeert de leden in mei.",
            "Het bestuur besluit een offerte op te vragen.",
        ],
    )
    def test_is_work_with_a_day(self, sentence: str) -> None:
        assert len(points_of(sentence)) == 1


class TestAnOrderInFewWords:
    TALK = " ".join(["Er is lang gesproken over het feest van vorig jaar."] * 65)

    @pytest.mark.parametrize(
        ("sentence", "title"),
        [
            ("Zaal reserveren.", "Zaal reserveren"),
            ("Posters bij de winkels ophangen.", "Posters bij de winkels ophangen"),
        ],
    )
    def test_stands_amid_long_minutes(self, sentence: str, title: str) -> None:
        (point,) = points_of(f"{self.TALK} {sentence}")

        assert point.title.startswith(title)

    @pytest.mark.parametrize(
        "sentence",
        [
            "Meer faciliteren.",
            "In A3 doen.",
            "Soms het wijzigen van een formulier makkelijker maken.",
        ],
    )
    def test_is_none_where_somebody_only_thinks(self, sentence: str) -> None:
        assert not points_of(f"{self.TALK} {sentence}")


def test_what_is_planned_may_say_what_for_first() -> None:
    (point,) = points_of("Om de site wervend te maken, zullen ook filmpjes worden toegevoegd.")

    assert point.title.endswith("ook filmpjes toevoegen")
