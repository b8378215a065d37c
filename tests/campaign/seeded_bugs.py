"""Bugs put into the protocol on purpose: each has to be caught, or the campaign proves nothing."""

from collections.abc import Callable, Sequence
from contextlib import AbstractContextManager, ExitStack
from dataclasses import dataclass, replace
from unittest.mock import patch

from campaign.bug_patches import (
    DOMAIN,
    GRAPH,
    SERVICES,
    Patch,
    any_spare_is_ours,
    by_order,
    deletes_blindly,
    done_before_sent,
    forgets_deletions,
    intended,
    known_one_goes,
    last_writer_wins,
    missing_is_rejected,
    no_check_before_sending,
    no_lease,
    not_recalled,
    overwrites,
    quiet_for,
    random_markers,
    reopens,
    repeats_posts,
    sdk_repeats,
    sights,
    trusts_everything,
)
from campaign.mixes import CREATING, EVERYTHING, IMPATIENT, PEOPLE, SPARES, TWO, Mix
from planner_sync.domain.intents import Rejected


@dataclass(frozen=True, kw_only=True)
class SeededBug:
    """One bug, and the plays in which it ought to show."""

    name: str
    put_in: Callable[[], Sequence[Patch]]
    mix: Mix = EVERYTHING
    seeds: int = 400
    """Plays after which it counts as missed."""

    def seeded(self) -> AbstractContextManager[object]:
        """Put the bug in until the context ends."""
        with ExitStack() as stack:
            for one in self.put_in():
                stack.enter_context(one)
            return stack.pop_all()


SEEDED_BUGS: Sequence[SeededBug] = (
    SeededBug(name="no quiet period", put_in=lambda: quiet_for(0.0), mix=IMPATIENT),
    SeededBug(
        name="a quiet period that is too short",
        put_in=lambda: quiet_for(60.0),
        mix=IMPATIENT,
    ),
    SeededBug(
        name="one listing is enough",
        put_in=lambda: [patch(f"{DOMAIN}.intents._LOOKS", 1)],
        mix=replace(CREATING, faults=("create: answer dropped", "listings lack the newest")),
    ),
    SeededBug(name="ended before it is sent", put_in=done_before_sent, mix=IMPATIENT),
    SeededBug(
        name="an intent is not kept", put_in=lambda: intended(lambda *_: None), mix=IMPATIENT
    ),
    SeededBug(name="the SDK repeats", put_in=sdk_repeats, mix=CREATING),
    SeededBug(name="a create is repeated on errors", put_in=repeats_posts, mix=CREATING),
    SeededBug(
        name="every listing is trusted",
        put_in=trusts_everything,
        mix=replace(
            CREATING,
            calm_start=1.0,
            faults=("create: answer dropped", "listings are empty"),
            share=(0.8, 1.0),
            fault_counts=(2,),
            edits=0.7,
            only_edits=("added",),
            shifts=(3, 4),
            breaks_s=(650.0,),
            dies=0.0,
        ),
    ),
    SeededBug(name="a spare is deleted unseen", put_in=deletes_blindly, mix=SPARES),
    SeededBug(
        name="any spare is ours",
        put_in=any_spare_is_ours,
        mix=replace(PEOPLE, deeds=("copy", "plan")),
    ),
    SeededBug(name="the known one goes", put_in=known_one_goes, mix=SPARES),
    SeededBug(
        name="no check right before sending",
        put_in=no_check_before_sending,
        mix=replace(TWO, halts=1.0, late_start=1.0, fault_counts=(0,)),
    ),
    SeededBug(name="no lease", put_in=no_lease, mix=TWO),
    SeededBug(
        name="nothing is adopted",
        put_in=lambda: sights(lambda see, _, given: see([], **given)),
        mix=CREATING,
    ),
    SeededBug(
        name="a moment's card is not adopted",
        put_in=lambda: sights(lambda see, _, given: see([], **given))[1:],
        mix=CREATING,
    ),
    SeededBug(
        name="a person's copy is adopted",
        put_in=lambda: sights(lambda see, found, given: see(found, **(given | {"people": ()}))),
        mix=replace(CREATING, deeds=("replace",), points=(1, 2), shifts=(2,)),
    ),
    SeededBug(
        name="what is unknown counts as rejected",
        put_in=lambda: [patch(f"{GRAPH}.creates.Unknown", Rejected)],
        mix=IMPATIENT,
    ),
    SeededBug(name="what is unknown waits for ever", put_in=lambda: quiet_for(1e9), mix=CREATING),
    SeededBug(
        name="a missing answer counts as rejected",
        put_in=missing_is_rejected,
        mix=replace(
            CREATING,
            faults=("batch: an answer is missing", "listings lag"),
            fault_counts=(2, 3),
            share=(0.8,),
            breaks_s=(20.0, 90.0),
        ),
    ),
    SeededBug(
        name="answers are taken in their order",
        put_in=by_order,
        mix=replace(CREATING, points=(2, 3), fault_counts=(0,), edits=1.0, shifts=(3, 4)),
    ),
    SeededBug(
        name="deleted tasks are forgotten",
        put_in=forgets_deletions,
        mix=replace(PEOPLE, deeds=("delete", "note")),
    ),
    SeededBug(name="progress is lowered", put_in=reopens, mix=PEOPLE),
    SeededBug(name="edits of people are overwritten", put_in=overwrites, mix=PEOPLE),
    SeededBug(
        name="notes of people are overwritten",
        put_in=lambda: [patch(f"{DOMAIN}.reconciliation._description", lambda wanted, *_: wanted)],
        mix=replace(PEOPLE, deeds=("note",)),
    ),
    SeededBug(
        name="the last writer wins",
        put_in=last_writer_wins,
        mix=replace(
            PEOPLE,
            points=(1,),
            shifts=(1, 2),
            deeds=("plan",),
            only_edits=("due",),
            deed_spread_s=60.0,
            edits=1.0,
        ),
    ),
    SeededBug(
        name="attempts without end",
        put_in=lambda: [patch(f"{DOMAIN}.intents.MAX_ATTEMPTS", 1000)],
        mix=replace(
            CREATING,
            faults=("create: fails before commit",),
            share=(1.0,),
            fault_counts=(1,),
            shifts=(6,),
            breaks_s=(650.0, 1300.0),
            dies=0.0,
        ),
    ),
    SeededBug(
        name="markers at random",
        put_in=random_markers,
        mix=replace(CREATING, loses=0.7, dies=0.7),
    ),
    SeededBug(
        name="no brake on many new tasks",
        put_in=lambda: [patch("planner_sync.services.team_pass.too_many_new", lambda *_: None)],
        mix=replace(CREATING, points=(4,), max_create=2),
    ),
    SeededBug(
        name="the register copy is not read",
        put_in=lambda: [patch(f"{SERVICES}.team_pass.recall_register", not_recalled)],
        mix=replace(PEOPLE, loses=0.5, shifts=(3, 4), deeds=("delete", "take marker away")),
    ),
)
