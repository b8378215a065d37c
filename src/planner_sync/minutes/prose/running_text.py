"""Points in running text: with a marker, and where there is none, in what the prose says."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from planner_sync.domain.blocks import Block, Heading, ListItem, Paragraph, Table, text_of
from planner_sync.domain.points import Decision, Kind, Status
from planner_sync.minutes.answers.answer import answered
from planner_sync.minutes.answers.remedies import remedy_in
from planner_sync.minutes.clauses.speech import Speech
from planner_sync.minutes.dates.due_dates import ANY_DAY, find_due
from planner_sync.minutes.found import Found
from planner_sync.minutes.items.markers import marker_of
from planner_sync.minutes.lexicon import phrase
from planner_sync.minutes.marked.inline import Inline
from planner_sync.minutes.marked.repeated import without_answered, without_repeated
from planner_sync.minutes.matters.items import drawn_matter
from planner_sync.minutes.prose.refusals import refusals
from planner_sync.minutes.prose.shared_tasks import shared_tasks
from planner_sync.minutes.prose.unheard import unheard
from planner_sync.minutes.prose.unmarked import Prose
from planner_sync.minutes.rulings.no_points import is_praise_title
from planner_sync.minutes.section import Placed
from planner_sync.minutes.sections.asides import asides, attendance, is_among_lines, is_title
from planner_sync.minutes.sections.boxes import choices
from planner_sync.minutes.sections.frames import frame
from planner_sync.minutes.sections.kin import kin
from planner_sync.minutes.tables.programmes import only_lists
from planner_sync.minutes.words.places import place_of
from planner_sync.minutes.words.sentences import sentences

_ANSWERED = 2
"""Sentences of a wish with its answer."""

_LEAST_TALK = 600
"""
Words of minutes that tell a conversation, where clients did not meet.

