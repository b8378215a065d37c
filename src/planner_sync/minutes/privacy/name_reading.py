"""People by name: the known ones, common given names, and strangers by their context."""

from collections.abc import Iterator, Sequence

from planner_sync.domain.people import fold
from planner_sync.minutes.dates.words import MONTHS
from planner_sync.minutes.privacy import context
from planner_sync.minutes.privacy.context import Reading
from planner_sync.minutes.privacy.found import Found, owns
from planner_sync.minutes.privacy.grammar import FOR_PLACES, HUMAN_VERBS, PLACE_ENDINGS
from planner_sync.minutes.privacy.known_people import SHORT_PREFIXES, KnownMatch, KnownPeople, bases
from planner_sync.minutes.privacy.spans import CLIENT, SOMEONE, Neutral
from planner_sync.minutes.privacy.strangers import can_be_name, of_stranger
from planner_sync.minutes.privacy.vocabulary import Vocabulary
from planner_sync.minutes.privacy.vouched_names import (
    is_addressed,
    is_shouted_name,
    is_somebody_in_lower_case,
    is_vouched,
    joined,
)
from planner_sync.minutes.privacy.word_sets import word_set
from planner_sync.minutes.privacy.words import Word, at
from planner_sync.minutes.privacy.written_names import (
    end_of_initials,
    end_of_prefixes,
    end_of_surname,
    is_initial,
)

_PAIR = 2
_BUSINESSES = word_set(
    "bakkerij bakker slagerij slager kapsalon kapper barbershop snackbar cafetaria eetcafe cafe "
    "restaurant pizzeria winkel viswinkel vishandel bloemen bloemenwinkel fietsen fietsenwinkel "
    "tweewielers garage hoeve boerderij kitchen bar shop pub place keuken eethuis hoekje corner"
)
_IN_LOWER_CASE = 4
"""Letters from which a given name counts in lower case, unless it is a word too."""


