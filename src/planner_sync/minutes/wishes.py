"""Sentences without a doer that still ask for something: wishes, duties, notes of work to do."""

import re
from collections.abc import Sequence
from itertools import pairwise, takewhile

from planner_sync.domain.people import fold_in_place
from planner_sync.domain.points import Kind
from planner_sync.minutes.due_dates import ANY_DAY, find_due
from planner_sync.minutes.lexicon import Lexicon, phrases_in
from planner_sync.minutes.sentences import Word, words_of
from planner_sync.minutes.verbs import verbs_of
from planner_sync.minutes.wish import Wish

_LEAST = 2
_LONGEST_NOTE = 24
"""Words of a note such as "folder aanpassen"; a longer text tells a story."""

_LEAST_INFINITIVE_FIRST = 3
"""Words of "uitnodigen van de buren"; two words are a point of an agenda."""

_BARE_AGREEMENT = 5
"""Words of an agreement that only says what to do with what was just discussed."""

_LABEL = re.compile(r"^(?P<label>[^\W\d][^:;.\n]{1,50}?)\s*:\s+(?P<rest>\S.*)$", re.DOTALL)
_WANTING = re.compile(r"\bwillen\s+(?=\w+n\b)")
_LEADING = re.compile(
    r"^(?:(?:zien|dat|om(?!\s+\d)|te|er|to|that|for|we|wij|graag|ook|wel|best|weleens)\s+){1,3}",
    re.IGNORECASE,
)
_TRAILING = re.compile(r"\s+(?:willen|hebben|wensen|zien)(?=[\s.!]*$)", re.IGNORECASE)
"""The verb that closes "zouden graag een bankje willen"."""


