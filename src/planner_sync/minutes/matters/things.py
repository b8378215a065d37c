"""What titles, labels and opening words of a document name, by the place of a point."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from planner_sync.domain.blocks import Block, Heading, ListItem, Paragraph
from planner_sync.domain.people import fold_in_place
from planner_sync.minutes.clauses.speech import Speech
from planner_sync.minutes.found import Found
from planner_sync.minutes.headings.meanings import has_any, heading_meaning
from planner_sync.minutes.items.markers import marker_of
from planner_sync.minutes.items.matter_titles import without_speaker
from planner_sync.minutes.lexicon import Lexicon, phrase
from planner_sync.minutes.moment.moment_date import is_title as is_of_meeting
from planner_sync.minutes.rulings.statuses import is_participle
from planner_sync.minutes.sections.asides import is_title
from planner_sync.minutes.sections.spots import spots_of
from planner_sync.minutes.wishes.short_matters import in_short, thing_in
from planner_sync.minutes.words.pronouns import Pronouns
from planner_sync.minutes.words.sentences import sentences, words_of
from planner_sync.minutes.words.topics import about

_LABEL = re.compile(r"^\W*(?P<label>[^:\n.!?]{2,40}?)(?::|\s[-–—])\s+(?=\S)")
_OPENER = re.compile(
    r"^(?:(?:en|dan|toen|nog|eerst|verder|o+h? ja|over|about)[\s,]+)+", re.IGNORECASE
)
"""Leads on to what a paragraph is about: "toen nog over de koffie"."""

_AHEAD = re.compile(r";\s+|\s[-–—]\s+")
"""Parts a sentence: "de kamer is half geschilderd; Anna maakt hem af"."""

_DATED = re.compile(r"\b20\d\d\b|\b\d{1,2}[-/.]\d{1,2}\b")
_LONGEST_LABEL, _LONGEST_TOPIC = 5, 4
"""Words of a label, and of a sentence that only names what follows: "De bel."."""

_LONGEST_THING, _LEAST_SAID = 8, 3
_LONGEST_TOLD = 8
"""Words behind "over" of what was talked about; more than that says what was said of it."""

_NEAR = 3
"""Sentences before a task among which stands what it is about."""

_MOST_MATTERS, _MOST_BLOCKS = 2, 3
"""Points and paragraphs below a title that can all be about what it names."""


class Things:
    """Finds in one document what a point is about, the nearest first."""

    def __init__(self, blocks: Sequence[Block], points: Sequence[Found], speech: Speech) -> None:
        """Know of each place in *blocks* what stands in front of it."""
        self._speech, self._lexicon = speech, speech.lexicon
        self._pronouns, self._spots = Pronouns(speech.lexicon), spots_of(blocks)
        self._above = dict(_above(blocks))
        self._many = Counter(self._above.get(point.where, -1) for point in points)
        self._blocks = Counter(self._above.values())
        self._given = frozenset(point.passage for point in points if point.owners)
        self._titles = [getattr(block, "text", "") for block in blocks]

    def of(self, point: Found, *, are_many: bool) -> str:
        """Return what *point* is about; empty where nothing names it."""
        return next(filter(None, self._of(point, are_many=are_many)), "")

    def new_before(self, point: Found) -> str:
        """Return what the paragraph of *point* is about, or what the sentence before announces."""
        text, start = self._place(point)
        told = [*sentences(text[:start])]
        opened = [*map(self._talked_of, told[:1])]
        for said in told[:1]:
            words = words_of(_OPENER.sub("", said))
            # "De bel." and "Koffie.", not "Anna schrok".
            is_thing = len(words) == 1 or words[0].bare in self._lexicon.small("known_thing")
            opened += [self._only_topic(said)] if words and is_thing else []
        for said in told[-1:]:
            thing = thing_in(said, self._lexicon)
            is_new = thing.lower().startswith(
                tuple(f"{one} " for one in self._lexicon.small("one"))
            )
            is_short = len(thing.split()) <= _LONGEST_THING
            if is_new and is_short and self._speech.wishes.of(said) is None:
                opened.append(capital(thing))
        return next(filter(None, opened), "")

    def is_verdict(self, said: str) -> bool:
        """Tell "aldus besloten", which names no thing."""
        return len(said.split()) < _LEAST_SAID and self._is_clause(said)

    def _of(self, point: Found, *, are_many: bool) -> Iterator[str]:
        text, start = self._place(point)
        if text:
            yield self._label(next(sentences(text[start:]), ""))
            yield self._label(text[text.rfind("\n", 0, start) + 1 :])
            told = [*sentences(text[:start]), *_AHEAD.split(point.passage)[:-1]]
            # "De bel.  Die hoor je nergens.  …": all that follows is about it.
            yield from map(self._only_topic, told[:1])
            yield from map(self._talked_of, told[:1])
            yield from self._told(told, are_many=are_many)
        title = self._above.get(point.where, -1)
        is_one = self._many[title] <= _MOST_MATTERS and self._blocks[title] <= _MOST_BLOCKS
        if title >= 0 and is_one:
            yield self._topic(self._titles[title])

    def _place(self, point: Found) -> tuple[str, int]:
        """Return the paragraph in which *point* stands, and where in it."""
        spot = self._spots.get(point.where)
        text = spot.text if spot else ""
        return text, max(fold_in_place(text).find(fold_in_place(point.passage)), 0)

    def _label(self, said: str) -> str:
        """Return "dartbord" of "dartbord: Anna hangt m terug"; no name, marker or field."""
        match = _LABEL.match(said)
        if match is None or marker_of(said, self._lexicon):
            return ""
        return self._topic(match["label"])

    def _topic(self, title: str) -> str:
        """Return what a *title* or label names, unless that is people or any list of points."""
        plain = _OPENER.sub("", title.strip(" .:;!*_-–#0123456789"))
        is_named = bool(about(plain, self._lexicon)) and len(plain.split()) <= _LONGEST_LABEL
        # "Beste mensen," greets.
        is_named = is_named and not title.rstrip().endswith((",", "?"))
        is_any = (
            not is_named
            or is_any_matter(title, self._lexicon)
            or self._speech.known.are_known(plain)
        )
        return "" if is_any else capital(plain)

    def _only_topic(self, said: str) -> str:
        """Return "de bel" of a sentence that says nothing else: "Dan de bel."."""
        plain = _OPENER.sub("", said.strip(" .:;*_-–"))
        is_short = len(plain.split()) <= _LONGEST_TOPIC
        return self._topic(plain) if is_short and not self._is_clause(plain) else ""

    def _talked_of(self, said: str) -> str:
        """Return "de nacht" of a sentence that only says so: "verder ging het over de nacht"."""
        words, small = words_of(said), self._lexicon.small
        over = next((at for at, word in enumerate(words) if word.bare in small("talked_over")), -1)
        is_told = any(word.bare in small("talked") for word in words)
        if over < 0 or not is_told or len(words) - over > _LONGEST_TOLD:
            return ""
        # "Over de nacht is gepraat" has its verbs behind that.
        verbs = small("talked") | small("finite")
        behind = (at for at in range(over + 1, len(words)) if words[at].bare in verbs)
        last = next(behind, len(words)) - 1
        closed = next((at for at in range(over + 1, last) if words[at].closes), last)
        return self._topic(said[words[over + 1].start : words[closed].end]) if last > over else ""

    def _is_clause(self, said: str) -> bool:
        verbs = self._lexicon.small("finite") | self._lexicon.small("being_there")
        # "Aldus besloten."
        verbs |= self._lexicon.markers.get("decision", frozenset())
        return any(
            word.bare in verbs or is_participle(word.bare, self._lexicon) for word in words_of(said)
        )

    def _told(self, told: Sequence[str], *, are_many: bool) -> Iterator[str]:
        """Yield what the sentences before are about, the last first; some lean on another."""
        is_near = True
        for whole in reversed(told[-_NEAR:]):
            if whole in self._given:
                # "Anna koopt een lamp.  Bram kaart dit aan": behind a promise begins another.
                return
            said = without_speaker(whole, self._speech)
            yield self._only_topic(said)
            words = words_of(said)
            is_back = not words or words[0].bare in self._lexicon.small("leaning")
            if is_back or self._pronouns.unnamed(said) is not None:
                continue
            short = in_short(said, self._lexicon, are_many=are_many)
            is_wrong = is_near and self._speech.wishes.complains(short)
            is_near = False
            found = short if is_wrong else thing_in(said, self._lexicon, are_many=are_many)
            thing = _OPENER.sub("", found.strip(" .,;:!?*_"))
            is_short = len(thing.split()) <= _LONGEST_THING
            is_new = bool(about(thing, self._lexicon)) and not self._speech.known.are_known(thing)
            yield capital(thing) if is_short and is_new else ""


def is_any_matter(title: str, lexicon: Lexicon) -> bool:
    """Tell whether anything can stand below *title*: "rondvraag", "verslag 3 mei"."""
    wanted = phrase(title)
    is_list = heading_meaning(wanted, lexicon.headings) is not None
    is_list = is_list or has_any(wanted, lexicon.small("any_matter"))
    is_meeting = is_of_meeting(title, lexicon) or bool(_DATED.search(title))
    # "From last time" says of which meeting.
    is_meeting = is_meeting or has_any(wanted, lexicon.headings.get("previous", ()))
    fields = (lexicon.facts, lexicon.people, lexicon.columns, lexicon.owners)
    return is_list or is_meeting or any(lexicon.meaning(words, wanted) for words in fields)


def _above(blocks: Sequence[Block]) -> Iterator[tuple[str, int]]:
    """Yield at which index the title stands above each paragraph and item of *blocks*."""
    title = -1
    for at, block in enumerate(blocks):
        if isinstance(block, Heading) or is_title(blocks, at):
            # What a document begins with says who met.
            title = at or -1
        elif isinstance(block, Paragraph | ListItem):
            yield block.where, title


def capital(text: str) -> str:
    """Begin *text* with a capital; "DE BEL" shouts."""
    plain = text.lower() if text.isupper() and " " in text else text
    return f"{plain[:1].upper()}{plain[1:]}"
