"""How firm a promise is where no clients met: "Anna belt" may tell what she does anyway."""

from planner_sync.domain.people import fold_in_place
from planner_sync.minutes.dates.due_dates import ANY_DAY, find_due
from planner_sync.minutes.lexicon import Lexicon, phrases_in
from planner_sync.minutes.wishes.told_agreements import agreement_told


def speaks_of_what_comes(sentence: str, lexicon: Lexicon) -> bool:
    """
    Tell whether *sentence*, which says what somebody does, speaks of what comes.

    Minutes tell in the present tense what happens at the table, "Anna deelt haar scherm", and
    what is always so, "Anna maakt de nieuwsbrief".  "Zal", "nog", an agreement and a day say
    that it is still to be done.
    """
    told = fold_in_place(sentence)
    ahead = lexicon.small("will") | lexicon.small("promising") | lexicon.small("to_come")
    return (
        phrases_in(ahead).search(told) is not None
        or agreement_told(told, lexicon, is_client_moment=True) is not None
        or find_due(sentence, held_on=ANY_DAY).text is not None
    )