class Wishes:
    """Finds wishes, duties and notes, in Dutch and in English."""

    def __init__(self, lexicon: Lexicon, *, is_client_moment: bool = False) -> None:
        """Where clients met, what is too little or too often is a wish as well."""
        self._verbs = verbs_of(lexicon)
        self._lexicon, self._is_client_moment = lexicon, is_client_moment
        self._must, self._not = lexicon.small("must"), lexicon.small("not")
        self._planned, self._no_order = lexicon.small("planned"), lexicon.small("no_order")
        self._finite = lexicon.small("finite") | lexicon.small("will") | self._must
        self._turns, self._prepositions = lexicon.small("turn"), lexicon.small("preposition")
        # "Sense of urgency" holds no clause, whatever "of" means in Dutch.
        self._opens = self._turns - lexicon.small("or")
        # "Het toevoegen van" is a thing, "toevoegen aan" is work.
        self._behind = (self._turns | self._prepositions) - lexicon.small("inside")
        self._first_behind = (self._prepositions - lexicon.small("inside")) | lexicon.small(
            "article"
        )
        # "Bij invoeren" and "te koken" are no orders.
        self._nominal = self._prepositions | lexicon.small("nominal")
        self._nouns, self._agenda = lexicon.small("noun"), lexicon.small("agenda")
        self._refused = self._not | lexicon.small("proposal")
        self._articles, self._state = lexicon.small("article"), lexicon.small("state")
        self._and = lexicon.small("and")
        self._to, self._there = lexicon.small("to"), lexicon.small("there")
        self._aims = lexicon.small("aim")
        self._terms, self._curious = lexicon.small("term"), lexicon.small("curious")
        self._going = phrases_in(lexicon.small("going"))
        self._more, self._gladly = lexicon.small("more"), lexicon.small("gladly")
        wishes, none = lexicon.wishes, frozenset[str]()
        wished = wishes.get("wished", none) if is_client_moment else none
        self._asked = phrases_in(wishes.get("asked", none) | wished)
        self._agreed = phrases_in(wishes.get("agreed", none))
        self._weighed = phrases_in(wishes.get("weighed", none))
        self._complained = phrases_in(wishes.get("complained", none) if is_client_moment else none)

    def of(self, sentence: str) -> Wish | None:
        """Return what *sentence* asks for, or ``None``; a question asks for an answer only."""
        if sentence.rstrip(" \"'”’)").endswith("?"):
            return None
        words = words_of(sentence)
        if len(words) < _LEAST or self._is_there(words):
            return None
        return (
            self._labelled(sentence, words)
            or self._agreed_on(sentence)
            or self._note(sentence, words)
            or self._asked_for(sentence)
            or self._duty(sentence, words)
            or self._more_of(sentence, words)
        )

    def _is_there(self, words: Sequence[Word]) -> bool:
        """Tell "gevraagd was om stoelen; die staan er inmiddels"."""
        return not self._lexicon.small("already").isdisjoint(word.bare for word in words[1:])

    def complains(self, sentence: str) -> bool:
        """Tell whether *sentence* only says what is wrong, without asking for anything."""
        return self._complained.search(fold_in_place(sentence)) is not None

    def _labelled(self, sentence: str, words: Sequence[Word]) -> Wish | None:
        """Read "Wens: later eten" and, behind any other label, what follows it."""
        match = _LABEL.match(sentence)
        if not match:
            return None
        head, of, _ = match["label"].partition(" van ")
        meaning = self._lexicon.meaning(self._lexicon.wishes, head)
        if meaning == "label" or (meaning == "label_of" and of):
            return Wish(what=match["rest"], kind=Kind.IMPROVEMENT, is_strong=True)
        return self._note(sentence, words) or self.of(match["rest"])

    def _agreed_on(self, sentence: str) -> Wish | None:
        """Read "afgesproken is dat we later eten"."""
        agreed = self._agreed.search(fold_in_place(sentence))
        what = _LEADING.sub("", sentence[agreed.end() :].strip(" :,")) if agreed else ""
        if (
            agreed is None
            or not what
            or self._is_negated(fold_in_place(sentence[: agreed.start()]))
        ):
            return None
        what = self._verbs.without_te(what)
        words = words_of(what)
        # "In detail uitwerken" says what to do with what was just discussed.
        leans = len(words) <= _BARE_AGREEMENT and words[0].bare in self._prepositions
        is_work = self._verbs.closing(words[-1].bare, is_plural=False) is not None or not (
            self._verbs.infinitives | self._verbs.english
        ).isdisjoint(w.bare for w in words)
        kind = Kind.ACTION if is_work else Kind.DECISION
        return Wish(what=what, kind=kind, is_strong=True, is_agreed=True, leans=leans)

    def _asked_for(self, sentence: str) -> Wish | None:
        folded = fold_in_place(sentence)
        asked = self._asked.search(folded)
        if asked and not self._is_negated(folded[: asked.start()]):
            what = _LEADING.sub("", sentence[self._end(asked) :].strip(" :"))
            what = _TRAILING.sub("", _WANTING.sub("", what))
            if (
                len(what.split()) >= _LEAST
                and not what.startswith(",")
                and not self._is_curious(what)
            ):
                return Wish(what=what, kind=Kind.IMPROVEMENT, is_strong=True)
        weighed = self._weighed.search(folded)
        if weighed and (self._is_client_moment or not self._hangs(sentence, weighed.start())):
            return Wish(what=sentence, kind=Kind.IMPROVEMENT, is_strong=True)
        complained = self._complained.search(folded)
        if complained:
            # "Een bewoner vraagt of de lift …" asks what stands behind it.
            is_asked = complained[0].rpartition(" ")[2] in self._turns
            what = _LEADING.sub("", sentence[complained.end() :].strip(" :")) if is_asked else ""
            is_whole = len(what.split()) > _LEAST
            return Wish(what=what if is_whole else sentence, kind=Kind.IMPROVEMENT)
        return None

    def _hangs(self, sentence: str, at: int) -> bool:
        """Tell "we weten niet welke lamp er zou moeten komen", which asks for none."""
        return not self._opens.isdisjoint(word.bare for word in words_of(sentence[:at])[1:])

    def _end(self, asked: re.Match[str]) -> int:
        """Return where the wish begins: "willen geen tv" keeps its "geen"."""
        last = asked[0].rpartition(" ")[2]
        is_kept = last in self._not or (last in self._more and last not in self._gladly)
        return asked.end() - len(last) if is_kept else asked.end()

    def _is_curious(self, what: str) -> bool:
        """ "Wil graag weten" asks for an answer, not for a change."""
        return fold_in_place(what).split()[0] in self._curious

    def _is_negated(self, before: str) -> bool:
        return any(word in self._not for word in before.split()[-2:])

    def _duty(self, sentence: str, words: Sequence[Word]) -> Wish | None:
        """Read "de lamp moet gemaakt worden"; behind "dat" it is only what somebody thinks."""
        for at, word in enumerate(words[:-1]):
            if at and word.bare in self._opens:
                return None
            if word.bare in self._must:
                is_not = words[at + 1].bare in self._not or self._only_hears(word, words)
                is_not = is_not or not self._asks_for_work(words[:at], words[at + 1 :])
                is_bare = at == 1 and words[0].bare in self._there and len(words) > _LEAST
                what = _bare_duty(sentence, words) if is_bare else sentence
                return (
                    None
                    if is_not or not at
                    else Wish(what=what, kind=Kind.IMPROVEMENT, is_strong=True)
                )
        return None

    def _asks_for_work(self, before: Sequence[Word], behind: Sequence[Word]) -> bool:
        """Tell "de lamp moet gemaakt worden" from what must be so, or should have been done."""
        if self._is_client_moment:
            return True
        main = [*takewhile(lambda word: word.bare not in self._opens, behind)]
        bares = {word.bare for word in main}
        is_past = not self._lexicon.small("past").isdisjoint(word.bare for word in before)
        is_able = not self._lexicon.small("able").isdisjoint(bares)
        is_work = not (self._verbs.infinitives | self._verbs.english).isdisjoint(bares)
        ending = {word.bare for word in behind[-2:]}
        is_change = not self._lexicon.small("becoming").isdisjoint(bares | ending)
        is_going = self._going.search(" ".join(word.bare for word in main)) is not None
        return (is_work or is_change or is_going) and not is_past and not is_able

    def _only_hears(self, verb: Word, words: Sequence[Word]) -> bool:
        """Tell "u hoort hier meer over" from "de deur hoort dicht te zijn"."""
        is_hearing = verb.bare in self._lexicon.small("hearing")
        return is_hearing and self._to.isdisjoint(word.bare for word in words)

    def _more_of(self, sentence: str, words: Sequence[Word]) -> Wish | None:
        """Read "Meer aandacht voor de tuin": a comparison without a verb."""
        if words[0].bare not in self._more or self._has_finite(words):
            return None
        is_note = len(words) <= _LONGEST_NOTE and "?" not in sentence
        return Wish(what=sentence, kind=Kind.IMPROVEMENT, is_strong=True) if is_note else None

    def _note(self, sentence: str, words: Sequence[Word]) -> Wish | None:
        """Read "folder aanpassen", "bel de gemeente": work without anybody."""
        words = words[: self._first_clause(words)]
        if len(words) > _LEAST and words[0].bare in self._and:
            words = words[1:]
        is_refused = words[0].bare in self._refused
        if is_refused or not _LEAST <= len(words) <= _LONGEST_NOTE:
            return None
        place = self._infinitive(words)
        is_due = any(word.bare in self._terms for word in words) or self._is_aim(words, sentence)
        is_order = self._is_imperative(words) or is_due
        if place is None and not is_order:
            return None
        # Behind its infinitive a note can hold "zijn" as "his".
        main = takewhile(lambda word: word.bare not in self._opens, words[:-1])
        is_told = self._has_finite([*main] if place is None else words[:place])
        return None if is_told else Wish(what=sentence, kind=Kind.ACTION)

    def _is_imperative(self, words: Sequence[Word]) -> bool:
        first, second = words[0].bare, words[1].bare
        planned = len([*takewhile(lambda word: word.bare in self._planned, words)])
        if planned and len(words) > planned + 1:
            # "Will open an issue", "Need to update the list".
            return words[planned].bare in self._verbs.english
        is_capital = words[0].text[:1].isupper() or words[0].start > 0
        is_verb = first in self._verbs.stems - self._no_order or first in self._verbs.english
        return is_capital and is_verb and second in self._articles

    def _is_aim(self, words: Sequence[Word], sentence: str) -> bool:
        """Tell "vrijdag als doel de tweede versie"; without a day it is what all is done for."""
        is_aim = any(word.bare in self._aims for word in words)
        return is_aim and find_due(sentence, held_on=ANY_DAY).on is not None

    def _infinitive(self, words: Sequence[Word]) -> int | None:
        """Return where the infinitive of a note stands: at its end or before what hangs on it."""
        infinitives = self._verbs.infinitives
        is_first = words[0].bare in infinitives
        if is_first and (words[1].bare in self._turns or self._has_te(words)):
            return 0
        is_point = words[0].bare in self._agenda or len(words) < _LEAST_INFINITIVE_FIRST
        if is_first and words[1].bare in self._first_behind and not is_point:
            return 0
        for at, word in enumerate(words[1:], start=1):
            if word.bare not in infinitives or words[at - 1].bare in self._nominal:
                continue
            behind = [word.bare for word in words[at + 1 :]]
            is_last = not behind or words[at + 1].text.startswith("(") or self._is_cluster(behind)
            is_noun = is_last and word.bare in self._nouns
            is_point = word.bare in self._agenda and len(words) <= _LEAST_INFINITIVE_FIRST
            if (is_last or behind[0] in self._behind) and not is_noun:
                return None if is_point else at
        return None

    def _has_te(self, words: Sequence[Word]) -> bool:
        """Tell "proberen meer te laten zien"."""
        pairs = pairwise(words)
        return any(
            one.bare in self._to and other.bare in self._verbs.infinitives for one, other in pairs
        )

    def _is_cluster(self, behind: Sequence[str]) -> bool:
        """Tell "laten komen": infinitives in a row at the end."""
        return len(behind) == 1 and (
            behind[0] in self._verbs.infinitives or behind[0] in self._state
        )

    def _first_clause(self, words: Sequence[Word]) -> int:
        """Return how many words stand before the first comma or the like."""
        return next((at + 1 for at, word in enumerate(words) if at and word.closes), len(words))

    def _has_finite(self, words: Sequence[Word]) -> bool:
        return any(word.bare in self._finite for word in words)


def _bare_duty(sentence: str, words: Sequence[Word]) -> str:
    """Turn "er moet een nieuwe lamp komen" into "een nieuwe lamp"."""
    end = words[-2].end if words[-1].bare == "komen" else words[-1].end
    return sentence[words[2].start : end]
