"""Running text of committees, boards, schools and projects, as their secretaries write it."""

import pytest

from planner_sync.domain.points import Certainty
from unit.minutes.builders import points_of as points_of_clients
from unit.minutes.builders import points_of_board as points_of


class TestASecondVerb:
    @pytest.mark.parametrize(
        ("sentence", "title", "owner"),
        [
            (
                "Fenna heeft nog geen antwoord van de bank en mailt hen deze week.",
                "De bank deze week mailen",
                "Fenna",
            ),
            (
                "Daan kon vandaag niet komen maar stuurt zijn stuk nog na.",
                "Zijn stuk nog nasturen",
                "Daan",
            ),
            (
                "Fenna vindt de zaal te klein en informeert bij het dorpshuis.",
                "Bij het dorpshuis informeren",
                "Fenna",
            ),
            (
                "De penningmeester mist drie bonnen en stuurt iedereen een herinnering.",
                "Iedereen een herinnering sturen",
                "De penningmeester",
            ),
            (
                "De voorzitter bedankt iedereen en zorgt dat deze lijst bij de leden komt.",
                "Zorgen dat deze lijst bij de leden komt",
                "De voorzitter",
            ),
            (
                "Daan kent een drukker en benadert die voor de folder.",
                "Daan kent een drukker: voor de folder benaderen",
                "Daan",
            ),
            (
                "The treasurer thanked everyone and sends the list to the bank.",
                "Send the list to the bank",
                "The treasurer",
            ),
        ],
    )
    def test_is_of_whom_the_sentence_begins_with(
        self, sentence: str, title: str, owner: str
    ) -> None:
        (point,) = points_of(sentence)

        assert (point.title, point.owners) == (title, (owner,))

    @pytest.mark.parametrize(
        "sentence",
        [
            "De penningmeester heeft de reacties gebundeld en verwerkt in een stuk.",
            "De voorzitter sluit de vergadering en dankt allen.",
            "De secretaris woont in Assen en leidt ook een koor.",
            "Fenna kent de wijk en onderhoudt het contact met de winkels.",
            "Daan meldt dat de gemeente de bank plaatst en betaalt.",
            "Fenna heeft een boot en verhuurt die.",
            "De voorzitter opent de vergadering en heet iedereen welkom.",
        ],
    )
    def test_makes_no_point_of_what_was_done_or_how_somebody_lives(self, sentence: str) -> None:
        assert not points_of(sentence)


class TestWhoHoldsAnOffice:
    @pytest.mark.parametrize(
        ("sentence", "owner"),
        [
            ("De jeugdcoördinator stelt een schema op.", "De jeugdcoördinator"),
            ("De studentleden stellen een schema op.", "De studentleden"),
            ("De projectleider stelt een schema op.", "De projectleider"),
        ],
    )
    def test_takes_work_on(self, sentence: str, owner: str) -> None:
        (point,) = points_of(sentence)

        assert (point.title, point.owners) == ("Een schema opstellen", (owner,))

    def test_elsewhere_takes_none_on(self) -> None:
        assert not points_of("De directeur van de school stuurt een brief rond.")


