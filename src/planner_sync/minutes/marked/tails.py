"""Work at the end of a sentence that tells the matter: "deur klemt: op te nemen met de bouw"."""

import re
from collections.abc import Iterator
from dataclasses import replace

from planner_sync.domain.points import Certainty, Kind
from planner_sync.minutes.clauses.speech import Speech
from planner_sync.minutes.found import Found
from planner_sync.minutes.items.markers import is_empty, marker_of
from planner_sync.minutes.marked.called_on import CalledOn
from planner_sync.minutes.marked.composing import marked_point, point_of_marker
from planner_sync.minutes.marked.whose import turned_to
from planner_sync.minutes.people.names import NAMES, owners_in
from planner_sync.minutes.wishes.planned_passives import being_done, done_work
from planner_sync.minutes.words.sentences import words_of

_CUT = re.compile(r"\s*[,;:]\s+|\s+[-–—/=]\s+")
_TO_DO = re.compile(
    r"(?:(?:nog|dus|verder|ook)\s+)?(?:(?P<particle>[a-z]{2,5})\s+)?te\s+(?P<verb>[a-zà-ÿ]+n)"
    r"(?P<rest>(?:\s.*)?)",
    re.IGNORECASE | re.DOTALL,
)
"""What is still to be done: "nog op te nemen met de gemeente"."""

_BY = re.compile(rf"\s*\bdoor\s+(?P<who>{NAMES}|(?:de|het)\s\w+)(?=\s|$)")
_LEAST_HEAD = 2


class TaskTails:
    """Reads work that hangs on what the sentence begins with."""

    def __init__(self, speech: Speech) -> None:
        self._speech, self._lexicon, self._known = speech, speech.lexicon, speech.known
        self._verbs, self._called_on = speech.clauses.work.verbs, CalledOn(speech)

    def points(self, sentence: str) -> Iterator[Found]:
        """Yield the point of *sentence*, if it ends in work."""
        for cut in _CUT.finditer(sentence):
            head, tail = sentence[: cut.start()], sentence[cut.end() :].strip(" .*_")
            if len(head.split()) < _LEAST_HEAD:
                continue
            named = list(self._named(head, tail))
            if named:
                yield from named
                return
            turned = turned_to(tail, self._speech)
            if turned:
                for point in marked_point(Kind.ACTION, turned.owners, head, self._speech):
                    yield replace(point, due_text=turned.due_text)
                return
            owners, rest = self._by(tail)
            work = self._work(rest, is_given=bool(owners))
            if work:
                certainty = Certainty.CERTAIN if owners else Certainty.SUGGESTED
                task = f"{head.strip()}: {work}"
                for point in marked_point(
                    Kind.ACTION, owners, task, self._speech, certainty=certainty
                ):
                    yield replace(point, text=task, owners=owners)
                return

    def _named(self, head: str, tail: str) -> Iterator[Found]:
        """Read ", actie Anna" behind its task, and "; Anna: de gemeente bellen"."""
        marker = marker_of(tail, self._lexicon)
        if marker is None:
            yield from self._called_on.points(tail, head)
        elif marker.rest and is_empty(marker, self._known):
            yield from point_of_marker(marker, head, self._speech, is_open=True)

    def _by(self, tail: str) -> tuple[tuple[str, ...], str]:
        """Split "op te nemen met de bouw door Anna" into who does it and the rest."""
        by = _BY.search(tail)
        if by is None or not self._known.look_like_names(by["who"]):
            return (), tail
        return owners_in(by["who"], self._known), f"{tail[: by.start()]}{tail[by.end() :]}"

    def _work(self, tail: str, *, is_given: bool) -> str:
        """Return "opnemen met de bouw"; what nobody does has to be a follow-up by its verb."""
        to_do = _TO_DO.fullmatch(tail)
        if to_do:
            verb = f"{to_do['particle'] or ''}{to_do['verb']}".lower()
            known = self._verbs.infinitives if is_given else self._lexicon.small("follow_up")
            return f"{verb}{to_do['rest']}" if verb in known else ""
        words = words_of(tail)
        is_passive = bool(words) and words[0].bare in self._lexicon.small("passive")
        if is_given and is_passive and done_work(words, self._lexicon):
            return being_done(tail, self._lexicon)
        return ""
