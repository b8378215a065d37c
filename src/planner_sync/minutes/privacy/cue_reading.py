"""People behind a word that announces one: a title, "cliënt", "collega", kin and roles."""

from collections.abc import Sequence

from planner_sync.minutes.privacy.found import Found
from planner_sync.minutes.privacy.grammar import (
    CLIENT_NOUNS,
    COLLEAGUE_NOUNS,
    FAMILY,
    KIN,
    KIN_OF,
    ROLES,
    TITLES,
)
from planner_sync.minutes.privacy.name_reading import NameReader
from planner_sync.minutes.privacy.spans import (
    CLIENT,
    CLIENTS,
    COLLEAGUE,
    NETWORK,
    NOTHING,
    SOMEONE,
)
from planner_sync.minutes.privacy.words import Word, at
from planner_sync.minutes.privacy.written_names import end_behind_title, end_of_surname

_FAMILY = KIN_OF | FAMILY
_KEPT = KIN | ROLES
_NOUNS = _KEPT | CLIENT_NOUNS | COLLEAGUE_NOUNS
_WITH_ARTICLE = _KEPT - KIN_OF
_LEADS_TO_NOUN = frozenset(["de", "een", "onze", "the", "our", "persoonlijk", "persoonlijke"])
_CUES = _NOUNS | _FAMILY | TITLES | {"de", "the"}


class CueReader:
    """Reads who stands behind an announcing word."""

    def __init__(self, names: NameReader) -> None:
        self._names = names

    def match(self, words: Sequence[Word], index: int) -> Found | None:
        """Return who is announced at *index*."""
        cue, start = words[index].folded, index
        if cue not in _CUES:
            return None
        if cue in {"de", "the"} and (second := at(words, index + 1)):
            cue, start = second.folded, index + 1
            if not second.is_beside or cue in _WITH_ARTICLE:
                return None
        if cue in _FAMILY:
            return self._family(words, index, start)
        if cue in TITLES or (cue == "heer" and start > index):
            return self._couple(words, index, start) or self._titled(words, index, start)
        return self._announced(words, index, start) if cue in _NOUNS else None

    def _couple(self, words: Sequence[Word], index: int, start: int) -> Found | None:
        """Read "dhr. en mevr. Zorrel"."""
        joint, second = at(words, start + 1), at(words, start + 2)
        if joint is None or second is None or joint.folded not in {"en", "and"}:
            return None
        if second.folded not in TITLES or not (joint.is_beside and second.is_beside):
            return None
        titled = self._titled(words, start + 2, start + 2)
        return titled and Found(first=index, end=titled.end, neutral=CLIENTS)

    def _titled(self, words: Sequence[Word], index: int, start: int) -> Found | None:
        """Read "mevrouw De Wit": a client, unless the name or the sentence tells better."""
        end = self._end_behind(words, start + 1, is_title=True)
        if end == start + 1:
            return None
        unknown = SOMEONE if _is_from_elsewhere(words, end) else CLIENT
        neutral = self._names.neutral_of(words, start + 1) or unknown
        return Found(first=index, end=end, neutral=neutral)

    def _announced(self, words: Sequence[Word], index: int, start: int) -> Found | None:
        """Read "cliënt Teun", "collega Fenna" and "huisarts De Wit"."""
        cue, after = words[start].folded, at(words, start + 1)
        if cue in KIN and after and after.text in {"van", "of"}:
            return None
        end = self._end_behind(words, start + 1, is_title=False)
        if end == start + 1:
            return None
        if cue in _KEPT:
            return Found(first=start + 1, end=end, neutral=NOTHING)
        first = self._article(words, index, start)
        if cue in COLLEAGUE_NOUNS:
            return Found(first=first, end=end, neutral=COLLEAGUE)
        neutral = self._names.neutral_of(words, start + 1) or CLIENT
        return Found(first=first, end=end, neutral=neutral)

    def _family(self, words: Sequence[Word], index: int, start: int) -> Found | None:
        """Read "de moeder van Teun" and "familie Jansen" as the network of a client."""
        cue, after = words[start].folded, at(words, start + 1)
        if after is None or not after.is_beside:
            return None
        if after.text in {"van", "of"} and cue in KIN_OF:
            person = self._person(words, start + 2)
            if person is None or person.neutral is COLLEAGUE:
                return None
            return Found(first=index, end=person.end, neutral=NETWORK)
        end = self._end_behind(words, start + 1, is_title=cue in FAMILY)
        if end == start + 1 or (self._names.vocabulary.is_thing(after.folded) and end == start + 2):
            return None
        if cue in FAMILY:
            return Found(first=index, end=end, neutral=NETWORK)
        return Found(first=start + 1, end=end, neutral=NOTHING)

    def _person(self, words: Sequence[Word], index: int) -> Found | None:
        word = at(words, index)
        if word is None or not word.is_beside:
            return None
        if word.folded in TITLES:
            return self._titled(words, index, index)
        match = self._names.match(words, index)
        return match if isinstance(match, Found) else None

    def _end_behind(self, words: Sequence[Word], index: int, *, is_title: bool) -> int:
        word, vocabulary = at(words, index), self._names.vocabulary
        if word is None or not (word.is_beside or word.gap == ": "):
            return index
        if is_title:
            end = end_behind_title(words, index, vocabulary)
            return max(end, index + 1) if word.is_initial else end
        match = self._names.known(words, index)
        if match:
            return max(match.end, end_of_surname(words, match.end, vocabulary))
        if word.is_initial and word.is_beside:
            return max(end_behind_title(words, index, vocabulary), index + 1)
        end = end_behind_title(words, index, vocabulary)
        last = words[end - 1]
        is_capital = last.is_capital or self._names.is_given(last)
        return end if end > index and is_capital and not last.is_shout else index

    def _article(self, words: Sequence[Word], index: int, start: int) -> int:
        before = at(words, index - 1) if index == start else None
        is_article = before is not None and before.folded in _LEADS_TO_NOUN
        return index - 1 if is_article and words[index].is_beside else index


def _is_from_elsewhere(words: Sequence[Word], end: int) -> bool:
    """Tell whether "van de gemeente" follows."""
    first, second = at(words, end), at(words, end + 1)
    return bool(
        first
        and second
        and first.is_beside
        and first.folded == "van"
        and second.folded in {"de", "het", "woningcorporatie"}
    )
