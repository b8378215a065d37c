"""A wish and what is said of it next are one point, with who does it and by when."""

from datetime import date

import pytest

from planner_sync.adapters.documents import read_document
from planner_sync.domain.points import Certainty, Decision, Kind, Point, Status
from planner_sync.minutes.reading import read_minutes
from unit.minutes.builders import CLIENTS, minutes_of, points_of, shipped_lexicon

WISHES = (
    f"{CLIENTS}## Wensen\n\n- Kapstokken met een naam erbij\n- Een stillere vaatwasser\n"
    "- Vaker een verse salade\n\n## Wat spreken we af\n\n"
)


def wish_of(text: str, title: str) -> Point:
    found = minutes_of(f"{WISHES}{text}\n", privacy=False).points
    assert len(found) == 3, [point.title for point in found]
    return next(point for point in found if point.title.startswith(title))


class TestWhoDoesIt:
    """The next sentence names somebody, whatever stands first in it."""

    @pytest.mark.parametrize(
        ("text", "title", "due_on"),
        [
            (
                "We gaan een lijst met hobby's maken. Daan hangt die voor 1 mei op.",
                "Een lijst met hobby's maken",
                date(2026, 5, 1),
            ),
            ("Nieuwe tuinstoelen kopen! Daan doet dat deze maand.", "Nieuwe tuinstoelen kopen!", 3),
            ("Bewoners willen graag een vogelhuis. Dat doet Daan.", "Een vogelhuis", None),
            ("Bewoners willen graag een vogelhuis. Daan wil dat wel maken.", "Een vogelhuis", None),
            (
                "Bewoners willen graag een vogelhuis. Daan weet niet of dat mag en zoekt het uit.",
                "Een vogelhuis",
                None,
            ),
        ],
    )
    def test_who_takes_a_point_up_becomes_its_owner(
        self, text: str, title: str, due_on: date | int | None
    ) -> None:
        (point,) = points_of(text)

        assert (point.title, point.owners, point.certainty) == (
            title,
            ("Daan",),
            Certainty.CERTAIN,
        )
        month = point.due_on.month if point.due_on and isinstance(due_on, int) else point.due_on
        assert month == due_on

    @pytest.mark.parametrize(
        ("text", "title"),
        [
            (
                "Bewoners willen graag een later ontbijt. Fenna gaat met de kok kijken of dit kan.",
                "Een later ontbijt: met de kok kijken of dit kan",
            ),
            (
                "De kinderen missen een zandbak. Fenna vraagt aan de gemeente of die er mag komen.",
                "Een zandbak: aan de gemeente vragen of die er mag komen",
            ),
            (
                (
                    "De bus is vaak te laat. Daar gaan wij niet over. "
                    "Fenna geeft het door aan de vervoerder."
                ),
                "De bus is vaak te laat: doorgeven aan de vervoerder",
            ),
            (
                (
                    "Bewoners willen graag een rondje met de riksja. "
                    "Fenna huurt de riksja van de buren."
                ),
                "Een rondje met de riksja: de riksja van de buren huren",
            ),
            (
                "Verder bleek dat de bel op de gang hapert; Fenna meldt dit bij de techniek.",
                "De bel op de gang hapert: bij de techniek melden",
            ),
        ],
    )
    def test_work_on_a_wish_names_the_wish(self, text: str, title: str) -> None:
        (point,) = points_of(text)

        assert (point.title, point.owners) == (title, ("Fenna",))

    def test_who_does_the_first_step_does_the_whole(self) -> None:
        (point,) = points_of(
            "Een schutting om de tuin gaan we regelen, Daan vraagt eerst een prijs op."
        )

        assert (point.title, point.owners) == ("Een schutting om de tuin", ("Daan",))

    def test_another_matter_stays_another_point(self) -> None:
        found = points_of("Bewoners willen graag een vogelhuis. Verder belt Daan de schilder.")

        assert [(point.title, point.owners) for point in found] == [
            ("Een vogelhuis", ()),
            ("De schilder bellen", ("Daan",)),
        ]

    def test_ik_is_who_wrote_the_minutes(self) -> None:
        (point,) = points_of("Notulist: Fenna Fictief\n\nIk maak een weekrooster.")

        assert point.owners == ("Fenna Fictief",)

    def test_ik_between_quotes_is_somebody_else(self) -> None:
        (point,) = points_of("Notulist: Fenna Fictief\n\n“Ik maak een weekrooster.”")

        assert point.owners == ()


