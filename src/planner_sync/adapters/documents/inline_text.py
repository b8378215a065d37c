"""The text of one block from its pieces: spaces, check boxes, links, and whether it is bold."""

import re
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import groupby

from planner_sync.domain.blocks import Link

TICKED, OPEN = "☒", "☐"
_TYPED = re.compile(r"^(?:\[(?P<x>[ xX])\]|(?P<box>[☐☑☒]))\s*")
_TARGET = re.compile(r"(?:https?://|mailto:)[^\s<>\"]+", re.IGNORECASE)
_TABS = re.compile(r"\t+")
_MAX_TARGET = 2_000
# Soft hyphens, and what shapes letters or directions without being seen.
_INVISIBLE = re.compile(r"[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb]")
# Everything that no text holds: control characters, halves of a pair, private signs.
_UNREADABLE = re.compile(r"[\x00-\x08\x0e-\x1f\x7f\x80-\x84\x86-\x9f\ud800-\udfff\ufffe\uffff]")
_LINE_BREAKS = str.maketrans({"\r": "\n", "\v": "\n", "\f": "\n", "\x85": "\n", "\u2028": "\n"})


@dataclass(frozen=True, kw_only=True)
class Piece:
    """A stretch of text in one dress, or a check box."""

    text: str = ""
    is_bold: bool = False
    box: bool | None = None
    """State of the check box that this piece is; ``None`` for text."""

    target: str | None = None
    """Where the piece leads, when it is part of a hyperlink."""


BREAK = Piece(text="\n")


@dataclass(frozen=True, kw_only=True)
class Inline:
    """Text of one block; ``is_bold`` is true when all of it is bold."""

    text: str
    is_bold: bool = False
    is_checked: bool | None = None
    links: tuple[Link, ...] = ()
    columns: tuple[str, ...] = ()
    """What stands between tabs, where the text is one line that holds any."""


def joined(pieces: Iterable[Piece]) -> Inline:
    """
    Return the text of *pieces*, with single spaces and without empty lines.

    One check box becomes the state of the block and leaves the text, whether it is a real one
    or typed as ``[x]`` or ☒ at the start.  Several boxes stay in the text as ☒ and ☐, because
    only there they say which of the words is ticked.
    """
    parts = list(pieces)
    boxes = [part.box for part in parts if part.box is not None]
    state = boxes[0] if len(boxes) == 1 else None
    raw = "".join(_written(part, len(boxes)) for part in parts)
    text = plain(raw)
    typed = _TYPED.match(text) if not boxes else None
    if typed and not re.search(r"[☐☑☒]", text[typed.end() :]):
        state = typed["x"] in {"x", "X"} or typed["box"] in {"☑", "☒"}
        text = text[typed.end() :]
    words = [part.is_bold for part in parts if part.text.strip()]
    return Inline(
        text=text,
        is_bold=bool(words) and all(words),
        is_checked=state,
        links=_links(parts),
        columns=tuple(map(plain, _TABS.split(raw.strip()))) if _is_tabbed(raw, text) else (),
    )


def _is_tabbed(raw: str, text: str) -> bool:
    return "\t" in raw.strip() and "\n" not in text


def plain(text: str) -> str:
    """Return *text* composed (NFC), without invisible signs, double spaces and empty lines."""
    broken = _UNREADABLE.sub("", _INVISIBLE.sub("", text.translate(_LINE_BREAKS)))
    lines = (" ".join(line.split()) for line in unicodedata.normalize("NFC", broken).split("\n"))
    return "\n".join(line for line in lines if line)


def _written(part: Piece, boxes: int) -> str:
    if part.box is None or boxes == 1:
        return part.text
    return f" {TICKED if part.box else OPEN} "


def _links(parts: Sequence[Piece]) -> tuple[Link, ...]:
    found = (
        (target, plain("".join(part.text for part in group)))
        for target, group in groupby(parts, key=lambda part: part.target)
        if target and len(target) <= _MAX_TARGET and _TARGET.fullmatch(target)
    )
    return tuple(Link(text=text, target=target) for target, text in found if text)
