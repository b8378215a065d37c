"""Minutes from blocks: the one door of this package."""

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from itertools import groupby

from planner_sync.domain.blocks import Block, Document, ListItem, Table, whole_text_of
from planner_sync.domain.minutes import Minutes, ReadStatus
from planner_sync.domain.moments import ClientMoment
from planner_sync.domain.people import Member
from planner_sync.domain.points import Question
from planner_sync.minutes.assembly.assembler import Assembler
from planner_sync.minutes.assembly.cleaning import cleaner_of
from planner_sync.minutes.clauses.speech import Speech
from planner_sync.minutes.gathering import gathered
from planner_sync.minutes.headings.headers import header_of
from planner_sync.minutes.lexicon import Lexicon
from planner_sync.minutes.moment.client_meetings import met_clients
from planner_sync.minutes.moment.facts import has_signs, questions_about, read_moment
from planner_sync.minutes.moment.meeting_days import days_of, days_question
from planner_sync.minutes.people.attendance import attendees
from planner_sync.minutes.people.attendee import Attendee
from planner_sync.minutes.people.initials import initials_of, with_full_names
from planner_sync.minutes.people.names import NAME, KnownNames
from planner_sync.minutes.sections.asides import asides, attendance
from planner_sync.minutes.tables.unread_rows import questions_about_rows
from planner_sync.minutes.typed.put_right import put_right, with_lists_apart

_EMPTY_FORM = "Dit formulier is nog leeg. Vul de datum en de verbeterpunten in en bewaar het."
_TITLE_BLOCKS = 3
"""Blocks at the start, among which the title stands."""

_SENDER = re.compile(r"^(?:van|from)\s*:\s*(?P<name>[^\n<(,;]+)", re.IGNORECASE | re.MULTILINE)
_NO_POINTS = "In dit verslag is geen enkel punt gevonden."
_NO_POINTS_HINT = (
    "Staat er wel een punt in? Zet het op een eigen regel onder de kop Verbeterpunten of Acties, "
    "met erachter wie het doet en voor wanneer, zoals: Lamp in de hal maken (Anna, voor 1 mei). "
    "Bewaar daarna het verslag."
)
_PERSON = re.compile(rf"(?:^|\()(?P<who>{NAME})")
_NO_DATE = "In de notulen staat geen datum van het cliëntmoment."
_NO_DATE_HINT = "Zet bovenaan een regel als: Datum: 12 maart 2026."


def read_minutes(
    document: Document,
    *,
    lexicon: Lexicon,
    members: Sequence[Member] = (),
    privacy: bool = True,
    today: date | None = None,
    named_on: date | None = None,
) -> Minutes:
    """
    Read one document as minutes.

    Owners are read from the text as written, before privacy.  A document without any sign
    of minutes, and one of our own, has ``is_minutes`` false.  Without a date the points are
    read all the same and the outcome is ``NEEDS_ATTENTION``.  Never raises.

    Args:
        document: What the reader of its format made of it.
        lexicon: The words to understand it by.
        members: The team's group; their names become "een collega".
        privacy: False leaves every text as written, for local use only.
        today: A date without a label that lies after it is not the day of the meeting.
        named_on: The day that the file's name tells.
    """
    if document.is_own_output:
        return Minutes(is_minutes=False)
    apart = put_right(document.blocks, lexicon)
    people = attendees(apart, lexicon)
    is_client_moment = met_clients(apart, people, lexicon)
    blocks = with_lists_apart(apart, lexicon, is_client_moment=is_client_moment)
    moment = read_moment(blocks, people, lexicon=lexicon, today=today, named_on=named_on)
    speech = _speech(blocks, people, moment, lexicon, members, is_client_moment=is_client_moment)
    initials = initials_of(people)
    gathering = gathered(blocks, speech, written=apart)
    found = tuple(
        replace(point, owners=with_full_names(point.owners, initials)) for point in gathering.points
    )
    language = lexicon.language_of(" ".join(map(whole_text_of, blocks)))
    if not found and (none := _no_minutes(blocks, moment, language, lexicon)):
        return none
    days = days_of(blocks, moment.held_on, lexicon)
    cleaner = cleaner_of(members, people, moment, found, speech.known) if privacy else None
    assembler = Assembler(
        lexicon=lexicon,
        members=members,
        cleaner=cleaner,
        held_on=moment.held_on,
        next_on=moment.next_on,
        step=moment.step,
        days=days,
        is_client_moment=is_client_moment,
    )
    points = tuple(map(assembler.point, found))
    beside = asides(blocks, lexicon) | attendance(blocks, lexicon)
    return Minutes(
        status=ReadStatus.READ if moment.held_on else ReadStatus.NEEDS_ATTENTION,
        reason=None if moment.held_on else _NO_DATE,
        language=language,
        moment=_cleaned_moment(moment, assembler),
        points=points,
        questions=(
            *_questions(moment, points_held=[p.source.where for p in points if p.is_held]),
            *([] if found or not is_client_moment else [_no_points()]),
            *days_question(days),
            *questions_about(blocks, lexicon=lexicon, today=today, named_on=named_on),
            *questions_about_rows(blocks, beside, found, lexicon),
        ),
        heard=gathering.heard,
        redactions=assembler.redactions,
        outsiders=tuple(p.name for p in people if p.name and p.kind not in {None, "staff"}),
    )


