"""The door of privacy: a text in, the same text without people out."""

import unicodedata
from bisect import bisect_right
from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass

from planner_sync.domain.people import Member
from planner_sync.domain.points import Redaction
from planner_sync.minutes.privacy.health import folded
from planner_sync.minutes.privacy.identifiers import IDENTIFIERS
from planner_sync.minutes.privacy.keeping import kept_part, says_what_is_asked
from planner_sync.minutes.privacy.known_people import KnownPeople, member_names
from planner_sync.minutes.privacy.links import link_spans
from planner_sync.minutes.privacy.people_in_text import PeopleFinder
from planner_sync.minutes.privacy.rewriting import replaced, smoothed, without_overlap
from planner_sync.minutes.privacy.spans import CLIENT, COLLEAGUE, SOMEONE, Neutral, Span
from planner_sync.minutes.privacy.suspicion import look_personal, sentences_of
from planner_sync.minutes.privacy.vocabulary import Vocabulary

_ROUNDS = 4


@dataclass(frozen=True, kw_only=True)
class Cleaned:
    """A text after privacy; held text must not leave the receipt."""

    text: str
    redactions: tuple[Redaction, ...] = ()
    is_held: bool = False
    rest: str = ""
    """What may leave: the text without what makes it held; empty when nothing stays."""

    tells_the_point: bool = True
    """Whether what its first sentence asked for, or the one behind it asks, is in ``rest``."""


class Cleaner:
    """
    Takes people out of sentences; cleaning twice is cleaning once.

    A sentence without people stays as it is, byte for byte.  The time that it takes grows
    with the length of the text and no faster, whatever is in it.

    Args:
        members: The team's group; each becomes "een collega".
        clients: Names of clients; each becomes "een cliënt".
        outsiders: Names of other people; each becomes "iemand".
        colleagues: Names of staff outside the group.
        organisations: Whom an outsider comes from: "Bea Bedacht" is "de gemeente".
        given_names: Given names that people commonly have; "iemand".
        words: The table ``privacy`` of the lexicon: names that are words too, surnames, places
            and shops, words about health.
    """

    def __init__(
        self,
        members: Sequence[Member] = (),
        clients: Collection[str] = (),
        outsiders: Collection[str] = (),
        *,
        colleagues: Collection[str] = (),
        organisations: Mapping[str, str] | None = None,
        given_names: Collection[str] = (),
        words: Mapping[str, Collection[str]] | None = None,
    ) -> None:
        self._vocabulary = Vocabulary.of(given_names, words)
        groups: list[tuple[Neutral, Iterable[str]]] = [
            (COLLEAGUE, member_names(members)),
            (COLLEAGUE, colleagues),
            (CLIENT, clients),
        ]
        for name, organisation in (organisations or {}).items():
            groups.append((Neutral(dutch=organisation, english=organisation), [name]))
        self._finder = PeopleFinder(KnownPeople([*groups, (SOMEONE, outsiders)]), self._vocabulary)

    def clean(self, text: str) -> Cleaned:
        """Return *text* without people, what was taken out, and whether it must be held."""
        counts: Counter[str] = Counter()
        written = _without_invisible(text)
        lines = [self._line(line, counts) for line in written.split("\n")]
        cleaned = "\n".join(line for line, _ in lines)
        same = text if cleaned == written else cleaned
        is_held = any(rest != line for line, rest in lines)
        return Cleaned(
            text=same,
            redactions=tuple(Redaction(kind=k, count=n) for k, n in sorted(counts.items()) if n),
            is_held=is_held,
            rest="\n".join(rest for _, rest in lines if rest).strip() if is_held else same,
            tells_the_point=_tells_the_point(*lines[0]),
        )

    def _line(self, text: str, counts: Counter[str]) -> tuple[str, str]:
        """Return the cleaned line, and the same without the sentences that must be held."""
        current = text
        for _ in range(_ROUNDS):
            cleaned, doubts = self._once(current, counts)
            if cleaned == current:
                break
            current = cleaned
        sentences = sentences_of(current)
        held = look_personal(sentences, self._vocabulary.health)
        if doubts:
            held = [h or self._is_doubtful(s) for h, s in zip(held, sentences, strict=True)]
            held = held if any(held) else [True] * len(held)
        if not any(held):
            return current, current
        parts = [
            kept_part(sentence, self._is_clean) if is_held else sentence
            for sentence, is_held in zip(sentences, held, strict=True)
        ]
        return current, "".join(parts).rstrip()

    def _is_clean(self, part: str) -> bool:
        health = self._vocabulary.health
        is_told = health.told.search(folded(part)) is not None or any(health.named(part))
        return (
            not is_told and not any(look_personal([part], health)) and not self._is_doubtful(part)
        )

    def _is_doubtful(self, sentence: str) -> bool:
        _, doubts = self._finder.find(sentence)
        return doubts > 0

    def _once(self, text: str, counts: Counter[str]) -> tuple[str, int]:
        gone = [span for span, must_go in link_spans(text, self._is_personal) if must_go]
        cleaned = replaced(text, gone)
        counts["link"] += len(gone)
        for identifier in IDENTIFIERS:
            spans = list(identifier.spans(cleaned))
            cleaned = replaced(cleaned, spans)
            counts[identifier.kind] += len(spans)
        people, doubts = self._finder.find(cleaned)
        spans = _outside_links(without_overlap(people), cleaned)
        counts["name"] += len(spans)
        cleaned = replaced(cleaned, spans)
        return (smoothed(cleaned) if cleaned != text else text), doubts

    def _is_personal(self, words: str) -> bool:
        people, _ = self._finder.find(words)
        return bool(people) or any(True for i in IDENTIFIERS for _ in i.spans(words))


def _tells_the_point(line: str, rest: str) -> bool:
    """Tell whether the first sentence of *line* is in *rest*, or what asks something behind it."""
    opening = sentences_of(rest)[0].rstrip()
    return opening == sentences_of(line)[0].rstrip() or says_what_is_asked(opening)


def _outside_links(spans: Iterable[Span], text: str) -> list[Span]:
    """Leave out what stands in a link that may stay."""
    links = [span for span, _ in link_spans(text, lambda _: False)]
    starts = [link.start for link in sorted(links, key=lambda link: link.start)]
    ends = sorted(link.end for link in links)
    return [s for s in spans if bisect_right(starts, s.start) == bisect_right(ends, s.start)]


def _without_invisible(text: str) -> str:
    """Return *text* composed, and without soft hyphens and characters of no width."""
    if text.isascii():
        return text
    composed = unicodedata.normalize("NFC", text)
    return "".join(c for c in composed if unicodedata.category(c) != "Cf")