class TestTakenUpByName:
    """Further on a sentence begins with what a wish asks for."""

    @pytest.mark.parametrize(
        ("sentence", "title", "owners", "due_on"),
        [
            ("De kapstokken bestelt Daan voor 1 juni.", "Kapstokken", ("Daan",), date(2026, 6, 1)),
            ("Die vaatwasser meldt Fenna bij de techniek.", "Een stillere", ("Fenna",), None),
            ("Die kapstokken gaat Daan zelf maken.", "Kapstokken", ("Daan",), None),
            ("De salade doet Fenna.", "Vaker een verse", ("Fenna",), None),
            ("De vaatwasser wil Daan wel nakijken.", "Een stillere", ("Daan",), None),
        ],
    )
    def test_the_wish_gets_owner_and_date(
        self, sentence: str, title: str, owners: tuple[str, ...], due_on: date | None
    ) -> None:
        point = wish_of(sentence, title)

        assert (point.owners, point.due_on, point.decision) == (owners, due_on, Decision.TAKEN_UP)

    def test_what_is_done_meanwhile_is_done(self) -> None:
        point = wish_of("De vaatwasser heb ik meteen zachter gezet.", "Een stillere")

        assert point.status is Status.DONE

    def test_what_is_talked_about_first_stays_undecided(self) -> None:
        point = wish_of("Die kapstokken: bespreken we eerst met het team.", "Kapstokken")

        assert point.decision is Decision.UNDECIDED
        assert "bespreken we eerst" in (point.description or "")

    def test_another_thing_stays_another_point(self) -> None:
        found = minutes_of(f"{WISHES}De fietsen repareert Daan.\n", privacy=False).points

        assert len(found) == 4


@pytest.mark.parametrize(
    ("text", "titles"),
    [
        (
            "Bewoners willen graag dat er ’s avonds iemand op de gang is.",
            ["Zorgen dat er ’s avonds iemand op de gang is"],
        ),
        (
            "Ook zou het fijn zijn als invallers zich even voorstellen.",
            ["Zorgen dat invallers zich even voorstellen"],
        ),
        (
            "Het zou schelen als de lift eerder gemaakt wordt.",
            ["Zorgen dat de lift eerder gemaakt wordt"],
        ),
        ("Voorstel is een rooster per gang.", ["Een rooster per gang"]),
        ("Het idee is om samen te bakken.", ["Samen bakken"]),
        ("Zet bij een feest de stoelen klaar.", ["Bij een feest de stoelen klaarzetten"]),
        ("Ook zou er meer tijd moeten zijn.", ["Er zou meer tijd moeten zijn"]),
        ("Wil iemand van jullie de folder nakijken?", ["De folder nakijken"]),
        ("Wie kan de agenda ophangen?", ["De agenda ophangen"]),
    ],
)
def test_a_wish_reads_as_a_person_would_write_it(text: str, titles: list[str]) -> None:
    assert [point.title for point in points_of(text)] == titles


@pytest.mark.parametrize(
    "text",
    ["Neem je badpak mee.", "Wie kan er op zondag?", "Het voorstel is besproken."],
)
def test_what_only_looks_like_a_wish_is_none(text: str) -> None:
    assert not points_of(text)


@pytest.mark.parametrize(
    ("line", "title", "owners"),
    [
        (
            "thee te sterk -> andere zakjes, Daan koopt die",
            "Thee te sterk: andere zakjes",
            ("Daan",),
        ),
        ("gang donker => extra lamp ophangen", "Gang donker: extra lamp ophangen", ()),
        ("deur klemt → onderkant schaven", "Deur klemt: onderkant schaven", ()),
        (
            "wasrek vol --> tweede rek kopen, overleggen met facilitair",
            "Wasrek vol: tweede rek kopen, overleggen met facilitair",
            (),
        ),
        ("soep lauw -> Fenna vraagt offerte", "Soep lauw: offerte vragen", ("Fenna",)),
    ],
)
def test_an_arrow_leads_from_a_problem_to_what_is_done(
    line: str, title: str, owners: tuple[str, ...]
) -> None:
    (point,) = points_of(line)

    assert (point.title, point.owners) == (title, owners)


