"""Pieces of a line, each of which may begin with a marker or an arrow."""

import re
from collections.abc import Iterator

from planner_sync.minutes.clauses.speech import Speech
from planner_sync.minutes.items.line_fields import read_fields
from planner_sync.minutes.items.markers import is_empty, marker_of
from planner_sync.minutes.words.arrows import ARROW
from planner_sync.minutes.words.sentences import sentences, words_of

CUT = re.compile(
    r"(?<=[.;!?:])\s+(?=[a-z][\w ]{1,15}?\s*(?::|[-=]+>)\s)"
    r"|(?<=\S)\s*>+\s+(?=[^\W\d_]{2})"
    r"|(?<=\S)\s*[-–—]\s+(?=[^\W\d_]{2,}\s(?:[A-ZÀ-Ý]|[a-zà-ÿ]{2,20}:\s))"
)
"""Where a marker can begin amid a line: "de kraan lekt. actie -> loodgieter bellen"."""

_DRAWN = re.compile(rf"(?<=[.!?)])\**\s+\**(?={ARROW}\s*\S)")
"""An arrow behind a whole sentence: "De lamp is stuk. >> monteur bellen"."""

_NEXT = re.compile(rf"\s+(?={ARROW}\s)")
_DASH = re.compile(r"\s+[-–—]\s+")
_LEAST_BEHIND = 4
"""Words behind an aside between dashes that go on with the sentence."""


def pieces_of(text: str, speech: Speech) -> Iterator[str]:
    """Yield the sentences of *text*; a marker begins one in small letters too, and an arrow."""
    for sentence in sentences(text):
        for part in _drawn(sentence, speech):
            yield from _marked(part, speech)


def _drawn(sentence: str, speech: Speech) -> Iterator[str]:
    """
    Yield what stands before an arrow behind a full stop, and each arrow with the work it draws.

    An arrow to somebody belongs to the sentence: "De lamp is stuk. -> Anna".
    """
    drawn = _DRAWN.search(sentence)
    parts = _NEXT.split(sentence[drawn.end() :]) if drawn else []
    is_work = bool(parts) and speech.clauses.work.names_work(w.bare for w in words_of(parts[0]))
    if drawn is None or not is_work:
        yield sentence
        return
    yield sentence[: drawn.start()]
    yield from parts


def _marked(sentence: str, speech: Speech) -> Iterator[str]:
    start = 0
    for cut in CUT.finditer(sentence):
        before = sentence[start : cut.start()]
        is_within = before.count("(") > before.count(")")
        if cut.start() < start or is_within or not marker_of(sentence[cut.end() :], speech.lexicon):
            continue
        yield before
        is_arrow, is_dash = ">" in cut[0], cut[0].strip() in {"-", "–", "—"}
        start = cut.end() - len(cut[0].lstrip()) if is_arrow else cut.end()
        closing = _closing_dash(sentence[start:], speech) if is_dash else None
        if closing:
            yield sentence[start : start + closing.start()]
            start += closing.end()
    yield sentence[start:]


def _closing_dash(text: str, speech: Speech) -> re.Match[str] | None:
    """Return the dash that ends a marker: the second in "… – todo Anna: zaal boeken – en …"."""
    marker, dash = marker_of(text, speech.lexicon), _DASH.search(text)
    if marker is None or dash is None:
        return None
    inside = marker_of(text[: dash.start()], speech.lexicon)
    if inside is None or is_empty(inside, speech.known):
        # "Actie Anna – zaal boeken".
        return None
    behind = text[dash.end() :]
    fields = read_fields(behind, lexicon=speech.lexicon, known=speech.known)
    return dash if fields is None and len(behind.split()) >= _LEAST_BEHIND else None
