"""Markers in running text: "Actie Jan: …", "(Actie Jan)", "Besluit: …"."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from planner_sync.domain.points import Certainty, Kind, Status
from planner_sync.minutes.found import Found
from planner_sync.minutes.items import read_item
from planner_sync.minutes.leftovers import is_leftover
from planner_sync.minutes.lexicon import Lexicon
from planner_sync.minutes.names import NAMES, KnownNames, owners_in

_KINDS = {
    "improvement": Kind.IMPROVEMENT,
    "action": Kind.ACTION,
    "decision": Kind.DECISION,
}
_SENTENCE = re.compile(r"(?<=[.!?])\s+(?=[A-ZÀ-Ý(\"'‘“])|\n")
_BRACKETS = re.compile(r"[(\[](?P<inside>[^()\[\]]*(?:\([^()]*\)[^()\[\]]*)?)[)\]]")
_NAMED = re.compile(rf"(?P<who>{NAMES})\s+(?P<what>\S.*)", re.DOTALL)
_DASHED = re.compile(r"(?P<who>[^:]{2,60}?)\s+[-–—]\s+(?P<what>.+)", re.DOTALL)
_BY = re.compile(r"(?:\w+\s+)?door\s*:?\s+", re.IGNORECASE)
_FINITE = re.compile(r"(?:\w{2,}t|gaan|zal|zullen|gaat|doet|vragen|maken|doen)\b")
_LINKS = re.compile(
    r"(?:is|zijn|om|dat|te|voor|was|were|will|list|van de|van het|uit)\b", re.IGNORECASE
)
_LEANING = re.compile(
    r"(?:ja|nee|hij|zij|ze|dit|dat|deze|die|hier|daar|hiervoor|=>)\b", re.IGNORECASE
)
_MIN_TASK_WORDS = 2
_LEAST_EXTRA = 20
"""Characters that a line must add to its task to be worth keeping."""

_MIN_SENTENCE_WORDS = 5


@dataclass(frozen=True, kw_only=True)
class _Marker:
    """A marker word with what stands behind it."""

    kind: Kind
    rest: str
    has_colon: bool


def points_in_text(
    text: str, where: str, before: str, *, lexicon: Lexicon, known: KnownNames
) -> Iterator[Found]:
    """
    Yield the points that markers in one paragraph or item name.

    The task stands behind the marker; else it is the sentence before it, or *before*, the
    paragraph above, when the marker has a line of its own.  A marker makes a point certain;
    known names alone in brackets behind a sentence only suggest one.
    """
    reader = _Reader(lexicon=lexicon, known=known, where=where)
    above = before
    for line in filter(None, (part.strip() for part in text.split("\n"))):
        yield from reader.line(line, above)
        above = line


class _Reader:
    """Reads lines at one place."""

    def __init__(self, *, lexicon: Lexicon, known: KnownNames, where: str) -> None:
        self._lexicon, self._known, self._where = lexicon, known, where

    def line(self, line: str, above: str) -> Iterator[Found]:
        sentence = above
        for piece in filter(None, (part.strip() for part in _SENTENCE.split(line))):
            bare = " ".join(_BRACKETS.sub(" ", piece).split()).strip(" .;")
            context = self._context(bare, line) if bare else sentence
            points = list(self._bracketed(piece, context)) or list(self._open(piece, sentence))
            for point in points:
                yield point if point.text == line else _with_line(point, line)
            sentence = context

    def _context(self, sentence: str, line: str) -> str:
        """Take the whole line when the sentence leans on the one before it."""
        if len(sentence.split()) >= _MIN_SENTENCE_WORDS and not _LEANING.match(sentence):
            return sentence
        return " ".join(_BRACKETS.sub(" ", line).split()).strip(" .;")

    def _bracketed(self, piece: str, context: str) -> Iterator[Found]:
        for match in _BRACKETS.finditer(piece):
            inside = match["inside"].strip(" *_")
            marker = _marker(inside, self._lexicon)
            if marker:
                owners, what = self._owner_and_task(marker.rest)
                is_nobody = self._known.is_nobody(marker.rest)
                if marker.has_colon or owners or is_nobody:
                    yield from self._point(marker.kind, owners, what or context, piece)
            elif match.end() >= len(piece.rstrip(" .;")) and "?" not in context:
                yield from self._suggested(inside, context, piece)

    def _suggested(self, inside: str, context: str, piece: str) -> Iterator[Found]:
        names = _BY.sub("", inside) if _BY.match(inside) else inside
        if len(context.split()) >= _MIN_TASK_WORDS and self._known.are_known(names):
            owners = owners_in(names, self._known)
            yield from self._point(Kind.ACTION, owners, context, piece, Certainty.SUGGESTED)

    def _open(self, piece: str, sentence: str) -> Iterator[Found]:
        marker = _marker(piece.strip(" *_>–-"), self._lexicon)
        if marker is None:
            return
        owners, what = self._owner_and_task(marker.rest)
        is_marked = marker.has_colon or bool(owners)
        if not is_marked or (marker.kind is Kind.DECISION and not marker.has_colon):
            return
        yield from self._point(marker.kind, owners, what or sentence, piece)

    def _point(
        self,
        kind: Kind,
        owners: tuple[str, ...],
        text: str,
        passage: str,
        certainty: Certainty = Certainty.CERTAIN,
    ) -> Iterator[Found]:
        item = read_item(text, lexicon=self._lexicon, known=self._known)
        if not is_leftover(item.what, self._lexicon):
            yield Found(
                text=item.what,
                where=self._where,
                passage=passage,
                kind=kind,
                certainty=certainty,
                owners=owners or item.owners,
                due_text=item.due_text,
                status=item.status or Status.OPEN,
                is_from_list=False,
            )

    def _owner_and_task(self, rest: str) -> tuple[tuple[str, ...], str]:
        """Split "Jan en Piet: zaal regelen", "Jan - zaal regelen" and "Jan zaal regelen"."""
        known = self._known
        head, colon, tail = rest.partition(":")
        if colon and (known.look_like_names(head) or known.are_known(head)):
            return owners_in(head, known), tail.strip()
        if known.is_nobody(rest):
            return (), ""
        if known.look_like_names(rest.rstrip(".")) or known.are_known(rest.rstrip(".")):
            return owners_in(rest, known), ""
        dashed = _DASHED.match(rest)
        if dashed and known.look_like_names(dashed["who"]):
            return owners_in(dashed["who"], known), dashed["what"]
        named = _NAMED.match(rest)
        if named and known.are_known(named["who"]):
            # "Jan belt de gemeente" needs its subject, "Jan de gemeente bellen" does not.
            what = rest if _FINITE.match(named["what"]) else named["what"]
            return owners_in(named["who"], known), what
        return (), rest if len(rest.split()) >= _MIN_TASK_WORDS else ""


def _marker(text: str, lexicon: Lexicon) -> _Marker | None:
    """Split a leading marker word off; tell whether a colon follows it at once."""
    for meaning, words in lexicon.markers.items():
        for word in sorted(words, key=len, reverse=True):
            match = re.match(
                rf"{re.escape(word)}(?:\s*\d{{1,3}})?(?P<colon>\s*[:–—]\s*|\s+-\s+)?(?!\w)",
                text,
                re.IGNORECASE,
            )
            if not match and not (
                match := re.match(rf"{re.escape(word)}\s*:\s*", text, re.IGNORECASE)
            ):
                continue
            rest = text[match.end() :].strip()
            has_colon = ":" in match[0] or bool(match.groupdict().get("colon"))
            if has_colon or not _LINKS.match(rest):
                return _Marker(kind=_KINDS[meaning], rest=rest, has_colon=has_colon)
    return None


def _with_line(point: Found, line: str) -> Found:
    """Keep the line around a marker as remark: the task often leans on it."""
    return Found(
        text=point.text,
        where=point.where,
        passage=line,
        kind=point.kind,
        certainty=point.certainty,
        owners=point.owners,
        due_text=point.due_text,
        status=point.status,
        remark=line if len(line) > len(point.text) + _LEAST_EXTRA else "",
        is_from_list=False,
    )
