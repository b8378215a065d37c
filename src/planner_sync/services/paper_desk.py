"""Writing papers beside people: a document that somebody edited is never written over."""

from collections.abc import Callable
from dataclasses import dataclass
from zoneinfo import ZoneInfo

from planner_sync.domain.board import BoardTask
from planner_sync.domain.errors import (
    ConflictError,
    NotFoundError,
    UnreadableDocumentError,
)
from planner_sync.domain.library import ItemId
from planner_sync.domain.markers import PointKey, without_marker
from planner_sync.domain.output_files import OutputFile
from planner_sync.domain.papers import text_fingerprint
from planner_sync.domain.teams import Team
from planner_sync.domain.telling import Card
from planner_sync.ports import DocumentReader, MinutesLibrary, OutputFolder
from planner_sync.services.auditing import AuditedFiles
from planner_sync.services.look_at_board import Cleaning, Look

_WORD = ".docx"


def cards_of(look: Look, clean: Cleaning, zone: ZoneInfo) -> dict[PointKey, Card]:
    """Return what the cards of a team's points say for everybody, by point."""
    return {
        point.key: card_of(task, clean, zone)
        for point in look.points
        if point.task_id and (task := look.board.tasks.get(point.task_id))
    }


def card_of(task: BoardTask, clean: Cleaning, zone: ZoneInfo) -> Card:
    """Return what one card says for everybody."""
    done_at = task.completed_at
    return Card(
        title=clean(without_marker(task.fields.title)),
        due_on=task.fields.due_on,
        completed_on=done_at.astimezone(zone).date() if done_at else None,
    )


@dataclass(frozen=True, kw_only=True)
class Shelves:
    """Where papers are written, and what reads them back."""

    library: MinutesLibrary
    output: OutputFolder
    files_of: Callable[[Team], AuditedFiles]
    read_document: DocumentReader


class PaperDesk:
    """The papers of one team in one pass; the folder is looked into once, when it is needed."""

    def __init__(self, team: Team, shelves: Shelves) -> None:
        self._team = team
        self._shelves = shelves
        self._audited = shelves.files_of(team)
        self._folder: ItemId | None = None
        self._files: dict[str, OutputFile] | None = None

    async def file(self, name: str) -> OutputFile | None:
        """Return the file of that name; SharePoint's names ignore case."""
        return (await self._listed()).get(name.casefold())

    async def file_of(self, item_id: ItemId) -> OutputFile | None:
        """Return a file wherever its name went; ``None`` when it is not in the folder any more."""
        files = (await self._listed()).values()
        return next((file for file in files if file.item_id == item_id), None)

    async def write_new(self, name: str, content: bytes) -> OutputFile | None:
        """Write a paper under a name that is free; ``None`` when somebody has taken it."""
        files = await self._listed()
        try:
            file = await self._audited.create(
                self._team.drive_id, await self._ensured(), name, content
            )
        except ConflictError:
            self._files = None
            return None
        files[name.casefold()] = file
        return file

    async def write_over(self, file: OutputFile, text: str, content: bytes) -> OutputFile | None:
        """
        Write over a paper of which the text is still *text*, or that of *content*: then an earlier
        answer was lost.

        Returns:
            The file as it is then; ``None`` when a person edited it, or took it away.
        """
        if await self.text_of(file) not in {text, self.fingerprint(content)}:
            return None
        try:
            return await self._audited.replace(self._team.drive_id, file, content)
        except (ConflictError, NotFoundError):
            return None

    async def text_of(self, file: OutputFile) -> str | None:
        """Return the fingerprint of a paper's text; ``None`` when it cannot be read any more."""
        data = await self._shelves.library.read(self._team.drive_id, file.item_id)
        return self.fingerprint(data)

    def fingerprint(self, content: bytes) -> str | None:
        """Return the fingerprint of the text of a .docx; ``None`` when it cannot be read."""
        try:
            return text_fingerprint(self._shelves.read_document(content, _WORD))
        except UnreadableDocumentError:
            return None

    async def _listed(self) -> dict[str, OutputFile]:
        if self._files is None:
            found = await self._shelves.output.listed(self._team.drive_id, await self._ensured())
            self._files = {file.name.casefold(): file for file in found}
        return self._files

    async def _ensured(self) -> ItemId:
        if self._folder is None:
            self._folder = await self._audited.ensure_folder(
                self._team.drive_id, self._team.output_folder
            )
        return self._folder
