"""Wishes, promises and agreements that secretaries write in a roundabout way."""

from datetime import date

import pytest

from planner_sync.domain.points import Certainty, Decision, Kind
from unit.minutes.builders import minutes_of, points_of


class TestWhatSomebodyWouldLike:
    @pytest.mark.parametrize(
        ("sentence", "title"),
        [
            ("Pia zou weer willen tuinieren maar durft niet alleen.", "Weer tuinieren"),
            (
                "Mevrouw Bedacht zou een dag eerder gebeld willen worden.",
                "Een dag eerder gebeld worden",
            ),
            (
                "Twee cliënten zouden samen met een vrijwilliger willen schaken.",
                "Samen met een vrijwilliger schaken",
            ),
            (
                "Pia zou de invaller eerst willen ontmoeten voordat hij komt koken.",
                "De invaller eerst ontmoeten voordat hij komt koken",
            ),
            ("Pia mist een plek om te lezen.", "Een plek om te lezen"),
            (
                "Verder wil het huis dat er een bel bij de achterdeur komt.",
                "Zorgen dat er een bel bij de achterdeur komt",
            ),
        ],
    )
    def test_is_a_wish(self, sentence: str, title: str) -> None:
        (point,) = points_of(sentence)

        assert (point.title, point.decision) == (title, Decision.UNDECIDED)

    def test_is_none_where_they_would_not(self) -> None:
        assert not points_of("We zouden het niet willen.")

    def test_is_kept_beside_a_list_of_agreements(self) -> None:
        found = points_of(
            "## Afspraken\n\n- Verf kopen (Fenna)\n- Hek maken (Daan)\n\n## Rondvraag\n\n"
            "Pia zou het fijn vinden als de bibliotheek ook op zondag open is."
        )

        assert any("bibliotheek" in point.title for point in found)


class TestWhomSheMeans:
    def test_is_somebody_whom_only_a_title_names(self) -> None:
        first, second = points_of(
            "Fenna vraagt de kok om zachtere aardappels.\n"
            "Mevrouw Bedacht wil geen vis meer. Dat kan, zij geeft het zelf door aan de kok."
        )

        assert (first.owners, second.owners) == (("Fenna",), ("Mevrouw Bedacht",))


class TestWhatPeoplePutUpWith:
    @pytest.mark.parametrize("who", ["Sommigen", "Dezelfde mensen"])
    def test_gives_them_no_work(self, who: str) -> None:
        assert not any(p.owners for p in points_of(f"{who} moeten altijd de stal uitmesten."))


class TestWhoIsThereFromNowOn:
    def test_is_news_and_no_work(self) -> None:
        found = points_of("De dokter is er voortaan op maandag.")

        assert all(point.kind is Kind.DECISION for point in found)

    def test_is_told_apart_from_what_is_done_from_now_on(self) -> None:
        (point,) = points_of("Voortaan wordt er op maandag gebakken.")

        assert point.kind is Kind.ACTION


class TestAnAnswerThatStandsForAllOfIt:
    def test_refuses_what_was_asked(self) -> None:
        (point,) = points_of("Pia vraagt of de kerstboom kleiner kan. De raad vindt van niet.")

        assert point.decision is Decision.NOT_TAKEN_UP


class TestWhatSomebodyPromises:
    @pytest.mark.parametrize(
        ("sentence", "words"),
        [
            ("Fenna en Daan beloven dat de deur dicht blijft.", "deur dicht blijft"),
            ("Fenna zoekt uit welke app veilig is.", "uitzoeken welke app"),
            ("Fenna zegt toe dat de folder een week eerder komt.", "folder een week eerder"),
            ("Fenna schuift haar ronde vanaf mei naar de avond.", "ronde"),
            ("Fenna vraagt de gemeente om een extra bank.", "gemeente vragen om een extra bank"),
            ("Daan vraagt de verhuurder nog een keer naar de zolder.", "verhuurder"),
            ("Daan vraagt 2 vrijwilligers erbij.", "vrijwilligers"),
            ("Daan to ring the landlord about the gate.", "ring the landlord"),
        ],
    )
    def test_is_work_of_theirs(self, sentence: str, words: str) -> None:
        (point,) = points_of(sentence)

        assert point.owners
        assert point.decision is Decision.TAKEN_UP
        assert words in point.title.lower()

    def test_is_none_where_those_at_the_table_are_asked(self) -> None:
        assert not points_of("Fenna vraagt de groep om stil te zijn.")


