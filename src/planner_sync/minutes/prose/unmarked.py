"""Points in running text without any marker: promises, wishes, duties and notes."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from planner_sync.domain.blocks import ListItem, Paragraph
from planner_sync.domain.points import Certainty, Decision, Kind
from planner_sync.minutes.answers.answer import answered
from planner_sync.minutes.answers.follow_ups import FollowUps
from planner_sync.minutes.answers.remedies import remedy_in
from planner_sync.minutes.clauses.speech import Speech
from planner_sync.minutes.found import Found
from planner_sync.minutes.items.markers import marker_of
from planner_sync.minutes.marked.signed import signature, signed, signed_sentence
from planner_sync.minutes.prose.above import end_of
from planner_sync.minutes.prose.pieces import Before, Piece
from planner_sync.minutes.prose.said import Saying
from planner_sync.minutes.rulings.done_already import done_by
from planner_sync.minutes.rulings.no_points import is_assent, is_comment
from planner_sync.minutes.wishes.leaning import holds_pronoun, turns
from planner_sync.minutes.words.arrows import ARROW
from planner_sync.minutes.words.leftovers import is_leftover
from planner_sync.minutes.words.sentences import sentences, without_brackets

_MAX_TEXT = 4_000
"""Characters: a longer paragraph is no minutes of a conversation."""

_TAKEN_ALONG = re.compile(r"\bpunt(?:en)?\b.*\bmeenemen\b|^stap \d", re.IGNORECASE)
"""Says of points of the list, or of the method, what happens to them; it is none itself."""

_LEAST = 2
"""Words of a task that says what it is about."""

_LABEL = re.compile(r"(?P<label>[A-ZÀ-Ý][\w-]*(?: [\w-]+){0,2}): ")
_ARROW = re.compile(ARROW)
_SHORT_TEXT = 400
"""Characters of a paragraph that fits whole under a card."""


class Prose:
    """Reads the running text of one document."""

    def __init__(self, speech: Speech) -> None:
        self._lexicon, self._clauses, self._wishes = speech.lexicon, speech.clauses, speech.wishes
        self._speech, self._is_client_moment = speech, speech.is_client_moment
        self._saying, self._follow_ups = Saying(speech), FollowUps(speech)

    def points(
        self,
        block: Paragraph | ListItem,
        *,
        heading: str,
        above: str,
        is_title: bool,
        answer: Found | None = None,
    ) -> Iterator[Found]:
        """
        Yield what the sentences of *block* promise or ask for.

        A promise of somebody known is certain.  All else only suggests.  A title announces work
        and orders none.  A task that says "this" takes the sentence before it along, be it the
        end of *above*.  An *answer* is the point that stands in front of *block* in the same
        paragraph; it comes first.
        """
        text = block.text[:_MAX_TEXT]
        before = Before(text=end_of(above, self._speech), is_apart=True)
        told: list[Found] = []
        stretch: list[str] = []
        if answer:
            told.append(answer)
            before = Before(text=answer.text, is_wish=True)
            before = replace(before, is_open=self._follow_ups.is_free(answer))
        for piece in _pieces(text, is_item=isinstance(block, ListItem)):
            by_name = self._signed(piece.sentence, told, stretch, block.where)
            if by_name is not None:
                told, before, stretch = by_name, Before(text=piece.sentence), []
                continue
            stretch.append(piece.sentence)
            drawn = self._drawn(piece, block.where)
            found = drawn or self._folded(
                [
                    replace(
                        point,
                        text=piece.labelled(point.text),
                        where=block.where,
                        status=piece.status(self._lexicon),
                        context=f"{heading}\n{text}",
                        remark=_remark(point, stretch, (piece.line, text)),
                    )
                    for point in self._saying.of(piece, before, is_title=is_title)
                    if self._says_something(point)
                ]
            )
            if before.is_asked and self._only_complains(piece.sentence, found):
                # "Kan er een bank bij?  Er is geen plek om te zitten": why it is asked for.
                told[-1], stretch = _with_stretch(told[-1], stretch), []
                continue
            if told and before.is_complaint and self._is_answered(piece):
                told.pop()
            on_last = self._on_last(told[-1], found, piece, before) if told else None
            if on_last:
                told[-1], stretch, before = _with_stretch(on_last[0], stretch), [], on_last[1]
                continue
            if told and (
                self._is_explained(found, piece, before)
                or self._is_turned_to_wish(told[-1], found, piece)
            ):
                told.pop()
            told += found
            stretch = [] if found else stretch
            before = self._behind(piece, found, before)
        yield from told

    def _on_last(
        self, last: Found, found: list[Found], piece: Piece, before: Before
    ) -> tuple[Found, Before] | None:
        """Return the *last* point with what *piece* says of it, and what stands before the next."""
        dated = self._follow_ups.dated(last, found, piece.sentence)
        if dated or not before.is_open:
            return (dated, before) if dated else None
        closed = done_by(last, piece.sentence, self._lexicon) if not found else None
        if closed and self._is_client_moment:
            return closed, before
        followed = self._follow_up(last, found, piece.sentence, before)
        if followed is None:
            return None
        return followed, replace(
            before, is_open=self._follow_ups.is_free(followed), is_complaint=False
        )

    def _only_complains(self, sentence: str, found: Sequence[Found]) -> bool:
        is_taken_on = any(map(_is_work, found))
        return self._wishes.complains(sentence) and not is_taken_on

    def _is_explained(self, found: list[Found], piece: Piece, before: Before) -> bool:
        """Tell "de bel is stuk. Anna belt de monteur": what is wrong explains the task."""
        is_work = before.is_open and before.is_complaint and any(map(_is_work, found))
        return is_work and not turns(piece.sentence, self._lexicon)

    def _is_turned_to_wish(self, last: Found, found: list[Found], piece: Piece) -> bool:
        """Tell "Els vindt het te druk.  …  Ze wil apart eten": it is one thing that she asks."""
        words = piece.sentence.lower().split(" ")
        is_theirs = words[0] in self._lexicon.small("pronoun") | self._lexicon.small("she")
        is_same = is_theirs and self._lexicon.small("going_on").isdisjoint(words)
        is_wish = len(found) == 1 and found[0].kind is Kind.IMPROVEMENT and not found[0].owners
        is_wish = is_wish and is_same and not self._wishes.complains(piece.sentence)
        return is_wish and not last.owners and self._wishes.complains(last.passage)

    def _signed(
        self, sentence: str, told: Sequence[Found], stretch: Sequence[str], where: str
    ) -> list[Found] | None:
        """Return *told* with who does the last of it, where *sentence* names nothing else."""
        fields = signature(sentence, self._speech)
        if fields is None:
            return None
        if told and not stretch:
            return [*told[:-1], signed(told[-1], fields)]
        matters = (said for said in reversed(stretch) if not is_assent(said, self._lexicon))
        said = next(matters, "")
        point = signed_sentence(said, where, fields, self._speech)
        return [*told, point] if point else None

    def _drawn(self, piece: Piece, where: str) -> list[Found]:
        """Read "geen radio -> doen we niet" and "deur klemt -> schaven" amid a text."""
        if not _ARROW.search(piece.sentence):
            return []
        point = answered(piece.sentence, where, self._speech)
        point = point or remedy_in(piece.sentence, where, self._speech)
        return [point] if point else []

    def _is_answered(self, piece: Piece) -> bool:
        """Tell whether a marker says what is done about what was wrong: "actie Anna: …"."""
        marker = marker_of(piece.sentence, self._lexicon)
        return marker is not None and len(marker.rest.split()) > _LEAST

    def _says_something(self, point: Found) -> bool:
        is_long = len(point.text.split()) >= _LEAST
        is_other = is_leftover(point.text, self._lexicon) or bool(_TAKEN_ALONG.search(point.text))
        is_other = is_other or _TAKEN_ALONG.match(point.passage) is not None
        is_other = is_other or (not point.owners and is_assent(point.passage, self._lexicon))
        return is_long and not is_other

    def _follow_up(
        self, point: Found, found: list[Found], sentence: str, before: Before
    ) -> Found | None:
        is_taken = any(told.owners for told in found)
        if before.is_wish and not is_taken:
            judged = self._follow_ups.judged(point, sentence)
            judged = judged or self._follow_ups.arranged(point, sentence)
            if judged:
                return judged
        if point.owners and not is_taken and self._follow_ups.is_free(point):
            # "De gemeente breekt de stoep open. Daar hebben wij geen invloed op."
            judged = self._follow_ups.judged(point, sentence)
            return judged if judged and judged.decision is Decision.NOT_TAKEN_UP else None
        return self._follow_ups.given(point, found, sentence) or (
            self._follow_ups.adopted(point, found, sentence) if before.is_wish else None
        )

    def _folded(self, found: list[Found]) -> list[Found]:
        """Join "een hek gaan we regelen, Anna vraagt eerst een prijs op"."""
        match found:
            case [first, second] if (
                self._is_client_moment and second.owners and self._follow_ups.is_free(first)
            ):
                words = second.task.lower().split()
                is_first = not self._lexicon.small("first").isdisjoint(words)
                if is_first or holds_pronoun(second.task, self._lexicon):
                    told = replace(first, owners=second.owners, is_hint=False)
                    return [replace(told, due_around=first.passage)]
        return found

    def _behind(self, piece: Piece, found: list[Found], before: Before) -> Before:
        """Return what stands before the next sentence."""
        plain = without_brackets(piece.sentence)
        head, colon, rest = plain.partition(": ")
        if not found and is_assent(head, self._lexicon):
            # "Anna wil schilderen.  Meer mensen knikten.  Daan koopt verf".
            who = self._clauses.subjects.meant_next(plain) or before.who
            return Before(text=rest, who=who) if colon else replace(before, who=who)
        is_turned = plain.split(" ")[0].lower() in self._lexicon.small("leaning")
        is_turned = is_turned or holds_pronoun(plain, self._lexicon)
        is_turned = is_turned or is_comment(plain, self._lexicon)
        if not found and before.is_open and is_turned:
            # "De taxi is te laat. Daar gaan wij niet over. Anna geeft het door."
            return replace(before, who=self._clauses.subjects.meant_next(plain) or before.who)
        if not found and before.is_asked:
            # "Kan er een bank bij?  We zitten nu op de trap.  Anna koopt er een."
            return replace(before, is_asked=False)
        is_wish = bool(found) and found[-1].kind is Kind.IMPROVEMENT
        is_open = bool(found) and self._follow_ups.is_free(found[-1])
        return Before(
            text=found[-1].text if is_wish and self._is_client_moment else plain or before.text,
            who=self._clauses.subjects.meant_next(plain) or before.who,
            is_promise=any(point.owners for point in found),
            is_wish=is_wish,
            is_open=is_open,
            is_asked=is_wish and is_open and plain.endswith("?"),
            is_complaint=is_wish
            and found[-1].certainty is Certainty.SUGGESTED
            and self._wishes.complains(plain),
        )


def _is_work(point: Found) -> bool:
    """Tell a promise that says what is done about what was wrong."""
    return bool(point.owners) or (
        point.kind is Kind.ACTION and point.certainty is Certainty.CERTAIN
    )


def _pieces(text: str, *, is_item: bool) -> Iterator[Piece]:
    for line in filter(None, text.split("\n")):
        said = list(sentences(line))
        label = _LABEL.match(line) if is_item else None
        for at, sentence in enumerate(said, start=1):
            behind = said[at] if at < len(said) else ""
            about = label["label"] if label and at > 1 else ""
            yield Piece(sentence=sentence, line=line, behind=behind, label=about)


def _remark(point: Found, stretch: Sequence[str], around: Sequence[str]) -> str:
    """
    Return what tells on a card what *point* is about: the widest text *around* it that fits.

    Where none fits that is as much of the *stretch* since the point before as does.
    """
    whole = ""
    for sentence in reversed(stretch):
        if len(sentence) + len(whole) >= _SHORT_TEXT:
            break
        whole = f"{sentence} {whole}".rstrip()
    widest = max((whole, *(text for text in around if len(text) <= _SHORT_TEXT)), key=len)
    return "" if widest == point.text else widest


def _with_stretch(point: Found, stretch: Sequence[str]) -> Found:
    """Return *point* with what the *stretch* behind it says of it."""
    behind = " ".join(stretch)
    is_told = behind in point.remark
    return replace(
        point, remark=point.remark if is_told else f"{point.remark or point.passage} {behind}"
    )
