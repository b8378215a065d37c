"""Invented tables as secretaries lay them out, with what a reader takes from each."""

import html
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from io import BytesIO

import docx

from planner_sync.domain.points import Decision, Status

ABOVE, BESIDE = "^", "<"
"""A cell that is merged with the one above or to its left."""

YES, NO, LATER, OPEN = (
    Decision.TAKEN_UP,
    Decision.NOT_TAKEN_UP,
    Decision.LATER,
    Decision.UNDECIDED,
)
_HEAD = ("Cliëntmoment De Wilgen", "Datum: 12 maart 2026")


@dataclass(frozen=True, kw_only=True)
class Want:
    """What a point should say."""

    title: str
    owners: tuple[str, ...] = ()
    told: Decision | None = None
    """What the table tells of the decision, if anything."""

    due: str = ""
    theme: str | None = None
    status: Status = Status.OPEN

    @property
    def decision(self) -> Decision:
        """Return what is decided: what somebody is to do is taken up."""
        return self.told or (YES if self.owners else OPEN)


@dataclass(frozen=True, kw_only=True)
class Design:
    """One or more tables, cells separated by ``|``; a line without any is a heading."""

    text: str
    wants: Sequence[Want]

    @property
    def is_merged(self) -> bool:
        """Whether cells are merged, which Markdown cannot write."""
        return any(c in {ABOVE, BESIDE} for part in self.parts() for row in part[1] for c in row)

    def parts(self) -> list[tuple[str, list[list[str]]]]:
        """Return each heading with the rows of the table below it."""
        parts: list[tuple[str, list[list[str]]]] = [("", [])]
        for line in self.text.strip().split("\n"):
            if "|" in line:
                parts[-1][1].append([cell.strip() for cell in line.split("|")])
            else:
                parts.append((line.strip(" -"), []))
        return [part for part in parts if part[1] or part[0]]


def as_markdown(design: Design) -> bytes:
    """Write *design* as Markdown."""
    lines = [f"# {_HEAD[0]}", "", _HEAD[1], ""]
    for title, rows in design.parts():
        lines += [f"## {title}", ""] if title else []
        for at, row in enumerate(rows):
            cells = (cell.replace("\\n", "<br>") for cell in row)
            lines.append(f"| {' | '.join(cells)} |")
            lines += [f"|{'---|' * len(row)}"] if not at else []
        lines.append("")
    return "\n".join(lines).encode()


def as_html(design: Design) -> bytes:
    """Write *design* as a web page, with spans for merged cells."""
    parts = [f"<h1>{_HEAD[0]}</h1><p>{_HEAD[1]}</p>"]
    for title, rows in design.parts():
        parts.append(f"<h2>{title}</h2>" if title else "")
        parts.append("<table>")
        for at, row in enumerate(rows):
            parts.append("<tr>")
            for column, cell in enumerate(row):
                if cell not in {ABOVE, BESIDE}:
                    text = html.escape(cell).replace("\\n", "<br>")
                    parts.append(f"<td{_spans(rows, at, column)}>{text}</td>")
            parts.append("</tr>")
        parts.append("</table><p></p>")
    return f"<html><body>{''.join(parts)}</body></html>".encode()


def as_word(design: Design) -> bytes:
    """Write *design* as a Word document."""
    document = docx.Document()
    document.add_heading(_HEAD[0], 1)
    document.add_paragraph(_HEAD[1])
    for title, rows in design.parts():
        if title:
            document.add_heading(title, 2)
        if rows:
            table = document.add_table(rows=len(rows), cols=len(rows[0]))
            for at, row in enumerate(rows):
                for column, cell in enumerate(row):
                    if cell == ABOVE:
                        table.cell(at - 1, column).merge(table.cell(at, column))
                    elif cell == BESIDE:
                        table.cell(at, column - 1).merge(table.cell(at, column))
                    else:
                        table.cell(at, column).text = cell.replace("\\n", "\n")
            document.add_paragraph()
    buffer = BytesIO()
    document.save(buffer)
    return buffer.getvalue()