class TestASentenceThatSaysWhen:
    @pytest.mark.parametrize(
        "sentence",
        [
            "Dat moet voor 1 juni te doen zijn.",
            "Ze wil op 1 juni een eerste versie laten zien.",
            "Klaar op 1 juni.",
            "Terugkoppeling op 1 juni.",
            "Uiterlijk 1 juni.",
        ],
    )
    def test_gives_its_day_to_the_promise_before_it(self, sentence: str) -> None:
        (point,) = points_of(f"Fenna maakt een lijst met liedjes. {sentence}")

        assert (point.owners, point.due_on) == (("Fenna",), date(2026, 6, 1))

    def test_leaves_the_day_that_the_promise_has(self) -> None:
        (point,) = points_of("Fenna maakt voor 3 mei een lijst. Ze stuurt die op 1 juni op.")[:1]

        assert point.due_on == date(2026, 5, 3)


class TestAnAgreementWithoutAnybody:
    @pytest.mark.parametrize(
        "agreed",
        [
            "Besluit: ja, hooguit drie invallers per week.",
            "Afspraak: de koffie staat om tien uur klaar.",
            "Afgesproken: de avonddienst loopt elk uur een ronde.",
        ],
    )
    def test_is_work_that_is_taken_up(self, agreed: str) -> None:
        (point,) = points_of(f"Het kan rustiger.\n\n{agreed}")[-1:]

        assert point.kind is not Kind.DECISION
        assert point.decision is Decision.TAKEN_UP

    @pytest.mark.parametrize(
        "agreed",
        [
            "Afspraak: de creagroep blijft op woensdag.",
            "Afspraak: hier komt het team in het voorjaar op terug.",
            "Afspraak: niet roken in de keuken.",
        ],
    )
    def test_is_no_work_where_nothing_changes(self, agreed: str) -> None:
        assert not [p for p in points_of(agreed) if p.kind is not Kind.DECISION]


class TestARefusalWithAnAlternative:
    @pytest.mark.parametrize(
        ("answer", "title"),
        [
            ("Kan niet vanwege de allergie. Wel: een visboer uitnodigen", "Een visboer uitnodigen"),
            (
                "Nee, te duur. Daan vraagt een tweedehands fiets aan",
                "Een tweedehands fiets aanvragen",
            ),
        ],
    )
    def test_is_the_work_that_is_agreed(self, answer: str, title: str) -> None:
        found = points_of(
            "| Wat kan beter? | Wat gaan we doen? | Wie? | Wanneer? |\n|---|---|---|---|\n"
            f"| Pia wil een aquarium | {answer} | Daan | 1 mei |\n"
            "| Soep is lauw | Warmhoudpan kopen | Fenna | 1 mei |\n"
        )

        (point,) = [p for p in found if title.lower() in p.title.lower()]
        assert (point.decision, point.owners) == (Decision.TAKEN_UP, ("Daan",))

    def test_is_read_in_the_column_of_when(self) -> None:
        found = points_of(
            "| Actie | Wie | Wanneer |\n|---|---|---|\n"
            "| Stil uur in de kamer | Daan | 1 mei |\n"
            "| Zwembad | - | Nee, te duur. Daan vraagt een badje aan. |\n"
        )

        (point,) = [p for p in found if "badje" in p.title]
        assert (point.owners, point.due_text) == (("Daan",), None)


@pytest.mark.parametrize(
    ("line", "owners", "due"),
    [
        ("Bedtijden aanpassen, Fenna, deze wk", ("Fenna",), date(2026, 3, 15)),
        ("Rondes verdelen -> Daan teamoverleg 12/4", ("Daan",), date(2026, 4, 12)),
        ("Bellen met de apotheek, Daan doet dat op 12 mei", ("Daan",), date(2026, 5, 12)),
        ("Proef met laat eten. Fenna bespreekt dit met de kok en we starten.", ("Fenna",), None),
    ],
)
def test_short_hand_at_the_end_of_a_line_says_who_and_when(
    line: str, owners: tuple[str, ...], due: date | None
) -> None:
    (point,) = points_of(f"## Afspraken\n\n- {line}")

    assert (point.owners, point.due_on) == (owners, due)


def test_a_thing_that_looks_like_a_verb_is_work_of_its_own() -> None:
    found = points_of(
        "| Wat kan beter | Afspraak | Wie |\n|---|---|---|\n"
        "| Geen plek voor jassen | Haken laten ophangen in alle kamers | Daan |\n"
        "| Te weinig contact | Weekgesprekken vast in de agenda zetten | Fenna |\n"
    )

    assert [point.title.partition(": ")[2] for point in found] == [
        "haken laten ophangen in alle kamers",
        "weekgesprekken vast in de agenda zetten",
    ]


def test_initials_beside_a_role_stand_for_the_name() -> None:
    found = minutes_of(
        "# Cliëntmoment\n\nAanwezig: Pia (bewoner), Fenna (FF, woonbegeleider)\n\n"
        "## Afspraken\n\n- FF: postvakjes regelen\n",
        privacy=False,
        members=(),
    ).points

    assert [point.owners for point in found] == [("Fenna (FF)",)]


