"""What keeping a team's register safe needs, and how its copy is known."""

import hashlib
from dataclasses import dataclass, replace

from planner_sync.domain.register_copy import RegisterCopy
from planner_sync.domain.teams import Team
from planner_sync.ports import (
    Copies,
    CopyFormat,
    DocumentReader,
    MinutesLibrary,
    OutputFolder,
)


@dataclass(frozen=True, kw_only=True)
class Safekeeping:
    """What keeping a register copy needs."""

    library: MinutesLibrary
    output: OutputFolder
    copies: Copies
    copy_format: CopyFormat
    read_document: DocumentReader
    tenant_id: str


def copy_name(team: Team) -> str:
    """Return the name of a team's register copy in its output folder."""
    return f"Register {team.team_id}.json"


def copy_fingerprint(copy: RegisterCopy, keeping: Safekeeping) -> str:
    """Return a fingerprint of what *copy* says, whatever its generation."""
    bare = replace(copy, generation=0)
    return hashlib.sha256(keeping.copy_format.dump(bare)).hexdigest()