class TestWorkThatIsGiven:
    @pytest.mark.parametrize(
        ("text", "title", "owners"),
        [
            (
                "De verlenging van de polis ligt nu bij de penningmeester.",
                "De verlenging van de polis",
                ("de penningmeester",),
            ),
            (
                "Het opvragen van offertes ligt bij Daan.",
                "Het opvragen van offertes",
                ("Daan",),
            ),
            ("De tent is lek. De bal ligt bij Fenna.", "De tent is lek: oppakken", ("Fenna",)),
            ("Aan Fenna om de tent te betalen.", "De tent betalen", ("Fenna",)),
            ("Het is nu aan Daan om de zaal te boeken.", "De zaal boeken", ("Daan",)),
            ("Aan Daan het verzoek de vlag terug te brengen.", "De vlag terugbrengen", ("Daan",)),
            ("Daan heeft de opdracht een hek te bestellen.", "Een hek bestellen", ("Daan",)),
            (
                "De tent is lek, Daan heeft de opdracht dat uit te zoeken.",
                "De tent is lek: uitzoeken",
                ("Daan",),
            ),
            (
                "De voorzitter vraagt de penningmeester om de cijfers rond te sturen.",
                "De cijfers rondsturen",
                ("de penningmeester",),
            ),
            (
                "De voorzitter vraagt de gemeente om een bank te plaatsen.",
                "De gemeente vragen om een bank te plaatsen",
                ("De voorzitter",),
            ),
            (
                "Iedereen wordt verzocht zijn bonnen in te leveren.",
                "Zijn bonnen inleveren",
                ("Iedereen",),
            ),
            (
                "Aanvullingen worden voor 1 mei bij haar verwacht.",
                "Aanvullingen voor 1 mei bij haar aanleveren",
                (),
            ),
            ("Fenna is bereid de folder te maken.", "De folder maken", ("Fenna",)),
            ("It is up to Daan to book the hall.", "Book the hall", ("Daan",)),
            ("The grant renewal is now with Fenna.", "The grant renewal", ("Fenna",)),
        ],
    )
    def test_is_theirs(self, text: str, title: str, owners: tuple[str, ...]) -> None:
        (point,) = points_of(text)

        assert (point.title, point.owners) == (title, owners)

    def test_stands_beside_what_somebody_else_takes_on(self) -> None:
        points = points_of(
            "De voorzitter vraagt de gemeente om een bank te plaatsen; Daan stuurt een foto mee."
        )

        assert [point.owners for point in points] == [("De voorzitter",), ("Daan",)]

    @pytest.mark.parametrize(
        "sentence",
        [
            "De leiding ligt bij Fenna.",
            "De sleutel ligt bij Daan.",
            "De beslissing ligt bij het bestuur.",
            "De bal ligt bij de gemeente.",
            "De verlenging van de polis ligt niet bij de penningmeester.",
            "De organisatie lag bij Daan.",
            "Het is aan de gemeente om de bank te plaatsen.",
            "Het is aan Fenna om te beslissen.",
            "Fenna vraagt de penningmeester om uitleg.",
            "De voorzitter vraagt aandacht voor de veiligheid.",
            "Er worden zestig bezoekers verwacht bij het feest op 3 mei.",
            "Daan is bereid te helpen met het gebruik van de pomp.",
            "The key is with Daan.",
        ],
    )
    def test_is_no_role_place_or_choice(self, sentence: str) -> None:
        assert not points_of(sentence)


class TestTurnsOfPhrase:
    @pytest.mark.parametrize(
        ("text", "title", "owners"),
        [
            ("Daan pakt dat op zodra het kan.", "Dat oppakken zodra het kan", ("Daan",)),
            (
                "Het is nog niet duidelijk wat het kost, daar komt Fenna volgende keer op terug.",
                "Het is nog niet duidelijk wat het kost: volgende keer op terugkomen",
                ("Fenna",),
            ),
            ("Daan zou dat nog navragen.", "Dat nog navragen", ("Daan",)),
            (
                "Het verdient aanbeveling dat de polis dit jaar wordt nagekeken.",
                "De polis dit jaar nakijken",
                (),
            ),
            ("Het is nodig om de statuten aan te passen.", "De statuten aanpassen", ()),
            ("It is recommended to review the policy.", "Review the policy", ()),
            (
                "Bij de vijver ligt afval; daar moet dringend iemand naartoe.",
                "Bij de vijver ligt afval; daar moet dringend iemand naartoe",
                (),
            ),
            (
                "Ondergetekende hangt een briefje in de zaal.",
                "Een briefje in de zaal hangen",
                ("Ondergetekende",),
            ),
            (
                "De penningmeester brengt in mei verslag uit.",
                "In mei verslag uitbrengen",
                ("De penningmeester",),
            ),
        ],
    )
    def test_name_work(self, text: str, title: str, owners: tuple[str, ...]) -> None:
        (point,) = points_of(text)

        assert (point.title, point.owners) == (title, owners)

    @pytest.mark.parametrize(
        "sentence",
        [
            "Fenna geeft door dat de zaal vol is.",
            "Fenna komt terug op de vorige vergadering.",
            "Fenna komt in mei terug van haar reis.",
            "Daan zou graag een vijver aanleggen.",
            "Daan zou het liefst een vijver aanleggen.",
            "Daan zou de brief schrijven, maar dat is niet meer nodig.",
            "Het is niet nodig om de statuten aan te passen.",
            "Het is nodig dat mensen zich thuis voelen.",
            "Daar moet niemand naartoe.",
        ],
    )
    def test_name_none(self, sentence: str) -> None:
        assert not points_of(sentence)

    @pytest.mark.parametrize(
        "sentence",
        [
            "De penningmeester brengt verslag uit van de kascontrole.",
            "Fenna deelt tips over de markt.",
            "De secretaris leest de brief voor.",
            "De voorzitter overhandigt de bloemen aan Daan.",
            "Fenna neemt het voorzitterschap over van Daan.",
            "Daan volgt Fenna op als secretaris.",
            "Fenna vat de discussie samen.",
            "De bestuurder meldt zich af.",
        ],
    )
    def test_tell_what_was_done_at_the_table(self, sentence: str) -> None:
        assert not points_of(sentence)


