"""Marker words in running text: "Actie Anna: …", "AP:", "TODO", "Besluit: …"."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from planner_sync.domain.people import fold_in_place
from planner_sync.domain.points import Kind
from planner_sync.minutes.dates.due_dates import is_due
from planner_sync.minutes.lexicon import Lexicon, Words, phrase
from planner_sync.minutes.people.names import NAMES, KnownNames, owners_in
from planner_sync.minutes.words.arrows import ARROW
from planner_sync.minutes.words.sentences import sentences, words_of
from planner_sync.minutes.words.verbs import verbs_of

_KINDS = {
    "improvement": Kind.IMPROVEMENT,
    "action": Kind.ACTION,
    "agreement": Kind.ACTION,
    "decision": Kind.DECISION,
}
_BEHIND = r"(?:\s*(?:nr\.?|no\.?|#)?\s*\d{1,3}(?:\.\d{1,3})*(?![\w/-]))?"
"""A number of its own: "Actie 3:", "AP 3.2"."""

_SEPARATED = re.compile(rf"\s*[:–—>]+\s*|,\s+|\s+-+>?\s+|\s*=>\s*|\s+=\s+|\s*{ARROW}\s*")
_DRAWN = re.compile(rf"\s*{ARROW}")
_FOR = re.compile(r"(?:voor|door|bij|for|by|on)\s*:?\s+", re.IGNORECASE)
_NAMED = re.compile(rf"(?P<who>{NAMES})\s*(?P<what>[^\s,].*)", re.DOTALL)
_DASHED = re.compile(r"(?P<who>[^:]{2,60}?)\s+[-–—]\s+(?P<what>.+)", re.DOTALL)
_COMMA = re.compile(rf"(?P<who>{NAMES}),\s+(?P<what>[a-zà-ÿ0-9].*)", re.DOTALL)
"""Whom a marker names in front of a comma: "actie Anna en Bram, zaal regelen"."""

_TO = re.compile(rf"(?P<who>{NAMES})\s+(?:om\s+)?(?P<what>(?<=om )\S.*|to\s+\S.*)", re.DOTALL)
"""Whom a marker asks to do what: "actie Anna en Bram om een zaal te regelen"."""

_WILL = re.compile(
    rf"(?P<who>{NAMES})\s+(?:will|shall)\s+(?P<what>(?!be\b|not\b)[a-z].*)", re.DOTALL
)
"""Whom a marker says will do what, known or not: "action LG will call the bank"."""

_NEXT = re.compile(r"\s*[;,.]\s+|\s+(?:en|and)\s+")
"""What can stand between two markers."""

_IN_BRACKETS = re.compile(
    r"[(\[](?P<who>[^()\[\],]{2,60}),\s*(?P<when>[^()\[\]]+)[)\]]\s*:?\s+(?P<what>\S.*)",
    re.DOTALL,
)
"""Who and when between a marker and its task: "actie [Anna, 1 mei]: zaal boeken"."""

_LONGEST_GOAL = 8
"""Words behind "doel" that say by which meeting it has to be reached."""

_LEAST_WORDS = 2
_LEAST_SHOUT = 4
"""Letters of "TODO", the shortest marker that capitals alone set apart."""


@dataclass(frozen=True, kw_only=True)
class Marker:
    """A marker word with what stands behind it."""

    kind: Kind
    rest: str
    is_separated: bool
    """True when a colon or the like follows the word at once."""

    is_shouted: bool = False
    """True for capitals: "TODO verf kopen"."""

    is_agreement: bool = False
    """True for "afspraak", which may as well name a rule."""

    @property
    def kind_of_work(self) -> Kind:
        """Say what it is once somebody does it: what is decided is then an action too."""
        return Kind.IMPROVEMENT if self.kind is Kind.IMPROVEMENT else Kind.ACTION


def marker_of(text: str, lexicon: Lexicon) -> Marker | None:
    """
    Split a leading marker word off *text*.

    Without a colon the word may also be an ordinary one: "actie is nodig".
    """
    folded = fold_in_place(text)
    match = _pattern(_frozen(lexicon.markers)).match(folded)
    if match is None or match.lastgroup is None:
        return _goal_of(text, lexicon)
    separated = _SEPARATED.match(text, match.end())
    rest = text[separated.end() if separated else match.end() :].strip()
    first = rest.split()[0] if rest else ""
    # "ACTIE OR" gives it to a council.
    is_ordinary = not first or (first.lower() in lexicon.small("link") and not first.isupper())
    # "We spreken af een lijst op te hangen" is a sentence.
    is_ordinary = is_ordinary or (match.lastgroup == "agreement" and " " in match[match.lastgroup])
    if not separated and is_ordinary:
        return None
    return Marker(
        kind=_KINDS[match.lastgroup],
        rest=rest,
        is_separated=separated is not None,
        # "AP02" is rather a code.
        is_shouted=len(match[match.lastgroup]) >= _LEAST_SHOUT and text[: match.end()].isupper(),
        is_agreement=match.lastgroup == "agreement",
    )


def _goal_of(text: str, lexicon: Lexicon) -> Marker | None:
    """Read "Doel voor volgende bijeenkomst: folder af" as work; a goal of the day is none."""
    label, colon, rest = text.partition(":")
    first, *behind = phrase(label).split() or [""]
    is_short = bool(colon) and len(behind) <= _LONGEST_GOAL
    is_next = is_short and first in lexicon.small("meant_next") and bool(rest.strip())
    if not is_next or lexicon.small("upcoming").isdisjoint(behind) or is_due(rest.strip(" .")):
        return None
    return Marker(kind=Kind.ACTION, rest=rest.strip(), is_separated=True)


def parts_of(text: str, lexicon: Lexicon) -> Iterator[str]:
    """Yield each part of *text* that has a marker of its own: "actie A: lijst; actie B: zaal"."""
    start = 0
    for cut in _NEXT.finditer(text):
        if marker_of(text[cut.end() :], lexicon):
            yield text[start : cut.start()]
            start = cut.end()
    yield text[start:]


def is_empty(marker: Marker, known: KnownNames) -> bool:
    """Tell "Actie:" and "Actie Anna:", behind which no task stands."""
    return not marker.rest or known.are_known(marker.rest.rstrip(" :"))


def agreement_at(text: str, lexicon: Lexicon) -> int:
    """Return where "Afspraak: …", "Actie: …" or a line "→ …" first begins in *text*, or -1."""
    start = 0
    for line in text.split("\n"):
        if _DRAWN.match(line):
            return start
        for sentence in sentences(line):
            marker = marker_of(sentence, lexicon)
            if marker and marker.is_separated and marker.kind is not Kind.IMPROVEMENT:
                return start + line.find(sentence)
        start += len(line) + 1
    return -1


def owner_and_task(rest: str, known: KnownNames) -> tuple[tuple[str, ...], str]:
    """
    Split what stands behind a marker into owners as written and the task; both may be empty.

    Understood are "Jan en Piet: zaal regelen", "Jan - zaal regelen", "voor Jan om een zaal te
    regelen" and "Jan regelt een zaal"; the last keeps its name, because its verb needs it.
    """
    if known.is_nobody(rest):
        return (), ""
    for who, what in _splits(rest, known):
        names = _FOR.sub("", who, count=1).strip("()[] ").rstrip(".")
        if known.are_known(names) or known.look_like_names(names) or known.is_group(names):
            is_aside = phrase(what).split(" ")[0] in known.lexicon.small("elsewhere")
            task = "" if is_aside else verbs_of(known.lexicon).without_te(what)
            return owners_in(names, known), task
    named = _NAMED.match(_FOR.sub("", rest, count=1).rstrip("."))
    if named and known.are_known(named["who"]):
        is_given = _FOR.match(rest) is not None or _is_order(named["what"], known.lexicon)
        if not is_given and phrase(named["who"]) in known.lexicon.small("we"):
            # "Actie: we missen nog leden".
            return (), rest
        what = verbs_of(known.lexicon).without_te(named["what"].removeprefix("om "))
        return owners_in(named["who"], known), what if is_given else rest
    return (), rest if len(rest.split()) >= _LEAST_WORDS else ""


def _is_order(what: str, lexicon: Lexicon) -> bool:
    """Tell "een zaal regelen" behind a name from "regelt een zaal"."""
    verbs, words = verbs_of(lexicon), [word.bare for word in words_of(what)]
    if not words:
        return False
    finite = lexicon.small("finite") | lexicon.small("will") | lexicon.small("must")
    is_finite = any(words[0] in forms for forms in (finite, verbs.singular, verbs.plural))
    return not is_finite and not verbs.infinitives.isdisjoint(words[1:])


def _splits(rest: str, known: KnownNames) -> Iterator[tuple[str, str]]:
    """Yield each way in which names can stand in front of a task or alone."""
    inside = _IN_BRACKETS.match(rest)
    if inside and is_due(inside["when"]):
        yield inside["who"], f"{inside['what'].rstrip(' .')} ({inside['when']})"
    head, colon, tail = rest.partition(":")
    if colon:
        yield head, tail.strip()
    yield rest, ""
    who, comma, when = rest.partition(",")
    if comma and is_due(when.strip(" .")):
        yield who, ""
    if comma and known.is_group(who) and len(who.split()) <= _LEAST_WORDS:
        # "Actie iedereen, uren insturen".
        yield who, when.strip()
    for form in (_TO, _WILL, _COMMA, _DASHED):
        split = form.match(rest)
        is_we = form is _WILL and split and phrase(split["who"]) in known.lexicon.small("we")
        if split and not is_we and not (form is _TO and _is_address(split["what"], known.lexicon)):
            yield split["who"], split["what"]


def _is_address(what: str, lexicon: Lexicon) -> bool:
    """Tell "(write) to the council" from "(Anna) to write to the council"."""
    first, _, behind = phrase(what).partition(" ")
    word = behind.split(" ")[0]
    return first == "to" and word in lexicon.small("article") | lexicon.small("determiner")


@cache
def _pattern(markers: tuple[tuple[str, frozenset[str]], ...]) -> re.Pattern[str]:
    """Return a pattern whose groups are the kinds of the markers, longest word first."""
    groups = (
        f"(?P<{kind}>{'|'.join(re.escape(w) for w in sorted(words, key=len, reverse=True))})"
        for kind, words in markers
        if words
    )
    return re.compile(rf"(?:{'|'.join(groups)})(?![\w]|-\w){_BEHIND}")


def _frozen(words: Words) -> tuple[tuple[str, frozenset[str]], ...]:
    return tuple(sorted(words.items()))
