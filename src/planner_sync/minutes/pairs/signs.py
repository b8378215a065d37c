"""By what a text shows that it answers a wish, or is one."""

from collections.abc import Sequence

from planner_sync.domain.points import Kind
from planner_sync.minutes.answers.agreements import agreement_in
from planner_sync.minutes.clauses.speech import Speech
from planner_sync.minutes.dates.due_dates import ANY_DAY, find_due, is_due
from planner_sync.minutes.pairs.pair import Layout, Pair
from planner_sync.minutes.rulings.decision_words import decision_in
from planner_sync.minutes.words.sentences import sentences, words_of
from planner_sync.minutes.words.verbs import verbs_of

_POINTING = ("leaning", "pointed", "object")
"""Words that stand at the beginning for what was said before, with a verb behind them."""

_VERBS = ("finite", "will", "able", "has", "passive", "standing")
_ASKING = ("gladly", "want", "wanting", "asking")
_LONGEST_ERRAND = 8
"""Words of an answer that is no sentence: "plankjes lager schroeven, Anna"."""


def are_answers(layout: Layout, speech: Speech) -> bool:
    """
    Tell whether the replies of *layout* answer what stands in front of them.

    One pair may say it or not; a way to write shows in all of them: replies tell who does it,
    when, that it is done or why not, and what was said asks or complains.
    """
    pairs = layout.pairs
    if any(_is_field(pair.answer, speech) for pair in pairs):
        return False
    if len(pairs) < layout.least or layout.is_labelled:
        return len(pairs) >= layout.least
    replied = _mean([_leaning(pair.answer, speech) for pair in pairs])
    said = _mean([_leaning(pair.said.text, speech) for pair in pairs])
    return replied > 0 and replied - said >= layout.margin


def _is_field(reply: str, speech: Speech) -> bool:
    """Tell "(Anna)" and "1 mei", which say who or when of what stands above them."""
    told = reply.strip(" ().*_")
    return speech.known.are_known(told) or is_due(told)


def answers(text: str, speech: Speech) -> bool:
    """Tell whether the first sentence of *text* decides, promises, reports or points back."""
    first = next(sentences(text), text)
    agreement = agreement_in(first, speech)
    is_told = agreement.verdict is not None and not agreement.is_open
    # "Anna, stickers plakken"; whom a longer sentence is about may be anybody.
    is_given = bool(agreement.owners) and len(first.split()) <= _LONGEST_ERRAND
    if is_told or agreement.state or is_given:
        return True
    is_decided = decision_in(first, speech.lexicon) is not None
    return is_decided or speech.promises(first) or _points_back(first, speech)


def is_answered(pair: Pair, speech: Speech) -> bool:
    """Tell whether the reply of *pair* says by itself that it answers."""
    return pair.is_labelled or answers(pair.answer, speech)


def is_dated(text: str) -> bool:
    """Tell whether *text* says when."""
    return bool(find_due(text, held_on=ANY_DAY).text)


def _leaning(text: str, speech: Speech) -> int:
    """Return 1 for an answer, -1 for a wish or a complaint, and 0 for what may be either."""
    first = next(sentences(text), text)
    if "?" in first:
        return -1
    if answers(text, speech):
        return 1
    if _wishes(first, speech) or speech.wishes.complains(first):
        return -1
    return int(is_dated(first))


def _wishes(sentence: str, speech: Speech) -> bool:
    """Tell "Sien wil leren weven" from "stickers plakken", which may be wish or work."""
    wish = speech.wishes.of(sentence)
    is_wish = wish is not None and wish.kind is Kind.IMPROVEMENT and not wish.is_agreed
    said = {word.bare for word in words_of(sentence)}
    return is_wish or any(not speech.lexicon.small(role).isdisjoint(said) for role in _ASKING)


def _points_back(sentence: str, speech: Speech) -> bool:
    """Tell "daar zorgen we voor" and "hem zetten we hoger" from "die kaarsjes zijn nep"."""
    words = [word.bare for word in words_of(sentence)[:2]]
    lexicon, verbs = speech.lexicon, verbs_of(speech.lexicon)
    known = (verbs.singular, verbs.plural, verbs.bare, *map(lexicon.small, _VERBS))
    is_pointing = any(lexicon.small(role).issuperset(words[:1]) for role in _POINTING)
    return is_pointing and any(not forms.isdisjoint(words[1:]) for forms in map(frozenset, known))


def _mean(values: Sequence[int]) -> float:
    return sum(values) / len(values)
