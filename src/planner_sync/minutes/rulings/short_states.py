"""How far a matter is by a note without a verb of its own: "zes geleverd", "bord hangt er"."""

import re
from collections.abc import Sequence

from planner_sync.domain.points import Status
from planner_sync.minutes.lexicon import Lexicon, phrase
from planner_sync.minutes.words.verbs import verbs_of

_CLAUSES = re.compile(r"[,.;:()\n]")
_LONGEST = 8
"""Words of such a note."""

_AHEAD = ("will", "must", "passive", "want", "ahead", "not", "has", "until", "we", "pronoun")
"""Roles of words of which one makes it a sentence, or puts it off."""


def short_state(text: str, lexicon: Lexicon) -> Status | None:
    """
    Read a note that stands where the answer does; ``None`` where it is still to be done.

    A thing with a participle behind it has been done ("klossen geplaatst door de ergo"), and so
    has what hangs where it should.  A participle that is an infinitive too may be work: "zeil
    vervangen".  What was asked, ordered or passed on still runs.
    """
    words = phrase(_CLAUSES.split(text.strip(), maxsplit=1)[0]).split()
    ahead = frozenset[str]().union(*map(lexicon.small, _AHEAD))
    is_note = 1 < len(words) <= _LONGEST and ahead.isdisjoint(words)
    if not is_note or not verbs_of(lexicon).infinitives.isdisjoint(words):
        return None
    return _done_to(words, lexicon) or _hanging(words, lexicon)


def _done_to(words: Sequence[str], lexicon: Lexicon) -> Status | None:
    """Read "zes geleverd" and "herdenking gehouden vorige week"."""
    roles = ("preposition", "by", "ago", "done_by_now")
    behind = frozenset[str]().union(*map(lexicon.small, roles))
    verbs, telling = verbs_of(lexicon), lexicon.verbs.get("telling", frozenset())
    for at, word in enumerate(words):
        is_end = at + 1 == len(words) or words[at + 1] in behind
        # "Veel gelachen" is no work that was done.
        if not at or not is_end or word not in verbs.participles:
            continue
        if word in lexicon.verdicts.get("later", frozenset()):
            return None
        begun = lexicon.small("started") | lexicon.small("called")
        is_begun = word in begun or verbs.participles.get(word) in telling
        return Status.IN_PROGRESS if is_begun else Status.DONE
    return None


def _hanging(words: Sequence[str], lexicon: Lexicon) -> Status | None:
    """Read "bord hangt bij de deur": a thing that is where it should be."""
    at = next((at for at, word in enumerate(words) if word in lexicon.small("fixed")), 0)
    unsettled = (lexicon.small("unsettled") | lexicon.small("too")) - lexicon.small("nearby")
    unsettled |= lexicon.small("by_the_clock")
    is_there = at > 0 and unsettled.isdisjoint(words[at + 1 :])
    return Status.DONE if is_there else None
