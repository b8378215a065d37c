"""Work that is told as what will be done: "de begroting zal in mei worden vastgesteld"."""

from planner_sync.minutes.lexicon import Lexicon
from planner_sync.minutes.sentences import words_of
from planner_sync.minutes.verbs import verbs_of

_WITHIN = 14
"""Words behind "zal" among which its verb stands."""


def to_be_done(sentence: str, lexicon: Lexicon) -> str:
    """
    Return "de begroting in mei vaststellen" of the sentence above; empty where nothing is planned.

    "Als het regent, zal …" and "zal niet …" plan nothing.
    """
    words, participles = words_of(sentence), verbs_of(lexicon).participles
    bares = [word.bare for word in words]
    shall = next((at for at, bare in enumerate(bares) if bare in lexicon.small("shall")), None)
    being = lexicon.small("passive")
    if shall is None or bares[0] in lexicon.small("turn") | lexicon.small("supposing"):
        return ""
    done = next(
        (
            at
            for at in range(shall + 1, min(shall + _WITHIN, len(words)))
            if bares[at] in participles and not being.isdisjoint(bares[at - 1 : at + 2])
        ),
        None,
    )
    if done is None or not lexicon.small("not").isdisjoint(bares[shall:done]):
        return ""
    told = lexicon.verbs.get("telling", frozenset())
    infinitive, idle = participles[bares[done]], being | lexicon.small("there")
    kept = [
        infinitive if at == done else word.text
        for at, word in enumerate(words)
        if at != shall and (bares[at] not in idle or at > done + 1)
    ]
    return "" if infinitive in told else " ".join(kept).rstrip(" .;:,!")
