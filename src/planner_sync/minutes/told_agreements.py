"""How an agreement is told: "besloten wordt om …", "we spreken af dat …", "afspraak is dat …"."""

import re
from functools import cache

from planner_sync.minutes.lexicon import Lexicon, phrases_in


def agreement_told(
    sentence: str, lexicon: Lexicon, *, is_client_moment: bool
) -> re.Match[str] | None:
    """
    Return the words before an agreement in a folded *sentence*.

    Where clients met, what is decided or promised there is going to be done as well.
    """
    wishes, none = lexicon.wishes, frozenset[str]()
    told, nouns, verbs = (
        wishes.get(f"agreed_{part}", none)
        | (wishes.get(f"decided_{part}", none) if is_client_moment else none)
        for part in ("told", "noun", "verb")
    )
    small = lexicon.small("agreeing"), lexicon.small("agreed_so")
    grammar = _grammar(told, nouns, verbs, *small, is_bare=is_client_moment)
    return grammar.search(sentence) or phrases_in(wishes.get("agreed", none)).search(sentence)


@cache
def _grammar(
    told: frozenset[str],
    nouns: frozenset[str],
    verbs: frozenset[str],
    being: frozenset[str],
    adverbs: frozenset[str],
    *,
    is_bare: bool,
) -> re.Pattern[str]:
    besides = rf"(?:\s(?:{_either(adverbs)}))*"
    begins = r"\s(?:om|dat)(?!\w)"
    if is_bare:
        # "Besloten een lijst te maken".
        begins = rf"(?:{begins}|(?=\s[^.;:?]*?\ste\s\w+))"
    ways = [
        rf"(?:{_either(told)})(?:\s(?:{_either(being)}))?{besides}{begins}",
        rf"(?:{_either(nouns)})\s(?:{_either(being)}){besides}\s(?:om|dat)(?!\w)",
    ]
    for verb in sorted(verbs):
        stem, _, particle = verb.partition(" + ")
        parted = rf"\s(?:\S+\s){{0,5}}?{re.escape(particle)}" if particle else r"(?:\s(?:we|wij))?"
        # "Het besluit om …" is a thing.
        ways.append(rf"(?<!het )(?<!dit )(?<!een ){re.escape(stem)}{parted}{besides}{begins}")
    return re.compile("|".join(rf"(?<!\w){way}" for way in ways))


def _either(words: frozenset[str]) -> str:
    return "|".join(sorted(map(re.escape, words), key=len, reverse=True)) or "(?!)"
