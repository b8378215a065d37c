"""Lists of which each item is a matter and the answer to it: "soep te zout: Anna proeft voor"."""

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate, groupby

from planner_sync.domain.blocks import ListItem
from planner_sync.domain.points import Certainty, Decision, Kind
from planner_sync.minutes.answers.agreements import agreement_in, with_agreement
from planner_sync.minutes.answers.asked import opens_with
from planner_sync.minutes.answers.short_answers import (
    is_answer,
    is_elliptic,
    is_short_work,
)
from planner_sync.minutes.clauses.speech import Speech
from planner_sync.minutes.found import Found
from planner_sync.minutes.items.matter_titles import matter_title, without_speaker
from planner_sync.minutes.lexicon import phrase
from planner_sync.minutes.section import Placed
from planner_sync.minutes.words.arrows import ARROW
from planner_sync.minutes.words.places import place_of
from planner_sync.minutes.words.sentences import sentences

_SIGNS = {
    "arrow": re.compile(rf"\s*{ARROW}\s*"),
    "colon": re.compile(r"(?<=[\w)”\"]):\s+"),
    "dash": re.compile(r"\s+[-–—|]\s+"),
    "bracket": re.compile(r"\s+[(\[](?=.*[)\]]\.?$)"),
    "stop": re.compile(r"(?:(?<=[^\W\d]{2}[.!?])|(?<=[.!?)][\"”’']))\s+"),
}
"""What can stand between a matter and its answer, by kind: one list uses one of them."""

_STOP, _BRACKET = "stop", "bracket"
_LONGEST_NOTE = 6
"""Words on average of matters in short-hand."""

_LEAST = 2
"""Items of a list that show by their form what the others are."""

_SHARE = 0.6
"""Share of the items that have both halves, and of those that answer in so many words."""

_LEAST_SHARE = 0.35
"""Share of the second halves that answer in so many words, where others only name work."""

_MOST_WISHES = 0.25
"""Share of the second halves that may ask for something themselves."""

_LONGEST_SAID = 40
"""Words of a matter."""

_LONGEST_AGREED = dict.fromkeys(_SIGNS, 20) | {_STOP: 8}
"""Words of an answer by the sign in front of it: behind a full stop only a note is no sentence."""


@dataclass(frozen=True, kw_only=True)
class _Halves:
    """A matter and what is agreed on it."""

    said: str
    agreed: str


@dataclass(frozen=True, kw_only=True)
class Paired:
    """The points of such lists, and the places that they take."""

    points: tuple[Found, ...]
    places: frozenset[str]


def paired_items(placed: Sequence[Placed], speech: Speech) -> Paired:
    """
    Read every item of a list of matters with their answers, where clients met.

    Where most items are parted by the same sign, and most of what stands behind it answers by
    itself, the rest of it does so too: behind "soep te zout" even "andere bouillon" is what is
    done about it.  Lists of work, of which the second half is who does it, are none.
    """
    if not speech.is_client_moment:
        return Paired(points=(), places=frozenset())
    found: list[Found] = []
    for _, group in groupby(placed, key=_list_of):
        items = [p for p in group if isinstance(p.block, ListItem)]
        found += _points(items, speech) if _can_be_matters(items) else ()
    return Paired(points=tuple(found), places=frozenset(point.where for point in found))


def _list_of(placed: Placed) -> tuple[str, int]:
    block = placed.block
    if not isinstance(block, ListItem):
        return "", -1
    return place_of(block.where), block.depth


def _can_be_matters(items: Sequence[Placed]) -> bool:
    """Tell a list of what was said from one of work, of earlier points, or with boxes."""
    sections = [p.section for p in items if p.section]
    is_told = all(s.kind is Kind.IMPROVEMENT and not s.is_old and not s.owner for s in sections)
    is_told = is_told and all(s.decision is None and s.status is None for s in sections)
    return len(items) >= _LEAST and is_told


def _points(items: Sequence[Placed], speech: Speech) -> Iterator[Found]:
    blocks = [p.block for p in items if isinstance(p.block, ListItem)]
    for kind, sign in _SIGNS.items():
        halves = {
            at: told for at, b in enumerate(blocks) if (told := _halves(b, kind, sign, speech))
        }
        is_form = len(halves) >= max(_LEAST, _SHARE * len(blocks))
        is_form = is_form and (kind != _STOP or _are_notes(halves.values()))
        if is_form and _answer(halves.values(), speech):
            for at, told in halves.items():
                if is_answer(told.agreed, speech) or is_elliptic(told.agreed, speech):
                    yield _found(told, blocks[at], items[at], speech)
            return


