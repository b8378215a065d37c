"""The end of a team's audit chain that its register copy knows."""

from planner_sync.domain.audit import Anchor
from planner_sync.domain.teams import Team
from planner_sync.services.safekeeping import Safekeeping, copy_name, output_files, read_copy


async def anchor_of(team: Team, keeping: Safekeeping) -> Anchor | None:
    """
    Read the end of the chain from the register copy; ``None`` without a copy, or in an old one.

    Raises:
        UnreadableCopyError: The copy is damaged, or of another team or tenant.
        PlannerSyncError: The output folder cannot be read.
    """
    files = await output_files(team, keeping)
    found = next((file for file in files if file.name == copy_name(team)), None)
    return (await read_copy(team, found, keeping)).audit if found else None
