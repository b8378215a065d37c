"""Times that are when something is done, whatever stands in front: "dat doe ik deze week nog"."""

import re

FIRST_TIME = re.compile(
    r"(?<!\w)(?:voor\s+(?:het|'t|de)\s+eerst|for\s+the\s+first\s+time|"
    r"(?:de\s+|het\s+|the\s+)?(?:eerste|first)\s(?:keer|maal|x|avond|middag|ochtend|time)\s?"
    r"(?:\s?(?:is|wordt|[:=])\s+)?)\s*(?:(?:op|in|vanaf|on)\s+)?$"
)
"""From when something is done that is done more often: "eerste keer is 1 mei"."""

_STILL_BEFORE = re.compile(r"(?<!\w)nog\s+$")
_STILL_BEHIND = re.compile(r"\s+nog(?!\s+(?:niet|geen|steeds|altijd|eens)\b)(?!\w)")
_SHORTLY = re.compile(r"(?:deze|dit|this|van|vandaag|komende?|voor)\b|van(?:middag|avond|ochtend)")
"""Of what is near "nog" only stresses how soon: "deze week nog"."""

_POINTED = re.compile(r"^(?:(?:en|maar|dus)\s+)?(?:die|deze|dit)\s+(?!(?:in|op|met|voor|vanaf)\s)")
"""At the start of a sentence these point back, and begin no clause that hangs on another."""

_POINTED_BACK = re.compile(
    r"^(?:en\s+)?(?:dat|die)\s+(?=(?!(?:het|dit|wat|met|niet)\s)"
    r"(?:\w{2,}t|doe|doen|ga|gaan|kan|zal|zullen|\w+\s+(?:ik|we|wij|ze|zij|hij))\b)"
)
"""The same behind a comma, where the verb stands next: ", dat doe ik nog deze week"."""


def is_near(folded: str, begin: int, place: tuple[int, int]) -> bool:
    """Tell "nog deze week" and "vandaag nog", which only say how soon it is done."""
    is_stressed = _STILL_BEFORE.search(folded[:begin]) or _STILL_BEHIND.match(folded, place[1])
    return _SHORTLY.match(folded, place[0]) is not None and is_stressed is not None


def main_clause(folded: str, clause: int, begin: int) -> str:
    """Return what stands in front of a time in its clause, without a word that points back."""
    head = folded[clause:begin].strip()
    is_new = not clause or folded[:clause].rstrip()[-1:] in {".", ";", ":", "!", "?"}
    main = _POINTED.sub("", head, count=1) if is_new else head
    return _POINTED_BACK.sub("", main, count=1)
