"""Reading the address of a resource in the spellings that Graph accepts.

Segment names are case-insensitive, keys may stand in parentheses, functions and casts may carry
the namespace, and a colon switches to addressing by path ("Addressing resources in a drive").
"""

import re
from dataclasses import dataclass
from urllib.parse import unquote

_KEYED = re.compile(r"(?P<name>[A-Za-z]\w*)\('(?P<key>.*)'\)", re.DOTALL)
_DELTA = re.compile(
    r"(?:microsoft\.graph\.|graph\.)?delta(?:\((?:token='(?P<token>.*)')?\))?", re.IGNORECASE
)
_CAST = re.compile(r"(?:microsoft\.)?graph\.(?P<type>user|group|sitePage)", re.IGNORECASE)


@dataclass(frozen=True)
class Address:
    """The segments of a path; a path behind a colon is one segment, after a segment `:`."""

    segments: tuple[str, ...]
    delta_token: str | None = None


def parse_address(path: str) -> Address:
    """Read a percent-encoded path below `/v1.0`; never fails."""
    segments: list[str] = []
    token: str | None = None
    parts = [unquote(part) for part in path.strip("/").split("/")]
    while parts:
        part = parts.pop(0)
        if part.endswith(":"):
            segments += [part[:-1], ":", _take_path(parts)]
        elif keyed := _KEYED.fullmatch(part):
            segments += [keyed["name"], keyed["key"].replace("''", "'")]
        elif delta := _DELTA.fullmatch(part):
            segments.append("delta")
            token = delta["token"]
        elif cast := _CAST.fullmatch(part):
            segments.append(f"graph.{cast['type'].lower()}")
        else:
            segments.append(part)
    return Address(tuple(segments), token)


def _take_path(parts: list[str]) -> str:
    taken: list[str] = []
    while parts:
        part = parts.pop(0)
        taken.append(part.removesuffix(":"))
        if part.endswith(":"):
            break
    return "/".join(taken)
