"""Points in running text without any marker: promises, wishes, duties and notes."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from planner_sync.domain.blocks import ListItem, Paragraph
from planner_sync.domain.points import Certainty, Kind, Status
from planner_sync.minutes.clauses import Clause
from planner_sync.minutes.found import Found
from planner_sync.minutes.leaning import leans, with_matter
from planner_sync.minutes.leftovers import is_leftover
from planner_sync.minutes.markers import marker_of
from planner_sync.minutes.sentences import sentences, without_brackets
from planner_sync.minutes.speech import Speech
from planner_sync.minutes.statuses import status_of, status_tail

_MAX_TEXT = 4_000
"""Characters: a longer paragraph is no minutes of a conversation."""

_PICKUP = 3
"""Words of a task such as "dit snel oppakken"."""

_LEAST = 2
"""Words of a task that says what it is about."""

_SHORT_TEXT = 400
"""Characters of a paragraph that fits whole under a card."""


@dataclass(frozen=True, kw_only=True)
class _Piece:
    """A sentence with its line and the sentence behind it."""

    sentence: str
    line: str
    behind: str


@dataclass(frozen=True, kw_only=True)
class _Before:
    """The sentence before the one that is read."""

    text: str
    is_promise: bool = False
    """True where somebody takes something on in it: "dit" is then another matter."""


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
        for piece in _pieces(text):
            found = [
                point
                for point in self._of(piece.sentence, before, is_title=is_title)
                if len(point.text.split()) >= _LEAST and not is_leftover(point.text, self._lexicon)
            ]
            for point in found:
                yield replace(
                    point,
                    where=block.where,
                    status=self._status(piece),
                    context=f"{heading}\n{text}",
                    remark=_remark(point, piece.sentence, piece.line, text),
                )
            plain = without_brackets(piece.sentence)
            is_promise = any(point.owners for point in found)
            before = _Before(text=plain or before.text, is_promise=is_promise)

    def _of(self, sentence: str, before: _Before, *, is_title: bool) -> Iterator[Found]:
        plain = without_brackets(sentence)
        # A question asks, a colon announces, and a marker has been read.
        is_other = sentence.rstrip().endswith(("?", ":")) or marker_of(sentence, self._lexicon)
        if is_other or len(plain.split()) < _LEAST:
            return
        clauses = self._clauses.of(plain)
        for clause in clauses:
            yield Found(
                text=self._whole(clause.what, before, is_leaning=clause.leans),
                where="",
                passage=sentence,
                kind=Kind.ACTION,
                certainty=self._certainty(clause),
                owners=clause.owners,
                due_around=plain if len(clauses) == 1 else "",
                is_hint=not clause.is_named,
                is_from_list=False,
            )
        if clauses or is_title or self._is_said_by_somebody(sentence):
            return
        wish = self._wishes.of(plain)
        if wish:
            is_certain = wish.is_agreed or (wish.is_strong and self._is_client_moment)
            yield Found(
                text=self._whole(wish.what, before, is_leaning=wish.leans),
                where="",
                passage=sentence,
                kind=wish.kind,
                certainty=Certainty.CERTAIN if is_certain else Certainty.SUGGESTED,
                is_hint=not wish.is_agreed,
                is_from_list=False,
            )

    def _certainty(self, clause: Clause) -> Certainty:
        """Where clients met, "we" is the team; elsewhere it promises for nobody."""
        is_told = clause.is_named or self._is_client_moment
        return Certainty.CERTAIN if clause.is_promise and is_told else Certainty.SUGGESTED

    def _whole(self, task: str, before: _Before, *, is_leaning: bool) -> str:
        """Say what "dit" is; behind another promise only "dit oppakken" means that one."""
        is_partial = is_leaning or leans(task, self._lexicon)
        is_pickup = len(task.split()) <= _PICKUP or not before.is_promise
        return with_matter(task, before.text) if is_partial and is_pickup else task

    def _is_said_by_somebody(self, sentence: str) -> bool:
        """Tell "Anna: extra overleg kost tijd", which is what one person thinks."""
        speaker, colon, _ = sentence.partition(":")
        return (
            bool(colon) and self._known.are_known(speaker) and not self._known.has_client(speaker)
        )

    def _status(self, piece: _Piece) -> Status:
        """Read "(is al gedaan)" at the end or as the next sentence."""
        told = status_tail(piece.sentence, self._lexicon, is_bare_allowed=False)[1]
        if told is None and piece.behind.startswith("("):
            told = status_of(piece.behind.strip("(). "), self._lexicon)
        return told or Status.OPEN


def _pieces(text: str) -> Iterator[_Piece]:
    for line in filter(None, text.split("\n")):
        said = list(sentences(line))
        for at, sentence in enumerate(said, start=1):
            behind = said[at] if at < len(said) else ""
            yield _Piece(sentence=sentence, line=line, behind=behind)


def _remark(point: Found, *around: str) -> str:
    """Keep the widest text around that still fits: it says what the point is about."""
    fitting = [text for text in around if len(text) <= _SHORT_TEXT]
    whole = max(fitting, key=len, default="")
    return "" if whole == point.text else whole
