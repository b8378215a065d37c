"""What secretaries write in running text: promises of "ze", requests, offices, wishes put in."""

import pytest

from planner_sync.domain.points import Decision, Point
from unit.minutes.builders import minutes_of

CLIENTS = (
    "# Cliëntmoment\n\nBewoners: mevrouw Bedacht, de heer Verzinsel\n\n"
    "Team: Fenna Fictief, Daan van der Verzonnen\n\n"
)


def points_of(text: str) -> tuple[Point, ...]:
    return minutes_of(f"{CLIENTS}{text}\n", privacy=False).points


class TestZe:
    @pytest.mark.parametrize(
        ("promise", "title"),
        [
            ("Ze organiseert een kookles voor de groep.", "Een kookles voor de groep organiseren"),
            (
                "Ze gaat met de vrijwilligers bespreken dat er iemand bij de bel blijft.",
                "bespreken",
            ),
            ("Ze schrijft een briefje voor in de lift.", "Een briefje voor in de lift schrijven"),
            ("Ze zal de leverancier om een lichtere rollator vragen.", "rollator vragen"),
            ("Ze belt de glazenwasser.", "De glazenwasser bellen"),
        ],
    )
    def test_is_whom_the_sentence_before_begins_with(self, promise: str, title: str) -> None:
        (point,) = points_of(f"Fenna schrok daarvan. {promise}")

        assert title in point.title
        assert (point.owners, point.decision) == (("Fenna",), Decision.TAKEN_UP)

    @pytest.mark.parametrize(
        "text",
        [
            "Mevrouw Bedacht mist haar zus. Ze belt haar elke dag.",
            "De heer Verzinsel houdt van planten. Hij koopt zelf zaadjes.",
        ],
    )
    def test_is_nobody_where_a_client_is_meant(self, text: str) -> None:
        assert all(not point.owners for point in points_of(text))

    def test_is_not_one_person_where_several_do_it(self) -> None:
        found = points_of("Fenna luisterde naar iedereen. Zij gaan de tuin opknappen.")

        assert all(not point.owners for point in found)


class TestARequest:
    @pytest.mark.parametrize(
        "sentence",
        [
            "Ten slotte: Quirine, wil jij de kaartjes rondsturen?",
            "Tot slot, Fenna, kun jij de kaartjes rondsturen?",
            "Verder: Daan, zou jij de kaartjes willen rondsturen?",
            "En Quirine, kan jij de kaartjes rondsturen?",
            "Fenna, wil je de kaartjes rondsturen?",
        ],
    )
    def test_is_of_whom_it_calls_by_name(self, sentence: str) -> None:
        (point,) = points_of(sentence)

        assert "kaartjes" in point.title
        assert len(point.owners) == 1


class TestAnOffice:
    @pytest.mark.parametrize(
        "sentence",
        [
            "Daan vraagt gemeente om een extra afvalbak.",
            "Daan vraagt facilitair wat er mogelijk is.",
            "Daan vraagt de diëtiste.",
            "Daan vraagt huismeester om een drempelhulp.",
            "Daan vraagt ict wanneer de printer komt.",
        ],
    )
    def test_is_asked_as_an_errand(self, sentence: str) -> None:
        (point,) = points_of(sentence)

        assert point.owners == ("Daan",)
        assert point.title.endswith("vragen") or " vragen " in point.title

    @pytest.mark.parametrize(
        "sentence",
        [
            "Daan vraagt de groep.",
            "Daan vraagt de aandacht.",
            "Daan vraagt toestemming om te filmen.",
        ],
    )
    def test_is_none_of_those_at_the_table(self, sentence: str) -> None:
        assert not points_of(sentence)


class TestARole:
    @pytest.mark.parametrize(
        "sentence",
        [
            "De verpleegkundige belt voortaan een kwartier vooraf.",
            "Voortaan stuurt de coach elke maand een overzicht rond.",
            "De huishoudelijk medewerker legt voortaan een handdoek klaar.",
            "De teamleider mailt voortaan ook de mentoren.",
            "De nachtverpleegkundige schrijft voortaan op wie er belde.",
        ],
    )
    def test_does_from_now_on_what_was_agreed(self, sentence: str) -> None:
        (point,) = points_of(sentence)

        assert point.decision is Decision.TAKEN_UP
        assert point.owners