class NameReader:
    """Reads one name at a time, with what is known."""

    def __init__(self, known: KnownPeople, vocabulary: Vocabulary) -> None:
        self.vocabulary = vocabulary
        self._known = known

    def match(self, words: Sequence[Word], index: int) -> Found | Reading | None:
        """Return who is named at *index*; a reading when nobody is, or when it is in doubt."""
        word = words[index]
        if not word.is_capital and not self._can_begin(word):
            return None
        return (
            self._known_person(words, index)
            or self._initials(words, index)
            or self._given(words, index)
            or self._surname(words, index)
            or self._stranger(words, index)
        )

    def end_of_thing(self, words: Sequence[Word], index: int) -> int:
        """Return where a shop or a place of several words ends: "Albert Heijn"."""
        word = words[index]
        if not word.is_capital:
            return index
        surname = end_of_prefixes(words, index)
        if surname > index and context.is_place(words, index):
            return surname + 1
        for way in self.vocabulary.things.get(word.folded, ()):
            if tuple(w.folded for w in words[index : index + len(way)]) == way:
                return index + len(way)
        return index

    def known(self, words: Sequence[Word], index: int) -> KnownMatch | None:
        """Return the known person who is meant at *index*."""
        match = self._known.match(words, index) if index < len(words) else None
        return match if match and self._counts(words, index, match) else None

    def neutral_of(self, words: Sequence[Word], index: int) -> Neutral | None:
        """Return what stands in for the known name behind a title, tussenvoegsels or not."""
        for start in (index, end_of_prefixes(words, index)):
            if start < len(words) and words[start].is_capital:
                match = self._known.match(words, start)
            else:
                match = self.known(words, start)
            if match:
                return match.neutral
        return None

    def is_given(self, word: Word) -> bool:
        """Tell whether the word is a common given name."""
        return any(base in self.vocabulary.given for base, _ in bases(word.folded))

    def _can_begin(self, word: Word) -> bool:
        """Tell whether a name can begin with this word in lower case."""
        return any(
            self._known.can_begin(base) or base in self.vocabulary.given
            for base, _ in bases(word.folded)
        )

    def _known_person(self, words: Sequence[Word], index: int) -> Found | None:
        match = self.known(words, index)
        if match is None:
            return None
        neutral, end = match.neutral, match.end
        if match.is_given and not match.is_possessive:
            end = end_of_surname(words, end, self.vocabulary)
            if end > match.end and neutral is not CLIENT and not words[end - 1].is_initial:
                # A known given name with another surname is another person.
                neutral = SOMEONE
        return Found(
            first=index,
            end=end,
            neutral=neutral,
            is_possessive=match.is_possessive or owns(words, end),
        )

    def _counts(self, words: Sequence[Word], index: int, match: KnownMatch) -> bool:
        """Tell a known name from the same letters as an ordinary word."""
        word = words[index]
        if match.end > index + 1 or word.is_shout:
            return True
        if not any(base in self.vocabulary.ambiguous for base, _ in bases(word.folded)):
            return True
        if is_vouched(words, index):
            return True
        if not word.is_capital:
            return self._is_known_in_lower_case(words, index)
        if match.is_possessive:
            return not word.opens or word.folded not in self.vocabulary.ambiguous
        behind = at(words, index + 1)
        is_alone = behind is None or not behind.is_beside
        is_alone = is_alone and word.folded not in MONTHS and (word.opens or not word.is_beside)
        return is_alone or context.of_ambiguous(words, index) is Reading.PERSON

    def _is_known_in_lower_case(self, words: Sequence[Word], index: int) -> bool:
        """Tell the known "roos" from a flower."""
        behind = at(words, index + 1)
        if behind is not None and behind.is_beside and behind.folded in HUMAN_VERBS:
            return True
        beside = joined(words, index)
        return is_addressed(words, index) or any(self._known.can_begin(w.folded) for w in beside)

    def _initials(self, words: Sequence[Word], index: int) -> Found | None:
        """Read "J.P. van der Berg"; "A. Tuin opknappen" is a numbered line."""
        if not is_initial(words, index):
            return None
        end = end_of_initials(words, index)
        after = end_of_surname(words, end, self.vocabulary)
        is_one = words[index].opens and end == index + 1
        if after == end:
            is_meant = context.are_loose_initials(words, index, end)
            return Found(first=index, end=end, neutral=SOMEONE) if is_meant else None
        if is_one and after == end + 1:
            last = words[end]
            is_name = self._is_surname(last) or context.acts(words, after, with_common=True)
            if not is_name:
                return None
        if context.is_place(words, index, after):
            return None
        return Found(first=index, end=after, neutral=SOMEONE, is_possessive=owns(words, after))

    def _is_surname(self, word: Word) -> bool:
        return word.folded in self.vocabulary.plain_surnames

    def _given(self, words: Sequence[Word], index: int) -> Found | None:
        """Read the given names that people commonly have."""
        word = words[index]
        ways = [pair for pair in bases(word.folded) if pair[0] in self.vocabulary.given]
        ways = ways or list(self._double(word))
        base, is_possessive = next(iter(ways), ("", False))
        if is_possessive and "'" not in word.folded and self._is_no_owner(words, index):
            return None
        if not base or not self._is_meant(words, index, base, is_possessive=is_possessive):
            return None
        end = index + 1 if is_possessive else end_of_surname(words, index + 1, self.vocabulary)
        if context.is_place(words, index, end):
            return None
        before = at(words, index - 1)
        is_last_first = before is not None and word.is_beside and self._is_surname(before)
        return Found(
            first=index - 1 if is_last_first and before and before.is_capital else index,
            end=end,
            neutral=SOMEONE,
            is_possessive=is_possessive or owns(words, end),
        )

    def _double(self, word: Word) -> Iterator[tuple[str, bool]]:
        """Read "Zorrel-Pieter" and "Roos-Marie": a given name makes a name of what it joins."""
        parts = word.text.removesuffix("'s").split("-")
        if len(parts) != _PAIR or not all(part.istitle() for part in parts):
            return
        if self.vocabulary.is_thing(word.folded) or word.folded.endswith(PLACE_ENDINGS):
            return
        given = [fold(p) for p in parts if fold(p) in self.vocabulary.given]
        is_day = any(self.vocabulary.is_thing(fold(part)) for part in parts)
        plain = [name for name in given if name not in self.vocabulary.ambiguous]
        if plain or ("jan" in given and not is_day) or len(given) == _PAIR:
            yield (plain or given)[0], word.folded.endswith("'s")

    def _is_meant(
        self, words: Sequence[Word], index: int, base: str, *, is_possessive: bool
    ) -> bool:
        """Tell the given name *base* from a word, a shop and an acronym."""
        word, is_ambiguous = words[index], base in self.vocabulary.ambiguous
        if self._is_long_thing(words, index) or _is_a_thing_of_that_name(words, index):
            return False
        if is_vouched(words, index):
            return True
        if word.is_shout and not _is_shouted(words, index):
            is_pair = any(w.is_shout and self.is_given(w) for w in joined(words, index))
            return not is_ambiguous and (is_pair or is_shouted_name(words, index))
        if word.is_capital:
            return not is_ambiguous or self._is_person(words, index, is_possessive=is_possessive)
        is_long = len(base) >= _IN_LOWER_CASE or word.behind.startswith(": ")
        is_plain = not is_ambiguous and is_long
        if is_possessive:
            return not is_ambiguous and "'" in word.folded
        return is_plain or is_somebody_in_lower_case(words, index)

    def _is_person(self, words: Sequence[Word], index: int, *, is_possessive: bool) -> bool:
        """Tell a given name that is a word too from the word, by what stands around it."""
        word = words[index]
        if is_possessive and "'" not in word.folded:
            return False
        behind = at(words, index + 1)
        is_before_prefix = behind is not None and behind.folded in SHORT_PREFIXES
        end = end_of_surname(words, index + 1, self.vocabulary) if is_before_prefix else index
        if end > index and not self.vocabulary.is_thing(words[end - 1].folded):
            return end > index + 1 or context.of_ambiguous(words, index) is Reading.PERSON
        return context.of_ambiguous(words, index) is Reading.PERSON

    def _is_no_owner(self, words: Sequence[Word], index: int) -> bool:
        """Tell "naar Artis fietsen" from "Arti's fiets" without its apostrophe."""
        before = at(words, index - 1)
        is_led = before is not None and words[index].is_beside and before.folded in FOR_PLACES
        return self.vocabulary.is_thing(words[index].folded) or is_led

    def _is_long_thing(self, words: Sequence[Word], index: int) -> bool:
        return self.end_of_thing(words, index) > index + 1

    def _surname(self, words: Sequence[Word], index: int) -> Found | None:
        """Read "Van der Berg", and "De Wit" where no building can be meant."""
        word = words[index]
        start = end_of_prefixes(words, index) if word.is_capital else index
        last = at(words, start)
        if start == index or last is None or not last.is_capital or not last.is_beside:
            return None
        if context.is_place(words, index) or self._is_long_thing(words, index):
            return None
        if word.is_shout and self.is_given(last) and last.folded not in self.vocabulary.ambiguous:
            # "BRIEF VAN ANNA" is no lady Van Anna.
            return None
        is_sure = word.folded == "van" and (start > index + 1 or not word.opens)
        is_common = last.folded in self.vocabulary.surnames
        if not is_sure and not (is_common and context.names_somebody(words, index, start + 1)):
            return None
        return Found(first=index, end=start + 1, neutral=SOMEONE)

    def _stranger(self, words: Sequence[Word], index: int) -> Found | Reading | None:
        """Read a name that stands in no list."""
        word = words[index]
        if not word.is_capital or word.is_shout or self._is_long_thing(words, index):
            return None
        if self.is_given(word):
            return None
        end = end_of_surname(words, index + 1, self.vocabulary)
        reading = of_stranger(words, index, end, self.vocabulary)
        if reading is Reading.PERSON:
            before = at(words, index - 1)
            is_second = before is not None and before.opens and word.is_beside
            is_long = is_second and before is not None and can_be_name(before, self.vocabulary)
            first = index - 1 if is_long else index
            return Found(first=first, end=end, neutral=SOMEONE, is_possessive=owns(words, end))
        if self._is_surname(word) and not word.opens and not context.is_place(words, index):
            return Found(first=index, end=index + 1, neutral=SOMEONE)
        return reading


def _is_shouted(words: Sequence[Word], index: int) -> bool:
    """Tell whether the words beside are in capitals too; else "NORA" is no Nora."""
    beside = [word for word in (at(words, index - 1), at(words, index + 1)) if word]
    return not beside or any(word.is_shout for word in beside)


def _is_a_thing_of_that_name(words: Sequence[Word], index: int) -> bool:
    """Read "het Wilhelmus" and "Bram's Bakkerij"."""
    word, before, behind = words[index], at(words, index - 1), at(words, index + 1)
    if before is not None and word.is_beside and before.folded in {"het", "'t"}:
        return True
    is_owner = word.folded.endswith("'s") and behind is not None and behind.is_beside
    return is_owner and behind is not None and behind.is_capital and behind.folded in _BUSINESSES
