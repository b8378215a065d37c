"""Names that nobody listed, told in English by what they do: "Quinty to call", "Quinty said"."""

import re
from collections import Counter
from collections.abc import Iterable

from planner_sync.domain.people import fold
from planner_sync.minutes.lexicon import Lexicon, any_of

_NAME = r"(?P<who>[A-ZÀ-ÖØ-Ý][a-zà-öø-ÿ]+)"
_START = r"(?:^|[.!?:;]\s+|[-*•]\s+)"
_LEAST_DEEDS = 2
"""Things that tell a name nobody knows: "Quinty to call …" and "Quinty reported …"."""

_MOST_PER_KNOWN = 3
"""People given work for whom one known name among them vouches."""

_NO_NAME = re.compile(r".*(?:ing|tion|sion|ment|ity|ness|ance|ence|ship|ism|ure|ly|s)")
"""Endings of English nouns, plurals and adverbs, which begin sentences as well."""


def english_doers(texts: Iterable[str], lexicon: Lexicon) -> frozenset[str]:
    """
    Return who takes something on in English *texts* and told something as well, as people do.

    "Ben to call the bank" and "Helen will ask" name somebody at once, for these are given names,
    though they are ordinary words of Dutch.  So does "Quinty to call" beside "Anna to write", where
    the minutes give out work so.  What else begins a sentence is mostly a thing: "workshop to plan
    the year" and "workshop will start".
    """
    told = " \n".join(texts)
    if lexicon.language_of(told) != "en":
        return frozenset()
    small = lexicon.small
    verbs = any_of(lexicon.verbs.get("english", frozenset()))
    ahead = rf"(?:{any_of(small('planned_by'))})\s(?:(?:{any_of(small('lightly'))})\s)?(?:{verbs})"
    said = any_of(small("personal_past"))
    deeds = re.compile(rf"{_START}{_NAME}\s(?:{ahead}|(?P<said>{said}))(?!\w)", re.MULTILINE)
    found = [*deeds.finditer(told)]
    counts = Counter(match["who"] for match in found)
    tellers = {match["who"] for match in found if match["said"]}
    given = lexicon.privacy.get("ambiguous_given", frozenset()) - small("no_doer")
    likely = _beside_known(found, lexicon)
    words = frozenset[str]().union(
        small("function"),
        small("no_doer"),
        *lexicon.owners.values(),
        *lexicon.languages.values(),
        *lexicon.verbs.values(),
    )
    return frozenset(
        who
        for who, count in counts.items()
        if fold(who) in given
        or (
            (who in likely or (count >= _LEAST_DEEDS and who in tellers))
            and fold(who) not in words
            and _may_be_name(who, told)
        )
    )


def _beside_known(found: Iterable[re.Match[str]], lexicon: Lexicon) -> set[str]:
    """Return who is given work at the start of a line, where others whose names are known are."""
    ahead = {match["who"] for match in found if not match["said"]}
    ahead = {who for who in ahead if fold(who) not in lexicon.small("no_doer")}
    known = {who for who in ahead if fold(who) in lexicon.names.get("first", frozenset())}
    return ahead if known and len(ahead) <= _MOST_PER_KNOWN * len(known) else set()


def _may_be_name(who: str, told: str) -> bool:
    """Tell "Quinty" from "Proposal", which stands in the text as "proposal" too."""
    is_word = re.search(rf"(?<!\w){who.lower()}(?!\w)", told) is not None
    return not is_word and _NO_NAME.fullmatch(who) is None