def _spans(rows: Sequence[Sequence[str]], at: int, column: int) -> str:
    down, right = 1, 1
    while at + down < len(rows) and rows[at + down][column] == ABOVE:
        down += 1
    while column + right < len(rows[at]) and rows[at][column + right] == BESIDE:
        right += 1
    return (f' rowspan="{down}"' if down > 1 else "") + (f' colspan="{right}"' if right > 1 else "")


DESIGNS: Mapping[str, Design] = {
    "a theme before the wish": Design(
        text="""
        Gebied | Hier willen we verandering | Gaan we dit doen? | Wie zorgt ervoor | Klaar op
        Wassen | Twee keer in de week de was kunnen draaien | ja | Fenna | 1 mei
        Wassen | Een droogrek op het balkon | nee, dat mag niet van de verhuurder | |
        Uitjes | In het weekend vaker naar buiten | later, na de zomer | |
        Uitjes | Zelf kunnen kiezen waar de reis heen gaat | komt in het teamoverleg | |
        """,
        wants=[
            Want(
                title="Twee keer in de week de was kunnen draaien",
                owners=("Fenna",),
                told=YES,
                due="2026-05-01",
                theme="Wassen",
            ),
            Want(title="Een droogrek op het balkon", told=NO, theme="Wassen"),
            Want(title="In het weekend vaker naar buiten", told=LATER, theme="Uitjes"),
            Want(title="Zelf kunnen kiezen waar de reis heen gaat", theme="Uitjes"),
        ],
    ),
    "a theme that is written once": Design(
        text="""
        Onderwerp | Wat zou er fijner kunnen | Ja of nee | Wie
        Ontbijt | Vers brood van de bakker op zondag | ja | Daan
         | Later kunnen ontbijten in de vakantie | nee |
        Slapen | Minder lawaai op de gang na tien uur | ja | Fenna
         | Een gordijn dat goed donker maakt | ja | Fenna
        """,
        wants=[
            Want(
                title="Vers brood van de bakker op zondag",
                owners=("Daan",),
                told=YES,
                theme="Ontbijt",
            ),
            Want(title="Later kunnen ontbijten in de vakantie", told=NO, theme="Ontbijt"),
            Want(title="Minder lawaai op de gang na tien uur", owners=("Fenna",), told=YES),
            Want(
                title="Een gordijn dat goed donker maakt",
                owners=("Fenna",),
                told=YES,
                theme="Slapen",
            ),
        ],
    ),
    "a theme merged over its rows": Design(
        text="""
        Thema | Wens | Wie | Wanneer
        Koken | Een keer per week samen koken | Fenna | 1 april
        ^ | Recepten in grote letters | Daan | 1 mei
        Tuin | Een moestuinbak op hoogte | Daan | 1 juni
        """,
        wants=[
            Want(title="Een keer per week samen koken", owners=("Fenna",), due="2026-04-01"),
            Want(title="Recepten in grote letters", owners=("Daan",), theme="Koken"),
            Want(title="Een moestuinbak op hoogte", owners=("Daan",), theme="Tuin"),
        ],
    ),
    "themes on rows of their own": Design(
        text="""
        Wat willen we anders | Besluit | Door wie
        Eten en drinken | < | <
        Meer soorten thee in de kast | ja | Fenna
        Vrije tijd | < | <
        Een biljart in de recreatiezaal | nee, geen plaats |
        """,
        wants=[
            Want(
                title="Meer soorten thee in de kast",
                owners=("Fenna",),
                told=YES,
                theme="Eten en drinken",
            ),
            Want(title="Een biljart in de recreatiezaal", told=NO, theme="Vrije tijd"),
        ],
    ),
    "what was discussed and what came of it": Design(
        text="""
        Ter tafel | Uitkomst | Trekker
        De bel bij de achterdeur hoor je boven niet | Draadloze bel kopen | Daan
        Roken onder het afdak | Kan niet, is een vluchtroute | -
        De was komt verkleurd terug | Wasinstructies in de waskamer hangen | Fenna / Daan
        """,
        wants=[
            Want(title="Draadloze bel kopen", owners=("Daan",)),
            Want(title="Roken onder het afdak", told=NO),
            Want(
                title="De was komt verkleurd terug: wasinstructies in de waskamer hangen",
                owners=("Fenna", "Daan"),
            ),
        ],
    ),
    "a subject, a conclusion and a name": Design(
        text="""
        Bespreekpunt | Conclusie | Aan zet
        Zwemmen | Nieuw zwembad zoeken met een tillift | Daan
        Vakantie | Folders opvragen bij drie huizen aan zee | Fenna
        """,
        wants=[
            Want(title="Zwemmen: nieuw zwembad zoeken met een tillift", owners=("Daan",)),
            Want(title="Vakantie: folders opvragen bij drie huizen aan zee", owners=("Fenna",)),
        ],
    ),
    "no header, with names and days": Design(
        text="""
        Nieuwe tuinstoelen uitzoeken met de bewoners | Fenna | 1 mei
        Kapstok in de hal lager ophangen | Daan | 15 april
        Offerte vragen voor een zonnescherm | Fenna | juni
        """,
        wants=[
            Want(
                title="Nieuwe tuinstoelen uitzoeken met de bewoners",
                owners=("Fenna",),
                due="2026-05-01",
            ),
            Want(title="Kapstok in de hal lager ophangen", owners=("Daan",), due="2026-04-15"),
            Want(title="Offerte vragen voor een zonnescherm", owners=("Fenna",), due="2026-06-30"),
        ],
    ),
    "no header, with themes and answers": Design(
        text="""
        Eten | Soep ook in het weekend | ja | Fenna
        Eten | Zelf je brood mogen smeren | ja | Daan
        Wonen | Een tweede televisie in de zaal | nee, te duur |
        """,
        wants=[
            Want(title="Soep ook in het weekend", owners=("Fenna",), told=YES, theme="Eten"),
            Want(title="Zelf je brood mogen smeren", owners=("Daan",), told=YES),
            Want(title="Een tweede televisie in de zaal", told=NO, theme="Wonen"),
        ],
    ),
    "headers that nobody ever used": Design(
        text="""
        Hoek | Pareltje | Kapitein | Haven
        Keuken | De vaatwasser moet ook in het weekend worden uitgeruimd | Daan | 1 april
        Keuken | Meer scherpe messen kopen | Fenna | 1 mei
        Gang | Kapotte lampen sneller vervangen | Daan | 1 juni
        """,
        wants=[
            Want(
                title="De vaatwasser ook in het weekend uitruimen",
                owners=("Daan",),
                due="2026-04-01",
            ),
            Want(title="Meer scherpe messen kopen", owners=("Fenna",), theme="Keuken"),
            Want(title="Kapotte lampen sneller vervangen", owners=("Daan",), theme="Gang"),
        ],
    ),
    "numbers and a state in free words": Design(
        text="""
        # | Kwestie | Bij wie | Hoe staat het ermee
        1 | Kapotte stoel in de serre vervangen | Fenna | loopt
        2 | Spelletjeskast aanvullen | Daan | nog niet gestart
        """,
        wants=[
            Want(
                title="Kapotte stoel in de serre vervangen",
                owners=("Fenna",),
                status=Status.IN_PROGRESS,
            ),
            Want(title="Spelletjeskast aanvullen", owners=("Daan",)),
        ],
    ),
    "a form for each point": Design(
        text="""
        Wens | Een rustige plek om te bellen
        Wie? | Fenna
        Wanneer? | 1 april
        Hoe? | Het kleine kamertje leegmaken
        - Nog een
        Wens | Vaker verse bloemen op tafel
        Wie? | Daan
        Wanneer? | 15 april
        Hoe? | Een emmer bij de markt halen
        """,
        wants=[
            Want(title="Een rustige plek om te bellen", owners=("Fenna",), due="2026-04-01"),
            Want(title="Vaker verse bloemen op tafel", owners=("Daan",), due="2026-04-15"),
        ],
    ),
    "forms below each other in one table": Design(
        text="""
        Thema | Wonen
        Verbeterpunt | Een lage drempel bij de schuifpui
        Trekker | Daan
        Thema | Vervoer
        Verbeterpunt | De bus een kwartier eerder laten komen
        Trekker | Fenna
        """,
        wants=[
            Want(title="Een lage drempel bij de schuifpui", owners=("Daan",), theme="Wonen"),
            Want(
                title="De bus een kwartier eerder laten komen",
                owners=("Fenna",),
                theme="Vervoer",
            ),
        ],
    ),
    "points beside each other": Design(
        text="""
        Verbeterpunt | Een bel op de wc beneden | Groter licht boven het biljart
        Wie | Fenna | Daan
        Wanneer | 1 april | 1 mei
        Besluit | ja | later
        """,
        wants=[
            Want(
                title="Een bel op de wc beneden",
                owners=("Fenna",),
                told=YES,
                due="2026-04-01",
            ),
            Want(
                title="Groter licht boven het biljart",
                owners=("Daan",),
                told=LATER,
                due="2026-05-01",
            ),
        ],
    ),
    "what, how, who and when": Design(
        text="""
        Wat? | Hoe? | Wie? | Wanneer?
        Buitenverlichting bij het fietsenhok | Elektricien bellen voor een prijs | Daan | 1 mei
        Koffie na de kerkdienst | Koffieploeg vragen | Fenna | 5 april
        """,
        wants=[
            Want(title="Buitenverlichting bij het fietsenhok", owners=("Daan",), due="2026-05-01"),
            Want(title="Koffie na de kerkdienst", owners=("Fenna",), due="2026-04-05"),
        ],
    ),
    "a header that comes back": Design(
        text="""
        Afspraak | Uitvoerder | Gereed
        Deurmatten bestellen | Daan | 1 mei
        Afspraak | Uitvoerder | Gereed
        Sleutelkastje ophangen | Fenna | 1 juni
        """,
        wants=[
            Want(title="Deurmatten bestellen", owners=("Daan",)),
            Want(title="Sleutelkastje ophangen", owners=("Fenna",)),
        ],
    ),
    "a title above the header": Design(
        text="""
        Overzicht van deze middag | < | <
        Wat is de wens | Pakken wij dit op | Wie gaat erover
        Een stoel met armleuningen bij de kapper | ja | Fenna
        Een hond in huis | nee, er zijn mensen bang voor honden |
        """,
        wants=[
            Want(
                title="Een stoel met armleuningen bij de kapper",
                owners=("Fenna",),
                told=YES,
            ),
            Want(title="Een hond in huis", told=NO),
        ],
    ),
    "an answer to tick": Design(
        text="""
        Voorstel van bewoners | Ja | Nee | Later | Wie
        Spelletjesmiddag op donderdag | x | | | Fenna
        Alle muren oranje | | x | |
        Kippen in de tuin | | | x |
        """,
        wants=[
            Want(title="Spelletjesmiddag op donderdag", owners=("Fenna",), told=YES),
            Want(title="Alle muren oranje", told=NO),
            Want(title="Kippen in de tuin", told=LATER),
        ],
    ),
    "a table for each theme": Design(
        text="""
        - Eten
        Wens | Besluit | Wie
        Vaker vis op vrijdag | ja | Daan
        - Wonen
        Wens | Besluit | Wie
        Een kastje bij de voordeur | nee, de gang is te smal |
        """,
        wants=[
            Want(title="Vaker vis op vrijdag", owners=("Daan",), told=YES),
            Want(title="Een kastje bij de voordeur", told=NO),
        ],
    ),
    "who was there, then the points": Design(
        text="""
        Naam | Functie
        Fenna Fictief | begeleider
        Daan van der Verzonnen | begeleider
        - Waar we het over hadden
        Waar gaat het over | Wat is de wens | Wat spreken we af | Wie
        Fietsen | Een duofiets om samen te rijden | Subsidie aanvragen | Fenna
        Fietsen | Fietsles voor wie het verleerd is | Fietsdocent zoeken | Daan
        """,
        wants=[
            Want(
                title="Een duofiets om samen te rijden: subsidie aanvragen",
                owners=("Fenna",),
                theme="Fietsen",
            ),
            Want(
                title="Fietsles voor wie het verleerd is: fietsdocent zoeken",
                owners=("Daan",),
                theme="Fietsen",
            ),
        ],
    ),
    "a day in front": Design(
        text="""
        Datum | Afspraak | Uitvoerder | Afgerond
        12-03-2026 | Muntjes voor de wasmachine regelen | Daan | nee
        12-03-2026 | Menu voor Pasen rondsturen | Fenna | nee
        """,
        wants=[
            Want(title="Muntjes voor de wasmachine regelen", owners=("Daan",)),
            Want(title="Menu voor Pasen rondsturen", owners=("Fenna",)),
        ],
    ),
    "an idea with the answer of the team": Design(
        text="""
        Idee van de bewoners | Antwoord van de begeleiding
        Zondag samen wandelen | Ja, Fenna maakt een route
        Langer licht op de gang | Nee, anderen slapen dan slecht
        Een jukebox | Later, eerst sparen
        """,
        wants=[
            Want(title="Zondag samen wandelen: een route maken", owners=("Fenna",), told=YES),
            Want(title="Langer licht op de gang", told=NO),
            Want(title="Een jukebox", told=LATER),
        ],
    ),
    "what goes well beside what does not": Design(
        text="""
        Wat gaat goed | Wat kan beter
        De sfeer aan tafel is prettig | Het eten is vaak lauw als het boven komt
        Er wordt goed geluisterd | De wc op de gang is te vaak vies
        """,
        wants=[
            Want(title="Het eten is vaak lauw als het boven komt"),
            Want(title="De wc op de gang is te vaak vies"),
        ],
    ),
    "a question to the team and what it does": Design(
        text="""
        Vraag van de bewoners | Wat doet het team ermee | Door | Vóór
        Wanneer komt de nieuwe bank? | Navragen bij inkoop | Daan | 1 april
        Kan de post eerder worden gebracht? | Bespreken met de postkamer | Fenna | 1 mei
        """,
        wants=[
            Want(title="Wanneer komt de nieuwe bank?", owners=("Daan",), due="2026-04-01"),
            Want(
                title="Kan de post eerder worden gebracht?",
                owners=("Fenna",),
                due="2026-05-01",
            ),
        ],
    ),
    "who and when in one cell": Design(
        text="""
        Wat pakken we aan | Wie en wanneer
        Kussens voor de tuinbanken naaien | Fenna, 1 juni
        Vogelhuisjes ophangen | Daan, april
        """,
        wants=[
            Want(title="Kussens voor de tuinbanken naaien", owners=("Fenna",), due="2026-06-01"),
            Want(title="Vogelhuisjes ophangen", owners=("Daan",), due="2026-04-30"),
        ],
    ),
    "who in front, the work behind": Design(
        text="""
        Wie | Tegen wanneer | Wat
        Daan | 1 april | Kerstspullen opruimen op zolder
        Fenna | 1 mei | Fotoboek van het zomerfeest maken
        """,
        wants=[
            Want(title="Kerstspullen opruimen op zolder", owners=("Daan",), due="2026-04-01"),
            Want(title="Fotoboek van het zomerfeest maken", owners=("Fenna",), due="2026-05-01"),
        ],
    ),
    "how often something was said": Design(
        text="""
        Opgehaald bij de bewoners | Hoe vaak genoemd | Doen? | Wie
        Rustiger muziek tijdens het eten | 4 | ja | Fenna
        Een eigen brievenbus | 2 | nee, het portiek is te klein |
        """,
        wants=[
            Want(title="Rustiger muziek tijdens het eten", owners=("Fenna",), told=YES),
            Want(title="Een eigen brievenbus", told=NO),
        ],
    ),
    "a wish with two steps": Design(
        text="""
        Wens | Actie | Wie | Wanneer
        Een eigen moestuin | Plek kiezen met de tuinman | Daan | 1 april
        ^ | Zaden en aarde kopen | Fenna | 15 april
        """,
        wants=[
            Want(
                title="Een eigen moestuin: plek kiezen met de tuinman",
                owners=("Daan",),
                due="2026-04-01",
            ),
            Want(title="Zaden en aarde kopen", owners=("Fenna",), due="2026-04-15"),
        ],
    ),
    "the reason and the first step beside it": Design(
        text="""
        Dit willen wij | Waarom | Eerste stap | Wie neemt dit mee
        Een koelkast op de tweede | Beneden is hij altijd vol | Stopcontact laten nakijken | Daan
        Vaste tijd voor de krant | Nu is hij al uit elkaar gehaald | Krantenrek kopen | Fenna
        """,
        wants=[
            Want(title="Een koelkast op de tweede: stopcontact laten nakijken", owners=("Daan",)),
            Want(title="Vaste tijd voor de krant: krantenrek kopen", owners=("Fenna",)),
        ],
    ),
    "a header without a word above the wishes": Design(
        text="""
         | Wie | Klaar
        Plantenbakken bij de ingang | Fenna | 1 mei
        Grotere kalender in de keuken | Daan | 1 april
        """,
        wants=[
            Want(title="Plantenbakken bij de ingang", owners=("Fenna",), due="2026-05-01"),
            Want(title="Grotere kalender in de keuken", owners=("Daan",), due="2026-04-01"),
        ],
    ),
    "several wishes in one cell": Design(
        text="""
        Thema | Wat wensen jullie
        Wonen | - een extra sleutel van de schuur\\n- het hek moet zachter dicht kunnen
        Eten | - meer fruit op tafel\\n- soep in mokken in plaats van kommen
        """,
        wants=[
            Want(title="Een extra sleutel van de schuur", theme="Wonen"),
            Want(title="Het hek moet zachter dicht kunnen", theme="Wonen"),
            Want(title="Meer fruit op tafel", theme="Eten"),
            Want(title="Soep in mokken in plaats van kommen", theme="Eten"),
        ],
    ),
    "in English": Design(
        text="""
        Theme | What residents want changed | Will we do it? | Who takes it on | By when
        Food | A later dinner on Sundays | yes | Fenna | 1 May
        Food | Fresh fruit in every lounge | no, too expensive | |
        """,
        wants=[
            Want(
                title="A later dinner on Sundays",
                owners=("Fenna",),
                told=YES,
                due="2026-05-01",
                theme="Food",
            ),
            Want(title="Fresh fruit in every lounge", told=NO, theme="Food"),
        ],
    ),
    "who said it, what and what is done, without a header": Design(
        text="""
        Fenna | Werkt sinds kort in de winkel. Gaat goed. |
        Daan | Het hok zit op slot, dus alles staat in de regen | \
            Fenna laat sleutels maken. Voor Pasen
        Fenna | Wil graag leren met de trein te gaan | oefenen met Daan, 3x
        Daan | loon omhoog | gaan wij niet over
        Fenna | De lamp op de trap knippert | gemaakt 10/3
        Daan | Gaan we verhuizen? Nee, alleen de bovenste gang. | uitgelegd
        """,
        wants=[
            Want(
                title="Het hok zit op slot: sleutels laten maken",
                owners=("Fenna",),
                due="2026-04-05",
            ),
            Want(title="Leren met de trein gaan: oefenen met een collega, 3x", owners=("Daan",)),
            Want(title="Loon omhoog", told=NO),
            Want(title="De lamp op de trap knippert", status=Status.DONE),
        ],
    ),
    "what was said, what is done and who, without a header": Design(
        text="""
        Soep is lauw | warmhoudkan kopen | Daan
        Lamp op de trap is stuk | gemaakt | -
        Vaker naar buiten | elke woensdag | Fenna, vanaf april
        """,
        wants=[
            Want(title="Soep is lauw: warmhoudkan kopen", owners=("Daan",)),
            Want(title="Lamp op de trap is stuk", status=Status.DONE),
            Want(title="Vaker naar buiten: elke woensdag", owners=("Fenna",), due="2026-04-30"),
        ],
    ),
    "a wish and what came of it, without a header": Design(
        text="""
        Deur piept | gesmeerd
        Later naar bed | mag, tot elf uur
        Uit eten met z'n allen | te duur
        """,
        wants=[
            Want(title="Deur piept", status=Status.DONE),
            Want(title="Later naar bed", told=YES),
            Want(title="Uit eten met z'n allen", told=NO),
        ],
    ),
    "since when, and how it stands": Design(
        text="""
        Sinds | Onderwerp | Stand van zaken | Bij wie ligt het
        mei | Lamp in de gang knippert | ✔ nieuwe starter, brandt weer |
        mei | Scherm voor het raam | offerte is binnen, wacht op akkoord van de directie | Fenna
        jan | Niemand weet wie de vaste begeleider is | naambordje bij iedere deur | \
            Daan, vóór 1 december
        mei | Hond op bezoek | ✔ mag, aan de riem |
        jan | Fotoboek van het feest | familie levert foto's aan, vrijwilliger plakt ze in | \
            alle families, half januari
        jan | Meer handen in de zomer | is overal tekort, kunnen wij hier niet oplossen | n.v.t.
        """,
        wants=[
            Want(title="Lamp in de gang knippert", status=Status.DONE),
            Want(
                title="Scherm voor het raam", owners=("Fenna",), status=Status.IN_PROGRESS, told=YES
            ),
            Want(
                title="Niemand weet wie de vaste begeleider is: naambordje bij iedere deur",
                owners=("Daan",),
                due="2026-12-01",
            ),
            Want(title="Hond op bezoek", status=Status.DONE),
            Want(
                title="Fotoboek van het feest: familie levert foto's aan, vrijwilliger plakt ze in",
                owners=("alle families",),
                due="2027-01-20",
            ),
            Want(title="Meer handen in de zomer", told=NO),
        ],
    ),
    "who and when in every way": Design(
        text="""
        Onderwerp | Wat hoorden we | Wat spreken we af | Wie / wanneer
        Eten | Mevr. De Bruin: rijst is vaak te nat. Compliment voor de soep. | \
            Kortere kooktijd proberen | Fenna, vóór Pasen
        Avond | Naar bed gaan duurt lang (fam. Daan) | Ronde anders indelen | \
            Avonddienst, 3 april bekijken
        Uitjes | Vraag om ook op zaterdag iets te doen | \
            Past niet in het rooster. Zangavond op maandag blijft. | n.v.t.
        Was | Sokken raken weg | Familie levert labels, Daan naait ze erin | \
            Daan, doorlopend
        Tuin | Rolstoelen lopen vast in het zand | Prijs opvragen voor stenen | Fenna, jan.
        """,
        wants=[
            Want(
                title="Rijst is vaak te nat: kortere kooktijd proberen",
                owners=("Fenna",),
                due="2026-04-05",
            ),
            Want(
                title="Naar bed gaan duurt lang: ronde anders indelen",
                owners=("Avonddienst",),
                due="2026-04-03",
            ),
            Want(title="Vraag om ook op zaterdag iets te doen", told=NO),
            Want(
                title="Sokken raken weg: Familie levert labels, een collega naait ze erin",
                owners=("Daan",),
            ),
            Want(
                title="Rolstoelen lopen vast in het zand: prijs opvragen voor stenen",
                owners=("Fenna",),
                due="2027-01-31",
            ),
        ],
    ),
    "what became of earlier points": Design(
        text="""
        - Nog van de vorige keer
        Scherm huiskamer | hangt sinds augustus, bevalt
        Krant eerder op tafel | gaat goed, iedere dag voor 9 uur
        Banken in de hal | zijn besteld, Daan volgt de levering
        Naambordjes team | 3 van de 14 hebben er een, Fenna maakt de rest
        Extra bingo | nog niet, Daan kijkt in mei
        Kippen in de tuin | gaat niet door
        """,
        wants=[
            Want(title="Scherm huiskamer", status=Status.DONE),
            Want(title="Krant eerder op tafel", status=Status.DONE),
            Want(title="Banken in de hal", owners=("Daan",), status=Status.IN_PROGRESS, told=YES),
            Want(
                title="Naambordjes team: de rest maken",
                owners=("Fenna",),
                status=Status.IN_PROGRESS,
                told=YES,
            ),
            Want(title="Extra bingo: in mei kijken", owners=("Daan",), due="2026-05-31"),
            Want(title="Kippen in de tuin", status=Status.DROPPED),
        ],
    ),
    "marks in the column of the state": Design(
        text="""
        Punt | Door | Stand nu
        Kapstok lager hangen | Daan | ✅
        Bank voor de hal | Fenna | in bestelling
        Radio in de lift | - | ❌ te duur
        """,
        wants=[
            Want(title="Kapstok lager hangen", owners=("Daan",), status=Status.DONE, told=OPEN),
            Want(title="Bank voor de hal", owners=("Fenna",), status=Status.IN_PROGRESS, told=YES),
            Want(title="Radio in de lift", told=NO),
        ],
    ),
    "whose question it is, and the answer": Design(
        text="""
        Naam | Vraag | Antwoord
        Fenna | Mag de televisie later aan? | Ja, tot elf uur
        Daan | Kan de kat blijven? | Nee, er zijn mensen allergisch
        """,
        wants=[
            Want(title="Mag de televisie later aan?", told=YES),
            Want(title="Kan de kat blijven?", told=NO),
        ],
    ),
    "the month in which it was brought up": Design(
        text="""
        Ingebracht | Punt | Door wie | Gereed
        jan. | Trapleuning vastzetten | Daan | ja
        feb. | Fluitketel vervangen | Fenna | nee
        """,
        wants=[
            Want(title="Trapleuning vastzetten", owners=("Daan",), status=Status.DONE, told=OPEN),
            Want(title="Fluitketel vervangen", owners=("Fenna",)),
        ],
    ),
    "a number and a day in front": Design(
        text="""
        Nr | Datum | Actie | Wie
        1 | 12-1 | Stoelen bestellen voor de zaal | Daan
        2 | 9-2 | Tent huren voor het feest | Fenna (eind mei)
        """,
        wants=[
            Want(title="Stoelen bestellen voor de zaal", owners=("Daan",)),
            Want(title="Tent huren voor het feest", owners=("Fenna",), due="2026-05-31"),
        ],
    ),
    "an English round": Design(
        text="""
        Fenna | Would like to learn to cook | practise with Daan
        Daan | Higher wages | not up to us
        Fenna | The bell is broken | fixed on 3 March
        """,
        wants=[
            Want(title="Learn to cook: practise with a colleague", owners=("Daan",)),
            Want(title="Higher wages", told=NO),
            Want(title="The bell is broken", status=Status.DONE),
        ],
    ),
}