def test_an_arrow_to_a_name_and_a_term_leaves_the_title() -> None:
    (point,) = points_of("## Wat kan beter\n\n- Foto's ophangen -> Fenna, voor de kermis")

    assert (point.title, point.owners) == ("Foto's ophangen", ("Fenna",))


@pytest.mark.parametrize(
    "wish",
    [
        "Winkel zondag ruimer open",
        "De zaal zaterdag ook open",
        "Samen eten op woensdag",
        "Zondag uitslapen",
        "Een vaste begeleider in het weekend",
    ],
)
def test_a_weekday_that_is_wished_for_is_no_term(wish: str) -> None:
    (point,) = points_of(f"## Wensen\n\n- {wish}")

    assert point.due_on is None


@pytest.mark.parametrize(
    ("agreed", "owner"),
    [
        ("de eigen begeleider dit met iedereen doet", "eigen begeleider"),
        ("elke coach dit bij de intake uitdeelt", "coach"),
        ("de vaste wijkverpleegkundige dit opschrijft", "vaste wijkverpleegkundige"),
        ("iedere activiteitenbegeleider dit ophangt", "activiteitenbegeleider"),
        ("de nieuwe teamleider dit uitzoekt", "nieuwe teamleider"),
    ],
)
def test_a_role_can_be_agreed_to_do_it(agreed: str, owner: str) -> None:
    (point,) = points_of(f"Bewoners willen graag een vogelhuis. Afgesproken is dat {agreed}.")

    assert point.owners == (owner,)
    assert point.title.startswith("Een vogelhuis")


@pytest.mark.parametrize(
    "text",
    [
        "De jongeren vinden dat het licht te vroeg uit gaat. Fenna past dat aan.",
        "Aan tafel is het te druk. Actie Daan: een tweede tafel dekken.",
        "De thee is te duur. Dat was vorig jaar ook zo. Fenna pakt dit op.",
        "Het hek klemt en is te zwaar. Daan smeert het.",
        "De hal is te donker. We gaan een lamp ophangen.",
    ],
)
def test_a_problem_stands_not_beside_its_solution(text: str) -> None:
    assert len(points_of(text)) == 1


def test_what_else_a_paragraph_asks_is_read_behind_an_answer() -> None:
    found = points_of(
        "Graag een papegaai. Dat doen we niet, want die maakt lawaai. "
        "Bewoners willen graag een vogelhuis."
    )

    assert [(point.title, point.decision) for point in found] == [
        ("Graag een papegaai", Decision.NOT_TAKEN_UP),
        ("Een vogelhuis", Decision.UNDECIDED),
    ]


def test_a_wish_that_is_decided_in_the_text_counts_beside_a_list_of_points() -> None:
    found = points_of(
        "## Acties\n\n- Verf kopen (Daan)\n- Muur schuren (Fenna)\n\n## Nieuw\n\n"
        "Voorstel is een moestuin. Dat gaan we doen."
    )

    assert ("Een moestuin", Decision.TAKEN_UP) in [(p.title, p.decision) for p in found]


def test_who_sends_a_mail_is_ik() -> None:
    mail = "Van: Fenna Fictief\nOnderwerp: ons cliëntmoment\n\nIk maak een rooster.\n"
    (point,) = minutes_of(mail, privacy=False).points

    assert point.owners == ("Fenna Fictief",)


def test_a_step_of_the_method_is_no_point() -> None:
    assert not points_of("Stap 5 doen we op 14 december.")


def test_a_numbered_title_does_not_stick_to_its_text() -> None:
    minutes = read_minutes(
        read_document(
            b"Bewonersoverleg\nDatum: 12 maart 2026\n\n1. Tuin\nHet hek is kapot.\n\n"
            b"2. Keuken\nDe kraan is stuk.\n",
            ".txt",
        ),
        lexicon=shipped_lexicon(),
        privacy=False,
    )

    assert [point.title for point in minutes.points] == ["Het hek is kapot", "De kraan is stuk"]


