"""Whom work is about: "bewoners informeren over de bouw" says nothing of who informs them."""

from collections.abc import Sequence

from planner_sync.minutes.lexicon import Lexicon
from planner_sync.minutes.people.names import KnownNames, owners_in
from planner_sync.minutes.words.sentences import Word, words_of
from planner_sync.minutes.words.verbs import verbs_of

_LONGEST = 4
"""Words of a name or group: "de technische dienst"."""

_PLURAL = ("en", "s")


class Objects:
    """Finds groups and people that a note in the infinitive begins with, and who do nothing."""

    def __init__(self, known: KnownNames) -> None:
        """A group and somebody *known* can be a subject as well; what follows tells."""
        self._known, lexicon = known, known.lexicon
        self._done_to, self._before = lexicon.small("done_to_people"), lexicon.small("preposition")
        self._leading_on = self._before | lexicon.small("turn")
        self._we, self._infinitives = lexicon.small("we"), _infinitives(lexicon)

    def begins(self, text: str) -> bool:
        """
        Tell "team informeren over de bouw" and "locatie voor mei zoeken" from "team dekt tafels".

        Behind a group that is one, an infinitive is no verb of theirs: they would "informeert".
        Of several, "bewoners informeren over", only a verb that is done to people tells, and so
        it does of a name: "Anna bellen over de sleutel" is not hers, "Anna bellen gemeente" is.
        """
        words = words_of(text)
        at = self._end_of_name(text, words)
        if not 0 < at < len(words):
            return False
        verb, behind = words[at].bare, words[at + 1 :]
        is_group = self._known.is_group(text[: words[at - 1].end])
        if is_group and verb in self._before:
            return any(word.bare in self._done_to for word in behind)
        leads_on = not behind or behind[0].bare in self._leading_on
        is_one = is_group and not words[at - 1].bare.endswith(_PLURAL)
        if verb in self._done_to:
            return leads_on or is_one
        return is_one and leads_on and verb in self._infinitives

    def _end_of_name(self, text: str, words: Sequence[Word]) -> int:
        """Return behind which word of *text* the one name or group ends that it begins with."""
        if not words or words[0].bare in self._we:
            return 0
        ends = range(min(_LONGEST, len(words) - 1), 0, -1)
        return next((end for end in ends if self._is_one_before_verb(text, words, end)), 0)

    def _is_one_before_verb(self, text: str, words: Sequence[Word], end: int) -> bool:
        is_verb = words[end].bare in self._infinitives | self._before
        name = text[: words[end - 1].end]
        is_apart = is_verb and not any(word.closes for word in words[:end])
        return is_apart and self._known.are_known(name) and len(owners_in(name, self._known)) == 1


def _infinitives(lexicon: Lexicon) -> frozenset[str]:
    return verbs_of(lexicon).infinitives | lexicon.small("done_to_people")