def _speech(
    blocks: Sequence[Block],
    people: Sequence[Attendee],
    moment: ClientMoment,
    lexicon: Lexicon,
    members: Sequence[Member],
    *,
    is_client_moment: bool,
) -> Speech:
    # Where clients met, a name behind an item is rather of who asked for it.
    lists = [] if is_client_moment else _lists(blocks)
    return Speech(
        _known(people, moment, lexicon, members).beside(map(whole_text_of, blocks), lists),
        people,
        is_client_moment=is_client_moment,
        title=" ".join(map(whole_text_of, blocks[:_TITLE_BLOCKS])),
        author=_author(blocks, moment),
    )


def _lists(blocks: Sequence[Block]) -> list[list[str]]:
    """Return the texts of the items of each list."""
    runs = groupby(blocks, key=lambda block: isinstance(block, ListItem))
    return [[whole_text_of(block) for block in run] for is_list, run in runs if is_list]


def _no_minutes(
    blocks: Sequence[Block], moment: ClientMoment, language: str | None, lexicon: Lexicon
) -> Minutes | None:
    """Return what a document without points is, unless it shows all the same that people met."""
    if not moment.held_on and _is_empty_form(blocks, lexicon):
        return Minutes(
            status=ReadStatus.NEEDS_ATTENTION,
            reason=_EMPTY_FORM,
            language=language,
            is_minutes=False,
        )
    if not has_signs(blocks, moment, lexicon):
        return Minutes(is_minutes=False, language=language)
    return None


def _author(blocks: Sequence[Block], moment: ClientMoment) -> str:
    """Return who wrote: the recorder, or who sent it as a letter."""
    lines = "\n".join(map(whole_text_of, blocks[:_TITLE_BLOCKS]))
    sender = _SENDER.search(lines)
    recorder = sender["name"].strip() if sender else moment.recorder or ""
    # "Secretariaat (Anna)", "Anna, verpleegkundige".
    name = _PERSON.search(recorder)
    return name["who"] if name else recorder


def _known(
    people: Sequence[Attendee],
    moment: ClientMoment,
    lexicon: Lexicon,
    members: Sequence[Member],
) -> KnownNames:
    written = [p.name for p in people if p.name]
    written += initials_of(people)
    written += [name for name in (moment.moderator, moment.recorder) if name]
    clients = [p.name for p in people if p.kind == "clients"]
    return KnownNames.of(lexicon, members, written, clients)


def _is_empty_form(blocks: Sequence[Block], lexicon: Lexicon) -> bool:
    """Tell a form in which nobody wrote a point or a date yet."""
    headers = [header_of(block, lexicon)[1] for block in blocks if isinstance(block, Table)]
    return any({"improvement", "owner", "due"} <= set(columns) for columns in headers)


def _cleaned_moment(moment: ClientMoment, assembler: Assembler) -> ClientMoment:
    return replace(
        moment,
        title=assembler.clean(moment.title),
        location=assembler.clean(moment.location),
        theme=assembler.clean(moment.theme),
        scores=tuple(
            replace(score, question=assembler.clean(score.question) or "Vraag")
            for score in moment.scores
        ),
    )


def _questions(moment: ClientMoment, *, points_held: Sequence[str]) -> tuple[Question, ...]:
    questions = [
        Question(
            where=where,
            problem="Deze tekst gaat over een herkenbaar persoon en staat daarom niet in Planner.",
            hint="Schrijf het punt op zonder namen, nummers of gezondheid van één persoon.",
        )
        for where in points_held
    ]
    if moment.held_on is None:
        questions.insert(0, Question(where="begin", problem=_NO_DATE, hint=_NO_DATE_HINT))
    return tuple(questions)


def _no_points() -> Question:
    return Question(where="begin", problem=_NO_POINTS, hint=_NO_POINTS_HINT)
