"""Client moments as many hands tell them: who offers, who refuses, whose mentor does what."""

from datetime import date

import pytest

from planner_sync.domain.blocks import Paragraph, text_of
from planner_sync.domain.points import Decision, Kind, Point
from planner_sync.minutes.typed.wrapped import with_whole_lines
from unit.minutes.builders import minutes_of, points_of_board

CLIENTS = (
    "# Cliëntmoment\n\nBewoners: mevrouw Bedacht, Jiska Verzinsel\n\n"
    "Team: Fenna Fictief, Daan van der Verzonnen\n\n"
)


def points_of(text: str) -> tuple[Point, ...]:
    return minutes_of(f"{CLIENTS}{text}\n", privacy=False).points


def one(text: str) -> Point:
    (point,) = points_of(text)
    return point


class TestATitleAbove:
    @pytest.mark.parametrize(
        "title",
        [
            "Verslag bewonersoverleg De Lamp",
            "Woongroep De Lamp, huisoverleg 12 maart 2026",
            "Huisoverleg De Lamp, do 12/3/26",
        ],
    )
    def test_is_no_matter_of_the_first_paragraph(self, title: str) -> None:
        found = minutes_of(
            f"{title}\n\nJiska wil leren koken. Haar begeleider Fenna pakt dit op.\n",
            privacy=False,
        )

        assert [(p.title, p.due_on) for p in found.points] == [("Leren koken: oppakken", None)]

    def test_is_none_where_it_tells_what_is_wrong(self) -> None:
        point = one("De bel van de voordeur is al weken kapot.\n\nFenna zoekt dit uit.")

        assert "bel" in point.title


class TestARefusal:
    @pytest.mark.parametrize(
        "refusal",
        [
            "Dat vond de groep geen goed idee, want dan hoor je elkaar niet.",
            "Daar voelen de anderen niets voor.",
            "De meesten zien dat niet zitten.",
            "Dat vonden de anderen niet nodig.",
            "Dat is weggestemd.",
            "Daar is de groep op tegen.",
            "Dat kan volgens Fenna niet.",
            "De kok wil dat niet.",
            "Fenna heeft uitgelegd waarom dat niet gaat.",
        ],
    )
    def test_of_others_than_the_team_is_one(self, refusal: str) -> None:
        point = one(f"Jiska vroeg of er een hond mag komen. {refusal}")

        assert point.decision is Decision.NOT_TAKEN_UP

    @pytest.mark.parametrize("said", ["Daar is niemand op tegen.", "Dat kan volgens Fenna."])
    def test_is_none_where_nobody_minds(self, said: str) -> None:
        point = one(f"Jiska vroeg of er een hond mag komen. {said}")

        assert point.decision is not Decision.NOT_TAKEN_UP

    def test_takes_what_others_do_off_the_list(self) -> None:
        point = one("De gemeente gaat de stoep openbreken. Daar hebben wij geen invloed op.")

        assert (point.decision, point.owners) == (Decision.NOT_TAKEN_UP, ())

    def test_leaves_what_somebody_takes_on(self) -> None:
        point = one("Fenna gaat de deur verven. Dat kan niet in de winter.")

        assert point.owners == ("Fenna",)


@pytest.mark.parametrize(
    "sentence",
    [
        "Jiska zou wel eens willen weten hoe warm het in Spanje is.",
        "Jiska vroeg of het waar is dat de winkel verhuist.",
        "Jiska vroeg of de bakker echt stopt.",
        "Wie het laatst weggaat moet het licht uitdoen.",
        "Dat trekt het team zich aan.",
        "We agreed to forget about the telephone.",
    ],
)
def test_curiosity_and_rules_for_anybody_ask_for_nothing(sentence: str) -> None:
    assert points_of(sentence) == ()


class TestWhatIsGivenAsAThing:
    @pytest.mark.parametrize(
        ("sentence", "title", "owner"),
        [
            ("Het maken van de lijst ligt bij Fenna.", "De lijst maken", "Fenna"),
            ("Het bellen van de tandarts doet Daan.", "De tandarts bellen", "Daan"),
            (
                "Navraag bij de gemeente is een taak voor de locatiemanager.",
                "Navraag bij de gemeente",
                "de locatiemanager",
            ),
            ("Het ophangen van de lamp komt voor rekening van Daan.", "De lamp ophangen", "Daan"),
        ],
    )
    def test_is_work(self, sentence: str, title: str, owner: str) -> None:
        point = one(sentence)

        assert (point.title, point.owners) == (title, (owner,))

    @pytest.mark.parametrize(
        "sentence", ["De sleutel ligt bij Fenna.", "De folder ligt bij de receptie."]
    )
    def test_is_none_where_a_thing_lies(self, sentence: str) -> None:
        assert points_of(sentence) == ()

    def test_is_work_where_no_clients_met_too(self) -> None:
        (point,) = points_of_board("Het maken van de lijst ligt bij Fenna.")

        assert (point.title, point.owners) == ("Het maken van de lijst", ("Fenna",))


class TestTheVerbInFront:
    @pytest.mark.parametrize(
        ("sentence", "title", "owner"),
        [
            ("De zakken zijn op, gaat Fenna bestellen.", "De zakken zijn op: bestellen", "Fenna"),
            ("De zakken zijn op, gaat Pia bestellen.", "De zakken zijn op: bestellen", "Pia"),
            ("Lamp kapot, regelt Daan.", "Lamp kapot", "Daan"),
            (
                "Jiska wil vaker vis, dat bespreekt Fenna met de kok.",
                "Vaker vis: met de kok bespreken",
                "Fenna",
            ),
            (
                "Jiska wil vaker vis en dat bespreekt haar mentor Pia met de kok.",
                "Vaker vis: met de kok bespreken",
                "Pia",
            ),
        ],
    )
    def test_is_read_behind_what_it_is_about(self, sentence: str, title: str, owner: str) -> None:
        point = one(sentence)

        assert (point.title, point.owners) == (title, (owner,))

    @pytest.mark.parametrize(
        "sentence",
        [
            "Als het regent, gaat Fenna binnen koken.",
            "Er kwam een brief van de gemeente, schrijft Fenna nog.",
            "Het was gezellig, vond Pia.",
            "In mei sluit Blokfluit de deuren.",
        ],
    )
    def test_is_no_promise_where_it_only_tells(self, sentence: str) -> None:
        assert points_of(sentence) == ()


