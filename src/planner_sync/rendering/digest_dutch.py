"""What a digest says in Dutch, in plain words (B1)."""

from planner_sync.domain.board import Standing
from planner_sync.domain.brakes import BrakeKind
from planner_sync.domain.progress import Section
from planner_sync.rendering.digest_words import DigestWords, Plural, SectionWords

DUTCH = DigestWords(
    language="nl",
    locale="nl-NL",
    title="Verbeterpunten in {month}",
    as_of="stand van {day}",
    compared_to="vergeleken met {day}",
    repeat="Herhaling: dit overzicht staat misschien al eerder in dit kanaal.",
    first_time="Dit is het eerste overzicht van dit team.",
    missing_months=Plural(
        "Over {months} kwam geen apart overzicht. Wat er toen veranderde, staat hier ook in.",
        "Over {months} kwamen geen aparte overzichten. Wat er toen veranderde, staat hier ook in.",
    ),
    range_of_months="{first} tot en met {last}",
    and_="en",
    braked=("planner-sync maakt nu geen nieuwe taken: {reasons}. Vraag de beheerder om te kijken."),
    brakes={
        BrakeKind.LOST_REGISTER: "planner-sync is kwijt welke taken er al zijn",
        BrakeKind.TOO_MANY_NEW: "het zijn er heel veel in één keer",
        BrakeKind.TOO_MANY_MISSING: "er zijn veel taken weg",
        BrakeKind.EMPTIED_SOURCE: "de notulen zijn weg uit de map",
        BrakeKind.CHANGED_IDENTITY: "een instelling van het team is veranderd",
    },
    undecided=Plural(
        "Bij 1 punt is niet zeker welke kaart de goede is. Vraag de beheerder om te kijken.",
        "Bij {n} punten is niet zeker welke kaart de goede is. Vraag de beheerder om te kijken.",
    ),
    unattended=Plural(
        "1 punt is van iemand die geen lid meer is van de groep. Wie neemt het over?",
        "{n} punten zijn van iemand die geen lid meer is van de groep. Wie neemt ze over?",
    ),
    finished=Plural("Mooi: er is 1 punt afgerond.", "Mooi: er zijn {n} punten afgerond."),
    open=Plural("Er staat nog 1 punt open.", "Er staan nog {n} punten open."),
    nothing_open="Er staat niets meer open.",
    nothing_changed="Er is deze maand niets veranderd.",
    empty="Geen verbeterpunten deze maand.",
    empty_advice=(
        "Er staat niets open. Was er wel een cliëntmoment? "
        "Zet de notulen in de map van het team, dan staan de punten er de volgende keer bij."
    ),
    quiet=Plural(
        "Daarnaast loopt 1 punt door zonder verandering.",
        "Daarnaast lopen {n} punten door zonder verandering.",
    ),
    other_cards=Plural("+ 1 eigen kaart in het plan", "+ {n} eigen kaarten in het plan"),
    more=Plural("… en 1 ander punt, zie het verslag", "… en {n} andere, zie het verslag"),
    sections={
        Section.FINISHED: SectionWords(
            heading="Afgerond",
            hint="Zet op de kaart een regel met “Resultaat:”. Wat merken cliënten ervan?",
        ),
        Section.NEW: SectionWords(heading="Nieuw"),
        Section.MOVED: SectionWords(heading="In beweging"),
        Section.OVERDUE: SectionWords(
            heading="Over de datum",
            hint="Lukt het nog? Kies anders samen een nieuwe datum.",
        ),
        Section.STALLED: SectionWords(
            heading="Ligt stil",
            hint="Hier veranderde twee maanden niets. Wat is er nodig om verder te kunnen?",
        ),
        Section.WAITING: SectionWords(
            heading="Wacht op een besluit",
            hint="Bespreek deze punten in het team en sleep de kaart naar de goede bucket.",
        ),
        Section.SET_ASIDE: SectionWords(
            heading="Niet opgepakt, later of elders",
            hint="Zet op de kaart een regel met “Reden:”, dan kun je het aan cliënten uitleggen.",
        ),
    },
    quiet_heading="Loopt door",
    quiet_hint="Deze punten staan open. Er veranderde deze maand niets.",
    figures={
        "open": "Open",
        "finished": "Afgerond",
        "new": "Nieuw",
        "moved": "In beweging",
        "overdue": "Over de datum",
        "stalled": "Ligt stil",
        "waiting": "Wacht op besluit",
    },
    figures_heading="In cijfers",
    figures_note=(
        "Een punt kan bij meer getallen meetellen. Hieronder staat elk punt op één plek."
    ),
    was_due="datum was {day}",
    is_overdue="over de datum: {day}",
    overdue_flag="over de datum",
    due="klaar op {day}",
    due_set="kreeg een datum: {day}",
    due_moved="datum van {before} naar {day}",
    due_dropped="zonder datum (was {before})",
    bucket="in “{bucket}”",
    bucket_moved="van “{before}” naar “{bucket}”",
    is_new="nieuw",
    reopened="weer open",
    started="begonnen",
    not_started="terug naar niet begonnen",
    stalled="ligt twee maanden stil",
    checklist="{done} van {total} stappen klaar",
    moment="cliëntmoment {day}",
    from_planner="zelf toegevoegd in Planner",
    fates={
        Standing.NOT_TAKEN_UP: "niet opgepakt",
        Standing.LATER: "later, komt terug",
        Standing.STOPPED: "gestopt, verwijderd in Planner",
        Standing.ELSEWHERE: "elders opgepakt",
    },
    reason="reden: {text}",
    result="resultaat: {text}",
    only_on_card="zie de kaart",
    point_column="Punt",
    state_column="Hoe het staat",
    due_column="Datum",
    no_due="geen datum",
    marker="kenmerk\N{NO-BREAK SPACE}{marker}",
    page_of="Bladzijde {page} van {pages}",
    open_plan="Open het plan",
    open_report="Lees het verslag",
    made_by=(
        "Klopt er iets niet? Pas de kaart in Planner aan, dan klopt het volgende overzicht. "
        "Gemaakt door planner-sync."
    ),
)
