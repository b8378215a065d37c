"""What is to be done otherwise next time, and what "somebody" has to do: both without a name."""

from collections.abc import Sequence

from planner_sync.minutes.lexicon import Lexicon, phrases_in
from planner_sync.minutes.words.sentences import Word, words_of
from planner_sync.minutes.words.verbs import verbs_of

_LEAST = 2
"""Words of a lesson: "eerder beginnen"."""

_MOST = 14

_MARKS = ",;:"


def last_part(sentence: str, lexicon: Lexicon) -> str:
    """
    Return the part of *sentence* behind its last comma that asks for work; empty without one.

    "De lijst is oud, iemand moet die nakijken" asks for it as the part alone does.
    """
    words = words_of(sentence)
    starts = (at for at in range(len(words) - 1, 0, -1) if words[at - 1].text[-1] in _MARKS)
    at = next(starts, 0)
    if not at:
        return ""
    bares = {word.bare for word in words[at:]}
    is_duty = not bares.isdisjoint(lexicon.small("must"))
    is_asked = is_duty and not bares.isdisjoint(lexicon.small("somebody"))
    part = sentence[words[at].start :]
    return part if is_asked or lesson(part, lexicon) else ""


def lesson(sentence: str, lexicon: Lexicon) -> str:
    """
    Return *sentence* where it says what to do otherwise: "volgend jaar eerder beginnen".

    "Volgend jaar vieren we feest" tells what comes, "volgende keer bespreken" what is put off,
    and "volgende keer bij Anna thuis" where that is.
    """
    words = words_of(sentence)
    opened = _opened(words, lexicon)
    rest = words[opened:]
    if not opened or not _LEAST <= len(rest) <= _MOST or sentence.rstrip().endswith("?"):
        return ""
    bares = [word.bare for word in rest]
    finite = lexicon.small("finite") | lexicon.small("will") | lexicon.small("must")
    talk = lexicon.verbs.get("telling", frozenset()) | lexicon.small("agenda")
    talk |= lexicon.small("state") | lexicon.small("not")
    if not (finite | talk).isdisjoint(bares) or any(word.closes for word in rest[:-1]):
        return ""
    verbs = verbs_of(lexicon)
    is_work = bares[-1] in verbs.infinitives or bares[0] in verbs.english
    is_otherwise = not (lexicon.small("comparing") | lexicon.small("count")).isdisjoint(bares)
    is_ended = bares[-1] in lexicon.small("lesson_end")
    return sentence.rstrip(" .;:,!") if is_work or (is_otherwise and is_ended) else ""


def _opened(words: Sequence[Word], lexicon: Lexicon) -> int:
    """Return how many words say when: "volgend jaar", "de volgende keer graag"."""
    opening = phrases_in(lexicon.small("next_time"))
    found = opening.match(" ".join(word.bare for word in words))
    return len(found[0].split()) if found else 0
