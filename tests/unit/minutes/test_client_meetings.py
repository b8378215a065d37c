"""Whether clients took part, as titles and first lines tell it."""

import pytest

from planner_sync.domain.blocks import Block, Cell, Heading, ListItem, Paragraph, Table
from planner_sync.minutes.moment.client_meetings import met_clients
from unit.minutes.builders import shipped_lexicon


@pytest.mark.parametrize(
    "title",
    [
        "Deelnemersmoment De Zeemeeuw",
        "Kinderinspraak De Tol",
        "bewonersovl De Vliet 3-5-26",
        "Terugblik met de logees",
        "Ouderpanel kraamzorg De Wieg",
        "Gesprek met nabestaanden, hospice De Lamp",
        "Nabestaandenbijeenkomst",
        "Inspraak in de nachtopvang",
        "Jongerenforum groep Zuid",
        "Gastentafel van de inloop",
        "Huurderscafé De Wissel",
        "Koffieochtend met de bewoners",
        "Tenants' meeting, Elm Lodge",
        "Residents' tea at The Willows",
        "Service user forum",
        "Client meeting at Elm Lodge",
        "Tops en tips bij De Zeemeeuw",
        "Huiskamer raad De Zonneweide",
        "Koffietafel De Wissel",
        "Oudermiddag kraamzorg team De Wieg",
        "Hospice De Lamp\nGesprek met naasten en nabestaanden",
    ],
)
def test_a_title_that_names_clients_and_a_meeting_is_a_meeting_with_them(
    title: str,
) -> None:
    assert met_clients([Heading(text=title, level=1, where="kop 1")], [], shipped_lexicon())


@pytest.mark.parametrize("line", ["Wat jullie zeiden", "Dit hebben jullie gezegd"])
def test_a_title_that_tells_clients_what_they_said_is_of_a_meeting_with_them(line: str) -> None:
    blocks: list[Block] = [
        Heading(text="Verslag", level=1, where="kop 1"),
        Heading(text=line, level=2, where="kop 2"),
    ]

    assert met_clients(blocks, [], shipped_lexicon())


@pytest.mark.parametrize("line", ["Wat hebben jullie gedaan", "Wat gaan jullie doen"])
def test_a_title_that_asks_a_group_for_its_work_is_of_no_such_meeting(line: str) -> None:
    blocks: list[Block] = [
        Heading(text="Verslag projectgroep", level=1, where="kop 1"),
        Heading(text=line, level=2, where="kop 2"),
    ]

    assert not met_clients(blocks, [], shipped_lexicon())


@pytest.mark.parametrize(
    "line",
    [
        "Seven tenants came, plus Fenna.",
        "Er waren acht ouders en twee collega's.",
        "Aanwezig: zes trouwe bezoekers, Fenna en Daan",
        "Fourteen members came, with two carers.",
    ],
)
def test_people_who_are_counted_took_part(line: str) -> None:
    blocks: list[Block] = [
        Heading(text="Verslag", level=1, where="kop 1"),
        Paragraph(text=line, where="2"),
    ]

    assert met_clients(blocks, [], shipped_lexicon())


@pytest.mark.parametrize(
    "title",
    [
        "Teamoverleg: gesprekken met cliënten",
        "Werkoverleg bewoners begane grond",
        "Bestuursvergadering, onderwerp: bewoners",
        "Jaarplan scholing",
        "Staff meeting about residents",
        "Team meeting about residents",
        "MDO cliënten, middag",
    ],
)
def test_what_staff_hold_about_clients_is_none(title: str) -> None:
    assert not met_clients([Heading(text=title, level=1, where="kop 1")], [], shipped_lexicon())


@pytest.mark.parametrize(
    ("title", "is_met"),
    [
        ("Thuiszorg De Meeuw, team Oost", True),
        ("Supported living at Elm Lodge", True),
        ("Thuiszorg De Meeuw, teamoverleg", False),
        ("Softwaregroep De Meeuw", False),
    ],
)
def test_where_care_is_given_and_clients_are_told_of_it_is_a_meeting_with_them(
    title: str, *, is_met: bool
) -> None:
    blocks: list[Block] = [
        Heading(text=title, level=1, where="kop 1"),
        Paragraph(text="De bewoners vinden het eten te zout.", where="2"),
    ]

    assert met_clients(blocks, [], shipped_lexicon()) is is_met


def test_those_to_whom_something_is_presented_are_no_clients() -> None:
    blocks: list[Block] = [
        Heading(text="Verslag over de norm", level=1, where="kop 1"),
        Paragraph(text="Aan ongeveer 35 deelnemers is de norm uitgelegd.", where="2"),
    ]

    assert not met_clients(blocks, [], shipped_lexicon())


