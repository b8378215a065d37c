"""One team's pass: read the minutes, look at the board, write tasks, tell people."""

from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial

import structlog

from planner_sync.domain.errors import InUseError, PlannerSyncError
from planner_sync.domain.library import ItemId, KnownItem
from planner_sync.domain.people import Member
from planner_sync.domain.plan_of_work import wanted_places, wanted_themes
from planner_sync.domain.points import Question
from planner_sync.domain.register import Moment, MomentId, RegisteredPoint
from planner_sync.domain.teams import Team
from planner_sync.ports import Cards, Clock, Directory, TaskBoard
from planner_sync.services.absorb_minutes import hand_over_moments
from planner_sync.services.card_desk import MomentFacts
from planner_sync.services.heed_cards import HeededCards, KeepingCards, heed_moment_cards
from planner_sync.services.keep_register_copy import keep_register_copy
from planner_sync.services.look_at_board import Cleaning, Look, Looking, look_at_board
from planner_sync.services.moment_cards import (
    card_questions,
    places_of_cards,
    sync_moment_cards,
)
from planner_sync.services.outcomes import PointReport, TeamReport
from planner_sync.services.paper_desk import card_of, cards_of
from planner_sync.services.prepare_plan import PreparedPlan, prepare_plan
from planner_sync.services.read_minutes_files import DueFiles, Reading, due_files, read_file
from planner_sync.services.recall_register import Recalled, recall_register
from planner_sync.services.safekeeping import Safekeeping
from planner_sync.services.sync_tasks import Synced, Syncing, sync_tasks
from planner_sync.services.write_outcome_sheets import Sheeting, write_outcome_sheets
from planner_sync.services.write_receipts import Receipting, note_file, write_receipts

log = structlog.get_logger()


@dataclass(frozen=True, kw_only=True)
class Intake:
    """What a pass needs."""

    reading: Reading
    receipting: Receipting
    board: TaskBoard
    cards: Cards
    keeping: Safekeeping
    sheeting: Sheeting
    directory: Directory
    cleaning: Callable[[Sequence[Member]], Cleaning]
    clock: Clock
    check_after_months: int
    quiet_s: float
    listing_gap_s: float
    sleep: Callable[[float], Awaitable[None]]


