"""What a letter says in English, for clients: easy words and short sentences, as in Dutch."""

from planner_sync.domain.board import Standing
from planner_sync.domain.letters import LetterKind
from planner_sync.domain.points import TakenUpBy
from planner_sync.rendering.letter_words import KindWords, LetterWords

_NOT = "We will not do this"
_STOPPED = "This has stopped"
_LATER = "We will do this later"
_OTHERS = "Others do this"
_TALKING = "We are still talking about this"

ENGLISH = LetterWords(
    language="en",
    locale="en-GB",
    page_of="Page {page} of {pages}",
    file_name="Letter {number} client moment {day}.docx",
    addition_file_name="Letter {number} (addition) client moment {day}.docx",
    subtitle="Letter {number} about the client moment of {day}",
    addition_subtitle="Letter {number} (addition) about the client moment of {day}",
    greeting="Dear all,",
    questions="Do you have questions? Ask your support worker.",
    farewell="With kind regards,",
    kinds={
        LetterKind.PLAN: KindWords(
            title="What we are going to do",
            opening=(
                "There was a client moment on {day}.",
                "We talked about what can be better.",
                "Thank you for all ideas!",
                "This letter tells you what we do with them.",
            ),
            addition_opening=(
                "There was a client moment on {day}.",
                "You already had a letter about it.",
                "Something has changed since.",
                "This letter tells you what is new.",
            ),
            headings={
                Standing.TAKEN_UP: "We will do this",
                Standing.DONE: "This is done already",
                Standing.NOT_TAKEN_UP: _NOT,
                Standing.STOPPED: _NOT,
                Standing.LATER: _LATER,
                Standing.ELSEWHERE: _OTHERS,
                Standing.UNDECIDED: _TALKING,
            },
        ),
        LetterKind.OUTCOME: KindWords(
            title="What came of it",
            opening=(
                "There was a client moment on {day}.",
                "We wrote to you about our plans.",
                "This letter tells you what came of them.",
            ),
            addition_opening=(
                "There was a client moment on {day}.",
                "You already had a letter about what came of it.",
                "This letter tells you what is new.",
            ),
            headings={
                Standing.DONE: "This is done",
                Standing.TAKEN_UP: "We are still working on this",
                Standing.STOPPED: _STOPPED,
                Standing.NOT_TAKEN_UP: _STOPPED,
                Standing.LATER: _LATER,
                Standing.ELSEWHERE: _OTHERS,
                Standing.UNDECIDED: _TALKING,
            },
        ),
    },
    before={
        Standing.UNDECIDED: "We were still talking about this.",
        Standing.TAKEN_UP: "We said: we are going to do this.",
        Standing.DONE: "We said: this is done.",
        Standing.NOT_TAKEN_UP: "We said: we will not do this.",
        Standing.STOPPED: "We said: this has stopped.",
        Standing.LATER: "We said: we will do this later.",
        Standing.ELSEWHERE: "We said: others do this.",
    },
    changed="That has changed.",
    decided="It is decided now.",
    due="We want this to be done on {day}.",
    no_due="We do not know yet when this is done.",
    vague_due="When is it done?",
    wanted="We wanted this to be done on {day}.",
    promised="We said: done on {day}.",
    missed="We did not manage that.",
    still_busy="We are still working on it.",
    cannot="We will not manage that.",
    sooner="It can be sooner.",
    done="This was done on {day}.",
    done_late="It was done on {day}.",
    later="We will not do this yet. We will talk about it at another client moment.",
    no_decision="Nothing is decided yet. We will tell you.",
    taken_up_by={
        TakenUpBy.CLIENTS: "Clients do this themselves.",
        TakenUpBy.NETWORK: "Family and friends do this.",
        TakenUpBy.ELSEWHERE: "Another organisation does this.",
        TakenUpBy.TEAM: "Others do this.",
        TakenUpBy.UNKNOWN: "Others do this.",
    },
    reason="Why?",
    result="What do you notice?",
    unfinished="[This letter is not finished. Fill in the yellow places. Then remove this line.]",
    sentence_slot="[Write a sentence about point {marker} here.]",
    reason_slot="[Write the reason for point {marker} here.]",
    result_slot="[Write what clients notice of point {marker} here.]",
)
