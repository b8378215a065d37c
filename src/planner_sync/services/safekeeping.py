"""What keeping a team's register safe needs, and how its copy is known."""

import hashlib
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace

from planner_sync.domain.errors import UnreadableCopyError
from planner_sync.domain.output_files import OutputFile
from planner_sync.domain.register_copy import RegisterCopy
from planner_sync.domain.teams import Team
from planner_sync.ports import (
    Audit,
    Copies,
    CopyFormat,
    DocumentReader,
    MinutesLibrary,
    OutputFolder,
)
from planner_sync.services.auditing import AuditedFiles


@dataclass(frozen=True, kw_only=True)
class Safekeeping:
    """What keeping a register copy needs."""

    library: MinutesLibrary
    output: OutputFolder
    files_of: Callable[[Team], AuditedFiles]
    audit: Audit
    copies: Copies
    copy_format: CopyFormat
    read_document: DocumentReader
    tenant_id: str


def copy_name(team: Team) -> str:
    """Return the name of a team's register copy in its output folder."""
    return f"Register {team.team_id}.json"


def copy_fingerprint(copy: RegisterCopy, keeping: Safekeeping) -> str:
    """Return a fingerprint of what *copy* says, whatever its generation and the audit's end."""
    bare = replace(copy, generation=0, audit=None)
    return hashlib.sha256(keeping.copy_format.dump(bare)).hexdigest()


async def output_files(team: Team, keeping: Safekeeping) -> Iterable[OutputFile]:
    """Return the files of the team's output folder; none while there is no such folder."""
    folder = await keeping.library.find_folder(team.drive_id, team.output_folder)
    return await keeping.output.listed(team.drive_id, folder) if folder else ()


async def read_copy(team: Team, file: OutputFile, keeping: Safekeeping) -> RegisterCopy:
    """
    Read a register copy.

    Raises:
        UnreadableCopyError: It is damaged, or of another team or tenant.
        PlannerSyncError: It cannot be fetched.
    """
    copy = keeping.copy_format.load(await keeping.library.read(team.drive_id, file.item_id))
    if copy.tenant_id != keeping.tenant_id or copy.register.team_id != team.team_id:
        raise UnreadableCopyError(
            "the register copy in the output folder is of another team or tenant; check "
            "output_folder in the teams file"
        )
    return copy
