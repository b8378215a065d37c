"""Items that name a thing, and somebody who does something about it."""

import re

from planner_sync.minutes.clauses.speech import Speech
from planner_sync.minutes.people.names import NAMES, owners_in
from planner_sync.minutes.words.sentences import sentences, words_of
from planner_sync.minutes.words.verbs import verbs_of

_BESIDE = re.compile(rf"^(?P<what>[^\n]+?),\s+(?P<who>{NAMES})\s+(?P<rest>[a-zà-ÿ].*)$", re.DOTALL)
"""Somebody who does a part of it: "rooster maken, Anna hangt het in de gang"."""


def with_promise(text: str, speech: Speech) -> tuple[str, tuple[str, ...]] | None:
    """Read a thing with what somebody does about it, which becomes description."""
    known, said = speech.known, list(sentences(text))
    # "Anna vraagt het en we starten in mei" begins with her as well.
    later = (c for sentence in said[1:] for c in speech.clauses.of(sentence) if not c.start)
    promise = next((c for c in later if c.is_promise and c.owners), None)
    if promise:
        # "Nieuwe ballen. Anna kijkt wat ze kosten".
        return "\n".join(said), promise.owners
    beside = _BESIDE.match(text)
    owners = owners_in(beside["who"], known) if beside else ()
    if beside and known.are_known(beside["who"]) and _does(beside["rest"], len(owners), speech):
        return f"{beside['what']}\n{text[beside.start('who') :]}", owners
    return None


def _does(rest: str, people: int, speech: Speech) -> bool:
    """Tell what as many *people* do, "maakt een briefje", from "vindt het koud" and "bellen"."""
    form, *behind = (word.bare for word in words_of(rest))
    lexicon, verbs = speech.lexicon, verbs_of(speech.lexicon)
    forms = verbs.singular if people == 1 else verbs.plural
    verb = verbs.infinitive((forms,), form, behind)
    is_told = verb is not None and verb[0] in lexicon.verbs.get("telling", frozenset())
    return verb is not None and not is_told and lexicon.small("not").isdisjoint(behind)


def somebody_does(text: str, speech: Speech) -> bool:
    """Tell what says itself which person does it: a name behind it is then somebody else's."""
    clause = next(iter(speech.clauses.of(text)), None)
    is_whole = clause is not None and clause.is_promise and clause.is_whole
    return is_whole and all(map(speech.known.is_person_known, clause.owners if clause else ()))