class TestWhatTheNextSentenceSays:
    """The sentence behind a wish, in forms that look like something else."""

    def test_that_it_is_going_to_happen_takes_it_up_from_that_day(self) -> None:
        (point,) = points_of("Bewoners willen graag een soepavond. Dat gaan we doen vanaf 1 mei.")

        assert (point.title, point.decision) == ("Een soepavond", Decision.TAKEN_UP)
        assert point.due_on == date(2026, 5, 1)

    def test_who_does_it_all_the_same(self) -> None:
        (point,) = points_of(
            "De taxi komt vaak te laat. Dat ligt niet aan ons, maar Fenna gaat het melden."
        )

        assert (point.owners, point.decision) == (("Fenna",), Decision.TAKEN_UP)

    def test_a_question_who_does_it_decides_nothing(self) -> None:
        (point,) = points_of("Ook zou een ruilkast fijn zijn. Wie wil die maken?")

        assert point.decision is Decision.UNDECIDED

    def test_to_see_to_it_that_there_is_something_leans_on_nothing(self) -> None:
        found = points_of("Fenna belt de bakker. Ook zou het fijn zijn als er een ruilkast komt.")

        assert found[-1].title == "Zorgen dat er een ruilkast komt"

    def test_this_in_front_of_a_long_errand_is_what_was_said_before(self) -> None:
        found = points_of(
            "De volgorde van wassen wordt opnieuw bekeken. Fenna neemt dit mee in het rooster van "
            "de maand juni."
        )

        assert "volgorde van wassen" in found[-1].title
        assert found[-1].owners == ("Fenna",)

    def test_two_things_agreed_in_one_sentence_are_both_told(self) -> None:
        (point,) = points_of("Afgesproken is dat Daan een adreslijst maakt en die ophangt.")

        assert (point.title, point.owners) == ("Een adreslijst maken en die ophangen", ("Daan",))

    def test_what_somebody_notices_is_no_order(self) -> None:
        found = points_of("Een vader merkt op dat hij niet weet wie hij kan mailen.")

        assert not [point for point in found if "openen" in point.title]

    def test_a_plural_with_an_apostrophe_ends_its_sentence(self) -> None:
        found = points_of("Bewoners willen graag nieuwe foto's. Verder belt Daan de schilder.")

        assert [point.title for point in found] == ["Nieuwe foto's", "De schilder bellen"]

    @pytest.mark.parametrize(
        "said", ["Daan koopt er een.", "Daan kijkt er volgende week naar.", "Daan zoekt er eentje."]
    )
    def test_er_is_what_was_just_wished(self, said: str) -> None:
        (point,) = points_of(f"Bewoners willen graag een nieuwe klok. {said}")

        assert point.title.startswith("Een nieuwe klok")
        assert point.owners == ("Daan",)

    def test_who_thanks_somebody_takes_nothing_on(self) -> None:
        assert points_of("Fenna bedankt de koks voor de soep.") == ()


class TestWhatOneSentenceRefuses:
    """A wish and its no in one sentence, in whatever order."""

    @pytest.mark.parametrize(
        ("said", "title", "reason"),
        [
            (
                "Bewoners willen een moestuin, maar daar was niemand voor, dus dat doen we niet.",
                "Een moestuin",
                "daar was niemand voor",
            ),
            (
                "Bewoners willen een pooltafel, maar daar is geen plek voor dus dat doen we niet.",
                "Een pooltafel",
                "daar is geen plek voor",
            ),
            ("Wat niet kan: kippen in de tuin, vanwege de buren.", "Kippen in de tuin", "de buren"),
            (
                "Over een eigen koelkast hebben we gezegd dat dat niet mag, het is te gevaarlijk.",
                "Een eigen koelkast",
                "het is te gevaarlijk",
            ),
        ],
    )
    def test_the_wish_is_the_title_and_the_rest_says_why(
        self, said: str, title: str, reason: str
    ) -> None:
        (point,) = points_of(said)

        assert (point.title, point.reason) == (title, reason)
        assert point.decision is Decision.NOT_TAKEN_UP

    def test_what_we_do_not_do_is_named_behind_it(self) -> None:
        (point,) = points_of("Wat we niet gaan doen is de wens voor een zwembad in de kelder.")

        assert (point.title, point.decision) == ("Een zwembad in de kelder", Decision.NOT_TAKEN_UP)

    def test_what_people_think_of_a_wish_is_not_the_wish(self) -> None:
        (point,) = points_of(
            "Ook was er de wens om een keer te gaan bowlen. Dat vond iedereen een heel goed idee, "
            "maar niet nu, we komen er in het voorjaar op terug."
        )

        assert "bowlen" in point.title
        assert point.decision is Decision.LATER


