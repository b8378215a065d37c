"""Points by what stands in brackets: "(Actie Jan)", "(Jan)", "(Jan regelt dit)"."""

import re
from collections.abc import Iterator
from dataclasses import replace

from planner_sync.domain.points import Kind
from planner_sync.minutes.clauses.speech import Speech
from planner_sync.minutes.dates.due_dates import ANY_DAY, find_due
from planner_sync.minutes.found import Found
from planner_sync.minutes.items.line_fields import read_fields
from planner_sync.minutes.items.markers import marker_of, owner_and_task, parts_of
from planner_sync.minutes.items.promised import somebody_does
from planner_sync.minutes.lexicon import phrase
from planner_sync.minutes.marked.called_on import CalledOn
from planner_sync.minutes.marked.composing import marked_point, point_of_marker
from planner_sync.minutes.marked.lines import EDGE, Line
from planner_sync.minutes.marked.whose import turned_to
from planner_sync.minutes.people.names import NAMES, owners_in
from planner_sync.minutes.wishes.leaning import leans, with_matter
from planner_sync.minutes.wishes.planned_passives import done_work
from planner_sync.minutes.words.sentences import BRACKETS, words_of
from planner_sync.minutes.words.utterances import Clause
from planner_sync.minutes.words.verbs import verbs_of

_BY = re.compile(r"^(?:\w+\s+)?(?:door|by|wie|trekker)\s*:?\s+", re.IGNORECASE)
_DONE_BY = re.compile(
    rf"(?:wordt|worden)\s+(?:(?P<done>\w+)\s+door\s+(?P<who>{NAMES})|"
    rf"door\s+(?P<doer>{NAMES})\s+(?P<deed>\w+))(?P<behind>(?:[\s,].*)?)"
)
"""What is done about what stands before it: "wordt aangepast door Anna, uiterlijk vrijdag"."""

_ITEM = re.compile(r"AI\b\s*:?\s*(?=\S)")
"""English for an action item, with who does it behind it: "AI Anna: update the rota"."""

_LEAST_WORD = 4
"""Letters of a marker that stands alone: "(todo)"."""

_LEAST_TASK = 2
_LEAST_PROMISE = 4
"""Words of a promise in brackets that says what it is about."""

_LONGEST_SUBJECT = 8
"""Words of a subject of an agenda."""


