"""What is wrong, where nobody asks for anything and nobody answers."""

import re
from collections.abc import Collection, Iterator, Sequence
from itertools import groupby

from planner_sync.domain.blocks import Block, ListItem, Paragraph
from planner_sync.domain.people import fold_in_place
from planner_sync.domain.points import Certainty, Kind
from planner_sync.minutes.clauses.speech import Speech
from planner_sync.minutes.found import Found
from planner_sync.minutes.items.markers import marker_of
from planner_sync.minutes.lexicon import Lexicon, any_of
from planner_sync.minutes.rulings.accepted import is_accepted
from planner_sync.minutes.rulings.done_already import done_by
from planner_sync.minutes.words.sentences import sentences, words_of

_TOO = (
    r"(?<!was )(?<!waren )(?<!niet )te\s(?!(?:{no_measure})\b)(?:klein|dun|\w*[^\Wn\d_])"
    r"|too\s\w{{3,}}"
)
"""What is too much of a good thing: behind "te" nearly all that ends in n is a verb."""

_HARDLY = r"(?<!\bhet )(?:niet|nauwelijks|amper)\ste\s\w+n"
"""What cannot well be done: "niet te drinken"."""

_HUNG = re.compile(r"\bdat\s(?P<thing>\S.*)\s(?P<wrong>\w+)\s(?P<being>\w+)(?=[.!]*$)")
"""What somebody says with its verb last: "noemde dat de brieven moeilijk zijn"."""

_NO = r"(?:niet|nooit|geen|not|never|no|minder|less)"


def unheard(
    blocks: Sequence[Block | None], taken: Collection[str], speech: Speech
) -> Iterator[Found]:
    """
    Yield what is wrong in a paragraph or item of which nothing else was read.

    The team says whether "de koffie is niet te drinken" is a point.  In a list it is one among
    others that are; a list that only complains is answered elsewhere.
    """
    wrong = _wrong(speech.lexicon)
    for is_list, group in groupby(blocks, key=lambda block: isinstance(block, ListItem)):
        told = [block for block in group if isinstance(block, Paragraph | ListItem)]
        if is_list and not _is_mixed(told, taken, speech.lexicon):
            continue
        for block in told:
            if block.where not in taken:
                yield from _complaint(block, wrong, speech)


def _is_mixed(
    items: Sequence[Paragraph | ListItem], taken: Collection[str], lexicon: Lexicon
) -> bool:
    """Tell a list with points of its own, and no item that answers the others."""
    is_answered = any(marker_of(item.text, lexicon) for item in items)
    return not is_answered and any(item.where in taken for item in items)


def _complaint(
    block: Paragraph | ListItem, wrong: re.Pattern[str], speech: Speech
) -> Iterator[Found]:
    """Yield the first thing that is wrong in *block*, unless it is put right there."""
    lexicon, said = speech.lexicon, list(sentences(block.text))
    told = lexicon.small("pronoun") | lexicon.small("leaning")
    for sentence, behind in zip(said, [*said[1:], ""], strict=True):
        first = next((word.bare for word in words_of(sentence)), "")
        is_asked = sentence.rstrip().endswith("?")
        is_wrong = wrong.search(fold_in_place(sentence))
        if first in told or is_asked or not is_wrong or is_accepted(sentence, lexicon):
            continue
        hung = _HUNG.search(sentence) if is_wrong[0].startswith("dat ") else None
        point = Found(
            text=f"{hung['thing']} {hung['being']} {hung['wrong']}" if hung else sentence,
            where=block.where,
            passage=sentence,
            kind=Kind.IMPROVEMENT,
            certainty=Certainty.SUGGESTED,
            is_hint=True,
            is_from_list=False,
        )
        if not (behind and done_by(point, behind, lexicon)):
            yield point
            return


def _wrong(lexicon: Lexicon) -> re.Pattern[str]:
    words, none = lexicon.wishes, frozenset[str]()
    roles = ("wrong", "being", "no_measure")
    wrong, being, no_measure = (any_of(words.get(role, none)) for role in roles)
    within = rf"(?:(?!{_NO}\s)[^\s,;:]+\s){{0,6}}?"
    too, told = _TOO.format(no_measure=no_measure), rf"dat\s{within}(?:{wrong})\s(?:{being})"
    return re.compile(rf"(?<!\w)(?:{too}|{_HARDLY}|(?:{being})\s{within}(?:{wrong})|{told})(?!\w)")