Whoever writes so much names who does what; what "must" be done without anybody is then what
somebody thought.
"""

_LEAST_SENTENCE = 4
"""Words of a cell, or a decision, that can say what it is about."""


@dataclass(frozen=True, kw_only=True)
class _Place:
    """Where the reader is: what stands above the block that it reads."""

    heading: str = ""
    line: str = ""
    """The last short line that stood as a title."""

    before: str = ""
    """The block before it."""

    def behind(self, block: Block, *, is_title: bool) -> "_Place":
        """Return the place behind *block*."""
        if isinstance(block, Heading) or (is_title and isinstance(block, ListItem)):
            return _Place(heading=block.text, before=block.text)
        if isinstance(block, Paragraph | ListItem):
            line = block.text if is_title else self.line
            return replace(self, line=line, before=block.text)
        return self


class RunningText:
    """Reads what stands outside the lists of points of one document."""

    def __init__(self, speech: Speech) -> None:
        self._speech, self._is_with_clients = speech, speech.is_client_moment
        self._inline, self._prose = Inline(speech), Prose(speech)

    def points(self, placed: Sequence[Placed], listed: set[str]) -> tuple[Found, ...]:
        """
        Read paragraphs and list items; *listed* are the places that a list of points took.

        In agendas, reports of what was done and the like only markers count.
        """
        blocks = [p.block for p in placed]
        aside = asides(blocks, self._speech.lexicon)
        present = attendance(blocks, self._speech.lexicon) | choices(blocks)
        present |= frame(blocks, self._speech)
        found: list[Found] = []
        for shared in shared_tasks(blocks, self._speech.known):
            if listed.isdisjoint(shared.places):
                found += shared.points
                listed = listed | shared.places
        tables = {place_of(where) for where in listed}
        place = _Place()
        for index, p in enumerate(placed):
            if index in present:
                place = replace(place, before="")
                continue
            title = is_title(blocks, index)
            if isinstance(p.block, Paragraph | ListItem) and p.block.where not in listed:
                is_aside = index in aside or self._is_done(p.block)
                is_above = title and (self._is_with_clients or not is_among_lines(blocks, index))
                told = self._told(p, p.block, place, is_aside=is_aside, is_title=is_above)
                found += map(_ticked, told) if _is_ticked(p.block) else told
            elif isinstance(p.block, Table) and p.block.where not in tables:
                found += self._cells(p.block)
            # What a list of points took is no title of what follows.
            place = place.behind(p.block, is_title=title and p.block.where not in listed)
        if not self._is_with_clients:
            is_long = sum(len(text_of(p.block).split()) for p in placed) >= _LEAST_TALK
            found = [p for p in found if not _is_loose(p) or not (is_long or self._is_talk(p))]
        else:
            free = self._free(placed)
            found = _with_refusals(found, tuple(refusals(free, self._speech)))
            found += kin(free, listed | {point.where for point in found}, self._speech)
        return tuple(found)

    def unheard(self, placed: Sequence[Placed], taken: set[str]) -> tuple[Found, ...]:
        """Return what is wrong in the rest of the text, outside the places that are *taken*."""
        return tuple(unheard(self._free(placed), taken, self._speech))

    def _free(self, placed: Sequence[Placed]) -> list[Block | None]:
        """Return the blocks, with nothing in place of what stands in a section or aside."""
        aside = asides([p.block for p in placed], self._speech.lexicon)
        return [
            p.block if index not in aside and p.section is None else None
            for index, p in enumerate(placed)
        ]

    def _is_done(self, block: Paragraph | ListItem) -> bool:
        """Tell "Gedaan: posters ophangen", which names what nobody does any more."""
        label, colon, _ = block.text.partition(":")
        return bool(colon) and phrase(label) in self._speech.lexicon.small("done_label")

    def _is_talk(self, point: Found) -> bool:
        """Tell what stands under "Feedback" or "Bevindingen", where nobody gives out work."""
        heading = phrase(point.context.partition("\n")[0])
        talk = self._speech.lexicon.small("talk_title")
        return any(f"{heading} ".startswith(f"{title} ") for title in talk)

    def _told(
        self,
        placed: Placed,
        block: Paragraph | ListItem,
        place: _Place,
        *,
        is_aside: bool,
        is_title: bool,
    ) -> Iterator[Found]:
        """Read one paragraph or item: as a wish with its answer, else by markers and sentences."""
        answer, rest = (None, block) if is_aside else self._settled(block)
        answer = answer and replace(answer, context=place.heading)
        if rest is None:
            yield from filter(None, [answer])
            return
        block = rest
        marked = list(self._marked(block, place, is_aside=is_aside or is_title))
        section = placed.section
        is_free = section is None or section.is_ideas or isinstance(block, Paragraph)
        if not is_aside and is_free:
            context = f"{place.heading}\n{place.line}"
            told = self._prose.points(
                block, heading=context, above=place.before, is_title=is_title, answer=answer
            )
            told = without_answered(told, marked, self._speech)
            yield from self._agreed(marked, list(without_repeated(told, marked, block.text)))
        else:
            yield from [*marked, answer] if answer else marked

    def _agreed(self, marked: Sequence[Found], told: Sequence[Found]) -> Iterator[Found]:
        """
        Give an agreement without anybody who they are that its own line names behind it.

        "Afspraak: elke week samen wandelen.  Anna kiest de route, Bram zorgt voor water."
        """
        left = list(told)
        for point in marked:
            marker = marker_of(point.passage, self._speech.lexicon)
            is_ruling = marker is not None and (marker.is_agreement or marker.kind is Kind.DECISION)
            is_bare = self._speech.is_client_moment and is_ruling
            parts = [
                part
                for part in left
                if is_bare
                and not point.owners
                and part.owners
                and part.passage != point.passage
                and part.passage in point.passage
            ]
            left = [part for part in left if part not in parts]
            owners = tuple(dict.fromkeys(name for part in parts for name in part.owners))
            yield (
                replace(
                    point,
                    kind=Kind.IMPROVEMENT,
                    owners=owners,
                    decision=Decision.TAKEN_UP,
                    due_around=point.passage,
                )
                if parts
                else point
            )
        yield from left

    def _settled(
        self, block: Paragraph | ListItem
    ) -> tuple[Found | None, Paragraph | ListItem | None]:
        """Read a wish with its answer, or a problem with its remedy, and what stands behind it."""
        lexicon, label = self._speech.lexicon, block.text.partition(":")[0]
        if lexicon.meaning(lexicon.facts, label) not in {None, "remarks"}:
            # "Doel van vandaag: …" asks for nothing.
            return None, block
        is_item = isinstance(block, ListItem)
        drawn = drawn_matter(block.text, block.where, self._speech)
        if drawn:
            return replace(drawn, is_from_list=False), None
        said = list(sentences(block.text))
        head, behind = " ".join(said[:_ANSWERED]), said[_ANSWERED:]
        if not is_item and "\n" not in block.text and any(map(self._speech.asks, behind)):
            # What else is asked in the same paragraph is a matter of its own.
            answer = answered(head, block.where, self._speech, is_item=False)
            return answer, replace(block, text=" ".join(behind)) if answer else block
        behind_wish = "" if is_item else " ".join(said[1:_ANSWERED])
        if behind_wish and self._is_open(behind_wish):
            return None, block
        answer = answered(block.text, block.where, self._speech, is_item=is_item)
        if answer and answer.decision is Decision.TAKEN_UP and behind_wish:
            # "Dat gaan we doen vanaf 1 mei" says when.
            answer = replace(answer, due_around=behind_wish)
        answer = answer or remedy_in(block.text, block.where, self._speech)
        return answer, None if answer else block

    def _is_open(self, said: str) -> bool:
        """Tell "Wie wil dat doen?" and "Dat ligt niet aan ons, maar Anna bespreekt het"."""
        clauses = (*self._speech.clauses.of(said), self._speech.agreed_with(said))
        is_given = any(clause and clause.owners and clause.is_promise for clause in clauses)
        return is_given or said.rstrip().endswith("?")

    def _cells(self, table: Table) -> Iterator[Found]:
        """Read the cells of a table without points: many minutes are laid out as a table."""
        lexicon = self._speech.lexicon
        heads = table.rows[0] if table.rows else ()
        if only_lists(table, lexicon):
            return
        praised = {at for at, cell in enumerate(heads) if is_praise_title(cell.text, lexicon)}
        for at, row in enumerate(table.rows, start=table.first_row):
            for column, cell in enumerate(row):
                is_told = not cell.is_continued and column not in praised
                if is_told and len(cell.text.split()) >= _LEAST_SENTENCE:
                    text = Paragraph(text=cell.text, where=f"{table.where}, rij {at}")
                    place = _Place(heading=row[0].text)
                    yield from self._marked(text, place, is_aside=False)
                    yield from self._prose.points(
                        text, heading=row[0].text, above="", is_title=False
                    )

    def _marked(
        self, block: Paragraph | ListItem, place: _Place, *, is_aside: bool
    ) -> Iterator[Found]:
        is_item = isinstance(block, ListItem)
        for point in self._inline.points(
            block.text, place.before, is_item=is_item, is_aside=is_aside
        ):
            yield replace(point, where=block.where, context=f"{place.heading}\n{place.line}")


def _is_ticked(block: Paragraph | ListItem) -> bool:
    return isinstance(block, ListItem) and block.is_checked is True


def _ticked(point: Found) -> Found:
    """Return *point*, whose box is ticked, as done."""
    return replace(point, status=Status.DONE)


def _is_loose(point: Found) -> bool:
    """Tell what nobody takes on, and that has no day."""
    return point.is_loose and find_due(point.passage, held_on=ANY_DAY).text is None


def _with_refusals(found: Sequence[Found], refused: Sequence[Found]) -> list[Found]:
    """Take what is wrong and what is asked for as one where the same reason refuses both."""
    # In "zender erbij: te duur, doen we niet" why not is no matter of its own.
    told = {(point.where, point.reason) for point in found if point.reason}
    joined = [point for point in refused if (point.where, point.text) not in told]
    rest = []
    for point in found:
        same = next(
            (
                at
                for at, other in enumerate(joined)
                if point.reason and (point.where, point.reason) == (other.where, other.reason)
            ),
            None,
        )
        if same is None or point.owners or joined[same].text in point.text:
            rest.append(point)
        else:
            joined[same] = replace(joined[same], remark=point.text)
    return [*rest, *joined]
