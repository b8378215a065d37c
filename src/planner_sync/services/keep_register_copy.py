"""The register copy, written after each pass that changed something."""

from collections.abc import Awaitable, Callable
from dataclasses import replace
from typing import TypeVar

import structlog

from planner_sync.domain.audit import Anchor
from planner_sync.domain.errors import (
    ConflictError,
    NotFoundError,
    OutcomeUnknownError,
    PlannerSyncError,
)
from planner_sync.domain.output_files import OutputFile
from planner_sync.domain.points import Question
from planner_sync.domain.register_copy import (
    CopyState,
    RegisterCopy,
    without_words,
)
from planner_sync.domain.teams import Team
from planner_sync.services.recall_register import recall_register
from planner_sync.services.safekeeping import Safekeeping, copy_fingerprint, copy_name

log = structlog.get_logger()

_T = TypeVar("_T")


async def keep_register_copy(team: Team, keeping: Safekeeping) -> tuple[Question, ...]:
    """
    Write the team's register copy when the register says something that the last one did not.

    Returns:
        What a person has to sort out; the copy is tried again after the next pass.
    """
    register = without_words(keeping.copies.register_of(team.team_id))
    state = keeping.copies.state(team.team_id) or CopyState(team_id=team.team_id)
    audit, questions = _audit_end(state, keeping)
    copy = RegisterCopy(
        tenant_id=keeping.tenant_id,
        generation=state.generation + 1,
        register=register,
        waits_for_go=state.waits_for_go,
        identity=state.identity,
        audit=audit,
    )
    fingerprint = copy_fingerprint(copy, keeping)
    if register.is_empty:
        # So that the next pass knows: nothing was lost, nothing was there.
        keeping.copies.save_state(state)
        return questions
    if state.item_id is not None and fingerprint == state.fingerprint:
        return questions
    # Before it is sent: a copy of which the answer was lost is known as this register's own.
    state = replace(state, generation=copy.generation)
    keeping.copies.save_state(state)
    try:
        file = await _write(team, state, keeping.copy_format.dump(copy), keeping)
    except (ConflictError, NotFoundError):
        # Somebody moved the file since it was read: the next pass reads it before it decides.
        keeping.copies.save_state(replace(state, item_id=None, version=""))
        log.warning("register_copy_moved", team=team.team_id)
        return (*questions, _MOVED)
    except PlannerSyncError as exc:
        log.warning("register_copy_failed", team=team.team_id, detail=str(exc))
        return (*questions, _NOT_WRITTEN)
    keeping.copies.save_state(
        replace(
            state,
            fingerprint=fingerprint,
            item_id=file.item_id,
            etag=file.etag,
            version=file.version,
            audit=audit,
        )
    )
    log.info("register_copy_written", team=team.team_id, generation=copy.generation)
    return questions


async def safely(
    team: Team, keeping: Safekeeping, work: Callable[[], Awaitable[_T]], *, write: bool
) -> _T:
    """
    Do *work* for a team with its register recalled before, and its copy kept after.

    A claim of which the outcome is unknown is kept too: it must not be forgotten with a database.

    Args:
        team: The team.
        keeping: What keeping a copy needs.
        work: What is to be done; its failure is passed on.
        write: False for a rehearsal.
    """
    await recall_register(team, None, keeping, write=write)
    try:
        done = await work()
    except OutcomeUnknownError:
        if write:
            await keep_register_copy(team, keeping)
        raise
    if write:
        await keep_register_copy(team, keeping)
    return done


def _audit_end(
    state: CopyState, keeping: Safekeeping
) -> tuple[Anchor | None, tuple[Question, ...]]:
    """
    Return the end of the team's chain for its next copy.

    A chain in which the last known end is missing was tampered with, or is of another database.
    Then the copy keeps that end, so that `audit verify` goes on finding it.
    """
    known, audit = state.audit, keeping.audit
    if known is not None and not audit.holds(state.team_id, known):
        return known, (_audit_broken(state.team_id),)
    return audit.head(state.team_id), ()


async def _write(team: Team, state: CopyState, content: bytes, keeping: Safekeeping) -> OutputFile:
    files = keeping.files_of(team)
    if state.item_id is None:
        folder = await files.ensure_folder(team.drive_id, team.output_folder)
        return await files.create(team.drive_id, folder, copy_name(team), content)
    known = OutputFile(
        item_id=state.item_id, name=copy_name(team), etag=state.etag, version=state.version
    )
    return await files.replace(team.drive_id, known, content)


def _audit_broken(team_id: str) -> Question:
    return Question(
        where="planner-sync",
        problem="Het logboek van planner-sync sluit niet aan op de registerkopie: er ontbreken "
        "regels, of ze zijn gewijzigd.",
        hint=f"Laat de database zoals hij is en kijk wat er mis is: planner-sync audit verify "
        f"--team {team_id}",
    )


_NOT_WRITTEN = Question(
    where="SharePoint",
    problem="De registerkopie kon niet worden geschreven.",
    hint="De volgende ronde probeert het opnieuw. Blijft dit zo, kijk dan of planner-sync in de "
    "uitvoermap mag schrijven.",
)
_MOVED = Question(
    where="SharePoint",
    problem="De registerkopie in de uitvoermap is door iets anders gewijzigd.",
    hint="De volgende ronde leest hem eerst; draait planner-sync op twee plaatsen, stop er dan "
    "één.",
)