class TestWhoCarriesOutAnAgreement:
    """An agreement, and behind it on its line who does a part of it."""

    @pytest.mark.parametrize(
        ("said", "title", "owners"),
        [
            (
                "Afspraak: 1x per week samen wandelen. Daan maakt de route, Fenna koopt hesjes.",
                "1x per week samen wandelen",
                ("Daan", "Fenna"),
            ),
            (
                "Afspraak: geen telefoons meer aan tafel. Dit geldt overal, Daan brengt het in.",
                "Geen telefoons meer aan tafel",
                ("Daan",),
            ),
        ],
    )
    def test_is_the_owner_of_the_agreement(
        self, said: str, title: str, owners: tuple[str, ...]
    ) -> None:
        (point,) = points_of(said)

        assert (point.title, point.owners) == (title, owners)
        assert point.decision is Decision.TAKEN_UP

    def test_a_rule_without_anybody_stays_a_rule(self) -> None:
        (point,) = points_of("Afspraak: geen telefoons meer aan tafel. Dit geldt voor iedereen.")

        assert (point.kind, point.owners) == (Kind.DECISION, ())


def test_why_something_is_asked_for_is_not_the_title() -> None:
    (point,) = points_of(
        "- Kees: kan er een bankje bij de vijver? Er is nergens een plek om te zitten. "
        "Daan koopt er een."
    )

    assert point.title.startswith("Een bankje bij de vijver")
    assert point.owners == ("Daan",)


def test_who_feels_like_it_asks_the_team() -> None:
    (point,) = points_of(
        "Wie van jullie heeft er zin om de folder met een bewoner te herschrijven?"
    )

    assert (point.title, point.owners) == ("De folder met een bewoner herschrijven", ())


def test_a_refused_wish_leaves_the_promise_before_it_alone() -> None:
    found = points_of(
        "Fenna zorgt voor de koffie. Kees wil een fietsclub, maar daar was verder niemand voor "
        "dus dat doen we niet."
    )

    promised = next(point for point in found if "koffie" in point.title)
    assert (promised.owners, promised.reason) == (("Fenna",), None)


class TestWhatStandsOnTheCard:
    def test_the_sentence_that_says_who_does_it_is_in_the_description(self) -> None:
        talk = "Dat ging over van alles en nog wat, en het werd erg gezellig aan tafel. " * 6
        (*_, point) = points_of(
            f"{talk}Een bewoner zou graag vaker vis eten. Dat vinden meer mensen een goed idee. "
            "Fenna overlegt met de kok of er op vrijdag vis op het menu kan."
        )

        assert "overlegt met de kok" in (point.description or "")
        assert "vaker vis" in f"{point.title} {point.description}"

    def test_of_a_long_paragraph_a_card_tells_what_was_said_since_the_point_before(self) -> None:
        talk = "Dat ging over van alles en nog wat, en het werd erg gezellig aan tafel. " * 6
        (*_, point) = points_of(
            f"{talk}Fenna hangt morgen de lijst op. De drempel bij de tuindeur is lastig. "
            "Iedereen is dat moe. Daan belt er deze week de technische dienst over."
        )

        assert "drempel bij de tuindeur" in f"{point.title} {point.description}"
        assert "hangt morgen de lijst op" not in (point.description or "")


class TestThatStandsForTheWish:
    """ "Dat" is the wish before it, or begins what somebody only tells."""

    @pytest.mark.parametrize(
        "errand",
        [
            "Daan zoekt dat uit.",
            "Daan vraagt dat na.",
            "Daan bespreekt dat met de kapper.",
            "Daan regelt dat.",
            "Daan stelt dat deze week in.",
            "Daan geeft dat door aan de planning.",
        ],
    )
    def test_who_does_that_owns_the_wish(self, errand: str) -> None:
        (point,) = points_of(f"De bewoners willen graag zachtere muziek. {errand}")

        assert point.title.startswith("Zachtere muziek")
        assert (point.owners, point.decision) == (("Daan",), Decision.TAKEN_UP)

    @pytest.mark.parametrize(
        "told",
        [
            "Daan meldt dat de kapper gebeld heeft.",
            "Daan vertelt dat haar moeder vroeger zong.",
            "Daan vindt dat de verpleging genoeg doet.",
            "Daan leest voor dat Piet belde.",
        ],
    )
    def test_what_somebody_tells_is_no_errand(self, told: str) -> None:
        (point,) = points_of(f"De bewoners willen graag zachtere muziek. {told}")

        assert (point.owners, point.decision) == ((), Decision.UNDECIDED)


