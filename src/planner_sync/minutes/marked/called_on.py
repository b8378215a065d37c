"""Tasks behind a name with a colon and no marker: "Anna: persbericht sturen", "[A12 Anna: …]"."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from planner_sync.domain.points import Kind
from planner_sync.minutes.clauses.speech import Speech
from planner_sync.minutes.dates.due_dates import ANY_DAY, find_due
from planner_sync.minutes.found import Found
from planner_sync.minutes.lexicon import phrase
from planner_sync.minutes.marked.composing import marked_point
from planner_sync.minutes.people.names import NAMES, owners_in
from planner_sync.minutes.rulings.statuses import is_participle, state_of, status_of
from planner_sync.minutes.wishes.leaning import with_matter
from planner_sync.minutes.words.sentences import Word, words_of

_CODE = r"(?:[A-Z]{1,3}[-. ]?\d{1,4}|\d{2,4}[-/.]\d{1,4}|#\s?\d{1,4})(?:[-./]\d{1,4})*(?![\w:])"
_NUMBERED = re.compile(
    rf"(?P<code>{_CODE})?[\s|:,.–-]*(?P<who>[^:|\d]{{2,60}}?)\s*[:|]\s*(?P<what>\S.*)", re.DOTALL
)
"""A point in brackets, with its number: "A26-12 Anna en aannemer: nulmeting, 1 mei"."""

_CALLED = re.compile(
    r"(?P<who>[^:.;–—]{2,60}?)\s*(?::|\s[–—-])\s+(?P<what>\S.*)|"
    r"(?P<nobody>[^:.;?]{2,20}\?)\s+(?P<task>\S.*)",
    re.DOTALL,
)
_BARE = re.compile(rf"(?P<who>{NAMES}),?\s+(?P<what>[a-zà-ÿ0-9].*)", re.DOTALL)
_THING = re.compile(r"[^\W\d_]{4,}")
_LEAST_TASK = 2
_LONGEST_BARE = 6
_LONGEST_STATE = 4
"""Words of "loopt nog, wordt vervolgd"."""


class CalledOn:
    """Reads tasks behind who has to do them."""

    def __init__(self, speech: Speech) -> None:
        self._speech, self._lexicon, self._known = speech, speech.lexicon, speech.known
        self._verbs = speech.clauses.work.verbs
        small = speech.lexicon.small
        self._behind = small("preposition") | small("and") | small("until") | small("whereof")
        self._joining = small("too") | small("whereof") | small("object")
        self._we = small("we")
        self._others = small("pronoun") | small("pointed") | small("there")
        self._telling = small("finite") | small("we") | small("must") | small("not")

    def numbered(self, inside: str, context: str) -> Iterator[Found]:
        """Read what stands in brackets; without a number it has to name work."""
        match = _NUMBERED.fullmatch(inside)
        if match is None:
            return
        what, is_coded = match["what"], match["code"] is not None
        is_state = len(what.split()) <= _LONGEST_STATE and bool(status_of(what, self._lexicon))
        is_task = self.is_task(what) or (is_coded and not is_state)
        if not is_task or not self._can_do(match["who"], is_coded=is_coded):
            return
        owners = owners_in(match["who"], self._known)
        head, comma, state = what.rpartition(", ")
        is_told = bool(comma) and len(state.split()) <= _LONGEST_STATE
        status = state_of(state, self._lexicon) if is_told else None
        rest = head if status else what
        for point in marked_point(
            Kind.ACTION, owners, rest, self._speech, is_own=True, before=context
        ):
            yield replace(point, status=status) if status else point

    def points(self, sentence: str, before: str) -> Iterator[Found]:
        """Read a *sentence* behind another that tells the matter: "Anna: persbericht sturen"."""
        match = _CALLED.fullmatch(sentence) if before else None
        is_asked = before.rstrip().endswith("?")
        bare = _BARE.fullmatch(sentence) if before and not (match or is_asked) else None
        if bare and self._is_bare_task(bare["who"], bare["what"], sentence):
            who, what = bare["who"], bare["what"]
        elif match and self._can_do(match["who"] or match["nobody"], is_coded=False):
            who, what = match["who"] or match["nobody"], match["what"] or match["task"]
        else:
            return
        owners = owners_in(who, self._known)
        words = [word.bare for word in words_of(what)]
        if not words or words[0] in self._others or not self._we.isdisjoint(words):
            # "Anna: we moeten de gemeente bellen" is what she says.
            return
        done = self._speech.clauses.task(what, owners)
        if done == what and not self.is_task(what):
            return
        when, task = find_due(done, held_on=ANY_DAY).text or "", done
        if len(words_of(task.replace(when, " ") if when else task)) < _LEAST_TASK:
            # "Anna: rondbellen" behind "het rooster is niet rond".
            task = with_matter(task, before, self._lexicon)
        for point in marked_point(
            Kind.ACTION, owners, task, self._speech, is_own=True, before=before
        ):
            yield replace(point, task=done.rstrip(" ."))

    def _is_bare_task(self, who: str, what: str, sentence: str) -> bool:
        """Tell "Anna, rondbellen" and "Anna rondbellen voor mei" from any sentence about her."""
        is_told = any(self._speech.clauses.of(sentence))
        if is_told or not self._known.are_known(who) or self._known.has_client(who):
            return False
        when = find_due(what, held_on=ANY_DAY).text or ""
        words = [w.bare for w in words_of(what.replace(when, " ") if when else what)]
        if when and words and words[-1] in self._lexicon.small("until"):
            words.pop()
        is_short = 0 < len(words) <= _LONGEST_BARE and self._joining.isdisjoint(words)
        is_order = is_short and words[-1] in self._verbs.infinitives and not self._is_noun(words)
        return is_order and self.is_task(what)

    def _is_noun(self, words: Sequence[str]) -> bool:
        """Tell "(Anna) hielp mij met het uitdelen" from "foto's op hangen"."""
        ahead = words[-2] if len(words) > 1 else ""
        is_parted = f"{ahead}{words[-1]}" in self._verbs.infinitives
        nominal = self._lexicon.small("preposition") | self._lexicon.small("nominal")
        return ahead in nominal and not is_parted

    def _can_do(self, who: str, *, is_coded: bool) -> bool:
        """Tell who does it, or that nobody does yet, from any other words before a colon."""
        known, pieces = self._known, owners_in(who, self._known)
        if known.is_nobody(who):
            return True
        is_label = self._lexicon.meaning(self._lexicon.facts, who) is not None
        if known.has_client(who) or is_label:
            return False
        roles = frozenset[str]().union(*self._lexicon.roles.values())
        sure = [known.is_known(piece) for piece in pieces]
        if is_coded:
            return known.look_like_names(who) or any(sure)
        return any(sure) and all(
            is_sure or phrase(piece) in roles or known.look_like_names(piece) or piece.isalpha()
            for is_sure, piece in zip(sure, pieces, strict=True)
        )

    def is_task(self, what: str) -> bool:
        """
        Tell "persbericht sturen" and "persbericht, uiterlijk woensdag" from what somebody said.

        "Dit is elk jaar zo" has a finite verb, "gisteren gebeld" tells what was done.
        """
        words = words_of(what)
        bares = [word.bare for word in words]
        if not words or what.rstrip().endswith("?"):
            return False
        if bares[0] in self._verbs.english and self._lexicon.language_of(what) != "nl":
            return True
        if not self._telling.isdisjoint(bares) or any(map(self._is_past, bares)):
            return False
        if any(self._is_order(words, at) for at in range(len(words))):
            return True
        # "Open dag op 3 mei" says when something is, "bericht, uiterlijk 3 mei" by when it is done.
        is_by = not self._lexicon.small("by_when").isdisjoint(bares)
        when = find_due(what, held_on=ANY_DAY).text if is_by else None
        rest = words_of(what.replace(when, " ")) if when else ()
        is_work = self._speech.clauses.work.names_work(bares)
        return not is_work and any(_THING.fullmatch(word.bare) for word in rest)

    def _is_order(self, words: Sequence[Word], at: int) -> bool:
        """Tell "planten bestellen voor mei" from "planten bestellen kost veel geld"."""
        if words[at].bare not in self._verbs.infinitives:
            return False
        return at + 1 == len(words) or words[at].closes or words[at + 1].bare in self._behind

    def _is_past(self, word: str) -> bool:
        return word in self._verbs.participles and is_participle(word, self._lexicon)