@pytest.mark.parametrize(
    "block",
    [
        Paragraph(text="De stappen naar de nieuwe versie zijn besproken.", where="alinea 1"),
        ListItem(text="Fenna: bewonersavond voorbereid en geleid", where="lijst 1, punt 1"),
    ],
)
def test_steps_and_what_staff_have_done_are_no_sign_of_clients(block: Block) -> None:
    head = Heading(text="Verslag projectgroep nieuwbouw", level=1, where="kop 1")

    assert not met_clients([head, block], [], shipped_lexicon())


@pytest.mark.parametrize(
    ("title", "told", "is_met"),
    [
        ("Woonvorm De Meeuw", "Haar begeleidster zoekt het uit.", True),
        ("Woonvorm De Meeuw", "De begeleidster zoekt het uit.", False),
        ("Softwaregroep De Meeuw", "Haar begeleidster zoekt het uit.", False),
    ],
)
def test_whoever_has_somebody_to_help_them_is_a_client(
    title: str, told: str, *, is_met: bool
) -> None:
    blocks: list[Block] = [
        Heading(text=title, level=1, where="kop 1"),
        Paragraph(text=told, where="2"),
    ]

    assert met_clients(blocks, [], shipped_lexicon()) is is_met


@pytest.mark.parametrize("title", ["Cl.overleg De Meeuw", "Bew.overleg", "Keukentafelgesprek"])
def test_a_title_may_be_short_for_a_meeting_with_clients(title: str) -> None:
    block = Heading(text=title, level=1, where="kop 1")

    assert met_clients([block], [], shipped_lexicon())


@pytest.mark.parametrize(
    "title",
    ["Vragenuurtje locatie De Wissel", "Wensenlijst woning 3", "Huiskamer 2, 8 september"],
)
def test_the_hour_in_which_a_house_hears_people_is_a_meeting_with_them(title: str) -> None:
    assert met_clients([Paragraph(text=title, where="alinea 1")], [], shipped_lexicon())


def test_a_text_that_tells_of_care_all_along_is_of_a_meeting_with_clients() -> None:
    blocks: list[Block] = [
        Paragraph(text="Groep Spreeuw, 4 november", where="alinea 1"),
        Paragraph(text="De nachtdienst zet de rollator van Daan weg.", where="alinea 2"),
    ]

    assert met_clients(blocks, [], shipped_lexicon())


@pytest.mark.parametrize(
    ("title", "text"),
    [
        ("Teamoverleg groep Spreeuw", "De nachtdienst zet de rollator van Daan weg."),
        ("Wijkraad De Zeemeeuw", "Bewoners met een rolstoel kunnen het plein niet op."),
        ("Overleg, 4 november", "Een rolstoel kan er niet door. " + "De stoep is smal. " * 80),
        ("Overleg, 4 november", "De rollator van Daan staat weer in de weg."),
    ],
)
def test_what_staff_or_neighbours_hold_and_a_mere_mention_of_care_is_not(
    title: str, text: str
) -> None:
    blocks: list[Block] = [
        Paragraph(text=title, where="alinea 1"),
        Paragraph(text=text, where="alinea 2"),
    ]

    assert not met_clients(blocks, [], shipped_lexicon())


_ASKED = "Daarna heb ik gevraagd wat er beter kan hier."
_ASKED_EN = "Could be better:"


@pytest.mark.parametrize(
    ("title", "text"),
    [
        ("verslagje praatuurtje met de groep in de Wilgenhof", ""),
        ("Kletsuurtje met de groep, 3 februari", ""),
        ("Babbelmiddag woning De Els", ""),
        ("Groepsgesprek appartementen De Zeemeeuw", ""),
        ("Groepsgesprek Zelf Doen", _ASKED),
        ("Groepspraat De Schaaf", _ASKED),
        ("Huispraat Kerkstraat 4", ""),
        ("Kring op de boerderij", ""),
        ("Talking circle, Little Wren Farm", ""),
        ("House talk – Tin Kettle House", ""),
        ("Group talk at the workshop", _ASKED_EN),
        ("Tea and talk", "What could be better? Mia would like more tea."),
        ("Have your say, Elm Lodge", ""),
        ("Groepsavond De Els", "Wat zou er anders moeten? Mia wil een bank."),
        ("Gesprek met de groep van dinsdag", _ASKED),
    ],
)
def test_a_house_that_talks_with_its_group_hears_clients(title: str, text: str) -> None:
    blocks: list[Block] = [
        Heading(text=title, level=1, where="kop 1"),
        *([Paragraph(text=text, where="2")] if text else []),
    ]

    assert met_clients(blocks, [], shipped_lexicon())


