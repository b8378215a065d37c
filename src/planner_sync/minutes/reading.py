"""Minutes from blocks: the one door of this package."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from planner_sync.domain.blocks import Block, Document, ListItem, Paragraph, Table
from planner_sync.domain.minutes import Minutes, ReadStatus
from planner_sync.domain.moments import ClientMoment
from planner_sync.domain.people import Member, resolve
from planner_sync.domain.points import Question
from planner_sync.minutes.assembly import Assembler
from planner_sync.minutes.attendance import Attendee, attendees
from planner_sync.minutes.facts import has_signs, read_moment
from planner_sync.minutes.found import Found
from planner_sync.minutes.inline import points_in_text
from planner_sync.minutes.lexicon import Lexicon
from planner_sync.minutes.lists import points_of_lists
from planner_sync.minutes.merging import each_once
from planner_sync.minutes.names import KnownNames
from planner_sync.minutes.privacy import Cleaner
from planner_sync.minutes.sections import Placed, place
from planner_sync.minutes.tables import header_of, points_of_table

_EMPTY_FORM = "Dit formulier is nog leeg. Vul de datum en de verbeterpunten in en bewaar het."
_NO_DATE = "In de notulen staat geen datum van het cliëntmoment."
_NO_DATE_HINT = "Zet bovenaan een regel als: Datum: 12 maart 2026."


def read_minutes(
    document: Document,
    *,
    lexicon: Lexicon,
    members: Sequence[Member] = (),
    privacy: bool = True,
    today: date | None = None,
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
    """
    if document.is_own_output:
        return Minutes(is_minutes=False)
    blocks = document.blocks
    people = attendees(blocks, lexicon)
    moment = read_moment(blocks, people, lexicon=lexicon, today=today)
    known = _known(people, moment, lexicon, members)
    found = _found(blocks, lexicon, known)
    language = lexicon.language_of(" ".join(map(_text, blocks)))
    if not found and not moment.held_on and _is_empty_form(blocks, lexicon):
        return Minutes(
            status=ReadStatus.NEEDS_ATTENTION,
            reason=_EMPTY_FORM,
            language=language,
            is_minutes=False,
        )
    if not found and not has_signs(blocks, moment, lexicon):
        return Minutes(is_minutes=False, language=language)
    assembler = Assembler(
        lexicon=lexicon,
        members=members,
        cleaner=_cleaner(members, people, moment, found, known) if privacy else None,
        held_on=moment.held_on,
        step=moment.step,
    )
    points = tuple(map(assembler.point, found))
    moment = _cleaned_moment(moment, assembler)
    return Minutes(
        status=ReadStatus.READ if moment.held_on else ReadStatus.NEEDS_ATTENTION,
        reason=None if moment.held_on else _NO_DATE,
        language=language,
        moment=moment,
        points=points,
        questions=_questions(moment, points_held=[p.source.where for p in points if p.is_held]),
        redactions=assembler.redactions,
    )


def _known(
    people: Sequence[Attendee],
    moment: ClientMoment,
    lexicon: Lexicon,
    members: Sequence[Member],
) -> KnownNames:
    written = [p.name for p in people if p.name]
    written += [name for name in (moment.moderator, moment.recorder) if name]
    clients = [p.name for p in people if p.kind == "clients"]
    return KnownNames.of(lexicon, members, written, clients)


def _found(blocks: Sequence[Block], lexicon: Lexicon, known: KnownNames) -> tuple[Found, ...]:
    """Find points in tables, then lists, then markers; each once."""
    placed = tuple(place(blocks, lexicon))
    tables = [
        point
        for p in placed
        if isinstance(p.block, Table)
        for point in points_of_table(p.block, p.section, lexicon=lexicon, known=known)
    ]
    lists = points_of_lists(placed, lexicon=lexicon, known=known)
    listed = {point.where for point in (*tables, *lists)}
    return each_once((*tables, *lists, *_marked(placed, listed, lexicon, known)))


def _marked(
    placed: Sequence[Placed], listed: set[str], lexicon: Lexicon, known: KnownNames
) -> list[Found]:
    found: list[Found] = []
    before = ""
    for p in placed:
        if isinstance(p.block, Paragraph | ListItem):
            if p.block.where not in listed:
                found.extend(
                    points_in_text(
                        p.block.text, p.block.where, before, lexicon=lexicon, known=known
                    )
                )
            before = p.block.text
    return found


def _cleaner(
    members: Sequence[Member],
    people: Sequence[Attendee],
    moment: ClientMoment,
    found: Sequence[Found],
    known: KnownNames,
) -> Cleaner:
    staff = [p.name for p in people if p.kind == "staff"]
    staff += [name for name in (moment.moderator, moment.recorder) if name]
    owners = [
        owner
        for point in found
        for owner in point.owners
        if known.is_person(owner) and not resolve(owner, members).candidates
    ]
    return Cleaner(
        members,
        [p.name for p in people if p.kind == "clients"],
        [*(p.name for p in people if p.kind not in {"clients", "staff"}), *owners],
        colleagues=staff,
        given_names=known.lexicon.names.get("first", frozenset()),
    )


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


def _text(block: Block) -> str:
    if isinstance(block, Table):
        return " ".join(cell.text for row in block.rows for cell in row if not cell.is_continued)
    return block.text
