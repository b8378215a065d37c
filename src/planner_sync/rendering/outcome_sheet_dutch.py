"""What an outcome sheet says in Dutch, in plain words (B1)."""

from planner_sync.domain.board import Standing
from planner_sync.domain.outcome_sheet import SheetGroup
from planner_sync.domain.points import TakenUpBy
from planner_sync.rendering import receipt_dutch
from planner_sync.rendering.digest_words import Plural, SectionWords
from planner_sync.rendering.outcome_sheet_words import SheetWords

DUTCH = SheetWords(
    language="nl",
    locale="nl-NL",
    title="Uitkomsten cliëntmoment {day}",
    file_name="Uitkomsten cliëntmoment {day}.docx",
    subtitle="{team} · voor het teamoverleg",
    place="Plaats",
    theme="Thema",
    present="Aanwezig",
    people=receipt_dutch.DUTCH.people,
    open_minutes="Open de notulen",
    open_plan="Open het plan",
    groups={
        SheetGroup.DECIDE: SectionWords(
            heading="Nu besluiten",
            hint="Kruis aan, en sleep daarna de kaart in Planner: ja naar “{taken_up}”, nee naar "
            "“{not_taken_up}”. Bij later blijft de kaart staan.",
        ),
        SheetGroup.TAKEN_UP: SectionWords(heading="Al opgepakt"),
        SheetGroup.SUGGESTED: SectionWords(
            heading="Mogelijke punten",
            hint="Telt een punt mee? Vink het aan op de kaart van het cliëntmoment.",
        ),
        SheetGroup.OTHERS: SectionWords(heading="Dit doen anderen"),
        SheetGroup.DECIDED: SectionWords(heading="Besluiten"),
    },
    no_points="Uit dit cliëntmoment zijn geen punten gekomen.",
    more=Plural("en nog 1 punt, zie Planner", "en nog {n} punten, zie Planner"),
    more_in_receipt=Plural(
        "en nog 1 punt, zie het verwerkingsverslag",
        "en nog {n} punten, zie het verwerkingsverslag",
    ),
    point_column="Punt",
    yes_column="ja",
    no_column="nee",
    later_column="later",
    who_column="Wie",
    due_column="Klaar op",
    held="Tegengehouden punt, zie het verwerkingsverslag",
    held_on_card="Punt {marker}, de tekst staat in Planner",
    due="klaar op {day}",
    no_due="geen datum",
    standings={
        Standing.DONE: "klaar",
        Standing.NOT_TAKEN_UP: "niet",
        Standing.LATER: "later",
        Standing.STOPPED: "gestopt",
    },
    taken_up_by={
        TakenUpBy.CLIENTS: "cliënten",
        TakenUpBy.NETWORK: "naasten",
        TakenUpBy.ELSEWHERE: "andere organisatie",
        TakenUpBy.TEAM: "anderen",
        TakenUpBy.UNKNOWN: "anderen",
    },
    made_by="Gemaakt door planner-sync",
)
