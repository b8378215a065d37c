"""What is asked or felt, and wished by nobody: "zou wel eens willen weten hoe warm het is"."""

from itertools import pairwise

from planner_sync.domain.people import fold_in_place
from planner_sync.minutes.lexicon import Lexicon
from planner_sync.minutes.words.sentences import words_of


def is_curious(what: str, lexicon: Lexicon) -> bool:
    """Tell "(wil graag) weten hoe laat", which asks for an answer, from a change."""
    return fold_in_place(what).split()[0] in lexicon.small("curious")


def only_asks(folded: str, lexicon: Lexicon) -> bool:
    """Tell "zou wel eens willen weten hoe warm het daar is" from "zou wel mogen"."""
    wanting, curious = lexicon.small("want"), lexicon.small("curious")
    return any(one in wanting and two in curious for one, two in pairwise(folded.split()))


def is_only_felt(what: str, lexicon: Lexicon) -> bool:
    """Tell "(mist) het vreselijk" and "het vooral op zondag" from "het zwemmen"."""
    words = [word.bare for word in words_of(what)]
    it, felt = lexicon.small("it"), lexicon.small("felt")
    return not it.isdisjoint(words[:1]) and not felt.isdisjoint(words[1:2])
