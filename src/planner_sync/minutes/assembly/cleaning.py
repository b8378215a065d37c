"""Whom the cleaner of one document hides, and by what word."""

from collections.abc import Sequence

from planner_sync.domain.moments import ClientMoment
from planner_sync.domain.people import Member, resolve
from planner_sync.minutes.found import Found
from planner_sync.minutes.lexicon import Lexicon, phrase
from planner_sync.minutes.people.attendee import Attendee
from planner_sync.minutes.people.names import KnownNames
from planner_sync.minutes.privacy import Cleaner


def cleaner_of(
    members: Sequence[Member],
    people: Sequence[Attendee],
    moment: ClientMoment,
    found: Sequence[Found],
    known: KnownNames,
) -> Cleaner:
    """
    Return the cleaner for one document.

    It hides *members* and staff as colleagues, clients as clients, and everybody else whom the
    attendance list or an owner's field names; *moment* tells who led and who wrote.
    """
    staff = [p.name for p in people if p.kind == "staff"]
    staff += [name for name in (moment.moderator, moment.recorder) if name]
    owners = [
        owner
        for point in found
        for owner in point.owners
        if known.is_person(owner) and not resolve(owner, members).candidates
    ]
    return Cleaner(
        members,
        [p.name for p in people if p.kind == "clients"],
        [*(p.name for p in people if p.kind not in {"clients", "staff"}), *owners],
        colleagues=staff,
        organisations=_organisations(people, known.lexicon),
        given_names=known.lexicon.names.get("first", frozenset()),
        words=known.lexicon.privacy,
    )


def _organisations(people: Sequence[Attendee], lexicon: Lexicon) -> dict[str, str]:
    """Return where outsiders come from: "Bea Bedacht (gemeente)" is "de gemeente"."""
    elsewhere = lexicon.taken_up_by.get("elsewhere", frozenset())
    homes = {p.name: phrase(p.role) for p in people if p.name and phrase(p.role) in elsewhere}
    return {
        name: f"de {home}" if f"de {home}" in elsewhere else home for name, home in homes.items()
    }
