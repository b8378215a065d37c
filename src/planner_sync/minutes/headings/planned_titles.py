"""Titles that tell in a clause what is going to be done: "hier gaan we mee aan de slag"."""

from planner_sync.minutes.lexicon import Lexicon

_LEAST, _LONGEST = 3, 10
"""Words of such a title."""


def plans_work(title: str, lexicon: Lexicon) -> bool:
    """
    Tell "wat doen we met de tips" and "dit pakt het team op" from "wat doen we vandaag".

    Args:
        title: A title, normalised.
        lexicon: The words to understand it by.
    """
    words, small = title.split(), lexicon.small
    is_short = _LEAST <= len(words) <= _LONGEST
    if not is_short or words[0] not in small("title_opening"):
        return False
    if not (small("not") | small("title_idle")).isdisjoint(words):
        return False
    is_ours = not (small("we") | small("title_ours")).isdisjoint(words)
    is_going = not small("will").isdisjoint(words[1:])
    is_undertaken = not small("title_undertaking").isdisjoint(words[1:])
    is_with_it = not small("title_with").isdisjoint(words)
    return is_ours and (is_undertaken or (is_going and (is_with_it or words[-1] in small("doing"))))
