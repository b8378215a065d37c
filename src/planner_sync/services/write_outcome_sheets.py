"""Outcome sheets: one page for the team meeting after each client moment."""

import hashlib
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from planner_sync.domain.cards import MomentCard
from planner_sync.domain.digest import Links
from planner_sync.domain.errors import InUseError
from planner_sync.domain.markers import PointKey
from planner_sync.domain.outcome_sheet import OutcomeSheet
from planner_sync.domain.papers import WrittenSheet, is_fresh
from planner_sync.domain.register import Moment, MomentId, RegisteredPoint
from planner_sync.domain.teams import Team
from planner_sync.domain.telling import Card, outcome_sheet, points_to_tell
from planner_sync.ports import Papers
from planner_sync.services.outcomes import WrittenReceipt
from planner_sync.services.paper_desk import PaperDesk, Shelves


@dataclass(frozen=True, kw_only=True)
class SheetRenderings:
    """How outcome sheets look and what they are called; the functions are pure."""

    sheet: Callable[[OutcomeSheet, Links, str], bytes]
    name: Callable[[OutcomeSheet, str], str]


@dataclass(frozen=True, kw_only=True)
class Sheeting:
    """What writing outcome sheets needs."""

    papers: Papers
    shelves: Shelves
    renderings: SheetRenderings
    plan_url: Callable[[Team], str | None]


async def write_outcome_sheets(
    team: Team,
    points: Sequence[RegisteredPoint],
    moments: Iterable[Moment],
    sheeting: Sheeting,
    *,
    moment_cards: Mapping[MomentId, MomentCard],
    cards: Mapping[PointKey, Card],
) -> tuple[list[WrittenReceipt], bool]:
    """
    Write the sheet of each moment, and keep it up to date until the team discussed it.

    A sheet that a person edited or took away belongs to the team and is left as it is.

    Args:
        team: The team.
        points: All its points, as the pass left them.
        moments: Its client moments.
        sheeting: What writing sheets needs.
        moment_cards: The cards of the moments; a ticked *besproken* ends the work on a sheet.
        cards: What the cards of the points say for everybody.

    Returns:
        What was written, and whether a sheet was in use and has to wait.

    Raises:
        PlannerSyncError: The output folder cannot be used; what was written is known.
    """
    known = sheeting.papers.sheets(team.team_id)
    desk = PaperDesk(team, sheeting.shelves)
    written: list[WrittenReceipt] = []
    is_waiting = False
    for moment in moments:
        told = points_to_tell(points, moment)
        card = moment_cards.get(moment.moment_id)
        if not told or not is_fresh(moment) or (card and card.discussed_on):
            continue
        sheet = outcome_sheet(team, moment, told, cards)
        try:
            done = await _write(team, sheet, known.get(moment.moment_id), desk, sheeting)
        except InUseError:
            is_waiting = True
            continue
        if done is not None:
            written.append(done)
    return written, is_waiting


async def _write(
    team: Team,
    sheet: OutcomeSheet,
    known: WrittenSheet | None,
    desk: PaperDesk,
    sheeting: Sheeting,
) -> WrittenReceipt | None:
    says = hashlib.sha256(repr((team.language, sheet)).encode()).hexdigest()
    if known is not None and known.content == says:
        return None
    links = Links(plan_url=sheeting.plan_url(team))
    content = sheeting.renderings.sheet(sheet, links, team.language)
    if known is None:
        name = sheeting.renderings.name(sheet, team.language)
        made = await desk.write_new(name, content)
        file = made or await desk.file(name)
        if file is None:
            return None
        # A name that is taken may be by this very sheet, when the answer was lost.
        made = made or await desk.write_over(file, desk.fingerprint(content) or "", content)
        item_id = file.item_id
    else:
        name, item_id = known.name, known.item_id
        file = await desk.file_of(item_id)
        made = await desk.write_over(file, known.text, content) if file else None
    sheeting.papers.save_sheet(
        WrittenSheet(
            team_id=team.team_id,
            moment_id=sheet.moment.moment_id,
            name=name,
            item_id=item_id,
            content=says,
            # Without a text of ours it is a person's from then on.
            text=(desk.fingerprint(content) or "") if made else "",
        )
    )
    return WrittenReceipt(name=name, link=made.link) if made else None
