"""What is told without asking for a change: what people put up with, and what others see to."""

from collections.abc import Sequence

from planner_sync.domain.people import fold_in_place
from planner_sync.minutes.lexicon import Lexicon, phrases_in


def is_accepted(sentence: str, lexicon: Lexicon) -> bool:
    """Tell "de muziek was te hard, maar dat hoort erbij" from what is wrong."""
    return phrases_in(lexicon.small("accepted")).search(fold_in_place(sentence)) is not None


def is_of_others(sentence: str, owners: Sequence[str], lexicon: Lexicon) -> bool:
    """Tell "de gemeente hoogt het pad op, wij hoeven niets" from what is asked of them."""
    outside = [lexicon.meaning(lexicon.taken_up_by, owner) == "elsewhere" for owner in owners]
    told = phrases_in(lexicon.small("of_others")).search(fold_in_place(sentence))
    return bool(outside) and all(outside) and told is not None