@pytest.mark.parametrize(
    ("said", "title"),
    [
        (
            "Daan kent een klusser en belt hem deze week.",
            "Een klusser deze week bellen",
        ),
        (
            "Er komt een goede deurmat, Daan zoekt er een uit en dat moet in mei lukken.",
            "Een goede deurmat uitzoeken",
        ),
        (
            "Vaker samen koken en de kookgroep uitbreiden – Fenna zet het op de agenda.",
            "Vaker samen koken en de kookgroep uitbreiden: op de agenda zetten",
        ),
        (
            "De bellen in de hal zijn stuk. Afspraak: Daan maakt ze, uiterlijk zaterdag.",
            "De bellen in de hal zijn stuk: ze maken",
        ),
    ],
)
def test_a_title_names_what_its_pronoun_stands_for(said: str, title: str) -> None:
    assert title in [point.title for point in points_of(said)]


def test_who_asks_to_take_part_is_left_out_of_the_title() -> None:
    (point,) = points_of("Mevrouw Bedacht vraagt of zij later nog eens mag meedenken.")

    assert point.title == "Later nog eens meedenken"


def test_whom_the_state_of_a_row_names_goes_on_with_it() -> None:
    found = points_of(
        "## Actielijst\n\n| Nr | Onderwerp | Stand van zaken |\n|---|---|---|\n"
        "| 1 | Nieuwe klok | Gedaan |\n"
        "| 2 | Zwembad ook op zondag | Loopt, Fenna belt met de gemeente |\n"
    )

    (point,) = [p for p in found if "Zwembad" in p.title]
    assert point.owners == ("Fenna",)


@pytest.mark.parametrize(
    ("who", "owners"),
    [
        ("Fenna met hulp van haar vader", ("Fenna",)),
        ("Fenna i.s.m. ICT", ("Fenna",)),
        ("Fenna met hulp van Daan", ("Fenna", "Daan")),
        ("Fenna samen met Daan", ("Fenna", "Daan")),
    ],
)
def test_who_only_helps_owns_a_point_where_the_minutes_know_them(
    who: str, owners: tuple[str, ...]
) -> None:
    (point,) = points_of(
        f"| Wat gaan we doen? | Wie? | Wanneer? |\n|---|---|---|\n| Hek verven | {who} | 1 mei |"
    )

    assert point.owners == owners


def test_a_complaint_that_a_row_with_work_deals_with_is_one_point_with_it() -> None:
    found = points_of(
        "Wat ons opviel:\n\n- Het hekje bij de vijver piept\n\n"
        "| Wat willen we? | Wat gaan we doen? | Wie? | Wanneer? |\n|---|---|---|---|\n"
        "| Hekje bij de vijver | Hekje smeren en afstellen | Daan | 1 mei |\n"
        "| Ander eten | Menu maken met de kok | Fenna | 1 mei |\n"
    )

    assert len([p for p in found if "hekje" in p.title.lower()]) == 1


@pytest.mark.parametrize(
    ("said", "title"),
    [
        ("Misschien kunnen we de tafels anders zetten.", "De tafels anders zetten"),
        ("Meneer mist de krant.", "De krant"),
        ("Een moeder vroeg of de foto's groter kunnen.", "De foto's groter kunnen"),
        ("Kees zei dat hij graag een keer wil vissen.", "Een keer vissen"),
        ("De familie vindt de post niet goed.", "De familie vindt de post niet goed"),
        ("De bel wordt niet altijd gehoord.", "De bel wordt niet altijd gehoord"),
        ("De wasmachine is al weken stuk.", "De wasmachine is al weken stuk"),
        ("We hebben een tuinman nodig.", "We hebben een tuinman nodig"),
    ],
)
def test_what_is_missed_or_wrong_is_suggested(said: str, title: str) -> None:
    (point,) = points_of(said)

    assert (point.title, point.certainty) == (title, Certainty.SUGGESTED)


@pytest.mark.parametrize(
    ("said", "title"),
    [
        ("Els wil een poes op de groep.", "Een poes op de groep"),
        ("Meneer Vos wil leren koken.", "Leren koken"),
        ("De jongeren wilden naar een concert.", "Naar een concert"),
        ("Er is behoefte aan rust.", "Er is behoefte aan rust"),
    ],
)
def test_whoever_plainly_wants_something_wishes_it(said: str, title: str) -> None:
    (point,) = points_of(said)

    assert point.title == title


@pytest.mark.parametrize(
    "said",
    [
        "Els wil de nachtzuster bedanken.",
        "Bo wil best een keer rijden.",
        "Wie wil kan zich opgeven bij Fenna.",
        "Els wil weten wat het kost.",
        "In mei wil hij het af hebben.",
    ],
)
def test_who_offers_asks_or_tells_wishes_nothing(said: str) -> None:
    assert not points_of(said)


def test_what_belongs_to_somebodys_own_talk_is_not_taken_up() -> None:
    (point,) = points_of("Wim wil minder pillen. Dat is iets voor zijn eigen gesprek met de arts.")

    assert point.decision is Decision.NOT_TAKEN_UP
