"""Markers as hashtags, "#actie @Anna zaal regelen", put as "Actie Anna: …"; and bare emphasis."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from planner_sync.domain.blocks import Block, ListItem, Paragraph
from planner_sync.minutes.items.markers import marker_of
from planner_sync.minutes.lexicon import Lexicon, phrase
from planner_sync.minutes.typed.angled import with_round_brackets

_EMPHASIS = re.compile(
    r"(?<![\w*_])(?P<mark>\*{1,3}|_{1,2})(?=[^\s*_])(?P<inside>[^*_\n]*[^\s*_])(?P=mark)(?![\w*_])"
)
"""Emphasis in a plain text, as it is typed for Markdown: "**Anna**: zaal regelen"."""

_TAG = re.compile(r"(?<![\w#&/])#(?P<word>[^\W\d_][\w-]*)(?![\w#])\s*:?\s*")
_NAME = r"@[^\W\d_][\w'’-]*"
_LEADING = re.compile(rf"(?:{_NAME}(?:\s*(?:,|&|\+|\ben\b|\band\b)\s*|\s*:\s*|\s+|$))+")
_CALLED = re.compile(rf"\s*(?<![\w.])(?P<who>{_NAME})")
_STATE = re.compile(r"\([^\W\d_]+\)")
_LONGEST_WORDS = 3
"""Words of a name or a thing that somebody emphasises."""

_EDGE = " :;,–-"


def with_plain_markers(blocks: Iterable[Block], lexicon: Lexicon) -> Iterator[Block]:
    """Yield *blocks* without typed emphasis, and with words for markers in signs of any kind."""
    for block in with_round_brackets(blocks, lexicon):
        if isinstance(block, Paragraph | ListItem):
            text = _EMPHASIS.sub(_plain, block.text)
            if "#" in text:
                text = "\n".join(_untagged(line, lexicon) for line in text.split("\n"))
            yield replace(block, text=text) if text != block.text else block
        else:
            yield block


def _plain(match: re.Match[str]) -> str:
    """Return what is emphasised; a whole sentence that only its emphasis sets apart keeps it."""
    before, inside = match.string[: match.start()].rstrip(), match["inside"]
    is_apart = before[-1:].isalnum() and inside[0].isupper()
    return match[0] if is_apart and len(inside.split()) > _LONGEST_WORDS else inside


def _untagged(line: str, lexicon: Lexicon) -> str:
    """Put "Zaal: #actie verven @Anna" as "Zaal. Actie Anna: verven"."""
    tags = [tag for tag in _TAG.finditer(line) if _is_marker(tag["word"], lexicon)]
    if not tags:
        return line
    told = line[: tags[0].start()]
    ends = [*(tag.start() for tag in tags[1:]), len(line)]
    for tag, end in zip(tags, ends, strict=True):
        told = _marked(told, tag["word"], _named(line[tag.end() : end], lexicon))
    return told


def _marked(before: str, word: str, behind: str) -> str:
    """Return what stands *before* the tag, with the marker and what stands *behind* it."""
    names = ", ".join(match["who"].removeprefix("@") for match in _CALLED.finditer(behind))
    lead = _LEADING.match(behind)
    rest = _CALLED.sub("", behind[lead.end() :] if lead else behind).strip(_EDGE)
    before = before.rstrip()
    marker = f"{word.capitalize()} {names}".rstrip()
    if not rest or _STATE.fullmatch(rest):
        # "De factuur betalen #actie @Anna".
        whole = marker if names else f"{marker}:"
        return f"{before.rstrip(_EDGE + '.')} ({whole}) {rest}".rstrip()
    if before.rstrip(_EDGE):
        stop = "" if before.endswith((".", "!", "?", ")")) else "."
        return f"{before.rstrip(_EDGE)}{stop} {marker}: {rest}"
    return f"{before}{marker}: {rest}"


def _named(text: str, lexicon: Lexicon) -> str:
    """Return *text* with "@Anna" for "#anna" and "(klaar)" for "#klaar"."""

    def named(tag: re.Match[str]) -> str:
        word = tag["word"]
        if phrase(word) in lexicon.names.get("first", frozenset()):
            return f"@{word.capitalize()} "
        return f"({word}) " if lexicon.meaning(lexicon.statuses, word) else ""

    return _TAG.sub(named, text)


def _is_marker(word: str, lexicon: Lexicon) -> bool:
    return marker_of(f"{word}:", lexicon) is not None