class Bracketed:
    """Reads the brackets in the sentences of one document."""

    def __init__(self, speech: Speech) -> None:
        self._speech = speech
        self._lexicon, self._known = speech.lexicon, speech.known
        self._called_on = CalledOn(speech)

    def points(self, sentence: str, context: str, line: Line) -> Iterator[Found]:
        """
        Yield the points that brackets in *sentence* name.

        *context* is the sentence without them, or the one before.  Names count at the edge of
        a sentence, behind work or behind an item; in a question they are those of who asks.
        """
        for match in BRACKETS.finditer(sentence):
            inside = self._spelt(match["inside"].strip(EDGE))
            if marker_of(inside, self._lexicon):
                for part in parts_of(inside, self._lexicon):
                    marker = marker_of(part, self._lexicon)
                    if marker:
                        yield from point_of_marker(marker, context, self._speech, is_open=False)
            elif coded := list(self._called_on.numbered(inside, context)):
                yield from coded
            elif "?" not in context and "?" not in line.around:
                is_edge = not match.start() or match.end() >= len(sentence.rstrip(" .;*_"))
                done = list(self._done_by(inside, context))
                yield from (
                    done
                    or self._promised(inside, context)
                    or (self._named(inside, context, line) if is_edge else ())
                )

    def _spelt(self, inside: str) -> str:
        """Put "(Actiepunt)" as "Actiepunt:", and "AI Anna: …" as "Action Anna: …"."""
        item = _ITEM.match(inside)
        if item and owner_and_task(inside[item.end() :], self._known)[0]:
            return f"Action {inside[item.end() :]}"
        # "Doelbinding (AP)" is rather a code.
        is_word = " " not in inside and len(inside) >= _LEAST_WORD
        is_word = is_word and marker_of(inside, self._lexicon) is None
        is_bare = is_word and marker_of(f"{inside}:", self._lexicon) is not None
        return f"{inside}:" if is_bare else inside

    def _done_by(self, inside: str, context: str) -> Iterator[Found]:
        """Read "(wordt aangepast door Anna, uiterlijk vrijdag)" behind what is wrong."""
        match = _DONE_BY.fullmatch(inside)
        participles = verbs_of(self._lexicon).participles
        deed = participles.get((match["done"] or match["deed"]).lower()) if match else None
        who = (match["who"] or match["doer"]) if match else ""
        if match is None or deed is None or not self._known.look_like_names(who):
            return
        task = with_matter(deed, context, self._lexicon)
        for point in marked_point(Kind.ACTION, owners_in(who, self._known), task, self._speech):
            yield replace(point, due_text=find_due(match["behind"], held_on=ANY_DAY).text or "")

    def _promised(self, inside: str, context: str) -> list[Found]:
        """Read "(Anna belt de gemeente)"; "(Anna regelt dit)" leans on what stands before it."""
        clauses = [
            clause
            for clause in self._speech.clauses.of(inside)
            if clause.owners and clause.is_promise
        ]
        marker = marker_of(context, self._lexicon)
        if marker and clauses and leans(clauses[0].what, self._lexicon):
            # "Verbeterpunt: de bel is stuk (Anna regelt dit)".
            return list(marked_point(marker.kind, clauses[0].owners, marker.rest, self._speech))
        return [
            point
            for clause in clauses
            for point in marked_point(
                Kind.ACTION, clause.owners, self._whole(clause, context), self._speech
            )
        ]

    def _whole(self, clause: Clause, context: str) -> str:
        is_short = len(clause.what.split()) < _LEAST_PROMISE
        is_partial = is_short or leans(clause.what, self._lexicon)
        return with_matter(clause.what, context, self._lexicon) if is_partial else clause.what

    def _named(self, inside: str, context: str, line: Line) -> Iterator[Found]:
        """Read "folder maken (Anna)" and "folder maken (pakt Anna op)"."""
        fields = turned_to(inside, self._speech) or read_fields(
            inside, lexicon=self._lexicon, known=self._known
        )
        is_turned = turned_to(inside, self._speech) is not None
        is_more = fields is not None and (is_turned or bool(fields.due_text or fields.work))
        if fields and fields.owners and is_more and len(context.split()) >= _LEAST_TASK:
            # Who and when, as in "(Anna, voor 1 mei)", or who does what with it: "(Anna bestelt)".
            task = f"{self._task(context, line)} {fields.work}".strip()
            for point in marked_point(Kind.ACTION, fields.owners, task, self._speech):
                yield replace(point, due_text=fields.due_text)
            return
        names = _BY.sub("", inside)
        is_said = names != inside and self._known.look_like_names(names)
        if len(context.split()) < _LEAST_TASK or not (is_said or self._known.are_known(names)):
            return
        if not (is_said or self._speech.is_client_moment) and self._is_view(context):
            return
        if not is_said and somebody_does(context, self._speech):
            return
        # "Afspraak: rust van een tot twee.  Bordje op de deur (Anna)".
        is_agreed = self._speech.is_client_moment and marker_of(line.text, self._lexicon)
        is_asked = self._speech.asks(context) or done_work(words_of(context), self._lexicon)
        if line.is_item or is_said or is_agreed or is_asked:
            owners = owners_in(names, self._known)
            task = self._task(context, line)
            is_marked = marker_of(context, self._lexicon) is not None
            if is_said or is_agreed or is_asked or is_marked or self._is_work(task):
                yield from marked_point(Kind.ACTION, owners, task, self._speech)

    def _is_view(self, context: str) -> bool:
        """Tell "nadeel: duurder dan B (Anna)", which she said, from "folder maken (Anna)"."""
        label, colon, _ = context.partition(":")
        return bool(colon) and phrase(label) in self._lexicon.small("view")

    def _is_work(self, task: str) -> bool:
        """
        Tell "folder maken (Anna)" from "stand van de kas (Anna)", which she tells of.

        What has a day, or is too long for a subject, is work as well.
        """
        words = [word.bare for word in words_of(task)]
        is_work = self._speech.clauses.work.names_work(words) or len(words) > _LONGEST_SUBJECT
        is_work = is_work or find_due(task, held_on=ANY_DAY).text is not None
        return is_work or self._speech.is_client_moment

    def _task(self, context: str, line: Line) -> str:
        """Return what was agreed; "dit nagaan" takes what stands above along."""
        wish = self._speech.wishes.of(context)
        task = wish.what if wish and wish.is_agreed else context
        return with_matter(task, line.above, self._lexicon) if leans(task, self._lexicon) else task