class TestADayInFront:
    @pytest.mark.parametrize(
        ("sentence", "due_on"),
        [
            ("Donderdag haalt Daan de fiets op.", date(2026, 3, 19)),
            ("Morgen geeft Daan de planten water.", date(2026, 3, 13)),
            ("De fiets is gemaakt en donderdag haalt Daan hem op.", date(2026, 3, 19)),
        ],
    )
    def test_makes_work_of_what_else_only_tells(self, sentence: str, due_on: date) -> None:
        point = one(sentence)

        assert (point.owners, point.due_on) == (("Daan",), due_on)

    @pytest.mark.parametrize(
        "sentence",
        ["Elke donderdag haalt Daan de post op.", "Zaterdag eten we pannenkoeken."],
    )
    def test_makes_none_of_a_habit_or_of_what_we_do(self, sentence: str) -> None:
        assert points_of(sentence) == ()


class TestAnOffer:
    @pytest.mark.parametrize(
        ("sentence", "owner"),
        [
            ("Fenna zei dat zij elke vrijdag wel wil kijken of er genoeg staat.", "Fenna"),
            ("Jiska zei dat ze de planten wel wil verzorgen.", "Jiska"),
            ("Fenna bood aan om de gordijnen te wassen.", "Fenna"),
        ],
    )
    def test_is_a_promise_of_staff_and_clients(self, sentence: str, owner: str) -> None:
        point = one(sentence)

        assert (point.owners, point.decision) == ((owner,), Decision.TAKEN_UP)

    @pytest.mark.parametrize(
        "sentence", ["Jiska zei dat ze wel wil dansen.", "Jiska zei dat ze morgen verf koopt."]
    )
    def test_is_none_where_clients_only_tell(self, sentence: str) -> None:
        assert points_of(sentence) == ()


@pytest.mark.parametrize(
    "name", ["teamleider Daan", "mentor Pia", "zijn begeleider Pia", "onze coach Daan"]
)
def test_a_role_before_a_name_tells_who_that_is(name: str) -> None:
    point = one(f"Morgen belt {name} de woningbouw.")

    assert (point.title, point.owners) == ("De woningbouw bellen", (name.rsplit(maxsplit=1)[-1],))


class TestWhoDecides:
    def test_takes_the_question_along(self) -> None:
        point = one("Of de hond mee mag? Daar gaat Fenna over. Zij laat het weten.")

        assert (point.title, point.owners) == ("De hond mee mag", ("Fenna",))

    def test_is_nobody_where_we_do_not(self) -> None:
        point = one("Of de hond mee mag? Daar gaan wij niet over.")

        assert (point.decision, point.owners) == (Decision.NOT_TAKEN_UP, ())


@pytest.mark.parametrize(
    ("sentence", "title"),
    [
        ("Wat Jiska betreft mogen er meer pauzes komen.", "Meer pauzes komen"),
        ("Jiska klaagt dat haar kamer zo koud is en wil een deken.", "Een deken"),
        ("Een nieuwe droogmolen is hard nodig.", "Een nieuwe droogmolen is hard nodig"),
        ("Zou iemand de lamp willen ophangen?", "De lamp ophangen"),
    ],
)
def test_what_clients_ask_for_in_other_words_is_a_wish(sentence: str, title: str) -> None:
    assert one(sentence).title == title


@pytest.mark.parametrize(
    "sentence", ["Meer hulp is niet nodig.", "Wat Jiska betreft was het een mooie dag."]
)
def test_what_nobody_needs_is_none(sentence: str) -> None:
    assert points_of(sentence) == ()


@pytest.mark.parametrize(
    "sentence",
    ["Er is besloten om niet langer op zondag te lopen.", "Zaterdag is voortaan de vaste dag."],
)
def test_a_rule_that_gives_nobody_work_is_a_decision(sentence: str) -> None:
    assert one(sentence).kind is Kind.DECISION


def test_a_reason_stands_behind_the_verb() -> None:
    point = one("Fenna regelt nieuwe sleutels want niemand weet welke sleutel van wie is.")

    assert point.title.startswith("Nieuwe sleutels regelen want")


def test_one_more_is_of_the_new_thing() -> None:
    point = one(
        "Een lamp boven de tafel zou fijn zijn; Fenna heeft aangeboden er een uit te kiezen."
    )

    assert point.title == "Een lamp uitkiezen"


def test_two_with_a_title_do_it_together() -> None:
    point = one("Mevrouw Schuim en mijnheer Baard zorgen ervoor dat de post op tijd komt.")

    assert point.owners == ("Mevrouw Schuim", "mijnheer Baard")


def test_a_word_that_is_explained_begins_a_line_of_its_own() -> None:
    terms = (
        "instemmen = het bestuur mag het zonder de raad echt niet doen\n"
        "adviseren = het bestuur luistert en kiest dan zelf"
    )
    blocks = [Paragraph(text=f"Wat is wat?\n{terms}", where="alinea 1")]

    assert [text_of(block) for block in with_whole_lines(blocks)] == [f"Wat is wat?\n{terms}"]
