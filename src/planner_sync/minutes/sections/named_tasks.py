"""Tasks behind the name of who does them, below any title: "Anna - huismeester bellen"."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import takewhile

from planner_sync.domain.blocks import ListItem, Paragraph
from planner_sync.domain.points import Kind
from planner_sync.minutes.clauses.speech import Speech
from planner_sync.minutes.people.names import NAMES, owners_in
from planner_sync.minutes.section import Placed, Section
from planner_sync.minutes.sections.asides import asides, attendance
from planner_sync.minutes.words.arrows import ARROW
from planner_sync.minutes.words.particles import PARTICLES
from planner_sync.minutes.words.places import place_of
from planner_sync.minutes.words.sentences import sentences, words_of
from planner_sync.minutes.words.verbs import verbs_of

_NAMED = re.compile(
    r"^(?:\[(?P<boxed>[^\[\]\n]{2,60})\]\s*(?:[:–-]\s+)?"
    rf"|@?(?P<who>[^:–—|\[\]\n]{{2,60}}?)(?:\s*:\s+|\s+[-–—]\s+|\s*{ARROW}\s*))"
    r"(?P<what>\S[^\n]*)$"
)
"""Names with a sign in front of what they do."""

_SIGNED = re.compile(
    rf"^(?P<what>\S[^\n]*?\w)[.!]?(?P<sign>\s+[-–—/|=]\s+|\s*{ARROW}\s*|[,:]\s+|\s*[(\[])"
    rf"(?P<who>{NAMES}|[a-z]{{3,}})[)\]]?\.?$"
)
"""An order with a sign in front of names."""

_LONGEST = 300
"""Characters: a longer text tells what somebody said."""


def with_named_tasks(placed: Sequence[Placed], speech: Speech) -> Iterator[Placed]:
    """
    Yield *placed*; what gives work to somebody by name stands in a section of its own.

    That is a line or item that begins with nothing but known names and a sign, and goes on with
    work: "Anna: huismeester bellen", "[Anna] belt de huismeester".  What somebody said or wishes,
    "Anna: de soep is te zout", stays where it is, and so does all that a client says.
    """
    blocks = [p.block for p in placed]
    aside = asides(blocks, speech.lexicon) | attendance(blocks, speech.lexicon)
    opened_by, place = -1, ""
    for index, p in enumerate(placed):
        here = place_of(p.block.where) if isinstance(p.block, ListItem) else ""
        if not here or here != place:
            opened_by, place = index, here
        if p.section or index in aside or not _gives_work(p, speech):
            yield p
        else:
            yield replace(p, section=_section(opened_by))


def _section(opened_by: int) -> Section:
    return Section(kind=Kind.ACTION, is_boxed=True, opened_by=opened_by)


def _gives_work(placed: Placed, speech: Speech) -> bool:
    block = placed.block
    if not isinstance(block, ListItem | Paragraph) or len(block.text) > _LONGEST:
        return False
    text = block.text.strip()
    if isinstance(block, Paragraph) and text.endswith("."):
        # Amid a text "Anna: logo aanpassen." is rather what she said.
        return False
    return _is_named(text, speech) or _is_signed(text, speech)


def _is_named(text: str, speech: Speech) -> bool:
    """Tell work behind the names of who does it."""
    match = _NAMED.match(text)
    if match is None:
        return False
    who, what = match["boxed"] or match["who"], match["what"]
    if not _may_do(who, speech) or (match["boxed"] and speech.is_client_moment):
        # Where clients met, a name in brackets may be who wishes it.
        return False
    first = next(iter(sentences(what)), "")
    if any(clause.is_named and clause.owners for clause in speech.clauses.of(first)):
        # "Team: Anna belt de bank".
        return False
    # "Anna/Bram: belt de bank" has the verb of one.
    names = {who, owners_in(who, speech.known)[0]}
    said = first[:1].lower() + first[1:]
    clauses = [clause for name in names for clause in speech.clauses.of(f"{name} {said}")]
    is_promise = any(clause.is_promise and not clause.start for clause in clauses)
    return is_promise or _is_order(first, speech)


def _is_signed(text: str, speech: Speech) -> bool:
    """Tell an order in front of the names of who has to follow it: "bel de bank - Anna"."""
    match = _SIGNED.match(text)
    if match is None or not _may_do(match["who"], speech):
        return False
    first = next((word.bare for word in words_of(match["what"])), "")
    return first in verbs_of(speech.lexicon).stems and _is_order(match["what"], speech)


def _may_do(who: str, speech: Speech) -> bool:
    return speech.known.are_known(who) and not speech.known.has_client(who)


def _is_order(text: str, speech: Speech) -> bool:
    """Tell "de bank bellen over wat er kan" and "bel de bank" from "zou de bank kunnen bellen"."""
    lexicon, verbs = speech.lexicon, verbs_of(speech.lexicon)
    words = [word.bare for word in words_of(text)]
    hung = lexicon.small("whereof") | lexicon.small("turn")
    main = [*takewhile(lambda word: word not in hung, words)]
    spoken = lexicon.small("finite") | lexicon.small("we") | lexicon.small("pronoun")
    if not words or not spoken.isdisjoint(main):
        return False
    # "Vraag over de planning" is no order.
    led = lexicon.small("article") | lexicon.small("determiner")
    is_led = not led.isdisjoint(words[1:2]) or words[-1] in PARTICLES
    is_imperative = words[0] in verbs.stems and is_led
    is_work = words[0] in verbs.english or not verbs.infinitives.isdisjoint(main)
    return is_imperative or (is_work and speech.asks(text))