@pytest.mark.parametrize(
    "said",
    [
        "Daan maakt een lijst, voor de kerst is die af.",
        "Daan maakt een lijst. Voor de kerst is die af.",
    ],
)
def test_when_it_is_ready_is_no_part_of_the_work(said: str) -> None:
    (point,) = points_of(said)

    assert (point.title, point.owners) == ("Een lijst maken", ("Daan",))
    assert point.due_on == date(2026, 12, 25)


@pytest.mark.parametrize(
    ("said", "title"),
    [
        ("Het bellen achteraf wordt besproken in het teamoverleg.", "Het bellen achteraf"),
        ("De moestuin komt in het werkoverleg van mei aan de orde.", "De moestuin"),
        ("De bewoners willen graag een kat. Het team praat hier op 19 mei over door.", "Een kat"),
    ],
)
def test_what_the_team_has_to_discuss_is_undecided(said: str, title: str) -> None:
    (point,) = points_of(said)

    assert (point.title, point.decision) == (title, Decision.UNDECIDED)
    assert said in (point.description or "")


@pytest.mark.parametrize(
    "said",
    [
        "Het thema veiligheid komt in september aan de orde.",
        "De uitkomsten van vandaag worden besproken in het teamoverleg.",
    ],
)
def test_what_a_meeting_speaks_of_is_no_point(said: str) -> None:
    assert points_of(said) == ()


@pytest.mark.parametrize(
    "refusal",
    [
        "Daan gaf aan dat dit financieel niet kan, want de pot is leeg.",
        "Daan legt uit dat dit echt niet kan, want de pot is leeg.",
        "Dat kan financieel niet, de pot is leeg.",
    ],
)
def test_a_no_that_somebody_tells_is_a_no(refusal: str) -> None:
    (point,) = points_of(f"De bewoners willen graag een aquarium. {refusal}")

    assert point.decision is Decision.NOT_TAKEN_UP
    assert point.reason == "de pot is leeg"


def test_praise_of_a_wish_decides_nothing_and_ends_nothing() -> None:
    (point,) = points_of(
        "De familie wilde graag een avond over dementie. Mooi idee vind ik. "
        "Na de zomer pakken we dat op."
    )

    assert (point.title, point.decision) == ("Een avond over dementie", Decision.TAKEN_UP)


class TestWhatIsAgreedBehindAWish:
    """An agreement in the next sentence gives the wish its owner, however it is put."""

    @pytest.mark.parametrize(
        ("agreement", "owners"),
        [
            ("We spreken af dat Daan dit voor 1 mei regelt.", ("Daan",)),
            ("Besloten wordt dat Daan en Fenna dit voor 1 mei regelen.", ("Daan", "Fenna")),
            ("Dat gaat Daan doen.", ("Daan",)),
            ("Hier gaat Daan mee aan de slag.", ("Daan",)),
            ("Daan gaat ermee aan de slag.", ("Daan",)),
            ("Iedereen vindt dit een goed plan. Daan trekt dit.", ("Daan",)),
        ],
    )
    def test_who_takes_it_on_is_its_owner(self, agreement: str, owners: tuple[str, ...]) -> None:
        (point,) = points_of(f"De bewoners willen graag een vaste wandeldag. {agreement}")

        assert (point.title, point.owners) == ("Een vaste wandeldag", owners)
        assert point.decision is Decision.TAKEN_UP

    @pytest.mark.parametrize(
        ("coming", "decision", "title"),
        [
            ("Er komt een tweede bel.", Decision.TAKEN_UP, "Een tweede bel"),
            ("Daarom komt er een tweede bel.", Decision.TAKEN_UP, "Een tweede bel"),
            ("Er komt geen tweede bel.", Decision.NOT_TAKEN_UP, "Een bel in de tuin"),
        ],
    )
    def test_what_is_to_come_of_it_decides(
        self, coming: str, decision: Decision, title: str
    ) -> None:
        (point,) = points_of(f"De bewoners willen graag een bel in de tuin. {coming}")

        assert (point.title, point.decision) == (title, decision)

    def test_a_lack_is_told_once(self) -> None:
        (point,) = points_of("De bewoners willen een kar. Helaas is daar geen geld voor.")

        assert (point.title, point.decision) == ("Een kar", Decision.NOT_TAKEN_UP)

    def test_news_of_people_stays_news(self) -> None:
        assert points_of("Er komt een nieuwe begeleider.") == ()


