"""Minutes from blocks: the one door of this package."""

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from planner_sync.domain.blocks import Block, Document, Table
from planner_sync.domain.minutes import Minutes, ReadStatus
from planner_sync.domain.moments import ClientMoment
from planner_sync.domain.people import Member
from planner_sync.domain.points import Certainty, Question
from planner_sync.minutes.answers.lines import with_answers
from planner_sync.minutes.assembly.assembler import Assembler
from planner_sync.minutes.assembly.cleaning import cleaner_of
from planner_sync.minutes.assembly.errands import with_errands
from planner_sync.minutes.assembly.mentions import with_mentions
from planner_sync.minutes.assembly.merging import each_once
from planner_sync.minutes.clauses.speech import Speech
from planner_sync.minutes.found import Found
from planner_sync.minutes.headings.form_heads import with_upright_heads
from planner_sync.minutes.headings.headers import header_of
from planner_sync.minutes.items.told import with_bare_complaints
from planner_sync.minutes.lexicon import Lexicon
from planner_sync.minutes.lists.listed import points_of_lists
from planner_sync.minutes.lists.loose_lists import with_loose_lists
from planner_sync.minutes.matters.of_items import one_of_each_item
from planner_sync.minutes.matters.resumed import Resumed
from planner_sync.minutes.matters.united import Matters
from planner_sync.minutes.moment.client_meetings import met_clients
from planner_sync.minutes.moment.facts import has_signs, questions_about, read_moment
from planner_sync.minutes.moment.meeting_days import days_of, days_question
from planner_sync.minutes.people.attendance import Attendee, attendees
from planner_sync.minutes.people.initials import initials_of, with_full_names
from planner_sync.minutes.people.names import NAME, KnownNames
from planner_sync.minutes.prose.running_text import RunningText
from planner_sync.minutes.rulings.done_already import done_already
from planner_sync.minutes.rulings.no_points import is_no_point
from planner_sync.minutes.sections.asides import asides, attendance
from planner_sync.minutes.sections.boxes import with_boxes
from planner_sync.minutes.sections.given_lists import with_given_lists
from planner_sync.minutes.sections.kept_lists import beside_list, keeps_list
from planner_sync.minutes.sections.people_headings import with_people
from planner_sync.minutes.sections.placing import place
from planner_sync.minutes.sections.titles import nested_titles_in, titles_in
from planner_sync.minutes.tables.labelled_points import labelled_points
from planner_sync.minutes.tables.rows import points_of_table
from planner_sync.minutes.tables.unread_rows import questions_about_rows
from planner_sync.minutes.typed.faces import with_words_for_faces
from planner_sync.minutes.typed.lists_in_lines import (
    with_lists_in_lines,
    with_tasks_in_lines,
    with_terms,
)
from planner_sync.minutes.typed.names_in_front import with_names_in_front
from planner_sync.minutes.typed.short_hand import with_capitals, with_lines_apart
from planner_sync.minutes.typed.tables_apart import with_tables_apart
from planner_sync.minutes.typed.tagged import with_plain_markers
from planner_sync.minutes.typed.typed_lists import (
    with_nested_titles,
    with_titles,
    with_typed_lists,
)
from planner_sync.minutes.typed.wrapped import with_whole_lines

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
    tables = with_tables_apart(document.blocks, lexicon)
    worded = tuple(with_plain_markers(with_words_for_faces(tables), lexicon))
    written = with_upright_heads(with_capitals(worded, lexicon), lexicon)
    lines = with_titles(with_whole_lines(written), titles_in(lexicon))
    named = with_names_in_front(with_terms(lines), lexicon)
    apart = tuple(with_lines_apart(with_typed_lists(named), lexicon))
    people = attendees(apart, lexicon)
    is_client_moment = met_clients(apart, people, lexicon)
    blocks = tuple(with_tasks_in_lines(apart, lexicon))
    if is_client_moment:
        listed = tuple(with_lists_in_lines(apart, lexicon))
        titled = tuple(with_nested_titles(listed, nested_titles_in(lexicon)))
        blocks = tuple(with_answers(titled, lexicon))
    moment = read_moment(blocks, people, lexicon=lexicon, today=today, named_on=named_on)
    known = _known(people, moment, lexicon, members).beside(map(_whole_text, blocks))
    found = _found(
        blocks, known, people, _author(blocks, moment), is_client_moment=is_client_moment
    )
    language = lexicon.language_of(" ".join(map(_whole_text, blocks)))
    if not found and not moment.held_on and _is_empty_form(blocks, lexicon):
        return Minutes(
            status=ReadStatus.NEEDS_ATTENTION,
            reason=_EMPTY_FORM,
            language=language,
            is_minutes=False,
        )
    if not found and not has_signs(blocks, moment, lexicon):
        return Minutes(is_minutes=False, language=language)
    days = days_of(blocks, moment.held_on, lexicon)
    assembler = Assembler(
        lexicon=lexicon,
        members=members,
        cleaner=cleaner_of(members, people, moment, found, known) if privacy else None,
        held_on=moment.held_on,
        next_on=moment.next_on,
        step=moment.step,
        days=days,
    )
    points = tuple(map(assembler.point, found))
    moment = _cleaned_moment(moment, assembler)
    return Minutes(
        status=ReadStatus.READ if moment.held_on else ReadStatus.NEEDS_ATTENTION,
        reason=None if moment.held_on else _NO_DATE,
        language=language,
        moment=moment,
        points=points,
        questions=(
            *_questions(moment, points_held=[p.source.where for p in points if p.is_held]),
            *([] if found or not is_client_moment else [_no_points()]),
            *days_question(days),
            *questions_about(blocks, lexicon=lexicon, today=today, named_on=named_on),
            *questions_about_rows(
                blocks, asides(blocks, lexicon) | attendance(blocks, lexicon), found, lexicon
            ),
        ),
        redactions=assembler.redactions,
        outsiders=tuple(p.name for p in people if p.name and p.kind not in {None, "staff"}),
    )


