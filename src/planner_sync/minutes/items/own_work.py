"""Work that says by itself what it is about."""

from planner_sync.minutes.clauses.speech import Speech
from planner_sync.minutes.dates.due_dates import ANY_DAY, find_due
from planner_sync.minutes.rulings.statuses import is_participle, is_told_done
from planner_sync.minutes.wishes.leaning import leans
from planner_sync.minutes.words.leftovers import is_leftover
from planner_sync.minutes.words.sentences import words_of
from planner_sync.minutes.words.verbs import verbs_of

_IDLE = (
    *("preposition", "article", "determiner", "pointed", "we", "not", "finite", "turn", "will"),
    *("must", "passive", "yet", "after_it", "idle_answer", "period", "audience", "particle", "it"),
    *("referring",),
)
"""Roles of the words that say nothing of what work is about."""


def is_own_work(text: str, speech: Speech) -> bool:
    """
    Tell work that says what it is about from "bespreken in het team", "zie 3" and "bestellen".

    A word counts that is no verb, name, day or small word, and stands behind no preposition that
    tells to whom somebody goes.
    """
    lexicon, known = speech.lexicon, speech.known
    if is_leftover(text, lexicon) or leans(text, lexicon) or is_told_done(text, lexicon):
        return False
    when = find_due(text, held_on=ANY_DAY).text or ""
    words = [w.bare for w in words_of(text.replace(when, " ") if when else text)]
    if not words or words[0] in lexicon.small("finite") - lexicon.small("we"):
        # "Is al zo", "komt op de agenda".
        return False
    verbs = verbs_of(lexicon)
    if words[0] not in verbs.infinitives and not verbs.infinitives.isdisjoint(words[1:]):
        # "Haken ophangen" begins with a thing, though "haken aan" is a verb too.
        is_thing = words[0] in verbs.plural or is_participle(words[0], lexicon)
        if is_thing and words[1] not in lexicon.small("preposition"):
            return True
    idle = frozenset().union(*map(lexicon.small, _IDLE))
    toward, told = lexicon.small("toward"), False
    for word in words:
        if word in toward:
            told = True
        elif word in idle:
            continue
        elif word in verbs.infinitives or word in verbs.singular or word in verbs.plural or told:
            told = False
        elif not (is_participle(word, lexicon) or word.isdigit() or known.is_known(word)):
            return True
    return False
