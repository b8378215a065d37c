"""An audit that lasts as long as the process, and files that are written under it."""

from collections.abc import Callable
from typing import cast

from planner_sync.domain.audit import BEGIN, Anchor, AuditEntry
from planner_sync.domain.errors import UnreachableError
from planner_sync.domain.teams import Team
from planner_sync.ports import MinutesLibrary, OutputFolder
from planner_sync.services.auditing import AuditedFiles


class InMemoryAudit:
    """Keeps entries without chaining them; it can be full."""

    def __init__(self) -> None:
        self.entries: list[AuditEntry] = []
        self.is_full = False

    def note(self, *entries: AuditEntry) -> None:
        if self.is_full:
            raise UnreachableError("the disk of the audit is full")
        self.entries.extend(entries)

    def head(self, team_id: str) -> Anchor:
        return BEGIN

    def holds(self, team_id: str, anchor: Anchor) -> bool:
        return anchor == BEGIN


def audited_files(library: MinutesLibrary) -> Callable[[Team], AuditedFiles]:
    """Return the files of any team in *library*; there is no output folder of their own."""
    audit, nowhere = InMemoryAudit(), cast(OutputFolder, None)
    return lambda team: AuditedFiles(library, nowhere, audit, team.team_id)
