"""How the reading of each file went, shown in the library's own columns."""

from collections.abc import Iterator
from datetime import datetime

import structlog

from planner_sync.domain.errors import (
    ConflictError,
    InUseError,
    NotFoundError,
    PermanentError,
    PlannerSyncError,
)
from planner_sync.domain.file_status import (
    StatusColumns,
    is_a_choice,
    shown_status,
    status_columns,
    status_fields,
    status_word,
)
from planner_sync.domain.library import KnownItem
from planner_sync.domain.points import Question
from planner_sync.domain.receipts import FileNote
from planner_sync.domain.teams import Team
from planner_sync.services.auditing import AuditedFiles
from planner_sync.services.outcomes import TeamReport
from planner_sync.services.read_minutes_files import DueFiles
from planner_sync.services.write_receipts import Receipting

log = structlog.get_logger()


async def show_file_status(
    team: Team, due: DueFiles, report: TeamReport, receipting: Receipting, now: datetime
) -> None:
    """
    Fill in how the reading went beside each file of which the library does not show it yet.

    Where the library has no columns for it, nothing is written and nothing is asked again; files
    that are read after somebody made the columns are told about.  A file in which somebody is at
    work waits for a later pass.  Nothing of this holds up the pass.

    Args:
        team: The team.
        due: The files of the pass.
        report: Gets a question when a column lacks a choice, or refuses what is written.
        receipting: Where the notes of readings are kept.
        now: Aware.
    """
    waiting = list(_to_show(team, due, receipting))
    if not waiting:
        return
    try:
        columns = status_columns(await receipting.library.columns(team.drive_id))
        desk = _Desk(columns, report, receipting, receipting.files_of(team), now)
        for item, note, word in waiting:
            await desk.show(item, note, word)
    except PlannerSyncError as exc:
        # The columns are an extra: what the pass is for goes on without them.
        log.warning("file_status_failed", team=team.team_id, detail=str(exc))


class _Desk:
    """Where the columns of one library are filled in, in one pass."""

    def __init__(
        self,
        columns: StatusColumns,
        report: TeamReport,
        receipting: Receipting,
        files: AuditedFiles,
        now: datetime,
    ) -> None:
        self._columns = columns
        self._report = report
        self._receipting = receipting
        self._files = files
        self._now = now

    async def show(self, item: KnownItem, note: FileNote, word: str) -> None:
        """Fill in the columns of one file, and remember it; what cannot be stays to be done."""
        if not is_a_choice(word, self._columns.status):
            self._ask(_no_such_choice(word))
            return
        try:
            if not self._columns.is_empty:
                fields = status_fields(self._columns, word, note)
                await self._files.fill_in(item, fields)
        except (ConflictError, InUseError, NotFoundError) as exc:
            log.info("file_status_waits", item=item.item_id, detail=str(exc))
        except PermanentError as exc:
            log.warning("file_status_refused", item=item.item_id, detail=str(exc))
            self._ask(_REFUSED)
        else:
            self._receipting.register.mark_shown(item, _as_kept(word, note), self._now)

    def _ask(self, question: Question) -> None:
        if question not in self._report.questions:
            self._report.questions.append(question)


def _to_show(
    team: Team, due: DueFiles, receipting: Receipting
) -> Iterator[tuple[KnownItem, FileNote, str]]:
    """Yield the files of which the library shows something else, or nothing."""
    items = receipting.register.items(team.drive_id)
    for kept in receipting.receipts.kept(team.team_id):
        item = items.get(kept.subject) if kept.subject in due.found else None
        if item is None or kept.note is None or item.is_unread_by(team.team_id):
            continue
        status = shown_status(kept.note)
        if status is not None:
            word = status_word(status, team.language)
            if item.shown_status != _as_kept(word, kept.note):
                yield item, kept.note, word


def _as_kept(word: str, note: FileNote) -> str:
    return f"{word} {note.read_on.isoformat()}"


def _no_such_choice(word: str) -> Question:
    return Question(
        where="SharePoint",
        problem=f"De kolom Verwerkingsstatus kent de keuze \u201c{word}\u201d niet.",
        hint="Voeg de keuze toe aan de kolom; de volgende ronde vult haar in.",
    )


_REFUSED = Question(
    where="SharePoint",
    problem="De kolommen Verwerkingsstatus en Verwerkt op konden niet worden ingevuld.",
    hint="Kijk of de kolommen te bewerken zijn: tekst of keuze voor de status, datum voor de dag.",
)