def _author(blocks: Sequence[Block], moment: ClientMoment) -> str:
    """Return who wrote: the recorder, or who sent it as a letter."""
    lines = "\n".join(map(_whole_text, blocks[:_TITLE_BLOCKS]))
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


def _found(
    blocks: Sequence[Block],
    known: KnownNames,
    people: Sequence[Attendee],
    author: str,
    *,
    is_client_moment: bool,
) -> tuple[Found, ...]:
    """Find points in tables, then lists, then running text; each once."""
    title = " ".join(map(_whole_text, blocks[:_TITLE_BLOCKS]))
    speech = Speech(known, people, is_client_moment=is_client_moment, title=title, author=author)
    sections = tuple(place(blocks, known.lexicon, is_client_moment=is_client_moment))
    people_above = tuple(with_people(tuple(with_boxes(sections, speech)), known))
    placed = tuple(with_given_lists(people_above, speech))
    tables = [
        point
        for p in placed
        if isinstance(p.block, Table)
        for point in points_of_table(p.block, p.section, speech)
    ]
    labelled = labelled_points(placed, speech)
    lists = points_of_lists(placed, speech)
    unlabelled = (p for p in (*tables, *lists) if p.where not in labelled.places)
    listed = (*labelled.points, *unlabelled)
    taken = {point.where for point in listed} | labelled.places
    text = RunningText(speech)
    told = text.points(placed, taken)
    if not is_client_moment:
        # Where clients met each idea asks for something; elsewhere many only name a subject.
        listed = tuple(point for point in listed if not point.is_idea or speech.asks(point.text))
    if keeps_list(listed, placed, speech):
        told = beside_list(told, blocks, speech)
    elif is_client_moment:
        told += text.unheard(placed, taken | {point.where for point in told})
    if not is_client_moment:
        listed = tuple(with_loose_lists(listed, placed, speech))
    # "Anna kan niet overal bij" refuses nobody a wish.
    named = (p for p in (*listed, *told) if not known.are_known(p.text))
    once = each_once(p for p in named if not is_no_point(p, known.lexicon))
    if is_client_moment:
        once = with_errands(one_of_each_item(once, blocks, speech), blocks, known.lexicon)
        once = Resumed(speech).united(once, blocks)
        once = Matters(once, blocks, speech).united()
    # What clients say in running text is theirs to say, and the team's to take up or not.
    once = tuple(
        replace(point, certainty=Certainty.SUGGESTED) if point.is_bare_wish else point
        for point in (
            done_already(point, known.lexicon) for point in with_bare_complaints(once, speech)
        )
    )
    initials = initials_of(people)
    return tuple(
        replace(point, owners=with_full_names(point.owners, initials))
        for point in with_mentions(once, blocks, known.lexicon)
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


def _no_points() -> Question:
    return Question(where="begin", problem=_NO_POINTS, hint=_NO_POINTS_HINT)


def _whole_text(block: Block) -> str:
    if isinstance(block, Table):
        return " ".join(cell.text for row in block.rows for cell in row if not cell.is_continued)
    return block.text
