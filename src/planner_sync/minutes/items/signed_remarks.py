"""Who does a task, with more behind the name: "bel vervangen -> Anna, samen met de huismeester"."""

import re
from dataclasses import dataclass

from planner_sync.minutes.people.names import KnownNames, owners_in
from planner_sync.minutes.words.arrows import ARROW

_BEHIND = re.compile(rf"\s*{ARROW}\s*|\s*[;|=]\s*|\s+[-–—/>]\s+|:\s+|\s*(?P<bracket>[(\[])")
"""What can stand between a task and a name."""

_ENDED = re.compile(r"\s*(?:[,;.!]|\s[-–—])\s+(?=\S)|\s*(?=[(\[])")
"""What can stand between a name and what is said further."""

_MOST_NAMES = 5
_EDGE = " ,;.!()[]–—-"


@dataclass(frozen=True, kw_only=True)
class Signed:
    """A task with who does it and what more is said of it."""

    what: str
    owners: tuple[str, ...]
    remark: str


def signed_with_remark(text: str, known: KnownNames) -> Signed | None:
    """
    Split *text* at the first sign behind which only known names stand, and then something else.

    Of "bel vervangen: Anna, Bram, prijs vragen" both names count.  A text that begins with a name
    is of somebody who says or does something, and a name that ends the text needs no remark.
    """
    if "\n" in text:
        return None
    for sign in _BEHIND.finditer(text):
        what, rest = text[: sign.start()].rstrip(), text[sign.end() :]
        if sign["bracket"]:
            rest = rest.rstrip(" .").removesuffix(")").removesuffix("]")
        if not what or known.are_known(what) or what.count("(") > what.count(")"):
            continue
        ends = [end for end in _ENDED.finditer(rest) if known.are_known(rest[: end.start()])]
        ends = [end for end in ends if len(rest[: end.start()].split()) <= _MOST_NAMES]
        remark = rest[ends[-1].end() :].strip(_EDGE) if ends else ""
        if remark:
            owners = owners_in(rest[: ends[-1].start()], known)
            return Signed(what=what, owners=owners, remark=remark)
    return None
