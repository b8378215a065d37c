"""Letters that a font draws as one sign and that the PDF does not name.

Word draws "ti", "tt" and "ft" of Calibri as one sign and often leaves out which letters it
stands for (ISO 32000-1 §9.10.2 leaves the reader without an answer then): "acties" would come
out as "ac?es". What is left is the number of the sign in the font, in one of three forms:
pdfminer's ``(cid:415)``, a letter with that number, or one in a private plane.
"""

import re
from collections.abc import Mapping, Sequence
from typing import Any

_SIGNS = {332: "ft", 414: "tf", 415: "ti", 425: "tt", 427: "tti"}
"""Numbers of signs in Calibri."""

_WIDTHS = {"f": 0.305, "i": 0.229, "t": 0.335}
"""Widths of the letters in Calibri, as shares of their size."""

_FIRST = "ti"
"""The only one that words begin with; a word that begins with "Ō" is a name."""

_CID = re.compile(r"\(cid:(\d{1,6})\)")
_PRIVATE = 0x100000
"""Where Acrobat puts the number of a sign (plane 16)."""

_FIT = 0.1
"""How much narrower or wider than its letters a sign may be; other fonts number otherwise."""

Thing = dict[str, Any]


def name_ligatures(chars: Sequence[Thing]) -> None:
    """Give each sign among *chars* that stands for some letters these letters as its text."""
    numbers = [_number(char["text"]) for char in chars]
    if _SIGNS.keys().isdisjoint(numbers):
        return
    widths = {(c["fontname"], c["text"]): _width(c) for c in chars if len(c["text"]) == 1}
    before = ""
    for char, number in zip(chars, numbers, strict=True):
        told = _SIGNS.get(number)
        if told and (told == _FIRST or before.isalpha()) and _fits(char, told, widths):
            char["text"] = told
        before = char["text"]


def _number(text: str) -> int:
    """Return the number in its font of what has no meaning as *text*."""
    cid = _CID.fullmatch(text)
    if cid:
        return int(cid[1])
    return ord(text) % _PRIVATE if len(text) == 1 else 0


def _fits(char: Thing, told: str, widths: Mapping[tuple[str, str], float]) -> bool:
    """Tell whether *char* is as wide as the letters that it is thought to be."""
    expected = sum(widths.get((char["fontname"], sign), _WIDTHS[sign]) for sign in told)
    return abs(_width(char) - expected) <= _FIT * expected


def _width(char: Thing) -> float:
    return (float(char["x1"]) - float(char["x0"])) / max(float(char["size"]), 1.0)
