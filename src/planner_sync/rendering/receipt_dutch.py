"""What a receipt says in Dutch, in plain words (B1)."""

from planner_sync.domain.points import Decision, Kind
from planner_sync.domain.receipts import Assigned, Fate
from planner_sync.rendering.digest_words import Plural
from planner_sync.rendering.receipt_words import FateWords, ReceiptWords

DUTCH = ReceiptWords(
    language="nl",
    locale="nl-NL",
    and_="en",
    page_of="Bladzijde {page} van {pages}",
    file_name="Verwerkingsverslag {label}.docx",
    unread_label="niet gelezen {code}",
    overview_name="Overzicht.docx",
    title="Verwerkingsverslag",
    unread_title="Dit bestand is niet gelezen",
    past_title="Dit verslag is niet meer nodig",
    past="Het bestand kon eerst niet worden gelezen. Het is daarna veranderd, opnieuw gelezen of "
    "weggehaald. Dit document mag weg.",
    moment="cliëntmoment van {day}",
    changed="bestand van {day}",
    read="bekeken op {day}",
    unread="Dit bestand kon niet worden gelezen. Er zijn geen punten uit gehaald.",
    unread_advice="Zet het verbeterde bestand in dezelfde map. De volgende ronde leest het "
    "vanzelf, en dan komt er een gewoon verwerkingsverslag.",
    elsewhere="Deze notulen zijn eerder verwerkt voor een ander team. De taken staan op het bord "
    "van dat team en blijven daar. Hier is niets uit gehaald.",
    elsewhere_advice="Zet het bestand terug in de map van dat team. Hoort dit cliëntmoment toch "
    "bij dit team? Verwijder dan de taken op het andere bord. Bewaar het bestand hier daarna "
    "opnieuw.",
    stays="De nieuwste versie van deze notulen kon niet worden gelezen. Wat eerder is gelezen, "
    "blijft staan zoals hieronder.",
    opening="Dit is wat er uit de notulen is gehaald, en wat ermee is gebeurd.",
    no_points="Er zijn geen verbeterpunten of acties gevonden.",
    no_points_hint="Staan ze er wel in? Zet ze in een tabel of lijst onder een kop als "
    "“Verbeterpunten” of “Acties”.",
    twins=Plural(
        "In de map ligt nog 1 bestand van dit cliëntmoment. Dat telt niet apart mee: het nieuwste "
        "Word-document gaat voor.",
        "In de map liggen nog {n} bestanden van dit cliëntmoment. Die tellen niet apart mee: het "
        "nieuwste Word-document gaat voor.",
    ),
    points=Plural("1 punt gelezen: {counts}.", "{n} punten gelezen: {counts}."),
    counts={
        Fate.CREATED: Plural("1 taak gemaakt", "{n} taken gemaakt"),
        Fate.UPDATED: Plural("1 taak bijgewerkt", "{n} taken bijgewerkt"),
        Fate.ADOPTED: Plural("1 bestaande taak herkend", "{n} bestaande taken herkend"),
        Fate.UNCHANGED: Plural("1 taak ongewijzigd", "{n} taken ongewijzigd"),
        Fate.STOPPED: Plural("1 gestopt", "{n} gestopt"),
        Fate.SUGGESTED: Plural("1 mogelijk punt", "{n} mogelijke punten"),
        Fate.HELD: Plural("1 tegengehouden", "{n} tegengehouden"),
    },
    no_task=Plural("1 zonder taak", "{n} zonder taak"),
    waiting_points=Plural("1 wacht nog", "{n} wachten nog"),
    open_minutes="Open de notulen",
    open_file="Open het bestand",
    open_plan="Open het plan",
    moment_heading="Het cliëntmoment",
    fact_column="Wat",
    understood_column="Zo begrepen",
    date_fact="Datum",
    guessed_date="Geen datum gevonden. Gerekend is met {day}, de dag waarop het bestand voor het "
    "laatst veranderde.",
    people_fact="Aanwezig",
    nobody="geen aantallen gevonden",
    people={
        "clients": Plural("1 cliënt", "{n} cliënten"),
        "network": Plural("1 naaste", "{n} naasten"),
        "colleagues": Plural("1 collega", "{n} collega's"),
        "other": Plural("1 ander", "{n} anderen"),
    },
    questions_heading="Dit is niet duidelijk",
    questions_hint="Pas de notulen aan en bewaar ze. De volgende ronde leest ze opnieuw.",
    place_column="Plaats in de notulen",
    problem_column="Wat niet duidelijk is",
    advice_column="Zo wordt het wel begrepen",
    points_heading="De punten",
    point_column="Punt en plaats in de notulen",
    fate_column="Wat ermee is gebeurd",
    who_column="Wie en wanneer volgens de notulen",
    marker="kenmerk\N{NO-BREAK SPACE}{marker}",
    kinds={
        Kind.IMPROVEMENT: "verbeterpunt",
        Kind.ACTION: "actie",
        Kind.DECISION: "besluit",
    },
    decisions={
        Decision.TAKEN_UP: "besluit: oppakken",
        Decision.UNDECIDED: "nog geen besluit",
    },
    suggested_heading="Mogelijke punten",
    held_heading="Tegengehouden",
    heard_heading="Wel gehoord, geen punt",
    heard="Iemand zei hier iets, maar er staat niet bij wat het team ermee doet: {places}. Daar is "
    "geen punt van gemaakt. Moet er toch iets gebeuren? Schrijf erbij wat, wie en voor wanneer, "
    "en bewaar de notulen.",
    fates={
        Fate.CREATED: FateWords(said="Taak gemaakt."),
        Fate.UPDATED: FateWords(said="Taak bijgewerkt."),
        Fate.UNCHANGED: FateWords(said="Taak ongewijzigd: die stond er al."),
        Fate.ADOPTED: FateWords(said="Taak herkend: die stond al op het bord."),
        Fate.STOPPED: FateWords(
            said="Gestopt: de kaart is in Planner weggegooid. Er komt geen nieuwe kaart."
        ),
        Fate.DECISION: FateWords(said="Zonder taak: dit is een besluit. Het is onthouden."),
        Fate.DONE: FateWords(said="Zonder taak: volgens de notulen is dit al klaar."),
        Fate.NOT_TAKEN_UP: FateWords(said="Zonder taak: het besluit is om dit niet op te pakken."),
        Fate.LATER: FateWords(said="Zonder taak: het besluit is om dit later te doen."),
        Fate.ELSEWHERE: FateWords(said="Zonder taak: anderen dan het team pakken dit op."),
        Fate.NO_BUCKET: FateWords(
            said="Nog zonder taak: in Planner hebben twee buckets dezelfde naam.",
            hint="Geef één van de twee een andere naam. Daarna komt de kaart vanzelf.",
        ),
        Fate.SUGGESTED: FateWords(
            said="Uit de tekst was niet zeker of dit punten zijn. Er is nog geen taak van gemaakt.",
            hint="Telt er één mee? Vink het aan op de kaart van het cliëntmoment in Planner. Of "
            "zet het in de notulen in een tabel of lijst onder een kop als “Verbeterpunten” of "
            "“Acties”. Telt het niet mee? Dan hoef je niets te doen.",
        ),
        Fate.HELD: FateWords(
            said="Deze tekst gaat over een herkenbaar persoon. Daarom staat die niet in Planner en "
            "niet in dit verslag.",
            hint="Schrijf het op zonder namen, nummers of iemands gezondheid, bijvoorbeeld: "
            "“Rustiger eten in de huiskamer”.",
        ),
        Fate.WAITING: FateWords(
            said="Wacht: Planner gaf geen antwoord. De volgende ronde kijkt opnieuw."
        ),
        Fate.NEEDS_PERSON: FateWords(
            said="Niet zeker of de kaart al bestaat. Een beheerder kijkt ernaar.",
            hint="Maakte iemand zelf een kopie van de kaart? Haal dan de code tussen de haken uit "
            "de titel van die kopie.",
        ),
        Fate.BRAKED: FateWords(said="Wacht: eerst kijkt een beheerder of dit klopt."),
        Fate.CONFLICT: FateWords(
            said="Wacht: iemand wijzigde de kaart op hetzelfde moment. De volgende ronde kijkt "
            "opnieuw."
        ),
        Fate.FAILED: FateWords(
            said="Niet gelukt: Planner weigerde de taak. De volgende ronde probeert het opnieuw.",
            hint="Blijft dit staan? Vraag dan je beheerder om te kijken.",
        ),
        Fate.GONE: FateWords(said="Staat niet meer in de notulen. De kaart blijft zoals hij is."),
    },
    reason="Toelichting: {reason}",
    assigned={
        Assigned.YES: "Toegewezen",
        Assigned.NOBODY_NAMED: "Niemand genoemd",
        Assigned.TEAM: "Niemand: het hele team is genoemd",
        Assigned.UNKNOWN: "Niemand: naam niet herkend in de groep",
        Assigned.AMBIGUOUS: "Niemand: naam past op meer dan één lid",
        Assigned.PARTLY: "Toegewezen, maar een andere naam past op meer dan één lid",
        Assigned.LEFT: "Wie dit zou doen, is geen lid meer van de groep: wie neemt het over?",
        Assigned.DROPPED: "Planner nam de toewijzing niet over: wijs de taak zelf toe",
    },
    recognised="Naam herkend in de groep",
    unknown_hint="Schrijf voornaam en achternaam van een lid van de groep, of wijs de taak in "
    "Planner zelf toe.",
    due="Klaar op {day}",
    due_from="Klaar op {day} (uit “{text}”)",
    no_due="Geen datum",
    vague_due="Uit “{text}” is geen dag te halen. Schrijf bijvoorbeeld: 27 maart 2026.",
    held_title="Punt uit {where}",
    privacy_heading="Weggelaten voor de privacy",
    privacy="Uit de notulen zijn weggelaten: {counts}. Dat komt niet in Planner en niet in "
    "Teams, en staat daarom ook hier niet.",
    redactions={
        "name": Plural("1 naam", "{n} namen"),
        "e-mail": Plural("1 e-mailadres", "{n} e-mailadressen"),
        "phone": Plural("1 telefoonnummer", "{n} telefoonnummers"),
        "address": Plural("1 adres", "{n} adressen"),
        "birth date": Plural("1 geboortedatum", "{n} geboortedatums"),
        "bsn": Plural("1 burgerservicenummer", "{n} burgerservicenummers"),
        "client number": Plural("1 cliëntnummer", "{n} cliëntnummers"),
        "iban": Plural("1 rekeningnummer", "{n} rekeningnummers"),
        "link": Plural("1 link of bestandsnaam", "{n} links of bestandsnamen"),
        "room": Plural("1 kamernummer", "{n} kamernummers"),
        "sentence": Plural(
            "1 zin over een herkenbaar persoon", "{n} zinnen over een herkenbaar persoon"
        ),
    },
    other_redaction=Plural("1 ander gegeven", "{n} andere gegevens"),
    made_by="Klopt iets niet? Verbeter de notulen en bewaar ze, dan werkt de volgende ronde de "
    "kaarten bij. Wat het team zelf op een kaart veranderde, blijft zo. Gemaakt door "
    "planner-sync.",
    overview_title="Overzicht van de bestanden",
    overview_opening="Elk bestand met notulen heeft een eigen verwerkingsverslag in deze map. "
    "Hier staan de andere bestanden.",
    all_read="Er zijn geen andere bestanden.",
    no_minutes_heading="Geen notulen",
    no_minutes_hint="Zijn het wel notulen? Zet er een datum in en een kop “Verbeterpunten” met "
    "een tabel of lijst, en bewaar het bestand opnieuw.",
    file_column="Bestand",
    changed_column="Laatst veranderd",
    reason_column="Waarom niet gelezen als notulen",
    no_signs="Er staat geen datum, geen lijst van aanwezigen en geen verbeterpunt in.",
    not_read_heading="Nog niet gelezen",
    waiting=Plural(
        "1 bestand is pas veranderd of in gebruik. Het wordt gelezen als niemand er meer in "
        "schrijft.",
        "{n} bestanden zijn pas veranderd of in gebruik. Ze worden gelezen als niemand er meer in "
        "schrijft.",
    ),
    drafts=Plural(
        "1 bestand heet concept. Het wordt gelezen zodra dat woord uit de naam is.",
        "{n} bestanden heten concept. Ze worden gelezen zodra dat woord uit de naam is.",
    ),
    sentences={},
    places={},
)
