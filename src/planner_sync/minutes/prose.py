"""Points in running text without any marker: promises, wishes, duties and notes."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from planner_sync.domain.blocks import ListItem, Paragraph
from planner_sync.domain.points import Certainty, Decision, Kind, Status
from planner_sync.minutes.clause import Clause
from planner_sync.minutes.decision_words import decision_in
from planner_sync.minutes.due_dates import ANY_DAY, find_due
from planner_sync.minutes.found import Found
from planner_sync.minutes.leaning import leans, with_matter
from planner_sync.minutes.leftovers import is_leftover
from planner_sync.minutes.markers import marker_of
from planner_sync.minutes.names import owners_in
from planner_sync.minutes.requests import requested
from planner_sync.minutes.sentences import sentences, without_brackets, words_of
from planner_sync.minutes.speech import Speech
from planner_sync.minutes.statuses import status_of, status_tail
from planner_sync.minutes.verdicts import Verdict, verdict_of
from planner_sync.minutes.wish import Wish

_MAX_TEXT = 4_000
"""Characters: a longer paragraph is no minutes of a conversation."""

_LONGEST_GIVING = 10
"""Words of a sentence that only says who does what was just wished, and by when."""

_TAKEN_ALONG = re.compile(r"\bpunt(?:en)?\b.*\bmeenemen\b")
"""Says of points of the list what happens to them; it is none itself."""

_PICKUP = 3
"""Words of a task such as "dit snel oppakken"."""

_LEAST = 2
"""Words of a task that says what it is about."""

_LABEL = re.compile(r"(?P<label>[A-ZÀ-Ý][\w-]*(?: [\w-]+){0,2}): ")
_SHORT_TEXT = 400
"""Characters of a paragraph that fits whole under a card."""


@dataclass(frozen=True, kw_only=True)
class _Piece:
    """A sentence with its line and the sentence behind it."""

    sentence: str
    line: str
    behind: str
    label: str = ""
    """What the line is about, where an earlier sentence says so: "Bank: is versleten.  …"."""

    def labelled(self, task: str) -> str:
        """Return *task* with what the line is about in front."""
        return f"{self.label}: {task}" if self.label and self.label not in task else task


@dataclass(frozen=True, kw_only=True)
class _Before:
    """The sentence before the one that is read."""

    text: str
    who: tuple[str, ...] = ()
    """The person with whom it begins."""

    is_promise: bool = False
    """True where somebody takes something on in it: "dit" is then another matter."""

    is_wish: bool = False
    """True where it wishes something, of which the next sentence may decide."""

    is_complaint: bool = False
    """True where it only says what is wrong."""


class Prose:
    """Reads the running text of one document."""

    def __init__(self, speech: Speech) -> None:
        self._lexicon, self._known = speech.lexicon, speech.known
        self._clauses, self._wishes = speech.clauses, speech.wishes
        self._is_client_moment = speech.is_client_moment

    def points(
        self, block: Paragraph | ListItem, *, heading: str, above: str, is_title: bool
    ) -> Iterator[Found]:
        """
        Yield what the sentences of *block* promise or ask for.

        A promise of somebody known is certain; so is, where clients met, a wish in so many
        words.  All else only suggests.  A title announces work and orders none.  A task that
        says "this" takes the sentence before it along, be it the end of *above*.
        """
        text = block.text[:_MAX_TEXT]
        before = _Before(text=above)
        told: list[Found] = []
        for piece in _pieces(text, is_item=isinstance(block, ListItem)):
            if before.is_wish and self._judges(piece.sentence, told):
                before = replace(before, is_complaint=False)
                continue
            found = [
                point
                for point in self._of(piece, before, is_title=is_title)
                if len(point.text.split()) >= _LEAST
                and not is_leftover(point.text, self._lexicon)
                and not _TAKEN_ALONG.search(point.text)
            ]
            if (
                before.is_wish
                and not before.is_complaint
                and self._gives(found, piece.sentence, told)
            ):
                before = replace(before, text=piece.sentence, is_wish=False)
                continue
            if before.is_complaint and any(point.owners for point in found):
                # "De bel is stuk. Anna belt de monteur": what is wrong explains the task.
                told.pop()
            told += (
                replace(
                    point,
                    text=piece.labelled(point.text),
                    where=block.where,
                    status=self._status(piece),
                    context=f"{heading}\n{text}",
                    remark=_remark(point, piece.sentence, piece.line, text),
                )
                for point in found
            )
            plain = without_brackets(piece.sentence)
            is_promise = any(point.owners for point in found)
            is_wish = bool(found) and found[-1].kind is Kind.IMPROVEMENT
            before = _Before(
                text=plain or before.text,
                who=self._clauses.who(plain) or before.who,
                is_promise=is_promise,
                is_wish=is_wish,
                is_complaint=is_wish and self._wishes.complains(plain),
            )
        yield from told

    def _judges(self, sentence: str, told: list[Found]) -> bool:
        """Give the last wish what *sentence* decides on it, where it names nobody to do it."""
        verdict = verdict_of(sentence, self._lexicon) if self._is_client_moment else None
        if verdict is None or any(c.owners for c in self._clauses.of(sentence)):
            return False
        told[-1] = replace(
            told[-1],
            decision=verdict.decision,
            reason=verdict.reason,
            passage=f"{told[-1].passage} {sentence}",
            due_around=sentence if verdict.decision is Decision.TAKEN_UP else "",
        )
        return True

    def _gives(self, found: list[Found], sentence: str, told: list[Found]) -> bool:
        """Give the last wish whom *sentence* names to do it: "Anna bestelt die voor mei"."""
        if not (self._is_client_moment and len(found) == 1 and found[0].owners):
            return False
        when = find_due(sentence, held_on=ANY_DAY).text or ""
        words = {word.bare for word in words_of(sentence.replace(when, " ") if when else sentence)}
        # "Anna regelt dit met de gemeente" is work of its own.
        more = self._lexicon.small("preposition") | self._lexicon.small("turn")
        more -= self._lexicon.small("pointed")
        is_short = len(words) <= _LONGEST_GIVING and more.isdisjoint(words)
        if not is_short or self._lexicon.small("pointed").isdisjoint(words):
            return False
        told[-1] = replace(
            told[-1],
            owners=found[0].owners,
            certainty=Certainty.CERTAIN,
            decision=Decision.TAKEN_UP,
            passage=f"{told[-1].passage} {sentence}",
            due_around=sentence,
            is_hint=False,
        )
        return True

    def _of(self, piece: _Piece, before: _Before, *, is_title: bool) -> Iterator[Found]:
        sentence, speaker = piece.sentence, self._speaker(piece.line)
        plain = without_brackets(sentence)
        # A question asks, a colon announces, and a marker has been read.
        label = self._lexicon.meaning(self._lexicon.facts, sentence.partition(":")[0])
        is_fact = label not in {None, "remarks"}
        request = requested(plain, self._known)
        is_other = request is None and (
            is_fact or sentence.rstrip().endswith(("?", ":")) or marker_of(sentence, self._lexicon)
        )
        if is_other or len(plain.split()) < _LEAST:
            return
        clauses = (request,) if request else self._clauses.of(plain)
        for clause in clauses:
            meant = speaker if clause.is_mine else before.who if clause.is_theirs else ()
            owners = clause.owners or meant
            yield Found(
                text=self._whole(clause.what, before, is_leaning=clause.leans),
                where="",
                passage=sentence,
                kind=Kind.ACTION,
                certainty=self._certainty(clause),
                owners=owners,
                decision=self._taken_up(clause, plain),
                due_around=plain if len(clauses) == 1 else "",
                is_hint=not (clause.is_named or meant),
                is_from_list=False,
            )
        if clauses or is_title or self._is_said_by_somebody(sentence):
            return
        head, verdict = self._weighed(plain)
        wish = self._wishes.of(head)
        given = self._given(plain, wish)
        if given:
            yield Found(
                text=self._whole(given.what, before, is_leaning=given.leans),
                where="",
                passage=sentence,
                kind=Kind.ACTION,
                owners=given.owners,
                due_around=plain,
                is_hint=not given.is_named,
                is_from_list=False,
            )
        elif wish:
            is_certain = wish.is_agreed or (wish.is_strong and self._is_client_moment)
            yield Found(
                text=self._whole(wish.what, before, is_leaning=wish.leans),
                where="",
                passage=sentence,
                kind=wish.kind,
                certainty=Certainty.CERTAIN if is_certain else Certainty.SUGGESTED,
                is_hint=not wish.is_agreed,
                is_from_list=False,
                decision=verdict.decision if verdict else wish.decision,
                reason=verdict.reason if verdict else "",
            )

    def _weighed(self, sentence: str) -> tuple[str, Verdict | None]:
        """Split "de wens om een lift is besproken, maar dat kan niet" into wish and verdict."""
        head, but, tail = sentence.partition(" maar ")
        verdict = verdict_of(tail, self._lexicon) if but and self._is_client_moment else None
        return (head.rstrip(" ,"), verdict) if verdict else (sentence, None)

    def _given(self, sentence: str, wish: Wish | None) -> Clause | None:
        """Read who does what was agreed, or what "is done by" somebody where clients met."""
        if wish and wish.is_agreed:
            return self._clauses.agreed(wish.what)
        return self._clauses.passive(sentence) if self._is_client_moment else None

    def _taken_up(self, clause: Clause, sentence: str) -> Decision | None:
        """Where clients met, what "we" are going to do is taken up; "we kijken of" is not yet."""
        is_promise = self._is_client_moment and clause.is_promise
        told = decision_in(sentence, self._lexicon) if is_promise else None
        return Decision.TAKEN_UP if is_promise and told in {None, Decision.TAKEN_UP} else None

    def _certainty(self, clause: Clause) -> Certainty:
        """Where clients met, "we" is the team; elsewhere it promises for nobody."""
        is_told = clause.is_named or self._is_client_moment
        return Certainty.CERTAIN if clause.is_promise and is_told else Certainty.SUGGESTED

    def _whole(self, task: str, before: _Before, *, is_leaning: bool) -> str:
        """Say what "dit" is; behind another promise only "dit oppakken" means that one."""
        is_partial = is_leaning or leans(task, self._lexicon)
        is_pickup = len(task.split()) <= _PICKUP or not before.is_promise
        return with_matter(task, before.text) if is_partial and is_pickup else task

    def _speaker(self, line: str) -> tuple[str, ...]:
        """Return whose "ik" it is in "Anna: ik bel de gemeente"."""
        speaker, colon, _ = line.partition(":")
        return owners_in(speaker, self._known) if colon and self._known.are_known(speaker) else ()

    def _is_said_by_somebody(self, sentence: str) -> bool:
        """Tell "Anna: extra overleg kost tijd", which is what one person thinks."""
        speaker, colon, _ = sentence.partition(":")
        is_known = self._known.are_known(speaker) and not self._known.has_client(speaker)
        return bool(colon) and is_known

    def _status(self, piece: _Piece) -> Status:
        """Read "(is al gedaan)" at the end or as the next sentence."""
        told = status_tail(piece.sentence, self._lexicon, is_bare_allowed=False)[1]
        if told is None and piece.behind.startswith("("):
            told = status_of(piece.behind.strip("(). "), self._lexicon)
        return told or Status.OPEN


def _pieces(text: str, *, is_item: bool) -> Iterator[_Piece]:
    for line in filter(None, text.split("\n")):
        said = list(sentences(line))
        label = _LABEL.match(line) if is_item else None
        for at, sentence in enumerate(said, start=1):
            behind = said[at] if at < len(said) else ""
            about = label["label"] if label and at > 1 else ""
            yield _Piece(sentence=sentence, line=line, behind=behind, label=about)


def _remark(point: Found, *around: str) -> str:
    """Keep the widest text around that still fits: it says what the point is about."""
    fitting = [text for text in around if len(text) <= _SHORT_TEXT]
    whole = max(fitting, key=len, default="")
    return "" if whole == point.text else whole