class TeamPass:
    """The pass of one team; what it did goes into its report."""

    def __init__(self, team: Team, report: TeamReport, intake: Intake, *, write: bool) -> None:
        self._team = team
        self._report = report
        self._intake = intake
        self._register = intake.reading.register
        self._now = intake.clock()
        self._write = write

    async def run(self, items: Mapping[ItemId, KnownItem]) -> None:
        """
        Make the pass.

        The order matters: the register is recalled before anything is decided from it, the board
        is looked at before anything is written to it, and the copy of the register comes last.

        Args:
            items: Everything that the team's drive holds.

        Raises:
            PlannerSyncError: Something that the whole pass needs cannot be used; what was done
                until then is kept.
        """
        team, report = self._team, self._report
        members = await self._intake.directory.members(team.group_id)
        due = await due_files(team, items, self._intake.reading, self._now)
        report.waiting_files, report.draft_files = due.still_moving, due.drafts
        board = await self._intake.board.read(team.plan_id)
        recalled = await recall_register(
            team, board, self._intake.keeping, items=items, write=self._write
        )
        report.questions += recalled.questions
        report.is_braked = not recalled.may_create
        points = await self._read(due, members)
        look = await look_at_board(team, points, board, self._looking(members))
        synced = await self._write_board(look, due, members, self._card_keeping(recalled))
        report.points += [_point_report(s) for s in synced]
        if self._write:
            report.questions += await keep_register_copy(team, self._intake.keeping)

    async def _write_board(
        self, look: Look, due: DueFiles, members: Sequence[Member], keeping: KeepingCards
    ) -> list[Synced]:
        """Bring tasks, papers and cards of moments up to what was read and ticked."""
        team, moments = self._team, self._register.moments(self._team.team_id)
        heeded = await heed_moment_cards(team, look, moments, keeping)
        look = replace(look, points=heeded.points)
        plan = await self._prepare(look, heeded, keeping)
        synced = await sync_tasks(team, look, plan, moments, keeping.syncing)
        points = [s.point for s in synced]
        if self._write:
            await self._write_sheets(look, synced, members)
            await write_receipts(team, synced, due, self._report, self._intake.receipting)
        # After the receipts, so that the cards link them in the same pass.
        facts = MomentFacts(
            points=points,
            moments={m.moment_id: m for m in moments},
            members=members,
            receipts=self._receipt_links(moments),
        )
        cards = await sync_moment_cards(team, heeded, plan.buckets, facts, keeping)
        self._report.moment_cards += [c.outcome for c in cards]
        self._report.questions += [*plan.questions, *card_questions(cards)]
        return synced

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

    def _receipt_links(self, moments: Sequence[Moment]) -> dict[MomentId, str]:
        """Return the addresses of the receipts that this pass wrote, by moment."""
        links = {r.name: r.link for r in self._report.receipts if r.link}
        names = {
            k.subject: k.name for k in self._intake.receipting.receipts.kept(self._team.team_id)
        }
        return {
            m.moment_id: links[name]
            for m in moments
            if (name := names.get(m.item_id)) and name in links
        }

    async def _write_sheets(
        self, look: Look, synced: Sequence[Synced], members: Sequence[Member]
    ) -> None:
        """Write the outcome sheets; a folder that cannot be used costs the pass nothing else."""
        team, zone = self._team, self._intake.reading.zone
        clean = self._intake.cleaning(members)
        cards = cards_of(look, clean, zone)
        cards |= {s.point.key: card_of(s.task, clean, zone) for s in synced if s.task}
        try:
            written, is_waiting = await write_outcome_sheets(
                team,
                [s.point for s in synced],
                self._register.moments(team.team_id),
                self._intake.sheeting,
                moment_cards=self._intake.cards.moment_cards(team.team_id),
                cards=cards,
            )
        except PlannerSyncError as exc:
            self._report.questions.append(_NO_SHEET)
            log.warning("outcome_sheet_failed", team=team.team_id, detail=str(exc))
            return
        self._report.sheets += written
        if is_waiting:
            self._report.questions.append(_NO_SHEET)

    async def _read(self, due: DueFiles, members: Sequence[Member]) -> list[RegisteredPoint]:
        """Read the files that are due; returns all points of the team as they are then."""
        team, receipts = self._team, self._intake.receipting.receipts
        hand_over_moments(team, due.found, self._register, receipts, save=self._write)
        points = {p.key: p for p in self._register.points(team.team_id)}
        for item in due.ready:
            note = partial(note_file, team, item, self._intake.receipting, self._now)
            try:
                report, absorbed = await read_file(
                    team,
                    item,
                    members,
                    self._intake.reading,
                    files=due.found,
                    now=self._now,
                    note=note,
                    save=self._write,
                )
            except InUseError:
                self._report.waiting_files += 1
                continue
            self._report.files.append(report)
            points.update({p.key: p for p in absorbed})
            log.info(
                "minutes_read",
                team=team.team_id,
                item=item.item_id,
                status=report.status.value,
                points=report.points,
            )
        return list(points.values())

    def _looking(self, members: Sequence[Member]) -> Looking:
        return Looking(
            board=self._intake.board,
            register=self._register,
            cards=self._intake.cards,
            clean=self._intake.cleaning(members),
            zone=self._intake.reading.zone,
            now=self._now,
            write=self._write,
        )

    def _card_keeping(self, recalled: Recalled) -> KeepingCards:
        return KeepingCards(
            syncing=self._syncing(recalled),
            cards=self._intake.cards,
            papers=self._intake.sheeting.papers,
            tenant_id=self._intake.reading.tenant_id,
            check_after_months=self._intake.check_after_months,
        )

    def _syncing(self, recalled: Recalled) -> Syncing:
        return Syncing(
            board=self._intake.board,
            register=self._register,
            zone=self._intake.reading.zone,
            quiet_s=self._intake.quiet_s,
            listing_gap_s=self._intake.listing_gap_s,
            sleep=self._intake.sleep,
            now=self._now,
            write=self._write,
            may_create=recalled.may_create,
        )


_NO_SHEET = Question(
    where="SharePoint",
    problem="Een uitkomstenblad kon niet worden geschreven.",
    hint="Sluit het document als iemand het open heeft; de volgende ronde probeert het opnieuw.",
)


def _point_report(synced: Synced) -> PointReport:
    point = synced.point
    assignment = "unknown" if point.has_owner else "none"
    return PointReport(
        marker=point.marker,
        title=point.point.title,
        where=point.point.source.where,
        outcome=synced.outcome,
        standing=point.standing,
        is_in_minutes=point.is_in_minutes,
        assignment="assigned" if point.assignees else assignment,
        note=synced.note,
    )
