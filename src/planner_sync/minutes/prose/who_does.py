"""Questions who does something, with the answer behind them: "wie belt de kapper? Anna."."""

import re

from planner_sync.minutes.clauses.speech import Speech
from planner_sync.minutes.prose.pieces import Piece
from planner_sync.minutes.words.sentences import words_of
from planner_sync.minutes.words.utterances import Clause

_WHO = re.compile(r"^(?:en\s+)?wie\s+(?P<what>\S.*?)\s*\?$", re.IGNORECASE)
_LEAST, _LONGEST_ANSWER = 2, 6
"""Words of what is asked for, and of who does it."""


def who_does(piece: Piece, speech: Speech) -> Clause | None:
    """
    Return the work that *piece* asks for, where the sentence behind it says no more than who.

    "Wie belt de kapper? Dat weten we nog niet" asks for an answer that nobody gave.
    """
    asked = _WHO.match(piece.sentence.strip())
    answer = piece.behind.strip(" .!")
    if asked is None or not answer or len(answer.split()) > _LONGEST_ANSWER:
        return None
    told = (speech.clauses.indirect.light(piece.behind), *speech.clauses.of(piece.behind))
    is_taken = any(clause and clause.owners and clause.leans for clause in told)
    if not (is_taken or speech.known.are_known(answer)):
        return None
    lexicon = speech.lexicon
    habit = lexicon.small("often") | lexicon.verdicts.get("habit", frozenset())
    what = speech.clauses.task(asked["what"], ("",))
    words = [word.bare for word in words_of(what)]
    is_work = what != asked["what"] and len(words) >= _LEAST and habit.isdisjoint(words)
    if words[0] in lexicon.small("there"):
        # "Wie haalt er brood?"
        what = what.partition(" ")[2]
    return Clause(owners=(), what=what, is_promise=True, is_whole=True) if is_work else None
