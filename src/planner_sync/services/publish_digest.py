"""The digest: one month of one team, told once in SharePoint and once in Teams."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from enum import Enum
from typing import Any

import structlog

from planner_sync.domain.board import TaskId
from planner_sync.domain.calendar import Month
from planner_sync.domain.digest import Digest, Links, compose
from planner_sync.domain.errors import (
    OutcomeUnknownError,
    PlannerSyncError,
    UsageError,
)
from planner_sync.domain.register import Publication, PublicationState
from planner_sync.domain.teams import Team
from planner_sync.domain.timetable import untold_before
from planner_sync.ports import Audit, Clock, DigestChannel, Register
from planner_sync.services.auditing import AuditedChannel, AuditedFiles

log = structlog.get_logger()

MAX_ATTEMPTS = 2
"""After a lost answer one more post, labelled as a repeat; losing is worse than repeating."""


@dataclass(frozen=True, kw_only=True)
class Renderings:
    """How a digest looks; the functions are pure."""

    report: Callable[[Digest, Links, str], bytes]
    message: Callable[[Digest, Links, str], Mapping[str, Any]]
    report_name: Callable[[Month, str], str]


@dataclass(frozen=True, kw_only=True)
class Publishing:
    """What publishing needs."""

    files_of: Callable[[Team], AuditedFiles]
    register: Register
    channel_of: Callable[[Team], DigestChannel | None]
    audit: Audit
    clock: Clock
    renderings: Renderings
    plan_url: Callable[[Team], str | None]
    task_url: Callable[[Team, TaskId], str | None]


class DigestOutcome(Enum):
    """How publishing ended."""

    PUBLISHED = "published"
    REPEATED = "repeated"
    """Posted again, labelled so, because it is not known whether the first one arrived."""

    ALREADY = "already"
    UNKNOWN = "unknown"
    """Posted twice without an answer; a person has to look."""

    REHEARSED = "rehearsed"
    REPORT_ONLY = "report_only"
    """The team has no channel: the report in SharePoint is all."""


@dataclass(frozen=True, kw_only=True)
class PublishedDigest:
    """One team's digest."""

    digest: Digest
    outcome: DigestOutcome
    report_link: str | None


async def publish_digest(
    team: Team, month: Month, publishing: Publishing, *, again: bool, write: bool
) -> PublishedDigest:
    """
    Publish the digest of *month*, once.

    The report has a fixed name, so writing it again replaces it.  The post is claimed in the
    register before it is sent.  Earlier months that were never told are named in it.

    Args:
        team: The team.
        month: The month; its snapshot has to be there.
        publishing: What publishing needs.
        again: Publish once more although it was published, labelled as a repeat.
        write: False for a rehearsal.

    Raises:
        UsageError: There is no snapshot of that month.
        PlannerSyncError: The report could not be written, or the channel refused the post.
    """
    snapshots = publishing.register.snapshots(team.team_id)
    snapshot = next((s for s in snapshots if s.month == month), None)
    if snapshot is None:
        raise UsageError(f"there is no snapshot of {month} for {team.team_id}; run track first")
    known = publishing.register.publication(team.team_id, month)
    digest = compose(
        team_name=team.name,
        snapshot=snapshot,
        history=[s for s in snapshots if s.month < month],
        missing_months=untold_before(
            month, snapshots[0].month, lambda m: is_settled(team.team_id, m, publishing.register)
        ),
        is_repeat=known is not None,
    )
    ended = DigestOutcome.REHEARSED if not write else None if again else _ended(known)
    if ended is not None:
        return PublishedDigest(digest=digest, outcome=ended, report_link=None)
    # The report is the same whether or not the post has to be repeated.
    link = await _write_report(team, replace(digest, is_repeat=False), publishing)
    outcome = await _post(team, digest, known, link, publishing)
    log.info("digest_published", team=team.team_id, month=str(month), outcome=outcome.value)
    return PublishedDigest(digest=digest, outcome=outcome, report_link=link)


def is_settled(team_id: str, month: Month, register: Register) -> bool:
    """Tell whether a month was told, or posted so often that only a person may post it again."""
    return _ended(register.publication(team_id, month)) is not None


def _ended(known: Publication | None) -> DigestOutcome | None:
    if known is None:
        return None
    if known.state is PublicationState.POSTED:
        return DigestOutcome.ALREADY
    return DigestOutcome.UNKNOWN if known.attempts >= MAX_ATTEMPTS else None


async def _write_report(team: Team, digest: Digest, publishing: Publishing) -> str | None:
    files = publishing.files_of(team)
    folder = await files.ensure_folder(team.drive_id, team.output_folder)
    file = await files.publish(
        team.drive_id,
        folder,
        publishing.renderings.report_name(digest.month, team.language),
        publishing.renderings.report(digest, _links(team, publishing), team.language),
    )
    return file.link


async def _post(
    team: Team,
    digest: Digest,
    known: Publication | None,
    link: str | None,
    publishing: Publishing,
) -> DigestOutcome:
    claim = Publication(
        team_id=team.team_id,
        month=digest.month,
        state=PublicationState.CLAIMED,
        claimed_at=publishing.clock(),
        attempts=known.attempts + 1 if known else 1,
    )
    channel = publishing.channel_of(team)
    if channel is None:
        publishing.register.save_publication(replace(claim, state=PublicationState.POSTED))
        return DigestOutcome.REPORT_ONLY
    links = replace(_links(team, publishing), report_url=link)
    message = publishing.renderings.message(digest, links, team.language)
    publishing.register.save_publication(claim)
    try:
        await AuditedChannel(channel, publishing.audit, team.team_id, digest.month).post(message)
    except OutcomeUnknownError:
        # The claim stays: the next run repeats it once, and says that it is a repeat.
        raise
    except PlannerSyncError:
        # Certainly not posted, so this attempt never was.
        if known is None:
            publishing.register.forget_publication(claim)
        else:
            publishing.register.save_publication(known)
        raise
    publishing.register.save_publication(replace(claim, state=PublicationState.POSTED))
    return DigestOutcome.REPEATED if digest.is_repeat else DigestOutcome.PUBLISHED


def _links(team: Team, publishing: Publishing) -> Links:
    return Links(
        plan_url=publishing.plan_url(team),
        task_url=lambda task_id: publishing.task_url(team, task_id),
    )