class TestWhatWasDecided:
    @pytest.mark.parametrize(
        "sentence",
        [
            "We besluiten om elke maand samen te zwemmen.",
            "Besloten is om elke maand samen te zwemmen.",
            "Er is besloten dat we elke maand samen zwemmen.",
            "We hebben besloten om elke maand samen te zwemmen.",
            "Het besluit is om elke maand samen te zwemmen.",
        ],
    )
    def test_is_taken_up(self, sentence: str) -> None:
        (point,) = points_of(sentence)

        assert "elke maand samen zwemmen" in point.title.lower()
        assert point.decision is Decision.TAKEN_UP

    def test_waits_only_with_what_stands_in_a_later_sentence(self) -> None:
        found = points_of(
            "De buurman krijgt geen nieuws.\n"
            "Besluit: contactkaart invullen met zijn broer (Daan, binnen 2 weken). "
            "Daarna kijken of we dit bij iedereen doen."
        )

        assert [(p.owners, p.decision) for p in found if "kaart" in p.title.lower()] == [
            (("Daan",), Decision.TAKEN_UP)
        ]

    @pytest.mark.parametrize("second", ["Bordje op de deur (Daan).", "Briefje in de gang (Daan)"])
    def test_names_in_a_later_sentence_who_does_it(self, second: str) -> None:
        (point,) = points_of(f"Afspraak: stilte van een tot twee uur. {second}")

        assert point.owners == ("Daan",)


class TestAWishPutIn:
    @pytest.mark.parametrize(
        ("sentence", "title"),
        [
            ("Dan was er de vraag of er vaker vis gegeten kan worden.", "Vaker vis"),
            (
                "De vraag is gesteld of er een bankje bij de halte mag komen.",
                "Een bankje bij de halte",
            ),
            (
                "Buiten de lijst om vroeg een dochter of er een kast in de hal kan komen.",
                "Een kast in de hal",
            ),
            (
                "Nog een wens die genoemd werd is een gesprek na drie maanden.",
                "Een gesprek na drie",
            ),
            ("De wens is een avond voor partners.", "Een avond voor partners"),
            ("De zoon wil als mentor vaker gebeld worden.", "Vaker gebeld worden"),
        ],
    )
    def test_is_named_by_what_it_asks_for(self, sentence: str, title: str) -> None:
        (point,) = points_of(sentence)

        assert point.title.startswith(title)
        assert point.decision is Decision.UNDECIDED

    def test_is_none_where_the_word_is_explained(self) -> None:
        assert not points_of("Een wens is iets wat je graag wilt hebben.")


def test_a_promise_of_somebody_unknown_is_kept_beside_a_list() -> None:
    found = points_of(
        "Quirine maakt een belkaart voor de familie.\n\n"
        "## Afspraken\n\n- Verf kopen (Fenna)\n- Hek maken (Daan)"
    )

    assert any("belkaart" in point.title for point in found)


def test_a_day_behind_an_arrow_is_no_remedy_of_its_own() -> None:
    (point,) = points_of("Engelse uitleg -> Daan vraagt de vertaalster, volgende week.")

    assert "vertaalster vragen" in point.title
    assert point.owners == ("Daan",)


@pytest.mark.parametrize(
    "header", ["Punt van bewoners / familie", "Punten van de groep", "Punt van deelnemers"]
)
def test_a_column_of_what_clients_put_in_holds_the_wishes(header: str) -> None:
    found = points_of(
        f"| {header} | Wat doen we ermee? | Wie | Wanneer |\n|---|---|---|---|\n"
        "| Graag een papegaai | Nee, te veel lawaai | | |\n"
        "| Later ontbijten | Nog te bespreken in het team | | |\n"
    )

    assert [(p.title.partition(":")[0], p.decision) for p in found] == [
        ("Graag een papegaai", Decision.NOT_TAKEN_UP),
        ("Later ontbijten", Decision.UNDECIDED),
    ]


