"""How an agreement is told: "besloten wordt om …", "we spreken af dat …", "afspraak is dat …"."""

import re
from collections.abc import Mapping
from functools import cache

from planner_sync.minutes.lexicon import Lexicon, any_of, phrases_in

_ALL = frozenset({"om", "dat"})
_TO_DO = frozenset({"om"})
"""Words before what was decided: "dat" also begins how something is, which nobody has to do."""

_OURS: Mapping[str, frozenset[str]] = {"agreed": _ALL, "decided": _ALL, "chosen": _ALL}
_OF_OTHERS: Mapping[str, frozenset[str]] = {"agreed": _ALL, "decided": _TO_DO}


def agreement_told(
    sentence: str, lexicon: Lexicon, *, is_client_moment: bool
) -> re.Match[str] | None:
    """
    Return the words before the first agreement in a folded *sentence*.

    Where clients met, what is decided or promised there is going to be done as well, and needs
    no "om" or "dat": "besloten een lijst te maken".
    """
    none = frozenset[str]()
    small = lexicon.small("agreeing"), lexicon.small("agreed_so")
    grammars = [phrases_in(lexicon.wishes.get("agreed", none))]
    for way, joints in (_OURS if is_client_moment else _OF_OTHERS).items():
        words = (lexicon.wishes.get(f"{way}_{part}", none) for part in ("told", "noun", "verb"))
        grammars.append(_grammar(*words, *small, joints=joints, is_bare=is_client_moment))
    found = [match for grammar in grammars if (match := grammar.search(sentence))]
    return min(found, key=re.Match.start, default=None)


@cache
def _grammar(
    told: frozenset[str],
    nouns: frozenset[str],
    verbs: frozenset[str],
    being: frozenset[str],
    adverbs: frozenset[str],
    *,
    joints: frozenset[str],
    is_bare: bool,
) -> re.Pattern[str]:
    besides = rf"(?:\s(?:{any_of(adverbs)}))*"
    joined = rf"\s(?:{any_of(joints)})(?!\w)"
    to_do = r"(?=\s[^.;:?]*?\ste\s\w+)"
    begins = rf"(?:{joined}|{to_do})" if is_bare else joined
    ways = [
        rf"(?:{any_of(told)})(?:\s(?:{any_of(being)}))?{besides}{begins}",
        # "Afgesproken is deze in mei mee te nemen" says so everywhere.
        rf"(?:{any_of(told)})\s(?:{any_of(being)}){besides}{to_do}",
        rf"(?:{any_of(nouns)})\s(?:{any_of(being)}){besides}{joined}",
        # "Voor nu is de afspraak dat …".
        rf"(?:is|was|blijft)\s(?:de|het|ons|onze)\s(?:{any_of(nouns)}){besides}{joined}",
    ]
    for verb in sorted(verbs):
        stem, _, particle = verb.partition(" + ")
        parted = rf"\s(?:\S+\s){{0,5}}?{re.escape(particle)}" if particle else r"(?:\s(?:we|wij))?"
        # "Het besluit om …" is a thing.
        ways.append(rf"(?<!het )(?<!dit )(?<!een ){re.escape(stem)}{parted}{besides}{begins}")
    return re.compile("|".join(rf"(?<!\w){way}" for way in ways))
