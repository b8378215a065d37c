"""Sentences and their words, as hurried secretaries punctuate them."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from planner_sync.domain.people import fold

_SHORT = re.compile(
    r"(?:\b(?:bijv|bv|o\.a|i\.s\.m|i\.v\.m|m\.b\.t|n\.a\.v|t\.a\.v|t\.b\.v|d\.w\.z|evt|incl|excl|nr|"
    r"dhr|mw|mevr|fam|dr|drs|ir|mr|prof|st|blz|ca|resp|e\.g|i\.e|vs|a\.s|z\.s\.m|v\.d|c\.q|"
    r"i\.p\.v|t\.o\.v|i\.o\.m|o\.l\.v|m\.i\.v|m\.u\.v|d\.d|i\.h\.k\.v|t\.g\.v|a\.d\.h\.v|jl|gem|ong|max|min|"
    r"tel|pers|secr|vz|begel?|jan|feb|mrt|apr|aug|sept?|okt|nov|dec)|(?<!['’])\b[A-Z])\.$",
    re.IGNORECASE,
)
_WEEKDAY = r"\b(?i:ma|di|wo|do|vr|za|zo)\."
_END = re.compile(
    rf"(?<=[.!?…])(?!(?<={_WEEKDAY})\s\d)[\"'”’)*_]*\s+(?=[\"'“‘(*_\[>]*[A-ZÀ-Ý0-9])|(?<=[a-z][?!])(?=[A-Z])|\n+"
    r"|(?<=[.!?])\s+(?=@\w)"
)
_OPENERS = (
    *("we", "wij", "ik", "hij", "zij", "ze", "dat", "die", "dit", "er", "het", "de", "een", "dus"),
    *("maar", "daar", "dan", "wel", "iedereen", "iemand", "niemand", "they", "the", "it"),
)
_SMALL = re.compile(rf"(?<=[a-zà-ÿ]{{2}}\.)\s+(?=(?:{'|'.join(_OPENERS)}|\d+ [a-z]{{3,}})\s)")
"""Behind a full stop a hurried hand begins small: "… een laptop. we horen wel of het werkt"."""

_BRACKET_END = re.compile(r"(?<=\))\s+(?=[A-ZÀ-Ý])")
"""Behind a bracket a capital begins a sentence even where the full stop is forgotten."""

_SHORT_DAY = re.compile(rf"{_WEEKDAY}$")
_WORD = re.compile(r"\S+")
_SHORTENED = re.compile(
    r"(?P<who>\W*\w+)(?P<verb>['’](?P<form>ll|re|ve|m))(?P<end>\W*)", re.IGNORECASE
)
"""Two words in one: "I'll", "we've"."""

_WHOLE = {"ll": "will", "re": "are", "ve": "have", "m": "am"}
_EDGES = "\"'“”‘’()[]{}*_<>.,;:!?…"

BRACKETS = re.compile(r"[(\[](?P<inside>[^()\[\]]*(?:\([^()]*\)[^()\[\]]*)?)[)\]]")
"""A remark in brackets, which may hold brackets once more."""


@dataclass(frozen=True, kw_only=True)
class Word:
    """One word of a sentence, with its place in it."""

    text: str
    """As written, with the punctuation that touches it."""

    bare: str
    """The word without punctuation, folded."""

    start: int
    end: int

    @property
    def closes(self) -> bool:
        """Whether punctuation behind the word ends a clause; "Mw.", "J." and "vr." end none."""
        is_short = _SHORT.search(self.text) or _SHORT_DAY.search(self.text)
        return self.text[-1] in ",;:.!?" and not (self.text[-1] == "." and is_short)


def is_shortened(text: str) -> bool:
    """Tell whether *text* ends in a shortened word or an initial: "mw."."""
    return _SHORT.search(text) is not None


def sentences(text: str) -> Iterator[str]:
    """Yield the sentences of *text*; an abbreviation or an initial does not end one."""
    held = ""
    for line in text.split("\n"):
        for piece in _pieces(line):
            held = f"{held} {piece}".strip()
            if held and not _SHORT.search(held):
                yield from (part for part in _BRACKET_END.split(held) if part.strip())
                held = ""
        if held:
            yield held
            held = ""


def _pieces(line: str) -> Iterator[str]:
    """Yield what stands between full stops, be it the end of a sentence or of a short word."""
    for piece in _END.split(line):
        yield from _SMALL.split(piece)


def words_of(sentence: str) -> tuple[Word, ...]:
    """Return the words of *sentence* that hold more than punctuation, "I'll" as two."""
    return tuple(
        word
        for match in _WORD.finditer(sentence)
        for word in _apart(match[0], match.start())
        if word.bare
    )


def _apart(text: str, start: int) -> Iterator[Word]:
    both = _SHORTENED.fullmatch(text)
    if both is None:
        yield Word(text=text, bare=fold(text.strip(_EDGES)), start=start, end=start + len(text))
        return
    at, end = start + both.start("verb"), start + len(text)
    yield Word(text=both["who"], bare=fold(both["who"].strip(_EDGES)), start=start, end=at)
    yield Word(
        text=text[both.start("verb") :], bare=_WHOLE[both["form"].lower()], start=at, end=end
    )


def without_brackets(text: str) -> str:
    """Return *text* without what stands in brackets and without its outer punctuation."""
    return " ".join(BRACKETS.sub(" ", text).split()).strip(" .;*_")
