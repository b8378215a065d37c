"""Points that a marker names in running text: "Actie Jan: …", "(Jan)", "-> Jan", "@Jan"."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import takewhile

from planner_sync.domain.points import Certainty, Kind, Status
from planner_sync.minutes.answers.answer import split_label
from planner_sync.minutes.clauses.speech import Speech
from planner_sync.minutes.found import Found
from planner_sync.minutes.items.markers import is_empty, marker_of, owner_and_task
from planner_sync.minutes.marked.bracketed import Bracketed
from planner_sync.minutes.marked.called_on import CalledOn
from planner_sync.minutes.marked.composing import marked_point, point_of_marker
from planner_sync.minutes.marked.drawn_to import drawn_to
from planner_sync.minutes.marked.given_back import given_back
from planner_sync.minutes.marked.lines import EDGE, Line
from planner_sync.minutes.marked.pieces import CUT, pieces_of
from planner_sync.minutes.marked.signed import labelled, signature, signed
from planner_sync.minutes.marked.tails import TaskTails
from planner_sync.minutes.marked.whose import whose
from planner_sync.minutes.moment.moment_date import is_title
from planner_sync.minutes.people.names import owners_in
from planner_sync.minutes.rulings.status_tails import status_tail
from planner_sync.minutes.rulings.statuses import state_of
from planner_sync.minutes.wishes.leaning import with_matter
from planner_sync.minutes.words.arrows import ARROW
from planner_sync.minutes.words.sentences import Word, sentences, without_brackets, words_of

_AT = re.compile(
    r"(?<![\w.”\"'’»)/])(?<![Cc][Cc]\s)@(?P<who>[^\W\d_][\w'’-]*(?:\s+[A-Z][\w'’-]+)?)"
)
_NOTHING_LEFT = re.compile(r"[(\[][\s,;&+]*[)\]]")
"""What names in brackets leave behind."""

_CAPITALS = re.compile(r"\b[A-Z]{2,}(?:\s+[A-Z0-9]{2,}){3,}\b")
_DEFINED = re.compile(
    r"(?:een|iets|a|an|something)\s(?:\S+\s){0,5}?(?:die|dat|wat|which|that)\s", re.IGNORECASE
)
"""Says what a word means: "Actie: een klus die iemand uitvoert"."""

_SIGNS = re.compile(rf"^\s*(?:(?:{ARROW}|[^\w\s!-/:-@\[-`{{-~“”‘’„–—…]+\ufe0f?)\s*)+")
"""Arrows, boxes and pictures in front of a sentence."""

_ARROWED = re.compile(rf"\W*?{ARROW}")
_MOST_NAME_WORDS = 12
_LONGEST_CONTEXT = 25
"""Words of a line that is about one matter."""

_LONGEST_STATE = 3
"""Words of "is al gedaan"."""

_LEAST_SENTENCE = 5
"""Words of a sentence that needs nothing around it to be understood."""

_LEAST_WORK = 3
"""The same for one that names work."""


def gives_within(text: str, speech: Speech) -> bool:
    """Tell a matter in which a marker gives somebody work: "kas is leeg – actie Anna: …"."""
    behind = [text[cut.end() :] for cut in CUT.finditer(text)] + [*sentences(text)][1:]
    markers = (marker_of(piece, speech.lexicon) for piece in behind)
    return any(marker and owner_and_task(marker.rest, speech.known)[0] for marker in markers)


class Inline:
    """Reads the markers in the running text of one document."""

    def __init__(self, speech: Speech) -> None:
        self._speech, self._bracketed = speech, Bracketed(speech)
        self._called_on, self._tails = CalledOn(speech), TaskTails(speech)
        self._lexicon, self._known = speech.lexicon, speech.known

    def points(self, text: str, before: str, *, is_item: bool, is_aside: bool) -> Iterator[Found]:
        """
        Yield the points that markers in one paragraph or item name; their place is left empty.

        The task stands behind the marker; else it is the sentence before it, or *before*, the
        paragraph above, when the marker has a line of its own.  A marker makes a point certain;
        *aside* of the meeting's own work, a name behind an item is that of a speaker.
        """
        above, is_below, held = before, False, list[Found]()
        for written in self._lines(text):
            line = Line(
                text=written,
                above=above,
                is_below=is_below,
                around=text,
                is_item=is_item and not is_aside,
            )
            found = [self._with_line(point, written) for point in self._line(line)]
            if found:
                yield from held
                held = found
            state = self._state(written, is_own=bool(found))
            if state and len(held) == 1 and held[0].status is Status.OPEN:
                held = [replace(held[0], status=state)]
            above, is_below = written, True
        yield from held

    def _lines(self, text: str) -> Iterator[str]:
        """Yield the lines of *text*; a marker alone, "Actie Anna:", goes with the next."""
        ahead = ""
        for written in filter(None, (part.strip() for part in text.split("\n"))):
            marker = marker_of(written, self._lexicon)
            if marker and written.endswith(":") and is_empty(marker, self._known):
                ahead = f"{written} "
            else:
                yield f"{ahead}{written}"
                ahead = ""

    def _with_line(self, point: Found, written: str) -> Found:
        remark = "" if point.text == written else written
        around = point.due_around or (written if self._speech.is_client_moment else "")
        return replace(point, passage=written, remark=remark, due_around=around)

    def _state(self, written: str, *, is_own: bool) -> Status | None:
        """Read how far a point is from the end of its line or the one below: "(afgerond)"."""
        if self._speech.is_client_moment:
            return None
        last = [*sentences(written)][-1]
        if not is_own and ":" in last.rstrip(" :"):
            # "Artikel 3: vervalt" is a line about something else.
            return None
        marker = marker_of(last, self._lexicon)
        given = whose(marker.rest, self._speech) if marker else None
        if given:
            return given.status
        is_short = len(last.split()) <= _LONGEST_STATE and marker is None
        told = state_of(last, self._lexicon) if is_short else None
        return told or status_tail(last, self._lexicon, is_bare_allowed=False)[1]

    def _line(self, line: Line) -> Iterator[Found]:
        sentence, before, found = self._last(line.above), "", list[Found]()
        pieces = [*pieces_of(line.text, self._speech)]
        for piece in pieces:
            fields = signature(piece, self._speech) if found else None
            if fields:
                yield from (signed(point, fields) for point in found)
                found = []
                continue
            yield from found
            given = None if found else labelled(piece, before or line.above, self._speech)
            if given:
                found = [given]
                continue
            bare = without_brackets(piece)
            context = self._context(bare, pieces, line) if bare else sentence
            found = list(self._decided(piece)) or list(self._bracketed.points(piece, context, line))
            said = _SIGNS.sub("", piece).strip(EDGE)
            found = (
                found
                or list(
                    given_back(
                        said, before if said.rstrip(" .") in sentence else sentence, self._speech
                    )
                )
                or list(self._open(said, sentence, is_drawn=piece.startswith(">")))
                or list(self._called_on.points(said, before))
                or list(self._arrowed(piece, said, before or line.above))
                or list(self._tails.points(said))
            )
            sentence, before = context, bare
        yield from found
        yield from self._signed(line)

    def _last(self, above: str) -> str:
        """Take the last sentence *above*, with the one before it where it leans on that."""
        told = [*sentences(above)]
        is_leaning = not self._lexicon.small("leaning").isdisjoint(
            word.bare for word in words_of(told[-1] if told else "")
        )
        is_short = bool(told) and len(told[-1].split()) < _LEAST_SENTENCE
        return " ".join(told[-1 - (is_leaning or is_short) :])

    def _context(self, sentence: str, pieces: Sequence[str], line: Line) -> str:
        """Take the whole line, or what no marker stands before, when the sentence leans on it."""
        words = words_of(sentence)
        is_leaning = bool(words) and words[0].bare in self._lexicon.small("leaning")
        is_work = len(words) >= _LEAST_WORK and self._names_work(words)
        is_told = len(words) >= _LEAST_WORK and not self._lexicon.small("finite").isdisjoint(
            word.bare for word in words
        )
        if (len(words) >= _LEAST_SENTENCE or is_work or is_told) and not is_leaning:
            return sentence
        told = " ".join(takewhile(lambda p: marker_of(p, self._lexicon) is None, pieces))
        if is_leaning and len(told.split()) > _LONGEST_CONTEXT:
            # Of a long paragraph only what stands right before says what "dit" is.
            plain = [without_brackets(piece) for piece in pieces]
            at = plain.index(sentence) if sentence in plain else 0
            return " ".join(plain[max(at - 1, 0) : at + 1])
        is_ahead = bool(sentence) and sentence in without_brackets(told)
        return without_brackets(told if is_ahead else line.text).strip(f"{EDGE},;:")

    def _arrowed(self, piece: str, said: str, before: str) -> Iterator[Found]:
        """Read ">> bij de bakker navragen" and "-> Anna: bij de bakker navragen"."""
        if not _ARROWED.match(piece):
            return
        named = list(self._called_on.points(said, before or piece))
        plain = without_brackets(said)
        turns = self._lexicon.small("turn")
        hanging = next((w.start for w in words_of(plain)[1:] if w.bare in turns), len(plain))
        # "Bij de bakker navragen of ze willen" is work up to what hangs on it.
        plain = plain[:hanging].rstrip(" ,")
        if named or not self._names_work(words_of(plain)) or not self._called_on.is_task(plain):
            yield from named
            return
        words = words_of(plain)
        # "De plank is te zwaar. → lichtere kopen" names no thing of its own.
        is_short = len(words) < _LEAST_WORK and words[0].bare.endswith("e")
        task = with_matter(said, before, self._lexicon) if is_short and before else said
        yield from marked_point(Kind.ACTION, (), task, self._speech)

    def _decided(self, piece: str) -> Iterator[Found]:
        """Read "Niet opgepakt: zwembad, te duur"."""
        told = split_label(piece, self._lexicon)
        if told:
            for point in marked_point(Kind.IMPROVEMENT, (), told.what, self._speech):
                yield replace(point, decision=told.verdict.decision, reason=told.verdict.reason)

    def _open(self, piece: str, sentence: str, *, is_drawn: bool) -> Iterator[Found]:
        """Read a marker outside brackets; *sentence* is the one before it."""
        marker = marker_of(piece, self._lexicon)
        if marker and _DEFINED.match(marker.rest) and not self._speech.asks(marker.rest):
            return
        if marker:
            # "> todo ask the printer" has a sign in front instead of one behind.
            is_apart = marker.is_separated or (is_drawn and self._called_on.is_task(marker.rest))
            marker = replace(marker, is_separated=is_apart)
            yield from point_of_marker(marker, sentence, self._speech, is_open=True)
            return
        drawn = list(drawn_to(piece, self._speech))
        if drawn:
            yield from drawn
            return
        shouted, called = self._shouted(piece), _AT.findall(piece)
        owners: tuple[str, ...] = ()
        if shouted:
            task = with_matter(
                shouted.lower(), piece.replace(shouted, "").strip(EDGE), self._lexicon
            )
        elif called:
            owners = tuple(called)
            bare, brackets = _NOTHING_LEFT.subn(" ", _AT.sub(" ", piece))
            task = " ".join(bare.split()).strip(" :,-–") or sentence
            if brackets and not self._names_work(words_of(task)):
                # "Opening (@anna)" says who speaks.
                return
        else:
            return
        yield from marked_point(Kind.ACTION, owners, task, self._speech)

    def _shouted(self, piece: str) -> str:
        """Return "DIT AFMAKEN VOOR DE ZOMER": work in capitals amid ordinary text."""
        match = _CAPITALS.search(piece)
        if match is None or match[0] == piece:
            return ""
        return match[0] if self._names_work(words_of(match[0])) else ""

    def _names_work(self, words: Iterable[Word]) -> bool:
        return self._speech.clauses.work.names_work(word.bare for word in words)

    def _signed(self, line: Line) -> Iterator[Found]:
        """Read names alone on the line below a task, not below a label or other names."""
        above = line.above.rstrip()
        is_line = not line.is_item and line.text.count(" ") < _MOST_NAME_WORDS
        if (
            not is_line
            or not line.is_below
            or above.endswith(":")
            or is_title(above, self._lexicon)
        ):
            return
        is_list = self._known.look_like_names(without_brackets(above))
        is_label = line.text.rstrip().endswith(":")
        if not is_list and not is_label and self._known.are_known(line.text.strip(EDGE)):
            yield from marked_point(
                Kind.ACTION,
                owners_in(line.text, self._known),
                above,
                self._speech,
                certainty=Certainty.SUGGESTED,
            )
