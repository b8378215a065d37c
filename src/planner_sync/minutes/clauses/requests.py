"""Requests to somebody at the table: "Anna, kun jij de gemeente bellen?", "bel jij ze, Anna?"."""

import re
from collections.abc import Sequence

from planner_sync.minutes.clauses.subject import Subject
from planner_sync.minutes.clauses.work import Work
from planner_sync.minutes.people.names import NAMES, KnownNames, owners_in
from planner_sync.minutes.words.sentences import Word, words_of
from planner_sync.minutes.words.utterances import Clause
from planner_sync.minutes.words.verbs import verbs_of

_CALLED = re.compile(
    rf"(?:(?P<ahead>[^?]*?)[,:]?\s+)??(?P<who>{NAMES})(?P<behind>\s*[,–-]\s*|\s+(?P<aside>[^?]*))?"
)
"""
Whom one turns to, and what is said of him: "tot slot, Arie, …", "Arie jij bent handig, …".

"Arie: kun je …?" is what he asks himself.
"""

_LAST = re.compile(rf"\s*,\s*(?P<who>{NAMES})\s*$")
"""Who is called at the end: "kun jij ze bellen, Anna?"."""

_LONGEST_AHEAD = 3
"""Words that can stand in front of whom one turns to: "tot slot nog"."""

_ANYBODY = re.compile(
    r"^(?:(?:wil|kan|zou)(?:\s+er)?\s+(?:iemand|een\s+van\s+(?:jullie|ons|(?:de|het|onze)\s+[\w'’-]+))|"
    r"wie\s+(?:wil|kan|zou)|wie(?=\s.{0,40}?\b(?:zin|tijd)\b.*\bte\b)|(?:can|could|will|would)\s+(?:somebody|someone|anyone))"
    r"(?:\s+(?:van|uit)\s+(?:jullie|ons|het\s+team))?\s+"
    r"(?:heeft\s+(?:er\s+)?(?:zin|tijd)(?:\s+en\s+(?:zin|tijd))?\s+om\s+)?(?P<what>\S.*?)\s*\?$",
    re.DOTALL | re.IGNORECASE,
)
"""Asks it of the whole team: "wil iemand van jullie de folder nakijken?"."""

_TO = re.compile(r"\s*(?<!\w)te\s+(?=\w+$)")
"""In "wie heeft zin om de folder na te kijken?"."""

_MODAL = re.compile(r"\s(?:willen|kunnen)(?=\s\w+en$)")
"""In "zou iemand de lamp willen ophangen?"."""

_POLITE = re.compile(r"^please\s+", re.IGNORECASE)
_LEAST = 2
"""Words of what can be asked."""


class Requests:
    """Reads what the sentences of one document ask of somebody, as if it were taken on."""

    def __init__(self, known: KnownNames, work: Work, *, is_team: bool) -> None:
        """Where a team wrote for itself, what it asks of anybody is asked of the team."""
        self._known, self._work, self._is_team = known, work, is_team
        small = known.lexicon.small
        self._you, self._can = small("addressee"), small("asking_to")
        self._ahead = small("ahead_of_name") | small("greeting")

    def of(self, sentence: str) -> Clause | None:
        """Return what *sentence* asks of somebody known or called by name, or of the team."""
        asked = sentence.strip()
        if not asked.endswith("?"):
            return None
        return self._of_somebody(asked) or (self._of_anybody(asked) if self._is_team else None)

    def _of_somebody(self, asked: str) -> Clause | None:
        """Read "Anna, zet jij dit op de lijst?": who is called stands in front or at the end."""
        said = asked.rstrip("? ")
        words = words_of(said)
        verb = next(
            (
                at
                for at, word in enumerate(words[1:])
                if word.bare in self._you and self._asks(words, at)
            ),
            None,
        )
        if verb is None:
            return None
        who = self._called(said[: words[verb].start].strip())
        last = _LAST.search(said) if who is None else None
        if last and self._known.are_known(last["who"]):
            who, words = last["who"], words_of(said[: last.start()])
        what = self._task(said, words, verb) if who else None
        if who is None or what is None or len(what.split()) < _LEAST:
            return None
        owners = owners_in(who, self._known)
        return Clause(owners=owners, what=what, is_promise=True, is_whole=True)

    def _asks(self, words: Sequence[Word], verb: int) -> bool:
        """Tell "kun jij" and "bel jij" from "jij"."""
        form = words[verb].bare
        return form in self._can or form in self._work.verbs.bare

    def _called(self, front: str) -> str | None:
        """Return whom *front* calls by name; a comma behind it vouches for a name not known."""
        plain = f"{front.lower().replace(':', ' ').replace(',', ' ')} "
        first = next((word for word in self._ahead if plain.startswith(f"{word} ")), "")
        match = _CALLED.fullmatch(front[len(first) :].lstrip(" ,:")) if front else None
        if match is None or len((match["ahead"] or "").split()) > _LONGEST_AHEAD:
            return None
        aside = words_of(match["aside"] or "")
        is_turned_to = bool(match["behind"]) and not aside
        is_known = self._known.are_known(match["who"])
        is_told = not aside or aside[0].bare in self._you
        return match["who"] if is_told and (is_turned_to or is_known) else None

    def _task(self, said: str, words: Sequence[Word], verb: int) -> str | None:
        """Return "de gemeente bellen" of "(kun jij) de gemeente bellen" and "(bel jij) de …"."""
        following = words[verb + 2 :]
        if not following:
            return None
        span = said[following[0].start : following[-1].end].rstrip(" ,")
        if words[verb].bare in self._can:
            return _MODAL.sub("", _POLITE.sub("", span))
        you = Subject(owners=(), start=verb + 1, end=verb + 2, is_me=True)
        return self._work.worked(words[verb].bare, following, you, is_inverted=True)

    def _of_anybody(self, sentence: str) -> Clause | None:
        asked = _ANYBODY.match(sentence)
        if asked is None or len(asked["what"].split()) < _LEAST:
            return None
        words = {word.bare for word in words_of(asked["what"])}
        if verbs_of(self._known.lexicon).infinitives.isdisjoint(words):
            # "Wie kan er de zesde?" asks for an answer.
            return None
        what = _MODAL.sub("", _TO.sub(" ", asked["what"]))
        return Clause(owners=(), what=what, is_promise=True, is_named=False, is_whole=True)