def _are_notes(halves: Collection[_Halves]) -> bool:
    """Tell short-hand from sentences, which a full stop parts as well."""
    words = sum(len(told.said.split()) for told in halves)
    small = sum(told.agreed[:1].islower() for told in halves)
    return words <= _LONGEST_NOTE * len(halves) or 2 * small > len(halves)


def _halves(item: ListItem, kind: str, sign: re.Pattern[str], speech: Speech) -> _Halves | None:
    """Part *item* at the *sign* behind which the answer begins, else at the first one."""
    lexicon = speech.lexicon
    is_asked = any(opens_with(item.text, role, lexicon) for role in ("question_label", "reply"))
    if "\n" in item.text or item.is_checked is not None or is_asked:
        return None
    ways = [
        _Halves(said=said, agreed=agreed)
        for match in sign.finditer(item.text)
        if (said := item.text[: match.start()].strip(" .;,–-"))
        and (agreed := _behind(item.text[match.end() :], kind))
        and len(said.split()) <= _LONGEST_SAID
        and len(agreed.split()) <= _LONGEST_AGREED[kind]
        and "?" not in agreed
        and not _is_label(said, speech)
    ]
    return next((way for way in ways if is_answer(way.agreed, speech)), next(iter(ways), None))


def _behind(text: str, kind: str) -> str:
    """Return the answer behind a sign of some *kind*; empty where *text* is more than that."""
    if kind == _STOP:
        return text.strip() if len(list(sentences(text))) == 1 else ""
    if kind != _BRACKET:
        return text.strip()
    inner = text.rstrip(" .")[:-1]
    depths = accumulate((mark in "([") - (mark in ")]") for mark in inner)
    return inner.strip() if min(depths, default=0) >= 0 else ""


def _is_label(said: str, speech: Speech) -> bool:
    """Tell the name of who speaks, of a field or of what is decided from a matter."""
    lexicon = speech.lexicon
    tables = (lexicon.columns, lexicon.facts, lexicon.people, lexicon.markers, lexicon.decisions)
    is_label = any(lexicon.meaning(table, phrase(said)) for table in tables)
    return is_label or speech.known.are_known(said)


def _answer(halves: Collection[_Halves], speech: Speech) -> bool:
    """
    Tell whether most of the second *halves* answer, and few only wish or complain.

    Beside some that do so in as many words, work that nobody is named for answers too.
    """
    agreed = [told.agreed for told in halves]
    # Behind "tuin: Anna" in each item it is Anna who told of it.
    names = [text for text in agreed if speech.known.are_known(text)]
    answers = [text for text in agreed if is_answer(text, speech) and text not in names]
    works = [
        text for text in agreed if text not in (*answers, *names) and is_short_work(text, speech)
    ]
    others = [text for text in agreed if text not in (*answers, *works) and _wishes(text, speech)]
    is_most = len(answers) + len(works) + len(names) >= _SHARE * len(agreed)
    is_some = len(answers) >= max(_LEAST, _LEAST_SHARE * len(agreed))
    return is_most and is_some and len(others) <= _MOST_WISHES * len(agreed)


def _wishes(text: str, speech: Speech) -> bool:
    return bool(speech.wishes.of(text)) or bool(speech.wishes.complains(text))


def _found(told: _Halves, item: ListItem, placed: Placed, speech: Speech) -> Found:
    agreement = agreement_in(told.agreed, speech)
    said = without_speaker(told.said, speech)
    verdict = agreement.verdict
    blank = Found(
        text=said,
        where=item.where,
        passage=item.text,
        kind=Kind.IMPROVEMENT,
        certainty=Certainty.CERTAIN,
        decision=verdict.decision if verdict else Decision.TAKEN_UP,
        reason=verdict.reason if verdict else "",
        due_around=told.agreed,
        theme=placed.section.theme if placed.section else "",
        is_row=True,
    )
    title = matter_title(said, agreement.work, speech)
    return with_agreement(blank, said, told.agreed, agreement, title=title, lexicon=speech.lexicon)
