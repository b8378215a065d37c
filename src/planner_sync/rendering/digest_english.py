"""What a digest says in English."""

from planner_sync.domain.board import Standing
from planner_sync.domain.brakes import BrakeKind
from planner_sync.domain.progress import Section
from planner_sync.rendering.digest_words import DigestWords, Plural, SectionWords

ENGLISH = DigestWords(
    language="en",
    locale="en-GB",
    title="Improvement points in {month}",
    as_of="as of {day}",
    compared_to="compared with {day}",
    repeat="Repeat: this overview may already be in this channel.",
    first_time="This is this team's first overview.",
    missing_months=Plural(
        "There was no separate overview of {months}. What changed then is told here too.",
        "There were no separate overviews of {months}. What changed then is told here too.",
    ),
    range_of_months="{first} to {last}",
    and_="and",
    braked=(
        "planner-sync makes no new tasks at the moment: {reasons}. Ask the administrator to look."
    ),
    brakes={
        BrakeKind.LOST_REGISTER: "planner-sync lost track of the tasks that are there",
        BrakeKind.TOO_MANY_NEW: "there are very many at once",
        BrakeKind.TOO_MANY_MISSING: "many tasks are gone",
        BrakeKind.EMPTIED_SOURCE: "the minutes are gone from the folder",
        BrakeKind.CHANGED_IDENTITY: "a setting of the team has changed",
    },
    undecided=Plural(
        "Of 1 point it is not certain which card is the right one. Ask the administrator to look.",
        "Of {n} points it is not certain which card is the right one. Ask the administrator to "
        "look.",
    ),
    unattended=Plural(
        "1 point belongs to somebody who is no longer in the group. Who takes it over?",
        "{n} points belong to somebody who is no longer in the group. Who takes them over?",
    ),
    finished=Plural("Well done: 1 point is finished.", "Well done: {n} points are finished."),
    open=Plural("1 point is still open.", "{n} points are still open."),
    nothing_open="Nothing is open any more.",
    nothing_changed="Nothing changed this month.",
    empty="No improvement points this month.",
    empty_advice=(
        "Nothing is open. Was there a client moment? "
        "Put the minutes in the team's folder, and its points will be here next time."
    ),
    quiet=Plural(
        "1 more point goes on without a change.", "{n} more points go on without a change."
    ),
    other_cards=Plural("+ 1 card of your own in the plan", "+ {n} cards of your own in the plan"),
    more=Plural("… and 1 other, see the report", "… and {n} others, see the report"),
    sections={
        Section.FINISHED: SectionWords(
            heading="Finished",
            hint="Write a line with “Resultaat:” on the card. What do clients notice?",
        ),
        Section.NEW: SectionWords(heading="New"),
        Section.MOVED: SectionWords(heading="Moving"),
        Section.OVERDUE: SectionWords(
            heading="Past its date",
            hint="Will it still work? If not, choose a new date together.",
        ),
        Section.STALLED: SectionWords(
            heading="Standing still",
            hint="Nothing changed here for two months. What is needed to go on?",
        ),
        Section.WAITING: SectionWords(
            heading="Waiting for a decision",
            hint="Discuss these points in the team and drag the card to the right bucket.",
        ),
        Section.SET_ASIDE: SectionWords(
            heading="Not taken up, later or elsewhere",
            hint="Write a line with “Reden:” on the card, so that you can explain it to clients.",
        ),
    },
    quiet_heading="Going on",
    quiet_hint="These points are open. Nothing changed this month.",
    figures={
        "open": "Open",
        "finished": "Finished",
        "new": "New",
        "moved": "Moving",
        "overdue": "Past its date",
        "stalled": "Standing still",
        "waiting": "To be decided",
    },
    figures_heading="In figures",
    figures_note="A point can count under more figures. Below, each point has one place.",
    was_due="was due {day}",
    is_overdue="past its date: {day}",
    overdue_flag="past its date",
    due="due {day}",
    due_set="got a date: {day}",
    due_moved="date moved from {before} to {day}",
    due_dropped="no date any more (was {before})",
    bucket="in “{bucket}”",
    bucket_moved="from “{before}” to “{bucket}”",
    is_new="new",
    reopened="open again",
    started="started",
    not_started="back to not started",
    stalled="standing still for two months",
    checklist="{done} of {total} steps done",
    moment="client moment {day}",
    from_planner="added in Planner",
    fates={
        Standing.NOT_TAKEN_UP: "not taken up",
        Standing.LATER: "later, will come back",
        Standing.STOPPED: "stopped, deleted in Planner",
        Standing.ELSEWHERE: "taken up elsewhere",
    },
    reason="reason: {text}",
    result="result: {text}",
    only_on_card="see the card",
    point_column="Point",
    state_column="How it stands",
    due_column="Due",
    no_due="no date",
    marker="reference\N{NO-BREAK SPACE}{marker}",
    page_of="Page {page} of {pages}",
    open_plan="Open the plan",
    open_report="Read the report",
    made_by=(
        "Is something wrong? Change the card in Planner and the next overview will be right. "
        "Made by planner-sync."
    ),
)
