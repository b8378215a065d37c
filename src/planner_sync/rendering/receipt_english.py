"""What a receipt says in English, in plain words."""

from planner_sync.domain.points import Decision, Kind
from planner_sync.domain.receipts import Assigned, Fate
from planner_sync.rendering.digest_words import Plural
from planner_sync.rendering.receipt_words import FateWords, ReceiptWords

ENGLISH = ReceiptWords(
    language="en",
    locale="en-GB",
    and_="and",
    page_of="Page {page} of {pages}",
    file_name="Receipt {label}.docx",
    unread_label="not read {code}",
    overview_name="Overview.docx",
    title="Receipt",
    unread_title="This file was not read",
    past_title="This receipt is no longer needed",
    past="The file could not be read at first. Since then it was changed, read again or taken "
    "away. You can throw this document away.",
    moment="client moment of {day}",
    changed="file of {day}",
    read="looked at on {day}",
    unread="This file could not be read. No points were taken from it.",
    unread_advice="Put the mended file in the same folder. The next pass reads it by itself, and "
    "then there will be an ordinary receipt.",
    elsewhere="These minutes were read for another team before. The tasks are on the board of that "
    "team and stay there. Nothing was taken from the file here.",
    elsewhere_advice="Put the file back in the folder of that team. Does this client moment "
    "belong to this team after all? Then delete the tasks on the other board, and save the file "
    "here again.",
    stays="The latest version of these minutes could not be read. What was read earlier stays as "
    "it is below.",
    opening="This is what was found in the minutes, and what became of it.",
    no_points="No improvement points or actions were found.",
    no_points_hint="Are they there? Put them in a table or list under a heading such as "
    "“Improvement points” or “Actions”.",
    twins=Plural(
        "There is 1 more file of this client moment in the folder. It does not count apart: the "
        "newest Word document goes first.",
        "There are {n} more files of this client moment in the folder. They do not count apart: "
        "the newest Word document goes first.",
    ),
    points=Plural("1 point read: {counts}.", "{n} points read: {counts}."),
    counts={
        Fate.CREATED: Plural("1 task made", "{n} tasks made"),
        Fate.UPDATED: Plural("1 task updated", "{n} tasks updated"),
        Fate.ADOPTED: Plural("1 known task recognised", "{n} known tasks recognised"),
        Fate.UNCHANGED: Plural("1 task unchanged", "{n} tasks unchanged"),
        Fate.STOPPED: Plural("1 stopped", "{n} stopped"),
        Fate.SUGGESTED: Plural("1 possible point", "{n} possible points"),
        Fate.HELD: Plural("1 held back", "{n} held back"),
    },
    no_task=Plural("1 without a task", "{n} without a task"),
    waiting_points=Plural("1 still waits", "{n} still wait"),
    open_minutes="Open the minutes",
    open_file="Open the file",
    open_plan="Open the plan",
    moment_heading="The client moment",
    fact_column="What",
    understood_column="Understood as",
    date_fact="Date",
    guessed_date="No date was found. {day} is used, the day on which the file last changed.",
    people_fact="Present",
    nobody="no numbers found",
    people={
        "clients": Plural("1 client", "{n} clients"),
        "network": Plural("1 relative or friend", "{n} relatives and friends"),
        "colleagues": Plural("1 colleague", "{n} colleagues"),
        "other": Plural("1 other", "{n} others"),
    },
    questions_heading="This is not clear",
    questions_hint="Change the minutes and save them. The next pass reads them again.",
    place_column="Place in the minutes",
    problem_column="What is not clear",
    advice_column="Understood when written so",
    points_heading="The points",
    point_column="Point and place in the minutes",
    fate_column="What became of it",
    who_column="Who and when in the minutes",
    marker="reference\N{NO-BREAK SPACE}{marker}",
    kinds={
        Kind.IMPROVEMENT: "improvement point",
        Kind.ACTION: "action",
        Kind.DECISION: "decision",
    },
    decisions={
        Decision.TAKEN_UP: "decision: take it up",
        Decision.UNDECIDED: "not decided yet",
    },
    suggested_heading="Possible points",
    held_heading="Held back",
    heard_heading="Heard, but no point",
    heard="Somebody said something here, but not what the team does about it: {places}. No point "
    "was made of it. Should something happen after all? Write down what, who and by when, and "
    "save the minutes.",
    fates={
        Fate.CREATED: FateWords(said="Task made."),
        Fate.UPDATED: FateWords(said="Task updated."),
        Fate.UNCHANGED: FateWords(said="Task unchanged: it was there already."),
        Fate.ADOPTED: FateWords(said="Task recognised: it was on the board already."),
        Fate.STOPPED: FateWords(
            said="Stopped: the card was deleted in Planner. No new card will be made."
        ),
        Fate.DECISION: FateWords(said="No task: this is a decision. It is remembered."),
        Fate.DONE: FateWords(said="No task: the minutes say that it is done."),
        Fate.NOT_TAKEN_UP: FateWords(said="No task: the decision is not to take it up."),
        Fate.LATER: FateWords(said="No task: the decision is to do it later."),
        Fate.ELSEWHERE: FateWords(said="No task: others than the team take it up."),
        Fate.NO_BUCKET: FateWords(
            said="No task yet: two buckets in Planner have the same name.",
            hint="Give one of the two another name. The card then comes by itself.",
        ),
        Fate.SUGGESTED: FateWords(
            said="From the text it was not certain that these are points. No task was made yet.",
            hint="Does one count? Tick it on the card of the client moment in Planner. Or put it "
            "in the minutes in a table or list under a heading such as “Improvement points” or "
            "“Actions”. Does it not count? Then there is nothing to do.",
        ),
        Fate.HELD: FateWords(
            said="This text is about a person who can be recognised. So it is not in Planner, nor "
            "in this receipt.",
            hint="Write it without names, numbers or anybody's health, for example: “Quieter "
            "meals in the living room”.",
        ),
        Fate.WAITING: FateWords(said="Waiting: Planner gave no answer. The next pass looks again."),
        Fate.NEEDS_PERSON: FateWords(
            said="Not certain whether there is a card. An administrator looks into it.",
            hint="Did somebody copy the card? Then take the code between the brackets out of the "
            "title of that copy.",
        ),
        Fate.BRAKED: FateWords(said="Waiting: an administrator first checks that this is right."),
        Fate.CONFLICT: FateWords(
            said="Waiting: somebody changed the card at the same moment. The next pass looks again."
        ),
        Fate.FAILED: FateWords(
            said="Failed: Planner refused the task. The next pass tries again.",
            hint="Does this stay? Then ask your administrator to look.",
        ),
        Fate.GONE: FateWords(said="No longer in the minutes. The card stays as it is."),
    },
    reason="Remark: {reason}",
    assigned={
        Assigned.YES: "Assigned",
        Assigned.NOBODY_NAMED: "Nobody named",
        Assigned.TEAM: "Nobody: the whole team is named",
        Assigned.UNKNOWN: "Nobody: name not recognised in the group",
        Assigned.AMBIGUOUS: "Nobody: name fits more than one member",
        Assigned.PARTLY: "Assigned, but another name fits more than one member",
        Assigned.LEFT: "Who was to do this is no longer in the group: who takes it over?",
        Assigned.DROPPED: "Planner did not take the assignment: assign the task yourself",
    },
    recognised="Name recognised in the group",
    unknown_hint="Write given name and surname of a member of the group, or assign the task "
    "yourself in Planner.",
    due="Due {day}",
    due_from="Due {day} (from “{text}”)",
    no_due="No date",
    vague_due="“{text}” names no day. Write for example: 27 March 2026.",
    held_title="Point from {where}",
    privacy_heading="Left out for privacy",
    privacy="Left out of the minutes: {counts}. That goes neither to Planner nor to Teams, and "
    "therefore is not here either.",
    redactions={
        "name": Plural("1 name", "{n} names"),
        "e-mail": Plural("1 e-mail address", "{n} e-mail addresses"),
        "phone": Plural("1 phone number", "{n} phone numbers"),
        "address": Plural("1 address", "{n} addresses"),
        "birth date": Plural("1 date of birth", "{n} dates of birth"),
        "bsn": Plural("1 citizen service number", "{n} citizen service numbers"),
        "client number": Plural("1 client number", "{n} client numbers"),
        "iban": Plural("1 account number", "{n} account numbers"),
        "link": Plural("1 link or file name", "{n} links or file names"),
        "room": Plural("1 room number", "{n} room numbers"),
        "sentence": Plural("1 sentence about one person", "{n} sentences about one person"),
    },
    other_redaction=Plural("1 other detail", "{n} other details"),
    made_by="Is something wrong? Mend the minutes and save them, and the next pass brings the "
    "cards up to date. What the team changed on a card itself stays so. Made by planner-sync.",
    overview_title="Overview of the files",
    overview_opening="Each file with minutes has a receipt of its own in this folder. These are "
    "the other files.",
    all_read="There are no other files.",
    no_minutes_heading="Not minutes",
    no_minutes_hint="Are they minutes? Put in a date and a heading “Improvement points” with a "
    "table or list, and save the file again.",
    file_column="File",
    changed_column="Last changed",
    reason_column="Why not read as minutes",
    no_signs="It has no date, no list of people present and no improvement point.",
    not_read_heading="Not read yet",
    waiting=Plural(
        "1 file changed only just now or is in use. It is read when nobody writes in it any more.",
        "{n} files changed only just now or are in use. They are read when nobody writes in them "
        "any more.",
    ),
    drafts=Plural(
        "1 file is called a draft. It is read as soon as that word is out of its name.",
        "{n} files are called a draft. They are read as soon as that word is out of their names.",
    ),
    sentences={
        "In de notulen staat geen datum van het cliëntmoment.": "The minutes have no date of the "
        "client moment.",
        "Zet bovenaan een regel als: Datum: 12 maart 2026.": "Put a line like this at the top: "
        "Date: 12 March 2026.",
        "Deze tekst gaat over een herkenbaar persoon en staat daarom niet in Planner.": "This "
        "text is about a person who can be recognised, so it is not in Planner.",
        "Schrijf het punt op zonder namen, nummers of gezondheid van één persoon.": "Write the "
        "point without names, numbers or the health of one person.",
        "De naam bij dit punt past op meer dan één lid van de groep.": "The name at this point "
        "fits more than one member of the group.",
        "Schrijf voornaam en achternaam, of wijs de taak in Planner zelf toe.": "Write given name "
        "and surname, or assign the task yourself in Planner.",
        "Dit formulier is nog leeg. Vul de datum en de verbeterpunten in en bewaar het.": "This "
        "form is still empty. Fill in the date and the improvement points, and save it.",
        "Het bestand is leeg. Zet het document opnieuw in de map, met de tekst erin.": "The file "
        "is empty. Put the document in the folder again, with its text.",
    },
    places={
        "tabel": "table",
        "rij": "row",
        "alinea": "paragraph",
        "kop": "heading",
        "begin": "beginning",
        "kopgegevens": "front matter",
        "lijst": "list",
        "punt": "item",
        "regel": "line",
        "deel": "part",
    },
)
