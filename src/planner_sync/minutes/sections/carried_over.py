"""Points of an earlier meeting that say how far each is: "kast -> besteld, Anna belt nog"."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from planner_sync.domain.blocks import Block, Heading, ListItem, Table
from planner_sync.domain.points import Certainty, Decision, Status
from planner_sync.minutes.clauses.speech import Speech
from planner_sync.minutes.dates.due_dates import ANY_DAY, find_due
from planner_sync.minutes.found import Found
from planner_sync.minutes.lexicon import Lexicon, has_phrase, phrase
from planner_sync.minutes.people.names import NAMES, KnownNames, owners_in
from planner_sync.minutes.rulings.statuses import state_of
from planner_sync.minutes.words.arrows import ARROW
from planner_sync.minutes.words.sentences import is_shortened, words_of

_BETWEEN = re.compile(
    rf"\s+[-–—|=]\s+|\s*{ARROW}\s*|:\s+|(?P<soft>[;,]\s+|(?<=[^\W\d_]{{2}})\.\s+(?=[^\W\d_]))|\s*[(\[]|\s{{2,}}"
)
"""What can stand between a point and how far it is."""

_WHO = re.compile(rf"^(?P<who>{NAMES})[\s)\]:,.|–—-]+(?=\S)")
"""Whose it is, in front of how far it is: "Anna is ermee bezig", "(Anna), loopt nog"."""

_LABEL = re.compile(rf"^(?P<who>{NAMES}):\s+(?=\S)")
_PARTS = re.compile(r"[.,;:]\s+")
_NAMES = re.compile(NAMES)
_UP_TO = re.compile(r"[,;(]")
_SPACE = re.compile(r"\s+")
_LONGEST_TITLE = 10
_LONGEST_STATE = 3
"""Words of a state at the end of a point."""

_LATER = Decision.LATER.value
"""Of what was agreed before, "nog niet" says how far it is."""

_LONGEST = 40
"""Words of a point with its state; a longer text tells a story."""

_LEAST_LINES = 2
"""Lines that are a list without bullets."""

_LEAST_SHARE = 0.5
"""Share of the lines under "vorige keer" that tell how far a point is where they are a list."""


def carried_over(point: Found, text: str, speech: Speech) -> Found | None:
    """
    Return *point* for *text*, where clients met, as a point with how far it is.

    Who is named behind it does it, "loopt nog, Anna belt maandag"; ``None`` without a state.
    """
    label = _LABEL.match(text)
    whose = label["who"] if label and speech.known.are_known(label["who"]) else ""
    line = text[label.end() :] if label and whose else text
    told = _state_behind(line, speech.lexicon) if speech.is_client_moment else None
    if told is None:
        return None
    what, said, status = told
    owners = owners_in(whose, speech.known) if whose else doers_in(said, speech.known)
    # "Anna maakt een lijst – nog niet gedaan" says who in front.
    first = None if owners else next(iter(speech.clauses.of(what)), None)
    is_whole = first is not None and first.is_whole and bool(first.owners)
    return replace(
        point,
        text=first.what if first and is_whole else what,
        owners=first.owners if first and is_whole else owners,
        status=status,
        is_carried_over=True,
        certainty=Certainty.CERTAIN,
        due_text=find_due(said, held_on=ANY_DAY).text or "",
        remark=text,
    )


def looks_back(blocks: Sequence[Block], lexicon: Lexicon, *, only_ticks: bool) -> bool:
    """
    Tell whether *blocks* begin with a title such as "van vorige keer" above a list with states.

    A tick is a state too; where *only_ticks* count, each item has one.
    """
    title, below = blocks[0], blocks[1:]
    if not is_title_of_before(title, lexicon):
        return False
    states = list(_states(below, lexicon))
    if only_ticks:
        ticks = [isinstance(b, ListItem) and b.is_checked is not None for b in below[: len(states)]]
        return bool(ticks) and all(ticks)
    is_list = isinstance(below[0], ListItem) if below else False
    is_told = sum(states) >= _LEAST_SHARE * len(states)
    return is_told and len(states) >= (1 if is_list else _LEAST_LINES)


def is_title_of_before(block: Block, lexicon: Lexicon) -> bool:
    """Tell "van vorige keer" and "nog van mei", which stand above earlier points."""
    wanted = "" if isinstance(block, Table) else phrase(block.text)
    titles = [lexicon.headings.get(role, frozenset()) for role in ("previous", "looking_back")]
    is_short = 0 < len(wanted.split()) <= _LONGEST_TITLE
    return is_short and any(has_phrase(wanted, told) for told in titles[0] | titles[1])


def tells_state(line: str, lexicon: Lexicon) -> bool:
    """Tell "kraan = ok", a point with how far it is, from how an earlier list was gone through."""
    return _state_behind(line, lexicon) is not None


def _states(blocks: Sequence[Block], lexicon: Lexicon) -> Iterator[bool]:
    """Yield of each line, up to the next heading or other kind of block, whether it has a state."""
    for block in blocks:
        if isinstance(block, Heading | Table) or type(block) is not type(blocks[0]):
            break
        if isinstance(block, ListItem) and block.is_checked is not None:
            yield True
            continue
        for line in block.text.split("\n"):
            if line.strip():
                yield tells_state(line, lexicon)


def doers_in(said: str, known: KnownNames) -> tuple[str, ...]:
    """Return those known whom *said* names as doing it, not "bij Anna" and "van Anna"."""
    before = known.lexicon.small("preposition")
    found: dict[str, None] = {}
    for part in _PARTS.split(said):
        for match in _NAMES.finditer(part):
            ahead = [word.bare for word in words_of(part[: match.start()])]
            if known.are_known(match[0]) and before.isdisjoint(ahead[-1:]):
                found.update(dict.fromkeys(owners_in(match[0], known)))
    return tuple(found)


def _state_behind(text: str, lexicon: Lexicon) -> tuple[str, str, Status] | None:
    """Split *text* into the point, what is said of it, and how far it is."""
    if len(text.split()) > _LONGEST:
        return None
    for match in (*_BETWEEN.finditer(text), *_bare_ends(text, lexicon)):
        what, said = text[: match.start()].strip(" -–*(:.,"), text[match.end() :].strip()
        words = {word.bare for word in words_of(what)}
        is_soft = match.re is _BETWEEN and match["soft"] is not None
        is_sentence = is_soft and not words.isdisjoint(lexicon.small("finite"))
        # "Mw. Bedacht wil een bank" has no end behind "mw".
        is_cut = is_soft and is_shortened(text[: match.end()].rstrip())
        if is_sentence or is_cut or not what or not said:
            continue
        state = _WHO.sub("", said)
        is_late = lexicon.opening(lexicon.decisions, state) == _LATER
        status = state_of(state, lexicon, task=what)
        if is_late and status is not Status.IN_PROGRESS:
            status = Status.OPEN
        first = next((word.bare for word in words_of(state)), "")
        is_idea = not lexicon.small("idea").isdisjoint(word.bare for word in words_of(state)[:3])
        if status is None and first in lexicon.small("settled") and not (is_soft or is_idea):
            # "Kraan = ok, was mooi"; "goed idee, Anna regelt het" is a yes.
            status = Status.DONE
        if status:
            return what, said, status
    return None


def _bare_ends(text: str, lexicon: Lexicon) -> Iterator[re.Match[str]]:
    """Yield the space in front of a state that nothing divides: "hok verven nog niet"."""
    spaces = list(_SPACE.finditer(_UP_TO.split(text, maxsplit=1)[0].rstrip()))
    for space in spaces[-_LONGEST_STATE:]:
        last = phrase(_UP_TO.split(text[space.end() :], maxsplit=1)[0])
        told = lexicon.opening(lexicon.statuses, last)
        is_by = any(f" {by} " in f" {last} " for by in ("door", "by"))
        is_late = last.split()[1:2] == ["niet"] and last.split()[0] in lexicon.small("yet")
        if lexicon.meaning(lexicon.statuses, last) or (told and is_by) or is_late:
            yield space
