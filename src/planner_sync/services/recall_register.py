"""The register copy, read first when the database is empty or older."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

import structlog

from planner_sync.domain.board import Board
from planner_sync.domain.errors import UnreadableDocumentError
from planner_sync.domain.library import ItemId, KnownItem
from planner_sync.domain.markers import is_service_card, marker_of
from planner_sync.domain.output_files import OutputFile
from planner_sync.domain.points import Question
from planner_sync.domain.register_copy import (
    CopyState,
)
from planner_sync.domain.teams import Team
from planner_sync.services.safekeeping import (
    Safekeeping,
    copy_fingerprint,
    copy_name,
    output_files,
    read_copy,
)

log = structlog.get_logger()

MAX_DOCUMENTS = 10
"""Documents of the output folder that are looked into for a sign of the service."""

_WORD = ".docx"


@dataclass(frozen=True, kw_only=True)
class Recalled:
    """What looking for the copy gave."""

    is_lost: bool = False
    """True while a person has to look first: nothing was left of what the team had."""

    is_behind: bool = False
    """True when this rehearsal knows less than a real pass, which reads the copy first."""

    questions: tuple[Question, ...] = ()


async def recall_register(
    team: Team,
    board: Board | None,
    keeping: Safekeeping,
    *,
    items: Mapping[ItemId, KnownItem] | None = None,
    write: bool,
) -> Recalled:
    """
    Read the copy first when the database is empty, or older than the copy.

    A team that was known before, and of which neither register nor copy is left, gets no new
    task until a person gives the word.

    Args:
        team: The team.
        board: Its plan, where this pass read it; cards tell that a team was known before.
        keeping: What keeping a copy needs.
        items: What the drive holds, where a listing was just made; saves looking for the file.
        write: False for a rehearsal: nothing is taken over.

    Raises:
        PlannerSyncError: The output folder cannot be read, or the copy is damaged.
    """
    state = keeping.copies.state(team.team_id)
    if state is not None and _is_unmoved(state, items or {}):
        return Recalled(is_lost=state.waits_for_go)
    files = await output_files(team, keeping)
    found = next((f for f in files if f.name == copy_name(team)), None)
    if found is not None and (state is None or found.version != state.version):
        return await _read_copy(team, found, state, keeping, write=write)
    if state is not None:
        if found is None and write:
            # Somebody took it away: it is written anew after this pass.
            keeping.copies.save_state(replace(state, item_id=None, version=""))
        return Recalled(is_lost=state.waits_for_go)
    is_lost = keeping.copies.register_of(team.team_id).is_empty and (
        _has_our_cards(board) or await _has_our_papers(team, files, keeping)
    )
    if is_lost:
        state = CopyState(team_id=team.team_id, waits_for_go=True)
        if write:
            keeping.copies.save_state(state)
        log.warning("register_lost", team=team.team_id)
        return Recalled(is_lost=state.waits_for_go)
    return Recalled()


async def _read_copy(
    team: Team,
    file: OutputFile,
    state: CopyState | None,
    keeping: Safekeeping,
    *,
    write: bool,
) -> Recalled:
    copy = await read_copy(team, file, keeping)
    known = state or CopyState(team_id=team.team_id)
    here = replace(known, item_id=file.item_id, etag=file.etag, version=file.version)
    if copy.generation <= known.generation:
        # An older copy was put back, or only its columns were touched: the database knows more.
        if write:
            keeping.copies.save_state(replace(here, fingerprint=None))
        return Recalled(is_lost=known.waits_for_go)
    if not write:
        return Recalled(is_behind=True, questions=(_REHEARSAL,))
    recalled = replace(
        here,
        generation=copy.generation,
        fingerprint=copy_fingerprint(copy, keeping),
        waits_for_go=copy.waits_for_go,
        identity=copy.identity,
        audit=copy.audit,
    )
    keeping.copies.recall(copy.register, recalled)
    log.warning("register_recalled", team=team.team_id, generation=copy.generation)
    return Recalled(is_lost=recalled.waits_for_go)


def _is_unmoved(state: CopyState, items: Mapping[ItemId, KnownItem]) -> bool:
    file = items.get(state.item_id) if state.item_id else None
    return file is not None and file.version == state.version


def _has_our_cards(board: Board | None) -> bool:
    titles = [task.fields.title for task in board.tasks.values()] if board else []
    return any(marker_of(title) or is_service_card(title) for title in titles)


async def _has_our_papers(team: Team, files: Iterable[OutputFile], keeping: Safekeeping) -> bool:
    for file in [f for f in files if f.name.lower().endswith(_WORD)][:MAX_DOCUMENTS]:
        data = await keeping.library.read(team.drive_id, file.item_id)
        try:
            if keeping.read_document(data, _WORD).is_own_output:
                return True
        except UnreadableDocumentError:
            continue
    return False


_REHEARSAL = Question(
    where="SharePoint",
    problem="De registerkopie is nieuwer dan de database; deze proefronde weet dus minder dan "
    "een echte.",
    hint="Een echte ronde leest eerst de kopie; tot dan laat de proef nieuwe taken wachten.",
)