@pytest.mark.parametrize(
    ("title", "text"),
    [
        ("Werkgroep communicatie", _ASKED),
        ("Projectgroep nieuwbouw, terugblik", _ASKED),
        ("Groepsgesprek", "De planning is besproken."),
        ("Contributor chat", "Could be better: the release notes."),
        ("Community talk", "The roadmap was shown."),
        ("Bestuur, gesprek met de groep vrijwilligers", _ASKED),
        ("Sprint retrospective", "What could be better?"),
        (
            "Canal Street",
            (
                "Mia keeps a diary; talking to the landlord of the house helps, the noise is"
                " worse and could be better."
            ),
        ),
    ],
)
def test_a_committee_that_asks_what_could_be_better_hears_none(title: str, text: str) -> None:
    blocks: list[Block] = [
        Heading(text=title, level=1, where="kop 1"),
        Paragraph(text=text, where="2"),
    ]

    assert not met_clients(blocks, [], shipped_lexicon())


@pytest.mark.parametrize(
    "line",
    [
        "3 juni, 19:15 - 20:35. Zes bewoners, Mila, en Daan als begeleider.",
        "9 bewoners, 4 familieleden. Van ons: Jo en ik.",
        "5 deelnemers + Mila",
        "Seven tenants, Mila and the manager.",
        "Met acht gasten en Daan van de inloop.",
    ],
)
def test_people_counted_in_a_row_with_others_took_part(line: str) -> None:
    blocks: list[Block] = [
        Heading(text="Verslag", level=1, where="kop 1"),
        Paragraph(text=line, where="2"),
    ]

    assert met_clients(blocks, [], shipped_lexicon())


def test_people_counted_in_what_is_told_of_them_did_not_come() -> None:
    blocks: list[Block] = [
        Heading(text="Verslag", level=1, where="kop 1"),
        Paragraph(text="De zaal kan tweehonderd bezoekers, artiesten en honden aan.", where="2"),
    ]

    assert not met_clients(blocks, [], shipped_lexicon())


def _met(lines: list[str]) -> bool:
    blocks = [Paragraph(text=text, where=f"alinea {at}") for at, text in enumerate(lines)]
    return met_clients(blocks, [], shipped_lexicon())


@pytest.mark.parametrize(
    "lines",
    [
        [
            "Groep Merel, 3 mei",
            "Fenna mist haar hond.",
            "Haar bed is te hard.",
            "De wc en de douche.",
        ],
        ["Avondje De Vliet", "Mw Bakker wil piano spelen.", "Haar dochter wil bingo."],
        ["Ploeg 2", "De jongens willen gamen.", "Daan wil meer zakgeld en een poes."],
        ["Elm, 3 May", "Daan misses his dog.", "The shower, his bed, the pills."],
    ],
)
def test_a_text_that_tells_how_people_live_is_of_a_meeting_with_clients(lines: list[str]) -> None:
    assert _met(lines)


def test_cells_tell_how_people_live_as_well() -> None:
    row = ("bed te hard", "douche koud", "hond mist Fenna", "gordijnen kapot")
    table = Table(rows=(tuple(Cell(text=text) for text in row),), where="tabel 1")
    assert met_clients([table], [], shipped_lexicon())


@pytest.mark.parametrize(
    "lines",
    [
        ["Kantinecommissie", "Soep, kip, vis en taart verkopen.", "De vaatwasser is stuk."],
        ["Commissie gebouw", "De douche lekt.", "Daan belt de loodgieter over de wc."],
        ["Verslag", "De hond van Daan, zijn bed en de douche.", "woord " * 400],
    ],
)
def test_what_others_say_of_food_or_a_shower_is_no_sign_of_clients(lines: list[str]) -> None:
    assert not _met(lines)


@pytest.mark.parametrize(
    "title",
    [
        "Terugblik zomer met de cliënten van De Lamp",
        "Weekend met onze logees",
        "Lieve families van De Lamp",
        "Beste bewoners,",
        "bewonersovl 3 juni",
        "Kinderinspraak De Tol",
    ],
)
def test_a_title_with_or_to_clients_is_of_a_meeting_with_them(title: str) -> None:
    blocks: list[Block] = [Paragraph(text=title, where="1")]

    assert met_clients(blocks, [], shipped_lexicon())


@pytest.mark.parametrize("title", ["Verslag over de bewoners", "Beste leden", "Lieve mensen"])
def test_a_title_about_them_or_to_others_is_none(title: str) -> None:
    blocks: list[Block] = [Paragraph(text=title, where="1")]

    assert not met_clients(blocks, [], shipped_lexicon())


@pytest.mark.parametrize(
    ("title", "cell"),
    [
        ("Huize De Lamp, gesprek", "De bewoners vinden de soep te zout."),
        ("Gesprek (verpleeghuis De Lamp)", "De bewoners vinden de soep te zout."),
        ("Tafelgesprek", "Acht bewoners, Fenna en Daan"),
        ("Groepsgesprek Lampenschuur", "De soep is te zout."),
    ],
)
def test_what_stands_in_a_table_tells_of_clients_as_well(title: str, cell: str) -> None:
    table = Table(rows=((Cell(text="Wie"), Cell(text=cell)),), where="tabel 1")
    blocks: list[Block] = [Paragraph(text=title, where="1"), table]

    assert met_clients(blocks, [], shipped_lexicon())
