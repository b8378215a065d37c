"""Words that stand for what was said before: "hem", "dit", "er … naar", "it"."""

import re
from collections.abc import Sequence

from planner_sync.minutes.lexicon import Lexicon
from planner_sync.minutes.words.sentences import Word, words_of
from planner_sync.minutes.words.topics import about
from planner_sync.minutes.words.verbs import verbs_of

_THEREBY = re.compile(
    r"(?:er|daar|hier)(?:aan|af|bij|door|in|mee|naar|om|onder|op|over|tegen|toe|uit|van|voor)"
)
"""What "er" and "daar" make of a preposition: "erover", "daarmee"."""

_ADVERB = re.compile(r"\w{3,}(?:lijk|ig|jes)")
"""Behind "dit" an adverb, as a word beside a thing ends in "e": "dit persoonlijk bespreken"."""


class Pronouns:
    """Finds words that stand for something which a task does not name."""

    def __init__(self, lexicon: Lexicon) -> None:
        """Know from *lexicon* what points, and what can stand behind it."""
        small, self._lexicon, self._verbs = lexicon.small, lexicon, verbs_of(lexicon)
        self._alone, self._there = small("clitic"), small("there") | small("spot")
        self._whose = small("object") - self._alone
        self._either, self._that = small("either") | small("it"), small("that")
        roles = ("preposition", "after_it", "object", "pointed")
        self._behind = frozenset[str]().union(*map(small, roles))
        self._behind -= small("determiner") | small("article")
        self._prepositions = small("preposition")
        self._when, self._turns = small("next_to_object"), small("turn")
        self._periods, self._it = small("period"), small("it")
        self._finite = frozenset[str]().union(
            *map(small, ("finite", "able", "being_there", "will", "must")), self._verbs.singular
        )

    def unnamed(self, task: str) -> int | None:
        """Return which word of *task* stands for something that no word in front of it names."""
        words = words_of(task)
        at = next((at for at in range(len(words)) if self._is_pronoun(words, at)), None)
        if at is None:
            return None
        if any(word.closes for word in words[:at]):
            return None
        ahead = " ".join(word.text for word in words[:at] if not self._is_work(word))
        return None if about(ahead, self._lexicon) else at

    def _is_work(self, word: Word) -> bool:
        return word.bare in self._verbs.infinitives or word.bare in self._verbs.english

    def _is_pronoun(self, words: Sequence[Word], at: int) -> bool:
        """Tell "dit bespreken" and "het in mei maken" from "dit plan" and "het hek"."""
        bare = words[at].bare
        after, later = (words[n].bare if n < len(words) else "" for n in (at + 1, at + 2))
        is_told = after in self._finite and bare not in self._either
        if at == 0 and (is_told or bare in self._it & self._alone):
            # "Ze willen meer fruit", "er is geen plek" and "it would help" tell how it is.
            return False
        before = words[at - 1].bare if at else ""
        if bare in self._it and before in self._prepositions:
            # "Beginnen aan het maken van de lijst".
            return False
        if bare in self._alone or _THEREBY.fullmatch(bare):
            return after not in self._that
        if bare in self._there:
            # "Kijken of er ruimte is" and "zorgen dat er thee komt" point at nothing.
            is_hanging = at > 0 and words[at - 1].bare in self._turns | self._finite
            is_work = any(map(self._is_work, words[at:]))
            return is_work and not is_hanging and after not in self._finite
        is_last = not after or words[at].closes
        if bare in self._whose:
            return is_last or after in self._behind | self._when | self._verbs.infinitives
        is_bare = is_last or self._is_bare(after, later)
        return bare in self._either and is_bare

    def _is_bare(self, after: str, later: str) -> bool:
        """Tell "dit persoonlijk bespreken" from "dit plan bespreken" and "het eten regelen"."""
        if _ADVERB.fullmatch(after):
            return later in self._behind
        if after in self._verbs.infinitives:
            # "Het bespreken met de kok", not "het eten bewaren" and "het eten warm houden".
            return not later or later in self._behind
        # "Dit deze week nog doen", not "deze week de kast maken".
        is_when = after in self._when and (later in self._periods or later in self._behind)
        return after in self._behind or is_when

    def without_first(self, task: str) -> str:
        """Return "in mei maken" of "'m in mei maken", and "er in mei naar kijken" of "daar …"."""
        words = words_of(task)
        if len(words) == 1 or self.unnamed(task) != 0 or words[0].bare in self._whose:
            return task
        rest = task[words[1].start :]
        if words[0].bare in self._there:
            return f"er {rest}"
        return f"{words[0].bare} {rest}" if _THEREBY.fullmatch(words[0].bare) else rest
