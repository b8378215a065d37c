"""What a sentence only supposes: "als het regent, moet de deur dicht"."""

from collections.abc import Sequence

from planner_sync.minutes.lexicon import Lexicon


def supposes(bares: Sequence[str], lexicon: Lexicon) -> bool:
    """
    Tell "als de lift stilstaat" from "als laatste punt", which says in what order things come.

    Of *bares*, the words of a sentence or of its beginning, the first two decide.
    """
    is_case = bares[0] in lexicon.small("supposing")
    return is_case and (len(bares) == 1 or bares[1] not in lexicon.small("in_order"))
