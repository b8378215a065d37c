"""What a pass tells on paper: outcome sheets, and where its receipts are."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from zoneinfo import ZoneInfo

import structlog

from planner_sync.domain.errors import PlannerSyncError
from planner_sync.domain.points import Question
from planner_sync.domain.register import Moment, MomentId
from planner_sync.domain.teams import Team
from planner_sync.ports import Cards, Receipts, Register
from planner_sync.services.look_at_board import Cleaning, Look
from planner_sync.services.outcomes import TeamReport
from planner_sync.services.paper_desk import card_of, cards_of
from planner_sync.services.sync_tasks import Synced
from planner_sync.services.write_outcome_sheets import Sheeting, write_outcome_sheets

log = structlog.get_logger()


@dataclass(frozen=True, kw_only=True)
class PassPapers:
    """What the papers of a pass need."""

    register: Register
    cards: Cards
    sheeting: Sheeting
    zone: ZoneInfo


async def write_sheets(
    team: Team,
    look: Look,
    synced: Sequence[Synced],
    *,
    clean: Cleaning,
    report: TeamReport,
    papers: PassPapers,
) -> None:
    """Write the outcome sheets; a folder that cannot be used costs the pass nothing else."""
    cards = cards_of(look, clean, papers.zone)
    cards |= {s.point.key: card_of(s.task, clean, papers.zone) for s in synced if s.task}
    try:
        written, is_waiting = await write_outcome_sheets(
            team,
            [s.point for s in synced],
            papers.register.moments(team.team_id),
            papers.sheeting,
            moment_cards=papers.cards.moment_cards(team.team_id),
            cards=cards,
        )
    except PlannerSyncError as exc:
        report.questions.append(_NO_SHEET)
        log.warning("outcome_sheet_failed", team=team.team_id, detail=str(exc))
        return
    report.sheets += written
    if is_waiting:
        report.questions.append(_NO_SHEET)


def receipt_links(
    team: Team, moments: Sequence[Moment], report: TeamReport, receipts: Receipts
) -> Mapping[MomentId, str]:
    """Return the addresses of the receipts that this pass wrote, by moment."""
    links = {r.name: r.link for r in report.receipts if r.link}
    names = {k.subject: k.name for k in receipts.kept(team.team_id)}
    return {
        m.moment_id: links[name]
        for m in moments
        if (name := names.get(m.item_id)) and name in links
    }


_NO_SHEET = Question(
    where="SharePoint",
    problem="Een uitkomstenblad kon niet worden geschreven.",
    hint="Sluit het document als iemand het open heeft; de volgende ronde probeert het opnieuw.",
)