@pytest.mark.parametrize(
    ("said", "title"),
    [
        ("Daan heeft toegezegd de monteur te bellen.", "De monteur bellen"),
        ("Daan is gevraagd om de lijst uit te draaien.", "De lijst uitdraaien"),
        ("Daan krijgt de opdracht om de lijst uit te draaien.", "De lijst uitdraaien"),
        ("Lijst uitdraaien - Daan", "Lijst uitdraaien"),
        ("Lijst uitdraaien: Daan", "Lijst uitdraaien"),
        ("- Lijst uitdraaien door Daan", "Lijst uitdraaien"),
        ("1. Lijst uitdraaien / Daan", "Lijst uitdraaien"),
    ],
)
def test_who_was_given_the_work_owns_it(said: str, title: str) -> None:
    (point,) = points_of(said)

    assert (point.title, point.owners, point.decision) == (title, ("Daan",), Decision.TAKEN_UP)


def test_the_day_in_brackets_behind_the_work_is_its_own() -> None:
    (point,) = points_of("Het is rumoerig: Daan koopt viltjes (voor Pasen).")

    assert (point.owners, point.due_text) == (("Daan",), "voor Pasen")


@pytest.mark.parametrize(
    ("answer", "decision", "owners"),
    [
        ("Dit kan vanaf mei.", Decision.TAKEN_UP, ()),
        ("Dat mag.", Decision.TAKEN_UP, ()),
        ("Iedereen was het daarmee eens.", Decision.TAKEN_UP, ()),
        ("Daan: dat is lastig, maar ik vraag het na.", Decision.TAKEN_UP, ("Daan",)),
        ("Komt volgende keer terug.", Decision.LATER, ()),
        ("Dat kan beter.", Decision.UNDECIDED, ()),
    ],
)
def test_a_short_answer_decides_on_what_somebody_wants(
    answer: str, decision: Decision, owners: tuple[str, ...]
) -> None:
    wish = points_of(f"Mevrouw Bos wil een stille ruimte. {answer}")[0]

    assert wish.title.startswith("Een stille ruimte")
    assert (wish.decision, wish.owners) == (decision, owners)


@pytest.mark.parametrize(
    ("said", "title", "decision"),
    [
        (
            "Het voorstel van Kees om een koor te beginnen wordt overgenomen.",
            "Het voorstel van Kees om een koor te beginnen",
            Decision.TAKEN_UP,
        ),
        ("Een oma stelde voor een koor te beginnen.", "Een koor beginnen", Decision.UNDECIDED),
    ],
)
def test_what_was_proposed_is_a_wish(said: str, title: str, decision: Decision) -> None:
    (point,) = points_of(said)

    assert (point.title, point.decision) == (title, decision)


@pytest.mark.parametrize(
    ("said", "title", "due"),
    [
        ("Daan schrijft de folder, half juni is hij klaar.", "De folder schrijven", "half juni"),
        ("Daan maakt een kist. Begin mei staat de kist er.", "Een kist maken", "Begin mei"),
        ("Daan vraagt een klok aan. In mei hangt hij er.", "Een klok aanvragen", "In mei"),
        (
            "Daan vraagt een offerte aan. Uiterlijk 15 mei terugkoppelen aan ouders.",
            "Een offerte aanvragen",
            "Uiterlijk 15 mei",
        ),
    ],
)
def test_when_it_is_there_is_when_it_has_to_be_done(said: str, title: str, due: str) -> None:
    (point,) = points_of(said)

    assert (point.title, point.due_text) == (title, due)


@pytest.mark.parametrize(
    "said",
    [
        "De bewoners willen meer muziek. Het team neemt dit over, Fenna brengt het in.",
        "Voortaan belt de begeleider zelf. Dit geldt voor het hele team, Fenna brengt het in.",
        "Els wil graag bowlen. Dat gaan we doen, Fenna prikt een datum.",
    ],
)
def test_who_does_what_a_team_takes_on_is_a_person(said: str) -> None:
    (point,) = points_of(said)

    assert point.owners == ("Fenna",)


def test_what_somebody_wants_behind_what_is_wrong_is_the_wish() -> None:
    (point,) = points_of("Els vindt het te druk aan tafel. Er zitten er acht. Ze wil apart eten.")

    assert point.title == "Apart eten"
