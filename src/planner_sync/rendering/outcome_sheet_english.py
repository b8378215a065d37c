"""What an outcome sheet says in English, in plain words."""

from planner_sync.domain.board import Standing
from planner_sync.domain.outcome_sheet import SheetGroup
from planner_sync.domain.points import TakenUpBy
from planner_sync.rendering import receipt_english
from planner_sync.rendering.digest_words import Plural, SectionWords
from planner_sync.rendering.outcome_sheet_words import SheetWords

ENGLISH = SheetWords(
    language="en",
    locale="en-GB",
    title="Outcomes client moment {day}",
    file_name="Outcomes client moment {day}.docx",
    subtitle="{team} · for the team meeting",
    place="Place",
    theme="Theme",
    present="Present",
    people=receipt_english.ENGLISH.people,
    open_minutes="Open the minutes",
    open_plan="Open the plan",
    groups={
        SheetGroup.DECIDE: SectionWords(
            heading="To decide now",
            hint="Tick a box, then drag the card in Planner: yes to “{taken_up}”, no to "
            "“{not_taken_up}”. With later the card stays where it is.",
        ),
        SheetGroup.TAKEN_UP: SectionWords(heading="Taken up already"),
        SheetGroup.SUGGESTED: SectionWords(
            heading="Possible points",
            hint="Does a point count? Tick it on the card of the client moment.",
        ),
        SheetGroup.OTHERS: SectionWords(heading="What others do"),
        SheetGroup.DECIDED: SectionWords(heading="Decisions"),
    },
    no_points="No points came out of this client moment.",
    more=Plural("and 1 more point, see Planner", "and {n} more points, see Planner"),
    more_in_receipt=Plural(
        "and 1 more point, see the receipt", "and {n} more points, see the receipt"
    ),
    point_column="Point",
    yes_column="yes",
    no_column="no",
    later_column="later",
    who_column="Who",
    due_column="Done by",
    held="Held point, see the receipt",
    held_on_card="Point {marker}, its text is in Planner",
    due="done by {day}",
    no_due="no date",
    standings={
        Standing.DONE: "done",
        Standing.NOT_TAKEN_UP: "no",
        Standing.LATER: "later",
        Standing.STOPPED: "stopped",
    },
    taken_up_by={
        TakenUpBy.CLIENTS: "clients",
        TakenUpBy.NETWORK: "network",
        TakenUpBy.ELSEWHERE: "another organisation",
        TakenUpBy.TEAM: "others",
        TakenUpBy.UNKNOWN: "others",
    },
    made_by="Made by planner-sync",
)
