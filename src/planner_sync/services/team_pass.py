"""One team's pass: read the minutes, look at the board, write tasks, tell people."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from planner_sync.domain.attention import Subject
from planner_sync.domain.brakes import (
    BrakeKind,
    changed_identity,
    identity_of,
    too_many_new,
)
from planner_sync.domain.leases import Lease
from planner_sync.domain.leavers import handover_questions
from planner_sync.domain.library import ItemId, KnownItem
from planner_sync.domain.new_tasks import count_new_tasks
from planner_sync.domain.people import Member
from planner_sync.domain.plan_of_work import wanted_places, wanted_themes
from planner_sync.domain.register_copy import CopyState
from planner_sync.domain.teams import Team
from planner_sync.services.brakes import TeamBrakes
from planner_sync.services.card_desk import MomentFacts, SyncedCard
from planner_sync.services.clear_up import ClearingUp, clear_up
from planner_sync.services.heed_cards import HeededCards, KeepingCards, heed_moment_cards
from planner_sync.services.keep_register_copy import keep_register_copy
from planner_sync.services.look_at_board import Look, Looking, look_at_board
from planner_sync.services.moment_cards import (
    card_questions,
    places_of_cards,
    sync_moment_cards,
)
from planner_sync.services.outcomes import PointOutcome, PointReport, TeamReport
from planner_sync.services.pass_needs import Intake
from planner_sync.services.pass_papers import receipt_links, write_sheets
from planner_sync.services.prepare_plan import PreparedPlan, prepare_plan
from planner_sync.services.read_minutes_files import DueFiles
from planner_sync.services.read_source import Source
from planner_sync.services.recall_register import recall_register
from planner_sync.services.second_opinion import moved_questions
from planner_sync.services.show_file_status import show_file_status
from planner_sync.services.sync_tasks import Synced, sync_tasks
from planner_sync.services.syncing import Syncing
from planner_sync.services.write_receipts import write_receipts


class TeamPass:
    """The pass of one team; what it did goes into its report."""

    def __init__(self, team: Team, report: TeamReport, intake: Intake, *, write: bool) -> None:
        self._team = team
        self._report = report
        self._intake = intake
        self._register = intake.reading.register
        self._now = intake.clock()
        self._write = write
        self._brakes = TeamBrakes(team.team_id, intake.braking, self._now, write=write)
        self._identity = identity_of(team, intake.reading.tenant_id)
        self._has_source = True
        self._lease: Lease | None = None

    async def run(self, items: Mapping[ItemId, KnownItem]) -> None:
        """
        Make the pass.

        The order matters: the register is recalled before anything is decided from it, the board
        is looked at before anything is written to it, and the copy of the register comes last.
        A brake that is found on the way holds back what comes after it.

        Args:
            items: Everything that the team's drive holds.

        Raises:
            TeamBusyError: Another process works on the team.
            PlannerSyncError: Something that the whole pass needs cannot be used; what was done
                until then is kept.
        """
        leases = self._intake.leases
        self._lease = leases.take(self._team.team_id) if self._write else None
        try:
            await self._run(items)
        finally:
            if self._lease is not None:
                leases.give_back(self._lease)
            self._report.questions += self._brakes.questions
            self._report.is_braked |= self._brakes.is_any_on

    async def _run(self, items: Mapping[ItemId, KnownItem]) -> None:
        team, report, intake = self._team, self._report, self._intake
        members = await intake.directory.members(team.group_id)
        state = intake.keeping.copies.state(team.team_id)
        self._mind_identity(state)
        source = Source(
            team=team,
            reading=intake.reading,
            receipting=intake.receipting,
            now=self._now,
        )
        due, self._has_source = await source.due(items, self._brakes)
        report.waiting_files, report.draft_files = due.still_moving, due.drafts
        board = await intake.board.read(team.plan_id)
        recalled = await recall_register(
            team, board, intake.keeping, items=items, write=self._write
        )
        if state is None:
            self._mind_identity(intake.keeping.copies.state(team.team_id))
        self._brakes.holds_lost_register(is_lost=recalled.is_lost)
        report.questions += recalled.questions
        report.is_braked = recalled.is_behind
        points = await source.read(due, members, report, write=self._write)
        look = await look_at_board(team, points, board, self._looking(members))
        report.questions += moved_questions(look.moved)
        synced = await self._write_board(look, due, members, self._card_keeping(members))
        report.points += [_point_report(s) for s in synced]
        if self._write:
            await self._keep()

    def _mind_identity(self, state: CopyState | None) -> None:
        """Make the pass a rehearsal while what keys and markers hang on is not what it was."""
        cause = changed_identity(state.identity if state else None, self._identity)
        if self._brakes.holds(BrakeKind.CHANGED_IDENTITY, cause):
            self._write = False

    async def _keep(self) -> None:
        """Keep the copy of the register, and what this pass found itself to be."""
        team, keeping = self._team, self._intake.keeping
        state = keeping.copies.state(team.team_id) or CopyState(team_id=team.team_id)
        if state.identity != self._identity:
            keeping.copies.save_state(replace(state, identity=self._identity))
        if self._has_source:
            self._report.questions += await keep_register_copy(team, keeping)
        self._brakes.use_up()

    async def _write_board(
        self, look: Look, due: DueFiles, members: Sequence[Member], keeping: KeepingCards
    ) -> list[Synced]:
        """Bring tasks, papers and cards of moments up to what was read and ticked."""
        team, moments = self._team, self._register.moments(self._team.team_id)
        receipting = self._intake.receipting
        heeded = await heed_moment_cards(team, look, moments, keeping)
        look = replace(look, points=heeded.points)
        keeping = self._braked(keeping, look, heeded)
        plan = await self._prepare(look, heeded, keeping)
        synced = await sync_tasks(team, look, plan, moments, keeping.syncing)
        if self._write and self._has_source:
            clean = self._intake.cleaning(members)
            await write_sheets(
                team, look, synced, clean=clean, report=self._report, papers=self._intake.papers()
            )
            await write_receipts(team, synced, due, self._report, receipting)
            await show_file_status(team, due, self._report, receipting, self._now)
        # After the receipts, so that the cards link them in the same pass.
        facts = MomentFacts(
            points=[s.point for s in synced],
            moments={m.moment_id: m for m in moments},
            members=members,
            receipts=receipt_links(team, moments, self._report, receipting.receipts),
        )
        cards = await sync_moment_cards(team, heeded, plan.buckets, facts, keeping)
        self._report.moment_cards += [c.outcome for c in cards]
        self._report.questions += [*plan.questions, *card_questions(cards)]
        if keeping.syncing.maker is not None:
            self._report.questions += keeping.syncing.maker.questions
        await self._clear_up(look, synced, cards, keeping.syncing)
        return synced

    async def _clear_up(
        self,
        look: Look,
        synced: Sequence[Synced],
        cards: Sequence[SyncedCard],
        syncing: Syncing,
    ) -> None:
        """Sweep the board, and count what a person has to decide."""
        undecided = [s.point.key for s in synced if s.outcome is PointOutcome.NEEDS_PERSON]
        undecided += [c.card.key for c in cards if c.outcome is PointOutcome.NEEDS_PERSON]
        unattended = [s.point for s in synced if s.is_unattended]
        self._report.questions += handover_questions(p.marker for p in unattended)
        await clear_up(
            self._team,
            look,
            [*(s.point for s in synced), *(c.card for c in cards)],
            {
                *(Subject.CREATE.of(key) for key in undecided),
                *(Subject.UNATTENDED.of(point.key) for point in unattended),
            },
            report=self._report,
            clearing=ClearingUp(
                syncing=syncing,
                flags=self._intake.flags,
                task_url=self._intake.receipting.task_url,
                is_braked=not syncing.may_create,
            ),
        )

    def _braked(self, keeping: KeepingCards, look: Look, heeded: HeededCards) -> KeepingCards:
        """Hold new tasks back when they are too many, or when another brake is on."""
        wanted = count_new_tasks(
            look.points,
            heeded.cards.values(),
            look.board,
            attempted=self._register.open_intents(self._team.team_id),
            takes_up_directly=self._team.takes_up_directly,
        )
        limits = self._intake.braking.limits
        self._brakes.holds(BrakeKind.TOO_MANY_NEW, too_many_new(wanted, limits))
        may_create = not (self._brakes.is_any_on or self._report.is_braked)
        return replace(keeping, syncing=replace(keeping.syncing, may_create=may_create))

    async def _prepare(
        self, look: Look, heeded: HeededCards, keeping: KeepingCards
    ) -> PreparedPlan:
        """Make the buckets and labels that new cards need; none while a brake holds them."""
        new = look.points if keeping.syncing.may_create else ()
        direct = self._team.takes_up_directly
        return await prepare_plan(
            self._team,
            look.board,
            places=wanted_places(new, takes_up_directly=direct) | places_of_cards(heeded, keeping),
            themes=wanted_themes(new, takes_up_directly=direct),
            port=self._intake.board,
            write=self._write,
        )

    def _looking(self, members: Sequence[Member]) -> Looking:
        return Looking(
            board=self._intake.board,
            register=self._register,
            cards=self._intake.cards,
            clean=self._intake.cleaning(members),
            zone=self._intake.reading.zone,
            now=self._now,
            write=self._write,
            doubt=self._brakes.doubts,
        )

    def _card_keeping(self, members: Sequence[Member]) -> KeepingCards:
        intake = self._intake
        lease = self._lease if self._write else None
        return KeepingCards(
            syncing=intake.syncing(self._team, members, lease, self._now),
            cards=intake.cards,
            papers=intake.sheeting.papers,
            tenant_id=intake.reading.tenant_id,
            check_after_months=intake.check_after_months,
        )


def _point_report(synced: Synced) -> PointReport:
    point = synced.point
    assignment = "unknown" if point.has_owner else "none"
    if point.assignees:
        assignment = "left" if synced.is_unattended else "assigned"
    return PointReport(
        marker=point.marker,
        title=point.point.title,
        where=point.point.source.where,
        outcome=synced.outcome,
        standing=point.standing,
        is_in_minutes=point.is_in_minutes,
        assignment=assignment,
        note=synced.note,
    )