class TestEnglishTurnsOfPhrase:
    @pytest.mark.parametrize(
        ("sentence", "title", "owner"),
        [
            (
                "Rooms are cold, so Fenna is going round with a thermometer.",
                "Go round with a thermometer",
                "Fenna",
            ),
            ("The treasurer is chasing the invoice.", "Chase the invoice", "The treasurer"),
            (
                "The roof leaks; Fenna knows a roofer and would be happy to call him.",
                "Call him",
                "Fenna",
            ),
            ("Fenna is willing to contact the bank.", "Contact the bank", "Fenna"),
            ("Fenna still has to return the key.", "Return the key", "Fenna"),
            (
                "The board asks the director to review the policy.",
                "Review the policy",
                "the director",
            ),
        ],
    )
    def test_name_work(self, sentence: str, title: str, owner: str) -> None:
        (point,) = points_of(sentence)

        assert (point.title, point.owners) == (title, (owner,))

    @pytest.mark.parametrize(
        "sentence",
        [
            "The report covers the work Fenna is drafting for the fair.",
            "Fenna is moving to Leeds.",
            "Fenna is going to Spain in May.",
            "Fenna is happy to help with the fair.",
            "The council is building a bridge.",
            "Fenna is away next week.",
        ],
    )
    def test_name_none(self, sentence: str) -> None:
        assert not points_of(sentence)

    def test_tell_of_the_day_where_clients_met(self) -> None:
        assert not points_of_clients("Fenna is painting the fence.")
        assert points_of("Fenna is painting the fence.")


class TestWhatIsToldOfAMatter:
    @pytest.mark.parametrize(
        ("sentence", "title"),
        [
            (
                "Het hek gaat pas in juli open, wat door Fenna met de boer kortgesloten wordt.",
                "Het hek gaat pas in juli open: met de boer kortsluiten",
            ),
            (
                "De zaal is dubbel geboekt, wat Fenna met de beheerder opneemt.",
                "De zaal is dubbel geboekt: met de beheerder opnemen",
            ),
            (
                "Er komt een nieuwe folder, die Fenna zal ontwerpen.",
                "Er komt een nieuwe folder: on",
            ),
        ],
    )
    def test_says_who_does_what_with_it(self, sentence: str, title: str) -> None:
        (point,) = points_of(sentence)

        assert point.title.startswith(title)
        assert point.owners == ("Fenna",)

    @pytest.mark.parametrize(
        "sentence",
        [
            "De lijst, die Fenna beheert, is bijgewerkt.",
            "De lijst die door Fenna is gemaakt, wordt rondgestuurd.",
            "De zaal is dubbel geboekt, wat Fenna jammer vindt.",
            "De zaal is dubbel geboekt, wat niet door Fenna opgelost wordt.",
        ],
    )
    def test_gives_nobody_work_otherwise(self, sentence: str) -> None:
        assert not [point for point in points_of(sentence) if point.owners]

    def test_of_a_working_group_has_a_day(self) -> None:
        (point,) = points_of("De werkgroep maakt voor 1 mei een draaiboek voor de markt.")

        assert point.owners == ("De werkgroep",)
        assert point.certainty is Certainty.SUGGESTED
        assert not points_of("De werkgroep maakt een draaiboek voor de markt.")
        assert not points_of("De werkgroep maakt elke maand een draaiboek voor de markt.")


@pytest.mark.parametrize("opener", ["Daarom", "Kortom", "Hierna", "Ondertussen", "Binnenkort"])
def test_what_opens_a_sentence_is_nobody(opener: str) -> None:
    found = points_of(f"{opener} gaat Xandrine Jolders de folder maken.")

    assert opener not in {owner for point in found for owner in point.owners}
