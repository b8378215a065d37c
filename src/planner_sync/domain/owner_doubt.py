"""The question that a receipt asks about an owner whom nobody could be assigned for."""

from collections.abc import Sequence

from planner_sync.domain.people import Member, Resolution
from planner_sync.domain.points import Question

_MOST_NAMED = 4
"""More candidates than this say only how many there are."""


def owner_question(where: str, resolution: Resolution) -> Question | None:
    """
    Ask who is meant, naming the candidates; ``None`` where nobody has to be asked about.

    The receipt stands in the team's own folder, and candidates are the team's own colleagues.
    """
    if not resolution.is_doubtful:
        return None
    people = resolution.candidates or resolution.suggestions
    is_who = "kan" if len(people) > 1 else "is misschien"
    named = f"{_either(people)} zijn" if len(people) > 1 else _either(people)
    return Question(
        where=where,
        problem=f"\u201c{resolution.written}\u201d {is_who} {named}; er is niemand toegewezen.",
        hint="Schrijf voornaam en achternaam, of wijs de taak in Planner zelf toe.",
    )


def _either(people: Sequence[Member]) -> str:
    if len(people) > _MOST_NAMED:
        return f"een van {len(people)} collega's"
    names = [member.name for member in people]
    return " of ".join(filter(None, [", ".join(names[:-1]), names[-1]]))
