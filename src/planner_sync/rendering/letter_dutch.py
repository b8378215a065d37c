"""
What a letter says in Dutch, for clients: easy words and short sentences.

A sentence has at most 15 words and about 10; there are no abbreviations and no English words.
"""

from planner_sync.domain.board import Standing
from planner_sync.domain.letters import LetterKind
from planner_sync.domain.points import TakenUpBy
from planner_sync.rendering.letter_words import KindWords, LetterWords

_NOT = "Dit doen we niet"
_STOPPED = "Dit is gestopt"
_LATER = "Dit doen we later"
_OTHERS = "Dit doen anderen"
_TALKING = "Hier praten we nog over"

DUTCH = LetterWords(
    language="nl",
    locale="nl-NL",
    page_of="Bladzijde {page} van {pages}",
    file_name="Brief {number} cliëntmoment {day}.docx",
    addition_file_name="Brief {number} (aanvulling) cliëntmoment {day}.docx",
    subtitle="Brief {number} over het cliëntmoment van {day}",
    addition_subtitle="Brief {number} (aanvulling) over het cliëntmoment van {day}",
    greeting="Beste allemaal,",
    questions="Heeft u vragen? Vraag het aan uw begeleider.",
    farewell="Met vriendelijke groet,",
    kinds={
        LetterKind.PLAN: KindWords(
            title="Wat we gaan doen",
            opening=(
                "Op {day} was er een cliëntmoment.",
                "We praatten over wat er beter kan.",
                "Bedankt voor alle ideeën!",
                "In deze brief leest u wat we ermee doen.",
            ),
            addition_opening=(
                "Op {day} was er een cliëntmoment.",
                "U kreeg daar al een brief over.",
                "Er is nu iets veranderd.",
                "In deze brief leest u wat er nieuw is.",
            ),
            headings={
                Standing.TAKEN_UP: "Dit gaan we doen",
                Standing.DONE: "Dit is al klaar",
                Standing.NOT_TAKEN_UP: _NOT,
                Standing.STOPPED: _NOT,
                Standing.LATER: _LATER,
                Standing.ELSEWHERE: _OTHERS,
                Standing.UNDECIDED: _TALKING,
            },
        ),
        LetterKind.OUTCOME: KindWords(
            title="Wat ervan gekomen is",
            opening=(
                "Op {day} was er een cliëntmoment.",
                "U kreeg een brief over wat we gingen doen.",
                "In deze brief leest u wat ervan gekomen is.",
            ),
            addition_opening=(
                "Op {day} was er een cliëntmoment.",
                "U kreeg al een brief over wat ervan gekomen is.",
                "In deze brief leest u wat er nieuw is.",
            ),
            headings={
                Standing.DONE: "Dit is klaar",
                Standing.TAKEN_UP: "Hier zijn we nog mee bezig",
                Standing.STOPPED: _STOPPED,
                Standing.NOT_TAKEN_UP: _STOPPED,
                Standing.LATER: _LATER,
                Standing.ELSEWHERE: _OTHERS,
                Standing.UNDECIDED: _TALKING,
            },
        ),
    },
    before={
        Standing.UNDECIDED: "Hier praatten we nog over.",
        Standing.TAKEN_UP: "We zeiden: dit gaan we doen.",
        Standing.DONE: "We zeiden: dit is klaar.",
        Standing.NOT_TAKEN_UP: "We zeiden: dit doen we niet.",
        Standing.STOPPED: "We zeiden: dit is gestopt.",
        Standing.LATER: "We zeiden: dit doen we later.",
        Standing.ELSEWHERE: "We zeiden: dit doen anderen.",
    },
    changed="Dat is veranderd.",
    decided="Nu is er een besluit.",
    due="We willen dit klaar hebben op {day}.",
    no_due="We weten nog niet wanneer dit klaar is.",
    vague_due="Wanneer is het klaar?",
    wanted="We wilden dit klaar hebben op {day}.",
    promised="We zeiden: klaar op {day}.",
    missed="Dat is niet gelukt.",
    still_busy="We zijn er nog mee bezig.",
    cannot="Dat lukt niet.",
    sooner="Het kan eerder.",
    done="Dit was klaar op {day}.",
    done_late="Het was klaar op {day}.",
    later="Dit doen we nu nog niet. Bij een volgend cliëntmoment praten we er weer over.",
    no_decision="Er is nog geen besluit. U hoort het van ons.",
    taken_up_by={
        TakenUpBy.CLIENTS: "Cliënten doen dit zelf.",
        TakenUpBy.NETWORK: "Familie en vrienden doen dit.",
        TakenUpBy.ELSEWHERE: "Een andere organisatie doet dit.",
        TakenUpBy.TEAM: "Anderen doen dit.",
        TakenUpBy.UNKNOWN: "Anderen doen dit.",
    },
    reason="Waarom?",
    result="Wat merkt u ervan?",
    unfinished="[Deze brief is nog niet af. Vul de gele plekken in. Haal daarna deze regel weg.]",
    sentence_slot="[Schrijf hier een zin over punt {marker}.]",
    reason_slot="[Schrijf hier de reden bij punt {marker}.]",
    result_slot="[Schrijf hier wat cliënten merken van punt {marker}.]",
)