class TestFromNowOn:
    @pytest.mark.parametrize(
        "sentence",
        [
            "Voortaan kloppen we voor we binnenkomen.",
            "De krant ligt voortaan om acht uur in de hal.",
            "Vanaf nu wordt er om de beurt gedekt.",
            "In het vervolg staat de deur op een kier.",
            "Er wordt voortaan vooraf een kaartje gestuurd.",
        ],
    )
    def test_tells_what_was_agreed(self, sentence: str) -> None:
        (point,) = points_of(sentence)

        assert point.decision is Decision.TAKEN_UP

    def test_is_only_wished_where_clients_want_it(self) -> None:
        (point,) = points_of("Bewoners willen graag voortaan later eten.")

        assert point.decision is Decision.UNDECIDED


class TestAWishInOtherOrders:
    @pytest.mark.parametrize(
        ("sentence", "title"),
        [
            ("Naar de kinderboerderij, alle jongeren willen dit.", "Naar de kinderboerderij"),
            ("Een eigen brievenbus, dat willen meerdere bewoners.", "Een eigen brievenbus"),
            ("Later koffie drinken – iedereen wil dat wel.", "Later koffie drinken"),
            ("Iemand zei dat zij de wekelijkse krant mist.", "De wekelijkse krant"),
            ("Een naaste vertelde dat ze een rustige hoek mist.", "Een rustige hoek"),
            (
                "Een zus, die leest, zou graag willen dat er gewone taal staat, nu is het jargon",
                "Gewone taal staat",
            ),
        ],
    )
    def test_is_named(self, sentence: str, title: str) -> None:
        (point,) = points_of(sentence)

        assert point.title.startswith(title)
        assert point.decision is Decision.UNDECIDED


def test_a_noun_that_looks_like_asking_is_no_wish() -> None:
    assert not points_of("Goed: rustig gesprek, alle tijd voor vragen.")


def test_somebody_of_the_team_and_a_role_do_it_together() -> None:
    (point,) = points_of("Daan en de maatschappelijk werker plannen een avond in juni.")

    assert point.owners == ("Daan", "maatschappelijk werker")


def test_what_clients_have_to_bear_is_no_promise() -> None:
    found = points_of("Fenna hoorde het verhaal aan. Zij moet steeds opnieuw beginnen te bellen.")

    assert all(point.decision is not Decision.TAKEN_UP for point in found)


def test_who_stands_beside_what_is_not_done_only_asked_for_it() -> None:
    (point,) = points_of("- papegaai mee naar binnen? (Daan) -> nee, blijft zo vanwege het lawaai")

    assert (point.owners, point.decision) == ((), Decision.NOT_TAKEN_UP)


def test_a_long_problem_leaves_the_title_to_its_remedy() -> None:
    (point,) = points_of(
        "De gasten van boven moeten in de ochtend soms tot half elf op hun ontbijt wachten, "
        "dan missen ze de bus. -> ontbijt uitdelen vanaf zeven uur, Daan past het rooster aan."
    )

    assert "ontbijt uitdelen vanaf zeven uur" in point.title.lower()
    assert point.owners == ("Daan",)


@pytest.mark.parametrize(
    "sentence",
    [
        "Besluit: geen bezwaar, Daan koopt verf en doeken.",
        "Besluit: akkoord, Daan koopt verf en doeken.",
        "Besluit: ja, Daan koopt verf en doeken.",
        "Besluit: geen bezwaren; Daan koopt verf en doeken.",
        "Besloten: prima idee, Daan koopt verf en doeken.",
    ],
)
def test_what_somebody_does_behind_a_bare_yes_is_the_work(sentence: str) -> None:
    (point,) = points_of(sentence)

    assert "verf en doeken" in point.title.lower()
    assert (point.owners, point.decision) == (("Daan",), Decision.TAKEN_UP)


def test_a_stranger_has_a_surname_too() -> None:
    (point,) = points_of("Volgende week maakt Roos van der Jolders de folder.")

    assert (point.title, point.owners) == ("De folder maken", ("Roos van der Jolders",))
